import { describe, expect, it, test } from 'vitest';
import {
  BUILT_IN_POLICIES,
  changePolicy,
  conclude,
  DEFAULT_POLICY,
  type Evidence,
  FIRST_POLICY,
  type ListEntry,
  readPolicy,
} from '../../src/filtering/decide/index.ts';

type Finding = Evidence['findings'][number];

const finding = (changes: Partial<Finding>): Finding => ({
  rule: 'postern.attachments.program',
  filter: 'partner.filter',
  category: 'malware',
  sign: 'for',
  group: 'g',
  strength: 1,
  conclusive: false,
  explanation: 'It was seen.',
  ...changes,
});

const CONCLUSIVE = finding({ conclusive: true });
const PHISHING = finding({ category: 'phishing', conclusive: false, rule: 'postern.attachments.html-smuggling' });
const MORE_PHISHING = finding({
  category: 'phishing',
  rule: 'postern.attachments.html-login',
  filter: 'second.filter',
});
const SPAM = finding({ category: 'spam', rule: 'postern.attachments.html-smuggling' });

const entry = (changes: Partial<ListEntry>): ListEntry => ({
  id: '1',
  kind: 'ALLOW',
  subject: 'SENDER',
  value: 'anna@sender.example',
  bound: true,
  ...changes,
});
const ALL_DONE = Object.fromEntries(DEFAULT_POLICY.required.map((filter) => [filter, 'done' as const]));
const DENY = entry({ id: '2', kind: 'DENY', bound: false });
const BOUND = entry({ id: '3' });
const UNBOUND = entry({ id: '4', bound: false });

function judge(findings: Finding[], lists: ListEntry[], authenticated = true, from = ['anna@sender.example']) {
  const evidence: Evidence = {
    tier: 'full',
    set: 'partner.filter@1',
    findings,
    coverage: ALL_DONE,
    unscanned: [],
    sender: { from, envelopeFrom: 'bounce@mailer.example', authenticated },
    lists,
  };
  return conclude(evidence, DEFAULT_POLICY);
}

describe('the order in which a message is decided', () => {
  it('lets nothing stand against malware that was seen for certain', () => {
    expect(judge([CONCLUSIVE], [DENY, BOUND, UNBOUND])).toMatchObject({
      verdict: 'MALWARE',
      basis: 'CONCLUSIVE_MALWARE',
      listEntryId: null,
    });
  });

  it('lets a denied sender stand against an allowed one and against the scores', () => {
    expect(judge([], [BOUND, DENY])).toMatchObject({ verdict: 'SPAM', basis: 'DENY', listEntryId: '2' });
  });

  it('calls mail of a denied sender no less than what the filters saw', () => {
    expect(judge([PHISHING, MORE_PHISHING], [DENY])).toMatchObject({ verdict: 'PHISHING', basis: 'DENY' });
  });

  it('lets an allowed sender whom the receiver checked stand against the scores, also against phishing', () => {
    expect(judge([PHISHING, MORE_PHISHING], [BOUND])).toMatchObject({
      verdict: 'CLEAN',
      basis: 'BOUND_ALLOW',
      action: 'none',
      listEntryId: '3',
    });
  });

  it('takes no notice of an allowed sender whom nobody checked, where the entry asks for a check', () => {
    expect(judge([PHISHING, MORE_PHISHING], [BOUND], false)).toMatchObject({ verdict: 'PHISHING', basis: 'SCORES' });
  });

  it('takes no notice of an allowed sender beside others in the same header', () => {
    const from = ['anna@sender.example', 'mallory@evil.example'];
    expect(judge([PHISHING, MORE_PHISHING], [BOUND, UNBOUND], true, from).basis).toBe('SCORES');
  });

  it('takes ten decibans off for an allowed sender without a check, and shows them', () => {
    const [plain, eased] = [judge([SPAM], []), judge([SPAM], [UNBOUND], false)];
    expect(eased.total.spam).toBe(plain.total.spam - 10);
    expect(eased.parts).toContainEqual(
      expect.objectContaining({ category: 'spam', rule: 'list.allow', decibans: -10 }),
    );
    expect(eased.total.malware).toBe(plain.total.malware);
    expect(eased.total.policy).toBe(plain.total.policy);
  });

  it('calls what looks like phishing suspicious at least, whoever is allowed without a check', () => {
    const p = finding({ category: 'phishing', rule: 'postern.attachments.html-smuggling', strength: 0.95 });
    expect(judge([p, { ...MORE_PHISHING, strength: 0.2 }], []).verdict).toBe('PHISHING');
    expect(judge([p, { ...MORE_PHISHING, strength: 0.2 }], [UNBOUND], false)).toMatchObject({
      verdict: 'SUSPICIOUS',
      basis: 'UNBOUND_ALLOW',
      action: 'none',
    });
  });

  it('calls what may be phishing suspicious at least, too', () => {
    const maybe = finding({ category: 'phishing', rule: 'postern.attachments.html-smuggling', strength: 0.9 });
    expect(judge([maybe], []).verdict).toBe('SUSPICIOUS');
    expect(judge([maybe], [UNBOUND], false)).toMatchObject({ verdict: 'SUSPICIOUS', basis: 'SCORES' });
  });

  it('knows a domain by the domains below it, and not by its letters', () => {
    const deny = (value: string) => entry({ kind: 'DENY', subject: 'DOMAIN', value, bound: false });
    const of = (address: string, value: string) => judge([], [deny(value)], true, [address]).basis;
    expect(of('a@mail.sender.example', 'sender.example')).toBe('DENY');
    expect(of('a@notsender.example', 'sender.example')).toBe('SCORES');
    expect(judge([], [deny('mailer.example')]).basis).toBe('DENY'); // it stands in the envelope
  });
});

describe('a policy', () => {
  it('only watches until somebody says otherwise', () => {
    expect(FIRST_POLICY.shadow).toBe(true);
  });

  it('keeps what is not changed', () => {
    const changed = changePolicy(DEFAULT_POLICY, { thresholds: { spam: 0.99, bulk: null }, shadow: true });
    expect(changed).toEqual({
      policy: expect.objectContaining({
        shadow: true,
        thresholds: { ...DEFAULT_POLICY.thresholds, spam: 0.99 },
        actions: DEFAULT_POLICY.actions,
      }),
    });
  });

  test.each([
    ['actions.PHISHING', { actions: { PHISHING: 'mark-as-spam' } }],
    ['actions.MALWARE', { actions: { MALWARE: 'mark-as-spam' } }],
    ['actions.UNDETERMINED', { actions: { UNDETERMINED: 'quarantine' } }],
    ['thresholds.certainSpam', { thresholds: { certainSpam: 0.5 } }],
    ['thresholds.malware', { thresholds: { malware: 0 } }],
    ['onFailure.holdMinutes', { onFailure: { holdMinutes: 0 } }],
    ['ownDomains.0', { ownDomains: ['example'] }],
    ['people.0.addresses.0', { people: [{ name: 'Karin Sommer', addresses: ['karin'] }] }],
  ])('refuses a wrong %s, and names it', (path, change) => {
    expect(changePolicy(DEFAULT_POLICY, change)).toEqual({ faults: [expect.objectContaining({ path })] });
  });

  it('calls nothing clean that could not be read, whatever it requires', () => {
    const lax = { ...DEFAULT_POLICY, required: [] };
    const evidence = { tier: 'full', set: '', findings: [], unscanned: [], lists: [] } as const;
    const sender = { from: [], envelopeFrom: '', authenticated: false };
    const verdict = (loader: 'done' | 'crashed') =>
      conclude(
        { ...evidence, findings: [], unscanned: [], lists: [], sender, coverage: { 'postern.message': loader } },
        lax,
      ).verdict;
    expect([verdict('done'), verdict('crashed')]).toEqual(['CLEAN', 'UNDETERMINED']);
  });

  it('says the same under its old name for good', () => {
    const named = (id: string) => BUILT_IN_POLICIES.find((policy) => policy.id === id)?.required;
    expect(named('first-1')).toEqual(['postern.message', 'postern.attachments']);
    expect(named('first-2')).toEqual(['postern.message', 'postern.attachments', 'postern.sender', 'postern.links']);
  });

  it('reads back as it was written, also from before it named domains and people', () => {
    const { ownDomains: _domains, people: _people, ...before } = DEFAULT_POLICY;
    expect(readPolicy('default-2', Object.fromEntries(Object.entries(before).filter(([key]) => key !== 'id')))).toEqual(
      DEFAULT_POLICY,
    );
    const { id, ...content } = DEFAULT_POLICY;
    expect(readPolicy('policy-7', JSON.parse(JSON.stringify(content)))).toEqual({ ...content, id: 'policy-7' });
    expect(id).toBe('default-2');
  });

  it('marks as spam only what is certain, and labels the rest', () => {
    const wanted = { ...DEFAULT_POLICY, actions: { ...DEFAULT_POLICY.actions, SPAM: 'mark-as-spam' as const } };
    const spam = (strength: number) =>
      conclude(
        {
          tier: 'full',
          set: '',
          findings: [{ ...SPAM, strength }, ...(strength < 1 ? [] : [{ ...SPAM, filter: 'other', group: 'h' }])],
          coverage: ALL_DONE,
          unscanned: [],
          sender: { from: [], envelopeFrom: '', authenticated: false },
          lists: [],
        },
        wanted,
      );
    expect(spam(0.7)).toMatchObject({ verdict: 'SPAM', action: 'label' });
    expect(spam(1)).toMatchObject({ verdict: 'SPAM', action: 'mark-as-spam' });
  });
});
