/** `npm run chaos [-- --kills N --seed S --json]`: see chaos.ts. Exits 1 when anything was lost or doubled, or a break was missed. */
import { parseArgs } from 'node:util';
import { runChaos } from './chaos.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const say = (line: string) => void process.stderr.write(`${line}\n`);

const report = await runChaos({ kills: Number(values.kills), seed, say });
say('\nand a build that is broken on purpose (a move is written down before it is made):');
const broken = await runChaos({ kills: 3, seed, seams: ['recorded'], broken: true, say });
const caught = broken.lost > 0 || broken.doubled > 0;

process.stdout.write(`
database   ${report.database}
messages   ${report.messages}, ${report.decided} decided
lost       ${report.lost}
doubled    ${report.doubled}
the break  ${caught ? `caught (${broken.lost} of ${broken.messages} messages lost)` : 'MISSED'}

killed at:
${Object.entries(report.seams)
  .map(([name, count]) => `  ${name.padEnd(32)} ${'#'.repeat(count)} ${count}`)
  .join('\n')}
`);
if (values.json) process.stdout.write(`${JSON.stringify({ ...report, brokenBuildCaught: caught })}\n`);
process.exitCode = report.lost === 0 && report.doubled === 0 && caught ? 0 : 1;
