/** The limit of calls: how many, in which time, counted by whom, and how a call beyond it is answered. */
import { z } from 'zod';
import { readNamed } from '../named-values.ts';

const calls = z.int().min(1).max(100_000);
const milliseconds = z.int().min(1).max(86_400_000);

/** Whom a call is counted for. */
export const UNITS = ['user', 'token', 'organisation', 'address'] as const;
export const unit = z.enum(UNITS);
export type Unit = z.infer<typeof unit>;

export const ALGORITHMS = ['fixed-window', 'sliding-log', 'token-bucket'] as const;

/** Shapes of a refusal: JSON of the envelope or of Zoho Projects, or a page; the number is the HTTP status. */
export const ANSWERS = [
  'envelope-429',
  'envelope-400',
  'error-400',
  'envelope-200',
  'error-200',
  'html-429',
  'html-503',
  'html-200',
] as const;

const shape = z.strictObject({
  unit: z.enum([...UNITS, 'off']),
  calls,
  windowMs: milliseconds,
  algorithm: z.enum(ALGORITHMS),
  /** How long whoever went beyond it is refused everything. */
  lockMs: milliseconds,
  /** A call during a lock-out makes it begin anew. */
  prolong: z.boolean(),
  /** Refused calls count as well: calls are counted where they arrive. */
  countRefused: z.boolean(),
  answer: z.enum(ANSWERS),
  /** A refusal says in `Retry-After` how long the lock-out still lasts. */
  retryAfter: z.boolean(),
  /** Operations with a limit of their own beside the general one. */
  endpoints: z.record(z.string(), z.strictObject({ calls, windowMs: milliseconds.default(60_000) })),
});

export type LimitSettings = z.infer<typeof shape>;
export const limitChange = shape.partial();

export const DEFAULT_LIMITS: Readonly<LimitSettings> = {
  unit: 'off',
  calls: 30,
  windowMs: 60_000,
  algorithm: 'sliding-log',
  lockMs: 300_000,
  prolong: false,
  countRefused: true,
  answer: 'envelope-429',
  retryAfter: false,
  endpoints: {},
};

/**
 * `name=value`, or the number of calls alone, which are then counted by user.
 * @throws Error that says which is none
 */
export function parseLimits(options: readonly string[]): LimitSettings {
  const named = options.flatMap((option) => (/^[0-9]+$/.test(option) ? ['unit=user', `calls=${option}`] : [option]));
  const result = shape.safeParse({ ...DEFAULT_LIMITS, ...readNamed(named) });
  if (result.success) return result.data;
  throw new Error(`a limit is written name=value, as calls=30: ${z.prettifyError(result.error)}`);
}
