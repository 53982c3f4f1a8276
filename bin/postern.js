#!/usr/bin/env node
// The launcher. Plain old JavaScript on purpose: it has to run on whatever Node there is, so that an old one
// gets a sentence it can act on instead of a syntax error.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = [24, 15];
const root = dirname(dirname(fileURLToPath(import.meta.url)));

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** The Node that came with the package, when the machine's own is too old. */
function bundledNode() {
  const path = join(root, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
  return process.platform === 'linux' && existsSync(path) ? path : null;
}

function runWith(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code === null ? 128 + (signal === 'SIGTERM' ? 15 : 9) : code));
}

function refuse() {
  process.stderr.write(
    `NODE_TOO_OLD: Postern needs Node.js ${NEEDED.join('.')} or newer; this is ${process.versions.node}.\n` +
      '  Install a newer Node.js, or run `npm ci` in this folder, which brings one along on Linux.\n',
  );
  process.exit(1);
}

async function run() {
  // In a checkout the source runs as it is; a published package has only the build.
  const source = join(root, 'src', 'cli', 'main.ts');
  const program = existsSync(source) && !root.includes('node_modules') ? source : join(root, 'dist', 'src', 'cli', 'main.js');
  const { main } = await import(pathToFileURL(program).href);
  await main(process.argv.slice(2));
}

if (isNewEnough(process.versions.node)) await run();
else if (bundledNode() !== null) runWith(bundledNode());
else refuse();
