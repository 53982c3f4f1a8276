import { describe, expect, it } from 'vitest';
import type { Facts } from '../../simulator/facts.ts';
import { dataOf, mail, startWorld } from './harness.ts';
import { INVOICES, linked, organiser, SPAM, TRASH } from './organise.ts';

const CLOCK = 1_772_000_000_000;
const HOUR = 3_600_000;

const WITH_FILE = [
  'From: Ivo Brandt <ivo@zylker.example>',
  'To: "Desk, all" <desk@zylker.example>, mira@zylker.example',
  'Cc: audit@partner.example',
  'Subject: Quarter close',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'The budget of the year is attached.',
  '--b',
  'Content-Type: text/csv; name="figures 2026.csv"',
  'Content-Disposition: attachment; filename="figures 2026.csv"',
  '',
  'travel;4711',
  '--b--',
  '',
].join('\r\n');

/** Old enough for every search, the last one newest. */
async function searchable(facts: Partial<Facts> = {}) {
  const world = await startWorld({ facts });
  const from = (receivedAt: number) => ({ receivedAt, silent: true });
  const file = await world.deliver(WITH_FILE, from(CLOCK - 9 * HOUR));
  const plain = await world.deliver(mail('Travel plans', 'We meet at noon, year by year.'), from(CLOCK - 8 * HOUR));
  const chinese = await world.deliver(
    `Content-Type: text/plain; charset=utf-8\r\n${mail('=?utf-8?B?5Lya6K6u?=', '明天开会议')}`,
    from(CLOCK - 7 * HOUR),
  );
  world.clock.now += 5_000;
  const path = (searchKey: string, rest: Record<string, string> = {}) =>
    world.at(`/messages/search?${new URLSearchParams({ searchKey, ...rest })}`);
  const search = (searchKey: string, rest?: Record<string, string>) => world.call('GET', path(searchKey, rest));
  const found = async (searchKey: string, rest?: Record<string, string>) =>
    [dataOf(await search(searchKey, rest))].flat().map((row) => Object(row).subject);
  return { world, file, plain, chinese, search, found, ...organiser(world) };
}

const [FILE, PLAIN, CHINESE] = ['Quarter close', 'Travel plans', '会议'];

describe('a search', () => {
  it('finds words where each key looks for them', async () => {
    const { world, found } = await searchable();
    const table: readonly (readonly [searchKey: string, hits: readonly string[]])[] = [
      ['entire:budget', [FILE]],
      ['entire:4711', [FILE]],
      ['entire:YEAR', [PLAIN, FILE]],
      ['content:budget', [FILE]],
      ['content:bud', []],
      ['content:close', []],
      ['content:"budget of the year"', [FILE]],
      ['content:"budget the"', []],
      ['content:year budget', [FILE]],
      ['subject:quarter', [FILE]],
      ['subject:"Quarter close"', [FILE]],
      ['subject:"close quarter"', []],
      ['fileName:figures', [FILE]],
      ['fileName:2026.csv', [FILE]],
      ['fileContent:travel', [FILE]],
      ['sender:ivo@zylker.example', [FILE]],
      ['sender:vo@zylker.example', []],
      ['sender:zylker', [FILE]],
      ['sender:Brandt', []],
      ['to:desk@zylker.example', [FILE]],
      ['to:mira', [CHINESE, PLAIN, FILE]],
      ['cc:partner', [FILE]],
      ['cc:mira', []],
      ['has:attachment', [FILE]],
      ['content:会议', [CHINESE]],
    ];
    for (const [searchKey, hits] of table) expect([searchKey, await found(searchKey)]).toEqual([searchKey, hits]);
    expect(await world.violations()).toEqual([]);
  });

  it('binds terms with :: and :or:, the first before the second', async () => {
    const { world, found } = await searchable();
    expect(await found('entire:year::entire:noon')).toEqual([PLAIN]);
    expect(await found('subject:travel:or:subject:quarter')).toEqual([PLAIN, FILE]);
    const mixed = 'subject:travel:or:subject:quarter::has:attachment';
    expect(await found(mixed)).toEqual([PLAIN, FILE]);
    await world.facts({ searchBindsFirst: 'or' });
    expect(await found(mixed)).toEqual([FILE]);
  });

  it('takes marks in quotes for text', async () => {
    const { world, found } = await searchable();
    await world.deliver(mail('a::b:or:c'), { receivedAt: CLOCK - HOUR });
    world.clock.now += 5_000;
    expect(await found('subject:"a::b:or:c"')).toEqual(['a::b:or:c']);
  });

  it('knows flags and conversations', async () => {
    const { world, plain, found, update } = await searchable();
    await update({ mode: 'setFlag', messageId: [plain], flagid: 'info' });
    for (const [id, of] of [
      ['r', undefined],
      ['s', 'r'],
    ] as const) {
      await world.deliver(linked(id, id, of), { receivedAt: CLOCK - HOUR });
    }
    world.clock.now += 5_000;
    expect(await found('has:flags')).toEqual([PLAIN]);
    expect(await found('has:convo')).toEqual(['s', 'r']);
    expect(await found('has:convo::groupResult:true')).toEqual(['s']);
    expect(await found('has:convo::groupResult:false')).toEqual(['s', 'r']);
  });

  it('counts both days of a span, and refuses a day that is none', async () => {
    const { found, search } = await searchable();
    const day = (time: number) => {
      const [, date, month, year] = new Date(time).toUTCString().split(' ');
      return `${date}-${month}-${year}`;
    };
    const [today, tomorrow] = [day(CLOCK - 8 * HOUR), day(CLOCK + 24 * HOUR)];
    expect(await found(`fromDate:${day(CLOCK - 10 * HOUR)}::toDate:${tomorrow}`)).toHaveLength(3);
    expect(await found(`fromDate:${tomorrow}`)).toEqual([]);
    expect(await found(`fromDate:${today}::toDate:${today}::subject:travel`)).toEqual([PLAIN]);
    for (const none of ['31-Feb-2026', '1-Jan-2026', '2026-01-01', '01-Foo-2026']) {
      expect((await search(`fromDate:${none}`)).status).toBe(400);
    }
  });

  it('leaves Spam and the Trash out unless it is told not to', async () => {
    const { plain, file, found, update } = await searchable();
    await update({ mode: 'moveToSpam', messageId: [plain] });
    await update({ mode: 'moveMessage', messageId: [file], destfolderId: TRASH });
    expect(await found('entire:year')).toEqual([]);
    expect(await found('inclspamtrash:true::entire:year')).toEqual([PLAIN, FILE]);
    expect(await found('entire:year::inclspamtrash:false')).toEqual([]);
  });

  it('takes folders and labels by name or by id, as the facts say', async () => {
    const { world, plain, found, update, createLabel, createFolder } = await searchable();
    const destfolderId = await createFolder('Trips', INVOICES);
    const labelId = await createLabel('To do');
    await update({ mode: 'moveMessage', messageId: [plain], destfolderId });
    await update({ mode: 'applyLabel', messageId: [plain], labelId: [labelId] });
    const all = ['in:trips', 'in:Inbox/Invoices/Trips', 'label:"to do"', 'label:To do', `in:${destfolderId}`];
    const hits = async () =>
      (await Promise.all([...all, `label:${labelId}`].map((key) => found(key)))).map((one) => one.length);
    expect(await hits()).toEqual([1, 1, 1, 1, 0, 0]);
    await world.facts({ searchFolderBy: 'id', searchLabelBy: 'id' });
    expect(await hits()).toEqual([0, 0, 0, 0, 1, 1]);
    await world.facts({ searchFolderBy: 'both', searchLabelBy: 'both' });
    expect(await hits()).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('comes in pages, newest first', async () => {
    const { found } = await searchable();
    expect(await found('entire:year', { start: '2', limit: '1' })).toEqual([FILE]);
    expect(await found('to:mira', { includeto: 'true' })).toHaveLength(3);
  });

  it('leaves out the last two minutes, and what came after receivedTime when that is given', async () => {
    const { world, found } = await searchable();
    await world.deliver(mail('Travel now'));
    world.clock.now += 60_000;
    expect(await found('subject:travel')).toEqual([PLAIN]);
    expect(await found('subject:travel', { receivedTime: String(world.clock.now) })).toEqual(['Travel now', PLAIN]);
    expect(await found('subject:travel', { receivedTime: String(CLOCK - 9 * HOUR) })).toEqual([]);
    world.clock.now += 60_001;
    expect(await found('subject:travel')).toEqual(['Travel now', PLAIN]);
  });

  it('knows a message only searchLagMs after it came', async () => {
    const { world, found } = await searchable({ searchLagMs: 2_000 });
    await world.deliver(mail('late'), { receivedAt: CLOCK });
    const later = { receivedTime: String(CLOCK + HOUR) };
    world.clock.now += 1_999;
    expect(await found('subject:late', later)).toEqual([]);
    world.clock.now += 1;
    expect(await found('subject:late', later)).toEqual(['late']);
  });

  it.each([
    '',
    'budget',
    'subject',
    'subject:',
    'subject: ',
    'subject:""',
    'subject:"open',
    'subject:a"b',
    'subject:"a"b',
    'subject:a::',
    '::subject:a',
    'subject:a::::subject:b',
    'subject:a:or:',
    'Subject:a',
    'from:a',
    'constructor:a',
    'has:attachments',
    'has:"constructor"',
    'inclspamtrash:yes',
    'groupResult:1',
    'newMails::subject:a',
    'NOT subject:a',
  ])('refuses %j', async (searchKey) => {
    const { world, search } = await searchable();
    const answer = await search(searchKey);
    expect(answer.status).toBe(400);
    expect(dataOf(answer)).toEqual({ errorCode: 'PATTERN_NOT_MATCHED', moreInfo: 'searchKey' });
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
  });

  it('refuses to go without an expression, and a time that is none', async () => {
    const { world, search } = await searchable();
    expect(dataOf(await world.call('GET', world.at('/messages/search')))).toMatchObject({
      errorCode: 'LESS_THAN_MIN_OCCURANCE',
    });
    expect((await search('newMails', { receivedTime: 'yesterday' })).status).toBe(400);
  });
});

describe('newMails', () => {
  it('gives what was received after a time, of the mail that comes in', async () => {
    const { plain, found, update } = await searchable();
    const since = { receivedTime: String(CLOCK - 9 * HOUR) };
    expect(await found('newMails', since)).toEqual([CHINESE, PLAIN]);
    await update({ mode: 'moveMessage', messageId: [plain], destfolderId: SPAM });
    expect(await found('newMails', since)).toEqual([CHINESE]);
  });

  it('gives what was received before it where newMailsReceived says so', async () => {
    const { found } = await searchable({ newMailsReceived: 'before' });
    expect(await found('newMails', { receivedTime: String(CLOCK - 8 * HOUR) })).toEqual([FILE]);
    expect(await found('newMails')).toHaveLength(3);
  });

  it('counts from two minutes ago without a time', async () => {
    const { world, found } = await searchable({ searchLagMs: 0 });
    await world.deliver(mail('now'));
    expect(await found('newMails')).toEqual(['now']);
  });
});

describe('the members of rows', () => {
  it('are those that fields names where fieldsParameter is on, and it is refused where it is off', async () => {
    const { world, search } = await searchable();
    const fields = { fields: 'messageId,subject' };
    expect(dataOf(await search('has:attachment', fields))).toMatchObject({ errorCode: 'EXTRA_PARAM_FOUND' });
    await world.facts({ fieldsParameter: true });
    const [row] = [dataOf(await search('has:attachment', fields))].flat();
    expect(Object.keys(Object(row)).sort()).toEqual(['messageId', 'subject']);
  });
});
