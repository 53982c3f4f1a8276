/**
 * What follows from a decision, written down in its transaction: effects with a fence, and the quarantine item of a
 * message that is to be held. A place and a label are two wishes; of each, the newest holds.
 */
import type { Tx } from '../../storage/database.ts';
import type { Desired, MessageKey } from '../../storage/tables.ts';
import type { Action, Verdict } from '../decide/index.ts';
import { changeItem, createItem, openItem } from './items.ts';
import { keyOf, ofMessage } from './message-key.ts';

export interface Wish {
  readonly key: MessageKey;
  readonly decisionId: string;
  readonly verdict: Verdict;
  /** What is done, after shadow and whatever else withholds it. */
  readonly action: Exclude<Action, 'release' | 'delete'>;
  /** Found in another folder than this one, the message was moved by a person and is left there. */
  readonly expectedFolderId: string | null;
}

export interface Effect {
  readonly desired: Desired;
  readonly itemId?: string | null;
  readonly label?: string | null;
  readonly expectedFolderId?: string | null;
}

/** True when something is to be done at Zoho. */
export async function intend(tx: Tx, wish: Wish): Promise<boolean> {
  const effects = [...(await placeEffects(tx, wish)), ...(await labelEffects(tx, wish))];
  for (const effect of effects) await writeEffect(tx, wish.key, wish.decisionId, effect);
  return effects.length > 0;
}

async function placeEffects(tx: Tx, wish: Wish): Promise<Effect[]> {
  const { key, decisionId, action, expectedFolderId } = wish;
  const item = await openItem(tx, key);
  if (action === 'quarantine' || action === 'hold') {
    const awaiting_scan = action === 'hold';
    if (item === null) {
      const itemId = await createItem(tx, key, { decision_id: decisionId, awaiting_scan });
      return [{ desired: 'QUARANTINE', itemId, expectedFolderId }];
    }
    const kept = { decision_id: decisionId, awaiting_scan };
    if (item.state !== 'RELEASING') {
      await changeItem(tx, item.id, kept);
      return [];
    }
    // On its way back, and wanted again: the newer wish turns it round.
    const again = { ...kept, state: 'PENDING' as const, released_by: null };
    await changeItem(tx, item.id, again);
    return [{ desired: 'QUARANTINE', itemId: item.id, expectedFolderId: null }];
  }
  if (item === null) return action === 'mark-as-spam' ? [{ desired: 'SPAM', expectedFolderId }] : [];
  // What is held for what was seen in it, only a person lets go; what is not held yet need not be.
  const stays = item.state === 'HELD' && !item.awaiting_scan;
  if (stays || (item.state === 'RELEASING' && action !== 'mark-as-spam')) return [];
  const back = { state: 'RELEASING' as const, released_by: item.released_by ?? 'postern' };
  await changeItem(tx, item.id, back);
  const place = { itemId: item.id, expectedFolderId: item.folder_id };
  return [{ desired: action === 'mark-as-spam' ? 'SPAM' : 'ORIGIN', ...place }];
}

/** Our label as it shall be; nothing to do where there was none and none is wanted. */
async function labelEffects(tx: Tx, { key, action, verdict }: Wish): Promise<Effect[]> {
  const wanted = action === 'label' ? labelFor(verdict) : null;
  const latest = await ofMessage(tx.selectFrom('effects').select('label'), key)
    .where('desired', '=', 'LABEL')
    .orderBy('fence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (latest?.label ?? null) === wanted ? [] : [{ desired: 'LABEL', label: wanted }];
}

const labelFor = (verdict: Verdict): string => `Postern ${verdict.toLowerCase()}`;

/** Returns the id of the effect; its fence is above all of the message so far. */
export async function writeEffect(tx: Tx, key: MessageKey, decisionId: string, effect: Effect): Promise<string> {
  const { fence } = await ofMessage(
    tx.selectFrom('effects').select((eb) => eb.fn.coalesce(eb.fn.max('fence'), eb.lit(0)).as('fence')),
    key,
  ).executeTakeFirstOrThrow();
  const { id } = await tx
    .insertInto('effects')
    .values({
      ...keyOf(key),
      decision_id: decisionId,
      fence: fence + 1,
      desired: effect.desired,
      item_id: effect.itemId ?? null,
      label: effect.label ?? null,
      expected_folder_id: effect.expectedFolderId ?? null,
      last_error: null,
      lease_boot_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
