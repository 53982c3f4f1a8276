/** The state: a seed and a fold over the journal. Changes go through `record`, and only real changes do. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dns, mailRecords } from '../dns/records.ts';
import { DEFAULT_FACTS, type Facts } from '../facts.ts';
import { addresseeOf } from './addressing.ts';
import { applyToMailbox } from './apply/index.ts';
import { applyToOrganisations } from './apply/organisations.ts';
import { applyToUsers } from './apply/users.ts';
import type { Clock } from './clock.ts';
import type { DomainEvent } from './domain-events.ts';
import { Domains } from './domains.ts';
import type { Arrived, Cause, Entry, Event, MailboxEvent, Place } from './events.ts';
import type { GroupEvent } from './group-events.ts';
import { type Group, Groups } from './groups.ts';
import { Journal } from './journal.ts';
import type { Delivery, Folder, Mailbox, Outgoing, Webhook } from './model.ts';
import type { Organisation, OrganisationKey } from './organisation.ts';
import { Policies } from './policies.ts';
import { seedMailboxes, seedOrganisations } from './seed.ts';
import { Shelves } from './shelves.ts';
import { SignIn } from './sign-in.ts';
import { TaskBook } from './tasks/task-book.ts';

/** A mailbox, or a group of them. */
export type Addressee = { readonly mailbox: Mailbox } | { readonly group: Group };

export class World {
  readonly facts: Facts;
  readonly organisations: Organisation[];
  readonly signIn: SignIn;
  readonly tasks = new TaskBook();
  readonly groups = new Groups();
  readonly shelves = new Shelves();
  readonly domains: Domains;
  readonly dns = new Dns();
  readonly policies = new Policies();
  readonly webhooks = new Map<string, Webhook>();
  readonly deliveries = new Map<string, Delivery>();
  /** Every message as it arrived, by the id it arrived with. */
  readonly arrivals = new Map<string, Arrived>();
  /** Every mail that left, in order, once a recipient. */
  readonly outgoing: Outgoing[] = [];
  /** Those of them whose recipient lives here and has not got it yet. */
  readonly undelivered = new Set<Outgoing>();
  readonly entries: Entry[] = [];
  recentMailArrived = false;
  /** Where the older part of the seed's mail stands, and which messages of the seed are there. */
  seeding: 'none' | 'begun' | 'done' = 'none';
  readonly seededNames = new Set<string>();
  readonly clock: Clock;
  /** Told when something goes out by itself. */
  onRelayed: () => void = () => {};
  readonly #folder: string;
  readonly #journal: Journal;
  readonly #mailboxes: Mailbox[];

  constructor(folder: string, facts: Partial<Facts>, clock: Clock) {
    this.#folder = folder;
    this.clock = clock;
    this.facts = { ...DEFAULT_FACTS, ...facts };
    this.organisations = seedOrganisations();
    this.domains = new Domains(this.organisations);
    for (const { dataCentre, primaryDomain } of this.organisations)
      this.dns.publish(primaryDomain, mailRecords(dataCentre));
    this.#mailboxes = seedMailboxes();
    this.signIn = new SignIn(this.#mailboxes);
    const { journal, entries } = Journal.open(folder);
    this.#journal = journal;
    for (const entry of entries) this.#apply(entry);
    clock.notBefore(entries.at(-1)?.at ?? 0);
  }

  /** Of those who are there now. */
  get mailboxes(): readonly Mailbox[] {
    return this.#mailboxes;
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
      case 'client.registered':
      case 'code.issued':
      case 'code.used':
      case 'grant.made':
      case 'grant.revoked':
      case 'token.issued':
      case 'token.revoked':
      case 'token.expired':
        this.signIn.apply(entry);
        return;
      // Read where they are asked for.
      case 'sign-in.tried':
      case 'audit.recorded':
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
        return;
      case 'user.created':
      case 'user.changed':
      case 'user.deleted':
      case 'account.added':
        applyToUsers(this.#mailboxes, entry);
        return;
      case 'organisation.changed':
      case 'organisation.created':
        applyToOrganisations(this.organisations, entry);
        return;
      case 'domain.added':
      case 'domain.changed':
      case 'domain.renamed':
      case 'domain.primary':
      case 'domain.removed':
        this.#applyToDomains(entry);
        return;
      case 'dns.published':
        this.dns.publish(entry.name, entry.records);
        return;
      case 'policy.created':
      case 'policy.changed':
      case 'policy.applied':
      case 'restriction.created':
      case 'restriction.changed':
        this.policies.apply(entry);
        return;
      case 'group.created':
      case 'group.changed':
      case 'group.deleted':
      case 'group.held':
      case 'group.settled':
      case 'group.passed':
        this.#applyToGroups(entry);
        return;
      case 'section.put':
      case 'section.removed':
      case 'item.added':
      case 'item.changed':
      case 'item.binned':
      case 'item.deleted':
      case 'item.favoured':
      case 'item.shared':
      case 'item.fileAdded':
      case 'item.fileRemoved':
        this.shelves.apply(entry);
        return;
      case 'task.created':
      case 'task.changed':
      case 'task.trashed':
      case 'task.restored':
      case 'task.deleted':
      case 'taskProject.created':
      case 'taskProject.renamed':
      case 'taskProject.deleted':
      case 'taskStatus.created':
      case 'taskStatus.changed':
      case 'taskStatus.deleted':
        this.tasks.apply(entry);
        return;
      default:
        this.#applyToMailbox(entry);
    }
  }

  #applyToMailbox(entry: MailboxEvent & Place): void {
    if (entry.kind === 'message.delivered') {
      this.arrivals.set(entry.messageId, entry);
      if (entry.seedName !== undefined) this.seededNames.add(entry.seedName);
      if (entry.copyOf !== undefined) this.#settleCopy(entry.copyOf);
    }
    if (entry.kind === 'mail.refused' && entry.copyOf !== undefined) this.#settleCopy(entry.copyOf);
    const mailbox = this.mailbox(entry);
    if (mailbox === undefined) return;
    if (entry.kind === 'mail.sent') this.#send(mailbox, entry);
    if (entry.kind === 'mail.relayed') this.#relay(entry);
    applyToMailbox(mailbox, entry);
  }

  #applyToDomains(entry: DomainEvent & Place): void {
    this.domains.apply(entry);
    const organisation = this.organisation(entry);
    if (organisation === undefined) return;
    if (entry.kind === 'domain.primary') organisation.primaryDomain = entry.name;
    if (entry.kind === 'domain.renamed' && organisation.primaryDomain === entry.name)
      organisation.primaryDomain = entry.newName;
  }

  #applyToGroups(entry: GroupEvent & Place): void {
    this.groups.apply(entry);
    if (!('copyOf' in entry) && entry.kind !== 'group.passed') return;
    if (entry.copyOf !== undefined) this.#settleCopy(entry.copyOf);
    if (entry.kind !== 'group.passed') return;
    const { dataCentre, mailboxId: accountId, messageId, mailId, at, from, subject } = entry;
    const sent = { dataCentre, accountId, call: null, messageId, sourceId: messageId, mailId, at, from, subject };
    for (const recipient of entry.left) this.outgoing.push({ ...sent, recipient, kind: 'to' });
  }

  /** Before the message forgets how it was to be sent. */
  #send({ dataCentre, accountId, messages }: Mailbox, { messageId, at }: { messageId: string; at: number }): void {
    const message = messages.get(messageId);
    if (message?.sending == null) return;
    const { sourceId, mailId, subject, fromAddress: from, sending } = message;
    for (const { address: recipient, kind } of sending.recipients) {
      const where = { dataCentre, accountId, call: sending.call, messageId, sourceId, mailId };
      this.#leaves({ ...where, at, from, subject, recipient, kind });
    }
  }

  #relay(entry: Extract<MailboxEvent, { kind: 'mail.relayed' }> & Place): void {
    const { dataCentre, accountId, sourceId, mailId, from, subject, recipients, why, at, cause } = entry;
    for (const { address: recipient, kind } of recipients) {
      const where = { dataCentre, accountId, call: cause?.call ?? null, messageId: sourceId, sourceId, mailId };
      this.#leaves({ ...where, at, from, subject, recipient, kind, why });
    }
  }

  #leaves(sent: Outgoing): void {
    this.outgoing.push(sent);
    if (this.addresseeOf(sent.recipient) !== undefined) this.undelivered.add(sent);
  }

  #settleCopy(copy: { readonly sourceId: string; readonly recipient: string }): void {
    for (const sent of this.undelivered) {
      if (sent.sourceId === copy.sourceId && sent.recipient === copy.recipient) this.undelivered.delete(sent);
    }
  }

  /** The number of the next event: what it makes may take it, since no other thing has it. */
  nextSerial(): number {
    return this.entries.length + 1;
  }

  mailbox(at: { dataCentre: string; accountId: string }): Mailbox | undefined {
    return this.mailboxes.find((one) => one.dataCentre === at.dataCentre && one.accountId === at.accountId);
  }

  /** The one that mail for an address comes to, by its own name or another. */
  mailboxOf(address: string): Mailbox | undefined {
    const wanted = address.toLowerCase();
    return this.mailboxes.find((one) => one.ownerAccountId === null && addressesOf(one).includes(wanted));
  }

  /** Who gets mail for an address. */
  addresseeOf(address: string): Addressee | undefined {
    return addresseeOf(this, address);
  }

  organisation(key: OrganisationKey): Organisation | undefined {
    return this.organisations.find((one) => one.dataCentre === key.dataCentre && one.zoid === key.zoid);
  }

  /** Its people, in the order in which they came. */
  peopleOf(key: OrganisationKey): readonly Mailbox[] {
    return this.mailboxes.filter(
      (one) => one.dataCentre === key.dataCentre && one.zoid === key.zoid && one.ownerAccountId === null,
    );
  }

  /** All of the person whose account it is, in the order that was set. */
  accountsOf({ dataCentre, accountId, ownerAccountId }: Mailbox): readonly Mailbox[] {
    const own = ownerAccountId ?? accountId;
    return this.mailboxes
      .filter((one) => one.dataCentre === dataCentre && (one.ownerAccountId ?? one.accountId) === own)
      .toSorted((one, other) => one.settings.sequence - other.settings.sequence);
  }

  folderNamed(mailbox: Mailbox, type: string): Folder {
    const found = systemFolder(mailbox, type);
    if (found === undefined) throw new Error(`the seed has no folder ${type}`);
    return found;
  }

  saveSource(sourceId: string, source: Buffer): void {
    writeFileSync(join(this.#folder, 'sources', `${sourceId}.eml`), source);
  }

  saveUpload(path: string, bytes: Uint8Array): void {
    mkdirSync(join(this.#folder, 'uploads'), { recursive: true });
    writeFileSync(this.#uploadFile(path), bytes);
  }

  upload(path: string): Buffer {
    return readFileSync(this.#uploadFile(path));
  }

  /** A handle is a client's word, and no name of a file. */
  #uploadFile(path: string): string {
    return join(this.#folder, 'uploads', createHash('sha256').update(path).digest('hex'));
  }

  source(sourceId: string): Buffer {
    return readFileSync(join(this.#folder, 'sources', `${sourceId}.eml`));
  }

  close(): void {
    this.clock.close();
    this.#journal.close();
  }
}

/** Undefined for the archive of a mailbox that has none yet. */
export function systemFolder({ folders }: Mailbox, type: string): Folder | undefined {
  return [...folders.values()].find((one) => one.isSystem && one.folderType === type);
}

/** All in lower case, its own first. */
export function addressesOf({ address, user }: Mailbox): string[] {
  return [address, ...user.aliases.map((alias) => alias.address)].map((one) => one.toLowerCase());
}
