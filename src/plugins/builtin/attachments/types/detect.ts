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
  // ASN.1 SEQUENCE with a length that fits: certificates and detached signatures.
  if (bytes[0] === 0x30 && (bytes[1] === 0x80 || bytes[1] === 0x82 || bytes[1] === 0x83)) return 'der';
  return 'unknown';
}
