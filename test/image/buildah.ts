/**
 * The proof where no engine runs: buildah with the isolation that needs no privileges of a kernel but root. It has
 * no process namespace of its own, so that here processes left behind can be seen.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { BASE_IMAGE, makeBaseImage } from './base.ts';
import { attempt, output, works } from './command.ts';
import { type Container, type Engine, IMAGE, type Volume } from './engine.ts';

const PROGRAM = 'buildah';
const STORAGE = ['--storage-driver', 'vfs'];
const ISOLATION = ['--isolation', 'chroot'];
/** The image's user, as its Dockerfile says. */
const UID = 10_001;

const imageShape = z.object({
  Docker: z.object({
    config: z.object({
      Entrypoint: z.array(z.string()),
      Cmd: z.array(z.string()),
      User: z.literal(`${UID}:${UID}`),
      StopSignal: z.enum(['SIGTERM']),
      Healthcheck: z.object({ Test: z.array(z.string()) }),
    }),
  }),
});
const imagesShape = z.array(z.object({ names: z.array(z.string()).nullish(), size: z.string() }));

const buildah = (...args: string[]) => output(PROGRAM, [...STORAGE, ...args]);

async function inspect() {
  return imageShape.parse(JSON.parse(await buildah('inspect', '--type', 'image', IMAGE))).Docker.config;
}

export const buildahEngine: Engine = {
  description: 'buildah, isolation chroot',
  async build(root, npmSettings) {
    const present = await works(PROGRAM, [...STORAGE, 'inspect', '--type', 'image', BASE_IMAGE]);
    if (!present) await makeBaseImage(root, buildah);
    const secret = ['--secret', `id=npmrc,src=${npmSettings}`];
    // The Docker format, because the other one knows no health check.
    await buildah('bud', ...ISOLATION, '--pull-never', '--format', 'docker', ...secret, '--tag', IMAGE, root);
  },
  async bytes() {
    const [image] = imagesShape.parse(JSON.parse(await buildah('images', '--json', IMAGE)));
    return Number.parseFloat(image?.size ?? '') * 1e6; // "345 MB"
  },
  healthCheck: async () => (await inspect()).Healthcheck.Test.slice(1),
  async createVolume() {
    const source = await mkdtemp(join(tmpdir(), 'postern-image-'));
    await chown(source, UID, UID);
    return { source, [Symbol.asyncDispose]: () => rm(source, { recursive: true, force: true }) };
  },
  async start({ source }: Volume): Promise<Container> {
    const { Entrypoint, Cmd } = await inspect();
    const name = await buildah('from', '--pull-never', IMAGE);
    await buildah('config', '--volume', '/data-', name); // buildah's own volume would lie over ours
    const run = [...STORAGE, 'run', ...ISOLATION, '--volume', `${source}:/data`, name, '--'];
    const child = spawn(PROGRAM, [...run, ...Entrypoint, ...Cmd], { stdio: ['ignore', 'ignore', 'pipe'] });
    const log = new Log(child);
    return {
      exec: (argv) => attempt(PROGRAM, [...run, ...argv]),
      async stop() {
        const closed = once(child, 'close');
        process.kill(await log.pid, 'SIGTERM'); // buildah itself would pass it on as a SIGKILL
        const [exitCode] = await closed;
        const left = (await attempt('ps', ['-o', 'pid=,args=', '-u', String(UID)])).stdout.trim();
        return { exitCode, left: left === '' ? [] : left.split('\n'), log: log.text };
      },
      async [Symbol.asyncDispose]() {
        if (child.exitCode === null && child.signalCode === null) {
          child.kill('SIGTERM'); // which ends what it runs
          await once(child, 'close');
        }
        await buildah('rm', name);
      },
    };
  },
};

/** What the gateway said, and the process it said to be. */
class Log {
  text = '';
  readonly pid: Promise<number>;

  constructor({ stderr }: ChildProcess) {
    this.pid = new Promise((resolve, reject) => {
      if (stderr === null) return reject(new Error('no log'));
      const lines = createInterface(stderr);
      lines.on('line', (line) => {
        this.text += `${line}\n`;
        const found = /"pid":(\d+),"msg":"the gateway serves"/.exec(line);
        if (found !== null) resolve(Number(found[1]));
      });
      lines.on('close', () => reject(new Error(`the gateway did not start:\n${this.text}`)));
    });
    this.pid.catch(() => {}); // said again to whoever waits for it
  }
}
