/** What the logs of an organisation tell beside its mail. */
interface Of {
  readonly dataCentre: string;
  readonly zoid: string;
}

/** Somebody signed in, or tried to. */
export interface SignInTried extends Of {
  readonly kind: 'sign-in.tried';
  readonly accountId: string;
  /** Null where it was by a browser. */
  readonly protocol: string | null;
  readonly service: string;
  readonly address: string;
  readonly userAgent: string;
  /** Null where it went well. */
  readonly failure: string | null;
}

/** An administrator did something. */
export interface Audited extends Of {
  readonly kind: 'audit.recorded';
  /** Number of its category. */
  readonly category: string;
  readonly subCategory: string;
  /** In words. */
  readonly operation: string;
  readonly operationType: 'ADD' | 'UPDATE' | 'DELETE';
  /** Addresses, or names where it is none. */
  readonly performedBy: string;
  readonly performedOn: string;
  readonly clientIp: string;
}

export type LogEvent = SignInTried | Audited;
