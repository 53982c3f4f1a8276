import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { encodeId } from '../../src/resolvers/ids.ts';
import { useMailGateway } from './mail-gateway.ts';

const gateway = useMailGateway();
const MIRA = { dataCentre: 'us', accountId: '7310000000008002' };
const ACCOUNT = encodeId({ type: 'Account', ...MIRA, entity: '' });
const TRASH = '7310000000008026';
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

const file = z.object({ filename: z.string(), size: z.number(), isInline: z.boolean(), url: z.string() });
const pieces = z.object({
  body: z.object({ text: z.string(), html: z.string().nullable() }).optional(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
  files: z.array(file).optional(),
});

/** Where a message that nobody has listed yet may be is known from then on. */
beforeAll(() => gateway().data(z.unknown(), `{ node(id: "${ACCOUNT}") { ... on Account { folders { id } } } }`));

async function read(zohoId: string, fields: string) {
  const { node } = await gateway().data(
    z.object({ node: z.object({ pieces }) }),
    `query ($id: ID!) { node(id: $id) { ... on Message { pieces { ${fields} } } } }`,
    { id: encodeId({ type: 'Message', ...MIRA, entity: zohoId }) },
  );
  return node.pieces;
}

/** A mail with an image in its text and a file beside it. */
function withFiles(subject: string) {
  const part = (headers: string, body: string) => `--b1\r\n${headers}\r\n\r\n${body}\r\n`;
  const text = [
    part(
      'Content-Type: text/html; charset=utf-8',
      '<p onclick="go()">Figures <b>inside</b></p><script>go()</script><img src="cid:dot">',
    ),
    part(
      'Content-Type: image/png; name="dot.png"\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <dot>\r\nContent-Disposition: inline; filename="dot.png"',
      PIXEL,
    ),
    part(
      'Content-Type: text/plain; name="figures.txt"\r\nContent-Disposition: attachment; filename="figures.txt"',
      'One, two',
    ),
    '--b1--',
  ].join('');
  return gateway().deliver({
    subject,
    headers: 'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b1"',
    text,
  });
}

test('reads the text of a message alone, made safe, in one call', async () => {
  const id = await withFiles('In pieces');
  const calls = await gateway().callsOf(async () => {
    const { body } = await read(id, 'body { text html }');
    expect(body?.text).toContain('Figures inside');
    expect(body?.html).toContain('<b>inside</b>');
    expect(body?.html).not.toMatch(/script|onclick|go\(\)/);
  });
  expect(calls).toEqual(['getMessage', 'getMessageContent']);
});

test('reads the header of a message alone, decoded, in one call', async () => {
  const id = await gateway().deliver({ subject: 'Headers', headers: 'X-Tag: =?utf-8?q?gr=C3=BCn?=' });
  const calls = await gateway().callsOf(async () => {
    const { headers } = await read(id, 'headers { name value }');
    expect(headers).toContainEqual({ name: 'x-tag', value: 'grün' });
    expect(headers).toContainEqual({ name: 'subject', value: 'Headers' });
  });
  expect(calls).toEqual(['getMessage', 'getMessageHeader']);
});

test('lists the files of a message, and passes each on from Zoho by a link that needs no key', async () => {
  const id = await withFiles('With files');
  const { files = [] } = await read(id, 'files { filename size isInline url }');
  expect(files.map(({ filename, isInline }) => [filename, isInline])).toEqual([
    ['figures.txt', false],
    ['dot.png', true],
  ]);
  const calls = await gateway().callsOf(async () => {
    const [text, image] = await Promise.all(files.map(({ url }) => fetch(url)));
    expect(text?.headers.get('content-type')).toBe('application/octet-stream');
    expect(text?.headers.get('content-disposition')).toContain('figures.txt');
    expect(await text?.text()).toContain('One, two');
    expect(image?.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from((await image?.arrayBuffer()) ?? new ArrayBuffer()).toString('base64')).toBe(PIXEL);
  });
  expect(calls.toSorted()).toEqual(['getInlineImage', 'getMessageAttachmentContent']);
});

test('follows a message that moved after its link was made, also where Zoho insists on the folder', async () => {
  const id = await withFiles('Moved after');
  const { files = [] } = await read(id, 'files { filename size isInline url }');
  await gateway().zoho('PUT', '/updatemessage', { mode: 'moveMessage', messageId: [id], destfolderId: TRASH });
  await gateway().facts({ folderInPathEnforced: true });
  try {
    expect((await fetch(files[0]?.url ?? '')).status).toBe(200);
  } finally {
    await gateway().facts({ folderInPathEnforced: false });
  }
});

test('shows what Zoho says of a mailbox, for one call', async () => {
  const calls = await gateway().callsOf(async () => {
    const answer = await gateway().data(
      z.unknown(),
      `{ node(id: "${ACCOUNT}") { ... on Account { profile { primaryAddress timeZone addresses { address isPrimary } } } } }`,
    );
    expect(answer).toMatchObject({
      node: { profile: { primaryAddress: 'mira@zylker.example', addresses: [{ address: 'mira@zylker.example' }] } },
    });
  });
  expect(calls).toEqual(['getAccount']);
});

test('asks Zoho anew which mailboxes a grant reaches', async () => {
  const shape = z.object({
    viewer: z.object({ grants: z.array(z.object({ accounts: z.array(z.object({ primaryAddress: z.string() })) })) }),
  });
  const calls = await gateway().callsOf(async () => {
    const { viewer } = await gateway().data(shape, '{ viewer { grants { accounts { primaryAddress } } } }');
    expect(viewer.grants.flatMap(({ accounts }) => accounts.map((one) => one.primaryAddress))).toContain(
      'mira@zylker.example',
    );
  });
  expect(new Set(calls)).toEqual(new Set(['listAccounts']));
});

test('asks for nothing that is not selected, and never twice for the same', async () => {
  const ids = [await gateway().deliver({ subject: 'One' }), await gateway().deliver({ subject: 'Two' })];
  const inbox = encodeId({ type: 'Folder', ...MIRA, entity: '7310000000008014' });
  const calls = await gateway().callsOf(() =>
    gateway().data(
      z.unknown(),
      `query ($id: ID!) { node(id: $id) { ... on Folder { messages(first: 5) { nodes {
        subject flag priority asOf thread { id } folder { name parent { name } } again: folder { path } labels { name } } } } } }`,
      { id: inbox },
    ),
  );
  expect(ids).toHaveLength(2);
  expect(calls).toEqual(['listFolders', 'listMessages']);
});

test('a bounce leads to the mail that it is about, at no call beyond its own', async () => {
  await gateway().deliver({ subject: 'Offer', headers: 'Message-ID: <offer-1@zylker.example>' });
  const lines = [
    ...['From: mailer-daemon@mx.shop.example', 'To: mira@zylker.example', 'Subject: Undelivered', 'MIME-Version: 1.0'],
    ...['Content-Type: multipart/report; boundary="cut"', '', '--cut', 'Content-Type: message/delivery-status', ''],
    ...['Reporting-MTA: dns; mx.shop.example', '', 'Final-Recipient: rfc822; nobody@shop.example', 'Action: failed'],
    ...['Status: 5.1.1', '--cut', 'Content-Type: text/rfc822-headers', '', 'Message-ID: <offer-1@zylker.example>'],
    ...['--cut--', ''],
  ];
  await gateway().control('POST', '/deliver', {
    address: 'mira@zylker.example',
    source: Buffer.from(lines.join('\r\n')).toString('base64'),
    sender: 'mailer-daemon@mx.shop.example',
    silent: true,
  });
  const listed = z.object({
    node: z.object({ messages: z.object({ nodes: z.array(z.object({ id: z.string(), subject: z.string() })) }) }),
  });
  const { node } = await gateway().data(
    listed,
    'query ($id: ID!) { node(id: $id) { ... on Folder { messages(first: 10) { nodes { id subject } } } } }',
    { id: encodeId({ type: 'Folder', ...MIRA, entity: '7310000000008014' }) },
  );
  const idOf = (wanted: string) => node.messages.nodes.find(({ subject }) => subject === wanted)?.id;
  const id = idOf('Undelivered');
  // Which message has that Message-ID is known once its source was read.
  await gateway().data(z.unknown(), 'query ($id: ID!) { node(id: $id) { ... on Message { internetMessageId } } }', {
    id: idOf('Offer'),
  });
  const query = `query ($id: ID!) { node(id: $id) { ... on Message { deliveryEvent {
    kind reporter internetMessageId recipients { address action status } about { subject } } } } }`;
  const calls = await gateway().callsOf(async () => {
    expect(await gateway().data(z.unknown(), query, { id })).toEqual({
      node: {
        deliveryEvent: {
          kind: 'BOUNCE',
          reporter: 'mx.shop.example',
          internetMessageId: 'offer-1@zylker.example',
          recipients: [{ address: 'nobody@shop.example', action: 'failed', status: '5.1.1' }],
          about: { subject: 'Offer' },
        },
      },
    });
  });
  expect(calls).toEqual(['getMessage', 'getOriginalMessage']);
});
