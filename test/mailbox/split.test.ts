import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PosternError } from '../../src/errors.ts';
import { inBatches } from '../../src/mailbox/split.ts';

const refused = new PosternError('UPSTREAM_ERROR', 'Zoho refused it.');

/** A Zoho that refuses every batch in which one of these is, and remembers what it was sent. */
function zoho(bad: readonly string[]) {
  const sent: string[][] = [];
  const changed: string[] = [];
  const send = async (ids: readonly string[]) => {
    sent.push([...ids]);
    if (ids.some((id) => bad.includes(id))) throw refused;
    changed.push(...ids);
  };
  return { sent, changed, send };
}
const numbers = (count: number) => Array.from({ length: count }, (_, i) => String(i));
const statusesOf = (outcomes: Awaited<ReturnType<typeof inBatches>>) =>
  Object.fromEntries([...outcomes].map(([id, { status }]) => [id, status]));

test('sends as few batches as the maximum allows, in order', async () => {
  const { sent, send } = zoho([]);
  await inBatches(numbers(250), 100, send);
  expect(sent.map((ids) => ids.length)).toEqual([100, 100, 50]);
  expect(sent.flat()).toEqual(numbers(250));
});

test('finds those at fault, changes all others, and changes nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.nat(59), async (count, which) => {
      const bad = String(which);
      const { changed, send } = zoho([bad]);
      const statuses = statusesOf(await inBatches(numbers(count), 100, send));
      expect(statuses).toEqual(
        Object.fromEntries(numbers(count).map((id) => [id, id === bad ? 'FAILED' : 'ACCEPTED'])),
      );
      expect([...changed].sort()).toEqual(
        numbers(count)
          .filter((id) => id !== bad)
          .sort(),
      );
    }),
  );
});

test('stops looking for those at fault before it has cost a call an id', async () => {
  const { sent, send } = zoho(numbers(100));
  const outcomes = await inBatches(numbers(100), 100, send);
  expect(sent.length).toBeLessThanOrEqual(21);
  expect(new Set([...outcomes.values()].map(({ status }) => status))).toEqual(new Set(['FAILED']));
});

test('sends nothing again whose answer was lost', async () => {
  const sent: string[][] = [];
  const outcomes = await inBatches(numbers(4), 2, async (ids) => {
    sent.push([...ids]);
    if (ids.includes('0')) throw new PosternError('OUTCOME_UNKNOWN', 'The answer was lost.');
  });
  expect(sent).toEqual([
    ['0', '1'],
    ['2', '3'],
  ]);
  expect(statusesOf(outcomes)).toEqual({ 0: 'UNKNOWN', 1: 'UNKNOWN', 2: 'ACCEPTED', 3: 'ACCEPTED' });
});

test('keeps what was done when it may go no further, and throws when nothing was', async () => {
  const limited = new PosternError('RATE_LIMITED', 'Too many calls.');
  let calls = 0;
  const send = async () => {
    calls += 1;
    if (calls > 1) throw limited;
  };
  expect(statusesOf(await inBatches(numbers(3), 1, send))).toEqual({ 0: 'ACCEPTED', 1: 'FAILED', 2: 'FAILED' });
  expect(calls).toBe(2);
  await expect(inBatches(numbers(3), 1, () => Promise.reject(limited))).rejects.toBe(limited);
});
