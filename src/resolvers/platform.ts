import type { LimitUnit } from '../datasources/zoho/budget/units.ts';
import { requireScope } from './context.ts';
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
