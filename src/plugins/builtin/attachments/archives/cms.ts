/** Signed S/MIME messages (RFC 5652) that carry what they sign, as a listing of that one message. */
import { type Listing, stored } from './listing.ts';

/** id-data, the type of what is signed. */
const DATA = Buffer.from('06092a864886f70d010701', 'hex');
const OCTETS = 0x04;
const OCTETS_IN_PIECES = 0x24;
const MAX_PIECES = 100_000;

/** Detached signatures carry nothing: an empty listing. */
export function listCms(bytes: Buffer): Listing {
  const content = signedContent(bytes);
  const member = { name: 'signed message', encrypted: false, packedSize: content.length, read: stored(content) };
  return { members: content.length === 0 ? [] : [member], incomplete: null, inconsistent: false };
}

function signedContent(bytes: Buffer): Buffer {
  const type = bytes.indexOf(DATA);
  if (type === -1) return Buffer.alloc(0);
  const explicit = readHeader(bytes, type + DATA.length);
  if (explicit.tag !== 0xa0) return Buffer.alloc(0);
  const outer = readHeader(bytes, explicit.content);
  if (outer.tag === OCTETS) return bytes.subarray(outer.content, outer.content + outer.length);
  return outer.tag === OCTETS_IN_PIECES ? joinPieces(bytes, outer.content) : Buffer.alloc(0);
}

function joinPieces(bytes: Buffer, start: number): Buffer {
  const pieces: Buffer[] = [];
  let position = start;
  while (pieces.length < MAX_PIECES) {
    const piece = readHeader(bytes, position);
    if (piece.tag !== OCTETS) break;
    pieces.push(bytes.subarray(piece.content, piece.content + piece.length));
    position = piece.content + piece.length;
  }
  return Buffer.concat(pieces);
}

function readHeader(bytes: Buffer, at: number): { tag: number; length: number; content: number } {
  const tag = bytes[at] ?? 0;
  const first = bytes[at + 1] ?? 0;
  if (first < 0x80) return { tag, length: first, content: at + 2 };
  const count = first & 0x7f;
  // No count is the indefinite form: an end mark follows the content.
  if (count === 0 || count > 4 || at + 2 + count > bytes.length) return { tag, length: 0, content: at + 2 };
  return { tag, length: bytes.readUIntBE(at + 2, count), content: at + 2 + count };
}
