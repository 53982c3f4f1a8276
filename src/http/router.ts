/**
 * Routes over node:http. Every route states the credential it asks for; a route without one can't be written.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isPosternError, PosternError, toPosternError } from '../errors.ts';
import type { Logger } from '../telemetry.ts';

/**
 * `none`: anyone. `app-key`: a bearer key of an app. `hook-signature`: a body signed with the secret of the
 * webhook's handshake. `local-socket`: whoever may open the gateway's Unix socket, that is its own user.
 * `signed-url`: whoever has the address, whose last part this gateway has signed for a while.
 */
export type Credential = 'none' | 'app-key' | 'hook-signature' | 'local-socket' | 'signed-url';

export interface RouteRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** The part of the path that `:id` stands for; empty in a path without one. */
  readonly id: string;
  readonly requestId: string;
}

export interface Route {
  readonly method: 'GET' | 'POST' | '*';
  /** For example `/health` or `/hooks/:id`. */
  readonly path: string;
  readonly credential: Credential;
  readonly handle: (request: RouteRequest) => Promise<void>;
}

export function createRequestListener(routes: readonly Route[], logger: Logger) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const requestId = randomUUID();
    response.setHeader('x-request-id', requestId);
    dispatch(routes, request, response, requestId).catch((thrown) => {
      const error = toPosternError(thrown);
      if (!isPosternError(thrown)) logger.error({ err: thrown, requestId }, 'a route failed');
      sendError(response, error, requestId);
    });
  };
}

async function dispatch(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  if (routes.length === 0) {
    response.setHeader('retry-after', '1');
    throw new PosternError('STARTING', 'The gateway is starting.');
  }
  const url = parseUrl(request.url);
  for (const route of routes) {
    const id = matchPath(route.path, url.pathname);
    if (id === null || (route.method !== '*' && route.method !== request.method)) continue;
    return route.handle({ request, response, url, id, requestId });
  }
  throw new PosternError('NOT_FOUND', `There is nothing at ${request.method ?? 'GET'} ${url.pathname.slice(0, 200)}.`);
}

function parseUrl(target: string | undefined): URL {
  const url = URL.parse(target ?? '/', 'http://gateway');
  if (url === null) throw new PosternError('BAD_USER_INPUT', 'The request target is no address.');
  return url;
}

/** The value of `:id`, an empty string for a literal match, null for none. */
function matchPath(pattern: string, pathname: string): string | null {
  if (!pattern.endsWith('/:id')) return pattern === pathname ? '' : null;
  const prefix = pattern.slice(0, -':id'.length);
  const id = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : '';
  return /^[A-Za-z0-9_-]{1,512}$/.test(id) ? id : null;
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** The one shape of a route's failure, the same words as in a GraphQL error. */
function sendError(response: ServerResponse, error: PosternError, requestId: string): void {
  const { code, retryable, fix, details } = error;
  sendJson(response, error.status, {
    errors: [{ message: error.message, extensions: { code, retryable, fix, requestId, ...details } }],
  });
}

/** Reads a body up to `limit` bytes. Throws BODY_TOO_LARGE, and stops reading, above it. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = () =>
    new PosternError('BODY_TOO_LARGE', `The body is larger than ${limit} bytes.`, { details: { limit } });
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > limit) throw tooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

export function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}
