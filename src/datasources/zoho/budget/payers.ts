/** Who pays for a call. */

/** Fairness is between these: the apps, and for work of the filters, which no app asked for, the tenants. */
export interface Payer {
  readonly tenantId: string;
  /** Null for work of the filters. */
  readonly app: string | null;
}

/** Names a payer. Neither kind of id holds a line break. */
export const payerKey = ({ tenantId, app }: Payer): string => `${tenantId}\n${app ?? ''}`;

export function payersOf(all: Iterable<Payer>): Payer[] {
  return [...new Map([...all].map((payer) => [payerKey(payer), payer])).values()];
}
