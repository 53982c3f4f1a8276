import { requireScope } from './context.ts';
import { encodeId } from './ids.ts';
import type { Resolvers } from './types.generated.ts';

export const platform: Pick<Resolvers, 'Viewer' | 'App' | 'Grant'> = {
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
};
