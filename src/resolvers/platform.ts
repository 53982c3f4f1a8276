import type { AccountRow } from '../datasources/accounts.ts';
import type { LimitUnit } from '../datasources/zoho/budget/units.ts';
import type { Mailbox } from '../mailbox/mailboxes.ts';
import { type OperationContext, requireScope } from './context.ts';
import { encodeId } from './ids.ts';
import type { RateLimitUnit, Resolvers } from './types.generated.ts';

const UNITS = {
  endpoint: 'ENDPOINT',
  token: 'TOKEN',
  user: 'USER',
  organisation: 'ORGANISATION',
  client: 'CLIENT',
  address: 'ADDRESS',
} as const satisfies Record<LimitUnit, RateLimitUnit>;

export const platform: Pick<Resolvers, 'Viewer' | 'App' | 'Grant' | 'RateLimit' | 'RateLimitLock'> = {
  Viewer: {
    app: (_viewer, _args, { principal }) => principal,
    grants: (_viewer, _args, context) => {
      requireScope(context, 'mail.read');
      return context.services.grants.list(context.principal.tenantId);
    },
    accounts: (_viewer, _args, context) => {
      requireScope(context, 'mail.read');
      return context.services.mailboxes.list(context.principal.tenantId);
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
    resetAt: ({ resetAt }) => (resetAt === null ? null : new Date(resetAt)),
  },
  RateLimitLock: {
    since: ({ since }) => new Date(since),
    until: ({ until }) => new Date(until),
    unit: ({ unit }) => UNITS[unit],
  },
};

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
