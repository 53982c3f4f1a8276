/** What a body says of a task: each word checked, and turned into what is kept. */
import type { BuiltInState, Priority, Recurrence, Reminder } from '../../state/tasks/model.ts';
import { badInput, badPattern, missing } from '../../wire/envelope.ts';
import { dayOf } from '../../wire/times.ts';
import type { Call } from '../rules.ts';
import { booleanIn, textIn } from '../users/find.ts';

type Body = Call['body'];

const LONGEST_TITLE = 500;
const LONGEST_DESCRIPTION = 10_000;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;

export const titleIn = (body: Body) => textIn(body, 'title', LONGEST_TITLE);

/** May be empty. */
export function descriptionIn({ description }: Body): string {
  if (typeof description !== 'string' || description.length > LONGEST_DESCRIPTION) throw badPattern('description');
  return description;
}

export const priorityIn = (body: Body): Priority => oneOf(body, 'priority', ['high', 'medium', 'low'] as const);
export const stateIn = (body: Body): BuiltInState => oneOf(body, 'status', ['inprogress', 'completed'] as const);

function oneOf<T extends string>(body: Body, key: string, words: readonly T[]): T {
  const word = words.find((one) => one === body[key]);
  if (word === undefined) throw badPattern(key);
  return word;
}

export function dayIn(body: Body, key: string): string {
  const day = textIn(body, key);
  if (dayOf(day, 'UTC', 0, 0) === null) throw badPattern(key);
  return day;
}

/** A reminder at a moment, or some days before the task is due; null where none is asked for. */
export function reminderIn(body: Body, dueDate: string | null): Reminder | null {
  const [at, days] = [body.reminderDate, body.reminderDueDate];
  if (at === undefined && days === undefined) return null;
  const ways = {
    email: body.emailReminder !== undefined && booleanIn(body, 'emailReminder'),
    popup: body.popupReminder !== undefined && booleanIn(body, 'popupReminder'),
  };
  if (!ways.email && !ways.popup) throw badInput('The input passed is invalid');
  if (at !== undefined) {
    if (typeof at !== 'string' || !MOMENT.test(at) || Number.isNaN(Date.parse(at))) throw badPattern('reminderDate');
    return { at: Date.parse(at), ...ways };
  }
  // Before what?
  if (dueDate === null) throw badInput('The input passed is invalid');
  return { daysBefore: numberIn(body, 'reminderDueDate', 1, 365), ...ways };
}

export const RECURRENCE_KEYS = [
  ...['recurringType', 'recurringFrequency', 'recurFrom', 'recurUntil', 'recurFor', 'recurDailyOnlyOnWeekdays'],
  ...['recurWeeklyOn', 'recurMonthlyOnDayOfWeekInMonth', 'recurMonthlyOnDayOfMonth'],
];
/** Keys of one pattern alone. */
const OF_PATTERN: Readonly<Record<string, string>> = {
  recurDailyOnlyOnWeekdays: 'Daily',
  recurWeeklyOn: 'Weekly',
  recurMonthlyOnDayOfWeekInMonth: 'Monthly',
  recurMonthlyOnDayOfMonth: 'Monthly',
};

/** Null where none is asked for. */
export function recurrenceIn(body: Body): Recurrence | null {
  const keys = RECURRENCE_KEYS.filter((key) => body[key] !== undefined);
  if (keys.length === 0) return null;
  const type = oneOf(body, 'recurringType', ['Daily', 'Weekly', 'Monthly', 'Yearly'] as const);
  if (body.recurringFrequency === undefined) throw missing('recurringFrequency');
  if (keys.some((key) => OF_PATTERN[key] !== undefined && OF_PATTERN[key] !== type))
    throw badInput('The input passed is invalid');
  return Object.fromEntries(keys.map((key) => [key, recurrenceValue(body, key, type)]));
}

function recurrenceValue(body: Body, key: string, type: string): string | number | boolean {
  switch (key) {
    case 'recurringType':
      return type;
    case 'recurFrom':
    case 'recurUntil':
      return dayIn(body, key);
    case 'recurDailyOnlyOnWeekdays':
      return booleanIn(body, key);
    case 'recurWeeklyOn':
      return numberIn(body, key, 1, 7);
    case 'recurMonthlyOnDayOfWeekInMonth':
      return numberIn(body, key, 1, 4);
    case 'recurMonthlyOnDayOfMonth':
      return numberIn(body, key, 1, 31);
    default:
      return numberIn(body, key, 1, 999);
  }
}

export function numberIn(body: Body, key: string, least: number, most: number): number {
  const value = body[key];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) throw badPattern(key);
  return value;
}
