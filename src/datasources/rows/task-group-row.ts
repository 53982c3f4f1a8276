/** What tasks are ordered by: the groups that share them, and the states that people add. */
import { z } from 'zod';
import { count, id, text } from './fields.ts';
import { type RowNotes, type RowSpec, readRow } from './read-row.ts';

/** Text is empty, and a number null, where Zoho did not say. */
export interface TaskGroupRow {
  /** zgid. */
  readonly id: string;
  readonly name: string;
  /** Names of people: Zoho gives no ids. */
  readonly owner: string;
  readonly moderators: readonly string[];
  readonly memberCount: number | null;
}

export interface TaskStatusRow {
  readonly id: string;
  readonly name: string;
  /** `#rrggbb`, in lower case; empty when Zoho did not say. */
  readonly color: string;
  readonly position: number | null;
}

const GROUP = {
  name: 'taskGroup',
  shape: { id, name: text, owner: text, moderators: z.array(text), numberOfMembers: count },
  ignored: new Set<string>(),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** What is called statusId in lists is called status where one was written. */
const STATUS = {
  name: 'taskStatus',
  shape: { statusId: id, status: id, statusName: text, statusColour: text, statusposition: count },
  ignored: new Set<string>(),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Null for a row without an id. */
export function readTaskGroupRow(value: unknown, notes: RowNotes): TaskGroupRow | null {
  const row = readRow(GROUP, value, notes);
  if (row === null || row.id === null) return null;
  return {
    id: row.id,
    name: row.name ?? '',
    owner: row.owner ?? '',
    moderators: row.moderators ?? [],
    memberCount: row.numberOfMembers,
  };
}

/** Null for a row without an id. */
export function readTaskStatusRow(value: unknown, notes: RowNotes): TaskStatusRow | null {
  const row = readRow(STATUS, value, notes);
  const statusId = row?.statusId ?? row?.status ?? null;
  if (row === null || statusId === null) return null;
  const color = (row.statusColour ?? '').toLowerCase();
  return { id: statusId, name: row.statusName ?? '', color, position: row.statusposition };
}
