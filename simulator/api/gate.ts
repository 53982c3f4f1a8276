/** Stands before every call with a valid token: the place for limits and faults. */
import type { RefreshToken } from '../state/model.ts';
import type { Reply } from '../wire/envelope.ts';

export interface Arriving {
  readonly dataCentre: string;
  readonly grant: RefreshToken;
  /** Null for a path without a rule. */
  readonly operation: string | null;
  /** Epoch ms. */
  readonly at: number;
}

/** Null lets the call pass; a reply is its answer. */
export type Gate = (call: Arriving) => Reply | null;

export const openGate: Gate = () => null;
