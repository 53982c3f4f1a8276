/** When a scheduled mail is to leave. */
import { clockOf, momentOf } from '../wire/times.ts';

export interface Wanted {
  readonly scheduleType: number;
  readonly timeZone: string;
  readonly scheduleTime: string;
}

const HOUR_MS = 3_600_000;
const HOURS_AHEAD: ReadonlyMap<number, number> = new Map([
  [1, 1],
  [2, 2],
  [3, 4],
]);
/** Tomorrow, by the clock of the zone. */
const HOUR_OF_DAY: ReadonlyMap<number, number> = new Map([
  [4, 8],
  [5, 13],
]);

/** Epoch ms; null for words that name no moment. */
export function dueTime(
  { scheduleType, timeZone, scheduleTime }: Wanted,
  now: number,
  order: 'DMY' | 'MDY',
): number | null {
  const ahead = HOURS_AHEAD.get(scheduleType);
  if (ahead !== undefined) return now + ahead * HOUR_MS;
  const zone = zoneOf(timeZone);
  if (zone === null) return null;
  const hour = HOUR_OF_DAY.get(scheduleType);
  if (hour !== undefined) {
    const { year, month, day } = clockOf(now, zone);
    return momentOf(Date.UTC(year, month - 1, day + 1, hour), zone);
  }
  return timeIn(scheduleTime, zone, order);
}

/** An IANA name, alone or as a page has it: `GMT 5:30 (India Standard Time - Asia/Calcutta)`. Null for another. */
export function zoneOf(text: string): string | null {
  const name = /\(.* - ([\w/+-]+)\)$/.exec(text)?.[1] ?? text;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** A date and a time by the clock of a zone. Epoch ms; null for words that name no moment. */
export function timeIn(text: string, zone: string, order: 'DMY' | 'MDY'): number | null {
  const match = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d):(\d\d)$/.exec(text);
  if (match === null) return null;
  const [first = 0, second = 0, year = 0, hour = 0, minute = 0, seconds = 0] = match.slice(1).map(Number);
  const [day, month] = order === 'DMY' ? [first, second] : [second, first];
  const wall = Date.UTC(year, month - 1, day, hour, minute, seconds);
  // What runs over, as the 31st of February or the 25th hour, comes out as something else.
  const date = new Date(wall);
  const isSame = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour;
  return isSame && minute < 60 && seconds < 60 ? momentOf(wall, zone) : null;
}
