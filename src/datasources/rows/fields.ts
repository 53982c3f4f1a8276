/** The types of Zoho's fields: nearly everything is text, and the same thing is text here and a number there. */
import { z } from 'zod';

/** Text, of bounded length. */
export const text = z.union([z.string(), z.number().transform(String)]).transform((value) => value.slice(0, 4_000));

/** Text that Zoho escapes for HTML. */
export const escapedText = text.transform((value) => decodeEntities(value));

/** An id: a string of digits, or a bare number that lost nothing. */
export const id = z.union([
  z.string().regex(/^[0-9]{1,20}$/),
  z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).transform(String),
]);

const whole = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d{1,16}$/)
      .transform(Number),
  ])
  .pipe(z.int());

/** Zero and more. */
export const count = whole.pipe(z.number().nonnegative());

/** Epoch milliseconds; -1 stands for never and is none. */
export const epochMs = whole.pipe(z.number().positive().max(8.64e15));

const TRUE = ['1', 'true'] as const;
const FALSE = ['0', 'false'] as const;

/** True or false, in any of the four spellings. */
export const flag = z.union([
  z.boolean(),
  z.literal([1, ...TRUE]).transform(() => true),
  z.literal([0, ...FALSE]).transform(() => false),
]);

/** A word of a known list, or `UNKNOWN`; the raw one stays with it. */
export interface Word<T extends string> {
  readonly value: T | 'UNKNOWN';
  readonly raw: string;
}

export function word<T extends string>(known: Readonly<Record<string, T>>) {
  const byWord = new Map(Object.entries(known).map(([raw, value]) => [raw.toLowerCase(), value]));
  return text.transform((raw): Word<T> => ({ value: byWord.get(raw.toLowerCase()) ?? 'UNKNOWN', raw }));
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Decodes what Zoho escapes, once: `&amp;lt;` is `&lt;`. */
export function decodeEntities(escaped: string): string {
  return escaped.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,5}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}
