/** A VBA project of one module (MS-OVBA): what Office keeps as `vbaProject.bin`. */
import { compound } from './compound.ts';

const MODULE = 'ThisDocument';
const LITERALS_A_FLAG = 8;
/** With nothing but literals a chunk grows by an eighth and must stay within 4,096 bytes. */
const MAX_SOURCE = 3_600;

export function vbaProject(source: string): Buffer {
  const code = `Attribute VB_Name = "${MODULE}"\r\n${source.replace(/\r?\n/g, '\r\n')}`;
  const project = [
    'ID="{5F1C2B34-0D27-4B1E-9C55-3A1B6D0E7F21}"',
    `Document=${MODULE}/&H00000000`,
    'Name="Project"',
    'HelpContextID="0"',
    'VersionCompatible32="393222000"',
    '',
  ].join('\r\n');
  return compound({
    PROJECT: Buffer.from(project, 'latin1'),
    VBA: {
      dir: container(projectRecords()),
      [MODULE]: container(Buffer.from(code, 'latin1')),
      _VBA_PROJECT: Buffer.from('cc61ffff000000', 'hex'),
    },
  });
}

/** A compressed container whose one chunk holds literals only: right, if not small. */
function container(plain: Buffer): Buffer {
  if (plain.length > MAX_SOURCE) throw new RangeError('a module of one chunk only');
  const tokens: Buffer[] = [];
  for (let at = 0; at < plain.length; at += LITERALS_A_FLAG) {
    tokens.push(Buffer.of(0), plain.subarray(at, at + LITERALS_A_FLAG));
  }
  const data = Buffer.concat(tokens);
  return Buffer.concat([Buffer.of(1), u16(0xb000 | (data.length - 1)), data]);
}

/** The `dir` stream (2.3.4.2): information, references (none) and modules. */
function projectRecords(): Buffer {
  return Buffer.concat([
    record(0x01, u32(1)), // system kind: 32-bit Windows
    record(0x02, u32(0x409)), // language
    record(0x14, u32(0x409)),
    record(0x03, u16(1252)), // code page
    record(0x04, ascii('Project')),
    ...named(0x05, 0x40, ''), // description
    ...named(0x06, 0x3d, ''), // help file
    record(0x07, u32(0)),
    record(0x08, u32(0)),
    Buffer.concat([u16(0x09), u32(4), u32(1), u16(1)]), // version, whose size field does not count the minor number
    ...named(0x0c, 0x3c, ''), // constants
    record(0x0f, u16(1)), // count of modules
    record(0x13, u16(0xffff)),
    ...named(0x19, 0x47, MODULE),
    ...named(0x1a, 0x32, MODULE), // its stream
    ...named(0x1c, 0x48, ''),
    record(0x31, u32(0)), // where the source begins in that stream
    record(0x1e, u32(0)),
    record(0x2c, u16(0xffff)),
    record(0x22, Buffer.alloc(0)), // a document's module
    record(0x2b, Buffer.alloc(0)),
    record(0x10, Buffer.alloc(0)),
  ]);
}

/** Texts are kept twice: in the code page and in UTF-16. */
function named(id: number, unicodeId: number, text: string): Buffer[] {
  return [record(id, ascii(text)), record(unicodeId, Buffer.from(text, 'utf16le'))];
}

const record = (id: number, data: Buffer): Buffer => Buffer.concat([u16(id), u32(data.length), data]);
const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

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
