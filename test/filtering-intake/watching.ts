/** A mailbox that is watched: its mail and folders at Zoho, and the poller that looks into them. */
import { type FolderRow, FoldersSource } from '../../src/datasources/folders.ts';
import { createDatasources } from '../../src/datasources/index.ts';
import { noNotes } from '../../src/datasources/rows/read-row.ts';
import { UpstreamMeter } from '../../src/datasources/zoho/call-context.ts';
import { withFacts } from '../../src/datasources/zoho/facts.ts';
import { Alerts } from '../../src/filtering/alerts.ts';
import { HoldGuard } from '../../src/filtering/hold-guard.ts';
import { Policies } from '../../src/filtering/house/policies.ts';
import { Coverage } from '../../src/filtering/intake/coverage.ts';
import { Intake } from '../../src/filtering/intake/intake.ts';
import { Poller } from '../../src/filtering/intake/poller.ts';
import { ReceivingFolders } from '../../src/filtering/intake/receiving.ts';
import { Quarantine } from '../../src/filtering/review/quarantine.ts';
import { FolderIndex } from '../../src/mailbox/folder-index.ts';
import { Mailboxes } from '../../src/mailbox/mailboxes.ts';
import { MessageIndex } from '../../src/mailbox/message-index.ts';
import { toObservation } from '../../src/mailbox/observation.ts';
import { Watch } from '../../src/mailbox/watch.ts';
import type { Database } from '../../src/storage/database.ts';
import { FakeVault } from '../datasources/harness.ts';
import { freshTenant, silent } from '../storage/fresh-store.ts';
import { SomeMail } from './some-mail.ts';

export const NOW = Date.parse('2026-11-24T10:00:00Z');
export const HOUR = 3_600_000;
export const [INBOX, SENT, SPAM, TRASH, PROJECTS, QUARANTINE] = ['100', '200', '300', '400', '500', '900'];

export const folder = (id: string, name: string, role: FolderRow['role']): FolderRow => ({
  id,
  name,
  path: `/${name}`,
  role,
  type: name,
  parentId: null,
  previousId: null,
  isVisibleToImap: null,
  isArchived: null,
  isHidden: null,
});

class SomeFolders extends FoldersSource {
  rows = [
    folder(INBOX, 'Inbox', 'INBOX'),
    folder(SENT, 'Sent', 'SENT'),
    folder(SPAM, 'Spam', 'SPAM'),
    folder(TRASH, 'Trash', 'TRASH'),
    folder(QUARANTINE, 'Postern Quarantine 2026-11', 'CUSTOM'),
  ];
  onRows: (rows: readonly FolderRow[]) => void = () => {};

  override async list(): Promise<FolderRow[]> {
    this.onRows(this.rows);
    return this.rows;
  }
}

export async function watching(db: Database) {
  const clock = { now: NOW };
  const tenantId = await freshTenant(db);
  const place = { tenantId, dataCentre: 'eu', accountId: '1' };
  const mailbox = { tenant_id: tenantId, data_centre: 'eu', account_id: '1' };
  const grantId = `grant-of-${tenantId}`;
  await db
    .insertInto('grants')
    .values({
      id: grantId,
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
  const observedAt = new Date(NOW);
  await mailboxes.save({ ...place, grantId, userId: '900', address: 'box@example.org', displayName: '', observedAt });
  await db
    .updateTable('mailboxes')
    .set({ watched_from: new Date(NOW - 48 * HOUR), next_reconcile_at: new Date('2999-01-01') })
    .where('tenant_id', '=', tenantId)
    .execute();
  const source = {
    client: createDatasources({ vault: new FakeVault(), base: 'http://127.0.0.1:9' }).client,
    facts: withFacts({}),
    notes: noNotes,
    onMessageRows: () => {},
    onFolderRows: () => {},
    learn: () => {},
  };
  const [mail, folders] = [new SomeMail(source), new SomeFolders(source)];
  const index = new MessageIndex(
    db,
    () => clock.now,
    () => {},
  );
  const folderIndex = new FolderIndex(
    db,
    () => clock.now,
    () => {},
  );
  mail.onRows = (rows) => index.observe(place, 'list', rows.map(toObservation));
  folders.onRows = (rows) => folderIndex.observe(place, rows);
  const policies = new Policies(db);
  const quarantine = new Quarantine(db);
  const coverage = new Coverage(db);
  const intake = new Intake({ db, filterSet: 'f@1', policyFor: async () => 'default-1', onQueued: () => {} });
  const receiving = () => new ReceivingFolders(folders);
  const pollerOf = (bootId: string) => {
    const watch = new Watch(db, bootId);
    const poller = new Poller({
      watch,
      intake,
      index,
      policies,
      quarantine,
      coverage,
      holdGuard: new HoldGuard(db, new Alerts(db), silent),
      messages: mail,
      folders: receiving(),
      arrived: async () => {},
      callsFor: () => ({
        tenantId,
        grantId,
        class: 'sync',
        deadline: NOW + 60_000,
        meter: new UpstreamMeter(),
        cause: 'test',
      }),
      everySeconds: 60,
      pagesATurn: 3,
      now: () => clock.now,
      logger: silent,
    });
    return { watch, poller };
  };
  await db
    .insertInto('instances')
    .values({ boot_id: `boot-of-${tenantId}`, host: 'here', pid: 1, seen_at: new Date() })
    .execute();
  const { watch, poller } = pollerOf(`boot-of-${tenantId}`);
  /** Takes the turn of this mailbox, whenever it would be. */
  const due = async (of: Watch = watch) => {
    await db
      .updateTable('mailboxes')
      .set({ next_poll_at: new Date('2999-01-01') })
      .execute();
    await db
      .updateTable('mailboxes')
      .set({ next_poll_at: new Date(0) })
      .where('tenant_id', '=', tenantId)
      .execute();
    const [own] = await of.takeDue(1, 60);
    return own ?? null;
  };
  const turn = async (what: 'poll' | 'reconcile' = 'poll') => {
    const own = await due();
    if (own === null) throw new Error('the mailbox is with somebody else');
    await poller[what](own);
    await watch.release(own);
  };
  const announced = async () =>
    (
      await db
        .selectFrom('scan_jobs')
        .select(['message_id', 'announced_by'])
        .where('tenant_id', '=', tenantId)
        .orderBy('id')
        .execute()
    ).map((job) => `${job.message_id} ${job.announced_by}`);
  const state = () => watch.stateOf(place);
  return {
    db,
    clock,
    place,
    mailbox,
    mail,
    folders,
    index,
    folderIndex,
    policies,
    quarantine,
    coverage,
    intake,
    pollerOf,
    due,
    turn,
    announced,
    state,
    watch,
  };
}
