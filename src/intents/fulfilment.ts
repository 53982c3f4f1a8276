/**
 * Carries out one intent, from wherever it stands: looks for an earlier call whose outcome is open before it makes
 * another. Accepted twice it can only be where Zoho shows what it accepted later than `visibleAfterMs`.
 */
import type { CallContext, UpstreamMeter } from '../datasources/zoho/call-context.ts';
import { isPosternError, type PosternError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import { type Logger, seam } from '../telemetry.ts';
import { HeldIntent } from './held-intent.ts';
import type { Intent, Intents } from './intents.ts';
import type { Finding, IntentKind, Work } from './kind.ts';

export interface FulfilmentOptions {
  readonly db: Database;
  readonly bootId: string;
  readonly intents: Intents;
  readonly kinds: Readonly<Record<string, IntentKind>>;
  /** Null when the mailbox is no longer connected. Its deadline must lie closer than `visibleAfterMs`. */
  readonly callsFor: (intent: Intent, meter: UpstreamMeter) => Promise<CallContext | null>;
  /** Milliseconds after which what Zoho has accepted can be seen for certain. */
  readonly visibleAfterMs: number;
  readonly now: () => number;
  readonly logger: Logger;
}

/** Not the intent's fault: the same call can succeed later. */
const PASSING = new Set(['RATE_LIMITED', 'UPSTREAM_TIMEOUT', 'UPSTREAM_UNAVAILABLE', 'UPSTREAM_MALFORMED']);
/** Calls made for a caller who rather has it twice than not at all. */
const MOST_BLIND_CALLS = 3;
/** First wait before another look; the next ones grow with the age of the doubt. */
const LOOK_AGAIN_MS = 5_000;
const ALIKE_MS = 300;

export class Fulfilment {
  readonly #options: FulfilmentOptions;

  constructor(options: FulfilmentOptions) {
    this.#options = options;
  }

  /** Settles a leased intent, or gives it back to be taken up later. `meter` counts what that took. */
  async settle(id: string, meter: UpstreamMeter): Promise<void> {
    const { db, bootId, logger } = this.#options;
    const held = await HeldIntent.take(db, bootId, id);
    if (held === null) return;
    try {
      const work = await this.#workOf(held, meter);
      if (work !== null) await this.#advance(held, work);
    } catch (error) {
      logger.warn({ err: error, intent: id }, 'an intent could not be carried out yet');
      await held.wait(reasonOf(error), retryAfterOf(error));
    }
  }

  async #workOf(held: HeldIntent, meter: UpstreamMeter): Promise<Work | null> {
    const { intents, callsFor } = this.#options;
    const { intent } = held;
    const input = await intents.inputOf(intent.id);
    const calls = await callsFor(intent, meter);
    if (input !== null && calls !== null) return { intent, input, calls };
    const problem = input === null ? 'What was to be sent is no longer kept.' : 'The mailbox is no longer connected.';
    await this.#giveUp(held, problem);
    return null;
  }

  async #advance(held: HeldIntent, work: Work): Promise<void> {
    const { intent } = held;
    if (intent.resultId !== null) return this.#finish(held, work, intent.resultId);
    if (intent.doubtFrom !== null && !(await this.#resolve(held, work, intent.doubtFrom))) return;
    if (this.#options.now() >= intent.expiresAt.getTime()) {
      return held.settle(
        'FAILED',
        this.#at(),
        intent.problem ?? 'It could not be called in time; nothing was accepted.',
      );
    }
    await this.#call(held, work);
  }

  /** True when it may be called (again): nothing was accepted, or the caller wants it whatever became of the last call. */
  async #resolve(held: HeldIntent, work: Work, from: Date): Promise<boolean> {
    const { now, visibleAfterMs } = this.#options;
    const { intent } = held;
    // Whoever made the call is gone: until this moment it may have been on its way.
    const until = intent.doubtUntil ?? this.#at();
    if (intent.doubtUntil === null) await held.doubt(until, null);
    const finding = await this.#look(held, work, from);
    if (finding.kind === 'made') {
      if (await held.made(finding.id)) await this.#finish(held, work, finding.id);
      else await held.wait('Another intent was quicker to take what was found.', ALIKE_MS);
      return false;
    }
    const left = until.getTime() + visibleAfterMs - now();
    if (left > 0) {
      const age = now() - until.getTime();
      await held.wait('Whether it was accepted is being looked for.', Math.min(left, Math.max(LOOK_AGAIN_MS, 2 * age)));
      return false;
    }
    return finding.kind === 'nothing' ? this.#notAccepted(held) : this.#unknowable(held, finding.why);
  }

  async #notAccepted(held: HeldIntent): Promise<boolean> {
    const { refused } = held.intent;
    await held.cleared();
    if (refused === null) return true;
    await held.settle('FAILED', this.#at(), refused);
    return false;
  }

  async #unknowable(held: HeldIntent, why: string): Promise<boolean> {
    if (held.intent.onUnknown === 'RETRY' && held.intent.calls < MOST_BLIND_CALLS) {
      await held.cleared();
      return true;
    }
    await held.settle('UNKNOWN', this.#at(), why);
    return false;
  }

  async #look(held: HeldIntent, work: Work, from: Date): Promise<Finding> {
    try {
      return await this.#kindOf(work).lookFor(work, { from, claimed: (ids) => held.claimed(ids) });
    } catch (error) {
      if (!isPosternError(error) || PASSING.has(error.code)) throw error;
      return { kind: 'unclear', why: `Whether it was accepted can't be seen: ${error.message}` };
    }
  }

  async #call(held: HeldIntent, work: Work): Promise<void> {
    const begun = await held.begin(this.#at());
    if (begun === 'lost') return;
    if (begun === 'alike') return held.wait('Another that looks the same is under way.', ALIKE_MS);
    seam('calling', work.intent.kind);
    let resultId: string | null;
    try {
      // A process that slept since may have been taken for dead: whoever took over counts on this.
      if (this.#options.now() >= work.calls.deadline) return await this.#notCalled(held, null);
      resultId = await this.#kindOf(work).perform(work);
    } catch (error) {
      return this.#failed(held, error);
    }
    if (!(await held.made(resultId))) await held.made(null);
    await this.#finish(held, work, resultId);
  }

  async #failed(held: HeldIntent, error: unknown): Promise<void> {
    const { logger } = this.#options;
    logger.warn({ err: error, intent: held.intent.id }, 'an intent was not carried out');
    // Zoho says 500 to plain mistakes as well as to its own: the first are refusals, but not for certain.
    const isDoubtful =
      !isPosternError(error) || error.code === 'OUTCOME_UNKNOWN' || Number(error.details.zohoStatus) >= 500;
    if (isDoubtful) {
      const refused = isPosternError(error) && error.code === 'UPSTREAM_ERROR' ? reasonOf(error) : null;
      await held.doubt(this.#at(), refused);
      return held.wait(reasonOf(error), refused === null ? 0 : undefined);
    }
    if (PASSING.has(error.code)) return this.#notCalled(held, error);
    await held.cleared();
    await held.settle('FAILED', this.#at(), reasonOf(error));
  }

  async #notCalled(held: HeldIntent, error: PosternError | null): Promise<void> {
    await held.cleared();
    await held.wait(error === null ? 'It took too long to begin.' : reasonOf(error), retryAfterOf(error));
  }

  async #finish(held: HeldIntent, work: Work, resultId: string | null): Promise<void> {
    const problem = await this.#finishing(work, resultId);
    await held.settle('DONE', this.#at(), problem);
    seam('recorded', work.intent.kind);
  }

  /** What could not be done besides, in words; the thing itself is done. Throws what can be done later. */
  async #finishing(work: Work, resultId: string | null): Promise<string | null> {
    try {
      await this.#kindOf(work).finish(work, resultId);
      return null;
    } catch (error) {
      if (!isPosternError(error) || PASSING.has(error.code) || error.code === 'OUTCOME_UNKNOWN') throw error;
      return reasonOf(error);
    }
  }

  async #giveUp(held: HeldIntent, problem: string): Promise<void> {
    await held.settle(held.intent.doubtFrom === null ? 'FAILED' : 'UNKNOWN', this.#at(), problem);
  }

  #kindOf({ intent }: Work): IntentKind {
    const kind = this.#options.kinds[intent.kind];
    if (kind === undefined) throw new TypeError(`there is no kind of intent named ${intent.kind}`);
    return kind;
  }

  #at(): Date {
    return new Date(this.#options.now());
  }
}

function reasonOf(error: unknown): string {
  return isPosternError(error) ? `${error.code}: ${error.message}` : 'INTERNAL';
}

function retryAfterOf(error: unknown): number | undefined {
  const seconds = isPosternError(error) ? error.details.retryAfter : undefined;
  return typeof seconds === 'number' ? seconds * 1000 : undefined;
}
