/** RAR archives as listings: names and flags are readable, content only where it was stored without compression. */
import { type Listing, type Member, stored, UNLISTED } from './listing.ts';

const MAX_BLOCKS = 20_000;

export function listRar(bytes: Buffer, maxEntries: number): Listing {
  return bytes[6] === 1 ? listRar5(bytes, maxEntries) : listRar4(bytes, maxEntries);
}

function member(name: string, encrypted: boolean, isStored: boolean, data: Buffer): Member {
  const read: Member['read'] = async (limit) => {
    if (encrypted) return 'encrypted';
    return isStored ? stored(data)(limit) : 'unsupported';
  };
  return { name: name.replaceAll('\\', '/'), encrypted, packedSize: data.length, read };
}

function listRar4(bytes: Buffer, maxEntries: number): Listing {
  const members: Member[] = [];
  let position = 7;
  for (let block = 0; block < MAX_BLOCKS && position + 7 <= bytes.length; block += 1) {
    const type = bytes[position + 2];
    const flags = bytes.readUInt16LE(position + 3);
    const size = bytes.readUInt16LE(position + 5);
    if (size < 7) return { members, incomplete: 'damaged', inconsistent: false };
    if (type === 0x73 && (flags & 0x80) !== 0) return UNLISTED('encrypted');
    if (type === 0x7b) break;
    const isFile = type === 0x74 && position + 32 <= bytes.length;
    const packed =
      (flags & 0x8000) !== 0 || isFile ? (bytes.length >= position + 11 ? bytes.readUInt32LE(position + 7) : 0) : 0;
    if (isFile && (flags & 0xe0) !== 0xe0) {
      if (members.length >= maxEntries) return { members, incomplete: 'too-large', inconsistent: false };
      const nameStart = position + 32 + ((flags & 0x100) === 0 ? 0 : 8);
      const nameBytes = bytes.subarray(nameStart, nameStart + bytes.readUInt16LE(position + 26));
      const end = nameBytes.indexOf(0);
      const name = nameBytes.toString('utf8', 0, end === -1 ? nameBytes.length : end);
      const data = bytes.subarray(position + size, position + size + packed);
      members.push(member(name, (flags & 0x4) !== 0, bytes[position + 25] === 0x30, data));
    }
    position += size + packed;
  }
  return { members, incomplete: null, inconsistent: false };
}

/** Reads the variable-length integers of RAR 5 one after the other. */
class Cursor {
  readonly #bytes: Buffer;
  position: number;

  constructor(bytes: Buffer, position: number) {
    this.#bytes = bytes;
    this.position = position;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 49; shift += 7) {
      const byte = this.#bytes[this.position] ?? 0;
      this.position += 1;
      value += (byte & 0x7f) * 2 ** shift;
      if ((byte & 0x80) === 0) break;
    }
    return value;
  }
}

function listRar5(bytes: Buffer, maxEntries: number): Listing {
  const members: Member[] = [];
  let position = 8;
  for (let block = 0; block < MAX_BLOCKS && position + 7 <= bytes.length; block += 1) {
    const cursor = new Cursor(bytes, position + 4);
    const headerSize = cursor.number();
    const headerEnd = cursor.position + headerSize;
    const type = cursor.number();
    const flags = cursor.number();
    const extraSize = (flags & 1) === 0 ? 0 : cursor.number();
    const dataSize = (flags & 2) === 0 ? 0 : cursor.number();
    if (type === 4) return UNLISTED('encrypted');
    if (type === 5) break;
    if (headerSize === 0 || headerEnd > bytes.length) return { members, incomplete: 'damaged', inconsistent: false };
    if (type === 2) {
      if (members.length >= maxEntries) return { members, incomplete: 'too-large', inconsistent: false };
      const data = bytes.subarray(headerEnd, headerEnd + dataSize);
      const file = readRar5File(bytes, cursor, headerEnd - extraSize, headerEnd);
      if (file !== null) members.push(member(file.name, file.encrypted, file.stored, data));
    }
    position = headerEnd + dataSize;
  }
  return { members, incomplete: null, inconsistent: false };
}

function readRar5File(bytes: Buffer, cursor: Cursor, extraStart: number, extraEnd: number) {
  const flags = cursor.number();
  cursor.number(); // unpacked size
  cursor.number(); // attributes
  if ((flags & 2) !== 0) cursor.position += 4;
  if ((flags & 4) !== 0) cursor.position += 4;
  const compression = cursor.number();
  cursor.number(); // host system
  const nameLength = cursor.number();
  if ((flags & 1) !== 0) return null;
  const name = bytes.toString('utf8', cursor.position, Math.min(cursor.position + nameLength, extraEnd));
  return { name, stored: ((compression >> 7) & 7) === 0, encrypted: hasEncryptionRecord(bytes, extraStart, extraEnd) };
}

function hasEncryptionRecord(bytes: Buffer, start: number, end: number): boolean {
  const cursor = new Cursor(bytes, start);
  while (cursor.position < end) {
    const size = cursor.number();
    const next = cursor.position + size;
    if (cursor.number() === 1) return true;
    if (size === 0) return false;
    cursor.position = next;
  }
  return false;
}
