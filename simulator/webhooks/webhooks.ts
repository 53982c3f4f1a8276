/** Outgoing webhooks: the handshake, then a signed body a message, tried again until it is taken. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { request } from 'undici';
import type { Delivery, Mailbox, Webhook } from '../state/model.ts';
import type { World } from '../state/world.ts';
import { bodyOf } from './body.ts';
import { Disorder } from './disorder.ts';

const TIMEOUT_MS = 10_000;
const AT_ONCE = 8;

/** A delivery whose turn comes, with the tries it has had in this process. */
interface Turn {
  readonly delivery: Delivery;
  readonly tries: number;
}

export class Webhooks {
  readonly disorder = new Disorder();
  readonly #world: World;
  /** Deliveries whose turn has come, in the order of arrival. */
  readonly #ready: Turn[] = [];
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #closing = new AbortController();
  #underWay = 0;
  /** Arrivals nobody is to be told of, for tests. */
  #toLose = 0;
  /** Arrivals everybody is to be told of twice. */
  #toRepeat = 0;
  #held = false;

  constructor(world: World) {
    this.#world = world;
  }

  /** Takes up what was on its way when the simulator ended. */
  start(): void {
    for (const delivery of this.#world.deliveries.values()) this.#enqueue({ delivery, tries: 0 });
  }

  lose(count: number): void {
    this.#toLose += count;
  }

  repeat(count: number): void {
    this.#toRepeat += count;
  }

  /** Nothing is sent until `release`: deliveries come late. */
  hold(): void {
    this.#held = true;
  }

  release(): void {
    this.#held = false;
    for (let free = this.#underWay; free < AT_ONCE; free++) this.#next();
  }

  /**
   * What saving the form in Zoho's settings does; null when the handshake was not answered with 200. One url
   * saved twice is two webhooks, each with its own secret.
   */
  async register(mailbox: Mailbox, url: string): Promise<Webhook | null> {
    const secret = randomBytes(24).toString('hex');
    const body = '{}';
    const signature = { 'x-hook-signature': signatureOf(body, secret) };
    const signed = this.#world.facts.handshakeSigned ? signature : {};
    if (!(await this.#post(url, body, { 'x-hook-secret': secret, ...signed }))) return null;
    const { dataCentre, accountId } = mailbox;
    const integId = `17528724342381${String(32_300 + this.#world.webhooks.size)}`;
    this.#world.record({ kind: 'webhook.registered', dataCentre, accountId, integId, url, secret });
    return this.#world.webhooks.get(integId) ?? null;
  }

  announce(mailbox: Mailbox, messageId: string): void {
    if (this.#toLose > 0) {
      this.#toLose -= 1;
      return;
    }
    const copies = this.#copiesOfNext() * this.disorder.timesTold();
    const { webhooks } = this.#world;
    for (const webhook of webhooks.values()) {
      if (!webhook.enabled || this.#world.mailbox(webhook) !== mailbox) continue;
      for (let copy = 0; copy < copies; copy++) {
        const delivery = { id: randomUUID(), integId: webhook.integId, messageId };
        this.#world.record({ kind: 'delivery.queued', ...delivery });
        const lateBy = this.disorder.lateByMs();
        if (lateBy === 0) this.#enqueue({ delivery, tries: 0 });
        else this.#later({ delivery, tries: 0 }, lateBy);
      }
    }
  }

  #copiesOfNext(): number {
    const { webhookCopies } = this.#world.facts;
    if (this.#toRepeat === 0) return webhookCopies;
    this.#toRepeat -= 1;
    return 2 * webhookCopies;
  }

  /** Ends what is under way; it is taken up by the next `start`. */
  close(): void {
    this.#closing.abort();
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #enqueue(turn: Turn): void {
    this.#ready.push(turn);
    this.#next();
  }

  #next(): void {
    if (this.#closing.signal.aborted || this.#held || this.#underWay >= AT_ONCE) return;
    const turn = this.#ready.shift();
    if (turn === undefined) return;
    this.#underWay += 1;
    this.#attempt(turn)
      .catch((error: unknown) => this.#giveUp(turn.delivery, error))
      .finally(() => {
        this.#underWay -= 1;
        this.#next();
      });
  }

  async #attempt({ delivery, tries }: Turn): Promise<void> {
    const { webhooks, arrivals, facts } = this.#world;
    const webhook = webhooks.get(delivery.integId);
    const arrival = arrivals.get(delivery.messageId);
    if (!webhook?.enabled || arrival === undefined) return this.#settle(delivery, false);

    const body = await bodyOf(this.#world, arrival, webhook);
    const signature = { 'x-hook-signature': signatureOf(body, webhook.secret) };
    const taken = await this.#post(webhook.url, body, signature);
    if (this.#closing.signal.aborted) return;
    if (taken) {
      webhook.failures = 0;
      return this.#settle(delivery, true);
    }
    webhook.failures += 1;
    if (webhook.enabled && webhook.failures >= facts.webhookFailuresToDisable) {
      this.#world.record({ kind: 'webhook.disabled', integId: webhook.integId });
    }
    const tried = tries + 1;
    if (!webhook.enabled || tried >= facts.webhookTries) return this.#settle(delivery, false);
    const { webhookRetryMs, webhookRetryMaxMs } = facts;
    this.#later({ delivery, tries: tried }, Math.min(webhookRetryMs * 2 ** tries, webhookRetryMaxMs));
  }

  #later(turn: Turn, ms: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#enqueue(turn);
    }, ms);
    this.#timers.add(timer);
  }

  /** A fault of our own, for example a source that is gone from the disk: no further try would mend it. */
  #giveUp(delivery: Delivery, error: unknown): void {
    if (this.#closing.signal.aborted) return;
    process.stderr.write(`simulator: a webhook was given up: ${String(error)}\n`);
    this.#settle(delivery, false);
  }

  #settle(delivery: Delivery, taken: boolean): void {
    this.#world.record({ kind: 'delivery.settled', id: delivery.id, taken });
  }

  /** Whether it was answered with 200. */
  async #post(url: string, body: string, headers: Record<string, string>): Promise<boolean> {
    try {
      const answer = await request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
        signal: AbortSignal.any([this.#closing.signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      await answer.body.dump();
      return answer.statusCode === 200;
    } catch {
      return false;
    }
  }
}

/** Over the bytes as they are sent. */
function signatureOf(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('base64');
}
