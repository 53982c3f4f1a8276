/**
 * `npm run tenants [-- --runs N --seed S --at-once N --only NAME --json]`: two tenants in one gateway whose mailboxes
 * have the same ids. Each step once and N random programs, then each mutant (mutants.ts) in a gateway of its own.
 * Exits 1 when anything crossed or went wrong, or a mutant was not caught.
 */
import { parseArgs } from 'node:util';
import setup from '../setup/global.ts';
import { MUTANTS } from './mutants.ts';
import { type Tried, tryBuilds } from './try.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '2' },
    only: { type: 'string', multiple: true, default: Object.keys(MUTANTS) },
    json: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);

await setup();
const [asItIs] = await tryBuilds([''], { runs: Number(values.runs), seed });
process.stdout.write(`as it is: ${asItIs?.crossed ?? asItIs?.failed ?? `nothing crossed in ${asItIs?.steps} steps`}\n`);

const lanes = Array.from({ length: Number(values['at-once']) }, (_, lane) =>
  values.only.filter((_name, index) => index % Number(values['at-once']) === lane),
);
const tried = (await Promise.all(lanes.map((names) => tryBuilds(names, { runs: 0, seed }, tell)))).flat();
const caught = tried.filter(isCaught).length;
process.stdout.write(`${caught} of ${tried.length} mutants caught\n`);
if (values.json) process.stdout.write(`${JSON.stringify({ asItIs, mutants: tried })}\n`);
process.exitCode = asItIs?.crossed === null && caught === tried.length ? 0 : 1;

function isCaught({ crossed }: Tried): boolean {
  return typeof crossed === 'string';
}

function tell(one: Tried): void {
  const what = one.crossed ?? one.failed ?? 'NOT CAUGHT';
  process.stdout.write(`${one.mutant.padEnd(32)} ${isCaught(one) ? 'caught' : 'MISSED'}: ${what.slice(0, 160)}\n`);
}
