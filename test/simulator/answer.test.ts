import { describe, expect, it } from 'vitest';
import { dataOf, startWorld } from './harness.ts';
import { linked } from './organise.ts';
import { DRAFTS, LETTER, SENT, sender } from './sending.ts';

const TO_DANA = { fromAddress: LETTER.fromAddress, toAddress: LETTER.toAddress, content: 'Thank you.' };

async function withMessage(facts = {}) {
  const world = await startWorld({ facts });
  const original = await world.deliver(linked('Quarter close', 'a', 'root'));
  return { world, original, ...sender(world) };
}

describe('an answer', () => {
  it('gets the subject, the quoted text and the references of the message, and marks it as answered', async () => {
    const { world, original, answer, row, source, list, outgoing } = await withMessage();
    const { messageId, mailId, ...rest } = await answer(original, { action: 'reply', ...TO_DANA });
    expect(rest).toEqual({ action: 'reply', ...TO_DANA });
    expect(await row(original)).toMatchObject({ status2: '1', threadId: original });
    expect(await list(`?folderId=${SENT}`)).toMatchObject([{ subject: 'Re: Quarter close', threadId: original }]);
    const text = await source(messageId);
    expect(text).toContain('In-Reply-To: <a@sender.example>\r\n');
    expect(text).toContain('References: <root@sender.example>\r\n <a@sender.example>\r\n');
    expect(text).toContain(`Message-ID: ${mailId}\r\n`);
    const content = await world.call(
      'GET',
      world.at(`/folders/${SENT}/messages/${messageId}/content?includeBlockContent=true`),
    );
    expect(Object(dataOf(content)).content).toMatch(/^Thank you\.[\s\S]*Dana &lt;dana@sender\.example&gt; wrote/);
    expect(Object(dataOf(content)).blockContent).toMatch(/^<blockquote>/);
    expect(await outgoing()).toMatchObject([{ recipient: 'dana@sender.example' }]);
    expect(await world.violations()).toEqual([]);
  });

  it('is named in the call log as the reference names it', async () => {
    const { world, original, answer } = await withMessage();
    for (const action of ['reply', 'replyall', 'forward']) await answer(original, { action, ...TO_DANA });
    const { calls } = Object((await world.control('GET', '/calls')).json);
    expect(calls.map((call: { exact: string }) => call.exact)).toEqual([
      'replyToMessageSender',
      'replyAllToMessage',
      'forwardMessage',
    ]);
  });

  it('keeps a subject of its own, and then quotes nothing; marks no subject twice', async () => {
    const { world, answer, original, list, source } = await withMessage();
    const { messageId } = await answer(original, { action: 'reply', ...TO_DANA, subject: 'New' });
    expect(await source(messageId)).not.toContain('wrote');
    const second = await world.deliver(linked('RE: done', 'b'));
    await answer(second, { action: 'reply', ...TO_DANA, mailFormat: 'plaintext' });
    expect((await list(`?folderId=${SENT}`)).map(({ subject }) => subject)).toEqual(['RE: done', 'New']);
  });

  it('is found among the answered ones of a list', async () => {
    const { answer, original, subjects } = await withMessage();
    expect(await subjects('?respondedMails=true')).toEqual([]);
    await answer(original, { action: 'reply', ...TO_DANA });
    expect(await subjects('?respondedMails=true')).toEqual(['Quarter close']);
  });

  it('goes to whom it names, also when it is to all', async () => {
    const { world, answer, original, outgoing, row } = await withMessage();
    await answer(original, { action: 'replyall', ...TO_DANA, ccAddress: 'desk@zylker.example' });
    expect((await outgoing()).map(({ recipient }) => recipient)).toEqual([
      'dana@sender.example',
      'desk@zylker.example',
    ]);
    expect(await row(original)).toHaveProperty('status2', '1');
    await world.facts({ replyAllSupported: false });
    const refused = await world.call('POST', world.at(`/messages/${original}`), {
      body: { action: 'replyall', ...TO_DANA },
    });
    expect(dataOf(refused)).toMatchObject({ errorCode: 'PATTERN_NOT_MATCHED', moreInfo: 'action' });
    expect(await world.violations()).toEqual([]);
  });

  it('may be scheduled, and marks the message when it leaves', async () => {
    const { world, answer, original, row } = await withMessage();
    await answer(original, { action: 'reply', ...TO_DANA, isSchedule: true, scheduleType: 1, timeZone: 'UTC' });
    expect(await row(original)).toHaveProperty('status2', '0');
    await world.control('POST', '/clock/advance', { ms: 3_540_000 });
    expect(await row(original)).toHaveProperty('status2', '0');
    await world.control('POST', '/clock/advance', { ms: 60_000 });
    await expect
      .poll(async () => (await world.control('GET', `/messages/${original}`)).json)
      .toMatchObject({ isReplied: true });
  });
});

describe('a message that is passed on', () => {
  const FILE = [
    'Message-ID: <f@sender.example>',
    'Subject: files',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'see the file',
    '--b',
    'Content-Type: application/pdf',
    'Content-Disposition: attachment; filename="figures.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from([1, 2, 3]).toString('base64'),
    '--b--',
    '',
  ].join('\r\n');

  it('goes with its text and its files, and is marked so, beside an answer', async () => {
    const world = await startWorld();
    const { answer, row, list } = sender(world);
    const original = await world.deliver(FILE);
    await answer(original, { action: 'forward', ...TO_DANA });
    expect(await row(original)).toHaveProperty('status2', '2');
    expect(await list(`?folderId=${SENT}`)).toMatchObject([{ subject: 'Fwd: files', hasAttachment: '1' }]);
    await answer(original, { action: 'reply', ...TO_DANA });
    expect(await row(original)).toHaveProperty('status2', '3');
    expect(await world.violations()).toEqual([]);
  });

  it('goes without its files where forwardCarriesFiles is off, and not at all where forwardSupported is off', async () => {
    const world = await startWorld({ facts: { forwardCarriesFiles: false } });
    const { answer, list, post } = sender(world);
    const original = await world.deliver(FILE);
    await answer(original, { action: 'forward', ...TO_DANA });
    expect(await list(`?folderId=${SENT}`)).toMatchObject([{ hasAttachment: '0' }]);
    await world.facts({ forwardSupported: false });
    expect((await post(`/messages/${original}`, { action: 'forward', ...TO_DANA })).status).toBe(400);
  });
});

describe('mode draft beside an action', () => {
  it.each([
    ['sends', { [SENT]: 1, [DRAFTS]: 0 }],
    ['saves', { [SENT]: 0, [DRAFTS]: 1 }],
    ['refused', { [SENT]: 0, [DRAFTS]: 0 }],
  ] as const)('%s, as the fact says', async (draftBesideAction, counts) => {
    const { original, post, list } = await withMessage({ draftBesideAction });
    const answer = await post(`/messages/${original}`, { action: 'reply', mode: 'draft', ...TO_DANA });
    expect(answer.status).toBe(draftBesideAction === 'refused' ? 404 : 200);
    for (const [folder, count] of Object.entries(counts)) expect(await list(`?folderId=${folder}`)).toHaveLength(count);
  });
});

describe('an answer is refused', () => {
  it.each([
    ['without an action', { action: undefined }, 400],
    ['with an unknown action', { action: 'bounce' }, 400],
    ['with an action in other letters', { action: 'Reply' }, 400],
    ['without a recipient', { toAddress: undefined }, 400],
    ['with another mode', { mode: 'template' }, 400],
    ['with an unknown key', { to: 'a@b.example' }, 404],
  ])('%s', async (_name, changes, status) => {
    const { world, original, post, outgoing } = await withMessage();
    expect((await post(`/messages/${original}`, { action: 'reply', ...TO_DANA, ...changes })).status).toBe(status);
    expect(await outgoing()).toEqual([]);
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
  });

  it('to a message that is not there, or another person has', async () => {
    const { world, post } = await withMessage();
    const foreign = await world.deliver(linked('theirs', 'z'), { address: world.ivo.address });
    for (const id of ['1', foreign])
      expect((await post(`/messages/${id}`, { action: 'reply', ...TO_DANA })).status).toBe(404);
  });
});
