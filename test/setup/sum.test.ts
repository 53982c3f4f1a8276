import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const SUM = join(import.meta.dirname, '../../.ci/sum.cjs');
const folder = mkdtempSync(join(tmpdir(), 'postern-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The part of vitest's report that is read. */
function report(name: string, passed: number, failed: number, files: readonly object[] = []): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: files }));
  return path;
}

function sum(...paths: string[]): { status: number | null; said: string } {
  const { status, stdout } = spawnSync(process.execPath, [SUM, ...paths], { encoding: 'utf8' });
  return { status, said: stdout };
}

describe('the sum of the test runs', () => {
  it('adds the runs up', () => {
    expect(sum(report('a', 3, 0), report('b', 4, 0))).toEqual({ status: 0, said: '7 passed, 0 failed\n' });
  });

  it('fails when a test failed', () => {
    const files = [{ status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }];
    expect(sum(report('a', 3, 0), report('b', 4, 1, files))).toEqual({ status: 1, said: '7 passed, 1 failed\n' });
  });

  it('counts a file that could not be loaded as failed', () => {
    const files = [{ status: 'failed', assertionResults: [] }];
    expect(sum(report('a', 3, 0, files))).toEqual({ status: 1, said: '3 passed, 1 failed\n' });
  });

  it('fails when one of the runs ran no test', () => {
    expect(sum(report('a', 3, 0), report('b', 0, 0))).toEqual({ status: 1, said: '3 passed, 0 failed\n' });
  });

  it('fails when a report is missing', () => {
    expect(sum(report('a', 3, 0), join(folder, 'gone'))).toEqual({ status: 1, said: '3 passed, 0 failed\n' });
  });
});
