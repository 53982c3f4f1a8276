/** Runs the programs that build and run images. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, whatever it says. Throws only when it cannot be started. */
export async function attempt(program: string, args: readonly string[]): Promise<Outcome> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: typeof code === 'number' ? code : 1, stdout, stderr };
}

/** What a program printed. Throws with all it said when it fails. */
export async function output(program: string, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await attempt(program, args);
  if (code !== 0) throw new Error(`${program} ${args.slice(0, 4).join(' ')} … ended with ${code}\n${stdout}${stderr}`);
  return stdout.trim();
}

/** Whether a program is there and does what it is asked for. */
export async function works(program: string, args: readonly string[]): Promise<boolean> {
  return attempt(program, args).then(
    ({ code }) => code === 0,
    () => false,
  );
}
