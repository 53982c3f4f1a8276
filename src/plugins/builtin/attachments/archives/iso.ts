/** ISO 9660 images as listings, by the Joliet names where there are some, as Windows shows them. */
import { type Listing, type Member, stored, UNLISTED } from './listing.ts';

const SECTOR = 2_048;
const FIRST_DESCRIPTOR = 16;
const MAX_DESCRIPTORS = 32;
const MAX_DIRECTORIES = 500;
const DIRECTORY = 2;

interface Root {
  readonly extent: number;
  readonly size: number;
  readonly joliet: boolean;
}

export function listIso(bytes: Buffer, maxEntries: number): Listing {
  const root = findRoot(bytes);
  if (root === null) return UNLISTED('unsupported');
  const members: Member[] = [];
  const pending = [{ extent: root.extent, size: root.size, path: '' }];
  const visited = new Set<number>();
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    if (visited.has(directory.extent) || visited.size >= MAX_DIRECTORIES) continue;
    visited.add(directory.extent);
    for (const record of readDirectory(bytes, directory, root.joliet, maxEntries)) {
      const path = directory.path + record.name;
      if (record.isDirectory) pending.push({ extent: record.extent, size: record.size, path: `${path}/` });
      else if (members.length >= maxEntries) return { members, incomplete: 'too-large', inconsistent: false };
      else {
        const data = bytes.subarray(record.extent * SECTOR, record.extent * SECTOR + record.size);
        members.push({ name: path, encrypted: false, packedSize: data.length, read: stored(data) });
      }
    }
  }
  return { members, incomplete: null, inconsistent: false };
}

function findRoot(bytes: Buffer): Root | null {
  let found: Root | null = null;
  for (let index = 0; index < MAX_DESCRIPTORS; index += 1) {
    const at = (FIRST_DESCRIPTOR + index) * SECTOR;
    if (at + SECTOR > bytes.length || bytes.toString('latin1', at + 1, at + 6) !== 'CD001') break;
    const type = bytes[at];
    if (type === 255) break;
    const joliet = type === 2 && bytes.toString('latin1', at + 88, at + 90) === '%/';
    const root = { extent: bytes.readUInt32LE(at + 158), size: bytes.readUInt32LE(at + 166), joliet };
    if (joliet) return root;
    if (type === 1) found = root;
  }
  return found;
}

interface Entry {
  readonly name: string;
  readonly extent: number;
  readonly size: number;
  readonly isDirectory: boolean;
}

interface Directory {
  readonly extent: number;
  readonly size: number;
}

function readDirectory(bytes: Buffer, { extent, size }: Directory, joliet: boolean, maxEntries: number): Entry[] {
  const entries: Entry[] = [];
  const start = extent * SECTOR;
  const end = Math.min(start + size, bytes.length);
  let at = start;
  while (at + 34 <= end && entries.length <= maxEntries) {
    const length = bytes[at] ?? 0;
    if (length < 34) {
      // Records do not cross sectors: the rest of this one is empty.
      at = start + (Math.floor((at - start) / SECTOR) + 1) * SECTOR;
      continue;
    }
    const nameLength = bytes[at + 32] ?? 0;
    const raw = bytes.subarray(at + 33, Math.min(at + 33 + nameLength, end));
    const isSelfOrParent = raw.length === 1 && (raw[0] === 0 || raw[0] === 1);
    if (!isSelfOrParent) {
      entries.push({
        name: decodeName(raw, joliet),
        extent: bytes.readUInt32LE(at + 2),
        size: bytes.readUInt32LE(at + 10),
        isDirectory: ((bytes[at + 25] ?? 0) & DIRECTORY) !== 0,
      });
    }
    at += length;
  }
  return entries;
}

function decodeName(raw: Buffer, joliet: boolean): string {
  const name = joliet ? new TextDecoder('utf-16be').decode(raw) : raw.toString('latin1');
  const version = name.lastIndexOf(';');
  return version === -1 ? name : name.slice(0, version);
}
