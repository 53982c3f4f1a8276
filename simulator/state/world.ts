/** The state: a seed and a fold over the journal. Changes go through `record`, and only real changes do. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_FACTS, type Facts } from '../facts.ts';
import type { Arrived, Entry, Event } from './events.ts';
import { Journal } from './journal.ts';
import type { AccessToken, Delivery, Folder, Mailbox, RefreshToken, Webhook } from './model.ts';
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
  readonly now: () => number;
  readonly #folder: string;
  readonly #journal: Journal;

  constructor(folder: string, facts: Partial<Facts>, now: () => number) {
    this.#folder = folder;
    this.now = now;
    this.facts = { ...DEFAULT_FACTS, ...facts };
    this.mailboxes = seedMailboxes();
    this.refreshTokens = seedRefreshTokens(this.mailboxes);
    const { journal, entries } = Journal.open(folder);
    this.#journal = journal;
    for (const entry of entries) this.#apply(entry);
  }

  record(event: Event): Entry {
    const entry = { ...event, seq: this.nextSerial(), at: this.now() };
    this.#journal.append(entry);
    this.#apply(entry);
    return entry;
  }

  #apply(entry: Entry): void {
    this.entries.push(entry);
    switch (entry.kind) {
      case 'message.delivered': {
        const { kind: _kind, seq: _seq, at: _at, dataCentre: _dataCentre, accountId: _accountId, ...facts } = entry;
        this.arrivals.set(entry.messageId, entry);
        this.mailbox(entry)?.messages.set(entry.messageId, { ...facts, sourceId: entry.messageId, isRead: false });
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
        this.accessTokens.push(entry);
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
    this.#journal.close();
  }
}
