/** The kind of a file by its content alone. */
import type { KindId } from './kinds.ts';
import { SIGNATURES } from './signatures.ts';
import { textHead, textKind } from './text.ts';

/** PDF readers accept the header anywhere in the first kilobyte. */
const PDF_WINDOW = 1_024;
/** The footer of fixed virtual disks and of macOS images lies at the end. */
const FOOTER = 512;

/** Reads only the head (and footer) of the bytes; never throws. */
export function detectKind(content: Uint8Array): KindId {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  if (bytes.length === 0) return 'empty';
  for (const { kind, offset, magic, test } of SIGNATURES) {
    if (bytes.toString('latin1', offset, offset + magic.length) === magic && (test === undefined || test(bytes)))
      return kind;
  }
  if (bytes.subarray(0, PDF_WINDOW).includes('%PDF-')) return 'pdf';
  const head = textHead(bytes);
  if (head !== null) return textKind(head);
  return binaryKind(bytes);
}

function binaryKind(bytes: Buffer): KindId {
  const footer = bytes.subarray(-FOOTER).toString('latin1', 0, 8);
  if (footer === 'conectix') return 'vhd';
  if (footer.startsWith('koly')) return 'dmg';
  // An ASN.1 SEQUENCE: certificates, signatures, and messages sealed by S/MIME.
  if (bytes[0] === 0x30 && ((bytes[1] ?? 0) & 0x80) !== 0) return cmsKind(bytes);
  return 'unknown';
}

/** Content types of RFC 5652 differ in the last byte of their object identifier. */
const CMS = Buffer.from('06092a864886f70d0107', 'hex');
const CMS_HEAD = 32;

function cmsKind(bytes: Buffer): KindId {
  const at = bytes.subarray(0, CMS_HEAD).indexOf(CMS);
  const type = at === -1 ? undefined : bytes[at + CMS.length];
  if (type === 2) return 'cms-signed';
  return type === 3 || type === 6 ? 'cms-encrypted' : 'der';
}
