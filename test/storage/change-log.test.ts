import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type ChangeCursor, ChangeLog } from '../../src/storage/change-log.ts';
import { appendChange, type Change } from '../../src/storage/changes.ts';
import type { Database } from '../../src/storage/database.ts';
import { freshTenant, silent, useFreshStore } from './fresh-store.ts';

const store = useFreshStore();
const log = () => new ChangeLog(store(), silent);

const arrived = (messageId: string): Change => ({
  kind: 'message.arrived',
  dataCentre: 'eu',
  accountId: '1',
  messageId,
});

const append = (db: Database, tenantId: string, ...messageIds: string[]) =>
  db.transaction().execute(async (tx) => {
    for (const id of messageIds) await appendChange(tx, tenantId, arrived(id));
  });

/** Everything after a place, a page at a time, as somebody reads who goes on with the last cursor. */
async function readOn(tenantId: string, after: ChangeCursor | null, pageSize = 2) {
  const ids: string[] = [];
  for (let at = after; ; ) {
    const page = await log().read(tenantId, at, pageSize);
    ids.push(...page.changes.map(({ messageId }) => messageId));
    at = page.end;
    if (!page.hasMore) return { ids, end: at };
  }
}

test('holds what was committed, in order, and nothing of what was rolled back', async () => {
  const tenant = await freshTenant(store());
  await append(store(), tenant, '1', '2');
  const failing = store()
    .transaction()
    .execute(async (tx) => {
      await appendChange(tx, tenant, arrived('never'));
      throw new Error('no');
    });
  await expect(failing).rejects.toThrow('no');
  await append(store(), tenant, '3');
  expect((await readOn(tenant, null)).ids).toEqual(['1', '2', '3']);
});

test('goes on from any of its cursors without loss or repeat', async () => {
  const tenant = await freshTenant(store());
  const ids = Array.from({ length: 7 }, (_, i) => String(i));
  for (const id of ids) await append(store(), tenant, id);
  const { changes } = await log().read(tenant, null, 100);
  for (const [i, { cursor }] of changes.entries()) {
    expect((await readOn(tenant, cursor)).ids).toEqual(ids.slice(i + 1));
  }
});

test('is at its end before what follows, and shows a tenant nothing of another', async () => {
  const [mine, theirs] = [await freshTenant(store()), await freshTenant(store())];
  await append(store(), mine, 'before');
  const end = await log().end();
  await append(store(), theirs, 'theirs');
  await append(store(), mine, 'after');
  expect((await readOn(mine, end)).ids).toEqual(['after']);
  expect((await readOn(theirs, null)).ids).toEqual(['theirs']);
});

/**
 * Several transactions write, commit or roll back in any order, and one reads meanwhile. One connection can hold one
 * transaction only, so the embedded database is asked the same with one writer.
 */
test('gives each committed change once to who reads on while transactions overlap', { timeout: 120_000 }, async () => {
  const writers = process.env.POSTERN_TEST_DATABASE_URL === undefined ? 1 : 4;
  const step = fc.record({ writer: fc.nat(writers - 1), act: fc.constantFrom('write', 'commit', 'rollback', 'read') });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const tenant = await freshTenant(store());
      const open = new Map<number, Awaited<ReturnType<typeof begin>>>();
      const committed: string[] = [];
      const read: string[] = [];
      let at: ChangeCursor | null = null;
      let written = 0;
      const settle = async (writer: number, how: 'commit' | 'rollback') => {
        const { tx, ids } = open.get(writer) ?? { tx: null, ids: [] };
        open.delete(writer);
        await tx?.[how]().execute();
        if (how === 'commit') committed.push(...ids);
      };
      const readAll = async () => {
        const { ids, end } = await readOn(tenant, at);
        read.push(...ids);
        at = end;
      };
      for (const { writer, act } of steps) {
        if (act === 'write') {
          const { tx, ids } = open.get(writer) ?? (await begin());
          open.set(writer, { tx, ids });
          await appendChange(tx, tenant, arrived(`${++written}`));
          ids.push(`${written}`);
        } else if (act !== 'read') await settle(writer, act);
        else if (writers > 1 || open.size === 0) await readAll();
      }
      for (const writer of [...open.keys()]) await settle(writer, 'commit');
      await readAll();
      expect(read.toSorted()).toEqual(committed.toSorted());
    }),
    { numRuns: writers > 1 ? 60 : 15 },
  );
});

async function begin() {
  return { tx: await store().startTransaction().execute(), ids: [] as string[] };
}

test('says that a cursor expired when changes after it were dropped, and only then', async () => {
  const [busy, quiet] = [await freshTenant(store()), await freshTenant(store())];
  await append(store(), quiet, 'last');
  const { end: seenAll } = await readOn(quiet, null);
  const [last] = (await log().read(quiet, null, 1)).changes;
  await append(store(), busy, '1', '2');
  const [first] = (await log().read(busy, null, 1)).changes;
  await sql`update changes set observed_at = now() - interval '8 days'`.execute(store());
  await append(store(), busy, '3');
  await log().trim();

  await expect(log().read(busy, first?.cursor ?? null, 10)).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
  expect((await readOn(busy, null)).ids).toEqual(['3']);
  // Nothing that came after these was dropped.
  expect((await readOn(quiet, last?.cursor ?? null)).ids).toEqual([]);
  expect((await readOn(quiet, seenAll)).ids).toEqual([]);
});

test.each([
  ['of another database', (end: ChangeCursor) => ({ ...end, generation: 'another' })],
  ['of a time to come', ({ generation }: ChangeCursor) => ({ generation, id: '900000000000' })],
])('takes no cursor %s', async (_what, foreign) => {
  const tenant = await freshTenant(store());
  const { end } = await readOn(tenant, null);
  await expect(log().read(tenant, foreign(end), 10)).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
});

test('passes over kinds that a newer instance writes', async () => {
  const tenant = await freshTenant(store());
  await append(store(), tenant, '1');
  await sql`insert into changes (tenant_id, kind, payload) values (${tenant}, 'not.known.yet', '{}')`.execute(store());
  await append(store(), tenant, '2');
  expect((await readOn(tenant, null, 1)).ids).toEqual(['1', '2']);
});
