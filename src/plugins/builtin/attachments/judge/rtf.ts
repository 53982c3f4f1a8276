/** RTF documents: objects written as hexadecimal digits between control words. */
import type { Child } from '../child.ts';
import type { Collector } from '../collector.ts';
import type { FileNode } from '../file-node.ts';

const OBJECT_DATA = Buffer.from('\\objdata');
const MAX_OBJECTS = 50;
/** Bytes decoded over all objects of a document. */
const MAX_DECODED = 32 * 1024 * 1024;
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

export function judgeRtf(file: FileNode, collector: Collector): Child[] {
  const children: Child[] = [];
  let position = file.bytes.indexOf(OBJECT_DATA);
  let left = MAX_DECODED;
  for (let count = 0; count < MAX_OBJECTS && left > 0 && position !== -1; count += 1) {
    const data = hexAfter(file.bytes, position + OBJECT_DATA.length, left);
    left -= data.length;
    if (data.toString('latin1', 0, 64).toLowerCase().includes('equation.')) collector.add('equation-object', file);
    const compound = data.indexOf(COMPOUND);
    const program = data.indexOf('MZ', 0, 'latin1');
    if (compound !== -1) children.push({ name: `object ${count + 1}`, bytes: data.subarray(compound) });
    else if (program !== -1) children.push({ name: `object ${count + 1}`, bytes: data.subarray(program) });
    position = file.bytes.indexOf(OBJECT_DATA, position + OBJECT_DATA.length);
  }
  if (position !== -1) collector.unscanned(file, 'too-large');
  return children;
}

/** Digits up to the end of the group; blanks and control words in between are the writer's, or an evader's. */
function hexAfter(bytes: Buffer, start: number, limit: number): Buffer {
  const out = Buffer.allocUnsafe(Math.min(Math.ceil((bytes.length - start) / 2), limit));
  let length = 0;
  let high = -1;
  for (let index = start; index < bytes.length && length < out.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === 0x7d) break;
    if (byte === 0x5c) {
      index = skipControlWord(bytes, index);
      continue;
    }
    const digit = hexDigit(byte);
    if (digit === -1) continue;
    if (high === -1) high = digit;
    else {
      out[length] = high * 16 + digit;
      length += 1;
      high = -1;
    }
  }
  return out.subarray(0, length);
}

function skipControlWord(bytes: Buffer, start: number): number {
  let index = start + 1;
  while (index < bytes.length && isLetterOrNumber(bytes[index] ?? 0)) index += 1;
  return index - 1;
}

const isLetterOrNumber = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x2d;

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
