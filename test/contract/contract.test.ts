import { expect, test } from 'vitest';
import { runContract } from './contract.ts';
import { SCENARIOS } from './scenarios/index.ts';

const reports = await runContract(({ name }) => Object.hasOwn(SCENARIOS, name));

test.each(
  reports,
)('$operation.name is simulated, conforms, is reachable through the graph, and is seen to do its work', (report) => {
  expect(report).toMatchObject({ simulated: true, reachable: true, tested: true, problems: [] });
});
