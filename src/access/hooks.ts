/** The gateway's own webhook addresses: prepared, armed by Zoho's handshake, then verified a request. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { PosternError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import type { Sealer } from './seal.ts';

/** How long a prepared address waits for the handshake that brings its secret. */
const ARMED_MS = 15 * 60_000;
const SECRET_LENGTH = { min: 8, max: 512 };

export interface Hook {
  readonly id: string;
  readonly tenantId: string;
  readonly dataCentre: string;
  readonly accountId: string;
}

export class Hooks {
  readonly #db: Database;
  readonly #sealer: Sealer;
  readonly #now: () => number;

  constructor(db: Database, sealer: Sealer, now: () => number) {
    this.#db = db;
    this.#sealer = sealer;
    this.#now = now;
  }

  /** Makes an address for a mailbox's webhook; its id can't be guessed and takes one handshake. */
  async prepare(mailbox: { tenantId: string; dataCentre: string; accountId: string }): Promise<string> {
    const id = randomBytes(24).toString('base64url');
    await this.#db
      .insertInto('hooks')
      .values({
        id,
        tenant_id: mailbox.tenantId,
        data_centre: mailbox.dataCentre,
        account_id: mailbox.accountId,
        secret_sealed: null,
        armed_until: new Date(this.#now() + ARMED_MS),
      })
      .execute();
    return id;
  }

  /** The secret comes only once, with the first POST; a later one must not replace it. */
  async handshake(hookId: string, secret: string): Promise<void> {
    if (secret.length < SECRET_LENGTH.min || secret.length > SECRET_LENGTH.max) {
      throw new PosternError('HOOK_PAYLOAD_INVALID', 'The handshake secret has an implausible length.');
    }
    const sealed = this.#sealer.seal(secret, `hook:${hookId}`);
    const now = new Date(this.#now());
    const updated = await this.#db
      .updateTable('hooks')
      .set({ secret_sealed: sealed, activated_at: now })
      .where('id', '=', hookId)
      .where('secret_sealed', 'is', null)
      .where('armed_until', '>', now)
      .executeTakeFirst();
    if (updated.numUpdatedRows === 1n) return;
    const hook = await this.#find(hookId);
    // The same handshake again is an answer that got lost on its way back.
    if (hook.secret_sealed !== null && sameText(this.#sealer.open(hook.secret_sealed, `hook:${hookId}`), secret))
      return;
    throw new PosternError('HOOK_NOT_ARMED', 'This webhook address does not wait for a handshake.');
  }

  /** Throws HOOK_UNKNOWN or HOOK_NOT_ARMED when no message can come to this address. */
  async expect(hookId: string): Promise<void> {
    await this.#armed(hookId);
  }

  /** Checks the signature over the raw bytes. Throws HOOK_UNKNOWN, HOOK_NOT_ARMED or HOOK_SIGNATURE_INVALID. */
  async verify(hookId: string, body: Buffer, signature: string): Promise<Hook> {
    const hook = await this.#armed(hookId);
    const secret = this.#sealer.open(hook.secret_sealed, `hook:${hookId}`);
    const expected = createHmac('sha256', secret).update(body).digest('base64');
    if (!sameText(expected, signature)) {
      throw new PosternError('HOOK_SIGNATURE_INVALID', 'The signature of this webhook does not fit its body.');
    }
    return { id: hook.id, tenantId: hook.tenant_id, dataCentre: hook.data_centre, accountId: hook.account_id };
  }

  async #armed(hookId: string) {
    const hook = await this.#find(hookId);
    if (hook.secret_sealed === null) {
      throw new PosternError('HOOK_NOT_ARMED', 'This webhook has had no handshake yet, so nothing can be verified.');
    }
    return { ...hook, secret_sealed: hook.secret_sealed };
  }

  async #find(hookId: string) {
    const row = await this.#db.selectFrom('hooks').selectAll().where('id', '=', hookId).executeTakeFirst();
    if (row === undefined) throw new PosternError('HOOK_UNKNOWN', 'There is no webhook at this address.');
    return row;
  }
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
