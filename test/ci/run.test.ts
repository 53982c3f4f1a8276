/** `.ci/run` with another `npm` in its way, which ends as the test says and reports what the test says. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../../.ci/run');

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests?: number;
  readonly numPendingTests?: number;
}

interface Step {
  readonly code?: number;
  readonly report?: Report;
}

/** By what `npm` is asked for. */
type Steps = Readonly<Record<'ci' | 'check' | 'test' | 'test:services' | 'facts', Step>>;

const GOOD: Steps = {
  ci: {},
  check: {},
  test: { report: { numPassedTests: 40 } },
  'test:services': { report: { numPassedTests: 2 } },
  facts: { report: { numPassedTests: 60 } },
};

test('sums both suites and the facts, and succeeds when everything did', () => {
  expect(judge({})).toEqual({ code: 0, lastLine: '102 passed, 0 failed' });
});

test.each<[string, Partial<Steps>, string]>([
  ['a failed test', { test: { code: 1, report: { numPassedTests: 39, numFailedTests: 1 } } }, '101 passed, 1 failed'],
  [
    'a test that fails on real services only',
    { 'test:services': { code: 1, report: { numPassedTests: 0, numFailedTests: 2 } } },
    '100 passed, 2 failed',
  ],
  ['a skipped test', { test: { report: { numPassedTests: 39, numPendingTests: 1 } } }, '101 passed, 1 failed'],
  [
    'a suite that broke outside of a test',
    { test: { code: 1, report: { numPassedTests: 40 } } },
    '102 passed, 1 failed',
  ],
  ['a suite that ran no test', { 'test:services': { report: { numPassedTests: 0 } } }, '100 passed, 1 failed'],
  ['a suite that left no report', { test: {} }, '62 passed, 1 failed'],
  ['missing services', { 'test:services': { code: 1 } }, '100 passed, 1 failed'],
  [
    'a fact that something does not survive',
    { facts: { code: 1, report: { numPassedTests: 59, numFailedTests: 1 } } },
    '101 passed, 1 failed',
  ],
  ['facts that were not turned around', { facts: { code: 1 } }, '42 passed, 1 failed'],
  ['a failed check', { check: { code: 1 } }, '102 passed, 1 failed'],
  ['an installation that failed', { ci: { code: 1 } }, '0 passed, 1 failed'],
])('fails on %s, and says so in the last line', (_, steps, lastLine) => {
  expect(judge(steps)).toEqual({ code: 1, lastLine });
});

function judge(steps: Partial<Steps>): { code: number | null; lastLine: string | undefined } {
  const root = mkdtempSync(join(tmpdir(), 'postern-ci-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const folder of ['.ci', 'bin']) mkdirSync(join(root, folder));
  copyFileSync(SCRIPT, join(root, '.ci/run'));
  writeFileSync(join(root, 'bin/npm'), fakeNpm({ ...GOOD, ...steps }), { mode: 0o755 });
  const { status, stdout } = spawnSync('bash', [join(root, '.ci/run')], {
    encoding: 'utf8',
    env: {
      PATH: [join(root, 'bin'), process.env.PATH].join(delimiter),
      POSTERN_TEST_DATABASE_URL: 'postgres://nobody.example', // named, so that none is installed
      POSTERN_TEST_REDIS_URL: 'redis://nobody.example',
    },
  });
  return { code: status, lastLine: stdout.trimEnd().split('\n').at(-1) };
}

function fakeNpm(steps: Steps): string {
  return `#!/usr/bin/env node
const { writeFileSync } = require('node:fs');
const steps = ${JSON.stringify(steps)};
const asked = process.argv.slice(2).find((word) => word in steps);
const output = process.argv.map((word) => /^--(?:outputFile\\.json|report)=(.*)/.exec(word)).find(Boolean);
const { code = 0, report } = steps[asked];
if (output && report) writeFileSync(output[1], JSON.stringify(report));
process.exitCode = code;
`;
}
