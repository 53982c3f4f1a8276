import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, type DecisionDraft, decide, type Policy } from '../../src/filtering/decide/index.ts';
import { WEIGHTS } from '../../src/filtering/decide/weights.ts';
import { type ScanReport, UNPARSABLE } from '../../src/filtering/scan/index.ts';
import { filters } from '../../src/plugins/builtin/index.ts';
import type { ReportedFinding } from '../../src/plugins/host/index.ts';
import { CATEGORIES, type CoverageStatus } from '../../src/plugins/sdk/contract.ts';
import { scanSource } from '../fixtures/scan.ts';

const base: ReportedFinding = {
  rule: 'partner.rule',
  strength: 1,
  evidence: [{ at: 'message', note: '' }],
  filter: 'partner.filter',
  category: 'malware',
  sign: 'for',
  group: 'g',
  conclusive: false,
  explanation: 'It was seen.',
};

const report = (findings: readonly ReportedFinding[], coverage: Record<string, CoverageStatus> = {}): ScanReport => ({
  tier: 'full',
  message: {
    subject: '',
    from: [],
    to: [],
    messageId: '',
    references: [],
    date: null,
    size: 0,
    attachments: [],
    trust: {
      present: false,
      spf: 'unknown',
      dkim: 'unknown',
      dmarc: 'unknown',
      arc: 'unknown',
      recipient: '',
      nullSender: false,
      envelopeFrom: '',
      clientIp: '',
    },
    defects: [],
  },
  runs: [],
  findings,
  coverage: { ...Object.fromEntries(DEFAULT_POLICY.required.map((filter) => [filter, 'done' as const])), ...coverage },
  unscanned: [],
});

const verdictOf = (
  findings: readonly ReportedFinding[],
  coverage = {},
  policy: Policy = DEFAULT_POLICY,
): DecisionDraft => decide({ report: report(findings, coverage), policy });

const anyFinding: fc.Arbitrary<ReportedFinding> = fc.record({
  rule: fc.constantFrom(
    'postern.attachments.macro',
    'postern.attachments.disguised-program',
    'postern.attachments.program',
    'a',
    'b',
    'c',
    '__proto__',
    'toString',
  ),
  strength: fc.double({ min: 0.001, max: 1, noNaN: true }),
  evidence: fc.constant(base.evidence),
  filter: fc.constantFrom('postern.attachments', 'one', 'two'),
  category: fc.constantFrom(...CATEGORIES),
  sign: fc.constantFrom('for', 'against'),
  group: fc.constantFrom('g', 'h', 'i'),
  conclusive: fc.boolean(),
  explanation: fc.constant('seen'),
});

describe('the arithmetic of a decision', () => {
  it('adds up: the parts of a category are its total, to the hundredth', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 40 }), (findings) => {
        const { parts, total } = verdictOf(findings);
        for (const category of CATEGORIES) {
          const sum = parts
            .filter((part) => part.category === category)
            .reduce((value, part) => value + Math.round(part.decibans * 100), 0);
          expect(sum / 100).toBe(total[category]);
        }
      }),
    );
  });

  it('lets one filter add no more than 30 decibans to a category, and all counter-evidence take no more than 15', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 40 }), (findings) => {
        const { parts } = verdictOf(findings);
        for (const category of CATEGORIES) {
          const own = parts.filter((part) => part.category === category && part.group !== 'prior');
          for (const filter of new Set(own.map((part) => part.filter))) {
            const positive = own
              .filter((part) => part.filter === filter)
              .reduce((value, part) => value + part.decibans, 0);
            expect(positive).toBeLessThanOrEqual(30.001);
          }
          const total = own.reduce((value, part) => value + part.decibans, 0);
          expect(total).toBeGreaterThanOrEqual(-15.001);
        }
      }),
    );
  });

  it('gives probabilities between 0 and 1 that grow with their total', () => {
    const [less, more] = [0.2, 0.9].map((strength) => verdictOf([{ ...base, strength }]).p.malware);
    expect(less).toBeGreaterThan(0);
    expect(more).toBeGreaterThan(less ?? 1);
    expect(more).toBeLessThan(1);
  });

  it('is the same for the same report, in whatever order the findings came', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 20 }), (findings) => {
        const one = verdictOf(findings);
        const other = verdictOf(findings.toReversed());
        expect(other.total).toEqual(one.total);
        expect(other.verdict).toBe(one.verdict);
      }),
    );
  });

  it('counts a rule that nobody weighed for 5 decibans', () => {
    expect(verdictOf([base]).parts).toContainEqual({
      category: 'malware',
      filter: base.filter,
      group: 'g',
      rule: 'partner.rule',
      decibans: 5,
    });
  });

  it('counts further rules of a group for three tenths', () => {
    const { parts } = verdictOf([base, { ...base, rule: 'partner.other' }]);
    expect(parts.filter((part) => part.group === 'g').map((part) => part.decibans)).toEqual([5, 1.5]);
  });

  it('counts a rule once, however often it matched', () => {
    expect(verdictOf(Array(50).fill(base)).total.malware).toBe(verdictOf([base]).total.malware);
  });

  it('gives counter-evidence no weight against malware or a conclusive finding', () => {
    const against: ReportedFinding = { ...base, sign: 'against', rule: 'partner.good' };
    expect(verdictOf([base, against]).total.malware).toBe(verdictOf([base]).total.malware);
    const spam: ReportedFinding = { ...base, category: 'spam' };
    const good: ReportedFinding = { ...against, category: 'spam' };
    expect(verdictOf([spam, good]).total.spam).toBeLessThan(verdictOf([spam]).total.spam);
    expect(verdictOf([{ ...spam, conclusive: true }, good]).total.spam).toBe(
      verdictOf([{ ...spam, conclusive: true }]).total.spam,
    );
  });
});

describe('the weights', () => {
  it('are there for every built-in rule, and for no other', () => {
    const rules = [...filters.flatMap((filter) => filter.rules.map((rule) => rule.id)), UNPARSABLE.id];
    expect(Object.keys(WEIGHTS).toSorted()).toEqual(rules.toSorted());
  });

  it('stay within 25 decibans', () => {
    expect(Math.max(...Object.values(WEIGHTS))).toBeLessThanOrEqual(25);
  });
});

describe('a verdict', () => {
  it('is CLEAN when every required filter looked at everything and saw nothing', () => {
    expect(verdictOf([])).toMatchObject({
      verdict: 'CLEAN',
      action: 'none',
      decidedBy: null,
      reason: 'Nothing suspicious was found.',
    });
  });

  it.each<CoverageStatus>([
    'partial',
    'pending',
    'abstain',
    'timeout',
    'crashed',
    'invalid',
    'disabled',
    'skipped',
  ])('is never CLEAN when a required filter is %s', (status) => {
    expect(verdictOf([], { 'postern.attachments': status })).toMatchObject({ verdict: 'UNDETERMINED', action: 'none' });
  });

  it('is CLEAN without a filter that is not required', () => {
    expect(verdictOf([], { 'partner.filter': 'crashed' }).verdict).toBe('CLEAN');
  });

  it('is MALWARE by one conclusive finding, whatever speaks for the message', () => {
    const good: ReportedFinding = { ...base, sign: 'against', rule: 'partner.good', category: 'spam' };
    expect(verdictOf([good, { ...base, conclusive: true }])).toMatchObject({
      verdict: 'MALWARE',
      action: 'quarantine',
      decidedBy: 'partner.rule',
      reason: 'It was seen.',
    });
  });

  it('finds the worst although a required filter did not finish', () => {
    expect(verdictOf([{ ...base, conclusive: true }], { 'postern.attachments': 'timeout' }).verdict).toBe('MALWARE');
  });

  it.each([
    ['phishing', 'PHISHING'],
    ['bec', 'PHISHING'],
    ['spam', 'SPAM'],
    ['bulk', 'BULK'],
    ['policy', 'CLEAN'],
  ] as const)('by a conclusive finding of %s is %s', (category, verdict) => {
    expect(verdictOf([{ ...base, category, conclusive: true }]).verdict).toBe(verdict);
  });

  it('follows the thresholds and actions of the policy, and names it', () => {
    const strict: Policy = {
      ...DEFAULT_POLICY,
      id: 'strict-1',
      thresholds: { ...DEFAULT_POLICY.thresholds, suspicious: 0.05 },
      actions: { ...DEFAULT_POLICY.actions, SUSPICIOUS: 'quarantine' },
      shadow: true,
    };
    expect(verdictOf([base], {}, strict)).toMatchObject({
      verdict: 'SUSPICIOUS',
      action: 'quarantine',
      policy: 'strict-1',
      shadow: true,
    });
  });

  it('of a message that could not be read is UNDETERMINED, with the finding that says so', async () => {
    const decision = decide({ report: await scanSource(Buffer.from('no mail')), policy: DEFAULT_POLICY });
    expect(decision).toMatchObject({ verdict: 'UNDETERMINED', decidedBy: 'postern.message.unparsable' });
    expect(decision.reason).toBe('The message could not be read as mail: no header field could be read.');
  });

  it('of a message that was not read to its end is UNDETERMINED', async () => {
    const source = Buffer.from(`${'X: y\r\n'.repeat(3_000)}Subject: hi\r\n\r\nbody`);
    expect(decide({ report: await scanSource(source), policy: DEFAULT_POLICY }).verdict).toBe('UNDETERMINED');
  });
});
