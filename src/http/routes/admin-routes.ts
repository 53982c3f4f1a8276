/**
 * What the command line asks of the running gateway, over a Unix socket in the data folder that only its
 * own user can open.
 */
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { type Apps, SCOPES } from '../../access/apps.ts';
import type { NewGrant } from '../../access/grants.ts';
import type { Hooks } from '../../access/hooks.ts';
import type { ProbeReport } from '../../datasources/probe/probe.ts';
import { PosternError } from '../../errors.ts';
import type { Backlog } from '../../filtering/backlog.ts';
import type { Policies } from '../../filtering/house/policies.ts';
import type { Mailbox, Mailboxes } from '../../mailbox/mailboxes.ts';
import type { Price } from '../../resolvers/types.generated.ts';
import { type Route, readBody, sendJson } from '../router.ts';

/** A document in JSON, and its variables. */
const MAX_BODY = 512 * 1024;

/** The tenant of a gateway that serves one house; more come with the administration of tenants. */
const TENANT = 'default';

/** Calls at Zoho; null for what is usual. */
const maxPrice = z.int().min(0).max(1_000_000).nullable();
const newApp = z.strictObject({
  name: z.string().min(1).max(100),
  scopes: z.array(z.enum(SCOPES)).min(1),
  maxPrice: maxPrice.default(null),
});
const limitedApp = z.strictObject({ appId: z.string().max(100), maxPrice });
const question = z.strictObject({
  document: z.string(),
  variables: z.string().nullable(),
  operationName: z.string().nullable(),
  /** Whose limits hold; null for those that are usual. */
  appId: z.string().max(100).nullable(),
});
const newGrant = z.strictObject({
  dataCentre: z.string().regex(/^[a-z]{2}$/),
  clientId: z.string().min(1).max(200),
  clientSecret: z.string().min(1).max(200),
  refreshToken: z.string().min(1).max(500),
  scopes: z.array(z.string().min(1).max(100)).min(1).max(100),
});
const newPolicy = z.strictObject({ shadow: z.boolean(), reason: z.string().min(1).max(500) });
const oneMailbox = z.strictObject({ dataCentre: z.string(), accountId: z.string() });

export interface AdminRouteOptions {
  readonly apps: Apps;
  readonly hooks: Hooks;
  readonly mailboxes: Mailboxes;
  readonly backlog: Backlog;
  readonly policies: Policies;
  readonly connect: (grant: NewGrant) => Promise<Mailbox[]>;
  /** Address of a webhook, as Zoho will call it. */
  readonly hookUrl: (hookId: string) => string;
  readonly explain: (
    question: { document: string; variables: string | null; operationName: string | null },
    asker: { tenantId: string; maxPrice: number | null },
  ) => Promise<Price>;
  /** Throws NOT_FOUND for a mailbox that is not connected. */
  readonly probe: (mailbox: { tenantId: string; dataCentre: string; accountId: string }) => Promise<ProbeReport>;
}

export function adminRoutes({
  apps,
  hooks,
  mailboxes,
  backlog,
  policies,
  connect,
  hookUrl,
  explain,
  probe,
}: AdminRouteOptions): Route[] {
  return [
    {
      method: 'POST',
      path: '/apps',
      credential: 'local-socket',
      async handle({ request, response }) {
        const app = await readShape(request, newApp);
        sendJson(response, 201, await apps.create({ tenantId: TENANT, ...app }));
      },
    },
    {
      method: 'POST',
      path: '/apps/limit',
      credential: 'local-socket',
      async handle({ request, response }) {
        const app = await readShape(request, limitedApp);
        if (!(await apps.setMaxPrice({ tenantId: TENANT, appId: app.appId }, app.maxPrice))) throw noApp();
        sendJson(response, 200, app);
      },
    },
    {
      method: 'POST',
      path: '/explain',
      credential: 'local-socket',
      async handle({ request, response }) {
        const { appId, ...asked } = await readShape(request, question);
        const limit = appId === null ? null : await apps.maxPriceOf({ tenantId: TENANT, appId });
        if (limit === undefined) throw noApp();
        sendJson(response, 200, await explain(asked, { tenantId: TENANT, maxPrice: limit }));
      },
    },
    {
      method: 'POST',
      path: '/grants',
      credential: 'local-socket',
      async handle({ request, response }) {
        const grant = await readShape(request, newGrant);
        const connected = await connect({ tenantId: TENANT, ...grant });
        const mailboxes = connected.map(({ dataCentre, accountId, address }) => ({ dataCentre, accountId, address }));
        sendJson(response, 201, { mailboxes });
      },
    },
    {
      method: 'GET',
      path: '/mailboxes',
      credential: 'local-socket',
      async handle({ response }) {
        const known = await mailboxes.list(TENANT);
        sendJson(response, 200, {
          mailboxes: known.map(({ dataCentre, accountId, address }) => ({ dataCentre, accountId, address })),
        });
      },
    },
    {
      method: 'POST',
      path: '/hooks',
      credential: 'local-socket',
      async handle({ request, response }) {
        const mailbox = { tenantId: TENANT, ...(await readShape(request, oneMailbox)) };
        if ((await mailboxes.find(mailbox)) === null) throw new PosternError('NOT_FOUND', 'There is no such mailbox.');
        sendJson(response, 201, { url: hookUrl(await hooks.prepare(mailbox)) });
      },
    },
    {
      method: 'GET',
      path: '/policy',
      credential: 'local-socket',
      async handle({ response }) {
        const [set] = await policies.considered(TENANT, null);
        const { policy } = set ?? policies.builtIn;
        sendJson(response, 200, { policy: policy.id, shadow: policy.shadow });
      },
    },
    {
      method: 'POST',
      path: '/policy',
      credential: 'local-socket',
      async handle({ request, response }) {
        const { shadow, reason } = await readShape(request, newPolicy);
        const whole = { tenantId: TENANT, within: null, expectedVersion: null };
        const set = await policies.change({ ...whole, change: { shadow }, author: 'command line', reason });
        if (set.outcome !== 'set') throw new PosternError('INTERNAL', 'The policy could not be changed; try again.');
        sendJson(response, 200, { policy: set.inForce.policy.id, shadow: set.inForce.policy.shadow });
      },
    },
    {
      method: 'POST',
      path: '/probes',
      credential: 'local-socket',
      async handle({ request, response }) {
        const mailbox = await readShape(request, oneMailbox);
        sendJson(response, 200, await probe({ tenantId: TENANT, ...mailbox }));
      },
    },
    {
      method: 'GET',
      path: '/backlog',
      credential: 'local-socket',
      handle: async ({ response }) => sendJson(response, 200, await backlog.count()),
    },
  ];
}

const noApp = () => new PosternError('NOT_FOUND', 'There is no such app.');

async function readShape<T>(request: IncomingMessage, shape: z.ZodType<T>): Promise<T> {
  const body = await readBody(request, MAX_BODY);
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw new PosternError('BAD_USER_INPUT', 'The body is not JSON.', { cause });
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new PosternError(
    'BAD_USER_INPUT',
    `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'not as expected'}`,
  );
}
