/** VBA projects: finds the modules, unpacks their source, and sorts them by what they would do. */
import type { CompoundFile } from './compound.ts';

export interface MacroTraits {
  /** Names of procedures that start by themselves. */
  readonly autostart: string | null;
  /** Call that starts a program, downloads or writes one. */
  readonly reach: string | null;
}

const MAX_MODULES = 1_000;
const MAX_SOURCE = 512 * 1024;
const MAX_TOTAL_SOURCE = 16 * 1024 * 1024;
/** Every module's source starts with an attribute line; its compressed form keeps these bytes. */
const SOURCE_START = Buffer.from('\0Attribut', 'latin1');

const AUTOSTART = [
  'auto_open',
  'autoopen',
  'autoexec',
  'auto_close',
  'autoclose',
  'document_open',
  'document_close',
  'document_new',
  'documentopen',
  'workbook_open',
  'workbook_activate',
  'workbook_beforeclose',
  'presentation_open',
  'inkpicture1_painted',
  '_onconnecting',
  '_layout(',
];
const REACH = [
  'wscript.shell',
  'shell.application',
  'shellexecute',
  'urldownloadtofile',
  'msxml2.',
  'winhttp',
  'internetopen',
  'adodb.stream',
  'powershell',
  'cmd.exe',
  'cmd /c',
  'mshta',
  'rundll32',
  'regsvr32',
  'certutil',
  'bitsadmin',
  'winmgmts:',
  'virtualalloc',
  'createthread',
  'rtlmovememory',
  'createprocess',
  'wscript.exe',
  'cscript',
  ' shell(',
  '=shell(',
  ' shell "',
  'call shell',
  'execquery',
  'autoit',
];

/** Null when the file holds no VBA project. */
export function readMacros(file: CompoundFile): MacroTraits | null {
  const modules = file.entries.filter((entry) => !entry.isStorage && (entry.path.at(-2) ?? '').toLowerCase() === 'vba');
  if (modules.length === 0) return null;
  let autostart: string | null = null;
  let reach: string | null = null;
  let length = 0;
  for (const module of modules.slice(0, MAX_MODULES)) {
    const source = moduleSource(file.read(module, MAX_SOURCE)).toLowerCase();
    length += source.length;
    if (length > MAX_TOTAL_SOURCE) break;
    autostart ??= AUTOSTART.find((word) => source.includes(word)) ?? null;
    reach ??= REACH.find((word) => source.includes(word))?.trim() ?? null;
  }
  return { autostart, reach };
}

function moduleSource(stream: Buffer): string {
  const start = stream.indexOf(SOURCE_START);
  return start < 3 ? '' : decompressVba(stream.subarray(start - 3)).toString('latin1');
}

/** The run-length scheme of [MS-OVBA] 2.4.1: chunks of at most 4 KiB with copies from earlier in the chunk. */
export function decompressVba(container: Buffer): Buffer {
  const out = Buffer.alloc(Math.min(container.length * 12 + 4_096, MAX_SOURCE));
  let length = 0;
  let position = container[0] === 1 ? 1 : 0;
  while (position + 2 < container.length && length < out.length) {
    const header = container.readUInt16LE(position);
    const end = Math.min(position + (header & 0x0fff) + 3, container.length);
    position += 2;
    if ((header & 0x7000) !== 0x3000) break;
    if ((header & 0x8000) === 0) {
      length += container.copy(out, length, position, end);
      position = end;
      continue;
    }
    length = unpackChunk(container, position, end, out, length);
    position = end;
  }
  return out.subarray(0, length);
}

function unpackChunk(source: Buffer, from: number, end: number, out: Buffer, start: number): number {
  let position = from;
  let length = start;
  while (position < end && length < out.length) {
    const flags = source[position] ?? 0;
    position += 1;
    for (let bit = 0; bit < 8 && position < end && length < out.length; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        out[length] = source[position] ?? 0;
        length += 1;
        position += 1;
        continue;
      }
      if (position + 2 > end) return length;
      const token = source.readUInt16LE(position);
      position += 2;
      // The further into the chunk, the more bits an offset takes.
      const offsetBits = Math.max(4, Math.ceil(Math.log2(Math.max(1, length - start))));
      const lengthMask = 0xffff >>> offsetBits;
      const offset = (token >>> (16 - offsetBits)) + 1;
      for (let count = (token & lengthMask) + 3; count > 0 && length < out.length; count -= 1) {
        out[length] = out[length - offset] ?? 0;
        length += 1;
      }
    }
  }
  return length;
}
