/**
 * Mail that goes out, or waits to: sent, answered, put off, saved. Nothing here may be repeated blindly, since Zoho
 * takes every call for another mail; `src/intents` sees to that.
 */
import type { Readable } from 'node:stream';
import { isPosternError, PosternError } from '../errors.ts';
import type { FoldersSource } from './folders.ts';
import type { MessagesSource } from './messages.ts';
import { bodyOf, type OutgoingMail, type Threading, threadingOf } from './outgoing-body.ts';
import { readSentRow, readUploadedFile, type SentRow, type UploadedFile } from './rows/sent-row.ts';
import { Scheduling } from './scheduling.ts';
import type { SourceOptions } from './source.ts';
import type { CallContext } from './zoho/call-context.ts';

export type { MailBody, OutgoingAddress, OutgoingMail, Threading } from './outgoing-body.ts';
export { parseAddressList } from './rows/addresses.ts';
export { type SentRow, type UploadedFile, uploadedFile } from './rows/sent-row.ts';

export interface FileToUpload {
  readonly filename: string;
  /** Bytes, exactly. */
  readonly size: number;
  readonly open: () => Readable;
}

export interface OutgoingSourceOptions extends SourceOptions {
  readonly folders: Pick<FoldersSource, 'list'>;
  readonly messages: Pick<MessagesSource, 'expunge'>;
  readonly now: () => number;
}

export class OutgoingSource {
  readonly #options: OutgoingSourceOptions;
  readonly #scheduling: Scheduling;

  constructor(options: OutgoingSourceOptions) {
    this.#options = options;
    this.#scheduling = new Scheduling({
      facts: options.facts,
      learn: options.learn,
      send: (context, accountId, mail, schedule) =>
        this.#compose('scheduleMessage', context, accountId, { ...this.#bodyOf(mail), ...schedule }),
      takeBack: (context, accountId, messageId) => this.#takeBack(context, accountId, messageId),
      now: options.now,
    });
  }

  /** Sends a mail. One call; throws like ZohoClient.call, as all that follow. */
  send(context: CallContext, accountId: string, mail: OutgoingMail): Promise<SentRow> {
    const operation = mail.files.length === 0 ? 'sendMessageNow' : 'sendMessageWithAttachments';
    return this.#compose(operation, context, accountId, this.#bodyOf(mail));
  }

  /** Leaves a mail with Zoho, to be sent at a time: see scheduling.ts for what it costs. */
  schedule(context: CallContext, accountId: string, mail: OutgoingMail, at: Date): Promise<SentRow> {
    return this.#scheduling.schedule(context, accountId, mail, at);
  }

  /**
   * Saves a mail among the drafts, as an answer when it is told to what and Zoho lets a draft say so. One call; two where
   * Zoho is found not to.
   */
  async saveDraft(
    context: CallContext,
    accountId: string,
    mail: OutgoingMail,
    threading: Threading | null,
  ): Promise<SentRow> {
    const { facts, learn } = this.#options;
    const save = (body: Readonly<Record<string, unknown>>) => this.#compose('saveDraft', context, accountId, body);
    const body = this.#bodyOf(mail);
    if (threading === null || !facts.draftsTakeReferences) return save(body);
    try {
      return await save({ ...body, ...threadingOf(threading) });
    } catch (refusal) {
      // A key that Zoho does not know is refused before anything is saved.
      if (!isUnknownKey(refusal)) throw refusal;
      const saved = await save(body);
      learn({ draftsTakeReferences: false });
      return saved;
    }
  }

  /** Saves a mail among the templates. One call. */
  saveTemplate(context: CallContext, accountId: string, mail: OutgoingMail): Promise<SentRow> {
    return this.#compose('saveTemplate', context, accountId, this.#bodyOf(mail));
  }

  /** Answers a message: Zoho keeps it in its conversation. One call. */
  async reply(
    context: CallContext,
    message: { accountId: string; messageId: string },
    mail: OutgoingMail,
    answer: { toAll: boolean },
  ): Promise<SentRow> {
    // The recipients are ours to name in either case, so that the confirmed call serves for all of them too.
    const toAll = answer.toAll && this.#options.facts.replyAllByCall;
    return this.#respond(toAll ? 'replyAllToMessage' : 'replyToMessageSender', context, message, {
      action: toAll ? 'replyall' : 'reply',
      ...this.#bodyOf(mail),
    });
  }

  /** Passes a message on, its attachments by Zoho's own doing. One call; only where `forwardByCall` is known to hold. */
  forward(
    context: CallContext,
    message: { accountId: string; messageId: string },
    mail: OutgoingMail,
  ): Promise<SentRow> {
    return this.#respond('forwardMessage', context, message, { action: 'forward', ...this.#bodyOf(mail) });
  }

  /** Hands Zoho a file for a later mail. One call; the file is streamed. A lost answer costs a file nobody refers to. */
  async upload(context: CallContext, accountId: string, file: FileToUpload): Promise<UploadedFile> {
    const { client, notes } = this.#options;
    const { filename: fileName, size, open } = file;
    try {
      const { data } = await client.call(
        'uploadMessageAttachment',
        { path: { accountId }, query: { fileName }, upload: { size, open } },
        context,
      );
      const uploaded = readUploadedFile(data, notes);
      if (uploaded !== null) return uploaded;
    } catch (error) {
      if (!isPosternError(error) || error.code !== 'OUTCOME_UNKNOWN') throw error;
      throw new PosternError('UPSTREAM_UNAVAILABLE', 'A file could not be handed to Zoho.', { cause: error });
    }
    throw new PosternError('UPSTREAM_MALFORMED', 'Zoho took a file but did not say by what name it can be attached.', {
      details: { operation: 'uploadMessageAttachment' },
    });
  }

  async #takeBack(context: CallContext, accountId: string, messageId: string): Promise<void> {
    const folders = await this.#options.folders.list(context, accountId);
    const outbox = folders.find(({ role }) => role === 'OUTBOX');
    if (outbox === undefined) return;
    await this.#options.messages.expunge(context, { accountId, folderId: outbox.id, messageId });
  }

  #bodyOf(mail: OutgoingMail): Record<string, unknown> {
    return bodyOf(mail, this.#options.facts);
  }

  async #compose(
    operation: 'sendMessageNow' | 'sendMessageWithAttachments' | 'scheduleMessage' | 'saveDraft' | 'saveTemplate',
    context: CallContext,
    accountId: string,
    body: Readonly<Record<string, unknown>>,
  ): Promise<SentRow> {
    const { data } = await this.#options.client.call(operation, { path: { accountId }, body }, context);
    return readSentRow(data, this.#options.notes);
  }

  async #respond(
    operation: 'replyToMessageSender' | 'replyAllToMessage' | 'forwardMessage',
    context: CallContext,
    path: { accountId: string; messageId: string },
    body: Readonly<Record<string, unknown>>,
  ): Promise<SentRow> {
    const { data } = await this.#options.client.call(operation, { path, body }, context);
    return readSentRow(data, this.#options.notes);
  }
}

const isUnknownKey = (error: unknown): boolean =>
  isPosternError(error) && error.code === 'UPSTREAM_ERROR' && error.details.zohoCode === 'EXTRA_KEY_FOUND_IN_JSON';
