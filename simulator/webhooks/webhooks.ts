/** Outgoing webhooks: the handshake, then a signed body a message, tried again until it is taken. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { request } from 'undici';
import { readOff } from '../api/parts.ts';
import type { Delivery, Mailbox, Message, Webhook } from '../state/model.ts';
import type { World } from '../state/world.ts';
import { bare } from '../wire/envelope.ts';

const TIMEOUT_MS = 10_000;
const SENT_DATE_OFFSET = 7 * 3_600_000;

export class Webhooks {
  readonly #world: World;
  readonly #timers = new Set<NodeJS.Timeout>();
  /** Deliveries that are to be lost on the way, for tests. */
  #toLose = 0;
  #closed = false;

  constructor(world: World) {
    this.#world = world;
  }

  /** Takes up what was on its way when the simulator ended. */
  start(): void {
    for (const delivery of this.#world.deliveries.values()) this.#send(delivery, this.#world.facts.webhookRetryMs);
  }

  lose(count: number): void {
    this.#toLose += count;
  }

  /** What saving the form in Zoho's settings does. False when the handshake was not answered with 200. */
  async register(mailbox: Mailbox, url: string): Promise<Webhook | null> {
    const secret = randomBytes(24).toString('hex');
    const taken = await post(url, '{}', { 'x-hook-secret': secret });
    if (!taken) return null;
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
    for (const webhook of this.#world.webhooks.values()) {
      if (!webhook.enabled || webhook.accountId !== mailbox.accountId || webhook.dataCentre !== mailbox.dataCentre)
        continue;
      for (let copy = 0; copy < this.#world.facts.webhookCopies; copy++) {
        const delivery = { id: randomUUID(), integId: webhook.integId, messageId };
        this.#world.record({ kind: 'delivery.queued', ...delivery });
        this.#send(delivery, this.#world.facts.webhookRetryMs);
      }
    }
  }

  #send(delivery: Delivery, retryMs: number): void {
    this.#attempt(delivery, retryMs).catch(() => this.#later(delivery, retryMs));
  }

  async #attempt(delivery: Delivery, retryMs: number): Promise<void> {
    const { webhooks, facts } = this.#world;
    const webhook = webhooks.get(delivery.integId);
    const mailbox = webhook && this.#world.mailbox(webhook);
    const message = mailbox?.messages.get(delivery.messageId);
    if (!webhook?.enabled || mailbox === undefined || message === undefined) return this.#settle(delivery, false);

    const body = await this.#bodyOf(mailbox, message, webhook);
    const signature = createHmac('sha256', webhook.secret).update(body).digest('base64');
    const taken = await post(webhook.url, body, { 'x-hook-signature': signature });
    if (this.#closed) return;
    if (taken) {
      webhook.failures = 0;
      return this.#settle(delivery, true);
    }
    webhook.failures += 1;
    if (webhook.failures < facts.webhookFailuresToDisable) return this.#later(delivery, retryMs);
    this.#world.record({ kind: 'webhook.disabled', integId: webhook.integId });
    this.#settle(delivery, false);
  }

  #later(delivery: Delivery, retryMs: number): void {
    if (this.#closed) return;
    const next = Math.min(retryMs * 2, this.#world.facts.webhookRetryMaxMs);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#send(delivery, next);
    }, retryMs);
    this.#timers.add(timer);
  }

  #settle(delivery: Delivery, taken: boolean): void {
    this.#world.record({ kind: 'delivery.settled', id: delivery.id, taken });
  }

  async #bodyOf(mailbox: Mailbox, message: Message, webhook: Webhook): Promise<string> {
    const { html } = await readOff(this.#world.source(message.messageId));
    return JSON.stringify({
      summary: message.summary,
      sentDateInGMT: message.receivedTime - SENT_DATE_OFFSET,
      subject: message.subject,
      Mode: 0,
      messageId: bare(message.messageId),
      messageIdString: message.messageId,
      toAddress: message.toAddress,
      ...(message.ccAddress === '' ? {} : { ccAddress: message.ccAddress }),
      folderId: bare(message.folderId),
      zuid: bare(mailbox.zuid),
      size: message.size,
      sender: message.senderName,
      receivedTime: message.receivedTime,
      fromAddress: message.fromAddress,
      html,
      IntegIdList: `${webhook.integId},`,
    });
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }
}

async function post(url: string, body: string, headers: Record<string, string>): Promise<boolean> {
  try {
    const answer = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.body.dump();
    return answer.statusCode === 200;
  } catch {
    return false;
  }
}
