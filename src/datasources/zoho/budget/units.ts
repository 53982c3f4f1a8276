/** By what Zoho may count calls, and whose call one is in each of these ways. */
import { createHash } from 'node:crypto';

/**
 * From the narrowest to the widest. `endpoint` is one operation at a data centre, whoever calls it; `address` is ours,
 * as one of Zoho's hosts sees it.
 */
export const LIMIT_UNITS = ['endpoint', 'token', 'user', 'organisation', 'client', 'address'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** Calls sent in any window for one value of the unit. */
export interface LimitRule {
  readonly unit: LimitUnit;
  readonly calls: number;
  /** Milliseconds. */
  readonly windowMs: number;
}

/** Who calls, by Zoho's own identities: not by our tenants, nor by our rows of grants. */
export interface Caller {
  readonly dataCentre: string;
  readonly clientId: string;
  readonly refreshToken: string;
  /** The Zoho user (zuid). */
  readonly userId: string;
  /** The organisation (zoid); null when it is not known. */
  readonly organisationId: string | null;
}

/** One value of each unit; `endpoint` depends on the call and is added by `keyOf`. */
export interface CallerKeys extends Readonly<Record<Exclude<LimitUnit, 'endpoint'>, string>> {
  readonly dataCentre: string;
  /** Whom the call goes to: no limit reaches beyond it. */
  readonly host: string;
  /** Callers of unknown organisations are counted as one, which is safe, and never locked as one. */
  readonly organisationKnown: boolean;
}

const known = new WeakMap<Caller, CallerKeys>();

/** Remembered with the caller, since it is asked for at every call; `host` is that of its data centre. */
export function keysOf(caller: Caller, host: string): CallerKeys {
  const before = known.get(caller);
  if (before !== undefined) return before;
  const { dataCentre, clientId, refreshToken, userId, organisationId } = caller;
  // The keys are stored and may be shown: a token leaves nothing in them that could be used.
  const token = createHash('sha256').update(refreshToken).digest('hex').slice(0, 24);
  const keys = {
    dataCentre,
    host,
    token: `token:${dataCentre}:${token}`,
    user: `user:${dataCentre}:${userId}`,
    organisation: `organisation:${dataCentre}:${organisationId ?? ''}`,
    client: `client:${dataCentre}:${clientId}`,
    // All that we send to a host comes from one address of ours.
    address: `address:${host}`,
    organisationKnown: organisationId !== null,
  };
  known.set(caller, keys);
  return keys;
}

export function keyOf(unit: LimitUnit, keys: CallerKeys, operation: string): string {
  return unit === 'endpoint' ? `endpoint:${keys.dataCentre}:${operation}` : keys[unit];
}
