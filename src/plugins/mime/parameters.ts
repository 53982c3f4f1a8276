/** Structured header values: `value; name="parameter"`, with comments and the continuations of RFC 2231. */
import { decodeWords } from 'postal-mime';
import { decodeText } from './text.ts';

export interface StructuredValue {
  /** The value before the first semicolon, lower case, without comments. */
  readonly value: string;
  /** Decoded parameters by lower-case name; a repeated one keeps every value in order. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
}

/** Longer values are cut: no honest Content-Type comes near. */
const MAX_LENGTH = 16_384;
const MAX_PARAMETERS = 100;

interface RawParameter {
  readonly name: string;
  readonly value: string;
}

export function parseStructured(input: string): StructuredValue {
  const segments = splitSegments(stripComments(input.slice(0, MAX_LENGTH)));
  const value = unquote(segments[0] ?? '')
    .trim()
    .toLowerCase();
  const raw: RawParameter[] = [];
  for (const segment of segments.slice(1, MAX_PARAMETERS + 1)) {
    const equals = segment.indexOf('=');
    if (equals > 0)
      raw.push({ name: segment.slice(0, equals).trim().toLowerCase(), value: unquote(segment.slice(equals + 1)) });
  }
  return { value, parameters: joinContinuations(raw) };
}

export function parameter(structured: StructuredValue, name: string): string | null {
  return structured.parameters.get(name)?.[0] ?? null;
}

/** Removes (nested) comments outside quoted strings; an unclosed one is kept, so that nothing can hide in it. */
export function stripComments(input: string): string {
  if (!input.includes('(')) return input;
  let kept = '';
  let depth = 0;
  let quoted = false;
  let opened = 0;
  for (let index = 0; index < input.length; index += 1) {
    const char = input[index] ?? '';
    if (char === '\\') {
      if (depth === 0) kept += char + (input[index + 1] ?? '');
      index += 1;
    } else if (depth === 0 && char === '"') {
      quoted = !quoted;
      kept += char;
    } else if (!quoted && char === '(') {
      if (depth === 0) opened = index;
      depth += 1;
    } else if (!quoted && depth > 0 && char === ')') {
      depth -= 1;
    } else if (depth === 0) {
      kept += char;
    }
  }
  return depth === 0 ? kept : kept + input.slice(opened);
}

function splitSegments(input: string): string[] {
  const segments: string[] = [];
  let start = 0;
  let quoted = false;
  for (let index = 0; index < input.length; index += 1) {
    const char = input[index];
    if (char === '\\' && quoted) index += 1;
    else if (char === '"') quoted = !quoted;
    else if (char === ';' && !quoted) {
      segments.push(input.slice(start, index));
      start = index + 1;
    }
  }
  segments.push(input.slice(start));
  return segments;
}

function unquote(input: string): string {
  const trimmed = input.trim();
  if (!trimmed.startsWith('"')) return trimmed;
  let value = '';
  for (let index = 1; index < trimmed.length; index += 1) {
    const char = trimmed[index] ?? '';
    if (char === '"') break;
    // A backslash escapes only what needs it: Windows paths are written here without escapes.
    const next = trimmed[index + 1];
    if (char === '\\' && (next === '"' || next === '\\')) {
      value += next;
      index += 1;
    } else {
      value += char;
    }
  }
  return value;
}

interface Piece {
  readonly order: number;
  readonly encoded: boolean;
  readonly value: string;
}

function joinContinuations(raw: readonly RawParameter[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  const pieces = new Map<string, Piece[]>();
  const add = (name: string, value: string) => values.set(name, [...(values.get(name) ?? []), value]);

  for (const { name, value } of raw) {
    const star = name.indexOf('*');
    if (star === -1) {
      add(name, decodeWords(value));
      continue;
    }
    const rest = name.slice(star + 1);
    const encoded = rest === '' || rest.endsWith('*');
    const order = Number(rest.replace('*', '') || 0);
    if (!Number.isInteger(order)) continue;
    const base = name.slice(0, star);
    pieces.set(base, [...(pieces.get(base) ?? []), { order, encoded, value }]);
  }
  // The extended form comes first: it is what clients that know it show.
  for (const [name, list] of pieces) values.set(name, [decodePieces(list), ...(values.get(name) ?? [])]);
  return values;
}

function decodePieces(pieces: readonly Piece[]): string {
  const sorted = [...pieces].sort((a, b) => a.order - b.order);
  let charset = 'utf-8';
  const bytes: Buffer[] = [];
  for (const [index, piece] of sorted.entries()) {
    let text = piece.value;
    if (index === 0 && piece.encoded) {
      const [label, , ...rest] = text.split("'");
      if (rest.length > 0) {
        charset = label || charset;
        text = rest.join("'");
      }
    }
    bytes.push(piece.encoded ? percentDecode(text) : Buffer.from(text, 'utf8'));
  }
  return decodeText(Buffer.concat(bytes), charset, MAX_LENGTH).text;
}

function percentDecode(text: string): Buffer {
  const source = Buffer.from(text, 'utf8');
  const out = Buffer.alloc(source.length);
  let length = 0;
  for (let index = 0; index < source.length; index += 1) {
    const byte = source[index] ?? 0;
    const hex = byte === 0x25 ? Number.parseInt(source.toString('latin1', index + 1, index + 3), 16) : Number.NaN;
    if (Number.isNaN(hex)) {
      out[length] = byte;
    } else {
      out[length] = hex;
      index += 2;
    }
    length += 1;
  }
  return out.subarray(0, length);
}
