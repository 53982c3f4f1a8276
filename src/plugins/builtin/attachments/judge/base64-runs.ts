/** Finds long base64 literals in text and decodes them. */

/** Shorter ones hold no file worth smuggling. */
const SHORTEST = 256;
const MAX_RUNS = 8;
const MAX_DECODED = 8 * 1024 * 1024;

export function longBase64(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  let start = 0;
  for (let index = 0; index <= bytes.length && found.length < MAX_RUNS; index += 1) {
    if (index < bytes.length && isBase64(bytes[index] ?? 0)) continue;
    if (index - start >= SHORTEST) {
      found.push(Buffer.from(bytes.toString('latin1', start, Math.min(index, start + MAX_DECODED)), 'base64'));
    }
    start = index + 1;
  }
  return found;
}

function isBase64(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x61 && byte <= 0x7a) ||
    byte === 0x2b ||
    byte === 0x2f
  );
}
