/**
 * Tells readers of the change log that it may have grown. Only a hint: who misses one looks again by himself.
 *
 * With a database server it is NOTIFY, which is delivered at the commit, to every instance. The embedded database
 * delivers none; there the appending itself is the hint, before its commit, which is early enough because the one
 * connection is not free for a reader until that transaction has ended.
 */
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from '../telemetry.ts';
import { appended, CHANGES_CHANNEL } from './changes.ts';

export interface ChangeWake extends AsyncDisposable {
  /** Calls back at every hint, until what it returns is called. */
  on(listener: () => void): () => void;
}

export function embeddedWake(): ChangeWake {
  const listeners = new Set<() => void>();
  const rouse = () => {
    for (const listener of listeners) listener();
  };
  appended.subscribe(rouse);
  return {
    on: (listener) => addTo(listeners, listener),
    [Symbol.asyncDispose]: async () => void appended.unsubscribe(rouse),
  };
}

const RECONNECT_MS = 1_000;

/** Listens on a connection of its own, and connects again whenever that breaks. */
export function serverWake(connectionString: string, logger: Logger): ChangeWake {
  const listeners = new Set<() => void>();
  const rouse = () => {
    for (const listener of listeners) listener();
  };
  const stop = new AbortController();
  const listen = async () => {
    while (!stop.signal.aborted) {
      try {
        await listenOnce(connectionString, rouse, stop.signal);
      } catch (error) {
        logger.warn({ err: error }, 'changes of other instances are not announced for now');
      }
      // Whatever was announced meanwhile was missed.
      rouse();
      await delay(RECONNECT_MS, undefined, { signal: stop.signal }).catch(() => {});
    }
  };
  const done = listen();
  return {
    on: (listener) => addTo(listeners, listener),
    async [Symbol.asyncDispose]() {
      stop.abort();
      await done;
    },
  };
}

/** Comes back when told to stop; throws when the connection can't be made or breaks. */
async function listenOnce(connectionString: string, rouse: () => void, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 15_000, keepAlive: true });
  const { promise: over, resolve, reject } = Promise.withResolvers<void>();
  over.catch(() => {}); // it may break before anybody waits for it
  client.on('error', reject);
  client.on('end', () => reject(new Error('the connection was closed')));
  client.on('notification', rouse);
  signal.addEventListener(
    'abort',
    () => {
      resolve();
      client.end().catch(() => {});
    },
    { once: true },
  );
  try {
    await client.connect();
    await client.query(`listen ${CHANGES_CHANNEL}`);
    rouse();
    await over;
  } finally {
    await client.end().catch(() => {});
  }
}

function addTo(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
