import { encodeId } from './ids.ts';
import type { Resolvers } from './types.generated.ts';

export const platform: Pick<Resolvers, 'Viewer' | 'App' | 'Grant'> = {
  Viewer: {
    app: (_viewer, _args, { principal }) => principal,
    grants: (_viewer, _args, { principal, services }) => services.grants.list(principal.tenantId),
    accounts: (_viewer, _args, { principal, services }) => services.mailboxes.list(principal.tenantId),
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
};
