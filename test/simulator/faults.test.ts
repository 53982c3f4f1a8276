import { describe, expect, it } from 'vitest';
import { dataOf, mail, startWorld, type World } from './harness.ts';

const inject = (world: World, rule: Record<string, unknown>) =>
  world.control('POST', '/faults', { operation: '*', ...rule });
const make = (world: World) => world.call('POST', world.at('/folders'), { body: { folderName: 'New' } });
const foldersMade = async (world: World) => (await world.journal('folder.created')).length;

describe('a fault', () => {
  it.each([
    [{ kind: 'error' }, 500, 'application/json'],
    [{ kind: 'error', status: 503 }, 503, 'application/json'],
    [{ kind: 'html' }, 502, 'text/html'],
    [{ kind: 'html', status: 200 }, 200, 'text/html'],
    [{ kind: 'error-in-200' }, 200, 'application/json'],
    [{ kind: 'array' }, 200, 'application/json'],
  ])('%j answers in place of Zoho, before the call did anything or, when told so, after', async (rule, status, type) => {
    for (const [effect, made] of [
      [false, 0],
      [true, 1],
    ]) {
      const world = await startWorld();
      await inject(world, { ...rule, effect });
      const answer = await make(world);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toContain(type);
      expect(await foldersMade(world)).toBe(made);
      expect(await world.violations()).toEqual([]);
    }
  });

  it('error-in-200 carries the error in the envelope, array comes without one', async () => {
    const world = await startWorld();
    await inject(world, { kind: 'error-in-200', count: 1 });
    expect((await world.call('GET', '/accounts')).json).toMatchObject({ status: { code: 500 } });
    await inject(world, { kind: 'array' });
    expect((await world.call('GET', '/accounts')).json).toEqual([2, { msg: expect.any(String), status: '500' }]);
  });

  it('cut ends the connection without an answer, before the effect or after it', async () => {
    for (const [effect, made] of [
      [false, 0],
      [true, 1],
    ]) {
      const world = await startWorld();
      await inject(world, { kind: 'cut', effect });
      await expect(make(world)).rejects.toThrow('fetch failed');
      expect(await foldersMade(world)).toBe(made);
    }
  });

  it('half-body ends the connection in the middle of an answer whose length was said', async () => {
    const world = await startWorld();
    await inject(world, { kind: 'half-body' });
    const url = `${world.url}/us/api/accounts`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${await world.tokenFor(world.mira)}` } });
    expect(answer.status).toBe(200);
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(100);
    await expect(answer.text()).rejects.toThrow('terminated');
  });

  it('endless-body answers with JSON that never ends', async () => {
    const world = await startWorld();
    await inject(world, { kind: 'endless-body' });
    const leave = new AbortController();
    const answer = await fetch(`${world.url}/us/api/accounts`, {
      headers: { authorization: `Bearer ${await world.tokenFor(world.mira)}` },
      signal: leave.signal,
    });
    let read = 0;
    for await (const chunk of answer.body ?? []) {
      read += chunk.length;
      if (read > 5_000_000) break;
    }
    leave.abort();
    expect(read).toBeGreaterThan(5_000_000);
  });

  it('bad-json breaks off in the JSON of a whole answer; wrong-content-type calls it text', async () => {
    const world = await startWorld();
    await inject(world, { kind: 'bad-json', count: 1 });
    const broken = await world.call('GET', '/accounts');
    expect(broken.status).toBe(200);
    expect(broken.text).toMatch(/^\{/);
    expect(broken.json).toBeUndefined();
    await inject(world, { kind: 'wrong-content-type' });
    const misnamed = await world.call('GET', '/accounts');
    expect(misnamed.headers.get('content-type')).toContain('text/plain');
    expect(dataOf(misnamed)).toHaveLength(1);
  });

  it('expired-token makes the tokens of the grant worthless, and a new one works', async () => {
    const world = await startWorld();
    const other = await world.tokenFor(world.ivo);
    await inject(world, { kind: 'expired-token', count: 1 });
    const answer = await world.call('GET', '/accounts');
    expect(answer.json).toMatchObject({ data: { errorCode: 'INVALID_OAUTHTOKEN' } });
    expect((await world.call('GET', '/accounts')).status).toBe(401);
    expect((await world.call('GET', '/accounts', { token: other })).status).toBe(200);
    expect((await world.call('GET', '/accounts', { token: await world.tokenFor(world.mira) })).status).toBe(200);
  });

  it('latency lets the call do what it says, also when its caller has gone', async () => {
    const world = await startWorld();
    await inject(world, { kind: 'latency', ms: 50 });
    const leave = new AbortController();
    const call = fetch(`${world.url}/us/api${world.at('/folders')}`, {
      method: 'POST',
      body: JSON.stringify({ folderName: 'New' }),
      headers: { authorization: `Bearer ${await world.tokenFor(world.mira)}` },
      signal: leave.signal,
    });
    const gone = expect(call).rejects.toThrow('abort');
    await expect.poll(() => world.control('GET', '/faults')).toMatchObject({ json: { faults: [{ injected: 1 }] } });
    leave.abort();
    await gone;
    await expect.poll(() => foldersMade(world)).toBe(1);
  });

  it('latency does not hold up the end, and nothing happens after it', async () => {
    const world = await startWorld();
    await inject(world, { kind: 'latency', ms: 600_000 });
    const call = expect(make(world)).rejects.toThrow();
    await expect.poll(() => world.control('GET', '/faults')).toMatchObject({ json: { faults: [{ injected: 1 }] } });
    await world.close();
    await call;
  });
});

describe('a rule', () => {
  const struck = async (world: World, calls: number, path = '/accounts') => {
    const answers = [];
    for (let i = 0; i < calls; i++) answers.push((await world.call('GET', path)).status === 500);
    return answers;
  };

  it('strikes the operations its pattern fits', async () => {
    const world = await startWorld();
    await inject(world, { operation: 'list*', kind: 'error' });
    expect(await struck(world, 1)).toEqual([true]);
    expect(await struck(world, 1, world.at('/folders'))).toEqual([true]);
    expect(await struck(world, 1, world.at(''))).toEqual([false]);
  });

  it('strikes sign-in only when it names it', async () => {
    const world = await startWorld();
    await inject(world, { operation: '*', kind: 'error' });
    expect((await world.refresh(world.mira)).status).toBe(200);
    await inject(world, { operation: 'oauth.token', kind: 'html' });
    expect((await world.refresh(world.mira)).status).toBe(502);
  });

  it('strikes the nth call alone, or so many and no more', async () => {
    const nth = await startWorld();
    await inject(nth, { kind: 'error', nth: 2 });
    expect(await struck(nth, 4)).toEqual([false, true, false, false]);
    const count = await startWorld();
    await inject(count, { kind: 'error', count: 2 });
    expect(await struck(count, 4)).toEqual([true, true, false, false]);
  });

  it('strikes as chance has it, the same way for the same seed', async () => {
    const run = async (seed: number) => {
      const world = await startWorld();
      await inject(world, { kind: 'error', probability: 0.5, seed });
      return struck(world, 24);
    };
    const first = await run(7);
    expect(first).toContain(true);
    expect(first).toContain(false);
    expect(await run(7)).toEqual(first);
    expect(await run(8)).not.toEqual(first);
  });

  it('is listed with what it did, named in the log, replaced and taken away', async () => {
    const world = await startWorld();
    await inject(world, { kind: 'error', nth: 2 });
    await struck(world, 3);
    expect((await world.control('GET', '/faults')).json).toMatchObject({
      faults: [{ rule: { kind: 'error', nth: 2 }, matched: 3, injected: 1 }],
    });
    expect((await world.control('GET', '/calls')).json).toMatchObject({
      calls: [{ injected: null }, { injected: 'error' }, { injected: null }],
    });
    await world.control('PUT', '/faults', [{ operation: '*', kind: 'error', status: 504 }]);
    expect((await world.call('GET', '/accounts')).status).toBe(504);
    await world.control('DELETE', '/faults');
    expect(await struck(world, 1)).toEqual([false]);
  });

  it.each([
    [{ kind: 'earthquake' }],
    [{ kind: 'error', status: 404 }],
    [{ kind: 'latency' }],
    [{ kind: 'cut', operation: 'list[' }],
    [{ kind: 'cut', probability: 2 }],
    [{ kind: 'half-body', effect: false }],
  ])('%j is refused', async (rule) => {
    const world = await startWorld();
    expect((await inject(world, rule)).status).toBe(400);
  });
});

describe('drift', () => {
  const drifted = async (world: World, settings: Record<string, unknown>) => {
    await world.control('PUT', '/drift', { probability: 1, ...settings });
    const [row] = [dataOf(await world.call('GET', world.at('/messages/view')))].flat();
    return row;
  };

  it.each([
    ['extra-key', (row: object) => expect(row).toHaveProperty('driftedKey')],
    ['missing-key', (row: object) => expect(row).not.toHaveProperty('subject')],
    ['null', (row: object) => expect(row).toHaveProperty('subject', null)],
    ['number-for-string', (row: object) => expect(row).toHaveProperty('size', expect.any(Number))],
    ['string-for-number', (row: object) => expect(row).toHaveProperty('calendarType', '0')],
    ['unknown-word', (row: object) => expect(row).toHaveProperty('flagid', 'driftedWord')],
  ])('%s changes the members of an answer', async (kind, check) => {
    const world = await startWorld();
    await world.deliver(mail('one'));
    check(Object(await drifted(world, { kinds: [kind] })));
    expect(await world.violations()).toEqual([]);
  });

  it('leaves every id where it is, with all its digits', async () => {
    const world = await startWorld();
    const messageId = await world.deliver(mail('one'));
    expect(String(Object(await drifted(world, {})).messageId)).toBe(messageId);
  });

  it('comes the same way for the same seed, and is counted and named in the log', async () => {
    const world = await startWorld();
    await world.deliver(mail('one'));
    const settings = { probability: 0.3, seed: 5 };
    const first = await drifted(world, settings);
    expect(await drifted(world, settings)).toEqual(first);
    expect((await world.control('GET', '/drift')).json).not.toHaveProperty('injected', {});
    expect((await world.control('GET', '/calls')).json).toMatchObject({ calls: [{ injected: 'drift' }, {}] });
  });

  it('leaves errors and other operations alone', async () => {
    const world = await startWorld();
    await world.control('PUT', '/drift', { probability: 1, operation: 'listFolders' });
    expect(dataOf(await world.call('GET', '/accounts'))).not.toHaveProperty('0.driftedKey');
    expect((await world.call('GET', world.at('/folders/1'))).json).not.toHaveProperty('data.driftedKey');
  });
});
