/**
 * `npm run bench:economy [-- --rounds N --only NAME --json]`: what the big question (10 folders × 20 messages × their
 * text) takes of the processors, in calls and in time, from each contestant in turn; medians of N rounds. Zoho's calls
 * are free here.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { CONTESTANTS, type Contestant } from './contestants.ts';
import { cpuOf, memoryOf } from './cpu.ts';
import { openWorld, type World } from './world.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    asks: { type: 'string', default: '5' },
    only: { type: 'string', multiple: true, default: Object.keys(CONTESTANTS) },
    json: { type: 'boolean', default: false },
  },
});

interface Figure {
  readonly cpuMs: number;
  readonly ms: number;
  readonly calls: number;
}

const calls = z.object({ count: z.number() });

async function measure(world: World, contestant: Contestant, cold: boolean): Promise<Figure> {
  await world.control(z.unknown(), 'DELETE', '/calls');
  const asks = Number(values.asks);
  const [before, began] = [cpuOf(contestant.pid), performance.now()];
  for (let i = 0; i < asks; i++)
    if (!(await contestant.ask(cold))) throw new Error(`${contestant.name} did not answer the whole question`);
  const [ms, cpuMs] = [(performance.now() - began) / asks, (cpuOf(contestant.pid) - before) / asks];
  const { count } = await world.control(calls, 'GET', '/calls');
  return { cpuMs, ms, calls: count / asks };
}

const median = (of: readonly number[]) => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? Number.NaN;

await using world = await openWorld();
const results: Record<string, { cold: Figure[]; warm: Figure[]; bytes: number }> = {};
await using stack = new AsyncDisposableStack();
const contestants: Contestant[] = [];
for (const name of values.only) {
  const start = CONTESTANTS[name];
  if (start === undefined) throw new Error(`there is no contestant ${name}`);
  const contestant = stack.use(await start(world));
  contestants.push(contestant);
  // What runs the first time is not what is compared.
  for (let i = 0; i < 5; i++) await contestant.ask(true);
  results[name] = { cold: [], warm: [], bytes: 0 };
}
for (let round = 0; round < Number(values.rounds); round++)
  for (const contestant of contestants) {
    const of = results[contestant.name];
    of?.cold.push(await measure(world, contestant, true));
    await contestant.ask(false);
    of?.warm.push(await measure(world, contestant, false));
    if (of !== undefined) of.bytes = memoryOf(contestant.pid);
  }
const table = Object.entries(results).map(([name, { cold, warm, bytes }]) => {
  const of = (figures: readonly Figure[], which: keyof Figure) => median(figures.map((figure) => figure[which]));
  return {
    contestant: name,
    'cold: CPU ms': Math.round(of(cold, 'cpuMs')),
    'cold: ms': Math.round(of(cold, 'ms')),
    'cold: calls': of(cold, 'calls'),
    'warm: CPU ms': Math.round(of(warm, 'cpuMs') * 10) / 10,
    'warm: ms': Math.round(of(warm, 'ms')),
    'warm: calls': of(warm, 'calls'),
    'memory MB': Math.round(bytes / 2 ** 20),
  };
});
console.table(table);
if (values.json) console.log(JSON.stringify(results));
