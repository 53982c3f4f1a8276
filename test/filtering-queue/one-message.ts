/** One mailbox with one message at a Zoho of a test's own, and the mover that acts on it. */
import { type FolderRow, FoldersSource } from '../../src/datasources/folders.ts';
import { createDatasources } from '../../src/datasources/index.ts';
import { type LabelledMessages, type LabelRow, LabelsSource } from '../../src/datasources/labels.ts';
import { type MessagePage, MessagesSource, type SeenRow } from '../../src/datasources/messages.ts';
import { noNotes } from '../../src/datasources/rows/read-row.ts';
import { type CallContext, UpstreamMeter } from '../../src/datasources/zoho/call-context.ts';
import { withFacts } from '../../src/datasources/zoho/facts.ts';
import { PosternError } from '../../src/errors.ts';
import { Effects } from '../../src/filtering/act/effects.ts';
import { Labeller } from '../../src/filtering/act/labeller.ts';
import { Mover } from '../../src/filtering/act/mover.ts';
import { QuarantineFolders } from '../../src/filtering/act/quarantine-folders.ts';
import { DEFAULT_POLICY, type DecisionDraft, type Policy } from '../../src/filtering/decide/index.ts';
import { Decisions } from '../../src/filtering/decisions.ts';
import { Quarantine } from '../../src/filtering/review/quarantine.ts';
import { FolderIndex } from '../../src/mailbox/folder-index.ts';
import { Locator } from '../../src/mailbox/locator.ts';
import { Mailboxes } from '../../src/mailbox/mailboxes.ts';
import { MessageIndex } from '../../src/mailbox/message-index.ts';
import type { Database } from '../../src/storage/database.ts';
import { claim } from '../../src/storage/leases.ts';
import { FakeVault } from '../datasources/harness.ts';
import { freshTenant, silent } from '../storage/fresh-store.ts';
import { BY, intakeOn, pendingItem, scanned } from './decided.ts';

export const NOW = Date.parse('2026-11-24T10:05:00Z');
export const INBOX = '100';
export const HOLD = '900';
export const SPAM = '300';
export const TRASH = '400';

const unreachable = () => ({
  client: createDatasources({ vault: new FakeVault(), base: 'http://127.0.0.1:9' }).client,
  facts: withFacts({}),
  notes: noNotes,
  onMessageRows: () => {},
  onFolderRows: () => {},
  learn: () => {},
});

/** One message at Zoho: where it lies, and what was asked about it. */
export class OneMessage extends MessagesSource {
  folderId: string | null = INBOX;
  /** Zoho insists that the folder in a path is the one the message is in. */
  hidden = false;
  isRead = true;
  readonly moves: string[] = [];
  /** Happens in place of a move, when it is set. */
  onMove: ((to: string) => Promise<void>) | null = null;

  override async details(): Promise<SeenRow> {
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

  #row(): SeenRow {
    if (this.folderId === null) throw new PosternError('NOT_FOUND', 'Zoho has no such message.');
    return {
      id: '7',
      asOf: NOW,
      folderId: this.folderId,
      threadId: null,
      subject: '',
      summary: '',
      from: { name: '', address: 'a@example.org' },
      to: [],
      cc: [],
      receivedAt: null,
      size: null,
      isRead: this.isRead,
      hasAttachments: null,
      hasInlineImages: null,
      flag: null,
      answered: null,
      priority: null,
    };
  }

  override async markSpam(): Promise<void> {
    this.moves.push(SPAM);
    this.folderId = SPAM;
  }

  override async move(_calls: CallContext, { folderId }: { folderId: string }): Promise<void> {
    this.moves.push(folderId);
    if (this.onMove !== null) return this.onMove(folderId);
    this.folderId = folderId;
  }
}

const folder = (id: string, name: string, role: FolderRow['role']): FolderRow => ({
  id,
  name,
  path: `/${name}`,
  role,
  type: name,
  parentId: null,
  previousId: null,
  isVisibleToImap: false,
  isArchived: null,
  isHidden: null,
});

/** A mailbox that has the quarantine folder of the month of the decision. */
class SomeFolders extends FoldersSource {
  rows = [
    folder(INBOX, 'Inbox', 'INBOX'),
    folder(SPAM, 'Spam', 'SPAM'),
    folder(TRASH, 'Trash', 'TRASH'),
    folder(HOLD, 'Postern Quarantine 2026-11', 'CUSTOM'),
  ];
  /** What the name of a folder has to be like. */
  names = /./;

  override async list(): Promise<FolderRow[]> {
    return this.rows;
  }

  override async create(_calls: CallContext, { name }: { name: string }): Promise<FolderRow> {
    if (!this.names.test(name)) throw new PosternError('UPSTREAM_ERROR', 'Zoho refused it.');
    const made = folder(HOLD, name, 'CUSTOM');
    this.rows = [...this.rows, made];
    return made;
  }

  override async hideFromImap(): Promise<void> {}
}

/** Labels that were made, and which of them the message carries. */
class SomeLabels extends LabelsSource {
  readonly made: string[] = [];
  readonly carried = new Set<string>();

  override async list(): Promise<LabelRow[]> {
    return this.made.map((name, i) => ({ id: String(i + 1), name, color: '', position: null }));
  }

  override async create(_calls: CallContext, { name }: { name: string }): Promise<LabelRow> {
    this.made.push(name);
    return { id: String(this.made.length), name, color: '', position: null };
  }

  override async putOn(_calls: CallContext, { labelIds }: LabelledMessages): Promise<void> {
    for (const id of labelIds) this.carried.add(this.made[Number(id) - 1] ?? '');
  }

  override async takeOff(_calls: CallContext, { labelIds }: LabelledMessages): Promise<void> {
    for (const id of labelIds) this.carried.delete(this.made[Number(id) - 1] ?? '');
  }
}

/** A message in a connected mailbox, which nothing was decided about yet. */
export async function oneMessage(db: Database) {
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
  const folders = new SomeFolders(unreachable());
  const index = new MessageIndex(
    db,
    () => NOW,
    () => {},
  );
  const folderIndex = new FolderIndex(
    db,
    () => NOW,
    () => {},
  );
  const labels = new SomeLabels(unreachable());
  const bootId = `boot-of-${tenantId}`;
  const effects = new Effects(db, bootId);
  const locator = new Locator({ messages, folders, index, folderIndex, facts: withFacts({}), learn: () => {} });
  const mover = new Mover({
    db,
    bootId,
    effects,
    folders: new QuarantineFolders(folders),
    labeller: new Labeller(labels),
    messages,
    mailboxes,
    index,
    locator,
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
  const decisions = new Decisions(db);
  const quarantine = new Quarantine(db);
  const intake = intakeOn(db);
  const effect = () =>
    db.selectFrom('effects').selectAll().where('tenant_id', '=', tenantId).orderBy('fence').execute();
  return {
    key,
    messages,
    folders,
    locator,
    labels,
    quarantine,
    decisions,
    effect,
    bootId,
    mover,
    history: () => decisions.historyOf(key, 50),
    items: () => quarantine.list(tenantId, { first: 50, before: null }),
    /** Decides about it as a scan would have: its arrival, or another look at it. */
    async decide(changes: Partial<DecisionDraft> = {}, how: HowDecided = {}) {
      const { policy = DEFAULT_POLICY, again = false, act = true, folderId = INBOX, holdUntil } = how;
      const { message_id, ...mailbox } = key;
      if (again) await intake.lookAgain(mailbox, [message_id], { askedBy: 'app_1', mayAct: act, workId: null });
      else await intake.announce(key, 'webhook');
      return this.decideWaiting(changes, { policy, folderId, ...(holdUntil === undefined ? {} : { holdUntil }) });
    },
    /** Decides the job that waits, whatever caused it. */
    async decideWaiting(changes: Partial<DecisionDraft> = {}, how: HowDecided = {}) {
      const { policy = DEFAULT_POLICY, folderId = INBOX, holdUntil } = how;
      const job = await db
        .updateTable('scan_jobs')
        .set({ state: 'LEASED', lease_boot_id: bootId })
        .where('tenant_id', '=', tenantId)
        .where('state', '=', 'QUEUED')
        .returningAll()
        .executeTakeFirstOrThrow();
      const made = { ...scanned(changes, policy), ...(holdUntil === undefined ? {} : { holdUntil }) };
      return decisions.record(job, made, { ...BY, bootId, folderId, receivedAt: new Date(NOW - 60_000) });
    },
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
  };
}

interface HowDecided {
  readonly policy?: Policy;
  readonly again?: boolean;
  readonly act?: boolean;
  /** Where it was last seen. */
  readonly folderId?: string;
  readonly holdUntil?: Date;
}

/** A message decided to be held, whose effect is leased to a mover. */
export async function leasedMove(db: Database) {
  const it = await oneMessage(db);
  const itemId = await pendingItem(db, it.decisions, it.key);
  return { ...it, itemId, item: () => it.quarantine.find(it.key.tenant_id, itemId) };
}
