/** Decompression with a hard output limit: stops in the middle instead of filling the memory. */
import { createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib';
import type { Content } from './listing.ts';

const CHUNK = 64 * 1024;

const DECODERS = {
  deflate: () => createInflateRaw({ chunkSize: CHUNK }),
  zlib: () => createInflate({ chunkSize: CHUNK }),
  gzip: () => createGunzip({ chunkSize: CHUNK }),
  zstd: () => createZstdDecompress({ chunkSize: CHUNK }),
};

export type Compression = keyof typeof DECODERS;

/** At most `limit` bytes; what came out before damage is kept, and null means that nothing did. Never rejects. */
export function decompress(compression: Compression, data: Buffer, limit: number): Promise<Content | null> {
  const { promise, resolve } = Promise.withResolvers<Content | null>();
  const decoder = DECODERS[compression]();
  const chunks: Buffer[] = [];
  let length = 0;
  const finish = (how: { truncated: boolean; damaged: boolean }) => {
    resolve(length === 0 && how.damaged ? null : { bytes: Buffer.concat(chunks).subarray(0, limit), ...how });
    decoder.destroy();
  };
  decoder.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) finish({ truncated: true, damaged: false });
  });
  decoder.on('end', () => finish({ truncated: false, damaged: false }));
  // Cut or damaged streams end here, with whatever was readable before.
  decoder.on('error', () => finish({ truncated: false, damaged: true }));
  decoder.end(data);
  return promise;
}
