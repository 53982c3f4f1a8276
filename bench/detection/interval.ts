/** Rates with what they are worth: x of n, and the interval that holds the true rate 95 times out of 100. */

export interface Rate {
  readonly hits: number;
  readonly of: number;
}

const TAIL = 0.025;

/** Exact, by Clopper and Pearson; both ends from 0 to 1. */
export function interval({ hits, of }: Rate): readonly [low: number, high: number] {
  if (of === 0) return [0, 1];
  const low = hits === 0 ? 0 : solve((p) => 1 - binomialUpTo(hits - 1, of, p));
  const high = hits === of ? 1 : 1 - solve((q) => binomialUpTo(hits, of, 1 - q));
  return [low, high];
}

/** Where a function that grows with its argument passes the tail. */
function solve(grows: (p: number) => number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (grows(middle) < TAIL) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Chance of at most `hits` of `of` when each has the chance `p`. */
function binomialUpTo(hits: number, of: number, p: number): number {
  if (p <= 0) return 1;
  if (p >= 1) return hits >= of ? 1 : 0;
  let term = of * Math.log1p(-p);
  let sum = Math.exp(term);
  for (let k = 1; k <= hits; k += 1) {
    term += Math.log((of - k + 1) / k) + Math.log(p) - Math.log1p(-p);
    sum += Math.exp(term);
  }
  return Math.min(1, sum);
}

/** `3/1000 = 0.3 % [0.1, 0.9]`; where nothing was hit, the rate that may still hide behind it. */
export function written(rate: Rate): string {
  if (rate.of === 0) return '0/0';
  const percent = (value: number) => (value * 100).toFixed(1);
  if (rate.hits === 0) return `0/${rate.of} ≤ ${percent(Math.min(1, 3 / rate.of))} %`;
  const [low, high] = interval(rate);
  return `${rate.hits}/${rate.of} = ${percent(rate.hits / rate.of)} % [${percent(low)}, ${percent(high)}]`;
}

/** Chance that a message of the first kind scores higher than one of the second; ties count half. Null without both. */
export function areaUnderCurve(high: readonly number[], low: readonly number[]): number | null {
  if (high.length === 0 || low.length === 0) return null;
  const all = [...high.map((score) => ({ score, first: true })), ...low.map((score) => ({ score, first: false }))];
  all.sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    while (end < all.length && all[end]?.score === all[start]?.score) end += 1;
    for (let index = start; index < end; index += 1) if (all[index]?.first === true) ranks += (start + end + 1) / 2;
    start = end;
  }
  return (ranks - (high.length * (high.length + 1)) / 2) / (high.length * low.length);
}
