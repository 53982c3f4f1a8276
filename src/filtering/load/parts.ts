/** Turns the leaves of a MIME tree into text parts and attachments. */
import { createHash } from 'node:crypto';
import { decodeText, decodeTransfer, type MimeLeaf } from '../../plugins/mime/index.ts';
import type { MailAttachment, MailTextPart } from '../../plugins/sdk/message.ts';
import type { LoadLimits } from './limits.ts';
import { type UuencodedFile, uuencodedFiles } from './uuencoded.ts';

interface Parts {
  readonly texts: readonly MailTextPart[];
  readonly attachments: readonly MailAttachment[];
}

export function readParts(source: Buffer, leaves: readonly MimeLeaf[], limits: LoadLimits): Parts {
  const texts: MailTextPart[] = [];
  const attachments: MailAttachment[] = [];
  for (const leaf of leaves) {
    const bytes = decodeTransfer(source.subarray(leaf.start, leaf.end), leaf.encoding);
    const kind = shownKind(leaf);
    if (kind !== null) texts.push(textPart(leaf, kind, bytes, limits));
    if (kind === null || leaf.names.length > 0) attachments.push(attachment(leaf, bytes));
    if (kind === 'text') attachments.push(...uuencodedFiles(bytes).map((file, index) => uuencoded(leaf, file, index)));
  }
  return { texts: Object.freeze(texts), attachments: Object.freeze(attachments) };
}

/** What clients show in the message itself. A named one is shown by some and offered as a file by others: it is both. */
function shownKind(leaf: MimeLeaf): MailTextPart['kind'] | null {
  if (leaf.disposition === 'attachment') return null;
  if (leaf.type === 'text/html') return 'html';
  return leaf.type === 'text/plain' || leaf.type === 'text' ? 'text' : null;
}

function textPart(leaf: MimeLeaf, kind: MailTextPart['kind'], bytes: Buffer, limits: LoadLimits): MailTextPart {
  const decoded = decodeText(bytes, leaf.charset, limits.maxTextCharacters);
  return Object.freeze({ id: leaf.id, kind, content: decoded.text, truncated: decoded.truncated });
}

function uuencoded(leaf: MimeLeaf, file: UuencodedFile, index: number): MailAttachment {
  const part = {
    id: `${leaf.id}.uu${index + 1}`,
    names: [file.name],
    type: 'application/octet-stream',
    disposition: 'none',
    contentId: null,
  } as const;
  return attachment(part, file.bytes);
}

function attachment(
  part: Pick<MimeLeaf, 'id' | 'names' | 'type' | 'disposition' | 'contentId'>,
  bytes: Buffer,
): MailAttachment {
  const [filename = '', ...otherNames] = part.names;
  return Object.freeze({
    id: part.id,
    filename,
    otherNames: Object.freeze(otherNames),
    declaredType: part.type,
    disposition: part.disposition,
    contentId: part.contentId,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
  });
}
