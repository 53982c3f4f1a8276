/** Intents of a kind that a test scripts: a Zoho of one shelf, where what was made lies under the name it was given. */
import { createSealer } from '../../src/access/seal.ts';
import { UpstreamMeter } from '../../src/datasources/zoho/call-context.ts';
import { PosternError } from '../../src/errors.ts';
import { Fulfilment } from '../../src/intents/fulfilment.ts';
import { Intents, type NewIntent } from '../../src/intents/intents.ts';
import type { Doubt, Finding, IntentKind, Work } from '../../src/intents/kind.ts';
import type { Database } from '../../src/storage/database.ts';
import { claim } from '../../src/storage/leases.ts';
import { freshTenant, silent } from '../storage/fresh-store.ts';

export const VISIBLE_MS = 60_000;
const START = Date.parse('2026-11-25T12:00:00Z');

interface Made {
  readonly id: string;
  readonly name: string;
  readonly visibleFrom: number;
}

class Shelf implements IntentKind {
  readonly made: Made[] = [];
  readonly finished: (string | null)[] = [];
  calls = 0;
  looks = 0;
  /** What happens in place of making it and saying so. */
  onCall: ((work: Work, make: () => string) => Promise<string | null>) | null = null;
  /** What is found in place of what lies there. */
  onLook: (() => Promise<Finding>) | null = null;
  onFinish: (() => Promise<void>) | null = null;
  /** Milliseconds after which what was made is seen. */
  lag = 0;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  async perform(work: Work): Promise<string | null> {
    this.calls += 1;
    const make = () => {
      const id = String(1000 + this.made.length);
      this.made.push({ id, name: work.input, visibleFrom: this.#now() + this.lag });
      return id;
    };
    return this.onCall === null ? make() : this.onCall(work, make);
  }

  async lookFor({ input }: Work, { claimed }: Doubt): Promise<Finding> {
    this.looks += 1;
    if (this.onLook !== null) return this.onLook();
    const seen = this.made.filter(({ name, visibleFrom }) => name === input && visibleFrom <= this.#now());
    const taken = await claimed(seen.map(({ id }) => id));
    const own = seen.find(({ id }) => !taken.has(id));
    return own === undefined ? { kind: 'nothing' } : { kind: 'made', id: own.id };
  }

  async finish(_work: Work, resultId: string | null): Promise<void> {
    if (this.onFinish !== null) await this.onFinish();
    this.finished.push(resultId);
  }
}

export const cut = () => new PosternError('OUTCOME_UNKNOWN', 'The connection was cut.');

/** A tenant of its own with intents, a shelf, and boots that carry them out when they are told to. */
export async function scripted(db: Database) {
  const tenantId = await freshTenant(db);
  /** `patience`: milliseconds that a call may take. */
  const clock = { now: START, patience: 30_000 };
  const now = () => clock.now;
  const intents = new Intents(db, createSealer(Buffer.alloc(32, 7)));
  const shelf = new Shelf(now);
  const own = () => db.selectFrom('intents').selectAll().where('tenant_id', '=', tenantId).orderBy('id').execute();

  const boot = (bootId: string) =>
    new Fulfilment({
      db,
      bootId,
      intents,
      kinds: { SHELVE: shelf },
      callsFor: async ({ tenantId: tenant }, meter) => ({
        tenantId: tenant,
        grantId: 'grant',
        class: 'interactive',
        deadline: clock.now + clock.patience,
        meter,
        cause: 'test',
      }),
      visibleAfterMs: VISIBLE_MS,
      now,
      logger: silent,
    });

  /** Claims what waits, whenever it may be taken up again, and names what is of this tenant. */
  const claimOwn = async (bootId: string) => {
    await db
      .updateTable('intents')
      .set({ not_before: new Date(0) })
      .where('tenant_id', '=', tenantId)
      .execute();
    const claimed = await claim(db, 'intents', bootId, 1_000);
    return (await own()).map(({ id }) => id).filter((id) => claimed.includes(id));
  };

  return {
    tenantId,
    clock,
    intents,
    shelf,
    own,
    boot,
    claimOwn,
    wish: (changes: Partial<NewIntent> = {}): NewIntent => ({
      tenantId,
      appId: 'app',
      dataCentre: 'eu',
      accountId: `account-of-${tenantId}`,
      kind: 'SHELVE',
      makes: 'book',
      key: 'key',
      request: 'a book',
      alike: 'a book',
      input: 'a book',
      about: {},
      onUnknown: 'REPORT',
      expiresAt: new Date(START + 3_600_000),
      ...changes,
    }),
    /** One round: each that waits is taken up once. */
    async round(bootId = `boot-of-${tenantId}`) {
      for (const id of await claimOwn(bootId)) await boot(bootId).settle(id, new UpstreamMeter());
    },
    /** The boot is dead and its leases are free, as another boot's start leaves them. */
    async dies(bootId = `boot-of-${tenantId}`) {
      await db
        .updateTable('intents')
        .set((eb) => ({
          state: 'INTENDED',
          lease_boot_id: null,
          lease_until: null,
          interruptions: eb('interruptions', '+', 1),
        }))
        .where('lease_boot_id', '=', bootId)
        .where('state', '=', 'LEASED')
        .execute();
    },
  };
}
