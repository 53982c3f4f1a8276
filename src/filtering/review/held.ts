/** Which messages are in the filters' hands: what is held, or on its way in or out, is moved by nobody else. */
import { sql } from 'kysely';
import type { MailboxRef } from '../../mailbox/message-index.ts';
import { firstIdsOf } from '../../mailbox/moves.ts';
import type { Database } from '../../storage/database.ts';

const IN_OUR_HANDS = ['PENDING', 'HELD', 'RELEASING'] as const;

export class Held {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Those of the messages that are held. */
  async among(mailbox: MailboxRef, messageIds: readonly string[]): Promise<Set<string>> {
    const heldAs = await firstIdsOf(this.#db, mailbox, messageIds);
    const rows = await this.#inMailbox(mailbox)
      .select('quarantine.message_id')
      .where('quarantine.message_id', '=', sql<string>`any(${[...heldAs.values()]})`)
      .execute();
    const held = new Set(rows.map((row) => row.message_id));
    return new Set(messageIds.filter((id) => held.has(heldAs.get(id) ?? id)));
  }

  /** Those of the conversations in which a message is held. */
  async amongThreads(mailbox: MailboxRef, threadIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.#inMailbox(mailbox)
      .innerJoin('messages', (join) =>
        join
          .onRef('messages.tenant_id', '=', 'quarantine.tenant_id')
          .onRef('messages.data_centre', '=', 'quarantine.data_centre')
          .onRef('messages.account_id', '=', 'quarantine.account_id')
          .onRef('messages.message_id', '=', 'quarantine.message_id'),
      )
      .select('messages.thread_id')
      .where('messages.thread_id', '=', sql<string>`any(${threadIds})`)
      .execute();
    return new Set(rows.flatMap((row) => row.thread_id ?? []));
  }

  #inMailbox({ tenantId, dataCentre, accountId }: MailboxRef) {
    return this.#db
      .selectFrom('quarantine')
      .where('quarantine.tenant_id', '=', tenantId)
      .where('quarantine.data_centre', '=', dataCentre)
      .where('quarantine.account_id', '=', accountId)
      .where('quarantine.state', 'in', IN_OUR_HANDS);
  }
}
