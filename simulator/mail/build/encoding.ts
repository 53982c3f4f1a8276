/** How text becomes seven-bit mail: encoded words (RFC 2047), quoted-printable and base64 (RFC 2045). */
const CRLF = '\r\n';
const LINE = 76;
/** Bytes that fit one encoded word of 75 characters beside `=?utf-8?B?…?=`, as base64. */
const WORD_BYTES = 45;

const isAscii = (text: string): boolean => Buffer.byteLength(text) === text.length;

/** A header value as it is when it is ASCII, else as encoded words, one a line. */
export function headerText(text: string): string {
  if (isAscii(text)) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((each) => `=?utf-8?B?${Buffer.from(each).toString('base64')}?=`).join(`${CRLF} `);
}

/** A parameter such as `filename`, in RFC 2231 form when it is not ASCII. */
export function parameter(name: string, value: string): string {
  return isAscii(value) ? `${name}="${value}"` : `${name}*=utf-8''${encodeURIComponent(value)}`;
}

export function base64Lines(bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  return lines.join(CRLF);
}

/** `text` with line ends of either kind; what comes out has CRLF. */
export function quotedPrintable(text: string): string {
  return text.split(/\r?\n/).map(quoteLine).join(CRLF);
}

function quoteLine(line: string): string {
  const last = Buffer.byteLength(line) - 1;
  let quoted = '';
  let length = 0;
  for (const [index, byte] of Buffer.from(line).entries()) {
    const trailingBlank = index === last && (byte === 0x20 || byte === 0x09);
    const plain = (byte >= 0x20 && byte <= 0x7e && byte !== 0x3d) || byte === 0x09;
    const piece =
      plain && !trailingBlank ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (length + piece.length >= LINE) {
      quoted += `=${CRLF}`;
      length = 0;
    }
    quoted += piece;
    length += piece.length;
  }
  return quoted;
}
