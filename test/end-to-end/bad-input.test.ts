/** Every door refuses what does not belong there, with a code and a next step, and goes on. */
import { createHmac, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { createTransport } from 'nodemailer';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { adminSocketPath } from '../../src/admin-socket.ts';
import { createAdminClient } from '../../src/cli/admin-client.ts';
import { windowsProgram } from '../fixtures/programs.ts';
import type { Demo, DemoFolder } from '../harness/demo.ts';
import { ask, eventually, post } from '../harness/graph.ts';
import { createMailSender } from '../harness/mail.ts';
import { journal } from '../harness/simulator.ts';
import { useDemo } from '../harness/use-demo.ts';

let folder: DemoFolder;
let demo: Demo;
let hookUrl: string;

useDemo(async (started, its) => {
  demo = started;
  folder = its;
  const { data } = await ask(demo, '{ viewer { accounts { zohoId } } }');
  const [account] = z.object({ viewer: z.object({ accounts: z.array(z.object({ zohoId: z.string() })) }) }).parse(data)
    .viewer.accounts;
  const admin = createAdminClient(adminSocketPath(folder.dataDir));
  const hook = await admin.post(
    '/hooks',
    { dataCentre: 'us', accountId: account?.zohoId },
    z.object({ url: z.string() }),
  );
  hookUrl = hook.url;
});

/** Folders of an account of a folder of an account …, `levels` deep. */
function nested(levels: number): string {
  return levels === 0 ? 'id' : `folders { account { ${nested(levels - 1)} } }`;
}

const failure = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      extensions: z.looseObject({ code: z.string(), fix: z.string(), requestId: z.string() }),
    }),
  ),
});

async function send(url: string, headers: Record<string, string>, body: string) {
  const response = await fetch(url, { method: 'POST', headers, body });
  const [error] = response.ok ? [] : failure.parse(await response.json()).errors;
  return { status: response.status, code: error?.extensions.code, fix: error?.extensions.fix };
}

describe('the graph', () => {
  it.each([
    ['no key', null],
    ['a key that was never issued', `Bearer pk_${'0'.repeat(16)}_${'A'.repeat(43)}`],
    ['something that is no key', 'Bearer hello'],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
  ])('refuses %s with UNAUTHENTICATED', async (_what, authorization) => {
    const { status, answer } = await post(demo.endpoint, { query: '{ viewer { app { name } } }' }, authorization);
    expect(status).toBe(401);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', fix: expect.any(String) });
  });

  it.each([
    ['is no GraphQL', '{ viewer { ', 'GRAPHQL_PARSE_FAILED'],
    ['does not fit the schema', '{ viewer { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['is too deep', `{ viewer { accounts { ${nested(12)} } } }`, 'QUERY_TOO_LARGE'],
    ['repeats a field', `{ ${'viewer { app { name } } '.repeat(1_000)} }`, 'QUERY_TOO_LARGE'],
    [
      'selects too much',
      `{ viewer { ${Array.from({ length: 1_001 }, (_, i) => `a${i}: __typename`).join(' ')} } }`,
      'QUERY_TOO_LARGE',
    ],
    ['never ends', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', 'GRAPHQL_VALIDATION_FAILED'],
    ['is too long', `{ viewer { app { name } } } ${'#'.repeat(70_000)}`, 'QUERY_TOO_LARGE'],
  ])('refuses a document that %s, with a next step', async (_what, query, code) => {
    const { answer } = await post(demo.endpoint, { query }, `Bearer ${demo.apiKey}`);
    expect(answer.data ?? null).toBeNull();
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code,
      fix: expect.any(String),
      requestId: expect.any(String),
    });
  });

  it('answers an unknown id, a foreign id and an id of another make all alike: null', async () => {
    const foreign = Buffer.from(JSON.stringify([1, 'Message', 'us', '1234567890123456789', '1'])).toString('base64url');
    const elsewhere = Buffer.from(JSON.stringify([9, 'Message', 'us', '1', '1'])).toString('base64url');
    for (const id of ['nonsense', foreign, elsewhere, '%%%', 'x'.repeat(5_000)]) {
      const answer = await ask(demo, 'query ($id: ID!) { node(id: $id) { id } }', { id });
      expect(answer).toMatchObject({ data: { node: null } });
      expect(answer.errors).toBeUndefined();
    }
  });

  it('says what is wrong with an argument', async () => {
    const answer = await ask(demo, '{ quarantine(first: 1000) { nodes { id } } }');
    expect(answer.errors?.[0]).toMatchObject({
      message: expect.stringContaining('1 and 100'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    const cursor = await ask(demo, '{ quarantine(first: 1, after: "zzz") { nodes { id } } }');
    expect(cursor.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('gives an app nothing of the mail that lacks the scope for it', async () => {
    const admin = createAdminClient(adminSocketPath(folder.dataDir));
    const { key } = await admin.post(
      '/apps',
      { name: 'Releaser', scopes: ['quarantine.release'] },
      z.object({ key: z.string() }),
    );
    const blind = { endpoint: demo.endpoint, apiKey: key };
    const { data } = await ask(
      demo,
      '{ quarantine(first: 1) { nodes { id message { id } } } viewer { accounts { id } } }',
    );
    const [id] = /"id":"([^"]+)"/.exec(JSON.stringify(data))?.slice(1) ?? [];
    for (const query of [
      '{ viewer { accounts { id } } }',
      '{ viewer { grants { id } } }',
      '{ quarantine(first: 1) { nodes { id } } }',
      `{ node(id: "${id}") { id } }`,
    ]) {
      const answer = await ask(blind, query);
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'mail.read' });
    }
    expect((await ask(blind, '{ viewer { app { name } } }')).data).toEqual({ viewer: { app: { name: 'Releaser' } } });
  });

  it('stops an operation that asks for thousands of objects, and keeps what it had', async () => {
    const ids = Array.from({ length: 100 }, (_, i) =>
      Buffer.from(JSON.stringify([1, 'Message', 'us', '1', String(i)])).toString('base64url'),
    );
    const aliases = Array.from({ length: 9 }, (_, i) => `a${i}: nodes(ids: $ids) { id }`).join(' ');
    const answer = await ask(demo, `query ($ids: [ID!]!) { ${aliases} viewer { app { name } } }`, { ids });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'COST_LIMIT' });
    expect(answer.data).toMatchObject({ viewer: { app: { name: 'Demo app' } } });
  });

  it('names the item that can not be released, and releases nothing', async () => {
    const answer = await ask(
      demo,
      'mutation { releaseFromQuarantine(input: { ids: ["nonsense"] }) { results { id status } userErrors { code path } } }',
    );
    expect(answer.data).toEqual({
      releaseFromQuarantine: {
        results: [{ id: 'nonsense', status: 'FAILED' }],
        userErrors: [{ code: 'NOT_FOUND', path: ['ids', '0'] }],
      },
    });
  });
});

describe('the webhook door', () => {
  const secret = randomBytes(16).toString('hex');
  const sign = (body: string) => createHmac('sha256', secret).update(body).digest('base64');

  it('refuses an address that was never handed out', async () => {
    const url = hookUrl.replace(/[^/]+$/, 'A'.repeat(32));
    expect(await send(url, { 'x-hook-signature': 'x' }, '{}')).toMatchObject({ status: 404, code: 'HOOK_UNKNOWN' });
    expect(await send(url, { 'x-hook-secret': secret }, '')).toMatchObject({ status: 404, code: 'HOOK_UNKNOWN' });
  });

  it('refuses a message before the handshake, takes one handshake, and no second one with another secret', async () => {
    expect(await send(hookUrl, { 'x-hook-signature': sign('{}') }, '{}')).toMatchObject({
      status: 403,
      code: 'HOOK_NOT_ARMED',
    });
    expect(await send(hookUrl, { 'x-hook-secret': secret }, '')).toMatchObject({ status: 200 });
    expect(await send(hookUrl, { 'x-hook-secret': secret }, '')).toMatchObject({ status: 200 });
    expect(await send(hookUrl, { 'x-hook-secret': 'another-secret' }, '')).toMatchObject({
      status: 403,
      code: 'HOOK_NOT_ARMED',
    });
  });

  it('refuses a wrong signature, none at all, and a signed body that is no mail', async () => {
    const body = JSON.stringify({ messageIdString: '1' });
    expect(await send(hookUrl, { 'x-hook-signature': sign('other') }, body)).toMatchObject({
      status: 401,
      code: 'HOOK_SIGNATURE_INVALID',
    });
    expect(await send(hookUrl, {}, body)).toMatchObject({ status: 401, code: 'HOOK_SIGNATURE_INVALID' });
    for (const bad of ['not json', '[]', '{}', body]) {
      expect(await send(hookUrl, { 'x-hook-signature': sign(bad) }, bad)).toMatchObject({
        status: 400,
        code: 'HOOK_PAYLOAD_INVALID',
      });
    }
  });

  it('stops reading a body that is larger than any mail', async () => {
    const { port, pathname } = new URL(hookUrl);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const outgoing = request(
        {
          host: '127.0.0.1',
          port,
          path: pathname,
          method: 'POST',
          headers: { 'content-length': String(1024 ** 3), 'x-hook-signature': 'unseen' },
        },
        (answer) => {
          resolve(answer.statusCode);
          outgoing.destroy();
        },
      );
      outgoing.on('error', reject);
      outgoing.write('{');
    });
    expect(status).toBe(413);
  });
});

describe('mail', () => {
  it.each([
    ['an attachment name of half an emoji at the cut', `${'a'.repeat(199)}😀.pdf`, ''],
    [
      'a NUL in its Message-ID',
      'invoice.pdf',
      'Message-ID: <a\0b@evil.example>\r\nReferences: <c\0d@evil.example>\r\n',
    ],
    ['a NUL in its subject', 'invoice.pdf', 'Subject: =?utf-8?q?nul=00subject?=\r\n'],
  ])('with %s is held all the same', async (_what, filename, headers) => {
    const before = (await journal(demo)).length;
    const encoded = Buffer.from(filename).toString('base64');
    const raw = [
      `From: x@evil.example\r\nTo: mira@zylker.example\r\n${headers}MIME-Version: 1.0`,
      'Content-Type: multipart/mixed; boundary=b\r\n',
      '--b\r\nContent-Type: text/plain\r\n\r\nhello',
      `--b\r\nContent-Type: application/pdf; name="=?utf-8?b?${encoded}?="\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment`,
      '',
      `${windowsProgram().toString('base64')}\r\n--b--\r\n`,
    ].join('\r\n');
    using mail = createMailSender(demo.smtp);
    await mail.send({
      envelope: { from: 'x@evil.example', to: 'mira@zylker.example' },
      raw: Buffer.from(raw, 'latin1'),
    });
    await eventually('it is moved', async () =>
      (await journal(demo)).slice(before).some(({ kind }) => kind === 'message.moved') ? true : null,
    );
  });

  it('that can not be read as mail is decided, not lost, and the next message is too', async () => {
    const [host = '', port] = demo.smtp.replace(/^smtp:\/\//, '').split(':');
    const transport = createTransport({ host, port: Number(port), secure: false, ignoreTLS: true });
    const subject = `after the torture ${Date.now()}`;
    const to = 'mira@zylker.example';
    const begun = Date.now();
    const torture = [
      Buffer.concat([
        Buffer.from(`Subject: ${subject} 0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n`),
        randomBytes(2_000),
      ]),
      Buffer.from(`Subject: ${subject} 1\r\n${'X: y\r\n'.repeat(20_000)}\r\n`),
      Buffer.from(
        `Subject: ${subject} 2\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'.repeat(2_000)}`,
      ),
      Buffer.from(`Subject: ${subject} 3\r\n\r\nperfectly fine`),
    ];
    for (const raw of torture) await transport.sendMail({ envelope: { from: 'x@evil.example', to }, raw });
    transport.close();

    const arrived = (await journal(demo)).filter(({ kind, at }) => kind === 'message.delivered' && at >= begun);
    expect(arrived).toHaveLength(torture.length);
    const verdicts = await eventually('all are decided', async () => {
      const { data } = await ask(
        demo,
        '{ viewer { accounts { folders { messages(first: 20) { nodes { zohoId scan { verdict } } } } } } }',
      );
      const text = JSON.stringify(data);
      const found = arrived.map(
        ({ messageId }) => text.match(new RegExp(`"zohoId":"${messageId}","scan":{"verdict":"([A-Z]+)"`))?.[1],
      );
      return found.every((verdict) => verdict !== undefined) ? found : null;
    });
    expect(verdicts[3]).toBe('CLEAN');
  });
});
