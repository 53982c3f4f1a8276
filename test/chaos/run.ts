/**
 * `npm run chaos [-- --kills N --seed S --worlds W --json]`: see chaos.ts, or with `--sends N` in place of `--kills`:
 * see sends.ts.
 * Exits 1 when anything was lost or doubled, or a break was missed.
 */
import { parseArgs } from 'node:util';
import prepareDatabases from '../setup/global.ts';
import { runBroken, runChaos } from './chaos.ts';
import { runSends } from './sends.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    sends: { type: 'string' },
    seed: { type: 'string', default: '1' },
    worlds: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const say = (line: string) => void process.stderr.write(`${line}\n`);

await prepareDatabases();
const report = values.sends === undefined ? await chaosOfMail() : await chaosOfSends(Number(values.sends));
process.stdout.write(`
${report.lines.map(([name, value]) => `${name.padEnd(10)} ${value}`).join('\n')}

killed at:
${Object.entries(report.json.seams)
  .map(([name, count]) => `  ${name.padEnd(32)} ${'#'.repeat(count)} ${count}`)
  .join('\n')}
`);
if (values.json) process.stdout.write(`${JSON.stringify(report.json)}\n`);
process.exitCode = report.passed ? 0 : 1;

async function chaosOfMail() {
  const found = await runChaos({ kills: Number(values.kills), seed, worlds: Number(values.worlds), say });
  say('\nand a build that is broken on purpose (a move is written down before it is made):');
  const broken = await runBroken(say);
  const caught = broken.lost > 0 || broken.doubled > 0;
  const { lost, repeated, delayed, overtaken } = found.webhooks;
  return {
    passed: found.lost === 0 && found.doubled === 0 && found.decided === found.messages && caught,
    json: { ...found, brokenBuildCaught: caught },
    lines: [
      ['database', found.database],
      ['kills', found.kills],
      ['messages', `${found.messages}, ${found.decided} decided`],
      ['lost', found.lost],
      ['doubled', found.doubled],
      ['faults', listed(found.faults)],
      ['webhooks', `${lost} lost, ${repeated} doubled, ${delayed} late, ${overtaken} overtaken`],
      ['the break', caught ? `caught (${broken.lost} of ${broken.messages} messages lost)` : 'MISSED'],
    ] as const,
  };
}

async function chaosOfSends(kills: number) {
  const found = await runSends({ kills, seed, say });
  say('\nand a build that is broken on purpose (it does not write down that it calls):');
  const broken = await runSends({ kills: 6, seed, broken: true, say });
  const caught = broken.doubled > 0;
  return {
    passed: found.lost === 0 && found.doubled === 0 && found.untrue === 0 && found.unknown === 0 && caught,
    json: { ...found, brokenBuildCaught: caught },
    lines: [
      ['database', found.database],
      ['mails', found.mails],
      ['lost', found.lost],
      ['doubled', found.doubled],
      ['untrue', found.untrue],
      ['unknown', found.unknown],
      ['the break', caught ? `caught (${broken.doubled} copies too many of ${broken.mails} mails)` : 'MISSED'],
    ] as const,
  };
}

function listed(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join('; ');
}
