/** The time of a scheduled mail in Zoho's words: a date whose order of day and month is in doubt. */

/** Month first by the vendor's page, day first by a client that tested it. */
export type DateOrder = 'MDY' | 'DMY';

export const otherOrder = (order: DateOrder): DateOrder => (order === 'MDY' ? 'DMY' : 'MDY');

/** Whether a date reads as another one in the other order; if not, Zoho refuses it in the wrong one. */
export function isAmbiguous(at: Date): boolean {
  return at.getUTCDate() <= 12 && at.getUTCDate() !== at.getUTCMonth() + 1;
}

/** A time that reads in one way only, and lies as far ahead as there is time to call it off. */
export function plainTimeAfter(now: number): Date {
  const date = new Date(now);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 10, 28, 12));
}

/** The keys of a request. To the second, in UTC, which is the same everywhere and never skips an hour. */
export function scheduleOf(at: Date, order: DateOrder): Record<string, unknown> {
  const [year = '', month = '', rest = ''] = at.toISOString().split('-');
  const day = rest.slice(0, 2);
  const date = order === 'MDY' ? `${month}/${day}/${year}` : `${day}/${month}/${year}`;
  return {
    isSchedule: true,
    scheduleType: AT_A_TIME,
    timeZone: 'UTC',
    scheduleTime: `${date} ${rest.slice(3, 11)}`,
  };
}

const AT_A_TIME = 6;
