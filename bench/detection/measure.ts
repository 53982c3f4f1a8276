/** Scans a set of labelled mail and counts: what was held, what was flagged, which rule saw what. */
import { DEFAULT_POLICY, decide } from '../../src/filtering/decide/index.ts';
import { scanMessage } from '../../src/filtering/scan/index.ts';
import { filters } from '../../src/plugins/builtin/index.ts';
import { areaUnderCurve, type Rate } from './interval.ts';
import type { LabelledSet } from './sets.ts';

const HOSTED = filters.map((spec) => ({ spec, granted: spec.permissions, settings: {} }));
const MAX_WALL_MS = 30_000;
const HELD: ReadonlySet<string> = new Set(['SPAM', 'PHISHING', 'MALWARE']);
const THREATS = ['spam', 'phishing', 'bec', 'malware'] as const;

export interface Outcome {
  readonly name: string;
  readonly family: string;
  readonly wanted: boolean;
  readonly verdict: string;
  readonly held: boolean;
  readonly flagged: boolean;
  /** Decibans of the likeliest threat. */
  readonly score: number;
  readonly rules: readonly string[];
  readonly ms: number;
}

export interface RuleHits {
  readonly ham: number;
  readonly attacks: number;
}

export interface Measured {
  readonly set: string;
  readonly outcomes: readonly Outcome[];
  readonly ham: { readonly held: Rate; readonly flagged: Rate };
  readonly attacks: { readonly held: Rate; readonly flagged: Rate };
  readonly auc: number | null;
  readonly rules: ReadonlyMap<string, RuleHits>;
  /** Wall milliseconds of the whole way of a message, one after the other. */
  readonly ms: { readonly p50: number; readonly p95: number; readonly p99: number };
}

export async function measure({ name: set, samples }: LabelledSet, now: number): Promise<Measured> {
  const outcomes: Outcome[] = [];
  for (const { name, family, wanted, receivers, source } of samples) {
    const bytes = await source();
    const begun = performance.now();
    const report = await scanMessage(
      { source: bytes, authServ: receivers, now },
      { filters: HOSTED, maxWallMs: MAX_WALL_MS },
    );
    const { verdict, total } = decide({ report, policy: DEFAULT_POLICY });
    outcomes.push({
      name,
      family,
      wanted,
      verdict,
      held: HELD.has(verdict),
      flagged: HELD.has(verdict) || verdict === 'SUSPICIOUS',
      score: Math.max(...THREATS.map((category) => total[category])),
      rules: [...new Set(report.findings.map((finding) => finding.rule))],
      ms: performance.now() - begun,
    });
  }
  const ham = outcomes.filter((one) => one.wanted);
  const attacks = outcomes.filter((one) => !one.wanted);
  return {
    set,
    outcomes,
    ham: ratesOf(ham),
    attacks: ratesOf(attacks),
    auc: areaUnderCurve(
      attacks.map((one) => one.score),
      ham.map((one) => one.score),
    ),
    rules: hitsOf(outcomes),
    ms: quantiles(outcomes.map((one) => one.ms)),
  };
}

function ratesOf(outcomes: readonly Outcome[]): { held: Rate; flagged: Rate } {
  const rate = (hit: (one: Outcome) => boolean) => ({ hits: outcomes.filter(hit).length, of: outcomes.length });
  return { held: rate((one) => one.held), flagged: rate((one) => one.flagged) };
}

function hitsOf(outcomes: readonly Outcome[]): Map<string, RuleHits> {
  const hits = new Map<string, RuleHits>();
  for (const { rules, wanted } of outcomes) {
    for (const rule of rules) {
      const { ham, attacks } = hits.get(rule) ?? { ham: 0, attacks: 0 };
      hits.set(rule, wanted ? { ham: ham + 1, attacks } : { ham, attacks: attacks + 1 });
    }
  }
  return hits;
}

function quantiles(values: readonly number[]): Measured['ms'] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
