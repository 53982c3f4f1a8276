/** Every change of state is an event: appended to the journal before anyone hears of it, and folded into the state. */
import type { Attachment } from './model.ts';

interface In {
  readonly dataCentre: string;
  readonly accountId: string;
}

interface Delivered extends In {
  readonly kind: 'message.delivered';
  readonly messageId: string;
  readonly folderId: string;
  readonly receivedTime: number;
  readonly subject: string;
  readonly summary: string;
  readonly senderName: string;
  readonly fromAddress: string;
  readonly toAddress: string;
  readonly ccAddress: string;
  readonly size: number;
  readonly attachments: readonly Attachment[];
  /** Of a message of the seed: it comes once. */
  readonly seedName?: string;
}

export type Event =
  | Delivered
  | (In & {
      readonly kind: 'message.moved';
      readonly messageId: string;
      /** Another one only where a move changes ids. */
      readonly newMessageId: string;
      readonly from: string;
      readonly to: string;
      /** The mode of the call that did it. */
      readonly mode: string;
    })
  | (In & { readonly kind: 'message.read'; readonly messageId: string; readonly isRead: boolean })
  | (In & {
      readonly kind: 'folder.created';
      readonly folderId: string;
      readonly folderName: string;
      readonly path: string;
      readonly parentFolderId: string | null;
    })
  | (In & { readonly kind: 'folder.imap'; readonly folderId: string; readonly imapAccess: boolean })
  | { readonly kind: 'token.issued'; readonly token: string; readonly refreshToken: string; readonly expiresAt: number }
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
  | { readonly kind: 'mail.seeded' }
  | { readonly kind: 'token.expired'; readonly refreshToken: string };

/** The API call that made a change. */
export interface Cause {
  /** Its id in the call log. */
  readonly call: string;
  /** The refresh token it was made with. */
  readonly grant: string;
}

interface Place {
  readonly seq: number;
  /** Epoch ms. */
  readonly at: number;
  /** Absent for what no API call did. */
  readonly cause?: Cause;
}

/** An event with its place in the journal. */
export type Entry = Event & Place;
export type Arrived = Delivered & Place;
