/** A Zoho of one's own making for a test: each answers as told, and remembers what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createDatasources, type Datasources, type DatasourcesOptions } from '../../src/datasources/index.ts';
import { type CallContext, UpstreamMeter } from '../../src/datasources/zoho/call-context.ts';
import type { AccessToken, GrantCredentials, GrantVault } from '../../src/datasources/zoho/vault.ts';

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Answerer = (asked: Asked, response: ServerResponse, request: IncomingMessage) => unknown;

export interface FakeZoho extends AsyncDisposable {
  readonly base: string;
  /** Requests to the mail API, in order. */
  readonly calls: Asked[];
  /** Requests to the token endpoint. */
  readonly renewals: Asked[];
  /** Resolves when the mail API was asked for the nth time. */
  asked(times: number): Promise<void>;
}

/** `token` answers renewals; by default they succeed with tokens `token-1`, `token-2` … */
export async function fakeZoho(mail: Answerer, token?: Answerer): Promise<FakeZoho> {
  const calls: Asked[] = [];
  const renewals: Asked[] = [];
  const waiting: { times: number; resolve: () => void }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const asked: Asked = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    };
    if (asked.url.endsWith('/oauth/v2/token')) {
      renewals.push(asked);
      if (token !== undefined) return token(asked, response, request);
      return json(response, 200, { access_token: `token-${renewals.length}`, expires_in: 3600 });
    }
    calls.push(asked);
    for (const { times, resolve } of waiting) if (calls.length >= times) resolve();
    await mail(asked, response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    base: `http://127.0.0.1:${address.port}`,
    calls,
    renewals,
    asked: (times) =>
      new Promise((resolve) => {
        if (calls.length >= times) resolve();
        else waiting.push({ times, resolve });
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json;charset=utf-8' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** An envelope that says yes. */
export const ok = (data?: unknown) => ({ status: { code: 200, description: 'success' }, data });

/** A vault in memory that remembers what it was told. */
export class FakeVault implements GrantVault {
  readonly saved: AccessToken[] = [];
  readonly revoked: string[] = [];
  token: AccessToken | null = null;
  #credentials: GrantCredentials = {
    grantId: 'grant_1',
    dataCentre: 'eu',
    userId: '809400123',
    organisationId: null,
    clientId: 'client-id',
    clientSecret: 'client-secret',
    refreshToken: '1000.refresh.secret',
    scopes: ['ZohoMail.accounts.READ', 'ZohoMail.folders.ALL', 'VirtualOffice.messages.ALL'],
  };

  constructor(changes: Partial<GrantCredentials> = {}) {
    this.#credentials = { ...this.#credentials, ...changes };
  }

  async credentials(grantId: string): Promise<GrantCredentials> {
    return { ...this.#credentials, grantId };
  }

  async loadAccessToken(): Promise<AccessToken | null> {
    return this.token;
  }

  async saveAccessToken(_grantId: string, token: AccessToken): Promise<void> {
    this.token = token;
    this.saved.push(token);
  }

  async markRevoked(_grantId: string, reason: string): Promise<void> {
    this.revoked.push(reason);
  }
}

export function sourcesFor(zoho: { readonly base: string }, options: Partial<DatasourcesOptions> = {}): Datasources {
  const limits = { retryMs: 1, longestRetryMs: 1, ...options.limits };
  return createDatasources({ vault: new FakeVault(), base: zoho.base, ...options, limits });
}

export function context(changes: Partial<CallContext> = {}): CallContext {
  return {
    tenantId: 'default',
    grantId: 'grant_1',
    class: 'interactive',
    deadline: Date.now() + 60_000,
    meter: new UpstreamMeter(),
    cause: 'test',
    ...changes,
  };
}

/** The code of the error that something fails with; `none` when it succeeds. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'none';
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
  }
}
