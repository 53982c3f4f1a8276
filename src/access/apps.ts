/** Apps and their keys: who may ask, and for what. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database } from '../storage/database.ts';
import { digest } from './seal.ts';

/** What an app may do. None includes another. */
export const SCOPES = [
  'mail.read',
  'mail.modify',
  'mail.send',
  'quarantine.release',
  'org.read',
  'org.manage',
  'admin',
] as const;
export type Scope = (typeof SCOPES)[number];

/** Whoever a request acts for, once its key is known. */
export interface Principal {
  readonly appId: string;
  readonly appName: string;
  readonly tenantId: string;
  readonly scopes: ReadonlySet<Scope>;
  /** Names the key it came with; not secret. */
  readonly keyId: string;
  /** Calls at Zoho that one request may be priced at; null for what is usual. */
  readonly maxPrice: number | null;
}

const KEY_FORMAT = /^pk_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

interface KeyRow {
  readonly key_id: string;
  readonly secret_hash: string;
  readonly id: string;
  readonly name: string;
  readonly tenant_id: string;
  readonly scopes: readonly string[];
  readonly max_price: number | null;
}

function toPrincipal(row: KeyRow): Principal {
  const scopes = new Set(SCOPES.filter((scope) => row.scopes.includes(scope)));
  return {
    appId: row.id,
    appName: row.name,
    tenantId: row.tenant_id,
    scopes,
    keyId: row.key_id,
    maxPrice: row.max_price,
  };
}

export class Apps {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async ensureTenant(id: string, name: string): Promise<void> {
    await this.#db
      .insertInto('tenants')
      .values({ id, name })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** Makes an app with its first key. The key is shown this once: only its hash is kept. */
  async create(app: {
    tenantId: string;
    name: string;
    scopes: readonly Scope[];
    maxPrice?: number | null;
  }): Promise<{ appId: string; key: string }> {
    const appId = `app_${randomBytes(8).toString('hex')}`;
    const keyId = randomBytes(8).toString('hex');
    const secret = randomBytes(32).toString('base64url');
    await this.#db.transaction().execute(async (tx) => {
      await tx
        .insertInto('apps')
        .values({
          id: appId,
          tenant_id: app.tenantId,
          name: app.name,
          scopes: [...app.scopes],
          max_price: app.maxPrice ?? null,
        })
        .execute();
      await tx
        .insertInto('app_keys')
        .values({ id: keyId, app_id: appId, secret_hash: digest(secret) })
        .execute();
    });
    return { appId, key: `pk_${keyId}_${secret}` };
  }

  /** The app behind a key, or null for a key that was never issued or is revoked. */
  async authenticate(key: string): Promise<Principal | null> {
    const [, keyId, secret] = KEY_FORMAT.exec(key) ?? [];
    if (keyId === undefined || secret === undefined) return null;
    const row = await this.#behind(keyId);
    if (row === null) return null;
    if (!timingSafeEqual(Buffer.from(row.secret_hash, 'hex'), Buffer.from(digest(secret), 'hex'))) return null;
    return toPrincipal(row);
  }

  /** An app that was let in before, as it is now; null when its key was revoked since. */
  async renew({ keyId }: Principal): Promise<Principal | null> {
    const row = await this.#behind(keyId);
    return row === null ? null : toPrincipal(row);
  }

  /** What a request of an app may be priced at: null for what is usual, undefined when the tenant has no such app. */
  async maxPriceOf(app: { tenantId: string; appId: string }): Promise<number | null | undefined> {
    const row = await this.#db
      .selectFrom('apps')
      .select('max_price')
      .where('id', '=', app.appId)
      .where('tenant_id', '=', app.tenantId)
      .executeTakeFirst();
    return row?.max_price;
  }

  /** Sets what a request of an app may be priced at; null for what is usual. False when the tenant has no such app. */
  async setMaxPrice(app: { tenantId: string; appId: string }, maxPrice: number | null): Promise<boolean> {
    const changed = await this.#db
      .updateTable('apps')
      .set({ max_price: maxPrice })
      .where('id', '=', app.appId)
      .where('tenant_id', '=', app.tenantId)
      .executeTakeFirst();
    return changed.numUpdatedRows > 0n;
  }

  async #behind(keyId: string): Promise<KeyRow | null> {
    const row = await this.#db
      .selectFrom('app_keys')
      .innerJoin('apps', 'apps.id', 'app_keys.app_id')
      .select([
        'app_keys.id as key_id',
        'app_keys.secret_hash',
        'apps.id',
        'apps.name',
        'apps.tenant_id',
        'apps.scopes',
        'apps.max_price',
      ])
      .where('app_keys.id', '=', keyId)
      .where('app_keys.revoked_at', 'is', null)
      .executeTakeFirst();
    return row ?? null;
  }
}
