/**
 * A tenant as its app asks. Everything it is told goes through here, and is held against what only the other may
 * know: its mark, and every id of the gateway's own that it was given.
 */
import type { z } from 'zod';
import { decodeAttachmentId, decodeId, type NodeType } from '../../src/resolvers/ids.ts';
import { type Answer, answerShape, type Caller } from '../harness/graph.ts';
import type { World } from './world.ts';

/** Ids that the gateway makes up itself: none is ever that of two objects. */
const PRIVATE = new Set<NodeType>(['App', 'Grant', 'QuarantineItem', 'OutgoingMessage', 'Scan', 'ListEntry', 'Job']);

const TOO_SLOW = new Set<unknown>(['SOURCE_UNPARSABLE', 'UPSTREAM_TIMEOUT']);
/** What goes wrong inside again and again has another reason. */
const SLOW = new Set<unknown>([...TOO_SLOW, 'INTERNAL']);
const TRIES = 20;
const isSlow = ({ errors = [] }: Answer) => errors.some(({ extensions }) => SLOW.has(extensions.code));

/** What a tenant was told or could do, and should not. */
export class Crossed extends Error {}

export class Tenant {
  readonly caller: Caller;
  readonly name: string;
  readonly world: World;
  /** All global ids it was given, by type. */
  readonly given = new Map<NodeType | 'Attachment', Set<string>>();
  #other: Tenant | null = null;

  constructor(name: string, caller: Caller, world: World) {
    this.name = name;
    this.caller = caller;
    this.world = world;
  }

  faces(other: Tenant): void {
    this.#other = other;
    other.#other = this;
  }

  get other(): Tenant {
    if (this.#other === null) throw new Error('there are two tenants');
    return this.#other;
  }

  /** Whatever the answer is, errors too. With `fresh` as it is at Zoho now, else as good as from the cache. */
  async asks(query: string, variables: Record<string, unknown> = {}, fresh = false): Promise<Answer> {
    const response = await fetch(this.caller.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${this.caller.apiKey}`,
        ...(fresh ? { 'cache-control': 'no-cache' } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    const answer = answerShape.parse(await response.json());
    this.hears(answer, query, variables);
    return answer;
  }

  /** The data of an answer without errors. */
  async data<T>(
    shape: z.ZodType<T>,
    query: string,
    variables: Record<string, unknown> = {},
    fresh = false,
  ): Promise<T> {
    let answer = await this.asks(query, variables, fresh);
    for (let again = 0; isSlow(answer); again++) {
      // A busy machine is no leak. What changes something is not asked for twice.
      if (again === TRIES && !answer.errors?.some(({ extensions }) => TOO_SLOW.has(extensions.code))) break;
      if (again === TRIES || query.startsWith('mutation'))
        throw new Error(`too slow: ${JSON.stringify(answer.errors)}`);
      answer = await this.asks(query, variables, fresh);
    }
    if (answer.errors !== undefined) throw new Crossed(`${this.name}: ${query} failed: ${JSON.stringify(answer)}`);
    const parsed = shape.safeParse(answer.data);
    if (!parsed.success) throw new Crossed(`${this.name}: ${query} answered ${JSON.stringify(answer.data)}`);
    return parsed.data;
  }

  /** Looks through something it was told. Ids that it named itself are no news to it. */
  hears(told: unknown, what: string, named: unknown = null): void {
    const text = typeof told === 'string' ? told : JSON.stringify(told);
    const asked = `${what} ${JSON.stringify(named)}`;
    if (text.toLowerCase().includes(this.other.name))
      throw new Crossed(`${this.name} was told of ${this.other.name}: ${asked} answered ${text}`);
    for (const id of text.match(/[A-Za-z0-9_-]{20,200}/g) ?? []) {
      const type = decodeId(id)?.type ?? (decodeAttachmentId(id) === null ? null : 'Attachment');
      if (type === null || asked.includes(id)) continue;
      if (type !== 'Attachment' && PRIVATE.has(type) && this.other.given.get(type)?.has(id) === true)
        throw new Crossed(`${this.name} was given ${type} ${id} of ${this.other.name}: ${asked}`);
      const ids = this.given.get(type) ?? new Set();
      this.given.set(type, ids.add(id));
    }
  }

  /** What it expected to see is what it was told. */
  sees(what: string, told: unknown, expected: unknown): void {
    const [is, shall] = [JSON.stringify(told), JSON.stringify(expected)];
    if (is !== shall) throw new Crossed(`${this.name} sees ${what} as ${is}, and not as ${shall}`);
  }
}
