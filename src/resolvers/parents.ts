/** What stands behind each type of the graph while its fields are resolved. */

import type { GrantSummary } from '../access/grants.ts';
import type { BookmarkCollectionRow, BookmarkRow } from '../datasources/bookmarks.ts';
import type { DkimKeyRow, DomainRow, RecordCheck, Verification } from '../datasources/domains.ts';
import type { FolderRow } from '../datasources/folders.ts';
import type { GroupMemberRow, GroupRow } from '../datasources/groups.ts';
import type { HeldMailRow } from '../datasources/held-mail.ts';
import type { LabelRow } from '../datasources/labels.ts';
import type { MailPolicyRow, PolicyMemberRow, RestrictionKind, RestrictionRow } from '../datasources/mail-policies.ts';
import type { AttachmentRow } from '../datasources/messages.ts';
import type { NoteBookRow, NoteFileRow, NoteRow } from '../datasources/notes.ts';
import type { OrganisationRow } from '../datasources/organisation.ts';
import type { AuditRow, SignInRow, SmtpRow } from '../datasources/rows/log-row.ts';
import type { SettingsRow } from '../datasources/rows/settings-row.ts';
import type { StorageRow } from '../datasources/rows/storage-row.ts';
import type { SignatureRow } from '../datasources/signatures.ts';
import type { SpaceGroupRow } from '../datasources/spaces.ts';
import type { PersonRow, ProjectRow, TaskGroupRow, TaskStatusRow } from '../datasources/task-groups.ts';
import type { TaskRow } from '../datasources/tasks.ts';
import type { UserRow } from '../datasources/users.ts';
import type { Spending } from '../datasources/zoho/budget/ledger.ts';
import type { RateLimitState } from '../datasources/zoho/budget/permit.ts';
import type { Alert } from '../filtering/alerts.ts';
import type {
  AttachmentContent,
  BodyContent,
  CalendarEvent,
  CalendarPerson,
  CalendarTime,
  DeliveryEvent,
  FilePiece,
  MailingList,
} from '../filtering/content/index.ts';
import type { DecidedFinding, KeptDecision, KeptEffect } from '../filtering/decisions.ts';
import type { PolicyInForce, PolicyVersion } from '../filtering/house/policies.ts';
import type { KeptEntry } from '../filtering/house/sender-lists.ts';
import type { MailboxCoverage } from '../filtering/intake/coverage.ts';
import type { FolderRescan } from '../filtering/intake/folder-rescans.ts';
import type { QuarantineRow } from '../filtering/review/quarantine.ts';
import type { Intent } from '../intents/intents.ts';
import type { Mailbox } from '../mailbox/mailboxes.ts';
import type { IndexedMessage, Observation } from '../mailbox/message-index.ts';
import type { Organisation } from '../mailbox/organisations.ts';
import type { WatchState } from '../mailbox/watch.ts';
import type { ChangeOf } from '../storage/change-log.ts';
import type { DkimKeyPlace, DomainPlace } from './organizations/domain-reach.ts';
import type { PolicyPlace, RestrictionPlace } from './organizations/mail-policy-reach.ts';
import type { GroupPlace, UserPlace } from './organizations/reach.ts';
import type { SettingsPlace } from './settings/owner.ts';
import type { MailboxSpace, PlaceInSpace } from './spaces.ts';
import type { ItemStatus, UserError } from './types.generated.ts';

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
export interface LabelParent {
  readonly mailbox: Mailbox;
  readonly row: LabelRow;
}
/** A folder or label that was just written to: its fields are read anew, if anybody asks. */
export interface ChangedFolder {
  readonly changed: { readonly mailbox: Mailbox; readonly folderId: string } | null;
  readonly userErrors: UserError[];
}
export interface ChangedLabel {
  readonly changed: { readonly mailbox: Mailbox; readonly labelId: string } | null;
  readonly userErrors: UserError[];
}
export interface NoteParent {
  readonly space: MailboxSpace;
  readonly row: NoteRow;
}
export interface NoteBookParent {
  readonly space: MailboxSpace;
  readonly row: NoteBookRow;
  readonly isDefault: boolean | null;
}
export interface NoteGroupParent {
  readonly mailbox: Mailbox;
  readonly row: SpaceGroupRow;
}
export interface NoteAttachmentParent {
  readonly note: PlaceInSpace;
  readonly file: NoteFileRow;
}
export interface BookmarkParent {
  readonly space: MailboxSpace;
  readonly row: BookmarkRow;
}
export interface BookmarkCollectionParent {
  readonly space: MailboxSpace;
  readonly row: BookmarkCollectionRow;
}
export interface BookmarkGroupParent {
  readonly mailbox: Mailbox;
  readonly row: SpaceGroupRow;
}
/** Something that was just written to: read anew, if anybody asks. */
export interface ChangedInSpace {
  readonly changed: PlaceInSpace | null;
  readonly userErrors: UserError[];
}
export type OrganizationParent = Organisation;
export type OrganizationDetailsParent = OrganisationRow;
export interface DomainParent {
  readonly organisation: Organisation;
  readonly row: DomainRow;
}
export interface DkimKeyParent {
  readonly place: DomainPlace;
  /** Null where a mutation has made the key. */
  readonly domain: DomainRow | null;
  readonly row: DkimKeyRow;
}
/** A domain that was just written to: read anew, if anybody asks. */
export interface ChangedDomain {
  readonly changed: DomainPlace | null;
  readonly userErrors: UserError[];
}
export type VerifiedDomain = ChangedDomain & { readonly verification: Verification | null };
export type CheckedDomain = ChangedDomain & { readonly check: RecordCheck | null };
export interface ChangedDkimKey {
  readonly changed: DkimKeyPlace | null;
  readonly check?: RecordCheck | null;
  readonly userErrors: UserError[];
}
export interface MailPolicyParent {
  readonly organisation: Organisation;
  readonly row: MailPolicyRow;
}
export interface MailPolicyMemberParent {
  readonly organisation: Organisation;
  readonly member: PolicyMemberRow;
}
export interface MailRestrictionParent {
  readonly organisation: Organisation;
  readonly kind: RestrictionKind;
  readonly row: RestrictionRow;
}
/** A policy that was just written to: read anew, if anybody asks. */
export interface ChangedPolicy {
  readonly changed: PolicyPlace | null;
  readonly userErrors: UserError[];
}
export interface ChangedRestriction {
  readonly changed: RestrictionPlace | null;
  readonly userErrors: UserError[];
}
export interface SignInParent {
  readonly organisation: Organisation;
  readonly row: SignInRow;
}
export interface AuditRecordParent {
  readonly organisation: Organisation;
  readonly row: AuditRow;
}
export interface SmtpLogEntryParent {
  readonly organisation: Organisation;
  readonly row: SmtpRow;
}
export interface UserStorageParent {
  readonly organisation: Organisation;
  readonly row: StorageRow;
}
/** Storage that was just written to: read anew, if anybody asks. */
export interface ChangedStorage {
  readonly changed: UserPlace | null;
  readonly userErrors: UserError[];
}
export interface GroupParent {
  readonly organisation: Organisation;
  readonly row: GroupRow;
}
export interface GroupMemberParent {
  readonly organisation: Organisation;
  readonly member: GroupMemberRow;
}
/** A group that was just written to: read anew, if anybody asks. */
export interface ChangedGroup {
  readonly changed: GroupPlace | null;
  readonly userErrors: UserError[];
}
export interface HeldMailParent {
  readonly place: GroupPlace;
  /** Null where only its id is known. */
  readonly group: GroupRow | null;
  readonly row: HeldMailRow;
}
export interface UserParent {
  readonly organisation: Organisation;
  readonly row: UserRow;
}
/** A user that was just written to: read anew, if anybody asks. */
export interface ChangedUser {
  readonly changed: UserPlace | null;
  readonly userErrors: UserError[];
}
export interface SignatureParent {
  readonly place: SettingsPlace;
  readonly row: SignatureRow;
}
export interface MailSettingsParent {
  readonly place: SettingsPlace;
  readonly row: SettingsRow;
  /** Asked for once, by whichever sender is the first. */
  signatures?: Promise<SignatureParent[]>;
}
/** Settings that were just written to: read anew, if anybody asks. */
export interface ChangedSettings {
  readonly changed: SettingsPlace | null;
  readonly userErrors: UserError[];
}
export interface SenderIdentityParent {
  readonly place: SettingsPlace;
  readonly row: SettingsRow['senders'][number];
  readonly of: MailSettingsParent;
}
export interface TaskParent {
  readonly space: MailboxSpace;
  readonly row: TaskRow;
}
export interface TaskPersonParent {
  readonly mailbox: Mailbox;
  readonly row: PersonRow;
}
export interface TaskGroupParent {
  readonly mailbox: Mailbox;
  readonly row: TaskGroupRow;
}
export interface TaskProjectParent {
  readonly space: MailboxSpace;
  readonly row: ProjectRow;
}
export interface TaskStatusParent {
  readonly space: MailboxSpace;
  readonly row: TaskStatusRow;
}
/** A task or a state of tasks that was just written to: read anew, if anybody asks; null where nothing of it was changed. */
export interface ChangedTask {
  readonly changed: PlaceInSpace | null;
  readonly userErrors: UserError[];
}
export interface MessageParent {
  readonly mailbox: Mailbox;
  /** From an answer of this operation, or from the index, which says how old it is. */
  readonly row: Observation | IndexedMessage;
}
/** A conversation by its number, or a message that is in none. */
export type ThreadParent =
  | { readonly mailbox: Mailbox; readonly zohoId: string }
  | { readonly mailbox: Mailbox; readonly single: MessageParent['row'] };
export interface MessageBodyParent {
  readonly message: MessageParent;
  readonly body: BodyContent;
}
export interface FilePieceParent {
  readonly message: MessageParent;
  readonly piece: FilePiece & { readonly row: AttachmentRow };
}
export type MailingListParent = MailingList;
export type CalendarEventParent = CalendarEvent;
export type CalendarTimeParent = CalendarTime;
export type CalendarPersonParent = CalendarPerson;
export interface DeliveryEventParent {
  readonly message: MessageParent;
  readonly event: DeliveryEvent;
}
export interface AttachmentParent {
  readonly message: MessageParent;
  readonly attachment: AttachmentContent;
}
export type ScanParent = KeptDecision;
export interface ItemResultParent {
  readonly id: string;
  readonly status: ItemStatus;
  readonly problem?: string | null;
}
export type FindingParent = DecidedFinding;
export type QuarantineItemParent = QuarantineRow;
export type MessageArrivedParent = ChangeOf<'message.arrived'>;
export type ScanDecidedParent = ChangeOf<'scan.decided'>;
export type QuarantineChangedParent = ChangeOf<'quarantine.changed'>;
export type OutgoingMessageParent = Intent;
export type AlertParent = Alert;
export interface PolicyInForceParent {
  readonly inForce: PolicyInForce;
  readonly overruled: readonly PolicyInForce[];
}
export type FilterPolicyParent = PolicyInForce;
export type PolicyVersionParent = PolicyVersion;
export type ListEntryParent = KeptEntry;
export type EffectParent = KeptEffect & Pick<KeptDecision, 'data_centre' | 'account_id'>;
export type JobParent = FolderRescan;
export interface AccountSyncParent extends WatchState {
  readonly mailbox: Mailbox;
}
export type CoverageReportParent = readonly AccountCoverageParent[];
export type AccountCoverageParent = MailboxCoverage & { readonly shadow: boolean };

/** What is left of a limit, and who spent the rest. */
export interface RateLimitParent extends RateLimitState {
  readonly spending: Spending;
}
