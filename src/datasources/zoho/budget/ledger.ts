/** Who spent it: the last calls, what for, and who paid for them. */
import type { CallClass } from '../call-context.ts';
import { type Payer, payerKey } from './payers.ts';
import type { CallerKeys } from './units.ts';

/** One request that was sent. */
export interface SpentCall {
  readonly operation: string;
  readonly class: CallClass;
  readonly cause: string;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  /** Epoch milliseconds when it was over. */
  readonly at: number;
  readonly ms: number;
  readonly keys: CallerKeys;
  /** Each paid an equal part. */
  readonly payers: readonly Payer[];
}

/** What a tenant may see of a call that he paid for, or a part of it. */
export interface OwnCall extends Omit<SpentCall, 'keys' | 'payers'> {
  /** Parts that each of the tenant's own payers had; null for work of the filters. */
  readonly parts: readonly { readonly app: string | null; readonly part: number }[];
}

export interface Use {
  readonly kind: 'app' | 'filters' | 'others';
  readonly app: string | null;
  readonly calls: number;
}

export interface Spending {
  /** In the last minute, by everybody. */
  readonly byClass: readonly { readonly class: CallClass; readonly calls: number }[];
  /** In the last minute; of other tenants only how much it was. */
  readonly byApp: readonly Use[];
  /** The tenant's own, newest first. */
  readonly recent: readonly OwnCall[];
}

const MOST_CALLS = 2_000;
const MINUTE = 60_000;

export class Ledger {
  #calls: SpentCall[] = [];

  note(call: SpentCall): void {
    this.#calls.push(call);
    // Copied once in a while, not at every call.
    if (this.#calls.length >= 2 * MOST_CALLS) this.#calls = this.#calls.slice(-MOST_CALLS);
  }

  /** Of the calls that `counts`, as a tenant may see them. */
  of(tenantId: string, counts: (keys: CallerKeys) => boolean, now: number): Spending {
    const calls = this.#calls.slice(-MOST_CALLS).filter(({ keys }) => counts(keys));
    const byClass = new Map<CallClass, number>();
    const byApp = new Map<string, Use>();
    for (const call of calls.filter(({ at }) => at > now - MINUTE)) {
      byClass.set(call.class, (byClass.get(call.class) ?? 0) + 1);
      for (const payer of call.payers) {
        const isOwn = payer.tenantId === tenantId;
        const key = isOwn ? payerKey(payer) : '';
        const kind = isOwn ? (payer.app === null ? 'filters' : 'app') : 'others';
        const spent = (byApp.get(key)?.calls ?? 0) + 1 / call.payers.length;
        byApp.set(key, { kind, app: isOwn ? payer.app : null, calls: spent });
      }
    }
    return {
      byClass: [...byClass].map(([name, count]) => ({ class: name, calls: count })),
      byApp: [...byApp.values()].sort((a, b) => b.calls - a.calls),
      recent: calls
        .filter(({ payers }) => payers.some((payer) => payer.tenantId === tenantId))
        .map(({ keys: _, payers, ...call }) => ({
          ...call,
          parts: payers
            .filter((payer) => payer.tenantId === tenantId)
            .map(({ app }) => ({ app, part: 1 / payers.length })),
        }))
        .reverse(),
    };
  }
}
