/**
 * What goes wrong around the kills, as chance has it and the same for the same seed: faults of the simulated Zoho, and
 * webhooks that are lost, come twice or come late.
 */
import {
  disorderOf,
  disorderWebhooks,
  faultsOf,
  journal,
  type SimulatorAccess,
  setFacts,
  setFaults,
} from '../harness/simulator.ts';

/** What was done to the calls, by kind, and to the webhooks. */
export interface Weathered {
  readonly faults: Record<string, number>;
  readonly webhooks: { lost: number; repeated: number; delayed: number; overtaken: number };
}

/** Of each call. Whether it did what it says before the fault is told apart where the caller can't see it. */
const FAULTS = [
  // First what hides a move that was made: the one mistake to be found is to make it again.
  { operation: 'moveMessages', kind: 'cut', effect: true, probability: 0.1 },
  { operation: 'moveMessages', kind: 'error', status: 503, effect: true, probability: 0.05 },
  { operation: 'moveMessages', kind: 'html', status: 502, effect: true, probability: 0.05 },
  { operation: '*', kind: 'latency', ms: 700, probability: 0.03 },
  { operation: '*', kind: 'error', status: 500, probability: 0.02 },
  { operation: '*', kind: 'error', status: 503, probability: 0.01 },
  { operation: '*', kind: 'html', status: 502, probability: 0.01 },
  { operation: '*', kind: 'html', status: 200, probability: 0.01 },
  { operation: '*', kind: 'cut', probability: 0.02 },
  { operation: '*', kind: 'cut', effect: true, probability: 0.02 },
  { operation: '*', kind: 'error-in-200', probability: 0.01 },
  { operation: '*', kind: 'array', probability: 0.01 },
  { operation: '*', kind: 'expired-token', probability: 0.01 },
  { operation: '*', kind: 'half-body', probability: 0.02 },
  { operation: '*', kind: 'endless-body', probability: 0.005 },
  { operation: '*', kind: 'bad-json', probability: 0.02 },
  { operation: '*', kind: 'wrong-content-type', probability: 0.01 },
  { operation: 'oauth.token', kind: 'error', status: 500, probability: 0.1 },
] as const;

const DISORDER = { lose: 0.1, repeat: 0.15, delay: 0.4, delayMs: 3_000 };

/** A receiver that is dead most of the time is told again often, and never switched off. */
export async function patientWebhooks(simulator: SimulatorAccess): Promise<void> {
  await setFacts(simulator, { webhookRetryMaxMs: 1_000, webhookTries: 1_000, webhookFailuresToDisable: 1_000 });
}

export async function foulWeather(simulator: SimulatorAccess, seed: number): Promise<void> {
  await setFaults(
    simulator,
    FAULTS.map((rule, i) => ({ ...rule, seed: seed * 100 + i })),
  );
  await disorderWebhooks(simulator, { ...DISORDER, seed });
}

/** Ends it, and tells what it did. */
export async function fairWeather(simulator: SimulatorAccess): Promise<Weathered> {
  const faults: Record<string, number> = {};
  for (const { rule, injected } of await faultsOf(simulator)) {
    const name = `${rule.kind}${rule.effect === true ? ', done' : ''}${rule.operation === 'oauth.token' ? ' (token)' : ''}`;
    faults[name] = (faults[name] ?? 0) + injected;
  }
  const { injected } = await disorderOf(simulator);
  await setFaults(simulator, []);
  await disorderWebhooks(simulator, {});
  return { faults, webhooks: { ...injected, overtaken: await overtaken(simulator) } };
}

/** Deliveries that were taken after one of a message that had arrived later. */
async function overtaken(simulator: SimulatorAccess): Promise<number> {
  const queuedAt = new Map<unknown, number>();
  let newest = -1;
  let count = 0;
  for (const { kind, id, taken, seq } of await journal(simulator)) {
    if (kind === 'delivery.queued') queuedAt.set(id, seq);
    if (kind !== 'delivery.settled' || taken !== true) continue;
    const own = queuedAt.get(id) ?? seq;
    if (own < newest) count += 1;
    newest = Math.max(newest, own);
  }
  return count;
}

export function together(all: readonly Weathered[]): Weathered {
  const faults: Record<string, number> = {};
  const webhooks = { lost: 0, repeated: 0, delayed: 0, overtaken: 0 };
  for (const one of all) {
    for (const [kind, count] of Object.entries(one.faults)) faults[kind] = (faults[kind] ?? 0) + count;
    for (const key of Object.keys(webhooks) as (keyof typeof webhooks)[]) webhooks[key] += one.webhooks[key];
  }
  return { faults, webhooks };
}
