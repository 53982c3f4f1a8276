/** Runs in a process of their own, which loads the mutants' builds: a line of JSON for each that is named, empty for none. */
import './fresh-build.ts';
import { runPrograms } from './program.ts';

const [runs, seed, ...mutants] = process.argv.slice(2);
for (const mutant of mutants) {
  const since = process.cpuUsage();
  const wanted = { runs: Number(runs), seed: Number(seed) };
  const ran = await runPrograms(mutant === '' ? null : mutant, wanted).catch((error: unknown) => ({
    failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  const { user, system } = process.cpuUsage(since);
  process.stdout.write(`${JSON.stringify({ mutant, ...ran, cpuMs: Math.round((user + system) / 1_000) })}\n`);
}
process.exit(0);
