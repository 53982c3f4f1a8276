/** Faults on purpose: the rules that are set, and what each has done so far. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Reply } from '../wire/envelope.ts';
import { createRandom } from './random.ts';
import { type FaultKind, type FaultRule, fits } from './rules.ts';
import { spoil } from './spoil.ts';

interface Standing {
  readonly id: string;
  readonly rule: FaultRule;
  /** Calls it fits, and those it struck. */
  matched: number;
  injected: number;
}

interface Set extends Standing {
  readonly fits: (operation: string) => boolean;
  readonly random: () => number;
}

interface Work {
  /** What the call does without a fault. */
  readonly perform: () => Promise<Reply>;
  readonly expireTokens: () => void;
}

export interface Outcome {
  readonly reply: Reply;
  readonly fault: FaultKind | null;
  /** Whether the reply is what the simulated Zoho says, and not what the fault made of it. */
  readonly genuine: boolean;
}

export class Faults {
  #rules: Set[] = [];
  #made = 0;
  readonly #closing = new AbortController();

  add(rule: FaultRule): string {
    this.#made += 1;
    const id = String(this.#made);
    this.#rules.push({
      id,
      rule,
      matched: 0,
      injected: 0,
      fits: fits(rule.operation),
      random: createRandom(rule.seed),
    });
    return id;
  }

  replace(rules: readonly FaultRule[]): void {
    this.#rules = [];
    for (const rule of rules) this.add(rule);
  }

  list(): Standing[] {
    return this.#rules.map(({ id, rule, matched, injected }) => ({ id, rule, matched, injected }));
  }

  /** Does the call, or what the first rule that strikes makes of it. */
  async around(operation: string, { perform, expireTokens }: Work): Promise<Outcome> {
    const rule = this.#strike(operation);
    if (rule === null) return { reply: await perform(), fault: null, genuine: true };
    const fault = rule.kind;
    if (rule.kind === 'latency') {
      // The network's time, not the clock's; one that the end cuts short has done nothing.
      const waited = await delay(rule.ms, true, { signal: this.#closing.signal }).catch(() => false);
      if (waited) return { reply: await perform(), fault, genuine: true };
      return { reply: { status: 500, body: null, breaks: 'unsent' }, fault, genuine: false };
    }
    if (rule.kind === 'expired-token') {
      expireTokens();
      return { reply: await perform(), fault, genuine: true };
    }
    const performed = 'effect' in rule && !rule.effect ? null : await perform();
    return { reply: spoil(rule, performed), fault, genuine: false };
  }

  /** Ends what waits. */
  close(): void {
    this.#closing.abort();
  }

  /** Every rule counts the call, also those behind the one that strikes. */
  #strike(operation: string): FaultRule | null {
    const struck = this.#rules.filter((set) => set.fits(operation) && turnOf(set));
    const [first] = struck;
    if (first === undefined) return null;
    first.injected += 1;
    return first.rule;
  }
}

function turnOf(set: Set): boolean {
  const { nth, count, probability } = set.rule;
  set.matched += 1;
  const chance = probability === undefined || set.random() < probability;
  return chance && (nth === undefined || set.matched === nth) && (count === undefined || set.injected < count);
}
