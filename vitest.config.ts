import { defineConfig } from 'vitest/config';

const END_TO_END = 'test/end-to-end/**/*.test.ts';
const BROWSER = 'test/browser/**/*.test.ts';

/** Where a browser is provided, as `npm run test:services` does. */
const BROWSER_TESTS =
  process.env.POSTERN_TEST_CHROMIUM === undefined
    ? []
    : [
        {
          extends: true as const,
          test: { name: 'browser', include: [BROWSER], maxWorkers: 1, sequence: { groupOrder: 2 } },
        },
      ];

/**
 * Two projects, one after the other: the end-to-end files start whole process trees and are therefore run with no more
 * than one other of them beside them.
 */
export default defineConfig({
  // The build that Node gives everybody else: of another one, errors and schemas would not be known to each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  ssr: { resolve: { conditions: ['postern-source', 'node'] } },
  test: {
    environment: 'node',
    pool: 'forks',
    globalSetup: ['test/setup/global.ts'],
    testTimeout: 30_000,
    hookTimeout: 180_000,
    // A test focused by mistake would let all others pass unseen.
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: [END_TO_END, BROWSER],
          // One more than the smallest machine has cores: somebody always waits for a database or a timer.
          maxWorkers: 3,
          // Files of one worker share what they import: reading all of it anew for each takes a third of the time.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'end-to-end', include: [END_TO_END], maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
      ...BROWSER_TESTS,
    ],
  },
});
