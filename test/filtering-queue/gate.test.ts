import { expect, test } from 'vitest';
import { createBytesSealer } from '../../src/access/seal.ts';
import { UpstreamMeter } from '../../src/datasources/zoho/call-context.ts';
import { withFacts } from '../../src/datasources/zoho/facts.ts';
import { PosternError } from '../../src/errors.ts';
import { Alerts } from '../../src/filtering/alerts.ts';
import type { PolicyChange } from '../../src/filtering/decide/index.ts';
import { replay } from '../../src/filtering/decisions.ts';
import { Gate } from '../../src/filtering/gate.ts';
import { HoldGuard } from '../../src/filtering/hold-guard.ts';
import { Policies } from '../../src/filtering/house/policies.ts';
import { SenderLists } from '../../src/filtering/house/sender-lists.ts';
import { Intake } from '../../src/filtering/intake/intake.ts';
import { type ScanJob, ScanPool, type ScanReport, scanMessage } from '../../src/filtering/scan/index.ts';
import { UnreadAgain } from '../../src/filtering/unread-again.ts';
import { FolderIndex } from '../../src/mailbox/folder-index.ts';
import { Mailboxes } from '../../src/mailbox/mailboxes.ts';
import { MessageIndex } from '../../src/mailbox/message-index.ts';
import { Relations } from '../../src/mailbox/relations.ts';
import { Sources } from '../../src/mailbox/sources.ts';
import { filters } from '../../src/plugins/builtin/index.ts';
import type { CoverageStatus } from '../../src/plugins/sdk/contract.ts';
import { claim } from '../../src/storage/leases.ts';
import { buildMail, type FixtureMail } from '../fixtures/mail.ts';
import { windowsProgram } from '../fixtures/programs.ts';
import { silent, useFreshStore } from '../storage/fresh-store.ts';
import { HOLD, INBOX, NOW, OneMessage, oneMessage } from './one-message.ts';

const store = useFreshStore();
const HOSTED = filters.map((spec) => ({ spec, granted: spec.permissions, settings: {} }));
const FILTER_SET = filters.map(({ id, version }) => `${id}@${version}`).join(' ');
const MINUTE = 60_000;
const ATTACK: FixtureMail = { files: [{ name: 'invoice.pdf', bytes: windowsProgram(), type: 'application/pdf' }] };

/** Scans in this thread, and says of the attachments filter what a test wants. */
class PoolHere extends ScanPool {
  attachments: CoverageStatus = 'done';
  asked: ScanJob | null = null;

  override async scan(job: ScanJob): Promise<ScanReport> {
    this.asked = job;
    const filters = HOSTED.map((hosted) => ({ ...hosted, settings: job.settings?.[hosted.spec.id] ?? {} }));
    const report = await scanMessage(job, { filters, maxWallMs: 30_000 });
    return { ...report, coverage: { ...report.coverage, 'postern.attachments': this.attachments } };
  }
}

/** The gate over one message, with a policy of its own. */
async function gateWith(change: PolicyChange = {}, mail: FixtureMail = {}) {
  const db = store();
  const clock = { now: NOW };
  const it = await oneMessage(db);
  const tenantId = it.key.tenant_id;
  const policies = new Policies(db);
  const lists = new SenderLists(db, () => clock.now);
  await policies.change({
    tenantId,
    within: null,
    change: { shadow: false, ...change },
    expectedVersion: null,
    author: 'app_1',
    reason: 'A test.',
  });
  const source = { unreachable: false };
  it.messages.source = async () => {
    if (source.unreachable) throw new PosternError('UPSTREAM_UNAVAILABLE', 'Zoho is down.');
    // As the receiver of the mailbox's data centre stamps it.
    return Buffer.from(buildMail(mail).toString('latin1').replaceAll('zohomail.com', 'zohomail.eu'), 'latin1');
  };
  const pool = new PoolHere({ size: 1 });
  const intake = new Intake({
    db,
    filterSet: FILTER_SET,
    policyFor: async (mailbox) => (await policies.inForce(mailbox)).policy.id,
    onQueued: () => {},
  });
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
  const gate = new Gate({
    db,
    bootId: it.bootId,
    decisions: it.decisions,
    policies,
    lists,
    holdGuard: new HoldGuard(db, new Alerts(db), silent),
    mailboxes: new Mailboxes(db),
    index,
    folderIndex,
    relations: new Relations(db, () => clock.now),
    unreadAgain: new UnreadAgain({
      messages: it.messages,
      sources: new Sources({
        locator: it.locator,
        folderIndex,
        blobs: null,
        sealer: createBytesSealer(Buffer.alloc(32)),
        onError: () => {},
      }),
      index,
      facts: withFacts({ readingMarksRead: false }),
      learn: () => {},
      logger: silent,
    }),
    pool,
    callsFor: ({ grantId }) => ({
      tenantId,
      grantId,
      class: 'scan',
      deadline: NOW + MINUTE,
      meter: new UpstreamMeter(),
      cause: 'test',
    }),
    onIntent: () => {},
    now: () => clock.now,
    logger: silent,
  });
  /** Lets the gate take what waits of this organisation, however long it would wait. */
  const take = async () => {
    const own = db.updateTable('scan_jobs').where('tenant_id', '=', tenantId);
    await own.set({ not_before: new Date(0), queued_at: new Date(NOW) }).execute();
    const claimed = await claim(db, 'scan_jobs', it.bootId, 100);
    for (const id of claimed) await gate.take(id);
  };
  const jobs = () => db.selectFrom('scan_jobs').selectAll().where('tenant_id', '=', tenantId).orderBy('id').execute();
  const alerts = () => new Alerts(db).list(tenantId, { first: 10, before: null });
  return { ...it, tenantId, index, folderIndex, clock, policies, lists, pool, intake, source, take, jobs, alerts };
}

test('decides by the policy it was queued under, whatever is set meanwhile', async () => {
  const it = await gateWith({}, ATTACK);
  await it.intake.announce(it.key, 'webhook');
  await it.policies.change({
    tenantId: it.tenantId,
    within: null,
    change: { shadow: true },
    expectedVersion: null,
    author: 'app_1',
    reason: 'Too late for what is queued.',
  });
  await it.take();
  await it.settle();
  expect(await it.history()).toMatchObject([{ verdict: 'MALWARE', shadow: false }]);
  expect(it.messages.moves).toEqual([HOLD]);
});

test('only watches while the policy says so', async () => {
  const it = await gateWith({ shadow: true }, ATTACK);
  await it.intake.announce(it.key, 'webhook');
  await it.take();
  await it.settle();
  expect(await it.history()).toMatchObject([{ verdict: 'MALWARE', action: 'quarantine', shadow: true }]);
  expect(it.messages.moves).toEqual([]);
});

test('asks for the filters that the message was queued for', async () => {
  const it = await gateWith();
  await it.intake.announce(it.key, 'webhook');
  await it.take();
  expect(it.pool.asked?.filters).toEqual(FILTER_SET.split(' '));
});

test('knows the organisation by its connected mailboxes, and its people by the policy', async () => {
  const rules = async (from: string, change: PolicyChange = {}) => {
    const it = await gateWith(change, { from });
    await it.intake.announce(it.key, 'webhook');
    await it.take();
    const [decision] = await it.history();
    return decision?.findings.map(({ rule }) => rule) ?? [];
  };
  // The mailbox that is connected is box@example.org; the message names another one.
  expect(await rules('"example.org support" <it@sender.example>')).toContain('postern.sender.name-ours');
  const people = [{ name: 'Karin Sommer', addresses: ['Karin@Example.org'] }];
  expect(await rules('Karin Sommer <karin@sender.example>')).toEqual([]);
  expect(await rules('Karin Sommer <karin@sender.example>', { people })).toContain('postern.sender.name-person');
  expect(await rules('"Firma.example office" <it@sender.example>', { ownDomains: ['Firma.example'] })).toContain(
    'postern.sender.name-ours',
  );
});

test('lets in whom the organisation allows and the receiver checked', async () => {
  const phishing = { files: [{ name: 'login.html', bytes: Buffer.from('<form><input type=password></form>') }] };
  const it = await gateWith({ thresholds: { phishing: 0.1, suspicious: 0.05 } }, phishing);
  await it.lists.add({
    tenantId: it.tenantId,
    within: null,
    kind: 'ALLOW',
    subject: 'SENDER',
    value: 'anna@sender.example',
    bound: true,
    author: 'app_1',
    reason: 'A supplier.',
    expiresAt: null,
  });
  await it.intake.announce(it.key, 'webhook');
  await it.take();
  const [decision] = await it.history();
  expect(decision).toMatchObject({ verdict: 'CLEAN', basis: 'BOUND_ALLOW' });
  expect(decision?.list_entry_id).not.toBeNull();
});

test('makes every decision again from what it names, to the last digit', async () => {
  const it = await gateWith({}, ATTACK);
  await it.intake.announce(it.key, 'webhook');
  await it.take();
  const [decision] = await it.history();
  if (decision === undefined) throw new Error('nothing was decided');
  const policy = await it.policies.named(it.tenantId, decision.policy);
  expect(replay(decision, policy)).toEqual({ identical: true });
  const [first] = decision.parts;
  if (first === undefined) throw new Error('nothing counted');
  const forged = { ...decision, parts: [{ ...first, decibans: first.decibans + 0.01 }, ...decision.parts.slice(1)] };
  expect(replay(forged, policy)).toEqual({ identical: false });
});

test('scans a message again whose filters did not finish, and calls it undetermined only at the deadline', async () => {
  const it = await gateWith({ onFailure: { mode: 'leave', retryMinutes: 5 } });
  it.pool.attachments = 'timeout';
  await it.intake.announce(it.key, 'webhook');
  await it.take();
  expect(await it.history()).toEqual([]);
  expect(await it.jobs()).toMatchObject([
    { state: 'QUEUED', interruptions: 1, last_error: expect.stringContaining('timeout') },
  ]);
  it.clock.now = NOW + 5 * MINUTE;
  await it.take();
  expect(await it.history()).toMatchObject([{ verdict: 'UNDETERMINED', action: 'none', live: true }]);
});

test('decides at once when the next scan succeeds', async () => {
  const it = await gateWith();
  it.pool.attachments = 'crashed';
  await it.intake.announce(it.key, 'webhook');
  await it.take();
  it.pool.attachments = 'done';
  await it.take();
  expect(await it.history()).toMatchObject([{ verdict: 'CLEAN', cause: 'arrival' }]);
});

test('does not wait where another scan would find the same', async () => {
  const it = await gateWith();
  it.pool.attachments = 'partial';
  await it.intake.announce(it.key, 'webhook');
  await it.take();
  expect(await it.history()).toMatchObject([{ verdict: 'UNDETERMINED' }]);
});

test('holds a message whose filters did not finish where the policy says so, and frees it by itself', async () => {
  const it = await gateWith({ onFailure: { mode: 'hold', holdMinutes: 15 } });
  it.pool.attachments = 'timeout';
  await it.intake.announce(it.key, 'webhook');
  await it.take();
  await it.settle();
  expect(it.messages.folderId).toBe(HOLD);
  expect(await it.items()).toMatchObject([{ state: 'HELD', awaitingScan: true }]);
  await it.take();
  expect((await it.history()).map(({ cause }) => cause)).toEqual(['arrival']); // still no answer: it waits on
  it.pool.attachments = 'done';
  await it.take();
  await it.settle();
  expect(it.messages.folderId).toBe(INBOX);
  expect((await it.history())[0]).toMatchObject({ cause: 'late-result', verdict: 'CLEAN' });
});

test.each([
  ['the filters never finish', false],
  ['its source can not be had any more', true],
])('frees a held message when the time is up: %s', async (_why, unreachable) => {
  const it = await gateWith({ onFailure: { mode: 'hold', holdMinutes: 15 } });
  it.pool.attachments = 'timeout';
  await it.intake.announce(it.key, 'webhook');
  await it.take();
  await it.settle();
  it.source.unreachable = unreachable;
  it.clock.now = NOW + 15 * MINUTE;
  await it.take();
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD, INBOX]);
  expect((await it.history())[0]).toMatchObject({ verdict: 'UNDETERMINED', action: 'none', live: true });
});

test('holds nothing any more, and says so, when more than a fifth can not be scanned', async () => {
  const it = await gateWith({ onFailure: { mode: 'hold' } });
  const { message_id: _one, ...mailbox } = it.key;
  const scan = async (ids: string[], coverage: CoverageStatus) => {
    it.pool.attachments = coverage;
    await it.intake.announceAll(mailbox, ids, 'poll');
    await it.take();
  };
  await scan(['11', '12', '13', '14', '15', '16', '17', '18'], 'done');
  await scan(['21', '22'], 'timeout');
  expect(await it.items()).toHaveLength(2);
  expect(await it.alerts()).toEqual([]);
  await scan(['23'], 'timeout');
  expect(await it.items()).toHaveLength(2);
  expect(await it.alerts()).toMatchObject([{ kind: 'HOLDING_SUSPENDED', clearedAt: null }]);
  await scan(['31', '32', '33', '34', '35', '36', '37', '38', '39'], 'done');
  await scan(['24'], 'timeout');
  expect(await it.alerts()).toMatchObject([{ kind: 'HOLDING_SUSPENDED', clearedAt: expect.any(Date) }]);
});

test('says of a message that was deleted before it could be read that it is gone', async () => {
  const it = await gateWith();
  it.messages.source = OneMessage.prototype.source.bind(it.messages);
  it.messages.folderId = null;
  await it.intake.announce(it.key, 'webhook');
  await it.take();
  expect(await it.jobs()).toMatchObject([{ state: 'GONE' }]);
});

test.each([
  ['SPAM', true],
  ['INBOX', false],
] as const)("keeps Zoho's own verdict beside ours: the message lay in %s", async (role, spam) => {
  const it = await gateWith();
  const place = { tenantId: it.tenantId, dataCentre: 'eu', accountId: '1' };
  const row = { id: INBOX, name: '', path: '', role, type: '', parentId: null, previousId: null } as const;
  it.folderIndex.observe(place, [{ ...row, isVisibleToImap: null, isArchived: null, isHidden: null }]);
  it.index.observe(place, 'webhook', [
    {
      messageId: '7',
      folderId: INBOX,
      threadId: null,
      fromName: '',
      fromAddress: '',
      subject: '',
      summary: '',
      receivedAt: NOW,
      size: null,
      isRead: null,
      hasAttachments: null,
    },
  ]);
  await it.intake.announce(it.key, 'webhook');
  await it.take();
  expect(await it.history()).toMatchObject([{ verdict: 'CLEAN', zoho_says_spam: spam }]);
});
