/** Files that old programs write into the text itself, between `begin` and `end`; some clients still offer them as attachments. */
import { decodeUuencode } from '../../plugins/mime/index.ts';

export interface UuencodedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const MAX_FILES = 50;
const MAX_TRIES = 10_000;
const BEGIN = Buffer.from('begin ');
/** `begin`, three octal digits and a name. */
const HEADER = /^begin [0-7]{3,4} (\S.{0,200}?)\r?$/;
/** A full line: 45 bytes, told by the letter M, in 60 characters. */
const FIRST_LINE = /^[\x20-\x60]{2,64}\r?$/;

export function uuencodedFiles(body: Buffer): UuencodedFile[] {
  const files: UuencodedFile[] = [];
  let start = body.indexOf(BEGIN);
  for (let tries = 0; start !== -1 && tries < MAX_TRIES && files.length < MAX_FILES; tries += 1) {
    const atLineStart = start === 0 || body[start - 1] === 0x0a;
    const name = atLineStart ? nameIn(body, start) : null;
    let next = start + BEGIN.length;
    if (name !== null) {
      const end = body.indexOf('\nend', start);
      if (end === -1) break;
      files.push({ name, bytes: decodeUuencode(body.subarray(start, end)) });
      next = end;
    }
    start = body.indexOf(BEGIN, next);
  }
  return files;
}

/** Null when these lines only look like the beginning of a file, as in a text about it. */
function nameIn(body: Buffer, start: number): string | null {
  const [header = '', first = ''] = body.toString('latin1', start, start + 400).split('\n', 2);
  const name = HEADER.exec(header)?.[1];
  if (name === undefined || !FIRST_LINE.test(first)) return null;
  const bytes = (first.charCodeAt(0) - 0x20) & 0x3f;
  return first.trimEnd().length >= 1 + Math.ceil((bytes * 4) / 3) - 4 ? name : null;
}
