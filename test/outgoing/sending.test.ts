import { createHash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { eventually } from '../harness/graph.ts';
import { IVO, useSendingStage } from './stage.ts';

const stage = useSendingStage({ POSTERN_ZOHO_FACTS: JSON.stringify({ sentVisibleMs: 1_500 }) });

let count = 0;
afterEach(() => stage().gateway.control('DELETE', '/faults'));

const aSubject = () => `mail ${++count} of this file`;
const to = (...addresses: string[]) => addresses.map((address) => ({ address }));

test('sends a mail to each recipient once, as it was written', async () => {
  const subject = aSubject();
  const { outgoing, userErrors } = await stage().mutate('sendMessage', {
    accountId: stage().account(),
    to: [{ name: 'Ivo, Büro', address: IVO }],
    cc: to('desk@elsewhere.example'),
    bcc: to('audit@elsewhere.example'),
    subject,
    body: { html: '<p>Größe: <b>XL</b></p>' },
  });
  expect(userErrors).toEqual([]);
  expect(outgoing).toMatchObject({ kind: 'SEND', state: 'DONE', problem: null, attempts: 1, message: { subject } });
  const left = await stage().left(subject);
  expect(left.map(({ recipient, kind }) => [recipient, kind]).sort()).toEqual([
    ['audit@elsewhere.example', 'bcc'],
    ['desk@elsewhere.example', 'cc'],
    [IVO, 'to'],
  ]);
  expect(left[0]?.source).toContain('From: "Mira Holm"');
  expect(left[0]?.source).not.toContain('audit@');
});

test('sends once for one key, whoever asks how often, and refuses the key for another mail', async () => {
  const subject = aSubject();
  const input = {
    accountId: stage().account(),
    to: to(IVO),
    subject,
    body: { text: 'Once.' },
    idempotencyKey: `key of ${subject}`,
  };
  const answers = await Promise.all([1, 2, 3].map(() => stage().mutate('sendMessage', input)));
  expect(new Set(answers.map(({ outgoing }) => outgoing?.id)).size).toBe(1);
  const later = await stage().mutate('sendMessage', input);
  expect(later.outgoing).toMatchObject({ id: answers[0]?.outgoing?.id, state: 'DONE' });
  expect(await stage().left(subject)).toHaveLength(1);

  const other = await stage().mutate('sendMessage', { ...input, body: { text: 'Twice.' } });
  expect(other).toMatchObject({ outgoing: null, userErrors: [{ code: 'CONFLICT', path: ['idempotencyKey'] }] });
  expect(await stage().left(subject)).toHaveLength(1);
});

test('refuses what Zoho would refuse before it costs a call, and says where', async () => {
  const input = { accountId: stage().account(), to: to(IVO), subject: 'x', body: { text: 'x' } };
  const refusals: [Record<string, unknown>, string[]][] = [
    [{ to: to('ivo@zylker.example\r\nBcc: eve@x.example') }, ['to', '0', 'address']],
    [{ subject: 'Hello\r\nBcc: eve@x.example' }, ['subject']],
    [{ to: [{ name: 'Ivo\nBcc: eve@x.example', address: IVO }] }, ['to', '0', 'name']],
    [{ to: [] }, ['to']],
    [{ to: Array.from({ length: 501 }, (_, i) => ({ address: `a${i}@x.example` })) }, []],
    [{ idempotencyKey: '' }, ['idempotencyKey']],
    [{ attachments: [{ attachmentId: 'bm90aGluZw' }] }, ['attachments', '0', 'attachmentId']],
    [{ attachments: [{ file: 'upload-0' }] }, ['attachments', '0', 'file']],
  ];
  const calls = await stage().gateway.callsOf(async () => {
    for (const [change, path] of refusals) {
      const answer = await stage().mutate('sendMessage', { ...input, ...change });
      expect(answer).toMatchObject({ outgoing: null, userErrors: [{ path }] });
    }
  });
  expect(calls).toEqual([]);
  const fromOther = await stage().mutate('sendMessage', { ...input, from: { address: 'boss@zylker.example' } });
  expect(fromOther).toMatchObject({ outgoing: null, userErrors: [{ code: 'INVALID', path: ['from', 'address'] }] });
});

test('says what Zoho refused, and sends nothing', async () => {
  const subject = aSubject();
  const { outgoing } = await stage().mutate('sendMessage', {
    accountId: stage().account(),
    to: Array.from({ length: 151 }, (_, i) => ({ address: `a${i}@elsewhere.example` })),
    subject,
    body: { text: 'To many.' },
  });
  expect(outgoing).toMatchObject({
    state: 'FAILED',
    problem: expect.stringContaining('UPSTREAM_ERROR'),
    message: null,
  });
  expect(await stage().left(subject)).toEqual([]);
});

test('lets only apps send that may, and shows what they sent to nobody else', async () => {
  const input = { accountId: stage().account(), to: to(IVO), subject: aSubject(), body: { text: 'x' } };
  const document = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { outgoing { id } } }';
  const { errors } = await stage().ask(document, { input }, ['mail.read', 'mail.modify', 'admin']);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'mail.send' });
  const { outgoing } = await stage().mutate('sendMessage', input);
  const node = 'query ($id: ID!) { node(id: $id) { id } }';
  const other = await stage().ask(node, { id: outgoing?.id }, ['mail.read', 'mail.send']);
  expect(other).toMatchObject({ data: { node: null } });
  expect((await stage().ask(node, { id: outgoing?.id })).data).toEqual({ node: { id: outgoing?.id } });
});

test.each([
  { name: 'cut before Zoho took it', effect: false },
  { name: 'cut after Zoho took it', effect: true },
])('reaches the recipient exactly once when the call was $name', async ({ effect }) => {
  const [subject, twin] = [aSubject(), 'a mail that was there before'];
  await stage().mutate('sendMessage', {
    accountId: stage().account(),
    to: to(IVO),
    subject: twin,
    body: { text: 'x' },
  });
  await stage().gateway.control('POST', '/faults', { operation: 'sendMessage*', kind: 'cut', effect, count: 1 });
  const { outgoing } = await stage().mutate('sendMessage', {
    accountId: stage().account(),
    to: to(IVO),
    subject,
    body: { text: 'Exactly once.' },
  });
  expect(outgoing).toMatchObject({ state: 'DONE', attempts: effect ? 1 : 2 });
  const left = await stage().left(subject);
  expect(left).toHaveLength(1);
  expect(outgoing?.message?.zohoId).toBe(left[0]?.messageId);
});

test('tells the caller while it is looked for, and the truth afterwards', async () => {
  const subject = aSubject();
  const cut = { operation: 'sendMessage*', kind: 'cut', effect: true, count: 1 };
  await stage().gateway.control('PUT', '/faults', [cut, { operation: 'listFolders', kind: 'error', status: 503 }]);
  const input = { accountId: stage().account(), to: to(IVO), subject, body: { text: 'Wait.' }, waitSeconds: 0 };
  const { outgoing } = await stage().mutate('sendMessage', input);
  expect(outgoing).toMatchObject({ state: expect.stringMatching(/PENDING|CHECKING/), message: null });
  await eventually('it is looked for', async () => {
    const { state, problem } = await stage().stateOf(outgoing?.id ?? '');
    return state === 'CHECKING' && problem !== null ? true : null;
  });
  await stage().gateway.control('DELETE', '/faults');
  const settled = await eventually('the mail is found', async () => {
    const now = await stage().stateOf(outgoing?.id ?? '');
    return now.state === 'CHECKING' ? null : now;
  });
  expect(settled).toMatchObject({ state: 'DONE', problem: null, attempts: 1 });
  expect(await stage().left(subject)).toHaveLength(1);
});

test('answers the sender in the conversation, or everybody but oneself', async () => {
  const subject = aSubject();
  const headers = [
    `Cc: desk@elsewhere.example, ${IVO}`,
    'Reply-To: "Dana Ray" <answers@partner.example>',
    `Message-ID: <${count}@partner.example>`,
  ];
  const messageId = await stage().gateway.deliver({ subject, headers: headers.join('\r\n') });
  const id = stage().id('Message', messageId);
  const { outgoing } = await stage().mutate('replyToMessage', { messageId: id, body: { text: 'Thanks.' } });
  expect(outgoing).toMatchObject({ kind: 'REPLY', state: 'DONE', message: { subject: `Re: ${subject}` } });
  const [answer] = await stage().left(`Re: ${subject}`);
  expect(answer).toMatchObject({ recipient: 'answers@partner.example' });
  expect(answer?.source).toContain(`In-Reply-To: <${count}@partner.example>`);

  await stage().mutate('replyToMessage', { messageId: id, all: true, body: { text: 'Thanks, all.' } });
  const all = (await stage().left(`Re: ${subject}`)).slice(1);
  expect(all.map(({ recipient, kind }) => [recipient, kind]).sort()).toEqual([
    ['answers@partner.example', 'to'],
    ['desk@elsewhere.example', 'cc'],
    [IVO, 'cc'],
  ]);
  const unknown = await stage().mutate('replyToMessage', {
    messageId: stage().id('Message', '404'),
    body: { text: 'x' },
  });
  expect(unknown).toMatchObject({ outgoing: null, userErrors: [{ code: 'NOT_FOUND', path: ['messageId'] }] });
});

test('sends a file with a mail, which Ivo gets, and passes it on from his mailbox', async () => {
  const subject = aSubject();
  const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * 7) % 256));
  const file = new File([bytes], 'Größen & Co.bin');
  const input = {
    accountId: stage().account(),
    to: to(IVO),
    subject,
    body: { html: '<p>See the file.</p>' },
    attachments: [{ file: null }],
    idempotencyKey: `file of ${subject}`,
  };
  const files = { 'input.attachments.0.file': file };
  const { outgoing } = await stage().upload('sendMessage', input, files);
  expect(outgoing).toMatchObject({ state: 'DONE' });
  const again = await stage().gateway.callsOf(async () => {
    expect(await stage().upload('sendMessage', input, files)).toMatchObject({ outgoing: { id: outgoing?.id } });
  });
  expect(again.filter((operation) => operation !== 'listFolders' && operation !== 'getMessage')).toEqual([]);
  const otherFile = { 'input.attachments.0.file': new File(['other'], 'Größen & Co.bin') };
  expect(await stage().upload('sendMessage', input, otherFile)).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });

  const [received] = await stage().inbox(IVO, subject);
  expect(received?.attachments).toMatchObject([
    { filename: 'Größen & Co.bin', size: 300_000, sha256: createHash('sha256').update(bytes).digest('hex') },
  ]);
  const forwarded = await stage().mutate('forwardMessage', {
    messageId: received?.id,
    to: to('dana@partner.example'),
    body: { text: 'Look at this.' },
  });
  expect(forwarded.outgoing).toMatchObject({ kind: 'FORWARD', state: 'DONE' });
  const [left] = await stage().left(`Fwd: ${subject}`);
  expect(left).toMatchObject({ from: IVO, recipient: 'dana@partner.example' });
  expect(left?.source).toMatch(/Look at this\..*From: Mira Holm <mira@zylker\.example>.*See the file\./s);
  expect(left?.source?.replaceAll('\r\n', '')).toContain(bytes.toString('base64'));

  const reused = await stage().mutate('sendMessage', {
    accountId: stage().account(IVO),
    to: to('dana@partner.example'),
    subject: `again ${subject}`,
    body: { text: 'Again.' },
    attachments: [{ attachmentId: received?.attachments[0]?.id }],
  });
  expect(reused.outgoing).toMatchObject({ state: 'DONE' });
  const [second] = await stage().left(`again ${subject}`);
  expect(second?.source?.replaceAll('\r\n', '')).toContain(bytes.toString('base64'));
  const foreign = { ...input, attachments: [{ attachmentId: received?.attachments[0]?.id }], idempotencyKey: null };
  expect(await stage().mutate('sendMessage', foreign)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
});

test('saves a draft, changes it, and sends it as it is then: one mail, and no draft is left', async () => {
  const [first, second] = [aSubject(), aSubject()];
  const saved = await stage().mutate('saveDraft', {
    accountId: stage().account(),
    to: to(IVO),
    bcc: to('audit@elsewhere.example'),
    subject: first,
    body: { text: 'Draft.' },
  });
  expect(saved.outgoing).toMatchObject({ kind: 'DRAFT', state: 'DONE', message: { subject: first } });
  const draftId = saved.outgoing?.message?.id ?? '';
  const changed = await stage().mutate('updateDraft', { draftId, subject: second }, 'replacedId');
  expect(changed).toMatchObject({ replacedId: draftId, outgoing: { state: 'DONE', message: { subject: second } } });
  const changedId = changed.outgoing?.message?.id ?? '';
  expect(changedId).not.toBe(draftId);
  expect(await stage().left(second)).toEqual([]);

  const key = { draftId: changedId, idempotencyKey: `send ${second}` };
  const sent = await stage().mutate('sendDraft', key, 'replacedId');
  expect(sent).toMatchObject({ replacedId: changedId, outgoing: { kind: 'SEND', state: 'DONE' } });
  const left = await stage().left(second);
  expect(left.map(({ recipient }) => recipient)).toContain(IVO);
  expect(left[0]?.source).toContain('Draft.');
  // The draft is gone, and the same wish is still known.
  expect(await stage().mutate('sendDraft', key)).toMatchObject({ outgoing: { id: sent.outgoing?.id } });
  const again = await stage().mutate('sendDraft', { draftId: changedId });
  expect(again).toMatchObject({ outgoing: null, userErrors: [{ path: ['draftId'] }] });
  expect(await stage().left(second)).toHaveLength(left.length);
});

test.each([
  true,
  false,
])('answers with a draft in the conversation of what it answers (Zoho notes it with the draft: %s)', async (noted) => {
  await stage().gateway.facts({ draftTakesReferences: noted });
  const subject = aSubject();
  const header = `Message-ID: <draft-${count}@partner.example>`;
  const messageId = await stage().gateway.deliver({ subject, headers: header });
  const saved = await stage().mutate('saveDraft', {
    accountId: stage().account(),
    to: to('dana@partner.example'),
    subject: `Re: ${subject}`,
    body: { html: '<p style="color: red">Soon <i>more</i>.</p>' },
    inReplyTo: stage().id('Message', messageId),
  });
  const changed = await stage().mutate('updateDraft', {
    draftId: saved.outgoing?.message?.id ?? '',
    cc: to('audit@elsewhere.example'),
  });
  const sent = await stage().mutate('sendDraft', { draftId: changed.outgoing?.message?.id ?? '' });
  expect(sent.outgoing).toMatchObject({ kind: 'REPLY', state: 'DONE' });
  const [left] = await stage().left(`Re: ${subject}`);
  expect(left?.source).toContain(`In-Reply-To: <draft-${count}@partner.example>`);
  expect(left?.source).toContain('color: red');
});

test('deletes a draft, and takes nothing else for one', async () => {
  const saved = await stage().mutate('saveDraft', {
    accountId: stage().account(),
    to: to(IVO),
    subject: aSubject(),
    body: { text: 'Never mind.' },
  });
  const document =
    'mutation ($input: DeleteDraftInput!) { deleteDraft(input: $input) { deletedId userErrors { code path } } }';
  const draftId = saved.outgoing?.message?.id ?? '';
  expect((await stage().ask(document, { input: { draftId } })).data).toEqual({
    deleteDraft: { deletedId: draftId, userErrors: [] },
  });
  const received = stage().id('Message', await stage().gateway.deliver({ subject: aSubject() }));
  const { data } = await stage().ask(document, { input: { draftId: received } });
  expect(data).toMatchObject({ deleteDraft: { deletedId: null, userErrors: [{ path: ['draftId'] }] } });
});

test('saves a template', async () => {
  const subject = aSubject();
  const input = { accountId: stage().account(), to: to(IVO), subject, body: { html: '<p>Dear …</p>' } };
  const { outgoing } = await stage().mutate('saveTemplate', input);
  expect(outgoing).toMatchObject({ kind: 'TEMPLATE', state: 'DONE', message: { subject } });
  expect(await stage().left(subject)).toEqual([]);
});

test('lets a scheduled mail leave at its time, and one that was called off never', async () => {
  const [kept, cancelled] = [aSubject(), aSubject()];
  const sendAt = new Date(Date.now() + 3_600_000).toISOString();
  const input = (subject: string) => ({
    accountId: stage().account(),
    sendAt,
    to: to(IVO),
    subject,
    body: { text: 'Later.' },
  });
  const scheduled = await stage().mutate('scheduleMessage', input(kept));
  expect(scheduled.outgoing).toMatchObject({
    kind: 'SCHEDULE',
    state: 'DONE',
    scheduledFor: `${sendAt.slice(0, 19)}.000Z`,
    message: { subject: kept },
  });
  const off = await stage().mutate('scheduleMessage', input(cancelled));
  const cancel = { outgoingId: off.outgoing?.id ?? '' };
  expect(await stage().mutate('cancelScheduledMessage', cancel)).toMatchObject({
    outgoing: { state: 'CANCELLED' },
    userErrors: [],
  });
  expect(await stage().mutate('cancelScheduledMessage', cancel)).toMatchObject({ userErrors: [] });
  expect(await stage().left(kept)).toEqual([]);
  await stage().gateway.control('POST', '/clock/advance', { ms: 3_700_000 });
  await eventually('the mail has left', async () => ((await stage().left(kept)).length > 0 ? true : null));
  expect(await stage().left(cancelled)).toEqual([]);

  const tooLate = await stage().mutate('scheduleMessage', {
    ...input(kept),
    sendAt: new Date(Date.now() - 1).toISOString(),
  });
  expect(tooLate).toMatchObject({ outgoing: null, userErrors: [{ path: ['sendAt'] }] });
});

test('keeps to the reference in all it did', async () => {
  expect(await stage().gateway.control('GET', '/violations')).toMatchObject({ violations: [] });
});
