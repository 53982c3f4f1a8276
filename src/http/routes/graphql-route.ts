/** /graphql: the graph for apps, and GraphiQL for people who open it in a browser. */
import type { Principal } from '../../access/apps.ts';
import { PosternError } from '../../errors.ts';
import type { OperationContext, RequestExtras } from '../../resolvers/context.ts';
import type { AppGate } from '../credentials.ts';
import type { createGraphqlHandler } from '../graphql.ts';
import { headerOf, type Route, type RouteRequest } from '../router.ts';
import { isMultipart, readMultipart, type UploadLimits } from '../uploads/multipart-request.ts';

export interface GraphqlRouteOptions {
  readonly gate: AppGate;
  readonly yoga: ReturnType<typeof createGraphqlHandler>;
  readonly createContext: (principal: Principal, requestId: string, extras?: RequestExtras) => OperationContext;
  readonly uploads: UploadLimits;
}

/** Requests with files at once: each takes room on disk until it is answered. */
const MAX_UPLOADING = 16;

export function graphqlRoutes({ gate, yoga, createContext, uploads }: GraphqlRouteOptions): Route[] {
  let uploading = 0;
  const serve = async (route: RouteRequest, principal: Principal) => {
    const { request, response, requestId } = route;
    if (request.method !== 'POST' || !isMultipart(request)) {
      await yoga(request, response, createContext(principal, requestId, extrasOf(request)));
      return;
    }
    if (uploading >= MAX_UPLOADING) {
      throw new PosternError('RATE_LIMITED', 'Too many files are being sent now.', { details: { retryAfter: 1 } });
    }
    uploading += 1;
    try {
      await serveWithFiles(route, principal);
    } finally {
      uploading -= 1;
    }
  };

  /** The files are taken in first; then it is a request like any other. */
  const serveWithFiles = async ({ request, response, requestId }: RouteRequest, principal: Principal) => {
    await using multipart = await readMultipart(request, uploads);
    const answer = await yoga.fetch(
      'http://gateway/graphql',
      {
        method: 'POST',
        headers: { accept: headerOf(request, 'accept') ?? 'application/json', 'content-type': 'application/json' },
        body: multipart.operations,
      },
      createContext(principal, requestId, { ...extrasOf(request), uploads: multipart.uploads }),
    );
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
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

/** How new the caller wants what he is told, as HTTP has words for it (RFC 9111). */
function extrasOf(request: RouteRequest['request']): RequestExtras {
  const wanted = headerOf(request, 'cache-control')?.toLowerCase() ?? '';
  if (/(?:^|[\s,])no-cache(?:$|[\s,=])/.test(wanted)) return { maxAgeMs: 0 };
  const seconds = /(?:^|[\s,])max-age="?(\d{1,9})/.exec(wanted)?.[1];
  return seconds === undefined ? {} : { maxAgeMs: Number(seconds) * 1_000 };
}

const NOBODY: Principal = { appId: '', appName: '', tenantId: '', scopes: new Set(), keyId: '', maxPrice: null };

function asksForPage({ request, url }: RouteRequest): boolean {
  return request.method === 'GET' && url.search === '' && (headerOf(request, 'accept') ?? '').includes('text/html');
}
