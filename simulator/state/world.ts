/** The state: a seed and a fold over the journal. Changes go through `record`, and only real changes do. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_FACTS, type Facts } from '../facts.ts';
import type { Clock } from './clock.ts';
import type { Arrived, Cause, Entry, Event } from './events.ts';
import { Journal } from './journal.ts';
import type { AccessToken, Delivery, Folder, Mailbox, Message, RefreshToken, Webhook } from './model.ts';
import { seedMailboxes, seedRefreshTokens } from './seed.ts';

export class World {
  readonly facts: Facts;
  readonly mailboxes: readonly Mailbox[];
  readonly refreshTokens: readonly RefreshToken[];
  readonly accessTokens: AccessToken[] = [];
  readonly webhooks = new Map<string, Webhook>();
  readonly deliveries = new Map<string, Delivery>();
  /** Every message as it arrived, by the id it arrived with. */
  readonly arrivals = new Map<string, Arrived>();
  readonly entries: Entry[] = [];
  recentMailArrived = false;
  /** Where the older part of the seed's mail stands, and which messages of the seed are there. */
  seeding: 'none' | 'begun' | 'done' = 'none';
  readonly seededNames = new Set<string>();
  readonly clock: Clock;
  readonly #folder: string;
  readonly #journal: Journal;

  constructor(folder: string, facts: Partial<Facts>, clock: Clock) {
    this.#folder = folder;
    this.clock = clock;
    this.facts = { ...DEFAULT_FACTS, ...facts };
    this.mailboxes = seedMailboxes();
    this.refreshTokens = seedRefreshTokens(this.mailboxes);
    const { journal, entries } = Journal.open(folder);
    this.#journal = journal;
    for (const entry of entries) this.#apply(entry);
    clock.notBefore(entries.at(-1)?.at ?? 0);
  }

  /** Epoch ms. */
  now(): number {
    return this.clock.now();
  }

  record(event: Event, cause?: Cause): Entry {
    const place = { seq: this.nextSerial(), at: this.now() };
    const entry = { ...event, ...place, ...(cause === undefined ? {} : { cause }) };
    this.#journal.append(entry);
    this.#apply(entry);
    return entry;
  }

  #apply(entry: Entry): void {
    this.entries.push(entry);
    switch (entry.kind) {
      case 'message.delivered': {
        this.arrivals.set(entry.messageId, entry);
        if (entry.seedName !== undefined) this.seededNames.add(entry.seedName);
        this.mailbox(entry)?.messages.set(entry.messageId, messageFrom(entry));
        return;
      }
      case 'message.moved': {
        const messages = this.mailbox(entry)?.messages;
        const message = messages?.get(entry.messageId);
        if (messages === undefined || message === undefined) return;
        messages.delete(entry.messageId);
        messages.set(entry.newMessageId, { ...message, messageId: entry.newMessageId, folderId: entry.to });
        return;
      }
      case 'message.read': {
        const message = this.mailbox(entry)?.messages.get(entry.messageId);
        if (message !== undefined) message.isRead = entry.isRead;
        return;
      }
      case 'folder.created': {
        const { folderId, folderName, path, parentFolderId } = entry;
        const folder: Folder = { folderId, folderName, folderType: 'Inbox', path, parentFolderId, imapAccess: true };
        this.mailbox(entry)?.folders.set(folderId, folder);
        return;
      }
      case 'folder.imap': {
        const folder = this.mailbox(entry)?.folders.get(entry.folderId);
        if (folder !== undefined) folder.imapAccess = entry.imapAccess;
        return;
      }
      case 'token.issued':
        this.accessTokens.push({ ...entry, issuedAt: entry.at });
        return;
      case 'token.expired':
        for (const access of this.accessTokens) {
          if (access.refreshToken === entry.refreshToken) access.expiresAt = Math.min(access.expiresAt, entry.at);
        }
        return;
      case 'webhook.registered':
        this.webhooks.set(entry.integId, { ...entry, enabled: true, failures: 0 });
        return;
      case 'webhook.disabled': {
        const webhook = this.webhooks.get(entry.integId);
        if (webhook !== undefined) webhook.enabled = false;
        return;
      }
      case 'delivery.queued':
        this.deliveries.set(entry.id, entry);
        return;
      case 'delivery.settled':
        this.deliveries.delete(entry.id);
        return;
      case 'mail.recent':
        this.recentMailArrived = true;
        return;
      case 'mail.seeding':
        this.seeding = 'begun';
        return;
      case 'mail.seeded':
        this.seeding = 'done';
    }
  }

  /** The number of the next event: what it makes may take it, since no other thing has it. */
  nextSerial(): number {
    return this.entries.length + 1;
  }

  mailbox(at: { dataCentre: string; accountId: string }): Mailbox | undefined {
    return this.mailboxes.find((one) => one.dataCentre === at.dataCentre && one.accountId === at.accountId);
  }

  mailboxOf(address: string): Mailbox | undefined {
    return this.mailboxes.find((one) => one.address === address.toLowerCase());
  }

  folderNamed(mailbox: Mailbox, type: string): Folder {
    const found = [...mailbox.folders.values()].find((one) => one.folderType === type && one.folderName === type);
    if (found === undefined) throw new Error(`the seed has no folder ${type}`);
    return found;
  }

  saveSource(sourceId: string, source: Buffer): void {
    writeFileSync(join(this.#folder, 'sources', `${sourceId}.eml`), source);
  }

  source(sourceId: string): Buffer {
    return readFileSync(join(this.#folder, 'sources', `${sourceId}.eml`));
  }

  close(): void {
    this.clock.close();
    this.#journal.close();
  }
}

/** What is known of a message from its arrival alone. */
function messageFrom({ messageId, folderId, receivedTime, size, attachments, ...arrived }: Arrived): Message {
  const { subject, summary, senderName, fromAddress, toAddress, ccAddress } = arrived;
  const read = { subject, summary, senderName, fromAddress, toAddress, ccAddress };
  return { messageId, sourceId: messageId, folderId, receivedTime, size, attachments, ...read, isRead: false };
}
