/** Gathers what a filter saw, within the counts and lengths that the contract allows. */
import type { Evidence, Finding, Indicator } from '../sdk/contract.ts';

export type Facts = Readonly<Record<string, string | number | boolean>>;

export interface Sighting<Rule extends string> {
  readonly rule: Rule;
  /** (0, 1]. */
  readonly strength?: number;
  readonly at: readonly Evidence[];
  readonly facts?: Facts;
  readonly indicators?: readonly Indicator[];
}

const MAX_FINDINGS = 80;
/** Of one rule: the rest would say the same again. */
const MAX_OF_RULE = 5;
const MAX_EVIDENCE = 8;
const MAX_INDICATORS = 32;
const MAX_FACT = 200;
const MAX_NOTE = 200;
const MAX_INDICATOR = 1_000;

interface Gathered extends Finding {
  readonly evidence: Evidence[];
}

export class Findings<Rule extends string> {
  readonly #prefix: string;
  readonly #findings = new Map<string, Gathered>();
  readonly #counts = new Map<Rule, number>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** The same sight in another place is further evidence of the first. */
  add({ rule, strength = 1, at, facts = {}, indicators = [] }: Sighting<Rule>): void {
    if (strength <= 0) return;
    const evidence = at.slice(0, MAX_EVIDENCE).map((one) => ({ ...one, note: one.note.slice(0, MAX_NOTE) }));
    const key = JSON.stringify([rule, facts]);
    const same = this.#findings.get(key);
    if (same !== undefined) {
      same.evidence.push(...evidence.slice(0, MAX_EVIDENCE - same.evidence.length));
      return;
    }
    const count = this.#counts.get(rule) ?? 0;
    if (count >= MAX_OF_RULE || this.#findings.size >= MAX_FINDINGS) return;
    this.#counts.set(rule, count + 1);
    this.#findings.set(key, {
      rule: this.#prefix + rule,
      strength: Math.min(1, strength),
      evidence,
      facts: Object.fromEntries(
        Object.entries(facts).map(([name, value]) => [
          name,
          typeof value === 'string' ? value.slice(0, MAX_FACT) : value,
        ]),
      ),
      indicators: indicators
        .slice(0, MAX_INDICATORS)
        .filter(({ value }) => value !== '' && value.length <= MAX_INDICATOR),
    });
  }

  has(...rules: readonly Rule[]): boolean {
    return rules.some((rule) => this.#counts.has(rule));
  }

  get all(): readonly Finding[] {
    return [...this.#findings.values()];
  }
}
