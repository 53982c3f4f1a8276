/**
 * `npm run lockouts [-- --hour --scale N --at-once N --seed S --json]`: an hour of mixed load on a virtual clock, and
 * mixed load under every way Zoho may count and refuse, over sockets; a line each. `--hour` leaves it at the first.
 * Exits 1 when the load was locked out, lost a call, or did not live well with a lock-out that another program brought
 * about, and when security actions or one of the apps had to wait for the others.
 */
import { parseArgs } from 'node:util';
import { lineOf, runHour } from './hour.ts';
import { COMBINATIONS, nameOf, type Outcome } from './matrix.ts';
import { runOverSockets } from './sockets.ts';

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '30' },
    'at-once': { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
    hour: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const scale = Number(values.scale);

const HEADER = ['UNIT, ALGORITHM, ANSWER', 'CALLS', 'LOCK-OUTS', 'LOST', 'RISKED', 'BESIDE', 'SHOWN', 'LEFT AFTER', ''];
/** A lock-out has been left in time when the locked mailbox is served within a window after its end. */
const IN_TIME_MS = 60_000;

const hour = await runHour({ seed: Number(values.seed), minutes: 60, patienceMs: 10 * 60_000 });
const isHourGood = hour.lockOuts === 0 && hour.security.p99 < 2_000 && hour.fairness >= 0.8;
console.log(`an hour of twenty apps, scans and a backlog: ${lineOf(hour)}: ${isHourGood ? 'ok' : 'MISSED'}\n`);

const rows = [HEADER];
const results: (Outcome & { name: string; ok: boolean })[] = [];
const waiting = values.hour ? [] : [...COMBINATIONS];
await Promise.all(Array.from({ length: Number(values['at-once']) }, work));
results.sort((a, b) => order(a.name) - order(b.name));
for (const one of results) {
  const { name, calls, lockOuts, asked, served, risked, beside, shown, leftAfterMs, ok } = one;
  const left = Number.isFinite(leftAfterMs) ? `${(leftAfterMs / 1_000).toFixed(1)} s` : 'never';
  rows.push(
    [name, calls, lockOuts, asked - served, risked, beside, shown ?? '-', left, ok ? 'ok' : 'MISSED'].map(String),
  );
}
const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
for (const row of values.hour ? [] : rows)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );

const missed = results.filter(({ ok }) => !ok).length;
const lockOuts = results.reduce((sum, one) => sum + one.lockOuts, 0);
const lost = results.reduce((sum, one) => sum + one.asked - one.served, 0);
if (!values.hour)
  console.log(`\n${results.length} combinations, ${lockOuts} lock-outs, ${lost} calls lost, ${missed} missed`);
if (values.json)
  console.log(JSON.stringify({ combinations: results.length, lockOuts, lost, missed, scale, hour, results }));
process.exitCode = missed === 0 && isHourGood ? 0 : 1;

async function work(): Promise<void> {
  for (let combination = waiting.shift(); combination !== undefined; combination = waiting.shift()) {
    const outcome = await runOverSockets({ ...combination, scale, seed: Number(values.seed) });
    const name = nameOf(combination);
    results.push({ name, ...outcome, ok: isGood(outcome) });
    process.stderr.write(`${name}: ${isGood(outcome) ? 'ok' : 'MISSED'}\n`);
  }
}

function isGood({ lockOuts, asked, served, risked, shown, leftAfterMs }: Outcome): boolean {
  return lockOuts === 0 && served === asked && risked <= 1 && shown !== null && leftAfterMs <= IN_TIME_MS;
}

function order(name: string): number {
  return COMBINATIONS.findIndex((combination) => nameOf(combination) === name);
}
