/** Starts the process that tries the gateway and its mutants, and reads what it found. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { cleanEnvironment } from '../harness/demo.ts';

/** Where the tests have their databases. */
const KEPT = ['POSTERN_TEST_TEMPLATE', 'POSTERN_TEST_DATABASE_URL'];

const line = z.object({
  /** Empty for the gateway as it is. */
  mutant: z.string(),
  steps: z.number().optional(),
  crossed: z.string().nullable().optional(),
  /** What else went wrong, which proves nothing. */
  failed: z.string().optional(),
  cpuMs: z.number(),
});
export type Tried = z.infer<typeof line>;

export async function tryBuilds(
  mutants: readonly string[],
  { runs, seed }: { runs: number; seed: number },
  say: (tried: Tried) => void = () => {},
): Promise<Tried[]> {
  const databases = Object.fromEntries(
    KEPT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  const file = join(import.meta.dirname, 'child.ts');
  const child = spawn(process.execPath, ['--conditions=postern-source', file, String(runs), String(seed), ...mutants], {
    env: { ...cleanEnvironment(), ...databases },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const found: Tried[] = [];
  for await (const text of createInterface({ input: child.stdout })) {
    const tried = line.parse(JSON.parse(text));
    found.push(tried);
    say(tried);
  }
  if (found.length !== mutants.length)
    throw new Error(`the process ended before it had tried ${mutants[found.length]}`);
  return found;
}
