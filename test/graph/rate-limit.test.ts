import { expect, test } from 'vitest';
import { z } from 'zod';
import { useMailGateway } from './mail-gateway.ts';

const gateway = useMailGateway();

const rateLimit = z.object({
  remaining: z.number(),
  resetAt: z.iso.datetime().nullable(),
  lock: z.object({ since: z.iso.datetime(), until: z.iso.datetime(), unit: z.string(), reason: z.string() }).nullable(),
});
const shape = z.object({
  viewer: z.object({ accounts: z.array(z.object({ primaryAddress: z.string(), rateLimit })) }),
});
const LIMITS = `{ viewer { accounts { primaryAddress rateLimit {
  remaining resetAt lock { since until unit reason } } } } }`;
const FOLDERS = '{ viewer { accounts { primaryAddress folders { name } } } }';

async function limits() {
  const { viewer } = await gateway().data(shape, LIMITS);
  return new Map(viewer.accounts.map((account) => [account.primaryAddress, account.rateLimit]));
}

test('shows what is left of the limit, at no call', async () => {
  const before = (await limits()).get('mira@zylker.example')?.remaining ?? 0;
  const calls = await gateway().callsOf(() => gateway().ask('{ viewer { accounts { folders { name } } } }'));
  const spent = before - ((await limits()).get('mira@zylker.example')?.remaining ?? 0);
  // All mailboxes share it while nobody knows by what Zoho counts.
  expect(spent).toBe(calls.length);
  expect(await gateway().callsOf(limits)).toEqual([]);
});

test('shows a lock-out and keeps away from it, while other mailboxes go on', async () => {
  await gateway().control('PUT', '/limits', { retryAfter: true });
  await gateway().control('POST', '/limits/lock', { mailbox: 'mira@zylker.example', lockMs: 600_000 });
  const first = await gateway().ask(FOLDERS);
  const [error] = first.errors ?? [];
  expect(first.errors).toHaveLength(1);
  expect(error?.extensions).toMatchObject({ code: 'RATE_LIMITED', lockedOut: true, retryable: true });
  expect(error?.extensions.retryAfter).toBeGreaterThan(590);

  const again = await gateway().callsOf(async () => expect((await gateway().ask(FOLDERS)).errors).toHaveLength(1));
  expect(again).toHaveLength(5);
  const shown = await limits();
  const lock = shown.get('mira@zylker.example')?.lock;
  expect(lock).toMatchObject({ unit: 'TOKEN', reason: expect.stringContaining('asking for 600 s') });
  expect(Date.parse(lock?.until ?? '') - Date.parse(lock?.since ?? '')).toBe(600_000);
  expect(shown.get('ivo@zylker.example')?.lock).toBeNull();
});

test('shows who spent it: by class, by app, and call by call, each with what it was for', async () => {
  const use = z.object({ kind: z.string(), appId: z.string().nullable(), calls: z.number() });
  const call = z.object({
    operation: z.string(),
    class: z.string(),
    cause: z.string(),
    status: z.number().nullable(),
    parts: z.array(z.object({ appId: z.string().nullable(), part: z.number() })),
  });
  const spending = z.object({
    app: z.object({ id: z.string() }),
    accounts: z.array(
      z.object({
        rateLimit: z.object({
          byClass: z.array(z.object({ class: z.string(), calls: z.number() })),
          byApp: z.array(use),
          calls: z.array(call),
        }),
      }),
    ),
  });
  const own = await gateway().ask('{ viewer { accounts { labels { name } } } }');
  const { viewer } = await gateway().data(
    z.object({ viewer: spending }),
    `{ viewer { app { id } accounts { rateLimit {
      byClass { class calls } byApp { kind appId calls } calls(first: 5) { operation class cause status parts { appId part } }
    } } } }`,
  );
  expect(own.data).toBeDefined();
  const [first] = viewer.accounts;
  expect(first?.rateLimit.byClass.find((one) => one.class === 'INTERACTIVE')?.calls).toBeGreaterThan(0);
  expect(first?.rateLimit.byApp.find(({ appId }) => appId === viewer.app.id)?.kind).toBe('APP');
  expect(first?.rateLimit.calls).toHaveLength(5);
  expect(first?.rateLimit.calls[0]).toMatchObject({
    operation: 'listLabels',
    class: 'INTERACTIVE',
    parts: [{ appId: viewer.app.id, part: 1 }],
  });
});
