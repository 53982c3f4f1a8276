/**
 * Reads, in the cheapest way that keeps what was promised: from an answer that was had before, together with whoever
 * is asking for the same, or by a call.
 */
import { type ErrorCode, isPosternError, PosternError } from '../../../errors.ts';
import { type CallContext, UpstreamMeter } from '../call-context.ts';
import type { Clock } from '../clock.ts';
import { type Flight, Flights } from '../flights.ts';
import { Answers, type KeptAnswer, useOf, type Versions } from './answers.ts';
import type { Epochs } from './epochs.ts';
import type { Dependencies } from './places.ts';
import type { CacheRule } from './rules.ts';

export interface ZohoAnswer {
  /** The `data` of the envelope; null when there was none. Shared between callers: not to be changed. */
  readonly data: unknown;
  /** Where the grant of the call is at home. */
  readonly dataCentre: string;
  /** Epoch milliseconds: what it tells was so then, or later. */
  readonly asOf: number;
}

/** An answer that was just had. */
export interface FreshAnswer extends ZohoAnswer {
  /** Length of the text it was read from. */
  readonly characters: number;
}

export interface Read {
  /** Names the answer, and whose it is: nobody else is given it. */
  readonly key: string;
  /** Null for what is not kept. */
  readonly rule: CacheRule | null;
  readonly depends: Dependencies;
  /** Makes the call. */
  readonly ask: (flight: Flight, context: CallContext) => Promise<FreshAnswer>;
}

export interface ReadsOptions {
  readonly clock: Clock;
  readonly epochs: Epochs;
  /** Of all answers together; 0 keeps none. */
  readonly bytes: number;
}

/** How long an answer that is asked for anew behind a stale one may take. */
const RENEWAL_MS = 60_000;

export class Reads {
  readonly #clock: Clock;
  readonly #epochs: Epochs;
  readonly #answers: Answers;
  readonly #flights: Flights<FreshAnswer>;

  constructor({ clock, epochs, bytes }: ReadsOptions) {
    this.#clock = clock;
    this.#epochs = epochs;
    this.#answers = new Answers(bytes);
    this.#flights = new Flights(clock);
  }

  /** Throws what the call throws, unless an answer from before will do in its place. */
  async answer(read: Read, context: CallContext): Promise<ZohoAnswer> {
    const { rule, depends } = read;
    await this.#epochs.learn([...depends.written, ...depends.seen], context.since ?? this.#clock.now());
    const versions = this.#versions(depends);
    const { maxAgeMs } = context;
    const kept = rule === null || maxAgeMs === undefined ? null : this.#answers.find(read.key);
    if (kept === null || rule === null || maxAgeMs === undefined) return this.#ask(read, versions, context);
    const use = useOf(kept, { rule, versions, maxAgeMs }, this.#clock.now());
    if (use === 'stale') this.#renew(read, versions, context);
    if (use === 'fresh' || use === 'stale') return giveOut(kept, use === 'fresh', context);
    try {
      return await this.#ask(read, versions, context);
    } catch (error) {
      if (use === 'in-need' && isPosternError(error) && UNASKED.has(error.code)) return giveOut(kept, false, context);
      throw error;
    }
  }

  #versions({ written, seen }: Dependencies): Versions {
    return { written: this.#epochs.known(written), seen: this.#epochs.known(seen) };
  }

  async #ask(read: Read, versions: Versions, context: CallContext): Promise<ZohoAnswer> {
    const name = flightOf(read, versions);
    // Who joins others causes nothing.
    if (!this.#flights.isOpen(name)) context.meter.claim();
    const { joined, result } = this.#flights.take(name, context, (flight) =>
      this.#fly(read, versions, flight, context),
    );
    if (joined) context.meter.served(true);
    return result;
  }

  /** Nobody waits for it: a refusal costs nothing, since the next who asks tries again. */
  #renew(read: Read, versions: Versions, { signal: _, ...context }: CallContext): void {
    const flight = flightOf(read, versions);
    if (this.#flights.isOpen(flight)) return;
    const deadline = this.#clock.now() + RENEWAL_MS;
    const behind: CallContext = { ...context, class: 'sync', deadline, meter: new UpstreamMeter() };
    this.#flights.take(flight, behind, (open) => this.#fly(read, versions, open, behind)).result.catch(() => {});
  }

  async #fly(read: Read, versions: Versions, flight: Flight, context: CallContext): Promise<FreshAnswer> {
    const keep = (answer: Omit<KeptAnswer, keyof Versions>, characters: number) => {
      // Who does not take answers from before looks at what hardly anybody else asks for.
      if (read.rule === null || context.maxAgeMs === undefined) return;
      const { written, seen } = this.#versions(read.depends);
      // One that is old already must not take the place of one that is not.
      if (written === versions.written && seen === versions.seen)
        this.#answers.keep(read.key, { ...answer, ...versions }, characters);
    };
    const begunAt = this.#clock.now();
    try {
      const answer = await read.ask(flight, context);
      const { data, dataCentre, asOf, characters } = answer;
      keep({ data, dataCentre, asOf, absent: null }, characters);
      return answer;
    } catch (error) {
      if (isPosternError(error) && error.code === 'NOT_FOUND')
        keep({ data: null, dataCentre: '', asOf: begunAt, absent: error }, 0);
      throw error;
    }
  }
}

/** Who asks after something was written waits for no answer to a question from before. */
const flightOf = ({ key }: Read, { written, seen }: Versions) => `${key}\n${written}\n${seen}`;

function giveOut({ data, dataCentre, asOf, absent }: KeptAnswer, isFresh: boolean, { meter }: CallContext): ZohoAnswer {
  meter.served(isFresh);
  if (absent === null) return { data, dataCentre, asOf };
  throw new PosternError(absent.code, absent.message, { details: absent.details });
}

/** Zoho could not be asked, or had no answer: it was not the question's fault. */
const UNASKED: ReadonlySet<ErrorCode> = new Set([
  'COST_LIMIT',
  'RATE_LIMITED',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_MALFORMED',
]);
