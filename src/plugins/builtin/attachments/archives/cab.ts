/** Windows cabinets as listings; content of folders stored or packed with MSZIP. */
import { inflateRawSync } from 'node:zlib';
import { type Content, type Listing, type Member, UNLISTED, type Unreadable } from './listing.ts';

const WINDOW = 32_768;
/** The most one folder is unpacked to; every member is a slice of it. */
const MAX_FOLDER = 24 * 1024 * 1024;
/** The most that is unpacked of one cabinet. */
const MAX_CABINET = 96 * 1024 * 1024;

interface Folder {
  readonly start: number;
  readonly blocks: number;
  readonly compression: number;
}

export function listCab(bytes: Buffer, maxEntries: number): Listing {
  if (bytes.length < 36) return UNLISTED('damaged');
  const folderCount = bytes.readUInt16LE(26);
  const fileCount = bytes.readUInt16LE(28);
  const flags = bytes.readUInt16LE(30);
  const reserve =
    (flags & 4) === 0 ? null : { header: bytes.readUInt16LE(36), folder: bytes[38] ?? 0, data: bytes[39] ?? 0 };
  const foldersStart = 36 + (reserve === null ? 0 : 4 + reserve.header);
  // Cabinets that continue in another file name their neighbours here; those are not opened.
  if ((flags & 3) !== 0) return UNLISTED('unsupported');

  const folders: Folder[] = [];
  const folderSize = 8 + (reserve?.folder ?? 0);
  for (let index = 0; index < folderCount; index += 1) {
    const at = foldersStart + index * folderSize;
    if (at + 8 > bytes.length) return UNLISTED('damaged');
    folders.push({
      start: bytes.readUInt32LE(at),
      blocks: bytes.readUInt16LE(at + 4),
      compression: bytes.readUInt16LE(at + 6) & 0xf,
    });
  }
  return listFiles(bytes, folders, Math.min(fileCount, maxEntries), fileCount > maxEntries, reserve?.data ?? 0);
}

function listFiles(
  bytes: Buffer,
  folders: readonly Folder[],
  count: number,
  cut: boolean,
  dataReserve: number,
): Listing {
  // Members come folder by folder: one unpacked folder is kept at a time.
  let current: { index: number; content: Buffer | Unreadable } | null = null;
  let spent = 0;
  const unpack = (index: number): Buffer | Unreadable => {
    if (current?.index === index) return current.content;
    const folder = folders[index];
    if (folder === undefined) return 'damaged';
    if (spent >= MAX_CABINET) return 'unsupported';
    const content = unpackFolder(bytes, folder, dataReserve);
    spent += content.length;
    current = { index, content };
    return content;
  };
  const members: Member[] = [];
  let at = bytes.readUInt32LE(16);
  for (let index = 0; index < count; index += 1) {
    const nameEnd = at + 16 <= bytes.length ? bytes.indexOf(0, at + 16) : -1;
    if (nameEnd === -1) return { members, incomplete: 'damaged', inconsistent: false };
    const size = bytes.readUInt32LE(at);
    const offset = bytes.readUInt32LE(at + 4);
    const folder = bytes.readUInt16LE(at + 8);
    members.push({
      name: bytes.toString('utf8', at + 16, nameEnd).replaceAll('\\', '/'),
      encrypted: false,
      packedSize: Math.min(size, bytes.length),
      read: async (limit) => slice(unpack(folder), offset, size, limit),
    });
    at = nameEnd + 1;
  }
  return { members, incomplete: cut ? 'too-large' : null, inconsistent: false };
}

function slice(folder: Buffer | Unreadable, offset: number, size: number, limit: number): Content | Unreadable {
  if (typeof folder === 'string') return folder;
  const bytes = folder.subarray(offset, offset + Math.min(size, limit));
  return { bytes, truncated: bytes.length < size };
}

function unpackFolder(bytes: Buffer, folder: Folder, dataReserve: number): Buffer | Unreadable {
  if (folder.compression > 1) return 'unsupported';
  const blocks: Buffer[] = [];
  let previous: Buffer = Buffer.alloc(0);
  let length = 0;
  let at = folder.start;
  for (let index = 0; index < folder.blocks && length < MAX_FOLDER; index += 1) {
    if (at + 8 > bytes.length) break;
    const packed = bytes.readUInt16LE(at + 4);
    const data = bytes.subarray(at + 8 + dataReserve, at + 8 + dataReserve + packed);
    const block = folder.compression === 0 ? data : inflateBlock(data, previous);
    if (block === null) break;
    blocks.push(block);
    length += block.length;
    previous = Buffer.concat([previous, block]).subarray(-WINDOW);
    at += 8 + dataReserve + packed;
  }
  return Buffer.concat(blocks);
}

/** Each block is a deflate stream of its own that looks back into the one before. */
function inflateBlock(data: Buffer, dictionary: Buffer): Buffer | null {
  if (data.toString('latin1', 0, 2) !== 'CK') return null;
  try {
    const options = { maxOutputLength: WINDOW };
    return inflateRawSync(data.subarray(2), dictionary.length === 0 ? options : { ...options, dictionary });
  } catch {
    return null;
  }
}
