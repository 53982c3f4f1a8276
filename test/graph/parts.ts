/** The gateway's parts over a store; Zoho can not be reached, and every try to is counted. */
import type { Principal, Scope } from '../../src/access/apps.ts';
import { Grants } from '../../src/access/grants.ts';
import { createSealer } from '../../src/access/seal.ts';
import { createDatasources } from '../../src/datasources/index.ts';
import { createLoaders } from '../../src/datasources/loaders.ts';
import { UpstreamMeter } from '../../src/datasources/zoho/call-context.ts';
import { withFacts } from '../../src/datasources/zoho/facts.ts';
import { Actor } from '../../src/filtering/act/actor.ts';
import { Effects } from '../../src/filtering/act/effects.ts';
import { Labeller } from '../../src/filtering/act/labeller.ts';
import { Mover } from '../../src/filtering/act/mover.ts';
import { QuarantineFolders } from '../../src/filtering/act/quarantine-folders.ts';
import { Alerts } from '../../src/filtering/alerts.ts';
import { Pieces } from '../../src/filtering/content/index.ts';
import { Decisions } from '../../src/filtering/decisions.ts';
import { Policies } from '../../src/filtering/house/policies.ts';
import { SenderLists } from '../../src/filtering/house/sender-lists.ts';
import { Coverage } from '../../src/filtering/intake/coverage.ts';
import { FolderRescans } from '../../src/filtering/intake/folder-rescans.ts';
import { Held } from '../../src/filtering/review/held.ts';
import { Quarantine } from '../../src/filtering/review/quarantine.ts';
import { Fulfilment } from '../../src/intents/fulfilment.ts';
import { Intents } from '../../src/intents/intents.ts';
import { IntentWorker } from '../../src/intents/worker.ts';
import { FolderIndex } from '../../src/mailbox/folder-index.ts';
import { Locator } from '../../src/mailbox/locator.ts';
import { type Mailbox, Mailboxes } from '../../src/mailbox/mailboxes.ts';
import { MessageIndex } from '../../src/mailbox/message-index.ts';
import { Organisations } from '../../src/mailbox/organisations.ts';
import { Organiser } from '../../src/mailbox/organiser.ts';
import { mailKinds } from '../../src/mailbox/outgoing/mail-intents.ts';
import { Outgoing } from '../../src/mailbox/outgoing/outgoing.ts';
import { Watch } from '../../src/mailbox/watch.ts';
import { createAdministering, createOrganisationAccess } from '../../src/resolvers/administering.ts';
import { Allowance } from '../../src/resolvers/allowance.ts';
import { createContentLoader } from '../../src/resolvers/content-loader.ts';
import type { OperationContext } from '../../src/resolvers/context.ts';
import { createKnownLoader } from '../../src/resolvers/known-loader.ts';
import { createMailboxLoader } from '../../src/resolvers/mailbox-loader.ts';
import { createScanLoader } from '../../src/resolvers/scan-loader.ts';
import { ChangeFeed } from '../../src/storage/change-feed.ts';
import { ChangeLog } from '../../src/storage/change-log.ts';
import { embeddedWake } from '../../src/storage/change-wake.ts';
import type { Database } from '../../src/storage/database.ts';
import { FakeVault } from '../datasources/harness.ts';
import { intakeOn } from '../filtering-queue/decided.ts';
import { silent } from '../storage/fresh-store.ts';

export const ALL: readonly Scope[] = ['mail.read', 'mail.modify', 'quarantine.release', 'admin'];

/** Moves are not the subject here: whoever waits for one is told that it is still to come. */
class IdleActor extends Actor {
  override async settled(): Promise<'PENDING'> {
    return 'PENDING';
  }
}

const nothingToRead = () => Promise.reject(new Error('nothing can be read here'));

export function parts(db: Database) {
  let calls = 0;
  const datasources = createDatasources({
    vault: new FakeVault(),
    base: 'http://127.0.0.1:9',
    onCall: () => {
      calls += 1;
    },
  });
  const [mailboxes, decisions] = [new Mailboxes(db), new Decisions(db)];
  const index = new MessageIndex(db, Date.now, () => {});
  const folderIndex = new FolderIndex(db, Date.now, () => {});
  const locator = new Locator({ ...datasources, index, folderIndex });
  const effects = new Effects(db, 'test');
  const callsFor = ({ tenantId, grantId }: Pick<Mailbox, 'tenantId' | 'grantId'>) => ({
    tenantId,
    grantId,
    class: 'interactive' as const,
    deadline: Date.now() + 60_000,
    meter: new UpstreamMeter(),
    cause: 'test',
  });
  const mover = new Mover({
    db,
    bootId: 'test',
    effects,
    folders: new QuarantineFolders(datasources.folders),
    labeller: new Labeller(datasources.labels),
    messages: datasources.messages,
    mailboxes,
    index,
    locator,
    callsFor,
    now: Date.now,
    logger: silent,
  });
  const changeLog = new ChangeLog(db, silent);
  const sealer = createSealer(Buffer.alloc(32, 5));
  const intents = new Intents(db, sealer);
  const fulfilment = new Fulfilment({
    db,
    bootId: 'test',
    intents,
    kinds: mailKinds(datasources),
    callsFor: async () => null,
    visibleAfterMs: 1_000,
    now: Date.now,
    logger: silent,
  });
  const intake = intakeOn(db);
  const services = {
    policies: new Policies(db),
    lists: new SenderLists(db, Date.now),
    alerts: new Alerts(db),
    coverage: new Coverage(db),
    intake,
    folderRescans: new FolderRescans({
      db,
      bootId: 'test',
      intake,
      mailboxes,
      messages: datasources.messages,
      index,
      callsFor,
      logger: silent,
    }),
    callsPerMinute: 27,
    now: Date.now,
    grants: new Grants(db, sealer),
    mailboxes,
    organisations: new Organisations(new Grants(db, sealer), db),
    watch: new Watch(db, 'test'),
    index,
    folderIndex,
    locator,
    organiser: new Organiser({ ...datasources, index, folderIndex, locator }),
    held: new Held(db),
    pieces: new Pieces({ ...datasources, locator, reader: { content: nothingToRead } }),
    datasources,
    decisions,
    quarantine: new Quarantine(db),
    actor: new IdleActor({ db, bootId: 'test', effects, mover, logger: silent }),
    // Nobody takes up what is written down here.
    outgoing: new Outgoing({
      intents,
      worker: new IntentWorker({ db, bootId: 'test', intents, fulfilment, now: Date.now, logger: silent }),
      source: datasources.outgoing,
      facts: withFacts(),
      now: Date.now,
    }),
    changeLog,
    changes: new ChangeFeed(changeLog, embeddedWake()),
    linkTo: () => '',
  };
  const contextFor = (principal: Principal): OperationContext => ({
    principal,
    requestId: 'request',
    meter: new UpstreamMeter(),
    allowance: new Allowance(),
    services,
    startedAt: new Date(),
    mailboxes: createMailboxLoader(services.mailboxes, principal.tenantId),
    known: createKnownLoader(index),
    scans: createScanLoader(decisions, index),
    contents: createContentLoader({ readMany: nothingToRead }, callsFor),
    fileOf: () => Promise.reject(new Error('nothing can be read here')),
    uploads: new Map(),
    loadersOf: (mailbox) => createLoaders(datasources, callsFor(mailbox)),
    callsFor,
    readsFor: callsFor,
    adminCalls: createAdministering(services.organisations, callsFor),
    adminReads: createAdministering(services.organisations, callsFor),
    organisationLoaders: createOrganisationAccess(datasources, createAdministering(services.organisations, callsFor)),
  });
  const contextOf = (tenantId: string, scopes: readonly Scope[] = ALL) =>
    contextFor({
      appId: `app-of-${tenantId}`,
      appName: 'App',
      tenantId,
      scopes: new Set(scopes),
      keyId: '',
      maxPrice: null,
    });
  return { ...services, contextOf, contextFor, calls: () => calls };
}
