/** ZIP archives as listings. */
import { crc32 } from 'node:zlib';
import { decompress } from './inflate.ts';
import type { Content, Listing, Member, Unreadable } from './listing.ts';
import { decryptAes, decryptZipCrypto } from './zip-crypto.ts';
import { extraField, readLocalHeader, readZipDirectory, type ZipEntry } from './zip-directory.ts';

const ENCRYPTED = 0x1;
const DESCRIPTOR = 0x8;
const METHOD_AES = 99;
/** Members that overlap are how small archives unpack to petabytes. */
const MAX_OVERLAP = 1.5;

export function listZip(bytes: Buffer, maxEntries: number): Listing {
  const directory = readZipDirectory(bytes, maxEntries);
  const files = directory.entries.filter((entry) => !entry.name.endsWith('/'));
  const members = files.map((entry) => toMember(bytes, entry));
  const packed = files.reduce((total, entry) => total + entry.packedSize, 0);
  const contradicts = files.some((entry) => {
    const local = readLocalHeader(bytes, entry.offset);
    return local !== null && extensionOf(local.name) !== extensionOf(entry.name);
  });
  return {
    members,
    incomplete: directory.truncated ? 'too-large' : members.length === 0 && directory.salvaged ? 'damaged' : null,
    inconsistent: contradicts || packed > bytes.length * MAX_OVERLAP,
  };
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot === -1 ? '' : name.slice(dot + 1).toLowerCase();
}

function toMember(bytes: Buffer, entry: ZipEntry): Member {
  const local = readLocalHeader(bytes, entry.offset);
  const flags = entry.flags | (local?.flags ?? 0);
  const encrypted = (flags & ENCRYPTED) !== 0 || entry.method === METHOD_AES;
  return {
    name: entry.name,
    encrypted,
    packedSize: entry.packedSize,
    async read(limit, password) {
      if (local === null) return 'damaged';
      const data = bytes.subarray(local.dataStart, local.dataStart + entry.packedSize);
      return encrypted ? readEncrypted(entry, data, limit, password) : expand(entry.method, data, limit);
    },
  };
}

async function expand(method: number, data: Buffer, limit: number): Promise<Content | Unreadable> {
  if (method === 0) return { bytes: data.subarray(0, limit), truncated: data.length > limit };
  if (method !== 8 && method !== 93) return 'unsupported';
  return (await decompress(method === 8 ? 'deflate' : 'zstd', data, limit)) ?? 'damaged';
}

async function readEncrypted(
  entry: ZipEntry,
  data: Buffer,
  limit: number,
  password?: string,
): Promise<Content | Unreadable> {
  if (password === undefined) return (await readFalselyMarked(entry, data, limit)) ?? 'encrypted';
  const aes = extraField(entry.extra, 0x9901);
  if (aes !== null && aes.length >= 7) {
    const plain = decryptAes(data, password, aes[4] ?? 0);
    return plain === null ? 'encrypted' : expand(aes.readUInt16LE(5), plain, limit);
  }
  const check = [entry.crc >>> 24, ...((entry.flags & DESCRIPTOR) === 0 ? [] : [entry.modified >>> 8])];
  const plain = decryptZipCrypto(data, password, check);
  if (plain === null) return 'encrypted';
  const content = await expand(entry.method, plain, limit);
  // One check byte lets one wrong password in 256 through; the content tells.
  return matches(entry, content) ? content : 'encrypted';
}

/** Some archives are only marked as encrypted, to keep scanners out. */
async function readFalselyMarked(entry: ZipEntry, data: Buffer, limit: number): Promise<Content | null> {
  if (entry.method === METHOD_AES) return null;
  const content = await expand(entry.method, data, limit);
  return typeof content !== 'string' && !content.truncated && matches(entry, content) ? content : null;
}

function matches(entry: ZipEntry, content: Content | Unreadable): boolean {
  if (typeof content === 'string' || content.damaged === true) return false;
  return content.truncated || (entry.crc === crc32(content.bytes) && content.bytes.length === entry.size);
}
