/** 7z archives: names lie in a compressed header that is not opened here; only whether it is encrypted can be told. */
import { type Listing, UNLISTED } from './listing.ts';

/** Id of the AES coder. */
const AES = Buffer.from([0x06, 0xf1, 0x07, 0x01]);

export function listSevenZip(bytes: Buffer): Listing {
  if (bytes.length < 32) return UNLISTED('damaged');
  const offset = Number(bytes.readBigUInt64LE(12));
  const size = Number(bytes.readBigUInt64LE(20));
  const header = bytes.subarray(32 + offset, 32 + offset + size);
  return UNLISTED(header.includes(AES) ? 'encrypted' : 'unsupported');
}
