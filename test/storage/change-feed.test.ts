import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { ChangeFeed } from '../../src/storage/change-feed.ts';
import { type ChangeCursor, ChangeLog } from '../../src/storage/change-log.ts';
import { type ChangeWake, embeddedWake, serverWake } from '../../src/storage/change-wake.ts';
import { appendChange } from '../../src/storage/changes.ts';
import { freshTenant, silent, useFreshStore } from './fresh-store.ts';

const store = useFreshStore();

/** A log that counts how often it is read. */
class CountingLog extends ChangeLog {
  reads = 0;

  override read(...args: Parameters<ChangeLog['read']>) {
    this.reads += 1;
    return super.read(...args);
  }
}

const never: ChangeWake = { on: () => () => {}, [Symbol.asyncDispose]: async () => {} };

async function following(wake: ChangeWake = never) {
  const log = new CountingLog(store(), silent);
  const tenantId = await freshTenant(store());
  const feed = new ChangeFeed(log, wake);
  return {
    log,
    feed,
    start: await log.end(),
    follow: (after: ChangeCursor | null) => feed.follow(tenantId, { after, kind: 'message.arrived' }),
    append: (...ids: string[]) =>
      store()
        .transaction()
        .execute(async (tx) => {
          for (const messageId of ids) {
            await appendChange(tx, tenantId, { kind: 'message.arrived', dataCentre: 'eu', accountId: '1', messageId });
          }
        }),
  };
}

const idOf = async (changes: AsyncIterator<{ messageId: string }>) => {
  const { done, value } = await changes.next();
  return done === true ? null : value.messageId;
};

test('goes on after the last change that was taken', async () => {
  const { follow, start, append, feed } = await following();
  using _feed = feed;
  await append('1', '2', '3');
  const first = follow(start);
  const taken = await first.next();
  await first.return?.();
  const second = follow(taken.value?.cursor ?? null);
  expect([await idOf(second), await idOf(second)]).toEqual(['2', '3']);
});

test('is roused by a commit, without waiting for the next look', async () => {
  const url = process.env.POSTERN_TEST_DATABASE_URL;
  await using wake = url === undefined ? embeddedWake() : await connectedWake();
  const { follow, start, append, feed, log } = await following(wake);
  using _feed = feed;
  const changes = follow(start);
  const waiting = idOf(changes);
  await new Promise(setImmediate);
  const hint = new Promise<void>((resolve) => wake.on(resolve));
  await append('1');
  await hint;
  expect(await waiting).toBe('1');
  expect(log.reads).toBeLessThanOrEqual(3);
});

/** Listens on the very database of this file. */
async function connectedWake(): Promise<ChangeWake> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(store());
  const url = new URL(process.env.POSTERN_TEST_DATABASE_URL ?? '');
  url.pathname = `/${rows[0]?.name}`;
  const wake = serverWake(url.href, silent);
  await new Promise<void>((resolve) => wake.on(resolve));
  return wake;
}

test('reads no further than its follower takes', async () => {
  const { follow, start, append, feed, log } = await following();
  using _feed = feed;
  const ids = Array.from({ length: 250 }, (_, i) => String(i));
  await append(...ids);
  const slow = follow(start);
  expect(await idOf(slow)).toBe('0');
  await append('250');
  await new Promise(setImmediate);
  expect(log.reads).toBe(1);
  const rest: (string | null)[] = [];
  while (rest.length < 250) rest.push(await idOf(slow));
  expect(rest).toEqual([...ids.slice(1), '250']);
  expect(log.reads).toBe(3);
});

test('reads once for all who are at the same place', async () => {
  const { follow, start, append, feed, log } = await following();
  using _feed = feed;
  await append('1');
  const followers = Array.from({ length: 50 }, () => follow(start));
  expect(new Set(await Promise.all(followers.map((one) => idOf(one))))).toEqual(new Set(['1']));
  expect(log.reads).toBe(1);
});

test('ends at once for who leaves, and for all when it is closed', async () => {
  const { follow, start, feed } = await following();
  const [leaving, staying] = [follow(start), follow(start)];
  const ends = [idOf(leaving), idOf(staying)];
  await new Promise(setImmediate);
  await leaving.return?.();
  expect(await ends[0]).toBeNull();
  feed[Symbol.dispose]();
  expect(await ends[1]).toBeNull();
});
