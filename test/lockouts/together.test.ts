import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { PostgresLog } from '../../src/datasources/postgres-log.ts';
import { RedisLog } from '../../src/datasources/redis-log.ts';
import { startRedis } from '../services/redis.ts';
import { useFreshStore } from '../storage/fresh-store.ts';
import { runTogether } from './together.ts';

const store = useFreshStore();
/** Some minutes of Zoho's, on a machine that has much else to do. */
const TIMEOUT_MS = 150_000;
/** A minute of Zoho's is 1.5 seconds. */
const SCALE = 40;
const WINDOW_MS = 60_000 / SCALE;
const fail = (error: unknown) => {
  throw error;
};

test(
  'two gateways that count in one database are never over the budget together, though their clocks differ',
  async () => {
    const logs = [0, 1].map(() => new PostgresLog(store(), randomUUID(), fail));
    const outcome = await runTogether({ logs, scale: SCALE, meanwhile: ({ more }) => more(45) });
    expect(outcome.lockOuts).toBe(0);
    expect(outcome.most).toBeLessThanOrEqual(27);
    expect(Math.min(...outcome.served)).toBeGreaterThan(0);
    expect([...outcome.codes]).toEqual([]);
  },
  TIMEOUT_MS,
);

test(
  'two that count each for itself are, which shows that the load is enough to be',
  async () => {
    const outcome = await runTogether({ logs: [null, null], scale: SCALE, meanwhile: ({ more }) => more(30) });
    expect(outcome.lockOuts).toBeGreaterThan(0);
  },
  TIMEOUT_MS,
);

/** Only where services are provided: the program has to be there. */
const WITH_REDIS = process.env.POSTERN_TEST_REDIS_URL === undefined ? [] : ['dies in the middle of it, and comes back'];

test.each(WITH_REDIS)(
  'two that count in Redis are never over the budget together when it %s',
  async () => {
    await using stack = new AsyncDisposableStack();
    const redis = await startRedis();
    let kill = redis.kill;
    stack.defer(() => kill());
    const wholeAfterMs = WINDOW_MS + 1_000;
    const logs = [0, 1].map(() =>
      stack.use(
        new RedisLog({ url: redis.url, holder: randomUUID(), gateways: () => 2, wholeAfterMs, onChange: () => {} }),
      ),
    );
    for (const log of logs) expect(await log.reached(10_000)).toBe(true);
    const outcome = await runTogether({
      logs,
      scale: SCALE,
      meanwhile: async ({ more }) => {
        await more(30);
        await redis.kill();
        await more(30);
        kill = (await startRedis(undefined, Number(new URL(redis.url).port))).kill;
        await more(30);
      },
    });
    expect(outcome.lockOuts).toBe(0);
    expect(outcome.most).toBeLessThanOrEqual(27);
    expect([...outcome.codes]).toEqual([]);
  },
  TIMEOUT_MS,
);
