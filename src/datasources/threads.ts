/** The conversations of a mail account: Zoho only changes them; they are read as lists of their messages. */
import { isPosternError } from '../errors.ts';
import {
  archivedToo,
  type MailChange,
  MESSAGE_CHANGES,
  THREAD_CHANGES,
  UNPROVEN_FOR_THREADS,
  wordsOf,
} from './message-changes.ts';
import { outOfRange } from './message-list-query.ts';
import type { SourceOptions } from './source.ts';
import type { CallContext } from './zoho/call-context.ts';
import { digits } from './zoho/operations.ts';

export interface ThreadsChange {
  readonly accountId: string;
  readonly threadIds: readonly string[];
  /** Only what of the conversations is in this folder; null for all of it. */
  readonly onlyInFolder: string | null;
  readonly change: MailChange;
}

export class ThreadsSource {
  readonly #options: SourceOptions;
  /** Changes that Zoho refused for conversations and took for the messages of conversations. */
  readonly #byMessages = new Set<MailChange['to']>();

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** Changes all messages of conversations. One call, two where Zoho turns out to want it said in the other way. */
  async change(context: CallContext, wanted: ThreadsChange): Promise<void> {
    const { threadIds, change } = wanted;
    if (threadIds.length === 0) return;
    if (threadIds.length > this.#options.facts.messagesPerWrite) throw outOfRange('threadIds');
    const operation = THREAD_CHANGES[change.to];
    if (operation === undefined || this.#byMessages.has(change.to)) return this.#asMessages(context, wanted);
    try {
      await this.#options.client.call(operation, this.#inputOf(wanted), context);
    } catch (error) {
      const isRefused = isPosternError(error) && error.code === 'UPSTREAM_ERROR';
      if (!isRefused || !UNPROVEN_FOR_THREADS.has(change.to)) throw error;
      await this.#asMessages(context, wanted);
      this.#byMessages.add(change.to);
    }
  }

  async #asMessages(context: CallContext, wanted: ThreadsChange): Promise<void> {
    const { path, body } = this.#inputOf(wanted);
    const input = { path, body: { ...body, ...archivedToo(wanted.change) } };
    await this.#options.client.call(MESSAGE_CHANGES[wanted.change.to], input, context);
  }

  #inputOf({ accountId, threadIds, onlyInFolder, change }: ThreadsChange) {
    const folder =
      onlyInFolder === null ? {} : { isFolderSpecific: true, folderId: digits('onlyInFolder', onlyInFolder) };
    const threadId = threadIds.map((id) => digits('threadIds', id));
    return { path: { accountId }, body: { threadId, ...wordsOf(change), ...folder } };
  }
}
