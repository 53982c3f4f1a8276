/** Splits an mbox file as it streams by. Only the message under way is held, and of that no more than the limit. */

export type MboxMessage =
  | { readonly kind: 'message'; readonly source: Buffer }
  /** Its bytes were passed over; the next message is found all the same. */
  | { readonly kind: 'too-large' };

const SEPARATOR = Buffer.from('From ');
const LINE_FEED = 0x0a;

/** A From_ line: sender, then a date with a time. Without the time any sentence could begin a message. */
const FROM_LINE = /^From \S[^\r\n]*\b\d{1,2}:\d{2}\b[^\r\n]*\r?$/;
const MAX_FROM_LINE = 1_000;
/** Bytes before a place that tell whether an empty line stands there. */
const CONTEXT = 3;

/** `>From` quoting is left as it stands: which of its dialects wrote the file can't be told. */
export async function* splitMbox(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<MboxMessage> {
  const message = new Collector(maxBytes);
  let context = Buffer.alloc(0);
  let held = Buffer.alloc(0);
  let started = false;

  function* take(bytes: Buffer, from: number, until: number): Generator<MboxMessage> {
    let begin = from;
    for (let at = bytes.indexOf(SEPARATOR, from); at !== -1 && at < until; at = bytes.indexOf(SEPARATOR, at + 1)) {
      if (!startsMessage(bytes, at, !started)) continue;
      message.add(bytes.subarray(begin, at));
      if (started) yield message.end();
      started = true;
      begin = at;
    }
    message.add(bytes.subarray(begin, until));
  }

  for await (const chunk of chunks) {
    const bytes = Buffer.concat([context, held, chunk]);
    const from = context.length;
    // What could be the beginning of a From_ line waits for the rest of it.
    const until = Math.max(from, bytes.length - MAX_FROM_LINE);
    yield* take(bytes, from, until);
    context = bytes.subarray(Math.max(0, until - CONTEXT), until);
    held = bytes.subarray(until);
  }
  const rest = Buffer.concat([context, held]);
  yield* take(rest, context.length, rest.length);
  if (started) yield message.end();
}

export function looksLikeMbox(beginning: Buffer): boolean {
  return startsMessage(beginning, 0, true);
}
export const MBOX_PEEK = MAX_FROM_LINE;

function startsMessage(bytes: Buffer, at: number, first: boolean): boolean {
  const before = bytes.subarray(Math.max(0, at - CONTEXT), at).toString('latin1');
  if (!(first && at === 0) && !/\n\r?\n$/.test(before)) return false;
  const line = bytes.subarray(at, at + MAX_FROM_LINE);
  const end = line.indexOf(LINE_FEED);
  return FROM_LINE.test(line.subarray(0, end === -1 ? line.length : end).toString('latin1'));
}

/** Collects one message from its From_ line on, and lets go of all of it once it is too large. */
class Collector {
  readonly #maxBytes: number;
  #parts: Buffer[] = [];
  #size = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  add(bytes: Buffer): void {
    this.#size += bytes.length;
    if (this.#size <= this.#maxBytes + MAX_FROM_LINE) this.#parts.push(bytes);
    else this.#parts = [];
  }

  end(): MboxMessage {
    const all = Buffer.concat(this.#parts);
    const tooLarge = this.#size > this.#maxBytes + MAX_FROM_LINE;
    this.#parts = [];
    this.#size = 0;
    if (tooLarge) return { kind: 'too-large' };
    const fromLine = all.indexOf(LINE_FEED) + 1;
    return { kind: 'message', source: all.subarray(fromLine === 0 ? all.length : fromLine) };
  }
}
