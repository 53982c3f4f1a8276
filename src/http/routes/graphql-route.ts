/** /graphql: the graph for apps, and GraphiQL for people who open it in a browser. */
import type { Principal } from '../../access/apps.ts';
import type { OperationContext } from '../../resolvers/context.ts';
import type { AppGate } from '../credentials.ts';
import type { createGraphqlHandler } from '../graphql.ts';
import { headerOf, type Route, type RouteRequest } from '../router.ts';

export interface GraphqlRouteOptions {
  readonly gate: AppGate;
  readonly yoga: ReturnType<typeof createGraphqlHandler>;
  readonly createContext: (principal: Principal, requestId: string) => OperationContext;
}

export function graphqlRoutes({ gate, yoga, createContext }: GraphqlRouteOptions): Route[] {
  const serve = async ({ request, response, requestId }: RouteRequest, principal: Principal) => {
    await yoga(request, response, createContext(principal, requestId));
  };
  return [
    {
      method: '*',
      path: '/graphql',
      credential: 'app-key',
      handle: async (route) => {
        // The page itself holds nothing; what is typed into it needs a key like everything else.
        const principal = asksForPage(route) ? NOBODY : await gate.admit(route.request);
        await serve(route, principal);
      },
    },
  ];
}

const NOBODY: Principal = { appId: '', appName: '', tenantId: '', scopes: new Set(), keyId: '' };

function asksForPage({ request, url }: RouteRequest): boolean {
  return request.method === 'GET' && url.search === '' && (headerOf(request, 'accept') ?? '').includes('text/html');
}
