/**
 * The composition root: configuration in, running gateway out. The only place that wires parts together;
 * read from the top it is the list of what a gateway consists of.
 */

import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Apps, type Principal } from './access/apps.ts';
import { FileLinks } from './access/file-links.ts';
import { Grants, type NewGrant } from './access/grants.ts';
import { Hooks } from './access/hooks.ts';
import { createBytesSealer, createSealer, readMasterKey } from './access/seal.ts';
import { adminSocketPath } from './admin-socket.ts';
import { type Config, publicUrlOf } from './config.ts';
import { Drift } from './datasources/drift.ts';
import { createDatasources } from './datasources/index.ts';
import { KeptBudget } from './datasources/kept-budget.ts';
import { KeptFacts } from './datasources/kept-facts.ts';
import { createLoaders } from './datasources/loaders.ts';
import { PostgresLog } from './datasources/postgres-log.ts';
import { RedisLog } from './datasources/redis-log.ts';
import { SharedEpochs } from './datasources/shared-epochs.ts';
import type { SharedLog } from './datasources/zoho/budget/shared-log.ts';
import { type CallClass, UpstreamMeter } from './datasources/zoho/call-context.ts';

import { operationOf } from './datasources/zoho/operations.ts';
import { requireScope } from './datasources/zoho/scopes.ts';
import { readFacts } from './datasources/zoho/stated-facts.ts';
import { PosternError } from './errors.ts';
import { Actor } from './filtering/act/actor.ts';
import { Effects } from './filtering/act/effects.ts';
import { Labeller } from './filtering/act/labeller.ts';
import { Mover } from './filtering/act/mover.ts';
import { QuarantineFolders } from './filtering/act/quarantine-folders.ts';
import { Alerts } from './filtering/alerts.ts';
import { Backlog } from './filtering/backlog.ts';
import { ContentReader, Contents, Pieces } from './filtering/content/index.ts';
import { Decisions } from './filtering/decisions.ts';
import { Gate } from './filtering/gate.ts';
import { HoldGuard } from './filtering/hold-guard.ts';
import { Policies } from './filtering/house/policies.ts';
import { SenderLists } from './filtering/house/sender-lists.ts';
import { Coverage } from './filtering/intake/coverage.ts';
import { FolderRescans } from './filtering/intake/folder-rescans.ts';
import { Intake } from './filtering/intake/intake.ts';
import { Poller } from './filtering/intake/poller.ts';
import { ReceivingFolders } from './filtering/intake/receiving.ts';
import { FILTER_SET } from './filtering/plan.ts';
import { Held } from './filtering/review/held.ts';
import { Quarantine } from './filtering/review/quarantine.ts';
import { ScanPool } from './filtering/scan/index.ts';
import { UnreadAgain } from './filtering/unread-again.ts';
import { createAppGate } from './http/credentials.ts';
import { createGraphqlHandler } from './http/graphql.ts';
import { listen } from './http/listen.ts';
import { createRequestListener } from './http/router.ts';
import { adminRoutes } from './http/routes/admin-routes.ts';
import { fileRoutes } from './http/routes/file-routes.ts';
import { graphqlRoutes } from './http/routes/graphql-route.ts';
import { healthRoutes } from './http/routes/health-routes.ts';
import { hookRoutes } from './http/routes/hook-routes.ts';
import { Fulfilment } from './intents/fulfilment.ts';
import { Intents } from './intents/intents.ts';
import { IntentWorker } from './intents/worker.ts';
import { connectGrant, type GrantRef } from './mailbox/connect.ts';
import { FolderIndex } from './mailbox/folder-index.ts';
import { Locator } from './mailbox/locator.ts';
import { Mailboxes } from './mailbox/mailboxes.ts';
import { type MailboxRef, MessageIndex } from './mailbox/message-index.ts';
import { toObservation } from './mailbox/observation.ts';
import { Organisations } from './mailbox/organisations.ts';
import { Organiser } from './mailbox/organiser.ts';
import { mailKinds } from './mailbox/outgoing/mail-intents.ts';
import { Outgoing } from './mailbox/outgoing/outgoing.ts';
import { Relations } from './mailbox/relations.ts';
import { Sources } from './mailbox/sources.ts';
import { Watch } from './mailbox/watch.ts';
import { createAdministering, createOrganisationAccess } from './resolvers/administering.ts';
import { Allowance } from './resolvers/allowance.ts';
import { createContentLoader } from './resolvers/content-loader.ts';
import type { OperationContext, RequestExtras, Services } from './resolvers/context.ts';
import { createSchema } from './resolvers/index.ts';
import { createKnownLoader } from './resolvers/known-loader.ts';
import { createMailboxLoader } from './resolvers/mailbox-loader.ts';
import { explain } from './resolvers/price/explain.ts';
import { limitsOf } from './resolvers/price/price.ts';
import { createScanLoader } from './resolvers/scan-loader.ts';
import { FileBlobs } from './storage/blobs.ts';
import { ChangeFeed } from './storage/change-feed.ts';
import { ChangeLog } from './storage/change-log.ts';
import { embeddedWake, serverWake } from './storage/change-wake.ts';
import { ensureDataFolder } from './storage/data-folder.ts';
import { openStorage } from './storage/database.ts';
import { lockFolder } from './storage/folder-lock.ts';
import { Instance } from './storage/instances.ts';
import { type Logger, seam } from './telemetry.ts';

export interface Gateway extends AsyncDisposable {
  /** Where the graph is served. */
  readonly endpoint: string;
  readonly port: number;
}

export interface GatewayOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly now?: () => number;
  /** Gives the start up: what was opened is closed again, and the signal's reason thrown. */
  readonly stopping?: AbortSignal;
}

/** Seconds a call made for the filters may wait and take; interactive calls have their request's deadline. */
const WORK_SECONDS = 60;
/** Seconds the call that sends a mail may wait and take; whoever takes over from a dead process waits longer. */
const SEND_SECONDS = 30;
/** Files that one request may bring. */
const MOST_FILES = 50;
/** All of a probe together; whoever asked for it waits at the socket. */
const PROBE_SECONDS = 45;
/** How long calls under way may hold up the end; what they were for is taken up at the next start. */
const PATIENCE_MS = 5_000;

/** A Redis that is younger may have forgotten calls that are still in the window of a limit. */
const REDIS_WHOLE_MS = 65_000;
const REDIS_PATIENCE_MS = 3_000;

/** Threads that open messages for people; those of the scan have a queue of their own. */
const CONTENT_WORKERS = 2;

/** Starts a gateway. Throws before anything is served when configuration, port or data folder do not allow it. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { config, logger, now = Date.now, stopping } = options;
  await using stack = new AsyncDisposableStack();

  const stated = { ...readFacts(config.zohoFacts), callsPerWindow: config.zohoCallsPerMinute };
  // The folder before the port: whoever holds the folder can be named, and also holds the port.
  ensureDataFolder(config.dataDir);
  const lock = stack.use(await lockFolder(config.dataDir, 'gateway', stopping));
  stopping?.throwIfAborted();
  const routes: Parameters<typeof createRequestListener>[0][number][] = [];
  const place = { host: config.host, port: config.port };
  const listener = stack.use(await listen(place, createRequestListener(routes, logger)));
  lock.announce(listener.port);

  const storage = stack.use(await openStorage({ config, servedPort: listener.port, logger }));
  stopping?.throwIfAborted();
  const { db } = storage;
  const instance = stack.use(new Instance(db, logger));
  await instance.start();

  const masterKey = readMasterKey(config.secretKey, config.dataDir);
  const sealer = createSealer(masterKey);
  const links = new FileLinks(masterKey, now);
  const apps = new Apps(db);
  await apps.ensureTenant('default', 'Default');
  const grants = new Grants(db, sealer);
  const hooks = new Hooks(db, sealer, now);

  const mailboxes = new Mailboxes(db);
  const organisations = new Organisations(grants, db);
  const index = new MessageIndex(db, now, (error) => logger.warn({ err: error }, 'rows were not indexed'));
  stack.defer(() => index.settle());
  const folderIndex = new FolderIndex(db, now, (error) => logger.warn({ err: error }, 'folders were not indexed'));
  stack.defer(() => folderIndex.settle());

  const keptBudget = new KeptBudget(db, (error) => logger.warn({ err: error }, 'the budget was not written down'));
  stack.defer(() => keptBudget.settle());

  const keptFacts = new KeptFacts(db, (error) => logger.warn({ err: error }, 'what was learnt was not written down'));
  stack.defer(() => keptFacts.settle());

  const holder = instance.bootId;
  const onShared = (error: unknown) => logger.warn({ err: error }, 'a call was not given back to the other gateways');
  let sharedLog: SharedLog | null = storage.kind === 'server' ? new PostgresLog(db, holder, onShared) : null;
  if (config.redisUrl !== null) {
    const redisLog = stack.use(
      new RedisLog({
        url: config.redisUrl,
        holder,
        gateways: () => instance.alive,
        wholeAfterMs: REDIS_WHOLE_MS,
        onChange: (isThere) =>
          isThere ? logger.info('Redis is there') : logger.warn('Redis is lost: each gateway goes by its share'),
      }),
    );
    if (!(await redisLog.reached(REDIS_PATIENCE_MS))) logger.warn('Redis does not answer: it is tried on');
    sharedLog = redisLog;
  }

  const datasources = createDatasources({
    vault: grants,
    facts: stated,
    learnt: {
      known: await keptFacts.load(),
      keep: (learnt) => {
        logger.info({ learnt }, 'learnt of Zoho');
        keptFacts.keep(learnt);
      },
    },
    notes: new Drift(({ kind, row, key }) => logger.info({ kind, row, key }, 'Zoho sent what is new to us')),
    base: config.zohoUrl,
    clock: { now },
    budgetMemory: await keptBudget.load(now()),
    sharedLog,
    cacheBytes: config.cacheBytes,
    // An embedded database has one gateway: nobody else writes.
    ...(storage.kind === 'server' ? { epochs: new SharedEpochs(db, now) } : {}),
    onMessageRows: (ref, rows) => index.observe(ref, ref.source, rows.map(toObservation), ref.label, ref.asOf),
    onFolderRows: (ref, rows) => folderIndex.observe(ref, rows, ref.asOf),
    onCall: (call) => logger.debug(call, 'zoho call'),
    trace: (event, operation) => seam(event, operation),
  });
  stack.defer(() => datasources.dispose());

  const callsOf = ({ tenantId, grantId, dataCentre }: GrantRef, callClass: CallClass, cause: string) => ({
    tenantId,
    grantId,
    dataCentre,
    class: callClass,
    deadline: now() + WORK_SECONDS * 1000,
    meter: new UpstreamMeter(),
    cause,
  });

  const changeLog = stack.use(new ChangeLog(db, logger));
  const wake = stack.use(config.databaseUrl === null ? embeddedWake() : serverWake(config.databaseUrl, logger));
  const changes = stack.use(new ChangeFeed(changeLog, wake));

  const locator = new Locator({ ...datasources, index, folderIndex });
  const onKept = (error: unknown) => logger.warn({ err: error }, 'the source of a message was not kept');
  const blobs =
    config.keptBytes === 0 ? null : stack.use(new FileBlobs(join(config.dataDir, 'sources'), config.keptBytes, onKept));
  const sources = new Sources({ locator, folderIndex, blobs, sealer: createBytesSealer(masterKey), onError: onKept });
  stack.defer(() => sources.settle());
  const policies = new Policies(db);
  const lists = new SenderLists(db, now);
  const alerts = new Alerts(db);
  const holdGuard = new HoldGuard(db, alerts, logger);
  const quarantine = new Quarantine(db);
  const coverage = new Coverage(db);
  const decisions = new Decisions(db);
  const effects = new Effects(db, instance.bootId);
  const mover = new Mover({
    db,
    bootId: instance.bootId,
    effects,
    folders: new QuarantineFolders(datasources.folders),
    labeller: new Labeller(datasources.labels),
    messages: datasources.messages,
    mailboxes,
    index,
    locator,
    callsFor: (mailbox, meter) => ({ ...callsOf(mailbox, 'security', 'move'), meter }),
    now,
    logger,
  });
  const actor = stack.use(new Actor({ db, bootId: instance.bootId, effects, mover, logger }));
  const pool = stack.use(new ScanPool({ size: config.scanWorkers }));
  const gate = stack.use(
    new Gate({
      db,
      bootId: instance.bootId,
      decisions,
      policies,
      lists,
      holdGuard,
      mailboxes,
      index,
      relations: new Relations(db, now),
      folderIndex,
      unreadAgain: new UnreadAgain({ ...datasources, index, sources, logger }),
      pool,
      callsFor: (mailbox, { priority }) => callsOf(mailbox, priority === 0 ? 'scan' : 'backfill', 'scan'),
      onIntent: () => actor.loop.wake(),
      now,
      logger,
    }),
  );
  const intents = new Intents(db, sealer);
  const fulfilment = new Fulfilment({
    db,
    bootId: instance.bootId,
    intents,
    kinds: mailKinds(datasources),
    callsFor: async (intent, meter) => {
      const mailbox = await mailboxes.find(intent);
      const deadline = now() + SEND_SECONDS * 1000;
      return mailbox === null ? null : { ...callsOf(mailbox, 'interactive', intent.kind), deadline, meter };
    },
    visibleAfterMs: datasources.facts.sentVisibleMs,
    now,
    logger,
  });
  const intentWorker = stack.use(new IntentWorker({ db, bootId: instance.bootId, intents, fulfilment, now, logger }));
  const intake = new Intake({
    db,
    filterSet: FILTER_SET,
    policyFor: async (mailbox) => (await policies.inForce(mailbox)).policy.id,
    onQueued: () => gate.loop.wake(),
  });
  const folderRescans = stack.use(
    new FolderRescans({
      db,
      bootId: instance.bootId,
      intake,
      mailboxes,
      messages: datasources.messages,
      index,
      callsFor: (mailbox) => callsOf(mailbox, 'backfill', 'rescan'),
      logger,
    }),
  );
  const watch = new Watch(db, instance.bootId);
  const arrived = (mailbox: MailboxRef, folderId: string) => datasources.client.arrived(mailbox, folderId);
  const poller = stack.use(
    new Poller({
      watch,
      intake,
      index,
      policies,
      quarantine,
      coverage,
      holdGuard,
      messages: datasources.messages,
      folders: new ReceivingFolders(datasources.folders),
      callsFor: (mailbox) => callsOf(mailbox, 'sync', 'poll'),
      arrived,
      everySeconds: config.pollSeconds,
      now,
      logger,
    }),
  );

  const reader = stack.use(new ContentReader({ size: CONTENT_WORKERS }));
  const contents = new Contents({
    sources,
    index,
    reader,
    bytes: config.cacheBytes,
    admit: async (grantId) => requireScope(await grants.credentials(grantId), operationOf('getOriginalMessage').scope),
    now,
  });

  const pieces = new Pieces({ ...datasources, locator, reader });
  const organiser = new Organiser({ ...datasources, index, folderIndex, locator });

  const publicUrl = publicUrlOf(config, listener.port);
  const services: Services = {
    grants,
    mailboxes,
    organisations,
    watch,
    index,
    folderIndex,
    locator,
    organiser,
    held: new Held(db),
    pieces,
    datasources,
    decisions,
    policies,
    lists,
    alerts,
    quarantine,
    coverage,
    actor,
    outgoing: new Outgoing({
      intents,
      worker: intentWorker,
      source: datasources.outgoing,
      facts: datasources.facts,
      now,
    }),
    changeLog,
    changes,
    intake,
    folderRescans,
    callsPerMinute: config.zohoCallsPerMinute,
    now,
    linkTo: (file, seconds) => `${publicUrl}/files/${links.sign(file, seconds)}`,
  };
  const createContext = (
    principal: Principal,
    requestId: string,
    { uploads = new Map(), maxAgeMs = Number.POSITIVE_INFINITY }: RequestExtras = {},
  ): OperationContext => {
    const meter = new UpstreamMeter(limitsOf(principal).cap);
    const since = now();
    const deadline = since + config.requestSeconds * 1000;
    const callsFor = (mailbox: GrantRef) => ({
      tenantId: mailbox.tenantId,
      grantId: mailbox.grantId,
      app: principal.appId,
      dataCentre: mailbox.dataCentre,
      class: 'interactive' as const,
      deadline,
      since,
      meter,
      cause: requestId,
    });
    const oldest = Math.max(maxAgeMs, config.maxAgeFloorSeconds * 1000);
    const readsFor = (mailbox: GrantRef) => ({ ...callsFor(mailbox), maxAgeMs: oldest });
    const adminReads = createAdministering(organisations, readsFor);
    const loaders = new Map<string, ReturnType<typeof createLoaders>>();
    return {
      principal,
      requestId,
      meter,
      allowance: new Allowance(),
      services,
      startedAt: new Date(since),
      mailboxes: createMailboxLoader(mailboxes, principal.tenantId),
      known: createKnownLoader(index),
      scans: createScanLoader(decisions, index),
      contents: createContentLoader(contents, readsFor),
      fileOf: (mailbox, messageId, part) => contents.file(mailbox, messageId, part, readsFor(mailbox)),
      uploads,
      callsFor,
      readsFor,
      adminCalls: createAdministering(organisations, callsFor),
      adminReads,
      organisationLoaders: createOrganisationAccess(datasources, adminReads),
      loadersOf: (mailbox) => {
        const made = loaders.get(mailbox.grantId) ?? createLoaders(datasources, readsFor(mailbox));
        loaders.set(mailbox.grantId, made);
        return made;
      },
    };
  };

  const connect = async (grant: NewGrant) => {
    const connected = await connectGrant(grant, {
      grants,
      accounts: datasources.accounts,
      mailboxes,
      callsFor: (grantRef) => callsOf(grantRef, 'interactive', 'connect'),
      now,
    });
    // The client knew it under the tokens from before, and without a user.
    for (const { grantId } of connected) datasources.client.forgetGrant(grantId);
    return connected;
  };

  const probe = async (place: { tenantId: string; dataCentre: string; accountId: string }) => {
    const mailbox = await mailboxes.find(place);
    if (mailbox === null) throw new PosternError('NOT_FOUND', 'There is no such mailbox.');
    const calls = { ...callsOf(mailbox, 'interactive', 'probe'), deadline: now() + PROBE_SECONDS * 1000 };
    return datasources.probe.run(calls, mailbox.accountId);
  };

  const schema = createSchema();
  const adminSocket = adminSocketPath(config.dataDir);
  rmSync(adminSocket, { force: true });
  const hookUrl = (hookId: string) => `${publicUrl}/hooks/${hookId}`;
  const administration = adminRoutes({
    apps,
    hooks,
    mailboxes,
    backlog: new Backlog(db),
    policies,
    connect,
    hookUrl,
    explain: (question, principal) =>
      explain(question, schema, {
        principal,
        services,
        mailboxes: createMailboxLoader(mailboxes, principal.tenantId),
      }),
    probe,
  });
  stack.use(await listen({ socketPath: adminSocket }, createRequestListener(administration, logger)));
  chmodSync(adminSocket, 0o600);

  stopping?.throwIfAborted();
  // Whoever calls from now on finds everything in place.
  routes.push(
    ...graphqlRoutes({
      gate: createAppGate(apps, config.appRequestsPerMinute),
      yoga: createGraphqlHandler({
        schema,
        logger,
        createContext,
        renew: (principal) => apps.renew(principal),
      }),
      createContext,
      uploads: { folder: join(config.dataDir, 'spool'), bytes: datasources.facts.attachmentBytes, files: MOST_FILES },
    }),
    ...hookRoutes({ hooks, intake, index, arrived }),
    ...fileRoutes({
      links,
      mailboxes,
      contents,
      pieces,
      callsFor: (mailbox, requestId, signal) => ({
        ...callsOf(mailbox, 'interactive', requestId),
        maxAgeMs: Number.POSITIVE_INFINITY,
        signal,
      }),
      notes: datasources.notes,
      now,
    }),
    ...healthRoutes(db),
  );
  const workers = { scan_jobs: gate.loop, effects: actor.loop, work: folderRescans.loop, intents: intentWorker };
  instance.worksOn((table) => workers[table].running);
  for (const worker of Object.values(workers)) worker.start();
  poller.start();
  changeLog.start();
  const running = stack.move();
  return {
    endpoint: `${publicUrl}/graphql`,
    port: listener.port,
    async [Symbol.asyncDispose]() {
      // First nobody new comes in and those inside are answered, those who follow with a farewell; then the work
      // ends, and what it stands on.
      changes[Symbol.dispose]();
      await listener[Symbol.asyncDispose]();
      const patience = setTimeout(() => void datasources.dispose(), PATIENCE_MS);
      await running.disposeAsync();
      clearTimeout(patience);
    },
  };
}
