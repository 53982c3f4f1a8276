/** Finds long base64 literals in text, without decoding more of them than is asked for. */

/** Shorter ones hold no file worth smuggling. */
const SHORTEST = 256;
const MAX_RUNS = 5_000;
const MAX_DECODED = 8 * 1024 * 1024;
/** Base64 characters that make the 64 KiB from which a kind is told. */
const HEAD = 88_000;

export interface Base64Run {
  /** Enough to tell what it is. */
  readonly head: Buffer;
  decode(): Buffer;
}

export function* base64Runs(bytes: Buffer): Generator<Base64Run> {
  let start = 0;
  let count = 0;
  for (let index = 0; index <= bytes.length && count < MAX_RUNS; index += 1) {
    if (index < bytes.length && isBase64(bytes[index] ?? 0)) continue;
    if (index - start >= SHORTEST) {
      count += 1;
      yield run(bytes.subarray(start, index));
    }
    start = index + 1;
  }
}

function run(text: Buffer): Base64Run {
  const decode = (length: number) => Buffer.from(text.toString('latin1', 0, Math.min(length, text.length)), 'base64');
  return { head: decode(HEAD), decode: () => decode(MAX_DECODED) };
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
