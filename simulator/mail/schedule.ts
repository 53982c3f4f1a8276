/** When mail comes: most of it on working days, in working hours. */

export interface TimeSpan {
  readonly from: number;
  readonly until: number;
}

const HOUR = 60 * 60 * 1_000;

/** `count` moments within the span, ascending, the same for the same span and count. */
export function spreadOver({ from, until }: TimeSpan, count: number): number[] {
  const hours = Array.from({ length: Math.floor((until - from) / HOUR) }, (_, index) => from + index * HOUR);
  const total = hours.reduce((sum, hour) => sum + business(hour), 0);
  const times: number[] = [];
  let passed = 0;
  for (const hour of hours) {
    const weight = business(hour);
    // The n-th message comes where the n-th share of the total is reached.
    for (;;) {
      const share = ((times.length + 0.5) * total) / count;
      if (times.length === count || share >= passed + weight) break;
      times.push(Math.round(hour + (HOUR * (share - passed)) / weight));
    }
    passed += weight;
  }
  return times;
}

function business(hour: number): number {
  const date = new Date(hour);
  const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
  const working = date.getUTCHours() >= 7 && date.getUTCHours() < 18;
  if (weekend) return working ? 2 : 1;
  return working ? 12 : 2;
}
