/** Everything that comes from Zoho, put together. */
import { AccountSettingsSource } from './account-settings.ts';
import { AccountsSource } from './accounts.ts';
import { BookmarksSource } from './bookmarks.ts';
import { DomainsSource } from './domains.ts';
import { FoldersSource } from './folders.ts';
import { GroupsSource } from './groups.ts';
import { HeldMailSource } from './held-mail.ts';
import { LabelsSource } from './labels.ts';
import { LogsSource } from './logs.ts';
import { MailPoliciesSource } from './mail-policies.ts';
import { MessagesSource } from './messages.ts';
import { NotesSource } from './notes.ts';
import { OrganisationSource } from './organisation.ts';
import { OutgoingSource } from './outgoing.ts';
import { Probe } from './probe/probe.ts';
import { noNotes, type RowNotes } from './rows/read-row.ts';
import { SignaturesSource } from './signatures.ts';
import type { OnFolderRows, OnMessageRows } from './source.ts';
import { TaskGroupsSource } from './task-groups.ts';
import { TasksSource } from './tasks.ts';
import { ThreadsSource } from './threads.ts';
import { UsersSource } from './users.ts';
import { type BudgetMemory, NO_MEMORY } from './zoho/budget/budget.ts';
import type { SharedLog } from './zoho/budget/shared-log.ts';
import { type Epochs, LocalEpochs } from './zoho/cache/epochs.ts';
import type { OnCall, Trace } from './zoho/call-context.ts';
import { ZohoClient } from './zoho/client.ts';
import { type Clock, systemClock } from './zoho/clock.ts';
import { FactBook, type LearntFacts, type OnLearnt } from './zoho/fact-book.ts';
import type { ZohoFacts } from './zoho/facts.ts';
import { type ClientLimits, DEFAULT_LIMITS } from './zoho/limits.ts';
import type { GrantVault } from './zoho/vault.ts';

export interface DatasourcesOptions {
  readonly vault: GrantVault;
  /** What an administrator states. */
  readonly facts?: Partial<ZohoFacts>;
  /** What was learnt before, and who keeps what will be. */
  readonly learnt?: { readonly known: LearntFacts; readonly keep: OnLearnt };
  readonly limits?: Partial<ClientLimits>;
  /** One host in place of Zoho's, with a path prefix a data centre: a simulator. */
  readonly base?: string | null;
  /** What is missing is taken from the system. */
  readonly clock?: Partial<Clock>;
  /** Hears of every message row that passes. It must not throw and need not be quick. */
  readonly onMessageRows?: OnMessageRows;
  /** Hears of every list of folders. The same holds for it. */
  readonly onFolderRows?: OnFolderRows;
  /** Hears of every request to the mail API. */
  readonly onCall?: OnCall;
  /** Hears of keys and values that did not fit. */
  readonly notes?: RowNotes;
  readonly trace?: Trace;
  /** From 0 up to 1, as Math.random. */
  readonly random?: () => number;
  /** Without it lock-outs, and how much of a limit is used, are forgotten at the end of the process. */
  readonly budgetMemory?: BudgetMemory;
  /** Where other gateways count their calls as well; none unless told. */
  readonly sharedLog?: SharedLog | null;
  /** Bytes of the answers that are kept for later; none unless told. */
  readonly cacheBytes?: number;
  /** What those answers are held against; of this gateway alone unless told. */
  readonly epochs?: Epochs;
}

export interface Datasources extends AsyncDisposable {
  readonly accounts: AccountsSource;
  readonly bookmarks: BookmarksSource;
  readonly folders: FoldersSource;
  readonly labels: LabelsSource;
  readonly messages: MessagesSource;
  readonly notes: NotesSource;
  readonly threads: ThreadsSource;
  readonly outgoing: OutgoingSource;
  readonly organisation: OrganisationSource;
  readonly accountSettings: AccountSettingsSource;
  readonly logs: LogsSource;
  readonly signatures: SignaturesSource;
  readonly domains: DomainsSource;
  readonly mailPolicies: MailPoliciesSource;
  readonly groups: GroupsSource;
  readonly heldMail: HeldMailSource;
  readonly users: UsersSource;
  readonly tasks: TasksSource;
  readonly taskGroups: TaskGroupsSource;
  readonly probe: Probe;
  /** As they stand: what is learnt shows in them. */
  readonly facts: ZohoFacts;
  /** To be told what was seen of how Zoho behaves. */
  readonly learn: (learnt: LearntFacts) => void;
  /** The client itself, for what is left of the budget and for grants that changed. */
  readonly client: ZohoClient;
  /** Ends calls under way and closes all connections. */
  dispose(): Promise<void>;
}

export function createDatasources(options: DatasourcesOptions): Datasources {
  const book = new FactBook(options.facts ?? {}, options.learnt?.known, options.learnt?.keep);
  const { facts } = book;
  const learn = (learnt: LearntFacts) => void book.learn(learnt);
  const clock = { ...systemClock, ...options.clock };
  const client = new ZohoClient({
    vault: options.vault,
    facts,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    clock,
    base: options.base ?? undefined,
    onCall: options.onCall ?? (() => {}),
    trace: options.trace ?? (() => {}),
    random: options.random ?? Math.random,
    budgetMemory: options.budgetMemory ?? NO_MEMORY,
    sharedLog: options.sharedLog ?? null,
    cacheBytes: options.cacheBytes ?? 0,
    epochs: options.epochs ?? new LocalEpochs(),
    onWidened: (limitSeenBy) => book.learn({ limitSeenBy }),
  });
  const source = {
    client,
    facts,
    learn,
    notes: options.notes ?? noNotes,
    onMessageRows: options.onMessageRows ?? (() => {}),
    onFolderRows: options.onFolderRows ?? (() => {}),
  };
  const folders = new FoldersSource(source);
  const messages = new MessagesSource(source);
  const dispose = () => client.dispose();
  return {
    accounts: new AccountsSource(source),
    bookmarks: new BookmarksSource(source),
    folders,
    labels: new LabelsSource(source),
    messages,
    notes: new NotesSource(source),
    threads: new ThreadsSource(source),
    outgoing: new OutgoingSource({ ...source, folders, messages, now: clock.now }),
    organisation: new OrganisationSource(source),
    accountSettings: new AccountSettingsSource(source),
    logs: new LogsSource(source),
    signatures: new SignaturesSource(source),
    domains: new DomainsSource(source),
    mailPolicies: new MailPoliciesSource(source),
    groups: new GroupsSource(source),
    heldMail: new HeldMailSource(source),
    users: new UsersSource(source),
    tasks: new TasksSource(source),
    taskGroups: new TaskGroupsSource(source),
    probe: new Probe({ client, book, now: clock.now }),
    facts,
    learn,
    client,
    dispose,
    [Symbol.asyncDispose]: dispose,
  };
}
