/** What a mailbox had to do with a sender before, by the rows that the gateway has seen of it. No call is made for it. */
import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Database } from '../storage/database.ts';
import type { MessageKey } from '../storage/tables.ts';

interface SenderRelations {
  /** Earlier messages from the author's address; counted up to a hundred. */
  readonly seenBefore: number;
  /** Other addresses seen under the author's name, lower case. */
  readonly sameName: readonly string[];
  /** Domains that wrote here more than once, lower case, the longest known first. */
  readonly domains: readonly string[];
}

type Place = Pick<MessageKey, 'tenant_id' | 'data_centre' | 'account_id'>;

const MAX_SEEN = 100;
const MAX_NAMES = 20;
const MAX_DOMAINS = 300;
const MAX_MAILBOXES = 1_000;
/** Friendships are slow: the list of domains need not be counted anew for every message. */
const DOMAINS_MS = 5 * 60_000;

export class Relations {
  readonly #db: Database;
  readonly #now: () => number;
  readonly #domains = new LRUCache<string, { readonly at: number; readonly domains: readonly string[] }>({
    max: MAX_MAILBOXES,
  });

  constructor(db: Database, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** Of the author of a message that the index has a row of; without one, only of the mailbox. */
  async of(key: MessageKey): Promise<SenderRelations> {
    const domains = await this.#domainsOf(key);
    const row = await this.#in(key)
      .select(['from_name', 'from_address'])
      .where('message_id', '=', key.message_id)
      .executeTakeFirst();
    if (row === undefined) return { seenBefore: 0, sameName: [], domains };
    const [seen, named] = await Promise.all([
      this.#in(key)
        .select('message_id')
        .where('from_address', '=', row.from_address)
        .where('message_id', '<>', key.message_id)
        .limit(MAX_SEEN)
        .execute(),
      row.from_name === ''
        ? []
        : this.#in(key)
            .select('from_address')
            .distinct()
            .where('from_name', '=', row.from_name)
            .where('from_address', '<>', row.from_address)
            .limit(MAX_NAMES)
            .execute(),
    ]);
    return { seenBefore: seen.length, sameName: named.map((one) => one.from_address.toLowerCase()), domains };
  }

  async #domainsOf(place: Place): Promise<readonly string[]> {
    const name = JSON.stringify([place.tenant_id, place.data_centre, place.account_id]);
    const kept = this.#domains.get(name);
    if (kept !== undefined && this.#now() - kept.at < DOMAINS_MS) return kept.domains;
    const rows = await this.#in(place)
      .select([
        sql<string>`lower(split_part(from_address, '@', 2))`.as('domain'),
        sql<Date>`min(coalesce(received_at, observed_at))`.as('first'),
      ])
      .where('from_address', 'like', '%@%')
      .groupBy('domain')
      .having(sql<number>`count(*)`, '>', 1)
      .orderBy('first')
      .limit(MAX_DOMAINS)
      .execute();
    const domains = rows.map((row) => row.domain);
    this.#domains.set(name, { at: this.#now(), domains });
    return domains;
  }

  #in({ tenant_id, data_centre, account_id }: Place) {
    return this.#db
      .selectFrom('messages')
      .where('tenant_id', '=', tenant_id)
      .where('data_centre', '=', data_centre)
      .where('account_id', '=', account_id);
  }
}
