/**
 * Adds up vitest's JSON reports, given as paths, and prints `N passed, N failed`. A file that could not be loaded
 * counts as one failed test. Exits 1 when one failed, a report is missing, or a report tells of no test.
 */
const { readFileSync } = require('node:fs');

let passed = 0;
let failed = 0;
let complete = true;
for (const path of process.argv.slice(2)) {
  const counts = read(path);
  passed += counts.passed;
  failed += counts.failed;
  complete = complete && counts.passed + counts.failed > 0;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && complete ? 0 : 1;

function read(path) {
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}
