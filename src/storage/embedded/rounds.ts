/**
 * Divides what a client of PostgreSQL's protocol (version 3) sends into rounds: all that is answered together, up to and
 * with the message that asks for the answer.
 */

const SYNC = 0x53;
const QUERY = 0x51;
const FLUSH = 0x48;
const TERMINATE = 0x58;
/** Length of a message's own length, and the type before it that all have but the first. */
const LENGTH_BYTES = 4;
const TYPE_BYTES = 1;
const SSL_REQUEST = 80_877_103;
const CANCEL_REQUEST = 80_877_102;

export type Round =
  | { readonly kind: 'ask'; readonly bytes: Uint8Array }
  /** It wants the connection encrypted, which one inside a machine is not. */
  | { readonly kind: 'encryption' }
  | { readonly kind: 'end' };

export class Rounds {
  #chunks: Buffer[] = [];
  #bytes = 0;
  /** Bytes of the round under way that are known to be whole messages. */
  #read = 0;
  /** Nothing is looked at before so many bytes are there, so that a long message is put together once. */
  #wanted = LENGTH_BYTES;
  #greeted = false;

  /** Takes what has arrived; throws where it is not the protocol. */
  *take(chunk: Buffer): Generator<Round> {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    while (this.#bytes >= this.#wanted) {
      const round = this.#next();
      if (round !== null) yield round;
    }
  }

  /** Reads one more message; a round when it was the last of one. */
  #next(): Round | null {
    const all = this.#whole();
    const typed = this.#greeted ? TYPE_BYTES : 0;
    const length = all.readInt32BE(this.#read + typed);
    if (length < LENGTH_BYTES) throw new Error(`a message can not be ${length} bytes long`);
    const end = this.#read + typed + length;
    if (all.length < end) {
      this.#wanted = end;
      return null;
    }
    return this.#greeted ? this.#told(all, end) : this.#greet(all, end);
  }

  #told(all: Buffer, end: number): Round | null {
    const type = all[this.#read];
    this.#read = end;
    this.#wanted = end + TYPE_BYTES + LENGTH_BYTES;
    if (type === TERMINATE) return this.#cut(all, { kind: 'end' });
    if (type !== SYNC && type !== QUERY && type !== FLUSH) return null;
    return this.#cut(all, { kind: 'ask', bytes: all.subarray(0, end) });
  }

  #greet(all: Buffer, end: number): Round {
    this.#read = end;
    const code = end >= 2 * LENGTH_BYTES ? all.readInt32BE(LENGTH_BYTES) : 0;
    if (code === SSL_REQUEST) return this.#cut(all, { kind: 'encryption' });
    if (code === CANCEL_REQUEST) return this.#cut(all, { kind: 'end' });
    this.#greeted = true;
    return this.#cut(all, { kind: 'ask', bytes: all.subarray(0, end) });
  }

  #cut(all: Buffer, round: Round): Round {
    const rest = all.subarray(this.#read);
    this.#chunks = [rest];
    this.#bytes = rest.length;
    this.#read = 0;
    this.#wanted = LENGTH_BYTES + (this.#greeted ? TYPE_BYTES : 0);
    return round;
  }

  #whole(): Buffer {
    const [first, ...others] = this.#chunks;
    if (first !== undefined && others.length === 0) return first;
    const whole = Buffer.concat(this.#chunks);
    this.#chunks = [whole];
    return whole;
  }
}
