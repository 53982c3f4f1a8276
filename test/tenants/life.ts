/**
 * What one tenant does, and what it must see because it did it, whatever the other does meanwhile. What the other
 * changes without showing it (a policy, a list, a decision, a mail that is not sent) is found by this.
 */
import { z } from 'zod';
import { encodeId } from '../../src/resolvers/ids.ts';
import { buildMail } from '../fixtures/mail.ts';
import { windowsProgram } from '../fixtures/programs.ts';
import { eventually } from '../harness/graph.ts';
import { Crossed, type Tenant } from './tenant.ts';
import { TWIN } from './world.ts';

const { dataCentre, accountId } = TWIN;
const idOf = (type: 'Account' | 'Folder' | 'Message', entity: string) =>
  encodeId({ type, dataCentre, accountId, entity });
export const ACCOUNT = idOf('Account', '');
const INBOX = idOf('Folder', '7310000000008014');
const INVOICES = idOf('Folder', '7310000000021005');

export const KINDS = ['plain', 'denied', 'attack'] as const;
export type MailKind = (typeof KINDS)[number];
/** Where `denied` mail is from: what a tenant thinks of it is in its own list. */
const DENIED = 'denied.example';
const WORD = 'Quarterly';

interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly kind: MailKind;
  folder: 'Inbox' | 'Invoices' | 'held' | 'elsewhere';
  read: boolean;
  /** What a person decided about it is not decided again. */
  settled: boolean;
  scan: { verdict: string | null; basis: string; listed: boolean };
  decisions: number;
  item: string | null;
  labels: string[];
}

const id = z.object({ id: z.string() });
const nothingWrong = z.object({ it: z.object({ userErrors: z.array(z.unknown()).max(0) }) });
const MESSAGE = `id subject isRead folder { name } body { text } from { name } thread { messages(first: 5) { nodes { subject } } }
  attachments { id filename url } labels { name } labelsAsOf account { primaryAddress }
  scan { id verdict basis listEntry { id reason } findings { explanation } } decisions { id }`;
const messageShape = z.object({
  node: z.object({
    id: z.string(),
    subject: z.string(),
    isRead: z.boolean().nullable(),
    folder: z.object({ name: z.string() }).nullable(),
    body: z.object({ text: z.string() }),
    attachments: z.array(z.object({ filename: z.string(), url: z.string() })),
    scan: z.object({ id: z.string(), verdict: z.string(), basis: z.string(), listEntry: id.nullable() }).nullable(),
    decisions: z.array(id),
    labels: z.array(z.object({ name: z.string() })),
    labelsAsOf: z.string().nullable(),
  }),
});
const subjects = z.array(z.object({ subject: z.string() }));

export class Life {
  readonly tenant: Tenant;
  readonly #mails: Mail[] = [];
  readonly #lists: { id: string; active: boolean }[] = [];
  readonly #reasons: string[] = [];
  readonly #sent = new Map<string, string>();
  readonly #jobs: string[] = [];
  #ordinal = 0;
  #shadow = false;
  #labels = 0;
  #arrived = 0;
  #alerts = 0;
  #cursor: string | null = null;
  readonly #logged = { MessageArrived: 0, ScanDecided: 0, QuarantineChanged: 0 };

  constructor(tenant: Tenant) {
    this.tenant = tenant;
  }

  get #mark(): string {
    return this.tenant.name;
  }

  #name(what: string): string {
    return `${what} ${++this.#ordinal} of ${this.#mark}`;
  }

  async begin(): Promise<void> {
    await this.policy(false);
  }

  /** A mail as it is to come, with the name that it will be known by. */
  compose(kind: MailKind): { subject: string; source: Buffer } {
    const subject = this.#name(WORD);
    const domain = kind === 'denied' ? DENIED : 'sender.example';
    const bytes = kind === 'attack' ? windowsProgram() : Buffer.from(`A file of ${this.#mark}`);
    const file = { name: `${this.#mark}.pdf`, bytes, type: 'application/pdf' };
    const note = { name: `${this.#mark}.txt`, bytes: Buffer.from(`A file of ${this.#mark}`), type: 'text/plain' };
    const source = buildMail({
      subject,
      from: `Anna of ${this.#mark} <anna@${domain}>`,
      text: `Text of ${this.#mark}, ${subject}`,
      files: kind === 'attack' ? [file] : [note],
    });
    return { subject, source };
  }

  /** A mail has been delivered, and Zoho has told the gateway of it. */
  async arrives(zohoId: string, subject: string, kind: MailKind): Promise<void> {
    const mail: Mail = {
      id: idOf('Message', zohoId),
      subject,
      kind,
      folder: 'Inbox',
      read: false,
      settled: false,
      scan: { verdict: null, basis: '', listed: false },
      decisions: 1,
      item: null,
      labels: [],
    };
    this.#mails.push(mail);
    this.#arrived += 1;
    this.#judge(mail);
    const scanned = z.object({ node: z.object({ decisions: z.array(id) }) });
    await this.#surely(`${subject} is decided`, async () => {
      const { node } = await this.tenant.data(
        scanned,
        `{ node(id: "${mail.id}") { ... on Message { decisions { id } } } }`,
      );
      return node.decisions.length > 0 || null;
    });
    await this.#settle(mail);
  }

  /** What the filters must find now. */
  #judge(mail: Mail): void {
    const listed = mail.kind === 'denied' && this.#lists.some((entry) => entry.active);
    if (mail.kind === 'attack') mail.scan = { verdict: 'MALWARE', basis: 'CONCLUSIVE_MALWARE', listed: false };
    else if (listed) mail.scan = { verdict: 'SPAM', basis: 'DENY', listed: true };
    else mail.scan = { verdict: null, basis: 'SCORES', listed: false };
    if (mail.kind === 'attack' && !this.#shadow && mail.folder !== 'held' && !mail.settled) {
      mail.folder = 'held';
      if (mail.read) this.#alerts += 1;
    }
  }

  async #settle(mail: Mail): Promise<void> {
    if (mail.folder === 'held' && mail.item === null) mail.item = await this.#item(mail.subject, 'HELD');
  }

  #item(subject: string, state: string): Promise<string> {
    const shape = z.object({
      quarantine: z.object({
        nodes: z.array(
          z.object({ id: z.string(), state: z.string(), message: z.object({ subject: z.string() }).nullable() }),
        ),
      }),
    });
    const item = async () => {
      const { quarantine } = await this.tenant.data(
        shape,
        '{ quarantine(first: 40) { nodes { id state message { subject } } } }',
      );
      return quarantine.nodes.find((one) => one.message?.subject === subject && one.state === state)?.id ?? null;
    };
    return this.#surely(`${subject} is ${state}`, item);
  }

  /** Nothing that the other does may leave undone what is to happen here. */
  #surely<T>(what: string, attempt: () => Promise<T | null>): Promise<T> {
    return eventually(what, attempt).catch((error: unknown) => {
      if (error instanceof Crossed) throw error;
      throw new Crossed(`${this.#mark}: ${error instanceof Error ? error.message : error}`);
    });
  }

  #one(nth: number, which: (mail: Mail) => boolean = () => true): Mail | null {
    const mails = this.#mails.filter(which);
    return mails[mails.length - 1 - (nth % Math.max(1, mails.length))] ?? null;
  }

  async scan(nth: number): Promise<void> {
    const mail = this.#one(nth, ({ settled, folder }) => !settled && folder !== 'held');
    if (mail === null) return;
    this.#judge(mail);
    mail.decisions += 1;
    const shape = z.object({ scanMessage: z.object({ scan: z.object({ verdict: z.string() }) }) });
    await this.tenant.data(shape, `mutation { scanMessage(input: { id: "${mail.id}" }) { scan { verdict } } }`);
    await this.#settle(mail);
  }

  async release(nth: number): Promise<void> {
    const mail = this.#one(nth, ({ folder }) => folder === 'held');
    if (mail?.item == null) return;
    const shape = z.object({
      releaseFromQuarantine: z.object({
        results: z.array(z.object({ status: z.enum(['VERIFIED', 'ACCEPTED', 'PENDING']) })),
      }),
    });
    const query = `mutation { releaseFromQuarantine(input: { ids: ["${mail.item}"] }) { results { status } items { id } } }`;
    await this.tenant.data(shape, query);
    await this.#item(mail.subject, 'RELEASED');
    mail.folder = 'Inbox';
    mail.settled = true;
    mail.decisions += 1;
    mail.scan = { verdict: 'MALWARE', basis: 'PERSON', listed: false };
  }

  async move(nth: number): Promise<void> {
    const mail = this.#one(nth, ({ folder }) => folder === 'Inbox' || folder === 'Invoices');
    if (mail === null) return;
    const to = mail.folder === 'Inbox' ? INVOICES : INBOX;
    await this.#change('moveMessages', { ids: [mail.id], folderId: to });
    mail.folder = mail.folder === 'Inbox' ? 'Invoices' : 'Inbox';
  }

  async mark(nth: number): Promise<void> {
    const mail = this.#one(nth, ({ folder }) => folder !== 'held');
    if (mail === null) return;
    await this.#change('markMessages', { ids: [mail.id], read: !mail.read });
    mail.read = !mail.read;
  }

  async label(nth: number): Promise<void> {
    const mail = this.#one(nth, ({ folder }) => folder !== 'held');
    if (mail === null) return;
    this.#labels += 1;
    const name = `${this.#labels} ${this.#mark}`;
    const shape = z.object({ createLabel: z.object({ label: id }) });
    const { createLabel } = await this.tenant.data(
      shape,
      'mutation ($input: CreateLabelInput!) { createLabel(input: $input) { label { id name } } }',
      { input: { accountId: ACCOUNT, name } },
    );
    await this.#change('applyLabels', { ids: [mail.id], labelIds: [createLabel.label.id] });
    mail.labels.push(name);
  }

  async folder(): Promise<void> {
    await this.#change('createFolder', { accountId: ACCOUNT, name: this.#name('Folder') });
  }

  async #change(mutation: string, input: Record<string, unknown>): Promise<void> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    await this.tenant.data(
      nothingWrong,
      `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { userErrors { code message } } }`,
      { input },
    );
  }

  async policy(shadow: boolean): Promise<void> {
    const reason = this.#name('Reason');
    this.#shadow = shadow;
    this.#reasons.unshift(reason);
    const people = [{ name: `Chief of ${this.#mark}`, addresses: [`chief@${this.#mark}.example`] }];
    await this.#change('changeFilterPolicy', { shadow, reason, people, actions: { spam: 'NONE', suspicious: 'NONE' } });
  }

  /** Denies a domain, or no longer. */
  async deny(): Promise<void> {
    const active = this.#lists.find((one) => one.active);
    if (active !== undefined) {
      active.active = false;
      await this.#change('removeListEntry', { id: active.id });
      return;
    }
    const shape = z.object({ addListEntry: z.object({ entry: id }) });
    const input = { kind: 'DENY', subject: 'DOMAIN', value: DENIED, reason: this.#name('Reason') };
    const query = 'mutation ($input: AddListEntryInput!) { addListEntry(input: $input) { entry { id } } }';
    const { addListEntry } = await this.tenant.data(shape, query, { input });
    this.#lists.unshift({ id: addListEntry.entry.id, active: true });
  }

  /** The same keys are used by both, each for a mail of its own; the same key again is the same mail. */
  async send(nth: number): Promise<void> {
    const key = `key ${nth % 2}`;
    const subject = `${key} of ${this.#mark}`;
    const shape = z.object({
      sendMessage: z.object({ outgoing: z.object({ id: z.string(), state: z.literal('DONE') }) }),
    });
    const input = {
      accountId: ACCOUNT,
      to: [{ address: `friend@${this.#mark}.example` }],
      subject,
      body: { text: `Text of ${this.#mark}` },
      idempotencyKey: key,
    };
    const query = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) {
      outgoing { id state message { subject } } userErrors { code } } }`;
    const { sendMessage } = await this.tenant.data(shape, query, { input });
    const before = this.#sent.get(key);
    if (before !== undefined) this.tenant.sees(`mail ${key}`, sendMessage.outgoing.id, before);
    this.#sent.set(key, sendMessage.outgoing.id);
    const left = z.object({ outgoing: z.array(z.object({ subject: z.string() })) });
    const { outgoing } = await this.tenant.world.control(left, 'GET', '/outgoing');
    this.tenant.sees(`what was sent as ${key}`, outgoing.filter((one) => one.subject === subject).length, 1);
  }

  async rescan(): Promise<void> {
    const shape = z.object({ rescanFolder: z.object({ job: id }) });
    const query = `mutation { rescanFolder(input: { folderId: "${INVOICES}" }) { job { id } } }`;
    const { rescanFolder } = await this.tenant.data(shape, query);
    this.#jobs.push(rescanFolder.job.id);
    const job = z.object({ node: z.object({ state: z.string(), found: z.number() }) });
    const { found } = await this.#surely('the job is done', async () => {
      const { node } = await this.tenant.data(
        job,
        `{ node(id: "${rescanFolder.job.id}") { ... on Job { state found } } }`,
      );
      return node.state === 'DONE' ? node : null;
    });
    const lying = this.#mails.filter(({ folder }) => folder === 'Invoices');
    this.tenant.sees('messages found by a job', found, lying.length);
    for (const mail of lying) {
      const [{ folder }, alerts] = [mail, this.#alerts];
      this.#judge(mail);
      [mail.folder, this.#alerts] = [folder, alerts];
      mail.decisions += 1;
    }
  }

  /** Messages as the gateway answers them by whichever way, from its cache too. */
  async reads(nth: number): Promise<void> {
    const mail = this.#one(nth);
    if (mail === null) return;
    const { node } = await this.tenant.data(
      messageShape,
      `{ node(id: "${mail.id}") { ... on Message { ${MESSAGE} } } }`,
    );
    this.tenant.sees('a subject', node.subject, mail.subject);
    if (!node.body.text.includes(mail.subject)) this.tenant.sees('a text', node.body.text, mail.subject);
    this.tenant.sees('whether there is a scan', node.scan !== null, true);
    if (mail.scan.verdict !== null) this.tenant.sees('a verdict', node.scan?.verdict, mail.scan.verdict);
    else if (node.scan?.verdict === 'MALWARE' || node.scan?.verdict === 'SPAM')
      this.tenant.sees('a verdict', node.scan.verdict, 'harmless');
    this.tenant.sees('a basis', node.scan?.basis, mail.scan.basis);
    this.tenant.sees('whether a list decided', node.scan?.listEntry != null, mail.scan.listed);
    this.tenant.sees(`decisions about ${mail.subject}`, node.decisions.length, mail.decisions);
    this.tenant.sees('whether labels are known', node.labelsAsOf !== null, mail.labels.length > 0);
    this.tenant.sees('labels', node.labels.map(({ name }) => name).sort(), mail.labels.toSorted());
    if (mail.folder === 'Inbox' || mail.folder === 'Invoices')
      this.tenant.sees('a folder', node.folder?.name, mail.folder);
    for (const { url, filename } of node.attachments) {
      if (!filename.includes(this.#mark)) this.tenant.sees('a file name', filename, this.#mark);
      const file = await fetch(url);
      const text = await file.text();
      this.tenant.hears(text, `the link of ${mail.subject}`);
      if (mail.kind !== 'attack') this.tenant.sees('a file', text, `A file of ${this.#mark}`);
    }
  }

  /** Everything that is listed. */
  async looks(fresh: boolean): Promise<void> {
    const { tenant } = this;
    const inbox = z.object({ node: z.object({ messages: z.object({ nodes: subjects }) }) });
    for (const [folder, name] of [
      [INBOX, 'Inbox'],
      [INVOICES, 'Invoices'],
    ] as const) {
      const query = `{ node(id: "${folder}") { ... on Folder { name messages(first: 40) {
        nodes { id subject summary from { name address } isRead scan { id verdict } labels { id name } } } } } }`;
      const { node } = await tenant.data(inbox, query, {}, fresh);
      const lying = this.#mails.filter((mail) => mail.folder === name).map(({ subject }) => subject);
      if (fresh) tenant.sees(name, node.messages.nodes.map(({ subject }) => subject).sort(), lying.sort());
    }
    const found = z.object({ node: z.object({ search: z.object({ nodes: subjects }) }) });
    const search = `{ node(id: "${ACCOUNT}") { ... on Account { primaryAddress labels { name } folders { id name }
      search(query: { anyOf: { subject: ["${WORD}"] } }, first: 100) { nodes { id subject summary } }
      messages(first: 40) { nodes { id subject } } profile { displayName } rateLimit { lock { reason } } } } }`;
    await tenant.data(found, search, {}, fresh);
    await this.#looksAtItsOwn();
    await this.#follows();
  }

  async #looksAtItsOwn(): Promise<void> {
    const { tenant } = this;
    const shape = z.object({
      viewer: z.object({
        app: z.object({ name: z.string() }),
        grants: z.array(id),
        accounts: z.array(z.object({ primaryAddress: z.string() })),
        organizations: z.array(z.object({ id: z.string(), zohoId: z.string() })),
      }),
      quarantine: z.object({ nodes: z.array(z.object({ id: z.string(), state: z.string() })) }),
      senderLists: z.object({ nodes: z.array(z.object({ id: z.string(), removedAt: z.string().nullable() })) }),
      filterPolicy: z.object({
        policy: z.object({ version: z.number(), shadow: z.boolean() }),
        history: z.array(z.object({ reason: z.string() })),
      }),
      filterCoverage: z.object({ mailboxes: z.number(), accounts: z.array(z.object({ hasWebhook: z.boolean() })) }),
      alerts: z.object({ nodes: z.array(z.object({ message: z.object({ subject: z.string() }).nullable() })) }),
    });
    const seen = await tenant.data(
      shape,
      `{ viewer { app { id name } grants { id zohoUserId accounts { primaryAddress } } accounts { id primaryAddress }
          organizations { id zohoId } }
        quarantine(first: 40) { nodes { id state message { id subject } findings { explanation } } }
        senderLists(first: 100, ended: true) { nodes { id value reason removedAt } }
        filterPolicy { policy { name version shadow people { name addresses } } history { version reason author } }
        filterCoverage { mailboxes unscanned { reason messages } accounts { account { id } hasWebhook lastScannedAt } }
        alerts(first: 40) { nodes { kind says message { id subject } } } }`,
    );
    const OWN = {
      amber: { accounts: ['lena@zylker-eu.example', TWIN.address], organisations: ['20070400001', '60700123'] },
      basil: { accounts: ['anke@nordlicht.example', TWIN.address], organisations: ['20070500001', '60700123'] },
    };
    const own = tenant.name === 'amber' ? OWN.amber : OWN.basil;
    const { viewer, quarantine, senderLists, filterPolicy, filterCoverage, alerts } = seen;
    tenant.sees('its app', viewer.app.name, `App of ${tenant.name}`);
    tenant.sees('its grants', viewer.grants.length, 2);
    tenant.sees('its accounts', viewer.accounts.map(({ primaryAddress }) => primaryAddress).sort(), own.accounts);
    tenant.sees('its organisations', viewer.organizations.map(({ zohoId }) => zohoId).sort(), own.organisations);
    const items = this.#mails.flatMap(({ item }) => (item === null ? [] : [item])).sort();
    tenant.sees('its items', quarantine.nodes.map((item) => item.id).sort(), items);
    const held = this.#mails.filter(({ folder }) => folder === 'held').length;
    tenant.sees('how much it holds', quarantine.nodes.filter(({ state }) => state === 'HELD').length, held);
    tenant.sees(
      'its list',
      senderLists.nodes.map((entry) => ({ id: entry.id, active: entry.removedAt === null })),
      this.#lists,
    );
    tenant.sees('its policy', filterPolicy.policy, { version: this.#reasons.length, shadow: this.#shadow });
    tenant.sees(
      'its history',
      filterPolicy.history.map(({ reason }) => reason),
      this.#reasons.slice(0, filterPolicy.history.length),
    );
    tenant.sees('its mailboxes', filterCoverage.mailboxes, 2);
    tenant.sees('its webhooks', filterCoverage.accounts.filter(({ hasWebhook }) => hasWebhook).length, 1);
    tenant.sees('its alerts', alerts.nodes.length, this.#alerts);
  }

  /** Reads on in the change log. */
  async #follows(): Promise<void> {
    const shape = z.object({
      changes: z.object({
        endCursor: z.string(),
        pageInfo: z.object({ hasNextPage: z.boolean() }),
        nodes: z.array(
          z.object({
            __typename: z.enum(['MessageArrived', 'ScanDecided', 'QuarantineChanged']),
            message: z.object({ subject: z.string() }).optional(),
            scan: id.optional(),
            item: id.extend({ message: z.object({ subject: z.string() }) }).optional(),
          }),
        ),
      }),
    });
    const query = `query ($after: String) { changes(first: 100, after: $after) { endCursor pageInfo { hasNextPage } nodes {
      __typename
      ... on MessageArrived { messageId message { subject } }
      ... on ScanDecided { messageId message { subject } scan { id verdict } }
      ... on QuarantineChanged { messageId item { id message { subject } } } } } }`;
    for (let more = true; more; ) {
      const { changes } = await this.tenant.data(shape, query, { after: this.#cursor });
      this.#cursor = changes.endCursor;
      more = changes.pageInfo.hasNextPage;
      for (const { __typename } of changes.nodes) this.#logged[__typename] += 1;
    }
    this.tenant.sees('arrivals', this.#logged.MessageArrived, this.#arrived);
    const decisions = this.#mails.reduce((sum, mail) => sum + mail.decisions, 0);
    this.tenant.sees('decisions', this.#logged.ScanDecided, decisions);
  }
}
