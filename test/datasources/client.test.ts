import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import type { CallRecord } from '../../src/datasources/zoho/call-context.ts';
import { FakeClock } from './fake-clock.ts';
import { type Answerer, codeOf, context, FakeVault, fakeZoho, json, ok, sourcesFor } from './harness.ts';

const yes: Answerer = (_, response) => json(response, 200, ok([]));
const cut: Answerer = (_, __, request) => {
  request.socket.destroy();
};
const MOVE = { accountId: '1', messageIds: ['2'], folderId: '3' };

/** An address where nobody listens. */
async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}

/** A vault whose token is good, so that only the mail API is asked. */
function signedIn(): FakeVault {
  const vault = new FakeVault();
  vault.token = { value: 'kept', expiresAt: Date.now() + 3_600_000 };
  return vault;
}

test('says a read failed when its connection was cut, and a write that it may have been done', async () => {
  await using zoho = await fakeZoho(cut);
  await using sources = sourcesFor(zoho);
  expect(await codeOf(sources.accounts.list(context()))).toBe('UPSTREAM_UNAVAILABLE');
  expect(await codeOf(sources.messages.move(context(), MOVE))).toBe('OUTCOME_UNKNOWN');
});

test('says the same when the connection is cut inside the answer', async () => {
  await using zoho = await fakeZoho((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"status":', () => response.destroy());
  });
  await using sources = sourcesFor(zoho);
  expect(await codeOf(sources.accounts.list(context()))).toBe('UPSTREAM_UNAVAILABLE');
  expect(await codeOf(sources.messages.move(context(), MOVE))).toBe('OUTCOME_UNKNOWN');
});

test('knows that a write was not done when Zoho could not be reached, and counts no call', async () => {
  await using sources = sourcesFor({ base: await closedPort() }, { vault: signedIn() });
  const calls = context();
  expect(await codeOf(sources.messages.move(calls, MOVE))).toBe('UPSTREAM_UNAVAILABLE');
  expect(calls.meter.calls).toBe(0);
});

test('gives up at the deadline: a read as too slow, a write as unknown', async () => {
  await using zoho = await fakeZoho(() => {});
  const clock = new FakeClock();
  const vault = new FakeVault();
  vault.token = { value: 'kept', expiresAt: clock.now() + 3_600_000 };
  await using sources = sourcesFor(zoho, { vault, clock });
  const soon = () => context({ deadline: clock.now() + 5_000 });
  const read = codeOf(sources.accounts.list(soon()));
  await zoho.asked(1);
  await clock.advance(5_000);
  expect(await read).toBe('UPSTREAM_TIMEOUT');
  const write = codeOf(sources.messages.move(soon(), MOVE));
  await zoho.asked(2);
  await clock.advance(5_000);
  expect(await write).toBe('OUTCOME_UNKNOWN');
});

test('ends an answer that never begins or never goes on', async () => {
  await using zoho = await fakeZoho((asked, response) => {
    if (asked.url.endsWith('/folders')) response.write('{');
  });
  await using sources = sourcesFor(zoho, { limits: { headersMs: 50, bodyMs: 50 } });
  expect(await codeOf(sources.accounts.list(context()))).toBe('UPSTREAM_TIMEOUT');
  expect(await codeOf(sources.folders.list(context(), '1'))).toBe('UPSTREAM_TIMEOUT');
});

test('stops reading an answer that is too large, by its kind', async () => {
  await using zoho = await fakeZoho((_, response) =>
    json(response, 200, ok({ messageId: 1, content: 'x'.repeat(5_000) })),
  );
  await using sources = sourcesFor(zoho, { limits: { answerBytes: 1_000, contentBytes: 10_000 } });
  expect(await codeOf(sources.accounts.list(context()))).toBe('UPSTREAM_TOO_LARGE');
  const source = await sources.messages.source(context(), { accountId: '1', messageId: '2' });
  expect(source.length).toBe(5_000);
});

test('does not follow a redirect, and takes the token nowhere', async () => {
  await using elsewhere = await fakeZoho(yes);
  await using zoho = await fakeZoho((_, response) => {
    response.writeHead(302, { location: `${elsewhere.base}/eu/api/accounts` });
    response.end();
  });
  await using sources = sourcesFor(zoho);
  expect(await codeOf(sources.accounts.list(context()))).toBe('UPSTREAM_MALFORMED');
  expect(elsewhere.calls).toEqual([]);
});

test('refuses an id that is not made of digits before anything is sent', async () => {
  await using zoho = await fakeZoho(yes);
  await using sources = sourcesFor(zoho);
  for (const accountId of ['../organization/1', '1/2', '1?x=1', '', 'me', '٣', '1'.repeat(21)]) {
    expect(await codeOf(sources.folders.list(context(), accountId))).toBe('BAD_USER_INPUT');
  }
  expect(zoho.calls).toEqual([]);
});

test('makes no call for a scope that the grant is known to lack', async () => {
  await using zoho = await fakeZoho(yes);
  const scopes = (...granted: string[]) => sourcesFor(zoho, { vault: new FakeVault({ scopes: granted }) });
  await using without = scopes('ZohoMail.folders.READ', 'ZohoMail.messages.CREATE');
  const refused = await without.messages.move(context(), MOVE).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'MISSING_SCOPE', details: { scope: 'ZohoMail.messages.UPDATE' } });
  expect(zoho.calls).toEqual([]);
  for (const granted of ['ZohoMail.messages.ALL', 'VirtualOffice.messages.UPDATE', 'zohomail.messages.update']) {
    await using sources = scopes(granted);
    expect(await codeOf(sources.messages.move(context(), MOVE))).toBe('none');
  }
});

test('serves identical reads that are under way from one call', async () => {
  const answers: (() => void)[] = [];
  await using zoho = await fakeZoho((_, response) => {
    answers.push(() => json(response, 200, ok([{ folderId: '5', folderName: 'Inbox', path: '/Inbox' }])));
  });
  await using sources = sourcesFor(zoho, { vault: signedIn() });
  const [first, second] = [context(), context()];
  const lists = [sources.folders.list(first, '1'), sources.folders.list(second, '1')];
  await zoho.asked(1);
  const late = context();
  lists.push(sources.folders.list(late, '1'));
  // Joining takes some turns of the loop; the answer is given only after a later call has come through.
  sources.folders.list(context(), '2').catch(() => {});
  await zoho.asked(2);
  for (const answer of answers) answer();
  for (const list of await Promise.all(lists)) expect(list[0]?.id).toBe('5');
  expect(zoho.calls).toHaveLength(2);
  expect([first, second, late].map(({ meter }) => [meter.calls, meter.cached])).toEqual([
    [1, 0],
    [0, 1],
    [0, 1],
  ]);
});

test('does not share reads between grants, nor writes at all', async () => {
  await using zoho = await fakeZoho(yes);
  await using sources = sourcesFor(zoho);
  await Promise.all([
    sources.accounts.list(context()),
    sources.accounts.list(context({ grantId: 'grant_2' })),
    sources.messages.move(context(), MOVE),
    sources.messages.move(context(), MOVE),
  ]);
  expect(zoho.calls).toHaveLength(4);
});

test('keeps a shared read going when one of its waiters leaves, and drops it with the last', async () => {
  const answers: (() => void)[] = [];
  let dropped = () => {};
  const isDropped = new Promise<void>((resolve) => {
    dropped = resolve;
  });
  await using zoho = await fakeZoho((_, response) => {
    answers.push(() => json(response, 200, ok([])));
    response.on('close', () => {
      if (!response.writableEnded) dropped();
    });
  });
  await using sources = sourcesFor(zoho, { vault: signedIn() });
  const leaving = new AbortController();
  const first = codeOf(sources.folders.list(context({ signal: leaving.signal }), '1'));
  const second = sources.folders.list(context(), '1');
  await zoho.asked(1);
  leaving.abort();
  expect(await first).toBe('UPSTREAM_TIMEOUT');
  answers[0]?.();
  expect(await second).toEqual([]);

  const alone = new AbortController();
  const third = codeOf(sources.folders.list(context({ signal: alone.signal }), '1'));
  await zoho.asked(2);
  alone.abort();
  expect(await third).toBe('UPSTREAM_TIMEOUT');
  await isDropped;
});

test('gives a waiting read the urgency of whoever joins it', async () => {
  await using zoho = await fakeZoho(yes);
  const order: string[] = [];
  await using sources = sourcesFor(zoho, {
    vault: signedIn(),
    facts: { callsPerWindow: 1, windowMs: 300 },
    onCall: ({ accountId }) => order.push(accountId ?? ''),
  });
  await sources.folders.list(context(), '1');
  await Promise.all([
    sources.folders.list(context({ class: 'sync' }), '2'),
    sources.folders.list(context({ class: 'backfill' }), '3'),
    sources.folders.list(context({ class: 'interactive' }), '3'),
  ]);
  expect(order).toEqual(['1', '3', '2']);
});

test('sends a waiting read at once when somebody joins it who need not wait', async () => {
  await using zoho = await fakeZoho(yes);
  await using sources = sourcesFor(zoho, { vault: signedIn(), facts: { callsPerWindow: 9 } });
  const patient = { deadline: Date.now() + 600_000 };
  for (let call = 0; call < 8; call += 1) await sources.folders.list(context(), '1');
  const waiting = sources.folders.list(context({ class: 'sync', ...patient }), '2');
  // Everything before the queue is in memory: after a turn of the loop it waits there.
  await new Promise((resolve) => setImmediate(resolve));
  const joining = sources.folders.list(context({ class: 'security', ...patient }), '2');
  expect(await Promise.all([waiting, joining])).toEqual([[], []]);
  expect(zoho.calls).toHaveLength(9);
});

test('stops calling during a lock-out and says how long it lasts', async () => {
  await using zoho = await fakeZoho((_, response) => {
    response.writeHead(429, { 'retry-after': '120' });
    response.end('<html>Too many requests</html>');
  });
  await using sources = sourcesFor(zoho);
  const calls = context();
  const locked = { code: 'RATE_LIMITED', details: { retryAfter: 120 } };
  await expect(sources.accounts.list(calls)).rejects.toMatchObject(locked);
  await expect(sources.folders.list(calls, '1')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  expect(zoho.calls).toHaveLength(1);
  expect(calls.meter).toMatchObject({ calls: 1, remaining: 0 });
});

test('says to wait, and not that Zoho was slow, when a deadline passes in the queue', async () => {
  await using zoho = await fakeZoho(yes);
  await using sources = sourcesFor(zoho, { facts: { callsPerWindow: 1 } });
  await sources.accounts.list(context());
  await expect(sources.accounts.list(context({ deadline: Date.now() + 1_000 }))).rejects.toMatchObject({
    code: 'RATE_LIMITED',
  });
  expect(zoho.calls).toHaveLength(1);
});

test('tells of every request, and of the moments when it was sent and answered', async () => {
  await using zoho = await fakeZoho((asked, response) =>
    asked.url.endsWith('/folders') ? json(response, 200, ok([])) : response.socket?.destroy(),
  );
  const records: CallRecord[] = [];
  const moments: string[] = [];
  await using sources = sourcesFor(zoho, {
    limits: { attempts: 1 },
    onCall: (record) => records.push(record),
    trace: (event, operation) => moments.push(`${event} ${operation}`),
  });
  await sources.folders.list(context({ class: 'scan', cause: 'arrival' }), '77');
  await sources.accounts.list(context()).catch(() => {});
  expect(records.map(({ ms, ...record }) => record)).toEqual([
    { operation: 'listFolders', accountId: '77', class: 'scan', cause: 'arrival', status: 200 },
    { operation: 'listAccounts', accountId: null, class: 'interactive', cause: 'test', status: null },
  ]);
  expect(moments).toEqual(['call-sent listFolders', 'call-answered listFolders', 'call-sent listAccounts']);
});

test('passes on what the vault says of an unknown grant, and asks it again the next time', async () => {
  await using zoho = await fakeZoho(yes);
  const vault = signedIn();
  const known = vault.credentials.bind(vault);
  vault.credentials = async () => {
    throw Object.assign(new Error('no such grant'), { code: 'GRANT_REQUIRED' });
  };
  await using sources = sourcesFor(zoho, { vault });
  expect(await codeOf(sources.accounts.list(context()))).toBe('GRANT_REQUIRED');
  vault.credentials = known;
  expect(await codeOf(sources.accounts.list(context()))).toBe('none');
});

test('ends calls under way and waiting when it is closed', async () => {
  await using zoho = await fakeZoho(() => {});
  const sources = sourcesFor(zoho, { vault: signedIn(), facts: { callsPerWindow: 1 } });
  const underWay = codeOf(sources.accounts.list(context()));
  await zoho.asked(1);
  const waiting = codeOf(sources.folders.list(context({ deadline: Date.now() + 600_000 }), '1'));
  await sources.dispose();
  expect(await underWay).toBe('UPSTREAM_UNAVAILABLE');
  expect(await waiting).toBe('UPSTREAM_UNAVAILABLE');
});
