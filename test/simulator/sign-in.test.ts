import { describe, expect, it } from 'vitest';
import { startWorld } from './harness.ts';

const MINUTE = 60_000;

describe('the token endpoint', () => {
  it('gives an access token of an hour for a refresh token, and no new refresh token', async () => {
    const world = await startWorld();
    const { status, json } = await world.refresh(world.mira);
    expect(status).toBe(200);
    expect(json).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    expect(json).toHaveProperty('access_token', expect.stringMatching(/^1000\.[0-9a-f]+\.[0-9a-f]+$/));
    expect(json).not.toHaveProperty('refresh_token');
  });

  it('names the scopes it granted by their inner names', async () => {
    const world = await startWorld();
    const { json } = await world.refresh(world.mira);
    expect(json).toHaveProperty('scope', expect.stringContaining('VirtualOffice.messages.ALL'));
  });

  it('takes its parameters from the query as well as from the body', async () => {
    const world = await startWorld();
    const { clientId, clientSecret, refreshToken } = world.mira;
    const query = `grant_type=refresh_token&client_id=${clientId}&client_secret=${clientSecret}&refresh_token=${refreshToken}`;
    const answer = await fetch(`${world.url}/us/oauth/v2/token?${query}`, { method: 'POST' });
    expect(await answer.json()).toHaveProperty('access_token');
  });

  it.each([
    ['an unknown client', { client_id: '1000.OTHER' }, 'invalid_client'],
    ['a wrong secret', { client_secret: 'wrong' }, 'invalid_client_secret'],
    ['an unknown refresh token', { refresh_token: '1000.unknown' }, 'invalid_code'],
    ['another grant type', { grant_type: 'password' }, 'unsupported_grant_type'],
  ])('refuses %s with HTTP 200 and an error', async (_name, changes, error) => {
    const world = await startWorld();
    const { status, json } = await world.refresh(world.mira, changes);
    expect(status).toBe(200);
    expect(json).toEqual({ error });
  });

  it('refuses a refresh token of another data centre', async () => {
    const world = await startWorld();
    expect((await world.refresh(world.mira, {}, 'eu')).json).toEqual({ error: 'invalid_code' });
  });

  it('blocks the eleventh refresh in ten minutes, and gives way afterwards', async () => {
    const world = await startWorld(); // which has signed Mira in once
    for (let i = 0; i < 9; i++) await world.tokenFor(world.mira);
    const blocked = await world.refresh(world.mira);
    expect(blocked.status).toBe(400);
    expect(blocked.json).toMatchObject({ error: 'Access Denied', status: 'failure' });
    expect((await world.refresh(world.ivo)).json).toHaveProperty('access_token');
    world.clock.now += 10 * MINUTE;
    expect((await world.refresh(world.mira)).json).toHaveProperty('access_token');
  });
});

describe('an access token', () => {
  it.each(['Zoho-oauthtoken', 'Bearer'])('opens the API behind %s', async (scheme) => {
    const world = await startWorld();
    expect((await world.call('GET', '/accounts', { scheme })).status).toBe(200);
  });

  it('is refused once its hour is over', async () => {
    const world = await startWorld();
    world.clock.now += 60 * MINUTE - 1;
    expect((await world.call('GET', '/accounts')).status).toBe(200);
    world.clock.now += 1;
    const answer = await world.call('GET', '/accounts');
    expect(answer.status).toBe(401);
    expect(answer.json).toEqual({
      data: { errorCode: 'INVALID_OAUTHTOKEN' },
      status: { code: 401, description: 'Invalid Access' },
    });
  });

  it('is refused at another data centre', async () => {
    const world = await startWorld();
    expect((await world.call('GET', '/accounts', { dataCentre: 'eu' })).status).toBe(401);
    const token = await world.tokenFor(world.lena);
    expect((await world.call('GET', '/accounts', { dataCentre: 'eu', token })).status).toBe(200);
  });

  it('is displaced by the fifteenth after it', async () => {
    const world = await startWorld();
    for (let i = 0; i < 9; i++) await world.tokenFor(world.mira);
    world.clock.now += 11 * MINUTE;
    for (let i = 0; i < 5; i++) await world.tokenFor(world.mira);
    expect((await world.call('GET', '/accounts')).status).toBe(200);
    await world.tokenFor(world.mira);
    expect((await world.call('GET', '/accounts')).status).toBe(401);
  });

  it('without the scope is refused with an array in place of the envelope', async () => {
    const world = await startWorld();
    const token = await world.tokenFor(world.mira, { refresh_token: world.mira.readOnlyRefreshToken });
    const answer = await world.call('POST', world.at('/folders'), { token, body: { folderName: 'New' } });
    expect(answer.status).toBe(401);
    expect(answer.json).toEqual([
      2,
      { msg: 'Error while processing!', errorCode: 'INVALID_OAUTHSCOPE', authFail: 'true', status: '401' },
    ]);
    expect(await world.violations()).toEqual([]);
  });

  it('opens what it was granted under the inner name of a scope', async () => {
    const world = await startWorld();
    const token = await world.tokenFor(world.mira, { refresh_token: world.mira.readOnlyRefreshToken });
    expect((await world.call('GET', world.at('/folders'), { token })).status).toBe(200);
  });
});
