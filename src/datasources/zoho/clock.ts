/** Time, passed in: the window of the budget and every deadline are read from here. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Runs something later; the function returned forgets it. */
  after(ms: number, run: () => void): () => void;
}

/** The longest wait that setTimeout knows; a longer one would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, Math.min(Math.max(0, ms), LONGEST_MS));
    return () => clearTimeout(timer);
  },
};
