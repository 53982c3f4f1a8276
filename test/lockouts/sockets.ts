/** The same over sockets, against the simulator as a program meets it, in time that runs faster. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { startSimulator } from '../../simulator/server.ts';
import { createDatasources, type Datasources } from '../../src/datasources/index.ts';
import { CALL_CLASSES, type CallClass, UpstreamMeter } from '../../src/datasources/zoho/call-context.ts';
import type { AccessToken, GrantCredentials, GrantVault } from '../../src/datasources/zoho/vault.ts';
import { isPosternError } from '../../src/errors.ts';
import { seeded } from '../chaos/seams.ts';
import type { Combination, Outcome } from './matrix.ts';

export interface SocketLoad extends Combination {
  /** How many times faster than Zoho's everything runs. */
  readonly scale: number;
  readonly seed: number;
}

const MINUTE = 60_000;
const ASKERS = 30;
const KEY = 'lockouts';
/** Answers that were on their way when the first refusal became known. */
const ON_THE_WAY_MS = 150;

/** Two grants of one user, a colleague, another company, and another data centre. */
const MIRA = { accountId: '7310000000008002', address: 'mira@zylker.example', grantId: 'us 809400123 all' };
const GRANTS = [
  MIRA,
  { accountId: MIRA.accountId, grantId: 'us 809400123 read' },
  { accountId: '7310000000108002', grantId: 'us 809400124 all' },
  { accountId: '7310000000208002', grantId: 'us 809400201 all' },
  { accountId: '8420000000008002', grantId: 'eu 20070412345 all' },
] as const;

const ORGANISATIONS: Readonly<Record<string, string>> = {
  809400123: '60700123',
  809400124: '60700123',
  809400201: '60700456',
  20070412345: '20070400001',
};

export async function runOverSockets({ scale, seed, ...limit }: SocketLoad): Promise<Outcome> {
  await using stack = new AsyncDisposableStack();
  const data = mkdtempSync(join(tmpdir(), 'postern-lockouts-'));
  stack.defer(() => rmSync(data, { recursive: true, force: true }));
  const simulator = await startSimulator({
    data,
    port: 0,
    smtpPort: 0,
    controlKey: KEY,
    empty: true,
    timeScale: scale,
    limits: { ...limit, calls: 30, lockMs: 3 * MINUTE },
  });
  stack.defer(() => simulator.close());
  const sources = stack.use(createDatasources({ vault: new SeedVault(), base: simulator.url, facts: factsAt(scale) }));
  const control = async <T>(path: string, shape: z.ZodType<T>, body?: unknown): Promise<T> => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${simulator.url}/_simulator${path}`, { ...init, headers: { 'x-simulator-key': KEY } });
    return shape.parse(await answer.json());
  };

  const load = new Load(sources, seeded(seed), scale);
  await delay((4 * MINUTE) / scale);
  const state = z.object({ lockOuts: z.number(), locked: z.array(z.object({ until: z.number() })) });
  const { locked } = await control('/limits/lock', state, { mailbox: MIRA.address, lockMs: 2 * MINUTE });
  const until = Math.max(...locked.map((lock) => lock.until));
  await delay(MINUTE / scale);
  const { lock } = await sources.client.rateLimitOf(MIRA.grantId);
  await delay((3 * MINUTE) / scale);
  await load.end();

  const { lockOuts } = await control('/limits', state);
  const log = z.object({
    count: z.number(),
    calls: z.array(z.object({ at: z.number(), accountId: z.string().nullable(), injected: z.string().nullable() })),
  });
  const { count, calls } = await control('/calls', log);
  const refused = calls.filter(({ injected }) => injected === 'limit').map(({ at }) => at);
  const known = Math.min(...refused) + ON_THE_WAY_MS;
  const served = calls.filter(({ injected }) => injected === null);
  const back = served.filter(({ at, accountId }) => at >= until && accountId === MIRA.accountId).map(({ at }) => at);
  return {
    calls: count,
    lockOuts,
    asked: load.asked,
    served: load.served,
    risked: refused.filter((at) => at > known).length,
    beside: served.filter(({ at }) => at > known && at < until).length,
    leftAfterMs: (Math.min(...back) - until) * scale,
    shown: lock?.unit ?? null,
  };
}

/** Askers of every class, each of whom asks until it is served. */
class Load {
  asked = 0;
  served = 0;
  readonly #sources: Datasources;
  readonly #random: () => number;
  readonly #scale: number;
  readonly #all: Promise<unknown>;
  #running = true;

  constructor(sources: Datasources, random: () => number, scale: number) {
    this.#sources = sources;
    this.#random = random;
    this.#scale = scale;
    this.#all = Promise.all(Array.from({ length: ASKERS }, (_, index) => this.#ask(index)));
  }

  async end(): Promise<void> {
    this.#running = false;
    await this.#all;
  }

  async #ask(index: number): Promise<void> {
    const callClass = CALL_CLASSES[index % CALL_CLASSES.length] ?? 'sync';
    while (this.#running) {
      await delay((this.#random() * 5_000) / this.#scale);
      if (this.#running) await this.#serve(callClass);
    }
  }

  async #serve(callClass: CallClass): Promise<void> {
    const { accountId, grantId } = GRANTS[Math.floor(this.#random() * GRANTS.length)] ?? MIRA;
    // No two the same, so that none is served from another's answer.
    this.asked += 1;
    const page = { accountId, folderId: null, start: this.asked, limit: 1 };
    for (;;) {
      const deadline = Date.now() + (this.#random() * 3 * MINUTE) / this.#scale;
      const context = {
        tenantId: 'default',
        grantId,
        class: callClass,
        deadline,
        meter: new UpstreamMeter(),
        cause: '',
      };
      try {
        await this.#sources.messages.listPage(context, page);
        break;
      } catch (error) {
        if (!isPosternError(error) || !error.retryable) throw error;
        await delay(10_000 / this.#scale);
      }
    }
    this.served += 1;
  }
}

/** What the client believes, in the simulator's time. */
export function factsAt(scale: number) {
  return {
    windowMs: MINUTE / scale,
    lockOutMs: (2 * MINUTE) / scale,
    // Texts name minutes of Zoho's, whatever the scale: this is what caps them.
    longestLockOutMs: (2 * MINUTE) / scale,
    accessTokenMs: (60 * MINUTE) / scale,
    accessTokenMarginMs: (5 * MINUTE) / scale,
    renewalWindowMs: (10 * MINUTE) / scale,
  };
}

/** The seed's grants, named by what they are. */
export class SeedVault implements GrantVault {
  readonly #tokens = new Map<string, AccessToken>();

  async credentials(grantId: string): Promise<GrantCredentials> {
    const [dataCentre = '', userId = '', which = ''] = grantId.split(' ');
    return {
      grantId,
      dataCentre,
      userId,
      organisationId: ORGANISATIONS[userId] ?? null,
      clientId: '1000.SIMULATEDCLIENT',
      clientSecret: 'simulated-client-secret',
      refreshToken: `1000.refresh.${userId}.${which}`,
      scopes: [],
    };
  }

  async loadAccessToken(grantId: string): Promise<AccessToken | null> {
    return this.#tokens.get(grantId) ?? null;
  }

  async saveAccessToken(grantId: string, token: AccessToken): Promise<void> {
    this.#tokens.set(grantId, token);
  }

  async markRevoked(): Promise<void> {}
}
