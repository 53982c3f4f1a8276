/** Pages and drawings as attachments: they run in the reader's browser, with nobody in between. */
import type { Child } from '../child.ts';
import type { Collector } from '../collector.ts';
import type { FileNode } from '../file-node.ts';
import { detectKind } from '../types/detect.ts';
import { familyOf, labelOf } from '../types/kinds.ts';
import { textHead } from '../types/text.ts';
import { base64Runs } from './base64-runs.ts';

const WINDOW = 2 * 1024 * 1024;
/** A page that does nothing but lead elsewhere has hardly any text of its own. */
const SMALL_PAGE = 16 * 1024;
/** Files beside it, from which on an archive is a collection. */
const MANY = 10;
const MAX_SMUGGLED = 8;

const has = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

const DECODES = ['atob(', 'fromcharcode', 'unescape(', 'charcodeat', 'uint8array'];
const BUILDS = [
  'new blob',
  'createobjecturl',
  'mssaveoropenblob',
  'mssaveblob',
  'data:application/octet-stream',
  'data:application/zip',
  'data:application/x-',
];
const DELIVERS = [
  '.click()',
  '.download=',
  '.download =',
  'mssaveoropenblob',
  'mssaveblob',
  "setattribute('download",
  'setattribute("download',
];
const SCRIPTS = ['<script', 'onload=', 'onerror=', 'javascript:'];
const REDIRECTS = [
  'http-equiv="refresh"',
  "http-equiv='refresh'",
  'http-equiv=refresh',
  'location.href',
  'location.replace',
  'location.assign',
  'window.location',
  'document.location',
  'top.location',
];
const HIDES = [
  'document.write(unescape',
  'document.write(atob',
  'eval(unescape',
  'eval(atob',
  'eval(function(p,a,c,k',
  'eval(string.fromcharcode',
  'decodeuricomponent(escape(atob',
  'document.write(decodeuricomponent',
];
const ASKS = ['type="password"', "type='password'", 'type=password'];

/** Judges an HTML page; files that it would build are handed back to be looked at. */
export function judgeHtml(file: FileNode, collector: Collector): Child[] {
  const text = textHead(file.bytes, WINDOW) ?? '';
  const scripted = has(text, SCRIPTS);
  const smuggled = scripted ? smuggledFiles(file) : [];
  for (const { bytes } of smuggled) collector.add('html-smuggling', file, 1, { real: labelOf(detectKind(bytes)) });
  if (smuggled.length === 0 && scripted && has(text, DECODES) && has(text, BUILDS) && has(text, DELIVERS)) {
    // Libraries that draw charts can do all of it too, but take a megabyte to be one.
    collector.add('html-smuggling-signs', file, text.length > 512 * 1024 ? 0.3 : 1);
  }
  // Pages in a folder of many are somebody's work, not a lure.
  if (file.siblings > MANY) return smuggled;
  if (has(text, ASKS)) collector.add('html-login', file);
  if (has(text, HIDES)) collector.add('html-obfuscated', file);
  else if (text.length < SMALL_PAGE && has(text, REDIRECTS) && !has(text, ASKS)) collector.add('html-redirect', file);
  return smuggled;
}

export function judgeSvg(file: FileNode, collector: Collector): Child[] {
  const text = textHead(file.bytes, WINDOW) ?? '';
  const runs = has(text, [...SCRIPTS, 'onclick=', 'onbegin=', 'onmouseover=']);
  const shows = text.includes('<foreignobject') && has(text, ['<iframe', '<form', '<embed', '<object']);
  if ((runs || shows) && file.siblings <= MANY) collector.add('svg-script', file);
  return runs ? smuggledFiles(file) : [];
}

/** Long base64 literals that turn out to be programs, archives or disk images. */
function smuggledFiles(file: FileNode): Child[] {
  const children: Child[] = [];
  for (const run of base64Runs(file.bytes)) {
    const family = familyOf(detectKind(run.head));
    const acts = family === 'program' || family === 'launcher' || family === 'archive' || family === 'disk-image';
    if (acts) children.push({ name: `data ${children.length + 1}`, bytes: run.decode() });
    if (children.length >= MAX_SMUGGLED) break;
  }
  return children;
}
