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
