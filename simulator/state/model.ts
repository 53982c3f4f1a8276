/** What the simulated Zoho knows. Ids are strings of digits inside; the wire decides where they become numbers. */

export interface RefreshToken {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly token: string;
  readonly dataCentre: string;
  readonly accountId: string;
  readonly scopes: readonly string[];
}

export interface AccessToken {
  readonly token: string;
  readonly refreshToken: string;
  readonly issuedAt: number;
  expiresAt: number;
}

export interface Folder {
  readonly folderId: string;
  readonly folderName: string;
  readonly folderType: string;
  readonly path: string;
  readonly parentFolderId: string | null;
  imapAccess: boolean;
}

export interface Attachment {
  readonly attachmentId: string;
  readonly name: string;
  readonly size: number;
  readonly inline: boolean;
  readonly cid: string | null;
}

export interface Message {
  readonly messageId: string;
  /** The id it arrived with, under which its source lies; a move may change the other. */
  readonly sourceId: string;
  folderId: string;
  readonly receivedTime: number;
  readonly subject: string;
  readonly summary: string;
  readonly senderName: string;
  readonly fromAddress: string;
  readonly toAddress: string;
  readonly ccAddress: string;
  readonly size: number;
  readonly attachments: readonly Attachment[];
  isRead: boolean;
}

export interface Mailbox {
  readonly dataCentre: string;
  readonly accountId: string;
  readonly zuid: string;
  /** Of its organisation. */
  readonly zoid: string;
  readonly address: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly folders: Map<string, Folder>;
  readonly messages: Map<string, Message>;
}

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
