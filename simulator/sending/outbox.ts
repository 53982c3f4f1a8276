/** What a mailbox writes: kept in a folder, or sent when its time has come, and brought to those who live here. */
import { readOff } from '../api/parts.ts';
import { deliverTo, letThrough, takesMailFrom } from '../groups/deliver.ts';
import type { Cause, Written } from '../state/events.ts';
import type { Group } from '../state/groups.ts';
import { messageIdAt } from '../state/ids.ts';
import type { Mailbox, Message } from '../state/model.ts';
import type { World } from '../state/world.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';
import type { Address } from './addresses.ts';
import { compose } from './compose.ts';
import { relay } from './relay.ts';
import { sendingRefusal } from './sending-limits.ts';

/** Mail between mailboxes of Zoho comes from Zoho, which vouches for it. */
const FROM_ZOHO = {
  clientIp: '192.0.2.60',
  helo: 'sender.zohomail.com',
  auth: { spf: 'pass', dkim: 'pass', dmarc: 'pass' },
  silent: false,
};

export interface Writing {
  readonly mailbox: Mailbox;
  readonly source: Buffer;
  readonly folderType: 'Drafts' | 'Templates' | 'Outbox';
  readonly sending: Written['sending'];
  readonly cause: Cause;
}

export interface Notice {
  /** Whose setting it is about. */
  readonly mailbox: Mailbox;
  readonly from: Address;
  readonly to: string;
  readonly subject: string;
  /** HTML. */
  readonly content: string;
  readonly cause: Cause;
}

export class Outbox {
  readonly #world: World;
  readonly #webhooks: Webhooks;
  #delivered: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(world: World, webhooks: Webhooks) {
    this.#world = world;
    this.#webhooks = webhooks;
  }

  /** Takes up what waited, or was under way, when the simulator ended. */
  start(): void {
    this.#world.onRelayed = () => void this.#deliverCopies();
    for (const mailbox of this.#world.mailboxes) {
      for (const message of mailbox.messages.values()) this.#wait(mailbox, message);
    }
    void this.#deliverCopies();
  }

  /** Mail that a group held, to its members. */
  letThrough(group: Group, messageId: string): Promise<void> {
    return letThrough(this.#world, this.#webhooks, group, messageId);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#delivered;
  }

  /** The message, in its folder or in Sent; or why it is not taken. */
  async write({ mailbox, source, folderType, sending, cause }: Writing): Promise<Message | { refusal: string }> {
    const { html: _html, text: _text, ...contents } = await readOff(source);
    const world = this.#world;
    // From here to the event nothing may wait: what the limits count, and the number taken, would be others'.
    const { subject, attachments: files } = contents;
    const refusal = sending === null ? null : sendingRefusal(world, mailbox, sending.recipients, { subject, files });
    if (refusal !== null) return { refusal };
    const { dataCentre, accountId } = mailbox;
    const now = world.now();
    const messageId = messageIdAt(now, world.nextSerial());
    const { folderId } = world.folderNamed(mailbox, folderType);
    const attachments = contents.attachments.map((one, i) => ({
      ...one,
      attachmentId: `${messageId.slice(-13)}${String(i + 1).padStart(5, '0')}`,
    }));
    world.saveSource(messageId, source);
    const where = { dataCentre, accountId, messageId, folderId };
    const read = { ...contents, attachments, receivedTime: now, size: source.length };
    world.record({ kind: 'message.written', ...where, ...read, sending }, cause);
    const message = mailbox.messages.get(messageId);
    if (message === undefined) throw new Error('a message that was written is not there');
    if (sending !== null && sending.dueAt <= now) {
      this.#send(mailbox, message, cause);
      await this.#deliverCopies();
    } else this.#wait(mailbox, message);
    return message;
  }

  /** Mail of Zoho's own. Comes back when those who live here have it. */
  async notify({ mailbox, from, to, subject, content, cause }: Notice): Promise<void> {
    const date = new Date(this.#world.now());
    const mailId = `<${date.getTime().toString(16)}.${this.#world.nextSerial()}@zohomail.example>`;
    const plain = { cc: [], isHtml: true, wantsReceipt: false, replyTo: null, files: [], references: [] };
    const source = compose({ ...plain, from, to: [{ name: '', address: to }], subject, content, mailId, date });
    relay(this.#world, { mailbox, source, mailId, from: from.address, to, subject, why: 'notice', cause });
    await this.#deliverCopies();
  }

  /** Leaves at its time, unless it has left the Outbox before. */
  #wait(mailbox: Mailbox, message: Message): void {
    if (message.sending === null) return;
    this.#world.clock.at(message.sending.dueAt, () => {
      if (this.#closed || message.sending === null || mailbox.messages.get(message.messageId) !== message) return;
      this.#send(mailbox, message);
      void this.#deliverCopies();
    });
  }

  #send(mailbox: Mailbox, { messageId }: Message, cause?: Cause): void {
    const { dataCentre, accountId } = mailbox;
    const { folderId } = this.#world.folderNamed(mailbox, 'Sent');
    this.#world.record({ kind: 'mail.sent', dataCentre, accountId, messageId, folderId }, cause);
  }

  /** One after the other, so that none is brought twice. */
  #deliverCopies(): Promise<void> {
    this.#delivered = this.#delivered.then(async () => {
      for (const sent of [...this.#world.undelivered]) {
        if (!this.#closed) await this.#deliverCopy(sent).catch(report);
      }
    });
    return this.#delivered;
  }

  async #deliverCopy({ sourceId, recipient, from }: { sourceId: string; recipient: string; from: string }) {
    const addressee = this.#world.addresseeOf(recipient);
    if (addressee === undefined) return;
    // A group that refuses a mail has dealt with it; a mailbox may take it later.
    if ('mailbox' in addressee && !takesMailFrom(this.#world, addressee, from)) return;
    const source = this.#world.source(sourceId);
    const receivedAt = this.#world.now();
    const copyOf = { sourceId, recipient };
    const mail = { ...FROM_ZOHO, source, sender: from, receivedAt, copyOf };
    await deliverTo(this.#world, this.#webhooks, addressee, mail);
  }
}

/** It stays undelivered, and is tried again with the next one; those after it come through. */
function report(error: unknown): void {
  process.stderr.write(`simulator: a mail was not brought: ${String(error)}\n`);
}
