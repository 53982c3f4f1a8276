const BEHIND_MS = 7 * 3_600_000;

/** The clock of `sentDateInGMT` runs seven hours behind, as recorded, in rows and in webhooks. */
export function sentDateInGmt(receivedTime: number): number {
  return receivedTime - BEHIND_MS;
}

/** As `2026-06-10T19:17:39+03:00`, by the clock of an IANA zone. */
export function isoTime(time: number, zone: string): string {
  const whole = Math.floor(time / 1_000) * 1_000;
  const ahead = aheadOfUtc(whole, zone);
  const minutes = Math.abs(ahead) / 60_000;
  const two = (number: number) => String(number).padStart(2, '0');
  const offset = `${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return new Date(whole + ahead).toISOString().replace('.000Z', offset);
}

/** The hour of a day, given as `DD/MM/YYYY` and moved by days, by the clock of a zone; null where there is no such day. */
export function dayOf(day: string, zone: string, days: number, hour: number): number | null {
  const [, date = '', month = '', year = ''] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(day) ?? [];
  const start = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  // What runs over, as the 31st of February, comes out as something else.
  if (start.getUTCDate() !== Number(date) || start.getUTCMonth() !== Number(month) - 1) return null;
  return momentOf(Date.UTC(Number(year), Number(month) - 1, Number(date) + days, hour), zone);
}

/** @param wall what the clock of the zone shows, as if it were UTC */
export function momentOf(wall: number, zone: string): number {
  const guess = wall - aheadOfUtc(wall, zone);
  // Once more: between the two the clock may have been changed.
  return wall - aheadOfUtc(guess, zone);
}

function aheadOfUtc(time: number, zone: string): number {
  const { year, month, day, hour, minute, second } = clockOf(time, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1_000) * 1_000;
}

export function clockOf(time: number, zone: string) {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(time);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}
