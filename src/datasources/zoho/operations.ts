/** The operations of the mail API that the gateway uses: one entry each, named as in Zoho's reference. */
import type { Readable } from 'node:stream';
import { PosternError } from '../../errors.ts';
import { ADMIN_TABLE } from './admin-operations.ts';
import { BOOKMARK_TABLE } from './bookmark-operations.ts';
import { NOTE_TABLE } from './note-operations.ts';
import type { Right, Scope } from './scopes.ts';
import { TASK_TABLE } from './task-operations.ts';

export interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path below the mail host; `{name}` stands for an id. */
  readonly path: string;
  readonly scope: Scope;
  readonly kind: 'read' | 'write';
  /** `bytes` answers a file without envelope, and refuses a request that accepts JSON alone. */
  readonly answers: 'json' | 'bytes';
  /** `content` may be as large as a message. */
  readonly size: 'normal' | 'content';
  /** Tells operations of one URL apart; goes into the request body. */
  readonly mode?: string;
  /** Answered to administrators of the organisation alone. */
  readonly admin?: true;
}

const read = <P extends string>(path: P, group: string) =>
  ({
    method: 'GET',
    path,
    scope: { group, right: 'READ' },
    kind: 'read',
    answers: 'json',
    size: 'normal',
  }) as const;

const write = <P extends string>(method: 'POST' | 'PUT' | 'DELETE', path: P, group: string, right: Right) =>
  ({ method, path, scope: { group, right }, kind: 'write', answers: 'json', size: 'normal' }) as const;

const UPDATE_ACCOUNT = write('PUT', '/api/accounts/{accountId}', 'accounts', 'UPDATE');
const SIGNATURES = '/api/accounts/signature';
const COMPOSE = write('POST', '/api/accounts/{accountId}/messages', 'messages', 'CREATE');
const RESPOND = write('POST', '/api/accounts/{accountId}/messages/{messageId}', 'messages', 'CREATE');
const LABELS = '/api/accounts/{accountId}/labels';
const LABEL = '/api/accounts/{accountId}/labels/{labelId}';
const UPDATE_FOLDER = write('PUT', '/api/accounts/{accountId}/folders/{folderId}', 'folders', 'UPDATE');
const UPDATE_MESSAGES = write('PUT', '/api/accounts/{accountId}/updatemessage', 'messages', 'UPDATE');
const UPDATE_THREADS = write('PUT', '/api/accounts/{accountId}/updatethread', 'messages', 'UPDATE');

const TABLE = {
  listAccounts: read('/api/accounts', 'accounts'),
  getAccount: read('/api/accounts/{accountId}', 'accounts'),
  enableOwnMailAccount: { ...UPDATE_ACCOUNT, mode: 'enableMailAccount' },
  disableOwnMailAccount: { ...UPDATE_ACCOUNT, mode: 'disableMailAccount' },

  updateAccountSequence: { ...UPDATE_ACCOUNT, mode: 'mailaccountorderupdate' },
  updateAccountDisplayNameAndEmail: { ...UPDATE_ACCOUNT, mode: 'displaynameemailupdate' },
  updateAccountEmail: { ...UPDATE_ACCOUNT, mode: 'emailupdate' },
  addAccountSendMailDetails: { ...UPDATE_ACCOUNT, mode: 'addsendmaildetails' },
  updateAccountReplyTo: { ...UPDATE_ACCOUNT, mode: 'updateReplyToStatus' },
  resendAccountReplyToVerification: { ...UPDATE_ACCOUNT, mode: 'resendVerificationMailForReplyTo' },
  addAccountMailForward: { ...UPDATE_ACCOUNT, mode: 'addMailForward' },
  verifyAccountMailForward: { ...UPDATE_ACCOUNT, mode: 'verifyMailForward' },
  // Spelt so by Zoho.
  resendAccountMailForwardVerification: { ...UPDATE_ACCOUNT, mode: 'resendMailForwardVerficationMail' },
  enableAccountMailForward: { ...UPDATE_ACCOUNT, mode: 'enableMailForward' },
  disableAccountMailForward: { ...UPDATE_ACCOUNT, mode: 'disableMailForward' },
  deleteAccountMailForward: { ...UPDATE_ACCOUNT, mode: 'deleteMailForward' },
  setAccountForwardDeleteCopy: { ...UPDATE_ACCOUNT, mode: 'deleteZohoMailCopy' },
  addAccountVacationReply: { ...UPDATE_ACCOUNT, mode: 'addVacationReply' },
  updateAccountVacationReply: { ...UPDATE_ACCOUNT, mode: 'updateVacationReply' },
  deleteAccountVacationReply: { ...UPDATE_ACCOUNT, mode: 'deleteVacationReply' },

  listSignatures: read(SIGNATURES, 'accounts'),
  createSignature: write('POST', SIGNATURES, 'accounts', 'CREATE'),
  updateSignature: write('PUT', SIGNATURES, 'accounts', 'UPDATE'),
  deleteSignature: write('DELETE', SIGNATURES, 'accounts', 'DELETE'),

  listFolders: read('/api/accounts/{accountId}/folders', 'folders'),
  createFolder: write('POST', '/api/accounts/{accountId}/folders', 'folders', 'CREATE'),
  getFolder: read('/api/accounts/{accountId}/folders/{folderId}', 'folders'),
  renameFolder: { ...UPDATE_FOLDER, mode: 'rename' },
  moveFolder: { ...UPDATE_FOLDER, mode: 'move' },
  markFolderRead: { ...UPDATE_FOLDER, mode: 'markAsRead' },
  emptyFolder: { ...UPDATE_FOLDER, mode: 'emptyFolder' },
  enableFolderImapView: { ...UPDATE_FOLDER, mode: 'setViewableInIMAP' },
  disableFolderImapView: { ...UPDATE_FOLDER, mode: 'removeViewableInIMAP' },
  deleteFolder: write('DELETE', '/api/accounts/{accountId}/folders/{folderId}', 'folders', 'DELETE'),

  listLabels: read(LABELS, 'tags'),
  createLabel: write('POST', LABELS, 'tags', 'CREATE'),
  getLabel: read(LABEL, 'tags'),
  updateLabel: write('PUT', LABEL, 'tags', 'UPDATE'),
  deleteLabel: write('DELETE', LABEL, 'tags', 'DELETE'),

  listMessages: read('/api/accounts/{accountId}/messages/view', 'messages'),
  searchMessages: read('/api/accounts/{accountId}/messages/search', 'messages'),
  getMessage: read('/api/accounts/{accountId}/folders/{folderId}/messages/{messageId}/details', 'messages'),
  getOriginalMessage: {
    ...read('/api/accounts/{accountId}/messages/{messageId}/originalmessage', 'messages'),
    size: 'content',
  },
  getMessageContent: {
    ...read('/api/accounts/{accountId}/folders/{folderId}/messages/{messageId}/content', 'messages'),
    size: 'content',
  },
  getMessageHeader: read('/api/accounts/{accountId}/folders/{folderId}/messages/{messageId}/header', 'messages'),
  getInlineImage: {
    ...read('/api/accounts/{accountId}/folders/{folderId}/messages/{messageId}/inline', 'messages'),
    answers: 'bytes',
    size: 'content',
  },
  getMessageAttachmentInfo: read(
    '/api/accounts/{accountId}/folders/{folderId}/messages/{messageId}/attachmentinfo',
    'messages',
  ),
  getMessageAttachmentContent: {
    ...read('/api/accounts/{accountId}/folders/{folderId}/messages/{messageId}/attachments/{attachmentId}', 'messages'),
    answers: 'bytes',
    size: 'content',
  },
  sendMessageNow: COMPOSE,
  sendMessageWithAttachments: COMPOSE,
  scheduleMessage: COMPOSE,
  saveDraft: { ...COMPOSE, mode: 'draft' },
  saveTemplate: { ...COMPOSE, mode: 'template' },
  // Told apart by an `action` beside the other keys, not by a mode.
  replyToMessageSender: RESPOND,
  replyAllToMessage: RESPOND,
  forwardMessage: RESPOND,
  uploadMessageAttachment: write('POST', '/api/accounts/{accountId}/messages/attachments', 'messages', 'CREATE'),
  deleteMessage: write(
    'DELETE',
    '/api/accounts/{accountId}/folders/{folderId}/messages/{messageId}',
    'messages',
    'DELETE',
  ),
  markMessagesRead: { ...UPDATE_MESSAGES, mode: 'markAsRead' },
  markMessagesUnread: { ...UPDATE_MESSAGES, mode: 'markAsUnread' },
  flagMessages: { ...UPDATE_MESSAGES, mode: 'setFlag' },
  applyLabelsToMessages: { ...UPDATE_MESSAGES, mode: 'applyLabel' },
  removeLabelsFromMessages: { ...UPDATE_MESSAGES, mode: 'removeLabel' },
  removeAllLabelsFromMessages: { ...UPDATE_MESSAGES, mode: 'removeAllLabels' },
  archiveMessages: { ...UPDATE_MESSAGES, mode: 'archiveMails' },
  unarchiveMessages: { ...UPDATE_MESSAGES, mode: 'unArchiveMails' },
  moveMessages: { ...UPDATE_MESSAGES, mode: 'moveMessage' },
  markMessagesSpam: { ...UPDATE_MESSAGES, mode: 'moveToSpam' },
  markMessagesNotSpam: { ...UPDATE_MESSAGES, mode: 'markNotSpam' },

  flagThreads: { ...UPDATE_THREADS, mode: 'setFlag' },
  applyLabelsToThreads: { ...UPDATE_THREADS, mode: 'applyLabel' },
  moveThreads: { ...UPDATE_THREADS, mode: 'moveMessage' },
  removeLabelsFromThreads: { ...UPDATE_THREADS, mode: 'removeLabel' },
  removeAllLabelsFromThreads: { ...UPDATE_THREADS, mode: 'removeAllLabels' },
  markThreadsRead: { ...UPDATE_THREADS, mode: 'markAsRead' },
  markThreadsUnread: { ...UPDATE_THREADS, mode: 'markAsUnread' },
  markThreadsSpam: { ...UPDATE_THREADS, mode: 'moveToSpam' },
  markThreadsNotSpam: { ...UPDATE_THREADS, mode: 'markNotSpam' },
  ...TASK_TABLE,
  ...ADMIN_TABLE,
  ...NOTE_TABLE,
  ...BOOKMARK_TABLE,
} as const satisfies Record<string, Omit<Operation, 'id'>>;

export type OperationId = keyof typeof TABLE;

/** The names in the braces of a path. */
type Names<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

export interface OperationInput<Id extends OperationId = OperationId> {
  readonly path: Readonly<Record<Names<(typeof TABLE)[Id]['path']>, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  /** Sent as JSON beside the `mode` of the operation. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Sent in place of JSON. */
  readonly upload?: Upload;
}

/** A file on its way to Zoho. */
export interface Upload {
  /** Bytes, exactly. */
  readonly size: number;
  /** `application/octet-stream` without it. */
  readonly contentType?: string;
  /** Begins at the first byte each time: a call whose token was refused is made again. */
  readonly open: () => Readable;
}

export const OPERATION_IDS: readonly OperationId[] = Object.keys(TABLE).filter((id): id is OperationId =>
  Object.hasOwn(TABLE, id),
);

export function operationOf(id: OperationId): Operation {
  return { id, ...TABLE[id] };
}

export interface HttpRequest {
  readonly method: Operation['method'];
  /** Path and query. */
  readonly path: string;
  readonly body: string | null;
  readonly upload: Upload | null;
}

const DIGITS = /^[0-9]{1,20}$/;

/** Builds the request of an operation. Throws BAD_USER_INPUT for a part of the path that can't be one. */
export function requestOf<Id extends OperationId>(id: Id, input: OperationInput<Id>): HttpRequest {
  const operation = operationOf(id);
  const ids: Readonly<Record<string, string>> = input.path;
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => part(name, ids[name] ?? ''));
  const query = new URLSearchParams(Object.entries(input.query ?? {}).map(([name, value]) => [name, String(value)]));
  const mode = operation.mode === undefined ? {} : { mode: operation.mode };
  const hasBody = operation.mode !== undefined || input.body !== undefined;
  return {
    method: operation.method,
    path: query.size === 0 ? path : `${path}?${query}`,
    body: hasBody ? JSON.stringify({ ...mode, ...input.body }) : null,
    upload: input.upload ?? null,
  };
}

/** Parts of paths that are no ids. */
const NAMES: Readonly<Record<string, { readonly form: RegExp; readonly is: string }>> = {
  /** A zuid or an address. */
  domainName: { form: /^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/, is: 'the name of a domain' },
  userName: { form: /^([0-9]{1,20}|[^\s/@?#]{1,64}@[A-Za-z0-9.-]{1,255})$/, is: 'an address' },
};

function part(name: string, value: string): string {
  const named = NAMES[name];
  if (named === undefined) return digits(name, value);
  if (named.form.test(value)) return encodeURIComponent(value);
  throw new PosternError('BAD_USER_INPUT', `${name} must be ${named.is}.`, { details: { argument: name } });
}

/** Zoho's ids are digits only; anything else could lead the path elsewhere. */
export function digits(name: string, value: string): string {
  if (DIGITS.test(value)) return value;
  throw new PosternError('BAD_USER_INPUT', `${name} must be made of digits.`, { details: { argument: name } });
}
