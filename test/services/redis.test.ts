import { describe, expect, it } from 'vitest';
import { provideRedis } from './redis.ts';

describe('Redis for the suite', () => {
  it('says what to install when there is none, and never goes on without', async () => {
    const places = { program: '/nowhere/redis-server' };
    await expect(provideRedis(places)).rejects.toThrow(/apt-get install redis-server.*POSTERN_TEST_REDIS_URL/);
  });
});
