/** ZIP archives (APPNOTE 6.3.10), with the traditional encryption where a password is given. */
import { crc32, deflateRawSync } from 'node:zlib';
import { encrypt } from './zip-crypto.ts';

export interface ZipMember {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
const ENCRYPTED = 0x0001;
const UTF8_NAMES = 0x0800;
/** 1 November 2026, 09:00: the same archive in every run. */
const DOS_TIME = 9 << 11;
const DOS_DATE = ((2026 - 1980) << 9) | (11 << 5) | 1;

export function zip(members: readonly ZipMember[], password?: string): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const { fields, name, data } = pack(member, password);
    const local = Buffer.concat([u32(LOCAL), fields, name, data]);
    const position = Buffer.alloc(14);
    position.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([u32(CENTRAL), u16(VERSION), fields, position, name]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = u16(members.length);
  const end = Buffer.concat([u32(END), u16(0), u16(0), count, count, u32(central.length), u32(offset), u16(0)]);
  return Buffer.concat([...locals, central, end]);
}

function pack({ name, bytes }: ZipMember, password: string | undefined) {
  const checksum = crc32(bytes);
  const compressed = deflateRawSync(bytes);
  const data = password === undefined ? compressed : encrypt(compressed, password, checksum);
  const encodedName = Buffer.from(name);
  const fields = Buffer.concat([
    u16(VERSION),
    u16(UTF8_NAMES | (password === undefined ? 0 : ENCRYPTED)),
    u16(DEFLATED),
    u16(DOS_TIME),
    u16(DOS_DATE),
    u32(checksum),
    u32(data.length),
    u32(bytes.length),
    u16(encodedName.length),
    u16(0),
  ]);
  return { fields, name: encodedName, data };
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
