/** Magic numbers, most specific first. `test` looks deeper where the bytes alone would mistake data for a program. */

import type { KindId } from './kinds.ts';
import { isDos, isMachO, isPe, isTar } from './structure.ts';

export interface Signature {
  readonly kind: KindId;
  readonly offset: number;
  /** Latin-1. */
  readonly magic: string;
  readonly test?: (bytes: Buffer) => boolean;
}

const at = (offset: number, magic: string, kind: KindId, test?: Signature['test']): Signature =>
  test === undefined ? { kind, offset, magic } : { kind, offset, magic, test };

const isoBrand =
  (...brands: readonly string[]) =>
  (bytes: Buffer): boolean =>
    brands.includes(bytes.toString('latin1', 8, 12));
const riff =
  (form: string) =>
  (bytes: Buffer): boolean =>
    bytes.toString('latin1', 8, 12) === form;

export const SIGNATURES: readonly Signature[] = [
  at(0, 'MZ', 'pe', isPe),
  at(0, 'MZ', 'dos', isDos),
  at(0, 'ZM', 'dos', isDos),
  at(0, '\x7fELF', 'elf'),
  at(0, '\xfe\xed\xfa\xce', 'macho'),
  at(0, '\xfe\xed\xfa\xcf', 'macho'),
  at(0, '\xce\xfa\xed\xfe', 'macho'),
  at(0, '\xcf\xfa\xed\xfe', 'macho'),
  at(0, '\xca\xfe\xba\xbe', 'macho', isMachO),
  at(0, '\xca\xfe\xba\xbe', 'java-class'),
  // In two pieces, or virus scanners would take this file for one.
  at(0, `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD'}-`, 'eicar'),
  at(0, 'dex\n', 'dex'),
  at(0, '\0asm', 'wasm'),

  at(0, 'L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F', 'lnk'),
  at(0, 'ITSF', 'chm'),
  at(0, '#@~^', 'vbe'),

  at(0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole'),
  at(0, '{\\rt', 'rtf'),
  at(0, '%!PS', 'postscript'),
  at(0, '\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1\x53\x78\xd0\x29\x96\xd3', 'onenote'),
  at(0, '\xa1\x2f\xff\x43\xd9\xef\x76\x4c\x9e\xe2\x10\xea\x57\x22\x76\x5f', 'onenote'),

  at(0, '\x89PNG\r\n\x1a\n', 'png'),
  at(0, '\xff\xd8\xff', 'jpeg'),
  at(0, 'GIF87a', 'gif'),
  at(0, 'GIF89a', 'gif'),
  at(0, 'BM', 'bmp', (bytes) => bytes.length > 26 && bytes.readUInt32LE(6) === 0 && bytes.readUInt32LE(14) <= 124),
  at(0, 'II*\0', 'tiff'),
  at(0, 'MM\0*', 'tiff'),
  at(0, 'RIFF', 'webp', riff('WEBP')),
  at(0, 'RIFF', 'wav', riff('WAVE')),
  at(0, 'RIFF', 'avi', riff('AVI ')),
  at(4, 'ftyp', 'heif', isoBrand('heic', 'heix', 'mif1', 'msf1', 'hevc', 'avif')),
  at(4, 'ftyp', 'mp4'),
  at(0, '8BPS', 'psd'),
  at(0, '\0\0\x01\0', 'icon', (bytes) => bytes.length > 22 && bytes[4] !== 0 && bytes[5] === 0 && bytes[9] === 0),
  at(40, ' EMF', 'emf'),
  at(0, '\xd7\xcd\xc6\x9a', 'emf'),

  at(0, 'ID3', 'mp3'),
  at(0, '\xff\xfb', 'mp3'),
  at(0, '\xff\xf3', 'mp3'),
  at(0, '\xff\xf2', 'mp3'),
  at(0, 'OggS', 'ogg'),
  at(0, 'fLaC', 'flac'),
  at(0, '\x1a\x45\xdf\xa3', 'matroska'),
  at(0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11', 'asf'),
  at(0, '#!AMR', 'amr'),

  at(0, 'PK\x03\x04', 'zip'),
  at(0, 'PK\x05\x06', 'zip'),
  at(0, 'PK\x07\x08', 'zip'),
  at(0, 'PK00PK\x03\x04', 'zip'),
  at(0, '7z\xbc\xaf\x27\x1c', '7z'),
  at(0, 'Rar!\x1a\x07', 'rar'),
  at(0, '\x1f\x8b\x08', 'gzip'),
  at(0, 'BZh', 'bzip2', (bytes) => bytes.toString('latin1', 4, 10) === '1AY&SY'),
  at(0, '\xfd7zXZ\0', 'xz'),
  at(0, '\x28\xb5\x2f\xfd', 'zstd'),
  at(0, 'LZIP\x01', 'lzip'),
  at(0, '\x1f\x9d', 'compress'),
  at(0, '\x1f\xa0', 'compress'),
  at(0, 'MSCF\0\0\0\0', 'cab'),
  at(7, '**ACE**', 'ace'),
  at(0, '\x60\xea', 'arj'),
  at(2, '-lh', 'lzh', (bytes) => bytes[6] === 0x2d),
  at(0, '\x78\x9f\x3e\x22', 'tnef'),
  at(257, 'ustar', 'tar'),
  at(0, '', 'tar', isTar),

  at(0x8001, 'CD001', 'iso'),
  at(0x8801, 'CD001', 'iso'),
  at(0x8001, 'BEA01', 'udf'),
  at(0, 'vhdxfile', 'vhdx'),
  at(0, 'conectix', 'vhd'),
  at(0, 'KDMV', 'vmdk'),
  at(0, 'MSWIM\0\0\0', 'wim'),

  at(0, 'SQLite format 3\0', 'sqlite'),
  at(0, '\0\x01\0\0\0', 'font', (bytes) => bytes.length > 12 && bytes.toString('latin1', 12, 16).trim().length === 4),
  at(0, 'OTTO', 'font'),
  at(0, 'wOFF', 'font'),
  at(0, 'wOF2', 'font'),
];
