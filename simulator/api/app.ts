/** One data centre: sign-in and mail API behind the filter that refuses what is not configured. */
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { CallLog } from '../control/call-log.ts';
import type { Drifting } from '../faults/drift.ts';
import type { Faults } from '../faults/faults.ts';
import type { Caller, Limits } from '../limits/limits.ts';
import { accountsServer } from '../oauth/routes.ts';
import { cover } from '../oauth/scopes.ts';
import { grantOf } from '../oauth/tokens.ts';
import { nameInReference } from '../reference/names.ts';
import type { Outbox } from '../sending/outbox.ts';
import type { Grant, Mailbox } from '../state/model.ts';
import type { World } from '../state/world.ts';
import { addressOf } from '../wire/address.ts';
import {
  badToken,
  internal,
  noCredential,
  noRule,
  Refusal,
  type Reply,
  ScopeRefusal,
  switchedOff,
  tooLarge,
  unknownAccount,
} from '../wire/envelope.ts';
import { send } from '../wire/send.ts';
import { accounts } from './accounts/index.ts';
import { organisationFor } from './administrators.ts';
import { bookmarks } from './bookmarks/index.ts';
import { domains } from './domains/index.ts';
import { folders } from './folders/index.ts';
import { groups } from './groups/index.ts';
import { labels } from './labels.ts';
import { writeDown } from './logs/audit.ts';
import { logs } from './logs/index.ts';
import { messages } from './messages/index.ts';
import { notes } from './notes/index.ts';
import { organization } from './organization/index.ts';
import { policies } from './policies/index.ts';
import { type Call, checkQuery, pathReader, type Rule, readJson } from './rules.ts';
import { signatures } from './signatures/index.ts';
import { tasks } from './tasks/index.ts';
import { users } from './users/index.ts';

const RULES: readonly Rule[] = [
  ...accounts,
  ...domains,
  ...bookmarks,
  ...folders,
  ...groups,
  ...labels,
  ...logs,
  ...messages,
  ...notes,
  ...organization,
  ...policies,
  ...signatures,
  ...tasks,
  ...users,
];

/** Sees each exchange of the mail API, to hold it against the reference. */
export type Inspector = (exchange: {
  readonly operation: string;
  /** Of the rule; the path itself where no rule fits. */
  readonly template: string;
  readonly method: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Null where a limit, a fault or drift made it what it is. */
  readonly reply: Reply | null;
}) => void;

/** Changes a call before its rule answers, so that a check of the answers can be shown to notice. */
export type Bend = (call: Call, operation: string | null) => Call;

export interface DataCentreOptions {
  readonly world: World;
  readonly outbox: Outbox;
  readonly calls: CallLog;
  readonly dataCentre: string;
  readonly limits: Limits;
  readonly faults: Faults;
  readonly drift: Drifting;
  readonly inspect: Inspector;
  readonly bend?: Bend;
}

const MAX_BODY = 2 * 1024 * 1024;
/** Of the addresses that take files. */
const MAX_UPLOAD = 40 * 1024 * 1024;
const TAKES_FILES = /\/attachments$/;

export function dataCentre(options: DataCentreOptions): Hono<{ Bindings: HttpBindings }> {
  const { world, outbox, calls, dataCentre, limits, faults, drift, inspect, bend = (call) => call } = options;
  const app = new Hono<{ Bindings: HttpBindings }>();
  const limitTo = (maxSize: number) =>
    bodyLimit({ maxSize, onError: ({ env }: Context) => send(tooLarge().reply, env) });
  const [limit, uploadLimit] = [limitTo(MAX_BODY), limitTo(MAX_UPLOAD)];
  app.use((context, next) => (TAKES_FILES.test(context.req.path) ? uploadLimit : limit)(context, next));
  app.route('/oauth/v2', accountsServer({ world, calls, faults, dataCentre }));

  app.all('/api/*', async (context) => {
    const url = new URL(context.req.url);
    const path = url.pathname.slice(dataCentre.length + 1);
    const query = Object.fromEntries(url.searchParams);
    const method = context.req.method;
    const found = ruleFor(method, path);
    const bytes = method === 'GET' ? new Uint8Array() : new Uint8Array(await context.req.arrayBuffer());
    const text = found?.rule.takesFiles ? '' : new TextDecoder().decode(bytes);
    const id = calls.begin();
    const { operation, template } = found?.rule ?? { operation: 'unknown', template: path };
    const body = text === '' ? undefined : tryJson(text);
    const exact = nameInReference(method, template, { ...query, ...(isObject(body) ? body : {}) });
    const token = tokenIn(context.req.header('authorization'));
    const grant = token === null ? null : grantOf(world, dataCentre, token);
    const at = world.now();
    const perform = () =>
      answer(async () => {
        const grant = authenticate(world, dataCentre, token);
        if (found === null) throw noRule();
        authorise(grant, found.rule);
        checkQuery(query, found.rule);
        const own = world.mailbox({ dataCentre, accountId: grant.accountId });
        if (own === undefined) throw internal('the grant has no mailbox');
        const organisation = organisationFor(world, own, found.rule, found.path);
        const named = found.path.accountId;
        const mailbox = found.rule.admin === undefined && named !== undefined ? accountNamed(world, own, named) : own;
        if (named === grant.accountId && !mailbox.user.mailboxEnabled && !found.rule.alsoWhenOff) throw switchedOff();
        const cause = { call: id, grant: grant.token };
        const call: Call = {
          world,
          mailbox,
          organisation,
          base: `${url.origin}/${dataCentre}`,
          path: found.path,
          query,
          body: readJson(text),
          address: addressOf(context),
          accept: context.req.header('accept') ?? '*/*',
          bytes,
          contentType: context.req.header('content-type') ?? '',
          outbox,
          cause,
          record: (event) => void world.record(event, cause),
        };
        const reply = await found.rule.answer(bend(call, exact));
        writeDown(call, found.rule, exact);
        return reply;
      });

    // Counted before anything is judged: also what is refused later has arrived.
    const refusal = limits.arrive(callerOf(world, grant, token, addressOf(context)), operation);
    const expireTokens = () => {
      if (grant !== null) world.record({ kind: 'token.expired', refreshToken: grant.token });
    };
    const outcome =
      refusal === null
        ? await faults.around(operation, { perform, expireTokens })
        : { reply: refusal, fault: 'limit', genuine: false };
    const reply = outcome.genuine ? drift.over(operation, outcome.reply) : outcome.reply;
    const genuine = outcome.genuine && reply === outcome.reply;
    const injected = outcome.fault ?? (genuine ? null : 'drift');
    const accountId = grant?.accountId ?? null;
    calls.add({ id, dataCentre, accountId, operation, exact, method, path, status: reply.status, at, injected });
    inspect({ operation, template, method, query, body, reply: genuine ? reply : null });
    return send(reply, context.env);
  });
  return app;
}

const READERS = RULES.map((rule) => ({ rule, read: pathReader(rule) }));

function ruleFor(method: string, path: string): { rule: Rule; path: Record<string, string> } | null {
  for (const { rule, read } of READERS) {
    const values = rule.method === method ? read(path) : null;
    if (values !== null) return { rule, path: values };
  }
  return null;
}

/** One of the accounts of the person who gave the grant. */
function accountNamed(world: World, own: Mailbox, accountId: string): Mailbox {
  const found = world.accountsOf(own).find((one) => one.accountId === accountId);
  if (found === undefined) throw unknownAccount(accountId);
  return found;
}

function tokenIn(header: string | undefined): string | null {
  return /^(?:Zoho-oauthtoken|Bearer) (\S+)$/.exec(header ?? '')?.[1] ?? null;
}

function authenticate(world: World, dataCentre: string, token: string | null): Grant {
  if (token === null) throw noCredential();
  const grant = grantOf(world, dataCentre, token);
  if (grant === null) throw badToken();
  return grant;
}

function callerOf(world: World, grant: Grant | null, token: string | null, address: string): Caller {
  const mailbox = grant === null ? undefined : world.mailbox(grant);
  return { user: mailbox?.zuid ?? null, organisation: mailbox?.zoid ?? null, token, address };
}

function authorise({ scopes }: Grant, { scope, permission }: Rule): void {
  if (!cover(scopes, scope, permission)) throw new ScopeRefusal();
}

async function answer(work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof Refusal || thrown instanceof ScopeRefusal) return thrown.reply;
    process.stderr.write(`simulator: ${thrown instanceof Error ? thrown.stack : String(thrown)}\n`);
    return internal('Internal Error').reply;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
