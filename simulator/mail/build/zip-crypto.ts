/** The traditional encryption of ZIP (APPNOTE 6.1): weak, and what mail with "the password is …" uses. */
import { crc32 } from 'node:zlib';

const HEADER_BYTES = 12;

/** `checksum` is the CRC-32 of the plain member: its top byte lets an unpacker refuse a wrong password. */
export function encrypt(data: Uint8Array, password: string, checksum: number): Buffer {
  const keys = new Keys(password);
  const header = Buffer.alloc(HEADER_BYTES, 0x5a);
  header[HEADER_BYTES - 1] = checksum >>> 24;
  return Buffer.from(Buffer.concat([header, data]).map((plain) => keys.next(plain)));
}

class Keys {
  #first = 0x12345678;
  #second = 0x23456789;
  #third = 0x34567890;

  constructor(password: string) {
    for (const byte of Buffer.from(password)) this.#update(byte);
  }

  next(plain: number): number {
    const seed = (this.#third | 2) & 0xffff;
    const mask = (Math.imul(seed, seed ^ 1) >>> 8) & 0xff;
    this.#update(plain);
    return plain ^ mask;
  }

  #update(byte: number): void {
    this.#first = crcStep(this.#first, byte);
    this.#second = (Math.imul(this.#second + (this.#first & 0xff), 134_775_813) + 1) >>> 0;
    this.#third = crcStep(this.#third, this.#second >>> 24);
  }
}

/** One byte of CRC-32 without the inversions that zlib puts before and after. */
function crcStep(state: number, byte: number): number {
  return ~crc32(Uint8Array.of(byte), ~state >>> 0) >>> 0;
}
