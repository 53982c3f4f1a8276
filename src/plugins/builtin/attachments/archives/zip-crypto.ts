/** Opens encrypted ZIP members with a given password: the old PKWARE cipher and WinZip AES. */
import { createCipheriv, pbkdf2Sync } from 'node:crypto';

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

const crcStep = (crc: number, byte: number): number => ((CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)) >>> 0;

const HEADER = 12;

/** `check` holds the bytes that the last header byte may be: of the CRC, or of the time. Null when the password is wrong. */
export function decryptZipCrypto(data: Buffer, password: string, check: readonly number[]): Buffer | null {
  if (data.length < HEADER) return null;
  const keys = { a: 0x12345678, b: 0x23456789, c: 0x34567890 };
  const update = (byte: number) => {
    keys.a = crcStep(keys.a, byte);
    keys.b = (Math.imul((keys.b + (keys.a & 0xff)) >>> 0, 134_775_813) + 1) >>> 0;
    keys.c = crcStep(keys.c, keys.b >>> 24);
  };
  const next = (cipher: number) => {
    const mix = (keys.c | 2) & 0xffff;
    const plain = cipher ^ ((Math.imul(mix, mix ^ 1) >>> 8) & 0xff);
    update(plain);
    return plain;
  };
  for (const byte of Buffer.from(password, 'utf8')) update(byte);
  let last = 0;
  for (let index = 0; index < HEADER; index += 1) last = next(data[index] ?? 0);
  if (!check.includes(last)) return null;
  const plain = Buffer.allocUnsafe(data.length - HEADER);
  for (let index = HEADER; index < data.length; index += 1) plain[index - HEADER] = next(data[index] ?? 0);
  return plain;
}

/** Key and salt lengths by strength, as WinZip numbers them. */
const AES = new Map([
  [1, { key: 16, salt: 8, cipher: 'aes-128-ecb' }],
  [2, { key: 24, salt: 12, cipher: 'aes-192-ecb' }],
  [3, { key: 32, salt: 16, cipher: 'aes-256-ecb' }],
]);
const VERIFIER = 2;
const AUTHENTICATION = 10;

/** Null when the password is wrong or the member is cut short. */
export function decryptAes(data: Buffer, password: string, strength: number): Buffer | null {
  const variant = AES.get(strength);
  if (variant === undefined || data.length < variant.salt + VERIFIER + AUTHENTICATION) return null;
  const salt = data.subarray(0, variant.salt);
  const derived = pbkdf2Sync(password, salt, 1_000, variant.key * 2 + VERIFIER, 'sha1');
  const verifier = data.subarray(variant.salt, variant.salt + VERIFIER);
  if (!derived.subarray(-VERIFIER).equals(verifier)) return null;
  const body = data.subarray(variant.salt + VERIFIER, data.length - AUTHENTICATION);
  return xorWithCounter(body, derived.subarray(0, variant.key), variant.cipher);
}

/** Counter mode with a little-endian counter from 1, which Node's own CTR does not count. */
function xorWithCounter(body: Buffer, key: Buffer, cipherName: string): Buffer {
  const counters = Buffer.alloc(Math.ceil(body.length / 16) * 16);
  for (let block = 0; block * 16 < counters.length; block += 1) counters.writeUInt32LE(block + 1, block * 16);
  const cipher = createCipheriv(cipherName, key, null).setAutoPadding(false);
  const stream = cipher.update(counters);
  for (let index = 0; index < body.length; index += 1) stream[index] = (stream[index] ?? 0) ^ (body[index] ?? 0);
  return stream.subarray(0, body.length);
}
