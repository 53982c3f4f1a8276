/** Small OLE compound files (MS-CFB): every stream shorter than 4,096 bytes, as in a little VBA project. */

export type Tree = { readonly [name: string]: Buffer | Tree };

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const SECTOR = 512;
const MINI = 64;
const CUTOFF = 4_096;
const ENTRY = 128;
const FREE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
const TABLE_SECTOR = 0xfffffffd;
const HEADER_TABLE_AT = 76;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;
const BLACK = 1;

interface Entry {
  readonly name: string;
  readonly type: typeof STORAGE | typeof STREAM | typeof ROOT;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** Throws when a stream or the whole is too large for this one-table form. */
export function compound(tree: Tree): Buffer {
  const writer = new Writer();
  writer.add('Root Entry', ROOT);
  writer.addChildren(0, tree);
  return writer.finish();
}

class Writer {
  readonly #entries: Entry[] = [];
  readonly #streams: Buffer[] = [];
  readonly #miniTable: number[] = [];

  add(name: string, type: Entry['type']): number {
    this.#entries.push({ name, type, left: FREE, right: FREE, child: FREE, start: END_OF_CHAIN, size: 0 });
    return this.#entries.length - 1;
  }

  addChildren(parent: number, tree: Tree): void {
    const ids = Object.entries(tree)
      .toSorted(([a], [b]) => a.length - b.length || (a.toUpperCase() < b.toUpperCase() ? -1 : 1))
      .map(([name, content]) => {
        if (!Buffer.isBuffer(content)) {
          const id = this.add(name, STORAGE);
          this.addChildren(id, content);
          return id;
        }
        const id = this.add(name, STREAM);
        this.#store(id, content);
        return id;
      });
    this.#entry(parent).child = this.#balance(ids);
  }

  #entry(id: number): Entry {
    const entry = this.#entries[id];
    if (entry === undefined) throw new RangeError(`no entry ${id}`);
    return entry;
  }

  /** Siblings are a search tree; the middle one is its top. */
  #balance(ids: readonly number[]): number {
    const middle = ids.length >> 1;
    const top = ids[middle];
    if (top === undefined) return FREE;
    const entry = this.#entry(top);
    entry.left = this.#balance(ids.slice(0, middle));
    entry.right = this.#balance(ids.slice(middle + 1));
    return top;
  }

  #store(id: number, content: Buffer): void {
    if (content.length >= CUTOFF) throw new RangeError('only streams shorter than 4,096 bytes');
    const entry = this.#entry(id);
    entry.size = content.length;
    if (content.length === 0) return;
    entry.start = this.#miniTable.length;
    this.#streams.push(padded(content, MINI));
    const last = entry.start + Math.ceil(content.length / MINI) - 1;
    for (let sector = entry.start; sector < last; sector += 1) this.#miniTable.push(sector + 1);
    this.#miniTable.push(END_OF_CHAIN);
  }

  finish(): Buffer {
    const miniStream = Buffer.concat(this.#streams);
    const miniTable = padded(table(this.#miniTable), SECTOR, 0xff);
    const directorySize = Math.ceil((this.#entries.length * ENTRY) / SECTOR) * SECTOR;
    const sizes = [SECTOR, directorySize, miniTable.length, Math.ceil(miniStream.length / SECTOR) * SECTOR];
    const [, directoryAt = 0, miniTableAt = 0, miniStreamAt = 0] = firstSectors(sizes);
    Object.assign(this.#entry(0), { start: miniStreamAt, size: miniStream.length });

    const directory = padded(Buffer.concat(this.#entries.map(writeEntry)), SECTOR);
    const header = writeHeader(directoryAt, miniTableAt, miniTable.length / SECTOR);
    return Buffer.concat([header, allocation(sizes), directory, miniTable, padded(miniStream, SECTOR)]);
  }
}

function firstSectors(sizes: readonly number[]): number[] {
  let next = 0;
  return sizes.map((size) => {
    const first = next;
    next += size / SECTOR;
    return first;
  });
}

/** The one table that chains the sectors of every region; itself is the first sector. */
function allocation(sizes: readonly number[]): Buffer {
  const chain: number[] = [TABLE_SECTOR];
  for (const size of sizes.slice(1)) {
    const last = chain.length + size / SECTOR - 1;
    while (chain.length < last) chain.push(chain.length + 1);
    chain.push(END_OF_CHAIN);
  }
  if (chain.length * 4 > SECTOR) throw new RangeError('too large for one allocation table');
  return padded(table(chain), SECTOR, 0xff);
}

function writeHeader(directoryAt: number, miniTableAt: number, miniTableSectors: number): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  SIGNATURE.copy(bytes);
  const shorts = [0x3e, 3, 0xfffe, 9, 6];
  for (const [index, value] of shorts.entries()) bytes.writeUInt16LE(value, 24 + index * 2);
  const longs = [1, directoryAt, 0, CUTOFF, miniTableAt, miniTableSectors, END_OF_CHAIN, 0];
  for (const [index, value] of longs.entries()) bytes.writeUInt32LE(value, 44 + index * 4);
  bytes.fill(0xff, HEADER_TABLE_AT);
  bytes.writeUInt32LE(0, HEADER_TABLE_AT);
  return bytes;
}

function writeEntry({ name, type, left, right, child, start, size }: Entry): Buffer {
  const bytes = Buffer.alloc(ENTRY);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes[66] = type;
  bytes[67] = BLACK;
  for (const [index, id] of [left, right, child].entries()) bytes.writeUInt32LE(id, 68 + index * 4);
  bytes.writeUInt32LE(type === STORAGE ? 0 : start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

function table(chain: readonly number[]): Buffer {
  const bytes = Buffer.alloc(chain.length * 4);
  for (const [index, next] of chain.entries()) bytes.writeUInt32LE(next, index * 4);
  return bytes;
}

function padded(content: Buffer, unit: number, fill = 0): Buffer {
  return Buffer.concat([content, Buffer.alloc((unit - (content.length % unit)) % unit, fill)]);
}
