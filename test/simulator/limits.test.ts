import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseCommandLine } from '../../simulator/options.ts';
import { type CallOptions, startWorld, type World } from './harness.ts';

const MINUTE = 60_000;
const state = z.object({
  lockOuts: z.number(),
  forced: z.number(),
  refused: z.number(),
  locked: z.array(z.looseObject({ unit: z.string(), of: z.string(), until: z.number(), refused: z.number() })),
});
const limitsOf = async (world: World) => state.parse((await world.control('GET', '/limits')).json);

/** Begins at the turn of a minute, so that a fixed window is whole. */
const BEGIN = 1_772_000_040_000;

const limited = async (settings: Record<string, unknown>) => {
  const now = { time: BEGIN };
  const world = await startWorld({ now: () => now.time });
  await world.control('PUT', '/limits', { unit: 'user', calls: 3, ...settings });
  const status = async (options?: CallOptions) => (await world.call('GET', '/accounts', options)).status;
  const times = async (count: number, options?: CallOptions) => {
    const answers = [];
    for (let i = 0; i < count; i++) answers.push(await status(options));
    return answers;
  };
  return { world, now, status, times };
};

describe('the limit of calls', () => {
  it('is off at the start', async () => {
    const world = await startWorld();
    for (let i = 0; i < 40; i++) expect((await world.call('GET', '/accounts')).status).toBe(200);
    expect(await limitsOf(world)).toEqual({ lockOuts: 0, forced: 0, refused: 0, locked: [] });
  });

  it('locks out who goes beyond it until the period is over, and counts both', async () => {
    const { world, now, status, times } = await limited({ lockMs: 2 * MINUTE });
    expect(await times(5)).toEqual([200, 200, 200, 429, 429]);
    expect(await limitsOf(world)).toMatchObject({
      lockOuts: 1,
      refused: 2,
      locked: [{ unit: 'user', of: world.mira.zuid, until: BEGIN + 2 * MINUTE, refused: 2 }],
    });
    now.time += 2 * MINUTE - 1;
    expect(await status()).toBe(429);
    now.time += MINUTE;
    expect(await status()).toBe(200);
    expect((await limitsOf(world)).locked).toEqual([]);
  });

  it('counts what is refused for another reason, too: calls count where they arrive', async () => {
    const { world, status } = await limited({});
    for (const path of ['/nowhere', '/accounts/1', '/accounts?limit=1']) await world.call('GET', path);
    expect(await status()).toBe(429);
  });

  it('keeps refusing a caller that never pauses when refused calls count, and lets it in when they do not', async () => {
    const answersAfterLock = async (countRefused: boolean) => {
      const { now, times } = await limited({ lockMs: MINUTE, countRefused });
      await times(4);
      now.time += MINUTE - 1;
      await times(3);
      now.time += 1;
      return times(1);
    };
    expect(await answersAfterLock(true)).toEqual([429]);
    expect(await answersAfterLock(false)).toEqual([200]);
  });

  it('begins the period anew with every call in it when told so', async () => {
    const { now, times } = await limited({ lockMs: 2 * MINUTE, prolong: true, countRefused: false });
    await times(4);
    now.time += 2 * MINUTE - 1;
    expect(await times(1)).toEqual([429]);
    now.time += MINUTE;
    expect(await times(1)).toEqual([429]);
    now.time += 2 * MINUTE;
    expect(await times(1)).toEqual([200]);
  });

  it.each([
    // Three just before the turn of a minute: then three more just after it, none, or as many as have dripped in.
    ['fixed-window', [200, 200, 200, 429]],
    ['sliding-log', [429, 429, 429, 429]],
    ['token-bucket', [200, 429, 429, 429]],
  ])('as %s lets through what such a count does', async (algorithm, after) => {
    const { now, times } = await limited({ algorithm });
    now.time += MINUTE - 10_000;
    expect(await times(3)).toEqual([200, 200, 200]);
    now.time += 20_000;
    expect(await times(4)).toEqual(after);
  });

  it('counts by user: another user of the organisation is not concerned, another token of the user is', async () => {
    const { world, times, status } = await limited({ unit: 'user' });
    const [other, ivo] = [await world.tokenFor(world.mira), await world.tokenFor(world.ivo)];
    await times(4);
    expect([await status({ token: other }), await status({ token: ivo })]).toEqual([429, 200]);
  });

  it('counts by token: another one of the same user is not concerned', async () => {
    const { world, times, status } = await limited({ unit: 'token' });
    const other = await world.tokenFor(world.mira);
    await times(4);
    expect([await status(), await status({ token: other })]).toEqual([429, 200]);
  });

  it('counts by organisation: its other users are locked out as well, those of another are not', async () => {
    const { world, times, status } = await limited({ unit: 'organisation' });
    const [ivo, lena] = [await world.tokenFor(world.ivo), await world.tokenFor(world.lena)];
    await times(4);
    expect([await status({ token: ivo }), await status({ token: lena, dataCentre: 'eu' })]).toEqual([429, 200]);
  });

  it('counts by address: whoever calls from there, with or without a token', async () => {
    const { world, times, status } = await limited({ unit: 'address' });
    const ivo = await world.tokenFor(world.ivo);
    await times(4, { token: 'worthless' });
    expect(await status({ token: ivo })).toBe(429);
    const elsewhere = { 'x-forwarded-for': '203.0.113.7' };
    expect(await status({ token: ivo, headers: elsewhere })).toBe(200);
  });

  it('is narrower for a single operation where it has one of its own', async () => {
    const { world, times } = await limited({ calls: 30, endpoints: { listFolders: { calls: 1 } } });
    const folders = async () => (await world.call('GET', world.at('/folders'))).status;
    expect([await folders(), await folders()]).toEqual([200, 429]);
    expect(await times(1)).toEqual([200]);
    expect((await limitsOf(world)).locked).toMatchObject([{ operation: 'listFolders' }]);
  });

  it('is shown by the control interface, changed by it, and forgotten', async () => {
    const { world, times } = await limited({});
    await times(4);
    expect((await world.control('GET', '/limits')).json).toMatchObject({ settings: { calls: 3, windowMs: MINUTE } });
    await world.control('DELETE', '/limits');
    expect(await limitsOf(world)).toMatchObject({ lockOuts: 0, refused: 0, locked: [] });
    expect(await times(1)).toEqual([200]);
  });

  it('shortens window and lock-out together by the time scale', async () => {
    const now = { time: BEGIN };
    const world = await startWorld({
      now: () => now.time,
      timeScale: 60,
      limits: { unit: 'user', calls: 1, lockMs: 2 * MINUTE },
    });
    const status = async () => (await world.call('GET', '/accounts')).status;
    expect([await status(), await status()]).toEqual([200, 429]);
    now.time += 1_999;
    expect(await status()).toBe(429);
    now.time += 1_001;
    expect(await status()).toBe(200);
  });
});

describe('a call beyond the limit is answered', () => {
  const THROTTLED = 'URL_ROLLING_THROTTLES_LIMIT_EXCEEDED';
  const envelope = (code: number) => ({ status: { code }, data: { errorCode: THROTTLED } });
  const projects = { error: { status_code: 400, title: THROTTLED, details: { message: expect.any(String) } } };

  it.each([
    ['envelope-429', 429, envelope(429)],
    ['envelope-400', 400, envelope(400)],
    ['error-400', 400, projects],
    ['envelope-200', 200, envelope(400)],
    ['error-200', 200, projects],
  ])('as %s', async (answer, status, body) => {
    const { world, times } = await limited({ answer });
    await times(3);
    const refused = await world.call('GET', '/accounts');
    expect(refused.status).toBe(status);
    expect(refused.json).toMatchObject(body);
    expect(refused.headers.get('retry-after')).toBeNull();
    expect(await world.violations()).toEqual([]);
  });

  it.each([
    ['html-429', 429],
    ['html-503', 503],
    ['html-200', 200],
  ])('as %s', async (answer, status) => {
    const { world, times } = await limited({ answer });
    await times(3);
    const refused = await world.call('GET', '/accounts');
    expect(refused.status).toBe(status);
    expect(refused.headers.get('content-type')).toContain('text/html');
    expect(refused.text).toContain('<!DOCTYPE html>');
  });

  it('with the seconds that are left when told so', async () => {
    const { world, now, times } = await limited({ retryAfter: true, lockMs: 90_000 });
    await times(4);
    now.time += 500;
    expect((await world.call('GET', '/accounts')).headers.get('retry-after')).toBe('90');
  });
});

describe('a lock-out by another program', () => {
  it('is survived by nobody of its unit, is counted apart, and ends', async () => {
    const { world, now, status } = await limited({ unit: 'organisation', calls: 30 });
    const lena = await world.tokenFor(world.lena);
    await world.control('POST', '/limits/lock', { mailbox: world.ivo.address, lockMs: MINUTE });
    expect([await status(), await status({ token: lena, dataCentre: 'eu' })]).toEqual([429, 200]);
    expect(await limitsOf(world)).toMatchObject({ lockOuts: 0, forced: 1, refused: 1 });
    now.time += MINUTE;
    expect(await status()).toBe(200);
  });

  it.each([
    ['user', {}],
    ['token', {}],
    ['address', {}],
    ['address', { egress: '203.0.113.7' }],
  ])('of a %s %j comes also where no limit is kept', async (unit, more) => {
    const { world, status } = await limited({ unit: 'off' });
    await world.control('POST', '/limits/lock', { unit, mailbox: world.mira.address, ...more });
    const headers = 'egress' in more ? { 'x-forwarded-for': more.egress } : {};
    expect(await status({ headers })).toBe(429);
  });

  it('may concern one operation alone', async () => {
    const { world, status } = await limited({});
    await world.control('POST', '/limits/lock', { mailbox: world.mira.address, operation: 'listFolders' });
    expect((await world.call('GET', world.at('/folders'))).status).toBe(429);
    expect(await status()).toBe(200);
  });

  it('of a mailbox that is none is refused', async () => {
    const world = await startWorld();
    expect((await world.control('POST', '/limits/lock', { mailbox: 'nobody@zylker.example' })).status).toBe(404);
  });
});

describe('the command line', () => {
  it('takes limits from the environment, and its own before them', () => {
    const { simulator } = parseCommandLine(['--limit', 'answer=html-503'], {
      SIMULATOR_LIMITS: 'unit=address,answer=html-429',
    });
    expect(simulator.limits).toMatchObject({ unit: 'address', answer: 'html-503', calls: 30 });
  });

  it('takes a number alone for calls a minute and user', () => {
    expect(parseCommandLine(['--limit', '30'], {}).simulator.limits).toMatchObject({ unit: 'user', calls: 30 });
  });

  it.each(['unit=galaxy', 'calls=0', 'colour=red', 'many'])('refuses the limit %s', (limit) => {
    expect(() => parseCommandLine(['--limit', limit], {})).toThrow('a limit is written name=value');
  });

  it.each(['0', 'fast', '-1'])('refuses the time scale %s', (scale) => {
    expect(() => parseCommandLine([`--time-scale=${scale}`], {})).toThrow('--time-scale is a number from 1 to 9999');
  });
});
