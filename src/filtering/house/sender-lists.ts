/** Senders that an organisation lets in or keeps out. Entries are ended, never deleted. */
import type { ExpressionBuilder } from 'kysely';
import type { Database } from '../../storage/database.ts';
import { storableText } from '../../storage/storable.ts';
import type { Tables } from '../../storage/tables.ts';
import { domainOf, type ListEntry, type SenderFacts } from '../decide/index.ts';
import { type MailboxKey, scopeOf, type Within, withinOf } from './scope.ts';

export interface KeptEntry extends ListEntry {
  readonly within: Within;
  readonly author: string;
  readonly reason: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly removedAt: Date | null;
}

export interface NewEntry extends Omit<ListEntry, 'id'> {
  readonly tenantId: string;
  readonly within: Within;
  readonly author: string;
  readonly reason: string;
  readonly expiresAt: Date | null;
}

const ADDRESS = /^[^\s@<>"',;:\\()[\]]{1,64}@([a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}$/;
const DOMAIN = /^([a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}$/;

/** As entries are kept and compared, or null for what names no sender. */
export function senderValue(subject: ListEntry['subject'], text: string): string | null {
  const value = text.trim().toLowerCase().replace(/^@/, '');
  if (value.length > 254) return null;
  return (subject === 'SENDER' ? ADDRESS : DOMAIN).test(value) ? value : null;
}

export class SenderLists {
  readonly #db: Database;
  readonly #now: () => number;

  constructor(db: Database, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  async add(entry: NewEntry): Promise<KeptEntry> {
    const { tenantId, within, expiresAt, reason, ...said } = entry;
    const row = await this.#db
      .insertInto('list_entries')
      .values({
        ...scopeOf(tenantId, within),
        ...said,
        reason: storableText(reason),
        expires_at: expiresAt,
        created_at: new Date(this.#now()),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    return toEntry(row);
  }

  /** Ends an entry. Null when the organisation has no such entry; one that was ended before stays as it was. */
  async remove(tenantId: string, id: string, by: string): Promise<KeptEntry | null> {
    await this.#db
      .updateTable('list_entries')
      .set({ removed_at: new Date(this.#now()), removed_by: by })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .execute();
    return this.find(tenantId, id);
  }

  async find(tenantId: string, id: string): Promise<KeptEntry | null> {
    if (!/^[0-9]{1,18}$/.test(id)) return null;
    const row = await this.#db
      .selectFrom('list_entries')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : toEntry(row);
  }

  /** Newest first; those that ended only when asked for. */
  async list(tenantId: string, page: { first: number; before: string | null; ended: boolean }): Promise<KeptEntry[]> {
    let query = this.#db
      .selectFrom('list_entries')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .orderBy('id', 'desc')
      .limit(page.first);
    if (!page.ended) query = query.where(holdsAt(new Date(this.#now())));
    if (page.before !== null) query = query.where('id', '<', page.before);
    return (await query.execute()).map(toEntry);
  }

  /** Entries that hold now and may name a sender, those of the mailbox before those of the whole organisation. */
  async naming({ tenantId, dataCentre, accountId }: MailboxKey, sender: SenderFacts): Promise<ListEntry[]> {
    const addresses = [...sender.from, sender.envelopeFrom].filter((address) => address !== '');
    const values = [...new Set(addresses.flatMap((address) => [address, ...domainsAbove(domainOf(address))]))];
    if (values.length === 0) return [];
    const rows = await this.#db
      .selectFrom('list_entries')
      .select(['id', 'kind', 'subject', 'value', 'bound'])
      .where('tenant_id', '=', tenantId)
      .where('value', 'in', values.map(storableText))
      .where((eb) =>
        eb.or([
          eb('account_id', '=', ''),
          eb.and([eb('data_centre', '=', dataCentre), eb('account_id', '=', accountId)]),
        ]),
      )
      .where(holdsAt(new Date(this.#now())))
      .orderBy('account_id', 'desc')
      .orderBy('id')
      .execute();
    return rows;
  }
}

const MAX_LABELS = 20;

/** A domain and what it lies below, down to two labels: an entry for a whole top level can't be made. */
function domainsAbove(domain: string): string[] {
  const labels = domain.split('.').slice(-MAX_LABELS);
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'));
}

/** Whether an entry is neither ended nor expired. */
function holdsAt(now: Date) {
  return (eb: ExpressionBuilder<Tables, 'list_entries'>) =>
    eb.and([eb('removed_at', 'is', null), eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)])]);
}

function toEntry(row: {
  id: string;
  data_centre: string;
  account_id: string;
  kind: 'ALLOW' | 'DENY';
  subject: 'SENDER' | 'DOMAIN';
  value: string;
  bound: boolean;
  author: string;
  reason: string;
  created_at: Date;
  expires_at: Date | null;
  removed_at: Date | null;
}): KeptEntry {
  const { id, kind, subject, value, bound, author, reason } = row;
  return {
    id,
    kind,
    subject,
    value,
    bound,
    author,
    reason,
    within: withinOf(row),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    removedAt: row.removed_at,
  };
}
