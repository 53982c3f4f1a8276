/** Who asks: the app behind a bearer key, within the rate its requests may have. */
import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Apps, Principal } from '../access/apps.ts';
import { PosternError } from '../errors.ts';
import { headerOf } from './router.ts';

export interface AppGate {
  /** Throws UNAUTHENTICATED or RATE_LIMITED. */
  admit(request: IncomingMessage): Promise<Principal>;
}

export function createAppGate(apps: Apps, requestsPerMinute: number): AppGate {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 });
  return {
    async admit(request) {
      const [scheme, key, ...rest] = (headerOf(request, 'authorization') ?? '').split(' ');
      if (key === undefined || rest.length > 0 || scheme?.toLowerCase() !== 'bearer') {
        throw new PosternError('UNAUTHENTICATED', 'The request carries no app key.');
      }
      const principal = await apps.authenticate(key);
      if (principal === null) throw new PosternError('UNAUTHENTICATED', 'The app key is unknown or was revoked.');
      await consume(limiter, principal.appId);
      return principal;
    },
  };
}

async function consume(limiter: RateLimiterMemory, appId: string): Promise<void> {
  try {
    await limiter.consume(appId);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfter = Math.ceil(refusal.msBeforeNext / 1000);
    throw new PosternError('RATE_LIMITED', 'This app sends more requests a minute than it may.', {
      details: { retryAfter },
    });
  }
}
