/** The proof with Docker. Needs nothing but a running engine. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { attempt, output } from './command.ts';
import { type Container, type Engine, IMAGE, type Volume } from './engine.ts';

/** Longer than the gateway takes for its answers under way and its database together. */
const STOP_SECONDS = '30';

export const docker: Engine = {
  description: 'docker',
  async build(root, npmSettings) {
    await output('docker', ['build', '--secret', `id=npmrc,src=${npmSettings}`, '--tag', IMAGE, root]);
  },
  bytes: async () => Number(await output('docker', ['image', 'inspect', '--format', '{{.Size}}', IMAGE])),
  async healthCheck() {
    const test = await output('docker', ['image', 'inspect', '--format', '{{json .Config.Healthcheck.Test}}', IMAGE]);
    return z.array(z.string()).parse(JSON.parse(test)).slice(1);
  },
  async createVolume() {
    const source = await output('docker', ['volume', 'create', `postern-proof-${randomUUID()}`]);
    return { source, [Symbol.asyncDispose]: async () => void (await output('docker', ['volume', 'rm', source])) };
  },
  async start({ source }: Volume): Promise<Container> {
    // As strict as it can be run: nothing of the image can be written to.
    const strict = ['--read-only', '--tmpfs', '/tmp', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges'];
    const id = await output('docker', ['run', '--detach', ...strict, '--volume', `${source}:/data`, IMAGE]);
    return {
      exec: (argv) => attempt('docker', ['exec', id, ...argv]),
      async stop() {
        await output('docker', ['stop', '--time', STOP_SECONDS, id]);
        const exitCode = Number(await output('docker', ['inspect', '--format', '{{.State.ExitCode}}', id]));
        const { stderr } = await attempt('docker', ['logs', id]);
        return { exitCode, left: [], log: stderr }; // a container ends with its main process, and all with it
      },
      [Symbol.asyncDispose]: async () => void (await output('docker', ['rm', '--force', id])),
    };
  },
};
