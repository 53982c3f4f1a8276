/** A budget on a clock that stands still, and callers of it. */
import { Budget, type BudgetOptions, NO_MEMORY } from '../../src/datasources/zoho/budget/budget.ts';
import type { Payer } from '../../src/datasources/zoho/budget/payers.ts';
import type { Permit } from '../../src/datasources/zoho/budget/permit.ts';
import { type Caller, keysOf, type LimitRule } from '../../src/datasources/zoho/budget/units.ts';
import type { CallClass } from '../../src/datasources/zoho/call-context.ts';
import { limitRulesOf, withFacts, type ZohoFacts } from '../../src/datasources/zoho/facts.ts';
import { DEFAULT_LIMITS } from '../../src/datasources/zoho/limits.ts';
import { FakeClock } from './fake-clock.ts';

export const WINDOW = 60_000;

export interface BudgetSetUp extends Partial<Pick<ZohoFacts, 'callsPerWindow' | 'limitUnit'>> {
  readonly furtherLimits?: readonly LimitRule[];
  readonly concurrentCalls?: number;
  readonly waitingCalls?: number;
  readonly memory?: Partial<BudgetOptions['memory']>;
  readonly onWidened?: BudgetOptions['onWidened'];
  readonly clock?: FakeClock;
  readonly shared?: BudgetOptions['shared'];
}

export interface Asking {
  readonly class?: CallClass;
  readonly patienceMs?: number;
  readonly caller?: Caller;
  readonly operation?: string;
  readonly signal?: AbortSignal;
  /** Those who wait for it; it may be changed. */
  readonly payers?: readonly Payer[];
}

export function setUp(options: BudgetSetUp = {}) {
  const {
    concurrentCalls = 1_000,
    waitingCalls = 1_000,
    memory = {},
    clock = new FakeClock(),
    onWidened = () => {},
  } = options;
  const { callsPerWindow = 27, limitUnit = 'unknown', furtherLimits = [] } = options;
  const facts = withFacts({ callsPerWindow, windowMs: WINDOW, limitUnit, furtherLimits });
  const budget = new Budget({
    rules: { ...facts, limits: limitRulesOf(facts) },
    limits: { ...DEFAULT_LIMITS, concurrentCalls, waitingCalls },
    clock,
    memory: { ...NO_MEMORY, ...memory },
    onWidened,
    shared: options.shared ?? null,
  });
  const acquire = (asking: Asking = {}): Promise<Permit> =>
    budget.acquire({
      keys: keysAt(asking.caller ?? MIRA),
      operation: asking.operation ?? 'listMessages',
      class: asking.class ?? 'interactive',
      deadline: clock.now() + (asking.patienceMs ?? 10 * WINDOW),
      signal: asking.signal ?? new AbortController().signal,
      payers: asking.payers ?? [app('one')],
    });
  const left = (caller: Caller = MIRA) => budget.snapshot(keysAt(caller), 'listMessages');
  return { clock, budget, acquire, left };
}

export const app = (name: string): Payer => ({ tenantId: 'default', app: name });

/** Each data centre is a host, as Zoho's are. */
export const keysAt = (caller: Caller) => keysOf(caller, `mail.${caller.dataCentre}.example`);

export function caller(changes: Partial<Caller> = {}): Caller {
  return {
    dataCentre: 'eu',
    clientId: '1000.OURS',
    refreshToken: '1000.refresh.mira',
    userId: 'mira',
    organisationId: '700',
    ...changes,
  };
}

export const MIRA = caller();
/** Mira's other grant, as another tenant got it. */
export const MIRA_AGAIN = caller({ refreshToken: '1000.refresh.mira.2' });
/** Of the same house. */
export const IVO = caller({ refreshToken: '1000.refresh.ivo', userId: 'ivo' });
/** Of another house. */
export const LENA = caller({ refreshToken: '1000.refresh.lena', userId: 'lena', organisationId: '800' });
/** Of another house, by another client. */
export const OTTO = caller({
  refreshToken: '1000.refresh.otto',
  userId: 'otto',
  organisationId: '900',
  clientId: '1000.THEIRS',
});

/** Takes a permit and gives it back at once. */
export const spend = async (permit: Promise<Permit>) => (await permit).settle(true);
