import { Redis } from 'ioredis';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { openMailGateway } from '../harness/mail-gateway.ts';
import { provideRedis } from './redis.ts';

const { POSTERN_TEST_REDIS_URL: redisUrl, POSTERN_TEST_DATABASE_URL: databaseUrl } = process.env;
/** `npm run test:services` provides both, and fails where it can't. */
const URLS = redisUrl === undefined || databaseUrl === undefined ? [] : [redisUrl];

const LEFT = '{ viewer { accounts { primaryAddress rateLimit { remaining } } } }';
const left = z.object({
  viewer: z.object({
    accounts: z.array(z.object({ primaryAddress: z.string(), rateLimit: z.object({ remaining: z.number() }) })),
  }),
});

test.each(URLS)('a gateway that is told of a Redis counts its calls there: %s', async (url) => {
  await using stack = new AsyncDisposableStack();
  const redis = new Redis(url);
  stack.defer(() => redis.disconnect());
  const gateway = await openMailGateway(stack, undefined, { REDIS_URL: url });
  const counted = async () => {
    const keys = await redis.keys('{postern}:calls:*');
    const sizes = await Promise.all(keys.map((key) => redis.zcard(key)));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  const before = await counted();
  const calls = await gateway.callsOf(() => gateway.ask('{ viewer { accounts { folders { name } } } }'));
  await expect.poll(counted, { timeout: 20_000 }).toBe(before + calls.length);
  expect(calls.length).toBeGreaterThan(0);
  expect((await gateway.data(left, LEFT)).viewer.accounts.length).toBeGreaterThan(0);
});

describe('Redis for the suite', () => {
  it('says what to install when there is none, and never goes on without', async () => {
    const places = { program: '/nowhere/redis-server' };
    await expect(provideRedis(places)).rejects.toThrow(/apt-get install redis-server.*POSTERN_TEST_REDIS_URL/);
  });
});
