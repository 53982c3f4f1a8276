/** Time as the host sees it: passed in, so that deadlines can be tested without waiting. */
export interface HostClock {
  /** Milliseconds from an arbitrary start, never going back. */
  elapsed(): number;
  /** Calls back once after `ms`; the returned function cancels. */
  after(ms: number, callback: () => void): () => void;
}

export const systemClock: HostClock = {
  elapsed: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
