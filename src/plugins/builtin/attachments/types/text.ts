/** What a file of text is: markup, script, mail, or words. Looks at the head only; never a regular expression over all of it. */
import type { KindId } from './kinds.ts';

const HEAD = 4_096;

/** The head as lower-case text, whatever its Unicode form; null when it is no text. */
export function textHead(bytes: Buffer, length = HEAD): string | null {
  const head = bytes.subarray(0, length);
  if (head[0] === 0xff && head[1] === 0xfe) return decode(head, 'utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return decode(head, 'utf-16be');
  if (looksUtf16(head)) return decode(head, 'utf-16le');
  if (head.some((byte) => byte < 0x20 && !isTextControl(byte))) return null;
  return decode(head, 'utf-8');
}

function decode(bytes: Buffer, label: string): string {
  return new TextDecoder(label).decode(bytes).toLowerCase();
}

/** Tab, line feed, form feed, carriage return, the old end-of-file mark and escape. */
function isTextControl(byte: number): boolean {
  return (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a || byte === 0x1b;
}

/** Windows scripts are often UTF-16 without a mark: every second byte of ASCII text is zero then. */
function looksUtf16(head: Buffer): boolean {
  if (head.length < 8 || head.length % 2 !== 0) return false;
  for (let index = 0; index < Math.min(head.length, 64); index += 2) {
    if (head[index + 1] !== 0 || (head[index] ?? 0) < 0x09) return false;
  }
  return true;
}

const HTML_STARTS = [
  '<!doctype html',
  '<html',
  '<head',
  '<body',
  '<script',
  '<iframe',
  '<meta',
  '<title',
  '<style',
  '<table',
  '<center',
  '<form',
];
const MAIL_FIELDS = [
  'received',
  'return-path',
  'delivered-to',
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'x-mozilla-status',
  'dkim-signature',
];
const WINDOWS_SCRIPT = [
  'wscript.',
  'activexobject',
  'createobject(',
  'getobject(',
  'scripting.filesystemobject',
  '<job',
  '<package>',
  'on error resume next',
];
const POWERSHELL = [
  'invoke-expression',
  'new-object',
  'frombase64string',
  'downloadstring',
  'downloadfile',
  'invoke-webrequest',
  '$executioncontext',
  'add-type',
];

/** Sorts text by how it starts and, for scripts, by words that only they use. */
export function textKind(head: string): KindId {
  const text = head.trimStart().replace(/^\ufeff/, '');
  if (text.startsWith('#!')) return 'shebang';
  if (text.includes('<hta:application')) return 'hta';
  const start = skipComments(text);
  if (
    start.startsWith('<svg') ||
    (start.startsWith('<?xml') && text.includes('<svg')) ||
    start.startsWith('<!doctype svg')
  )
    return 'svg';
  if (HTML_STARTS.some((tag) => start.startsWith(tag))) return 'html';
  if (start.startsWith('<?xml'))
    return text.includes('<html') ? 'html' : text.includes('<job') ? 'windows-script' : 'xml';
  if (text.startsWith('begin:vcalendar')) return 'calendar';
  if (text.startsWith('begin:vcard')) return 'vcard';
  if (text.startsWith('-----begin pgp')) return text.startsWith('-----begin pgp message') ? 'pgp-message' : 'pgp';
  if (text.startsWith('-----begin ')) return 'pem';
  if (text.startsWith('[internetshortcut]')) return 'url-shortcut';
  if (isMailStart(text)) return text.includes('multipart/related') && text.startsWith('mime-version') ? 'mhtml' : 'eml';
  if (text.startsWith('@echo off') || text.includes('\n@echo off')) return 'batch';
  if (WINDOWS_SCRIPT.some((word) => text.includes(word))) return 'windows-script';
  if (POWERSHELL.filter((word) => text.includes(word)).length >= 2) return 'powershell';
  return 'text';
}

function skipComments(text: string): string {
  let rest = text;
  for (let count = 0; count < 20 && rest.startsWith('<!--'); count += 1) {
    const end = rest.indexOf('-->');
    if (end === -1) return rest;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

/** Two header fields in a row, the first of a kind that mail starts with. */
function isMailStart(text: string): boolean {
  const lines = text.split('\n', 20).filter((line) => !line.startsWith(' ') && !line.startsWith('\t'));
  const names = lines.slice(0, 2).map((line) => (line.includes(':') ? line.slice(0, line.indexOf(':')) : ''));
  return MAIL_FIELDS.includes(names[0] ?? '') && names.length === 2 && isFieldName(names[1] ?? '');
}

function isFieldName(name: string): boolean {
  return name.length > 1 && name.length < 60 && !name.includes(' ');
}
