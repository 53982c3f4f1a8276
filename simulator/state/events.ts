/** Every change of state is an event: appended to the journal before anyone hears of it, and folded into the state. */

import type { LogEvent } from './log-events.ts';
import type { Attachment, Code, Flag, Grant, OAuthClient, Recipient, Relayed } from './model.ts';
import type { OrganisationEvent } from './organisation-events.ts';
import type { Settings } from './settings.ts';
import type { ShelfEvent } from './shelf-events.ts';
import type { TaskEvent } from './tasks/events.ts';

interface In {
  readonly dataCentre: string;
  readonly accountId: string;
}

/** What is read off a source; some of it is absent in a journal that an older simulator began. */
export interface Contents {
  readonly receivedTime: number;
  readonly subject: string;
  readonly summary: string;
  readonly senderName: string;
  readonly fromAddress: string;
  readonly toAddress: string;
  readonly ccAddress: string;
  readonly size: number;
  readonly attachments: readonly Attachment[];
  /** Its Message-ID, with the angle brackets. */
  readonly mailId?: string | null;
  /** Message-IDs of the conversation so far, as References and In-Reply-To name them. */
  readonly references?: readonly string[];
  /** 1 highest, 5 lowest. */
  readonly priority?: string;
}

export interface Delivered extends In, Contents {
  readonly kind: 'message.delivered';
  readonly messageId: string;
  readonly folderId: string;
  /** Of a message of the seed: it comes once. */
  readonly seedName?: string;
  /** Of the envelope, and where it came from; absent in older journals, as are all that follow. */
  readonly sender?: string;
  readonly clientIp?: string;
  /** Of a message that a mailbox of the simulator sent to this one. */
  readonly copyOf?: { readonly sourceId: string; readonly recipient: string };
}

/** Made in the mailbox itself: a draft, a template, or mail that waits in the Outbox. */
export interface Written extends In, Contents {
  readonly kind: 'message.written';
  readonly messageId: string;
  readonly folderId: string;
  /** Null for what is only kept. */
  readonly sending: {
    /** Epoch ms. */
    readonly dueAt: number;
    readonly recipients: readonly Recipient[];
    /** The message it answers or passes on, by its source. */
    readonly answers: { readonly sourceId: string; readonly how: 'reply' | 'forward' } | null;
  } | null;
}

export type MessageEvent =
  | Delivered
  | Written
  | (In & {
      readonly kind: 'message.moved';
      readonly messageId: string;
      /** Another one only where a move changes ids. */
      readonly newMessageId: string;
      readonly from: string;
      readonly to: string;
      /** The mode of the call that did it; its operation where the call has no modes. */
      readonly mode: string;
    })
  | (In & { readonly kind: 'message.read'; readonly messageId: string; readonly isRead: boolean })
  | (In & { readonly kind: 'message.flagged'; readonly messageId: string; readonly flag: Flag })
  | (In & {
      readonly kind: 'message.labelled';
      readonly messageId: string;
      readonly labelId: string;
      /** False where it was taken off. */
      readonly isOn: boolean;
    })
  | (In & { readonly kind: 'message.archived'; readonly messageId: string; readonly isArchived: boolean })
  /** Gone for good. */
  | (In & { readonly kind: 'message.deleted'; readonly messageId: string; readonly mode: string })
  /** Was refused at the door, or kept back for administrators: it came into no folder. */
  | (In & {
      readonly kind: 'mail.refused';
      readonly verdict: 'reject' | 'quarantine';
      readonly sender: string;
      readonly recipient: string;
      readonly mailId: string | null;
      readonly copyOf?: Delivered['copyOf'];
    })
  /** Went out without lying anywhere in the mailbox. */
  | (In & {
      readonly kind: 'mail.relayed';
      readonly sourceId: string;
      readonly mailId: string | null;
      readonly from: string;
      readonly subject: string;
      readonly recipients: readonly Recipient[];
      readonly why: Relayed;
    })
  /** Left the Outbox, and lies in Sent. */
  | (In & { readonly kind: 'mail.sent'; readonly messageId: string; readonly folderId: string });

export type FolderEvent =
  | (In & {
      readonly kind: 'folder.created';
      readonly folderId: string;
      readonly folderName: string;
      readonly path: string;
      readonly parentFolderId: string | null;
      /** Of a folder that Zoho makes itself. */
      readonly folderType?: string;
    })
  | (In & { readonly kind: 'folder.renamed'; readonly folderId: string; readonly folderName: string })
  | (In & {
      readonly kind: 'folder.moved';
      readonly folderId: string;
      readonly parentFolderId: string | null;
      /** Null puts it last on its new level. */
      readonly previousFolderId: string | null;
    })
  | (In & { readonly kind: 'folder.deleted'; readonly folderId: string })
  | (In & { readonly kind: 'folder.imap'; readonly folderId: string; readonly imapAccess: boolean });

export type LabelEvent =
  | (In & {
      readonly kind: 'label.created' | 'label.changed';
      readonly labelId: string;
      readonly displayName: string;
      readonly color: string;
    })
  | (In & { readonly kind: 'label.deleted'; readonly labelId: string });

export type UploadEvent = In & {
  readonly kind: 'upload.stored';
  readonly storeName: string;
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly url: string | null;
};

export type SettingsEvent = In & { readonly kind: 'settings.changed'; readonly change: Partial<Settings> };

/** Changes of one mailbox. */
export type MailboxEvent = MessageEvent | FolderEvent | LabelEvent | UploadEvent | SettingsEvent;

export type SignInEvent =
  | { readonly kind: 'client.registered'; readonly client: OAuthClient }
  | { readonly kind: 'code.issued'; readonly code: Omit<Code, 'issuedAt' | 'used'> }
  | { readonly kind: 'code.used'; readonly code: string }
  | { readonly kind: 'grant.made'; readonly grant: Grant }
  | { readonly kind: 'grant.revoked'; readonly refreshToken: string }
  | { readonly kind: 'token.issued'; readonly token: string; readonly refreshToken: string; readonly expiresAt: number }
  | { readonly kind: 'token.revoked'; readonly token: string }
  | { readonly kind: 'token.expired'; readonly refreshToken: string };

export type Event =
  | MailboxEvent
  | OrganisationEvent
  | LogEvent
  | ShelfEvent
  | SignInEvent
  | TaskEvent
  | (In & {
      readonly kind: 'webhook.registered';
      readonly integId: string;
      readonly url: string;
      readonly secret: string;
    })
  | { readonly kind: 'webhook.disabled'; readonly integId: string }
  | { readonly kind: 'delivery.queued'; readonly id: string; readonly integId: string; readonly messageId: string }
  | { readonly kind: 'delivery.settled'; readonly id: string; readonly taken: boolean }
  | { readonly kind: 'mail.recent' }
  /** The older part of the seed's mail comes in, and is there. */
  | { readonly kind: 'mail.seeding' }
  | { readonly kind: 'mail.seeded' };

/** The API call that made a change. */
export interface Cause {
  /** Its id in the call log. */
  readonly call: string;
  /** The refresh token it was made with. */
  readonly grant: string;
}

export interface Place {
  readonly seq: number;
  /** Epoch ms. */
  readonly at: number;
  /** Absent for what no API call did. */
  readonly cause?: Cause;
}

/** An event with its place in the journal. */
export type Entry = Event & Place;
export type Arrived = Delivered & Place;
