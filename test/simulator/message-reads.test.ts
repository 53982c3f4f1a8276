import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dataOf, mail, startWorld, type World } from './harness.ts';

const INBOX = '7310000000008014';
const messageAt = (world: World, messageId: string, rest = '') =>
  world.at(`/folders/${INBOX}/messages/${messageId}${rest}`);
const original = async (world: World, messageId: string) =>
  z
    .object({ content: z.string() })
    .parse(dataOf(await world.call('GET', world.at(`/messages/${messageId}/originalmessage`)))).content;

const WITH_FILES = [
  'Subject: files',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'see the files',
  '--b',
  'Content-Type: application/pdf',
  'Content-Disposition: attachment; filename="figures.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from([0, 255, 13, 10, 128]).toString('base64'),
  '--b',
  'Content-Type: image/png',
  'Content-Disposition: inline; filename="logo.png"',
  'Content-ID: <logo@sender>',
  '',
  'png',
  '--b--',
  '',
].join('\r\n');

describe('details', () => {
  it('are the row of the list', async () => {
    const world = await startWorld();
    const messageId = await world.deliver(mail('one'));
    const [row] = [dataOf(await world.call('GET', world.at('/messages/view')))].flat();
    expect(dataOf(await world.call('GET', messageAt(world, messageId, '/details')))).toEqual(row);
    expect(await world.violations()).toEqual([]);
  });

  it('name the folder a message is in, whatever folder the path names', async () => {
    const world = await startWorld();
    const messageId = await world.deliver(mail('one'));
    const elsewhere = world.at(`/folders/7310000000008024/messages/${messageId}/details`);
    expect(dataOf(await world.call('GET', elsewhere))).toHaveProperty('folderId', INBOX);
  });

  it("refuse the message of another person's mailbox", async () => {
    const world = await startWorld();
    const messageId = await world.deliver(mail('one'), { address: world.ivo.address });
    const answer = await world.call('GET', messageAt(world, messageId, '/details'));
    expect(answer.status).toBe(404);
    expect(dataOf(answer)).toEqual({ moreInfo: 'Invalid message id' });
  });
});

describe('the source', () => {
  it('comes in JSON with a bare number longer than a double holds', async () => {
    const world = await startWorld();
    const messageId = await world.deliver(mail('one', 'Hello'));
    const answer = await world.call('GET', world.at(`/messages/${messageId}/originalmessage`));
    expect(answer.text).toContain(`"messageId":${messageId},`);
    expect(Number.isSafeInteger(Number(messageId))).toBe(false);
    expect(await world.violations()).toEqual([]);
  });

  it('holds what was sent, unchanged, between the fields of the receiver', async () => {
    const world = await startWorld();
    const [headers, body] = ['Subject: one\r\nX-Odd:   spaced \r\n', '\r\nHello\nbare\r\n.\r\n'];
    const content = await original(world, await world.deliver(headers + body));
    expect(content).toContain(headers);
    expect(content.endsWith(body)).toBe(true);
  });

  it('keeps UTF-8 as text, and other 8-bit bytes one by one', async () => {
    const world = await startWorld();
    expect(await original(world, await world.deliver('Subject: x\r\n\r\nGrüße 😀\r\n'))).toContain('Grüße 😀');
    const latin = Buffer.from('Subject: x\r\n\r\nGrüße\r\n', 'latin1');
    expect(await original(world, await world.deliver(latin))).toContain('Grüße');
  });
});

describe('attachments', () => {
  const infoShape = z.object({
    messageId: z.string(),
    attachments: z.array(
      z.object({ attachmentId: z.string(), attachmentName: z.string(), attachmentSize: z.number() }),
    ),
    inline: z.array(z.object({ attachmentId: z.string(), cid: z.string() }).loose()).optional(),
  });
  const info = async (world: World, messageId: string, query = '') =>
    infoShape.parse(dataOf(await world.call('GET', messageAt(world, messageId, `/attachmentinfo${query}`))));

  it('are listed with inline images only on demand', async () => {
    const world = await startWorld();
    const messageId = await world.deliver(WITH_FILES);
    const short = await info(world, messageId);
    expect(short).toMatchObject({ messageId, attachments: [{ attachmentName: 'figures.pdf', attachmentSize: 5 }] });
    expect(short).not.toHaveProperty('inline');
    expect((await info(world, messageId, '?includeInline=true')).inline).toMatchObject([{ cid: 'logo@sender' }]);
    expect(await world.violations()).toEqual([]);
  });

  it('are downloaded as bytes without envelope', async () => {
    const world = await startWorld();
    const messageId = await world.deliver(WITH_FILES);
    const [file] = (await info(world, messageId)).attachments;
    const token = await world.tokenFor(world.mira);
    const path = messageAt(world, messageId, `/attachments/${file?.attachmentId}`);
    const headers = { authorization: `Zoho-oauthtoken ${token}` };
    const answer = await fetch(`${world.url}/us/api${path}`, { headers });
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255, 13, 10, 128]);
  });

  it('refuse to be JSON', async () => {
    const world = await startWorld();
    const messageId = await world.deliver(WITH_FILES);
    const [file] = (await info(world, messageId)).attachments;
    const path = messageAt(world, messageId, `/attachments/${file?.attachmentId}`);
    expect((await world.call('GET', path, { accept: 'application/json' })).status).toBe(406);
    expect((await world.call('GET', path, { accept: 'application/json, */*' })).status).toBe(200);
    expect(await world.violations()).toEqual([]);
  });

  it('are still there after the message was moved and got a new id', async () => {
    const world = await startWorld({ facts: { moveChangesId: true } });
    const before = await world.deliver(WITH_FILES);
    const [file] = (await info(world, before)).attachments;
    await world.call('PUT', world.at('/updatemessage'), { body: { mode: 'moveToSpam', messageId: [before] } });
    const [moved] = await world.journal('message.moved');
    const after = String(moved?.newMessageId);
    expect(after).not.toBe(before);
    expect(await info(world, after)).toMatchObject({ messageId: after, attachments: [file] });
    expect((await world.call('GET', messageAt(world, after, `/attachments/${file?.attachmentId}`))).status).toBe(200);
    expect((await world.call('GET', messageAt(world, before, '/details'))).status).toBe(404);
  });
});

describe('an inline image', () => {
  it('is downloaded by its content id, as the kind of image it is', async () => {
    const world = await startWorld();
    const messageId = await world.deliver(WITH_FILES);
    const inline = (query: string) => world.call('GET', messageAt(world, messageId, `/inline${query}`));
    const answer = await inline('?contentId=logo@sender&fileName=logo.png');
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.text.trimEnd()).toBe('png');
    expect((await inline('?contentId=other')).status).toBe(404);
    expect(dataOf(await inline(''))).toMatchObject({ errorCode: 'LESS_THAN_MIN_OCCURANCE' });
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
  });
});
