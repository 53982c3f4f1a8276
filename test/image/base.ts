/**
 * The base image where no registry of images is within reach: Debian by debootstrap, and the Node that npm brings.
 * It bears the official image's name, so that the Dockerfile is built unchanged; it is not that image.
 */
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { output } from './command.ts';

export const BASE_IMAGE = 'docker.io/library/node:24-bookworm-slim';
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

export async function makeBaseImage(root: string, buildah: (...args: string[]) => Promise<string>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'postern-base-'));
  try {
    process.stderr.write('no base image: making one, which takes some minutes\n');
    const system = join(folder, 'system');
    await output('debootstrap', ['--variant=minbase', 'bookworm', system]);
    for (const cache of ['var/cache/apt', 'var/lib/apt/lists']) await rm(join(system, cache), { recursive: true });
    const name = await buildah('from', 'scratch');
    await buildah('copy', '-q', name, system, '/');
    const node = join(root, `node_modules/node-linux-${process.arch}/bin/node`);
    await buildah('copy', '-q', name, node, '/usr/local/bin/node');
    await buildah('copy', '-q', name, await npmFolder(), '/usr/local/lib/node_modules/npm');
    const link = ['ln', '-s', '../lib/node_modules/npm/bin/npm-cli.js', '/usr/local/bin/npm'];
    await buildah('run', '--isolation', 'chroot', name, '--', ...link);
    await buildah('config', '--env', `PATH=${PATH}`, '--cmd', 'node', name);
    await buildah('commit', '-q', '--rm', '--format', 'docker', name, BASE_IMAGE);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The npm that started us, or else the first on the path. */
async function npmFolder(): Promise<string> {
  const candidates = [
    process.env.npm_execpath,
    ...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm')),
  ];
  for (const candidate of candidates) {
    const program = candidate === undefined ? null : await realpath(candidate).catch(() => null);
    if (program?.endsWith('npm-cli.js')) return dirname(dirname(program));
  }
  throw new Error('no npm was found to put into the base image');
}
