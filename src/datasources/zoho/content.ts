/** Answers that are a file: handed on as they come, never held whole. */
import { Readable } from 'node:stream';
import type { Service } from './breaker.ts';
import type { CallContext } from './call-context.ts';
import type { Clock } from './clock.ts';
import { type Outcome, readAnswer } from './envelope.ts';
import { answerOf, type Call, type Exchange, type OpenReply, serviceOf, settled } from './exchange.ts';
import { type Flight, soloFlight } from './flights.ts';
import { faultOf, type Reply, readBody, TransportFault } from './transport.ts';
import { brokenOff, faultOutcome } from './transport-errors.ts';

export interface Content {
  /** As Zoho states it; null when it does not. */
  readonly contentType: string | null;
  /** Bytes, as Zoho announces them; null when it does not. */
  readonly size: number | null;
  /** Fails with a PosternError past the size cap or the deadline. To be read or destroyed. */
  readonly body: Readable;
}

export interface ContentOptions {
  readonly context: CallContext;
  readonly clock: Clock;
  readonly exchange: Exchange;
  readonly prepare: (flight: Flight) => Call;
  /** Makes the call with a token that is good, and again where that makes sense. */
  readonly make: <T extends { kind: string }>(
    call: Call,
    attempt: (token: string) => Promise<T | Outcome>,
  ) => Promise<T | Outcome>;
}

type Opened = Outcome | { readonly kind: 'content'; readonly content: Content };

/** Faults, and pages in their place, are short. */
const FAULT_BYTES = 256 * 1024;

/** Opens a call whose answer is a file. Throws like any other call. */
export async function openContent(options: ContentOptions): Promise<Content> {
  const { context, clock, exchange, prepare, make } = options;
  const giveUp = new AbortController();
  const abort = () => giveUp.abort();
  const call = prepare(soloFlight(context, giveUp.signal));
  const forgetTimer = clock.after(context.deadline - clock.now(), abort);
  context.signal?.addEventListener('abort', abort, { once: true });
  const done = () => {
    forgetTimer();
    context.signal?.removeEventListener('abort', abort);
  };
  try {
    if (context.signal?.aborted) abort();
    const opened = await make<Opened>(call, (token) => openOnce(call, exchange, token, clock.now(), done));
    if (opened.kind === 'content') return opened.content;
    throw 'error' in opened ? opened.error : new TypeError(`a file was answered with ${opened.kind}`);
  } catch (error) {
    done();
    throw giveUp.signal.aborted ? call.flight.whenLate() : error;
  }
}

async function openOnce(call: Call, exchange: Exchange, token: string, now: number, done: () => void): Promise<Opened> {
  const opened = await exchange.open(call, token);
  if ('kind' in opened) return opened;
  const { reply, permit, close } = opened;
  let handedOn = false;
  let service: Service = 'failed';
  try {
    const start = await startOf(reply);
    if (start.mayBeFault) {
      const outcome = readAnswer(call.operation, answerOf(call, reply, start.bytes.toString('utf8')), now);
      // A file may be JSON too: only what reads as a fault is one.
      if (reply.status >= 300 || isEnvelopeFault(outcome)) {
        service = serviceOf(outcome);
        return settled(outcome, permit);
      }
    }
    handedOn = true;
    return { kind: 'content', content: contentOf(call, opened, start.bytes, exchange.capOf(call.operation), done) };
  } catch (error) {
    if (error instanceof TransportFault) return faultOutcome(error, call.operation);
    throw error;
  } finally {
    if (!handedOn) {
      reply.body.destroy();
      close(call.flight.signal.aborted ? 'unknown' : service);
    }
  }
}

const isEnvelopeFault = (outcome: Outcome): boolean =>
  outcome.kind === 'token-refused' ||
  outcome.kind === 'locked-out' ||
  (outcome.kind === 'error' && outcome.error.code !== 'UPSTREAM_MALFORMED');

/** Reads as much of an answer as is needed to tell a fault from a file. */
async function startOf(reply: Reply): Promise<{ bytes: Buffer; mayBeFault: boolean }> {
  if (reply.status >= 300) return { bytes: await readBody(reply.body, FAULT_BYTES), mayBeFault: true };
  // A lock-out may be a page; files come as bytes, and mostly with a name.
  const mayBeFault =
    /^(?:application\/json|text\/html)\b/i.test(reply.header('content-type') ?? '') &&
    reply.header('content-disposition') === null;
  if (!mayBeFault) return { bytes: Buffer.alloc(0), mayBeFault: false };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of reply.body.iterator({ destroyOnReturn: false })) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > FAULT_BYTES) return { bytes: Buffer.concat(chunks), mayBeFault: false };
    }
  } catch (error) {
    throw faultOf(error, true);
  }
  return { bytes: Buffer.concat(chunks), mayBeFault: true };
}

function contentOf(call: Call, { reply, close }: OpenReply, start: Buffer, cap: number, done: () => void): Content {
  const body = Readable.from(capped(call, start, reply.body, cap), { objectMode: false });
  const late = () => body.destroy(call.flight.whenLate());
  call.flight.signal.addEventListener('abort', late, { once: true });
  body.once('close', () => {
    call.flight.signal.removeEventListener('abort', late);
    reply.body.destroy();
    close('served');
    done();
  });
  const length = reply.header('content-length');
  return {
    contentType: reply.header('content-type'),
    size: length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null,
    body,
  };
}

async function* capped(call: Call, start: Buffer, rest: Readable, cap: number): AsyncGenerator<Buffer> {
  let size = start.length;
  if (size > 0) yield start;
  if (rest.readableEnded) return;
  try {
    for await (const chunk of rest) {
      size += chunk.length;
      if (size > cap) throw new TransportFault('too-large', true);
      yield chunk;
    }
  } catch (error) {
    throw call.flight.signal.aborted ? call.flight.whenLate() : brokenOff(faultOf(error, true), call.operation);
  }
}
