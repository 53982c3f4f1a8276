/** Reads a header block: field names and unfolded values, in the order received. */
import type { MimeLimits } from './limits.ts';

export interface HeaderField {
  /** Lower case. */
  readonly name: string;
  /** Unfolded, not yet decoded by RFC 2047; UTF-8, or Latin-1 where it is not valid UTF-8. */
  readonly value: string;
}

export interface HeaderBlock {
  readonly fields: readonly HeaderField[];
  /** Offset of the first body byte. */
  readonly bodyStart: number;
  /** Fields or bytes beyond the limits were skipped. */
  readonly truncated: boolean;
  /** A line that is neither a field nor a continuation was skipped. */
  readonly malformed: boolean;
}

const LF = 0x0a;
const CR = 0x0d;
const COLON = 0x3a;

/** Reads the block that starts at `start` and ends at the first empty line or at `end`. */
export function readHeaderBlock(
  source: Buffer,
  start: number,
  end: number,
  limits: Pick<MimeLimits, 'maxHeaderFields' | 'maxHeaderBytes'>,
): HeaderBlock {
  const fields: HeaderField[] = [];
  let pending: Buffer[] = [];
  let kept = 0;
  let truncated = false;
  let malformed = false;

  const flush = () => {
    if (pending.length === 0) return;
    const field = toField(Buffer.concat(pending));
    pending = [];
    if (field === null) malformed = true;
    else if (fields.length < limits.maxHeaderFields) fields.push(field);
    else truncated = true;
  };

  let position = start;
  while (position < end) {
    const newline = source.indexOf(LF, position);
    const next = newline === -1 || newline >= end ? end : newline + 1;
    let lineEnd = next;
    while (lineEnd > position && (source[lineEnd - 1] === LF || source[lineEnd - 1] === CR)) lineEnd -= 1;
    if (lineEnd === position) {
      flush();
      return { fields, bodyStart: next, truncated, malformed };
    }
    const folded = source[position] === 0x20 || source[position] === 0x09;
    if (!folded) flush();
    const size = lineEnd - position;
    if (kept + size > limits.maxHeaderBytes) truncated = true;
    else if (folded && pending.length === 0) malformed = true;
    else {
      kept += size;
      pending.push(source.subarray(position, lineEnd));
    }
    position = next;
  }
  flush();
  return { fields, bodyStart: end, truncated, malformed };
}

function toField(line: Buffer): HeaderField | null {
  const colon = line.indexOf(COLON);
  if (colon < 1) return null;
  const name = line.toString('latin1', 0, colon).trimEnd();
  if (!isFieldName(name)) return null;
  return { name: name.toLowerCase(), value: decodeFieldBytes(line.subarray(colon + 1)).trim() };
}

/** RFC 5322: printable US-ASCII without space and colon. */
function isFieldName(name: string): boolean {
  if (name.length === 0 || name.length > 200) return false;
  for (let index = 0; index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    if (code <= 0x20 || code >= 0x7f) return false;
  }
  return true;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function decodeFieldBytes(bytes: Buffer): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

/** Value of the first field of that name; duplicates are resolved the same way everywhere. */
export function firstValue(fields: readonly HeaderField[], name: string): string | null {
  return fields.find((field) => field.name === name)?.value ?? null;
}
