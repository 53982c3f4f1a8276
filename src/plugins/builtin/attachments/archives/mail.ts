/** A mail message inside a message, as a listing of the files attached to it. */
import { decodeTransfer, MIME_LIMITS, readMime } from '../../../mime/index.ts';
import type { Listing } from './listing.ts';

export function listMail(bytes: Buffer, maxEntries: number): Listing {
  const tree = readMime(bytes, { ...MIME_LIMITS, maxParts: Math.min(maxEntries, MIME_LIMITS.maxParts) });
  const files = tree.leaves.filter((leaf) => leaf.names.length > 0 || !leaf.type.startsWith('text/'));
  const cut = tree.defects.some((defect) => defect.kind === 'too-deep' || defect.kind === 'too-many-parts');
  return {
    members: files.map((leaf) => ({
      name: leaf.names[0] ?? `part ${leaf.id}`,
      encrypted: false,
      packedSize: leaf.end - leaf.start,
      async read(limit) {
        const content = decodeTransfer(bytes.subarray(leaf.start, leaf.end), leaf.encoding);
        return { bytes: content.subarray(0, limit), truncated: content.length > limit };
      },
    })),
    incomplete: cut ? 'too-large' : null,
    inconsistent: false,
  };
}
