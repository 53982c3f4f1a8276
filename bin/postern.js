#!/usr/bin/env node
/**
 * The launcher. It has to parse and run on any Node from 12 on, so that an old one gets a sentence that can be
 * acted on instead of a syntax error: hence CommonJS, no `node:` addresses and nothing newer than 2019.
 */
// biome-ignore-all lint/style/useNodejsImportProtocol: unknown to Node before 14.18
// biome-ignore-all lint/complexity/useOptionalChain: unknown to Node before 14
const { spawn } = require('child_process');
const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');

const root = path.dirname(__dirname);
const needed = require('../package.json').engines.node.replace('>=', '');
const found = process.versions.node;

if (isAtLeast(found, needed)) {
  run();
} else {
  const node = bundledNode();
  if (node === null) refuse();
  else runWith(node);
}

function isAtLeast(version, least) {
  const [major, minor] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = least.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** In a checkout the source runs as it is; Node runs no TypeScript under node_modules, so there it is the build. */
function run() {
  const source = path.join(root, 'src', 'cli', 'main.ts');
  const installed = root.split(path.sep).indexOf('node_modules') >= 0;
  const program = !installed && fs.existsSync(source) ? source : path.join(root, 'dist', 'src', 'cli', 'main.js');
  import(pathToFileURL(program).href)
    .then(({ main }) => main(process.argv.slice(2)))
    .catch((error) => {
      console.error(error);
      process.exitCode = 1;
    });
}

/** The Node that npm installs beside Postern on Linux; null where there is none. */
function bundledNode() {
  try {
    const manifest = require.resolve(`node-${process.platform}-${process.arch}/package.json`, { paths: [root] });
    const node = path.join(path.dirname(manifest), 'bin', 'node');
    return fs.existsSync(node) && fs.realpathSync(node) !== process.execPath ? node : null;
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** Stands in for the process it starts: its terminal, its signals, its end. */
function runWith(node) {
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'];
  const forward = (signal) => child.kill(signal);
  // Before the start: a signal that came in between would end this process and leave the other one alone.
  for (const signal of signals) process.on(signal, forward);
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  child.on('error', refuse); // a Node for another C library does not start at all
  child.on('exit', (code, signal) => {
    for (const each of signals) process.removeListener(each, forward);
    if (signal === null) process.exit(code);
    process.kill(process.pid, signal);
  });
}

function refuse() {
  console.error(
    `NODE_TOO_OLD: Postern needs Node.js ${needed} or newer; this is ${found}.\n` +
      '  Install a newer Node.js from https://nodejs.org/ and try again. On Linux, `npm ci` in this folder is enough.',
  );
  process.exit(1);
}
