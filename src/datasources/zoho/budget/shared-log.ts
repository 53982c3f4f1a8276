/**
 * The sliding log that several gateways share. It means what the one in memory does: a place is taken before a call
 * is sent and kept until a whole window after its answer. Times go in and out as lengths: whoever keeps the log has
 * the only clock, so that gateways whose clocks differ count alike.
 */

/** A place in one limit. */
export interface Want {
  /** Of the limit and what it is for. */
  readonly name: string;
  readonly limit: number;
  readonly windowMs: number;
  /** Places that have to stay free. */
  readonly leave: number;
}

/** A call of another gateway. */
export interface Other {
  readonly id: string;
  /** Milliseconds until it leaves the window; for one that is under way, if it were answered now. */
  readonly leavesInMs: number;
  /** Of its class. */
  readonly rank: number;
}

/** What other gateways have in a limit. */
export interface Standing {
  readonly name: string;
  readonly others: readonly Other[];
}

export interface Taking {
  /** In all limits, or in none. */
  readonly granted: boolean;
  readonly standings: readonly Standing[];
}

/** A call by a name that is used once. */
export interface SharedCall {
  readonly id: string;
  readonly rank: number;
  readonly wants: readonly Want[];
}

export interface SharedLog {
  /** Takes a place in each limit. Rejects when the log can't be reached: then nothing is known to be taken. */
  take(call: SharedCall): Promise<Taking>;
  /** The call was answered. Must not throw, and holds nobody up. */
  answered(call: SharedCall): void;
  /** It was never sent. The same holds. */
  giveBack(call: SharedCall): void;
  /** It is let through without having been taken, since the log can't be reached. The same holds. */
  began(call: SharedCall): void;
  /** What others have, without taking anything. Rejects like `take`. */
  look(wants: readonly Want[]): Promise<readonly Standing[]>;
  /**
   * How to live without it: null for not at all, where the log can't be lost without the rest of the gateway. Else
   * each gateway has its share of what is left.
   */
  readonly alone: Alone | null;
}

export interface Alone {
  /** Gateways that are alive, this one too. */
  gateways(): number;
  /** Whether the log could be reached since the start. */
  readonly wasThere: boolean;
  /**
   * Tells when the log is lost, and when it is whole again; until then it is asked, where it can be, but not trusted
   * to know everything.
   */
  watch(watcher: Watcher): void;
}

export interface Watcher {
  lost(): void;
  whole(): void;
  /** Another gateway took a place, as it happens. */
  took(name: string, other: Other): void;
  /** A call of another gateway leaves at another time than was said before; at once when it was never sent. */
  leaves(name: string, id: string, leavesInMs: number): void;
}

/** Milliseconds that a call may be under way at most, if nobody says that it was answered: its gateway is dead. */
export const HOLD_MS = 60_000;
