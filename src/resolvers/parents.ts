/** What stands behind each type of the graph while its fields are resolved. */
import type { GrantSummary } from '../access/grants.ts';
import type { FolderRow } from '../datasources/folders.ts';
import type { AttachmentContent, BodyContent } from '../filtering/content/index.ts';
import type { DecidedFinding, LiveDecision } from '../filtering/decisions.ts';
import type { QuarantineRow } from '../filtering/review/quarantine.ts';
import type { Mailbox } from '../mailbox/mailboxes.ts';
import type { Observation } from '../mailbox/message-index.ts';

export type ViewerParent = Record<string, never>;
export interface AppParent {
  readonly appId: string;
  readonly appName: string;
  readonly scopes: ReadonlySet<string>;
}
export type GrantParent = GrantSummary;
export type AccountParent = Mailbox;
export interface FolderParent {
  readonly mailbox: Mailbox;
  readonly row: FolderRow;
}
export interface MessageParent {
  readonly mailbox: Mailbox;
  readonly row: Observation;
}
export interface MessageBodyParent {
  readonly message: MessageParent;
  readonly body: BodyContent;
}
export interface AttachmentParent {
  readonly message: MessageParent;
  readonly attachment: AttachmentContent;
}
export type ScanParent = LiveDecision;
export type FindingParent = DecidedFinding;
export type QuarantineItemParent = QuarantineRow;
