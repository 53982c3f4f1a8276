/** Content-Transfer-Encoding: linear, lenient as mail clients are, output never longer than input. */

const BASE64 = new Int8Array(256).fill(-1);
for (const [index, char] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  BASE64[char.charCodeAt(0)] = index;
}

/** Decodes a body by the first token of its Content-Transfer-Encoding; unknown ones are taken as they are. */
export function decodeTransfer(body: Buffer, encoding: string): Buffer {
  switch (firstToken(encoding)) {
    case 'base64':
      return decodeBase64(body);
    case 'quoted-printable':
      return decodeQuotedPrintable(body);
    case 'x-uuencode':
    case 'uuencode':
    case 'x-uue':
      return decodeUuencode(body);
    default:
      return body;
  }
}

function firstToken(encoding: string): string {
  return (
    encoding
      .trim()
      .toLowerCase()
      .replaceAll('"', '')
      .split(/[\s;(]/, 1)[0] ?? ''
  );
}

/** Skips foreign characters and goes on after padding, so that no client sees more than we do. */
function decodeBase64(body: Buffer): Buffer {
  const out = Buffer.allocUnsafe(Math.ceil(body.length / 4) * 3);
  let length = 0;
  let bits = 0;
  let collected = 0;
  for (let index = 0; index < body.length; index += 1) {
    const byte = body[index] ?? 0;
    const value = BASE64[byte] ?? -1;
    if (value === -1) {
      if (byte === 0x3d) {
        bits = 0;
        collected = 0;
      }
      continue;
    }
    bits = (bits << 6) | value;
    collected += 6;
    if (collected >= 8) {
      collected -= 8;
      out[length] = (bits >> collected) & 0xff;
      length += 1;
      bits &= (1 << collected) - 1;
    }
  }
  return out.subarray(0, length);
}

function decodeQuotedPrintable(body: Buffer): Buffer {
  const out = Buffer.allocUnsafe(body.length);
  let length = 0;
  let index = 0;
  while (index < body.length) {
    const byte = body[index] ?? 0;
    if (byte !== 0x3d) {
      out[length] = byte;
      length += 1;
      index += 1;
      continue;
    }
    const softBreak = softBreakLength(body, index);
    if (softBreak > 0) {
      index += softBreak;
      continue;
    }
    const high = hexValue(body[index + 1]);
    const low = hexValue(body[index + 2]);
    const valid = high >= 0 && low >= 0;
    out[length] = valid ? high * 16 + low : byte;
    length += 1;
    index += valid ? 3 : 1;
  }
  return out.subarray(0, length);
}

/** Length of `=`, trailing blanks and line end at `index`; 0 when it is no soft line break. */
function softBreakLength(body: Buffer, index: number): number {
  let end = index + 1;
  // Blanks after `=` were added in transport; a run longer than any line is no line break.
  while (end < body.length && end - index < 998 && (body[end] === 0x20 || body[end] === 0x09)) end += 1;
  if (end >= body.length) return end - index;
  if (body[end] === 0x0a) return end + 1 - index;
  if (body[end] === 0x0d) return end + (body[end + 1] === 0x0a ? 2 : 1) - index;
  return 0;
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  if (byte >= 0x41 && byte <= 0x46) return byte - 0x37;
  if (byte >= 0x61 && byte <= 0x66) return byte - 0x57;
  return -1;
}

/** Decodes what lies between `begin` and `end`; without a `begin` line, every line. */
export function decodeUuencode(body: Buffer): Buffer {
  const out = Buffer.allocUnsafe(body.length);
  let length = 0;
  let position = body.subarray(0, 6).toString('latin1') === 'begin ' ? body.indexOf(0x0a) + 1 : 0;
  while (position < body.length) {
    const newline = body.indexOf(0x0a, position);
    const lineEnd = newline === -1 ? body.length : newline;
    const count = ((body[position] ?? 0x20) - 0x20) & 0x3f;
    if (count === 0) break;
    for (let done = 0, at = position + 1; done < count && at < lineEnd; at += 4) {
      const group = [0, 1, 2, 3].reduce(
        (bits, offset) => (bits << 6) | (((body[at + offset] ?? 0x20) - 0x20) & 0x3f),
        0,
      );
      for (const shift of [16, 8, 0]) {
        if (done < count) {
          out[length] = (group >> shift) & 0xff;
          length += 1;
          done += 1;
        }
      }
    }
    position = lineEnd + 1;
  }
  return out.subarray(0, length);
}
