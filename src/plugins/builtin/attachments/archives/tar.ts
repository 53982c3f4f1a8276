/** Tar archives as listings: ustar, GNU long names and pax paths. */
import { type Listing, type Member, stored } from './listing.ts';

const BLOCK = 512;
const MAX_NAME = 4_096;

export function listTar(bytes: Buffer, maxEntries: number): Listing {
  const members: Member[] = [];
  let position = 0;
  let longName: string | null = null;
  while (position + BLOCK <= bytes.length) {
    const header = bytes.subarray(position, position + BLOCK);
    if (header[0] === 0) break;
    const size = readSize(header);
    if (size === null) return { members, incomplete: 'damaged', inconsistent: false };
    const data = bytes.subarray(position + BLOCK, position + BLOCK + size);
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === 'L') longName = text(data.subarray(0, MAX_NAME));
    else if (type === 'x') longName = paxPath(data) ?? longName;
    else {
      if (type === '0' || type === '\0' || type === '7') {
        if (members.length >= maxEntries) return { members, incomplete: 'too-large', inconsistent: false };
        members.push({ name: longName ?? headerName(header), encrypted: false, packedSize: size, read: stored(data) });
      }
      longName = null;
    }
    position += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return { members, incomplete: null, inconsistent: false };
}

function text(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
}

function headerName(header: Buffer): string {
  const name = text(header.subarray(0, 100));
  const prefix = header.toString('latin1', 257, 262) === 'ustar' ? text(header.subarray(345, 500)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** Octal, or base 256 where the first bit is set. Null when it is neither. */
function readSize(header: Buffer): number | null {
  if (((header[124] ?? 0) & 0x80) !== 0) {
    const wide = header.readBigUInt64BE(128);
    return wide > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(wide);
  }
  const size = Number.parseInt(text(header.subarray(124, 136)).trim() || '0', 8);
  return Number.isNaN(size) ? null : size;
}

/** Records read `length key=value\n`. */
function paxPath(data: Buffer): string | null {
  let position = 0;
  while (position < data.length) {
    const space = data.indexOf(0x20, position);
    const length = Number.parseInt(data.toString('latin1', position, Math.min(space, position + 10)), 10);
    if (space === -1 || Number.isNaN(length) || length <= 0) return null;
    const record = data.toString('utf8', space + 1, Math.min(position + length - 1, space + MAX_NAME));
    if (record.startsWith('path=')) return record.slice(5);
    position += length;
  }
  return null;
}
