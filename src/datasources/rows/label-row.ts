/** A label as the list of labels and its creation tell it. Zoho calls labels tags in places. */
import type { z } from 'zod';
import { count, escapedText, id, text } from './fields.ts';
import { type RowNotes, type RowSpec, readRow } from './read-row.ts';

export interface LabelRow {
  readonly id: string;
  readonly name: string;
  /** `#rrggbb`, in lower case; empty when Zoho did not say. */
  readonly color: string;
  /** From 1; null when Zoho did not say. */
  readonly position: number | null;
}

const SPEC = {
  name: 'label',
  shape: { labelId: id, tagId: id, displayName: escapedText, color: text, sequence: count },
  ignored: new Set(['URI']),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Null for a row without an id. */
export function readLabelRow(value: unknown, notes: RowNotes): LabelRow | null {
  const row = readRow(SPEC, value, notes);
  const labelId = row?.labelId ?? row?.tagId ?? null;
  if (row === null || labelId === null) return null;
  return {
    id: labelId,
    name: row.displayName ?? '',
    color: (row.color ?? '').toLowerCase(),
    position: row.sequence,
  };
}
