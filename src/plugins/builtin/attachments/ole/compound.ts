/** Reads OLE compound files: the storage format of older Office documents, Outlook messages and VBA projects. */

export interface CompoundEntry {
  /** Names from the root's children down to this entry. */
  readonly path: readonly string[];
  readonly isStorage: boolean;
  readonly size: number;
  /** Class id as 32 hex digits in file order; zeros when there is none. */
  readonly classId: string;
}

export interface CompoundFile {
  readonly entries: readonly CompoundEntry[];
  /** Class id of the root. */
  readonly rootClassId: string;
  /** At most `limit` bytes of a stream; empty for storages and broken chains. */
  read(entry: CompoundEntry, limit: number): Buffer;
}

const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const HEADER_TABLE_ENTRIES = 109;
const MAX_ENTRIES = 4_096;

interface RawEntry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly classId: string;
  readonly start: number;
  readonly size: number;
}

/** Null when the header or the directory makes no sense. Every chain is followed for as many steps as the file has sectors. */
export function openCompound(bytes: Buffer): CompoundFile | null {
  if (bytes.length < 512) return null;
  const shift = bytes.readUInt16LE(30);
  const miniShift = bytes.readUInt16LE(32);
  if (shift < 7 || shift > 16 || miniShift < 4 || miniShift >= shift) return null;
  const sectors = new Sectors(bytes, shift);
  const raw = readDirectory(sectors.chain(bytes.readUInt32LE(48), MAX_ENTRIES * 128));
  const root = raw[0];
  if (root === undefined) return null;

  const cutoff = bytes.readUInt32LE(56);
  const miniTable = sectors.chain(bytes.readUInt32LE(60), bytes.length);
  const miniStream = sectors.chain(root.start, bytes.length);
  const starts = new Map<CompoundEntry, number>();
  const entries = flatten(raw, root, starts);
  return {
    entries,
    rootClassId: root.classId,
    read(entry, limit) {
      const start = starts.get(entry);
      if (start === undefined || entry.isStorage) return Buffer.alloc(0);
      const length = Math.min(entry.size, limit);
      const small = entry.size < cutoff;
      return small ? miniChain(miniStream, miniTable, start, length, 1 << miniShift) : sectors.chain(start, length);
    },
  };
}

/** Sectors and the table that chains them. */
class Sectors {
  readonly #bytes: Buffer;
  readonly #size: number;
  readonly #table: Buffer;

  constructor(bytes: Buffer, shift: number) {
    this.#bytes = bytes;
    this.#size = 1 << shift;
    this.#table = this.#readTable();
  }

  chain(start: number, limit: number): Buffer {
    const parts: Buffer[] = [];
    let length = 0;
    let sector = start;
    const most = Math.ceil(this.#bytes.length / this.#size);
    for (let step = 0; step <= most && length < limit && sector < END_OF_CHAIN - 3; step += 1) {
      const part = this.#sector(sector);
      if (part.length === 0) break;
      parts.push(part);
      length += part.length;
      sector = this.#next(sector);
    }
    return Buffer.concat(parts).subarray(0, limit);
  }

  #sector(index: number): Buffer {
    const start = (index + 1) * this.#size;
    return this.#bytes.subarray(start, start + this.#size);
  }

  #next(index: number): number {
    return index * 4 + 4 <= this.#table.length ? this.#table.readUInt32LE(index * 4) : END_OF_CHAIN;
  }

  /** The table's own sectors are listed in the header and, for large files, in a chain of list sectors. */
  #readTable(): Buffer {
    const bytes = this.#bytes;
    const places: number[] = [];
    for (let index = 0; index < HEADER_TABLE_ENTRIES; index += 1) places.push(bytes.readUInt32LE(76 + index * 4));
    const most = Math.ceil(bytes.length / this.#size);
    let list = bytes.readUInt32LE(68);
    for (let step = 0; step < most && list < END_OF_CHAIN - 3; step += 1) {
      const sector = this.#sector(list);
      if (sector.length < this.#size) break;
      for (let at = 0; at + 8 <= sector.length; at += 4) places.push(sector.readUInt32LE(at));
      list = sector.readUInt32LE(sector.length - 4);
    }
    return Buffer.concat(
      places
        .filter((place) => place !== FREE)
        .slice(0, most)
        .map((place) => this.#sector(place)),
    );
  }
}

function readDirectory(directory: Buffer): RawEntry[] {
  const entries: RawEntry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameLength = Math.min(directory.readUInt16LE(at + 64), 64);
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, nameLength - 2)),
      type: directory[at + 66] ?? 0,
      left: directory.readUInt32LE(at + 68),
      right: directory.readUInt32LE(at + 72),
      child: directory.readUInt32LE(at + 76),
      classId: directory.toString('hex', at + 80, at + 96),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

function flatten(raw: readonly RawEntry[], root: RawEntry, starts: Map<CompoundEntry, number>): CompoundEntry[] {
  const entries: CompoundEntry[] = [];
  const visited = new Set<number>([0]);
  const pending: { index: number; path: readonly string[] }[] = [{ index: root.child, path: [] }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const node = raw[next.index];
    if (node === undefined || visited.has(next.index)) continue;
    visited.add(next.index);
    pending.push({ index: node.left, path: next.path }, { index: node.right, path: next.path });
    if (next.path.length > 32) continue;
    const path = [...next.path, node.name];
    const entry = { path, isStorage: node.type === 1, size: node.size, classId: node.classId };
    entries.push(entry);
    starts.set(entry, node.start);
    if (entry.isStorage) pending.push({ index: node.child, path });
  }
  return entries;
}

function miniChain(stream: Buffer, table: Buffer, start: number, length: number, size: number): Buffer {
  const parts: Buffer[] = [];
  let collected = 0;
  let sector = start;
  const most = Math.ceil(stream.length / size);
  for (let step = 0; step <= most && collected < length && sector < END_OF_CHAIN - 3; step += 1) {
    const part = stream.subarray(sector * size, sector * size + size);
    if (part.length === 0) break;
    parts.push(part);
    collected += part.length;
    sector = sector * 4 + 4 <= table.length ? table.readUInt32LE(sector * 4) : END_OF_CHAIN;
  }
  return Buffer.concat(parts).subarray(0, length);
}
