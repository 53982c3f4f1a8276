/** Items of the quarantine are made and changed here only, so that every change of their state is in the change log. */
import type { Insertable, Updateable } from 'kysely';
import { appendChange, messageOf } from '../../storage/changes.ts';
import type { Tx } from '../../storage/database.ts';
import type { MessageKey, Tables } from '../../storage/tables.ts';
import { keyOf, ofMessage } from './message-key.ts';

type NewItem = Pick<Insertable<Tables['quarantine']>, 'decision_id' | 'awaiting_scan'>;
type ItemChange = Updateable<Tables['quarantine']>;

/** Returns the id of an item that waits for its move. */
export async function createItem(tx: Tx, key: MessageKey, item: NewItem): Promise<string> {
  const { id } = await tx
    .insertInto('quarantine')
    .values({
      ...keyOf(key),
      ...item,
      state: 'PENDING',
      origin_folder_id: null,
      folder_id: null,
      read_before_held: null,
      released_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await appendChange(tx, key.tenant_id, {
    kind: 'quarantine.changed',
    ...messageOf(key),
    itemId: id,
    state: 'PENDING',
  });
  return id;
}

export async function changeItem(tx: Tx, itemId: string, change: ItemChange): Promise<void> {
  const item = await tx
    .updateTable('quarantine')
    .set(change)
    .where('id', '=', itemId)
    .returning(['tenant_id', 'data_centre', 'account_id', 'message_id', 'state'])
    .executeTakeFirstOrThrow();
  await appendChange(tx, item.tenant_id, {
    kind: 'quarantine.changed',
    ...messageOf(item),
    itemId,
    state: item.state,
  });
}

/** Where a message is about to be taken from; nothing that anybody waits to hear. */
export async function noteOrigin(tx: Tx, itemId: string, folderId: string): Promise<void> {
  await tx.updateTable('quarantine').set({ origin_folder_id: folderId }).where('id', '=', itemId).execute();
}

/** The item of a message that is held, or is about to be, or on its way back. */
export async function openItem(tx: Tx, key: MessageKey) {
  const item = await ofMessage(tx.selectFrom('quarantine').selectAll(), key)
    .where('state', 'in', ['PENDING', 'HELD', 'RELEASING'])
    .orderBy('id', 'desc')
    .forUpdate()
    .executeTakeFirst();
  return item ?? null;
}
