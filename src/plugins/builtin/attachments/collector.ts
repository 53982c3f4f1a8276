/** Gathers what was seen, within the counts that the contract allows. */
import type { Finding, Indicator, ScanResult, Unscanned } from '../../sdk/contract.ts';
import type { FileNode } from './file-node.ts';
import { type RuleName, ruleId } from './rules.ts';

type Facts = Readonly<Record<string, string | number | boolean>>;

const MAX_FINDINGS = 60;
const MAX_UNSCANNED = 40;
const MAX_INSIDE = 12;
const MAX_FACT = 200;

export class Collector {
  readonly #findings: Finding[] = [];
  readonly #rules: RuleName[] = [];
  readonly #unscanned = new Map<string, Unscanned>();
  readonly #seen = new Set<string>();

  /** One finding a rule and file; `strength` in (0, 1]. Beyond the first sixty only the first of a rule is kept. */
  add(rule: RuleName, file: FileNode, strength = 1, facts: Facts = {}): void {
    const key = `${rule}\0${file.attachmentId}\0${file.inside.join('\0')}`;
    const full = this.#findings.length >= MAX_FINDINGS && this.#rules.includes(rule);
    if (this.#seen.has(key) || full) return;
    this.#seen.add(key);
    this.#rules.push(rule);
    const inside = file.inside.slice(-MAX_INSIDE);
    const place = { at: 'attachment', id: file.attachmentId, note: file.name.shown } as const;
    this.#findings.push({
      rule: ruleId(rule),
      strength,
      evidence: [inside.length === 0 ? place : { ...place, inside }],
      facts: cut({ name: file.name.shown || 'An attachment without a name', ...facts }),
      indicators: file.sha256 === null ? [] : ([{ kind: 'sha256', value: file.sha256 }] satisfies Indicator[]),
    });
  }

  /** Take one before looking at a file, to ask afterwards what was found in it. */
  mark(): number {
    return this.#rules.length;
  }

  foundSince(mark: number, rules: ReadonlySet<RuleName>): boolean {
    return this.#rules.slice(mark).some((rule) => rules.has(rule));
  }

  unscanned(file: FileNode, why: Unscanned['why']): void {
    const what = [file.topName, ...file.inside].join(' > ').slice(0, 300);
    if (this.#unscanned.size < MAX_UNSCANNED) this.#unscanned.set(`${why}\0${what}`, { what, why });
  }

  result(): ScanResult {
    const unscanned = [...this.#unscanned.values()];
    if (unscanned.length === 0) return { status: 'done', findings: this.#findings };
    return { status: 'partial', findings: this.#findings, unscanned };
  }
}

function cut(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, MAX_FACT) : value]),
  );
}
