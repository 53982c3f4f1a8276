/** The keys that say when a mail is to leave. */
import { dueTime, zoneOf } from '../../../sending/due-time.ts';
import { badInput, badPattern, missing } from '../../../wire/envelope.ts';
import type { Call } from '../../rules.ts';
import { textIn } from './letter.ts';

export const SCHEDULE_KEYS = ['isSchedule', 'scheduleType', 'timeZone', 'scheduleTime'];

const AT_SCHEDULE_TIME = 6;

/** Epoch ms: now, where it is not scheduled. */
export function dueAt({ world, body }: Call): number {
  const now = world.now();
  const { isSchedule, scheduleType } = body;
  if (isSchedule !== undefined && typeof isSchedule !== 'boolean') throw badPattern('isSchedule');
  if (scheduleType !== undefined && !isType(scheduleType)) throw badPattern('scheduleType');
  const [timeZone, scheduleTime] = [textIn(body, 'timeZone'), textIn(body, 'scheduleTime')];
  if (isSchedule !== true) return now;

  if (scheduleType === undefined) throw missing('scheduleType');
  const { scheduleNeedsTimeZone, scheduleTimeOrder } = world.facts;
  if (timeZone === '' && (scheduleNeedsTimeZone || scheduleType === AT_SCHEDULE_TIME)) throw missing('timeZone');
  if (timeZone !== '' && zoneOf(timeZone) === null) throw badPattern('timeZone');
  if (scheduleTime === '' && scheduleType === AT_SCHEDULE_TIME) throw missing('scheduleTime');
  const wanted = { scheduleType, timeZone: timeZone || HOME, scheduleTime };
  const due = dueTime(wanted, now, scheduleTimeOrder);
  if (due === null) throw badPattern('scheduleTime');
  if (due <= now) throw badInput('The schedule time has passed');
  return due;
}

/** The zone of every seeded account. */
const HOME = 'Europe/Copenhagen';

const isType = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= AT_SCHEDULE_TIME;
