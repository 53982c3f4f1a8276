/** The way of a mail out: checked, its files handed to Zoho, written down as an intent, and from there carried out. */
import type { FileToUpload, OutgoingSource, Threading, UploadedFile } from '../../datasources/outgoing.ts';
import type { CallContext } from '../../datasources/zoho/call-context.ts';
import type { ZohoFacts } from '../../datasources/zoho/facts.ts';
import type { Intended, Intent, Intents, OnUnknown } from '../../intents/intents.ts';
import type { IntentWorker } from '../../intents/worker.ts';
import { seam } from '../../telemetry.ts';
import type { Mailbox } from '../mailboxes.ts';
import { type Problem, problemsOf } from './check.ts';
import { alikeness } from './likeness.ts';
import { type Errand, type Task, writeTask } from './task.ts';

/** A file that goes along, fetched only once nothing else stands in the way. */
export interface Enclosure {
  readonly fetch: () => Promise<FileToUpload>;
}

/** Which wish of which app it is. */
export interface Wish {
  readonly tenantId: string;
  readonly appId: string;
  /** The caller's, or one of our own making for a mail that is not to be recognised. */
  readonly key: string;
  /** Everything that the caller asked for. */
  readonly request: string;
  readonly onUnknown: OnUnknown;
}

export interface Submission {
  readonly wish: Wish;
  readonly mailbox: Mailbox;
  readonly errand: Errand;
  readonly enclosures: readonly Enclosure[];
  readonly calls: CallContext;
}

export type Submitted =
  | Intended
  /** The files are too large together; `index` is the one that was too much. */
  | { readonly outcome: 'too-large'; readonly index: number };

export interface OutgoingOptions {
  readonly intents: Intents;
  readonly worker: IntentWorker;
  readonly source: Pick<OutgoingSource, 'upload'>;
  readonly facts: Pick<ZohoFacts, 'attachmentBytes' | 'recipientsPerMail' | 'forwardByCall' | 'draftsNeedRecipient'>;
  readonly now: () => number;
}

/** What Zoho did not take within this is not sent any more. */
const EXPIRES_MS = 24 * 3_600_000;
/** What comes of a mail. */
const MAKES = 'message';

export class Outgoing {
  readonly #options: OutgoingOptions;

  constructor(options: OutgoingOptions) {
    this.#options = options;
  }

  /** What became of a wish before; null when it is a new one. */
  async recall(wish: Wish): Promise<Intended | null> {
    const known = await this.#options.intents.recall(wish);
    if (known !== null) this.#options.worker.wake();
    return known;
  }

  /** Returns as soon as it is written down. Throws what keeps its files from being fetched or handed to Zoho. */
  async submit(submission: Submission): Promise<Submitted> {
    const { intents, worker, now } = this.#options;
    const { wish, mailbox, errand } = submission;
    const files = await this.#handOver(submission);
    if (!Array.isArray(files)) return files;
    const { letter, ...rest } = errand;
    const task: Task = { ...rest, mail: { ...letter, files } };
    const written = await intents.intend({
      ...wish,
      dataCentre: mailbox.dataCentre,
      accountId: mailbox.accountId,
      kind: task.kind,
      makes: MAKES,
      alike: alikeness(letter),
      input: writeTask(task),
      about: aboutOf(task),
      expiresAt: task.kind === 'SCHEDULE' ? new Date(task.at) : new Date(now() + EXPIRES_MS),
    });
    if (written.outcome === 'new') seam('intent-written', task.kind);
    worker.wake();
    return written;
  }

  async #handOver({ mailbox, enclosures, calls }: Submission): Promise<UploadedFile[] | Submitted> {
    const { source, facts } = this.#options;
    const files: FileToUpload[] = [];
    for (const [index, enclosure] of enclosures.entries()) {
      files.push(await enclosure.fetch());
      const size = files.reduce((sum, file) => sum + file.size, 0);
      if (size > facts.attachmentBytes) return { outcome: 'too-large', index };
    }
    const uploaded: UploadedFile[] = [];
    for (const file of files) uploaded.push(await source.upload(calls, mailbox.accountId, file));
    return uploaded;
  }

  /** Whether Zoho passes a message on by itself, attachments and all. */
  get forwardsByCall(): boolean {
    return this.#options.facts.forwardByCall;
  }

  /** What Zoho would refuse about a mail; nothing is called. */
  check({ kind, letter }: Pick<Errand, 'kind' | 'letter'>, senders: ReadonlySet<string>): Problem[] {
    const { facts } = this.#options;
    const needsRecipient = kind !== 'DRAFT' || facts.draftsNeedRecipient;
    return problemsOf(letter, { senders, needsRecipient, facts });
  }

  /** Waits until a mail is settled, at most `waitMs`; `onAttempt` hears what each attempt meanwhile has cost. */
  async settled(id: string, waitMs: number, onAttempt: (calls: number) => void): Promise<void> {
    await this.#options.worker.settled(id, waitMs, onAttempt);
  }

  /** Calls off what Zoho was not asked for yet. False when it was, or may have been. */
  cancel(id: string): Promise<boolean> {
    return this.#options.intents.cancel(id, new Date(this.#options.now()));
  }

  /** The mail was taken out of the outbox before it left. */
  takenBack(id: string): Promise<void> {
    return this.#options.intents.undone(id);
  }

  /** What a draft of ours answers, also where Zoho's draft does not say. */
  async answeredBy({ dataCentre, accountId }: Mailbox, messageId: string): Promise<Threading | null> {
    const made = { dataCentre, accountId, makes: MAKES, resultId: messageId };
    const about = await this.#options.intents.aboutResult(made);
    if (about?.answers === undefined) return null;
    return { inReplyTo: about.answers, references: (about.references ?? '').split(' ').filter((id) => id !== '') };
  }

  find(app: { tenantId: string; appId: string }, id: string): Promise<Intent | null> {
    return this.#options.intents.find(app, id);
  }
}

/** Message-IDs have no spaces. */
const aboutAnswer = ({ inReplyTo, references }: Threading) => ({
  answers: inReplyTo,
  references: references.join(' '),
});

/** Known without opening what is sealed. */
function aboutOf(task: Task): Record<string, string> {
  const old = 'replaces' in task ? task.replaces : null;
  return {
    ...(task.kind === 'SCHEDULE' ? { scheduledFor: task.at } : {}),
    ...(old === null ? {} : { replaced: old.messageId }),
    ...(task.kind === 'DRAFT' && task.threading !== null ? aboutAnswer(task.threading) : {}),
  };
}
