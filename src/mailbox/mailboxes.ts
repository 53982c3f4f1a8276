/** The mailboxes that grants reach: known since they were connected, so that listing them costs no call. */
import { sql } from 'kysely';
import type { Database } from '../storage/database.ts';

export interface Mailbox {
  readonly tenantId: string;
  readonly dataCentre: string;
  readonly accountId: string;
  readonly grantId: string;
  /** The Zoho user (zuid) who owns it. */
  readonly userId: string;
  readonly address: string;
  readonly displayName: string;
  readonly observedAt: Date;
}

/** Tells the mailboxes of one tenant apart. */
export const mailboxName = ({ dataCentre, accountId }: Pick<Mailbox, 'dataCentre' | 'accountId'>): string =>
  `${dataCentre}:${accountId}`;

export class Mailboxes {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async save(mailbox: Mailbox): Promise<void> {
    const known = {
      grant_id: mailbox.grantId,
      user_id: mailbox.userId,
      address: mailbox.address,
      display_name: mailbox.displayName,
      observed_at: mailbox.observedAt,
    };
    await this.#db
      .insertInto('mailboxes')
      .values({ tenant_id: mailbox.tenantId, data_centre: mailbox.dataCentre, account_id: mailbox.accountId, ...known })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'data_centre', 'account_id']).doUpdateSet(known))
      .execute();
  }

  async list(tenantId: string): Promise<Mailbox[]> {
    const rows = await this.#db
      .selectFrom('mailboxes')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .orderBy('address')
      .orderBy('account_id')
      .execute();
    return rows.map(toMailbox);
  }

  /** Domains of a tenant's mailboxes, in lower case and alphabetical order. */
  async domains(tenantId: string): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('mailboxes')
      .select(sql<string>`lower(split_part(address, '@', 2))`.as('domain'))
      .distinct()
      .where('tenant_id', '=', tenantId)
      .where('address', 'like', '%_@_%')
      .orderBy('domain')
      .execute();
    return rows.map(({ domain }) => domain);
  }

  /** Those of the tenant's that are there, in no order. */
  async findMany(
    tenantId: string,
    keys: readonly { readonly dataCentre: string; readonly accountId: string }[],
  ): Promise<Mailbox[]> {
    const rows = await this.#db
      .selectFrom('mailboxes')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where((eb) =>
        eb(
          eb.refTuple('data_centre', 'account_id'),
          'in',
          keys.map(({ dataCentre, accountId }) => eb.tuple(dataCentre, accountId)),
        ),
      )
      .execute();
    return rows.map(toMailbox);
  }

  /** Null when the tenant has no such mailbox, whoever else may have it. */
  async find(key: { tenantId: string; dataCentre: string; accountId: string }): Promise<Mailbox | null> {
    const row = await this.#db
      .selectFrom('mailboxes')
      .selectAll()
      .where('tenant_id', '=', key.tenantId)
      .where('data_centre', '=', key.dataCentre)
      .where('account_id', '=', key.accountId)
      .executeTakeFirst();
    return row === undefined ? null : toMailbox(row);
  }
}

function toMailbox(row: {
  tenant_id: string;
  data_centre: string;
  account_id: string;
  grant_id: string;
  user_id: string;
  address: string;
  display_name: string;
  observed_at: Date;
}): Mailbox {
  return {
    tenantId: row.tenant_id,
    dataCentre: row.data_centre,
    accountId: row.account_id,
    grantId: row.grant_id,
    userId: row.user_id,
    address: row.address,
    displayName: row.display_name,
    observedAt: row.observed_at,
  };
}
