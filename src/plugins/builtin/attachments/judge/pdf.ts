/** PDF documents: actions that start something, scripts, and files inside. Reads names, not pages. */
import { constants, inflateSync } from 'node:zlib';
import type { Child } from '../child.ts';
import type { Collector } from '../collector.ts';
import type { FileNode } from '../file-node.ts';

const MAX_STREAMS = 50_000;
const MAX_STREAM_BYTES = 2 * 1024 * 1024;
const MAX_FILE_BYTES = 16 * 1024 * 1024;
const MAX_UNPACKED = 32 * 1024 * 1024;
/** A stream's dictionary stands right in front of it. */
const DICTIONARY = 1_024;

const STREAM = Buffer.from('stream');
const END_STREAM = Buffer.from('endstream');
const WATCHED = new Set(['Launch', 'JavaScript', 'JS', 'OpenAction', 'AA']);
/** First letters of those names, or the escape that may stand for one: all other names are skipped unread. */
const WATCHED_STARTS = new Set([...'LJOA#'].map((char) => char.charCodeAt(0)));

export function judgePdf(file: FileNode, collector: Collector): Child[] {
  const reading = readPdf(file.bytes);
  const { names } = reading;
  const script = names.has('JavaScript') || names.has('JS');
  if (names.has('Launch')) collector.add('pdf-launch', file);
  if (script && (names.has('OpenAction') || names.has('AA'))) collector.add('pdf-script-autostart', file);
  else if (script) collector.add('pdf-script', file);
  if (reading.escaped) collector.add('pdf-obfuscated', file);
  if (reading.cut) collector.unscanned(file, 'too-large');
  return reading.files;
}

interface Reading {
  readonly names: Set<string>;
  /** A watched name was written with escape codes. */
  escaped: boolean;
  /** Limits ended the reading. */
  cut: boolean;
  readonly files: Child[];
}

function readPdf(bytes: Buffer): Reading {
  const reading: Reading = { names: new Set(), escaped: false, cut: false, files: [] };
  let unpacked = 0;
  let position = 0;
  for (let count = 0; count < MAX_STREAMS; count += 1) {
    const found = bytes.indexOf(STREAM, position);
    const end = found === -1 ? bytes.length : found;
    readNames(bytes.subarray(position, end), reading);
    if (found === -1) return reading;
    const start = afterLineBreak(bytes, found + STREAM.length);
    const stop = bytes.indexOf(END_STREAM, start);
    const data = bytes.subarray(start, stop === -1 ? bytes.length : stop);
    const dictionary = bytes.toString('latin1', Math.max(position, found - DICTIONARY), found);
    const isObjects = dictionary.includes('/ObjStm');
    const isFile = dictionary.includes('/EmbeddedFile');
    if ((isObjects || isFile) && unpacked >= MAX_UNPACKED) reading.cut = true;
    else if (isObjects || isFile) {
      const content = unpack(data, dictionary, isFile ? MAX_FILE_BYTES : MAX_STREAM_BYTES);
      unpacked += content.length;
      if (isFile) reading.files.push({ name: `embedded file ${reading.files.length + 1}`, bytes: content });
      else readNames(content, reading);
    }
    position = stop === -1 ? bytes.length : stop + END_STREAM.length;
  }
  reading.cut = true;
  return reading;
}

function afterLineBreak(bytes: Buffer, position: number): number {
  const next = bytes[position] === 0x0d ? position + 1 : position;
  return bytes[next] === 0x0a ? next + 1 : next;
}

function unpack(data: Buffer, dictionary: string, limit: number): Buffer {
  if (!dictionary.includes('Fl')) return data.subarray(0, limit);
  try {
    return inflateSync(data, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

/** Collects watched names after a slash, with `#41` read as the letter it stands for. */
function readNames(bytes: Buffer, reading: Reading): void {
  let slash = bytes.indexOf(0x2f);
  while (slash !== -1) {
    if (!WATCHED_STARTS.has(bytes[slash + 1] ?? 0)) {
      slash = bytes.indexOf(0x2f, slash + 1);
      continue;
    }
    const end = nameEnd(bytes, slash + 1);
    const written = bytes.toString('latin1', slash + 1, end);
    const name = written.includes('#') ? unescapeName(written) : written;
    if (WATCHED.has(name)) {
      reading.names.add(name);
      reading.escaped ||= name !== written;
    }
    slash = bytes.indexOf(0x2f, end);
  }
}

function nameEnd(bytes: Buffer, start: number): number {
  let end = start;
  while (end < bytes.length && end - start < 127 && isRegular(bytes[end] ?? 0)) end += 1;
  return end;
}

/** Neither white space nor one of the delimiters ( ) < > [ ] { } / %. */
function isRegular(byte: number): boolean {
  return byte > 0x20 && !'()<>[]{}/%'.includes(String.fromCharCode(byte));
}

function unescapeName(written: string): string {
  let name = '';
  for (let index = 0; index < written.length; index += 1) {
    const code = written[index] === '#' ? Number.parseInt(written.slice(index + 1, index + 3), 16) : Number.NaN;
    if (Number.isNaN(code)) name += written[index] ?? '';
    else {
      name += String.fromCharCode(code);
      index += 2;
    }
  }
  return name;
}
