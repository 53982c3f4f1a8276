/** The quarantine as administrators see it: what is held, and what people want done with it. */
import { sql } from 'kysely';
import type { Database, Tx } from '../../storage/database.ts';
import type { MessageKey, QuarantineState } from '../../storage/tables.ts';
import type { Verdict } from '../decide/index.ts';
import { type DecidedFinding, judgement } from '../decisions.ts';
import type { MailboxKey } from '../house/scope.ts';
import { writeEffect } from '../record/intents.ts';
import { changeItem } from '../record/items.ts';
import { follow, liveDecision } from '../record/live.ts';
import { keyOf, lockMessage } from '../record/message-key.ts';

export interface QuarantineRow extends MessageKey {
  readonly id: string;
  readonly verdict: Verdict;
  readonly findings: readonly DecidedFinding[];
  readonly state: QuarantineState;
  /** Held only until it could be scanned. */
  readonly awaitingScan: boolean;
  readonly originFolderId: string | null;
  readonly heldAt: Date | null;
  readonly exposureMs: number | null;
  readonly readBeforeHeld: boolean | null;
  readonly releasedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly problem: string | null;
}

/** What became of a wish for one item; `effectId` names the move that is now intended. */
export type ReviewOutcome =
  | { readonly outcome: 'intended'; readonly effectId: string }
  | { readonly outcome: 'done' }
  | { readonly outcome: 'not-possible'; readonly state: QuarantineState; readonly why: string }
  | { readonly outcome: 'unknown' };

/** A message that a person took out of quarantine at Zoho. */
export interface Taken {
  readonly messageId: string;
  /** Where it lies now. */
  readonly folderId: string;
  readonly verdict: Verdict;
}

interface Wish {
  readonly tenantId: string;
  readonly id: string;
  /** The app that asks. */
  readonly by: string;
  readonly now: Date;
}

export class Quarantine {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Newest first; `before` is the id of the last item of the page before. */
  async list(tenantId: string, page: { first: number; before: string | null }): Promise<QuarantineRow[]> {
    let query = this.#select()
      .where('quarantine.tenant_id', '=', tenantId)
      .orderBy('quarantine.id', 'desc')
      .limit(page.first);
    if (page.before !== null) query = query.where('quarantine.id', '<', sql<string>`${page.before}::bigint`);
    return (await query.execute()).map(toRow);
  }

  async find(tenantId: string, id: string): Promise<QuarantineRow | null> {
    if (!/^[0-9]{1,18}$/.test(id)) return null;
    const row = await this.#select()
      .where('quarantine.tenant_id', '=', tenantId)
      .where('quarantine.id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : toRow(row);
  }

  #select() {
    return this.#db
      .selectFrom('quarantine')
      .innerJoin('decisions', 'decisions.id', 'quarantine.decision_id')
      .selectAll('quarantine')
      .select(['decisions.verdict', 'decisions.findings'])
      .select((eb) =>
        eb
          .selectFrom('effects')
          .select('effects.last_error')
          .whereRef('effects.item_id', '=', 'quarantine.id')
          .orderBy('effects.fence', 'desc')
          .limit(1)
          .as('last_error'),
      );
  }

  /** Writes down that a held message shall go back. The move itself is an effect like any other. */
  intendRelease(wish: Wish): Promise<ReviewOutcome> {
    return this.#review(wish, async (tx, item) => {
      if (item.state === 'RELEASED' || item.state === 'TAKEN') return { outcome: 'done' };
      if (item.state === 'RELEASING') return this.#underWay(tx, item.id);
      if (item.state !== 'HELD') return { outcome: 'not-possible', state: item.state, why: notHeld(item.state) };
      const decisionId = await decideByPerson(tx, item, { ...wish, action: 'release', reason: 'A person let it go.' });
      const released = { state: 'RELEASING' as const, awaiting_scan: false, released_by: wish.by };
      await changeItem(tx, item.id, released);
      const place = { itemId: item.id, expectedFolderId: item.folder_id };
      return {
        outcome: 'intended',
        effectId: await writeEffect(tx, item, decisionId, { desired: 'ORIGIN', ...place }),
      };
    });
  }

  /** A person agrees: what waited for a scan stays held, and nothing moves. */
  confirm(wish: Wish): Promise<ReviewOutcome> {
    return this.#review(wish, async (tx, item) => {
      if (item.state !== 'HELD' && item.state !== 'PENDING') {
        return { outcome: 'not-possible', state: item.state, why: notHeld(item.state) };
      }
      if (item.confirmed_at !== null) return { outcome: 'done' };
      const decisionId = await decideByPerson(tx, item, {
        ...wish,
        action: 'quarantine',
        reason: 'A person confirmed that it is rightly held.',
      });
      await changeItem(tx, item.id, {
        confirmed_at: wish.now,
        confirmed_by: wish.by,
        awaiting_scan: false,
        decision_id: decisionId,
      });
      return { outcome: 'done' };
    });
  }

  /** Moves a confirmed message to the trash, from where it can still be brought back for as long as Zoho keeps it. */
  intendDeletion(wish: Wish): Promise<ReviewOutcome> {
    return this.#review(wish, async (tx, item) => {
      if (item.state === 'DELETED') return { outcome: 'done' };
      if (item.state === 'DELETING') return this.#underWay(tx, item.id);
      if (item.state !== 'HELD') return { outcome: 'not-possible', state: item.state, why: notHeld(item.state) };
      if (item.confirmed_at === null) {
        const why = 'Only what a person has confirmed is deleted; confirm it first.';
        return { outcome: 'not-possible', state: item.state, why };
      }
      const decisionId = await decideByPerson(tx, item, { ...wish, action: 'delete', reason: 'A person deleted it.' });
      await changeItem(tx, item.id, { state: 'DELETING' });
      const place = { itemId: item.id, expectedFolderId: item.folder_id };
      return {
        outcome: 'intended',
        effectId: await writeEffect(tx, item, decisionId, { desired: 'TRASH', ...place }),
      };
    });
  }

  /**
   * Held messages that a list shows elsewhere: a person moved them out of quarantine at Zoho, which counts like a
   * release. `asked` is when the list was asked for; what was held after that is not meant. `onTaken` hears of each
   * one in the transaction that writes it down.
   */
  async noticeTaken(
    { tenantId, dataCentre, accountId }: MailboxKey,
    rows: readonly { readonly id: string; readonly folderId: string }[],
    asked: Date,
    onTaken: (tx: Tx, taken: Taken) => Promise<void>,
  ): Promise<void> {
    if (rows.length === 0) return;
    const folders = new Map(rows.map(({ id, folderId }) => [id, folderId]));
    const held = await this.#db
      .selectFrom('quarantine')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('data_centre', '=', dataCentre)
      .where('account_id', '=', accountId)
      .where('message_id', '=', sql<string>`any(${[...folders.keys()]})`)
      .where('state', '=', 'HELD')
      .where('held_at', '<', asked)
      .execute();
    for (const item of held.filter(({ message_id, folder_id }) => folders.get(message_id) !== folder_id)) {
      await this.#db.transaction().execute(async (tx) => {
        await lockMessage(tx, item);
        const now = await lockItem(tx, item.id);
        if (now.state !== 'HELD' || now.folder_id !== item.folder_id) return;
        const reason = 'A person moved it out of quarantine at Zoho.';
        const decisionId = await decideByPerson(tx, now, { by: null, now: asked, action: 'release', reason });
        await changeItem(tx, item.id, { state: 'TAKEN', awaiting_scan: false });
        const { verdict } = await tx
          .selectFrom('decisions')
          .select('verdict')
          .where('id', '=', decisionId)
          .executeTakeFirstOrThrow();
        await onTaken(tx, {
          messageId: item.message_id,
          folderId: folders.get(item.message_id) ?? '',
          verdict: judgement.shape.verdict.parse(verdict),
        });
      });
    }
  }

  async #underWay(tx: Tx, itemId: string): Promise<ReviewOutcome> {
    const { id } = await tx
      .selectFrom('effects')
      .select('id')
      .where('item_id', '=', itemId)
      .orderBy('fence', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    return { outcome: 'intended', effectId: id };
  }

  async #review(
    { tenantId, id }: Wish,
    act: (tx: Tx, item: Awaited<ReturnType<typeof lockItem>>) => Promise<ReviewOutcome>,
  ): Promise<ReviewOutcome> {
    const row = await this.find(tenantId, id);
    if (row === null) return { outcome: 'unknown' };
    return this.#db.transaction().execute(async (tx) => {
      await lockMessage(tx, row);
      return act(tx, await lockItem(tx, id));
    });
  }
}

function lockItem(tx: Tx, id: string) {
  return tx.selectFrom('quarantine').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
}

async function decideByPerson(
  tx: Tx,
  item: MessageKey,
  wish: { by: string | null; now: Date; action: 'release' | 'quarantine' | 'delete'; reason: string },
): Promise<string> {
  const live = await liveDecision(tx, keyOf(item));
  if (live === null) throw new TypeError('a message that is held has no decision');
  const { action, by, reason, now } = wish;
  return follow(tx, live, { cause: 'human', jobId: null, action, basis: 'PERSON', by, reason, now });
}

function notHeld(state: QuarantineState): string {
  if (state === 'PENDING') return 'The message is not in quarantine yet; ask again when its state is HELD.';
  return `The item is ${state}, so the message is not held.`;
}

function toRow(row: {
  id: string;
  tenant_id: string;
  data_centre: string;
  account_id: string;
  message_id: string;
  verdict: string;
  findings: unknown;
  state: QuarantineState;
  awaiting_scan: boolean;
  origin_folder_id: string | null;
  held_at: Date | null;
  exposure_ms: string | null;
  read_before_held: boolean | null;
  released_at: Date | null;
  confirmed_at: Date | null;
  deleted_at: Date | null;
  last_error: string | null;
}): QuarantineRow {
  return {
    ...keyOf(row),
    id: row.id,
    ...judgement.parse(row),
    state: row.state,
    awaitingScan: row.awaiting_scan,
    originFolderId: row.origin_folder_id,
    heldAt: row.held_at,
    exposureMs: row.exposure_ms === null ? null : Number(row.exposure_ms),
    readBeforeHeld: row.read_before_held,
    releasedAt: row.released_at,
    confirmedAt: row.confirmed_at,
    deletedAt: row.deleted_at,
    problem: row.last_error,
  };
}
