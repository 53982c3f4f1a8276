/**
 * Intents as they are kept: something that must happen once at Zoho, which has no key for that itself. What is asked
 * for is written down before the first call and settled after the last; the same key never makes a second one.
 */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Sealer } from '../access/seal.ts';
import type { Database } from '../storage/database.ts';
import { storableJson, storableText } from '../storage/storable.ts';
import type { IntentState } from '../storage/tables.ts';

const about = z.record(z.string(), z.string());

export type OnUnknown = 'REPORT' | 'RETRY';

export interface NewIntent {
  readonly tenantId: string;
  readonly appId: string;
  readonly dataCentre: string;
  /** Empty where the call names no account. */
  readonly accountId: string;
  readonly kind: string;
  readonly makes: string;
  /** The caller's own, unique for its app. */
  readonly key: string;
  /** Everything that makes it this wish and no other. */
  readonly request: string;
  /** What two of them have in common whose results can't be told apart at Zoho. */
  readonly alike: string;
  /** What the call is made from; kept sealed, and removed some time after it is settled. */
  readonly input: string;
  /** What may be told of it without opening it. */
  readonly about: Readonly<Record<string, string>>;
  readonly onUnknown: OnUnknown;
  /** Not called any more after this, where nothing was accepted until then. */
  readonly expiresAt: Date;
}

export interface Intent {
  readonly id: string;
  readonly tenantId: string;
  readonly appId: string;
  readonly dataCentre: string;
  readonly accountId: string;
  readonly kind: string;
  readonly state: IntentState;
  /** Calls that may have reached Zoho. */
  readonly calls: number;
  /** When the call began whose outcome is open; null when there is none. */
  readonly doubtFrom: Date | null;
  /** When that call was over for certain; null while it may be under way. */
  readonly doubtUntil: Date | null;
  /** Why Zoho said no, in an answer that may have come after it did. */
  readonly refused: string | null;
  /** Zoho's id of what was made; null until it is known. */
  readonly resultId: string | null;
  readonly about: Readonly<Record<string, string>>;
  readonly onUnknown: OnUnknown;
  readonly problem: string | null;
  readonly interruptions: number;
  readonly intendedAt: Date;
  readonly expiresAt: Date;
  readonly settledAt: Date | null;
}

export type Intended =
  | { readonly outcome: 'new' | 'known'; readonly id: string }
  /** The key stands for something else already. */
  | { readonly outcome: 'conflict' };

type Wish = Pick<NewIntent, 'tenantId' | 'appId' | 'key' | 'request' | 'onUnknown'>;

export class Intents {
  readonly #db: Database;
  readonly #sealer: Sealer;

  constructor(db: Database, sealer: Sealer) {
    this.#db = db;
    this.#sealer = sealer;
  }

  /** What became of a key before; null when it is new. One of unknown outcome is taken up again if that is wished now. */
  async recall({ tenantId, appId, key, request, onUnknown }: Wish): Promise<Intended | null> {
    const known = await this.#db
      .selectFrom('intents')
      .select(['id', 'fingerprint', 'state'])
      .where('tenant_id', '=', tenantId)
      .where('app_id', '=', appId)
      .where('key', '=', key)
      .executeTakeFirst();
    if (known === undefined) return null;
    if (known.fingerprint !== this.#sealer.fingerprint(request)) return { outcome: 'conflict' };
    if (known.state === 'UNKNOWN' && onUnknown === 'RETRY') await this.#takeUpAgain(known.id);
    return { outcome: 'known', id: known.id };
  }

  async #takeUpAgain(id: string): Promise<void> {
    await this.#db
      .updateTable('intents')
      .set({
        state: 'INTENDED',
        on_unknown: 'RETRY',
        doubt_from: null,
        doubt_until: null,
        settled_at: null,
        not_before: sql<Date>`now()`,
      })
      .where('id', '=', id)
      .where('state', '=', 'UNKNOWN')
      .where('input_sealed', 'is not', null)
      .execute();
  }

  /** Writes it down, unless the key is known already. Nothing has been called when this returns. */
  async intend(wish: NewIntent): Promise<Intended> {
    const row = await this.#db
      .insertInto('intents')
      .values({
        tenant_id: wish.tenantId,
        app_id: wish.appId,
        data_centre: wish.dataCentre,
        account_id: wish.accountId,
        kind: wish.kind,
        makes: wish.makes,
        key: wish.key,
        fingerprint: this.#sealer.fingerprint(wish.request),
        alike: this.#sealer.fingerprint([wish.dataCentre, wish.accountId, wish.makes, wish.alike].join('\n')),
        input_sealed: this.#sealer.seal(wish.input, ownerOf(wish)),
        about: storableJson(wish.about),
        on_unknown: wish.onUnknown,
        refused: null,
        result_id: null,
        last_error: null,
        lease_boot_id: null,
        expires_at: wish.expiresAt,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'app_id', 'key']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (row !== undefined) return { outcome: 'new', id: row.id };
    // Somebody with the same key was quicker.
    return (await this.recall(wish)) ?? { outcome: 'conflict' };
  }

  /** Null when the app has no such intent, whoever else may have it. */
  async find(app: { tenantId: string; appId: string }, id: string): Promise<Intent | null> {
    if (!/^[0-9]{1,18}$/.test(id)) return null;
    const row = await this.#db
      .selectFrom('intents')
      .selectAll()
      .where('id', '=', id)
      .where('tenant_id', '=', app.tenantId)
      .where('app_id', '=', app.appId)
      .executeTakeFirst();
    return row === undefined ? null : toIntent(row);
  }

  /** What may be told of the intent that something at Zoho came of; null when it came of none. */
  async aboutResult(made: {
    dataCentre: string;
    accountId: string;
    makes: string;
    resultId: string;
  }): Promise<Intent['about'] | null> {
    const row = await this.#db
      .selectFrom('intents')
      .select('about')
      .where('data_centre', '=', made.dataCentre)
      .where('account_id', '=', made.accountId)
      .where('makes', '=', made.makes)
      .where('result_id', '=', made.resultId)
      .executeTakeFirst();
    return row === undefined ? null : about.parse(row.about);
  }

  async stateOf(id: string): Promise<IntentState> {
    const row = await this.#db.selectFrom('intents').select('state').where('id', '=', id).executeTakeFirstOrThrow();
    return row.state;
  }

  /** The input of an intent; null when it was removed, some time after it was settled. */
  async inputOf(id: string): Promise<string | null> {
    const row = await this.#db
      .selectFrom('intents')
      .select(['tenant_id', 'app_id', 'key', 'input_sealed'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined || row.input_sealed === null) return null;
    return this.#sealer.open(row.input_sealed, ownerOf({ tenantId: row.tenant_id, appId: row.app_id, key: row.key }));
  }

  /** Calls it off. False when a call was made, may have been, or is being prepared. */
  async cancel(id: string, at: Date): Promise<boolean> {
    const cancelled = await this.#db
      .updateTable('intents')
      .set({ state: 'CANCELLED', settled_at: at, last_error: null })
      .where('id', '=', id)
      .where('state', '=', 'INTENDED')
      .where('doubt_from', 'is', null)
      .where('result_id', 'is', null)
      .executeTakeFirst();
    return cancelled.numUpdatedRows > 0n;
  }

  /** What was done is undone at Zoho: a mail that waited there for its time. */
  async undone(id: string): Promise<void> {
    await this.#db.updateTable('intents').set({ state: 'CANCELLED' }).where('id', '=', id).execute();
  }

  /** Removes what calls were made from, once it is settled for longer than until then. */
  async forgetInputs(settledBefore: Date): Promise<void> {
    await this.#db
      .updateTable('intents')
      .set({ input_sealed: null })
      .where('input_sealed', 'is not', null)
      .where('settled_at', '<', settledBefore)
      .execute();
  }
}

const ownerOf = ({ tenantId, appId, key }: Pick<NewIntent, 'tenantId' | 'appId' | 'key'>) =>
  `intent:${tenantId}:${appId}:${key}`;

export function toIntent(row: {
  id: string;
  tenant_id: string;
  app_id: string;
  data_centre: string;
  account_id: string;
  kind: string;
  state: IntentState;
  calls: number;
  doubt_from: Date | null;
  doubt_until: Date | null;
  refused: string | null;
  result_id: string | null;
  about: unknown;
  on_unknown: OnUnknown;
  last_error: string | null;
  interruptions: number;
  intended_at: Date;
  expires_at: Date;
  settled_at: Date | null;
}): Intent {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    appId: row.app_id,
    dataCentre: row.data_centre,
    accountId: row.account_id,
    kind: row.kind,
    state: row.state,
    calls: row.calls,
    doubtFrom: row.doubt_from,
    doubtUntil: row.doubt_until,
    refused: row.refused,
    resultId: row.result_id,
    about: about.parse(row.about),
    onUnknown: row.on_unknown,
    problem: row.last_error,
    interruptions: row.interruptions,
    intendedAt: row.intended_at,
    expiresAt: row.expires_at,
    settledAt: row.settled_at,
  };
}

export const storableProblem = (problem: string): string => storableText(problem.slice(0, 500));
