import { expect, test } from 'vitest';
import { isAlive } from '../../src/storage/is-alive.ts';

test('takes a process of another user for alive, and one that is not there for dead', () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(isAlive(1)).toBe(true); // not ours to signal, unless we are root
  expect(isAlive(2 ** 22 + 1)).toBe(false); // beyond the largest number that Linux gives out
});
