/** `npm run contract [-- --module NAME --json]`: see contract.ts. Exits 1 when an operation that is due does not count. */
import { parseArgs } from 'node:util';
import { type OperationReport, runContract } from './contract.ts';

const { values } = parseArgs({ options: { module: { type: 'string' }, json: { type: 'boolean', default: false } } });

const reports = await runContract(({ module }) => values.module === undefined || module === values.module);
const count = (of: readonly OperationReport[], what: (report: OperationReport) => boolean) => of.filter(what).length;
const figures = (of: readonly OperationReport[]) => ({
  operations: of.length,
  simulated: count(of, ({ simulated }) => simulated),
  reachable: count(of, ({ reachable }) => reachable),
  tested: count(of, ({ tested }) => tested),
  unconfirmed: count(of, ({ operation }) => operation.unconfirmed),
});

const line = (cells: readonly (string | number)[]) =>
  cells.map((cell, i) => (i === 0 ? String(cell).padEnd(18) : String(cell).padStart(12))).join('');
console.log(line(['module', 'operations', 'simulated', 'reachable', 'tested', 'unconfirmed', 'due', 'due, counts']));
for (const [module, of] of Map.groupBy(reports, ({ operation }) => operation.module)) {
  const due = of.filter((report) => report.due);
  console.log(line([module, ...Object.values(figures(of)), due.length, count(due, ({ tested }) => tested)]));
}
console.log(line(['all', ...Object.values(figures(reports))]));

const failures = reports
  .filter(({ due, tested, problems }) => (due && !tested) || problems.length > 0)
  .map(({ operation, problems }) => ({ operation: operation.name, problems }));
for (const { operation, problems } of failures)
  console.log(`\n${operation}\n  ${problems.join('\n  ').slice(0, 2_000)}`);
if (values.json) console.log(JSON.stringify({ ...figures(reports), failures }));
process.exitCode = failures.length === 0 ? 0 : 1;
