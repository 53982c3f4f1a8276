/**
 * The change log as it grows, for whoever follows it. Nothing is kept for a follower: it reads the log at its own
 * pace, from its own place, so a slow one costs no memory. Those at the same place share one read.
 */
import { isPosternError, PosternError } from '../errors.ts';
import type { ChangeCursor, ChangeLog, ChangeOf, ChangePage, LoggedChange } from './change-log.ts';
import type { ChangeWake } from './change-wake.ts';
import type { ChangeKind } from './changes.ts';

const PAGE = 100;
/** A lost hint costs at most this long. */
const POLL_MS = 1_000;
/** Where something may come soon, of which the hint may have been heard already. */
const HELD_MS = 50;

export class ChangeFeed implements Disposable {
  readonly #log: ChangeLog;
  readonly #wake: ChangeWake;
  readonly #reads = new Map<string, Promise<ChangePage>>();
  readonly #unsubscribe: () => void;
  readonly #closed = new AbortController();

  constructor(log: ChangeLog, wake: ChangeWake) {
    this.#log = log;
    this.#wake = wake;
    // A read that began before a hint may not see what the hint is about.
    this.#unsubscribe = wake.on(() => this.#reads.clear());
  }

  /**
   * Changes of one kind and tenant from a place on, as they come; from now on when none is given. Ends when the
   * feed is closed. Throws CURSOR_EXPIRED, also later, when the reader falls too far behind.
   */
  follow<Kind extends ChangeKind>(
    tenantId: string,
    { after, kind }: { readonly after: ChangeCursor | null; readonly kind: Kind },
  ): AsyncIterableIterator<ChangeOf<Kind>> {
    const left = new AbortController();
    const over = AbortSignal.any([left.signal, this.#closed.signal]);
    const changes = this.#changes(tenantId, after, over);
    const isWanted = (logged: LoggedChange): logged is ChangeOf<Kind> => logged.kind === kind;
    return {
      async next() {
        for (let next = await changes.next(); next.done !== true; next = await changes.next()) {
          if (isWanted(next.value)) return { done: false, value: next.value };
        }
        return { done: true, value: undefined };
      },
      // A generator that waits can't be ended from outside: it is roused, and comes to its end by itself.
      async return() {
        left.abort();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  async *#changes(tenantId: string, after: ChangeCursor | null, over: AbortSignal): AsyncGenerator<LoggedChange> {
    let at = after ?? (await this.#log.end());
    using hints = new Hints(this.#wake, over);
    while (!over.aborted) {
      hints.forget();
      const page = await this.#read(tenantId, at);
      for (const change of page.changes) {
        if (over.aborted) return;
        yield change;
      }
      at = page.end;
      if (!page.hasMore) await hints.next(page.held ? HELD_MS : POLL_MS);
    }
  }

  #read(tenantId: string, at: ChangeCursor): Promise<ChangePage> {
    const place = `${tenantId} ${at.generation} ${at.id}`;
    const shared = this.#reads.get(place);
    if (shared !== undefined) return shared;
    const read = this.#log
      .read(tenantId, at, PAGE)
      .catch((cause: unknown) => {
        if (isPosternError(cause)) throw cause;
        throw new PosternError('DATABASE_UNAVAILABLE', 'The change log could not be read.', { cause });
      })
      .finally(() => {
        if (this.#reads.get(place) === read) this.#reads.delete(place);
      });
    this.#reads.set(place, read);
    return read;
  }

  /** Lets everybody who follows come to an end. */
  [Symbol.dispose](): void {
    this.#unsubscribe();
    this.#closed.abort();
  }
}

/** The hints of one follower, also those that come while it is busy. */
class Hints implements Disposable {
  readonly #unsubscribe: () => void;
  readonly #over: AbortSignal;
  #heard = false;
  #rouse: () => void = () => {};

  constructor(wake: ChangeWake, over: AbortSignal) {
    this.#over = over;
    this.#unsubscribe = wake.on(this.#hear);
    over.addEventListener('abort', this.#hear);
  }

  readonly #hear = () => {
    this.#heard = true;
    this.#rouse();
  };

  /** What was heard so far is answered by the read that follows. */
  forget(): void {
    this.#heard = false;
  }

  /** Comes back at the next hint since the last `forget`, or after so long. */
  async next(ms: number): Promise<void> {
    if (this.#heard || this.#over.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  [Symbol.dispose](): void {
    this.#unsubscribe();
    this.#over.removeEventListener('abort', this.#hear);
  }
}
