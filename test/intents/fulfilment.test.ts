import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UpstreamMeter } from '../../src/datasources/zoho/call-context.ts';
import { PosternError } from '../../src/errors.ts';
import { useFreshStore } from '../storage/fresh-store.ts';
import { cut, scripted, VISIBLE_MS } from './scripted.ts';

const store = useFreshStore();
const never = () => new Promise<never>(() => {});

test('calls once, keeps what came of it, and calls no more', async () => {
  const it = await scripted(store());
  await it.intents.intend(it.wish());
  await it.round();
  await it.round();
  expect(it.shelf.calls).toBe(1);
  expect(await it.own()).toMatchObject([{ state: 'DONE', result_id: '1000', calls: 1, doubt_from: null }]);
  expect(it.shelf.finished).toEqual(['1000']);
});

test('writes down that it calls before it does', async () => {
  const it = await scripted(store());
  await it.intents.intend(it.wish());
  let written: unknown;
  it.shelf.onCall = async (_, make) => {
    written = await it.own();
    return make();
  };
  await it.round();
  expect(written).toMatchObject([{ state: 'LEASED', calls: 1, doubt_from: new Date(it.clock.now) }]);
});

test('finds what was accepted though its answer was lost, and does not call again', async () => {
  const it = await scripted(store());
  await it.intents.intend(it.wish());
  it.shelf.onCall = async (_, make) => {
    make();
    throw cut();
  };
  await it.round();
  await it.round();
  expect(it.shelf.calls).toBe(1);
  expect(await it.own()).toMatchObject([{ state: 'DONE', result_id: '1000' }]);
});

test('keeps looking until what was accepted must be visible, and calls again only after that', async () => {
  const it = await scripted(store());
  await it.intents.intend(it.wish());
  it.shelf.onCall = async () => {
    throw cut();
  };
  await it.round();
  it.shelf.onCall = null;
  for (const elapsed of [0, 1_000, VISIBLE_MS / 2, VISIBLE_MS - 1]) {
    it.clock.now = Date.parse('2026-11-25T12:00:00Z') + elapsed;
    await it.round();
    expect(it.shelf.calls).toBe(1);
  }
  it.clock.now += 1;
  await it.round();
  expect(it.shelf).toMatchObject({ calls: 2, looks: 5 });
  expect(await it.own()).toMatchObject([{ state: 'DONE', result_id: '1000', calls: 2 }]);
});

test('looks for what a process may have called that was killed, and counts the wait from its end', async () => {
  const it = await scripted(store());
  await it.intents.intend(it.wish());
  it.shelf.onCall = never;
  const [id = ''] = await it.claimOwn('killed');
  void it.boot('killed').settle(id, new UpstreamMeter());
  await expect.poll(() => it.shelf.calls).toBe(1);
  it.clock.now += 10 * VISIBLE_MS;
  await it.dies('killed');

  it.shelf.onCall = null;
  await it.round();
  expect(it.shelf).toMatchObject({ calls: 1, looks: 1 });
  it.clock.now += VISIBLE_MS;
  await it.round();
  expect(it.shelf).toMatchObject({ calls: 2, looks: 2 });
  expect(await it.own()).toMatchObject([{ state: 'DONE' }]);
});

test('lets of those that look alike one at a time be in doubt, so that each finds its own', async () => {
  const it = await scripted(store());
  for (const key of ['1', '2', '3']) await it.intents.intend(it.wish({ key, request: key }));
  it.shelf.onCall = async (_, make) => {
    if (it.shelf.made.length < 2) make();
    throw cut();
  };
  await it.round();
  expect(it.shelf.calls).toBe(1);
  await it.round();
  await it.round();
  await it.round();
  it.shelf.onCall = null;
  it.clock.now += VISIBLE_MS;
  await it.round();
  await it.round();
  expect(it.shelf.made).toHaveLength(3);
  expect(await it.own()).toMatchObject([{ state: 'DONE' }, { state: 'DONE' }, { state: 'DONE' }]);
  expect(new Set((await it.own()).map((row) => row.result_id)).size).toBe(3);
});

test('says that the outcome is unknown when it can not be seen, and calls again only if that was chosen', async () => {
  const it = await scripted(store());
  await it.intents.intend(it.wish({ key: 'report', request: '1', alike: '1' }));
  await it.intents.intend(it.wish({ key: 'retry', request: '2', alike: '2', onUnknown: 'RETRY' }));
  it.shelf.onCall = async () => {
    throw cut();
  };
  it.shelf.onLook = async () => ({ kind: 'unclear', why: 'The shelf is dark.' });
  await it.round();
  it.shelf.onCall = null;
  it.clock.now += VISIBLE_MS;
  await it.round();
  expect(await it.own()).toMatchObject([
    { state: 'UNKNOWN', calls: 1, last_error: 'The shelf is dark.', result_id: null },
    { state: 'DONE', calls: 2 },
  ]);
});

test('takes one of unknown outcome up again when it is wished with the same key', async () => {
  const it = await scripted(store());
  await it.intents.intend(it.wish());
  it.shelf.onCall = async () => {
    throw cut();
  };
  it.shelf.onLook = async () => ({ kind: 'unclear', why: 'The shelf is dark.' });
  await it.round();
  it.clock.now += VISIBLE_MS;
  await it.round();
  it.shelf.onCall = null;
  expect(await it.intents.intend(it.wish())).toMatchObject({ outcome: 'known' });
  await it.round();
  expect(await it.own()).toMatchObject([{ state: 'UNKNOWN' }]);
  await it.intents.intend(it.wish({ onUnknown: 'RETRY' }));
  await it.round();
  expect(await it.own()).toMatchObject([{ state: 'DONE', calls: 2 }]);
});

test('fails what was refused, with the reason, and never calls it again', async () => {
  const it = await scripted(store());
  await it.intents.intend(it.wish());
  it.shelf.onCall = async () => {
    throw new PosternError('UPSTREAM_ERROR', 'Zoho refused it.', { details: { zohoStatus: 400 } });
  };
  await it.round();
  await it.round();
  expect(await it.own()).toMatchObject([{ state: 'FAILED', last_error: 'UPSTREAM_ERROR: Zoho refused it.' }]);
  expect(it.shelf.calls).toBe(1);
});

test('takes a refusal with status 500 for one only when nothing came of the call', async () => {
  for (const accepts of [true, false]) {
    const it = await scripted(store());
    await it.intents.intend(it.wish());
    it.shelf.onCall = async (_, make) => {
      if (accepts) make();
      throw new PosternError('UPSTREAM_ERROR', 'Invalid input.', { details: { zohoStatus: 500 } });
    };
    await it.round();
    it.clock.now += VISIBLE_MS;
    await it.round();
    expect(it.shelf.calls).toBe(1);
    expect(await it.own()).toMatchObject([
      accepts
        ? { state: 'DONE', result_id: '1000' }
        : { state: 'FAILED', last_error: 'UPSTREAM_ERROR: Invalid input.' },
    ]);
  }
});

test('waits as long as it is told when nothing was accepted for now, and gives up at its end', async () => {
  const it = await scripted(store());
  await it.intents.intend(it.wish());
  it.shelf.onCall = async () => {
    throw new PosternError('RATE_LIMITED', 'Zoho is locked.', { details: { retryAfter: 1_800 } });
  };
  await it.round();
  const [row] = await it.own();
  expect(row).toMatchObject({ state: 'INTENDED', doubt_from: null, last_error: 'RATE_LIMITED: Zoho is locked.' });
  expect(Number(row?.not_before) - Date.now()).toBeGreaterThan(1_700_000);
  it.clock.now += 3_600_000;
  await it.round();
  expect(await it.own()).toMatchObject([{ state: 'FAILED', last_error: 'RATE_LIMITED: Zoho is locked.' }]);
  expect(it.shelf).toMatchObject({ calls: 1, looks: 0 });
});

test('calls nothing when its lease passed on, nor when the time of the call is over', async () => {
  const it = await scripted(store());
  await it.intents.intend(it.wish());
  const [id = ''] = await it.claimOwn('slow');
  const slow = it.boot('slow');
  const { inputOf } = it.intents;
  it.intents.inputOf = async (asked) => {
    await it.dies('slow');
    return inputOf.call(it.intents, asked);
  };
  await slow.settle(id, new UpstreamMeter());
  expect(it.shelf.calls).toBe(0);
  it.intents.inputOf = inputOf;

  it.clock.patience = 0;
  await it.round();
  expect(it.shelf.calls).toBe(0);
  expect(await it.own()).toMatchObject([{ state: 'INTENDED', doubt_from: null }]);
});

test('finishes what was made before a kill without making it again, and says what could not be finished', async () => {
  const it = await scripted(store());
  await it.intents.intend(it.wish());
  it.shelf.onFinish = async () => {
    throw new PosternError('UPSTREAM_UNAVAILABLE', 'Zoho is away.');
  };
  await it.round();
  expect(await it.own()).toMatchObject([{ state: 'INTENDED', result_id: '1000' }]);
  it.shelf.onFinish = async () => {
    throw new PosternError('MISSING_SCOPE', 'No right to tidy up.');
  };
  await it.round();
  expect(await it.own()).toMatchObject([{ state: 'DONE', last_error: 'MISSING_SCOPE: No right to tidy up.' }]);
  expect(it.shelf.calls).toBe(1);
});

/**
 * Every interleaving of kills and lost answers, with wishes that look the same: each is made exactly once, and what is
 * said of it is true. `visible` is how late what was made shows; never later than what is waited for.
 */
test('makes each of several alike exactly once, whatever is cut or killed when', async () => {
  const event = fc.constantFrom(
    'answered',
    'accepted, then cut',
    'cut',
    'accepted, then killed',
    'killed',
    'refused for now',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(event, { maxLength: 8 }),
      fc.integer({ min: 0, max: VISIBLE_MS - 1 }),
      async (wishes, events, lag) => {
        const it = await scripted(store());
        it.shelf.lag = lag;
        for (let i = 0; i < wishes; i++) await it.intents.intend(it.wish({ key: String(i), request: String(i) }));
        const script = [...events];
        let killed: () => void = () => {};
        it.shelf.onCall = async (_, make) => {
          const next = script.shift() ?? 'answered';
          if (next.startsWith('accepted') || next === 'answered') make();
          if (next.endsWith('cut')) throw cut();
          if (next.endsWith('killed')) {
            killed();
            return never();
          }
          if (next === 'refused for now') throw new PosternError('UPSTREAM_UNAVAILABLE', 'Zoho is away.');
          return it.shelf.made.at(-1)?.id ?? null;
        };
        for (let round = 0; round < 60; round++) {
          const bootId = `boot-${it.tenantId}-${round}`;
          const death = new Promise<void>((resolve) => {
            killed = resolve;
          });
          for (const id of await it.claimOwn(bootId)) {
            const life = it.boot(bootId).settle(id, new UpstreamMeter());
            await Promise.race([life, death]);
          }
          await it.dies(bootId);
          it.clock.now += VISIBLE_MS / 3;
          if ((await it.own()).every(({ state }) => state !== 'INTENDED')) break;
        }
        const rows = await it.own();
        expect(rows.map(({ state }) => state)).toEqual(rows.map(() => 'DONE'));
        expect(it.shelf.made).toHaveLength(wishes);
        expect(new Set(rows.map(({ result_id }) => result_id)).size).toBe(wishes);
      },
    ),
    { numRuns: 60, seed: 11 },
  );
});
