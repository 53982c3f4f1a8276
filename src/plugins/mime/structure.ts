/** Walks the MIME tree of a message into its leaves, each with its part path, names and undecoded place. */
import { firstValue, type HeaderField, readHeaderBlock } from './header-fields.ts';
import type { MimeLimits } from './limits.ts';
import { parameter, parseStructured, type StructuredValue } from './parameters.ts';

export interface MimeLeaf {
  /** Part path as IMAP counts: `1` for the only part, `2.1` for the first inside the second. */
  readonly id: string;
  /** Declared media type, lower case; the default of RFC 2045 when there is none. */
  readonly type: string;
  readonly charset: string;
  readonly encoding: string;
  readonly disposition: 'attachment' | 'inline' | 'none';
  readonly contentId: string | null;
  /** Every name the headers give, in the order in which clients prefer them; clients differ. */
  readonly names: readonly string[];
  /** Where the undecoded body lies in the source. */
  readonly start: number;
  readonly end: number;
}

export interface MimeDefect {
  readonly kind: 'too-deep' | 'too-many-parts' | 'too-many-headers' | 'malformed';
  readonly detail: string;
}

export interface MimeTree {
  readonly fields: readonly HeaderField[];
  readonly leaves: readonly MimeLeaf[];
  readonly defects: readonly MimeDefect[];
}

interface Walk {
  readonly source: Buffer;
  readonly limits: MimeLimits;
  readonly leaves: MimeLeaf[];
  readonly defects: MimeDefect[];
  parts: number;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const MAX_DEFECTS = 20;

/** Never throws on any input; what is cut or odd is a defect. Offsets are into `source`. */
export function readMime(source: Buffer, limits: MimeLimits): MimeTree {
  const walk: Walk = { source, limits, leaves: [], defects: [], parts: 0 };
  const range = { start: mboxLineLength(source), end: source.length };
  const fields = walkPart(walk, range, '', 0, 'text/plain');
  return { fields, leaves: walk.leaves, defects: walk.defects };
}

/** Length of the `From ` line that mbox files put in front of a message. */
function mboxLineLength(source: Buffer): number {
  const head = source.subarray(0, 6).toString('latin1');
  if (!head.startsWith('From ') && head !== '>From ') return 0;
  const newline = source.indexOf(0x0a);
  return newline === -1 ? source.length : newline + 1;
}

function note(walk: Walk, kind: MimeDefect['kind'], detail: string): void {
  if (walk.defects.length < MAX_DEFECTS) walk.defects.push({ kind, detail });
}

function walkPart(walk: Walk, range: Range, id: string, depth: number, defaultType: string): readonly HeaderField[] {
  const { limits, source } = walk;
  const block = readHeaderBlock(source, range.start, range.end, limits);
  if (block.truncated) note(walk, 'too-many-headers', `header of part ${id || 'message'} was cut`);
  if (block.malformed) note(walk, 'malformed', `header of part ${id || 'message'} holds lines that are no fields`);

  const declared = firstValue(block.fields, 'content-type');
  const contentType = parseStructured(declared ?? defaultType);
  const body = { start: block.bodyStart, end: range.end };
  const children = contentType.value.startsWith('multipart/') ? splitMultipart(walk, contentType, body, id) : [];
  if (children.length === 0) {
    addLeaf(walk, block.fields, contentType, defaultType, body, id || '1');
  } else if (depth >= limits.maxDepth) {
    note(walk, 'too-deep', `parts below ${limits.maxDepth} levels were not read`);
  } else {
    const childType = contentType.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    for (const [index, child] of children.entries()) {
      walk.parts += 1;
      if (walk.parts > limits.maxParts) {
        if (walk.parts === limits.maxParts + 1)
          note(walk, 'too-many-parts', `parts after the first ${limits.maxParts} were not read`);
        break;
      }
      walkPart(walk, child, id === '' ? `${index + 1}` : `${id}.${index + 1}`, depth + 1, childType);
    }
  }
  return block.fields;
}

function splitMultipart(walk: Walk, contentType: StructuredValue, body: Range, id: string): Range[] {
  const declared = parameter(contentType, 'boundary');
  const boundary = declared === null || declared === '' ? guessBoundary(walk.source, body) : declared;
  if (boundary === null) {
    note(walk, 'malformed', `part ${id || 'message'} is multipart without a boundary`);
    return [];
  }
  const children = splitAtBoundary(walk.source, body, Buffer.from(`--${boundary}`, 'utf8'), walk.limits.maxParts + 1);
  if (children.length === 0)
    note(walk, 'malformed', `part ${id || 'message'} is multipart, but its boundary never comes`);
  return children;
}

/** Some clients take the first line that starts with two dashes; so must we. */
function guessBoundary(source: Buffer, body: Range): string | null {
  let start = body.start;
  while (start < body.end && (source[start] === 0x0d || source[start] === 0x0a)) start += 1;
  if (source[start] !== 0x2d || source[start + 1] !== 0x2d) return null;
  const newline = source.indexOf(0x0a, start);
  const lineEnd = newline === -1 || newline > body.end ? body.end : newline;
  const boundary = source.toString('latin1', start + 2, Math.min(lineEnd, start + 202)).trim();
  return boundary === '' ? null : boundary;
}

/** Parts after the closing delimiter are read too: not every client stops there. */
function splitAtBoundary(source: Buffer, body: Range, delimiter: Buffer, maxParts: number): Range[] {
  const parts: Range[] = [];
  let open: number | null = null;
  let position = body.start;
  while (position < body.end && parts.length < maxParts) {
    const found = source.indexOf(delimiter, position);
    if (found === -1 || found >= body.end) break;
    const line = delimiterLine(source, found, found + delimiter.length, body);
    if (line === null) {
      position = found + 1;
      continue;
    }
    if (open !== null) parts.push({ start: open, end: Math.max(open, beforeLineBreak(source, found, body.start)) });
    open = line.closes ? null : line.next;
    position = line.next;
  }
  if (open !== null && parts.length < maxParts) parts.push({ start: open, end: body.end });
  return parts;
}

/** Null when what was found does not stand alone on its line: a longer boundary, or text. */
function delimiterLine(
  source: Buffer,
  found: number,
  after: number,
  body: Range,
): { closes: boolean; next: number } | null {
  if (found > body.start && source[found - 1] !== 0x0a) return null;
  const closes = source[after] === 0x2d && source[after + 1] === 0x2d;
  let position = closes ? after + 2 : after;
  while (position < body.end && (source[position] === 0x20 || source[position] === 0x09 || source[position] === 0x0d))
    position += 1;
  if (position >= body.end) return { closes, next: body.end };
  return source[position] === 0x0a ? { closes, next: position + 1 } : null;
}

function beforeLineBreak(source: Buffer, position: number, start: number): number {
  if (position <= start || source[position - 1] !== 0x0a) return position;
  return position - 1 > start && source[position - 2] === 0x0d ? position - 2 : position - 1;
}

function addLeaf(
  walk: Walk,
  fields: readonly HeaderField[],
  contentType: StructuredValue,
  defaultType: string,
  body: Range,
  id: string,
): void {
  const disposition = parseStructured(firstValue(fields, 'content-disposition') ?? '');
  const names = [
    ...(disposition.parameters.get('filename') ?? []),
    ...(contentType.parameters.get('name') ?? []),
    ...(disposition.parameters.get('name') ?? []),
  ].filter((name) => name !== '');
  const contentId = firstValue(fields, 'content-id');
  walk.leaves.push({
    id,
    type: contentType.value.includes('/') ? contentType.value : defaultType,
    charset: parameter(contentType, 'charset') ?? 'utf-8',
    encoding: firstValue(fields, 'content-transfer-encoding') ?? '',
    disposition: dispositionOf(disposition.value),
    contentId: contentId === null ? null : contentId.replace(/^<|>$/g, ''),
    names: [...new Set(names)].slice(0, 8),
    start: Math.min(body.start, body.end),
    end: body.end,
  });
}

/** RFC 2183: an unknown disposition is treated as an attachment. */
function dispositionOf(value: string): MimeLeaf['disposition'] {
  if (value === '') return 'none';
  return value === 'inline' ? 'inline' : 'attachment';
}
