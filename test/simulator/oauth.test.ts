import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startWorld, type World } from './harness.ts';

const MINUTE = 60_000;
const REDIRECT = 'https://gateway.example/oauth/callback';
const SCOPE = 'ZohoMail.accounts.READ,ZohoMail.messages.READ';

const client = z.object({ clientId: z.string(), clientSecret: z.string() });
type Client = z.infer<typeof client>;

const register = async (world: World, more: Record<string, unknown> = {}): Promise<Client> =>
  client.parse((await world.control('POST', '/oauth/clients', { redirectUris: [REDIRECT], ...more })).json);

interface Asked {
  readonly dataCentre?: string;
  readonly method?: 'GET' | 'POST';
}

const ask = (world: World, parameters: Record<string, string>, { dataCentre = 'us', method = 'GET' }: Asked = {}) => {
  const url = `${world.url}/${dataCentre}/oauth/v2/auth`;
  const form = new URLSearchParams(parameters);
  return method === 'GET'
    ? fetch(`${url}?${form}`, { redirect: 'manual' })
    : fetch(url, { method, body: form, redirect: 'manual' });
};

const wish = ({ clientId }: Client, more: Record<string, string> = {}) => ({
  client_id: clientId,
  response_type: 'code',
  redirect_uri: REDIRECT,
  scope: SCOPE,
  access_type: 'offline',
  ...more,
});

/** Where a person is sent who approves. */
const approve = async (world: World, of: Client, more: Record<string, string> = {}, user = world.mira.address) => {
  const answer = await ask(world, wish(of, { simulator_user: user, ...more }));
  expect(answer.status).toBe(302);
  return new URL(String(answer.headers.get('location')));
};
const codeOf = (redirect: URL) => String(redirect.searchParams.get('code'));

const post = async (world: World, path: string, form: Record<string, string>, headers = {}) => {
  const answer = await fetch(`${world.url}${path}`, { method: 'POST', body: new URLSearchParams(form), headers });
  const body: unknown = await answer.json();
  return { status: answer.status, body };
};
const exchange = (world: World, of: Client, code: string, more: Record<string, string> = {}, dataCentre = 'us') =>
  post(world, `/${dataCentre}/oauth/v2/token`, {
    grant_type: 'authorization_code',
    client_id: of.clientId,
    client_secret: of.clientSecret,
    redirect_uri: REDIRECT,
    code,
    ...more,
  });
const signedIn = z.looseObject({ access_token: z.string(), refresh_token: z.string().optional() });
const signIn = async (world: World, of: Client, more: Record<string, string> = {}, user?: string) =>
  signedIn.parse((await exchange(world, of, codeOf(await approve(world, of, more, user)))).body);
const works = async (world: World, token: string, dataCentre = 'us') =>
  (await world.call('GET', '/accounts', { token, dataCentre })).status === 200;

describe('the authorization endpoint', () => {
  it('shows a person who asks for what, and sends whoever accepts back with a code', async () => {
    const world = await startWorld();
    const web = await register(world);
    const page = await ask(world, wish(web, { state: '"><script>' }));
    const text = await page.text();
    expect(page.headers.get('content-type')).toContain('text/html');
    for (const shown of [web.clientId, 'ZohoMail.messages.READ', world.mira.address]) expect(text).toContain(shown);
    expect(text).not.toContain('<script>');
    const form = wish(web, { state: 'xyz', simulator_user: world.ivo.address, simulator_decision: 'approve' });
    const answer = await ask(world, form, { method: 'POST' });
    const redirect = new URL(String(answer.headers.get('location')));
    expect(`${redirect.origin}${redirect.pathname}`).toBe(REDIRECT);
    expect(Object.fromEntries(redirect.searchParams)).toEqual({
      code: expect.stringMatching(/^1000\.[0-9a-f]{32}\.[0-9a-f]{32}$/),
      location: 'us',
      'accounts-server': `${world.url}/us`,
      state: 'xyz',
    });
  });

  it('sends whoever rejects back with access_denied', async () => {
    const world = await startWorld();
    const redirect = await approve(world, await register(world), { simulator_decision: 'decline', state: 's' });
    expect(Object.fromEntries(redirect.searchParams)).toEqual({ error: 'access_denied', state: 's' });
  });

  it.each([
    ['an unknown client', { client_id: '1000.OTHER' }, 'invalid_client'],
    ['a redirect that is not registered', { redirect_uri: `${REDIRECT}/` }, 'invalid_redirect_uri'],
    ['another response type', { response_type: 'token' }, 'unsupported_response_type'],
    ['no scope', { scope: '' }, 'invalid_scope'],
    ['a scope that is none', { scope: 'ZohoMail.search.READ' }, 'invalid_scope'],
    ['another access type', { access_type: 'forever' }, 'invalid_access_type'],
    ['another prompt', { prompt: 'login' }, 'invalid_prompt'],
    ['a person it has not', { simulator_user: 'nobody@zylker.example' }, 'no such user'],
  ])('refuses %s on a page, and sends nobody anywhere', async (_name, change, error) => {
    const world = await startWorld();
    const answer = await ask(world, {
      ...wish(await register(world)),
      simulator_user: 'mira@zylker.example',
      ...change,
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeNull();
    expect(await answer.text()).toContain(error);
  });

  it('refuses a self client, which has no redirects', async () => {
    const world = await startWorld();
    expect((await ask(world, wish(client.parse(world.mira)))).status).toBe(400);
  });

  it('sends a person of another data centre back with that one, to a client that is switched on for it', async () => {
    const world = await startWorld();
    const both = await register(world);
    const redirect = await approve(world, both, {}, world.lena.address);
    expect(redirect.searchParams.get('location')).toBe('eu');
    expect(redirect.searchParams.get('accounts-server')).toBe(`${world.url}/eu`);
    expect((await exchange(world, both, codeOf(redirect))).body).toEqual({ error: 'invalid_code' });
    const tokens = signedIn.parse((await exchange(world, both, codeOf(redirect), {}, 'eu')).body);
    expect(await works(world, tokens.access_token, 'eu')).toBe(true);
    expect(await works(world, tokens.access_token, 'us')).toBe(false);
  });

  it('knows a client only where it is switched on, and does not tell it where that is', async () => {
    const world = await startWorld();
    const single = await register(world, { dataCentres: ['us'] });
    expect([...(await approve(world, single)).searchParams.keys()]).toEqual(['code']);
    expect((await ask(world, wish(single), { dataCentre: 'eu' })).status).toBe(400);
    expect((await exchange(world, single, 'any', {}, 'eu')).body).toEqual({ error: 'invalid_client' });
  });

  it('gives a client ten codes in ten minutes, then access_denied', async () => {
    const world = await startWorld();
    const web = await register(world);
    for (let i = 0; i < 10; i++) codeOf(await approve(world, web));
    expect((await approve(world, web)).searchParams.get('error')).toBe('access_denied');
    expect((await approve(world, await register(world))).searchParams.get('error')).toBeNull();
    world.clock.now += 10 * MINUTE;
    expect((await approve(world, web)).searchParams.get('error')).toBeNull();
  });
});

describe('a code', () => {
  it('is exchanged once, for tokens that can do what was granted and no more', async () => {
    const world = await startWorld();
    const web = await register(world);
    const code = codeOf(await approve(world, web));
    const { status, body } = await exchange(world, web, code);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      token_type: 'Bearer',
      expires_in: 3600,
      refresh_token: expect.any(String),
      scope: 'VirtualOffice.accounts.READ VirtualOffice.messages.READ',
    });
    const token = signedIn.parse(body).access_token;
    expect(await works(world, token)).toBe(true);
    expect((await world.call('GET', world.at('/folders'), { token })).json).toMatchObject([
      2,
      { errorCode: 'INVALID_OAUTHSCOPE' },
    ]);
    expect((await exchange(world, web, code)).body).toEqual({ error: 'invalid_code' });
  });

  it('lives for sixty seconds', async () => {
    const world = await startWorld();
    const web = await register(world);
    const [early, late] = [codeOf(await approve(world, web)), codeOf(await approve(world, web))];
    world.clock.now += MINUTE - 1;
    expect((await exchange(world, web, early)).body).toHaveProperty('access_token');
    world.clock.now += 1;
    expect((await exchange(world, web, late)).body).toEqual({ error: 'invalid_code' });
  });

  it.each([
    ['for another redirect', { redirect_uri: 'https://elsewhere.example/' }, 'invalid_redirect_uri'],
    ['with a wrong secret', { client_secret: 'wrong' }, 'invalid_client_secret'],
    ['that was never made', { code: '1000.a.b' }, 'invalid_code'],
  ])('%s is refused with HTTP 200, or 400 where the fact says so', async (_name, change, error) => {
    const world = await startWorld();
    const web = await register(world);
    const code = codeOf(await approve(world, web));
    expect(await exchange(world, web, code, change)).toEqual({ status: 200, body: { error } });
    await world.facts({ tokenErrorStatus: 400 });
    expect(await exchange(world, web, code, change)).toEqual({ status: 400, body: { error } });
  });

  it('of another client is refused', async () => {
    const world = await startWorld();
    const [web, other] = [await register(world), await register(world)];
    expect((await exchange(world, other, codeOf(await approve(world, web)))).body).toEqual({ error: 'invalid_code' });
  });

  it('of the console works without a redirect, for the time chosen', async () => {
    const world = await startWorld();
    const self = client.parse(world.mira);
    const make = async () => {
      const body = {
        clientId: self.clientId,
        mailbox: world.ivo.address,
        scopes: ['ZohoMail.accounts.READ'],
        minutes: 5,
      };
      return z.object({ code: z.string() }).parse((await world.control('POST', '/oauth/code', body)).json).code;
    };
    const [code, late] = [await make(), await make()];
    world.clock.now += 5 * MINUTE - 1;
    const tokens = signedIn.parse((await exchange(world, self, code, { redirect_uri: '' })).body);
    expect(tokens.refresh_token).toBeDefined();
    expect(await works(world, tokens.access_token)).toBe(true);
    world.clock.now += 1;
    expect((await exchange(world, self, late)).body).toEqual({ error: 'invalid_code' });
  });
});

describe('a refresh token', () => {
  it('comes with offline access alone, the first time alone, or when consent is asked for again', async () => {
    const world = await startWorld();
    const web = await register(world);
    const came = async (more: Record<string, string>, user?: string) =>
      (await signIn(world, web, more, user)).refresh_token !== undefined;
    expect(await came({ access_type: 'online' })).toBe(false);
    expect(await came({})).toBe(true);
    expect(await came({})).toBe(false);
    expect(await came({ prompt: 'consent' })).toBe(true);
    expect(await came({}, world.ivo.address)).toBe(true);
  });

  it('makes way for the twenty-first of a user and client, with its access tokens', async () => {
    const world = await startWorld();
    const web = await register(world);
    const first = await signIn(world, web, { prompt: 'consent' });
    const others = await signIn(world, web, { prompt: 'consent' }, world.ivo.address);
    for (let i = 1; i < 20; i++) {
      world.clock.now += 2 * MINUTE;
      await signIn(world, web, { prompt: 'consent' });
    }
    expect(await works(world, first.access_token)).toBe(true);
    world.clock.now += 2 * MINUTE;
    await signIn(world, web, { prompt: 'consent' });
    expect(await works(world, first.access_token)).toBe(false);
    expect(await works(world, others.access_token)).toBe(true);
    const refresh = { client_id: web.clientId, client_secret: web.clientSecret };
    const refreshed = await world.refresh(world.mira, { ...refresh, refresh_token: String(first.refresh_token) });
    expect(refreshed.json).toEqual({ error: 'invalid_code' });
  });

  it('of another client, or one that was never handed out, is refused', async () => {
    const world = await startWorld();
    const web = await register(world);
    const { clientId, clientSecret } = web;
    const asWeb = { client_id: clientId, client_secret: clientSecret };
    expect((await world.refresh(world.mira, asWeb)).json).toEqual({ error: 'invalid_code' });
    await signIn(world, web, { access_type: 'online' });
    const [made] = await world.journal('grant.made');
    const secret = z.object({ token: z.string() }).parse(made?.grant).token;
    expect((await world.refresh(world.mira, { ...asWeb, refresh_token: secret })).json).toEqual({
      error: 'invalid_code',
    });
  });

  it('and what it opened last beyond a restart', async () => {
    const world = await startWorld();
    const web = await register(world);
    const tokens = await signIn(world, web);
    await world.close();
    const again = await startWorld({ data: world.data });
    expect(await works(again, tokens.access_token)).toBe(true);
    const fresh = await again.refresh(again.mira, {
      client_id: web.clientId,
      client_secret: web.clientSecret,
      refresh_token: String(tokens.refresh_token),
    });
    expect(fresh.json).toMatchObject({ access_token: expect.any(String) });
  });
});

describe('revoking', () => {
  it('a refresh token ends it and its access tokens, and nothing else', async () => {
    const world = await startWorld();
    const ivo = await world.tokenFor(world.ivo);
    const revoke = () => post(world, `/us/oauth/v2/token/revoke?token=${world.mira.refreshToken}`, {});
    expect(await revoke()).toEqual({ status: 200, body: { status: 'success' } });
    expect((await world.call('GET', '/accounts')).status).toBe(401);
    expect((await world.refresh(world.mira)).json).toEqual({ error: 'invalid_code' });
    expect(await works(world, ivo)).toBe(true);
    expect((await revoke()).status).toBe(400);
  });

  it('an access token ends it alone', async () => {
    const world = await startWorld();
    const token = await world.tokenFor(world.mira);
    expect((await post(world, '/us/oauth/v2/token/revoke', { token })).status).toBe(200);
    expect(await works(world, token)).toBe(false);
    expect((await world.call('GET', '/accounts')).status).toBe(200);
  });

  it('at the newer address asks who the client is', async () => {
    const world = await startWorld();
    const { clientId, clientSecret, refreshToken } = world.mira;
    const form = { token: refreshToken, token_type: 'refresh_token' };
    expect((await post(world, '/us/oauth/v2/revoke/token', form)).status).toBe(401);
    const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    expect((await post(world, '/us/oauth/v2/revoke/token', form, { authorization: basic })).status).toBe(200);
  });

  it('is refused at another data centre', async () => {
    const world = await startWorld();
    const token = world.mira.refreshToken;
    expect((await post(world, '/eu/oauth/v2/token/revoke', { token })).status).toBe(400);
    expect((await world.refresh(world.mira)).json).toHaveProperty('access_token');
  });
});

describe('the console refuses', () => {
  it.each([
    ['a client that can be switched on nowhere', '/oauth/clients', { redirectUris: [], dataCentres: [] }, 400],
    ['a redirect that is no address', '/oauth/clients', { redirectUris: ['javascript:alert(1)'] }, 400],
    ['a code for nobody', '/oauth/code', { mailbox: 'nobody@zylker.example' }, 404],
    ['a code of an unknown client', '/oauth/code', { clientId: '1000.OTHER' }, 404],
    ['a scope that is none', '/oauth/code', { scopes: ['everything'] }, 400],
  ])('%s', async (_name, path, body, status) => {
    const world = await startWorld();
    const { clientId, address: mailbox } = world.mira;
    const code = { clientId, mailbox, scopes: ['ZohoMail.accounts.READ'] };
    const wanted = path === '/oauth/code' ? { ...code, ...body } : body;
    expect((await world.control('POST', path, wanted)).status).toBe(status);
  });
});
