/** Grants: the authorisations that mailbox owners gave at Zoho, sealed at rest. */
import { randomBytes } from 'node:crypto';
import { PosternError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import type { Sealer } from './seal.ts';

export interface NewGrant {
  readonly tenantId: string;
  readonly dataCentre: string;
  /** The Zoho user (zuid) who gave it. */
  readonly userId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
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

export class Grants {
  readonly #db: Database;
  readonly #sealer: Sealer;

  constructor(db: Database, sealer: Sealer) {
    this.#db = db;
    this.#sealer = sealer;
  }

  /** Stores a grant. The same user connecting again renews the grant in place, so that ids stay valid. */
  async save(grant: NewGrant): Promise<string> {
    const id = `grant_${randomBytes(8).toString('hex')}`;
    const owner = `grant:${grant.tenantId}:${grant.dataCentre}:${grant.userId}`;
    const renewable = {
      client_id: grant.clientId,
      client_secret_sealed: this.#sealer.seal(grant.clientSecret, owner),
      refresh_token_sealed: this.#sealer.seal(grant.refreshToken, owner),
      scopes: [...grant.scopes],
      access_token_sealed: null,
      access_token_expires_at: null,
      revoked_at: null,
      revoked_because: null,
    };
    const row = await this.#db
      .insertInto('grants')
      .values({
        id,
        tenant_id: grant.tenantId,
        data_centre: grant.dataCentre,
        user_id: grant.userId,
        ...renewable,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'data_centre', 'user_id']).doUpdateSet(renewable))
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
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

  /** What the client needs to sign in as this grant. Throws GRANT_REQUIRED or GRANT_REVOKED. */
  async credentials(grantId: string) {
    const row = await this.#row(grantId);
    if (row.revoked_at !== null) {
      throw new PosternError(
        'GRANT_REVOKED',
        `Zoho no longer accepts this grant: ${row.revoked_because ?? 'revoked'}.`,
      );
    }
    const owner = ownerOf(row);
    return {
      grantId: row.id,
      dataCentre: row.data_centre,
      userId: row.user_id,
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
      value: this.#sealer.open(row.access_token_sealed, ownerOf(row)),
      expiresAt: row.access_token_expires_at.getTime(),
    };
  }

  async saveAccessToken(grantId: string, token: { value: string; expiresAt: number }): Promise<void> {
    const row = await this.#row(grantId);
    await this.#db
      .updateTable('grants')
      .set({
        access_token_sealed: this.#sealer.seal(token.value, ownerOf(row)),
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

function ownerOf(row: { tenant_id: string; data_centre: string; user_id: string }): string {
  return `grant:${row.tenant_id}:${row.data_centre}:${row.user_id}`;
}
