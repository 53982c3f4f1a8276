/** A task as lists, its own address and its creation tell it. */
import { z } from 'zod';
import { count, flag, id, text, type Word, word } from './fields.ts';
import { elementsOf, type RowNotes, type RowSpec, readRow } from './read-row.ts';

export type TaskState = 'IN_PROGRESS' | 'COMPLETED';
export type TaskPriority = 'HIGH' | 'MEDIUM' | 'LOW';
export type TaskInterval = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** Somebody, as tasks and groups name people. */
export interface PersonRow {
  /** zuid. */
  readonly id: string;
  readonly name: string;
}

export interface ProjectRow {
  readonly id: string;
  readonly name: string;
}

/** Null is "Zoho did not say". */
export interface ReminderRow {
  /** Epoch milliseconds. */
  readonly at: number | null;
  readonly byEmail: boolean | null;
  readonly byPopup: boolean | null;
}

/** Days are written as `YYYY-MM-DD`. Null is "none, or Zoho did not say". */
export interface RecurrenceRow {
  readonly every: Word<TaskInterval>;
  readonly interval: number | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly times: number | null;
  readonly onlyOnWeekdays: boolean | null;
  /** 1 is Sunday, 7 Saturday. */
  readonly weekday: number | null;
  readonly weekOfMonth: number | null;
  readonly dayOfMonth: number | null;
}

/** Null is "none, or Zoho did not say"; text is empty then. */
export interface TaskRow {
  readonly id: string;
  /** Where it belongs: zgid of its group, zuid of its owner for a personal one. */
  readonly namespaceId: string | null;
  readonly title: string;
  readonly description: string;
  readonly state: Word<TaskState> | null;
  /** The state that people have added; null for one that is built in. */
  readonly customStatus: { readonly id: string; readonly name: string } | null;
  readonly priority: Word<TaskPriority> | null;
  readonly project: ProjectRow | null;
  readonly creator: PersonRow | null;
  readonly assignees: readonly PersonRow[];
  readonly followers: readonly PersonRow[];
  /** As `YYYY-MM-DD`. */
  readonly dueOn: string | null;
  readonly reminder: ReminderRow | null;
  readonly recurrence: RecurrenceRow | null;
  readonly subtaskCount: number | null;
  /** Epoch milliseconds, as is the other. */
  readonly createdAt: number | null;
  readonly changedAt: number | null;
}

const LONGEST_DESCRIPTION = 100_000;

/** `DD/MM/YYYY`, as `YYYY-MM-DD`. */
const day = z
  .string()
  .regex(/^\d{2}\/\d{2}\/\d{4}$/)
  .transform((written) => written.split('/').reverse().join('-'));

const moment = z.iso.datetime({ offset: true }).transform((written) => Date.parse(written));

const SPEC = {
  name: 'task',
  shape: {
    id,
    namespaceId: id,
    title: text,
    description: z.string().transform((written) => written.slice(0, LONGEST_DESCRIPTION)),
    // Written as inprogress and completed, and read in other words.
    status: word<TaskState>({ 'In Progress': 'IN_PROGRESS', inprogress: 'IN_PROGRESS', Completed: 'COMPLETED' }),
    statusStr: text,
    statusValue: count,
    // What older samples call Normal is Medium.
    priority: word<TaskPriority>({ High: 'HIGH', Medium: 'MEDIUM', Normal: 'MEDIUM', Low: 'LOW' }),
    project: z.unknown(),
    owner: z.unknown(),
    assignee: z.unknown(),
    assigneeList: z.unknown(),
    followers: z.unknown(),
    dueDate: day,
    reminder: z.unknown(),
    recurringType: word<TaskInterval>({ Daily: 'DAY', Weekly: 'WEEK', Monthly: 'MONTH', Yearly: 'YEAR' }),
    recurringFrequency: count,
    recurFrom: day,
    recurUntil: day,
    recurFor: count,
    recurDailyOnlyOnWeekdays: flag,
    recurWeeklyOn: count,
    recurMonthlyOnDayOfWeekInMonth: count,
    recurMonthlyOnDayOfMonth: count,
    numberOfSubtasks: count,
    createdAt: moment,
    modifiedTime: moment,
  },
  ignored: new Set(
    `attachments customFields depUniqId dependency dependents isTaskPublished portalId resourceId serviceId
    serviceType serviceUniqId subtasks tags`.split(/\s+/),
  ),
} satisfies RowSpec<Record<string, z.ZodType>>;

const PERSON = { name: 'taskPerson', shape: { id, name: text }, ignored: new Set<string>() } satisfies RowSpec<
  Record<string, z.ZodType>
>;
const PROJECT = { ...PERSON, name: 'taskProject' };
const REMINDER = {
  name: 'taskReminder',
  shape: { dateTime: moment, emailReminder: flag, popupReminder: flag },
  ignored: new Set<string>(),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Null for a row without an id. */
export function readTaskRow(value: unknown, notes: RowNotes): TaskRow | null {
  const row = readRow(SPEC, value, notes);
  if (row === null || row.id === null) return null;
  const assignee = readNamed(PERSON, row.assignee, notes);
  const peopleIn = (list: unknown) =>
    elementsOf(list, 'taskPerson', notes).flatMap((one) => readNamed(PERSON, one, notes) ?? []);
  const all = peopleIn(row.assigneeList);
  return {
    id: row.id,
    namespaceId: row.namespaceId,
    title: row.title ?? '',
    description: row.description ?? '',
    state: row.status,
    customStatus: row.statusStr ? { id: String(row.statusValue ?? ''), name: row.statusStr } : null,
    priority: row.priority,
    project: readNamed(PROJECT, row.project, notes),
    creator: readNamed(PERSON, row.owner, notes),
    assignees: all.length === 0 && assignee !== null ? [assignee] : all,
    // On no page: taken for people like the others.
    followers: peopleIn(row.followers),
    dueOn: row.dueDate,
    reminder: readReminder(row.reminder, notes),
    recurrence: readRecurrence(row),
    subtaskCount: row.numberOfSubtasks,
    createdAt: row.createdAt,
    changedAt: row.modifiedTime,
  };
}

export const readPersonRow = (value: unknown, notes: RowNotes): PersonRow | null => readNamed(PERSON, value, notes);
export const readProjectRow = (value: unknown, notes: RowNotes): ProjectRow | null => readNamed(PROJECT, value, notes);

function readNamed(spec: typeof PERSON, value: unknown, notes: RowNotes): PersonRow | null {
  if (value === null || value === undefined) return null;
  const row = readRow(spec, value, notes);
  return row === null || row.id === null ? null : { id: row.id, name: row.name ?? '' };
}

function readReminder(value: unknown, notes: RowNotes): ReminderRow | null {
  if (value === null || value === undefined) return null;
  const row = readRow(REMINDER, value, notes);
  return row === null ? null : { at: row.dateTime, byEmail: row.emailReminder, byPopup: row.popupReminder };
}

/** On no page: read by the words in which it is written. */
function readRecurrence(row: NonNullable<ReturnType<typeof readRow<(typeof SPEC)['shape']>>>): RecurrenceRow | null {
  if (row.recurringType === null) return null;
  return {
    every: row.recurringType,
    interval: row.recurringFrequency,
    from: row.recurFrom,
    until: row.recurUntil,
    times: row.recurFor,
    onlyOnWeekdays: row.recurDailyOnlyOnWeekdays,
    weekday: row.recurWeeklyOn,
    weekOfMonth: row.recurMonthlyOnDayOfWeekInMonth,
    dayOfMonth: row.recurMonthlyOnDayOfMonth,
  };
}
