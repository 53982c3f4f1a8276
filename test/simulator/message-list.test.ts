import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type CallOptions, dataOf, mail, startWorld, type World } from './harness.ts';

const rows = z.array(z.record(z.string(), z.unknown()));
const list = async (world: World, query = '', options: CallOptions = {}) =>
  rows.parse(dataOf(await world.call('GET', world.at(`/messages/view${query}`), options)));
const subjects = async (world: World, query = '') => (await list(world, query)).map(({ subject }) => subject);

/** Messages a second apart, the last one newest. */
async function filled(count: number): Promise<World> {
  const world = await startWorld();
  for (let i = 1; i <= count; i++) {
    world.clock.now += 1_000;
    await world.deliver(mail(String(i)), { silent: true });
  }
  return world;
}

describe('rows', () => {
  it('are text nearly everywhere, with calendarType as the only number', async () => {
    const world = await startWorld();
    const messageId = await world.deliver(mail('Quarter close', 'Figures & more'));
    const [row] = await list(world);
    expect(row).toMatchObject({
      messageId,
      subject: 'Quarter close',
      sender: 'Dana',
      fromAddress: 'dana@sender.example',
      status: '0',
      status2: '0',
      flagid: 'flag_not_set',
      hasAttachment: '0',
      hasInline: 'false',
      receivedTime: String(world.clock.now),
      size: expect.stringMatching(/^[0-9]+$/),
      calendarType: 0,
    });
    expect(Object.entries(row ?? {}).filter(([, value]) => typeof value !== 'string')).toEqual([['calendarType', 0]]);
    expect(await world.violations()).toEqual([]);
  });

  it('escape HTML in summary and recipients, and not in the subject', async () => {
    const world = await startWorld();
    await world.deliver(mail('Tom & "Jerry"', `<b> & 'x'`));
    expect((await list(world))[0]).toMatchObject({
      subject: 'Tom & "Jerry"',
      summary: '&lt;b&gt; &amp; &#39;x&#39;',
      toAddress: '&quot;Mira Holm&quot;&lt;mira@zylker.example&gt;',
    });
  });

  it('say "Not Provided" where nobody got a copy, and name those who did', async () => {
    const world = await startWorld();
    await world.deliver(mail('without'));
    await world.deliver(`Cc: <a@b.example>, Ivo <ivo@zylker.example>\r\n${mail('with')}`);
    expect((await list(world, '?sortorder=true')).map(({ ccAddress }) => ccAddress)).toEqual([
      'Not Provided',
      '&lt;a@b.example&gt;,&quot;Ivo&quot;&lt;ivo@zylker.example&gt;',
    ]);
  });

  it('name the members of a group of recipients', async () => {
    const world = await startWorld();
    await world.deliver('To: team: a@b.example, c@d.example;\r\nSubject: group\r\n\r\n');
    expect((await list(world))[0]).toHaveProperty('toAddress', '&lt;a@b.example&gt;,&lt;c@d.example&gt;');
  });

  it('give a sent date that runs seven hours behind', async () => {
    const world = await startWorld();
    await world.deliver(mail('one'));
    expect((await list(world))[0]).toHaveProperty('sentDateInGMT', String(world.clock.now - 7 * 3_600_000));
  });

  it('carry at most 250 characters of the text, never half of one', async () => {
    const world = await startWorld();
    const source = `Content-Type: text/plain; charset=utf-8\r\n${mail('long', `x${'😀'.repeat(200)}`)}`;
    await world.deliver(source);
    const [row] = await list(world);
    expect(String(row?.summary)).toHaveLength(250);
    expect(String(row?.summary).isWellFormed()).toBe(true);
  });
});

describe('pages', () => {
  it('begin at 1 and hold 10 rows, newest first', async () => {
    const world = await filled(12);
    expect(await subjects(world)).toEqual(['12', '11', '10', '9', '8', '7', '6', '5', '4', '3']);
    expect(await subjects(world, '?start=1&limit=2')).toEqual(['12', '11']);
  });

  it('continue where the one before ended, and end in a short one', async () => {
    const world = await filled(5);
    expect(await subjects(world, '?start=3&limit=2')).toEqual(['3', '2']);
    expect(await subjects(world, '?start=5&limit=2')).toEqual(['1']);
    expect(await subjects(world, '?start=6&limit=2')).toEqual([]);
    expect(await subjects(world, '?limit=200')).toHaveLength(5);
    expect(await world.violations()).toEqual([]);
  });

  it('keep one order among messages of the same millisecond', async () => {
    const world = await startWorld();
    for (const subject of ['first', 'second', 'third']) await world.deliver(mail(subject));
    expect(await subjects(world)).toEqual(['third', 'second', 'first']);
    expect(await subjects(world, '?sortorder=true')).toEqual(['first', 'second', 'third']);
  });

  it('sort by size and by id as asked', async () => {
    const world = await startWorld();
    await world.deliver(mail('large', 'x'.repeat(500)));
    await world.deliver(mail('small'), { receivedAt: world.clock.now - 1_000 });
    expect(await subjects(world, '?sortBy=size')).toEqual(['large', 'small']);
    expect(await subjects(world, '?sortBy=size&sortorder=true')).toEqual(['small', 'large']);
    expect(await subjects(world, '?sortBy=messageId&sortorder=true')).toEqual(['small', 'large']);
  });
});

describe('selection', () => {
  const update = (world: World, body: unknown) => world.call('PUT', world.at('/updatemessage'), { body });
  const folder = async (world: World, name: string) =>
    String(
      rows.parse(dataOf(await world.call('GET', world.at('/folders')))).find((one) => one.folderName === name)
        ?.folderId,
    );

  it('by folder gives that folder only', async () => {
    const world = await filled(2);
    const spam = await folder(world, 'Spam');
    const [newest] = await list(world);
    await update(world, { mode: 'moveToSpam', messageId: [newest?.messageId] });
    expect(await subjects(world, `?folderId=${spam}`)).toEqual(['2']);
    expect(await subjects(world, `?folderId=${await folder(world, 'Inbox')}`)).toEqual(['1']);
  });

  it('leaves sent mail out unless it is asked for', async () => {
    const world = await filled(2);
    const [newest] = await list(world);
    const destfolderId = await folder(world, 'Sent');
    await update(world, { mode: 'moveMessage', messageId: [newest?.messageId], destfolderId });
    expect(await subjects(world)).toEqual(['1']);
    expect(await subjects(world, '?includesent=true')).toEqual(['2', '1']);
    expect(await subjects(world, `?folderId=${destfolderId}`)).toEqual(['2']);
  });

  it('by read state gives read, unread or all', async () => {
    const world = await filled(2);
    const [newest] = await list(world);
    await update(world, { mode: 'markAsRead', messageId: [newest?.messageId] });
    expect(await subjects(world, '?status=read')).toEqual(['2']);
    expect(await subjects(world, '?status=unread')).toEqual(['1']);
    expect(await subjects(world, '?status=all')).toEqual(['2', '1']);
  });

  it('by attachment tells attached files from inline images', async () => {
    const world = await startWorld();
    const part = (disposition: string, extra = '') =>
      `Content-Type: multipart/mixed; boundary=b\r\nSubject: ${disposition}\r\n\r\n--b\r\nContent-Type: image/png\r\nContent-Disposition: ${disposition}; filename=a.png\r\n${extra}\r\nx\r\n--b--\r\n`;
    await world.deliver(part('attachment'));
    await world.deliver(part('inline', 'Content-ID: <logo@sender>\r\n'));
    expect(await subjects(world, '?attachedMails=true')).toEqual(['attachment']);
    expect(await subjects(world, '?inlinedMails=true')).toEqual(['inline']);
    expect((await list(world)).map(({ hasAttachment, hasInline }) => [hasAttachment, hasInline])).toEqual([
      ['0', 'true'],
      ['1', 'false'],
    ]);
  });

  it('by flag, label or conversation finds nothing, since there are none', async () => {
    const world = await filled(1);
    for (const query of ['flagid=2', 'labelid=7310000000031002', 'threadId=1769012300000110001', 'flaggedMails=true']) {
      expect(await subjects(world, `?${query}`)).toEqual([]);
    }
    expect(await subjects(world, '?flagid=0')).toEqual(['1']);
    expect(await world.violations()).toEqual([]);
  });
});
