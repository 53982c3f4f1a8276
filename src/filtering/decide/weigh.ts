/**
 * From findings to decibans. Counts in whole hundredths, so that the parts of a category add up to its
 * total exactly; whatever a cap takes away is a part of its own.
 */
import { CATEGORIES, type Category } from '../../plugins/sdk/contract.ts';
import type { DecisionPart } from './decision.ts';
import type { WeighableFinding } from './evidence.ts';
import { PRIORS, weightOf } from './weights.ts';

/** Further rules of a group repeat the same fact, so they count for less. */
const REPEAT = 0.3;
/** One filter in all, for one category. */
const FILTER_CAP = { least: -1_000, most: 3_000 };
/** All signs of wanted mail together, for one category. */
const COUNTER_CAP = -1_500;
/** A sender whom somebody allowed, and whom nobody has checked: the name alone is worth ten to one. */
const UNBOUND_ALLOW = -1_000;
const ALLOWED: ReadonlySet<Category> = new Set(['spam', 'bulk', 'phishing', 'bec']);

interface Addend extends Omit<DecisionPart, 'decibans'> {
  readonly hundredths: number;
}

export interface Weighed {
  readonly parts: readonly DecisionPart[];
  readonly total: Readonly<Record<Category, number>>;
}

/** `allowed`: an entry of a list speaks for the sender, without a check. */
export function weigh(findings: readonly WeighableFinding[], allowed = false): Weighed {
  const conclusive = findings.some((finding) => finding.conclusive);
  const addends = CATEGORIES.flatMap((category) => {
    const own = findings.filter((finding) => finding.category === category);
    const prior: Addend = {
      category,
      filter: null,
      group: 'prior',
      rule: `prior.${category}`,
      hundredths: PRIORS[category] * 100,
    };
    const counts = category !== 'malware' && !conclusive;
    return [
      prior,
      ...signsFor(
        category,
        own.filter((finding) => finding.sign === 'for'),
      ),
      ...(counts
        ? signsAgainst(
            category,
            own.filter((finding) => finding.sign === 'against'),
          )
        : []),
      ...(allowed && !conclusive && ALLOWED.has(category)
        ? [{ category, filter: null, group: 'list', rule: 'list.allow', hundredths: UNBOUND_ALLOW }]
        : []),
    ];
  });
  const total = Object.fromEntries(
    CATEGORIES.map((category) => [category, sum(addends.filter((one) => one.category === category)) / 100]),
  );
  return {
    parts: addends
      .filter((one) => one.hundredths !== 0)
      .map(({ hundredths, ...part }) => ({ ...part, decibans: hundredths / 100 })),
    total: withEveryCategory(total),
  };
}

function signsFor(category: Category, findings: readonly WeighableFinding[]): Addend[] {
  return byKey(findings, (finding) => finding.filter).flatMap(([filter, own]) => {
    const addends = byKey(own, (finding) => finding.group).flatMap(([, group]) => weighGroup(group, 1));
    return [...addends, ...capped(category, filter, sum(addends), FILTER_CAP)];
  });
}

function signsAgainst(category: Category, findings: readonly WeighableFinding[]): Addend[] {
  const byFilter = byKey(findings, (finding) => finding.filter).flatMap(([filter, own]) => {
    const addends = byKey(own, (finding) => finding.group).flatMap(([, group]) => weighGroup(group, -1));
    return [...addends, ...capped(category, filter, sum(addends), FILTER_CAP)];
  });
  return [...byFilter, ...capped(category, null, sum(byFilter), { least: COUNTER_CAP, most: 0 })];
}

/** The strongest match of each rule; the largest of the group counts in full, the others in part. */
function weighGroup(findings: readonly WeighableFinding[], direction: 1 | -1): Addend[] {
  const rules = byKey(findings, (finding) => finding.rule).map(([rule, matches]) => ({
    finding: matches[0],
    hundredths: Math.round(weightOf(rule) * 100 * Math.max(...matches.map((match) => match.strength))),
  }));
  rules.sort((a, b) => b.hundredths - a.hundredths);
  return rules.flatMap(({ finding, hundredths }, rank) => {
    if (finding === undefined) return [];
    const { category, filter, group, rule } = finding;
    return [
      {
        category,
        filter,
        group,
        rule,
        hundredths: direction * (rank === 0 ? hundredths : Math.round(hundredths * REPEAT)),
      },
    ];
  });
}

function capped(
  category: Category,
  filter: string | null,
  value: number,
  cap: { least: number; most: number },
): Addend[] {
  const allowed = Math.max(cap.least, Math.min(cap.most, value));
  if (allowed === value) return [];
  return [{ category, filter, group: 'cap', rule: `cap.${filter ?? 'counter-evidence'}`, hundredths: allowed - value }];
}

function sum(addends: readonly Addend[]): number {
  return addends.reduce((total, one) => total + one.hundredths, 0);
}

function byKey<T>(items: readonly T[], key: (item: T) => string): [string, T[]][] {
  return [...Map.groupBy(items, key)];
}

function withEveryCategory(values: Readonly<Record<string, number>>): Record<Category, number> {
  const { spam = 0, bulk = 0, phishing = 0, bec = 0, malware = 0, policy = 0 } = values;
  return { spam, bulk, phishing, bec, malware, policy };
}
