/** Credentials of the grants in use, so that not every call opens the vault. */
import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.ts';
import type { GrantCredentials, GrantVault } from './vault.ts';

/** A grant that was renewed or revoked elsewhere is noticed after this long. */
const FRESH_MS = 30_000;

export class GrantCache {
  readonly #vault: GrantVault;
  readonly #known: LRUCache<string, Promise<GrantCredentials>>;

  constructor(vault: GrantVault, clock: Clock) {
    this.#vault = vault;
    this.#known = new LRUCache({ max: 10_000, ttl: FRESH_MS, ttlResolution: 0, perf: clock });
  }

  /** Throws what the vault throws; that is asked anew the next time. */
  of(grantId: string): Promise<GrantCredentials> {
    const known = this.#known.get(grantId);
    if (known !== undefined) return known;
    const asked = this.#vault.credentials(grantId);
    this.#known.set(grantId, asked);
    asked.catch(() => {
      if (this.#known.peek(grantId) === asked) this.#known.delete(grantId);
    });
    return asked;
  }

  forget(grantId: string): void {
    this.#known.delete(grantId);
  }
}
