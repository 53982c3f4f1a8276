import { expect, test } from 'vitest';
import { UpstreamMeter } from '../../src/datasources/zoho/call-context.ts';
import { FakeClock } from './fake-clock.ts';
import { type Answerer, codeOf, context, FakeVault, fakeZoho, json, ok, sourcesFor } from './harness.ts';

const MINUTE = 60_000;
const folders = (...names: string[]) => ok(names.map((folderName, i) => ({ folderId: String(i + 1), folderName })));
const messages = (...subjects: string[]) =>
  ok(subjects.map((subject, i) => ({ messageId: String(i + 1), folderId: '3', subject })));

/** A gateway's data sources with a cache, before a Zoho that answers as `answer` says at the time. */
async function cached(stack: AsyncDisposableStack, answer: Answerer, vault = new FakeVault()) {
  const zoho = stack.use(await fakeZoho((...asked) => answer(...asked)));
  const clock = new FakeClock();
  vault.token = { value: 'kept', expiresAt: clock.now() + 1_000 * MINUTE };
  const limits = { attempts: 1, waitingCalls: 100 };
  const sources = stack.use(sourcesFor(zoho, { vault, clock, limits, cacheBytes: 1_000_000 }));
  const acts = () => context({ deadline: clock.now() + 10_000 });
  const reads = (maxAgeMs = Number.POSITIVE_INFINITY, meter = new UpstreamMeter()) =>
    context({ deadline: clock.now() + MINUTE, maxAgeMs, meter });
  const spent = async (work: (calls: ReturnType<typeof reads>) => Promise<unknown>, maxAgeMs?: number) => {
    const calls = reads(maxAgeMs);
    await work(calls);
    const { calls: sent, cached: served, stale } = calls.meter;
    return { sent, served, stale };
  };
  const page = { accountId: '1', folderId: '3', start: 1, limit: 20 };
  const subjects = async (calls = reads()) =>
    (await sources.messages.listPage(calls, page)).rows.map((row) => row.subject);
  return { zoho, clock, sources, acts, reads, spent, page, subjects };
}

test('asks once for what is asked for again within its lifetime, and says that it did not ask', async () => {
  await using stack = new AsyncDisposableStack();
  const { zoho, sources, spent } = await cached(stack, (_, response) => json(response, 200, folders('Inbox')));
  const list = (calls: Parameters<typeof sources.folders.list>[0]) => sources.folders.list(calls, '1');
  expect(await spent(list)).toEqual({ sent: 1, served: 0, stale: 0 });
  expect(await spent(list)).toEqual({ sent: 0, served: 1, stale: 0 });
  expect(zoho.calls).toHaveLength(1);
});

test('asks Zoho for whoever does not say that an answer from before will do', async () => {
  await using stack = new AsyncDisposableStack();
  const { zoho, sources, reads, acts } = await cached(stack, (_, response) => json(response, 200, folders('Inbox')));
  await sources.folders.list(reads(), '1');
  await sources.folders.list(acts(), '1');
  expect(zoho.calls).toHaveLength(2);
});

test('past its lifetime gives out an answer as stale, and asks anew behind it as background work', async () => {
  await using stack = new AsyncDisposableStack();
  let subject = 'first';
  const { zoho, clock, spent, subjects } = await cached(stack, (_, response) => json(response, 200, messages(subject)));
  await subjects();
  subject = 'second';
  await clock.advance(2 * MINUTE);
  expect(await spent(subjects)).toEqual({ sent: 0, served: 1, stale: 1 });
  await zoho.asked(2);
  await expect.poll(() => subjects()).toEqual(['second']);
  expect(zoho.calls).toHaveLength(2);
});

test('asks when the answer is older than the caller takes, and not when it is not', async () => {
  await using stack = new AsyncDisposableStack();
  const { clock, spent, subjects } = await cached(stack, (_, response) => json(response, 200, messages('one')));
  await subjects();
  await clock.advance(10_000);
  expect(await spent(subjects, 10_000)).toEqual({ sent: 0, served: 1, stale: 0 });
  expect(await spent(subjects, 9_999)).toEqual({ sent: 1, served: 0, stale: 0 });
});

test('gives out an old answer where Zoho has none, says so, and gives none that is older than the caller takes', async () => {
  await using stack = new AsyncDisposableStack();
  let fails = false;
  const { clock, reads, spent, subjects } = await cached(stack, (_, response) =>
    fails ? json(response, 503, 'down') : json(response, 200, messages('one')),
  );
  await subjects();
  fails = true;
  await clock.advance(60 * MINUTE);
  expect(await spent(subjects)).toMatchObject({ served: 1, stale: 1 });
  expect(await codeOf(subjects(reads(MINUTE)))).toBe('UPSTREAM_UNAVAILABLE');
  await clock.advance(25 * 60 * MINUTE);
  expect(await codeOf(subjects())).toBe('UPSTREAM_UNAVAILABLE');
});

test('never gives out what is older than a write that was acknowledged, also where Zoho can not be asked', async () => {
  await using stack = new AsyncDisposableStack();
  let answer = messages('one');
  let fails = false;
  const { sources, reads, page, subjects, acts } = await cached(stack, (asked, response) =>
    asked.method === 'GET' && fails ? json(response, 503, 'down') : json(response, 200, answer),
  );
  await subjects();
  answer = ok();
  await sources.messages.move(acts(), { accountId: '1', messageIds: ['1'], folderId: '4' });
  fails = true;
  expect(await codeOf(sources.messages.listPage(reads(), page))).toBe('UPSTREAM_UNAVAILABLE');
  fails = false;
  answer = messages();
  expect(await subjects()).toEqual([]);
});

test('a write that Zoho never answered makes what was known before unknown, too', async () => {
  await using stack = new AsyncDisposableStack();
  const { zoho, sources, subjects, acts } = await cached(stack, (asked, response, request) =>
    asked.method === 'GET' ? json(response, 200, messages('one')) : request.socket.destroy(),
  );
  await subjects();
  const move = sources.messages.move(acts(), { accountId: '1', messageIds: ['1'], folderId: '4' });
  expect(await codeOf(move)).toBe('OUTCOME_UNKNOWN');
  await subjects();
  expect(zoho.calls.map(({ method }) => method)).toEqual(['GET', 'PUT', 'GET']);
});

test('a slow read from before a write neither serves who asks after it nor puts its old rows back', async () => {
  await using stack = new AsyncDisposableStack();
  const held = Promise.withResolvers<void>();
  let reads = 0;
  const { zoho, sources, subjects, acts } = await cached(stack, async (asked, response) => {
    if (asked.method === 'PUT') return json(response, 200, ok());
    reads += 1;
    if (reads > 1) return json(response, 200, messages('new'));
    await held.promise;
    return json(response, 200, messages('old'));
  });
  const before = subjects();
  await zoho.asked(1);
  await sources.messages.move(acts(), { accountId: '1', messageIds: ['1'], folderId: '4' });
  expect(await subjects()).toEqual(['new']);
  held.resolve();
  expect(await before).toEqual(['old']);
  expect(await subjects()).toEqual(['new']);
  expect(reads).toBe(2);
});

test('a write to messages leaves folders known, one to folders leaves neither, and one that was not sent all', async () => {
  await using stack = new AsyncDisposableStack();
  let locked = false;
  const { zoho, sources, reads, subjects, acts } = await cached(stack, (asked, response) =>
    locked
      ? json(response, 429, 'too many requests')
      : json(response, 200, asked.url.includes('/folders') ? folders('Inbox') : messages('one')),
  );
  const both = async () => {
    const before = zoho.calls.length;
    await subjects();
    await sources.folders.list(reads(), '1');
    return zoho.calls.length - before;
  };
  expect(await both()).toBe(2);
  await sources.messages.move(acts(), { accountId: '1', messageIds: ['1'], folderId: '4' });
  expect(await both()).toBe(1);
  await sources.folders.rename(acts(), { accountId: '1', folderId: '3', name: 'New' });
  expect(await both()).toBe(2);
  locked = true;
  await codeOf(sources.messages.listPage(acts(), { accountId: '1', folderId: '9', start: 1, limit: 20 }));
  expect(await codeOf(sources.messages.move(acts(), { accountId: '1', messageIds: ['1'], folderId: '4' }))).toBe(
    'RATE_LIMITED',
  );
  expect(await both()).toBe(0);
});

test('what arrives in a folder makes its lists old, and those of other folders not', async () => {
  await using stack = new AsyncDisposableStack();
  const { zoho, sources, reads, page } = await cached(stack, (_, response) => json(response, 200, messages('one')));
  const lists = async () => {
    const before = zoho.calls.length;
    for (const folderId of ['3', '4', null]) await sources.messages.listPage(reads(), { ...page, folderId });
    return zoho.calls.slice(before).map(({ url }) => /folderId=(\d)/.exec(url)?.[1] ?? 'all');
  };
  expect(await lists()).toEqual(['3', '4', 'all']);
  await sources.client.arrived({ dataCentre: 'eu', accountId: '1' }, '3');
  expect(await lists()).toEqual(['3', 'all']);
});

test('believes for a minute that there is no such thing, and believes no failure', async () => {
  await using stack = new AsyncDisposableStack();
  let status = 503;
  const { zoho, clock, sources, reads } = await cached(stack, (_, response) =>
    json(response, status, {
      status: { code: status, description: 'x' },
      data: { moreInfo: 'Message does not exist' },
    }),
  );
  const look = () => codeOf(sources.messages.details(reads(), { accountId: '1', folderId: '3', messageId: '7' }));
  status = 404;
  expect([await look(), await look()]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  expect(zoho.calls).toHaveLength(1);
  await clock.advance(MINUTE + 1);
  await look();
  expect(zoho.calls).toHaveLength(2);
});

test('gives nobody what another tenant or account was told', async () => {
  await using stack = new AsyncDisposableStack();
  const { zoho, sources, reads } = await cached(stack, (_, response) => json(response, 200, folders('Inbox')));
  await sources.folders.list(reads(), '1');
  await sources.folders.list({ ...reads(), tenantId: 'other' }, '1');
  await sources.folders.list(reads(), '2');
  expect(zoho.calls).toHaveLength(3);
});

test('asks a grant for its scope before it gives anything out', async () => {
  await using stack = new AsyncDisposableStack();
  class TwoGrants extends FakeVault {
    override async credentials(grantId: string) {
      const scopes = grantId === 'poor' ? ['ZohoMail.accounts.READ'] : ['ZohoMail.folders.ALL'];
      return { ...(await super.credentials(grantId)), scopes };
    }
  }
  const answer: Answerer = (_, response) => json(response, 200, folders('Inbox'));
  const { zoho, sources, reads } = await cached(stack, answer, new TwoGrants());
  await sources.folders.list(reads(), '1');
  expect(await codeOf(sources.folders.list({ ...reads(), grantId: 'poor' }, '1'))).toBe('MISSING_SCOPE');
  expect(zoho.calls).toHaveLength(1);
});

test('holds no more than its bytes', async () => {
  await using stack = new AsyncDisposableStack();
  const long = 'x'.repeat(60_000);
  const { zoho, sources, reads } = await cached(stack, (_, response) => json(response, 200, folders(long)));
  for (let account = 1; account <= 6; account += 1) await sources.folders.list(reads(), String(account));
  await sources.folders.list(reads(), '6');
  expect(zoho.calls).toHaveLength(6);
  await sources.folders.list(reads(), '1');
  expect(zoho.calls).toHaveLength(7);
});

test('eight who ask for the same at once are answered by one call', async () => {
  await using stack = new AsyncDisposableStack();
  const { zoho, subjects } = await cached(stack, (_, response) => json(response, 200, messages('one')));
  await Promise.all(Array.from({ length: 8 }, () => subjects()));
  expect(zoho.calls).toHaveLength(1);
});

test('keeps what notes say until one is written, and leaves bookmarks and mail as they are known', async () => {
  await using stack = new AsyncDisposableStack();
  const row = (content: string) => ({ entityId: '7', content });
  const scopes = ['folders', 'notes', 'links'].map((group) => `ZohoMail.${group}.ALL`);
  const { zoho, sources, acts, spent } = await cached(
    stack,
    ({ url }, response) => json(response, 200, url.includes('/folders') ? folders('Inbox') : ok({ list: [row('A')] })),
    new FakeVault({ scopes }),
  );
  const own = { groupId: null };
  const notes = (calls: ReturnType<typeof acts>) => sources.notes.list(calls, own, 'newest')(null, 20);
  const others = async (calls: ReturnType<typeof acts>) => {
    await sources.bookmarks.list(calls, own, 'newest')(null, 20);
    await sources.folders.list(calls, '1');
  };
  await spent(notes);
  await spent(others);
  expect(await spent(notes)).toMatchObject({ sent: 0, served: 1 });
  await sources.notes.update(acts(), { groupId: '9', noteId: '7' }, { content: 'B' });
  expect(await spent(notes)).toMatchObject({ sent: 1, served: 0 });
  expect(await spent(others)).toMatchObject({ sent: 0, served: 2 });
  expect(zoho.calls.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'PUT', 'GET']);
});
