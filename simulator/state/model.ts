/** What the simulated Zoho knows. Ids are strings of digits inside; the wire decides where they become numbers. */
import type { Conversation, Conversations } from './conversations.ts';
import type { Settings } from './settings.ts';
import type { User } from './user.ts';

export interface OAuthClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** A self client has no redirects: its codes are made in the console. */
  readonly redirectUris: readonly string[];
  /** Those it is switched on for. */
  readonly dataCentres: readonly string[];
}

/** What a person granted a client. */
export interface Grant {
  readonly clientId: string;
  /** The refresh token. One without `offline` was never handed out. */
  readonly token: string;
  readonly offline: boolean;
  readonly dataCentre: string;
  readonly accountId: string;
  readonly scopes: readonly string[];
}

export interface Code {
  readonly code: string;
  readonly clientId: string;
  /** Null for the code of a self client. */
  readonly redirectUri: string | null;
  readonly dataCentre: string;
  readonly accountId: string;
  readonly scopes: readonly string[];
  readonly offline: boolean;
  /** A new refresh token is wanted, also when there was one. */
  readonly consent: boolean;
  readonly expiresAt: number;
  readonly issuedAt: number;
  used: boolean;
}

export interface AccessToken {
  readonly token: string;
  readonly refreshToken: string;
  readonly issuedAt: number;
  expiresAt: number;
}

export interface Folder {
  readonly folderId: string;
  folderName: string;
  readonly folderType: string;
  path: string;
  parentFolderId: string | null;
  imapAccess: boolean;
  /** Made by Zoho: it can't be renamed, moved or deleted. */
  readonly isSystem: boolean;
}

export interface Label {
  readonly labelId: string;
  displayName: string;
  color: string;
}

export interface Attachment {
  readonly attachmentId: string;
  readonly name: string;
  readonly size: number;
  readonly inline: boolean;
  readonly cid: string | null;
}

/** By the number that filters of lists take. */
export const FLAGS = ['flag_not_set', 'info', 'important', 'followup'] as const;
export type Flag = (typeof FLAGS)[number];

export interface Recipient {
  readonly address: string;
  readonly kind: 'to' | 'cc' | 'bcc';
}

/** What becomes of a message of the Outbox. */
export interface Sending {
  /** Epoch ms. */
  readonly dueAt: number;
  readonly recipients: readonly Recipient[];
  readonly answers: { readonly sourceId: string; readonly how: 'reply' | 'forward' } | null;
  /** Id of the call that accepted it. */
  readonly call: string | null;
}

export interface Message {
  /** A move may change it. */
  messageId: string;
  /** The id it came with, under which its source lies. */
  readonly sourceId: string;
  folderId: string;
  receivedTime: number;
  /** When it came into the mailbox: from then on the search index may know it. Epoch ms. */
  readonly storedAt: number;
  readonly subject: string;
  readonly summary: string;
  readonly senderName: string;
  readonly fromAddress: string;
  readonly toAddress: string;
  readonly ccAddress: string;
  readonly size: number;
  readonly attachments: readonly Attachment[];
  readonly mailId: string | null;
  readonly references: readonly string[];
  readonly priority: string;
  conversation: Conversation;
  isRead: boolean;
  flag: Flag;
  readonly labels: Set<string>;
  /** Where archiving is a flag and no move. */
  isArchived: boolean;
  /** Where it lay before it was moved to the archive. */
  archivedFrom: string | null;
  isReplied: boolean;
  isForwarded: boolean;
  /** Null for what is not to be sent. */
  sending: Sending | null;
}

/** A file that waits to be attached. */
export interface Upload {
  readonly storeName: string;
  readonly path: string;
  readonly name: string;
  readonly size: number;
  /** What stands for an image in a text; null for another file. */
  readonly url: string | null;
  /** Epoch ms. */
  readonly storedAt: number;
}

export interface Mailbox {
  readonly dataCentre: string;
  readonly accountId: string;
  readonly zuid: string;
  /** Of its organisation. */
  readonly zoid: string;
  /** The account of the same person that it was added to; null for a mailbox that Zoho hosts. */
  readonly ownerAccountId: string | null;
  readonly address: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Its owner, as administrators see and set it. */
  user: User;
  /** What the owner sets. */
  settings: Settings;
  /** In the order of their list. */
  readonly folders: Map<string, Folder>;
  readonly labels: Map<string, Label>;
  readonly messages: Map<string, Message>;
  readonly conversations: Conversations;
  /** By their path, which is a handle of its own. */
  readonly uploads: Map<string, Upload>;
}

/** A mail that left, once a recipient. */
export interface Outgoing {
  readonly dataCentre: string;
  readonly accountId: string;
  /** Id of the call that accepted it. */
  readonly call: string | null;
  /** The message in Sent, and the name of its source. */
  readonly messageId: string;
  readonly sourceId: string;
  readonly mailId: string | null;
  /** Epoch ms. */
  readonly at: number;
  readonly from: string;
  readonly subject: string;
  readonly recipient: string;
  readonly kind: Recipient['kind'];
  /** What sent it, where nobody did. */
  readonly why?: Relayed;
}

/** Mail that goes out by itself: passed on, an answer of who is away, or word of Zoho's. */
export type Relayed = 'forward' | 'vacation' | 'notice';

export interface Webhook {
  readonly integId: string;
  readonly dataCentre: string;
  readonly accountId: string;
  readonly url: string;
  readonly secret: string;
  enabled: boolean;
  failures: number;
}

/** A message's arrival on its way to a webhook; kept until it was taken or given up. */
export interface Delivery {
  readonly id: string;
  readonly integId: string;
  readonly messageId: string;
}
