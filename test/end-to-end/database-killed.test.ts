/** The database dies in the middle of the work: the gateway lives on, and nothing is lost or done twice. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Demo, DemoFolder } from '../harness/demo.ts';
import { ask, eventually } from '../harness/graph.ts';
import { createMailSender } from '../harness/mail.ts';
import { journal } from '../harness/simulator.ts';
import { useDemo } from '../harness/use-demo.ts';

let folder: DemoFolder;
let demo: Demo;

useDemo((started, its) => {
  demo = started;
  folder = its;
});

/** Processes of this folder whose command line names a program. */
function processes(program: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const [command, environment] = ['cmdline', 'environ'].map((file) =>
          readFileSync(`/proc/${pid}/${file}`, 'utf8'),
        );
        return command?.includes(program) && `${command}${environment}`.includes(folder.dataDir);
      } catch {
        return false; // it ended while we looked
      }
    })
    .map(Number);
}

async function killDatabase(): Promise<void> {
  if (folder.database.kind === 'server') return folder.database.cutConnections();
  const pids = processes('storage/embedded/process');
  expect(pids).toHaveLength(1);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
}

const page = z.object({
  quarantine: z.object({
    nodes: z.array(z.object({ state: z.string(), message: z.object({ subject: z.string() }).nullable() })),
  }),
});

it('holds every message once, in the same process, though its database was killed twice meanwhile', {
  timeout: 120_000,
}, async () => {
  const gateway = processes('bin/postern.js\0serve');
  using mail = createMailSender(demo.smtp);
  const subjects = Array.from({ length: 8 }, (_, i) => `in the storm ${i}`);
  for (const [i, subject] of subjects.entries()) {
    await mail.sendAttack('mira@zylker.example', subject);
    if (i === 2 || i === 5) await killDatabase();
  }
  await eventually(
    'all are held',
    async () => {
      const { data } = await ask(demo, '{ quarantine(first: 100) { nodes { state message { subject } } } }');
      const known = page.safeParse(data);
      if (!known.success) return null; // the database is coming back
      const held = known.data.quarantine.nodes
        .filter(({ state }) => state === 'HELD')
        .map(({ message }) => message?.subject);
      return subjects.every((subject) => held.filter((one) => one === subject).length === 1) ? true : null;
    },
    900,
  );
  expect(processes('bin/postern.js\0serve')).toEqual(gateway);
  const moved = (await journal(demo)).filter(({ kind }) => kind === 'message.moved').map(({ messageId }) => messageId);
  expect(new Set(moved).size).toBe(moved.length);
});
