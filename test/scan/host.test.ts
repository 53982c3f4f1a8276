import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../src/filtering/load/index.ts';
import { explain, type FilterOutcome, type HostClock, plainText, runFilters } from '../../src/plugins/host/index.ts';
import type { FilterSpec, Permission, RuleSpec } from '../../src/plugins/sdk/contract.ts';
import type { MailMessage } from '../../src/plugins/sdk/message.ts';
import { buildMail, ZOHO_AUTHSERV } from '../fixtures/mail.ts';

const RULE: RuleSpec = { id: 'test.one', category: 'spam', sign: 'for', group: 'g', says: '{who} saw {what}.' };
const place = { at: 'message', note: '' } as const;
const finding = { rule: 'test.one', strength: 0.5, evidence: [place] };

/** A filter whose answer is anything at all, as a partner's may be. */
const answering = (answer: unknown, more: Partial<FilterSpec> = {}): FilterSpec => {
  const spec: FilterSpec = {
    contract: 1,
    id: 'test.filter',
    version: '1.0.0',
    needs: ['headers', 'text', 'attachments'],
    rules: [RULE],
    settings: { parse: () => ({}) },
    permissions: [],
    hosts: [],
    limits: { cpuMs: 1_000, wallMs: 1_000, memoryMiB: 64 },
    scan: () => ({ status: 'done', findings: [] }),
    ...more,
  };
  return more.scan === undefined ? Object.assign(spec, { scan: () => answer }) : spec;
};

/** A clock whose deadlines pass at once, or never. */
const clock = (deadlinesPass: boolean): HostClock => ({
  elapsed: () => 0,
  after(_ms, callback) {
    if (deadlinesPass) queueMicrotask(callback);
    return () => {};
  },
});

const message = await parseMessage(buildMail({ files: [{ name: 'a.txt', bytes: Buffer.from('abc') }] }), {
  authServ: ZOHO_AUTHSERV,
});

async function run(
  spec: FilterSpec,
  granted: readonly Permission[] = [],
  deadlinesPass = false,
): Promise<FilterOutcome> {
  const outcomes = await runFilters([{ spec, granted, settings: {} }], message, {
    now: 0,
    maxWallMs: 1_000,
    clock: clock(deadlinesPass),
  });
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error('no outcome');
  return outcome;
}

describe('an answer that makes sense', () => {
  it('comes with category, group and an explanation', async () => {
    const outcome = await run(answering({ status: 'done', findings: [{ ...finding, facts: { who: 'I', what: 3 } }] }));
    expect(outcome).toMatchObject({
      status: 'done',
      findings: [
        {
          filter: 'test.filter',
          category: 'spam',
          group: 'g',
          sign: 'for',
          conclusive: false,
          explanation: 'I saw 3.',
        },
      ],
    });
  });

  it('keeps what a partial one did not look at', async () => {
    const outcome = await run(
      answering({ status: 'partial', findings: [], unscanned: [{ what: 'a\u202e.zip', why: 'encrypted' }] }),
    );
    expect(outcome).toMatchObject({ status: 'partial', unscanned: [{ what: 'a.zip', why: 'encrypted' }] });
  });

  it('that abstains has no findings', async () => {
    expect(await run(answering({ status: 'abstain', why: 'no links' }))).toMatchObject({
      status: 'abstain',
      findings: [],
      reason: 'no links',
    });
  });
});

describe('an answer that makes none', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a word', 'done'],
    ['no findings', { status: 'done' }],
    ['a made-up status', { status: 'timeout', findings: [] }],
    ['an unknown rule', { status: 'done', findings: [{ ...finding, rule: 'test.other' }] }],
    ['a strength of nothing', { status: 'done', findings: [{ ...finding, strength: 0 }] }],
    ['a strength above one', { status: 'done', findings: [{ ...finding, strength: 1.1 }] }],
    ['a strength that is no number', { status: 'done', findings: [{ ...finding, strength: Number.NaN }] }],
    ['no evidence', { status: 'done', findings: [{ ...finding, evidence: [] }] }],
    ['too much evidence', { status: 'done', findings: [{ ...finding, evidence: Array(9).fill(place) }] }],
    [
      'a header that is not there',
      { status: 'done', findings: [{ ...finding, evidence: [{ at: 'header', index: 99, note: '' }] }] },
    ],
    [
      'a part that is not there',
      { status: 'done', findings: [{ ...finding, evidence: [{ at: 'part', part: '9', start: 0, end: 1, note: '' }] }] },
    ],
    [
      'a range outside the part',
      {
        status: 'done',
        findings: [{ ...finding, evidence: [{ at: 'part', part: '1', start: 0, end: 9_999, note: '' }] }],
      },
    ],
    [
      'a range backwards',
      { status: 'done', findings: [{ ...finding, evidence: [{ at: 'part', part: '1', start: 5, end: 2, note: '' }] }] },
    ],
    [
      'an attachment that is not there',
      { status: 'done', findings: [{ ...finding, evidence: [{ at: 'attachment', id: '7', note: '' }] }] },
    ],
    [
      'a link that is not there',
      { status: 'done', findings: [{ ...finding, evidence: [{ at: 'link', index: 0, note: '' }] }] },
    ],
    [
      'too many facts',
      {
        status: 'done',
        findings: [{ ...finding, facts: Object.fromEntries(Array.from({ length: 17 }, (_, n) => [`f${n}`, n])) }],
      },
    ],
    ['a fact that is too long', { status: 'done', findings: [{ ...finding, facts: { who: 'x'.repeat(201) } }] }],
    ['a fact that is a thing', { status: 'done', findings: [{ ...finding, facts: { who: {} } }] }],
    [
      'too many indicators',
      { status: 'done', findings: [{ ...finding, indicators: Array(33).fill({ kind: 'host', value: 'x' }) }] },
    ],
    ['too many findings', { status: 'done', findings: Array(101).fill(finding) }],
    ['partial without saying what', { status: 'partial', findings: [], unscanned: [] }],
  ])('is invalid, and none of it counts: %s', async (_what, answer) => {
    const outcome = await run(answering(answer));
    expect({ status: outcome.status, findings: outcome.findings }).toEqual({ status: 'invalid', findings: [] });
    expect(outcome.reason).not.toBe('');
  });
});

describe('a filter', () => {
  it.each<[string, () => never]>([
    [
      'an error',
      () => {
        throw new Error('on purpose');
      },
    ],
    [
      'a word',
      () => {
        throw 'on purpose';
      },
    ],
    [
      'something that can’t be printed',
      () => {
        throw { toString: null };
      },
    ],
  ])('that throws %s has crashed', async (_what, scan) => {
    expect((await run(answering(undefined, { scan }))).status).toBe('crashed');
  });

  it('that never answers is timed out, and told so by its signal', async () => {
    const seen: AbortSignal[] = [];
    const scan: FilterSpec['scan'] = (_message, { signal }) => {
      seen.push(signal);
      return new Promise(() => {});
    };
    expect((await run(answering(undefined, { scan }), [], true)).status).toBe('timeout');
    expect(seen[0]?.aborted).toBe(true);
  });

  it('decides alone only with the permission', async () => {
    const spec = answering({ status: 'done', findings: [finding] }, { rules: [{ ...RULE, conclusive: true }] });
    Object.assign(spec, { scan: () => ({ status: 'done', findings: [finding] }) });
    expect((await run(spec)).findings).toMatchObject([{ conclusive: false }]);
    expect((await run(spec, ['conclusive'])).findings).toMatchObject([{ conclusive: true }]);
  });

  it('speaks for a message only with the permission', async () => {
    const spec = answering(undefined, { rules: [{ ...RULE, sign: 'against' }] });
    Object.assign(spec, { scan: () => ({ status: 'done', findings: [finding] }) });
    expect((await run(spec)).findings).toEqual([]);
    expect((await run(spec, ['counter-evidence'])).findings).toHaveLength(1);
  });

  it('is handed only what it declared to need', async () => {
    const seen: MailMessage[] = [];
    const scan: FilterSpec['scan'] = (handed) => {
      seen.push(handed);
      return { status: 'done', findings: [] };
    };
    await run(answering(undefined, { needs: ['attachments'], scan }));
    expect(seen[0]).toMatchObject({
      headers: [],
      from: [],
      trust: { present: false },
      parts: [{ id: '1', content: '' }],
    });
    expect(seen[0]?.attachments).toMatchObject([{ filename: 'a.txt', size: 3, bytes: new Uint8Array(0) }]);
  });
});

describe('an explanation', () => {
  it('fills holes once, and never takes a fact for a hole', () => {
    expect(explain('{a} and {b}, {c}.', { a: '{b}', b: 'two' })).toBe('{b} and two, (unknown).');
  });

  it('is one line without characters that deceive', () => {
    expect(plainText('a\u202eb\u0000c\r\n\td\u200be\u2066f', 100)).toBe('abc def');
  });

  it('is cut where it grows too long', () => {
    expect(plainText('x'.repeat(500), 10)).toBe('xxxxxxxxx…');
    expect(explain('{a}'.repeat(50), { a: 'y'.repeat(200) }).length).toBeLessThanOrEqual(600);
  });

  it('does not reach into what every object has', () => {
    expect(explain('{constructor}', {})).toBe('(unknown)');
  });
});
