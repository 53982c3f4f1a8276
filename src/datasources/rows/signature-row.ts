/** A signature as lists and writes tell it. */
import { z } from 'zod';
import { id, type Word, word } from './fields.ts';
import { type RowNotes, type RowSpec, readRow } from './read-row.ts';

export type SignatureOwnerKind = 'USER' | 'ORGANIZATION';
export type SignaturePosition = 'BELOW_QUOTED_TEXT' | 'ABOVE_QUOTED_TEXT';

/** Null is "Zoho did not say". */
export interface SignatureRow {
  readonly id: string;
  readonly name: string;
  /** HTML or text, whole. */
  readonly content: string;
  /** Null also for what all of an organisation have: it is placed by others. */
  readonly position: Word<SignaturePosition> | null;
  readonly kind: Word<SignatureOwnerKind> | null;
}

const SPEC = {
  name: 'signature',
  shape: {
    id,
    name: z.string(),
    content: z.string(),
    position: word<SignaturePosition>({ 0: 'BELOW_QUOTED_TEXT', 1: 'ABOVE_QUOTED_TEXT' }),
    signatureType: word<SignatureOwnerKind>({ USER_SIGNATURE: 'USER', ORG_SIGNATURE: 'ORGANIZATION' }),
  },
  ignored: new Set(['contactId']),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Null for a row without an id. */
export function readSignatureRow(value: unknown, notes: RowNotes): SignatureRow | null {
  const row = readRow(SPEC, value, notes);
  if (row === null || row.id === null) return null;
  const { id: key, name, content, position, signatureType: kind } = row;
  return { id: key, name: name ?? '', content: content ?? '', position, kind };
}
