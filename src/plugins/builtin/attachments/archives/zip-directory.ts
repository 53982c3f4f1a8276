/**
 * Lists a ZIP archive as leniently as the programs that will open it: data in front and behind, ZIP64,
 * and, where the directory is missing or broken, the local headers. General readers refuse such archives,
 * which is just what their senders count on.
 */

export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly modified: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of the local header. */
  readonly offset: number;
  readonly extra: Buffer;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly truncated: boolean;
  /** Read from local headers, since the directory could not be read. */
  readonly salvaged: boolean;
}

const END = Buffer.from('PK\x05\x06', 'latin1');
const CENTRAL = 0x02014b50;
const LOCAL = Buffer.from('PK\x03\x04', 'latin1');
const MAX_32 = 0xffffffff;

export function readZipDirectory(bytes: Buffer, maxEntries: number): ZipDirectory {
  const place = findDirectory(bytes);
  if (place !== null) {
    const entries: ZipEntry[] = [];
    let position = place.start;
    while (entries.length < maxEntries) {
      const next = readCentral(bytes, position, place.shift);
      if (next === null) break;
      entries.push(next.entry);
      position = next.end;
    }
    const truncated = entries.length >= maxEntries && readCentral(bytes, position, place.shift) !== null;
    if (entries.length > 0) return { entries, truncated, salvaged: false };
  }
  return salvage(bytes, maxEntries);
}

/** Where the central directory starts, and how far everything was moved by data put in front. */
function findDirectory(bytes: Buffer): { start: number; shift: number } | null {
  const end = bytes.lastIndexOf(END);
  if (end === -1 || end + 22 > bytes.length) return null;
  let size = bytes.readUInt32LE(end + 12);
  let start = bytes.readUInt32LE(end + 16);
  if (
    (size === MAX_32 || start === MAX_32) &&
    end >= 20 &&
    bytes.toString('latin1', end - 20, end - 16) === 'PK\x06\x07'
  ) {
    const wide = readUInt64(bytes, end - 12);
    if (wide !== null && bytes.toString('latin1', wide, wide + 4) === 'PK\x06\x06') {
      size = readUInt64(bytes, wide + 40) ?? size;
      start = readUInt64(bytes, wide + 48) ?? start;
    }
  }
  if (isCentral(bytes, start)) return { start, shift: 0 };
  const moved = end - size;
  return isCentral(bytes, moved) ? { start: moved, shift: moved - start } : null;
}

function isCentral(bytes: Buffer, position: number): boolean {
  return position >= 0 && position + 46 <= bytes.length && bytes.readUInt32LE(position) === CENTRAL;
}

function readCentral(bytes: Buffer, position: number, shift: number): { entry: ZipEntry; end: number } | null {
  if (!isCentral(bytes, position)) return null;
  const nameLength = bytes.readUInt16LE(position + 28);
  const extraLength = bytes.readUInt16LE(position + 30);
  const commentLength = bytes.readUInt16LE(position + 32);
  const nameEnd = position + 46 + nameLength;
  const extra = bytes.subarray(nameEnd, nameEnd + extraLength);
  const sizes = widen(extra, {
    size: bytes.readUInt32LE(position + 24),
    packedSize: bytes.readUInt32LE(position + 20),
    offset: bytes.readUInt32LE(position + 42),
  });
  const entry: ZipEntry = {
    name: decodeName(bytes.subarray(position + 46, nameEnd), extra),
    flags: bytes.readUInt16LE(position + 8),
    method: bytes.readUInt16LE(position + 10),
    modified: bytes.readUInt16LE(position + 12),
    crc: bytes.readUInt32LE(position + 16),
    packedSize: sizes.packedSize,
    size: sizes.size,
    offset: sizes.offset + shift,
    extra,
  };
  return { entry, end: nameEnd + extraLength + commentLength };
}

interface Sizes {
  size: number;
  packedSize: number;
  offset: number;
}

/** ZIP64: the extra field holds, in this order, those values that did not fit. */
function widen(extra: Buffer, sizes: Sizes): Sizes {
  const field = extraField(extra, 0x0001);
  if (field === null) return sizes;
  let position = 0;
  const next = (value: number) => {
    if (value !== MAX_32) return value;
    const wide = readUInt64(field, position);
    position += 8;
    return wide ?? value;
  };
  return { size: next(sizes.size), packedSize: next(sizes.packedSize), offset: next(sizes.offset) };
}

export function extraField(extra: Buffer, id: number): Buffer | null {
  let position = 0;
  while (position + 4 <= extra.length) {
    const length = extra.readUInt16LE(position + 2);
    if (extra.readUInt16LE(position) === id) return extra.subarray(position + 4, position + 4 + length);
    position += 4 + length;
  }
  return null;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** The Unicode extra field wins over the plain name, as in the programs that write it. */
function decodeName(name: Buffer, extra: Buffer): string {
  const unicode = extraField(extra, 0x7075);
  const bytes = unicode !== null && unicode.length > 5 ? unicode.subarray(5) : name;
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

export interface LocalHeader {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly dataStart: number;
}

export function readLocalHeader(bytes: Buffer, offset: number): LocalHeader | null {
  if (offset < 0 || offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50) return null;
  const nameEnd = offset + 30 + bytes.readUInt16LE(offset + 26);
  const dataStart = nameEnd + bytes.readUInt16LE(offset + 28);
  return {
    name: decodeName(bytes.subarray(offset + 30, nameEnd), bytes.subarray(nameEnd, dataStart)),
    flags: bytes.readUInt16LE(offset + 6),
    method: bytes.readUInt16LE(offset + 8),
    dataStart: Math.min(dataStart, bytes.length),
  };
}

function salvage(bytes: Buffer, maxEntries: number): ZipDirectory {
  const entries: ZipEntry[] = [];
  let position = bytes.indexOf(LOCAL);
  while (position !== -1 && entries.length < maxEntries) {
    const header = readLocalHeader(bytes, position);
    if (header === null) break;
    const stated = bytes.readUInt32LE(position + 18);
    const follows = bytes.indexOf(LOCAL, header.dataStart + stated);
    const packedSize = stated > 0 ? stated : (follows === -1 ? bytes.length : follows) - header.dataStart;
    entries.push({
      name: header.name,
      flags: header.flags,
      method: header.method,
      crc: bytes.readUInt32LE(position + 14),
      modified: bytes.readUInt16LE(position + 10),
      packedSize,
      size: bytes.readUInt32LE(position + 22),
      offset: position,
      extra: Buffer.alloc(0),
    });
    position = follows;
  }
  return { entries, truncated: position !== -1 && entries.length >= maxEntries, salvaged: true };
}

function readUInt64(bytes: Buffer, position: number): number | null {
  if (position < 0 || position + 8 > bytes.length) return null;
  const value = bytes.readBigUInt64LE(position);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(value);
}
