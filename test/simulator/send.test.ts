import { describe, expect, it } from 'vitest';
import { dataOf, startWorld, temporaryFolder } from './harness.ts';
import { DRAFTS, LETTER, SENT, sender, TEMPLATES } from './sending.ts';

describe('a mail that is sent', () => {
  it('is answered with what was sent and two ids, lies in Sent, and left once for each recipient', async () => {
    const world = await startWorld();
    const { send, list, outgoing, source } = sender(world);
    const { messageId, mailId, ...rest } = await send({ ccAddress: '"Desk, all" <desk@partner.example>' });
    expect(rest).toEqual({ ...LETTER, ccAddress: '"Desk, all" <desk@partner.example>' });
    expect(mailId).toMatch(/^<[0-9a-f.]+@zylker\.example>$/);
    expect(await list(`?folderId=${SENT}`)).toMatchObject([
      { messageId, status: '1', toAddr: '&lt;dana@sender.example&gt;', mailDeliveryStatus: 'success' },
    ]);
    expect((await outgoing()).map(({ recipient, kind, messageId }) => [recipient, kind, messageId])).toEqual([
      ['dana@sender.example', 'to', messageId],
      ['desk@partner.example', 'cc', messageId],
    ]);
    const text = await source(messageId);
    expect(text).toContain(`Message-ID: ${mailId}\r\n`);
    expect(text).toContain('From: <mira@zylker.example>\r\n');
    expect(text).toContain('Cc: "Desk, all" <desk@partner.example>\r\n');
    expect(text).toContain('X-Mailer: Zoho Mail\r\n');
    expect(await world.violations()).toEqual([]);
  });

  it('says in the outgoing list which call sent it, and what it was', async () => {
    const world = await startWorld();
    const { send } = sender(world);
    await send();
    const { outgoing } = Object((await world.control('GET', '/outgoing?sources=true')).json);
    const { calls } = Object((await world.control('GET', '/calls')).json);
    expect(outgoing).toMatchObject([{ subject: 'Quarter close', from: LETTER.fromAddress, isLocal: false }]);
    expect(outgoing[0].call).toBe(calls.at(-1).id);
    expect(Buffer.from(outgoing[0].source, 'base64').toString()).toContain('Figures attached.');
  });

  it('comes to local mailboxes in any data centre, stamped as from Zoho, without its blind copies', async () => {
    const world = await startWorld();
    const { send, atIvo, outgoing } = sender(world);
    await send({ toAddress: 'Ivo <ivo@zylker.example>', bccAddress: 'lena@zylker-eu.example' });
    const [arrived] = await atIvo();
    expect(arrived).toMatchObject({ subject: 'Quarter close', status: '0', fromAddress: 'mira@zylker.example' });
    const { accountId } = world.lena;
    const token = await world.tokenFor(world.lena);
    const at = { token, dataCentre: 'eu' };
    const [copy] = [dataOf(await world.call('GET', `/accounts/${accountId}/messages/view`, at))].flat();
    const read = await world.call(
      'GET',
      `/accounts/${accountId}/messages/${Object(copy).messageId}/originalmessage`,
      at,
    );
    expect(read.text).toContain('spf=pass');
    expect(read.text).not.toContain('bcc');
    expect((await outgoing()).map(({ isLocal }) => isLocal)).toEqual([true, true]);
  });

  it('goes once to one who is named twice, and begins a conversation with its answer', async () => {
    const world = await startWorld();
    const { send, atIvo, outgoing, row } = sender(world);
    const sent = await send({ toAddress: 'ivo@zylker.example', ccAddress: 'IVO@zylker.example' });
    expect(await outgoing()).toHaveLength(1);
    const [arrived] = await atIvo();
    const token = await world.tokenFor(world.ivo);
    const reply = {
      action: 'reply',
      fromAddress: 'ivo@zylker.example',
      toAddress: 'mira@zylker.example',
      content: 'Yes',
    };
    const path = `/accounts/${world.ivo.accountId}/messages/${arrived?.messageId}`;
    await world.call('POST', path, { token, body: reply });
    expect(await row(sent.messageId)).toHaveProperty('threadId', sent.messageId);
    expect((await atIvo())[0]).toMatchObject({ status2: '1', threadId: arrived?.messageId });
  });

  it('is plain text, asks for a receipt and for answers elsewhere when it is told to', async () => {
    const world = await startWorld();
    const { send, source } = sender(world);
    const { messageId } = await send({
      fromAddress: '"Mira Hølm" <mira@zylker.example>',
      subject: 'Größe ✓',
      content: 'a < b',
      mailFormat: 'plaintext',
      askReceipt: 'yes',
      replyTo: 'desk@zylker.example',
      encoding: 'UTF-8',
    });
    const text = await source(messageId);
    expect(text).toContain('Content-Type: text/plain');
    expect(text).toContain('a < b');
    expect(text).toContain('Disposition-Notification-To: =?utf-8?');
    expect(text).toContain('Reply-To: <desk@zylker.example>');
    const details = await world.call('GET', world.at(`/folders/${SENT}/messages/${messageId}/details`));
    expect(dataOf(details)).toMatchObject({ subject: 'Größe ✓', sender: 'Mira Hølm' });
    expect(await world.violations()).toEqual([]);
  });

  it.each([
    ['no sender', { fromAddress: undefined }, 400, 'LESS_THAN_MIN_OCCURANCE'],
    ['no recipient', { toAddress: undefined }, 400, 'LESS_THAN_MIN_OCCURANCE'],
    ['an empty recipient', { toAddress: '' }, 400, undefined],
    ['a recipient that is no address', { toAddress: 'dana' }, 400, undefined],
    ['a recipient that begins a header field', { toAddress: 'a@b.example\r\nBcc: c@d.example' }, 400, undefined],
    ['the address of another', { fromAddress: 'ivo@zylker.example' }, 400, undefined],
    ['two senders', { fromAddress: 'mira@zylker.example,ivo@zylker.example' }, 400, undefined],
    ['a subject that begins a header field', { subject: 'a\nBcc: c@d.example' }, 400, 'PATTERN_NOT_MATCHED'],
    ['a subject that is a number', { subject: 7 }, 400, 'PATTERN_NOT_MATCHED'],
    ['a format that is none', { mailFormat: 'text' }, 400, 'PATTERN_NOT_MATCHED'],
    ['a receipt that is no word', { askReceipt: true }, 400, 'PATTERN_NOT_MATCHED'],
    ['an encoding that is none', { encoding: 'EBCDIC' }, 400, 'PATTERN_NOT_MATCHED'],
    ['an unknown key', { fromName: 'Mira' }, 404, 'EXTRA_KEY_FOUND_IN_JSON'],
    ['references', { inReplyTo: '<a@b>' }, 404, 'EXTRA_KEY_FOUND_IN_JSON'],
    ['files that are no list', { attachments: {} }, 400, 'PATTERN_NOT_MATCHED'],
    [
      'an unknown file',
      { attachments: [{ storeName: '1', attachmentPath: '/Mail/x', attachmentName: 'x' }] },
      400,
      undefined,
    ],
    ['an unknown key of a file', { attachments: [{ name: 'x' }] }, 404, 'EXTRA_KEY_FOUND_IN_JSON'],
    ['an unknown mode', { mode: 'send' }, 400, undefined],
  ])('is refused with %s, and nothing leaves', async (_name, changes, status, errorCode) => {
    const world = await startWorld();
    const { post, outgoing } = sender(world);
    const answer = await post('/messages', { ...LETTER, ...changes });
    expect(answer.status).toBe(status);
    expect(Object(dataOf(answer)).errorCode).toBe(errorCode);
    expect(await outgoing()).toEqual([]);
    expect(await world.journal('message.written')).toEqual([]);
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
  });

  it('needs the scope to create', async () => {
    const world = await startWorld();
    const token = await world.tokenFor(world.mira, { refresh_token: world.mira.readOnlyRefreshToken });
    expect((await world.call('POST', world.at('/messages'), { token, body: LETTER })).status).toBe(401);
  });

  it('is told to the webhooks of the one who gets it', async () => {
    const world = await startWorld();
    await sender(world).send({ toAddress: 'ivo@zylker.example' });
    expect(await world.journal('message.delivered')).toMatchObject([{ copyOf: { recipient: 'ivo@zylker.example' } }]);
  });
});

describe('the limits of sending', () => {
  const outside = (count: number) => Array.from({ length: count }, (_, i) => `p${i}@sender.example`).join(',');

  it('hold the recipients of a mail, outside and within the organisation each for itself', async () => {
    const world = await startWorld({ facts: { externalRecipientsPerMail: 2, internalRecipientsPerMail: 1 } });
    const { post, outgoing } = sender(world);
    const to = async (toAddress: string) => (await post('/messages', { ...LETTER, toAddress })).status;
    expect(await to(outside(3))).toBe(400);
    expect(await to('a@zylker.example,b@zylker.example')).toBe(400);
    expect(await outgoing()).toEqual([]);
    expect(await to(`${outside(2)},a@zylker.example`)).toBe(200);
  });

  it('hold the mails of an hour that rolls, and give room again', async () => {
    const world = await startWorld({ facts: { externalMailsPerHour: 2, internalMailsPerHour: 1 } });
    const to = async (toAddress: string, token?: string) =>
      (await world.call('POST', world.at('/messages'), { ...(token && { token }), body: { ...LETTER, toAddress } }))
        .status;
    expect(await to(outside(2))).toBe(200);
    world.clock.now += 1_800_000;
    expect(await to(outside(1))).toBe(200);
    expect(await to(outside(1))).toBe(400);
    expect(await to('ivo@zylker.example')).toBe(200);
    expect(await to('ivo@zylker.example')).toBe(400);
    world.clock.now += 1_800_000;
    const token = await world.tokenFor(world.mira);
    expect(await to(outside(1), token)).toBe(200);
    expect(await to(outside(1), token)).toBe(400);
  });
});

describe('a mail that is only kept', () => {
  it('is a draft in Drafts or a template in Templates, and goes nowhere', async () => {
    const world = await startWorld();
    const { send, subjects, outgoing } = sender(world);
    expect(await send({ mode: 'draft', subject: 'draft' })).toMatchObject({ mode: 'draft', subject: 'draft' });
    expect(await send({ mode: 'template', subject: 'template' })).toMatchObject({ mode: 'template' });
    expect(await subjects(`?folderId=${DRAFTS}`)).toEqual(['draft']);
    expect(await subjects(`?folderId=${TEMPLATES}`)).toEqual(['template']);
    expect(await outgoing()).toEqual([]);
    expect(await world.violations()).toEqual([]);
  });

  it('joins the conversation a draft names', async () => {
    const world = await startWorld();
    const { send, row } = sender(world);
    const first = await send();
    const draft = await send({ mode: 'draft', inReplyTo: first.mailId, refHeader: first.mailId });
    expect(await row(draft.messageId)).toHaveProperty('threadId', first.messageId);
    expect(await world.violations()).toEqual([]);
  });

  it('does not where draftTakesReferences is off, nor with references that are none', async () => {
    const world = await startWorld();
    const { post } = sender(world);
    const save = async (inReplyTo: string) => (await post('/messages', { ...LETTER, mode: 'draft', inReplyTo })).status;
    expect(await save('<a@b>\r\nBcc: <c@d>')).toBe(400);
    expect(await save('nothing')).toBe(400);
    await world.facts({ draftTakesReferences: false });
    expect(await save('<a@b>')).toBe(404);
  });

  it('names a recipient unless draftNeedsRecipient is off, and has no time to leave at', async () => {
    const world = await startWorld();
    const { post } = sender(world);
    const draft = { mode: 'draft', fromAddress: LETTER.fromAddress, subject: 'x' };
    expect((await post('/messages', draft)).status).toBe(400);
    await world.facts({ draftNeedsRecipient: false });
    expect((await post('/messages', draft)).status).toBe(200);
    expect((await post('/messages', { ...LETTER, ...draft, isSchedule: true })).status).toBe(404);
  });
});

describe('what was sent', () => {
  it('is so after a restart, and is not brought again', async () => {
    const data = temporaryFolder();
    const before = await startWorld({ data });
    await sender(before).send({ toAddress: 'ivo@zylker.example,dana@sender.example' });
    const seen = await sender(before).outgoing();
    await before.close();
    const after = await startWorld({ data });
    expect(await sender(after).outgoing()).toEqual(seen);
    expect(await sender(after).atIvo()).toHaveLength(1);
  });
});
