import { expect, test } from 'vitest';
import { createDatasources } from '../../src/datasources/index.ts';
import { MessagesSource, type SeenRow } from '../../src/datasources/messages.ts';
import { noNotes } from '../../src/datasources/rows/read-row.ts';
import { type CallContext, UpstreamMeter } from '../../src/datasources/zoho/call-context.ts';
import { withFacts, type ZohoFacts } from '../../src/datasources/zoho/facts.ts';
import { UnreadAgain } from '../../src/filtering/unread-again.ts';
import { MessageIndex } from '../../src/mailbox/message-index.ts';
import { toObservation } from '../../src/mailbox/observation.ts';
import { FakeVault } from '../datasources/harness.ts';
import { freshTenant, silent, useFreshStore } from '../storage/fresh-store.ts';

const store = useFreshStore();

/** Messages of which the source can be read, which may mark them. */
class Marked extends MessagesSource {
  readonly asked: string[] = [];
  readingMarks = true;
  readonly rows = new Map<string, SeenRow>();

  add(id: string, isRead: boolean): SeenRow {
    const said = { threadId: null, subject: id, summary: '', from: { name: '', address: '' }, to: [], cc: [] };
    const unsaid = { size: null, hasAttachments: null, hasInlineImages: null, flag: null, answered: null };
    const row = { id, asOf: Date.now(), folderId: '100', receivedAt: null, isRead, ...said, ...unsaid, priority: null };
    this.rows.set(id, row);
    return row;
  }

  override async details(...[, { messageId }]: Parameters<MessagesSource['details']>): Promise<SeenRow> {
    this.asked.push('details');
    return this.rows.get(messageId) ?? this.add(messageId, false);
  }

  override async source(...[, { messageId }]: Parameters<MessagesSource['source']>): Promise<Buffer> {
    this.asked.push('source');
    if (this.readingMarks) this.add(messageId, true);
    return Buffer.from(messageId);
  }

  override async change(...[, { messageIds, change }]: Parameters<MessagesSource['change']>): Promise<void> {
    this.asked.push(change.to);
    for (const id of messageIds) this.add(id, change.to === 'READ');
  }
}

async function scanning(readingMarks: boolean) {
  const db = store();
  const mailbox = { tenantId: await freshTenant(db), dataCentre: 'eu', accountId: '1' };
  const index = new MessageIndex(db, Date.now, () => {});
  const facts: { readingMarksRead: ZohoFacts['readingMarksRead'] } = { readingMarksRead: 'unknown' };
  const messages = new Marked({
    client: createDatasources({ vault: new FakeVault(), base: 'http://127.0.0.1:9' }).client,
    facts: withFacts({}),
    notes: noNotes,
    onMessageRows: () => {},
    onFolderRows: () => {},
    learn: () => {},
  });
  messages.readingMarks = readingMarks;
  const learn = (learnt: { readingMarksRead: boolean }) => void Object.assign(facts, learnt);
  const kept = new Map<string, Buffer>();
  const sources = {
    kept: async (_mailbox: typeof mailbox, messageId: string) => kept.get(messageId) ?? null,
    fetch: ({ accountId }: typeof mailbox, messageId: string, calls: CallContext) =>
      messages.source(calls, { accountId, messageId }),
    keep: async (_mailbox: typeof mailbox, messageId: string, source: Buffer) =>
      kept.set(messageId, source).has(messageId),
  };
  const unreadAgain = new UnreadAgain({ messages, index, sources, facts, learn, logger: silent });
  const calls = { ...mailbox, grantId: 'g', class: 'scan' as const, deadline: Date.now() + 60_000, cause: 'test' };
  return {
    messages,
    facts,
    async read(id: string, isRead: boolean) {
      index.observe(mailbox, 'list', [toObservation(messages.add(id, isRead))]);
      messages.asked.length = 0;
      await unreadAgain.source(mailbox, id, { ...calls, meter: new UpstreamMeter() });
      return { isRead: messages.rows.get(id)?.isRead, asked: messages.asked };
    },
  };
}

test('leaves unread what was unread, where reading a source marks a message as read', async () => {
  const it = await scanning(true);
  expect(await it.read('1', false)).toEqual({ isRead: false, asked: ['details', 'source', 'details', 'UNREAD'] });
  expect(it.facts).toEqual({ readingMarksRead: true });
  expect(await it.read('2', false)).toEqual({ isRead: false, asked: ['source', 'UNREAD'] });
  expect(await it.read('3', true)).toEqual({ isRead: true, asked: ['source'] });
});

test('asks for nothing but the source once it is known that reading does not mark', async () => {
  const it = await scanning(false);
  expect(await it.read('1', false)).toEqual({ isRead: false, asked: ['details', 'source', 'details'] });
  expect(it.facts).toEqual({ readingMarksRead: false });
  expect(await it.read('2', false)).toEqual({ isRead: false, asked: ['source'] });
});

test('asks for nothing, and touches nothing, where the source is kept', async () => {
  const it = await scanning(true);
  await it.read('1', false);
  expect(await it.read('1', false)).toEqual({ isRead: false, asked: [] });
});
