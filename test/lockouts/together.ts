/** Several gateways before one simulated Zoho, each with a clock of its own, asking for all they can get. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { startSimulator } from '../../simulator/server.ts';
import { createDatasources } from '../../src/datasources/index.ts';
import type { SharedLog } from '../../src/datasources/zoho/budget/shared-log.ts';
import { UpstreamMeter } from '../../src/datasources/zoho/call-context.ts';
import { isPosternError } from '../../src/errors.ts';
import { factsAt, SeedVault } from './sockets.ts';

export interface Together {
  /** One a gateway; null for one that counts for itself. */
  readonly logs: readonly (SharedLog | null)[];
  /** How many times faster than Zoho's everything runs. */
  readonly scale: number;
  /** What happens meanwhile; the load ends with it. `more` resolves when so many more calls were served. */
  readonly meanwhile: (load: { more(calls: number): Promise<void> }) => Promise<void>;
}

export interface TogetherOutcome {
  readonly lockOuts: number;
  readonly calls: number;
  /** Most calls that Zoho saw in any window. */
  readonly most: number;
  /** By gateway. */
  readonly served: readonly number[];
  /** What those heard who were not served. */
  readonly codes: ReadonlySet<string>;
}

const KEY = 'together';
const SKEW_MS = 100;
const MINUTE = 60_000;

export async function runTogether({ logs, scale, meanwhile }: Together): Promise<TogetherOutcome> {
  await using stack = new AsyncDisposableStack();
  const data = mkdtempSync(join(tmpdir(), 'postern-together-'));
  stack.defer(() => rmSync(data, { recursive: true, force: true }));
  const limits = { unit: 'user', algorithm: 'sliding-log', answer: 'envelope-429', calls: 30, lockMs: MINUTE } as const;
  const simulator = await startSimulator({
    data,
    port: 0,
    smtpPort: 0,
    controlKey: KEY,
    empty: true,
    timeScale: scale,
    limits,
  });
  stack.defer(() => simulator.close());
  const served = logs.map(() => 0);
  const codes = new Set<string>();
  const gateways = logs.map((sharedLog, index) =>
    stack.use(
      createDatasources({
        vault: new SeedVault(),
        base: simulator.url,
        facts: factsAt(scale),
        clock: { now: () => Date.now() + index * SKEW_MS },
        sharedLog,
      }),
    ),
  );
  let running = true;
  let asked = 0;
  const ask = async (index: number): Promise<void> => {
    while (running) {
      try {
        const context = {
          tenantId: 'default',
          grantId: 'us 809400123 all',
          class: 'interactive' as const,
          // Whoever waits is served: what fails is the gateway's fault.
          deadline: Date.now() + index * SKEW_MS + MINUTE,
          meter: new UpstreamMeter(),
          cause: 'test',
        };
        const page = { accountId: '7310000000008002', folderId: null, start: ++asked, limit: 1 };
        await gateways[index]?.messages.listPage(context, page);
        served[index] = (served[index] ?? 0) + 1;
      } catch (error) {
        if (!isPosternError(error)) throw error;
        codes.add(error.code);
        await delay(20);
      }
    }
  };
  const load = Promise.all(logs.flatMap((_, index) => Array.from({ length: 6 }, () => ask(index))));
  const sum = () => served.reduce((all, one) => all + one, 0);
  await meanwhile({
    async more(calls) {
      const enough = sum() + calls;
      while (sum() < enough) await delay(20);
    },
  });
  running = false;
  await load;
  const control = async <T>(path: string, shape: z.ZodType<T>): Promise<T> => {
    const answer = await fetch(`${simulator.url}/_simulator${path}`, { headers: { 'x-simulator-key': KEY } });
    return shape.parse(await answer.json());
  };
  const { lockOuts } = await control('/limits', z.object({ lockOuts: z.number() }));
  const { calls } = await control('/calls', z.object({ calls: z.array(z.object({ at: z.number() })) }));
  const times = calls.map(({ at }) => at).sort((a, b) => a - b);
  const window = MINUTE / scale;
  const most = Math.max(
    0,
    ...times.map((at, index) => times.slice(index).filter((other) => other < at + window).length),
  );
  return { lockOuts, calls: times.length, most, served, codes };
}
