/** Every switch of the simulator, turned around alone. */
import { z } from 'zod';
import { DEFAULT_FACTS, FACT_RULES, type Facts } from '../../simulator/facts.ts';
import { ALGORITHMS, ANSWERS, DEFAULT_LIMITS, type LimitSettings, UNITS } from '../../simulator/limits/settings.ts';

export interface Flip {
  /** As the simulator's command line writes it. */
  readonly name: string;
  readonly facts: Partial<Facts>;
  /** Null where no limit is kept. */
  readonly limits: Partial<LimitSettings> | null;
}

/** Numbers say nothing of what else they might be. */
const OTHER_NUMBERS: { readonly [Name in keyof Facts]?: Facts[Name] } = {
  batchMaximum: 1,
  searchLagMs: 30_000,
  externalRecipientsPerMail: 5,
  internalRecipientsPerMail: 5,
  externalMailsPerHour: 5,
  internalMailsPerHour: 5,
  uploadKeptMs: 60_000,
  webhookCopies: 3,
  webhookRetryMs: 5_000,
  webhookRetryMaxMs: 250,
  webhookTries: 1,
  webhookFailuresToDisable: 1,
  usersPerPage: 2,
};

export function factFlips(): Flip[] {
  return Object.entries(FACT_RULES).flatMap(([name, rule]) =>
    otherValues(name, rule).map((value) => ({
      name: `${name}=${String(value)}`,
      facts: { [name]: value },
      limits: null,
    })),
  );
}

/** The limit as the digests have it, and each of its settings turned around alone. */
export function limitFlips(): Flip[] {
  const others: Partial<LimitSettings>[] = [
    {},
    ...UNITS.filter((unit) => unit !== LIMIT.unit).map((unit) => ({ unit })),
    ...ALGORITHMS.filter((algorithm) => algorithm !== LIMIT.algorithm).map((algorithm) => ({ algorithm })),
    ...ANSWERS.filter((answer) => answer !== LIMIT.answer).map((answer) => ({ answer })),
    { retryAfter: true },
    { prolong: true },
    { countRefused: false },
  ];
  return others.map((other) => ({
    name: Object.entries({ limit: LIMIT.calls, ...other })
      .map(([name, value]) => `${name}=${String(value)}`)
      .join(' '),
    facts: {},
    limits: { ...LIMIT, ...other },
  }));
}

const LIMIT: LimitSettings = { ...DEFAULT_LIMITS, unit: 'user' };

function otherValues(name: string, rule: z.ZodType): unknown[] {
  const now: unknown = Object.entries(DEFAULT_FACTS).find(([one]) => one === name)?.[1];
  if (typeof now === 'boolean') return [!now];
  const values =
    rule instanceof z.ZodEnum
      ? rule.options
      : rule instanceof z.ZodUnion
        ? rule.options.flatMap((one) => (one instanceof z.ZodLiteral ? [...one.values] : []))
        : Object.entries(OTHER_NUMBERS).flatMap(([one, value]) => (one === name ? [value] : []));
  const others = values.filter((value) => value !== now);
  if (others.length === 0) throw new Error(`nobody has said what else the fact ${name} might be: test/facts/flips.ts`);
  return others;
}
