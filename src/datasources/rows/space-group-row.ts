/** A group as the lists of groups with notes or bookmarks tell it. */
import type { z } from 'zod';
import type { SpaceGroupRow } from '../spaces.ts';
import { id, text } from './fields.ts';
import { elementsOf, type RowNotes, type RowSpec, readRow } from './read-row.ts';

const SPEC = {
  name: 'spaceGroup',
  shape: { groupId: id, name: text },
  ignored: new Set(['collection']),
} satisfies RowSpec<Record<string, z.ZodType>>;

export function readSpaceGroups(data: unknown, notes: RowNotes): SpaceGroupRow[] {
  return elementsOf(data, SPEC.name, notes).flatMap((entry) => {
    const row = readRow(SPEC, entry, notes);
    return row === null || row.groupId === null ? [] : { id: row.groupId, name: row.name ?? '' };
  });
}
