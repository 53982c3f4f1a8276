/** A moment as the clock on a wall of some place shows it: how Zoho takes dates that have no zone. */
import type { DateOrder } from './schedule-time.ts';

/** Whether it is the name of a zone that is known here. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null && name !== '';
  } catch {
    return false;
  }
}

/** For example `01/05/2026 00:00:00`. Throws RangeError for a zone that is none. */
export function wallClock(at: Date, timeZone: string, order: DateOrder): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const [day, month] = [part('day'), part('month')];
  const date = order === 'MDY' ? `${month}/${day}` : `${day}/${month}`;
  return `${date}/${part('year')} ${part('hour')}:${part('minute')}:${part('second')}`;
}

/** Whether all of them read as dates also with day and month the other way round, and one of them as another. */
export function canBeMisread(dates: readonly Date[], timeZone: string): boolean {
  const days = dates.map((date) => wallClock(date, timeZone, 'MDY').split('/').slice(0, 2));
  return days.every(([, day]) => Number(day) <= 12) && days.some(([month, day]) => month !== day);
}
