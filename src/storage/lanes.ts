/**
 * Two pools of connections to one database, so that a person's request never waits behind the gateway's own work for
 * a connection: what runs inside `asWork` takes those for work, everything else those for requests.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool, PoolClient } from 'pg';

const working = new AsyncLocalStorage<true>();

/** Runs something that nobody waits for at a screen; all that comes of it is work, too. */
export function asWork<T>(run: () => T): T {
  return working.run(true, run);
}

export class Lanes {
  readonly #requests: Pool;
  readonly #work: Pool;

  constructor({ requests, work }: { readonly requests: Pool; readonly work: Pool }) {
    this.#requests = requests;
    this.#work = work;
  }

  get options(): object {
    return this.#requests.options;
  }

  connect(): Promise<PoolClient> {
    return (working.getStore() === true ? this.#work : this.#requests).connect();
  }

  async end(): Promise<void> {
    await Promise.all([this.#requests.end(), this.#work.end()]);
  }
}
