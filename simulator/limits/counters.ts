/** The three ways to count calls in a time. */
import type { LimitSettings } from './settings.ts';

export interface Counter {
  /** Counts a call; false when it is one too many. */
  take(at: number): boolean;
}

interface Size {
  readonly calls: number;
  readonly windowMs: number;
  /** Whether a call that is one too many counts for those after it. */
  readonly countRefused: boolean;
}

export function createCounter(algorithm: LimitSettings['algorithm'], size: Size): Counter {
  return { 'fixed-window': fixedWindow, 'sliding-log': slidingLog, 'token-bucket': tokenBucket }[algorithm](size);
}

/** Windows that all begin with the clock's minute: twice as many may pass around the turn. */
function fixedWindow({ calls, windowMs }: Size): Counter {
  let window = -1;
  let count = 0;
  return {
    take(at) {
      const current = Math.floor(at / windowMs);
      if (current !== window) count = 0;
      window = current;
      count += 1;
      return count <= calls;
    },
  };
}

/** No more in any stretch of that length. */
function slidingLog({ calls, windowMs, countRefused }: Size): Counter {
  let log: number[] = [];
  return {
    take(at) {
      log = log.filter((time) => time > at - windowMs);
      const fits = log.length < calls;
      if (fits || countRefused) log.push(at);
      // More than that many say nothing that the newest of them don't.
      log = log.slice(-calls);
      return fits;
    },
  };
}

/** A full bucket at once, then as they drip in. */
function tokenBucket({ calls, windowMs, countRefused }: Size): Counter {
  let level = calls;
  let filledAt: number | null = null;
  return {
    take(at) {
      level = Math.min(calls, level + ((at - (filledAt ?? at)) * calls) / windowMs);
      filledAt = at;
      const fits = level >= 1;
      if (fits) level -= 1;
      else if (countRefused) level = 0;
      return fits;
    },
  };
}
