/** Grants: the authorisations that mailbox owners gave at Zoho, sealed at rest. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { PosternError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import type { GrantRole } from '../storage/tables.ts';
import type { Sealer } from './seal.ts';

export interface NewGrant {
  readonly tenantId: string;
  readonly dataCentre: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  /** What Zoho granted, in either of its spellings. */
  readonly scopes: readonly string[];
}

export interface GrantSummary {
  readonly id: string;
  readonly dataCentre: string;
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

/** Who gave a grant. */
export interface GrantUser {
  /** zuid. */
  readonly userId: string;
  /** zoid; null where it is not known. */
  readonly organisationId?: string | null;
  /** In that organisation; null where it is not known. */
  readonly role?: GrantRole | null;
}

/** A grant that somebody of an organisation gave, and Zoho still takes. */
export interface OrganisationGrant {
  readonly id: string;
  readonly role: GrantRole | null;
  readonly scopes: readonly string[];
}

export class Grants {
  readonly #db: Database;
  readonly #sealer: Sealer;

  constructor(db: Database, sealer: Sealer) {
    this.#db = db;
    this.#sealer = sealer;
  }

  /** Stores a grant whose user is not known yet: Zoho tells that only to a caller who uses it. */
  async add(grant: NewGrant): Promise<string> {
    const id = `grant_${randomBytes(8).toString('hex')}`;
    await this.#db
      .insertInto('grants')
      .values({
        id,
        tenant_id: grant.tenantId,
        data_centre: grant.dataCentre,
        user_id: unknownUser(id),
        client_id: grant.clientId,
        client_secret_sealed: this.#sealer.seal(grant.clientSecret, ownerOf(id)),
        refresh_token_sealed: this.#sealer.seal(grant.refreshToken, ownerOf(id)),
        scopes: [...grant.scopes],
        access_token_sealed: null,
        revoked_because: null,
        organisation_id: null,
      })
      .execute();
    return id;
  }

  /**
   * Names the user of a grant. A user who had given one before renews that one, so that its id stays valid. Returns
   * the id that holds from now on.
   */
  async assignUser(grantId: string, { userId, organisationId = null, role = null }: GrantUser): Promise<string> {
    return this.#db.transaction().execute(async (tx) => {
      const fresh = await tx.selectFrom('grants').selectAll().where('id', '=', grantId).executeTakeFirstOrThrow();
      // Two grants of one user at once: the second one renews the first.
      const user = [fresh.tenant_id, fresh.data_centre, userId].join(' ');
      await sql`select pg_advisory_xact_lock(hashtextextended(${user}, 0))`.execute(tx);
      const before = await tx
        .selectFrom('grants')
        .select('id')
        .where('tenant_id', '=', fresh.tenant_id)
        .where('data_centre', '=', fresh.data_centre)
        .where('user_id', '=', userId)
        .where('id', '!=', grantId)
        .executeTakeFirst();
      if (before === undefined) {
        await tx
          .updateTable('grants')
          .set({ user_id: userId, organisation_id: organisationId, role })
          .where('id', '=', grantId)
          .execute();
        return grantId;
      }
      const reseal = (sealed: string) =>
        this.#sealer.seal(this.#sealer.open(sealed, ownerOf(grantId)), ownerOf(before.id));
      await tx.deleteFrom('grants').where('id', '=', grantId).execute();
      await tx
        .updateTable('grants')
        .set({
          client_id: fresh.client_id,
          client_secret_sealed: reseal(fresh.client_secret_sealed),
          refresh_token_sealed: reseal(fresh.refresh_token_sealed),
          access_token_sealed: fresh.access_token_sealed === null ? null : reseal(fresh.access_token_sealed),
          access_token_expires_at: fresh.access_token_expires_at,
          scopes: fresh.scopes,
          organisation_id: organisationId,
          role,
          revoked_at: null,
          revoked_because: null,
        })
        .where('id', '=', before.id)
        .execute();
      return before.id;
    });
  }

  /** Forgets a grant that was never put to use. */
  async remove(grantId: string): Promise<void> {
    await this.#db.deleteFrom('grants').where('id', '=', grantId).where('user_id', '=', unknownUser(grantId)).execute();
  }

  async list(tenantId: string): Promise<GrantSummary[]> {
    const rows = await this.#db
      .selectFrom('grants')
      .select(['id', 'data_centre', 'user_id', 'scopes', 'created_at', 'revoked_at'])
      .where('tenant_id', '=', tenantId)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      dataCentre: row.data_centre,
      userId: row.user_id,
      scopes: row.scopes,
      createdAt: row.created_at,
      revokedAt: row.revoked_at,
    }));
  }

  /** The organisations (zoid) of those who gave grants, whether Zoho still takes these or not; in a fixed order. */
  async organisations(tenantId: string): Promise<{ dataCentre: string; organisationId: string }[]> {
    const rows = await this.#db
      .selectFrom('grants')
      .select(['data_centre', 'organisation_id'])
      .distinct()
      .where('tenant_id', '=', tenantId)
      .where('organisation_id', 'is not', null)
      .orderBy('data_centre')
      .orderBy('organisation_id')
      .execute();
    return rows.flatMap(({ data_centre: dataCentre, organisation_id: organisationId }) =>
      organisationId === null ? [] : [{ dataCentre, organisationId }],
    );
  }

  /** The organisation (zoid) of who gave a grant; null when it is not known. */
  async organisationOf(grantId: string): Promise<string | null> {
    return (await this.#row(grantId)).organisation_id;
  }

  /** Grants that people of an organisation gave and Zoho still takes, the oldest first. */
  async ofOrganisation(of: {
    tenantId: string;
    dataCentre: string;
    organisationId: string;
  }): Promise<OrganisationGrant[]> {
    return this.#db
      .selectFrom('grants')
      .select(['id', 'role', 'scopes'])
      .where('tenant_id', '=', of.tenantId)
      .where('data_centre', '=', of.dataCentre)
      .where('organisation_id', '=', of.organisationId)
      .where('revoked_at', 'is', null)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
  }

  /** What the client needs to sign in as this grant. Throws GRANT_REQUIRED or GRANT_REVOKED. */
  async credentials(grantId: string) {
    const row = await this.#row(grantId);
    if (row.revoked_at !== null) {
      throw new PosternError(
        'GRANT_REVOKED',
        `Zoho no longer accepts this grant: ${row.revoked_because ?? 'revoked'}.`,
      );
    }
    const owner = ownerOf(row.id);
    return {
      grantId: row.id,
      dataCentre: row.data_centre,
      userId: row.user_id,
      organisationId: row.organisation_id,
      clientId: row.client_id,
      clientSecret: this.#sealer.open(row.client_secret_sealed, owner),
      refreshToken: this.#sealer.open(row.refresh_token_sealed, owner),
      scopes: row.scopes,
    };
  }

  /** The access token kept from the last refresh, or null; `expiresAt` in epoch milliseconds. */
  async loadAccessToken(grantId: string): Promise<{ value: string; expiresAt: number } | null> {
    const row = await this.#row(grantId);
    if (row.access_token_sealed === null || row.access_token_expires_at === null) return null;
    return {
      value: this.#sealer.open(row.access_token_sealed, ownerOf(row.id)),
      expiresAt: row.access_token_expires_at.getTime(),
    };
  }

  async saveAccessToken(grantId: string, token: { value: string; expiresAt: number }): Promise<void> {
    await this.#db
      .updateTable('grants')
      .set({
        access_token_sealed: this.#sealer.seal(token.value, ownerOf(grantId)),
        access_token_expires_at: new Date(token.expiresAt),
      })
      .where('id', '=', grantId)
      .execute();
  }

  async markRevoked(grantId: string, reason: string): Promise<void> {
    await this.#db
      .updateTable('grants')
      .set({ revoked_at: new Date(), revoked_because: reason })
      .where('id', '=', grantId)
      .where('revoked_at', 'is', null)
      .execute();
  }

  async #row(grantId: string) {
    const row = await this.#db.selectFrom('grants').selectAll().where('id', '=', grantId).executeTakeFirst();
    if (row === undefined) throw new PosternError('GRANT_REQUIRED', 'There is no such grant.');
    return row;
  }
}

function ownerOf(grantId: string): string {
  return `grant:${grantId}`;
}

/** Stands for the user of a grant that was not put to use yet. */
function unknownUser(grantId: string): string {
  return `unknown:${grantId}`;
}
