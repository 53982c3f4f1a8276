import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { FileLinks } from '../../src/access/file-links.ts';
import type { CallContext } from '../../src/datasources/zoho/call-context.ts';
import { PosternError } from '../../src/errors.ts';
import { ContentReader, Contents } from '../../src/filtering/content/index.ts';
import { listen } from '../../src/http/listen.ts';
import { createRequestListener } from '../../src/http/router.ts';
import { fileRoutes } from '../../src/http/routes/file-routes.ts';
import type { Mailbox } from '../../src/mailbox/mailboxes.ts';
import { createContentLoader } from '../../src/resolvers/content-loader.ts';
import { createLogger } from '../../src/telemetry.ts';
import { codeOf, context, fakeZoho, json, ok, sourcesFor } from '../datasources/harness.ts';
import { buildMail } from '../fixtures/mail.ts';
import { windowsProgram } from '../fixtures/programs.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const SOURCE = buildMail({
  html: '<p>Hi</p><img src="cid:logo@x"><img src="https://t.example/p.gif">',
  text: 'Hi',
  files: [
    {
      name: 'logo.png',
      bytes: PNG,
      headers: ['Content-Type: image/png; name=logo.png', 'Content-ID: <logo@x>', 'Content-Transfer-Encoding: base64'],
    },
    { name: '../„Rechnung“\u202efdp.exe', bytes: windowsProgram(), type: 'text/html' },
  ],
});

const MAILBOX: Mailbox = {
  tenantId: 'default',
  dataCentre: 'eu',
  accountId: '3',
  grantId: 'grant_1',
  userId: '809400123',
  address: 'dana@zylker.example',
  displayName: 'Dana',
  observedAt: new Date(0),
};

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
});

/** Contents over a Zoho that answers every source with the message above. */
async function setUp(changes: { admit?: () => Promise<void>; source?: Buffer } = {}) {
  const clock = { now: Date.now() };
  const zoho = await fakeZoho((_asked, response) =>
    json(response, 200, ok({ messageId: '5', content: (changes.source ?? SOURCE).toString('latin1') })),
  );
  const sources = sourcesFor(zoho);
  const reader = new ContentReader({ size: 1 });
  open.push(zoho, sources, reader);
  const learnt: unknown[] = [];
  const contents = new Contents({
    sources: {
      read: async ({ accountId }, messageId, calls) => ({
        bytes: await sources.messages.source(calls, { accountId, messageId }),
        isFinal: true,
      }),
    },
    index: {
      newestOf: async (_mailbox, ids) => ids.map(() => null),
      learnFromSource: async (_key, ids) => {
        learnt.push(ids);
      },
    },
    reader,
    bytes: 0,
    admit: changes.admit ?? (async () => {}),
    now: () => clock.now,
  });
  const links = new FileLinks(Buffer.alloc(32, 1), () => clock.now);
  const routes = fileRoutes({
    links,
    mailboxes: { find: async ({ tenantId }) => (tenantId === 'default' ? MAILBOX : null) },
    contents,
    pieces: { open: () => Promise.reject(new Error('no link here leads to a piece')) },
    notes: { openFile: () => Promise.reject(new Error('no link here leads to a file of a note')) },
    callsFor: (_mailbox, _requestId, signal) => context({ signal }),
    now: () => clock.now,
  });
  const listener = await listen({ host: '127.0.0.1', port: 0 }, createRequestListener(routes, createLogger('silent')));
  open.push(listener);
  const get = (part: string, tenantId = 'default', seconds = 60) => {
    const token = links.sign({ tenantId, dataCentre: 'eu', accountId: '3', messageId: '5', part }, seconds);
    return fetch(`http://127.0.0.1:${listener.port}/files/${token}`);
  };
  return { clock, zoho, contents, get, learnt };
}

async function read(contents: Contents, mailbox: Mailbox, messageId: string, calls: CallContext) {
  const [content] = await contents.readMany(mailbox, [messageId], calls);
  if (content instanceof Error || content === undefined) throw content ?? new Error('nothing was answered');
  return content;
}

const codeIn = async (response: Response) => JSON.parse(await response.text()).errors[0].extensions.code;

describe('the content of a message', () => {
  it('costs one call, whoever asks for how much of it, and teaches the index', async () => {
    const { zoho, contents, learnt } = await setUp();
    const loader = createContentLoader(contents, () => context());
    const key = { mailbox: MAILBOX, messageId: '5' };
    const [first, second] = await Promise.all([loader.load({ ...key }), loader.load({ ...key })]);
    const third = await loader.load({ ...key });
    expect(zoho.calls.map(({ url }) => url)).toEqual(['/eu/api/accounts/3/messages/5/originalmessage']);
    expect(first).toBe(second);
    expect(first).toBe(third);
    expect(first.to).toEqual([{ name: 'Dana', address: 'dana@zylker.example' }]);
    expect(first.body).toMatchObject({ text: 'Hi', truncated: false, html: { blockedImages: 1 } });
    expect(first.body.html?.pieces[1]).toEqual({ part: '3' });
    expect(first.attachments).toMatchObject([
      { part: '3', filename: 'logo.png', detectedType: 'a PNG image', isInline: true, size: 16 },
      { part: '4', filename: '„Rechnung“fdp.exe', contentType: 'text/html', detectedType: 'a Windows program' },
    ]);
    expect(learnt).toEqual([{ messageId: 'fixture-1@sender.example', references: [] }]);
  });

  it('that is no mail fails with a code, and the next one is read', async () => {
    const { contents } = await setUp({ source: Buffer.from('nothing') });
    expect(await codeOf(read(contents, MAILBOX, '5', context()))).toBe('SOURCE_UNPARSABLE');
    const { contents: others } = await setUp();
    expect((await read(others, MAILBOX, '5', context())).messageId).toBe('fixture-1@sender.example');
  });
});

describe('the reader of messages', () => {
  const stuck = fileURLToPath(new URL('./stuck.ts', import.meta.url));

  it('leaves a message that takes too long, and those that are too many', async () => {
    const alarms: (() => void)[] = [];
    const clock = {
      elapsed: () => 0,
      after: (_ms: number, ring: () => void) => {
        alarms.push(ring);
        return () => {};
      },
    };
    await using reader = new ContentReader({ size: 1, maxQueue: 1, clock, module: stuck });
    const reading = codeOf(reader.content(SOURCE));
    const waiting = codeOf(reader.content(SOURCE));
    expect(await codeOf(reader.content(SOURCE))).toBe('CONTENT_UNAVAILABLE');
    alarms[0]?.();
    expect(await reading).toBe('SOURCE_UNPARSABLE');
    alarms[1]?.();
    expect(await waiting).toBe('SOURCE_UNPARSABLE');
  });

  it('refuses what is under way when it is closed', async () => {
    const reader = new ContentReader({ size: 1, module: stuck });
    const reading = codeOf(reader.content(SOURCE));
    await reader[Symbol.asyncDispose]();
    expect(await reading).toBe('CONTENT_UNAVAILABLE');
    expect(await codeOf(reader.content(SOURCE))).toBe('CONTENT_UNAVAILABLE');
  });
});

describe('a file by its link', () => {
  it('costs no call right after reading, one a while later', async () => {
    const { clock, zoho, contents, get } = await setUp();
    await read(contents, MAILBOX, '5', context());
    const response = await get('3');
    expect(Buffer.from(await response.arrayBuffer()).equals(PNG)).toBe(true);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(zoho.calls).toHaveLength(1);
    clock.now += 6 * 60_000;
    expect((await get('3')).status).toBe(200);
    expect(zoho.calls).toHaveLength(2);
  });

  it('comes as a file to save, whatever it says it is', async () => {
    const { get } = await setUp();
    const { status, headers } = await get('4');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="_Rechnung_fdp.exe"; filename*=UTF-8''%E2%80%9ERechnung%E2%80%9Cfdp.exe`,
    );
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is refused when the link has expired, was made for another tenant, or names no part', async () => {
    const { get } = await setUp();
    const [expired, foreign, missing] = [await get('3', 'default', -1), await get('3', 'other'), await get('9')];
    expect([expired.status, await codeIn(expired)]).toEqual([403, 'FILE_LINK_INVALID']);
    expect([foreign.status, await codeIn(foreign)]).toEqual([403, 'FILE_LINK_INVALID']);
    expect([missing.status, await codeIn(missing)]).toEqual([404, 'NOT_FOUND']);
  });

  it('is refused once the grant is gone, though the source is still here', async () => {
    const admit = async () => {
      throw new PosternError('GRANT_REVOKED', 'Gone.');
    };
    const { contents, get, zoho } = await setUp({ admit });
    await read(contents, MAILBOX, '5', context());
    const response = await get('3');
    expect([response.status, await codeIn(response)]).toEqual([403, 'GRANT_REVOKED']);
    expect(zoho.calls).toHaveLength(1);
  });
});
