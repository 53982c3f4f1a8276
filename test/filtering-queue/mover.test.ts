import { expect, test } from 'vitest';
import { type FolderRow, FoldersSource } from '../../src/datasources/folders.ts';
import { createDatasources } from '../../src/datasources/index.ts';
import { type MessagePage, type MessageRow, MessagesSource } from '../../src/datasources/messages.ts';
import { noNotes } from '../../src/datasources/rows/read-row.ts';
import { type CallContext, UpstreamMeter } from '../../src/datasources/zoho/call-context.ts';
import { withFacts } from '../../src/datasources/zoho/facts.ts';
import { PosternError } from '../../src/errors.ts';
import { Effects } from '../../src/filtering/act/effects.ts';
import { Mover } from '../../src/filtering/act/mover.ts';
import { QuarantineFolders } from '../../src/filtering/act/quarantine-folders.ts';
import { Decisions } from '../../src/filtering/decisions.ts';
import { Quarantine } from '../../src/filtering/review/quarantine.ts';
import { Mailboxes } from '../../src/mailbox/mailboxes.ts';
import { MessageIndex } from '../../src/mailbox/message-index.ts';
import { claim } from '../../src/storage/leases.ts';
import { FakeVault } from '../datasources/harness.ts';
import { freshTenant, silent, useFreshStore } from '../storage/fresh-store.ts';
import { pendingItem } from './decided.ts';

const store = useFreshStore();
const NOW = Date.parse('2026-11-24T10:05:00Z');
const INBOX = '100';
const HOLD = '900';

const unreachable = () => ({
  client: createDatasources({ vault: new FakeVault(), base: 'http://127.0.0.1:9' }).client,
  facts: withFacts({}),
  notes: noNotes,
  onMessageRows: () => {},
  onFolderRows: () => {},
});

/** One message at Zoho: where it lies, and what was asked about it. */
class OneMessage extends MessagesSource {
  folderId: string | null = INBOX;
  /** Zoho insists that the folder in a path is the one the message is in. */
  hidden = false;
  readonly moves: string[] = [];
  /** Happens in place of a move, when it is set. */
  onMove: ((to: string) => Promise<void>) | null = null;

  override async details(): Promise<MessageRow> {
    if (this.hidden) throw new PosternError('NOT_FOUND', 'Zoho has no such message.');
    return this.#row();
  }

  override async listPage(): Promise<MessagePage> {
    return this.folderId === null
      ? { rows: [], received: 0 }
      : { rows: [{ ...this.#row(), position: 1 }], received: 1 };
  }

  override async source(): Promise<Buffer> {
    this.#row();
    return Buffer.alloc(0);
  }

  #row(): MessageRow {
    if (this.folderId === null) throw new PosternError('NOT_FOUND', 'Zoho has no such message.');
    return {
      id: '7',
      folderId: this.folderId,
      threadId: null,
      subject: '',
      summary: '',
      from: { name: '', address: 'a@example.org' },
      to: [],
      cc: [],
      receivedAt: null,
      size: null,
      isRead: true,
      hasAttachments: null,
      hasInlineImages: null,
      flag: null,
      answered: null,
      priority: null,
    };
  }

  override async move(_calls: CallContext, { folderId }: { folderId: string }): Promise<void> {
    this.moves.push(folderId);
    if (this.onMove !== null) return this.onMove(folderId);
    this.folderId = folderId;
  }
}

/** A mailbox that has the quarantine folder of the month of the decision. */
class OneFolder extends FoldersSource {
  override async list(): Promise<FolderRow[]> {
    return [
      {
        id: HOLD,
        name: 'Postern Quarantine 2026-11',
        path: '/Postern Quarantine 2026-11',
        role: 'CUSTOM',
        type: 'Custom',
        parentId: null,
        previousId: null,
        isVisibleToImap: false,
        isArchived: null,
        isHidden: null,
      },
    ];
  }
}

/** A message decided to be held, whose effect is leased to a mover. */
async function leasedMove() {
  const db = store();
  const tenantId = await freshTenant(db);
  const key = { tenant_id: tenantId, data_centre: 'eu', account_id: '1', message_id: '7' };
  await db
    .insertInto('grants')
    .values({
      id: `grant-of-${tenantId}`,
      tenant_id: tenantId,
      data_centre: 'eu',
      user_id: '900',
      client_id: '',
      client_secret_sealed: '',
      refresh_token_sealed: '',
      access_token_sealed: null,
      scopes: [],
      revoked_because: null,
    })
    .execute();
  const mailboxes = new Mailboxes(db);
  await mailboxes.save({
    tenantId,
    dataCentre: 'eu',
    accountId: '1',
    grantId: `grant-of-${tenantId}`,
    userId: '900',
    address: 'box@example.org',
    displayName: '',
    observedAt: new Date(NOW),
  });
  const messages = new OneMessage(unreachable());
  const bootId = `boot-of-${tenantId}`;
  const effects = new Effects(db, bootId);
  const mover = new Mover({
    db,
    bootId,
    effects,
    folders: new QuarantineFolders(new OneFolder(unreachable())),
    messages,
    mailboxes,
    index: new MessageIndex(
      db,
      () => NOW,
      () => {},
    ),
    callsFor: ({ grantId }, meter) => ({
      tenantId,
      grantId,
      class: 'security',
      deadline: NOW + 60_000,
      meter,
      cause: 'test',
    }),
    now: () => NOW,
    logger: silent,
  });
  const itemId = await pendingItem(db, new Decisions(db), key);
  const quarantine = new Quarantine(db);
  const effect = () =>
    db.selectFrom('effects').selectAll().where('tenant_id', '=', tenantId).orderBy('fence').execute();
  return {
    key,
    messages,
    quarantine,
    effect,
    itemId,
    bootId,
    item: () => quarantine.find(tenantId, itemId),
    /** Claims what waits, whenever it may be tried again, and settles what is of this mailbox. */
    async settle() {
      await db
        .updateTable('effects')
        .set({ not_before: new Date(0) })
        .where('tenant_id', '=', tenantId)
        .execute();
      const claimed = await claim(db, 'effects', bootId, 100);
      const own = (await effect()).map(({ id }) => id).filter((id) => claimed.includes(id));
      for (const id of own) await mover.settle(id, new UpstreamMeter());
    },
    mover,
  };
}

test('moves the message to the folder of the month and keeps where it came from', async () => {
  const it = await leasedMove();
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD]);
  expect(await it.item()).toMatchObject({
    state: 'HELD',
    originFolderId: INBOX,
    heldAt: new Date(NOW),
    readBeforeHeld: true,
    problem: null,
  });
  expect(await it.effect()).toMatchObject([{ state: 'DONE', lease_boot_id: null }]);
});

test('moves nothing that lies where it should already', async () => {
  const it = await leasedMove();
  it.messages.folderId = HOLD;
  await it.settle();
  expect(it.messages.moves).toEqual([]);
  expect(await it.item()).toMatchObject({ state: 'HELD' });
});

test('keeps the origin before the call, so that a move whose answer was lost is neither repeated nor forgotten', async () => {
  const it = await leasedMove();
  let originAtCall: string | null | undefined;
  it.messages.onMove = async (to) => {
    originAtCall = (await it.item())?.originFolderId;
    it.messages.folderId = to;
    throw new PosternError('OUTCOME_UNKNOWN', 'The connection was cut.');
  };
  await it.settle();
  expect(originAtCall).toBe(INBOX);
  expect(await it.item()).toMatchObject({ state: 'PENDING' });
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD]);
  expect(await it.item()).toMatchObject({ state: 'HELD', originFolderId: INBOX });
});

test('finds a message that is not in the folder where it was last seen, and holds it', async () => {
  const it = await leasedMove();
  it.messages.hidden = true;
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD]);
  expect(await it.item()).toMatchObject({ state: 'HELD', originFolderId: INBOX });
});

test('says that a message can not be held which is gone', async () => {
  const it = await leasedMove();
  it.messages.folderId = null;
  await it.settle();
  expect(it.messages.moves).toEqual([]);
  expect(await it.item()).toMatchObject({ state: 'FAILED', problem: 'The message no longer exists.' });
  expect(await it.effect()).toMatchObject([{ state: 'FAILED' }]);
});

test('gives an interrupted move back with its reason, to be tried again and not before Zoho allows', async () => {
  const it = await leasedMove();
  it.messages.onMove = async () => {
    throw new PosternError('RATE_LIMITED', 'Zoho is locked.', { details: { retryAfter: 3_600 } });
  };
  await it.settle();
  const [effect] = await it.effect();
  expect(effect).toMatchObject({ state: 'INTENDED', interruptions: 1, lease_boot_id: null });
  expect(await it.item()).toMatchObject({ state: 'PENDING', problem: expect.stringContaining('Zoho is locked.') });
  expect(await claim(store(), 'effects', it.bootId, 100)).toEqual([]);

  it.messages.onMove = null;
  await it.settle();
  expect(await it.item()).toMatchObject({ state: 'HELD', problem: null });
});

test('leaves a wish alone that a newer one has taken the place of', async () => {
  const it = await leasedMove();
  const [effect] = await it.effect();
  if (effect === undefined) throw new Error('there is no effect');
  await store()
    .insertInto('effects')
    .values({
      ...it.key,
      decision_id: effect.decision_id,
      fence: 2,
      desired: 'ORIGIN',
      not_before: new Date('2999-01-01'),
      last_error: null,
      lease_boot_id: null,
    })
    .execute();
  await store()
    .updateTable('effects')
    .set({ state: 'LEASED', lease_boot_id: it.bootId })
    .where('id', '=', effect.id)
    .execute();
  await it.mover.settle(effect.id, new UpstreamMeter());
  expect(it.messages.moves).toEqual([]);
  expect(await it.effect()).toMatchObject([{ state: 'SUPERSEDED' }, { state: 'INTENDED' }]);
  expect(await it.item()).toMatchObject({ state: 'PENDING' });
});

test('moves nothing whose lease it has not', async () => {
  const it = await leasedMove();
  const [effect] = await it.effect();
  await it.mover.settle(effect?.id ?? '', new UpstreamMeter());
  expect(it.messages.moves).toEqual([]);
  expect(await it.effect()).toMatchObject([{ state: 'INTENDED' }]);
});

test.each(['QUARANTINE', 'ORIGIN'])('moves nothing when its lease was lost while it looked: %s', async (desired) => {
  const it = await leasedMove();
  if (desired === 'ORIGIN') {
    await it.settle();
    await it.quarantine.intendRelease(it.key.tenant_id, it.itemId, 'app_1');
  }
  const [before, moves] = [await it.item(), [...it.messages.moves]];
  const details = it.messages.details.bind(it.messages);
  it.messages.details = async () => {
    const there = await details();
    await store()
      .updateTable('effects')
      .set({ lease_boot_id: 'another' })
      .where('tenant_id', '=', it.key.tenant_id)
      .execute();
    return there;
  };
  await it.settle();
  expect(it.messages.moves).toEqual(moves);
  expect(await it.item()).toEqual(before);
  expect((await it.effect()).at(-1)).toMatchObject({ state: 'LEASED', lease_boot_id: 'another' });
});

test('brings a released message back to the folder it came from', async () => {
  const it = await leasedMove();
  await it.settle();
  await it.quarantine.intendRelease(it.key.tenant_id, it.itemId, 'app_1');
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD, INBOX]);
  expect(await it.item()).toMatchObject({ state: 'RELEASED', releasedAt: new Date(NOW), originFolderId: INBOX });
});

test('fails a move in a mailbox that is no longer connected, and says so', async () => {
  const it = await leasedMove();
  await store().deleteFrom('mailboxes').where('tenant_id', '=', it.key.tenant_id).execute();
  await it.settle();
  expect(await it.item()).toMatchObject({ state: 'FAILED', problem: 'The mailbox is no longer connected.' });
});
