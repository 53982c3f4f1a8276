/** A disc image of one folder (ECMA-119, level 1): Windows opens it with a double click, past the mark of the web. */

const SECTOR = 2_048;
const DESCRIPTOR = 16;
const PATH_TABLE_LITTLE = 18;
const PATH_TABLE_BIG = 19;
const ROOT = 20;
const FIRST_FILE = 21;
const FOLDER = 2;
/** 1 November 2026, 09:00 UTC, in years since 1900. */
const RECORDED = Buffer.of(126, 11, 1, 9, 0, 0, 0);

/** `name` in capitals, eight characters, a dot and three, as level 1 wants it. */
export function iso(label: string, file: { readonly name: string; readonly bytes: Buffer }): Buffer {
  const fileSectors = Math.ceil(file.bytes.length / SECTOR);
  const image = Buffer.alloc((FIRST_FILE + fileSectors) * SECTOR);
  volumeDescriptor(label, FIRST_FILE + fileSectors).copy(image, DESCRIPTOR * SECTOR);
  Buffer.from('\xffCD001\x01', 'latin1').copy(image, (DESCRIPTOR + 1) * SECTOR);
  Buffer.of(1, 0, ROOT, 0, 0, 0, 1, 0, 0, 0).copy(image, PATH_TABLE_LITTLE * SECTOR);
  Buffer.of(1, 0, 0, 0, 0, ROOT, 0, 1, 0, 0).copy(image, PATH_TABLE_BIG * SECTOR);
  const directory = Buffer.concat([
    record(Buffer.of(0), ROOT, SECTOR, FOLDER),
    record(Buffer.of(1), ROOT, SECTOR, FOLDER),
    record(Buffer.from(`${file.name};1`, 'latin1'), FIRST_FILE, file.bytes.length, 0),
  ]);
  directory.copy(image, ROOT * SECTOR);
  file.bytes.copy(image, FIRST_FILE * SECTOR);
  return image;
}

function volumeDescriptor(label: string, sectors: number): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  bytes.write('\x01CD001\x01', 0, 'latin1');
  bytes.write(' '.repeat(32) + label.padEnd(32), 8, 'latin1');
  bothEndian32(sectors).copy(bytes, 80);
  for (const at of [120, 124]) bothEndian16(1).copy(bytes, at);
  bothEndian16(SECTOR).copy(bytes, 128);
  bothEndian32(10).copy(bytes, 132);
  bytes.writeUInt32LE(PATH_TABLE_LITTLE, 140);
  bytes.writeUInt32BE(PATH_TABLE_BIG, 148);
  record(Buffer.of(0), ROOT, SECTOR, FOLDER).copy(bytes, 156);
  bytes.write(' '.repeat(623), 190, 'latin1');
  for (const at of [813, 830, 847, 864]) bytes.write('0000000000000000\0', at, 'latin1');
  bytes[881] = 1;
  return bytes;
}

function record(name: Buffer, sector: number, size: number, flags: number): Buffer {
  const length = 33 + name.length + ((name.length + 1) % 2);
  const bytes = Buffer.alloc(length);
  bytes[0] = length;
  bothEndian32(sector).copy(bytes, 2);
  bothEndian32(size).copy(bytes, 10);
  RECORDED.copy(bytes, 18);
  bytes[25] = flags;
  bothEndian16(1).copy(bytes, 28);
  bytes[32] = name.length;
  name.copy(bytes, 33);
  return bytes;
}

function bothEndian16(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt16LE(value, 0);
  bytes.writeUInt16BE(value, 2);
  return bytes;
}

function bothEndian32(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(value, 0);
  bytes.writeUInt32BE(value, 4);
  return bytes;
}
