/** A whole gateway in this process before a simulator in this process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Bend } from '../../simulator/api/app.ts';
import type { Facts } from '../../simulator/facts.ts';
import { startSimulator } from '../../simulator/server.ts';
import type { Scope } from '../../src/access/apps.ts';
import { adminSocketPath } from '../../src/admin-socket.ts';
import { createAdminClient } from '../../src/cli/admin-client.ts';
import { loadConfig } from '../../src/config.ts';
import { startGateway } from '../../src/gateway.ts';
import { createLogger } from '../../src/telemetry.ts';
import { createTestDatabase } from './database.ts';
import { type Answer, ask, type Caller } from './graph.ts';

const CONTROL_KEY = 'the-control-key';

const seedShape = z.object({
  mailboxes: z.array(
    z.object({
      dataCentre: z.string(),
      accountId: z.string(),
      address: z.string(),
      clientId: z.string(),
      clientSecret: z.string(),
      refreshToken: z.string(),
      readOnlyRefreshToken: z.string(),
      readOnlyScopes: z.array(z.string()).min(1),
      scopes: z.array(z.string()).min(1),
    }),
  ),
});

export interface MailGateway {
  /** An app that may read and change, or with other scopes, for requests that are not plain JSON. */
  caller(scopes?: readonly Scope[]): Promise<Caller>;
  /** Asks as an app that may read and change, or with other scopes. Throws nothing: errors are in the answer. */
  ask(query: string, variables?: Record<string, unknown>, scopes?: readonly Scope[]): Promise<Answer>;
  /** The data of an answer without errors. */
  data<T>(
    shape: z.ZodType<T>,
    query: string,
    variables?: Record<string, unknown>,
    scopes?: readonly Scope[],
  ): Promise<T>;
  /** Connects somebody's mailbox with a new grant, in place of the one that he gave before. */
  connect(address: string, scopes: readonly string[]): Promise<void>;
  /** Lets mail arrive for Mira; answers Zoho's id of it. */
  deliver(mail: {
    subject: string;
    from?: string;
    text?: string;
    receivedAt?: number;
    headers?: string;
  }): Promise<string>;
  /** Calls to the mail API that `work` caused: their operations in order. */
  callsOf(work: () => Promise<unknown>): Promise<string[]>;
  /** A call to the mail API that another program makes for Mira: below her account where the path is not a whole one. */
  zoho(method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }>;
  control(method: string, path: string, body?: unknown): Promise<unknown>;
  /** Mira takes her grant back at Zoho, and gives another one, with which nothing can be changed. */
  renewGrant(): Promise<void>;
  /** The gateway ends and starts again, on what it has kept. */
  restart(): Promise<void>;
  /** What the simulator takes for true, until it is put back. */
  facts(changes: Partial<Facts>): Promise<void>;
}

const callLog = z.object({ calls: z.array(z.object({ operation: z.string(), exact: z.string().nullable() })) });

/** What it opens is closed with the stack. */
export async function openMailGateway(
  stack: AsyncDisposableStack,
  bend?: Bend,
  settings: Readonly<Record<string, string>> = {},
): Promise<MailGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'postern-graph-'));
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));
  const dataDir = join(folder, 'gateway');
  const simulator = await startSimulator({
    data: join(folder, 'simulator'),
    port: 0,
    smtpPort: 0,
    controlKey: CONTROL_KEY,
    empty: true,
    verify: true,
    ...(bend === undefined ? {} : { bend }),
  });
  stack.defer(() => simulator.close());
  const database = stack.use(await createTestDatabase(dataDir));
  const env = {
    ...database.env,
    POSTERN_DATA_DIR: dataDir,
    POSTERN_PORT: '0',
    POSTERN_ZOHO_URL: simulator.url,
    POSTERN_ZOHO_CALLS_PER_MINUTE: '60000',
    // What a test counts shall be what it caused, and what it sees what is so now.
    POSTERN_POLL_SECONDS: '0',
    POSTERN_CACHE_BYTES: '0',
    POSTERN_KEPT_BYTES: '0',
    ...settings,
  };
  const config = await loadConfig({ env, cwd: folder });
  const start = () => startGateway({ config, logger: createLogger('silent') });
  let gateway = await start();
  stack.defer(() => gateway[Symbol.asyncDispose]());
  const admin = createAdminClient(adminSocketPath(config.dataDir));

  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${simulator.url}/_simulator${path}`, {
      method,
      headers: { 'x-simulator-key': CONTROL_KEY },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { mailboxes } = seedShape.parse(await control('GET', '/seed'));
  for (const { dataCentre, clientId, clientSecret, refreshToken, scopes } of mailboxes)
    await admin.post('/grants', { dataCentre, clientId, clientSecret, refreshToken, scopes }, z.unknown());

  const [mira] = mailboxes;
  if (mira === undefined) throw new Error('the seed has no mailbox');
  const signIn = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: mira.clientId,
    client_secret: mira.clientSecret,
    refresh_token: mira.refreshToken,
  });
  const renewed = await fetch(`${simulator.url}/${mira.dataCentre}/oauth/v2/token`, { method: 'POST', body: signIn });
  const { access_token } = z.object({ access_token: z.string() }).parse(await renewed.json());
  const zoho: MailGateway['zoho'] = async (method, path, body) => {
    const place = path.startsWith('/api/') ? path : `/api/accounts/${mira.accountId}${path}`;
    const answer = await fetch(`${simulator.url}/${mira.dataCentre}${place}`, {
      method,
      headers: { accept: '*/*', authorization: `Zoho-oauthtoken ${access_token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, json: await answer.json() };
  };

  const keys = new Map<string, Promise<string>>();
  const keyWith = (scopes: readonly Scope[]): Promise<string> => {
    const name = scopes.join(' ');
    const known = keys.get(name);
    if (known !== undefined) return known;
    const made = admin.post('/apps', { name, scopes }, z.object({ key: z.string() })).then(({ key }) => key);
    keys.set(name, made);
    return made;
  };
  const caller: MailGateway['caller'] = async (scopes = ['mail.read', 'mail.modify']) => ({
    endpoint: gateway.endpoint,
    apiKey: await keyWith(scopes),
  });
  const asking: MailGateway['ask'] = async (query, variables = {}, scopes) =>
    ask(await caller(scopes), query, variables);

  return {
    caller,
    ask: asking,
    control,
    zoho,
    async data(shape, query, variables = {}, scopes) {
      const answer = await asking(query, variables, scopes);
      if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
      return shape.parse(answer.data);
    },
    async connect(address, scopes) {
      const { clientId, clientSecret, dataCentre } = mira;
      const made = await control('POST', '/oauth/code', { clientId, mailbox: address, scopes });
      const { code } = z.object({ code: z.string() }).parse(made);
      const exchange = { grant_type: 'authorization_code', client_id: clientId, client_secret: clientSecret, code };
      const url = `${simulator.url}/${dataCentre}/oauth/v2/token`;
      const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(exchange) });
      const { refresh_token: refreshToken } = z.object({ refresh_token: z.string() }).parse(await answer.json());
      await admin.post('/grants', { dataCentre, clientId, clientSecret, refreshToken, scopes }, z.unknown());
    },
    async deliver({ subject, from = 'dana@partner.example', text = 'Hello', receivedAt, headers = '' }) {
      const lines = [`From: Dana <${from}>`, 'To: mira@zylker.example', `Subject: ${subject}`];
      const source = `${[...lines, ...(headers === '' ? [] : [headers]), '', text].join('\r\n')}\r\n`;
      const sent = await control('POST', '/deliver', {
        address: 'mira@zylker.example',
        source: Buffer.from(source).toString('base64'),
        sender: from,
        ...(receivedAt === undefined ? {} : { receivedAt }),
        silent: true,
      });
      return z.object({ messageId: z.string() }).parse(sent).messageId;
    },
    async callsOf(work) {
      await control('DELETE', '/calls');
      await work();
      return callLog.parse(await control('GET', '/calls')).calls.map(({ operation, exact }) => exact ?? operation);
    },
    async renewGrant() {
      const old = `${simulator.url}/${mira.dataCentre}/oauth/v2/token/revoke?token=${mira.refreshToken}`;
      const revoked = await fetch(old, { method: 'POST' });
      if (!revoked.ok) throw new Error(`revoke: ${revoked.status} ${await revoked.text()}`);
      const { dataCentre, clientId, clientSecret, readOnlyRefreshToken: refreshToken, readOnlyScopes: scopes } = mira;
      await admin.post('/grants', { dataCentre, clientId, clientSecret, refreshToken, scopes }, z.unknown());
    },
    async restart() {
      await gateway[Symbol.asyncDispose]();
      gateway = await start();
    },
    async facts(changes) {
      await control('PUT', '/facts', changes);
    },
  };
}
