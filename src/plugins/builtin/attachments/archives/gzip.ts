/** Compressed single files: the name is in the header, or follows from that of the archive. */
import { type Compression, decompress } from './inflate.ts';
import type { Listing } from './listing.ts';

const FLAG_EXTRA = 4;
const FLAG_NAME = 8;

export function listGzip(bytes: Buffer, archiveName: string): Listing {
  return single(bytes, storedName(bytes) || innerName(archiveName), 'gzip');
}

export function listZstd(bytes: Buffer, archiveName: string): Listing {
  return single(bytes, innerName(archiveName), 'zstd');
}

function single(bytes: Buffer, name: string, compression: Compression): Listing {
  const read = async (limit: number) => (await decompress(compression, bytes, limit)) ?? ('damaged' as const);
  return {
    members: [{ name, encrypted: false, packedSize: bytes.length, read }],
    incomplete: null,
    inconsistent: false,
  };
}

function storedName(bytes: Buffer): string {
  const flags = bytes[3] ?? 0;
  if ((flags & FLAG_NAME) === 0 || bytes.length < 18) return '';
  const start = (flags & FLAG_EXTRA) === 0 ? 10 : 12 + bytes.readUInt16LE(10);
  const end = bytes.indexOf(0, start);
  return end === -1 || end - start > 1_024 ? '' : bytes.toString('latin1', start, end);
}

function innerName(archiveName: string): string {
  const dot = archiveName.lastIndexOf('.');
  if (dot <= 0) return archiveName;
  const ending = archiveName.slice(dot + 1).toLowerCase();
  return ending === 'tgz' ? `${archiveName.slice(0, dot)}.tar` : archiveName.slice(0, dot);
}
