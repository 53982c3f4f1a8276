import type { AccountRow } from '../datasources/accounts.ts';
import type { Use } from '../datasources/zoho/budget/ledger.ts';
import type { LimitUnit } from '../datasources/zoho/budget/units.ts';
import type { CallClass } from '../datasources/zoho/call-context.ts';
import type { Mailbox } from '../mailbox/mailboxes.ts';
import { type OperationContext, requireScope } from './context.ts';
import { encodeId } from './ids.ts';
import type { RateLimitUnit, RateLimitUserKind, Resolvers, UpstreamClass } from './types.generated.ts';

const UNITS = {
  endpoint: 'ENDPOINT',
  token: 'TOKEN',
  user: 'USER',
  organisation: 'ORGANISATION',
  client: 'CLIENT',
  address: 'ADDRESS',
} as const satisfies Record<LimitUnit, RateLimitUnit>;

const CLASSES = {
  interactive: 'INTERACTIVE',
  security: 'SECURITY',
  scan: 'SCAN',
  sync: 'SYNC',
  backfill: 'BACKFILL',
} as const satisfies Record<CallClass, UpstreamClass>;

const USERS = {
  app: 'APP',
  filters: 'FILTERS',
  others: 'OTHERS',
} as const satisfies Record<Use['kind'], RateLimitUserKind>;

const MOST_SHOWN = 200;

export const platform: Pick<
  Resolvers,
  'Viewer' | 'App' | 'Grant' | 'RateLimit' | 'RateLimitLock' | 'RateLimitUse' | 'SpentCall'
> = {
  Viewer: {
    app: (_viewer, _args, { principal }) => principal,
    grants: (_viewer, _args, context) => {
      requireScope(context, 'mail.read');
      return context.services.grants.list(context.principal.tenantId);
    },
    accounts: async (_viewer, _args, context) => {
      requireScope(context, 'mail.read');
      return [...(await context.mailboxes.list())];
    },
  },
  App: {
    id: (app) => encodeId({ type: 'App', dataCentre: '', accountId: '', entity: app.appId }),
    name: (app) => app.appName,
    scopes: (app) => [...app.scopes],
  },
  Grant: {
    id: (grant) => encodeId({ type: 'Grant', dataCentre: '', accountId: '', entity: grant.id }),
    zohoUserId: (grant) => grant.userId,
    scopes: (grant) => [...grant.scopes],
    accounts: async (grant, _args, context) => {
      requireScope(context, 'mail.read');
      const { mailboxes, datasources } = context.services;
      const connected = (await mailboxes.list(context.principal.tenantId)).filter(
        ({ grantId }) => grantId === grant.id,
      );
      const [first] = connected;
      if (first === undefined) return [];
      const rows = await datasources.accounts.list(context.callsFor(first));
      return refreshed(connected, rows, context);
    },
  },
  RateLimit: {
    byClass: ({ spending }) => spending.byClass.map((use) => ({ ...use, class: CLASSES[use.class] })),
    byApp: ({ spending }) => [...spending.byApp],
    calls: ({ spending }, { first }) => spending.recent.slice(0, Math.max(0, Math.min(first, MOST_SHOWN))),
    resetAt: ({ resetAt }) => (resetAt === null ? null : new Date(resetAt)),
  },
  RateLimitUse: {
    kind: ({ kind }) => USERS[kind],
    appId: ({ app }) => idOf(app),
  },
  SpentCall: {
    class: (call) => CLASSES[call.class],
    at: ({ at }) => new Date(at),
    parts: ({ parts }) => parts.map(({ app, part }) => ({ appId: idOf(app), part })),
  },
  RateLimitLock: {
    since: ({ since }) => new Date(since),
    until: ({ until }) => new Date(until),
    unit: ({ unit }) => UNITS[unit],
  },
};

const idOf = (app: string | null) =>
  app === null ? null : encodeId({ type: 'App', dataCentre: '', accountId: '', entity: app });

/** What is known of mailboxes, as Zoho has just told it; one that Zoho lists no more is left out. */
async function refreshed(
  connected: readonly Mailbox[],
  rows: readonly AccountRow[],
  { services, startedAt }: OperationContext,
): Promise<Mailbox[]> {
  const now: Mailbox[] = [];
  for (const mailbox of connected) {
    const row = rows.find(({ id }) => id === mailbox.accountId);
    if (row === undefined) continue;
    const { primaryAddress: address, displayName } = row;
    const fresh = { ...mailbox, address, displayName, observedAt: startedAt };
    await services.mailboxes.save(fresh);
    now.push(fresh);
  }
  return now;
}
