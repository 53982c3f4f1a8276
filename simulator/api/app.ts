/** One data centre: sign-in and mail API behind the filter that refuses what is not configured. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { CallLog } from '../control/call-log.ts';
import { grantOf, refresh } from '../oauth/token-endpoint.ts';
import type { RefreshToken } from '../state/model.ts';
import type { World } from '../state/world.ts';
import {
  badToken,
  internal,
  noCredential,
  noRule,
  Refusal,
  type Reply,
  ScopeRefusal,
  tooLarge,
  unknownAccount,
} from '../wire/envelope.ts';
import { accounts } from './accounts.ts';
import { folders } from './folders.ts';
import type { Gate } from './gate.ts';
import { messageText } from './message-text.ts';
import { messages } from './messages.ts';
import { checkQuery, pathReader, type Rule, readJson } from './rules.ts';
import { updatemessage } from './updatemessage.ts';

const RULES: readonly Rule[] = [...accounts, ...folders, ...messages, ...messageText, ...updatemessage];

/** Sees each exchange of the mail API, to hold it against the reference. */
export type Inspector = (exchange: {
  readonly operation: string;
  /** Of the rule; the path itself where no rule fits. */
  readonly template: string;
  readonly method: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly reply: Reply;
}) => void;

export interface DataCentreOptions {
  readonly world: World;
  readonly calls: CallLog;
  readonly dataCentre: string;
  readonly gate: Gate;
  readonly inspect: Inspector;
}

const MAX_BODY = 2 * 1024 * 1024;

export function dataCentre({ world, calls, dataCentre, gate, inspect }: DataCentreOptions): Hono {
  const app = new Hono();
  app.use(bodyLimit({ maxSize: MAX_BODY, onError: () => send(tooLarge().reply) }));
  app.post('/oauth/v2/token', async (context) => {
    const parameters = new URLSearchParams(await context.req.text());
    for (const [name, value] of new URL(context.req.url).searchParams) parameters.append(name, value);
    calls.refreshes += 1;
    return send(refresh(world, dataCentre, parameters));
  });

  app.all('/api/*', async (context) => {
    const url = new URL(context.req.url);
    const path = url.pathname.slice(dataCentre.length + 1);
    const query = Object.fromEntries(url.searchParams);
    const method = context.req.method;
    const found = ruleFor(method, path);
    const text = method === 'GET' ? '' : await context.req.text();
    const id = calls.begin();
    let accountId: string | null = null;
    const reply = await answer(async () => {
      const grant = authenticate(world, dataCentre, context.req.header('authorization'));
      accountId = grant.accountId;
      const stopped = gate({ dataCentre, grant, operation: found?.rule.operation ?? null, at: world.now() });
      if (stopped !== null) return stopped;
      if (found === null) throw noRule();
      authorise(grant, found.rule);
      checkQuery(query, found.rule.query);
      const mailbox = world.mailbox({ dataCentre, accountId: grant.accountId });
      if (mailbox === undefined) throw internal('the grant has no mailbox');
      const named = found.path.accountId;
      if (named !== undefined && named !== grant.accountId) throw unknownAccount(named);
      return found.rule.answer({
        world,
        mailbox,
        base: `${url.origin}/${dataCentre}`,
        path: found.path,
        query,
        body: readJson(text),
        accept: context.req.header('accept') ?? '*/*',
        record: (event) => void world.record(event, { call: id, grant: grant.token }),
      });
    });
    const { operation, template } = found?.rule ?? { operation: 'unknown', template: path };
    calls.add({ id, dataCentre, accountId, operation, method, path, status: reply.status, at: world.now() });
    inspect({ operation, template, method, query, body: text === '' ? undefined : tryJson(text), reply });
    return send(reply);
  });
  return app;
}

const READERS = RULES.map((rule) => ({ rule, read: pathReader(rule.template) }));

function ruleFor(method: string, path: string): { rule: Rule; path: Record<string, string> } | null {
  for (const { rule, read } of READERS) {
    const values = rule.method === method ? read(path) : null;
    if (values !== null) return { rule, path: values };
  }
  return null;
}

function authenticate(world: World, dataCentre: string, header: string | undefined): RefreshToken {
  const [, token] = /^(?:Zoho-oauthtoken|Bearer) (\S+)$/.exec(header ?? '') ?? [];
  if (token === undefined) throw noCredential();
  const grant = grantOf(world, dataCentre, token);
  if (grant === null) throw badToken();
  return grant;
}

function authorise({ scopes }: RefreshToken, { scope, permission }: Rule): void {
  const enough = [`ZohoMail.${scope}.ALL`, `ZohoMail.${scope}.${permission}`];
  if (!scopes.some((granted) => enough.includes(granted.replace('VirtualOffice.', 'ZohoMail.'))))
    throw new ScopeRefusal();
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

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function send({ status, body, bytes }: Reply): Response {
  const headers = { 'cache-control': 'private,no-cache,no-store,max-age=0,must-revalidate', server: 'ZGS' };
  return bytes === undefined
    ? new Response(JSON.stringify(body), {
        status,
        headers: { ...headers, 'content-type': 'application/json;charset=UTF-8' },
      })
    : new Response(Uint8Array.from(bytes), {
        status,
        headers: { ...headers, 'content-type': 'application/octet-stream' },
      });
}
