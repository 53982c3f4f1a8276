/** Bytes of a declared charset to text: never throws, always bounded. */

const KNOWN = new Map<string, string>();
/** Labels outside the WHATWG list that mail still carries. */
const ALIASES: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  'x-gbk': 'gbk',
  'iso-8859-8-i': 'iso-8859-8',
};
const MAX_LABELS = 500;

/**
 * Decodes at most `maxCharacters` UTF-16 units. An unknown charset is read as windows-1252, as mail clients do.
 */
export function decodeText(
  bytes: Uint8Array,
  charset: string,
  maxCharacters: number,
): { text: string; truncated: boolean } {
  // No encoding takes more than 4 bytes for a UTF-16 unit, so what is cut here would not be kept anyway.
  const head = bytes.length > maxCharacters * 4 ? bytes.subarray(0, maxCharacters * 4) : bytes;
  const text = new TextDecoder(resolveLabel(charset)).decode(head);
  const truncated = text.length > maxCharacters || head.length < bytes.length;
  return { text: text.slice(0, maxCharacters), truncated };
}

function resolveLabel(charset: string): string {
  const wanted = charset.trim().toLowerCase() || 'utf-8';
  const known = KNOWN.get(wanted);
  if (known !== undefined) return known;
  const resolved =
    [wanted, ALIASES[wanted]].find((label) => label !== undefined && isSupported(label)) ?? 'windows-1252';
  if (KNOWN.size < MAX_LABELS) KNOWN.set(wanted, resolved);
  return resolved;
}

function isSupported(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
