/**
 * `npm run lockouts [-- --scale N --at-once N --seed S --json]`: mixed load under every way Zoho may count and refuse,
 * over sockets; a line each. Exits 1 when the load was locked out, lost a call, or did not live well with a lock-out
 * that another program brought about.
 */
import { parseArgs } from 'node:util';
import { COMBINATIONS, nameOf, type Outcome } from './matrix.ts';
import { runOverSockets } from './sockets.ts';

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '30' },
    'at-once': { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const scale = Number(values.scale);

const HEADER = ['UNIT, ALGORITHM, ANSWER', 'CALLS', 'LOCK-OUTS', 'LOST', 'RISKED', 'BESIDE', 'SHOWN', 'LEFT AFTER', ''];
/** A lock-out has been left in time when the locked mailbox is served within a window after its end. */
const IN_TIME_MS = 60_000;

const rows = [HEADER];
const results: (Outcome & { name: string; ok: boolean })[] = [];
const waiting = [...COMBINATIONS];
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
for (const row of rows)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );

const missed = results.filter(({ ok }) => !ok).length;
const lockOuts = results.reduce((sum, one) => sum + one.lockOuts, 0);
const lost = results.reduce((sum, one) => sum + one.asked - one.served, 0);
console.log(`\n${results.length} combinations, ${lockOuts} lock-outs, ${lost} calls lost, ${missed} missed`);
if (values.json) console.log(JSON.stringify({ combinations: results.length, lockOuts, lost, missed, scale, results }));
process.exitCode = missed === 0 ? 0 : 1;

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
