/** How npm reaches its registry from inside the build as it does outside: handed over as a secret, kept nowhere. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates } from 'node:tls';

export interface NpmSettings extends AsyncDisposable {
  readonly path: string;
}

/** The user's own settings, and the certificates trusted here where there are more than Node's own. */
export async function writeNpmSettings(): Promise<NpmSettings> {
  const folder = await mkdtemp(join(tmpdir(), 'postern-npm-'));
  const path = join(folder, 'npmrc');
  const own = await readFile(process.env.NPM_CONFIG_USERCONFIG ?? join(homedir(), '.npmrc'), 'utf8').catch(() => '');
  const extra = process.env.NODE_EXTRA_CA_CERTS ? getCACertificates('default') : [];
  const authorities = [...new Set(extra)].map((certificate) => `ca[]=${JSON.stringify(certificate.trim())}`);
  await writeFile(path, [own, ...authorities, ''].join('\n'), { mode: 0o600 });
  return { path, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
