/** Nothing that was promised breaks unless docs/breaking-changes.md says so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, findBreakingChanges } from 'graphql';
import { expect, test } from 'vitest';
import { printed, released } from './built.ts';

const written = readFileSync(join(import.meta.dirname, '../../docs/breaking-changes.md'), 'utf8');

test('what breaks since the last promise is written down, and nothing else is', () => {
  const breaking = findBreakingChanges(released(), buildSchema(printed)).map(({ description }) => description);
  const listed = [...written.matchAll(/^- (.+)$/gm)].map(([, change]) => change);
  expect(listed.sort()).toEqual(breaking.sort());
});

test('a break would be noticed', () => {
  const optional = printed.replace(/^ {2}subject: String!$/m, '  subject: String');
  expect(findBreakingChanges(buildSchema(printed), buildSchema(optional))).toHaveLength(1);
});
