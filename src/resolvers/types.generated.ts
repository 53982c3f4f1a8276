import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ViewerParent, AppParent, GrantParent, AccountParent, RateLimitParent, FolderParent, LabelParent, ChangedFolder, OrganizationParent, OrganizationDetailsParent, DomainParent, DkimKeyParent, ChangedDomain, VerifiedDomain, CheckedDomain, ChangedDkimKey, MailPolicyParent, MailPolicyMemberParent, MailRestrictionParent, ChangedPolicy, ChangedRestriction, GroupParent, GroupMemberParent, HeldMailParent, ChangedGroup, SignInParent, AuditRecordParent, SmtpLogEntryParent, UserStorageParent, ChangedStorage, UserParent, ChangedUser, SignatureParent, MailSettingsParent, ChangedSettings, SenderIdentityParent, ChangedLabel, TaskParent, TaskPersonParent, ChangedTask, TaskGroupParent, TaskProjectParent, TaskStatusParent, NoteParent, NoteBookParent, NoteGroupParent, NoteAttachmentParent, ChangedInSpace, BookmarkParent, BookmarkCollectionParent, BookmarkGroupParent, MessageParent, ItemResultParent, ThreadParent, FilePieceParent, MessageBodyParent, AttachmentParent, MailingListParent, CalendarEventParent, CalendarTimeParent, CalendarPersonParent, DeliveryEventParent, ScanParent, FindingParent, QuarantineItemParent, MessageArrivedParent, ScanDecidedParent, QuarantineChangedParent, OutgoingMessageParent, AlertParent, PolicyInForceParent, FilterPolicyParent, PolicyVersionParent, ListEntryParent, EffectParent, JobParent, AccountSyncParent, CoverageReportParent, AccountCoverageParent } from './parents.ts';
import type { AccountRow } from '../datasources/accounts.ts';
import type { Use, OwnCall } from '../datasources/zoho/budget/ledger.ts';
import type { LockOut } from '../datasources/zoho/budget/lock-outs.ts';
import type { RecordToPublish } from '../datasources/dns-records.ts';
import type { RestrictionRule } from '../datasources/mail-policies.ts';
import type { GroupSettingsRow, GroupRow } from '../datasources/groups.ts';
import type { SmtpRecipientRow } from '../datasources/rows/log-row.ts';
import type { SubscriptionRow } from '../datasources/rows/storage-row.ts';
import type { AllowedIpRow } from '../datasources/rows/allowed-ip-row.ts';
import type { ForwardingRow, VacationRow } from '../datasources/rows/settings-row.ts';
import type { ReminderRow, RecurrenceRow } from '../datasources/tasks.ts';
import type { OperationContext } from './context.ts';
export type Maybe<T> = T extends PromiseLike<infer U> ? Promise<U | null> : T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day, for example `2026-11-24`. */
  Date: { input: string; output: string; }
  /** An instant, as an RFC 3339 string in UTC, for example `2026-11-24T09:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /**
   * A file sent along with the request, by the GraphQL multipart request specification: the variable is null in
   * `operations`, and `map` names the part that takes its place.
   */
  Upload: { input: string; output: never; }
};

/** A mailbox. */
export type Account = Node & {
  __typename?: 'Account';
  /** When Zoho was last asked for the values above. */
  asOf: Scalars['DateTime']['output'];
  /** The owner's collections, in Zoho's order. One Zoho call; null when it fails. */
  bookmarkCollections: Maybe<Array<BookmarkCollection>>;
  /** Groups with streams that the owner is in, which can share bookmarks. One Zoho call; null when it fails. */
  bookmarkGroups: Maybe<Array<BookmarkGroup>>;
  /** Bookmarks of the mailbox's owner. One Zoho call a page; null when it fails. */
  bookmarks: Maybe<BookmarkConnection>;
  /** The owner's display name; empty when there is none. */
  displayName: Scalars['String']['output'];
  /** Bookmarks that the owner has marked, own ones and those of groups. One Zoho call a page; null when it fails. */
  favoriteBookmarks: Maybe<BookmarkConnection>;
  /** Notes that the owner has marked, own ones and those of groups. One Zoho call a page; null when it fails. */
  favoriteNotes: Maybe<NoteConnection>;
  /** The filter policy in force for this mailbox, and which one won. No Zoho call. */
  filterPolicy: PolicyInForce;
  /** All folders, system and own, in Zoho's order. One Zoho call; null when it fails. */
  folders: Maybe<Array<Folder>>;
  id: Scalars['ID']['output'];
  /** All labels, in Zoho's order. One Zoho call; null when it fails. */
  labels: Maybe<Array<Label>>;
  /**
   * Messages of all folders, newest first unless asked for otherwise; those in Sent and the archive only where that is
   * said. One Zoho call a page, three when the list has shifted; null when it fails.
   */
  messages: Maybe<MessageConnection>;
  /** The owner's books, in Zoho's order. One Zoho call; null when it fails. */
  noteBooks: Maybe<Array<NoteBook>>;
  /** Groups with streams that the owner is in, which can share notes. One Zoho call; null when it fails. */
  noteGroups: Maybe<Array<NoteGroup>>;
  /** Notes of the mailbox's owner. One Zoho call a page; null when it fails. */
  notes: Maybe<NoteConnection>;
  /** The address mail is sent from by default. */
  primaryAddress: Scalars['String']['output'];
  /** What Zoho says of the mailbox now. One Zoho call for all mailboxes of a grant together; null when it fails. */
  profile: Maybe<AccountProfile>;
  /** What is left of Zoho's limit of calls for this mailbox, as the gateway counts it. No Zoho call; null when the mailbox has to be connected again. */
  rateLimit: Maybe<RateLimit>;
  /**
   * Messages that match, newest first, from all folders but Spam and Trash. One Zoho call a page, three when the list has
   * shifted; null when it fails. Zoho's index lags behind: mail of the last moments is better looked for in its folder.
   */
  search: Maybe<MessageConnection>;
  /** What its owner has set. It comes with `profile`: one Zoho call for both, and for all mailboxes of a grant together; null when it fails. */
  settings: Maybe<MailSettings>;
  /**
   * Bookmarks that others let the owner see. One Zoho call a page; null when it fails. Zoho has no call to read or change
   * one of them alone: what is known of them stands here.
   */
  sharedBookmarks: Maybe<BookmarkConnection>;
  /**
   * Notes that others let the owner see. One Zoho call a page; null when it fails. Zoho has no call to read or change one
   * of them alone: what is known of them stands here.
   */
  sharedNotes: Maybe<NoteConnection>;
  /** The signatures of its owner, those of the organisation among them. One Zoho call; null when it fails. */
  signatures: Maybe<Array<Signature>>;
  /** How far the gateway knows what this mailbox received. No Zoho call. */
  sync: AccountSync;
  /** The groups that its owner shares tasks in. One Zoho call; null when it fails. */
  taskGroups: Maybe<Array<TaskGroup>>;
  /** States that its owner has added for tasks of his own. One Zoho call; null when it fails. */
  taskStatuses: Maybe<Array<TaskStatus>>;
  /** Tasks of its owner's own, the newest first, without those that are parts of others. One Zoho call a page, two when the list has shifted; null when it fails. */
  tasks: Maybe<TaskConnection>;
  /** Tasks of all groups that its owner is to do, the newest first. One Zoho call a page, two when the list has shifted; null when it fails. */
  tasksAssigned: Maybe<TaskConnection>;
  /** Tasks of all groups that its owner has made, the newest first. One Zoho call a page, two when the list has shifted; null when it fails. */
  tasksCreated: Maybe<TaskConnection>;
  /** The owner's bookmarks in the trash, for `restoreBookmark`. One Zoho call a page; null when it fails. */
  trashedBookmarks: Maybe<BookmarkConnection>;
  /** Zoho's accountId. */
  zohoId: Scalars['String']['output'];
};


/** A mailbox. */
export type AccountBookmarksArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  orderBy?: BookmarkOrder;
};


/** A mailbox. */
export type AccountFavoriteBookmarksArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  orderBy?: BookmarkOrder;
};


/** A mailbox. */
export type AccountFavoriteNotesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  orderBy?: NoteOrder;
};


/** A mailbox. */
export type AccountMessagesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<MessageListFilter>;
  first: Scalars['Int']['input'];
  includeArchived?: Scalars['Boolean']['input'];
  includeSent?: Scalars['Boolean']['input'];
  orderBy?: MessageOrder;
};


/** A mailbox. */
export type AccountNotesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  orderBy?: NoteOrder;
};


/** A mailbox. */
export type AccountSearchArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  query: MessageSearchInput;
};


/** A mailbox. */
export type AccountSharedBookmarksArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  orderBy?: BookmarkOrder;
};


/** A mailbox. */
export type AccountSharedNotesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  orderBy?: NoteOrder;
};


/** A mailbox. */
export type AccountTasksArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** A mailbox. */
export type AccountTasksAssignedArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** A mailbox. */
export type AccountTasksCreatedArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** A mailbox. */
export type AccountTrashedBookmarksArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  orderBy?: BookmarkOrder;
};

/** An address of a mailbox. */
export type AccountAddress = {
  __typename?: 'AccountAddress';
  /** In lower case. */
  address: Scalars['String']['output'];
  /** Whether it is another name for the mailbox. */
  isAlias: Scalars['Boolean']['output'];
  /** Whether its owner has confirmed it; null when Zoho did not say. */
  isConfirmed: Maybe<Scalars['Boolean']['output']>;
  /** Whether mail is sent from it by default. */
  isPrimary: Scalars['Boolean']['output'];
};

/** How much of the mail of one mailbox the filters see. */
export type AccountCoverage = {
  __typename?: 'AccountCoverage';
  account: Account;
  /** When that was counted; null before the first time, which follows the first complete look. */
  asOf: Maybe<Scalars['DateTime']['output']>;
  /** Whether a webhook brings its news. */
  hasWebhook: Scalars['Boolean']['output'];
  /** When a message of it was last decided by the filters; null when none was. */
  lastScannedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether its policy only watches. */
  shadow: Scalars['Boolean']['output'];
  state: CoverageState;
  /** Messages known to the gateway that were never scanned, as of `asOf`. */
  unscanned: Array<UnscannedMessages>;
};

/** What Zoho says of a mailbox. */
export type AccountProfile = {
  __typename?: 'AccountProfile';
  /** Every address it receives mail at. */
  addresses: Array<AccountAddress>;
  /** In kilobytes, as far as is known; null when Zoho did not say. */
  allowedStorage: Maybe<Scalars['Float']['output']>;
  /** The owner's country; empty when Zoho did not say. */
  country: Scalars['String']['output'];
  /** When it was made; null when Zoho did not say. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The owner's display name; empty when there is none. */
  displayName: Scalars['String']['output'];
  /** Whether it is in use; null when Zoho did not say. */
  isEnabled: Maybe<Scalars['Boolean']['output']>;
  /** The owner's language; empty when Zoho did not say. */
  language: Scalars['String']['output'];
  /** The address mail is sent from by default. */
  primaryAddress: Scalars['String']['output'];
  /** The owner's time zone as an IANA name, for example `Europe/Copenhagen`; empty when Zoho did not say. */
  timeZone: Scalars['String']['output'];
  /** In kilobytes, as far as is known; null when Zoho did not say. */
  usedStorage: Maybe<Scalars['Float']['output']>;
  /** Zoho's word for its kind, for example `ZOHO_ACCOUNT`; empty when Zoho did not say. */
  zohoType: Scalars['String']['output'];
};

/** How far the gateway knows what a mailbox received. */
export type AccountSync = {
  __typename?: 'AccountSync';
  /** Everything received before this instant has been seen by the filters' queue; null before the first complete look. */
  completeAsOf: Maybe<Scalars['DateTime']['output']>;
  /** When the mailbox is looked into next for what its webhook missed. */
  nextPollAt: Scalars['DateTime']['output'];
  /** When that is done next. */
  nextReconcileAt: Scalars['DateTime']['output'];
  /** When everything lately received was last held against what was seen, folder by folder; null before the first time. */
  reconciledAt: Maybe<Scalars['DateTime']['output']>;
  /** The folders that are looked into: those that mail is received in, and Spam where the policy wants it. Empty before the first complete look. */
  watchedFolders: Array<WatchedFolder>;
};

/** What is done with a message because of a decision. */
export type Action =
  /** A person had it moved to the trash. */
  | 'DELETE'
  /** It waits in the quarantine folder until it can be scanned, and is moved back by itself. */
  | 'HOLD'
  /** It gets a label that names the verdict. */
  | 'LABEL'
  /** It is moved to Spam, and Zoho's own filter told so. */
  | 'MARK_AS_SPAM'
  /** It stays where it is. */
  | 'NONE'
  /** It is moved to the quarantine folder of the month. */
  | 'QUARANTINE'
  /** A person let it go. */
  | 'RELEASE';

export type AddDomainAliasInput = {
  /** The domain that becomes an alias of it. */
  aliasId: Scalars['ID']['input'];
  /** The domain. */
  id: Scalars['ID']['input'];
};

export type AddDomainAliasPayload = {
  __typename?: 'AddDomainAliasPayload';
  /** The domain, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  domain: Maybe<Domain>;
  userErrors: Array<UserError>;
};

export type AddDomainInput = {
  /** For example `zylker.example`. */
  name: Scalars['String']['input'];
  /** The organisation. */
  organizationId: Scalars['ID']['input'];
};

export type AddDomainPayload = {
  __typename?: 'AddDomainPayload';
  /** The domain, read back; null when there is none, see `userErrors`, or when it can't be read. */
  domain: Maybe<Domain>;
  userErrors: Array<UserError>;
};

export type AddForwardingInput = {
  /** A whole address, of another mailbox. */
  address: Scalars['String']['input'];
  /** A mailbox, to be changed by its owner's grant (with `mail.modify`), or a user, by an administrator's (with `org.manage`). */
  id: Scalars['ID']['input'];
};

export type AddForwardingPayload = {
  __typename?: 'AddForwardingPayload';
  /** What is set now, read back; null when nothing was changed or it can't be read. */
  settings: Maybe<MailSettings>;
  userErrors: Array<UserError>;
};

export type AddGroupAliasesInput = {
  /** 1 to 100 whole addresses, in domains of the organisation. */
  addresses: Array<Scalars['String']['input']>;
  /** The group. */
  id: Scalars['ID']['input'];
};

export type AddGroupAliasesPayload = {
  __typename?: 'AddGroupAliasesPayload';
  /** The group, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  group: Maybe<Group>;
  userErrors: Array<UserError>;
};

export type AddGroupMembersInput = {
  /** The group. */
  id: Scalars['ID']['input'];
  /** 1 to 100. */
  members: Array<NewGroupMemberInput>;
};

export type AddGroupMembersPayload = {
  __typename?: 'AddGroupMembersPayload';
  /** The group, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  group: Maybe<Group>;
  userErrors: Array<UserError>;
};

export type AddListEntryInput = {
  /** Id of the mailbox that it counts for; null for the whole organisation. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Of `ALLOW`: whether it counts only for mail whose sender was checked. Without that, anyone can write the name; it then takes at most 10 decibans off, and never below SUSPICIOUS what looks like phishing. */
  bound: Scalars['Boolean']['input'];
  /** When it ends by itself; null for never. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  kind: ListKind;
  /** Why, for whoever reads the list later; 1 to 500 characters. */
  reason: Scalars['String']['input'];
  subject: ListSubject;
  /** An address, or a domain of at least two parts. */
  value: Scalars['String']['input'];
};

export type AddListEntryPayload = {
  __typename?: 'AddListEntryPayload';
  /** Null when nothing was added. */
  entry: Maybe<ListEntry>;
  userErrors: Array<UserError>;
};

export type AddNoteAttachmentsInput = {
  /** Files of the request, 1 to 10. */
  files: Array<Scalars['Upload']['input']>;
  /** The note. */
  noteId: Scalars['ID']['input'];
};

export type AddNoteAttachmentsPayload = {
  __typename?: 'AddNoteAttachmentsPayload';
  /** Those that Zoho kept. */
  attachments: Array<NoteAttachment>;
  userErrors: Array<UserError>;
};

export type AddSenderIdentityInput = {
  /** A whole address. */
  address: Scalars['String']['input'];
  /** The name that receivers see: 1 to 100 characters. */
  displayName: Scalars['String']['input'];
  /** A mailbox, to be changed by its owner's grant (with `mail.modify`), or a user, by an administrator's (with `org.manage`). */
  id: Scalars['ID']['input'];
};

export type AddSenderIdentityPayload = {
  __typename?: 'AddSenderIdentityPayload';
  /** What is set now, read back; null when nothing was changed or it can't be read. */
  settings: Maybe<MailSettings>;
  userErrors: Array<UserError>;
};

export type AddToSpamListInput = {
  /** 1 to 100 entries of the kind that the list has; a top-level domain begins with its dot. */
  entries: Array<Scalars['String']['input']>;
  /** Which list. */
  list: SpamList;
  /** The organisation. */
  organizationId: Scalars['ID']['input'];
};

export type AddToSpamListPayload = {
  __typename?: 'AddToSpamListPayload';
  /** The organisation; null when nothing was changed, see `userErrors`. */
  organization: Maybe<Organization>;
  userErrors: Array<UserError>;
};

export type AddUserAliasesInput = {
  /** 1 to 100 whole addresses, in domains of the organisation. */
  addresses: Array<Scalars['String']['input']>;
  /** The user. */
  id: Scalars['ID']['input'];
};

export type AddUserAliasesPayload = {
  __typename?: 'AddUserAliasesPayload';
  /** The user, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

/** A name and an e-mail address, as a header has them. */
export type Address = {
  __typename?: 'Address';
  /** As written, in lower case; empty when there was none. */
  address: Scalars['String']['output'];
  /** Display name; null when there is none. */
  name: Maybe<Scalars['String']['output']>;
};

/** A name and an e-mail address to send to or from. */
export type AddressInput = {
  /** For example `ivo@zylker.example`. */
  address: Scalars['String']['input'];
  /** Display name, at most 200 characters on one line. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Something that an administrator has to know. */
export type Alert = {
  __typename?: 'Alert';
  /** When it was over; null while it goes on, and for what can't be undone. */
  clearedAt: Maybe<Scalars['DateTime']['output']>;
  /** What kind of thing it is. */
  kind: AlertKind;
  /** The message that it is about; null when it is about none, or that can no longer be read. */
  message: Maybe<Message>;
  /** When it was noticed. */
  raisedAt: Scalars['DateTime']['output'];
  /** What happened, in one English sentence. */
  says: Scalars['String']['output'];
};

/** A page of alerts. */
export type AlertConnection = {
  __typename?: 'AlertConnection';
  edges: Array<AlertEdge>;
  nodes: Array<Alert>;
  pageInfo: PageInfo;
};

/** An alert and its place in the list. */
export type AlertEdge = {
  __typename?: 'AlertEdge';
  cursor: Scalars['String']['output'];
  node: Alert;
};

/** What an administrator should know of. */
export type AlertKind =
  /** So many messages could not be scanned that none is held for it any more; they are left where they are. */
  | 'HOLDING_SUSPENDED'
  /** A message had been opened before it could be held. */
  | 'READ_BEFORE_HELD';

/** Things to look for that all have to match; each entry of a list is one of them. 1 to 20 in all, each at most 200 characters. */
export type AllOfInput = {
  /** Who got a copy, likewise. */
  cc?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Words or a phrase of the text. */
  content?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Words inside an attachment. */
  fileContent?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Words of the name of an attachment. */
  fileName?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who sent it: a full address is meant exactly, a word may stand in any part of it. */
  from?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only what has attachments; `false` says nothing, since Zoho can't search for what is not. */
  hasAttachment?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only what has a flag; `false` says nothing. */
  hasFlag?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only what is in a conversation with other messages; `false` says nothing. */
  inConversation?: InputMaybe<Scalars['Boolean']['input']>;
  /** A folder of the same mailbox. */
  inFolderId?: InputMaybe<Scalars['ID']['input']>;
  /** What lies in Spam and Trash, too. */
  includeSpamAndTrash: Scalars['Boolean']['input'];
  /** Labels of the same mailbox. */
  labelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only the newest match of each conversation. */
  onePerConversation: Scalars['Boolean']['input'];
  /** Received at this time or later. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Words or a phrase of the subject. */
  subject?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Words or a phrase, anywhere: header, text, files. */
  text?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whom it was sent to, likewise. */
  to?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Received at this time or earlier. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type AllowFromQuarantineInput = {
  /** Whether it counts only for mail whose sender was checked. Without that, anyone can write the name; it then takes at most 10 decibans off. */
  bound: Scalars['Boolean']['input'];
  /** When it ends by itself; null for never. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Ids of quarantine items, 1 to 100. */
  ids: Array<Scalars['ID']['input']>;
  /** Why, for whoever reads the list later; 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** Whether the messages are released too. */
  release: Scalars['Boolean']['input'];
  /** Whether the address alone is let in, or its whole domain. */
  subject: ListSubject;
  /** Whether it counts for the mailbox of the message only, or for the whole organisation. */
  wholeOrganization: Scalars['Boolean']['input'];
};

export type AllowFromQuarantinePayload = {
  __typename?: 'AllowFromQuarantinePayload';
  /** What was added; one a sender. */
  entries: Array<ListEntry>;
  /** The items as they are now known. */
  items: Array<QuarantineItem>;
  /** One a given id, in the same order: whether the message was released, or (without `release`) its sender was written down. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

export type AllowIpRangesInput = {
  /** The organisation. */
  organizationId: Scalars['ID']['input'];
  /** 1 to 50 ranges. */
  ranges: Array<IpRangeInput>;
};

export type AllowIpRangesPayload = {
  __typename?: 'AllowIpRangesPayload';
  /** Those that Zoho took; the others are in `userErrors`. */
  ranges: Array<AllowedIpRange>;
  userErrors: Array<UserError>;
};

/** A range of network addresses that people may sign in from. */
export type AllowedIpRange = {
  __typename?: 'AllowedIpRange';
  /** Whom it is for. */
  appliesTo: IpRangeRole;
  /** Whether this gateway itself, as Zoho sees it, lies in a range for them; null when Zoho did not say. */
  coversGateway: Maybe<Scalars['Boolean']['output']>;
  /** The first address. */
  from: Scalars['String']['output'];
  /** The last address. */
  to: Scalars['String']['output'];
  /** Zoho's id of it, by which it is removed. */
  zohoId: Scalars['String']['output'];
  /** Zoho's own word for them. */
  zohoRole: Scalars['String']['output'];
};

/** Things to look for of which one has to match; each entry of a list is one of them. 1 to 20 in all, each at most 200 characters. */
export type AnyOfInput = {
  /** Who got a copy, likewise. */
  cc?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Words or a phrase of the text. */
  content?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Words inside an attachment. */
  fileContent?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Words of the name of an attachment. */
  fileName?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who sent it: a full address is meant exactly, a word may stand in any part of it. */
  from?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What has attachments. */
  hasAttachment?: InputMaybe<Scalars['Boolean']['input']>;
  /** What has a flag. */
  hasFlag?: InputMaybe<Scalars['Boolean']['input']>;
  /** What is in a conversation with other messages. */
  inConversation?: InputMaybe<Scalars['Boolean']['input']>;
  /** Folders of the same mailbox. */
  inFolderIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What lies in Spam and Trash, too. */
  includeSpamAndTrash: Scalars['Boolean']['input'];
  /** Labels of the same mailbox. */
  labelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only the newest match of each conversation. */
  onePerConversation: Scalars['Boolean']['input'];
  /** Words or a phrase of the subject. */
  subject?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Words or a phrase, anywhere: header, text, files. */
  text?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whom it was sent to, likewise. */
  to?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A program that holds a key for this gateway. */
export type App = Node & {
  __typename?: 'App';
  id: Scalars['ID']['output'];
  /** As given by the administrator who made it. */
  name: Scalars['String']['output'];
  /** What it may do, for example `mail.read`. */
  scopes: Array<Scalars['String']['output']>;
};

export type ApplyLabelsInput = {
  /** The messages, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** The labels, 1 to 20, of the same mailbox as the messages. */
  labelIds: Array<Scalars['ID']['input']>;
  /** Whether to read back what became of each. One Zoho call for each label, whose list is read; a message beyond its newest 200 stays `ACCEPTED`. */
  verify: Scalars['Boolean']['input'];
};

export type ApplyLabelsPayload = {
  __typename?: 'ApplyLabelsPayload';
  /** The messages that were not refused, as they are now known. */
  messages: Array<Message>;
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

export type ApplyLabelsToThreadsInput = {
  /** The conversations, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** The labels, 1 to 20, of the same mailbox as the conversations. */
  labelIds: Array<Scalars['ID']['input']>;
  /** Only what of them is in this folder; the whole conversations when left out, sent mail too. */
  onlyInFolderId?: InputMaybe<Scalars['ID']['input']>;
};

export type ApplyLabelsToThreadsPayload = {
  __typename?: 'ApplyLabelsToThreadsPayload';
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  /** The conversations that were not refused. */
  threads: Array<Thread>;
  userErrors: Array<UserError>;
};

export type ApplyMailPolicyInput = {
  /** Groups of the organisation. */
  groupIds: Array<Scalars['ID']['input']>;
  /** The policy. */
  id: Scalars['ID']['input'];
  /** Users of the organisation; with `groupIds` 1 to 100. */
  userIds: Array<Scalars['ID']['input']>;
};

export type ApplyMailPolicyPayload = {
  __typename?: 'ApplyMailPolicyPayload';
  /** The policy, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  policy: Maybe<MailPolicy>;
  userErrors: Array<UserError>;
};

export type ArchiveMessagesInput = {
  /** The messages, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** Whether to read back what became of each. One Zoho call for each message. */
  verify: Scalars['Boolean']['input'];
};

export type ArchiveMessagesPayload = {
  __typename?: 'ArchiveMessagesPayload';
  /** The messages that were not refused, as they are now known. */
  messages: Array<Message>;
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

export type ArchiveThreadsInput = {
  /** The conversations, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
};

export type ArchiveThreadsPayload = {
  __typename?: 'ArchiveThreadsPayload';
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  /** The conversations that were not refused. */
  threads: Array<Thread>;
  userErrors: Array<UserError>;
};

export type AssignMailRestrictionInput = {
  /** The policy. */
  policyId: Scalars['ID']['input'];
  /** The restriction, of the same organisation. */
  restrictionId: Scalars['ID']['input'];
};

export type AssignMailRestrictionPayload = {
  __typename?: 'AssignMailRestrictionPayload';
  /** The policy, read back; null when it was not changed or can't be read. */
  policy: Maybe<MailPolicy>;
  userErrors: Array<UserError>;
};

/** A file that came with a message. */
export type Attachment = {
  __typename?: 'Attachment';
  /** The media type as the sender declared it, for example `application/pdf`. */
  contentType: Scalars['String']['output'];
  /** What the bytes are, in words, for example `a PDF document`; null when they do not tell. */
  detectedType: Maybe<Scalars['String']['output']>;
  /** Made safe to show and to save under; never empty. */
  filename: Scalars['String']['output'];
  /** Opaque and URL-safe; the same for as long as the message is. Not an id for `node`. */
  id: Scalars['ID']['output'];
  /** Whether it is shown inside the text, as images are. */
  isInline: Scalars['Boolean']['output'];
  /** SHA-256 of the bytes, in hex. */
  sha256: Scalars['String']['output'];
  /** In bytes. */
  size: Scalars['Int']['output'];
  /**
   * A link to the file that works without a key, for whoever has it. Following it costs no Zoho call within 5 minutes of
   * reading the message, else one.
   */
  url: Scalars['String']['output'];
};


/** A file that came with a message. */
export type AttachmentUrlArgs = {
  expiresIn?: Scalars['Int']['input'];
};

/** A file to go along. All files of a mail together may have 20 MiB. */
export type AttachmentInput =
  /** The id of an attachment of a message in the same mailbox, which is fetched and handed to Zoho again. */
  { attachmentId: Scalars['ID']['input']; file?: never; }
  |  /** A file of this request. */
  { attachmentId?: never; file: Scalars['Upload']['input']; };

/** What a record of the audit log can be about. */
export type AuditCategory = {
  __typename?: 'AuditCategory';
  /** What it is. */
  name: Scalars['String']['output'];
  /** Zoho's number for it, for `AuditLogFilter.category`. */
  number: Scalars['String']['output'];
};

/** A page of the audit log. */
export type AuditLogConnection = {
  __typename?: 'AuditLogConnection';
  edges: Array<AuditLogEdge>;
  /** The records of `edges`. */
  nodes: Array<AuditRecord>;
  pageInfo: PageInfo;
};

export type AuditLogEdge = {
  __typename?: 'AuditLogEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  node: AuditRecord;
};

/** Which records of the audit log; all of it has to fit. */
export type AuditLogFilter = {
  /** `number` of a category of `auditCategories`. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** From when on. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Zoho's word for what was done, for example `ADD`, `UPDATE` or `DELETE`. */
  operationType?: InputMaybe<Scalars['String']['input']>;
  /** Address of the administrator who did it. */
  performedBy?: InputMaybe<Scalars['String']['input']>;
  /** Address or name of whom or what it was done to. */
  performedOn?: InputMaybe<Scalars['String']['input']>;
  /** Until when. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An administrator did something. What Zoho did not say is empty, or null. */
export type AuditRecord = {
  __typename?: 'AuditRecord';
  /** The administrator; null when the organisation has no user of that address. The list of users, once for all records of an organisation; null when it fails. */
  administrator: Maybe<User>;
  /** When. */
  at: Maybe<Scalars['DateTime']['output']>;
  /** What it is about, in Zoho's words. */
  category: Scalars['String']['output'];
  /** From which network address. */
  ipAddress: Scalars['String']['output'];
  /** What was done, in Zoho's words. */
  operation: Scalars['String']['output'];
  /** Zoho's word for the kind of change, for example `UPDATE`. */
  operationType: Scalars['String']['output'];
  /** Address of the administrator. */
  performedBy: Scalars['String']['output'];
  /** Address or name of whom or what it was done to. */
  performedOn: Scalars['String']['output'];
  /** The same, more closely. */
  subCategory: Scalars['String']['output'];
};

/** What a mail says. */
export type BodyInput =
  /** HTML, sent as it is; at most 4,000,000 characters. */
  { html: Scalars['String']['input']; text?: never; }
  |  /** Plain text, at most 4,000,000 characters. */
  { html?: never; text: Scalars['String']['input']; };

/** A bookmark: of a mailbox's owner, of a group, or of somebody who lets the owner see it. */
export type Bookmark = Node & {
  __typename?: 'Bookmark';
  /** The mailbox by whose owner it is seen. */
  account: Account;
  /** The collection it is in; null when Zoho did not say. */
  collection: Maybe<BookmarkCollection>;
  /**
   * The group it belongs to. One Zoho call for all bookmarks of a mailbox; null when it belongs to a person, or when it
   * fails.
   */
  group: Maybe<BookmarkGroup>;
  /** For `node` as long as the bookmark is not in the trash. */
  id: Scalars['ID']['output'];
  /** Whether the mailbox's owner has marked it; null when Zoho did not say. */
  isFavorite: Maybe<Scalars['Boolean']['output']>;
  /** Zoho's id of the user or group it belongs to; empty when Zoho did not say. */
  ownerZohoId: Scalars['String']['output'];
  /** What Zoho found at `url`; null when it found nothing. */
  preview: Maybe<LinkPreview>;
  /** What somebody wrote of it; `url` where nobody did. */
  summary: Scalars['String']['output'];
  /** Empty when Zoho did not say. */
  title: Scalars['String']['output'];
  /** Where it leads, as it was written; empty when Zoho did not say. */
  url: Scalars['String']['output'];
  /** Zoho's entityId. */
  zohoId: Scalars['String']['output'];
};

/** A collection of bookmarks. Each owner has one named `General`, where bookmarks go for which no other is named. */
export type BookmarkCollection = Node & {
  __typename?: 'BookmarkCollection';
  /** The mailbox by whose owner it is seen. */
  account: Account;
  /** The bookmarks in it. One Zoho call a page; null when it fails. */
  bookmarks: Maybe<BookmarkConnection>;
  /**
   * The group it belongs to. One Zoho call for all collections of a mailbox; null when it belongs to a person, or when it
   * fails.
   */
  group: Maybe<BookmarkGroup>;
  id: Scalars['ID']['output'];
  /** Unique among the collections of its owner. */
  name: Scalars['String']['output'];
  /** Zoho's collectionId. */
  zohoId: Scalars['String']['output'];
};


/** A collection of bookmarks. Each owner has one named `General`, where bookmarks go for which no other is named. */
export type BookmarkCollectionBookmarksArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  orderBy?: BookmarkOrder;
};

/** A page of bookmarks. */
export type BookmarkConnection = {
  __typename?: 'BookmarkConnection';
  edges: Array<BookmarkEdge>;
  /** Whether bookmarks were made or removed since the page before was read, so that some may be missing or come twice. */
  listChanged: Scalars['Boolean']['output'];
  /** The bookmarks of `edges`. */
  nodes: Array<Bookmark>;
  pageInfo: PageInfo;
};

export type BookmarkEdge = {
  __typename?: 'BookmarkEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  node: Bookmark;
};

/** A group with the bookmarks that its members share. */
export type BookmarkGroup = Node & {
  __typename?: 'BookmarkGroup';
  /** The mailbox by whose owner it is seen. */
  account: Account;
  /** Its bookmarks. One Zoho call a page; null when it fails. */
  bookmarks: Maybe<BookmarkConnection>;
  /** Its collections, in Zoho's order. One Zoho call for all groups of a mailbox; null when it fails. */
  collections: Maybe<Array<BookmarkCollection>>;
  id: Scalars['ID']['output'];
  /**
   * The same group as its organisation's administrators see it, with its members. One Zoho call a group, by an
   * administrator's grant; null when it is no mail group, or when it fails.
   */
  mailGroup: Maybe<Group>;
  /** Its name. */
  name: Scalars['String']['output'];
  /** Its bookmarks in the trash, for `restoreBookmark`. One Zoho call a page; null when it fails. */
  trashedBookmarks: Maybe<BookmarkConnection>;
  /** Zoho's zgid. */
  zohoId: Scalars['String']['output'];
};


/** A group with the bookmarks that its members share. */
export type BookmarkGroupBookmarksArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  orderBy?: BookmarkOrder;
};


/** A group with the bookmarks that its members share. */
export type BookmarkGroupTrashedBookmarksArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  orderBy?: BookmarkOrder;
};

/** In which order bookmarks are listed. */
export type BookmarkOrder =
  /** The one made first comes first. */
  | 'CREATED_ASC'
  /** The one made last comes first. */
  | 'CREATED_DESC';

/** An answer to an invitation. */
export type CalendarAnswer =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'DELEGATED'
  | 'NEEDS_ACTION'
  | 'TENTATIVE'
  /** None is named, or one that this version does not know. */
  | 'UNKNOWN';

/** Something that people meet for, as a message describes it. */
export type CalendarEvent = {
  __typename?: 'CalendarEvent';
  /** Who is invited, or answers; at most 200. */
  attendees: Array<CalendarPerson>;
  /** At most 10,000 characters; empty when there is none. */
  description: Scalars['String']['output'];
  /** Null when the sender gave none that can be read, for example where it gave how long it lasts. */
  end: Maybe<CalendarTime>;
  /** In the sender's words; empty when there is none. */
  location: Scalars['String']['output'];
  /** What the message does with it. */
  method: CalendarMethod;
  /** Who invites; null when nobody is named. */
  organizer: Maybe<CalendarPerson>;
  /** How it repeats, as a recurrence rule of RFC 5545, for example `FREQ=WEEKLY;BYDAY=MO`; null when it does not. */
  recurrence: Maybe<Scalars['String']['output']>;
  /** Higher for a later version of the same event; 0 for the first. */
  sequence: Scalars['Int']['output'];
  /** Null when the sender gave none that can be read. */
  start: Maybe<CalendarTime>;
  /** Its title; empty when there is none. */
  summary: Scalars['String']['output'];
  /** The same in all messages about one event; null when the sender gave none. */
  uid: Maybe<Scalars['String']['output']>;
};

/** What a message does with a calendar event. */
export type CalendarMethod =
  /** Adds to one that repeats. */
  | 'ADD'
  /** Calls it off. */
  | 'CANCEL'
  /** Asks for another time or place. */
  | 'COUNTER'
  /** Refuses what was asked for by COUNTER. */
  | 'DECLINECOUNTER'
  /** Shows it, and asks for no answer. */
  | 'PUBLISH'
  /** Asks to be told how it stands. */
  | 'REFRESH'
  /** Answers an invitation. */
  | 'REPLY'
  /** Invites to it, or changes it. */
  | 'REQUEST'
  /** None is named, or one that this version does not know. */
  | 'UNKNOWN';

/** Somebody who invites or is invited. */
export type CalendarPerson = {
  __typename?: 'CalendarPerson';
  /** In lower case; empty when the sender gave no mail address. */
  address: Scalars['String']['output'];
  /** What he answered. */
  answer: CalendarAnswer;
  /** Null when there is none. */
  name: Maybe<Scalars['String']['output']>;
};

/** A time or a day in a calendar. */
export type CalendarTime = {
  __typename?: 'CalendarTime';
  /** The moment; null for a day, and where the time zone is not one of the tz database. */
  at: Maybe<Scalars['DateTime']['output']>;
  /** As a clock at that place shows it, for example `2026-11-25T10:00:00`; for a whole day the day alone, for example `2026-11-25`. */
  local: Scalars['String']['output'];
  /** The time zone as the sender names it; null for UTC, for a day, and for a time that is meant wherever one is. */
  timeZone: Maybe<Scalars['String']['output']>;
};

export type CancelJobInput = {
  /** Id of the job. */
  id: Scalars['ID']['input'];
};

export type CancelJobPayload = {
  __typename?: 'CancelJobPayload';
  /** The job as it is now; null when there is none of that id. */
  job: Maybe<Job>;
  userErrors: Array<UserError>;
};

export type CancelScheduledMessageInput = {
  /** The `OutgoingMessage` of a scheduled mail. */
  outgoingId: Scalars['ID']['input'];
};

export type CancelScheduledMessagePayload = {
  __typename?: 'CancelScheduledMessagePayload';
  /** The mail as it stands now; null when there is no such mail. */
  outgoing: Maybe<OutgoingMessage>;
  userErrors: Array<UserError>;
};

/** Something the gateway observed. */
export type Change = {
  /** Names this change; to be given as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** When it was written down. */
  observedAt: Scalars['DateTime']['output'];
};

/** A page of changes. */
export type ChangeConnection = {
  __typename?: 'ChangeConnection';
  /** The changes with their cursors. */
  edges: Array<ChangeEdge>;
  /** Where to read on, also after an empty page: to be given as `after`. */
  endCursor: Scalars['String']['output'];
  /** The changes alone. */
  nodes: Array<Change>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A change and its place in the list. */
export type ChangeEdge = {
  __typename?: 'ChangeEdge';
  /** Names this place; to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: Change;
};

export type ChangeFilterPolicyInput = {
  /** Id of the mailbox; null for the whole organisation. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** What is done at each verdict; what is null in it stays as it is. */
  actions?: InputMaybe<PolicyActionsInput>;
  /** The version that was seen in that scope, 0 for none. Somebody else's change since then is answered with CONFLICT instead of being overwritten; null overwrites. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What becomes of what somebody took out of quarantine by hand; what is null in it stays as it is. */
  movedBack?: InputMaybe<PolicyMovedBackInput>;
  /** What becomes of what can not be scanned; what is null in it stays as it is. */
  onFailure?: InputMaybe<PolicyOnFailureInput>;
  /** Takes the place of the whole list; at most 200 domains of at least two parts. */
  ownDomains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Takes the place of the whole list; at most 200. */
  people?: InputMaybe<Array<ProtectedPersonInput>>;
  /** Why, for whoever reads the history; 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** Takes the place of the whole list; at most 50 ids. */
  requiredFilters?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether verdicts are only recorded and nothing is done; null leaves it as it is. */
  shadow?: InputMaybe<Scalars['Boolean']['input']>;
  /** From which probability a verdict is given; what is null in it stays as it is. */
  thresholds?: InputMaybe<PolicyThresholdsInput>;
  /** Whether mail that Zoho put into Spam is scanned, too; null leaves it as it is. */
  watchSpam?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ChangeFilterPolicyPayload = {
  __typename?: 'ChangeFilterPolicyPayload';
  /** The policy in force for that scope now; null when nothing was changed. */
  policy: Maybe<PolicyInForce>;
  userErrors: Array<UserError>;
};

export type ChangeUserRolesInput = {
  /** 1 to 100 users of one organisation. */
  ids: Array<Scalars['ID']['input']>;
  /** The role all of them get: `MEMBER` or `ADMIN`. */
  role: UserRole;
};

export type ChangeUserRolesPayload = {
  __typename?: 'ChangeUserRolesPayload';
  /** What is known of each, in the order of `ids`. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

export type CheckDkimKeyInput = {
  /** The key. */
  id: Scalars['ID']['input'];
};

export type CheckDkimKeyPayload = {
  __typename?: 'CheckDkimKeyPayload';
  /** Whether it is published; null when Zoho was not asked. */
  isFound: Maybe<Scalars['Boolean']['output']>;
  /** Its key, read back; null when it was not changed or can't be read. */
  key: Maybe<DkimKey>;
  userErrors: Array<UserError>;
};

export type CheckDomainMxInput = {
  /** The domain. */
  id: Scalars['ID']['input'];
};

export type CheckDomainMxPayload = {
  __typename?: 'CheckDomainMxPayload';
  /** The domain, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  domain: Maybe<Domain>;
  /** The mail servers that Zoho found in place of its own. */
  hosts: Array<Scalars['String']['output']>;
  /** Whether they are Zoho's; null when Zoho was not asked. */
  isFound: Maybe<Scalars['Boolean']['output']>;
  userErrors: Array<UserError>;
};

export type CheckDomainSpfInput = {
  /** The domain. */
  id: Scalars['ID']['input'];
};

export type CheckDomainSpfPayload = {
  __typename?: 'CheckDomainSpfPayload';
  /** The domain, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  domain: Maybe<Domain>;
  /** Whether it does; null when Zoho was not asked. */
  isFound: Maybe<Scalars['Boolean']['output']>;
  userErrors: Array<UserError>;
};

/** What an organisation begins with that a partner makes. */
export type ChildPlan =
  /** Zoho's basic plan, on trial. */
  | 'BASIC_TRIAL'
  /** Nothing is paid. */
  | 'FREE'
  /** Mail Premium, on trial. */
  | 'MAIL_PREMIUM_TRIAL'
  /** Zoho's professional plan, on trial. */
  | 'PROFESSIONAL_TRIAL';

export type ClearFilterPolicyInput = {
  /** Id of the mailbox; null for the whole organisation. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Why, for whoever reads the history; 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

export type ClearFilterPolicyPayload = {
  __typename?: 'ClearFilterPolicyPayload';
  /** The policy in force for that scope now; null when there is no such mailbox. */
  policy: Maybe<PolicyInForce>;
  userErrors: Array<UserError>;
};

export type ConfirmForwardingInput = {
  /** The address. */
  address: Scalars['String']['input'];
  /** The code of the mail: 1 to 100 characters. */
  code: Scalars['String']['input'];
  /** A mailbox, to be changed by its owner's grant (with `mail.modify`), or a user, by an administrator's (with `org.manage`). */
  id: Scalars['ID']['input'];
};

export type ConfirmForwardingPayload = {
  __typename?: 'ConfirmForwardingPayload';
  /** What is set now, read back; null when nothing was changed or it can't be read. */
  settings: Maybe<MailSettings>;
  userErrors: Array<UserError>;
};

export type ConfirmQuarantinedInput = {
  /** Ids of quarantine items, 1 to 100. */
  ids: Array<Scalars['ID']['input']>;
};

export type ConfirmQuarantinedPayload = {
  __typename?: 'ConfirmQuarantinedPayload';
  /** The items as they are now known. */
  items: Array<QuarantineItem>;
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

/** How much of the mail the filters see. */
export type CoverageReport = {
  __typename?: 'CoverageReport';
  /** Each mailbox, by address. */
  accounts: Array<AccountCoverage>;
  /** Mailboxes that were ever connected. Those of the organisation that nobody connected are not known, and not protected. */
  mailboxes: Scalars['Int']['output'];
  /** How many of those have a policy that does more than watch. */
  protected: Scalars['Int']['output'];
  /** Messages known to the gateway that were never scanned, over all mailboxes. */
  unscanned: Array<UnscannedMessages>;
  /** How many of them are connected and looked into in time. */
  watched: Scalars['Int']['output'];
};

/** How well a mailbox is watched. */
export type CoverageState =
  /** It was not completely looked into within the last hour. */
  | 'BEHIND'
  /** Zoho refuses its authorisation; its owner has to connect it again. */
  | 'DISCONNECTED'
  /** It is looked into in time. */
  | 'WATCHED';

export type CreateBookmarkCollectionInput = {
  /** 1 to 100 characters; no other collection of the owner may have it. */
  name: Scalars['String']['input'];
  /** Whose it is to be: an `Account` for its owner's own, or a `BookmarkGroup`. */
  ownerId: Scalars['ID']['input'];
};

export type CreateBookmarkCollectionPayload = {
  __typename?: 'CreateBookmarkCollectionPayload';
  /** The new collection; null when there is none, see `userErrors`. */
  collection: Maybe<BookmarkCollection>;
  userErrors: Array<UserError>;
};

export type CreateBookmarkInput = {
  /** A collection of the same owner; the default one when left out. */
  collectionId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose it is to be: an `Account` for its owner's own, or a `BookmarkGroup`. */
  ownerId: Scalars['ID']['input'];
  /** The address, when left out. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** Not empty. */
  title: Scalars['String']['input'];
  /** Where it leads: begins with `http://` or `https://`, and has at most 2,000 characters. */
  url: Scalars['String']['input'];
};

export type CreateBookmarkPayload = {
  __typename?: 'CreateBookmarkPayload';
  /** The new bookmark, read back. One Zoho call; null when it was not made or can't be read. */
  bookmark: Maybe<Bookmark>;
  userErrors: Array<UserError>;
};

export type CreateChildOrganizationInput = {
  /** The first domain of the new one, for example `child.example`. */
  domain: Scalars['String']['input'];
  /** What it is called: 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** The partner's organisation. */
  organizationId: Scalars['ID']['input'];
  /** Address of who owns it, in that domain. */
  ownerAddress: Scalars['String']['input'];
  /** 1 to 100 characters. */
  ownerFirstName: Scalars['String']['input'];
  /** 1 to 100 characters. */
  ownerLastName: Scalars['String']['input'];
  /** The owner's first password; Zoho's rules hold. It is handed on and not kept. */
  ownerPassword: Scalars['String']['input'];
  /** What it begins with. */
  plan: ChildPlan;
};

export type CreateChildOrganizationPayload = {
  __typename?: 'CreateChildOrganizationPayload';
  /** The new organisation; null when there is none, see `userErrors`. */
  organization: Maybe<Organization>;
  userErrors: Array<UserError>;
};

export type CreateDkimKeyInput = {
  /** The domain. */
  domainId: Scalars['ID']['input'];
  /** The name to publish it under: 1 to 63 letters, digits and hyphens. */
  selector: Scalars['String']['input'];
  /** How long it is. */
  size: DkimKeySize;
};

export type CreateDkimKeyPayload = {
  __typename?: 'CreateDkimKeyPayload';
  /** The new key, with what is to be published; null when there is none, see `userErrors`. */
  key: Maybe<DkimKey>;
  userErrors: Array<UserError>;
};

export type CreateFolderInput = {
  /** The mailbox that gets it. */
  accountId: Scalars['ID']['input'];
  /** 1 to 100 characters without `/`; no other folder in the same place may have it. */
  name: Scalars['String']['input'];
  /** The folder it is made in; the top level when left out. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

export type CreateFolderPayload = {
  __typename?: 'CreateFolderPayload';
  /** The new folder; null when there is none, see `userErrors`. */
  folder: Maybe<Folder>;
  userErrors: Array<UserError>;
};

export type CreateGroupInput = {
  /** Who may write to it; not `UNKNOWN`. */
  access: GroupAccess;
  /** The address, in a domain of the organisation. */
  address: Scalars['String']['input'];
  /** What it is for, 1 to 200 characters. Zoho has no call that shows or changes it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The first members, at most 100. */
  members: Array<NewGroupMemberInput>;
  /** 1 to 200 characters, unlike the names of all other groups. */
  name: Scalars['String']['input'];
  /** The organisation. */
  organizationId: Scalars['ID']['input'];
  /** Whether it has streams. */
  streams: Scalars['Boolean']['input'];
};

export type CreateGroupPayload = {
  __typename?: 'CreateGroupPayload';
  /** The new group, read back; null when there is none, see `userErrors`, or when it can't be read. */
  group: Maybe<Group>;
  userErrors: Array<UserError>;
};

export type CreateLabelInput = {
  /** The mailbox that gets it. */
  accountId: Scalars['ID']['input'];
  /** As `#rrggbb`; Zoho's own choice when left out. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 100 characters; no other label of the mailbox may have it. */
  name: Scalars['String']['input'];
};

export type CreateLabelPayload = {
  __typename?: 'CreateLabelPayload';
  /** The new label; null when there is none, see `userErrors`. */
  label: Maybe<Label>;
  userErrors: Array<UserError>;
};

export type CreateMailPolicyInput = {
  /** 1 to 200 characters, unlike the names of all other policies. */
  name: Scalars['String']['input'];
  /** The organisation. */
  organizationId: Scalars['ID']['input'];
};

export type CreateMailPolicyPayload = {
  __typename?: 'CreateMailPolicyPayload';
  /** The new policy, read back; null when there is none, see `userErrors`, or when it can't be read. */
  policy: Maybe<MailPolicy>;
  userErrors: Array<UserError>;
};

export type CreateMailRestrictionInput = {
  /** What it is about. */
  kind: MailRestrictionKind;
  /** 1 to 200 characters, unlike the names of all others of its kind. */
  name: Scalars['String']['input'];
  /** The organisation. */
  organizationId: Scalars['ID']['input'];
};

export type CreateMailRestrictionPayload = {
  __typename?: 'CreateMailRestrictionPayload';
  /** The new restriction, read back; null when there is none, see `userErrors`, or when it can't be read. */
  restriction: Maybe<MailRestriction>;
  userErrors: Array<UserError>;
};

export type CreateNoteBookInput = {
  /** 1 to 100 characters; no other book of the owner may have it. */
  name: Scalars['String']['input'];
  /** Whose it is to be: an `Account` for its owner's own, or a `NoteGroup`. */
  ownerId: Scalars['ID']['input'];
};

export type CreateNoteBookPayload = {
  __typename?: 'CreateNoteBookPayload';
  /** The new book; null when there is none, see `userErrors`. */
  book: Maybe<NoteBook>;
  userErrors: Array<UserError>;
};

export type CreateNoteInput = {
  /** A book of the same owner; the default one when left out. */
  bookId?: InputMaybe<Scalars['ID']['input']>;
  /** Zoho's own choice when left out. */
  color?: InputMaybe<NoteColor>;
  /** What it says; not empty. */
  content: Scalars['String']['input'];
  /** Labels of the mailbox to put on it, at most 20. Zoho does not tell afterwards which a note has. */
  labelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whose it is to be: an `Account` for its owner's own, or a `NoteGroup`. */
  ownerId: Scalars['ID']['input'];
  /** None when left out. */
  title?: InputMaybe<Scalars['String']['input']>;
};

export type CreateNotePayload = {
  __typename?: 'CreateNotePayload';
  /** The new note, read back. One Zoho call; null when it was not made or can't be read. */
  note: Maybe<Note>;
  userErrors: Array<UserError>;
};

export type CreateSignatureInput = {
  /** What it says: HTML, or text. 1 to 20,000 characters. */
  content: Scalars['String']['input'];
  /** 1 to 100 characters, that no other signature of this person has. */
  name: Scalars['String']['input'];
  /** Whose it shall be: a mailbox (by its owner's grant, with `mail.modify`) or a user (by an administrator's, with `org.manage`). */
  ownerId: Scalars['ID']['input'];
  /** Where it stands in an answer; not `UNKNOWN`. */
  position: SignaturePosition;
  /** Addresses of this person that are to write with it from now on, in place of another. */
  useFor: Array<Scalars['String']['input']>;
};

export type CreateSignaturePayload = {
  __typename?: 'CreateSignaturePayload';
  /** The new signature; null when there is none, see `userErrors`. */
  signature: Maybe<Signature>;
  userErrors: Array<UserError>;
};

export type CreateTaskInput = {
  /** Who is to do it, by zuid: a member of the group. When left out it is the owner's, or nobody's in a group. */
  assigneeZohoId?: InputMaybe<Scalars['String']['input']>;
  /** At most 10,000 characters, plain text. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The day by which it is to be done. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** What only a task of a group has. */
  inGroup?: InputMaybe<TaskInGroupInput>;
  /** The message that it is made from, of the same mailbox. */
  messageId?: InputMaybe<Scalars['ID']['input']>;
  /** An account, for a task of its owner's own; a task group, for one that the group shares; a task, for a part of that one. */
  ownerId: Scalars['ID']['input'];
  /** `MEDIUM` when left out. */
  priority?: InputMaybe<TaskPriority>;
  /** What it is filed under, of the same owner; the general one when left out. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** How it comes again. */
  recurrence?: InputMaybe<TaskRecurrenceInput>;
  /** When somebody is reminded. */
  reminder?: InputMaybe<TaskReminderInput>;
  /** `IN_PROGRESS` or `COMPLETED`. */
  state: TaskState;
  /** 1 to 500 characters. */
  title: Scalars['String']['input'];
};

export type CreateTaskPayload = {
  __typename?: 'CreateTaskPayload';
  /** The new task; null when there is none, see `userErrors`. */
  task: Maybe<Task>;
  userErrors: Array<UserError>;
};

export type CreateTaskProjectInput = {
  /** The group. */
  groupId: Scalars['ID']['input'];
  /** 1 to 100 characters; no other project of the group may have it. */
  name: Scalars['String']['input'];
};

export type CreateTaskProjectPayload = {
  __typename?: 'CreateTaskProjectPayload';
  /** The new project; null when there is none, see `userErrors`. */
  project: Maybe<TaskProject>;
  userErrors: Array<UserError>;
};

export type CreateTaskStatusInput = {
  /** As `#rrggbb`; Zoho's own choice when left out. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 100 characters; no other state there may have it. */
  name: Scalars['String']['input'];
  /** An account, for its owner's own tasks, or a task group. */
  ownerId: Scalars['ID']['input'];
};

export type CreateTaskStatusPayload = {
  __typename?: 'CreateTaskStatusPayload';
  /** The new state; null when there is none, see `userErrors`. */
  status: Maybe<TaskStatus>;
  userErrors: Array<UserError>;
};

export type CreateUserInput = {
  /** The primary address, in a domain of the organisation. */
  address: Scalars['String']['input'];
  /** As a code, for example `us`; Zoho's choice when left out. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** Zoho's choice when left out. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** Days after which the account ends; it does not when left out. */
  expiresAfterDays?: InputMaybe<Scalars['Int']['input']>;
  /** Zoho's choice when left out. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** As a code, for example `en`; Zoho's choice when left out. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** Zoho's choice when left out. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** Whether it has to be changed at the first sign-in. */
  mustChangePassword: Scalars['Boolean']['input'];
  /** The organisation. */
  organizationId: Scalars['ID']['input'];
  /** The first password; Zoho's rules hold. It is handed on and not kept. */
  password: Scalars['String']['input'];
  /** What the user may do in the organisation; not `UNKNOWN`. */
  role: UserRole;
  /** IANA name; Zoho's choice when left out. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

export type CreateUserPayload = {
  __typename?: 'CreateUserPayload';
  /** The new user; null when there is none, see `userErrors`. */
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

/** What decided about a message. */
export type DecisionBasis =
  /** The sender is allowed, and the receiver found the sender to be who it says. */
  | 'BOUND_ALLOW'
  /** A filter saw malware for certain. */
  | 'CONCLUSIVE_MALWARE'
  /** The sender is denied. */
  | 'DENY'
  /** A person. */
  | 'PERSON'
  /** What the filters saw, added up. */
  | 'SCORES'
  /** What the filters saw, less what a sender who is allowed without a check takes off. */
  | 'UNBOUND_ALLOW';

/** What caused a decision. */
export type DecisionCause =
  /** The message arrived. */
  | 'ARRIVAL'
  /** A person decided. */
  | 'HUMAN'
  /** A scan succeeded, or was given up, after the message had been decided without it. */
  | 'LATE_RESULT'
  /** Somebody asked for another look. */
  | 'RESCAN';

/** One share of a category's total. */
export type DecisionPart = {
  __typename?: 'DecisionPart';
  /** Which total it belongs to. */
  category: FindingCategory;
  /** 10 × log10 of the likelihood ratio: +10 is ten times likelier. */
  decibans: Scalars['Float']['output'];
  /** Rules that read the same fact count as one group. */
  group: Scalars['String']['output'];
  /** The rule, or what else the share comes from, for example `prior`. */
  rule: Scalars['String']['output'];
};

export type DeleteBookmarkCollectionInput = {
  /** Deletes it also with bookmarks in it, of which Zoho does not say whether they are kept. */
  allowLoss: Scalars['Boolean']['input'];
  /** The collection. */
  id: Scalars['ID']['input'];
};

export type DeleteBookmarkCollectionPayload = {
  __typename?: 'DeleteBookmarkCollectionPayload';
  /** The id of the collection that is gone; null when it was not deleted. */
  deletedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type DeleteBookmarkPermanentlyInput = {
  /** The bookmark, which may be in the trash. */
  id: Scalars['ID']['input'];
};

export type DeleteBookmarkPermanentlyPayload = {
  __typename?: 'DeleteBookmarkPermanentlyPayload';
  /** The id of the bookmark that is gone; null when it was not deleted. */
  deletedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type DeleteDkimKeyInput = {
  /** The key. */
  id: Scalars['ID']['input'];
};

export type DeleteDkimKeyPayload = {
  __typename?: 'DeleteDkimKeyPayload';
  /** The id as it was given; null when it was not deleted, see `userErrors`. */
  deletedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type DeleteDomainInput = {
  /** The domain. */
  id: Scalars['ID']['input'];
};

export type DeleteDomainPayload = {
  __typename?: 'DeleteDomainPayload';
  /** The id as it was given; null when it was not deleted, see `userErrors`. */
  deletedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type DeleteDraftInput = {
  /** The draft, a message of the folder of drafts. */
  draftId: Scalars['ID']['input'];
};

export type DeleteDraftPayload = {
  __typename?: 'DeleteDraftPayload';
  /** The draft, as it was given; null with `userErrors`. */
  deletedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type DeleteFolderInput = {
  /** To be set for a folder that is not empty: Zoho does not say what becomes of its messages and of folders in it. */
  allowLoss: Scalars['Boolean']['input'];
  /** The folder: one that people made. */
  id: Scalars['ID']['input'];
};

export type DeleteFolderPayload = {
  __typename?: 'DeleteFolderPayload';
  /** The id of the folder that is gone; null when it was not deleted. */
  deletedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type DeleteGroupsInput = {
  /** 1 to 100 groups of one organisation. */
  ids: Array<Scalars['ID']['input']>;
};

export type DeleteGroupsPayload = {
  __typename?: 'DeleteGroupsPayload';
  /** What is known of each, in the order of `ids`. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

export type DeleteLabelInput = {
  /** The label. */
  id: Scalars['ID']['input'];
};

export type DeleteLabelPayload = {
  __typename?: 'DeleteLabelPayload';
  /** The id of the label that is gone; null when it was not deleted. */
  deletedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type DeleteMessagesPermanentlyInput = {
  /** The messages, 1 to 50, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** Whether to look whether each is gone. One Zoho call for each message, some more where its folder is not known. */
  verify: Scalars['Boolean']['input'];
};

export type DeleteMessagesPermanentlyPayload = {
  __typename?: 'DeleteMessagesPermanentlyPayload';
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

export type DeleteNoteAttachmentInput = {
  /** The file. */
  id: Scalars['ID']['input'];
};

export type DeleteNoteAttachmentPayload = {
  __typename?: 'DeleteNoteAttachmentPayload';
  /** The id of the file that is gone; null when it was not deleted. */
  deletedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type DeleteNoteBookInput = {
  /** Deletes it also with notes in it, of which Zoho does not say whether they are kept. */
  allowLoss: Scalars['Boolean']['input'];
  /** The book. */
  id: Scalars['ID']['input'];
};

export type DeleteNoteBookPayload = {
  __typename?: 'DeleteNoteBookPayload';
  /** The id of the book that is gone; null when it was not deleted. */
  deletedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type DeleteNotePermanentlyInput = {
  /** The note. */
  id: Scalars['ID']['input'];
};

export type DeleteNotePermanentlyPayload = {
  __typename?: 'DeleteNotePermanentlyPayload';
  /** The id of the note that is gone; null when it was not deleted. */
  deletedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type DeleteQuarantinedInput = {
  /** Ids of quarantine items, 1 to 100. */
  ids: Array<Scalars['ID']['input']>;
};

export type DeleteQuarantinedPayload = {
  __typename?: 'DeleteQuarantinedPayload';
  /** The items as they are now known. */
  items: Array<QuarantineItem>;
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

export type DeleteSignatureInput = {
  /** The signature. */
  id: Scalars['ID']['input'];
};

export type DeleteSignaturePayload = {
  __typename?: 'DeleteSignaturePayload';
  /** The id given; null when nothing was deleted, see `userErrors`. */
  deletedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type DeleteTaskForGoodInput = {
  /** The task. */
  id: Scalars['ID']['input'];
};

export type DeleteTaskForGoodPayload = {
  __typename?: 'DeleteTaskForGoodPayload';
  /** The id of the task that is gone; null when it was not deleted. */
  deletedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type DeleteTaskInput = {
  /** The task. */
  id: Scalars['ID']['input'];
};

export type DeleteTaskPayload = {
  __typename?: 'DeleteTaskPayload';
  /** The id of the task that is in the trash now, for `restoreTask`; null when it was not deleted. */
  deletedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type DeleteTaskProjectInput = {
  /** The project, of a group. */
  id: Scalars['ID']['input'];
};

export type DeleteTaskProjectPayload = {
  __typename?: 'DeleteTaskProjectPayload';
  /** The id of the project that is gone; null when it was not deleted. */
  deletedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type DeleteTaskStatusInput = {
  /** The state. */
  id: Scalars['ID']['input'];
};

export type DeleteTaskStatusPayload = {
  __typename?: 'DeleteTaskStatusPayload';
  /** The id of the state that is gone; null when it was not deleted. */
  deletedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type DeleteUsersAndTheirMailInput = {
  /** 1 to 100 users of one organisation. */
  ids: Array<Scalars['ID']['input']>;
};

export type DeleteUsersAndTheirMailPayload = {
  __typename?: 'DeleteUsersAndTheirMailPayload';
  /** What is known of each, in the order of `ids`. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

/** What a message tells of other mail. Anybody can send such a message: it is a claim. */
export type DeliveryEvent = {
  __typename?: 'DeliveryEvent';
  /** That mail, where this mailbox has it and its Message-ID is known from its source; null otherwise. No Zoho call. */
  about: Maybe<Message>;
  /** The Message-ID of the mail that it is about, without angle brackets; null when it does not say. */
  internetMessageId: Maybe<Scalars['String']['output']>;
  kind: DeliveryEventKind;
  /** Whom it is about; at most 100. */
  recipients: Array<DeliveryRecipient>;
  /** Who reports, as it calls itself, for example `mx.shop.example`; null when it does not say. */
  reporter: Maybe<Scalars['String']['output']>;
};

/** What a message tells of other mail. */
export type DeliveryEventKind =
  /** A program answered it, for example because somebody is away. */
  | 'AUTO_REPLY'
  /** It did not reach somebody, and will not. */
  | 'BOUNCE'
  /** Somebody has called it spam, or worse. */
  | 'COMPLAINT'
  /** It has not reached somebody yet. */
  | 'DELAY'
  /** It has reached somebody, or was passed on. */
  | 'DELIVERY'
  /** Somebody has opened it, or has put it away. */
  | 'READ_RECEIPT';

/** Whom a report is about. */
export type DeliveryRecipient = {
  __typename?: 'DeliveryRecipient';
  /** The reporter's word, in lower case, for example `failed`, `delayed`, `displayed` or `abuse`. */
  action: Scalars['String']['output'];
  /** In lower case; empty when it is not told. */
  address: Scalars['String']['output'];
  /** What the other side said; null when it is not told. */
  diagnostic: Maybe<Scalars['String']['output']>;
  /** An enhanced status code of RFC 3463, for example `5.1.1` for an address that does not exist; null when there is none. */
  status: Maybe<Scalars['String']['output']>;
};

/** What became of a mail. */
export type DeliveryStatus =
  /** It arrived. */
  | 'DELIVERED'
  /** It did not arrive. */
  | 'FAILED'
  /** A group holds it until somebody decides. */
  | 'MODERATED'
  /** It is kept back for administrators. */
  | 'QUARANTINED'
  /** It is tried again. */
  | 'RETRYING'
  /** Words of Zoho's that are new to this gateway, see `zohoStatus`. */
  | 'UNKNOWN';

/** Where a message is to be, or what it is to carry. */
export type DesiredEffect =
  /** With the label of its verdict, or without one. */
  | 'LABEL'
  /** Where it came from. */
  | 'ORIGIN'
  /** In the quarantine folder of the month. */
  | 'QUARANTINE'
  /** In Spam, and Zoho's own filter told so. */
  | 'SPAM'
  /** In the trash. */
  | 'TRASH';

export type DisableUserInput = {
  /** Whether mail to the user is refused. */
  blockIncoming: Scalars['Boolean']['input'];
  /** The user. */
  id: Scalars['ID']['input'];
  /** Whether the user leaves all groups. They are not restored by `enableUser`. */
  leaveGroups: Scalars['Boolean']['input'];
  /** Whether the other addresses are taken away. They are not restored by `enableUser`. */
  removeAliases: Scalars['Boolean']['input'];
  /** Whether forwarding ends. It is not restored by `enableUser`. */
  removeForwarding: Scalars['Boolean']['input'];
};

export type DisableUserPayload = {
  __typename?: 'DisableUserPayload';
  /** The user, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

export type DisallowIpRangesInput = {
  /** The organisation. */
  organizationId: Scalars['ID']['input'];
  /** `zohoId` of 1 to 50 ranges. */
  zohoIds: Array<Scalars['String']['input']>;
};

export type DisallowIpRangesPayload = {
  __typename?: 'DisallowIpRangesPayload';
  userErrors: Array<UserError>;
  /** Those that are gone; the others are in `userErrors`. */
  zohoIds: Array<Scalars['String']['output']>;
};

/** A key that signs the mail of a domain (DKIM). */
export type DkimKey = Node & {
  __typename?: 'DkimKey';
  /** The domain. No Zoho call; null only where a mutation has made the key and the domain can't be read. */
  domain: Maybe<Domain>;
  /** Zoho's word for how it signs, for example `sha256`; empty when Zoho did not say. */
  hashType: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** Whether mail is signed with it; null when Zoho did not say. */
  isDefault: Maybe<Scalars['Boolean']['output']>;
  /** Whether it was found published, as last looked; null when Zoho did not say. */
  isVerified: Maybe<Scalars['Boolean']['output']>;
  /** The value of the record to publish; empty when Zoho did not say. */
  publicKey: Scalars['String']['output'];
  /** The name that it is published under. */
  selector: Scalars['String']['output'];
  /** Zoho's dkimId. */
  zohoId: Scalars['String']['output'];
};

/** How long a key is. */
export type DkimKeySize =
  /** 1,024 bits: fits in any record. */
  | 'BITS_1024'
  /** 2,048 bits. */
  | 'BITS_2048';

/** A record that a domain publishes. */
export type DnsRecord = {
  __typename?: 'DnsRecord';
  /** Whether Zoho found it, or another that shows the same, when it last looked; null when Zoho did not say. */
  isFound: Maybe<Scalars['Boolean']['output']>;
  /** The whole name that it stands under. */
  name: Scalars['String']['output'];
  /** What it is for. */
  purpose: DnsRecordPurpose;
  /** `TXT` or `CNAME`. */
  type: DnsRecordType;
  /** What stands there. */
  value: Scalars['String']['output'];
};

/** What a record is for. */
export type DnsRecordPurpose =
  /** Shows whose the domain is; one of this kind is enough. */
  | 'OWNERSHIP'
  /** Lets receivers check signatures. */
  | 'SIGNING';

/** The type of a record. */
export type DnsRecordType =
  /** Another name. */
  | 'CNAME'
  /** Text. */
  | 'TXT';

/** A domain of an organisation: what its addresses end with. */
export type Domain = Node & {
  __typename?: 'Domain';
  /** The names of the domains that are aliases of it. */
  aliasNames: Array<Scalars['String']['output']>;
  /** Who gets mail for addresses that nobody has; empty when nobody does, or when Zoho did not say. */
  catchAllAddress: Scalars['String']['output'];
  /** When it was added; null when Zoho did not say. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The keys that sign its mail. */
  dkimKeys: Array<DkimKey>;
  /** What its owner publishes to show whose it is, and for its keys, as far as Zoho tells; not its mail servers and SPF. */
  dnsRecords: Array<DnsRecord>;
  /** Those of the first 1,000 groups of the organisation whose address is in it, read off the list of groups: one Zoho call for 25 of these, shared by everything in an operation; null when it fails. */
  groups: Maybe<Array<Group>>;
  /** What the web server of the domain shows at `/zohoverify/verifyforzoho.html`, where ownership is shown so; empty when Zoho did not say. */
  htmlVerificationCode: Scalars['String']['output'];
  /** Of its name: a domain that is renamed has another. */
  id: Scalars['ID']['output'];
  /** Whether it is an alias of another domain; null when Zoho did not say. */
  isAlias: Maybe<Scalars['Boolean']['output']>;
  /** Whether one of its keys was found published (DKIM), as last looked; null when Zoho did not say. */
  isDkimFound: Maybe<Scalars['Boolean']['output']>;
  /** Whether Zoho takes its mail; null when Zoho did not say. */
  isMailHosted: Maybe<Scalars['Boolean']['output']>;
  /** Whether the organisation is known by it; null when Zoho did not say. */
  isPrimary: Maybe<Scalars['Boolean']['output']>;
  /** Whether it was bought through Zoho; null when Zoho did not say. */
  isRegisteredByZoho: Maybe<Scalars['Boolean']['output']>;
  /** Whether it lets Zoho send (SPF), as last looked; null when Zoho did not say. */
  isSpfFound: Maybe<Scalars['Boolean']['output']>;
  /** Whether mail for its sub-domains comes to it; null when Zoho did not say. */
  isSubdomainStripped: Maybe<Scalars['Boolean']['output']>;
  /** Whether it was shown whose it is; null when Zoho did not say. */
  isVerified: Maybe<Scalars['Boolean']['output']>;
  /** In lower case. */
  name: Scalars['String']['output'];
  /** Who is warned of what is wrong with it; empty when nobody is, or when Zoho did not say. */
  notificationAddress: Scalars['String']['output'];
  /** The organisation. */
  organization: Organization;
  /** Those of the first 1,000 users of the organisation who have an address in it, read off the list of users: one Zoho call for 100 of these, shared by all domains of an operation; null when it fails. */
  users: Maybe<Array<User>>;
  /** When that was shown; null when it was not, or when Zoho did not say. */
  verifiedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who showed it. One Zoho call for one, and for two; more come from the list of users, 100 a call, shared by everything in an operation; null when Zoho did not say, or when it fails. */
  verifiedBy: Maybe<User>;
  /** Zoho's domainId; null when Zoho did not say. */
  zohoId: Maybe<Scalars['String']['output']>;
  /** Zoho's word for what its last look for the mail servers found, for example `verified`; empty when Zoho did not say. */
  zohoMxStatus: Scalars['String']['output'];
  /** Zoho's word for its state, for example `enabled`; empty when Zoho did not say. */
  zohoStatus: Scalars['String']['output'];
};

/** What shows whose a domain is. */
export type DomainProof =
  /** The CNAME record of `dnsRecords`. */
  | 'CNAME'
  /** The page with `htmlVerificationCode`. */
  | 'HTML'
  /** The TXT record of `dnsRecords`. */
  | 'TXT';

/** What is done about a message because of a decision. */
export type Effect = {
  __typename?: 'Effect';
  /** Where the message is to be, or what it is to carry. */
  desired: DesiredEffect;
  /** Seconds from Zoho's receipt to our move: how long the message could be read. Null until it was moved. */
  exposureSeconds: Maybe<Scalars['Float']['output']>;
  /** The folder it was moved out of; null until then, and for labels. */
  fromFolderId: Maybe<Scalars['ID']['output']>;
  /** Why the last try did not succeed; null when none failed. */
  problem: Maybe<Scalars['String']['output']>;
  /** Whether it had been opened before it was moved; null until it was moved. */
  readBefore: Maybe<Scalars['Boolean']['output']>;
  /** When it was done, or given up; null until then. */
  settledAt: Maybe<Scalars['DateTime']['output']>;
  /** How far that got. */
  state: EffectState;
};

/** How far the gateway has come with an effect. */
export type EffectState =
  | 'DONE'
  /** It can't be done any more, because the message is gone. */
  | 'FAILED'
  /** Written down; it is done as soon as Zoho can be asked, and tried again until it is. */
  | 'INTENDED'
  /** A person had moved the message meanwhile, and was respected. */
  | 'LEFT'
  /** A newer wish took its place. */
  | 'SUPERSEDED';

export type EmptyFolderInput = {
  /** To be set for any folder but Trash and Spam: Zoho does not say whether its messages go to Trash or are gone. */
  allowLoss: Scalars['Boolean']['input'];
  /** The folder. */
  id: Scalars['ID']['input'];
};

export type EmptyFolderPayload = {
  __typename?: 'EmptyFolderPayload';
  /** The folder, read back. One Zoho call; null when it was not changed or can't be read. */
  folder: Maybe<Folder>;
  userErrors: Array<UserError>;
};

export type EnableGroupStreamsInput = {
  /** The group. */
  id: Scalars['ID']['input'];
};

export type EnableGroupStreamsPayload = {
  __typename?: 'EnableGroupStreamsPayload';
  /** The group, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  group: Maybe<Group>;
  userErrors: Array<UserError>;
};

export type EnableUserInput = {
  /** The user. */
  id: Scalars['ID']['input'];
  /** Whether mail that was blocked comes in again, too. */
  unblockIncoming: Scalars['Boolean']['input'];
};

export type EnableUserPayload = {
  __typename?: 'EnableUserPayload';
  /** The user, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

/** What becomes of a message that can not be scanned. */
export type FailureMode =
  /** It waits in quarantine, until it is scanned or the time is up; no longer so when more than a fifth of all messages can't be scanned. */
  | 'HOLD'
  /** The message stays where it is. */
  | 'LEAVE';

/** A file that came with a message, as Zoho lists it. */
export type FilePiece = {
  __typename?: 'FilePiece';
  /** Made safe to show and to save under; never empty. */
  filename: Scalars['String']['output'];
  /** Whether it is shown inside the text, as images are. */
  isInline: Scalars['Boolean']['output'];
  /** In bytes; null when Zoho did not say. */
  size: Maybe<Scalars['Int']['output']>;
  /** A link to the file that works without a key, for whoever has it. Following it costs one Zoho call; the file is passed on as it comes. */
  url: Scalars['String']['output'];
};


/** A file that came with a message, as Zoho lists it. */
export type FilePieceUrlArgs = {
  expiresIn?: Scalars['Int']['input'];
};

/** How far a filter got with a message. */
export type FilterCoverage = {
  __typename?: 'FilterCoverage';
  /** Id of the filter, for example `attachments`. */
  filter: Scalars['String']['output'];
  /** For example `done`, `partial` or `timeout`. */
  status: Scalars['String']['output'];
  /** What it could not look at, and why, for example `invoice.zip: encrypted`. */
  unscanned: Array<Scalars['String']['output']>;
};

/** What is done about messages, and from which probability on. */
export type FilterPolicy = {
  __typename?: 'FilterPolicy';
  actions: PolicyActions;
  movedBack: PolicyMovedBack;
  /** As decisions name it; another for every version. */
  name: Scalars['String']['output'];
  onFailure: PolicyOnFailure;
  /** Domains of the organisation besides those of its connected mailboxes; mail that looks like theirs and is not is suspected. */
  ownDomains: Array<Scalars['String']['output']>;
  /** People in whose name others like to write; their name at any other address is suspected. */
  people: Array<ProtectedPerson>;
  /** Filters without whose full answer no message is called CLEAN. */
  requiredFilters: Array<Scalars['String']['output']>;
  /** Whether it only watches: decisions are recorded, and nothing is done. */
  shadow: Scalars['Boolean']['output'];
  thresholds: PolicyThresholds;
  /** Counts the versions of one scope, from 1; 0 for the built-in policy. */
  version: Scalars['Int']['output'];
  /** Whether mail that Zoho put into Spam is looked for and scanned too. */
  watchSpam: Scalars['Boolean']['output'];
};

/** What one rule of a filter saw. */
export type Finding = {
  __typename?: 'Finding';
  /** What the finding speaks for. */
  category: FindingCategory;
  /** What was seen, in one English sentence; plain text. */
  explanation: Scalars['String']['output'];
  /** The filter whose rule it is. */
  filter: Scalars['String']['output'];
  /** Where in the message, in words. */
  places: Array<Scalars['String']['output']>;
  /** The rule's id, stable over versions, for example `postern.attachments.type-mismatch`. */
  rule: Scalars['String']['output'];
  /** How clearly the rule matched, above 0 up to 1. Not a probability. */
  strength: Scalars['Float']['output'];
};

/** What a finding speaks for. */
export type FindingCategory =
  | 'BEC'
  | 'BULK'
  | 'MALWARE'
  | 'PHISHING'
  /** Against a rule of the house; no threat. */
  | 'POLICY'
  | 'SPAM';

export type FlagMessagesInput = {
  /** The flag; not `UNKNOWN`. */
  flag: MessageFlag;
  /** The messages, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** Whether to read back what became of each. One Zoho call for each message. */
  verify: Scalars['Boolean']['input'];
};

export type FlagMessagesPayload = {
  __typename?: 'FlagMessagesPayload';
  /** The messages that were not refused, as they are now known. */
  messages: Array<Message>;
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

export type FlagThreadsInput = {
  /** The flag; not `UNKNOWN`. */
  flag: MessageFlag;
  /** The conversations, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** Only what of them is in this folder; the whole conversations when left out, sent mail too. */
  onlyInFolderId?: InputMaybe<Scalars['ID']['input']>;
};

export type FlagThreadsPayload = {
  __typename?: 'FlagThreadsPayload';
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  /** The conversations that were not refused. */
  threads: Array<Thread>;
  userErrors: Array<UserError>;
};

/** A folder of a mailbox. */
export type Folder = Node & {
  __typename?: 'Folder';
  /** The mailbox it belongs to. */
  account: Account;
  id: Scalars['ID']['output'];
  /** Whether IMAP clients see it; null when Zoho did not say. */
  isVisibleToImap: Maybe<Scalars['Boolean']['output']>;
  /**
   * Messages, newest first unless asked for otherwise. One Zoho call a page, three when the list has shifted; null when
   * it fails. Zoho pages by position: when mail arrives or leaves between two pages the list shifts, the page goes on
   * where the one before ended, and `listChanged` says so.
   */
  messages: Maybe<MessageConnection>;
  /** The last part of its path, for example `Invoices`. */
  name: Scalars['String']['output'];
  /** The folder it is in; null on the top level. No further Zoho call within `Account.folders`, else one; null when it fails. */
  parent: Maybe<Folder>;
  /** From the root, for example `/Inbox/Invoices`. */
  path: Scalars['String']['output'];
  /** What the folder is for; folders made by people are `CUSTOM`. */
  role: FolderRole;
  /** Zoho's folderId. */
  zohoId: Scalars['String']['output'];
  /** Zoho's own word for its kind, for roles that are `UNKNOWN`. */
  zohoType: Scalars['String']['output'];
};


/** A folder of a mailbox. */
export type FolderMessagesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<MessageListFilter>;
  first: Scalars['Int']['input'];
  orderBy?: MessageOrder;
};

/** What a folder is for. */
export type FolderRole =
  | 'ARCHIVE'
  /** Made by a person or a program. */
  | 'CUSTOM'
  | 'DRAFTS'
  | 'INBOX'
  | 'OUTBOX'
  | 'SENT'
  | 'SNOOZED'
  | 'SPAM'
  | 'TEMPLATES'
  | 'TRASH'
  /** A kind that Zoho has and this version does not know; see `zohoType`. */
  | 'UNKNOWN';

export type ForwardMessageInput = {
  /** Further files, at most 50. */
  attachments?: InputMaybe<Array<AttachmentInput>>;
  /** Who gets a copy that the others do not see. */
  bcc?: InputMaybe<Array<AddressInput>>;
  /** What to say before the message. */
  body: BodyInput;
  /** Who gets a copy. */
  cc?: InputMaybe<Array<AddressInput>>;
  /** One of the mailbox's own addresses; by default its main one, under its owner's name. */
  from?: InputMaybe<AddressInput>;
  /** As of `sendMessage`. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether the attachments of the message go along. */
  includeAttachments: Scalars['Boolean']['input'];
  /** The message to pass on. */
  messageId: Scalars['ID']['input'];
  /** What to do when it can't be learnt whether Zoho has accepted it. */
  onUnknown: OnUnknown;
  /** By default that of the message after `Fwd: `. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** At least one; at most 500 recipients in all. */
  to: Array<AddressInput>;
  /** How many seconds the answer may wait until the mail is settled, 0 to 25; what takes longer is answered as it stands. */
  waitSeconds: Scalars['Int']['input'];
};

export type ForwardMessagePayload = {
  __typename?: 'ForwardMessagePayload';
  /** The mail on its way; null when `userErrors` say why it was not taken on. */
  outgoing: Maybe<OutgoingMessage>;
  userErrors: Array<UserError>;
};

/** An address that mail goes on to. */
export type ForwardingAddress = {
  __typename?: 'ForwardingAddress';
  /** In lower case. */
  address: Scalars['String']['output'];
  /** Whether what was forwarded is deleted here; null when Zoho did not say. */
  deletesCopy: Maybe<Scalars['Boolean']['output']>;
  /** Whether mail goes there; null when Zoho did not say. */
  status: Maybe<ForwardingStatus>;
  /** Zoho's own word for it; empty when Zoho did not say. */
  zohoStatus: Scalars['String']['output'];
};

/** Whether mail goes on to an address. */
export type ForwardingStatus =
  /** It does. */
  | 'ACTIVE'
  /** Not for now. */
  | 'OFF'
  /** Not before its owner has told the code. */
  | 'UNCONFIRMED'
  /** A word of Zoho's that is new to this gateway, see `zohoStatus`. */
  | 'UNKNOWN';

/** How a person is addressed. */
export type Gender =
  /** As a woman. */
  | 'FEMALE'
  /** As a man. */
  | 'MALE'
  /** As neither. */
  | 'NON_BINARY'
  /** As it may be. */
  | 'NOT_SPECIFIED';

/** An authorisation that the owner of a mailbox gave at Zoho, once. */
export type Grant = Node & {
  __typename?: 'Grant';
  /**
   * Its mailboxes, asked of Zoho now: address and name as they are today. One Zoho call; null when it fails. A mailbox
   * that it has come to reach since is shown once an administrator connects the grant again.
   */
  accounts: Maybe<Array<Account>>;
  /** The organisation that the person who gave it administers. Needs the scope `org.read`. One Zoho call; null when it fails, as it does for who administers none. */
  administeredOrganization: Maybe<OrganizationDetails>;
  /** When it was first given. */
  createdAt: Scalars['DateTime']['output'];
  /** Zoho's data centre, for example `us` or `eu`. */
  dataCentre: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** When Zoho was seen to refuse it; null while it works. */
  revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** What Zoho lets it do, for example `ZohoMail.messages.READ`. */
  scopes: Array<Scalars['String']['output']>;
  /** The Zoho user (zuid) who gave it. */
  zohoUserId: Scalars['String']['output'];
};

/** An address of an organisation that stands for several people: what is sent to it comes to all of them. */
export type Group = Node & {
  __typename?: 'Group';
  /** Who may write to it; null when Zoho did not say. */
  access: Maybe<GroupAccess>;
  /** In lower case; empty when Zoho did not say. */
  address: Scalars['String']['output'];
  /** What lists of groups leave out. One Zoho call, none where the group was asked for by its id; null when it fails. */
  details: Maybe<GroupDetails>;
  /** The domain of its address. One Zoho call for all domains, shared by everything in an operation; null when it fails. */
  domain: Maybe<Domain>;
  /** Whether it has streams; null when Zoho did not say. */
  hasStreams: Maybe<Scalars['Boolean']['output']>;
  /** Mail that waits for a moderator, in Zoho's order. One Zoho call for 50 of it; null when it fails. */
  heldMail: Maybe<HeldMailConnection>;
  id: Scalars['ID']['output'];
  /** The mail policy that holds for the group. Zoho names it in its call for one group alone: one call a group, none where it was asked for by its id, and one for all policies, shared by everything in an operation; null when Zoho did not say, or when it fails. */
  mailPolicy: Maybe<MailPolicy>;
  /** How many members it has; null when Zoho did not say. */
  memberCount: Maybe<Scalars['Int']['output']>;
  /** All of them, in Zoho's order. No Zoho call. */
  members: Array<GroupMember>;
  /** Empty when Zoho did not say. */
  name: Scalars['String']['output'];
  /** The organisation. */
  organization: Organization;
  /** What becomes of its mail; null when Zoho did not say. */
  settings: Maybe<GroupSettings>;
  /** Zoho's own word for `access`; empty when Zoho did not say. */
  zohoAccess: Scalars['String']['output'];
  /** Zoho's zgid. */
  zohoId: Scalars['String']['output'];
};


/** An address of an organisation that stands for several people: what is sent to it comes to all of them. */
export type GroupHeldMailArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** Who may write to a group. */
export type GroupAccess =
  /** Its members. */
  | 'MEMBERS'
  /** Anyone, and a moderator looks at it first. */
  | 'MODERATED'
  /** People of the organisation. */
  | 'ORGANIZATION'
  /** Anyone. */
  | 'PUBLIC'
  /** A word of Zoho's that is new to this gateway, see `zohoAccess`. */
  | 'UNKNOWN';

/** A page of groups. */
export type GroupConnection = {
  __typename?: 'GroupConnection';
  edges: Array<GroupEdge>;
  /** Whether groups were made or deleted since the page before was read, so that some may be missing or come twice. */
  listChanged: Scalars['Boolean']['output'];
  /** The groups of `edges`. */
  nodes: Array<Group>;
  pageInfo: PageInfo;
};

/** What only Zoho's call for one group says of it. */
export type GroupDetails = {
  __typename?: 'GroupDetails';
  /** When it was made; null when Zoho did not say. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Invitations that nobody has answered yet; null when Zoho did not say. */
  pendingInvitations: Maybe<Scalars['Int']['output']>;
  /** Name of the mail policy that holds for it; empty when Zoho did not say. */
  policyName: Scalars['String']['output'];
};

export type GroupEdge = {
  __typename?: 'GroupEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  node: Group;
};

/** Somebody whom the mail of a group comes to. */
export type GroupMember = {
  __typename?: 'GroupMember';
  /** In lower case. */
  address: Scalars['String']['output'];
  /** Empty when Zoho did not say. */
  displayName: Scalars['String']['output'];
  /** Deliveries that failed so far; null when Zoho did not say. */
  failureCount: Maybe<Scalars['Int']['output']>;
  /** The group, where the member is one of the organisation, read off the list of all groups: one Zoho call for 25 of these, shared by everything in an operation; null otherwise, or when it fails. */
  group: Maybe<Group>;
  /** Whether the member is told when mail of theirs is held; null when Zoho did not say. */
  isAcknowledged: Maybe<Scalars['Boolean']['output']>;
  /** Whether the member may send as the group; null when Zoho did not say. */
  maySendAsGroup: Maybe<Scalars['Boolean']['output']>;
  /** What becomes of mail that the member sends to the group; null when Zoho did not say. */
  postApproval: Maybe<GroupPostApproval>;
  /** Null when Zoho did not say. */
  role: Maybe<GroupMemberRole>;
  /** Null when Zoho did not say. */
  status: Maybe<GroupMemberStatus>;
  /** The user, where it is one of the organisation. One Zoho call for one, and for two; more come from the list of users, 100 a call, shared by everything in an operation; null when the member is no user, or when it fails. */
  user: Maybe<User>;
  /** Zoho's word, for example `orgUser`; empty when Zoho did not say. */
  zohoKind: Scalars['String']['output'];
};

/** What a member may do in a group. */
export type GroupMemberRole =
  /** Get its mail. */
  | 'MEMBER'
  /** Decide on what it holds, too. */
  | 'MODERATOR'
  /** A word of Zoho's that is new to this gateway. */
  | 'UNKNOWN';

/** Whether the mail of a group comes to a member. */
export type GroupMemberStatus =
  /** It does. */
  | 'ACTIVE'
  /** The member was taken out. */
  | 'DELETED'
  /** It does not, until it is made active again. */
  | 'INACTIVE'
  /** Not until the member has confirmed. */
  | 'UNCONFIRMED'
  /** A word of Zoho's that is new to this gateway. */
  | 'UNKNOWN'
  /** Zoho can't bring mail there. */
  | 'UNSUPPORTED';

/** What becomes of mail that somebody sends to a group. */
export type GroupPostApproval =
  /** It goes to the members. */
  | 'ACCEPT'
  /** It waits for a moderator. */
  | 'HOLD'
  /** It is refused. */
  | 'REJECT'
  /** A word of Zoho's that is new to this gateway. */
  | 'UNKNOWN';

/** What becomes of mail to a group. */
export type GroupSettings = {
  __typename?: 'GroupSettings';
  /** Whether members are added without a mail to them; null when Zoho did not say. */
  addsMembersSilently: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is announced that mail was let through; null when Zoho did not say. */
  announcesApproval: Maybe<Scalars['Boolean']['output']>;
  /** Whether spam waits for a moderator; null when Zoho did not say. */
  holdsSpam: Maybe<Scalars['Boolean']['output']>;
  /** Whether members may send from its address; null when Zoho did not say. */
  membersMaySendAsGroup: Maybe<Scalars['Boolean']['output']>;
  /** How long mail is held, in a unit that Zoho does not state; 0 for no end, null when Zoho did not say. */
  moderationPeriod: Maybe<Scalars['Int']['output']>;
  /** Whether the author is told; null when Zoho did not say. */
  notifiesAuthor: Maybe<Scalars['Boolean']['output']>;
  /** Whether moderators are told of mail that is held; null when Zoho did not say. */
  notifiesModerators: Maybe<Scalars['Boolean']['output']>;
  /** Of mail from those who may not write to it; null when Zoho did not say. */
  refusedMail: Maybe<GroupPostApproval>;
  /** Whether it counts when moderators mark mail as spam; null when Zoho did not say. */
  spamMarksCount: Maybe<Scalars['Boolean']['output']>;
  /** Whether mail that does not name the group in To or Cc is treated apart; how, Zoho does not state; null when Zoho did not say. */
  treatsBlindCopiesApart: Maybe<Scalars['Boolean']['output']>;
  /** Zoho's word for what becomes of held mail when its time is over, for example `APPROVE`; empty when Zoho did not say. */
  whenModerationEnds: Scalars['String']['output'];
};

/** A header field. */
export type Header = {
  __typename?: 'Header';
  /** In lower case, for example `received`. */
  name: Scalars['String']['output'];
  /** Unfolded and decoded; the sender's words. */
  value: Scalars['String']['output'];
};

/** Mail to a group that waits for a moderator. */
export type HeldMail = Node & {
  __typename?: 'HeldMail';
  /** What it says. One Zoho call; null when it fails. */
  content: Maybe<HeldMailContent>;
  /** The address in the From field; the sender's word. */
  from: Scalars['String']['output'];
  /** The group that holds it. No Zoho call, but one where the mail was asked for by its id; null when it fails. */
  group: Maybe<Group>;
  /** Null when Zoho did not say. */
  hasAttachments: Maybe<Scalars['Boolean']['output']>;
  id: Scalars['ID']['output'];
  /** Whether Zoho takes it for spam; null when Zoho did not say. */
  isSpam: Maybe<Scalars['Boolean']['output']>;
  /** The address that the sender's server named; empty when Zoho did not say. */
  sender: Scalars['String']['output'];
  /** Null when Zoho did not say. */
  sentAt: Maybe<Scalars['DateTime']['output']>;
  /** In bytes; null when Zoho did not say. */
  size: Maybe<Scalars['Int']['output']>;
  /** Empty when there is none. */
  subject: Scalars['String']['output'];
  /** Zoho's messageId of it. */
  zohoId: Scalars['String']['output'];
};

/** A page of mail that a group holds. */
export type HeldMailConnection = {
  __typename?: 'HeldMailConnection';
  edges: Array<HeldMailEdge>;
  /** Whether mail was decided on since the page before was read, so that some may be missing or come twice. */
  listChanged: Scalars['Boolean']['output'];
  /** The mail of `edges`. */
  nodes: Array<HeldMail>;
  pageInfo: PageInfo;
};

/** What there is to read in mail that a group holds. It is not scanned by the filters. */
export type HeldMailContent = {
  __typename?: 'HeldMailContent';
  /** The header fields in the order received, from the top; at most 500. */
  headers: Array<Header>;
  /** HTML that is safe to show, as that of a message is; null when there is none. */
  html: Maybe<Scalars['String']['output']>;
  /** Plain text, made from the HTML when there is only that. */
  text: Scalars['String']['output'];
};

export type HeldMailEdge = {
  __typename?: 'HeldMailEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  node: HeldMail;
};

export type IpRangeInput = {
  /** Whom it is for; not `UNKNOWN`. */
  appliesTo: IpRangeRole;
  /** The first address, of either version. */
  from: Scalars['String']['input'];
  /** The last address, of the same version; the first when left out. */
  to?: InputMaybe<Scalars['String']['input']>;
};

/** Whom a range of network addresses is for. */
export type IpRangeRole =
  /** Administrators. */
  | 'ADMINISTRATORS'
  /** All of them. */
  | 'EVERYONE'
  /** Who owns the organisation. */
  | 'SUPER_ADMINISTRATOR'
  /** A word of Zoho's that is new to this gateway, see `zohoRole`. */
  | 'UNKNOWN'
  /** Members. */
  | 'USERS';

/** What is known of one item of a mutation. */
export type ItemResult = {
  __typename?: 'ItemResult';
  /** The id as it was given. */
  id: Scalars['ID']['output'];
  /** Why it was not done, or why that is not known, in English; null otherwise. */
  problem: Maybe<Scalars['String']['output']>;
  /** What is known. */
  status: ItemStatus;
};

/** What is known of a change that was asked for. */
export type ItemStatus =
  /** Zoho's call succeeded; Zoho tells nothing of single items. */
  | 'ACCEPTED'
  /** It was not done, and will not be. */
  | 'FAILED'
  /** It is written down and will be done; Zoho has not been asked yet, or not successfully. */
  | 'PENDING'
  /** The call was sent and its outcome could not be learnt yet; it is read back before anything else is tried. */
  | 'UNKNOWN'
  /** It was read back and is as wanted. */
  | 'VERIFIED';

/** Work that outlives the request, and a restart. Needs the scope `admin`. */
export type Job = Node & {
  __typename?: 'Job';
  /** The mailbox that it works on; null when that is no longer connected. */
  account: Maybe<Account>;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** How many of them came to their end. */
  done: Scalars['Int']['output'];
  /** Zoho calls that it was expected to cost when it began; null when nothing was known of the folder. */
  expectedCalls: Maybe<Scalars['Int']['output']>;
  /** Seconds that those take at least at the limit of calls for one mailbox; null when the calls are not known. */
  expectedSeconds: Maybe<Scalars['Int']['output']>;
  /** When it was done or stopped; null until then. */
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Things found so far that are to be done; the list of them is complete once the state is not `RUNNING` or `found` stays. */
  found: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  /** What it does. */
  kind: JobKind;
  /** Why the last try did not succeed; null when none failed. It is tried again by itself. */
  problem: Maybe<Scalars['String']['output']>;
  state: JobState;
};

/** What a job does. */
export type JobKind =
  /** A folder is scanned again. */
  | 'RESCAN_FOLDER';

/** How far a job has come. */
export type JobState =
  | 'CANCELLED'
  | 'DONE'
  | 'PAUSED'
  | 'RUNNING';

/** What the gateway knows the number of. */
export type KnownSize =
  /** Folders of the mailbox that has most of them, as last listed. */
  | 'FOLDERS'
  /** Authorisations. */
  | 'GRANTS'
  /** Mailboxes that are connected. */
  | 'MAILBOXES';

/** A label of a mailbox: a message can carry many, and stays in its folder. */
export type Label = Node & {
  __typename?: 'Label';
  /** The mailbox it belongs to. */
  account: Account;
  /** As `#rrggbb`; empty when Zoho did not say. */
  color: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** Messages that carry it, from all folders. One Zoho call a page, three when the list has shifted; null when it fails. */
  messages: Maybe<MessageConnection>;
  /** Unique in its mailbox. */
  name: Scalars['String']['output'];
  /** Its place among the labels, from 1; null when Zoho did not say. */
  position: Maybe<Scalars['Int']['output']>;
  /** Zoho's labelId. */
  zohoId: Scalars['String']['output'];
};


/** A label of a mailbox: a message can carry many, and stays in its folder. */
export type LabelMessagesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<MessageListFilter>;
  first: Scalars['Int']['input'];
  orderBy?: MessageOrder;
};

/** What Zoho found at the address of a bookmark: words of that page, which may say anything. */
export type LinkPreview = {
  __typename?: 'LinkPreview';
  /** What the page says of itself; empty when it says nothing. */
  description: Scalars['String']['output'];
  /** Address of its icon; empty when there is none. */
  iconUrl: Scalars['String']['output'];
  /** Address of its picture; empty when there is none. */
  imageUrl: Scalars['String']['output'];
  /** The title of the page; empty when there is none. */
  title: Scalars['String']['output'];
};

/** A sender that is let in or kept out. */
export type ListEntry = Node & {
  __typename?: 'ListEntry';
  /** The mailbox that it counts for; null for the whole organisation. */
  account: Maybe<Account>;
  /** Id of the app that added it. */
  author: Scalars['String']['output'];
  /** Whether it counts only for mail whose sender the receiver found to be who it says. False for `DENY`, which counts whoever writes the name. */
  bound: Scalars['Boolean']['output'];
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ends by itself; null for never. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  kind: ListKind;
  /** Why it was added, in the words of whoever did. */
  reason: Scalars['String']['output'];
  /** When it was removed; null while it was not. */
  removedAt: Maybe<Scalars['DateTime']['output']>;
  subject: ListSubject;
  /** The address, or the domain with everything below it; in lower case. */
  value: Scalars['String']['output'];
};

/** A page of list entries. */
export type ListEntryConnection = {
  __typename?: 'ListEntryConnection';
  edges: Array<ListEntryEdge>;
  nodes: Array<ListEntry>;
  pageInfo: PageInfo;
};

/** A list entry and its place in the list. */
export type ListEntryEdge = {
  __typename?: 'ListEntryEdge';
  cursor: Scalars['String']['output'];
  node: ListEntry;
};

/** What an entry of a list does. */
export type ListKind =
  | 'ALLOW'
  | 'DENY';

/** Whom an entry of a list is about. */
export type ListSubject =
  /** A domain, and those below it. */
  | 'DOMAIN'
  /** One address. */
  | 'SENDER';

/** Which way mail goes. */
export type MailDirection =
  /** Into the organisation. */
  | 'IN'
  /** It comes. */
  | 'INCOMING'
  /** Out of it. */
  | 'OUT'
  /** It goes. */
  | 'OUTGOING'
  /** A word of Zoho's that is new to this gateway. */
  | 'UNKNOWN';

/** What holds for the mail of those who are under it. Zoho's; those of the filters are `FilterPolicy`. */
export type MailPolicy = Node & {
  __typename?: 'MailPolicy';
  /** Whether other mailboxes may be read by IMAP from within Zoho; null when Zoho did not say. */
  allowsExternalImap: Maybe<Scalars['Boolean']['output']>;
  /** Whether the contacts of groups may be used; null when Zoho did not say. */
  allowsGroupContacts: Maybe<Scalars['Boolean']['output']>;
  /** Whether the contacts of the organisation may be used; null when Zoho did not say. */
  allowsOrganizationContacts: Maybe<Scalars['Boolean']['output']>;
  /** Whether people's own contacts may be used; null when Zoho did not say. */
  allowsPersonalContacts: Maybe<Scalars['Boolean']['output']>;
  /** How many groups are under it; null when Zoho did not say. */
  groupCount: Maybe<Scalars['Int']['output']>;
  /** Which groups are under it, in Zoho's order. One Zoho call for a hundred; null when it fails. */
  groups: Maybe<MailPolicyGroupConnection>;
  id: Scalars['ID']['output'];
  /** How much mail may come in, in a unit that Zoho does not state; null when Zoho did not say. */
  incomingRateLimit: Maybe<Scalars['Int']['output']>;
  /** How large a mail that comes in may be, in kilobytes as far as can be told; null when Zoho did not say. */
  incomingSizeLimit: Maybe<Scalars['Int']['output']>;
  /** Whether people are kept from changing that; null when Zoho did not say. */
  isJunkCleanupLocked: Maybe<Scalars['Boolean']['output']>;
  /** Days after which spam is deleted; null when Zoho did not say. */
  junkCleanupDays: Maybe<Scalars['Int']['output']>;
  /** Whether mailboxes can be shared. */
  mailboxSharing: MailPolicySwitch;
  /** Empty when Zoho did not say. */
  name: Scalars['String']['output'];
  /** The organisation. */
  organization: Organization;
  /** Whether mail can be fetched by POP. */
  pop: MailPolicySwitch;
  /** How many users are under it; null when Zoho did not say. */
  userCount: Maybe<Scalars['Int']['output']>;
  /** Who is under it, in Zoho's order. One Zoho call for a hundred; null when it fails. */
  users: Maybe<MailPolicyUserConnection>;
  /** Zoho's policyID. */
  zohoId: Scalars['String']['output'];
  /** Zoho's number for how strictly mail has to be encrypted on its way, 0 for not at all; null when Zoho did not say. */
  zohoStrictTls: Maybe<Scalars['Int']['output']>;
};


/** What holds for the mail of those who are under it. Zoho's; those of the filters are `FilterPolicy`. */
export type MailPolicyGroupsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** What holds for the mail of those who are under it. Zoho's; those of the filters are `FilterPolicy`. */
export type MailPolicyUsersArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** A group under a policy. */
export type MailPolicyGroup = {
  __typename?: 'MailPolicyGroup';
  /** In lower case; empty when Zoho did not say. */
  address: Scalars['String']['output'];
  /** Empty when Zoho did not say. */
  displayName: Scalars['String']['output'];
  /** The group, read off the list of all groups: one Zoho call for 25 of these, shared by everything in an operation; null when it is not among the first 1,000, or when it fails. */
  group: Maybe<Group>;
};

/** A page of groups under a policy. */
export type MailPolicyGroupConnection = {
  __typename?: 'MailPolicyGroupConnection';
  edges: Array<MailPolicyGroupEdge>;
  /** Whether the list has changed since the page before was read, so that some may be missing or come twice. */
  listChanged: Scalars['Boolean']['output'];
  /** The groups of `edges`. */
  nodes: Array<MailPolicyGroup>;
  pageInfo: PageInfo;
};

export type MailPolicyGroupEdge = {
  __typename?: 'MailPolicyGroupEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  node: MailPolicyGroup;
};

/** What a policy sets on or off. */
export type MailPolicySwitch = {
  __typename?: 'MailPolicySwitch';
  /** Whether people are kept from changing it; null when Zoho did not say. */
  isLocked: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is on; null when Zoho did not say. */
  isOn: Maybe<Scalars['Boolean']['output']>;
};

/** A user under a policy. */
export type MailPolicyUser = {
  __typename?: 'MailPolicyUser';
  /** In lower case; empty when Zoho did not say. */
  address: Scalars['String']['output'];
  /** Empty when Zoho did not say. */
  displayName: Scalars['String']['output'];
  /** The user. One Zoho call for one, and for two; more come from the list of users, 100 a call, shared by everything in an operation; null when it fails. */
  user: Maybe<User>;
};

/** A page of users under a policy. */
export type MailPolicyUserConnection = {
  __typename?: 'MailPolicyUserConnection';
  edges: Array<MailPolicyUserEdge>;
  /** Whether the list has changed since the page before was read, so that some may be missing or come twice. */
  listChanged: Scalars['Boolean']['output'];
  /** The users of `edges`. */
  nodes: Array<MailPolicyUser>;
  pageInfo: PageInfo;
};

export type MailPolicyUserEdge = {
  __typename?: 'MailPolicyUserEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  node: MailPolicyUser;
};

/** What policies can keep people from. Which a policy uses Zoho does not tell; how many policies use it, it does. */
export type MailRestriction = Node & {
  __typename?: 'MailRestriction';
  id: Scalars['ID']['output'];
  /** What it is about. */
  kind: MailRestrictionKind;
  /** Empty when Zoho did not say. */
  name: Scalars['String']['output'];
  /** The organisation. */
  organization: Organization;
  /** How many policies use it; null when Zoho did not say. */
  policyCount: Maybe<Scalars['Int']['output']>;
  /** What a restriction on mail looks at; empty for other kinds. */
  rules: Array<MailRestrictionRule>;
  /** Zoho's restrictionID. */
  zohoId: Scalars['String']['output'];
};

/** What a restriction is about. */
export type MailRestrictionKind =
  /** By which ways mail is read. */
  | 'ACCESS'
  /** What people may set for their accounts. */
  | 'ACCOUNT'
  /** Mail that is sent and received. */
  | 'EMAIL'
  /** Where mail goes on to. */
  | 'FORWARD';

/** Whether something of mail is restricted. What is named there Zoho does not tell. */
export type MailRestrictionRule = {
  __typename?: 'MailRestrictionRule';
  /** Of mail that comes or goes. */
  direction: MailDirection;
  /** Whether there is a restriction. */
  isRestricted: Scalars['Boolean']['output'];
  /** What of it. */
  looksAt: MailRestrictionSubject;
  /** Zoho's word, for example `noRestriction`. */
  zohoStatus: Scalars['String']['output'];
};

/** What of a mail a restriction looks at. */
export type MailRestrictionSubject =
  /** The address at the other end. */
  | 'ADDRESS'
  /** The files. */
  | 'ATTACHMENT'
  /** The domain at the other end. */
  | 'DOMAIN'
  /** The subject. */
  | 'SUBJECT';

/** What is set for a mail account. */
export type MailSettings = {
  __typename?: 'MailSettings';
  /** Where mail goes on to. */
  forwarding: Array<ForwardingAddress>;
  /** Place among the accounts of the person, from 1; null when Zoho did not say. */
  position: Maybe<Scalars['Int']['output']>;
  /** The address that answers go to, in lower case; null when none was set. */
  replyTo: Maybe<Scalars['String']['output']>;
  /** As whom mail can be sent. */
  senders: Array<SenderIdentity>;
  /** What whoever writes is answered; null when nothing was set. */
  vacationReply: Maybe<VacationReply>;
};

/** A list that mail comes over, by the claims of its mail. */
export type MailingList = {
  __typename?: 'MailingList';
  /** Its own name, for example `news.shop.example`; null when it has none. */
  listId: Maybe<Scalars['String']['output']>;
  /** Whether a POST of `List-Unsubscribe=One-Click` to `unsubscribeUrl` is enough. */
  oneClick: Scalars['Boolean']['output'];
  /** A `mailto:` address, mail to which leads out of it; null when there is none. */
  unsubscribeMail: Maybe<Scalars['String']['output']>;
  /** An https address that leads out of it; null when there is none. The gateway never follows it. */
  unsubscribeUrl: Maybe<Scalars['String']['output']>;
};

export type MarkFolderReadInput = {
  /** The folder. */
  id: Scalars['ID']['input'];
};

export type MarkFolderReadPayload = {
  __typename?: 'MarkFolderReadPayload';
  /** The folder, read back. One Zoho call; null when it was not changed or can't be read. */
  folder: Maybe<Folder>;
  userErrors: Array<UserError>;
};

export type MarkMessagesAsNotSpamInput = {
  /** The messages, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** Whether to read back what became of each. One Zoho call for each message. */
  verify: Scalars['Boolean']['input'];
};

export type MarkMessagesAsNotSpamPayload = {
  __typename?: 'MarkMessagesAsNotSpamPayload';
  /** The messages that were not refused, as they are now known. */
  messages: Array<Message>;
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

export type MarkMessagesAsSpamInput = {
  /** The messages, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** Whether to read back what became of each. One Zoho call for each message. */
  verify: Scalars['Boolean']['input'];
};

export type MarkMessagesAsSpamPayload = {
  __typename?: 'MarkMessagesAsSpamPayload';
  /** The messages that were not refused, as they are now known. */
  messages: Array<Message>;
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

export type MarkMessagesInput = {
  /** The messages, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** Whether they are to count as read. */
  read: Scalars['Boolean']['input'];
  /** Whether to read back what became of each. One Zoho call for each message. */
  verify: Scalars['Boolean']['input'];
};

export type MarkMessagesPayload = {
  __typename?: 'MarkMessagesPayload';
  /** The messages that were not refused, as they are now known. */
  messages: Array<Message>;
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

export type MarkThreadsAsNotSpamInput = {
  /** The conversations, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** Only what of them is in this folder; the whole conversations when left out, sent mail too. */
  onlyInFolderId?: InputMaybe<Scalars['ID']['input']>;
};

export type MarkThreadsAsNotSpamPayload = {
  __typename?: 'MarkThreadsAsNotSpamPayload';
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  /** The conversations that were not refused. */
  threads: Array<Thread>;
  userErrors: Array<UserError>;
};

export type MarkThreadsAsSpamInput = {
  /** The conversations, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** Only what of them is in this folder; the whole conversations when left out, sent mail too. */
  onlyInFolderId?: InputMaybe<Scalars['ID']['input']>;
};

export type MarkThreadsAsSpamPayload = {
  __typename?: 'MarkThreadsAsSpamPayload';
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  /** The conversations that were not refused. */
  threads: Array<Thread>;
  userErrors: Array<UserError>;
};

export type MarkThreadsInput = {
  /** The conversations, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** Only what of them is in this folder; the whole conversations when left out, sent mail too. */
  onlyInFolderId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether they are to count as read. */
  read: Scalars['Boolean']['input'];
};

export type MarkThreadsPayload = {
  __typename?: 'MarkThreadsPayload';
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  /** The conversations that were not refused. */
  threads: Array<Thread>;
  userErrors: Array<UserError>;
};

/** A mail message. */
export type Message = Node & {
  __typename?: 'Message';
  /** The mailbox it is in. */
  account: Account;
  /** Whether it was answered or forwarded; null when Zoho did not say. */
  answerState: Maybe<MessageAnswerState>;
  /** When Zoho said what stands above. */
  asOf: Scalars['DateTime']['output'];
  /** The files that came with it, inline images too. One Zoho call for all content fields of a message together; null when it fails. */
  attachments: Maybe<Array<Attachment>>;
  /** What there is to read. One Zoho call for all content fields of a message together; null when it fails. */
  body: Maybe<MessageBody>;
  /** What it invites to, or says of an invitation; at most 20. One Zoho call for all content fields of a message together; null when it fails. */
  calendarEvents: Maybe<Array<CalendarEvent>>;
  /** Who got a copy, as the headers claim. One Zoho call for all content fields of a message together; null when it fails. */
  cc: Maybe<Array<Address>>;
  /** Every decision on the message, newest first; at most 50. No Zoho call. */
  decisions: Array<Scan>;
  /** What it tells of other mail: a bounce, a delay, a receipt, a complaint, an automatic answer; null when it is none of these. One Zoho call for all content fields of a message together. */
  deliveryEvent: Maybe<DeliveryEvent>;
  /** The flag it carries; null when Zoho did not say. */
  flag: Maybe<MessageFlag>;
  /** The folder it was last seen in. One Zoho call for all folders of a mailbox together; null when it fails, or when the folder is gone. */
  folder: Maybe<Folder>;
  /** The sender, as the From header has it: the sender's claim. */
  from: Address;
  /** Whether it has attachments; null when Zoho did not say. */
  hasAttachments: Maybe<Scalars['Boolean']['output']>;
  /** Whether it has images inside its text; null when Zoho did not say. */
  hasInlineImages: Maybe<Scalars['Boolean']['output']>;
  /** The header fields in the order received, from the top; at most 500. One Zoho call for all content fields of a message together; null when it fails. */
  headers: Maybe<Array<Header>>;
  id: Scalars['ID']['output'];
  /** The Message-ID of its header, without angle brackets; empty when there is none. One Zoho call for all content fields of a message together; null when it fails. */
  internetMessageId: Maybe<Scalars['String']['output']>;
  /** Whether it was opened; null when Zoho did not say. */
  isRead: Maybe<Scalars['Boolean']['output']>;
  /**
   * The labels it is known to carry: Zoho tells them of no message, so they are learnt from what this gateway writes and
   * from lists of a label. See `labelsAsOf`. One Zoho call for all labels of a mailbox together, none where no label is
   * known; null when it fails.
   */
  labels: Maybe<Array<Label>>;
  /** When something was last learnt of its labels; null when nothing ever was, so that `labels` says nothing. */
  labelsAsOf: Maybe<Scalars['DateTime']['output']>;
  /** The list that it came over, and the way out of it; null for what no list has sent. One Zoho call for all content fields of a message together. */
  mailingList: Maybe<MailingList>;
  /**
   * The same content, asked for piece by piece: for messages whose source is larger than the gateway takes in, and for
   * whoever wants one part of it only. No Zoho call of its own.
   */
  pieces: MessagePieces;
  /** From 1, the highest, to 5, the lowest, as the sender claims; null when Zoho did not say. */
  priority: Maybe<Scalars['Int']['output']>;
  /** Who asks to be told that it was read; the gateway tells nobody. One Zoho call for all content fields of a message together; null when it fails. */
  readReceiptTo: Maybe<Array<Address>>;
  /** When Zoho received it; null when Zoho did not say. */
  receivedAt: Maybe<Scalars['DateTime']['output']>;
  /** The Message-IDs that it refers to, oldest first. One Zoho call for all content fields of a message together; null when it fails. */
  references: Maybe<Array<Scalars['String']['output']>>;
  /** Where answers are to go, if not to the sender. One Zoho call for all content fields of a message together; null when it fails. */
  replyTo: Maybe<Array<Address>>;
  /** What the filters made of it; null when it was not scanned, for example because it came before the mailbox was connected. No Zoho call. */
  scan: Maybe<Scan>;
  /** When it was sent, as its Date header claims; null when there is none that can be read. One Zoho call for all content fields of a message together; null when it fails. */
  sentAt: Maybe<Scalars['DateTime']['output']>;
  /** In bytes; null when Zoho did not say. */
  size: Maybe<Scalars['Int']['output']>;
  /**
   * What the SMTP log of the organisation says of this mail: from where it came, and what became of it at each recipient.
   * Needs the app scope `org.read` and an administrator's grant. Two Zoho calls for each message, one of them for its
   * Message-ID, shared with its content fields: Zoho's log can be asked for one message at a time only. Empty for one without a Message-ID; null when it fails.
   */
  smtpLog: Maybe<Array<SmtpLogEntry>>;
  /** Decoded; empty when there is none. */
  subject: Scalars['String']['output'];
  /** The first words of the text; empty when there is none. */
  summary: Scalars['String']['output'];
  /** The conversation it is in; of itself alone when it is in none. No Zoho call. */
  thread: Thread;
  /** Whom it is addressed to, as the headers claim. One Zoho call for all content fields of a message together; null when it fails. */
  to: Maybe<Array<Address>>;
  /** Zoho's own word for that, for states that are `UNKNOWN`; null when Zoho did not say. */
  zohoAnswerState: Maybe<Scalars['String']['output']>;
  /** Zoho's own word for the flag, for flags that are `UNKNOWN`; null when Zoho did not say. */
  zohoFlag: Maybe<Scalars['String']['output']>;
  /** Zoho's messageId. */
  zohoId: Scalars['String']['output'];
};


/** A mail message. */
export type MessageHeadersArgs = {
  names: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Whether a message was answered or forwarded. */
export type MessageAnswerState =
  | 'FORWARDED'
  | 'NONE'
  | 'REPLIED'
  | 'REPLIED_AND_FORWARDED'
  /** A state that Zoho has and this version does not know; see `zohoAnswerState`. */
  | 'UNKNOWN';

/** A message was heard of for the first time, by webhook or by looking. */
export type MessageArrived = Change & {
  __typename?: 'MessageArrived';
  cursor: Scalars['String']['output'];
  /** The message, wherever it is now; null when it can no longer be read. */
  message: Maybe<Message>;
  /** Of the message, wherever it is now. */
  messageId: Scalars['ID']['output'];
  observedAt: Scalars['DateTime']['output'];
};

/** What there is to read in a message. */
export type MessageBody = {
  __typename?: 'MessageBody';
  /** How many images and backgrounds the HTML was freed of. */
  blockedImages: Scalars['Int']['output'];
  /**
   * HTML that is safe to show: no scripts, handlers, forms or frames, nothing loaded from elsewhere, links to http,
   * https and mailto addresses only. Images that came with the message are links that work for 15 minutes; other images
   * keep their address in `data-blocked-src`. Null when the message has no HTML.
   */
  html: Maybe<Scalars['String']['output']>;
  /** What of the text is not quoted from other mail; empty when all of it is. By the marks that mail programs set: where they set none, all of it. */
  newText: Scalars['String']['output'];
  /** What of the text is quoted, with the lines that introduce it; null when nothing is. */
  quotedText: Maybe<Scalars['String']['output']>;
  /** Plain text: the sender's own, or made from the HTML when there is only that. At most 1,048,576 characters. */
  text: Scalars['String']['output'];
  /** Whether the text or the HTML was longer than is handed out. */
  truncated: Scalars['Boolean']['output'];
};

/** A page of messages. */
export type MessageConnection = {
  __typename?: 'MessageConnection';
  /** The messages with their cursors. */
  edges: Array<MessageEdge>;
  /** Whether the list was seen to have shifted since the page that `after` came from: items may repeat or be missing. */
  listChanged: Scalars['Boolean']['output'];
  /** The messages alone. */
  nodes: Array<Message>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A message and its place in a list. */
export type MessageEdge = {
  __typename?: 'MessageEdge';
  /** Names this place; to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: Message;
};

/** A flag of a message. */
export type MessageFlag =
  | 'FOLLOW_UP'
  | 'IMPORTANT'
  | 'INFO'
  /** It has none. */
  | 'NONE'
  /** A flag that Zoho has and this version does not know; see `zohoFlag`. */
  | 'UNKNOWN';

/** Which messages of a list are wanted. What Zoho can't tell apart on its side can't be asked for here. */
export type MessageListFilter = {
  /** Only those with this flag. */
  flag?: InputMaybe<MessageFlag>;
  /** Only opened ones, or only unopened ones. */
  isRead?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those with this label, of the same mailbox. */
  labelId?: InputMaybe<Scalars['ID']['input']>;
  /** Only those that are all of this. */
  only?: InputMaybe<Array<MessageTrait>>;
};

/** The order of a list of messages. */
export type MessageOrder =
  | 'RECEIVED_ASC'
  | 'RECEIVED_DESC'
  | 'SIZE_ASC'
  | 'SIZE_DESC';

/** The content of a message, each part from a call of its own. */
export type MessagePieces = {
  __typename?: 'MessagePieces';
  /** What there is to read, as Zoho keeps it; images inside the text are left out. One Zoho call; null when it fails. */
  body: Maybe<MessageBody>;
  /** The files beside the text, inline images too. One Zoho call; null when it fails. */
  files: Maybe<Array<FilePiece>>;
  /** The header fields in the order received, from the top; at most 500. One Zoho call; null when it fails. */
  headers: Maybe<Array<Header>>;
};

/** What to look for, in one of four ways. */
export type MessageSearchInput =
  /** All of these have to match. */
  { allOf: AllOfInput; anyOf?: never; newSince?: never; raw?: never; }
  |  /** At least one of these has to match. Zoho has no brackets: searches with and without can't be mixed. */
  { allOf?: never; anyOf: AnyOfInput; newSince?: never; raw?: never; }
  |  /** Mail that came in since this time, wherever it was sorted to. */
  { allOf?: never; anyOf?: never; newSince: Scalars['DateTime']['input']; raw?: never; }
  |  /**
   * An expression in Zoho's own grammar, for example `subject:Invoice::has:attachment`; at most 2,000 characters. What
   * is put together from what people type belongs into the other fields, which can't be broken out of.
   */
  { allOf?: never; anyOf?: never; newSince?: never; raw: Scalars['String']['input']; };

/** What a list of messages can be narrowed to. */
export type MessageTrait =
  /** Answered. */
  | 'ANSWERED'
  /** With a flag of any kind. */
  | 'FLAGGED'
  /** Part of a conversation. */
  | 'IN_CONVERSATION'
  | 'WITH_ATTACHMENTS'
  | 'WITH_INLINE_IMAGES';

export type ModerateHeldMailInput = {
  /** What becomes of it. */
  decision: ModerationDecision;
  /** 1 to 50, all held by one group. */
  ids: Array<Scalars['ID']['input']>;
};

export type ModerateHeldMailPayload = {
  __typename?: 'ModerateHeldMailPayload';
  /** What is known of each, in the order of `ids`. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

/** What becomes of mail that a group holds. */
export type ModerationDecision =
  /** It goes to the members. */
  | 'ACCEPT'
  /** It is gone. */
  | 'REJECT';

/** At least one of the two places is to be given. */
export type MoveFolderInput = {
  /** The folder it is put behind, on the same level. */
  afterId?: InputMaybe<Scalars['ID']['input']>;
  /** The folder: one that people made. */
  id: Scalars['ID']['input'];
  /** The folder it is put in. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

export type MoveFolderPayload = {
  __typename?: 'MoveFolderPayload';
  /** The folder, read back. One Zoho call; null when it was not changed or can't be read. */
  folder: Maybe<Folder>;
  userErrors: Array<UserError>;
};

export type MoveMessagesInput = {
  /** The folder, of the same mailbox as the messages; no quarantine folder. */
  folderId: Scalars['ID']['input'];
  /** The messages, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** Whether to read back what became of each. One Zoho call for each message. */
  verify: Scalars['Boolean']['input'];
};

export type MoveMessagesPayload = {
  __typename?: 'MoveMessagesPayload';
  /** The messages that were not refused, as they are now known. */
  messages: Array<Message>;
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

export type MoveThreadsInput = {
  /** The folder, of the same mailbox as the conversations; no quarantine folder. */
  folderId: Scalars['ID']['input'];
  /** The conversations, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** Only what of them is in this folder; the whole conversations when left out, sent mail too. */
  onlyInFolderId?: InputMaybe<Scalars['ID']['input']>;
};

export type MoveThreadsPayload = {
  __typename?: 'MoveThreadsPayload';
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  /** The conversations that were not refused. */
  threads: Array<Thread>;
  userErrors: Array<UserError>;
};

/** What becomes of a message that somebody took out of quarantine by hand. */
export type MovedBack =
  | 'AGAIN'
  | 'RESPECT';

export type Mutation = {
  __typename?: 'Mutation';
  /** Adds a domain, which does nothing before it is shown whose it is: see its `dnsRecords` and `verifyDomain`. One Zoho call; one more when the answer is lost, and one where the domain is selected, as with all that follow. */
  addDomain: AddDomainPayload;
  /** Makes another domain an alias: its mail comes to those of the same name in this one. */
  addDomainAlias: AddDomainAliasPayload;
  /** Names an address that mail is to be forwarded to. It is mailed a code, and nothing is forwarded before `confirmForwarding`. */
  addForwarding: AddForwardingPayload;
  /** Gives a group more addresses, all in one call. Zoho has no call that shows them. */
  addGroupAliases: AddGroupAliasesPayload;
  /** Adds members to a group, all in one call. They may be outside the organisation. */
  addGroupMembers: AddGroupMembersPayload;
  /** Lets a sender in, or keeps one out. Needs the scope `admin`. No Zoho call. */
  addListEntry: AddListEntryPayload;
  /** Puts files beside a note. One Zoho call for all of them. */
  addNoteAttachments: AddNoteAttachmentsPayload;
  /** Lets mail be sent from one more address. One that is not of the mailbox can't be used before Zoho knows that it is its owner's. */
  addSenderIdentity: AddSenderIdentityPayload;
  /** Puts entries on one of Zoho's spam lists, all in one Zoho call. What is on it already stays. */
  addToSpamList: AddToSpamListPayload;
  /** Gives a user more addresses, all in one call. */
  addUserAliases: AddUserAliasesPayload;
  /**
   * Lets the senders of held messages in from now on, and releases the messages if that is wanted. Needs the scopes
   * `quarantine.release` and `admin`. Costs what the release costs.
   */
  allowFromQuarantine: AllowFromQuarantinePayload;
  /**
   * Lets people of an organisation sign in from these ranges, all in one Zoho call. The first range for a role ends signing in
   * from anywhere else for it, which may be where you are.
   */
  allowIpRanges: AllowIpRangesPayload;
  /** Puts labels on messages, beside those they have. One Zoho call for each mailbox and 100 messages. */
  applyLabels: ApplyLabelsPayload;
  /** Puts labels on all messages of conversations. One Zoho call for each mailbox and 100 conversations. */
  applyLabelsToThreads: ApplyLabelsToThreadsPayload;
  /** Puts users and groups under a policy, in place of the one before, all in one call. Zoho has no call that takes them off: put them under another. */
  applyMailPolicy: ApplyMailPolicyPayload;
  /** Archives messages: Zoho moves them to the archive, or marks them, by the account's settings. One Zoho call for each mailbox and 100 messages. */
  archiveMessages: ArchiveMessagesPayload;
  /** Archives conversations. One Zoho call for each mailbox and 100 conversations. */
  archiveThreads: ArchiveThreadsPayload;
  /** Has a policy use a restriction, in place of the one of its kind before. */
  assignMailRestriction: AssignMailRestrictionPayload;
  /** Stops a job for good; messages that are being looked at are finished. Needs the scope `admin`. No Zoho call. */
  cancelJob: CancelJobPayload;
  /**
   * Calls off a mail that waits for its time, by deleting it from the outbox; not in its last minute. Three Zoho calls;
   * none when Zoho has not been asked yet.
   */
  cancelScheduledMessage: CancelScheduledMessagePayload;
  /**
   * Changes the filter policy of the whole organisation, or of one mailbox; what is left out stays as it is in force there.
   * Mail that is already queued is decided by the policy of when it was queued. Needs the scope `admin`. No Zoho call.
   */
  changeFilterPolicy: ChangeFilterPolicyPayload;
  /** Gives users of one organisation another role, all in one Zoho call. Super administrators can't be given, nor taken from. */
  changeUserRoles: ChangeUserRolesPayload;
  /** Has Zoho look whether a key is published. */
  checkDkimKey: CheckDkimKeyPayload;
  /** Has Zoho look whether the mail servers that a domain names are its own. */
  checkDomainMx: CheckDomainMxPayload;
  /** Has Zoho look whether a domain lets it send (SPF). */
  checkDomainSpf: CheckDomainSpfPayload;
  /** Takes a policy away: of a mailbox, so that the organisation's holds again, or of the organisation, so that the built-in one does. Needs the scope `admin`. No Zoho call. */
  clearFilterPolicy: ClearFilterPolicyPayload;
  /** Forwards mail from now on, with the code that was mailed to the address. */
  confirmForwarding: ConfirmForwardingPayload;
  /** Says of held messages that they are rightly held; what waited for a scan stays. Nothing moves, and no Zoho call. */
  confirmQuarantined: ConfirmQuarantinedPayload;
  /**
   * Makes a bookmark, of a mailbox's owner or of a group. One Zoho call, and one more where the new bookmark is selected.
   * When the answer is lost, nobody knows whether it was made: `OUTCOME_UNKNOWN`.
   */
  createBookmark: CreateBookmarkPayload;
  /** Makes a collection. One Zoho call; one more when the answer to the first is lost, to see what became of it. */
  createBookmarkCollection: CreateBookmarkCollectionPayload;
  /** Makes an organisation below a partner's, with the person who owns it, who can sign in at once; mail comes once the domain is verified. One Zoho call. It can't be deleted by a call. */
  createChildOrganization: CreateChildOrganizationPayload;
  /** Makes a key for the signatures of a domain's mail (DKIM). It signs once it is published, checked and made the default. One Zoho call, as with all that follow. */
  createDkimKey: CreateDkimKeyPayload;
  /** Makes a folder. One Zoho call; two more when the answer to the first is lost, to see what became of it. */
  createFolder: CreateFolderPayload;
  /** Makes a mail group, which takes mail at once. One Zoho call, and one more where the group is selected; as many as it takes to look for it when the answer is lost. */
  createGroup: CreateGroupPayload;
  /** Makes a label. One Zoho call; two more when the answer to the first is lost, to see what became of it. */
  createLabel: CreateLabelPayload;
  /** Makes a mail policy, which nobody is under yet. One Zoho call, and one more where the policy is selected, as with all that follow; one more when the answer is lost. */
  createMailPolicy: CreateMailPolicyPayload;
  /** Makes a restriction that policies can use. What it restricts is set in Zoho's own pages: Zoho has no call for it. */
  createMailRestriction: CreateMailRestrictionPayload;
  /**
   * Makes a note, of a mailbox's owner or of a group. One Zoho call, and one more where the new note is selected. When the
   * answer is lost, nobody knows whether it was made: `OUTCOME_UNKNOWN`.
   */
  createNote: CreateNotePayload;
  /** Makes a book. One Zoho call; one more when the answer to the first is lost, to see what became of it. */
  createNoteBook: CreateNoteBookPayload;
  /** Makes a signature for the owner of a mailbox, by the own grant, or for a user, as an administrator. One Zoho call; one more when the answer to the first is lost. */
  createSignature: CreateSignaturePayload;
  /** Makes a task. One Zoho call. Zoho can't tell two calls from one that is repeated, so when its answer is lost the error is `OUTCOME_UNKNOWN`: look into the list before trying again. */
  createTask: CreateTaskPayload;
  /** Adds a project to a group. Two Zoho calls: it is read back, since Zoho does not name it. */
  createTaskProject: CreateTaskProjectPayload;
  /** Adds a state to those that are built in. One Zoho call. */
  createTaskStatus: CreateTaskStatusPayload;
  /** Adds a user, who can sign in and receive mail at once. Takes a licence. One Zoho call; one more when the answer to the first is lost. */
  createUser: CreateUserPayload;
  /** Deletes a collection: only an empty one, unless `allowLoss` is given. Two Zoho calls, one with `allowLoss`. */
  deleteBookmarkCollection: DeleteBookmarkCollectionPayload;
  /** Deletes a bookmark for good. One Zoho call. Nothing brings it back: `trashBookmark` keeps it. */
  deleteBookmarkPermanently: DeleteBookmarkPermanentlyPayload;
  /** Deletes a key for good. */
  deleteDkimKey: DeleteDkimKeyPayload;
  /** Removes a domain. Its mail hosting has to be off. */
  deleteDomain: DeleteDomainPayload;
  /** Moves a draft to Trash. Three Zoho calls. */
  deleteDraft: DeleteDraftPayload;
  /**
   * Deletes a folder that people made: only an empty one without folders in it, unless `allowLoss` is given. Three Zoho
   * calls, two with `allowLoss`.
   */
  deleteFolder: DeleteFolderPayload;
  /** Deletes groups of one organisation for good, with the mail that they hold, all in one Zoho call. What came to the members stays with them. */
  deleteGroups: DeleteGroupsPayload;
  /** Deletes a label and takes it off every message; the messages stay. One Zoho call. */
  deleteLabel: DeleteLabelPayload;
  /** Deletes messages for good, also those that are not in Trash: nothing brings them back. One Zoho call each. */
  deleteMessagesPermanently: DeleteMessagesPermanentlyPayload;
  /** Deletes a file of a note. One Zoho call. Nothing brings it back. */
  deleteNoteAttachment: DeleteNoteAttachmentPayload;
  /** Deletes a book: only an empty one, unless `allowLoss` is given. Two Zoho calls, one with `allowLoss`. */
  deleteNoteBook: DeleteNoteBookPayload;
  /** Deletes a note for good, with its files. One Zoho call. Nothing brings it back: `trashNote` keeps it. */
  deleteNotePermanently: DeleteNotePermanentlyPayload;
  /**
   * Moves confirmed messages from quarantine to the trash, from where they can be brought back for as long as Zoho keeps
   * them. Only messages that were confirmed before, and that nobody moved meanwhile. Each costs two Zoho calls of the class
   * for security actions.
   */
  deleteQuarantined: DeleteQuarantinedPayload;
  /** Deletes a signature for good. Whoever wrote with it writes without. One Zoho call. */
  deleteSignature: DeleteSignaturePayload;
  /** Moves a task with its parts into the trash, from where `restoreTask` brings it back; Zoho does not list what is there. One Zoho call. */
  deleteTask: DeleteTaskPayload;
  /** Deletes a task with its parts for good, also out of the trash. One Zoho call. Nothing brings it back: `deleteTask` keeps it. */
  deleteTaskForGood: DeleteTaskForGoodPayload;
  /** Deletes a project of a group. One Zoho call. What becomes of the tasks in it Zoho does not say: move them before. */
  deleteTaskProject: DeleteTaskProjectPayload;
  /** Deletes a state that was added; only who added it may. One Zoho call. */
  deleteTaskStatus: DeleteTaskStatusPayload;
  /** Deletes users of one organisation for good, with their mailboxes and all mail in them, all in one Zoho call. Nothing brings them back: `disableUser` keeps everything. */
  deleteUsersAndTheirMail: DeleteUsersAndTheirMailPayload;
  /** Keeps a user from signing in anywhere. Mail goes on coming in, and forwards, groups and aliases stay, unless it is said otherwise. */
  disableUser: DisableUserPayload;
  /** Removes ranges. Two Zoho calls: one to learn what they are, as Zoho wants all of it named. When the last one of a role goes, its people sign in from anywhere. */
  disallowIpRanges: DisallowIpRangesPayload;
  /**
   * Deletes every message of a folder: only of Trash and Spam, unless `allowLoss` is given. Two Zoho calls, and one
   * more where the folder is selected. Messages that should stay within reach are better moved with `trashMessages`.
   */
  emptyFolder: EmptyFolderPayload;
  /** Gives a group streams. Zoho has no call that takes them away again. */
  enableGroupStreams: EnableGroupStreamsPayload;
  /** Lets a user sign in again. One Zoho call, and one more where the user is selected, as with all that follow. */
  enableUser: EnableUserPayload;
  /** Gives messages a flag, or takes it off with `NONE`. One Zoho call for each mailbox and 100 messages. */
  flagMessages: FlagMessagesPayload;
  /** Gives all messages of conversations a flag, or takes it off with `NONE`. One Zoho call for each mailbox and 100 conversations. */
  flagThreads: FlagThreadsPayload;
  /**
   * Passes a message on: its text is quoted and its attachments are fetched and handed to Zoho again, since Zoho has no
   * proven call for it. One Zoho call to read the message, one to send it, and one more for each attachment.
   */
  forwardMessage: ForwardMessagePayload;
  /** Marks every message of a folder as read. Two Zoho calls, and one more where the folder is selected. */
  markFolderRead: MarkFolderReadPayload;
  /** Marks messages as read or unread. One Zoho call for each mailbox and 100 messages. */
  markMessages: MarkMessagesPayload;
  /** Moves messages out of Spam, and tells Zoho's own filter so. One Zoho call for each mailbox and 100 messages. */
  markMessagesAsNotSpam: MarkMessagesAsNotSpamPayload;
  /** Moves messages to Spam, and tells Zoho's own filter so. One Zoho call for each mailbox and 100 messages. */
  markMessagesAsSpam: MarkMessagesAsSpamPayload;
  /** Marks conversations as read or unread. One Zoho call for each mailbox and 100 conversations. */
  markThreads: MarkThreadsPayload;
  /** Moves conversations out of Spam, and tells Zoho's own filter so. One Zoho call for each mailbox and 100 conversations. */
  markThreadsAsNotSpam: MarkThreadsAsNotSpamPayload;
  /** Moves conversations to Spam, and tells Zoho's own filter so. One Zoho call for each mailbox and 100 conversations. */
  markThreadsAsSpam: MarkThreadsAsSpamPayload;
  /** Lets mail that a group holds through to its members, or refuses it for good: mail of one group, all in one Zoho call. */
  moderateHeldMail: ModerateHeldMailPayload;
  /** Puts a folder elsewhere, with all that is in it. Two Zoho calls, and one more where the changed folder is selected. */
  moveFolder: MoveFolderPayload;
  /** Moves messages to a folder. One Zoho call for each mailbox and 100 messages. */
  moveMessages: MoveMessagesPayload;
  /** Moves conversations to a folder. One Zoho call for each mailbox and 100 conversations. */
  moveThreads: MoveThreadsPayload;
  /** Puts the accounts of a person in another order. All of them have to be named. One Zoho call, and one more where the settings are selected, as with all that follow. */
  orderAccounts: OrderAccountsPayload;
  /** Stops a job until it is resumed. Needs the scope `admin`. No Zoho call. */
  pauseJob: PauseJobPayload;
  /** Makes another key under the same selector; the record that is published has to be changed. The key before is lost. */
  regenerateDkimKey: RegenerateDkimKeyPayload;
  /** Moves held messages back to the folders they came from, or to the inbox where such a folder is gone. Each costs two Zoho calls of the class for security actions. */
  releaseFromQuarantine: ReleaseFromQuarantinePayload;
  /** Takes every label off messages. One Zoho call for each mailbox and 100 messages. */
  removeAllLabels: RemoveAllLabelsPayload;
  /** Takes every label off all messages of conversations. One Zoho call for each mailbox and 100 conversations. */
  removeAllLabelsFromThreads: RemoveAllLabelsFromThreadsPayload;
  /** Ends that a domain is an alias of this one. */
  removeDomainAlias: RemoveDomainAliasPayload;
  /** Forwards to an address no more, and forgets it. */
  removeForwarding: RemoveForwardingPayload;
  /** Takes entries off one of Zoho's spam lists, all in one Zoho call. */
  removeFromSpamList: RemoveFromSpamListPayload;
  /** Takes addresses from a group, all in one call. Mail to them is refused from then on. */
  removeGroupAliases: RemoveGroupAliasesPayload;
  /** Takes members out of a group, all in one call. */
  removeGroupMembers: RemoveGroupMembersPayload;
  /** Takes labels off messages. One Zoho call for each mailbox and 100 messages. */
  removeLabels: RemoveLabelsPayload;
  /** Takes labels off all messages of conversations. One Zoho call for each mailbox and 100 conversations. */
  removeLabelsFromThreads: RemoveLabelsFromThreadsPayload;
  /** Ends an entry. It stays in the history. Needs the scope `admin`. No Zoho call. */
  removeListEntry: RemoveListEntryPayload;
  /** Takes addresses from a user, all in one call. Mail to them is refused from then on. */
  removeUserAliases: RemoveUserAliasesPayload;
  /** Answers nobody any more. */
  removeVacationReply: RemoveVacationReplyPayload;
  /** Renames a collection. One Zoho call, and one more where the renamed collection is selected. */
  renameBookmarkCollection: RenameBookmarkCollectionPayload;
  /** Gives a domain another name, and with it another id. */
  renameDomain: RenameDomainPayload;
  /** Gives a folder another name. Two Zoho calls, and one more where the changed folder is selected. */
  renameFolder: RenameFolderPayload;
  /** Gives a group another name. One Zoho call, and one more where the group is selected, as with all that follow. */
  renameGroup: RenameGroupPayload;
  /** Renames a book. One Zoho call, and one more where the renamed book is selected. */
  renameNoteBook: RenameNoteBookPayload;
  /** Renames a project of a group. One Zoho call. */
  renameTaskProject: RenameTaskProjectPayload;
  /**
   * Answers a message in its conversation. One Zoho call to read whom the answer goes to, one to send it, and one more for
   * each attachment.
   */
  replyToMessage: ReplyToMessagePayload;
  /**
   * Scans the messages of a folder again, by the filters and the policy of when each is queued, as a job that survives a
   * restart. Costs one Zoho call a message and one for each 190, of the class for backfill, and those of what is done about
   * it. Needs the scope `admin`.
   */
  rescanFolder: RescanFolderPayload;
  /** Mails the code to an address once more. */
  resendForwardingCode: ResendForwardingCodePayload;
  /** Mails the link to the address that answers are to go to once more. */
  resendReplyToConfirmation: ResendReplyToConfirmationPayload;
  /** Gives a user another password. */
  resetUserPassword: ResetUserPasswordPayload;
  /** Brings a bookmark back from the trash. One Zoho call, and one more where the bookmark is selected. */
  restoreBookmark: RestoreBookmarkPayload;
  /** Brings a task back from the trash, with its parts; a part that comes back alone is a task of its own. One Zoho call. */
  restoreTask: RestoreTaskPayload;
  /** Lets a paused job go on. Needs the scope `admin`. No Zoho call. */
  resumeJob: ResumeJobPayload;
  /** Saves a mail among the drafts. One Zoho call, one more for each attachment, and one more for an answer. */
  saveDraft: SaveDraftPayload;
  /** Saves a mail among the templates. One Zoho call, and one more for each attachment. */
  saveTemplate: SaveTemplatePayload;
  /** Scans one message again, by the filters and the policy of now. One Zoho call of the class for scans, and those of what is done about it. Needs the scope `quarantine.release`. */
  scanMessage: ScanMessagePayload;
  /**
   * Leaves a mail with Zoho, to be sent at a time; it waits in the outbox, also while this gateway is down. One Zoho call,
   * and one more for each attachment. The first one after a start may take up to four more: in which order Zoho reads day
   * and month has to be found out, by a mail to oneself that is taken back, where the date alone does not tell.
   */
  scheduleMessage: ScheduleMessagePayload;
  /**
   * Sends a draft. Zoho has no call for that: a new mail is sent, then the draft is deleted. Five Zoho calls, a sixth for a text in
   * HTML, and one more for each attachment.
   */
  sendDraft: SendDraftPayload;
  /**
   * Sends a mail. The wish is written down before Zoho is asked, so that it is sent once, whatever is lost or killed on
   * the way. One Zoho call, and one more for each attachment, and for a `from` that is not the mailbox's own address.
   * Needs the scope `mail.send`, as do all that follow.
   */
  sendMessage: SendMessagePayload;
  /** Turns a connected mailbox on or off by its owner's own grant. While it is off it takes no mail, and answers nothing. One Zoho call. */
  setAccountActive: SetAccountActivePayload;
  /** Marks a bookmark as a favourite, or takes the mark off. One Zoho call, and one more where the bookmark is selected. */
  setBookmarkFavorite: SetBookmarkFavoritePayload;
  /** Says who gets mail for addresses of a domain that nobody has; or that nobody does. */
  setCatchAllAddress: SetCatchAllAddressPayload;
  /** Sends mail from another of the mailbox's addresses by default, and under another name where one is given. */
  setDefaultAddress: SetDefaultAddressPayload;
  /** Signs the mail of a domain with this key. It has to be published, and checked. */
  setDefaultDkimKey: SetDefaultDkimKeyPayload;
  /** Has Zoho take the mail of a domain, or not. */
  setDomainMailHosting: SetDomainMailHostingPayload;
  /** Says who is warned of what is wrong with a domain; or that nobody is. */
  setDomainNotificationAddress: SetDomainNotificationAddressPayload;
  /** Lets IMAP clients see a folder, or not. Two Zoho calls, and one more where the changed folder is selected. */
  setFolderImapVisibility: SetFolderImapVisibilityPayload;
  /** Says whether what was forwarded stays here. What is deleted is gone for good, before any filter has seen it. */
  setForwardedMailDeletion: SetForwardedMailDeletionPayload;
  /** Marks a note as a favourite, or takes the mark off. One Zoho call, and one more where the note is selected. */
  setNoteFavorite: SetNoteFavoritePayload;
  /** Makes a domain the one that the organisation is known by. */
  setPrimaryDomain: SetPrimaryDomainPayload;
  /** Has answers go to an address. One that is not of the mailbox is mailed, and works once its owner has followed the link. */
  setReplyTo: SetReplyToPayload;
  /** Changes how thoroughly Zoho checks incoming mail for spam. One Zoho call. */
  setSpamLevel: SetSpamLevelPayload;
  /** Has mail for sub-domains come to those of the same name in the domain, or not. One Zoho call, and one more where the domain is selected, as with all that follow. */
  setSubdomainStripping: SetSubdomainStrippingPayload;
  /** Lets devices synchronise a user's mail by ActiveSync, or not. */
  setUserActiveSync: SetUserActiveSyncPayload;
  /** Gives a user add-on storage that the organisation has bought, in place of what add-ons the user had. One Zoho call, and one more where the storage is selected. */
  setUserExtraStorage: SetUserExtraStoragePayload;
  /** Lets mail programs read a user's mail by IMAP, or not. */
  setUserImap: SetUserImapPayload;
  /** Blocks what comes in for a user, or lets it come. */
  setUserIncoming: SetUserIncomingPayload;
  /** Turns the mail account of a user on or off. While it is off it takes no mail. */
  setUserMailbox: SetUserMailboxPayload;
  /** Blocks what goes out from a user, or lets it go. */
  setUserOutgoing: SetUserOutgoingPayload;
  /** Lets mail programs fetch a user's mail by POP, or not. */
  setUserPop: SetUserPopPayload;
  /** Gives a user the storage of another plan. One Zoho call, and one more where the storage is selected. */
  setUserStoragePlan: SetUserStoragePlanPayload;
  /** Has a user sign in with a second factor, or without. */
  setUserTwoFactor: SetUserTwoFactorPayload;
  /**
   * Answers whoever writes while somebody is away, in place of an answer set before. Two Zoho calls: one to learn whether
   * there is one, and by which clock Zoho reads its dates. Where a day could be taken for a month, one more to see that it
   * was not, and one to put it right.
   */
  setVacationReply: SetVacationReplyPayload;
  /** Puts a bookmark into the trash. One Zoho call. `restoreBookmark` brings it back. */
  trashBookmark: TrashBookmarkPayload;
  /** Moves messages to Trash, from where they can be moved back. One Zoho call for each mailbox and 100 messages. */
  trashMessages: TrashMessagesPayload;
  /**
   * Puts a note into the trash. One Zoho call. Zoho has no call to list what is in there or to bring it back: that is done
   * in its own pages.
   */
  trashNote: TrashNotePayload;
  /** Moves conversations to Trash. One Zoho call for each mailbox and 100 conversations. */
  trashThreads: TrashThreadsPayload;
  /** Stops forwarding to a confirmed address, or goes on with it. */
  turnForwarding: TurnForwardingPayload;
  /** Takes messages out of the archive. One Zoho call for each mailbox and 100 messages. */
  unarchiveMessages: UnarchiveMessagesPayload;
  /** Takes conversations out of the archive. One Zoho call for each mailbox and 100 conversations. */
  unarchiveThreads: UnarchiveThreadsPayload;
  /**
   * Changes a bookmark. Two Zoho calls, as Zoho wants address and title each time; one where both are given; and one more
   * where the changed bookmark is selected.
   */
  updateBookmark: UpdateBookmarkPayload;
  /**
   * Changes a draft. Zoho has no call for that: the changed mail is saved as a new draft, then the old one is deleted, so
   * that the id changes. Five Zoho calls, a sixth to keep a text in HTML, and one more for each attachment, kept ones too.
   */
  updateDraft: UpdateDraftPayload;
  /** Changes how the mail of a group goes out. Zoho has no call that shows it. */
  updateGroupDelivery: UpdateGroupDeliveryPayload;
  /** Changes what members are in a group, the same for all that are named, in one call. */
  updateGroupMembers: UpdateGroupMembersPayload;
  /** Changes who may write to a group, and what becomes of the mail. Two Zoho calls: what is not named stays as it is, for which it is read before. */
  updateGroupSettings: UpdateGroupSettingsPayload;
  /** Renames or recolours a label. One Zoho call, and one more where the changed label is selected. */
  updateLabel: UpdateLabelPayload;
  /** Changes a note. One Zoho call, and one more where the changed note is selected. */
  updateNote: UpdateNotePayload;
  /**
   * Changes a signature. An owner changes the own ones, an administrator those that administrators have made; nobody changes
   * those of the organisation. Zoho replaces all of it: one call when name, content and position are given, else one more
   * to learn what stays.
   */
  updateSignature: UpdateSignaturePayload;
  /** Changes a task. One Zoho call for each thing that is changed: one that is refused leaves the others as they were asked for. */
  updateTask: UpdateTaskPayload;
  /** Renames or recolours a state that was added. One Zoho call, and one more where the changed state is selected. */
  updateTaskStatus: UpdateTaskStatusPayload;
  /** Changes how a user is called and reached. */
  updateUserProfile: UpdateUserProfilePayload;
  /** Has Zoho look for what shows whose a domain is. */
  verifyDomain: VerifyDomainPayload;
};


export type MutationAddDomainArgs = {
  input: AddDomainInput;
};


export type MutationAddDomainAliasArgs = {
  input: AddDomainAliasInput;
};


export type MutationAddForwardingArgs = {
  input: AddForwardingInput;
};


export type MutationAddGroupAliasesArgs = {
  input: AddGroupAliasesInput;
};


export type MutationAddGroupMembersArgs = {
  input: AddGroupMembersInput;
};


export type MutationAddListEntryArgs = {
  input: AddListEntryInput;
};


export type MutationAddNoteAttachmentsArgs = {
  input: AddNoteAttachmentsInput;
};


export type MutationAddSenderIdentityArgs = {
  input: AddSenderIdentityInput;
};


export type MutationAddToSpamListArgs = {
  input: AddToSpamListInput;
};


export type MutationAddUserAliasesArgs = {
  input: AddUserAliasesInput;
};


export type MutationAllowFromQuarantineArgs = {
  input: AllowFromQuarantineInput;
};


export type MutationAllowIpRangesArgs = {
  input: AllowIpRangesInput;
};


export type MutationApplyLabelsArgs = {
  input: ApplyLabelsInput;
};


export type MutationApplyLabelsToThreadsArgs = {
  input: ApplyLabelsToThreadsInput;
};


export type MutationApplyMailPolicyArgs = {
  input: ApplyMailPolicyInput;
};


export type MutationArchiveMessagesArgs = {
  input: ArchiveMessagesInput;
};


export type MutationArchiveThreadsArgs = {
  input: ArchiveThreadsInput;
};


export type MutationAssignMailRestrictionArgs = {
  input: AssignMailRestrictionInput;
};


export type MutationCancelJobArgs = {
  input: CancelJobInput;
};


export type MutationCancelScheduledMessageArgs = {
  input: CancelScheduledMessageInput;
};


export type MutationChangeFilterPolicyArgs = {
  input: ChangeFilterPolicyInput;
};


export type MutationChangeUserRolesArgs = {
  input: ChangeUserRolesInput;
};


export type MutationCheckDkimKeyArgs = {
  input: CheckDkimKeyInput;
};


export type MutationCheckDomainMxArgs = {
  input: CheckDomainMxInput;
};


export type MutationCheckDomainSpfArgs = {
  input: CheckDomainSpfInput;
};


export type MutationClearFilterPolicyArgs = {
  input: ClearFilterPolicyInput;
};


export type MutationConfirmForwardingArgs = {
  input: ConfirmForwardingInput;
};


export type MutationConfirmQuarantinedArgs = {
  input: ConfirmQuarantinedInput;
};


export type MutationCreateBookmarkArgs = {
  input: CreateBookmarkInput;
};


export type MutationCreateBookmarkCollectionArgs = {
  input: CreateBookmarkCollectionInput;
};


export type MutationCreateChildOrganizationArgs = {
  input: CreateChildOrganizationInput;
};


export type MutationCreateDkimKeyArgs = {
  input: CreateDkimKeyInput;
};


export type MutationCreateFolderArgs = {
  input: CreateFolderInput;
};


export type MutationCreateGroupArgs = {
  input: CreateGroupInput;
};


export type MutationCreateLabelArgs = {
  input: CreateLabelInput;
};


export type MutationCreateMailPolicyArgs = {
  input: CreateMailPolicyInput;
};


export type MutationCreateMailRestrictionArgs = {
  input: CreateMailRestrictionInput;
};


export type MutationCreateNoteArgs = {
  input: CreateNoteInput;
};


export type MutationCreateNoteBookArgs = {
  input: CreateNoteBookInput;
};


export type MutationCreateSignatureArgs = {
  input: CreateSignatureInput;
};


export type MutationCreateTaskArgs = {
  input: CreateTaskInput;
};


export type MutationCreateTaskProjectArgs = {
  input: CreateTaskProjectInput;
};


export type MutationCreateTaskStatusArgs = {
  input: CreateTaskStatusInput;
};


export type MutationCreateUserArgs = {
  input: CreateUserInput;
};


export type MutationDeleteBookmarkCollectionArgs = {
  input: DeleteBookmarkCollectionInput;
};


export type MutationDeleteBookmarkPermanentlyArgs = {
  input: DeleteBookmarkPermanentlyInput;
};


export type MutationDeleteDkimKeyArgs = {
  input: DeleteDkimKeyInput;
};


export type MutationDeleteDomainArgs = {
  input: DeleteDomainInput;
};


export type MutationDeleteDraftArgs = {
  input: DeleteDraftInput;
};


export type MutationDeleteFolderArgs = {
  input: DeleteFolderInput;
};


export type MutationDeleteGroupsArgs = {
  input: DeleteGroupsInput;
};


export type MutationDeleteLabelArgs = {
  input: DeleteLabelInput;
};


export type MutationDeleteMessagesPermanentlyArgs = {
  input: DeleteMessagesPermanentlyInput;
};


export type MutationDeleteNoteAttachmentArgs = {
  input: DeleteNoteAttachmentInput;
};


export type MutationDeleteNoteBookArgs = {
  input: DeleteNoteBookInput;
};


export type MutationDeleteNotePermanentlyArgs = {
  input: DeleteNotePermanentlyInput;
};


export type MutationDeleteQuarantinedArgs = {
  input: DeleteQuarantinedInput;
};


export type MutationDeleteSignatureArgs = {
  input: DeleteSignatureInput;
};


export type MutationDeleteTaskArgs = {
  input: DeleteTaskInput;
};


export type MutationDeleteTaskForGoodArgs = {
  input: DeleteTaskForGoodInput;
};


export type MutationDeleteTaskProjectArgs = {
  input: DeleteTaskProjectInput;
};


export type MutationDeleteTaskStatusArgs = {
  input: DeleteTaskStatusInput;
};


export type MutationDeleteUsersAndTheirMailArgs = {
  input: DeleteUsersAndTheirMailInput;
};


export type MutationDisableUserArgs = {
  input: DisableUserInput;
};


export type MutationDisallowIpRangesArgs = {
  input: DisallowIpRangesInput;
};


export type MutationEmptyFolderArgs = {
  input: EmptyFolderInput;
};


export type MutationEnableGroupStreamsArgs = {
  input: EnableGroupStreamsInput;
};


export type MutationEnableUserArgs = {
  input: EnableUserInput;
};


export type MutationFlagMessagesArgs = {
  input: FlagMessagesInput;
};


export type MutationFlagThreadsArgs = {
  input: FlagThreadsInput;
};


export type MutationForwardMessageArgs = {
  input: ForwardMessageInput;
};


export type MutationMarkFolderReadArgs = {
  input: MarkFolderReadInput;
};


export type MutationMarkMessagesArgs = {
  input: MarkMessagesInput;
};


export type MutationMarkMessagesAsNotSpamArgs = {
  input: MarkMessagesAsNotSpamInput;
};


export type MutationMarkMessagesAsSpamArgs = {
  input: MarkMessagesAsSpamInput;
};


export type MutationMarkThreadsArgs = {
  input: MarkThreadsInput;
};


export type MutationMarkThreadsAsNotSpamArgs = {
  input: MarkThreadsAsNotSpamInput;
};


export type MutationMarkThreadsAsSpamArgs = {
  input: MarkThreadsAsSpamInput;
};


export type MutationModerateHeldMailArgs = {
  input: ModerateHeldMailInput;
};


export type MutationMoveFolderArgs = {
  input: MoveFolderInput;
};


export type MutationMoveMessagesArgs = {
  input: MoveMessagesInput;
};


export type MutationMoveThreadsArgs = {
  input: MoveThreadsInput;
};


export type MutationOrderAccountsArgs = {
  input: OrderAccountsInput;
};


export type MutationPauseJobArgs = {
  input: PauseJobInput;
};


export type MutationRegenerateDkimKeyArgs = {
  input: RegenerateDkimKeyInput;
};


export type MutationReleaseFromQuarantineArgs = {
  input: ReleaseFromQuarantineInput;
};


export type MutationRemoveAllLabelsArgs = {
  input: RemoveAllLabelsInput;
};


export type MutationRemoveAllLabelsFromThreadsArgs = {
  input: RemoveAllLabelsFromThreadsInput;
};


export type MutationRemoveDomainAliasArgs = {
  input: RemoveDomainAliasInput;
};


export type MutationRemoveForwardingArgs = {
  input: RemoveForwardingInput;
};


export type MutationRemoveFromSpamListArgs = {
  input: RemoveFromSpamListInput;
};


export type MutationRemoveGroupAliasesArgs = {
  input: RemoveGroupAliasesInput;
};


export type MutationRemoveGroupMembersArgs = {
  input: RemoveGroupMembersInput;
};


export type MutationRemoveLabelsArgs = {
  input: RemoveLabelsInput;
};


export type MutationRemoveLabelsFromThreadsArgs = {
  input: RemoveLabelsFromThreadsInput;
};


export type MutationRemoveListEntryArgs = {
  input: RemoveListEntryInput;
};


export type MutationRemoveUserAliasesArgs = {
  input: RemoveUserAliasesInput;
};


export type MutationRemoveVacationReplyArgs = {
  input: RemoveVacationReplyInput;
};


export type MutationRenameBookmarkCollectionArgs = {
  input: RenameBookmarkCollectionInput;
};


export type MutationRenameDomainArgs = {
  input: RenameDomainInput;
};


export type MutationRenameFolderArgs = {
  input: RenameFolderInput;
};


export type MutationRenameGroupArgs = {
  input: RenameGroupInput;
};


export type MutationRenameNoteBookArgs = {
  input: RenameNoteBookInput;
};


export type MutationRenameTaskProjectArgs = {
  input: RenameTaskProjectInput;
};


export type MutationReplyToMessageArgs = {
  input: ReplyToMessageInput;
};


export type MutationRescanFolderArgs = {
  input: RescanFolderInput;
};


export type MutationResendForwardingCodeArgs = {
  input: ResendForwardingCodeInput;
};


export type MutationResendReplyToConfirmationArgs = {
  input: ResendReplyToConfirmationInput;
};


export type MutationResetUserPasswordArgs = {
  input: ResetUserPasswordInput;
};


export type MutationRestoreBookmarkArgs = {
  input: RestoreBookmarkInput;
};


export type MutationRestoreTaskArgs = {
  input: RestoreTaskInput;
};


export type MutationResumeJobArgs = {
  input: ResumeJobInput;
};


export type MutationSaveDraftArgs = {
  input: SaveDraftInput;
};


export type MutationSaveTemplateArgs = {
  input: SaveTemplateInput;
};


export type MutationScanMessageArgs = {
  input: ScanMessageInput;
};


export type MutationScheduleMessageArgs = {
  input: ScheduleMessageInput;
};


export type MutationSendDraftArgs = {
  input: SendDraftInput;
};


export type MutationSendMessageArgs = {
  input: SendMessageInput;
};


export type MutationSetAccountActiveArgs = {
  input: SetAccountActiveInput;
};


export type MutationSetBookmarkFavoriteArgs = {
  input: SetBookmarkFavoriteInput;
};


export type MutationSetCatchAllAddressArgs = {
  input: SetCatchAllAddressInput;
};


export type MutationSetDefaultAddressArgs = {
  input: SetDefaultAddressInput;
};


export type MutationSetDefaultDkimKeyArgs = {
  input: SetDefaultDkimKeyInput;
};


export type MutationSetDomainMailHostingArgs = {
  input: SetDomainMailHostingInput;
};


export type MutationSetDomainNotificationAddressArgs = {
  input: SetDomainNotificationAddressInput;
};


export type MutationSetFolderImapVisibilityArgs = {
  input: SetFolderImapVisibilityInput;
};


export type MutationSetForwardedMailDeletionArgs = {
  input: SetForwardedMailDeletionInput;
};


export type MutationSetNoteFavoriteArgs = {
  input: SetNoteFavoriteInput;
};


export type MutationSetPrimaryDomainArgs = {
  input: SetPrimaryDomainInput;
};


export type MutationSetReplyToArgs = {
  input: SetReplyToInput;
};


export type MutationSetSpamLevelArgs = {
  input: SetSpamLevelInput;
};


export type MutationSetSubdomainStrippingArgs = {
  input: SetSubdomainStrippingInput;
};


export type MutationSetUserActiveSyncArgs = {
  input: SetUserActiveSyncInput;
};


export type MutationSetUserExtraStorageArgs = {
  input: SetUserExtraStorageInput;
};


export type MutationSetUserImapArgs = {
  input: SetUserImapInput;
};


export type MutationSetUserIncomingArgs = {
  input: SetUserIncomingInput;
};


export type MutationSetUserMailboxArgs = {
  input: SetUserMailboxInput;
};


export type MutationSetUserOutgoingArgs = {
  input: SetUserOutgoingInput;
};


export type MutationSetUserPopArgs = {
  input: SetUserPopInput;
};


export type MutationSetUserStoragePlanArgs = {
  input: SetUserStoragePlanInput;
};


export type MutationSetUserTwoFactorArgs = {
  input: SetUserTwoFactorInput;
};


export type MutationSetVacationReplyArgs = {
  input: SetVacationReplyInput;
};


export type MutationTrashBookmarkArgs = {
  input: TrashBookmarkInput;
};


export type MutationTrashMessagesArgs = {
  input: TrashMessagesInput;
};


export type MutationTrashNoteArgs = {
  input: TrashNoteInput;
};


export type MutationTrashThreadsArgs = {
  input: TrashThreadsInput;
};


export type MutationTurnForwardingArgs = {
  input: TurnForwardingInput;
};


export type MutationUnarchiveMessagesArgs = {
  input: UnarchiveMessagesInput;
};


export type MutationUnarchiveThreadsArgs = {
  input: UnarchiveThreadsInput;
};


export type MutationUpdateBookmarkArgs = {
  input: UpdateBookmarkInput;
};


export type MutationUpdateDraftArgs = {
  input: UpdateDraftInput;
};


export type MutationUpdateGroupDeliveryArgs = {
  input: UpdateGroupDeliveryInput;
};


export type MutationUpdateGroupMembersArgs = {
  input: UpdateGroupMembersInput;
};


export type MutationUpdateGroupSettingsArgs = {
  input: UpdateGroupSettingsInput;
};


export type MutationUpdateLabelArgs = {
  input: UpdateLabelInput;
};


export type MutationUpdateNoteArgs = {
  input: UpdateNoteInput;
};


export type MutationUpdateSignatureArgs = {
  input: UpdateSignatureInput;
};


export type MutationUpdateTaskArgs = {
  input: UpdateTaskInput;
};


export type MutationUpdateTaskStatusArgs = {
  input: UpdateTaskStatusInput;
};


export type MutationUpdateUserProfileArgs = {
  input: UpdateUserProfileInput;
};


export type MutationVerifyDomainArgs = {
  input: VerifyDomainInput;
};

export type NewGroupMemberInput = {
  /** A whole address; of a user, of another group, or outside the organisation. */
  address: Scalars['String']['input'];
  /** What the member may do; not `UNKNOWN`. */
  role: GroupMemberRole;
};

/** An object with an id that stays valid wherever the object is moved. */
export type Node = {
  /** Opaque and URL-safe. It names type, data centre, account and entity; never the folder, the grant or the app. */
  id: Scalars['ID']['output'];
};

/** A note: of a mailbox's owner, of a group, or of somebody who lets the owner see it. */
export type Note = Node & {
  __typename?: 'Note';
  /** The mailbox by whose owner it is seen. */
  account: Account;
  /**
   * Its files. One Zoho call a note, also in a list: a note does not tell of them, and Zoho has no other way. Null when it
   * fails.
   */
  attachments: Maybe<Array<NoteAttachment>>;
  /** The book it is in; null when Zoho did not say. */
  book: Maybe<NoteBook>;
  /** Null when Zoho did not say. */
  color: Maybe<NoteColor>;
  /** As it was written. */
  content: Scalars['String']['output'];
  /** The group it belongs to. One Zoho call for all notes of a mailbox; null when it belongs to a person, or when it fails. */
  group: Maybe<NoteGroup>;
  id: Scalars['ID']['output'];
  /** Whether the mailbox's owner has marked it; null when Zoho did not say. */
  isFavorite: Maybe<Scalars['Boolean']['output']>;
  /** When it was last changed; null for all notes but those that others share, as Zoho tells it of those alone. */
  modifiedAt: Maybe<Scalars['DateTime']['output']>;
  /** Zoho's id of the user or group it belongs to; empty when Zoho did not say. */
  ownerZohoId: Scalars['String']['output'];
  /** Empty when there is none. */
  title: Scalars['String']['output'];
  /** Zoho's own word for the colour; empty when Zoho did not say. */
  zohoColor: Scalars['String']['output'];
  /** Zoho's entityId. */
  zohoId: Scalars['String']['output'];
};

/** A file beside a note. */
export type NoteAttachment = {
  __typename?: 'NoteAttachment';
  /** As it was called when it was added, made safe to save under. */
  filename: Scalars['String']['output'];
  /** For `deleteNoteAttachment`. It is no node: without its note a file is nothing. */
  id: Scalars['ID']['output'];
  /** An address that hands the file out for a while, to whoever has it. One Zoho call each time it is opened. */
  url: Scalars['String']['output'];
  /** Zoho's attachmentID. */
  zohoId: Scalars['String']['output'];
};


/** A file beside a note. */
export type NoteAttachmentUrlArgs = {
  expiresIn?: Scalars['Int']['input'];
};

/** A book of notes. */
export type NoteBook = Node & {
  __typename?: 'NoteBook';
  /** The mailbox by whose owner it is seen. */
  account: Account;
  /** The group it belongs to. One Zoho call for all books of a mailbox; null when it belongs to a person, or when it fails. */
  group: Maybe<NoteGroup>;
  id: Scalars['ID']['output'];
  /** Whether notes come here for which no book is named; null where Zoho did not say, as in a note. */
  isDefault: Maybe<Scalars['Boolean']['output']>;
  /** Unique among the books of its owner. */
  name: Scalars['String']['output'];
  /** The notes in it. One Zoho call a page; null when it fails. */
  notes: Maybe<NoteConnection>;
  /** Zoho's bookId. */
  zohoId: Scalars['String']['output'];
};


/** A book of notes. */
export type NoteBookNotesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  orderBy?: NoteOrder;
};

/** The colour of a note. */
export type NoteColor =
  /** Blue. */
  | 'BLUE'
  /** Green. */
  | 'GREEN'
  /** Red. */
  | 'RED'
  /** A word of Zoho's that is new to this gateway, see `zohoColor`. */
  | 'UNKNOWN'
  /** Yellow. */
  | 'YELLOW';

/** A page of notes. */
export type NoteConnection = {
  __typename?: 'NoteConnection';
  edges: Array<NoteEdge>;
  /** Whether notes were made or removed since the page before was read, so that some may be missing or come twice. */
  listChanged: Scalars['Boolean']['output'];
  /** The notes of `edges`. */
  nodes: Array<Note>;
  pageInfo: PageInfo;
};

export type NoteEdge = {
  __typename?: 'NoteEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  node: Note;
};

/** A group with the notes that its members share. */
export type NoteGroup = Node & {
  __typename?: 'NoteGroup';
  /** The mailbox by whose owner it is seen. */
  account: Account;
  /** Its books, in Zoho's order. One Zoho call a group, as Zoho has no other way; null when it fails. */
  books: Maybe<Array<NoteBook>>;
  id: Scalars['ID']['output'];
  /**
   * The same group as its organisation's administrators see it, with its members. One Zoho call a group, by an
   * administrator's grant; null when it is no mail group, or when it fails.
   */
  mailGroup: Maybe<Group>;
  /** Its name. */
  name: Scalars['String']['output'];
  /** Its notes. One Zoho call a page; null when it fails. */
  notes: Maybe<NoteConnection>;
  /** Zoho's zgid. */
  zohoId: Scalars['String']['output'];
};


/** A group with the notes that its members share. */
export type NoteGroupNotesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  orderBy?: NoteOrder;
};

/** In which order notes are listed. */
export type NoteOrder =
  /** The one made first comes first. */
  | 'CREATED_ASC'
  /** The one made last comes first. */
  | 'CREATED_DESC';

/** What is to be done with a mail of which it can't be learnt whether Zoho has accepted it. */
export type OnUnknown =
  /** Say so, and leave it. */
  | 'REPORT'
  /** Send it again, at the risk of a second copy. */
  | 'RETRY';

export type OrderAccountsInput = {
  /** All accounts of that person, in the order wanted: 1 to 100. */
  accountIds: Array<Scalars['ID']['input']>;
  /** A mailbox of the person, by whose grant it is done (with `mail.modify`), or the user, by an administrator's (with `org.manage`). */
  id: Scalars['ID']['input'];
};

export type OrderAccountsPayload = {
  __typename?: 'OrderAccountsPayload';
  /** What is set now, read back; null when nothing was changed or it can't be read. */
  settings: Maybe<MailSettings>;
  userErrors: Array<UserError>;
};

/**
 * A company at Zoho: its users, groups, domains and what holds for all of them. Everything here needs the app scope
 * `org.read`, and a grant that an administrator of the organisation gave, with Zoho's scope for it. Without one, fields
 * are null with `GRANT_REQUIRED` (nobody of it is connected), `NOT_ADMINISTRATOR` (members only are) or `MISSING_SCOPE`.
 * An administrator's grant reads nobody's mail.
 */
export type Organization = Node & {
  __typename?: 'Organization';
  /** From where its people may sign in; from anywhere when there is none. One Zoho call; null when it fails. */
  allowedIpRanges: Maybe<Array<AllowedIpRange>>;
  /** What records of `auditLog` can be about. One Zoho call; null when it fails. */
  auditCategories: Maybe<Array<AuditCategory>>;
  /** What administrators did, the newest first. One Zoho call a page; null when it fails. */
  auditLog: Maybe<AuditLogConnection>;
  /** Those that it has made as a partner through this gateway, the oldest first; Zoho has no call to list others. No Zoho call. */
  children: Array<Organization>;
  /** Zoho's data centre, for example `us` or `eu`. */
  dataCentre: Scalars['String']['output'];
  /** What Zoho says of it now. One Zoho call; null when it fails. */
  details: Maybe<OrganizationDetails>;
  /** The domain of a name. One Zoho call; null when there is none, or when it fails. */
  domain: Maybe<Domain>;
  /** Its domains, in Zoho's order. One Zoho call for all, shared by everything in an operation; null when it fails. */
  domains: Maybe<Array<Domain>>;
  /** The group of an address, read off the list of all groups: one Zoho call for 25 of these, shared by everything in an operation; null when there is none among the first 1,000, or when it fails. */
  group: Maybe<Group>;
  /** Its mail groups, in Zoho's order, each with its members. One Zoho call for 25 of them; null when it fails. */
  groups: Maybe<GroupConnection>;
  id: Scalars['ID']['output'];
  /** Zoho's mail policies; the filters have policies of their own. One Zoho call for a hundred, shared by everything in an operation; null when it fails. */
  mailPolicies: Maybe<Array<MailPolicy>>;
  /** What policies can keep people from, of one kind. One Zoho call for a hundred; null when it fails. */
  mailRestrictions: Maybe<Array<MailRestriction>>;
  /** The partner that made it through this gateway, by whose grants everything here is asked for; null when its own people have authorised Postern. No Zoho call. */
  partner: Maybe<Organization>;
  /** Who signed in, or tried to, in the last ninety days. One Zoho call a page; null when it fails. */
  signIns: Maybe<SignInConnection>;
  /** Which mail came in and went out, and what became of it. One Zoho call a page; null when it fails. */
  smtpLog: Maybe<SmtpLogConnection>;
  /** The entries of one of Zoho's own spam lists, which work before any filter of this gateway. One Zoho call a page; null when it fails. */
  spamList: Maybe<SpamListConnection>;
  /** What its users may keep and do, in Zoho's order. One Zoho call a page, more where Zoho's pages are smaller; null when it fails. */
  storage: Maybe<UserStorageConnection>;
  /** What was bought. One Zoho call; null when it fails. */
  subscription: Maybe<OrganizationSubscription>;
  /** The user with an address, which may be another one than the primary. One Zoho call; null when there is none, or when it fails. */
  user: Maybe<User>;
  /** Its users, in Zoho's order. One Zoho call a page, more where Zoho's pages are smaller; null when it fails. */
  users: Maybe<UserConnection>;
  /** Zoho's zoid. */
  zohoId: Scalars['String']['output'];
};


/**
 * A company at Zoho: its users, groups, domains and what holds for all of them. Everything here needs the app scope
 * `org.read`, and a grant that an administrator of the organisation gave, with Zoho's scope for it. Without one, fields
 * are null with `GRANT_REQUIRED` (nobody of it is connected), `NOT_ADMINISTRATOR` (members only are) or `MISSING_SCOPE`.
 * An administrator's grant reads nobody's mail.
 */
export type OrganizationAuditLogArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<AuditLogFilter>;
  first: Scalars['Int']['input'];
};


/**
 * A company at Zoho: its users, groups, domains and what holds for all of them. Everything here needs the app scope
 * `org.read`, and a grant that an administrator of the organisation gave, with Zoho's scope for it. Without one, fields
 * are null with `GRANT_REQUIRED` (nobody of it is connected), `NOT_ADMINISTRATOR` (members only are) or `MISSING_SCOPE`.
 * An administrator's grant reads nobody's mail.
 */
export type OrganizationDomainArgs = {
  name: Scalars['String']['input'];
};


/**
 * A company at Zoho: its users, groups, domains and what holds for all of them. Everything here needs the app scope
 * `org.read`, and a grant that an administrator of the organisation gave, with Zoho's scope for it. Without one, fields
 * are null with `GRANT_REQUIRED` (nobody of it is connected), `NOT_ADMINISTRATOR` (members only are) or `MISSING_SCOPE`.
 * An administrator's grant reads nobody's mail.
 */
export type OrganizationGroupArgs = {
  address: Scalars['String']['input'];
};


/**
 * A company at Zoho: its users, groups, domains and what holds for all of them. Everything here needs the app scope
 * `org.read`, and a grant that an administrator of the organisation gave, with Zoho's scope for it. Without one, fields
 * are null with `GRANT_REQUIRED` (nobody of it is connected), `NOT_ADMINISTRATOR` (members only are) or `MISSING_SCOPE`.
 * An administrator's grant reads nobody's mail.
 */
export type OrganizationGroupsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/**
 * A company at Zoho: its users, groups, domains and what holds for all of them. Everything here needs the app scope
 * `org.read`, and a grant that an administrator of the organisation gave, with Zoho's scope for it. Without one, fields
 * are null with `GRANT_REQUIRED` (nobody of it is connected), `NOT_ADMINISTRATOR` (members only are) or `MISSING_SCOPE`.
 * An administrator's grant reads nobody's mail.
 */
export type OrganizationMailRestrictionsArgs = {
  kind: MailRestrictionKind;
};


/**
 * A company at Zoho: its users, groups, domains and what holds for all of them. Everything here needs the app scope
 * `org.read`, and a grant that an administrator of the organisation gave, with Zoho's scope for it. Without one, fields
 * are null with `GRANT_REQUIRED` (nobody of it is connected), `NOT_ADMINISTRATOR` (members only are) or `MISSING_SCOPE`.
 * An administrator's grant reads nobody's mail.
 */
export type OrganizationSignInsArgs = {
  access?: SignInAccess;
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  from: Scalars['DateTime']['input'];
  kind?: SignInKind;
  to: Scalars['DateTime']['input'];
};


/**
 * A company at Zoho: its users, groups, domains and what holds for all of them. Everything here needs the app scope
 * `org.read`, and a grant that an administrator of the organisation gave, with Zoho's scope for it. Without one, fields
 * are null with `GRANT_REQUIRED` (nobody of it is connected), `NOT_ADMINISTRATOR` (members only are) or `MISSING_SCOPE`.
 * An administrator's grant reads nobody's mail.
 */
export type OrganizationSmtpLogArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  from: Scalars['DateTime']['input'];
  search: InputMaybe<SmtpLogSearch>;
  to: Scalars['DateTime']['input'];
};


/**
 * A company at Zoho: its users, groups, domains and what holds for all of them. Everything here needs the app scope
 * `org.read`, and a grant that an administrator of the organisation gave, with Zoho's scope for it. Without one, fields
 * are null with `GRANT_REQUIRED` (nobody of it is connected), `NOT_ADMINISTRATOR` (members only are) or `MISSING_SCOPE`.
 * An administrator's grant reads nobody's mail.
 */
export type OrganizationSpamListArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  list: SpamList;
};


/**
 * A company at Zoho: its users, groups, domains and what holds for all of them. Everything here needs the app scope
 * `org.read`, and a grant that an administrator of the organisation gave, with Zoho's scope for it. Without one, fields
 * are null with `GRANT_REQUIRED` (nobody of it is connected), `NOT_ADMINISTRATOR` (members only are) or `MISSING_SCOPE`.
 * An administrator's grant reads nobody's mail.
 */
export type OrganizationStorageArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/**
 * A company at Zoho: its users, groups, domains and what holds for all of them. Everything here needs the app scope
 * `org.read`, and a grant that an administrator of the organisation gave, with Zoho's scope for it. Without one, fields
 * are null with `GRANT_REQUIRED` (nobody of it is connected), `NOT_ADMINISTRATOR` (members only are) or `MISSING_SCOPE`.
 * An administrator's grant reads nobody's mail.
 */
export type OrganizationUserArgs = {
  address: Scalars['String']['input'];
};


/**
 * A company at Zoho: its users, groups, domains and what holds for all of them. Everything here needs the app scope
 * `org.read`, and a grant that an administrator of the organisation gave, with Zoho's scope for it. Without one, fields
 * are null with `GRANT_REQUIRED` (nobody of it is connected), `NOT_ADMINISTRATOR` (members only are) or `MISSING_SCOPE`.
 * An administrator's grant reads nobody's mail.
 */
export type OrganizationUsersArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** What Zoho says of an organisation. */
export type OrganizationDetails = {
  __typename?: 'OrganizationDetails';
  /** Organisations it has made as a partner; null when Zoho did not say. */
  childCount: Maybe<Scalars['Int']['output']>;
  /** When it was made; null when Zoho did not say. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Names of all its domains. */
  domainNames: Array<Scalars['String']['output']>;
  /** Mail groups; null when Zoho did not say. */
  groupCount: Maybe<Scalars['Int']['output']>;
  /** Whether Zoho hosts its mail; null when Zoho did not say. */
  isMailHosted: Maybe<Scalars['Boolean']['output']>;
  /** Licences bought; null when Zoho did not say. */
  licenseCount: Maybe<Scalars['Int']['output']>;
  /** Mailboxes; null when Zoho did not say. */
  mailboxCount: Maybe<Scalars['Int']['output']>;
  /** Its name. */
  name: Scalars['String']['output'];
  /** Zoho's word for the plan, for example `mailPremium`; empty when Zoho did not say. */
  plan: Scalars['String']['output'];
  /** The plan as people read it; empty when Zoho did not say. */
  planName: Scalars['String']['output'];
  /** The domain marked as primary. */
  primaryDomain: Scalars['String']['output'];
  /** How thoroughly Zoho checks incoming mail for spam; null when Zoho did not say. */
  spamLevel: Maybe<SpamLevel>;
  /** Address of the super administrator; empty when Zoho did not say. */
  superAdministrator: Scalars['String']['output'];
  /** Users; null when Zoho did not say. */
  userCount: Maybe<Scalars['Int']['output']>;
  /** Zoho's zoid. */
  zohoId: Scalars['String']['output'];
};

/** What an organisation has bought. */
export type OrganizationSubscription = {
  __typename?: 'OrganizationSubscription';
  /** Storage beside them. */
  addOns: Array<SubscribedAddOn>;
  /** Percent of what is allowed at which that happens; null when Zoho did not say. */
  allocatesAtPercent: Maybe<Scalars['Int']['output']>;
  /** Whether users are given add-on storage by themselves; null when Zoho did not say. */
  allocatesByItself: Maybe<Scalars['Boolean']['output']>;
  /** Code of the currency that is paid in; empty when Zoho did not say. */
  currency: Scalars['String']['output'];
  /** The plans. */
  plans: Array<SubscribedPlan>;
};

/** What was to be done with a mail. */
export type OutgoingKind =
  /** Save it as a draft. */
  | 'DRAFT'
  /** Send another on, by a call of Zoho's own. */
  | 'FORWARD'
  /** Send it as the answer to another. */
  | 'REPLY'
  /** Have it sent at a time. */
  | 'SCHEDULE'
  /** Send it. */
  | 'SEND'
  /** Save it as a template. */
  | 'TEMPLATE';

/**
 * A mail on its way: what was asked for, and what became of it. It can be asked for again by its id, by the app that sent
 * it, until it is settled and later.
 */
export type OutgoingMessage = Node & {
  __typename?: 'OutgoingMessage';
  /** The mailbox that it is sent from; null when it is no longer connected. */
  account: Maybe<Account>;
  /** Calls that may have reached Zoho. More than one only where the ones before were not accepted, or where the caller chose so. */
  attempts: Scalars['Int']['output'];
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** What was to be done. */
  kind: OutgoingKind;
  /**
   * The mail as Zoho has it: in Sent, Outbox, Drafts or Templates. Null until it is known, and when it is gone. Needs the
   * scope `mail.read`. No Zoho call when the gateway has seen it in a list, else two.
   */
  message: Maybe<Message>;
  /** Why it is not done, or what could not be done besides; null when nothing is wrong. */
  problem: Maybe<Scalars['String']['output']>;
  /** When it is to leave; null unless it was scheduled. */
  scheduledFor: Maybe<Scalars['DateTime']['output']>;
  /** When its state became final; null until then. */
  settledAt: Maybe<Scalars['DateTime']['output']>;
  /** How far it got. */
  state: OutgoingState;
};

/** How far a mail got. */
export type OutgoingState =
  /** It was called off before it was sent. */
  | 'CANCELLED'
  /** It was called and Zoho's answer was lost, or is still to come. It is being looked for, and not called again before it is certain that it was not accepted. */
  | 'CHECKING'
  /** Zoho has accepted it: it is sent, saved, or waits in the outbox for its time. */
  | 'DONE'
  /** It was not accepted, and will not be tried again. */
  | 'FAILED'
  /** It is written down and will be done. Nothing was accepted until now; `problem` says what stands in the way. */
  | 'PENDING'
  /** It may have been accepted, and there is no way to see whether. Asked for again with the same key and `onUnknown: RETRY`, it is sent at the risk of a second copy. */
  | 'UNKNOWN';

/** Where a page of a list stands. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last item, to be given as `after`; null when the page is empty. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there is at least one more item after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page was asked for with `after`, so that items come before it. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item; null when the page is empty. */
  startCursor: Maybe<Scalars['String']['output']>;
};

export type PauseJobInput = {
  /** Id of the job. */
  id: Scalars['ID']['input'];
};

export type PauseJobPayload = {
  __typename?: 'PauseJobPayload';
  /** The job as it is now; null when there is none of that id. */
  job: Maybe<Job>;
  userErrors: Array<UserError>;
};

/** What is done with a message of some verdict. */
export type PolicyAction =
  /** Gets a label that names the verdict. */
  | 'LABEL'
  /** Moved to Spam, where people look: for SPAM and BULK only, and only when it is certain. */
  | 'MARK_AS_SPAM'
  | 'NONE'
  /** Moved to the quarantine folder of the month. */
  | 'QUARANTINE';

/** What is done at each verdict. */
export type PolicyActions = {
  __typename?: 'PolicyActions';
  /** For the verdict BULK. */
  bulk: PolicyAction;
  /** For the verdict MALWARE. */
  malware: PolicyAction;
  /** For the verdict PHISHING. */
  phishing: PolicyAction;
  /** For the verdict SPAM. */
  spam: PolicyAction;
  /** For the verdict SUSPICIOUS. */
  suspicious: PolicyAction;
  /** For the verdict UNDETERMINED. */
  undetermined: PolicyAction;
};

/** What is left out stays. */
export type PolicyActionsInput = {
  /** NONE, LABEL, MARK_AS_SPAM or QUARANTINE. */
  bulk?: InputMaybe<PolicyAction>;
  /** NONE, LABEL or QUARANTINE. */
  malware?: InputMaybe<PolicyAction>;
  /** NONE, LABEL or QUARANTINE. */
  phishing?: InputMaybe<PolicyAction>;
  /** NONE, LABEL, MARK_AS_SPAM or QUARANTINE. */
  spam?: InputMaybe<PolicyAction>;
  /** NONE, LABEL or QUARANTINE. */
  suspicious?: InputMaybe<PolicyAction>;
  /** NONE or LABEL. */
  undetermined?: InputMaybe<PolicyAction>;
};

/** The policy that decides, and where it comes from. */
export type PolicyInForce = {
  __typename?: 'PolicyInForce';
  /** All versions of the scope that won, newest first; at most 50. Empty for the built-in policy. */
  history: Array<PolicyVersion>;
  /** What else was set and lost, the most specific first. */
  overruled: Array<FilterPolicy>;
  /** The one that won: the most specific of those that were set. */
  policy: FilterPolicy;
  /** As what it won. */
  wonAs: PolicyScope;
};

/**
 * What is done with a message that a person moved back. SPAM and less is always respected. With `AGAIN`, what a person took
 * out of quarantine is scanned again, and moved again if it is still found to be that; a release in Postern stands until
 * somebody asks for another look.
 */
export type PolicyMovedBack = {
  __typename?: 'PolicyMovedBack';
  /** For malware. */
  malware: MovedBack;
  /** For phishing, business e-mail compromise with it. */
  phishing: MovedBack;
};

/** What is left out stays. */
export type PolicyMovedBackInput = {
  /** For malware; null leaves it as it is. */
  malware?: InputMaybe<MovedBack>;
  /** For phishing; null leaves it as it is. */
  phishing?: InputMaybe<MovedBack>;
};

/** What is done when a required filter does not finish. */
export type PolicyOnFailure = {
  __typename?: 'PolicyOnFailure';
  /** Minutes for which a message is held that could not be scanned, before it is moved back. */
  holdMinutes: Scalars['Int']['output'];
  mode: FailureMode;
  /** Minutes for which the scan is repeated before a message that was left is called UNDETERMINED. */
  retryMinutes: Scalars['Int']['output'];
};

/** What is left out stays. */
export type PolicyOnFailureInput = {
  /** 1 to 1440. */
  holdMinutes?: InputMaybe<Scalars['Int']['input']>;
  mode?: InputMaybe<FailureMode>;
  /** 1 to 1440. */
  retryMinutes?: InputMaybe<Scalars['Int']['input']>;
};

/** Whom a policy is for. */
export type PolicyScope =
  /** Built in: nobody has set one yet. It only watches. */
  | 'BUILT_IN'
  /** Of one mailbox. */
  | 'MAILBOX'
  /** Of the whole organisation. */
  | 'ORGANIZATION';

/** Probability from which on a message is called that, above 0 up to 1. */
export type PolicyThresholds = {
  __typename?: 'PolicyThresholds';
  /** Of bulk mail. */
  bulk: Scalars['Float']['output'];
  /** Of spam: below it a message is labelled where the action is to mark it as spam. At least 0.95. */
  certainSpam: Scalars['Float']['output'];
  /** Of malware. */
  malware: Scalars['Float']['output'];
  /** Of phishing and of business e-mail compromise, whichever is likelier. */
  phishing: Scalars['Float']['output'];
  /** Of spam. */
  spam: Scalars['Float']['output'];
  /** Of any threat. */
  suspicious: Scalars['Float']['output'];
};

/** What is left out stays. */
export type PolicyThresholdsInput = {
  /** Of bulk mail, 0 to 1; null leaves it as it is. */
  bulk?: InputMaybe<Scalars['Float']['input']>;
  /** Of spam that may be marked as such, 0.95 to 1; null leaves it as it is. */
  certainSpam?: InputMaybe<Scalars['Float']['input']>;
  /** Of malware, 0 to 1; null leaves it as it is. */
  malware?: InputMaybe<Scalars['Float']['input']>;
  /** Of phishing and of business e-mail compromise, 0 to 1; null leaves it as it is. */
  phishing?: InputMaybe<Scalars['Float']['input']>;
  /** Of spam, 0 to 1; null leaves it as it is. */
  spam?: InputMaybe<Scalars['Float']['input']>;
  /** Of any threat, 0 to 1; null leaves it as it is. */
  suspicious?: InputMaybe<Scalars['Float']['input']>;
};

/** A version of a policy, and who made it. */
export type PolicyVersion = {
  __typename?: 'PolicyVersion';
  /** Id of the app that set it, or `postern`. */
  author: Scalars['String']['output'];
  /** Null for the built-in policy. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** What it said; null for the one that took the policy away. */
  policy: Maybe<FilterPolicy>;
  /** Why it was set, in the words of whoever set it. */
  reason: Scalars['String']['output'];
  /** Counted from 1 in its scope; 0 for the built-in policy. */
  version: Scalars['Int']['output'];
};

/** Where a user is by post; what is not set is empty. */
export type PostalAddress = {
  __typename?: 'PostalAddress';
  /** City. */
  city: Scalars['String']['output'];
  /** Country code. */
  country: Scalars['String']['output'];
  /** Postal code. */
  postalCode: Scalars['String']['output'];
  /** State or region. */
  state: Scalars['String']['output'];
  /** Street and number. */
  street: Scalars['String']['output'];
};

export type PostalAddressInput = {
  /** City. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Postal code. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** State or region. */
  state?: InputMaybe<Scalars['String']['input']>;
  /** Street and number. */
  street?: InputMaybe<Scalars['String']['input']>;
};

/** What a document takes at Zoho when nothing of it is kept from before. What is kept takes no call. */
export type Price = {
  __typename?: 'Price';
  /** How it becomes cheaper, the most effective first, in English; empty when it takes a few calls only. */
  advice: Array<Scalars['String']['output']>;
  /** Whether this app may run it. */
  allowed: Scalars['Boolean']['output'];
  /** Calls that one request of this app can cause; what is not got by then is null, with `COST_LIMIT`. */
  cap: Scalars['Int']['output'];
  /** The highest `most` at which a request of this app is run. */
  ceiling: Scalars['Int']['output'];
  /** Calls at least, with nothing kept from before; less is taken where something is. */
  least: Scalars['Int']['output'];
  /** What it consists of, the dearest first; what takes no call is left out. */
  lines: Array<PriceLine>;
  /**
   * Calls at most, as long as each is answered at the first try, things are where the gateway last saw them and lists are
   * no longer than assumed. Whatever goes wrong takes more, up to `cap`.
   */
  most: Scalars['Int']['output'];
};

/** A field of a document and what it takes. */
export type PriceLine = {
  __typename?: 'PriceLine';
  /** Which field of the graph it is, for example `Account.folders`. */
  field: Scalars['String']['output'];
  /** How that comes about, for example `3 accounts × 10 folders × 1 call`. */
  how: Scalars['String']['output'];
  /** Calls at most, over all places where it stands. */
  most: Scalars['Int']['output'];
  /** The calls, as Zoho's reference names them. */
  operations: Array<Scalars['String']['output']>;
  /** Where it stands, for example `viewer.accounts.folders`. */
  path: Scalars['String']['output'];
};

/** Probability by category, each from 0 to 1. */
export type Probabilities = {
  __typename?: 'Probabilities';
  /** Business e-mail compromise: a request in the name of somebody the reader trusts. */
  bec: Scalars['Float']['output'];
  /** Mail to many that its reader once asked for, such as news and offers. */
  bulk: Scalars['Float']['output'];
  /** Mail that brings a program, or leads to one, that does harm. */
  malware: Scalars['Float']['output'];
  /** Mail that is after secrets, by pretending to be from somebody else. */
  phishing: Scalars['Float']['output'];
  /** Mail that nobody asked for. */
  spam: Scalars['Float']['output'];
};

/** Somebody in whose name others like to write, such as a manager. */
export type ProtectedPerson = {
  __typename?: 'ProtectedPerson';
  /** The addresses that they really use, in lower case; those of the organisation's own domains need not be named. */
  addresses: Array<Scalars['String']['output']>;
  /** As it stands in front of the address; compared without titles in brackets, case and punctuation. */
  name: Scalars['String']['output'];
};

/** Somebody in whose name others like to write. */
export type ProtectedPersonInput = {
  /** At most 20. */
  addresses: Array<Scalars['String']['input']>;
  /** 3 to 200 characters. */
  name: Scalars['String']['input'];
};

/** Holding or releasing a message came one step further. */
export type QuarantineChanged = Change & {
  __typename?: 'QuarantineChanged';
  cursor: Scalars['String']['output'];
  /** The item as it is now; null when it is no longer kept. */
  item: Maybe<QuarantineItem>;
  /** Of the message, wherever it is now. */
  messageId: Scalars['ID']['output'];
  observedAt: Scalars['DateTime']['output'];
  /** Where it stood after this step. */
  state: QuarantineState;
};

/** A page of held messages. */
export type QuarantineConnection = {
  __typename?: 'QuarantineConnection';
  edges: Array<QuarantineEdge>;
  nodes: Array<QuarantineItem>;
  pageInfo: PageInfo;
};

/** A held message and its place in the list. */
export type QuarantineEdge = {
  __typename?: 'QuarantineEdge';
  cursor: Scalars['String']['output'];
  node: QuarantineItem;
};

/** A message that was held back. */
export type QuarantineItem = Node & {
  __typename?: 'QuarantineItem';
  /** Whether it is held only until it can be scanned. */
  awaitingScan: Scalars['Boolean']['output'];
  /** When a person said that it is rightly held; null until then. */
  confirmedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was moved to the trash; null until then. */
  deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Seconds from Zoho's receipt to our move: how long the message could be read. Null until it was moved. */
  exposureSeconds: Maybe<Scalars['Float']['output']>;
  /** What the filters saw, the weightiest first. */
  findings: Array<Finding>;
  /** When it was moved to quarantine; null until then. */
  heldAt: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** The message, wherever it is now; null when it can no longer be read. */
  message: Maybe<Message>;
  /** The folder it was moved out of; null until it was moved. */
  originFolderId: Maybe<Scalars['ID']['output']>;
  /** Why the last try to move it did not succeed; null when none failed. It is tried again by itself. */
  problem: Maybe<Scalars['String']['output']>;
  /** Whether it had been opened before it was moved; null until it was moved. */
  readBeforeHeld: Maybe<Scalars['Boolean']['output']>;
  /** When it was moved back; null while it is held. */
  releasedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where holding or releasing stands. */
  state: QuarantineState;
  /** What the message was taken for when it was held. */
  verdict: Verdict;
};

/** Where holding or releasing a message stands. */
export type QuarantineState =
  /** It is in the trash. */
  | 'DELETED'
  /** Its deletion was asked for; the move is not done yet. */
  | 'DELETING'
  /** It could not be held or moved back, because it was gone. */
  | 'FAILED'
  /** It is in the quarantine folder. */
  | 'HELD'
  /** It was decided to hold it; the move is not done yet. */
  | 'PENDING'
  /** It is back in the folder it came from. */
  | 'RELEASED'
  /** Its release was asked for; the move is not done yet. */
  | 'RELEASING'
  /** A person moved it elsewhere at Zoho, and it was left there. */
  | 'TAKEN';

export type Query = {
  __typename?: 'Query';
  /** What an administrator has to know without having asked, newest first. Needs the scope `admin`. No Zoho call. */
  alerts: AlertConnection;
  /**
   * What the gateway observed in this tenant's mailboxes, once each, in the order in which it was written down, the oldest
   * first. It is kept for 7 days, at most 100,000 changes; a cursor from before answers `CURSOR_EXPIRED`. No Zoho call,
   * except for messages the gateway has not seen in any list.
   */
  changes: ChangeConnection;
  /** Where the list of changes ends now: what follows it is new from now on. No Zoho call. */
  changesCursor: Scalars['String']['output'];
  /**
   * What a document would take at Zoho, without running it. No Zoho call. A document that is not valid is answered with
   * the error that running it would be answered with.
   */
  explain: Price;
  /** How much of the mail the filters see: n of m mailboxes, and what was never scanned, by reason. Needs the scope `admin`. No Zoho call. */
  filterCoverage: CoverageReport;
  /** The filter policy in force for the whole organisation. Needs the scope `admin`. No Zoho call. */
  filterPolicy: PolicyInForce;
  /** Any object by its id; null when there is none that this app can reach. Messages cost one Zoho call each. */
  node: Maybe<Node>;
  /** Objects by their ids, in the order of the ids; null where there is none that this app can reach. */
  nodes: Array<Maybe<Node>>;
  /** Messages that were held back, newest first. No Zoho call, except for messages the gateway has not seen in any list. */
  quarantine: QuarantineConnection;
  /** Senders that are let in or kept out, newest first. Needs the scope `admin`. No Zoho call. */
  senderLists: ListEntryConnection;
  /** The app that asks, and everything its tenant has connected. */
  viewer: Viewer;
};


export type QueryAlertsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryChangesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryExplainArgs = {
  document: Scalars['String']['input'];
  operationName: InputMaybe<Scalars['String']['input']>;
  variables: InputMaybe<Scalars['String']['input']>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryQuarantineArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QuerySenderListsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  ended?: Scalars['Boolean']['input'];
  first: Scalars['Int']['input'];
};

/**
 * What is left of Zoho's limit of calls. Mailboxes may share one: what they share, and with whom, is Zoho's affair and
 * not that of tenants, so calls of others may count too.
 */
export type RateLimit = {
  __typename?: 'RateLimit';
  /** Calls of the last minute by who paid, who paid most first. A call that several waited for counts for each in part. */
  byApp: Array<RateLimitUse>;
  /** Calls of the last minute by what they were for, of everybody who shares the limit at this gateway. */
  byClass: Array<RateLimitClassUse>;
  /** The last calls that your apps and your filters paid for, newest first: at most 200, of this gateway since its start. */
  calls: Array<SpentCall>;
  /** Why nothing is sent at all; null while Zoho has locked nobody out. */
  lock: Maybe<RateLimitLock>;
  /** Calls that a person's query could send now. Work of the filters has some in reserve, so they may go on at 0. */
  remaining: Scalars['Int']['output'];
  /** When more calls can be sent than now; null while nothing is used. */
  resetAt: Maybe<Scalars['DateTime']['output']>;
};


/**
 * What is left of Zoho's limit of calls. Mailboxes may share one: what they share, and with whom, is Zoho's affair and
 * not that of tenants, so calls of others may count too.
 */
export type RateLimitCallsArgs = {
  first?: Scalars['Int']['input'];
};

/** What a class of calls used. */
export type RateLimitClassUse = {
  __typename?: 'RateLimitClassUse';
  /** Calls of the class in the window; one that several waited for counts in parts. */
  calls: Scalars['Int']['output'];
  class: UpstreamClass;
};

/** A lock-out: Zoho refuses calls for a time after too many of them, also those of other programs. */
export type RateLimitLock = {
  __typename?: 'RateLimitLock';
  /** What Zoho answered. */
  reason: Scalars['String']['output'];
  /** When Zoho was first seen to refuse. */
  since: Scalars['DateTime']['output'];
  /** How wide it reaches, as far as is known: the narrowest that explains what was refused. */
  unit: RateLimitUnit;
  /** When one call will find out whether it is over. Nothing is sent before: a call now would fail with `RATE_LIMITED` and `retryAfter` (seconds). */
  until: Scalars['DateTime']['output'];
};

/** By what Zoho counts calls, from the narrowest to the widest. */
export type RateLimitUnit =
  /** Everything this gateway sends to a data centre. */
  | 'ADDRESS'
  /** One OAuth client, of whatever organisations. */
  | 'CLIENT'
  /** One kind of call. */
  | 'ENDPOINT'
  /** One organisation. */
  | 'ORGANISATION'
  /** One authorisation. */
  | 'TOKEN'
  /** One Zoho user. */
  | 'USER';

/** What somebody used. */
export type RateLimitUse = {
  __typename?: 'RateLimitUse';
  /** The app, where it is one of yours. */
  appId: Maybe<Scalars['ID']['output']>;
  /** Parts of shared calls included. */
  calls: Scalars['Float']['output'];
  kind: RateLimitUserKind;
};

/** Who used something. */
export type RateLimitUserKind =
  /** One of your apps. */
  | 'APP'
  /** Your filters, and what runs without having been asked for. */
  | 'FILTERS'
  /** Other tenants, all together. */
  | 'OTHERS';

export type RegenerateDkimKeyInput = {
  /** The key. */
  id: Scalars['ID']['input'];
};

export type RegenerateDkimKeyPayload = {
  __typename?: 'RegenerateDkimKeyPayload';
  /** The key, with what is to be published; null when it was not changed, see `userErrors`. */
  key: Maybe<DkimKey>;
  userErrors: Array<UserError>;
};

export type ReleaseFromQuarantineInput = {
  /** Ids of quarantine items, 1 to 100. */
  ids: Array<Scalars['ID']['input']>;
};

export type ReleaseFromQuarantinePayload = {
  __typename?: 'ReleaseFromQuarantinePayload';
  /** The items as they are now known. */
  items: Array<QuarantineItem>;
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

export type RemoveAllLabelsFromThreadsInput = {
  /** The conversations, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** Only what of them is in this folder; the whole conversations when left out, sent mail too. */
  onlyInFolderId?: InputMaybe<Scalars['ID']['input']>;
};

export type RemoveAllLabelsFromThreadsPayload = {
  __typename?: 'RemoveAllLabelsFromThreadsPayload';
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  /** The conversations that were not refused. */
  threads: Array<Thread>;
  userErrors: Array<UserError>;
};

export type RemoveAllLabelsInput = {
  /** The messages, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
};

export type RemoveAllLabelsPayload = {
  __typename?: 'RemoveAllLabelsPayload';
  /** The messages that were not refused, as they are now known. */
  messages: Array<Message>;
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

export type RemoveDomainAliasInput = {
  /** The domain that is an alias of it no more. */
  aliasId: Scalars['ID']['input'];
  /** The domain. */
  id: Scalars['ID']['input'];
};

export type RemoveDomainAliasPayload = {
  __typename?: 'RemoveDomainAliasPayload';
  /** The domain, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  domain: Maybe<Domain>;
  userErrors: Array<UserError>;
};

export type RemoveForwardingInput = {
  /** The address. */
  address: Scalars['String']['input'];
  /** A mailbox, to be changed by its owner's grant (with `mail.modify`), or a user, by an administrator's (with `org.manage`). */
  id: Scalars['ID']['input'];
};

export type RemoveForwardingPayload = {
  __typename?: 'RemoveForwardingPayload';
  /** What is set now, read back; null when nothing was changed or it can't be read. */
  settings: Maybe<MailSettings>;
  userErrors: Array<UserError>;
};

export type RemoveFromSpamListInput = {
  /** 1 to 100 entries that are on it. */
  entries: Array<Scalars['String']['input']>;
  /** Which list. */
  list: SpamList;
  /** The organisation. */
  organizationId: Scalars['ID']['input'];
};

export type RemoveFromSpamListPayload = {
  __typename?: 'RemoveFromSpamListPayload';
  /** The organisation; null when nothing was changed, see `userErrors`. */
  organization: Maybe<Organization>;
  userErrors: Array<UserError>;
};

export type RemoveGroupAliasesInput = {
  /** 1 to 100 whole addresses. */
  addresses: Array<Scalars['String']['input']>;
  /** The group. */
  id: Scalars['ID']['input'];
};

export type RemoveGroupAliasesPayload = {
  __typename?: 'RemoveGroupAliasesPayload';
  /** The group, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  group: Maybe<Group>;
  userErrors: Array<UserError>;
};

export type RemoveGroupMembersInput = {
  /** 1 to 100 addresses of members. */
  addresses: Array<Scalars['String']['input']>;
  /** The group. */
  id: Scalars['ID']['input'];
};

export type RemoveGroupMembersPayload = {
  __typename?: 'RemoveGroupMembersPayload';
  /** The group, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  group: Maybe<Group>;
  userErrors: Array<UserError>;
};

export type RemoveLabelsFromThreadsInput = {
  /** The conversations, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** The labels, 1 to 20, of the same mailbox as the conversations. */
  labelIds: Array<Scalars['ID']['input']>;
  /** Only what of them is in this folder; the whole conversations when left out, sent mail too. */
  onlyInFolderId?: InputMaybe<Scalars['ID']['input']>;
};

export type RemoveLabelsFromThreadsPayload = {
  __typename?: 'RemoveLabelsFromThreadsPayload';
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  /** The conversations that were not refused. */
  threads: Array<Thread>;
  userErrors: Array<UserError>;
};

export type RemoveLabelsInput = {
  /** The messages, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** The labels, 1 to 20, of the same mailbox as the messages. */
  labelIds: Array<Scalars['ID']['input']>;
  /** Whether to read back what became of each. One Zoho call for each label, whose list is read; a message beyond its newest 200 stays `ACCEPTED`. */
  verify: Scalars['Boolean']['input'];
};

export type RemoveLabelsPayload = {
  __typename?: 'RemoveLabelsPayload';
  /** The messages that were not refused, as they are now known. */
  messages: Array<Message>;
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

export type RemoveListEntryInput = {
  /** Id of the entry. */
  id: Scalars['ID']['input'];
};

export type RemoveListEntryPayload = {
  __typename?: 'RemoveListEntryPayload';
  /** The entry as it is now; null when there is none of that id. */
  entry: Maybe<ListEntry>;
  userErrors: Array<UserError>;
};

export type RemoveUserAliasesInput = {
  /** 1 to 100 whole addresses. */
  addresses: Array<Scalars['String']['input']>;
  /** The user. */
  id: Scalars['ID']['input'];
};

export type RemoveUserAliasesPayload = {
  __typename?: 'RemoveUserAliasesPayload';
  /** The user, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

export type RemoveVacationReplyInput = {
  /** A mailbox, to be changed by its owner's grant (with `mail.modify`), or a user, by an administrator's (with `org.manage`). */
  id: Scalars['ID']['input'];
};

export type RemoveVacationReplyPayload = {
  __typename?: 'RemoveVacationReplyPayload';
  /** What is set now, read back; null when nothing was changed or it can't be read. */
  settings: Maybe<MailSettings>;
  userErrors: Array<UserError>;
};

export type RenameBookmarkCollectionInput = {
  /** The collection. */
  id: Scalars['ID']['input'];
  /** 1 to 100 characters; no other collection of the owner may have it. */
  name: Scalars['String']['input'];
};

export type RenameBookmarkCollectionPayload = {
  __typename?: 'RenameBookmarkCollectionPayload';
  /** The collection, read back with the others of its owner. One Zoho call; null when it was not renamed or can't be read. */
  collection: Maybe<BookmarkCollection>;
  userErrors: Array<UserError>;
};

export type RenameDomainInput = {
  /** The domain. */
  id: Scalars['ID']['input'];
  /** The new name. */
  name: Scalars['String']['input'];
};

export type RenameDomainPayload = {
  __typename?: 'RenameDomainPayload';
  /** The domain, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  domain: Maybe<Domain>;
  userErrors: Array<UserError>;
};

export type RenameFolderInput = {
  /** The folder: one that people made. */
  id: Scalars['ID']['input'];
  /** 1 to 100 characters without `/`. */
  name: Scalars['String']['input'];
};

export type RenameFolderPayload = {
  __typename?: 'RenameFolderPayload';
  /** The folder, read back. One Zoho call; null when it was not changed or can't be read. */
  folder: Maybe<Folder>;
  userErrors: Array<UserError>;
};

export type RenameGroupInput = {
  /** The group. */
  id: Scalars['ID']['input'];
  /** 1 to 200 characters, unlike the names of all other groups. */
  name: Scalars['String']['input'];
};

export type RenameGroupPayload = {
  __typename?: 'RenameGroupPayload';
  /** The group, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  group: Maybe<Group>;
  userErrors: Array<UserError>;
};

export type RenameNoteBookInput = {
  /** The book. */
  id: Scalars['ID']['input'];
  /** 1 to 100 characters; no other book of the owner may have it. */
  name: Scalars['String']['input'];
};

export type RenameNoteBookPayload = {
  __typename?: 'RenameNoteBookPayload';
  /** The book, read back with the others of its owner. One Zoho call; null when it was not renamed or can't be read. */
  book: Maybe<NoteBook>;
  userErrors: Array<UserError>;
};

export type RenameTaskProjectInput = {
  /** The project, of a group. */
  id: Scalars['ID']['input'];
  /** 1 to 100 characters; no other project of the group may have it. */
  name: Scalars['String']['input'];
};

export type RenameTaskProjectPayload = {
  __typename?: 'RenameTaskProjectPayload';
  /** The project under its new name; null when it was not renamed. */
  project: Maybe<TaskProject>;
  userErrors: Array<UserError>;
};

export type ReplyToMessageInput = {
  /** Whether everybody gets the answer who got the message, or its sender alone. */
  all: Scalars['Boolean']['input'];
  /** At most 50. */
  attachments?: InputMaybe<Array<AttachmentInput>>;
  /** Who gets a copy that the others do not see. */
  bcc?: InputMaybe<Array<AddressInput>>;
  /** What it says. */
  body: BodyInput;
  /** Instead of those who got a copy of the message; by default nobody without `all`. */
  cc?: InputMaybe<Array<AddressInput>>;
  /** One of the mailbox's own addresses; by default its main one, under its owner's name. */
  from?: InputMaybe<AddressInput>;
  /** As of `sendMessage`. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The message to answer. */
  messageId: Scalars['ID']['input'];
  /** What to do when it can't be learnt whether Zoho has accepted it. */
  onUnknown: OnUnknown;
  /** Where answers are to go, if not to the sender. */
  replyTo?: InputMaybe<AddressInput>;
  /** Whether to ask for a receipt when it is read. */
  requestReadReceipt: Scalars['Boolean']['input'];
  /** By default that of the message after `Re: `. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** Instead of whom the message names: its Reply-To or sender, and with `all` its other recipients. */
  to?: InputMaybe<Array<AddressInput>>;
  /** How many seconds the answer may wait until the mail is settled, 0 to 25; what takes longer is answered as it stands. */
  waitSeconds: Scalars['Int']['input'];
};

export type ReplyToMessagePayload = {
  __typename?: 'ReplyToMessagePayload';
  /** The mail on its way; null when `userErrors` say why it was not taken on. */
  outgoing: Maybe<OutgoingMessage>;
  userErrors: Array<UserError>;
};

export type RescanFolderInput = {
  /** Whether what comes of it may be acted on. What a person moved back is respected all the same, as the policy says. */
  act: Scalars['Boolean']['input'];
  /** Id of the folder. */
  folderId: Scalars['ID']['input'];
  /** Mail received before is left out; null takes all of it. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
};

export type RescanFolderPayload = {
  __typename?: 'RescanFolderPayload';
  /** Null when nothing was begun. */
  job: Maybe<Job>;
  userErrors: Array<UserError>;
};

export type ResendForwardingCodeInput = {
  /** The address. */
  address: Scalars['String']['input'];
  /** A mailbox, to be changed by its owner's grant (with `mail.modify`), or a user, by an administrator's (with `org.manage`). */
  id: Scalars['ID']['input'];
};

export type ResendForwardingCodePayload = {
  __typename?: 'ResendForwardingCodePayload';
  /** What is set now, read back; null when nothing was changed or it can't be read. */
  settings: Maybe<MailSettings>;
  userErrors: Array<UserError>;
};

export type ResendReplyToConfirmationInput = {
  /** A mailbox, to be changed by its owner's grant (with `mail.modify`), or a user, by an administrator's (with `org.manage`). */
  id: Scalars['ID']['input'];
};

export type ResendReplyToConfirmationPayload = {
  __typename?: 'ResendReplyToConfirmationPayload';
  /** What is set now, read back; null when nothing was changed or it can't be read. */
  settings: Maybe<MailSettings>;
  userErrors: Array<UserError>;
};

export type ResetUserPasswordInput = {
  /** The user. */
  id: Scalars['ID']['input'];
  /** Whether it has to be changed at the next sign-in. */
  mustChangePassword: Scalars['Boolean']['input'];
  /** The new one; Zoho's rules hold. It is handed on and not kept. */
  password: Scalars['String']['input'];
  /** Whether everything that is signed in is signed out: mail programs, and authorisations like that of Postern. */
  signOutEverywhere: Scalars['Boolean']['input'];
};

export type ResetUserPasswordPayload = {
  __typename?: 'ResetUserPasswordPayload';
  /** The user, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

export type RestoreBookmarkInput = {
  /** A bookmark in the trash. */
  id: Scalars['ID']['input'];
};

export type RestoreBookmarkPayload = {
  __typename?: 'RestoreBookmarkPayload';
  /** The bookmark, read back. One Zoho call; null when it was not brought back or can't be read. */
  bookmark: Maybe<Bookmark>;
  userErrors: Array<UserError>;
};

export type RestoreTaskInput = {
  /** The task. */
  id: Scalars['ID']['input'];
};

export type RestoreTaskPayload = {
  __typename?: 'RestoreTaskPayload';
  /** The task, read back. One Zoho call; null when it was not restored, or when it can't be read. */
  task: Maybe<Task>;
  userErrors: Array<UserError>;
};

export type ResumeJobInput = {
  /** Id of the job. */
  id: Scalars['ID']['input'];
};

export type ResumeJobPayload = {
  __typename?: 'ResumeJobPayload';
  /** The job as it is now; null when there is none of that id. */
  job: Maybe<Job>;
  userErrors: Array<UserError>;
};

export type SaveDraftInput = {
  /** The mailbox to save it in. */
  accountId: Scalars['ID']['input'];
  /** At most 50. */
  attachments?: InputMaybe<Array<AttachmentInput>>;
  /** Who is to get a copy that the others do not see. */
  bcc?: InputMaybe<Array<AddressInput>>;
  /** What it says. */
  body: BodyInput;
  /** Who is to get a copy. */
  cc?: InputMaybe<Array<AddressInput>>;
  /** One of the mailbox's own addresses; by default its main one, under its owner's name. */
  from?: InputMaybe<AddressInput>;
  /** As of `sendMessage`. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The message of the same mailbox that it will answer; sent with `sendDraft`, it joins its conversation. */
  inReplyTo?: InputMaybe<Scalars['ID']['input']>;
  /** At most 1,000 characters on one line; may be empty. */
  subject: Scalars['String']['input'];
  /** At least one; a draft may go without where Zoho is known to take it so. */
  to?: InputMaybe<Array<AddressInput>>;
  /** How many seconds the answer may wait until the mail is settled, 0 to 25; what takes longer is answered as it stands. */
  waitSeconds: Scalars['Int']['input'];
};

export type SaveDraftPayload = {
  __typename?: 'SaveDraftPayload';
  /** The draft on its way to Zoho; its `message` is the draft. Null when `userErrors` say why it was not taken on. */
  outgoing: Maybe<OutgoingMessage>;
  userErrors: Array<UserError>;
};

export type SaveTemplateInput = {
  /** The mailbox to save it in. */
  accountId: Scalars['ID']['input'];
  /** At most 50. */
  attachments?: InputMaybe<Array<AttachmentInput>>;
  /** Who is to get a copy that the others do not see. */
  bcc?: InputMaybe<Array<AddressInput>>;
  /** What it says. */
  body: BodyInput;
  /** Who is to get a copy. */
  cc?: InputMaybe<Array<AddressInput>>;
  /** One of the mailbox's own addresses; by default its main one, under its owner's name. */
  from?: InputMaybe<AddressInput>;
  /** As of `sendMessage`. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** At most 1,000 characters on one line; may be empty. */
  subject: Scalars['String']['input'];
  /** At least one. */
  to: Array<AddressInput>;
  /** How many seconds the answer may wait until the mail is settled, 0 to 25; what takes longer is answered as it stands. */
  waitSeconds: Scalars['Int']['input'];
};

export type SaveTemplatePayload = {
  __typename?: 'SaveTemplatePayload';
  /** The template on its way to Zoho; its `message` is the template. Null when `userErrors` say why it was not taken on. */
  outgoing: Maybe<OutgoingMessage>;
  userErrors: Array<UserError>;
};

/** A decision on a message. */
export type Scan = Node & {
  __typename?: 'Scan';
  /** What was decided to be done. */
  action: Action;
  /** What decided. The order is fixed: `CONCLUSIVE_MALWARE`, `DENY`, `BOUND_ALLOW`, `SCORES`; `UNBOUND_ALLOW` only takes something off the scores. */
  basis: DecisionBasis;
  /** What caused this decision. */
  cause: DecisionCause;
  /** Whether Zoho's own filter and this decision disagree; null when Zoho's is not known, or ours is undetermined. */
  conflictsWithZoho: Maybe<Scalars['Boolean']['output']>;
  /** How far each filter got. */
  coverage: Array<FilterCoverage>;
  /** When it was made. */
  decidedAt: Scalars['DateTime']['output'];
  /** What was done about it, and how far it got. */
  effects: Array<Effect>;
  /** The filters and their versions that decided. */
  filterSet: Scalars['String']['output'];
  /** What the filters saw, the weightiest first. */
  findings: Array<Finding>;
  id: Scalars['ID']['output'];
  /** The entry of a list that decided or counted; null when none did. */
  listEntry: Maybe<ListEntry>;
  /** Whether it holds; of the decisions on a message exactly one does. */
  live: Scalars['Boolean']['output'];
  /** The weights that decided. */
  model: Scalars['String']['output'];
  /** Calibrated probability by category. */
  p: Probabilities;
  /** What added up to the total of each category; always complete. */
  parts: Array<DecisionPart>;
  /** The policy that decided, as `FilterPolicy.name` has it. */
  policy: Scalars['String']['output'];
  /** Why, in one English sentence; plain text. */
  reason: Scalars['String']['output'];
  /** Whether the decision, made again from what it names, comes out the same to the last digit; null for a person's, and for one from before that was kept. No Zoho call. */
  replaysIdentically: Maybe<Scalars['Boolean']['output']>;
  /** The decision whose place it took; null when there was none. */
  supersedes: Maybe<Scalars['ID']['output']>;
  /** What the message is taken for. */
  verdict: Verdict;
  /** Why that was not done; null when it was, or when nothing was to be done. */
  withheld: Maybe<Withheld>;
  /** What Zoho's own filter made of the message; null when that is not known. */
  zohoVerdict: Maybe<ZohoVerdict>;
};

/** The filters decided on a message. */
export type ScanDecided = Change & {
  __typename?: 'ScanDecided';
  cursor: Scalars['String']['output'];
  /** The message, wherever it is now; null when it can no longer be read. */
  message: Maybe<Message>;
  /** Of the message, wherever it is now. */
  messageId: Scalars['ID']['output'];
  observedAt: Scalars['DateTime']['output'];
  /** The decision as it was made; null when it is no longer kept. `message.scan` is the one that holds now. */
  scan: Maybe<Scan>;
};

export type ScanMessageInput = {
  /** Whether what comes of it may be acted on. What a person moved back is respected all the same, as the policy says. */
  act: Scalars['Boolean']['input'];
  /** Id of the message. */
  id: Scalars['ID']['input'];
};

export type ScanMessagePayload = {
  __typename?: 'ScanMessagePayload';
  /** The decision that holds now; while the status is `PENDING`, the one before. Null when there is none. */
  scan: Maybe<Scan>;
  /** What is known of the scan: `VERIFIED` when it is decided, `PENDING` when it has to wait for calls at Zoho. */
  status: ItemStatus;
  userErrors: Array<UserError>;
};

export type ScheduleMessageInput = {
  /** The mailbox to send from. */
  accountId: Scalars['ID']['input'];
  /** At most 50. */
  attachments?: InputMaybe<Array<AttachmentInput>>;
  /** Who gets a copy that the others do not see. */
  bcc?: InputMaybe<Array<AddressInput>>;
  /** What it says. */
  body: BodyInput;
  /** Who gets a copy. */
  cc?: InputMaybe<Array<AddressInput>>;
  /** One of the mailbox's own addresses; by default its main one, under its owner's name. */
  from?: InputMaybe<AddressInput>;
  /** As of `sendMessage`. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What to do when it can't be learnt whether Zoho has accepted it. */
  onUnknown: OnUnknown;
  /** Where answers are to go, if not to the sender. */
  replyTo?: InputMaybe<AddressInput>;
  /** Whether to ask for a receipt when it is read. */
  requestReadReceipt: Scalars['Boolean']['input'];
  /** When it is to leave: at least two minutes from now, at most a year; whole seconds. */
  sendAt: Scalars['DateTime']['input'];
  /** At most 1,000 characters on one line; may be empty. */
  subject: Scalars['String']['input'];
  /** At least one; at most 500 recipients in all. */
  to: Array<AddressInput>;
  /** How many seconds the answer may wait until the mail is settled, 0 to 25; what takes longer is answered as it stands. */
  waitSeconds: Scalars['Int']['input'];
};

export type ScheduleMessagePayload = {
  __typename?: 'ScheduleMessagePayload';
  /** The mail on its way to the outbox; DONE when it waits there for its time. Null when `userErrors` say why it was not taken on. */
  outgoing: Maybe<OutgoingMessage>;
  userErrors: Array<UserError>;
};

export type SendDraftInput = {
  /** The draft, a message of the folder of drafts. */
  draftId: Scalars['ID']['input'];
  /** As of `sendMessage`. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What to do when it can't be learnt whether Zoho has accepted it. */
  onUnknown: OnUnknown;
  /** How many seconds the answer may wait until the mail is settled, 0 to 25; what takes longer is answered as it stands. */
  waitSeconds: Scalars['Int']['input'];
};

export type SendDraftPayload = {
  __typename?: 'SendDraftPayload';
  /** The mail on its way; null when `userErrors` say why it was not taken on. */
  outgoing: Maybe<OutgoingMessage>;
  /** The draft, as it was given; it is deleted once the mail is sent. Null with `userErrors`. */
  replacedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type SendMessageInput = {
  /** The mailbox to send from. */
  accountId: Scalars['ID']['input'];
  /** At most 50. */
  attachments?: InputMaybe<Array<AttachmentInput>>;
  /** Who gets a copy that the others do not see. */
  bcc?: InputMaybe<Array<AddressInput>>;
  /** What it says. */
  body: BodyInput;
  /** Who gets a copy. */
  cc?: InputMaybe<Array<AddressInput>>;
  /** One of the mailbox's own addresses; by default its main one, under its owner's name. */
  from?: InputMaybe<AddressInput>;
  /**
   * A text of the caller's choice, 1 to 200 characters, unique for its app. The same key with the same input is the same
   * mail: it is not sent twice, and the answer tells how the first stands. With other input it is refused. Without a key
   * every request is a mail of its own.
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What to do when it can't be learnt whether Zoho has accepted it. */
  onUnknown: OnUnknown;
  /** Where answers are to go, if not to the sender. */
  replyTo?: InputMaybe<AddressInput>;
  /** Whether to ask for a receipt when it is read. */
  requestReadReceipt: Scalars['Boolean']['input'];
  /** At most 1,000 characters on one line; may be empty. */
  subject: Scalars['String']['input'];
  /** At least one; at most 500 recipients in all. */
  to: Array<AddressInput>;
  /** How many seconds the answer may wait until the mail is settled, 0 to 25; what takes longer is answered as it stands. */
  waitSeconds: Scalars['Int']['input'];
};

export type SendMessagePayload = {
  __typename?: 'SendMessagePayload';
  /** The mail on its way; null when `userErrors` say why it was not taken on. */
  outgoing: Maybe<OutgoingMessage>;
  userErrors: Array<UserError>;
};

/** An address with a name that mail can be sent as. */
export type SenderIdentity = {
  __typename?: 'SenderIdentity';
  /** In lower case. */
  address: Scalars['String']['output'];
  /** The name that receivers see; empty when there is none. */
  displayName: Scalars['String']['output'];
  /** Whether mail can be sent as it; null when Zoho did not say. */
  isUsable: Maybe<Scalars['Boolean']['output']>;
  /** Whether it was shown to be the sender's; null when Zoho did not say. */
  isValidated: Maybe<Scalars['Boolean']['output']>;
  /** What is written below its mail. One Zoho call for all of them; null when there is none, when it fails, and for a signature that administrators are not shown. */
  signature: Maybe<Signature>;
  /** Zoho's id of it; empty when Zoho did not say. */
  zohoId: Scalars['String']['output'];
};

export type SetAccountActiveInput = {
  /** Whether it is in use. */
  active: Scalars['Boolean']['input'];
  /** The mailbox. */
  id: Scalars['ID']['input'];
};

export type SetAccountActivePayload = {
  __typename?: 'SetAccountActivePayload';
  /** The mailbox; null when it was not changed, see `userErrors`. */
  account: Maybe<Account>;
  userErrors: Array<UserError>;
};

export type SetBookmarkFavoriteInput = {
  /** Whether it is one. */
  favorite: Scalars['Boolean']['input'];
  /** The bookmark. */
  id: Scalars['ID']['input'];
};

export type SetBookmarkFavoritePayload = {
  __typename?: 'SetBookmarkFavoritePayload';
  /** The bookmark, read back. One Zoho call; null when it was not changed or can't be read. */
  bookmark: Maybe<Bookmark>;
  userErrors: Array<UserError>;
};

export type SetCatchAllAddressInput = {
  /** A whole address of a user or group of the organisation; nobody gets the mail when null. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** The domain. */
  id: Scalars['ID']['input'];
};

export type SetCatchAllAddressPayload = {
  __typename?: 'SetCatchAllAddressPayload';
  /** The domain, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  domain: Maybe<Domain>;
  userErrors: Array<UserError>;
};

export type SetDefaultAddressInput = {
  /** A whole address that the mailbox has. */
  address: Scalars['String']['input'];
  /** 1 to 100 characters; stays when left out. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** A mailbox, to be changed by its owner's grant (with `mail.modify`), or a user, by an administrator's (with `org.manage`). */
  id: Scalars['ID']['input'];
};

export type SetDefaultAddressPayload = {
  __typename?: 'SetDefaultAddressPayload';
  /** What is set now, read back; null when nothing was changed or it can't be read. */
  settings: Maybe<MailSettings>;
  userErrors: Array<UserError>;
};

export type SetDefaultDkimKeyInput = {
  /** The key. */
  id: Scalars['ID']['input'];
};

export type SetDefaultDkimKeyPayload = {
  __typename?: 'SetDefaultDkimKeyPayload';
  /** Its key, read back; null when it was not changed or can't be read. */
  key: Maybe<DkimKey>;
  userErrors: Array<UserError>;
};

export type SetDomainMailHostingInput = {
  /** Whether Zoho takes its mail. */
  enabled: Scalars['Boolean']['input'];
  /** The domain. */
  id: Scalars['ID']['input'];
};

export type SetDomainMailHostingPayload = {
  __typename?: 'SetDomainMailHostingPayload';
  /** The domain, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  domain: Maybe<Domain>;
  userErrors: Array<UserError>;
};

export type SetDomainNotificationAddressInput = {
  /** A whole address; nobody is warned when null. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** The domain. */
  id: Scalars['ID']['input'];
};

export type SetDomainNotificationAddressPayload = {
  __typename?: 'SetDomainNotificationAddressPayload';
  /** The domain, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  domain: Maybe<Domain>;
  userErrors: Array<UserError>;
};

export type SetFolderImapVisibilityInput = {
  /** The folder. */
  id: Scalars['ID']['input'];
  /** Whether IMAP clients are to see it. */
  visible: Scalars['Boolean']['input'];
};

export type SetFolderImapVisibilityPayload = {
  __typename?: 'SetFolderImapVisibilityPayload';
  /** The folder, read back. One Zoho call; null when it was not changed or can't be read. */
  folder: Maybe<Folder>;
  userErrors: Array<UserError>;
};

export type SetForwardedMailDeletionInput = {
  /** Whether it is deleted here. */
  deleteCopy: Scalars['Boolean']['input'];
  /** A mailbox, to be changed by its owner's grant (with `mail.modify`), or a user, by an administrator's (with `org.manage`). */
  id: Scalars['ID']['input'];
};

export type SetForwardedMailDeletionPayload = {
  __typename?: 'SetForwardedMailDeletionPayload';
  /** What is set now, read back; null when nothing was changed or it can't be read. */
  settings: Maybe<MailSettings>;
  userErrors: Array<UserError>;
};

export type SetNoteFavoriteInput = {
  /** Whether it is one. */
  favorite: Scalars['Boolean']['input'];
  /** The note. */
  id: Scalars['ID']['input'];
};

export type SetNoteFavoritePayload = {
  __typename?: 'SetNoteFavoritePayload';
  /** The note, read back. One Zoho call; null when it was not changed or can't be read. */
  note: Maybe<Note>;
  userErrors: Array<UserError>;
};

export type SetPrimaryDomainInput = {
  /** The domain. */
  id: Scalars['ID']['input'];
};

export type SetPrimaryDomainPayload = {
  __typename?: 'SetPrimaryDomainPayload';
  /** The domain, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  domain: Maybe<Domain>;
  userErrors: Array<UserError>;
};

export type SetReplyToInput = {
  /** A whole address. */
  address: Scalars['String']['input'];
  /** A mailbox, to be changed by its owner's grant (with `mail.modify`), or a user, by an administrator's (with `org.manage`). */
  id: Scalars['ID']['input'];
};

export type SetReplyToPayload = {
  __typename?: 'SetReplyToPayload';
  /** What is set now, read back; null when nothing was changed or it can't be read. */
  settings: Maybe<MailSettings>;
  userErrors: Array<UserError>;
};

export type SetSpamLevelInput = {
  /** Not `UNKNOWN`. */
  level: SpamLevel;
  /** The organisation. */
  organizationId: Scalars['ID']['input'];
};

export type SetSpamLevelPayload = {
  __typename?: 'SetSpamLevelPayload';
  /** The organisation; null when it was not changed, see `userErrors`. */
  organization: Maybe<Organization>;
  userErrors: Array<UserError>;
};

export type SetSubdomainStrippingInput = {
  /** Whether mail for sub-domains comes to it. */
  enabled: Scalars['Boolean']['input'];
  /** The domain. */
  id: Scalars['ID']['input'];
};

export type SetSubdomainStrippingPayload = {
  __typename?: 'SetSubdomainStrippingPayload';
  /** The domain, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  domain: Maybe<Domain>;
  userErrors: Array<UserError>;
};

export type SetUserActiveSyncInput = {
  /** Whether they may. */
  enabled: Scalars['Boolean']['input'];
  /** The user. */
  id: Scalars['ID']['input'];
};

export type SetUserActiveSyncPayload = {
  __typename?: 'SetUserActiveSyncPayload';
  /** The user, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

export type SetUserExtraStorageInput = {
  /** 1 to 10 add-ons; none of a size with 0 units. */
  addOns: Array<StorageAddOnInput>;
  /** The user. */
  id: Scalars['ID']['input'];
};

export type SetUserExtraStoragePayload = {
  __typename?: 'SetUserExtraStoragePayload';
  /** What the user may keep now, read back; null when it was not changed or can't be read. */
  storage: Maybe<UserStorage>;
  userErrors: Array<UserError>;
};

export type SetUserImapInput = {
  /** Whether they may. */
  enabled: Scalars['Boolean']['input'];
  /** The user. */
  id: Scalars['ID']['input'];
};

export type SetUserImapPayload = {
  __typename?: 'SetUserImapPayload';
  /** The user, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

export type SetUserIncomingInput = {
  /** Whether it is blocked. */
  blocked: Scalars['Boolean']['input'];
  /** The user. */
  id: Scalars['ID']['input'];
};

export type SetUserIncomingPayload = {
  __typename?: 'SetUserIncomingPayload';
  /** The user, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

export type SetUserMailboxInput = {
  /** Whether it is in use. */
  enabled: Scalars['Boolean']['input'];
  /** The user. */
  id: Scalars['ID']['input'];
};

export type SetUserMailboxPayload = {
  __typename?: 'SetUserMailboxPayload';
  /** The user, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

export type SetUserOutgoingInput = {
  /** Whether it is blocked. */
  blocked: Scalars['Boolean']['input'];
  /** The user. */
  id: Scalars['ID']['input'];
};

export type SetUserOutgoingPayload = {
  __typename?: 'SetUserOutgoingPayload';
  /** The user, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

export type SetUserPopInput = {
  /** Whether they may. */
  enabled: Scalars['Boolean']['input'];
  /** The user. */
  id: Scalars['ID']['input'];
};

export type SetUserPopPayload = {
  __typename?: 'SetUserPopPayload';
  /** The user, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

export type SetUserStoragePlanInput = {
  /** The user. */
  id: Scalars['ID']['input'];
  /** The plan. */
  plan: StoragePlan;
};

export type SetUserStoragePlanPayload = {
  __typename?: 'SetUserStoragePlanPayload';
  /** What the user may keep now, read back; null when it was not changed or can't be read. */
  storage: Maybe<UserStorage>;
  userErrors: Array<UserError>;
};

export type SetUserTwoFactorInput = {
  /** Whether signing in takes a second factor. */
  enabled: Scalars['Boolean']['input'];
  /** The user. */
  id: Scalars['ID']['input'];
};

export type SetUserTwoFactorPayload = {
  __typename?: 'SetUserTwoFactorPayload';
  /** The user, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

export type SetVacationReplyInput = {
  /** Who is answered. */
  audience: VacationAudience;
  /** HTML, or text: 1 to 20,000 characters. */
  content: Scalars['String']['input'];
  /** From when on; Zoho knows whole seconds only. */
  from: Scalars['DateTime']['input'];
  /** A mailbox, to be changed by its owner's grant (with `mail.modify`), or a user, by an administrator's (with `org.manage`). */
  id: Scalars['ID']['input'];
  /** Days before one sender is answered again: 0 to 365. */
  repeatAfterDays: Scalars['Int']['input'];
  /** 1 to 500 characters. */
  subject: Scalars['String']['input'];
  /** IANA name of the zone that Zoho takes the mailbox to be in; what Zoho says it is when left out. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** Until when, later than `from`. */
  until: Scalars['DateTime']['input'];
};

export type SetVacationReplyPayload = {
  __typename?: 'SetVacationReplyPayload';
  /** What is set now, read back; null when nothing was changed or it can't be read. */
  settings: Maybe<MailSettings>;
  userErrors: Array<UserError>;
};

/** Somebody signed in, or tried to. What Zoho did not say is empty, or null. */
export type SignIn = {
  __typename?: 'SignIn';
  /** The primary address of who it was, in lower case. */
  address: Scalars['String']['output'];
  /** When it began. */
  at: Maybe<Scalars['DateTime']['output']>;
  /** Which browser that is. */
  browser: Scalars['String']['output'];
  /** Which kind of device that is. */
  device: Scalars['String']['output'];
  /** The name of who it was. */
  displayName: Scalars['String']['output'];
  /** When it ended; null also while it lasts. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it failed; empty where it went well. */
  failure: Scalars['String']['output'];
  /** From which network address. */
  ipAddress: Scalars['String']['output'];
  /** Whether Zoho found it suspicious. */
  isSuspicious: Maybe<Scalars['Boolean']['output']>;
  /** Where that is, as Zoho takes it to be. */
  location: Scalars['String']['output'];
  /** Which operating system it runs on. */
  operatingSystem: Scalars['String']['output'];
  /** By which mail protocol, for example `IMAP`; empty with a browser. */
  protocol: Scalars['String']['output'];
  /** To which service, in Zoho's words. */
  service: Scalars['String']['output'];
  /** The user; null when the organisation has none of that address. The list of users, once for all sign-ins of an organisation; null when it fails. */
  user: Maybe<User>;
  /** What the program said that it is. */
  userAgent: Scalars['String']['output'];
};

/** From what somebody signed in. */
export type SignInAccess =
  /** From anything. */
  | 'ALL'
  /** From a phone or tablet. */
  | 'MOBILE'
  /** From a browser. */
  | 'WEB';

/** A page of sign-ins. */
export type SignInConnection = {
  __typename?: 'SignInConnection';
  edges: Array<SignInEdge>;
  /** The sign-ins of `edges`. */
  nodes: Array<SignIn>;
  pageInfo: PageInfo;
};

export type SignInEdge = {
  __typename?: 'SignInEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  node: SignIn;
};

/** How somebody signed in, and whether that went well. */
export type SignInKind =
  /** Tried to, that way. */
  | 'FAILED_PROTOCOL'
  /** Tried to, that way. */
  | 'FAILED_WEB'
  /** With a mail program, by a mail protocol. */
  | 'PROTOCOL'
  /** With a browser or an app of Zoho's. */
  | 'WEB';

/** What stands below a mail of somebody. */
export type Signature = Node & {
  __typename?: 'Signature';
  /** What it says: HTML, or text. It is not made safe; empty when Zoho did not say. */
  content: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** Whose it is; null when Zoho did not say. */
  kind: Maybe<SignatureKind>;
  /** Unique among the signatures of one person. */
  name: Scalars['String']['output'];
  /** Where it stands in an answer; null for one of the organisation, and when Zoho did not say. */
  position: Maybe<SignaturePosition>;
  /** Zoho's signature id. */
  zohoId: Scalars['String']['output'];
};

/** Whose a signature is. */
export type SignatureKind =
  /** All people's of an organisation. It is changed in Zoho's own pages. */
  | 'ORGANIZATION'
  /** A word of Zoho's that is new to this gateway. */
  | 'UNKNOWN'
  /** One person's. */
  | 'USER';

/** Where a signature stands in an answer. */
export type SignaturePosition =
  /** Between what is written and what is quoted. */
  | 'ABOVE_QUOTED_TEXT'
  /** Below what is quoted. */
  | 'BELOW_QUOTED_TEXT'
  /** A word of Zoho's that is new to this gateway. */
  | 'UNKNOWN';

/** A page of the SMTP log. */
export type SmtpLogConnection = {
  __typename?: 'SmtpLogConnection';
  edges: Array<SmtpLogEdge>;
  /** The entries of `edges`. */
  nodes: Array<SmtpLogEntry>;
  pageInfo: PageInfo;
};

export type SmtpLogEdge = {
  __typename?: 'SmtpLogEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  node: SmtpLogEntry;
};

/** A mail came in or went out. What Zoho did not say is empty, or null. */
export type SmtpLogEntry = {
  __typename?: 'SmtpLogEntry';
  /** When it was sent. */
  at: Maybe<Scalars['DateTime']['output']>;
  /** Which way it went. */
  direction: Maybe<MailDirection>;
  /** Its Message-ID, without angle brackets. */
  internetMessageId: Scalars['String']['output'];
  /** It, in each mailbox of its sender and recipients that has authorised Postern and whose message with this Message-ID the gateway knows, since it has read its source. No Zoho call. */
  messages: Array<Message>;
  /** What was said about it as a whole. */
  reason: Scalars['String']['output'];
  /** Whom it was for, and what became of it there. */
  recipients: Array<SmtpRecipient>;
  /** Sender of the envelope, in lower case; empty for a bounce. */
  sender: Scalars['String']['output'];
  /** Zoho's number of the transaction. */
  zohoId: Scalars['String']['output'];
};

/** Which mail of the SMTP log. */
export type SmtpLogSearch =
  /** With this Message-ID, angle brackets or not. */
  { internetMessageId: Scalars['String']['input']; recipient?: never; sender?: never; }
  |  /** To this address of the envelope. */
  { internetMessageId?: never; recipient: Scalars['String']['input']; sender?: never; }
  |  /** From this address of the envelope. */
  { internetMessageId?: never; recipient?: never; sender: Scalars['String']['input']; };

/** Whom a mail was for, and what became of it there. */
export type SmtpRecipient = {
  __typename?: 'SmtpRecipient';
  /** In lower case. */
  address: Scalars['String']['output'];
  /** When; null when Zoho did not say. */
  at: Maybe<Scalars['DateTime']['output']>;
  /** Zoho's words for how it was delivered; empty when Zoho did not say. */
  kind: Scalars['String']['output'];
  /** What the receiving server said; empty when Zoho did not say. */
  reason: Scalars['String']['output'];
  /** What became of it; null when Zoho did not say. */
  status: Maybe<DeliveryStatus>;
  /** Zoho's own words for it; empty when Zoho did not say. */
  zohoStatus: Scalars['String']['output'];
};

/** How thoroughly Zoho checks incoming mail for spam. */
export type SpamLevel =
  /** Everything. */
  | 'COMPLETE'
  /** What the mail says. */
  | 'CONTENT'
  /** Not at all. */
  | 'OFF'
  /** Who sent it. */
  | 'SENDER'
  /** Who sent it, and its header. */
  | 'SENDER_AND_HEADER'
  /** A word of Zoho's that is new to this gateway. */
  | 'UNKNOWN';

/** One of Zoho's own spam lists. */
export type SpamList =
  /** Senders whose mail is let in. */
  | 'ALLOWED_ADDRESSES'
  /** Domains of senders whose mail is let in. */
  | 'ALLOWED_DOMAINS'
  /** Network addresses whose mail is let in. */
  | 'ALLOWED_IPS'
  /** Senders whose mail is kept back for administrators. */
  | 'QUARANTINED_ADDRESSES'
  /** Domains of senders whose mail is kept back for administrators. */
  | 'QUARANTINED_DOMAINS'
  /** Network addresses whose mail is kept back for administrators. */
  | 'QUARANTINED_IPS'
  /** Addresses of the organisation at which all mail is kept back for administrators. */
  | 'QUARANTINED_RECIPIENTS'
  /** Top-level domains whose mail is kept back for administrators. */
  | 'QUARANTINED_TLDS'
  /** Senders whose mail is refused. */
  | 'REJECTED_ADDRESSES'
  /** Domains of senders whose mail is refused. */
  | 'REJECTED_DOMAINS'
  /** Network addresses whose mail is refused. */
  | 'REJECTED_IPS'
  /** Addresses of the organisation at which all mail is refused. */
  | 'REJECTED_RECIPIENTS'
  /** Top-level domains whose mail is refused. */
  | 'REJECTED_TLDS'
  /** Senders whose mail is spam. */
  | 'SPAM_ADDRESSES'
  /** Domains of senders whose mail is spam. */
  | 'SPAM_DOMAINS'
  /** Network addresses whose mail is spam. */
  | 'SPAM_IPS'
  /** Addresses of the organisation at which all mail is spam. */
  | 'SPAM_RECIPIENTS'
  /** Top-level domains whose mail is spam, for example `.zip`. */
  | 'SPAM_TLDS'
  /** Senders whose mail is let in without any check. */
  | 'TRUSTED_ADDRESSES'
  /** Domains of senders whose mail is let in without any check. */
  | 'TRUSTED_DOMAINS';

/** A page of a spam list. */
export type SpamListConnection = {
  __typename?: 'SpamListConnection';
  edges: Array<SpamListEdge>;
  /** Whether entries were added or removed since the page before was read, so that some may be missing or come twice. */
  listChanged: Scalars['Boolean']['output'];
  /** The entries of `edges`. */
  nodes: Array<SpamListEntry>;
  pageInfo: PageInfo;
};

export type SpamListEdge = {
  __typename?: 'SpamListEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  node: SpamListEntry;
};

/** Whom a list of the spam filter is about. */
export type SpamListEntry = {
  __typename?: 'SpamListEntry';
  /** An address, a domain, a network address or a top-level domain, as its list has them. */
  value: Scalars['String']['output'];
};

/** A call that was sent to Zoho. */
export type SpentCall = {
  __typename?: 'SpentCall';
  /** When it was over. */
  at: Scalars['DateTime']['output'];
  /** The request it was made for, by its id, or the work: for example `poll` or `scan`. */
  cause: Scalars['String']['output'];
  class: UpstreamClass;
  /** Milliseconds it took. */
  ms: Scalars['Int']['output'];
  /** By Zoho's name, for example `listMessages`. */
  operation: Scalars['String']['output'];
  /** Who of yours paid for it. */
  parts: Array<SpentPart>;
  /** HTTP status; null when no answer came. */
  status: Maybe<Scalars['Int']['output']>;
};

/** A part of a call. */
export type SpentPart = {
  __typename?: 'SpentPart';
  /** The app; null for your filters. */
  appId: Maybe<Scalars['ID']['output']>;
  /** 1 where nobody else waited for the call. */
  part: Scalars['Float']['output'];
};

/** Storage beside that of a plan. */
export type StorageAddOn = {
  __typename?: 'StorageAddOn';
  /** Gigabytes of one. */
  gigabytes: Scalars['Int']['output'];
  /** How many. */
  units: Scalars['Int']['output'];
};

export type StorageAddOnInput = {
  /** Gigabytes of one: 1, 2, 5, 10, 15, 25, 50, 100 or 200. */
  gigabytes: Scalars['Int']['input'];
  /** How many, 0 to 1,000. */
  units: Scalars['Int']['input'];
};

/** A plan that gives storage. */
export type StoragePlan =
  /** Zoho's `basic`. */
  | 'BASIC'
  /** Zoho's `newMail5gb`. */
  | 'MAIL_5_GB'
  /** Zoho's `newMail10gb`. */
  | 'MAIL_10_GB'
  /** Zoho's `mailPremium`. */
  | 'MAIL_PREMIUM'
  /** Zoho's `professional`. */
  | 'PROFESSIONAL';

/** Storage that was bought beside a plan. */
export type SubscribedAddOn = {
  __typename?: 'SubscribedAddOn';
  /** As people read it. */
  name: Scalars['String']['output'];
  /** How many were bought, as far as is known; null when Zoho did not say. */
  units: Maybe<Scalars['Int']['output']>;
};

/** A plan that was bought. */
export type SubscribedPlan = {
  __typename?: 'SubscribedPlan';
  /** Gigabytes for each user; null when Zoho did not say. */
  gigabytes: Maybe<Scalars['Int']['output']>;
  /** As people read it. */
  name: Scalars['String']['output'];
  /** How many were bought, as far as is known; null when Zoho did not say. */
  units: Maybe<Scalars['Int']['output']>;
};

/**
 * Changes as they come, as server-sent events: `POST /graphql` with `accept: text/event-stream`. With `after` a stream goes
 * on exactly where the cursor stands, without loss or repeat; without it, from now on. Whether the app may see it is
 * checked again for every event. The gateway ends streams with `complete` when it stops: go on with the last cursor.
 */
export type Subscription = {
  __typename?: 'Subscription';
  /** New mail, as the gateway hears of it. No Zoho call, except for messages the gateway has not seen in any list. */
  messageArrived: MessageArrived;
  /** Messages on their way into quarantine or out of it. No Zoho call, except for messages the gateway has not seen in any list. */
  quarantineChanged: QuarantineChanged;
  /** Decisions of the filters. No Zoho call, except for messages the gateway has not seen in any list. */
  scanDecided: ScanDecided;
};


/**
 * Changes as they come, as server-sent events: `POST /graphql` with `accept: text/event-stream`. With `after` a stream goes
 * on exactly where the cursor stands, without loss or repeat; without it, from now on. Whether the app may see it is
 * checked again for every event. The gateway ends streams with `complete` when it stops: go on with the last cursor.
 */
export type SubscriptionMessageArrivedArgs = {
  after: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes as they come, as server-sent events: `POST /graphql` with `accept: text/event-stream`. With `after` a stream goes
 * on exactly where the cursor stands, without loss or repeat; without it, from now on. Whether the app may see it is
 * checked again for every event. The gateway ends streams with `complete` when it stops: go on with the last cursor.
 */
export type SubscriptionQuarantineChangedArgs = {
  after: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes as they come, as server-sent events: `POST /graphql` with `accept: text/event-stream`. With `after` a stream goes
 * on exactly where the cursor stands, without loss or repeat; without it, from now on. Whether the app may see it is
 * checked again for every event. The gateway ends streams with `complete` when it stops: go on with the last cursor.
 */
export type SubscriptionScanDecidedArgs = {
  after: InputMaybe<Scalars['String']['input']>;
};

/** Something to be done: of a person's own, or shared in a group. Its id is that of the task as one mailbox sees it. */
export type Task = Node & {
  __typename?: 'Task';
  /** The mailbox by which it was found. */
  account: Account;
  /** Who is to do it; empty when it is nobody's. */
  assignees: Array<TaskPerson>;
  /** When it was last changed; null when Zoho did not say. */
  changedAt: Maybe<Scalars['DateTime']['output']>;
  /** Null when Zoho did not say. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Who made it; null when Zoho did not say. */
  creator: Maybe<TaskPerson>;
  /** The state that people have added; null when it is in one that is built in. No Zoho call, and so without its colour and its place, which lists of states have. */
  customStatus: Maybe<TaskStatus>;
  /** Plain text; empty when there is none. */
  description: Scalars['String']['output'];
  /** The day by which it is to be done; null when there is none. */
  dueOn: Maybe<Scalars['Date']['output']>;
  /** Who follows it; empty when nobody does, or when Zoho tells it in a form that is new to this gateway. */
  followers: Array<TaskPerson>;
  /** The group that shares it. One Zoho call for all of a mailbox; null for one of a person's own, or when it fails. */
  group: Maybe<TaskGroup>;
  id: Scalars['ID']['output'];
  /** Null when Zoho did not say, or in a word that is new to this gateway. */
  priority: Maybe<TaskPriority>;
  /** What it is filed under; null when Zoho did not say. */
  project: Maybe<TaskProject>;
  /** How it comes again; null when it does not, or when Zoho does not show it. */
  recurrence: Maybe<TaskRecurrence>;
  /** Null when none is set. */
  reminder: Maybe<TaskReminder>;
  /** How far it is; null when Zoho did not say, or in a word that is new to this gateway. */
  state: Maybe<TaskState>;
  /** How many parts it has; null when Zoho did not say, as of tasks of a person's own. */
  subtaskCount: Maybe<Scalars['Int']['output']>;
  /** Its parts. One Zoho call; null when it fails. */
  subtasks: Maybe<Array<Task>>;
  /** Empty when Zoho did not say. */
  title: Scalars['String']['output'];
  /** Zoho's id of the task. */
  zohoId: Scalars['String']['output'];
};

/** A page of tasks. */
export type TaskConnection = {
  __typename?: 'TaskConnection';
  edges: Array<TaskEdge>;
  /** Whether tasks were added or removed since the page before was read, so that some may be missing or come twice. */
  listChanged: Scalars['Boolean']['output'];
  /** The tasks of `edges`. */
  nodes: Array<Task>;
  pageInfo: PageInfo;
};

export type TaskEdge = {
  __typename?: 'TaskEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  node: Task;
};

/** A group of people who share tasks. Its id is that of the group as one mailbox sees it. */
export type TaskGroup = Node & {
  __typename?: 'TaskGroup';
  /** The mailbox by which it was found. */
  account: Account;
  id: Scalars['ID']['output'];
  /** The same group as administrators see it, with its address. Read off the list of all groups: one Zoho call for 25 of these, shared by everything in an operation; null when it is not among them, or when it fails. Needs the scope for the organisation. */
  mailGroup: Maybe<Group>;
  /** How many are in it; null when Zoho did not say. */
  memberCount: Maybe<Scalars['Int']['output']>;
  /** Those who may be given its tasks. One Zoho call; null when it fails. */
  members: Maybe<Array<TaskPerson>>;
  /** Display names of those who moderate it. */
  moderatorNames: Array<Scalars['String']['output']>;
  /** Empty when Zoho did not say. */
  name: Scalars['String']['output'];
  /** Display name of who owns it: Zoho gives no id here. Empty when Zoho did not say. */
  ownerName: Scalars['String']['output'];
  /** What its tasks are filed under. One Zoho call; null when it fails. */
  projects: Maybe<Array<TaskProject>>;
  /** States that its members have added. One Zoho call; null when it fails. */
  statuses: Maybe<Array<TaskStatus>>;
  /** Its tasks, the newest first, without those that are parts of others. One Zoho call a page, two when the list has shifted; null when it fails. */
  tasks: Maybe<TaskConnection>;
  /** Zoho's zgid. */
  zohoId: Scalars['String']['output'];
};


/** A group of people who share tasks. Its id is that of the group as one mailbox sees it. */
export type TaskGroupTasksArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  state: InputMaybe<TaskState>;
};

/** What only a task of a group has; what is left out is Zoho's choice. But for the followers Zoho does not show it. */
export type TaskInGroupInput = {
  /** Whether it can be commented on. */
  allowComments?: InputMaybe<Scalars['Boolean']['input']>;
  /** Members who follow it, by zuid. */
  followerZohoIds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether nobody else can be invited to it. */
  lockInvites?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether who is to do it is reminded. */
  remindAssignee?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether who made it is reminded. */
  remindCreator?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether somebody is reminded on the day by which it is to be done. */
  remindOnDueDate?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A length of time after which a task comes again. */
export type TaskInterval =
  /** A day. */
  | 'DAY'
  /** A month. */
  | 'MONTH'
  /** A week. */
  | 'WEEK'
  /** A year. */
  | 'YEAR';

/** A person, as tasks name one. */
export type TaskPerson = {
  __typename?: 'TaskPerson';
  /** The person's mailbox, where it is connected. No Zoho call; null when it is not. */
  account: Maybe<Account>;
  /** The display name; empty when Zoho did not say. */
  name: Scalars['String']['output'];
  /** The user of the organisation. One Zoho call for one, and for two; more come from the list of users, 100 a call, shared by everything in an operation; null when there is none, or when it fails. Needs the scope for the organisation. */
  user: Maybe<User>;
  /** Zoho's zuid. */
  zohoId: Scalars['String']['output'];
};

/** How pressing a task is. */
export type TaskPriority =
  /** More than others. */
  | 'HIGH'
  /** Less than others. */
  | 'LOW'
  /** As others: what a task has that nobody gave another. */
  | 'MEDIUM';

/** What tasks are filed under; Zoho's own pages call it a category. */
export type TaskProject = Node & {
  __typename?: 'TaskProject';
  /** The group whose tasks it is for. One Zoho call for all of a mailbox; null for one of a person's own tasks, or when it fails. */
  group: Maybe<TaskGroup>;
  id: Scalars['ID']['output'];
  /** Empty when Zoho did not say. */
  name: Scalars['String']['output'];
  /** Tasks in it, the newest first, without those that are parts of others. One Zoho call a page, two when the list has shifted; null for one of a person's own tasks, which Zoho does not list by project, or when it fails. */
  tasks: Maybe<TaskConnection>;
  /** Zoho's id of the project. */
  zohoId: Scalars['String']['output'];
};


/** What tasks are filed under; Zoho's own pages call it a category. */
export type TaskProjectTasksArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  state: InputMaybe<TaskState>;
};

/** How a task comes again. */
export type TaskRecurrence = {
  __typename?: 'TaskRecurrence';
  /** On which day of the month, 1 to 31; null when that is not set. */
  dayOfMonth: Maybe<Scalars['Int']['output']>;
  /** Of which length an interval is; null when Zoho said it in a word that is new to this gateway. */
  every: Maybe<TaskInterval>;
  /** The first day; null when none is set. */
  from: Maybe<Scalars['Date']['output']>;
  /** How many such intervals lie between two; null when Zoho did not say. */
  interval: Maybe<Scalars['Int']['output']>;
  /** Whether days without work are left out; null when that is not set. */
  onlyOnWeekdays: Maybe<Scalars['Boolean']['output']>;
  /** How many times; null when that is not set. */
  times: Maybe<Scalars['Int']['output']>;
  /** The last day; null when none is set. */
  until: Maybe<Scalars['Date']['output']>;
  /** In which week of the month, 1 to 4; null when that is not set. */
  weekOfMonth: Maybe<Scalars['Int']['output']>;
  /** On which day of the week; null when that is not set. */
  weekday: Maybe<Weekday>;
};

export type TaskRecurrenceInput = {
  /** On which day of the month, 1 to 31; only where it comes every `MONTH`. */
  dayOfMonth?: InputMaybe<Scalars['Int']['input']>;
  /** Of which length an interval is. */
  every: TaskInterval;
  /** The first day. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** How many such intervals lie between two, from 1. */
  interval: Scalars['Int']['input'];
  /** Whether days without work are left out; only where it comes every `DAY`. */
  onlyOnWeekdays?: InputMaybe<Scalars['Boolean']['input']>;
  /** How many times, from 1. */
  times?: InputMaybe<Scalars['Int']['input']>;
  /** The last day; it goes on for ever when neither this nor `times` is given. */
  until?: InputMaybe<Scalars['Date']['input']>;
  /** In which week of the month, 1 to 4; only where it comes every `MONTH`. */
  weekOfMonth?: InputMaybe<Scalars['Int']['input']>;
  /** On which day of the week; only where it comes every `WEEK`. */
  weekday?: InputMaybe<Weekday>;
};

/** When somebody is reminded of a task. */
export type TaskReminder = {
  __typename?: 'TaskReminder';
  /** Null when Zoho did not say. */
  at: Maybe<Scalars['DateTime']['output']>;
  /** Whether a mail comes; null when Zoho did not say. */
  byEmail: Maybe<Scalars['Boolean']['output']>;
  /** Whether a notification shows; null when Zoho did not say. */
  byPopup: Maybe<Scalars['Boolean']['output']>;
};

/** Somebody is reminded some days before a task is due. */
export type TaskReminderBeforeDueInput = {
  /** Whether a mail comes; one of the two has to be. */
  byEmail: Scalars['Boolean']['input'];
  /** Whether a notification shows. */
  byPopup: Scalars['Boolean']['input'];
  /** How many days, from 1. */
  days: Scalars['Int']['input'];
};

/** Somebody is reminded at a moment. */
export type TaskReminderInput = {
  /** When. */
  at: Scalars['DateTime']['input'];
  /** Whether a mail comes; one of the two has to be. */
  byEmail: Scalars['Boolean']['input'];
  /** Whether a notification shows. */
  byPopup: Scalars['Boolean']['input'];
};

/** How far a task is. */
export type TaskState =
  /** Done. */
  | 'COMPLETED'
  /** In a state that people have added, see `customStatus`. */
  | 'CUSTOM'
  /** To be done. */
  | 'IN_PROGRESS';

/** A state that people have added to those that are built in. */
export type TaskStatus = Node & {
  __typename?: 'TaskStatus';
  /** As `#rrggbb`; empty when Zoho did not say. */
  color: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** Empty when Zoho did not say. */
  name: Scalars['String']['output'];
  /** Its place among the states; null when Zoho did not say. */
  position: Maybe<Scalars['Int']['output']>;
  /** Zoho's id of the state: a small number, which another group may have, too. */
  zohoId: Scalars['String']['output'];
};

/** A conversation: messages that answer each other. A message that is in none is a conversation of its own. */
export type Thread = Node & {
  __typename?: 'Thread';
  /** The mailbox it is in. */
  account: Account;
  id: Scalars['ID']['output'];
  /** Its messages from all folders, sent and archived ones too, newest first. One Zoho call a page, none for a single message; null when it fails. */
  messages: Maybe<MessageConnection>;
  /** Zoho's threadId; null for a single message that is in no conversation. */
  zohoId: Maybe<Scalars['String']['output']>;
};


/** A conversation: messages that answer each other. A message that is in none is a conversation of its own. */
export type ThreadMessagesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

export type TrashBookmarkInput = {
  /** The bookmark. */
  id: Scalars['ID']['input'];
};

export type TrashBookmarkPayload = {
  __typename?: 'TrashBookmarkPayload';
  /** The id of the bookmark that is in the trash now; null when it was not put there. */
  trashedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type TrashMessagesInput = {
  /** The messages, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** Whether to read back what became of each. One Zoho call for each message. */
  verify: Scalars['Boolean']['input'];
};

export type TrashMessagesPayload = {
  __typename?: 'TrashMessagesPayload';
  /** The messages that were not refused, as they are now known. */
  messages: Array<Message>;
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

export type TrashNoteInput = {
  /** The note. */
  id: Scalars['ID']['input'];
};

export type TrashNotePayload = {
  __typename?: 'TrashNotePayload';
  /** The id of the note that is in the trash now; null when it was not put there. */
  trashedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type TrashThreadsInput = {
  /** The conversations, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** Only what of them is in this folder; the whole conversations when left out, sent mail too. */
  onlyInFolderId?: InputMaybe<Scalars['ID']['input']>;
};

export type TrashThreadsPayload = {
  __typename?: 'TrashThreadsPayload';
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  /** The conversations that were not refused. */
  threads: Array<Thread>;
  userErrors: Array<UserError>;
};

export type TurnForwardingInput = {
  /** The address. */
  address: Scalars['String']['input'];
  /** A mailbox, to be changed by its owner's grant (with `mail.modify`), or a user, by an administrator's (with `org.manage`). */
  id: Scalars['ID']['input'];
  /** Whether mail goes there. */
  on: Scalars['Boolean']['input'];
};

export type TurnForwardingPayload = {
  __typename?: 'TurnForwardingPayload';
  /** What is set now, read back; null when nothing was changed or it can't be read. */
  settings: Maybe<MailSettings>;
  userErrors: Array<UserError>;
};

export type UnarchiveMessagesInput = {
  /** The messages, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
  /** Whether to read back what became of each. One Zoho call for each message. */
  verify: Scalars['Boolean']['input'];
};

export type UnarchiveMessagesPayload = {
  __typename?: 'UnarchiveMessagesPayload';
  /** The messages that were not refused, as they are now known. */
  messages: Array<Message>;
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  userErrors: Array<UserError>;
};

export type UnarchiveThreadsInput = {
  /** The conversations, 1 to 500, of any mailboxes. */
  ids: Array<Scalars['ID']['input']>;
};

export type UnarchiveThreadsPayload = {
  __typename?: 'UnarchiveThreadsPayload';
  /** One a given id, in the same order. */
  results: Array<ItemResult>;
  /** The conversations that were not refused. */
  threads: Array<Thread>;
  userErrors: Array<UserError>;
};

/** Messages that were never scanned, for one reason. */
export type UnscannedMessages = {
  __typename?: 'UnscannedMessages';
  /** How many there are. */
  messages: Scalars['Int']['output'];
  reason: UnscannedReason;
};

/** Why messages have no decision. */
export type UnscannedReason =
  /** They came before the mailbox was connected. */
  | 'BEFORE_WATCH'
  /** They were gone before they could be read. */
  | 'GONE'
  /** Zoho put them into Spam, and the policy does not watch that. */
  | 'IN_SPAM'
  /** They lie where no mail is received, such as Sent or Trash. */
  | 'NOT_RECEIVED'
  /** For none of these reasons; the next reconciliation finds them. */
  | 'UNSEEN'
  /** Their turn is still to come. */
  | 'WAITING';

/** At least one thing is to be given that changes. */
export type UpdateBookmarkInput = {
  /** A collection of the same owner; stays when left out. */
  collectionId?: InputMaybe<Scalars['ID']['input']>;
  /** The bookmark. */
  id: Scalars['ID']['input'];
  /** Not empty; stays when left out. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** Not empty; stays when left out. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** As for `createBookmark`; stays when left out. */
  url?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateBookmarkPayload = {
  __typename?: 'UpdateBookmarkPayload';
  /** The bookmark, read back. One Zoho call; null when it was not changed or can't be read. */
  bookmark: Maybe<Bookmark>;
  userErrors: Array<UserError>;
};

export type UpdateDraftInput = {
  /** All that the draft is to have; what is left out stays as it is. */
  attachments?: InputMaybe<Array<AttachmentInput>>;
  /** What is left out stays as it is, as far as the draft shows it. */
  bcc?: InputMaybe<Array<AddressInput>>;
  /** What is left out stays as it is. */
  body?: InputMaybe<BodyInput>;
  /** What is left out stays as it is. */
  cc?: InputMaybe<Array<AddressInput>>;
  /** The draft, a message of the folder of drafts. */
  draftId: Scalars['ID']['input'];
  /** What is left out stays as it is. */
  from?: InputMaybe<AddressInput>;
  /** As of `sendMessage`. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What is left out stays as it is. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** What is left out stays as it is. */
  to?: InputMaybe<Array<AddressInput>>;
  /** How many seconds the answer may wait until the mail is settled, 0 to 25; what takes longer is answered as it stands. */
  waitSeconds: Scalars['Int']['input'];
};

export type UpdateDraftPayload = {
  __typename?: 'UpdateDraftPayload';
  /** The new draft on its way to Zoho; its `message` is the draft. Null when `userErrors` say why it was not taken on. */
  outgoing: Maybe<OutgoingMessage>;
  /** The draft that the new one takes the place of, as it was given; it is deleted once the new one is saved. Null with `userErrors`. */
  replacedId: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type UpdateGroupDeliveryInput = {
  /** Deliveries that may fail before a member outside the organisation gets nothing more, 1 to 100. Stays when left out, as does all that follows. */
  bounceThreshold?: InputMaybe<Scalars['Int']['input']>;
  /** The group. */
  id: Scalars['ID']['input'];
  /** Where answers go, a whole address; Zoho's newest page does not name it. */
  replyTo?: InputMaybe<Scalars['String']['input']>;
  /** What subjects begin with, 1 to 200 characters; Zoho's newest page does not name it. */
  subjectPrefix?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateGroupDeliveryPayload = {
  __typename?: 'UpdateGroupDeliveryPayload';
  /** The group, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  group: Maybe<Group>;
  userErrors: Array<UserError>;
};

export type UpdateGroupMembersInput = {
  /** Whether the member is told when mail of theirs is held. */
  acknowledged?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 100 addresses of members. */
  addresses: Array<Scalars['String']['input']>;
  /** The group. */
  id: Scalars['ID']['input'];
  /** What becomes of mail that the member sends to the group; not `UNKNOWN`. */
  postApproval?: InputMaybe<GroupPostApproval>;
  /** Not `UNKNOWN`; stays when left out, as does all that follows. */
  role?: InputMaybe<GroupMemberRole>;
  /** `ACTIVE` or `INACTIVE`; `UNCONFIRMED` when nothing else changes. */
  status?: InputMaybe<GroupMemberStatus>;
};

export type UpdateGroupMembersPayload = {
  __typename?: 'UpdateGroupMembersPayload';
  /** The group, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  group: Maybe<Group>;
  userErrors: Array<UserError>;
};

export type UpdateGroupSettingsInput = {
  /** Who may write to it; not `UNKNOWN`. Stays when left out, as does all that follows. */
  access?: InputMaybe<GroupAccess>;
  /** Whether members are added without a mail to them. */
  addsMembersSilently?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it is announced that mail was let through. */
  announcesApproval?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether spam waits for a moderator. */
  holdsSpam?: InputMaybe<Scalars['Boolean']['input']>;
  /** The group. */
  id: Scalars['ID']['input'];
  /** Whether members may send from its address. */
  membersMaySendAsGroup?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the author is told. */
  notifiesAuthor?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether moderators are told of mail that is held. */
  notifiesModerators?: InputMaybe<Scalars['Boolean']['input']>;
  /** What becomes of mail from those who may not: `HOLD` or `REJECT`. */
  refusedMail?: InputMaybe<GroupPostApproval>;
  /** Whether it counts when moderators mark mail as spam. */
  spamMarksCount?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether mail that does not name the group in To or Cc is treated apart; how, Zoho does not state. */
  treatsBlindCopiesApart?: InputMaybe<Scalars['Boolean']['input']>;
};

export type UpdateGroupSettingsPayload = {
  __typename?: 'UpdateGroupSettingsPayload';
  /** The group, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  group: Maybe<Group>;
  userErrors: Array<UserError>;
};

/** At least one of name and colour is to be given. */
export type UpdateLabelInput = {
  /** As `#rrggbb`; stays when left out. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** The label. */
  id: Scalars['ID']['input'];
  /** 1 to 100 characters; stays when left out. */
  name?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateLabelPayload = {
  __typename?: 'UpdateLabelPayload';
  /** The label, read back. One Zoho call; null when it was not changed or can't be read. */
  label: Maybe<Label>;
  userErrors: Array<UserError>;
};

/** At least one thing is to be given that changes. */
export type UpdateNoteInput = {
  /** A book of the same owner; stays when left out. */
  bookId?: InputMaybe<Scalars['ID']['input']>;
  /** Stays when left out. */
  color?: InputMaybe<NoteColor>;
  /** Not empty; stays when left out. */
  content?: InputMaybe<Scalars['String']['input']>;
  /** The note. */
  id: Scalars['ID']['input'];
  /** Empty for none; stays when left out. */
  title?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateNotePayload = {
  __typename?: 'UpdateNotePayload';
  /** The note, read back. One Zoho call; null when it was not changed or can't be read. */
  note: Maybe<Note>;
  userErrors: Array<UserError>;
};

export type UpdateSignatureInput = {
  /** 1 to 20,000 characters; stays when left out. */
  content?: InputMaybe<Scalars['String']['input']>;
  /** The signature. */
  id: Scalars['ID']['input'];
  /** 1 to 100 characters; stays when left out. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Not `UNKNOWN`; stays when left out. */
  position?: InputMaybe<SignaturePosition>;
  /** Addresses of this person that are to write without it. */
  stopUsingFor: Array<Scalars['String']['input']>;
  /** Addresses of this person that are to write with it from now on, in place of another. */
  useFor: Array<Scalars['String']['input']>;
};

export type UpdateSignaturePayload = {
  __typename?: 'UpdateSignaturePayload';
  /** The signature as it is now; null when it was not changed, see `userErrors`. */
  signature: Maybe<Signature>;
  userErrors: Array<UserError>;
};

/** What is left out stays; at least one thing is to be given. */
export type UpdateTaskInput = {
  /** Who is to do it, by zuid; Zoho has no way to give it to nobody. */
  assigneeZohoId?: InputMaybe<Scalars['String']['input']>;
  /** At most 10,000 characters, plain text; empty for none. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The day by which it is to be done; Zoho has no way to take it off. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** The task. */
  id: Scalars['ID']['input'];
  /** How pressing it is. */
  priority?: InputMaybe<TaskPriority>;
  /** What it is filed under, of the same owner. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** How it comes again, as a whole. */
  recurrence?: InputMaybe<TaskRecurrenceInput>;
  /** When somebody is reminded. */
  reminder?: InputMaybe<TaskReminderInput>;
  /** How long before it is due somebody is reminded; in place of `reminder`. */
  reminderBeforeDue?: InputMaybe<TaskReminderBeforeDueInput>;
  /** `IN_PROGRESS` or `COMPLETED`: Zoho has no call for the states that people have added. */
  state?: InputMaybe<TaskState>;
  /** 1 to 500 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateTaskPayload = {
  __typename?: 'UpdateTaskPayload';
  /** The task, read back. One Zoho call; null when nothing of it was changed, or when it can't be read. */
  task: Maybe<Task>;
  /** What was not changed, by its place in the input. */
  userErrors: Array<UserError>;
};

export type UpdateTaskStatusInput = {
  /** As `#rrggbb`; stays when left out. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** The state. */
  id: Scalars['ID']['input'];
  /** 1 to 100 characters: Zoho wants it with every change, so give the old one where only the colour changes. */
  name: Scalars['String']['input'];
};

export type UpdateTaskStatusPayload = {
  __typename?: 'UpdateTaskStatusPayload';
  /** The state, read back. One Zoho call; null when it was not changed or can't be read. */
  status: Maybe<TaskStatus>;
  userErrors: Array<UserError>;
};

export type UpdateUserProfileInput = {
  /** As a code, for example `us`. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200 characters; stays when left out, as does all that follows. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** How the user is addressed. */
  gender?: InputMaybe<Gender>;
  /** The user. */
  id: Scalars['ID']['input'];
  /** 1 to 200 characters. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Parts that are left out stay. */
  postalAddress?: InputMaybe<PostalAddressInput>;
};

export type UpdateUserProfilePayload = {
  __typename?: 'UpdateUserProfilePayload';
  /** The user, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

/** Why a call is made, from the first served to the last. */
export type UpstreamClass =
  /** What has time. */
  | 'BACKFILL'
  /** A person waits for it. */
  | 'INTERACTIVE'
  /** A message that came is read. */
  | 'SCAN'
  /** A filter acts on a message. */
  | 'SECURITY'
  /** A look for what is new. */
  | 'SYNC';

/** Kinds of ids that take different calls. */
export type UpstreamId =
  /** Of a bookmark. */
  | 'BOOKMARK'
  /** Of a collection of bookmarks. */
  | 'BOOKMARK_COLLECTION'
  /** Of a group with bookmarks. */
  | 'BOOKMARK_GROUP'
  /** Of a key of a domain. */
  | 'DKIM_KEY'
  /** Of a domain. */
  | 'DOMAIN'
  /** Of a folder. */
  | 'FOLDER'
  /** Of a mail group. */
  | 'GROUP'
  /** Of mail that a group holds. */
  | 'HELD_MAIL'
  /** Of a message, or a conversation of one, that the gateway knows the place of. */
  | 'KNOWN_MESSAGE'
  /** Of a label. */
  | 'LABEL'
  /** Of a mail policy. */
  | 'MAIL_POLICY'
  /** Of a restriction of mail policies. */
  | 'MAIL_RESTRICTION'
  /** Of a note. */
  | 'NOTE'
  /** Of a book of notes. */
  | 'NOTE_BOOK'
  /** Of a group with notes. */
  | 'NOTE_GROUP'
  /** Of a signature. */
  | 'SIGNATURE'
  /** Of a task. */
  | 'TASK'
  /** Of a group that shares tasks. */
  | 'TASK_GROUP'
  /** Of a project of tasks. */
  | 'TASK_PROJECT'
  /** Of a state that was added for tasks. */
  | 'TASK_STATUS'
  /** Of a conversation of several messages. */
  | 'THREAD'
  /** Of a message, or a conversation of one, that has to be looked for. */
  | 'UNKNOWN_MESSAGE'
  /** Of a user. */
  | 'USER';

/** What a call is made once for. */
export type UpstreamUnit =
  /** A mailbox among the ids given and a hundred of them. */
  | 'BATCH'
  /** Each time the field is asked for. */
  | 'FIELD'
  /** Later, by a job that says itself what it is expected to take: nothing in the request. */
  | 'JOB'
  /** A mailbox: everything in the operation that takes this call of it shares it; in a mutation, everything below one of its fields. */
  | 'MAILBOX'
  /** A mailbox among the ids given, shared with nothing. */
  | 'MAILBOX_OF_IDS'
  /** An object: all its fields that take this call share it. */
  | 'OBJECT'
  /** An organisation: the same, of what administrators read. */
  | 'ORGANISATION';

/** A person of an organisation, with the mail account that Zoho gave them. */
export type User = Node & {
  __typename?: 'User';
  /** The mailbox, where its owner has authorised Postern: an administrator may not read it. No Zoho call; null with `GRANT_REQUIRED` otherwise. */
  account: Maybe<Account>;
  /** Every address that mail comes in at. */
  addresses: Array<AccountAddress>;
  /** In kilobytes; null when Zoho did not say. */
  allowedStorage: Maybe<Scalars['Float']['output']>;
  /** As a code, for example `us`; empty when Zoho did not say. */
  country: Scalars['String']['output'];
  /** When the account was made; null when Zoho did not say. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Empty when there is none. */
  displayName: Scalars['String']['output'];
  /** The domain of the primary address. One Zoho call for all domains, shared by everything in an operation; null when it fails. */
  domain: Maybe<Domain>;
  /** Days after which the account ends; null when it does not. */
  expiresAfterDays: Maybe<Scalars['Int']['output']>;
  /** Empty when there is none. */
  firstName: Scalars['String']['output'];
  /** Zoho's word, for example `NOT_SPECIFIED`; empty when Zoho did not say. */
  gender: Scalars['String']['output'];
  /** The groups that one of the user's addresses is a member of, read off the list of all groups: one Zoho call for 25 of these, shared by all users of an operation; null when it fails. */
  groups: Maybe<Array<Group>>;
  id: Scalars['ID']['output'];
  /** Whether devices may synchronise by ActiveSync; null when Zoho did not say. */
  isActiveSyncEnabled: Maybe<Scalars['Boolean']['output']>;
  /** Whether the user may sign in anywhere; null when Zoho did not say. */
  isEnabled: Maybe<Scalars['Boolean']['output']>;
  /** Whether mail programs may read by IMAP; null when Zoho did not say. */
  isImapEnabled: Maybe<Scalars['Boolean']['output']>;
  /** Whether nothing comes in; null when Zoho did not say. */
  isIncomingBlocked: Maybe<Scalars['Boolean']['output']>;
  /** Whether the mail account is in use; null when Zoho did not say. */
  isMailboxEnabled: Maybe<Scalars['Boolean']['output']>;
  /** Whether nothing goes out; null when Zoho did not say. */
  isOutgoingBlocked: Maybe<Scalars['Boolean']['output']>;
  /** Whether mail programs may fetch by POP; null when Zoho did not say. */
  isPopEnabled: Maybe<Scalars['Boolean']['output']>;
  /** Whether signing in takes a second factor; null when Zoho did not say. */
  isTwoFactorEnabled: Maybe<Scalars['Boolean']['output']>;
  /** As a code, for example `en`; empty when Zoho did not say. */
  language: Scalars['String']['output'];
  /** Empty when there is none. */
  lastName: Scalars['String']['output'];
  /** Null when there was none, or when Zoho did not say. */
  lastSignInAt: Maybe<Scalars['DateTime']['output']>;
  /** The mail policies that hold for the user. One Zoho call for all policies, shared by everything in an operation; null when it fails. */
  mailPolicies: Maybe<Array<MailPolicy>>;
  /** Empty when there is none. */
  mobile: Scalars['String']['output'];
  /** The organisation. */
  organization: Organization;
  /** When the password was last reset; null when it never was. */
  passwordResetAt: Maybe<Scalars['DateTime']['output']>;
  /** Empty when there is none. */
  phone: Scalars['String']['output'];
  /** Zoho's word for the plan that gives the storage, for example `mailPremium`; empty when Zoho did not say. */
  plan: Scalars['String']['output'];
  /** Null when nothing is set. */
  postalAddress: Maybe<PostalAddress>;
  /** In lower case; empty when Zoho did not say. */
  primaryAddress: Scalars['String']['output'];
  /** What the user may do in the organisation; null when Zoho did not say. */
  role: Maybe<UserRole>;
  /** What is set for the mail account, by the user or by administrators. It comes with the user. */
  settings: MailSettings;
  /**
   * The signatures that administrators have given the user, and those that all of the organisation have. One Zoho call for
   * each user, as Zoho has no call for several; null when it fails.
   */
  signatures: Maybe<Array<Signature>>;
  /** What the user may keep and does. One Zoho call for each user; of many, `Organization.storage` tells in one. Null when it fails. */
  storage: Maybe<UserStorage>;
  /** IANA name, for example `Europe/Copenhagen`; empty when Zoho did not say. */
  timeZone: Scalars['String']['output'];
  /** In kilobytes; null when Zoho did not say. */
  usedStorage: Maybe<Scalars['Float']['output']>;
  /** Zoho's zuid. */
  zohoId: Scalars['String']['output'];
  /** Zoho's own word for the role; empty when Zoho did not say. */
  zohoRole: Scalars['String']['output'];
};

/** A page of users. */
export type UserConnection = {
  __typename?: 'UserConnection';
  edges: Array<UserEdge>;
  /** Whether users were added or removed since the page before was read, so that some may be missing or come twice. */
  listChanged: Scalars['Boolean']['output'];
  /** The users of `edges`. */
  nodes: Array<User>;
  pageInfo: PageInfo;
};

export type UserEdge = {
  __typename?: 'UserEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  node: User;
};

/** Why part of a mutation was not done, for people and programs. Faults of the service are GraphQL errors instead. */
export type UserError = {
  __typename?: 'UserError';
  /** What kind of mistake it is. */
  code: UserErrorCode;
  /** What happened and what to do, in English. */
  message: Scalars['String']['output'];
  /** Where in the input, for example `["ids", "0"]`; empty when it concerns the whole. */
  path: Array<Scalars['String']['output']>;
};

/** The kinds of mistakes a mutation's input can hold. */
export type UserErrorCode =
  /** The object is in a state that does not allow this. */
  | 'CONFLICT'
  /** The value is not allowed here. */
  | 'INVALID'
  /** The id is unknown, or not reachable with this app. */
  | 'NOT_FOUND'
  /** Zoho understood and said no; its reason stands in the message. */
  | 'REFUSED';

/** What a user may do in an organisation. */
export type UserRole =
  /** Manage it. */
  | 'ADMIN'
  /** Nothing but be in it. */
  | 'MEMBER'
  /** Own it. */
  | 'SUPER_ADMIN'
  /** A word of Zoho's that is new to this gateway, see `zohoRole`. */
  | 'UNKNOWN';

/** What a user may keep and does. */
export type UserStorage = {
  __typename?: 'UserStorage';
  /** What was added to the plan. */
  addOns: Array<StorageAddOn>;
  /** Whether there is a mailbox; null when Zoho did not say. */
  hasMailbox: Maybe<Scalars['Boolean']['output']>;
  /** Zoho's word for the plan that gives it, for example `mailPremium`; empty when Zoho did not say. */
  plan: Scalars['String']['output'];
  /** Gigabytes that are allowed, add-ons included; null when Zoho did not say. */
  totalGigabytes: Maybe<Scalars['Int']['output']>;
  /** What is used, in a unit that Zoho does not state and that is less than a gigabyte; null when Zoho did not say. `User.usedStorage` is in kilobytes. */
  used: Maybe<Scalars['Float']['output']>;
  /** The user. One Zoho call for each, unless the operation knows the user already; null when it fails. */
  user: Maybe<User>;
  /** Zoho's zuid of the user. */
  zohoUserId: Scalars['String']['output'];
};

/** A page of what users may keep. */
export type UserStorageConnection = {
  __typename?: 'UserStorageConnection';
  edges: Array<UserStorageEdge>;
  /** Whether users were added or removed since the page before was read, so that some may be missing or come twice. */
  listChanged: Scalars['Boolean']['output'];
  /** What stands in `edges`. */
  nodes: Array<UserStorage>;
  pageInfo: PageInfo;
};

export type UserStorageEdge = {
  __typename?: 'UserStorageEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  node: UserStorage;
};

/** Who is answered while somebody is away. Contacts are those in the address book. */
export type VacationAudience =
  /** Contacts. */
  | 'CONTACTS'
  /** Whoever writes. */
  | 'EVERYONE'
  /** Those who are none. */
  | 'NON_CONTACTS'
  /** People of the own organisation. */
  | 'ORGANIZATION'
  /** Others. */
  | 'OUTSIDE'
  /** Others who are contacts. */
  | 'OUTSIDE_CONTACTS'
  /** Others who are none. */
  | 'OUTSIDE_NON_CONTACTS';

/** What whoever writes is answered while somebody is away. */
export type VacationReply = {
  __typename?: 'VacationReply';
  /** HTML, or text. It is not made safe; empty when there is none. */
  content: Scalars['String']['output'];
  /** Null when Zoho did not say. */
  from: Maybe<Scalars['DateTime']['output']>;
  /** Empty when there is none. */
  subject: Scalars['String']['output'];
  /** Null when Zoho did not say. */
  until: Maybe<Scalars['DateTime']['output']>;
};

/** What a message is taken for. */
export type Verdict =
  /** Wanted or unwanted, it was sent to many. */
  | 'BULK'
  /** All required filters looked at the whole message and nothing reached a threshold. */
  | 'CLEAN'
  /** Mail that carries something harmful. */
  | 'MALWARE'
  /** Mail that pretends, to obtain something. */
  | 'PHISHING'
  /** Unwanted mail. */
  | 'SPAM'
  /** Something speaks against it, not enough to act. */
  | 'SUSPICIOUS'
  /** A required filter did not finish, so nothing can be said. */
  | 'UNDETERMINED';

export type VerifyDomainInput = {
  /** The domain. */
  id: Scalars['ID']['input'];
  /** What Zoho looks for. */
  proof: DomainProof;
};

export type VerifyDomainPayload = {
  __typename?: 'VerifyDomainPayload';
  /** The domain, read back; null when it was not changed or can't be read. Zoho shows changes with a delay, so it may be as before. */
  domain: Maybe<Domain>;
  /** The TXT records that Zoho found in place of it. */
  foundRecords: Array<Scalars['String']['output']>;
  /** Whether it is shown whose the domain is; null when Zoho was not asked. */
  isVerified: Maybe<Scalars['Boolean']['output']>;
  /** Why it is not, in Zoho's words; empty otherwise. */
  problem: Scalars['String']['output'];
  userErrors: Array<UserError>;
  /** Zoho's word for that, for example `TXT_RECORD_HOST_UNKNOWN`; empty otherwise. */
  zohoProblem: Scalars['String']['output'];
};

/** The app that asks, and what its tenant has connected. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The mailboxes these grants reach, by address. Known since they were connected: no Zoho call. */
  accounts: Array<Account>;
  /** The app whose key was sent. */
  app: App;
  /** The authorisations that mailbox owners gave, oldest first. */
  grants: Array<Grant>;
  /** The organisations of those who gave the grants. Needs the scope `org.read`. Known since they were connected: no Zoho call. */
  organizations: Array<Organization>;
};

/** A folder that is looked into for new mail. */
export type WatchedFolder = {
  __typename?: 'WatchedFolder';
  /** Id of the folder, for `node`. */
  id: Scalars['ID']['output'];
  /** As last listed; empty when it is not known. */
  name: Scalars['String']['output'];
};

/** A day of the week. */
export type Weekday =
  /** The sixth. */
  | 'FRIDAY'
  /** The second. */
  | 'MONDAY'
  /** The seventh. */
  | 'SATURDAY'
  /** The first day as Zoho counts. */
  | 'SUNDAY'
  /** The fifth. */
  | 'THURSDAY'
  /** The third. */
  | 'TUESDAY'
  /** The fourth. */
  | 'WEDNESDAY';

/** Why nothing was done about a decision that wants something done. */
export type Withheld =
  /** Whoever asked for the look wanted to know, and nothing more. */
  | 'CAUSE'
  /** A person had decided about the message before, and is respected. */
  | 'PERSON'
  /** The policy only watches. */
  | 'SHADOW';

/** What Zoho's own filter made of a message. */
export type ZohoVerdict =
  | 'NOT_SPAM'
  | 'SPAM';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Change:
    | ( MessageArrivedParent )
    | ( QuarantineChangedParent )
    | ( ScanDecidedParent )
  ;
  Node:
    | ( AccountParent )
    | ( AppParent )
    | ( BookmarkParent )
    | ( BookmarkCollectionParent )
    | ( BookmarkGroupParent )
    | ( DkimKeyParent )
    | ( DomainParent )
    | ( FolderParent )
    | ( GrantParent )
    | ( GroupParent )
    | ( HeldMailParent )
    | ( JobParent )
    | ( LabelParent )
    | ( ListEntryParent )
    | ( MailPolicyParent )
    | ( MailRestrictionParent )
    | ( MessageParent )
    | ( NoteParent )
    | ( NoteBookParent )
    | ( NoteGroupParent )
    | ( OrganizationParent )
    | ( OutgoingMessageParent )
    | ( QuarantineItemParent )
    | ( ScanParent )
    | ( SignatureParent )
    | ( TaskParent )
    | ( TaskGroupParent )
    | ( TaskProjectParent )
    | ( TaskStatusParent )
    | ( ThreadParent )
    | ( UserParent )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<AccountParent>;
  AccountAddress: ResolverTypeWrapper<AccountAddress>;
  AccountCoverage: ResolverTypeWrapper<AccountCoverageParent>;
  AccountProfile: ResolverTypeWrapper<AccountRow>;
  AccountSync: ResolverTypeWrapper<AccountSyncParent>;
  Action: Action;
  AddDomainAliasInput: AddDomainAliasInput;
  AddDomainAliasPayload: ResolverTypeWrapper<ChangedDomain>;
  AddDomainInput: AddDomainInput;
  AddDomainPayload: ResolverTypeWrapper<ChangedDomain>;
  AddForwardingInput: AddForwardingInput;
  AddForwardingPayload: ResolverTypeWrapper<ChangedSettings>;
  AddGroupAliasesInput: AddGroupAliasesInput;
  AddGroupAliasesPayload: ResolverTypeWrapper<ChangedGroup>;
  AddGroupMembersInput: AddGroupMembersInput;
  AddGroupMembersPayload: ResolverTypeWrapper<ChangedGroup>;
  AddListEntryInput: AddListEntryInput;
  AddListEntryPayload: ResolverTypeWrapper<Omit<AddListEntryPayload, 'entry'> & { entry?: Maybe<ResolversTypes['ListEntry']> }>;
  AddNoteAttachmentsInput: AddNoteAttachmentsInput;
  AddNoteAttachmentsPayload: ResolverTypeWrapper<Omit<AddNoteAttachmentsPayload, 'attachments'> & { attachments: Array<ResolversTypes['NoteAttachment']> }>;
  AddSenderIdentityInput: AddSenderIdentityInput;
  AddSenderIdentityPayload: ResolverTypeWrapper<ChangedSettings>;
  AddToSpamListInput: AddToSpamListInput;
  AddToSpamListPayload: ResolverTypeWrapper<Omit<AddToSpamListPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  AddUserAliasesInput: AddUserAliasesInput;
  AddUserAliasesPayload: ResolverTypeWrapper<ChangedUser>;
  Address: ResolverTypeWrapper<Address>;
  AddressInput: AddressInput;
  Alert: ResolverTypeWrapper<AlertParent>;
  AlertConnection: ResolverTypeWrapper<Omit<AlertConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AlertEdge']>, nodes: Array<ResolversTypes['Alert']> }>;
  AlertEdge: ResolverTypeWrapper<Omit<AlertEdge, 'node'> & { node: ResolversTypes['Alert'] }>;
  AlertKind: AlertKind;
  AllOfInput: AllOfInput;
  AllowFromQuarantineInput: AllowFromQuarantineInput;
  AllowFromQuarantinePayload: ResolverTypeWrapper<Omit<AllowFromQuarantinePayload, 'entries' | 'items' | 'results'> & { entries: Array<ResolversTypes['ListEntry']>, items: Array<ResolversTypes['QuarantineItem']>, results: Array<ResolversTypes['ItemResult']> }>;
  AllowIpRangesInput: AllowIpRangesInput;
  AllowIpRangesPayload: ResolverTypeWrapper<Omit<AllowIpRangesPayload, 'ranges'> & { ranges: Array<ResolversTypes['AllowedIpRange']> }>;
  AllowedIpRange: ResolverTypeWrapper<AllowedIpRow>;
  AnyOfInput: AnyOfInput;
  App: ResolverTypeWrapper<AppParent>;
  ApplyLabelsInput: ApplyLabelsInput;
  ApplyLabelsPayload: ResolverTypeWrapper<Omit<ApplyLabelsPayload, 'messages' | 'results'> & { messages: Array<ResolversTypes['Message']>, results: Array<ResolversTypes['ItemResult']> }>;
  ApplyLabelsToThreadsInput: ApplyLabelsToThreadsInput;
  ApplyLabelsToThreadsPayload: ResolverTypeWrapper<Omit<ApplyLabelsToThreadsPayload, 'results' | 'threads'> & { results: Array<ResolversTypes['ItemResult']>, threads: Array<ResolversTypes['Thread']> }>;
  ApplyMailPolicyInput: ApplyMailPolicyInput;
  ApplyMailPolicyPayload: ResolverTypeWrapper<ChangedPolicy>;
  ArchiveMessagesInput: ArchiveMessagesInput;
  ArchiveMessagesPayload: ResolverTypeWrapper<Omit<ArchiveMessagesPayload, 'messages' | 'results'> & { messages: Array<ResolversTypes['Message']>, results: Array<ResolversTypes['ItemResult']> }>;
  ArchiveThreadsInput: ArchiveThreadsInput;
  ArchiveThreadsPayload: ResolverTypeWrapper<Omit<ArchiveThreadsPayload, 'results' | 'threads'> & { results: Array<ResolversTypes['ItemResult']>, threads: Array<ResolversTypes['Thread']> }>;
  AssignMailRestrictionInput: AssignMailRestrictionInput;
  AssignMailRestrictionPayload: ResolverTypeWrapper<ChangedPolicy>;
  Attachment: ResolverTypeWrapper<AttachmentParent>;
  AttachmentInput: AttachmentInput;
  AuditCategory: ResolverTypeWrapper<AuditCategory>;
  AuditLogConnection: ResolverTypeWrapper<Omit<AuditLogConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AuditLogEdge']>, nodes: Array<ResolversTypes['AuditRecord']> }>;
  AuditLogEdge: ResolverTypeWrapper<Omit<AuditLogEdge, 'node'> & { node: ResolversTypes['AuditRecord'] }>;
  AuditLogFilter: AuditLogFilter;
  AuditRecord: ResolverTypeWrapper<AuditRecordParent>;
  BodyInput: BodyInput;
  Bookmark: ResolverTypeWrapper<BookmarkParent>;
  BookmarkCollection: ResolverTypeWrapper<BookmarkCollectionParent>;
  BookmarkConnection: ResolverTypeWrapper<Omit<BookmarkConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['BookmarkEdge']>, nodes: Array<ResolversTypes['Bookmark']> }>;
  BookmarkEdge: ResolverTypeWrapper<Omit<BookmarkEdge, 'node'> & { node: ResolversTypes['Bookmark'] }>;
  BookmarkGroup: ResolverTypeWrapper<BookmarkGroupParent>;
  BookmarkOrder: BookmarkOrder;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CalendarAnswer: CalendarAnswer;
  CalendarEvent: ResolverTypeWrapper<CalendarEventParent>;
  CalendarMethod: CalendarMethod;
  CalendarPerson: ResolverTypeWrapper<CalendarPersonParent>;
  CalendarTime: ResolverTypeWrapper<CalendarTimeParent>;
  CancelJobInput: CancelJobInput;
  CancelJobPayload: ResolverTypeWrapper<Omit<CancelJobPayload, 'job'> & { job?: Maybe<ResolversTypes['Job']> }>;
  CancelScheduledMessageInput: CancelScheduledMessageInput;
  CancelScheduledMessagePayload: ResolverTypeWrapper<Omit<CancelScheduledMessagePayload, 'outgoing'> & { outgoing?: Maybe<ResolversTypes['OutgoingMessage']> }>;
  Change: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Change']>;
  ChangeConnection: ResolverTypeWrapper<Omit<ChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ChangeEdge']>, nodes: Array<ResolversTypes['Change']> }>;
  ChangeEdge: ResolverTypeWrapper<Omit<ChangeEdge, 'node'> & { node: ResolversTypes['Change'] }>;
  ChangeFilterPolicyInput: ChangeFilterPolicyInput;
  ChangeFilterPolicyPayload: ResolverTypeWrapper<Omit<ChangeFilterPolicyPayload, 'policy'> & { policy?: Maybe<ResolversTypes['PolicyInForce']> }>;
  ChangeUserRolesInput: ChangeUserRolesInput;
  ChangeUserRolesPayload: ResolverTypeWrapper<Omit<ChangeUserRolesPayload, 'results'> & { results: Array<ResolversTypes['ItemResult']> }>;
  CheckDkimKeyInput: CheckDkimKeyInput;
  CheckDkimKeyPayload: ResolverTypeWrapper<ChangedDkimKey>;
  CheckDomainMxInput: CheckDomainMxInput;
  CheckDomainMxPayload: ResolverTypeWrapper<CheckedDomain>;
  CheckDomainSpfInput: CheckDomainSpfInput;
  CheckDomainSpfPayload: ResolverTypeWrapper<CheckedDomain>;
  ChildPlan: ChildPlan;
  ClearFilterPolicyInput: ClearFilterPolicyInput;
  ClearFilterPolicyPayload: ResolverTypeWrapper<Omit<ClearFilterPolicyPayload, 'policy'> & { policy?: Maybe<ResolversTypes['PolicyInForce']> }>;
  ConfirmForwardingInput: ConfirmForwardingInput;
  ConfirmForwardingPayload: ResolverTypeWrapper<ChangedSettings>;
  ConfirmQuarantinedInput: ConfirmQuarantinedInput;
  ConfirmQuarantinedPayload: ResolverTypeWrapper<Omit<ConfirmQuarantinedPayload, 'items' | 'results'> & { items: Array<ResolversTypes['QuarantineItem']>, results: Array<ResolversTypes['ItemResult']> }>;
  CoverageReport: ResolverTypeWrapper<CoverageReportParent>;
  CoverageState: CoverageState;
  CreateBookmarkCollectionInput: CreateBookmarkCollectionInput;
  CreateBookmarkCollectionPayload: ResolverTypeWrapper<Omit<CreateBookmarkCollectionPayload, 'collection'> & { collection?: Maybe<ResolversTypes['BookmarkCollection']> }>;
  CreateBookmarkInput: CreateBookmarkInput;
  CreateBookmarkPayload: ResolverTypeWrapper<ChangedInSpace>;
  CreateChildOrganizationInput: CreateChildOrganizationInput;
  CreateChildOrganizationPayload: ResolverTypeWrapper<Omit<CreateChildOrganizationPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  CreateDkimKeyInput: CreateDkimKeyInput;
  CreateDkimKeyPayload: ResolverTypeWrapper<Omit<CreateDkimKeyPayload, 'key'> & { key?: Maybe<ResolversTypes['DkimKey']> }>;
  CreateFolderInput: CreateFolderInput;
  CreateFolderPayload: ResolverTypeWrapper<Omit<CreateFolderPayload, 'folder'> & { folder?: Maybe<ResolversTypes['Folder']> }>;
  CreateGroupInput: CreateGroupInput;
  CreateGroupPayload: ResolverTypeWrapper<ChangedGroup>;
  CreateLabelInput: CreateLabelInput;
  CreateLabelPayload: ResolverTypeWrapper<Omit<CreateLabelPayload, 'label'> & { label?: Maybe<ResolversTypes['Label']> }>;
  CreateMailPolicyInput: CreateMailPolicyInput;
  CreateMailPolicyPayload: ResolverTypeWrapper<ChangedPolicy>;
  CreateMailRestrictionInput: CreateMailRestrictionInput;
  CreateMailRestrictionPayload: ResolverTypeWrapper<ChangedRestriction>;
  CreateNoteBookInput: CreateNoteBookInput;
  CreateNoteBookPayload: ResolverTypeWrapper<Omit<CreateNoteBookPayload, 'book'> & { book?: Maybe<ResolversTypes['NoteBook']> }>;
  CreateNoteInput: CreateNoteInput;
  CreateNotePayload: ResolverTypeWrapper<ChangedInSpace>;
  CreateSignatureInput: CreateSignatureInput;
  CreateSignaturePayload: ResolverTypeWrapper<Omit<CreateSignaturePayload, 'signature'> & { signature?: Maybe<ResolversTypes['Signature']> }>;
  CreateTaskInput: CreateTaskInput;
  CreateTaskPayload: ResolverTypeWrapper<Omit<CreateTaskPayload, 'task'> & { task?: Maybe<ResolversTypes['Task']> }>;
  CreateTaskProjectInput: CreateTaskProjectInput;
  CreateTaskProjectPayload: ResolverTypeWrapper<Omit<CreateTaskProjectPayload, 'project'> & { project?: Maybe<ResolversTypes['TaskProject']> }>;
  CreateTaskStatusInput: CreateTaskStatusInput;
  CreateTaskStatusPayload: ResolverTypeWrapper<Omit<CreateTaskStatusPayload, 'status'> & { status?: Maybe<ResolversTypes['TaskStatus']> }>;
  CreateUserInput: CreateUserInput;
  CreateUserPayload: ResolverTypeWrapper<Omit<CreateUserPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecisionBasis: DecisionBasis;
  DecisionCause: DecisionCause;
  DecisionPart: ResolverTypeWrapper<DecisionPart>;
  DeleteBookmarkCollectionInput: DeleteBookmarkCollectionInput;
  DeleteBookmarkCollectionPayload: ResolverTypeWrapper<DeleteBookmarkCollectionPayload>;
  DeleteBookmarkPermanentlyInput: DeleteBookmarkPermanentlyInput;
  DeleteBookmarkPermanentlyPayload: ResolverTypeWrapper<DeleteBookmarkPermanentlyPayload>;
  DeleteDkimKeyInput: DeleteDkimKeyInput;
  DeleteDkimKeyPayload: ResolverTypeWrapper<DeleteDkimKeyPayload>;
  DeleteDomainInput: DeleteDomainInput;
  DeleteDomainPayload: ResolverTypeWrapper<DeleteDomainPayload>;
  DeleteDraftInput: DeleteDraftInput;
  DeleteDraftPayload: ResolverTypeWrapper<DeleteDraftPayload>;
  DeleteFolderInput: DeleteFolderInput;
  DeleteFolderPayload: ResolverTypeWrapper<DeleteFolderPayload>;
  DeleteGroupsInput: DeleteGroupsInput;
  DeleteGroupsPayload: ResolverTypeWrapper<Omit<DeleteGroupsPayload, 'results'> & { results: Array<ResolversTypes['ItemResult']> }>;
  DeleteLabelInput: DeleteLabelInput;
  DeleteLabelPayload: ResolverTypeWrapper<DeleteLabelPayload>;
  DeleteMessagesPermanentlyInput: DeleteMessagesPermanentlyInput;
  DeleteMessagesPermanentlyPayload: ResolverTypeWrapper<Omit<DeleteMessagesPermanentlyPayload, 'results'> & { results: Array<ResolversTypes['ItemResult']> }>;
  DeleteNoteAttachmentInput: DeleteNoteAttachmentInput;
  DeleteNoteAttachmentPayload: ResolverTypeWrapper<DeleteNoteAttachmentPayload>;
  DeleteNoteBookInput: DeleteNoteBookInput;
  DeleteNoteBookPayload: ResolverTypeWrapper<DeleteNoteBookPayload>;
  DeleteNotePermanentlyInput: DeleteNotePermanentlyInput;
  DeleteNotePermanentlyPayload: ResolverTypeWrapper<DeleteNotePermanentlyPayload>;
  DeleteQuarantinedInput: DeleteQuarantinedInput;
  DeleteQuarantinedPayload: ResolverTypeWrapper<Omit<DeleteQuarantinedPayload, 'items' | 'results'> & { items: Array<ResolversTypes['QuarantineItem']>, results: Array<ResolversTypes['ItemResult']> }>;
  DeleteSignatureInput: DeleteSignatureInput;
  DeleteSignaturePayload: ResolverTypeWrapper<DeleteSignaturePayload>;
  DeleteTaskForGoodInput: DeleteTaskForGoodInput;
  DeleteTaskForGoodPayload: ResolverTypeWrapper<DeleteTaskForGoodPayload>;
  DeleteTaskInput: DeleteTaskInput;
  DeleteTaskPayload: ResolverTypeWrapper<DeleteTaskPayload>;
  DeleteTaskProjectInput: DeleteTaskProjectInput;
  DeleteTaskProjectPayload: ResolverTypeWrapper<DeleteTaskProjectPayload>;
  DeleteTaskStatusInput: DeleteTaskStatusInput;
  DeleteTaskStatusPayload: ResolverTypeWrapper<DeleteTaskStatusPayload>;
  DeleteUsersAndTheirMailInput: DeleteUsersAndTheirMailInput;
  DeleteUsersAndTheirMailPayload: ResolverTypeWrapper<Omit<DeleteUsersAndTheirMailPayload, 'results'> & { results: Array<ResolversTypes['ItemResult']> }>;
  DeliveryEvent: ResolverTypeWrapper<DeliveryEventParent>;
  DeliveryEventKind: DeliveryEventKind;
  DeliveryRecipient: ResolverTypeWrapper<DeliveryRecipient>;
  DeliveryStatus: DeliveryStatus;
  DesiredEffect: DesiredEffect;
  DisableUserInput: DisableUserInput;
  DisableUserPayload: ResolverTypeWrapper<ChangedUser>;
  DisallowIpRangesInput: DisallowIpRangesInput;
  DisallowIpRangesPayload: ResolverTypeWrapper<DisallowIpRangesPayload>;
  DkimKey: ResolverTypeWrapper<DkimKeyParent>;
  DkimKeySize: DkimKeySize;
  DnsRecord: ResolverTypeWrapper<RecordToPublish>;
  DnsRecordPurpose: DnsRecordPurpose;
  DnsRecordType: DnsRecordType;
  Domain: ResolverTypeWrapper<DomainParent>;
  DomainProof: DomainProof;
  Effect: ResolverTypeWrapper<EffectParent>;
  EffectState: EffectState;
  EmptyFolderInput: EmptyFolderInput;
  EmptyFolderPayload: ResolverTypeWrapper<ChangedFolder>;
  EnableGroupStreamsInput: EnableGroupStreamsInput;
  EnableGroupStreamsPayload: ResolverTypeWrapper<ChangedGroup>;
  EnableUserInput: EnableUserInput;
  EnableUserPayload: ResolverTypeWrapper<ChangedUser>;
  FailureMode: FailureMode;
  FilePiece: ResolverTypeWrapper<FilePieceParent>;
  FilterCoverage: ResolverTypeWrapper<FilterCoverage>;
  FilterPolicy: ResolverTypeWrapper<FilterPolicyParent>;
  Finding: ResolverTypeWrapper<FindingParent>;
  FindingCategory: FindingCategory;
  FlagMessagesInput: FlagMessagesInput;
  FlagMessagesPayload: ResolverTypeWrapper<Omit<FlagMessagesPayload, 'messages' | 'results'> & { messages: Array<ResolversTypes['Message']>, results: Array<ResolversTypes['ItemResult']> }>;
  FlagThreadsInput: FlagThreadsInput;
  FlagThreadsPayload: ResolverTypeWrapper<Omit<FlagThreadsPayload, 'results' | 'threads'> & { results: Array<ResolversTypes['ItemResult']>, threads: Array<ResolversTypes['Thread']> }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Folder: ResolverTypeWrapper<FolderParent>;
  FolderRole: FolderRole;
  ForwardMessageInput: ForwardMessageInput;
  ForwardMessagePayload: ResolverTypeWrapper<Omit<ForwardMessagePayload, 'outgoing'> & { outgoing?: Maybe<ResolversTypes['OutgoingMessage']> }>;
  ForwardingAddress: ResolverTypeWrapper<ForwardingRow>;
  ForwardingStatus: ForwardingStatus;
  Gender: Gender;
  Grant: ResolverTypeWrapper<GrantParent>;
  Group: ResolverTypeWrapper<GroupParent>;
  GroupAccess: GroupAccess;
  GroupConnection: ResolverTypeWrapper<Omit<GroupConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['GroupEdge']>, nodes: Array<ResolversTypes['Group']> }>;
  GroupDetails: ResolverTypeWrapper<GroupRow>;
  GroupEdge: ResolverTypeWrapper<Omit<GroupEdge, 'node'> & { node: ResolversTypes['Group'] }>;
  GroupMember: ResolverTypeWrapper<GroupMemberParent>;
  GroupMemberRole: GroupMemberRole;
  GroupMemberStatus: GroupMemberStatus;
  GroupPostApproval: GroupPostApproval;
  GroupSettings: ResolverTypeWrapper<GroupSettingsRow>;
  Header: ResolverTypeWrapper<Header>;
  HeldMail: ResolverTypeWrapper<HeldMailParent>;
  HeldMailConnection: ResolverTypeWrapper<Omit<HeldMailConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['HeldMailEdge']>, nodes: Array<ResolversTypes['HeldMail']> }>;
  HeldMailContent: ResolverTypeWrapper<HeldMailContent>;
  HeldMailEdge: ResolverTypeWrapper<Omit<HeldMailEdge, 'node'> & { node: ResolversTypes['HeldMail'] }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  IpRangeInput: IpRangeInput;
  IpRangeRole: IpRangeRole;
  ItemResult: ResolverTypeWrapper<ItemResultParent>;
  ItemStatus: ItemStatus;
  Job: ResolverTypeWrapper<JobParent>;
  JobKind: JobKind;
  JobState: JobState;
  KnownSize: KnownSize;
  Label: ResolverTypeWrapper<LabelParent>;
  LinkPreview: ResolverTypeWrapper<LinkPreview>;
  ListEntry: ResolverTypeWrapper<ListEntryParent>;
  ListEntryConnection: ResolverTypeWrapper<Omit<ListEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ListEntryEdge']>, nodes: Array<ResolversTypes['ListEntry']> }>;
  ListEntryEdge: ResolverTypeWrapper<Omit<ListEntryEdge, 'node'> & { node: ResolversTypes['ListEntry'] }>;
  ListKind: ListKind;
  ListSubject: ListSubject;
  MailDirection: MailDirection;
  MailPolicy: ResolverTypeWrapper<MailPolicyParent>;
  MailPolicyGroup: ResolverTypeWrapper<MailPolicyMemberParent>;
  MailPolicyGroupConnection: ResolverTypeWrapper<Omit<MailPolicyGroupConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MailPolicyGroupEdge']>, nodes: Array<ResolversTypes['MailPolicyGroup']> }>;
  MailPolicyGroupEdge: ResolverTypeWrapper<Omit<MailPolicyGroupEdge, 'node'> & { node: ResolversTypes['MailPolicyGroup'] }>;
  MailPolicySwitch: ResolverTypeWrapper<MailPolicySwitch>;
  MailPolicyUser: ResolverTypeWrapper<MailPolicyMemberParent>;
  MailPolicyUserConnection: ResolverTypeWrapper<Omit<MailPolicyUserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MailPolicyUserEdge']>, nodes: Array<ResolversTypes['MailPolicyUser']> }>;
  MailPolicyUserEdge: ResolverTypeWrapper<Omit<MailPolicyUserEdge, 'node'> & { node: ResolversTypes['MailPolicyUser'] }>;
  MailRestriction: ResolverTypeWrapper<MailRestrictionParent>;
  MailRestrictionKind: MailRestrictionKind;
  MailRestrictionRule: ResolverTypeWrapper<RestrictionRule>;
  MailRestrictionSubject: MailRestrictionSubject;
  MailSettings: ResolverTypeWrapper<MailSettingsParent>;
  MailingList: ResolverTypeWrapper<MailingListParent>;
  MarkFolderReadInput: MarkFolderReadInput;
  MarkFolderReadPayload: ResolverTypeWrapper<ChangedFolder>;
  MarkMessagesAsNotSpamInput: MarkMessagesAsNotSpamInput;
  MarkMessagesAsNotSpamPayload: ResolverTypeWrapper<Omit<MarkMessagesAsNotSpamPayload, 'messages' | 'results'> & { messages: Array<ResolversTypes['Message']>, results: Array<ResolversTypes['ItemResult']> }>;
  MarkMessagesAsSpamInput: MarkMessagesAsSpamInput;
  MarkMessagesAsSpamPayload: ResolverTypeWrapper<Omit<MarkMessagesAsSpamPayload, 'messages' | 'results'> & { messages: Array<ResolversTypes['Message']>, results: Array<ResolversTypes['ItemResult']> }>;
  MarkMessagesInput: MarkMessagesInput;
  MarkMessagesPayload: ResolverTypeWrapper<Omit<MarkMessagesPayload, 'messages' | 'results'> & { messages: Array<ResolversTypes['Message']>, results: Array<ResolversTypes['ItemResult']> }>;
  MarkThreadsAsNotSpamInput: MarkThreadsAsNotSpamInput;
  MarkThreadsAsNotSpamPayload: ResolverTypeWrapper<Omit<MarkThreadsAsNotSpamPayload, 'results' | 'threads'> & { results: Array<ResolversTypes['ItemResult']>, threads: Array<ResolversTypes['Thread']> }>;
  MarkThreadsAsSpamInput: MarkThreadsAsSpamInput;
  MarkThreadsAsSpamPayload: ResolverTypeWrapper<Omit<MarkThreadsAsSpamPayload, 'results' | 'threads'> & { results: Array<ResolversTypes['ItemResult']>, threads: Array<ResolversTypes['Thread']> }>;
  MarkThreadsInput: MarkThreadsInput;
  MarkThreadsPayload: ResolverTypeWrapper<Omit<MarkThreadsPayload, 'results' | 'threads'> & { results: Array<ResolversTypes['ItemResult']>, threads: Array<ResolversTypes['Thread']> }>;
  Message: ResolverTypeWrapper<MessageParent>;
  MessageAnswerState: MessageAnswerState;
  MessageArrived: ResolverTypeWrapper<MessageArrivedParent>;
  MessageBody: ResolverTypeWrapper<MessageBodyParent>;
  MessageConnection: ResolverTypeWrapper<Omit<MessageConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MessageEdge']>, nodes: Array<ResolversTypes['Message']> }>;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  MessageFlag: MessageFlag;
  MessageListFilter: MessageListFilter;
  MessageOrder: MessageOrder;
  MessagePieces: ResolverTypeWrapper<MessageParent>;
  MessageSearchInput: MessageSearchInput;
  MessageTrait: MessageTrait;
  ModerateHeldMailInput: ModerateHeldMailInput;
  ModerateHeldMailPayload: ResolverTypeWrapper<Omit<ModerateHeldMailPayload, 'results'> & { results: Array<ResolversTypes['ItemResult']> }>;
  ModerationDecision: ModerationDecision;
  MoveFolderInput: MoveFolderInput;
  MoveFolderPayload: ResolverTypeWrapper<ChangedFolder>;
  MoveMessagesInput: MoveMessagesInput;
  MoveMessagesPayload: ResolverTypeWrapper<Omit<MoveMessagesPayload, 'messages' | 'results'> & { messages: Array<ResolversTypes['Message']>, results: Array<ResolversTypes['ItemResult']> }>;
  MoveThreadsInput: MoveThreadsInput;
  MoveThreadsPayload: ResolverTypeWrapper<Omit<MoveThreadsPayload, 'results' | 'threads'> & { results: Array<ResolversTypes['ItemResult']>, threads: Array<ResolversTypes['Thread']> }>;
  MovedBack: MovedBack;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NewGroupMemberInput: NewGroupMemberInput;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Note: ResolverTypeWrapper<NoteParent>;
  NoteAttachment: ResolverTypeWrapper<NoteAttachmentParent>;
  NoteBook: ResolverTypeWrapper<NoteBookParent>;
  NoteColor: NoteColor;
  NoteConnection: ResolverTypeWrapper<Omit<NoteConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['NoteEdge']>, nodes: Array<ResolversTypes['Note']> }>;
  NoteEdge: ResolverTypeWrapper<Omit<NoteEdge, 'node'> & { node: ResolversTypes['Note'] }>;
  NoteGroup: ResolverTypeWrapper<NoteGroupParent>;
  NoteOrder: NoteOrder;
  OnUnknown: OnUnknown;
  OrderAccountsInput: OrderAccountsInput;
  OrderAccountsPayload: ResolverTypeWrapper<ChangedSettings>;
  Organization: ResolverTypeWrapper<OrganizationParent>;
  OrganizationDetails: ResolverTypeWrapper<OrganizationDetailsParent>;
  OrganizationSubscription: ResolverTypeWrapper<SubscriptionRow>;
  OutgoingKind: OutgoingKind;
  OutgoingMessage: ResolverTypeWrapper<OutgoingMessageParent>;
  OutgoingState: OutgoingState;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PauseJobInput: PauseJobInput;
  PauseJobPayload: ResolverTypeWrapper<Omit<PauseJobPayload, 'job'> & { job?: Maybe<ResolversTypes['Job']> }>;
  PolicyAction: PolicyAction;
  PolicyActions: ResolverTypeWrapper<PolicyActions>;
  PolicyActionsInput: PolicyActionsInput;
  PolicyInForce: ResolverTypeWrapper<PolicyInForceParent>;
  PolicyMovedBack: ResolverTypeWrapper<PolicyMovedBack>;
  PolicyMovedBackInput: PolicyMovedBackInput;
  PolicyOnFailure: ResolverTypeWrapper<PolicyOnFailure>;
  PolicyOnFailureInput: PolicyOnFailureInput;
  PolicyScope: PolicyScope;
  PolicyThresholds: ResolverTypeWrapper<PolicyThresholds>;
  PolicyThresholdsInput: PolicyThresholdsInput;
  PolicyVersion: ResolverTypeWrapper<PolicyVersionParent>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalAddressInput: PostalAddressInput;
  Price: ResolverTypeWrapper<Price>;
  PriceLine: ResolverTypeWrapper<PriceLine>;
  Probabilities: ResolverTypeWrapper<Probabilities>;
  ProtectedPerson: ResolverTypeWrapper<ProtectedPerson>;
  ProtectedPersonInput: ProtectedPersonInput;
  QuarantineChanged: ResolverTypeWrapper<QuarantineChangedParent>;
  QuarantineConnection: ResolverTypeWrapper<Omit<QuarantineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['QuarantineEdge']>, nodes: Array<ResolversTypes['QuarantineItem']> }>;
  QuarantineEdge: ResolverTypeWrapper<Omit<QuarantineEdge, 'node'> & { node: ResolversTypes['QuarantineItem'] }>;
  QuarantineItem: ResolverTypeWrapper<QuarantineItemParent>;
  QuarantineState: QuarantineState;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateLimit: ResolverTypeWrapper<RateLimitParent>;
  RateLimitClassUse: ResolverTypeWrapper<RateLimitClassUse>;
  RateLimitLock: ResolverTypeWrapper<LockOut>;
  RateLimitUnit: RateLimitUnit;
  RateLimitUse: ResolverTypeWrapper<Use>;
  RateLimitUserKind: RateLimitUserKind;
  RegenerateDkimKeyInput: RegenerateDkimKeyInput;
  RegenerateDkimKeyPayload: ResolverTypeWrapper<Omit<RegenerateDkimKeyPayload, 'key'> & { key?: Maybe<ResolversTypes['DkimKey']> }>;
  ReleaseFromQuarantineInput: ReleaseFromQuarantineInput;
  ReleaseFromQuarantinePayload: ResolverTypeWrapper<Omit<ReleaseFromQuarantinePayload, 'items' | 'results'> & { items: Array<ResolversTypes['QuarantineItem']>, results: Array<ResolversTypes['ItemResult']> }>;
  RemoveAllLabelsFromThreadsInput: RemoveAllLabelsFromThreadsInput;
  RemoveAllLabelsFromThreadsPayload: ResolverTypeWrapper<Omit<RemoveAllLabelsFromThreadsPayload, 'results' | 'threads'> & { results: Array<ResolversTypes['ItemResult']>, threads: Array<ResolversTypes['Thread']> }>;
  RemoveAllLabelsInput: RemoveAllLabelsInput;
  RemoveAllLabelsPayload: ResolverTypeWrapper<Omit<RemoveAllLabelsPayload, 'messages' | 'results'> & { messages: Array<ResolversTypes['Message']>, results: Array<ResolversTypes['ItemResult']> }>;
  RemoveDomainAliasInput: RemoveDomainAliasInput;
  RemoveDomainAliasPayload: ResolverTypeWrapper<ChangedDomain>;
  RemoveForwardingInput: RemoveForwardingInput;
  RemoveForwardingPayload: ResolverTypeWrapper<ChangedSettings>;
  RemoveFromSpamListInput: RemoveFromSpamListInput;
  RemoveFromSpamListPayload: ResolverTypeWrapper<Omit<RemoveFromSpamListPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  RemoveGroupAliasesInput: RemoveGroupAliasesInput;
  RemoveGroupAliasesPayload: ResolverTypeWrapper<ChangedGroup>;
  RemoveGroupMembersInput: RemoveGroupMembersInput;
  RemoveGroupMembersPayload: ResolverTypeWrapper<ChangedGroup>;
  RemoveLabelsFromThreadsInput: RemoveLabelsFromThreadsInput;
  RemoveLabelsFromThreadsPayload: ResolverTypeWrapper<Omit<RemoveLabelsFromThreadsPayload, 'results' | 'threads'> & { results: Array<ResolversTypes['ItemResult']>, threads: Array<ResolversTypes['Thread']> }>;
  RemoveLabelsInput: RemoveLabelsInput;
  RemoveLabelsPayload: ResolverTypeWrapper<Omit<RemoveLabelsPayload, 'messages' | 'results'> & { messages: Array<ResolversTypes['Message']>, results: Array<ResolversTypes['ItemResult']> }>;
  RemoveListEntryInput: RemoveListEntryInput;
  RemoveListEntryPayload: ResolverTypeWrapper<Omit<RemoveListEntryPayload, 'entry'> & { entry?: Maybe<ResolversTypes['ListEntry']> }>;
  RemoveUserAliasesInput: RemoveUserAliasesInput;
  RemoveUserAliasesPayload: ResolverTypeWrapper<ChangedUser>;
  RemoveVacationReplyInput: RemoveVacationReplyInput;
  RemoveVacationReplyPayload: ResolverTypeWrapper<ChangedSettings>;
  RenameBookmarkCollectionInput: RenameBookmarkCollectionInput;
  RenameBookmarkCollectionPayload: ResolverTypeWrapper<ChangedInSpace>;
  RenameDomainInput: RenameDomainInput;
  RenameDomainPayload: ResolverTypeWrapper<ChangedDomain>;
  RenameFolderInput: RenameFolderInput;
  RenameFolderPayload: ResolverTypeWrapper<ChangedFolder>;
  RenameGroupInput: RenameGroupInput;
  RenameGroupPayload: ResolverTypeWrapper<ChangedGroup>;
  RenameNoteBookInput: RenameNoteBookInput;
  RenameNoteBookPayload: ResolverTypeWrapper<ChangedInSpace>;
  RenameTaskProjectInput: RenameTaskProjectInput;
  RenameTaskProjectPayload: ResolverTypeWrapper<Omit<RenameTaskProjectPayload, 'project'> & { project?: Maybe<ResolversTypes['TaskProject']> }>;
  ReplyToMessageInput: ReplyToMessageInput;
  ReplyToMessagePayload: ResolverTypeWrapper<Omit<ReplyToMessagePayload, 'outgoing'> & { outgoing?: Maybe<ResolversTypes['OutgoingMessage']> }>;
  RescanFolderInput: RescanFolderInput;
  RescanFolderPayload: ResolverTypeWrapper<Omit<RescanFolderPayload, 'job'> & { job?: Maybe<ResolversTypes['Job']> }>;
  ResendForwardingCodeInput: ResendForwardingCodeInput;
  ResendForwardingCodePayload: ResolverTypeWrapper<ChangedSettings>;
  ResendReplyToConfirmationInput: ResendReplyToConfirmationInput;
  ResendReplyToConfirmationPayload: ResolverTypeWrapper<ChangedSettings>;
  ResetUserPasswordInput: ResetUserPasswordInput;
  ResetUserPasswordPayload: ResolverTypeWrapper<ChangedUser>;
  RestoreBookmarkInput: RestoreBookmarkInput;
  RestoreBookmarkPayload: ResolverTypeWrapper<ChangedInSpace>;
  RestoreTaskInput: RestoreTaskInput;
  RestoreTaskPayload: ResolverTypeWrapper<ChangedTask>;
  ResumeJobInput: ResumeJobInput;
  ResumeJobPayload: ResolverTypeWrapper<Omit<ResumeJobPayload, 'job'> & { job?: Maybe<ResolversTypes['Job']> }>;
  SaveDraftInput: SaveDraftInput;
  SaveDraftPayload: ResolverTypeWrapper<Omit<SaveDraftPayload, 'outgoing'> & { outgoing?: Maybe<ResolversTypes['OutgoingMessage']> }>;
  SaveTemplateInput: SaveTemplateInput;
  SaveTemplatePayload: ResolverTypeWrapper<Omit<SaveTemplatePayload, 'outgoing'> & { outgoing?: Maybe<ResolversTypes['OutgoingMessage']> }>;
  Scan: ResolverTypeWrapper<ScanParent>;
  ScanDecided: ResolverTypeWrapper<ScanDecidedParent>;
  ScanMessageInput: ScanMessageInput;
  ScanMessagePayload: ResolverTypeWrapper<Omit<ScanMessagePayload, 'scan'> & { scan?: Maybe<ResolversTypes['Scan']> }>;
  ScheduleMessageInput: ScheduleMessageInput;
  ScheduleMessagePayload: ResolverTypeWrapper<Omit<ScheduleMessagePayload, 'outgoing'> & { outgoing?: Maybe<ResolversTypes['OutgoingMessage']> }>;
  SendDraftInput: SendDraftInput;
  SendDraftPayload: ResolverTypeWrapper<Omit<SendDraftPayload, 'outgoing'> & { outgoing?: Maybe<ResolversTypes['OutgoingMessage']> }>;
  SendMessageInput: SendMessageInput;
  SendMessagePayload: ResolverTypeWrapper<Omit<SendMessagePayload, 'outgoing'> & { outgoing?: Maybe<ResolversTypes['OutgoingMessage']> }>;
  SenderIdentity: ResolverTypeWrapper<SenderIdentityParent>;
  SetAccountActiveInput: SetAccountActiveInput;
  SetAccountActivePayload: ResolverTypeWrapper<Omit<SetAccountActivePayload, 'account'> & { account?: Maybe<ResolversTypes['Account']> }>;
  SetBookmarkFavoriteInput: SetBookmarkFavoriteInput;
  SetBookmarkFavoritePayload: ResolverTypeWrapper<ChangedInSpace>;
  SetCatchAllAddressInput: SetCatchAllAddressInput;
  SetCatchAllAddressPayload: ResolverTypeWrapper<ChangedDomain>;
  SetDefaultAddressInput: SetDefaultAddressInput;
  SetDefaultAddressPayload: ResolverTypeWrapper<ChangedSettings>;
  SetDefaultDkimKeyInput: SetDefaultDkimKeyInput;
  SetDefaultDkimKeyPayload: ResolverTypeWrapper<ChangedDkimKey>;
  SetDomainMailHostingInput: SetDomainMailHostingInput;
  SetDomainMailHostingPayload: ResolverTypeWrapper<ChangedDomain>;
  SetDomainNotificationAddressInput: SetDomainNotificationAddressInput;
  SetDomainNotificationAddressPayload: ResolverTypeWrapper<ChangedDomain>;
  SetFolderImapVisibilityInput: SetFolderImapVisibilityInput;
  SetFolderImapVisibilityPayload: ResolverTypeWrapper<ChangedFolder>;
  SetForwardedMailDeletionInput: SetForwardedMailDeletionInput;
  SetForwardedMailDeletionPayload: ResolverTypeWrapper<ChangedSettings>;
  SetNoteFavoriteInput: SetNoteFavoriteInput;
  SetNoteFavoritePayload: ResolverTypeWrapper<ChangedInSpace>;
  SetPrimaryDomainInput: SetPrimaryDomainInput;
  SetPrimaryDomainPayload: ResolverTypeWrapper<ChangedDomain>;
  SetReplyToInput: SetReplyToInput;
  SetReplyToPayload: ResolverTypeWrapper<ChangedSettings>;
  SetSpamLevelInput: SetSpamLevelInput;
  SetSpamLevelPayload: ResolverTypeWrapper<Omit<SetSpamLevelPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  SetSubdomainStrippingInput: SetSubdomainStrippingInput;
  SetSubdomainStrippingPayload: ResolverTypeWrapper<ChangedDomain>;
  SetUserActiveSyncInput: SetUserActiveSyncInput;
  SetUserActiveSyncPayload: ResolverTypeWrapper<ChangedUser>;
  SetUserExtraStorageInput: SetUserExtraStorageInput;
  SetUserExtraStoragePayload: ResolverTypeWrapper<ChangedStorage>;
  SetUserImapInput: SetUserImapInput;
  SetUserImapPayload: ResolverTypeWrapper<ChangedUser>;
  SetUserIncomingInput: SetUserIncomingInput;
  SetUserIncomingPayload: ResolverTypeWrapper<ChangedUser>;
  SetUserMailboxInput: SetUserMailboxInput;
  SetUserMailboxPayload: ResolverTypeWrapper<ChangedUser>;
  SetUserOutgoingInput: SetUserOutgoingInput;
  SetUserOutgoingPayload: ResolverTypeWrapper<ChangedUser>;
  SetUserPopInput: SetUserPopInput;
  SetUserPopPayload: ResolverTypeWrapper<ChangedUser>;
  SetUserStoragePlanInput: SetUserStoragePlanInput;
  SetUserStoragePlanPayload: ResolverTypeWrapper<ChangedStorage>;
  SetUserTwoFactorInput: SetUserTwoFactorInput;
  SetUserTwoFactorPayload: ResolverTypeWrapper<ChangedUser>;
  SetVacationReplyInput: SetVacationReplyInput;
  SetVacationReplyPayload: ResolverTypeWrapper<ChangedSettings>;
  SignIn: ResolverTypeWrapper<SignInParent>;
  SignInAccess: SignInAccess;
  SignInConnection: ResolverTypeWrapper<Omit<SignInConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SignInEdge']>, nodes: Array<ResolversTypes['SignIn']> }>;
  SignInEdge: ResolverTypeWrapper<Omit<SignInEdge, 'node'> & { node: ResolversTypes['SignIn'] }>;
  SignInKind: SignInKind;
  Signature: ResolverTypeWrapper<SignatureParent>;
  SignatureKind: SignatureKind;
  SignaturePosition: SignaturePosition;
  SmtpLogConnection: ResolverTypeWrapper<Omit<SmtpLogConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SmtpLogEdge']>, nodes: Array<ResolversTypes['SmtpLogEntry']> }>;
  SmtpLogEdge: ResolverTypeWrapper<Omit<SmtpLogEdge, 'node'> & { node: ResolversTypes['SmtpLogEntry'] }>;
  SmtpLogEntry: ResolverTypeWrapper<SmtpLogEntryParent>;
  SmtpLogSearch: SmtpLogSearch;
  SmtpRecipient: ResolverTypeWrapper<SmtpRecipientRow>;
  SpamLevel: SpamLevel;
  SpamList: SpamList;
  SpamListConnection: ResolverTypeWrapper<SpamListConnection>;
  SpamListEdge: ResolverTypeWrapper<SpamListEdge>;
  SpamListEntry: ResolverTypeWrapper<SpamListEntry>;
  SpentCall: ResolverTypeWrapper<OwnCall>;
  SpentPart: ResolverTypeWrapper<SpentPart>;
  StorageAddOn: ResolverTypeWrapper<StorageAddOn>;
  StorageAddOnInput: StorageAddOnInput;
  StoragePlan: StoragePlan;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubscribedAddOn: ResolverTypeWrapper<SubscribedAddOn>;
  SubscribedPlan: ResolverTypeWrapper<SubscribedPlan>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Task: ResolverTypeWrapper<TaskParent>;
  TaskConnection: ResolverTypeWrapper<Omit<TaskConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TaskEdge']>, nodes: Array<ResolversTypes['Task']> }>;
  TaskEdge: ResolverTypeWrapper<Omit<TaskEdge, 'node'> & { node: ResolversTypes['Task'] }>;
  TaskGroup: ResolverTypeWrapper<TaskGroupParent>;
  TaskInGroupInput: TaskInGroupInput;
  TaskInterval: TaskInterval;
  TaskPerson: ResolverTypeWrapper<TaskPersonParent>;
  TaskPriority: TaskPriority;
  TaskProject: ResolverTypeWrapper<TaskProjectParent>;
  TaskRecurrence: ResolverTypeWrapper<RecurrenceRow>;
  TaskRecurrenceInput: TaskRecurrenceInput;
  TaskReminder: ResolverTypeWrapper<ReminderRow>;
  TaskReminderBeforeDueInput: TaskReminderBeforeDueInput;
  TaskReminderInput: TaskReminderInput;
  TaskState: TaskState;
  TaskStatus: ResolverTypeWrapper<TaskStatusParent>;
  Thread: ResolverTypeWrapper<ThreadParent>;
  TrashBookmarkInput: TrashBookmarkInput;
  TrashBookmarkPayload: ResolverTypeWrapper<TrashBookmarkPayload>;
  TrashMessagesInput: TrashMessagesInput;
  TrashMessagesPayload: ResolverTypeWrapper<Omit<TrashMessagesPayload, 'messages' | 'results'> & { messages: Array<ResolversTypes['Message']>, results: Array<ResolversTypes['ItemResult']> }>;
  TrashNoteInput: TrashNoteInput;
  TrashNotePayload: ResolverTypeWrapper<TrashNotePayload>;
  TrashThreadsInput: TrashThreadsInput;
  TrashThreadsPayload: ResolverTypeWrapper<Omit<TrashThreadsPayload, 'results' | 'threads'> & { results: Array<ResolversTypes['ItemResult']>, threads: Array<ResolversTypes['Thread']> }>;
  TurnForwardingInput: TurnForwardingInput;
  TurnForwardingPayload: ResolverTypeWrapper<ChangedSettings>;
  UnarchiveMessagesInput: UnarchiveMessagesInput;
  UnarchiveMessagesPayload: ResolverTypeWrapper<Omit<UnarchiveMessagesPayload, 'messages' | 'results'> & { messages: Array<ResolversTypes['Message']>, results: Array<ResolversTypes['ItemResult']> }>;
  UnarchiveThreadsInput: UnarchiveThreadsInput;
  UnarchiveThreadsPayload: ResolverTypeWrapper<Omit<UnarchiveThreadsPayload, 'results' | 'threads'> & { results: Array<ResolversTypes['ItemResult']>, threads: Array<ResolversTypes['Thread']> }>;
  UnscannedMessages: ResolverTypeWrapper<UnscannedMessages>;
  UnscannedReason: UnscannedReason;
  UpdateBookmarkInput: UpdateBookmarkInput;
  UpdateBookmarkPayload: ResolverTypeWrapper<ChangedInSpace>;
  UpdateDraftInput: UpdateDraftInput;
  UpdateDraftPayload: ResolverTypeWrapper<Omit<UpdateDraftPayload, 'outgoing'> & { outgoing?: Maybe<ResolversTypes['OutgoingMessage']> }>;
  UpdateGroupDeliveryInput: UpdateGroupDeliveryInput;
  UpdateGroupDeliveryPayload: ResolverTypeWrapper<ChangedGroup>;
  UpdateGroupMembersInput: UpdateGroupMembersInput;
  UpdateGroupMembersPayload: ResolverTypeWrapper<ChangedGroup>;
  UpdateGroupSettingsInput: UpdateGroupSettingsInput;
  UpdateGroupSettingsPayload: ResolverTypeWrapper<ChangedGroup>;
  UpdateLabelInput: UpdateLabelInput;
  UpdateLabelPayload: ResolverTypeWrapper<ChangedLabel>;
  UpdateNoteInput: UpdateNoteInput;
  UpdateNotePayload: ResolverTypeWrapper<ChangedInSpace>;
  UpdateSignatureInput: UpdateSignatureInput;
  UpdateSignaturePayload: ResolverTypeWrapper<Omit<UpdateSignaturePayload, 'signature'> & { signature?: Maybe<ResolversTypes['Signature']> }>;
  UpdateTaskInput: UpdateTaskInput;
  UpdateTaskPayload: ResolverTypeWrapper<ChangedTask>;
  UpdateTaskStatusInput: UpdateTaskStatusInput;
  UpdateTaskStatusPayload: ResolverTypeWrapper<ChangedTask>;
  UpdateUserProfileInput: UpdateUserProfileInput;
  UpdateUserProfilePayload: ResolverTypeWrapper<ChangedUser>;
  Upload: ResolverTypeWrapper<Scalars['Upload']['output']>;
  UpstreamClass: UpstreamClass;
  UpstreamId: UpstreamId;
  UpstreamUnit: UpstreamUnit;
  User: ResolverTypeWrapper<UserParent>;
  UserConnection: ResolverTypeWrapper<Omit<UserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['UserEdge']>, nodes: Array<ResolversTypes['User']> }>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  UserRole: UserRole;
  UserStorage: ResolverTypeWrapper<UserStorageParent>;
  UserStorageConnection: ResolverTypeWrapper<Omit<UserStorageConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['UserStorageEdge']>, nodes: Array<ResolversTypes['UserStorage']> }>;
  UserStorageEdge: ResolverTypeWrapper<Omit<UserStorageEdge, 'node'> & { node: ResolversTypes['UserStorage'] }>;
  VacationAudience: VacationAudience;
  VacationReply: ResolverTypeWrapper<VacationRow>;
  Verdict: Verdict;
  VerifyDomainInput: VerifyDomainInput;
  VerifyDomainPayload: ResolverTypeWrapper<VerifiedDomain>;
  Viewer: ResolverTypeWrapper<ViewerParent>;
  WatchedFolder: ResolverTypeWrapper<WatchedFolder>;
  Weekday: Weekday;
  Withheld: Withheld;
  ZohoVerdict: ZohoVerdict;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: AccountParent;
  AccountAddress: AccountAddress;
  AccountCoverage: AccountCoverageParent;
  AccountProfile: AccountRow;
  AccountSync: AccountSyncParent;
  AddDomainAliasInput: AddDomainAliasInput;
  AddDomainAliasPayload: ChangedDomain;
  AddDomainInput: AddDomainInput;
  AddDomainPayload: ChangedDomain;
  AddForwardingInput: AddForwardingInput;
  AddForwardingPayload: ChangedSettings;
  AddGroupAliasesInput: AddGroupAliasesInput;
  AddGroupAliasesPayload: ChangedGroup;
  AddGroupMembersInput: AddGroupMembersInput;
  AddGroupMembersPayload: ChangedGroup;
  AddListEntryInput: AddListEntryInput;
  AddListEntryPayload: Omit<AddListEntryPayload, 'entry'> & { entry?: Maybe<ResolversParentTypes['ListEntry']> };
  AddNoteAttachmentsInput: AddNoteAttachmentsInput;
  AddNoteAttachmentsPayload: Omit<AddNoteAttachmentsPayload, 'attachments'> & { attachments: Array<ResolversParentTypes['NoteAttachment']> };
  AddSenderIdentityInput: AddSenderIdentityInput;
  AddSenderIdentityPayload: ChangedSettings;
  AddToSpamListInput: AddToSpamListInput;
  AddToSpamListPayload: Omit<AddToSpamListPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  AddUserAliasesInput: AddUserAliasesInput;
  AddUserAliasesPayload: ChangedUser;
  Address: Address;
  AddressInput: AddressInput;
  Alert: AlertParent;
  AlertConnection: Omit<AlertConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AlertEdge']>, nodes: Array<ResolversParentTypes['Alert']> };
  AlertEdge: Omit<AlertEdge, 'node'> & { node: ResolversParentTypes['Alert'] };
  AllOfInput: AllOfInput;
  AllowFromQuarantineInput: AllowFromQuarantineInput;
  AllowFromQuarantinePayload: Omit<AllowFromQuarantinePayload, 'entries' | 'items' | 'results'> & { entries: Array<ResolversParentTypes['ListEntry']>, items: Array<ResolversParentTypes['QuarantineItem']>, results: Array<ResolversParentTypes['ItemResult']> };
  AllowIpRangesInput: AllowIpRangesInput;
  AllowIpRangesPayload: Omit<AllowIpRangesPayload, 'ranges'> & { ranges: Array<ResolversParentTypes['AllowedIpRange']> };
  AllowedIpRange: AllowedIpRow;
  AnyOfInput: AnyOfInput;
  App: AppParent;
  ApplyLabelsInput: ApplyLabelsInput;
  ApplyLabelsPayload: Omit<ApplyLabelsPayload, 'messages' | 'results'> & { messages: Array<ResolversParentTypes['Message']>, results: Array<ResolversParentTypes['ItemResult']> };
  ApplyLabelsToThreadsInput: ApplyLabelsToThreadsInput;
  ApplyLabelsToThreadsPayload: Omit<ApplyLabelsToThreadsPayload, 'results' | 'threads'> & { results: Array<ResolversParentTypes['ItemResult']>, threads: Array<ResolversParentTypes['Thread']> };
  ApplyMailPolicyInput: ApplyMailPolicyInput;
  ApplyMailPolicyPayload: ChangedPolicy;
  ArchiveMessagesInput: ArchiveMessagesInput;
  ArchiveMessagesPayload: Omit<ArchiveMessagesPayload, 'messages' | 'results'> & { messages: Array<ResolversParentTypes['Message']>, results: Array<ResolversParentTypes['ItemResult']> };
  ArchiveThreadsInput: ArchiveThreadsInput;
  ArchiveThreadsPayload: Omit<ArchiveThreadsPayload, 'results' | 'threads'> & { results: Array<ResolversParentTypes['ItemResult']>, threads: Array<ResolversParentTypes['Thread']> };
  AssignMailRestrictionInput: AssignMailRestrictionInput;
  AssignMailRestrictionPayload: ChangedPolicy;
  Attachment: AttachmentParent;
  AttachmentInput: AttachmentInput;
  AuditCategory: AuditCategory;
  AuditLogConnection: Omit<AuditLogConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AuditLogEdge']>, nodes: Array<ResolversParentTypes['AuditRecord']> };
  AuditLogEdge: Omit<AuditLogEdge, 'node'> & { node: ResolversParentTypes['AuditRecord'] };
  AuditLogFilter: AuditLogFilter;
  AuditRecord: AuditRecordParent;
  BodyInput: BodyInput;
  Bookmark: BookmarkParent;
  BookmarkCollection: BookmarkCollectionParent;
  BookmarkConnection: Omit<BookmarkConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['BookmarkEdge']>, nodes: Array<ResolversParentTypes['Bookmark']> };
  BookmarkEdge: Omit<BookmarkEdge, 'node'> & { node: ResolversParentTypes['Bookmark'] };
  BookmarkGroup: BookmarkGroupParent;
  Boolean: Scalars['Boolean']['output'];
  CalendarEvent: CalendarEventParent;
  CalendarPerson: CalendarPersonParent;
  CalendarTime: CalendarTimeParent;
  CancelJobInput: CancelJobInput;
  CancelJobPayload: Omit<CancelJobPayload, 'job'> & { job?: Maybe<ResolversParentTypes['Job']> };
  CancelScheduledMessageInput: CancelScheduledMessageInput;
  CancelScheduledMessagePayload: Omit<CancelScheduledMessagePayload, 'outgoing'> & { outgoing?: Maybe<ResolversParentTypes['OutgoingMessage']> };
  Change: ResolversInterfaceTypes<ResolversParentTypes>['Change'];
  ChangeConnection: Omit<ChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ChangeEdge']>, nodes: Array<ResolversParentTypes['Change']> };
  ChangeEdge: Omit<ChangeEdge, 'node'> & { node: ResolversParentTypes['Change'] };
  ChangeFilterPolicyInput: ChangeFilterPolicyInput;
  ChangeFilterPolicyPayload: Omit<ChangeFilterPolicyPayload, 'policy'> & { policy?: Maybe<ResolversParentTypes['PolicyInForce']> };
  ChangeUserRolesInput: ChangeUserRolesInput;
  ChangeUserRolesPayload: Omit<ChangeUserRolesPayload, 'results'> & { results: Array<ResolversParentTypes['ItemResult']> };
  CheckDkimKeyInput: CheckDkimKeyInput;
  CheckDkimKeyPayload: ChangedDkimKey;
  CheckDomainMxInput: CheckDomainMxInput;
  CheckDomainMxPayload: CheckedDomain;
  CheckDomainSpfInput: CheckDomainSpfInput;
  CheckDomainSpfPayload: CheckedDomain;
  ClearFilterPolicyInput: ClearFilterPolicyInput;
  ClearFilterPolicyPayload: Omit<ClearFilterPolicyPayload, 'policy'> & { policy?: Maybe<ResolversParentTypes['PolicyInForce']> };
  ConfirmForwardingInput: ConfirmForwardingInput;
  ConfirmForwardingPayload: ChangedSettings;
  ConfirmQuarantinedInput: ConfirmQuarantinedInput;
  ConfirmQuarantinedPayload: Omit<ConfirmQuarantinedPayload, 'items' | 'results'> & { items: Array<ResolversParentTypes['QuarantineItem']>, results: Array<ResolversParentTypes['ItemResult']> };
  CoverageReport: CoverageReportParent;
  CreateBookmarkCollectionInput: CreateBookmarkCollectionInput;
  CreateBookmarkCollectionPayload: Omit<CreateBookmarkCollectionPayload, 'collection'> & { collection?: Maybe<ResolversParentTypes['BookmarkCollection']> };
  CreateBookmarkInput: CreateBookmarkInput;
  CreateBookmarkPayload: ChangedInSpace;
  CreateChildOrganizationInput: CreateChildOrganizationInput;
  CreateChildOrganizationPayload: Omit<CreateChildOrganizationPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  CreateDkimKeyInput: CreateDkimKeyInput;
  CreateDkimKeyPayload: Omit<CreateDkimKeyPayload, 'key'> & { key?: Maybe<ResolversParentTypes['DkimKey']> };
  CreateFolderInput: CreateFolderInput;
  CreateFolderPayload: Omit<CreateFolderPayload, 'folder'> & { folder?: Maybe<ResolversParentTypes['Folder']> };
  CreateGroupInput: CreateGroupInput;
  CreateGroupPayload: ChangedGroup;
  CreateLabelInput: CreateLabelInput;
  CreateLabelPayload: Omit<CreateLabelPayload, 'label'> & { label?: Maybe<ResolversParentTypes['Label']> };
  CreateMailPolicyInput: CreateMailPolicyInput;
  CreateMailPolicyPayload: ChangedPolicy;
  CreateMailRestrictionInput: CreateMailRestrictionInput;
  CreateMailRestrictionPayload: ChangedRestriction;
  CreateNoteBookInput: CreateNoteBookInput;
  CreateNoteBookPayload: Omit<CreateNoteBookPayload, 'book'> & { book?: Maybe<ResolversParentTypes['NoteBook']> };
  CreateNoteInput: CreateNoteInput;
  CreateNotePayload: ChangedInSpace;
  CreateSignatureInput: CreateSignatureInput;
  CreateSignaturePayload: Omit<CreateSignaturePayload, 'signature'> & { signature?: Maybe<ResolversParentTypes['Signature']> };
  CreateTaskInput: CreateTaskInput;
  CreateTaskPayload: Omit<CreateTaskPayload, 'task'> & { task?: Maybe<ResolversParentTypes['Task']> };
  CreateTaskProjectInput: CreateTaskProjectInput;
  CreateTaskProjectPayload: Omit<CreateTaskProjectPayload, 'project'> & { project?: Maybe<ResolversParentTypes['TaskProject']> };
  CreateTaskStatusInput: CreateTaskStatusInput;
  CreateTaskStatusPayload: Omit<CreateTaskStatusPayload, 'status'> & { status?: Maybe<ResolversParentTypes['TaskStatus']> };
  CreateUserInput: CreateUserInput;
  CreateUserPayload: Omit<CreateUserPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DecisionPart: DecisionPart;
  DeleteBookmarkCollectionInput: DeleteBookmarkCollectionInput;
  DeleteBookmarkCollectionPayload: DeleteBookmarkCollectionPayload;
  DeleteBookmarkPermanentlyInput: DeleteBookmarkPermanentlyInput;
  DeleteBookmarkPermanentlyPayload: DeleteBookmarkPermanentlyPayload;
  DeleteDkimKeyInput: DeleteDkimKeyInput;
  DeleteDkimKeyPayload: DeleteDkimKeyPayload;
  DeleteDomainInput: DeleteDomainInput;
  DeleteDomainPayload: DeleteDomainPayload;
  DeleteDraftInput: DeleteDraftInput;
  DeleteDraftPayload: DeleteDraftPayload;
  DeleteFolderInput: DeleteFolderInput;
  DeleteFolderPayload: DeleteFolderPayload;
  DeleteGroupsInput: DeleteGroupsInput;
  DeleteGroupsPayload: Omit<DeleteGroupsPayload, 'results'> & { results: Array<ResolversParentTypes['ItemResult']> };
  DeleteLabelInput: DeleteLabelInput;
  DeleteLabelPayload: DeleteLabelPayload;
  DeleteMessagesPermanentlyInput: DeleteMessagesPermanentlyInput;
  DeleteMessagesPermanentlyPayload: Omit<DeleteMessagesPermanentlyPayload, 'results'> & { results: Array<ResolversParentTypes['ItemResult']> };
  DeleteNoteAttachmentInput: DeleteNoteAttachmentInput;
  DeleteNoteAttachmentPayload: DeleteNoteAttachmentPayload;
  DeleteNoteBookInput: DeleteNoteBookInput;
  DeleteNoteBookPayload: DeleteNoteBookPayload;
  DeleteNotePermanentlyInput: DeleteNotePermanentlyInput;
  DeleteNotePermanentlyPayload: DeleteNotePermanentlyPayload;
  DeleteQuarantinedInput: DeleteQuarantinedInput;
  DeleteQuarantinedPayload: Omit<DeleteQuarantinedPayload, 'items' | 'results'> & { items: Array<ResolversParentTypes['QuarantineItem']>, results: Array<ResolversParentTypes['ItemResult']> };
  DeleteSignatureInput: DeleteSignatureInput;
  DeleteSignaturePayload: DeleteSignaturePayload;
  DeleteTaskForGoodInput: DeleteTaskForGoodInput;
  DeleteTaskForGoodPayload: DeleteTaskForGoodPayload;
  DeleteTaskInput: DeleteTaskInput;
  DeleteTaskPayload: DeleteTaskPayload;
  DeleteTaskProjectInput: DeleteTaskProjectInput;
  DeleteTaskProjectPayload: DeleteTaskProjectPayload;
  DeleteTaskStatusInput: DeleteTaskStatusInput;
  DeleteTaskStatusPayload: DeleteTaskStatusPayload;
  DeleteUsersAndTheirMailInput: DeleteUsersAndTheirMailInput;
  DeleteUsersAndTheirMailPayload: Omit<DeleteUsersAndTheirMailPayload, 'results'> & { results: Array<ResolversParentTypes['ItemResult']> };
  DeliveryEvent: DeliveryEventParent;
  DeliveryRecipient: DeliveryRecipient;
  DisableUserInput: DisableUserInput;
  DisableUserPayload: ChangedUser;
  DisallowIpRangesInput: DisallowIpRangesInput;
  DisallowIpRangesPayload: DisallowIpRangesPayload;
  DkimKey: DkimKeyParent;
  DnsRecord: RecordToPublish;
  Domain: DomainParent;
  Effect: EffectParent;
  EmptyFolderInput: EmptyFolderInput;
  EmptyFolderPayload: ChangedFolder;
  EnableGroupStreamsInput: EnableGroupStreamsInput;
  EnableGroupStreamsPayload: ChangedGroup;
  EnableUserInput: EnableUserInput;
  EnableUserPayload: ChangedUser;
  FilePiece: FilePieceParent;
  FilterCoverage: FilterCoverage;
  FilterPolicy: FilterPolicyParent;
  Finding: FindingParent;
  FlagMessagesInput: FlagMessagesInput;
  FlagMessagesPayload: Omit<FlagMessagesPayload, 'messages' | 'results'> & { messages: Array<ResolversParentTypes['Message']>, results: Array<ResolversParentTypes['ItemResult']> };
  FlagThreadsInput: FlagThreadsInput;
  FlagThreadsPayload: Omit<FlagThreadsPayload, 'results' | 'threads'> & { results: Array<ResolversParentTypes['ItemResult']>, threads: Array<ResolversParentTypes['Thread']> };
  Float: Scalars['Float']['output'];
  Folder: FolderParent;
  ForwardMessageInput: ForwardMessageInput;
  ForwardMessagePayload: Omit<ForwardMessagePayload, 'outgoing'> & { outgoing?: Maybe<ResolversParentTypes['OutgoingMessage']> };
  ForwardingAddress: ForwardingRow;
  Grant: GrantParent;
  Group: GroupParent;
  GroupConnection: Omit<GroupConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['GroupEdge']>, nodes: Array<ResolversParentTypes['Group']> };
  GroupDetails: GroupRow;
  GroupEdge: Omit<GroupEdge, 'node'> & { node: ResolversParentTypes['Group'] };
  GroupMember: GroupMemberParent;
  GroupSettings: GroupSettingsRow;
  Header: Header;
  HeldMail: HeldMailParent;
  HeldMailConnection: Omit<HeldMailConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['HeldMailEdge']>, nodes: Array<ResolversParentTypes['HeldMail']> };
  HeldMailContent: HeldMailContent;
  HeldMailEdge: Omit<HeldMailEdge, 'node'> & { node: ResolversParentTypes['HeldMail'] };
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  IpRangeInput: IpRangeInput;
  ItemResult: ItemResultParent;
  Job: JobParent;
  Label: LabelParent;
  LinkPreview: LinkPreview;
  ListEntry: ListEntryParent;
  ListEntryConnection: Omit<ListEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ListEntryEdge']>, nodes: Array<ResolversParentTypes['ListEntry']> };
  ListEntryEdge: Omit<ListEntryEdge, 'node'> & { node: ResolversParentTypes['ListEntry'] };
  MailPolicy: MailPolicyParent;
  MailPolicyGroup: MailPolicyMemberParent;
  MailPolicyGroupConnection: Omit<MailPolicyGroupConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MailPolicyGroupEdge']>, nodes: Array<ResolversParentTypes['MailPolicyGroup']> };
  MailPolicyGroupEdge: Omit<MailPolicyGroupEdge, 'node'> & { node: ResolversParentTypes['MailPolicyGroup'] };
  MailPolicySwitch: MailPolicySwitch;
  MailPolicyUser: MailPolicyMemberParent;
  MailPolicyUserConnection: Omit<MailPolicyUserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MailPolicyUserEdge']>, nodes: Array<ResolversParentTypes['MailPolicyUser']> };
  MailPolicyUserEdge: Omit<MailPolicyUserEdge, 'node'> & { node: ResolversParentTypes['MailPolicyUser'] };
  MailRestriction: MailRestrictionParent;
  MailRestrictionRule: RestrictionRule;
  MailSettings: MailSettingsParent;
  MailingList: MailingListParent;
  MarkFolderReadInput: MarkFolderReadInput;
  MarkFolderReadPayload: ChangedFolder;
  MarkMessagesAsNotSpamInput: MarkMessagesAsNotSpamInput;
  MarkMessagesAsNotSpamPayload: Omit<MarkMessagesAsNotSpamPayload, 'messages' | 'results'> & { messages: Array<ResolversParentTypes['Message']>, results: Array<ResolversParentTypes['ItemResult']> };
  MarkMessagesAsSpamInput: MarkMessagesAsSpamInput;
  MarkMessagesAsSpamPayload: Omit<MarkMessagesAsSpamPayload, 'messages' | 'results'> & { messages: Array<ResolversParentTypes['Message']>, results: Array<ResolversParentTypes['ItemResult']> };
  MarkMessagesInput: MarkMessagesInput;
  MarkMessagesPayload: Omit<MarkMessagesPayload, 'messages' | 'results'> & { messages: Array<ResolversParentTypes['Message']>, results: Array<ResolversParentTypes['ItemResult']> };
  MarkThreadsAsNotSpamInput: MarkThreadsAsNotSpamInput;
  MarkThreadsAsNotSpamPayload: Omit<MarkThreadsAsNotSpamPayload, 'results' | 'threads'> & { results: Array<ResolversParentTypes['ItemResult']>, threads: Array<ResolversParentTypes['Thread']> };
  MarkThreadsAsSpamInput: MarkThreadsAsSpamInput;
  MarkThreadsAsSpamPayload: Omit<MarkThreadsAsSpamPayload, 'results' | 'threads'> & { results: Array<ResolversParentTypes['ItemResult']>, threads: Array<ResolversParentTypes['Thread']> };
  MarkThreadsInput: MarkThreadsInput;
  MarkThreadsPayload: Omit<MarkThreadsPayload, 'results' | 'threads'> & { results: Array<ResolversParentTypes['ItemResult']>, threads: Array<ResolversParentTypes['Thread']> };
  Message: MessageParent;
  MessageArrived: MessageArrivedParent;
  MessageBody: MessageBodyParent;
  MessageConnection: Omit<MessageConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MessageEdge']>, nodes: Array<ResolversParentTypes['Message']> };
  MessageEdge: Omit<MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  MessageListFilter: MessageListFilter;
  MessagePieces: MessageParent;
  MessageSearchInput: MessageSearchInput;
  ModerateHeldMailInput: ModerateHeldMailInput;
  ModerateHeldMailPayload: Omit<ModerateHeldMailPayload, 'results'> & { results: Array<ResolversParentTypes['ItemResult']> };
  MoveFolderInput: MoveFolderInput;
  MoveFolderPayload: ChangedFolder;
  MoveMessagesInput: MoveMessagesInput;
  MoveMessagesPayload: Omit<MoveMessagesPayload, 'messages' | 'results'> & { messages: Array<ResolversParentTypes['Message']>, results: Array<ResolversParentTypes['ItemResult']> };
  MoveThreadsInput: MoveThreadsInput;
  MoveThreadsPayload: Omit<MoveThreadsPayload, 'results' | 'threads'> & { results: Array<ResolversParentTypes['ItemResult']>, threads: Array<ResolversParentTypes['Thread']> };
  Mutation: Record<PropertyKey, never>;
  NewGroupMemberInput: NewGroupMemberInput;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Note: NoteParent;
  NoteAttachment: NoteAttachmentParent;
  NoteBook: NoteBookParent;
  NoteConnection: Omit<NoteConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['NoteEdge']>, nodes: Array<ResolversParentTypes['Note']> };
  NoteEdge: Omit<NoteEdge, 'node'> & { node: ResolversParentTypes['Note'] };
  NoteGroup: NoteGroupParent;
  OrderAccountsInput: OrderAccountsInput;
  OrderAccountsPayload: ChangedSettings;
  Organization: OrganizationParent;
  OrganizationDetails: OrganizationDetailsParent;
  OrganizationSubscription: SubscriptionRow;
  OutgoingMessage: OutgoingMessageParent;
  PageInfo: PageInfo;
  PauseJobInput: PauseJobInput;
  PauseJobPayload: Omit<PauseJobPayload, 'job'> & { job?: Maybe<ResolversParentTypes['Job']> };
  PolicyActions: PolicyActions;
  PolicyActionsInput: PolicyActionsInput;
  PolicyInForce: PolicyInForceParent;
  PolicyMovedBack: PolicyMovedBack;
  PolicyMovedBackInput: PolicyMovedBackInput;
  PolicyOnFailure: PolicyOnFailure;
  PolicyOnFailureInput: PolicyOnFailureInput;
  PolicyThresholds: PolicyThresholds;
  PolicyThresholdsInput: PolicyThresholdsInput;
  PolicyVersion: PolicyVersionParent;
  PostalAddress: PostalAddress;
  PostalAddressInput: PostalAddressInput;
  Price: Price;
  PriceLine: PriceLine;
  Probabilities: Probabilities;
  ProtectedPerson: ProtectedPerson;
  ProtectedPersonInput: ProtectedPersonInput;
  QuarantineChanged: QuarantineChangedParent;
  QuarantineConnection: Omit<QuarantineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['QuarantineEdge']>, nodes: Array<ResolversParentTypes['QuarantineItem']> };
  QuarantineEdge: Omit<QuarantineEdge, 'node'> & { node: ResolversParentTypes['QuarantineItem'] };
  QuarantineItem: QuarantineItemParent;
  Query: Record<PropertyKey, never>;
  RateLimit: RateLimitParent;
  RateLimitClassUse: RateLimitClassUse;
  RateLimitLock: LockOut;
  RateLimitUse: Use;
  RegenerateDkimKeyInput: RegenerateDkimKeyInput;
  RegenerateDkimKeyPayload: Omit<RegenerateDkimKeyPayload, 'key'> & { key?: Maybe<ResolversParentTypes['DkimKey']> };
  ReleaseFromQuarantineInput: ReleaseFromQuarantineInput;
  ReleaseFromQuarantinePayload: Omit<ReleaseFromQuarantinePayload, 'items' | 'results'> & { items: Array<ResolversParentTypes['QuarantineItem']>, results: Array<ResolversParentTypes['ItemResult']> };
  RemoveAllLabelsFromThreadsInput: RemoveAllLabelsFromThreadsInput;
  RemoveAllLabelsFromThreadsPayload: Omit<RemoveAllLabelsFromThreadsPayload, 'results' | 'threads'> & { results: Array<ResolversParentTypes['ItemResult']>, threads: Array<ResolversParentTypes['Thread']> };
  RemoveAllLabelsInput: RemoveAllLabelsInput;
  RemoveAllLabelsPayload: Omit<RemoveAllLabelsPayload, 'messages' | 'results'> & { messages: Array<ResolversParentTypes['Message']>, results: Array<ResolversParentTypes['ItemResult']> };
  RemoveDomainAliasInput: RemoveDomainAliasInput;
  RemoveDomainAliasPayload: ChangedDomain;
  RemoveForwardingInput: RemoveForwardingInput;
  RemoveForwardingPayload: ChangedSettings;
  RemoveFromSpamListInput: RemoveFromSpamListInput;
  RemoveFromSpamListPayload: Omit<RemoveFromSpamListPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  RemoveGroupAliasesInput: RemoveGroupAliasesInput;
  RemoveGroupAliasesPayload: ChangedGroup;
  RemoveGroupMembersInput: RemoveGroupMembersInput;
  RemoveGroupMembersPayload: ChangedGroup;
  RemoveLabelsFromThreadsInput: RemoveLabelsFromThreadsInput;
  RemoveLabelsFromThreadsPayload: Omit<RemoveLabelsFromThreadsPayload, 'results' | 'threads'> & { results: Array<ResolversParentTypes['ItemResult']>, threads: Array<ResolversParentTypes['Thread']> };
  RemoveLabelsInput: RemoveLabelsInput;
  RemoveLabelsPayload: Omit<RemoveLabelsPayload, 'messages' | 'results'> & { messages: Array<ResolversParentTypes['Message']>, results: Array<ResolversParentTypes['ItemResult']> };
  RemoveListEntryInput: RemoveListEntryInput;
  RemoveListEntryPayload: Omit<RemoveListEntryPayload, 'entry'> & { entry?: Maybe<ResolversParentTypes['ListEntry']> };
  RemoveUserAliasesInput: RemoveUserAliasesInput;
  RemoveUserAliasesPayload: ChangedUser;
  RemoveVacationReplyInput: RemoveVacationReplyInput;
  RemoveVacationReplyPayload: ChangedSettings;
  RenameBookmarkCollectionInput: RenameBookmarkCollectionInput;
  RenameBookmarkCollectionPayload: ChangedInSpace;
  RenameDomainInput: RenameDomainInput;
  RenameDomainPayload: ChangedDomain;
  RenameFolderInput: RenameFolderInput;
  RenameFolderPayload: ChangedFolder;
  RenameGroupInput: RenameGroupInput;
  RenameGroupPayload: ChangedGroup;
  RenameNoteBookInput: RenameNoteBookInput;
  RenameNoteBookPayload: ChangedInSpace;
  RenameTaskProjectInput: RenameTaskProjectInput;
  RenameTaskProjectPayload: Omit<RenameTaskProjectPayload, 'project'> & { project?: Maybe<ResolversParentTypes['TaskProject']> };
  ReplyToMessageInput: ReplyToMessageInput;
  ReplyToMessagePayload: Omit<ReplyToMessagePayload, 'outgoing'> & { outgoing?: Maybe<ResolversParentTypes['OutgoingMessage']> };
  RescanFolderInput: RescanFolderInput;
  RescanFolderPayload: Omit<RescanFolderPayload, 'job'> & { job?: Maybe<ResolversParentTypes['Job']> };
  ResendForwardingCodeInput: ResendForwardingCodeInput;
  ResendForwardingCodePayload: ChangedSettings;
  ResendReplyToConfirmationInput: ResendReplyToConfirmationInput;
  ResendReplyToConfirmationPayload: ChangedSettings;
  ResetUserPasswordInput: ResetUserPasswordInput;
  ResetUserPasswordPayload: ChangedUser;
  RestoreBookmarkInput: RestoreBookmarkInput;
  RestoreBookmarkPayload: ChangedInSpace;
  RestoreTaskInput: RestoreTaskInput;
  RestoreTaskPayload: ChangedTask;
  ResumeJobInput: ResumeJobInput;
  ResumeJobPayload: Omit<ResumeJobPayload, 'job'> & { job?: Maybe<ResolversParentTypes['Job']> };
  SaveDraftInput: SaveDraftInput;
  SaveDraftPayload: Omit<SaveDraftPayload, 'outgoing'> & { outgoing?: Maybe<ResolversParentTypes['OutgoingMessage']> };
  SaveTemplateInput: SaveTemplateInput;
  SaveTemplatePayload: Omit<SaveTemplatePayload, 'outgoing'> & { outgoing?: Maybe<ResolversParentTypes['OutgoingMessage']> };
  Scan: ScanParent;
  ScanDecided: ScanDecidedParent;
  ScanMessageInput: ScanMessageInput;
  ScanMessagePayload: Omit<ScanMessagePayload, 'scan'> & { scan?: Maybe<ResolversParentTypes['Scan']> };
  ScheduleMessageInput: ScheduleMessageInput;
  ScheduleMessagePayload: Omit<ScheduleMessagePayload, 'outgoing'> & { outgoing?: Maybe<ResolversParentTypes['OutgoingMessage']> };
  SendDraftInput: SendDraftInput;
  SendDraftPayload: Omit<SendDraftPayload, 'outgoing'> & { outgoing?: Maybe<ResolversParentTypes['OutgoingMessage']> };
  SendMessageInput: SendMessageInput;
  SendMessagePayload: Omit<SendMessagePayload, 'outgoing'> & { outgoing?: Maybe<ResolversParentTypes['OutgoingMessage']> };
  SenderIdentity: SenderIdentityParent;
  SetAccountActiveInput: SetAccountActiveInput;
  SetAccountActivePayload: Omit<SetAccountActivePayload, 'account'> & { account?: Maybe<ResolversParentTypes['Account']> };
  SetBookmarkFavoriteInput: SetBookmarkFavoriteInput;
  SetBookmarkFavoritePayload: ChangedInSpace;
  SetCatchAllAddressInput: SetCatchAllAddressInput;
  SetCatchAllAddressPayload: ChangedDomain;
  SetDefaultAddressInput: SetDefaultAddressInput;
  SetDefaultAddressPayload: ChangedSettings;
  SetDefaultDkimKeyInput: SetDefaultDkimKeyInput;
  SetDefaultDkimKeyPayload: ChangedDkimKey;
  SetDomainMailHostingInput: SetDomainMailHostingInput;
  SetDomainMailHostingPayload: ChangedDomain;
  SetDomainNotificationAddressInput: SetDomainNotificationAddressInput;
  SetDomainNotificationAddressPayload: ChangedDomain;
  SetFolderImapVisibilityInput: SetFolderImapVisibilityInput;
  SetFolderImapVisibilityPayload: ChangedFolder;
  SetForwardedMailDeletionInput: SetForwardedMailDeletionInput;
  SetForwardedMailDeletionPayload: ChangedSettings;
  SetNoteFavoriteInput: SetNoteFavoriteInput;
  SetNoteFavoritePayload: ChangedInSpace;
  SetPrimaryDomainInput: SetPrimaryDomainInput;
  SetPrimaryDomainPayload: ChangedDomain;
  SetReplyToInput: SetReplyToInput;
  SetReplyToPayload: ChangedSettings;
  SetSpamLevelInput: SetSpamLevelInput;
  SetSpamLevelPayload: Omit<SetSpamLevelPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  SetSubdomainStrippingInput: SetSubdomainStrippingInput;
  SetSubdomainStrippingPayload: ChangedDomain;
  SetUserActiveSyncInput: SetUserActiveSyncInput;
  SetUserActiveSyncPayload: ChangedUser;
  SetUserExtraStorageInput: SetUserExtraStorageInput;
  SetUserExtraStoragePayload: ChangedStorage;
  SetUserImapInput: SetUserImapInput;
  SetUserImapPayload: ChangedUser;
  SetUserIncomingInput: SetUserIncomingInput;
  SetUserIncomingPayload: ChangedUser;
  SetUserMailboxInput: SetUserMailboxInput;
  SetUserMailboxPayload: ChangedUser;
  SetUserOutgoingInput: SetUserOutgoingInput;
  SetUserOutgoingPayload: ChangedUser;
  SetUserPopInput: SetUserPopInput;
  SetUserPopPayload: ChangedUser;
  SetUserStoragePlanInput: SetUserStoragePlanInput;
  SetUserStoragePlanPayload: ChangedStorage;
  SetUserTwoFactorInput: SetUserTwoFactorInput;
  SetUserTwoFactorPayload: ChangedUser;
  SetVacationReplyInput: SetVacationReplyInput;
  SetVacationReplyPayload: ChangedSettings;
  SignIn: SignInParent;
  SignInConnection: Omit<SignInConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SignInEdge']>, nodes: Array<ResolversParentTypes['SignIn']> };
  SignInEdge: Omit<SignInEdge, 'node'> & { node: ResolversParentTypes['SignIn'] };
  Signature: SignatureParent;
  SmtpLogConnection: Omit<SmtpLogConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SmtpLogEdge']>, nodes: Array<ResolversParentTypes['SmtpLogEntry']> };
  SmtpLogEdge: Omit<SmtpLogEdge, 'node'> & { node: ResolversParentTypes['SmtpLogEntry'] };
  SmtpLogEntry: SmtpLogEntryParent;
  SmtpLogSearch: SmtpLogSearch;
  SmtpRecipient: SmtpRecipientRow;
  SpamListConnection: SpamListConnection;
  SpamListEdge: SpamListEdge;
  SpamListEntry: SpamListEntry;
  SpentCall: OwnCall;
  SpentPart: SpentPart;
  StorageAddOn: StorageAddOn;
  StorageAddOnInput: StorageAddOnInput;
  String: Scalars['String']['output'];
  SubscribedAddOn: SubscribedAddOn;
  SubscribedPlan: SubscribedPlan;
  Subscription: Record<PropertyKey, never>;
  Task: TaskParent;
  TaskConnection: Omit<TaskConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TaskEdge']>, nodes: Array<ResolversParentTypes['Task']> };
  TaskEdge: Omit<TaskEdge, 'node'> & { node: ResolversParentTypes['Task'] };
  TaskGroup: TaskGroupParent;
  TaskInGroupInput: TaskInGroupInput;
  TaskPerson: TaskPersonParent;
  TaskProject: TaskProjectParent;
  TaskRecurrence: RecurrenceRow;
  TaskRecurrenceInput: TaskRecurrenceInput;
  TaskReminder: ReminderRow;
  TaskReminderBeforeDueInput: TaskReminderBeforeDueInput;
  TaskReminderInput: TaskReminderInput;
  TaskStatus: TaskStatusParent;
  Thread: ThreadParent;
  TrashBookmarkInput: TrashBookmarkInput;
  TrashBookmarkPayload: TrashBookmarkPayload;
  TrashMessagesInput: TrashMessagesInput;
  TrashMessagesPayload: Omit<TrashMessagesPayload, 'messages' | 'results'> & { messages: Array<ResolversParentTypes['Message']>, results: Array<ResolversParentTypes['ItemResult']> };
  TrashNoteInput: TrashNoteInput;
  TrashNotePayload: TrashNotePayload;
  TrashThreadsInput: TrashThreadsInput;
  TrashThreadsPayload: Omit<TrashThreadsPayload, 'results' | 'threads'> & { results: Array<ResolversParentTypes['ItemResult']>, threads: Array<ResolversParentTypes['Thread']> };
  TurnForwardingInput: TurnForwardingInput;
  TurnForwardingPayload: ChangedSettings;
  UnarchiveMessagesInput: UnarchiveMessagesInput;
  UnarchiveMessagesPayload: Omit<UnarchiveMessagesPayload, 'messages' | 'results'> & { messages: Array<ResolversParentTypes['Message']>, results: Array<ResolversParentTypes['ItemResult']> };
  UnarchiveThreadsInput: UnarchiveThreadsInput;
  UnarchiveThreadsPayload: Omit<UnarchiveThreadsPayload, 'results' | 'threads'> & { results: Array<ResolversParentTypes['ItemResult']>, threads: Array<ResolversParentTypes['Thread']> };
  UnscannedMessages: UnscannedMessages;
  UpdateBookmarkInput: UpdateBookmarkInput;
  UpdateBookmarkPayload: ChangedInSpace;
  UpdateDraftInput: UpdateDraftInput;
  UpdateDraftPayload: Omit<UpdateDraftPayload, 'outgoing'> & { outgoing?: Maybe<ResolversParentTypes['OutgoingMessage']> };
  UpdateGroupDeliveryInput: UpdateGroupDeliveryInput;
  UpdateGroupDeliveryPayload: ChangedGroup;
  UpdateGroupMembersInput: UpdateGroupMembersInput;
  UpdateGroupMembersPayload: ChangedGroup;
  UpdateGroupSettingsInput: UpdateGroupSettingsInput;
  UpdateGroupSettingsPayload: ChangedGroup;
  UpdateLabelInput: UpdateLabelInput;
  UpdateLabelPayload: ChangedLabel;
  UpdateNoteInput: UpdateNoteInput;
  UpdateNotePayload: ChangedInSpace;
  UpdateSignatureInput: UpdateSignatureInput;
  UpdateSignaturePayload: Omit<UpdateSignaturePayload, 'signature'> & { signature?: Maybe<ResolversParentTypes['Signature']> };
  UpdateTaskInput: UpdateTaskInput;
  UpdateTaskPayload: ChangedTask;
  UpdateTaskStatusInput: UpdateTaskStatusInput;
  UpdateTaskStatusPayload: ChangedTask;
  UpdateUserProfileInput: UpdateUserProfileInput;
  UpdateUserProfilePayload: ChangedUser;
  Upload: Scalars['Upload']['output'];
  User: UserParent;
  UserConnection: Omit<UserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['UserEdge']>, nodes: Array<ResolversParentTypes['User']> };
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserError: UserError;
  UserStorage: UserStorageParent;
  UserStorageConnection: Omit<UserStorageConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['UserStorageEdge']>, nodes: Array<ResolversParentTypes['UserStorage']> };
  UserStorageEdge: Omit<UserStorageEdge, 'node'> & { node: ResolversParentTypes['UserStorage'] };
  VacationReply: VacationRow;
  VerifyDomainInput: VerifyDomainInput;
  VerifyDomainPayload: VerifiedDomain;
  Viewer: ViewerParent;
  WatchedFolder: WatchedFolder;
};

export type KnownSizeDirectiveArgs = {
  of: KnownSize;
};

export type KnownSizeDirectiveResolver<Result, Parent, ContextType = OperationContext, Args = KnownSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize: Maybe<Scalars['Int']['input']>;
  sizedFields: Maybe<Array<Scalars['String']['input']>>;
  slicingArguments: Maybe<Array<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = OperationContext, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type UpstreamDirectiveArgs = {
  least?: Scalars['Int']['input'];
  most?: Scalars['Int']['input'];
  of: Maybe<Array<UpstreamId>>;
  op: Array<Scalars['String']['input']>;
  per?: UpstreamUnit;
  times?: Array<Scalars['String']['input']>;
};

export type UpstreamDirectiveResolver<Result, Parent, ContextType = OperationContext, Args = UpstreamDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccountResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bookmarkCollections?: Resolver<Maybe<Array<ResolversTypes['BookmarkCollection']>>, ParentType, ContextType>;
  bookmarkGroups?: Resolver<Maybe<Array<ResolversTypes['BookmarkGroup']>>, ParentType, ContextType>;
  bookmarks?: Resolver<Maybe<ResolversTypes['BookmarkConnection']>, ParentType, ContextType, RequireFields<AccountBookmarksArgs, 'first' | 'orderBy'>>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  favoriteBookmarks?: Resolver<Maybe<ResolversTypes['BookmarkConnection']>, ParentType, ContextType, RequireFields<AccountFavoriteBookmarksArgs, 'first' | 'orderBy'>>;
  favoriteNotes?: Resolver<Maybe<ResolversTypes['NoteConnection']>, ParentType, ContextType, RequireFields<AccountFavoriteNotesArgs, 'first' | 'orderBy'>>;
  filterPolicy?: Resolver<ResolversTypes['PolicyInForce'], ParentType, ContextType>;
  folders?: Resolver<Maybe<Array<ResolversTypes['Folder']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  labels?: Resolver<Maybe<Array<ResolversTypes['Label']>>, ParentType, ContextType>;
  messages?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, RequireFields<AccountMessagesArgs, 'first' | 'includeArchived' | 'includeSent' | 'orderBy'>>;
  noteBooks?: Resolver<Maybe<Array<ResolversTypes['NoteBook']>>, ParentType, ContextType>;
  noteGroups?: Resolver<Maybe<Array<ResolversTypes['NoteGroup']>>, ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['NoteConnection']>, ParentType, ContextType, RequireFields<AccountNotesArgs, 'first' | 'orderBy'>>;
  primaryAddress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['AccountProfile']>, ParentType, ContextType>;
  rateLimit?: Resolver<Maybe<ResolversTypes['RateLimit']>, ParentType, ContextType>;
  search?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, RequireFields<AccountSearchArgs, 'first' | 'query'>>;
  settings?: Resolver<Maybe<ResolversTypes['MailSettings']>, ParentType, ContextType>;
  sharedBookmarks?: Resolver<Maybe<ResolversTypes['BookmarkConnection']>, ParentType, ContextType, RequireFields<AccountSharedBookmarksArgs, 'first' | 'orderBy'>>;
  sharedNotes?: Resolver<Maybe<ResolversTypes['NoteConnection']>, ParentType, ContextType, RequireFields<AccountSharedNotesArgs, 'first' | 'orderBy'>>;
  signatures?: Resolver<Maybe<Array<ResolversTypes['Signature']>>, ParentType, ContextType>;
  sync?: Resolver<ResolversTypes['AccountSync'], ParentType, ContextType>;
  taskGroups?: Resolver<Maybe<Array<ResolversTypes['TaskGroup']>>, ParentType, ContextType>;
  taskStatuses?: Resolver<Maybe<Array<ResolversTypes['TaskStatus']>>, ParentType, ContextType>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<AccountTasksArgs, 'first'>>;
  tasksAssigned?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<AccountTasksAssignedArgs, 'first'>>;
  tasksCreated?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<AccountTasksCreatedArgs, 'first'>>;
  trashedBookmarks?: Resolver<Maybe<ResolversTypes['BookmarkConnection']>, ParentType, ContextType, RequireFields<AccountTrashedBookmarksArgs, 'first' | 'orderBy'>>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountAddressResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AccountAddress'] = ResolversParentTypes['AccountAddress']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isAlias?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isConfirmed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPrimary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AccountCoverageResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AccountCoverage'] = ResolversParentTypes['AccountCoverage']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hasWebhook?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastScannedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  shadow?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CoverageState'], ParentType, ContextType>;
  unscanned?: Resolver<Array<ResolversTypes['UnscannedMessages']>, ParentType, ContextType>;
};

export type AccountProfileResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AccountProfile'] = ResolversParentTypes['AccountProfile']> = {
  addresses?: Resolver<Array<ResolversTypes['AccountAddress']>, ParentType, ContextType>;
  allowedStorage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  primaryAddress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usedStorage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  zohoType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccountSyncResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AccountSync'] = ResolversParentTypes['AccountSync']> = {
  completeAsOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nextPollAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nextReconcileAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reconciledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  watchedFolders?: Resolver<Array<ResolversTypes['WatchedFolder']>, ParentType, ContextType>;
};

export type AddDomainAliasPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AddDomainAliasPayload'] = ResolversParentTypes['AddDomainAliasPayload']> = {
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddDomainPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AddDomainPayload'] = ResolversParentTypes['AddDomainPayload']> = {
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddForwardingPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AddForwardingPayload'] = ResolversParentTypes['AddForwardingPayload']> = {
  settings?: Resolver<Maybe<ResolversTypes['MailSettings']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddGroupAliasesPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AddGroupAliasesPayload'] = ResolversParentTypes['AddGroupAliasesPayload']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddGroupMembersPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AddGroupMembersPayload'] = ResolversParentTypes['AddGroupMembersPayload']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddListEntryPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AddListEntryPayload'] = ResolversParentTypes['AddListEntryPayload']> = {
  entry?: Resolver<Maybe<ResolversTypes['ListEntry']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddNoteAttachmentsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AddNoteAttachmentsPayload'] = ResolversParentTypes['AddNoteAttachmentsPayload']> = {
  attachments?: Resolver<Array<ResolversTypes['NoteAttachment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddSenderIdentityPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AddSenderIdentityPayload'] = ResolversParentTypes['AddSenderIdentityPayload']> = {
  settings?: Resolver<Maybe<ResolversTypes['MailSettings']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddToSpamListPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AddToSpamListPayload'] = ResolversParentTypes['AddToSpamListPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddUserAliasesPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AddUserAliasesPayload'] = ResolversParentTypes['AddUserAliasesPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddressResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlertResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert']> = {
  clearedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AlertKind'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  says?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlertConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AlertConnection'] = ResolversParentTypes['AlertConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AlertEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Alert']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AlertEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AlertEdge'] = ResolversParentTypes['AlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
};

export type AllowFromQuarantinePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AllowFromQuarantinePayload'] = ResolversParentTypes['AllowFromQuarantinePayload']> = {
  entries?: Resolver<Array<ResolversTypes['ListEntry']>, ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['QuarantineItem']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AllowIpRangesPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AllowIpRangesPayload'] = ResolversParentTypes['AllowIpRangesPayload']> = {
  ranges?: Resolver<Array<ResolversTypes['AllowedIpRange']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AllowedIpRangeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AllowedIpRange'] = ResolversParentTypes['AllowedIpRange']> = {
  appliesTo?: Resolver<ResolversTypes['IpRangeRole'], ParentType, ContextType>;
  coversGateway?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zohoRole?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AppResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['App'] = ResolversParentTypes['App']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplyLabelsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ApplyLabelsPayload'] = ResolversParentTypes['ApplyLabelsPayload']> = {
  messages?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApplyLabelsToThreadsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ApplyLabelsToThreadsPayload'] = ResolversParentTypes['ApplyLabelsToThreadsPayload']> = {
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  threads?: Resolver<Array<ResolversTypes['Thread']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApplyMailPolicyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ApplyMailPolicyPayload'] = ResolversParentTypes['ApplyMailPolicyPayload']> = {
  policy?: Resolver<Maybe<ResolversTypes['MailPolicy']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArchiveMessagesPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ArchiveMessagesPayload'] = ResolversParentTypes['ArchiveMessagesPayload']> = {
  messages?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArchiveThreadsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ArchiveThreadsPayload'] = ResolversParentTypes['ArchiveThreadsPayload']> = {
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  threads?: Resolver<Array<ResolversTypes['Thread']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AssignMailRestrictionPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AssignMailRestrictionPayload'] = ResolversParentTypes['AssignMailRestrictionPayload']> = {
  policy?: Resolver<Maybe<ResolversTypes['MailPolicy']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AttachmentResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Attachment'] = ResolversParentTypes['Attachment']> = {
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detectedType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filename?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isInline?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<AttachmentUrlArgs, 'expiresIn'>>;
};

export type AuditCategoryResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AuditCategory'] = ResolversParentTypes['AuditCategory']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditLogConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AuditLogConnection'] = ResolversParentTypes['AuditLogConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditLogEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditLogEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AuditLogEdge'] = ResolversParentTypes['AuditLogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditRecord'], ParentType, ContextType>;
};

export type AuditRecordResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AuditRecord'] = ResolversParentTypes['AuditRecord']> = {
  administrator?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ipAddress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operationType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  performedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  performedOn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subCategory?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BookmarkResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Bookmark'] = ResolversParentTypes['Bookmark']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  collection?: Resolver<Maybe<ResolversTypes['BookmarkCollection']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['BookmarkGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isFavorite?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  ownerZohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['LinkPreview']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BookmarkCollectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['BookmarkCollection'] = ResolversParentTypes['BookmarkCollection']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  bookmarks?: Resolver<Maybe<ResolversTypes['BookmarkConnection']>, ParentType, ContextType, RequireFields<BookmarkCollectionBookmarksArgs, 'first' | 'orderBy'>>;
  group?: Resolver<Maybe<ResolversTypes['BookmarkGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BookmarkConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['BookmarkConnection'] = ResolversParentTypes['BookmarkConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BookmarkEdge']>, ParentType, ContextType>;
  listChanged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Bookmark']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BookmarkEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['BookmarkEdge'] = ResolversParentTypes['BookmarkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Bookmark'], ParentType, ContextType>;
};

export type BookmarkGroupResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['BookmarkGroup'] = ResolversParentTypes['BookmarkGroup']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  bookmarks?: Resolver<Maybe<ResolversTypes['BookmarkConnection']>, ParentType, ContextType, RequireFields<BookmarkGroupBookmarksArgs, 'first' | 'orderBy'>>;
  collections?: Resolver<Maybe<Array<ResolversTypes['BookmarkCollection']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mailGroup?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trashedBookmarks?: Resolver<Maybe<ResolversTypes['BookmarkConnection']>, ParentType, ContextType, RequireFields<BookmarkGroupTrashedBookmarksArgs, 'first' | 'orderBy'>>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CalendarEventResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CalendarEvent'] = ResolversParentTypes['CalendarEvent']> = {
  attendees?: Resolver<Array<ResolversTypes['CalendarPerson']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['CalendarTime']>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['CalendarMethod'], ParentType, ContextType>;
  organizer?: Resolver<Maybe<ResolversTypes['CalendarPerson']>, ParentType, ContextType>;
  recurrence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['CalendarTime']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CalendarPersonResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CalendarPerson'] = ResolversParentTypes['CalendarPerson']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  answer?: Resolver<ResolversTypes['CalendarAnswer'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CalendarTimeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CalendarTime'] = ResolversParentTypes['CalendarTime']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  local?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CancelJobPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CancelJobPayload'] = ResolversParentTypes['CancelJobPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CancelScheduledMessagePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CancelScheduledMessagePayload'] = ResolversParentTypes['CancelScheduledMessagePayload']> = {
  outgoing?: Resolver<Maybe<ResolversTypes['OutgoingMessage']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  __resolveType: TypeResolveFn<'MessageArrived' | 'QuarantineChanged' | 'ScanDecided', ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  endCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Change']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ChangeEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
};

export type ChangeFilterPolicyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ChangeFilterPolicyPayload'] = ResolversParentTypes['ChangeFilterPolicyPayload']> = {
  policy?: Resolver<Maybe<ResolversTypes['PolicyInForce']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangeUserRolesPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ChangeUserRolesPayload'] = ResolversParentTypes['ChangeUserRolesPayload']> = {
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CheckDkimKeyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CheckDkimKeyPayload'] = ResolversParentTypes['CheckDkimKeyPayload']> = {
  isFound?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['DkimKey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CheckDomainMxPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CheckDomainMxPayload'] = ResolversParentTypes['CheckDomainMxPayload']> = {
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  hosts?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  isFound?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CheckDomainSpfPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CheckDomainSpfPayload'] = ResolversParentTypes['CheckDomainSpfPayload']> = {
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  isFound?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ClearFilterPolicyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ClearFilterPolicyPayload'] = ResolversParentTypes['ClearFilterPolicyPayload']> = {
  policy?: Resolver<Maybe<ResolversTypes['PolicyInForce']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmForwardingPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConfirmForwardingPayload'] = ResolversParentTypes['ConfirmForwardingPayload']> = {
  settings?: Resolver<Maybe<ResolversTypes['MailSettings']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmQuarantinedPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConfirmQuarantinedPayload'] = ResolversParentTypes['ConfirmQuarantinedPayload']> = {
  items?: Resolver<Array<ResolversTypes['QuarantineItem']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CoverageReportResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CoverageReport'] = ResolversParentTypes['CoverageReport']> = {
  accounts?: Resolver<Array<ResolversTypes['AccountCoverage']>, ParentType, ContextType>;
  mailboxes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  protected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unscanned?: Resolver<Array<ResolversTypes['UnscannedMessages']>, ParentType, ContextType>;
  watched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreateBookmarkCollectionPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateBookmarkCollectionPayload'] = ResolversParentTypes['CreateBookmarkCollectionPayload']> = {
  collection?: Resolver<Maybe<ResolversTypes['BookmarkCollection']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateBookmarkPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateBookmarkPayload'] = ResolversParentTypes['CreateBookmarkPayload']> = {
  bookmark?: Resolver<Maybe<ResolversTypes['Bookmark']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateChildOrganizationPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateChildOrganizationPayload'] = ResolversParentTypes['CreateChildOrganizationPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateDkimKeyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateDkimKeyPayload'] = ResolversParentTypes['CreateDkimKeyPayload']> = {
  key?: Resolver<Maybe<ResolversTypes['DkimKey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateFolderPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateFolderPayload'] = ResolversParentTypes['CreateFolderPayload']> = {
  folder?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateGroupPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateGroupPayload'] = ResolversParentTypes['CreateGroupPayload']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateLabelPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateLabelPayload'] = ResolversParentTypes['CreateLabelPayload']> = {
  label?: Resolver<Maybe<ResolversTypes['Label']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateMailPolicyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateMailPolicyPayload'] = ResolversParentTypes['CreateMailPolicyPayload']> = {
  policy?: Resolver<Maybe<ResolversTypes['MailPolicy']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateMailRestrictionPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateMailRestrictionPayload'] = ResolversParentTypes['CreateMailRestrictionPayload']> = {
  restriction?: Resolver<Maybe<ResolversTypes['MailRestriction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateNoteBookPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateNoteBookPayload'] = ResolversParentTypes['CreateNoteBookPayload']> = {
  book?: Resolver<Maybe<ResolversTypes['NoteBook']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateNotePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateNotePayload'] = ResolversParentTypes['CreateNotePayload']> = {
  note?: Resolver<Maybe<ResolversTypes['Note']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateSignaturePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateSignaturePayload'] = ResolversParentTypes['CreateSignaturePayload']> = {
  signature?: Resolver<Maybe<ResolversTypes['Signature']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateTaskPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateTaskPayload'] = ResolversParentTypes['CreateTaskPayload']> = {
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateTaskProjectPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateTaskProjectPayload'] = ResolversParentTypes['CreateTaskProjectPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['TaskProject']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateTaskStatusPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateTaskStatusPayload'] = ResolversParentTypes['CreateTaskStatusPayload']> = {
  status?: Resolver<Maybe<ResolversTypes['TaskStatus']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateUserPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateUserPayload'] = ResolversParentTypes['CreateUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecisionPartResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DecisionPart'] = ResolversParentTypes['DecisionPart']> = {
  category?: Resolver<ResolversTypes['FindingCategory'], ParentType, ContextType>;
  decibans?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeleteBookmarkCollectionPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteBookmarkCollectionPayload'] = ResolversParentTypes['DeleteBookmarkCollectionPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteBookmarkPermanentlyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteBookmarkPermanentlyPayload'] = ResolversParentTypes['DeleteBookmarkPermanentlyPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteDkimKeyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteDkimKeyPayload'] = ResolversParentTypes['DeleteDkimKeyPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteDomainPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteDomainPayload'] = ResolversParentTypes['DeleteDomainPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteDraftPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteDraftPayload'] = ResolversParentTypes['DeleteDraftPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteFolderPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteFolderPayload'] = ResolversParentTypes['DeleteFolderPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteGroupsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteGroupsPayload'] = ResolversParentTypes['DeleteGroupsPayload']> = {
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteLabelPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteLabelPayload'] = ResolversParentTypes['DeleteLabelPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteMessagesPermanentlyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteMessagesPermanentlyPayload'] = ResolversParentTypes['DeleteMessagesPermanentlyPayload']> = {
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteNoteAttachmentPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteNoteAttachmentPayload'] = ResolversParentTypes['DeleteNoteAttachmentPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteNoteBookPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteNoteBookPayload'] = ResolversParentTypes['DeleteNoteBookPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteNotePermanentlyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteNotePermanentlyPayload'] = ResolversParentTypes['DeleteNotePermanentlyPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteQuarantinedPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteQuarantinedPayload'] = ResolversParentTypes['DeleteQuarantinedPayload']> = {
  items?: Resolver<Array<ResolversTypes['QuarantineItem']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteSignaturePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteSignaturePayload'] = ResolversParentTypes['DeleteSignaturePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteTaskForGoodPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteTaskForGoodPayload'] = ResolversParentTypes['DeleteTaskForGoodPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteTaskPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteTaskPayload'] = ResolversParentTypes['DeleteTaskPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteTaskProjectPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteTaskProjectPayload'] = ResolversParentTypes['DeleteTaskProjectPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteTaskStatusPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteTaskStatusPayload'] = ResolversParentTypes['DeleteTaskStatusPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteUsersAndTheirMailPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteUsersAndTheirMailPayload'] = ResolversParentTypes['DeleteUsersAndTheirMailPayload']> = {
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeliveryEventResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeliveryEvent'] = ResolversParentTypes['DeliveryEvent']> = {
  about?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  internetMessageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DeliveryEventKind'], ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['DeliveryRecipient']>, ParentType, ContextType>;
  reporter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeliveryRecipientResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeliveryRecipient'] = ResolversParentTypes['DeliveryRecipient']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  diagnostic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DisableUserPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DisableUserPayload'] = ResolversParentTypes['DisableUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DisallowIpRangesPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DisallowIpRangesPayload'] = ResolversParentTypes['DisallowIpRangesPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  zohoIds?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DkimKeyResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DkimKey'] = ResolversParentTypes['DkimKey']> = {
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  hashType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefault?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  publicKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  selector?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DnsRecordResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DnsRecord'] = ResolversParentTypes['DnsRecord']> = {
  isFound?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['DnsRecordPurpose'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['DnsRecordType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DomainResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Domain'] = ResolversParentTypes['Domain']> = {
  aliasNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  catchAllAddress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dkimKeys?: Resolver<Array<ResolversTypes['DkimKey']>, ParentType, ContextType>;
  dnsRecords?: Resolver<Array<ResolversTypes['DnsRecord']>, ParentType, ContextType>;
  groups?: Resolver<Maybe<Array<ResolversTypes['Group']>>, ParentType, ContextType>;
  htmlVerificationCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAlias?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDkimFound?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isMailHosted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPrimary?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isRegisteredByZoho?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isSpfFound?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isSubdomainStripped?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notificationAddress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  users?: Resolver<Maybe<Array<ResolversTypes['User']>>, ParentType, ContextType>;
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verifiedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  zohoId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  zohoMxStatus?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zohoStatus?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EffectResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Effect'] = ResolversParentTypes['Effect']> = {
  desired?: Resolver<ResolversTypes['DesiredEffect'], ParentType, ContextType>;
  exposureSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  fromFolderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  readBefore?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EffectState'], ParentType, ContextType>;
};

export type EmptyFolderPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EmptyFolderPayload'] = ResolversParentTypes['EmptyFolderPayload']> = {
  folder?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EnableGroupStreamsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EnableGroupStreamsPayload'] = ResolversParentTypes['EnableGroupStreamsPayload']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EnableUserPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EnableUserPayload'] = ResolversParentTypes['EnableUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FilePieceResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['FilePiece'] = ResolversParentTypes['FilePiece']> = {
  filename?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isInline?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<FilePieceUrlArgs, 'expiresIn'>>;
};

export type FilterCoverageResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['FilterCoverage'] = ResolversParentTypes['FilterCoverage']> = {
  filter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unscanned?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FilterPolicyResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['FilterPolicy'] = ResolversParentTypes['FilterPolicy']> = {
  actions?: Resolver<ResolversTypes['PolicyActions'], ParentType, ContextType>;
  movedBack?: Resolver<ResolversTypes['PolicyMovedBack'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onFailure?: Resolver<ResolversTypes['PolicyOnFailure'], ParentType, ContextType>;
  ownDomains?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  people?: Resolver<Array<ResolversTypes['ProtectedPerson']>, ParentType, ContextType>;
  requiredFilters?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  shadow?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  thresholds?: Resolver<ResolversTypes['PolicyThresholds'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  watchSpam?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  category?: Resolver<ResolversTypes['FindingCategory'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  places?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  strength?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type FlagMessagesPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['FlagMessagesPayload'] = ResolversParentTypes['FlagMessagesPayload']> = {
  messages?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FlagThreadsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['FlagThreadsPayload'] = ResolversParentTypes['FlagThreadsPayload']> = {
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  threads?: Resolver<Array<ResolversTypes['Thread']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FolderResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Folder'] = ResolversParentTypes['Folder']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isVisibleToImap?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  messages?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, RequireFields<FolderMessagesArgs, 'first' | 'orderBy'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['FolderRole'], ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zohoType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ForwardMessagePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ForwardMessagePayload'] = ResolversParentTypes['ForwardMessagePayload']> = {
  outgoing?: Resolver<Maybe<ResolversTypes['OutgoingMessage']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ForwardingAddressResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ForwardingAddress'] = ResolversParentTypes['ForwardingAddress']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deletesCopy?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ForwardingStatus']>, ParentType, ContextType>;
  zohoStatus?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GrantResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant']> = {
  accounts?: Resolver<Maybe<Array<ResolversTypes['Account']>>, ParentType, ContextType>;
  administeredOrganization?: Resolver<Maybe<ResolversTypes['OrganizationDetails']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dataCentre?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  zohoUserId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GroupResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group']> = {
  access?: Resolver<Maybe<ResolversTypes['GroupAccess']>, ParentType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  details?: Resolver<Maybe<ResolversTypes['GroupDetails']>, ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  hasStreams?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  heldMail?: Resolver<Maybe<ResolversTypes['HeldMailConnection']>, ParentType, ContextType, RequireFields<GroupHeldMailArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mailPolicy?: Resolver<Maybe<ResolversTypes['MailPolicy']>, ParentType, ContextType>;
  memberCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['GroupMember']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  settings?: Resolver<Maybe<ResolversTypes['GroupSettings']>, ParentType, ContextType>;
  zohoAccess?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GroupConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['GroupConnection'] = ResolversParentTypes['GroupConnection']> = {
  edges?: Resolver<Array<ResolversTypes['GroupEdge']>, ParentType, ContextType>;
  listChanged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type GroupDetailsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['GroupDetails'] = ResolversParentTypes['GroupDetails']> = {
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pendingInvitations?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  policyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GroupEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['GroupEdge'] = ResolversParentTypes['GroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
};

export type GroupMemberResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['GroupMember'] = ResolversParentTypes['GroupMember']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failureCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  isAcknowledged?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  maySendAsGroup?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  postApproval?: Resolver<Maybe<ResolversTypes['GroupPostApproval']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['GroupMemberRole']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['GroupMemberStatus']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  zohoKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GroupSettingsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['GroupSettings'] = ResolversParentTypes['GroupSettings']> = {
  addsMembersSilently?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  announcesApproval?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  holdsSpam?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  membersMaySendAsGroup?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  moderationPeriod?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  notifiesAuthor?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  notifiesModerators?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  refusedMail?: Resolver<Maybe<ResolversTypes['GroupPostApproval']>, ParentType, ContextType>;
  spamMarksCount?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  treatsBlindCopiesApart?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  whenModerationEnds?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HeaderResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Header'] = ResolversParentTypes['Header']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HeldMailResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['HeldMail'] = ResolversParentTypes['HeldMail']> = {
  content?: Resolver<Maybe<ResolversTypes['HeldMailContent']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  hasAttachments?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isSpam?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  sender?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HeldMailConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['HeldMailConnection'] = ResolversParentTypes['HeldMailConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HeldMailEdge']>, ParentType, ContextType>;
  listChanged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['HeldMail']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HeldMailContentResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['HeldMailContent'] = ResolversParentTypes['HeldMailContent']> = {
  headers?: Resolver<Array<ResolversTypes['Header']>, ParentType, ContextType>;
  html?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HeldMailEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['HeldMailEdge'] = ResolversParentTypes['HeldMailEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HeldMail'], ParentType, ContextType>;
};

export type ItemResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ItemResult'] = ResolversParentTypes['ItemResult']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ItemStatus'], ParentType, ContextType>;
};

export type JobResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expectedCalls?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  expectedSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  found?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['JobKind'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JobState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LabelResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Label'] = ResolversParentTypes['Label']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  color?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messages?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, RequireFields<LabelMessagesArgs, 'first' | 'orderBy'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LinkPreviewResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['LinkPreview'] = ResolversParentTypes['LinkPreview']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  iconUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  imageUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ListEntryResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ListEntry'] = ResolversParentTypes['ListEntry']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ListKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  removedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ListSubject'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ListEntryConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ListEntryConnection'] = ResolversParentTypes['ListEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ListEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ListEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ListEntryEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ListEntryEdge'] = ResolversParentTypes['ListEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ListEntry'], ParentType, ContextType>;
};

export type MailPolicyResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MailPolicy'] = ResolversParentTypes['MailPolicy']> = {
  allowsExternalImap?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  allowsGroupContacts?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  allowsOrganizationContacts?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  allowsPersonalContacts?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  groupCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  groups?: Resolver<Maybe<ResolversTypes['MailPolicyGroupConnection']>, ParentType, ContextType, RequireFields<MailPolicyGroupsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incomingRateLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  incomingSizeLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isJunkCleanupLocked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  junkCleanupDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mailboxSharing?: Resolver<ResolversTypes['MailPolicySwitch'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  pop?: Resolver<ResolversTypes['MailPolicySwitch'], ParentType, ContextType>;
  userCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  users?: Resolver<Maybe<ResolversTypes['MailPolicyUserConnection']>, ParentType, ContextType, RequireFields<MailPolicyUsersArgs, 'first'>>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zohoStrictTls?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailPolicyGroupResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MailPolicyGroup'] = ResolversParentTypes['MailPolicyGroup']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
};

export type MailPolicyGroupConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MailPolicyGroupConnection'] = ResolversParentTypes['MailPolicyGroupConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MailPolicyGroupEdge']>, ParentType, ContextType>;
  listChanged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MailPolicyGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MailPolicyGroupEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MailPolicyGroupEdge'] = ResolversParentTypes['MailPolicyGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MailPolicyGroup'], ParentType, ContextType>;
};

export type MailPolicySwitchResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MailPolicySwitch'] = ResolversParentTypes['MailPolicySwitch']> = {
  isLocked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isOn?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MailPolicyUserResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MailPolicyUser'] = ResolversParentTypes['MailPolicyUser']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type MailPolicyUserConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MailPolicyUserConnection'] = ResolversParentTypes['MailPolicyUserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MailPolicyUserEdge']>, ParentType, ContextType>;
  listChanged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MailPolicyUser']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MailPolicyUserEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MailPolicyUserEdge'] = ResolversParentTypes['MailPolicyUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MailPolicyUser'], ParentType, ContextType>;
};

export type MailRestrictionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MailRestriction'] = ResolversParentTypes['MailRestriction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MailRestrictionKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  policyCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['MailRestrictionRule']>, ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailRestrictionRuleResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MailRestrictionRule'] = ResolversParentTypes['MailRestrictionRule']> = {
  direction?: Resolver<ResolversTypes['MailDirection'], ParentType, ContextType>;
  isRestricted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  looksAt?: Resolver<ResolversTypes['MailRestrictionSubject'], ParentType, ContextType>;
  zohoStatus?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MailSettingsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MailSettings'] = ResolversParentTypes['MailSettings']> = {
  forwarding?: Resolver<Array<ResolversTypes['ForwardingAddress']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replyTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  senders?: Resolver<Array<ResolversTypes['SenderIdentity']>, ParentType, ContextType>;
  vacationReply?: Resolver<Maybe<ResolversTypes['VacationReply']>, ParentType, ContextType>;
};

export type MailingListResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MailingList'] = ResolversParentTypes['MailingList']> = {
  listId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  oneClick?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unsubscribeMail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unsubscribeUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MarkFolderReadPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MarkFolderReadPayload'] = ResolversParentTypes['MarkFolderReadPayload']> = {
  folder?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MarkMessagesAsNotSpamPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MarkMessagesAsNotSpamPayload'] = ResolversParentTypes['MarkMessagesAsNotSpamPayload']> = {
  messages?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MarkMessagesAsSpamPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MarkMessagesAsSpamPayload'] = ResolversParentTypes['MarkMessagesAsSpamPayload']> = {
  messages?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MarkMessagesPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MarkMessagesPayload'] = ResolversParentTypes['MarkMessagesPayload']> = {
  messages?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MarkThreadsAsNotSpamPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MarkThreadsAsNotSpamPayload'] = ResolversParentTypes['MarkThreadsAsNotSpamPayload']> = {
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  threads?: Resolver<Array<ResolversTypes['Thread']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MarkThreadsAsSpamPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MarkThreadsAsSpamPayload'] = ResolversParentTypes['MarkThreadsAsSpamPayload']> = {
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  threads?: Resolver<Array<ResolversTypes['Thread']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MarkThreadsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MarkThreadsPayload'] = ResolversParentTypes['MarkThreadsPayload']> = {
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  threads?: Resolver<Array<ResolversTypes['Thread']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MessageResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  answerState?: Resolver<Maybe<ResolversTypes['MessageAnswerState']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attachments?: Resolver<Maybe<Array<ResolversTypes['Attachment']>>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['MessageBody']>, ParentType, ContextType>;
  calendarEvents?: Resolver<Maybe<Array<ResolversTypes['CalendarEvent']>>, ParentType, ContextType>;
  cc?: Resolver<Maybe<Array<ResolversTypes['Address']>>, ParentType, ContextType>;
  decisions?: Resolver<Array<ResolversTypes['Scan']>, ParentType, ContextType>;
  deliveryEvent?: Resolver<Maybe<ResolversTypes['DeliveryEvent']>, ParentType, ContextType>;
  flag?: Resolver<Maybe<ResolversTypes['MessageFlag']>, ParentType, ContextType>;
  folder?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  hasAttachments?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hasInlineImages?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  headers?: Resolver<Maybe<Array<ResolversTypes['Header']>>, ParentType, ContextType, Partial<MessageHeadersArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  internetMessageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRead?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  labels?: Resolver<Maybe<Array<ResolversTypes['Label']>>, ParentType, ContextType>;
  labelsAsOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mailingList?: Resolver<Maybe<ResolversTypes['MailingList']>, ParentType, ContextType>;
  pieces?: Resolver<ResolversTypes['MessagePieces'], ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  readReceiptTo?: Resolver<Maybe<Array<ResolversTypes['Address']>>, ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  references?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  replyTo?: Resolver<Maybe<Array<ResolversTypes['Address']>>, ParentType, ContextType>;
  scan?: Resolver<Maybe<ResolversTypes['Scan']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  smtpLog?: Resolver<Maybe<Array<ResolversTypes['SmtpLogEntry']>>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  thread?: Resolver<ResolversTypes['Thread'], ParentType, ContextType>;
  to?: Resolver<Maybe<Array<ResolversTypes['Address']>>, ParentType, ContextType>;
  zohoAnswerState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  zohoFlag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageArrivedResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MessageArrived'] = ResolversParentTypes['MessageArrived']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageBodyResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MessageBody'] = ResolversParentTypes['MessageBody']> = {
  blockedImages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  html?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  newText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quotedText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  listChanged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MessagePiecesResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MessagePieces'] = ResolversParentTypes['MessagePieces']> = {
  body?: Resolver<Maybe<ResolversTypes['MessageBody']>, ParentType, ContextType>;
  files?: Resolver<Maybe<Array<ResolversTypes['FilePiece']>>, ParentType, ContextType>;
  headers?: Resolver<Maybe<Array<ResolversTypes['Header']>>, ParentType, ContextType>;
};

export type ModerateHeldMailPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ModerateHeldMailPayload'] = ResolversParentTypes['ModerateHeldMailPayload']> = {
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoveFolderPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MoveFolderPayload'] = ResolversParentTypes['MoveFolderPayload']> = {
  folder?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoveMessagesPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MoveMessagesPayload'] = ResolversParentTypes['MoveMessagesPayload']> = {
  messages?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoveThreadsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MoveThreadsPayload'] = ResolversParentTypes['MoveThreadsPayload']> = {
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  threads?: Resolver<Array<ResolversTypes['Thread']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addDomain?: Resolver<ResolversTypes['AddDomainPayload'], ParentType, ContextType, RequireFields<MutationAddDomainArgs, 'input'>>;
  addDomainAlias?: Resolver<ResolversTypes['AddDomainAliasPayload'], ParentType, ContextType, RequireFields<MutationAddDomainAliasArgs, 'input'>>;
  addForwarding?: Resolver<ResolversTypes['AddForwardingPayload'], ParentType, ContextType, RequireFields<MutationAddForwardingArgs, 'input'>>;
  addGroupAliases?: Resolver<ResolversTypes['AddGroupAliasesPayload'], ParentType, ContextType, RequireFields<MutationAddGroupAliasesArgs, 'input'>>;
  addGroupMembers?: Resolver<ResolversTypes['AddGroupMembersPayload'], ParentType, ContextType, RequireFields<MutationAddGroupMembersArgs, 'input'>>;
  addListEntry?: Resolver<ResolversTypes['AddListEntryPayload'], ParentType, ContextType, RequireFields<MutationAddListEntryArgs, 'input'>>;
  addNoteAttachments?: Resolver<ResolversTypes['AddNoteAttachmentsPayload'], ParentType, ContextType, RequireFields<MutationAddNoteAttachmentsArgs, 'input'>>;
  addSenderIdentity?: Resolver<ResolversTypes['AddSenderIdentityPayload'], ParentType, ContextType, RequireFields<MutationAddSenderIdentityArgs, 'input'>>;
  addToSpamList?: Resolver<ResolversTypes['AddToSpamListPayload'], ParentType, ContextType, RequireFields<MutationAddToSpamListArgs, 'input'>>;
  addUserAliases?: Resolver<ResolversTypes['AddUserAliasesPayload'], ParentType, ContextType, RequireFields<MutationAddUserAliasesArgs, 'input'>>;
  allowFromQuarantine?: Resolver<ResolversTypes['AllowFromQuarantinePayload'], ParentType, ContextType, RequireFields<MutationAllowFromQuarantineArgs, 'input'>>;
  allowIpRanges?: Resolver<ResolversTypes['AllowIpRangesPayload'], ParentType, ContextType, RequireFields<MutationAllowIpRangesArgs, 'input'>>;
  applyLabels?: Resolver<ResolversTypes['ApplyLabelsPayload'], ParentType, ContextType, RequireFields<MutationApplyLabelsArgs, 'input'>>;
  applyLabelsToThreads?: Resolver<ResolversTypes['ApplyLabelsToThreadsPayload'], ParentType, ContextType, RequireFields<MutationApplyLabelsToThreadsArgs, 'input'>>;
  applyMailPolicy?: Resolver<ResolversTypes['ApplyMailPolicyPayload'], ParentType, ContextType, RequireFields<MutationApplyMailPolicyArgs, 'input'>>;
  archiveMessages?: Resolver<ResolversTypes['ArchiveMessagesPayload'], ParentType, ContextType, RequireFields<MutationArchiveMessagesArgs, 'input'>>;
  archiveThreads?: Resolver<ResolversTypes['ArchiveThreadsPayload'], ParentType, ContextType, RequireFields<MutationArchiveThreadsArgs, 'input'>>;
  assignMailRestriction?: Resolver<ResolversTypes['AssignMailRestrictionPayload'], ParentType, ContextType, RequireFields<MutationAssignMailRestrictionArgs, 'input'>>;
  cancelJob?: Resolver<ResolversTypes['CancelJobPayload'], ParentType, ContextType, RequireFields<MutationCancelJobArgs, 'input'>>;
  cancelScheduledMessage?: Resolver<ResolversTypes['CancelScheduledMessagePayload'], ParentType, ContextType, RequireFields<MutationCancelScheduledMessageArgs, 'input'>>;
  changeFilterPolicy?: Resolver<ResolversTypes['ChangeFilterPolicyPayload'], ParentType, ContextType, RequireFields<MutationChangeFilterPolicyArgs, 'input'>>;
  changeUserRoles?: Resolver<ResolversTypes['ChangeUserRolesPayload'], ParentType, ContextType, RequireFields<MutationChangeUserRolesArgs, 'input'>>;
  checkDkimKey?: Resolver<ResolversTypes['CheckDkimKeyPayload'], ParentType, ContextType, RequireFields<MutationCheckDkimKeyArgs, 'input'>>;
  checkDomainMx?: Resolver<ResolversTypes['CheckDomainMxPayload'], ParentType, ContextType, RequireFields<MutationCheckDomainMxArgs, 'input'>>;
  checkDomainSpf?: Resolver<ResolversTypes['CheckDomainSpfPayload'], ParentType, ContextType, RequireFields<MutationCheckDomainSpfArgs, 'input'>>;
  clearFilterPolicy?: Resolver<ResolversTypes['ClearFilterPolicyPayload'], ParentType, ContextType, RequireFields<MutationClearFilterPolicyArgs, 'input'>>;
  confirmForwarding?: Resolver<ResolversTypes['ConfirmForwardingPayload'], ParentType, ContextType, RequireFields<MutationConfirmForwardingArgs, 'input'>>;
  confirmQuarantined?: Resolver<ResolversTypes['ConfirmQuarantinedPayload'], ParentType, ContextType, RequireFields<MutationConfirmQuarantinedArgs, 'input'>>;
  createBookmark?: Resolver<ResolversTypes['CreateBookmarkPayload'], ParentType, ContextType, RequireFields<MutationCreateBookmarkArgs, 'input'>>;
  createBookmarkCollection?: Resolver<ResolversTypes['CreateBookmarkCollectionPayload'], ParentType, ContextType, RequireFields<MutationCreateBookmarkCollectionArgs, 'input'>>;
  createChildOrganization?: Resolver<ResolversTypes['CreateChildOrganizationPayload'], ParentType, ContextType, RequireFields<MutationCreateChildOrganizationArgs, 'input'>>;
  createDkimKey?: Resolver<ResolversTypes['CreateDkimKeyPayload'], ParentType, ContextType, RequireFields<MutationCreateDkimKeyArgs, 'input'>>;
  createFolder?: Resolver<ResolversTypes['CreateFolderPayload'], ParentType, ContextType, RequireFields<MutationCreateFolderArgs, 'input'>>;
  createGroup?: Resolver<ResolversTypes['CreateGroupPayload'], ParentType, ContextType, RequireFields<MutationCreateGroupArgs, 'input'>>;
  createLabel?: Resolver<ResolversTypes['CreateLabelPayload'], ParentType, ContextType, RequireFields<MutationCreateLabelArgs, 'input'>>;
  createMailPolicy?: Resolver<ResolversTypes['CreateMailPolicyPayload'], ParentType, ContextType, RequireFields<MutationCreateMailPolicyArgs, 'input'>>;
  createMailRestriction?: Resolver<ResolversTypes['CreateMailRestrictionPayload'], ParentType, ContextType, RequireFields<MutationCreateMailRestrictionArgs, 'input'>>;
  createNote?: Resolver<ResolversTypes['CreateNotePayload'], ParentType, ContextType, RequireFields<MutationCreateNoteArgs, 'input'>>;
  createNoteBook?: Resolver<ResolversTypes['CreateNoteBookPayload'], ParentType, ContextType, RequireFields<MutationCreateNoteBookArgs, 'input'>>;
  createSignature?: Resolver<ResolversTypes['CreateSignaturePayload'], ParentType, ContextType, RequireFields<MutationCreateSignatureArgs, 'input'>>;
  createTask?: Resolver<ResolversTypes['CreateTaskPayload'], ParentType, ContextType, RequireFields<MutationCreateTaskArgs, 'input'>>;
  createTaskProject?: Resolver<ResolversTypes['CreateTaskProjectPayload'], ParentType, ContextType, RequireFields<MutationCreateTaskProjectArgs, 'input'>>;
  createTaskStatus?: Resolver<ResolversTypes['CreateTaskStatusPayload'], ParentType, ContextType, RequireFields<MutationCreateTaskStatusArgs, 'input'>>;
  createUser?: Resolver<ResolversTypes['CreateUserPayload'], ParentType, ContextType, RequireFields<MutationCreateUserArgs, 'input'>>;
  deleteBookmarkCollection?: Resolver<ResolversTypes['DeleteBookmarkCollectionPayload'], ParentType, ContextType, RequireFields<MutationDeleteBookmarkCollectionArgs, 'input'>>;
  deleteBookmarkPermanently?: Resolver<ResolversTypes['DeleteBookmarkPermanentlyPayload'], ParentType, ContextType, RequireFields<MutationDeleteBookmarkPermanentlyArgs, 'input'>>;
  deleteDkimKey?: Resolver<ResolversTypes['DeleteDkimKeyPayload'], ParentType, ContextType, RequireFields<MutationDeleteDkimKeyArgs, 'input'>>;
  deleteDomain?: Resolver<ResolversTypes['DeleteDomainPayload'], ParentType, ContextType, RequireFields<MutationDeleteDomainArgs, 'input'>>;
  deleteDraft?: Resolver<ResolversTypes['DeleteDraftPayload'], ParentType, ContextType, RequireFields<MutationDeleteDraftArgs, 'input'>>;
  deleteFolder?: Resolver<ResolversTypes['DeleteFolderPayload'], ParentType, ContextType, RequireFields<MutationDeleteFolderArgs, 'input'>>;
  deleteGroups?: Resolver<ResolversTypes['DeleteGroupsPayload'], ParentType, ContextType, RequireFields<MutationDeleteGroupsArgs, 'input'>>;
  deleteLabel?: Resolver<ResolversTypes['DeleteLabelPayload'], ParentType, ContextType, RequireFields<MutationDeleteLabelArgs, 'input'>>;
  deleteMessagesPermanently?: Resolver<ResolversTypes['DeleteMessagesPermanentlyPayload'], ParentType, ContextType, RequireFields<MutationDeleteMessagesPermanentlyArgs, 'input'>>;
  deleteNoteAttachment?: Resolver<ResolversTypes['DeleteNoteAttachmentPayload'], ParentType, ContextType, RequireFields<MutationDeleteNoteAttachmentArgs, 'input'>>;
  deleteNoteBook?: Resolver<ResolversTypes['DeleteNoteBookPayload'], ParentType, ContextType, RequireFields<MutationDeleteNoteBookArgs, 'input'>>;
  deleteNotePermanently?: Resolver<ResolversTypes['DeleteNotePermanentlyPayload'], ParentType, ContextType, RequireFields<MutationDeleteNotePermanentlyArgs, 'input'>>;
  deleteQuarantined?: Resolver<ResolversTypes['DeleteQuarantinedPayload'], ParentType, ContextType, RequireFields<MutationDeleteQuarantinedArgs, 'input'>>;
  deleteSignature?: Resolver<ResolversTypes['DeleteSignaturePayload'], ParentType, ContextType, RequireFields<MutationDeleteSignatureArgs, 'input'>>;
  deleteTask?: Resolver<ResolversTypes['DeleteTaskPayload'], ParentType, ContextType, RequireFields<MutationDeleteTaskArgs, 'input'>>;
  deleteTaskForGood?: Resolver<ResolversTypes['DeleteTaskForGoodPayload'], ParentType, ContextType, RequireFields<MutationDeleteTaskForGoodArgs, 'input'>>;
  deleteTaskProject?: Resolver<ResolversTypes['DeleteTaskProjectPayload'], ParentType, ContextType, RequireFields<MutationDeleteTaskProjectArgs, 'input'>>;
  deleteTaskStatus?: Resolver<ResolversTypes['DeleteTaskStatusPayload'], ParentType, ContextType, RequireFields<MutationDeleteTaskStatusArgs, 'input'>>;
  deleteUsersAndTheirMail?: Resolver<ResolversTypes['DeleteUsersAndTheirMailPayload'], ParentType, ContextType, RequireFields<MutationDeleteUsersAndTheirMailArgs, 'input'>>;
  disableUser?: Resolver<ResolversTypes['DisableUserPayload'], ParentType, ContextType, RequireFields<MutationDisableUserArgs, 'input'>>;
  disallowIpRanges?: Resolver<ResolversTypes['DisallowIpRangesPayload'], ParentType, ContextType, RequireFields<MutationDisallowIpRangesArgs, 'input'>>;
  emptyFolder?: Resolver<ResolversTypes['EmptyFolderPayload'], ParentType, ContextType, RequireFields<MutationEmptyFolderArgs, 'input'>>;
  enableGroupStreams?: Resolver<ResolversTypes['EnableGroupStreamsPayload'], ParentType, ContextType, RequireFields<MutationEnableGroupStreamsArgs, 'input'>>;
  enableUser?: Resolver<ResolversTypes['EnableUserPayload'], ParentType, ContextType, RequireFields<MutationEnableUserArgs, 'input'>>;
  flagMessages?: Resolver<ResolversTypes['FlagMessagesPayload'], ParentType, ContextType, RequireFields<MutationFlagMessagesArgs, 'input'>>;
  flagThreads?: Resolver<ResolversTypes['FlagThreadsPayload'], ParentType, ContextType, RequireFields<MutationFlagThreadsArgs, 'input'>>;
  forwardMessage?: Resolver<ResolversTypes['ForwardMessagePayload'], ParentType, ContextType, RequireFields<MutationForwardMessageArgs, 'input'>>;
  markFolderRead?: Resolver<ResolversTypes['MarkFolderReadPayload'], ParentType, ContextType, RequireFields<MutationMarkFolderReadArgs, 'input'>>;
  markMessages?: Resolver<ResolversTypes['MarkMessagesPayload'], ParentType, ContextType, RequireFields<MutationMarkMessagesArgs, 'input'>>;
  markMessagesAsNotSpam?: Resolver<ResolversTypes['MarkMessagesAsNotSpamPayload'], ParentType, ContextType, RequireFields<MutationMarkMessagesAsNotSpamArgs, 'input'>>;
  markMessagesAsSpam?: Resolver<ResolversTypes['MarkMessagesAsSpamPayload'], ParentType, ContextType, RequireFields<MutationMarkMessagesAsSpamArgs, 'input'>>;
  markThreads?: Resolver<ResolversTypes['MarkThreadsPayload'], ParentType, ContextType, RequireFields<MutationMarkThreadsArgs, 'input'>>;
  markThreadsAsNotSpam?: Resolver<ResolversTypes['MarkThreadsAsNotSpamPayload'], ParentType, ContextType, RequireFields<MutationMarkThreadsAsNotSpamArgs, 'input'>>;
  markThreadsAsSpam?: Resolver<ResolversTypes['MarkThreadsAsSpamPayload'], ParentType, ContextType, RequireFields<MutationMarkThreadsAsSpamArgs, 'input'>>;
  moderateHeldMail?: Resolver<ResolversTypes['ModerateHeldMailPayload'], ParentType, ContextType, RequireFields<MutationModerateHeldMailArgs, 'input'>>;
  moveFolder?: Resolver<ResolversTypes['MoveFolderPayload'], ParentType, ContextType, RequireFields<MutationMoveFolderArgs, 'input'>>;
  moveMessages?: Resolver<ResolversTypes['MoveMessagesPayload'], ParentType, ContextType, RequireFields<MutationMoveMessagesArgs, 'input'>>;
  moveThreads?: Resolver<ResolversTypes['MoveThreadsPayload'], ParentType, ContextType, RequireFields<MutationMoveThreadsArgs, 'input'>>;
  orderAccounts?: Resolver<ResolversTypes['OrderAccountsPayload'], ParentType, ContextType, RequireFields<MutationOrderAccountsArgs, 'input'>>;
  pauseJob?: Resolver<ResolversTypes['PauseJobPayload'], ParentType, ContextType, RequireFields<MutationPauseJobArgs, 'input'>>;
  regenerateDkimKey?: Resolver<ResolversTypes['RegenerateDkimKeyPayload'], ParentType, ContextType, RequireFields<MutationRegenerateDkimKeyArgs, 'input'>>;
  releaseFromQuarantine?: Resolver<ResolversTypes['ReleaseFromQuarantinePayload'], ParentType, ContextType, RequireFields<MutationReleaseFromQuarantineArgs, 'input'>>;
  removeAllLabels?: Resolver<ResolversTypes['RemoveAllLabelsPayload'], ParentType, ContextType, RequireFields<MutationRemoveAllLabelsArgs, 'input'>>;
  removeAllLabelsFromThreads?: Resolver<ResolversTypes['RemoveAllLabelsFromThreadsPayload'], ParentType, ContextType, RequireFields<MutationRemoveAllLabelsFromThreadsArgs, 'input'>>;
  removeDomainAlias?: Resolver<ResolversTypes['RemoveDomainAliasPayload'], ParentType, ContextType, RequireFields<MutationRemoveDomainAliasArgs, 'input'>>;
  removeForwarding?: Resolver<ResolversTypes['RemoveForwardingPayload'], ParentType, ContextType, RequireFields<MutationRemoveForwardingArgs, 'input'>>;
  removeFromSpamList?: Resolver<ResolversTypes['RemoveFromSpamListPayload'], ParentType, ContextType, RequireFields<MutationRemoveFromSpamListArgs, 'input'>>;
  removeGroupAliases?: Resolver<ResolversTypes['RemoveGroupAliasesPayload'], ParentType, ContextType, RequireFields<MutationRemoveGroupAliasesArgs, 'input'>>;
  removeGroupMembers?: Resolver<ResolversTypes['RemoveGroupMembersPayload'], ParentType, ContextType, RequireFields<MutationRemoveGroupMembersArgs, 'input'>>;
  removeLabels?: Resolver<ResolversTypes['RemoveLabelsPayload'], ParentType, ContextType, RequireFields<MutationRemoveLabelsArgs, 'input'>>;
  removeLabelsFromThreads?: Resolver<ResolversTypes['RemoveLabelsFromThreadsPayload'], ParentType, ContextType, RequireFields<MutationRemoveLabelsFromThreadsArgs, 'input'>>;
  removeListEntry?: Resolver<ResolversTypes['RemoveListEntryPayload'], ParentType, ContextType, RequireFields<MutationRemoveListEntryArgs, 'input'>>;
  removeUserAliases?: Resolver<ResolversTypes['RemoveUserAliasesPayload'], ParentType, ContextType, RequireFields<MutationRemoveUserAliasesArgs, 'input'>>;
  removeVacationReply?: Resolver<ResolversTypes['RemoveVacationReplyPayload'], ParentType, ContextType, RequireFields<MutationRemoveVacationReplyArgs, 'input'>>;
  renameBookmarkCollection?: Resolver<ResolversTypes['RenameBookmarkCollectionPayload'], ParentType, ContextType, RequireFields<MutationRenameBookmarkCollectionArgs, 'input'>>;
  renameDomain?: Resolver<ResolversTypes['RenameDomainPayload'], ParentType, ContextType, RequireFields<MutationRenameDomainArgs, 'input'>>;
  renameFolder?: Resolver<ResolversTypes['RenameFolderPayload'], ParentType, ContextType, RequireFields<MutationRenameFolderArgs, 'input'>>;
  renameGroup?: Resolver<ResolversTypes['RenameGroupPayload'], ParentType, ContextType, RequireFields<MutationRenameGroupArgs, 'input'>>;
  renameNoteBook?: Resolver<ResolversTypes['RenameNoteBookPayload'], ParentType, ContextType, RequireFields<MutationRenameNoteBookArgs, 'input'>>;
  renameTaskProject?: Resolver<ResolversTypes['RenameTaskProjectPayload'], ParentType, ContextType, RequireFields<MutationRenameTaskProjectArgs, 'input'>>;
  replyToMessage?: Resolver<ResolversTypes['ReplyToMessagePayload'], ParentType, ContextType, RequireFields<MutationReplyToMessageArgs, 'input'>>;
  rescanFolder?: Resolver<ResolversTypes['RescanFolderPayload'], ParentType, ContextType, RequireFields<MutationRescanFolderArgs, 'input'>>;
  resendForwardingCode?: Resolver<ResolversTypes['ResendForwardingCodePayload'], ParentType, ContextType, RequireFields<MutationResendForwardingCodeArgs, 'input'>>;
  resendReplyToConfirmation?: Resolver<ResolversTypes['ResendReplyToConfirmationPayload'], ParentType, ContextType, RequireFields<MutationResendReplyToConfirmationArgs, 'input'>>;
  resetUserPassword?: Resolver<ResolversTypes['ResetUserPasswordPayload'], ParentType, ContextType, RequireFields<MutationResetUserPasswordArgs, 'input'>>;
  restoreBookmark?: Resolver<ResolversTypes['RestoreBookmarkPayload'], ParentType, ContextType, RequireFields<MutationRestoreBookmarkArgs, 'input'>>;
  restoreTask?: Resolver<ResolversTypes['RestoreTaskPayload'], ParentType, ContextType, RequireFields<MutationRestoreTaskArgs, 'input'>>;
  resumeJob?: Resolver<ResolversTypes['ResumeJobPayload'], ParentType, ContextType, RequireFields<MutationResumeJobArgs, 'input'>>;
  saveDraft?: Resolver<ResolversTypes['SaveDraftPayload'], ParentType, ContextType, RequireFields<MutationSaveDraftArgs, 'input'>>;
  saveTemplate?: Resolver<ResolversTypes['SaveTemplatePayload'], ParentType, ContextType, RequireFields<MutationSaveTemplateArgs, 'input'>>;
  scanMessage?: Resolver<ResolversTypes['ScanMessagePayload'], ParentType, ContextType, RequireFields<MutationScanMessageArgs, 'input'>>;
  scheduleMessage?: Resolver<ResolversTypes['ScheduleMessagePayload'], ParentType, ContextType, RequireFields<MutationScheduleMessageArgs, 'input'>>;
  sendDraft?: Resolver<ResolversTypes['SendDraftPayload'], ParentType, ContextType, RequireFields<MutationSendDraftArgs, 'input'>>;
  sendMessage?: Resolver<ResolversTypes['SendMessagePayload'], ParentType, ContextType, RequireFields<MutationSendMessageArgs, 'input'>>;
  setAccountActive?: Resolver<ResolversTypes['SetAccountActivePayload'], ParentType, ContextType, RequireFields<MutationSetAccountActiveArgs, 'input'>>;
  setBookmarkFavorite?: Resolver<ResolversTypes['SetBookmarkFavoritePayload'], ParentType, ContextType, RequireFields<MutationSetBookmarkFavoriteArgs, 'input'>>;
  setCatchAllAddress?: Resolver<ResolversTypes['SetCatchAllAddressPayload'], ParentType, ContextType, RequireFields<MutationSetCatchAllAddressArgs, 'input'>>;
  setDefaultAddress?: Resolver<ResolversTypes['SetDefaultAddressPayload'], ParentType, ContextType, RequireFields<MutationSetDefaultAddressArgs, 'input'>>;
  setDefaultDkimKey?: Resolver<ResolversTypes['SetDefaultDkimKeyPayload'], ParentType, ContextType, RequireFields<MutationSetDefaultDkimKeyArgs, 'input'>>;
  setDomainMailHosting?: Resolver<ResolversTypes['SetDomainMailHostingPayload'], ParentType, ContextType, RequireFields<MutationSetDomainMailHostingArgs, 'input'>>;
  setDomainNotificationAddress?: Resolver<ResolversTypes['SetDomainNotificationAddressPayload'], ParentType, ContextType, RequireFields<MutationSetDomainNotificationAddressArgs, 'input'>>;
  setFolderImapVisibility?: Resolver<ResolversTypes['SetFolderImapVisibilityPayload'], ParentType, ContextType, RequireFields<MutationSetFolderImapVisibilityArgs, 'input'>>;
  setForwardedMailDeletion?: Resolver<ResolversTypes['SetForwardedMailDeletionPayload'], ParentType, ContextType, RequireFields<MutationSetForwardedMailDeletionArgs, 'input'>>;
  setNoteFavorite?: Resolver<ResolversTypes['SetNoteFavoritePayload'], ParentType, ContextType, RequireFields<MutationSetNoteFavoriteArgs, 'input'>>;
  setPrimaryDomain?: Resolver<ResolversTypes['SetPrimaryDomainPayload'], ParentType, ContextType, RequireFields<MutationSetPrimaryDomainArgs, 'input'>>;
  setReplyTo?: Resolver<ResolversTypes['SetReplyToPayload'], ParentType, ContextType, RequireFields<MutationSetReplyToArgs, 'input'>>;
  setSpamLevel?: Resolver<ResolversTypes['SetSpamLevelPayload'], ParentType, ContextType, RequireFields<MutationSetSpamLevelArgs, 'input'>>;
  setSubdomainStripping?: Resolver<ResolversTypes['SetSubdomainStrippingPayload'], ParentType, ContextType, RequireFields<MutationSetSubdomainStrippingArgs, 'input'>>;
  setUserActiveSync?: Resolver<ResolversTypes['SetUserActiveSyncPayload'], ParentType, ContextType, RequireFields<MutationSetUserActiveSyncArgs, 'input'>>;
  setUserExtraStorage?: Resolver<ResolversTypes['SetUserExtraStoragePayload'], ParentType, ContextType, RequireFields<MutationSetUserExtraStorageArgs, 'input'>>;
  setUserImap?: Resolver<ResolversTypes['SetUserImapPayload'], ParentType, ContextType, RequireFields<MutationSetUserImapArgs, 'input'>>;
  setUserIncoming?: Resolver<ResolversTypes['SetUserIncomingPayload'], ParentType, ContextType, RequireFields<MutationSetUserIncomingArgs, 'input'>>;
  setUserMailbox?: Resolver<ResolversTypes['SetUserMailboxPayload'], ParentType, ContextType, RequireFields<MutationSetUserMailboxArgs, 'input'>>;
  setUserOutgoing?: Resolver<ResolversTypes['SetUserOutgoingPayload'], ParentType, ContextType, RequireFields<MutationSetUserOutgoingArgs, 'input'>>;
  setUserPop?: Resolver<ResolversTypes['SetUserPopPayload'], ParentType, ContextType, RequireFields<MutationSetUserPopArgs, 'input'>>;
  setUserStoragePlan?: Resolver<ResolversTypes['SetUserStoragePlanPayload'], ParentType, ContextType, RequireFields<MutationSetUserStoragePlanArgs, 'input'>>;
  setUserTwoFactor?: Resolver<ResolversTypes['SetUserTwoFactorPayload'], ParentType, ContextType, RequireFields<MutationSetUserTwoFactorArgs, 'input'>>;
  setVacationReply?: Resolver<ResolversTypes['SetVacationReplyPayload'], ParentType, ContextType, RequireFields<MutationSetVacationReplyArgs, 'input'>>;
  trashBookmark?: Resolver<ResolversTypes['TrashBookmarkPayload'], ParentType, ContextType, RequireFields<MutationTrashBookmarkArgs, 'input'>>;
  trashMessages?: Resolver<ResolversTypes['TrashMessagesPayload'], ParentType, ContextType, RequireFields<MutationTrashMessagesArgs, 'input'>>;
  trashNote?: Resolver<ResolversTypes['TrashNotePayload'], ParentType, ContextType, RequireFields<MutationTrashNoteArgs, 'input'>>;
  trashThreads?: Resolver<ResolversTypes['TrashThreadsPayload'], ParentType, ContextType, RequireFields<MutationTrashThreadsArgs, 'input'>>;
  turnForwarding?: Resolver<ResolversTypes['TurnForwardingPayload'], ParentType, ContextType, RequireFields<MutationTurnForwardingArgs, 'input'>>;
  unarchiveMessages?: Resolver<ResolversTypes['UnarchiveMessagesPayload'], ParentType, ContextType, RequireFields<MutationUnarchiveMessagesArgs, 'input'>>;
  unarchiveThreads?: Resolver<ResolversTypes['UnarchiveThreadsPayload'], ParentType, ContextType, RequireFields<MutationUnarchiveThreadsArgs, 'input'>>;
  updateBookmark?: Resolver<ResolversTypes['UpdateBookmarkPayload'], ParentType, ContextType, RequireFields<MutationUpdateBookmarkArgs, 'input'>>;
  updateDraft?: Resolver<ResolversTypes['UpdateDraftPayload'], ParentType, ContextType, RequireFields<MutationUpdateDraftArgs, 'input'>>;
  updateGroupDelivery?: Resolver<ResolversTypes['UpdateGroupDeliveryPayload'], ParentType, ContextType, RequireFields<MutationUpdateGroupDeliveryArgs, 'input'>>;
  updateGroupMembers?: Resolver<ResolversTypes['UpdateGroupMembersPayload'], ParentType, ContextType, RequireFields<MutationUpdateGroupMembersArgs, 'input'>>;
  updateGroupSettings?: Resolver<ResolversTypes['UpdateGroupSettingsPayload'], ParentType, ContextType, RequireFields<MutationUpdateGroupSettingsArgs, 'input'>>;
  updateLabel?: Resolver<ResolversTypes['UpdateLabelPayload'], ParentType, ContextType, RequireFields<MutationUpdateLabelArgs, 'input'>>;
  updateNote?: Resolver<ResolversTypes['UpdateNotePayload'], ParentType, ContextType, RequireFields<MutationUpdateNoteArgs, 'input'>>;
  updateSignature?: Resolver<ResolversTypes['UpdateSignaturePayload'], ParentType, ContextType, RequireFields<MutationUpdateSignatureArgs, 'input'>>;
  updateTask?: Resolver<ResolversTypes['UpdateTaskPayload'], ParentType, ContextType, RequireFields<MutationUpdateTaskArgs, 'input'>>;
  updateTaskStatus?: Resolver<ResolversTypes['UpdateTaskStatusPayload'], ParentType, ContextType, RequireFields<MutationUpdateTaskStatusArgs, 'input'>>;
  updateUserProfile?: Resolver<ResolversTypes['UpdateUserProfilePayload'], ParentType, ContextType, RequireFields<MutationUpdateUserProfileArgs, 'input'>>;
  verifyDomain?: Resolver<ResolversTypes['VerifyDomainPayload'], ParentType, ContextType, RequireFields<MutationVerifyDomainArgs, 'input'>>;
};

export type NodeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Account' | 'App' | 'Bookmark' | 'BookmarkCollection' | 'BookmarkGroup' | 'DkimKey' | 'Domain' | 'Folder' | 'Grant' | 'Group' | 'HeldMail' | 'Job' | 'Label' | 'ListEntry' | 'MailPolicy' | 'MailRestriction' | 'Message' | 'Note' | 'NoteBook' | 'NoteGroup' | 'Organization' | 'OutgoingMessage' | 'QuarantineItem' | 'Scan' | 'Signature' | 'Task' | 'TaskGroup' | 'TaskProject' | 'TaskStatus' | 'Thread' | 'User', ParentType, ContextType>;
};

export type NoteResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Note'] = ResolversParentTypes['Note']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  attachments?: Resolver<Maybe<Array<ResolversTypes['NoteAttachment']>>, ParentType, ContextType>;
  book?: Resolver<Maybe<ResolversTypes['NoteBook']>, ParentType, ContextType>;
  color?: Resolver<Maybe<ResolversTypes['NoteColor']>, ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['NoteGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isFavorite?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  modifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ownerZohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zohoColor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoteAttachmentResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['NoteAttachment'] = ResolversParentTypes['NoteAttachment']> = {
  filename?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<NoteAttachmentUrlArgs, 'expiresIn'>>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NoteBookResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['NoteBook'] = ResolversParentTypes['NoteBook']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['NoteGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefault?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['NoteConnection']>, ParentType, ContextType, RequireFields<NoteBookNotesArgs, 'first' | 'orderBy'>>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoteConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['NoteConnection'] = ResolversParentTypes['NoteConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NoteEdge']>, ParentType, ContextType>;
  listChanged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Note']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NoteEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['NoteEdge'] = ResolversParentTypes['NoteEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Note'], ParentType, ContextType>;
};

export type NoteGroupResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['NoteGroup'] = ResolversParentTypes['NoteGroup']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  books?: Resolver<Maybe<Array<ResolversTypes['NoteBook']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mailGroup?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['NoteConnection']>, ParentType, ContextType, RequireFields<NoteGroupNotesArgs, 'first' | 'orderBy'>>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderAccountsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['OrderAccountsPayload'] = ResolversParentTypes['OrderAccountsPayload']> = {
  settings?: Resolver<Maybe<ResolversTypes['MailSettings']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  allowedIpRanges?: Resolver<Maybe<Array<ResolversTypes['AllowedIpRange']>>, ParentType, ContextType>;
  auditCategories?: Resolver<Maybe<Array<ResolversTypes['AuditCategory']>>, ParentType, ContextType>;
  auditLog?: Resolver<Maybe<ResolversTypes['AuditLogConnection']>, ParentType, ContextType, RequireFields<OrganizationAuditLogArgs, 'first'>>;
  children?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  dataCentre?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  details?: Resolver<Maybe<ResolversTypes['OrganizationDetails']>, ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType, RequireFields<OrganizationDomainArgs, 'name'>>;
  domains?: Resolver<Maybe<Array<ResolversTypes['Domain']>>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<OrganizationGroupArgs, 'address'>>;
  groups?: Resolver<Maybe<ResolversTypes['GroupConnection']>, ParentType, ContextType, RequireFields<OrganizationGroupsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mailPolicies?: Resolver<Maybe<Array<ResolversTypes['MailPolicy']>>, ParentType, ContextType>;
  mailRestrictions?: Resolver<Maybe<Array<ResolversTypes['MailRestriction']>>, ParentType, ContextType, RequireFields<OrganizationMailRestrictionsArgs, 'kind'>>;
  partner?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  signIns?: Resolver<Maybe<ResolversTypes['SignInConnection']>, ParentType, ContextType, RequireFields<OrganizationSignInsArgs, 'access' | 'first' | 'from' | 'kind' | 'to'>>;
  smtpLog?: Resolver<Maybe<ResolversTypes['SmtpLogConnection']>, ParentType, ContextType, RequireFields<OrganizationSmtpLogArgs, 'first' | 'from' | 'to'>>;
  spamList?: Resolver<Maybe<ResolversTypes['SpamListConnection']>, ParentType, ContextType, RequireFields<OrganizationSpamListArgs, 'first' | 'list'>>;
  storage?: Resolver<Maybe<ResolversTypes['UserStorageConnection']>, ParentType, ContextType, RequireFields<OrganizationStorageArgs, 'first'>>;
  subscription?: Resolver<Maybe<ResolversTypes['OrganizationSubscription']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<OrganizationUserArgs, 'address'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<OrganizationUsersArgs, 'first'>>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationDetailsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['OrganizationDetails'] = ResolversParentTypes['OrganizationDetails']> = {
  childCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  domainNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  groupCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isMailHosted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  licenseCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mailboxCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  planName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  primaryDomain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  spamLevel?: Resolver<Maybe<ResolversTypes['SpamLevel']>, ParentType, ContextType>;
  superAdministrator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrganizationSubscriptionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['OrganizationSubscription'] = ResolversParentTypes['OrganizationSubscription']> = {
  addOns?: Resolver<Array<ResolversTypes['SubscribedAddOn']>, ParentType, ContextType>;
  allocatesAtPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  allocatesByItself?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  plans?: Resolver<Array<ResolversTypes['SubscribedPlan']>, ParentType, ContextType>;
};

export type OutgoingMessageResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['OutgoingMessage'] = ResolversParentTypes['OutgoingMessage']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OutgoingKind'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scheduledFor?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OutgoingState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PauseJobPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PauseJobPayload'] = ResolversParentTypes['PauseJobPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PolicyActionsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PolicyActions'] = ResolversParentTypes['PolicyActions']> = {
  bulk?: Resolver<ResolversTypes['PolicyAction'], ParentType, ContextType>;
  malware?: Resolver<ResolversTypes['PolicyAction'], ParentType, ContextType>;
  phishing?: Resolver<ResolversTypes['PolicyAction'], ParentType, ContextType>;
  spam?: Resolver<ResolversTypes['PolicyAction'], ParentType, ContextType>;
  suspicious?: Resolver<ResolversTypes['PolicyAction'], ParentType, ContextType>;
  undetermined?: Resolver<ResolversTypes['PolicyAction'], ParentType, ContextType>;
};

export type PolicyInForceResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PolicyInForce'] = ResolversParentTypes['PolicyInForce']> = {
  history?: Resolver<Array<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  overruled?: Resolver<Array<ResolversTypes['FilterPolicy']>, ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['FilterPolicy'], ParentType, ContextType>;
  wonAs?: Resolver<ResolversTypes['PolicyScope'], ParentType, ContextType>;
};

export type PolicyMovedBackResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PolicyMovedBack'] = ResolversParentTypes['PolicyMovedBack']> = {
  malware?: Resolver<ResolversTypes['MovedBack'], ParentType, ContextType>;
  phishing?: Resolver<ResolversTypes['MovedBack'], ParentType, ContextType>;
};

export type PolicyOnFailureResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PolicyOnFailure'] = ResolversParentTypes['PolicyOnFailure']> = {
  holdMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['FailureMode'], ParentType, ContextType>;
  retryMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PolicyThresholdsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PolicyThresholds'] = ResolversParentTypes['PolicyThresholds']> = {
  bulk?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  certainSpam?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  malware?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  phishing?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  spam?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  suspicious?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PolicyVersionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PolicyVersion'] = ResolversParentTypes['PolicyVersion']> = {
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['FilterPolicy']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PostalAddressResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  street?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PriceResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Price'] = ResolversParentTypes['Price']> = {
  advice?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cap?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ceiling?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  least?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['PriceLine']>, ParentType, ContextType>;
  most?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PriceLineResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PriceLine'] = ResolversParentTypes['PriceLine']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  how?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  most?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operations?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProbabilitiesResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Probabilities'] = ResolversParentTypes['Probabilities']> = {
  bec?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  bulk?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  malware?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  phishing?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  spam?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ProtectedPersonResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ProtectedPerson'] = ResolversParentTypes['ProtectedPerson']> = {
  addresses?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QuarantineChangedResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['QuarantineChanged'] = ResolversParentTypes['QuarantineChanged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['QuarantineItem']>, ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['QuarantineState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuarantineConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['QuarantineConnection'] = ResolversParentTypes['QuarantineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['QuarantineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['QuarantineItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type QuarantineEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['QuarantineEdge'] = ResolversParentTypes['QuarantineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['QuarantineItem'], ParentType, ContextType>;
};

export type QuarantineItemResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['QuarantineItem'] = ResolversParentTypes['QuarantineItem']> = {
  awaitingScan?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  exposureSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType>;
  heldAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  originFolderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  readBeforeHeld?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['QuarantineState'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  alerts?: Resolver<ResolversTypes['AlertConnection'], ParentType, ContextType, RequireFields<QueryAlertsArgs, 'first'>>;
  changes?: Resolver<ResolversTypes['ChangeConnection'], ParentType, ContextType, RequireFields<QueryChangesArgs, 'first'>>;
  changesCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  explain?: Resolver<ResolversTypes['Price'], ParentType, ContextType, RequireFields<QueryExplainArgs, 'document'>>;
  filterCoverage?: Resolver<ResolversTypes['CoverageReport'], ParentType, ContextType>;
  filterPolicy?: Resolver<ResolversTypes['PolicyInForce'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  quarantine?: Resolver<ResolversTypes['QuarantineConnection'], ParentType, ContextType, RequireFields<QueryQuarantineArgs, 'first'>>;
  senderLists?: Resolver<ResolversTypes['ListEntryConnection'], ParentType, ContextType, RequireFields<QuerySenderListsArgs, 'ended' | 'first'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type RateLimitResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RateLimit'] = ResolversParentTypes['RateLimit']> = {
  byApp?: Resolver<Array<ResolversTypes['RateLimitUse']>, ParentType, ContextType>;
  byClass?: Resolver<Array<ResolversTypes['RateLimitClassUse']>, ParentType, ContextType>;
  calls?: Resolver<Array<ResolversTypes['SpentCall']>, ParentType, ContextType, RequireFields<RateLimitCallsArgs, 'first'>>;
  lock?: Resolver<Maybe<ResolversTypes['RateLimitLock']>, ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RateLimitClassUseResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RateLimitClassUse'] = ResolversParentTypes['RateLimitClassUse']> = {
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['UpstreamClass'], ParentType, ContextType>;
};

export type RateLimitLockResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RateLimitLock'] = ResolversParentTypes['RateLimitLock']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['RateLimitUnit'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RateLimitUseResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RateLimitUse'] = ResolversParentTypes['RateLimitUse']> = {
  appId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  calls?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RateLimitUserKind'], ParentType, ContextType>;
};

export type RegenerateDkimKeyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RegenerateDkimKeyPayload'] = ResolversParentTypes['RegenerateDkimKeyPayload']> = {
  key?: Resolver<Maybe<ResolversTypes['DkimKey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReleaseFromQuarantinePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ReleaseFromQuarantinePayload'] = ResolversParentTypes['ReleaseFromQuarantinePayload']> = {
  items?: Resolver<Array<ResolversTypes['QuarantineItem']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveAllLabelsFromThreadsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveAllLabelsFromThreadsPayload'] = ResolversParentTypes['RemoveAllLabelsFromThreadsPayload']> = {
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  threads?: Resolver<Array<ResolversTypes['Thread']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveAllLabelsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveAllLabelsPayload'] = ResolversParentTypes['RemoveAllLabelsPayload']> = {
  messages?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveDomainAliasPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveDomainAliasPayload'] = ResolversParentTypes['RemoveDomainAliasPayload']> = {
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveForwardingPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveForwardingPayload'] = ResolversParentTypes['RemoveForwardingPayload']> = {
  settings?: Resolver<Maybe<ResolversTypes['MailSettings']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveFromSpamListPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveFromSpamListPayload'] = ResolversParentTypes['RemoveFromSpamListPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveGroupAliasesPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveGroupAliasesPayload'] = ResolversParentTypes['RemoveGroupAliasesPayload']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveGroupMembersPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveGroupMembersPayload'] = ResolversParentTypes['RemoveGroupMembersPayload']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveLabelsFromThreadsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveLabelsFromThreadsPayload'] = ResolversParentTypes['RemoveLabelsFromThreadsPayload']> = {
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  threads?: Resolver<Array<ResolversTypes['Thread']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveLabelsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveLabelsPayload'] = ResolversParentTypes['RemoveLabelsPayload']> = {
  messages?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveListEntryPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveListEntryPayload'] = ResolversParentTypes['RemoveListEntryPayload']> = {
  entry?: Resolver<Maybe<ResolversTypes['ListEntry']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveUserAliasesPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveUserAliasesPayload'] = ResolversParentTypes['RemoveUserAliasesPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveVacationReplyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveVacationReplyPayload'] = ResolversParentTypes['RemoveVacationReplyPayload']> = {
  settings?: Resolver<Maybe<ResolversTypes['MailSettings']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RenameBookmarkCollectionPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RenameBookmarkCollectionPayload'] = ResolversParentTypes['RenameBookmarkCollectionPayload']> = {
  collection?: Resolver<Maybe<ResolversTypes['BookmarkCollection']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RenameDomainPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RenameDomainPayload'] = ResolversParentTypes['RenameDomainPayload']> = {
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RenameFolderPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RenameFolderPayload'] = ResolversParentTypes['RenameFolderPayload']> = {
  folder?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RenameGroupPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RenameGroupPayload'] = ResolversParentTypes['RenameGroupPayload']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RenameNoteBookPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RenameNoteBookPayload'] = ResolversParentTypes['RenameNoteBookPayload']> = {
  book?: Resolver<Maybe<ResolversTypes['NoteBook']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RenameTaskProjectPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RenameTaskProjectPayload'] = ResolversParentTypes['RenameTaskProjectPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['TaskProject']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReplyToMessagePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ReplyToMessagePayload'] = ResolversParentTypes['ReplyToMessagePayload']> = {
  outgoing?: Resolver<Maybe<ResolversTypes['OutgoingMessage']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RescanFolderPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RescanFolderPayload'] = ResolversParentTypes['RescanFolderPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResendForwardingCodePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ResendForwardingCodePayload'] = ResolversParentTypes['ResendForwardingCodePayload']> = {
  settings?: Resolver<Maybe<ResolversTypes['MailSettings']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResendReplyToConfirmationPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ResendReplyToConfirmationPayload'] = ResolversParentTypes['ResendReplyToConfirmationPayload']> = {
  settings?: Resolver<Maybe<ResolversTypes['MailSettings']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResetUserPasswordPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ResetUserPasswordPayload'] = ResolversParentTypes['ResetUserPasswordPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RestoreBookmarkPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RestoreBookmarkPayload'] = ResolversParentTypes['RestoreBookmarkPayload']> = {
  bookmark?: Resolver<Maybe<ResolversTypes['Bookmark']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RestoreTaskPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RestoreTaskPayload'] = ResolversParentTypes['RestoreTaskPayload']> = {
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResumeJobPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ResumeJobPayload'] = ResolversParentTypes['ResumeJobPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SaveDraftPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SaveDraftPayload'] = ResolversParentTypes['SaveDraftPayload']> = {
  outgoing?: Resolver<Maybe<ResolversTypes['OutgoingMessage']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SaveTemplatePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SaveTemplatePayload'] = ResolversParentTypes['SaveTemplatePayload']> = {
  outgoing?: Resolver<Maybe<ResolversTypes['OutgoingMessage']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ScanResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Scan'] = ResolversParentTypes['Scan']> = {
  action?: Resolver<ResolversTypes['Action'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['DecisionBasis'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['DecisionCause'], ParentType, ContextType>;
  conflictsWithZoho?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  coverage?: Resolver<Array<ResolversTypes['FilterCoverage']>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effects?: Resolver<Array<ResolversTypes['Effect']>, ParentType, ContextType>;
  filterSet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  listEntry?: Resolver<Maybe<ResolversTypes['ListEntry']>, ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  p?: Resolver<ResolversTypes['Probabilities'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['DecisionPart']>, ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replaysIdentically?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<ResolversTypes['Withheld']>, ParentType, ContextType>;
  zohoVerdict?: Resolver<Maybe<ResolversTypes['ZohoVerdict']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScanDecidedResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ScanDecided'] = ResolversParentTypes['ScanDecided']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  scan?: Resolver<Maybe<ResolversTypes['Scan']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScanMessagePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ScanMessagePayload'] = ResolversParentTypes['ScanMessagePayload']> = {
  scan?: Resolver<Maybe<ResolversTypes['Scan']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ItemStatus'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ScheduleMessagePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ScheduleMessagePayload'] = ResolversParentTypes['ScheduleMessagePayload']> = {
  outgoing?: Resolver<Maybe<ResolversTypes['OutgoingMessage']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SendDraftPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SendDraftPayload'] = ResolversParentTypes['SendDraftPayload']> = {
  outgoing?: Resolver<Maybe<ResolversTypes['OutgoingMessage']>, ParentType, ContextType>;
  replacedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SendMessagePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SendMessagePayload'] = ResolversParentTypes['SendMessagePayload']> = {
  outgoing?: Resolver<Maybe<ResolversTypes['OutgoingMessage']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SenderIdentityResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SenderIdentity'] = ResolversParentTypes['SenderIdentity']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isUsable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isValidated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  signature?: Resolver<Maybe<ResolversTypes['Signature']>, ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetAccountActivePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetAccountActivePayload'] = ResolversParentTypes['SetAccountActivePayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetBookmarkFavoritePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetBookmarkFavoritePayload'] = ResolversParentTypes['SetBookmarkFavoritePayload']> = {
  bookmark?: Resolver<Maybe<ResolversTypes['Bookmark']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetCatchAllAddressPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetCatchAllAddressPayload'] = ResolversParentTypes['SetCatchAllAddressPayload']> = {
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetDefaultAddressPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetDefaultAddressPayload'] = ResolversParentTypes['SetDefaultAddressPayload']> = {
  settings?: Resolver<Maybe<ResolversTypes['MailSettings']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetDefaultDkimKeyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetDefaultDkimKeyPayload'] = ResolversParentTypes['SetDefaultDkimKeyPayload']> = {
  key?: Resolver<Maybe<ResolversTypes['DkimKey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetDomainMailHostingPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetDomainMailHostingPayload'] = ResolversParentTypes['SetDomainMailHostingPayload']> = {
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetDomainNotificationAddressPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetDomainNotificationAddressPayload'] = ResolversParentTypes['SetDomainNotificationAddressPayload']> = {
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetFolderImapVisibilityPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetFolderImapVisibilityPayload'] = ResolversParentTypes['SetFolderImapVisibilityPayload']> = {
  folder?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetForwardedMailDeletionPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetForwardedMailDeletionPayload'] = ResolversParentTypes['SetForwardedMailDeletionPayload']> = {
  settings?: Resolver<Maybe<ResolversTypes['MailSettings']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetNoteFavoritePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetNoteFavoritePayload'] = ResolversParentTypes['SetNoteFavoritePayload']> = {
  note?: Resolver<Maybe<ResolversTypes['Note']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetPrimaryDomainPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetPrimaryDomainPayload'] = ResolversParentTypes['SetPrimaryDomainPayload']> = {
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetReplyToPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetReplyToPayload'] = ResolversParentTypes['SetReplyToPayload']> = {
  settings?: Resolver<Maybe<ResolversTypes['MailSettings']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetSpamLevelPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetSpamLevelPayload'] = ResolversParentTypes['SetSpamLevelPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetSubdomainStrippingPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetSubdomainStrippingPayload'] = ResolversParentTypes['SetSubdomainStrippingPayload']> = {
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetUserActiveSyncPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetUserActiveSyncPayload'] = ResolversParentTypes['SetUserActiveSyncPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetUserExtraStoragePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetUserExtraStoragePayload'] = ResolversParentTypes['SetUserExtraStoragePayload']> = {
  storage?: Resolver<Maybe<ResolversTypes['UserStorage']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetUserImapPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetUserImapPayload'] = ResolversParentTypes['SetUserImapPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetUserIncomingPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetUserIncomingPayload'] = ResolversParentTypes['SetUserIncomingPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetUserMailboxPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetUserMailboxPayload'] = ResolversParentTypes['SetUserMailboxPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetUserOutgoingPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetUserOutgoingPayload'] = ResolversParentTypes['SetUserOutgoingPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetUserPopPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetUserPopPayload'] = ResolversParentTypes['SetUserPopPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetUserStoragePlanPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetUserStoragePlanPayload'] = ResolversParentTypes['SetUserStoragePlanPayload']> = {
  storage?: Resolver<Maybe<ResolversTypes['UserStorage']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetUserTwoFactorPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetUserTwoFactorPayload'] = ResolversParentTypes['SetUserTwoFactorPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetVacationReplyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SetVacationReplyPayload'] = ResolversParentTypes['SetVacationReplyPayload']> = {
  settings?: Resolver<Maybe<ResolversTypes['MailSettings']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignInResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SignIn'] = ResolversParentTypes['SignIn']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  browser?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  device?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ipAddress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSuspicious?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operatingSystem?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  protocol?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userAgent?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SignInConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SignInConnection'] = ResolversParentTypes['SignInConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SignInEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SignIn']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SignInEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SignInEdge'] = ResolversParentTypes['SignInEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SignIn'], ParentType, ContextType>;
};

export type SignatureResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Signature'] = ResolversParentTypes['Signature']> = {
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['SignatureKind']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['SignaturePosition']>, ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SmtpLogConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SmtpLogConnection'] = ResolversParentTypes['SmtpLogConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SmtpLogEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SmtpLogEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SmtpLogEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SmtpLogEdge'] = ResolversParentTypes['SmtpLogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SmtpLogEntry'], ParentType, ContextType>;
};

export type SmtpLogEntryResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SmtpLogEntry'] = ResolversParentTypes['SmtpLogEntry']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['MailDirection']>, ParentType, ContextType>;
  internetMessageId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messages?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['SmtpRecipient']>, ParentType, ContextType>;
  sender?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SmtpRecipientResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SmtpRecipient'] = ResolversParentTypes['SmtpRecipient']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DeliveryStatus']>, ParentType, ContextType>;
  zohoStatus?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SpamListConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SpamListConnection'] = ResolversParentTypes['SpamListConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SpamListEdge']>, ParentType, ContextType>;
  listChanged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SpamListEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SpamListEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SpamListEdge'] = ResolversParentTypes['SpamListEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SpamListEntry'], ParentType, ContextType>;
};

export type SpamListEntryResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SpamListEntry'] = ResolversParentTypes['SpamListEntry']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SpentCallResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SpentCall'] = ResolversParentTypes['SpentCall']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['UpstreamClass'], ParentType, ContextType>;
  ms?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['SpentPart']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SpentPartResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SpentPart'] = ResolversParentTypes['SpentPart']> = {
  appId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  part?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type StorageAddOnResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['StorageAddOn'] = ResolversParentTypes['StorageAddOn']> = {
  gigabytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubscribedAddOnResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SubscribedAddOn'] = ResolversParentTypes['SubscribedAddOn']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  units?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SubscribedPlanResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SubscribedPlan'] = ResolversParentTypes['SubscribedPlan']> = {
  gigabytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  units?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  messageArrived?: SubscriptionResolver<ResolversTypes['MessageArrived'], "messageArrived", ParentType, ContextType, Partial<SubscriptionMessageArrivedArgs>>;
  quarantineChanged?: SubscriptionResolver<ResolversTypes['QuarantineChanged'], "quarantineChanged", ParentType, ContextType, Partial<SubscriptionQuarantineChangedArgs>>;
  scanDecided?: SubscriptionResolver<ResolversTypes['ScanDecided'], "scanDecided", ParentType, ContextType, Partial<SubscriptionScanDecidedArgs>>;
};

export type TaskResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  assignees?: Resolver<Array<ResolversTypes['TaskPerson']>, ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  creator?: Resolver<Maybe<ResolversTypes['TaskPerson']>, ParentType, ContextType>;
  customStatus?: Resolver<Maybe<ResolversTypes['TaskStatus']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  followers?: Resolver<Array<ResolversTypes['TaskPerson']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['TaskGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['TaskPriority']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['TaskProject']>, ParentType, ContextType>;
  recurrence?: Resolver<Maybe<ResolversTypes['TaskRecurrence']>, ParentType, ContextType>;
  reminder?: Resolver<Maybe<ResolversTypes['TaskReminder']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['TaskState']>, ParentType, ContextType>;
  subtaskCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  subtasks?: Resolver<Maybe<Array<ResolversTypes['Task']>>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TaskConnection'] = ResolversParentTypes['TaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TaskEdge']>, ParentType, ContextType>;
  listChanged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Task']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TaskEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TaskEdge'] = ResolversParentTypes['TaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
};

export type TaskGroupResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TaskGroup'] = ResolversParentTypes['TaskGroup']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mailGroup?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  memberCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  members?: Resolver<Maybe<Array<ResolversTypes['TaskPerson']>>, ParentType, ContextType>;
  moderatorNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ownerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  projects?: Resolver<Maybe<Array<ResolversTypes['TaskProject']>>, ParentType, ContextType>;
  statuses?: Resolver<Maybe<Array<ResolversTypes['TaskStatus']>>, ParentType, ContextType>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<TaskGroupTasksArgs, 'first'>>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskPersonResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TaskPerson'] = ResolversParentTypes['TaskPerson']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TaskProjectResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TaskProject'] = ResolversParentTypes['TaskProject']> = {
  group?: Resolver<Maybe<ResolversTypes['TaskGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<TaskProjectTasksArgs, 'first'>>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskRecurrenceResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TaskRecurrence'] = ResolversParentTypes['TaskRecurrence']> = {
  dayOfMonth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  every?: Resolver<Maybe<ResolversTypes['TaskInterval']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  interval?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  onlyOnWeekdays?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  times?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  weekOfMonth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  weekday?: Resolver<Maybe<ResolversTypes['Weekday']>, ParentType, ContextType>;
};

export type TaskReminderResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TaskReminder'] = ResolversParentTypes['TaskReminder']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  byEmail?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  byPopup?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type TaskStatusResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TaskStatus'] = ResolversParentTypes['TaskStatus']> = {
  color?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ThreadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Thread'] = ResolversParentTypes['Thread']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messages?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, RequireFields<ThreadMessagesArgs, 'first'>>;
  zohoId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrashBookmarkPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TrashBookmarkPayload'] = ResolversParentTypes['TrashBookmarkPayload']> = {
  trashedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TrashMessagesPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TrashMessagesPayload'] = ResolversParentTypes['TrashMessagesPayload']> = {
  messages?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TrashNotePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TrashNotePayload'] = ResolversParentTypes['TrashNotePayload']> = {
  trashedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TrashThreadsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TrashThreadsPayload'] = ResolversParentTypes['TrashThreadsPayload']> = {
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  threads?: Resolver<Array<ResolversTypes['Thread']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TurnForwardingPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TurnForwardingPayload'] = ResolversParentTypes['TurnForwardingPayload']> = {
  settings?: Resolver<Maybe<ResolversTypes['MailSettings']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnarchiveMessagesPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UnarchiveMessagesPayload'] = ResolversParentTypes['UnarchiveMessagesPayload']> = {
  messages?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnarchiveThreadsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UnarchiveThreadsPayload'] = ResolversParentTypes['UnarchiveThreadsPayload']> = {
  results?: Resolver<Array<ResolversTypes['ItemResult']>, ParentType, ContextType>;
  threads?: Resolver<Array<ResolversTypes['Thread']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnscannedMessagesResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UnscannedMessages'] = ResolversParentTypes['UnscannedMessages']> = {
  messages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['UnscannedReason'], ParentType, ContextType>;
};

export type UpdateBookmarkPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateBookmarkPayload'] = ResolversParentTypes['UpdateBookmarkPayload']> = {
  bookmark?: Resolver<Maybe<ResolversTypes['Bookmark']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateDraftPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateDraftPayload'] = ResolversParentTypes['UpdateDraftPayload']> = {
  outgoing?: Resolver<Maybe<ResolversTypes['OutgoingMessage']>, ParentType, ContextType>;
  replacedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateGroupDeliveryPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateGroupDeliveryPayload'] = ResolversParentTypes['UpdateGroupDeliveryPayload']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateGroupMembersPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateGroupMembersPayload'] = ResolversParentTypes['UpdateGroupMembersPayload']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateGroupSettingsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateGroupSettingsPayload'] = ResolversParentTypes['UpdateGroupSettingsPayload']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateLabelPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateLabelPayload'] = ResolversParentTypes['UpdateLabelPayload']> = {
  label?: Resolver<Maybe<ResolversTypes['Label']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateNotePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateNotePayload'] = ResolversParentTypes['UpdateNotePayload']> = {
  note?: Resolver<Maybe<ResolversTypes['Note']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateSignaturePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateSignaturePayload'] = ResolversParentTypes['UpdateSignaturePayload']> = {
  signature?: Resolver<Maybe<ResolversTypes['Signature']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateTaskPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateTaskPayload'] = ResolversParentTypes['UpdateTaskPayload']> = {
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateTaskStatusPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateTaskStatusPayload'] = ResolversParentTypes['UpdateTaskStatusPayload']> = {
  status?: Resolver<Maybe<ResolversTypes['TaskStatus']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateUserProfilePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateUserProfilePayload'] = ResolversParentTypes['UpdateUserProfilePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface UploadScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Upload'], any> {
  name: 'Upload';
}

export type UserResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  addresses?: Resolver<Array<ResolversTypes['AccountAddress']>, ParentType, ContextType>;
  allowedStorage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  expiresAfterDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  firstName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  gender?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  groups?: Resolver<Maybe<Array<ResolversTypes['Group']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActiveSyncEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isImapEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isIncomingBlocked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isMailboxEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isOutgoingBlocked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPopEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isTwoFactorEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastSignInAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mailPolicies?: Resolver<Maybe<Array<ResolversTypes['MailPolicy']>>, ParentType, ContextType>;
  mobile?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  passwordResetAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  primaryAddress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['UserRole']>, ParentType, ContextType>;
  settings?: Resolver<ResolversTypes['MailSettings'], ParentType, ContextType>;
  signatures?: Resolver<Maybe<Array<ResolversTypes['Signature']>>, ParentType, ContextType>;
  storage?: Resolver<Maybe<ResolversTypes['UserStorage']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usedStorage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  zohoId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zohoRole?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  listChanged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserStorageResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UserStorage'] = ResolversParentTypes['UserStorage']> = {
  addOns?: Resolver<Array<ResolversTypes['StorageAddOn']>, ParentType, ContextType>;
  hasMailbox?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalGigabytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  used?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  zohoUserId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserStorageConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UserStorageConnection'] = ResolversParentTypes['UserStorageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserStorageEdge']>, ParentType, ContextType>;
  listChanged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['UserStorage']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UserStorageEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UserStorageEdge'] = ResolversParentTypes['UserStorageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UserStorage'], ParentType, ContextType>;
};

export type VacationReplyResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['VacationReply'] = ResolversParentTypes['VacationReply']> = {
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type VerifyDomainPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['VerifyDomainPayload'] = ResolversParentTypes['VerifyDomainPayload']> = {
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  foundRecords?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  isVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  problem?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  zohoProblem?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  accounts?: Resolver<Array<ResolversTypes['Account']>, ParentType, ContextType>;
  app?: Resolver<ResolversTypes['App'], ParentType, ContextType>;
  grants?: Resolver<Array<ResolversTypes['Grant']>, ParentType, ContextType>;
  organizations?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
};

export type WatchedFolderResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['WatchedFolder'] = ResolversParentTypes['WatchedFolder']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = OperationContext> = {
  Account?: AccountResolvers<ContextType>;
  AccountAddress?: AccountAddressResolvers<ContextType>;
  AccountCoverage?: AccountCoverageResolvers<ContextType>;
  AccountProfile?: AccountProfileResolvers<ContextType>;
  AccountSync?: AccountSyncResolvers<ContextType>;
  AddDomainAliasPayload?: AddDomainAliasPayloadResolvers<ContextType>;
  AddDomainPayload?: AddDomainPayloadResolvers<ContextType>;
  AddForwardingPayload?: AddForwardingPayloadResolvers<ContextType>;
  AddGroupAliasesPayload?: AddGroupAliasesPayloadResolvers<ContextType>;
  AddGroupMembersPayload?: AddGroupMembersPayloadResolvers<ContextType>;
  AddListEntryPayload?: AddListEntryPayloadResolvers<ContextType>;
  AddNoteAttachmentsPayload?: AddNoteAttachmentsPayloadResolvers<ContextType>;
  AddSenderIdentityPayload?: AddSenderIdentityPayloadResolvers<ContextType>;
  AddToSpamListPayload?: AddToSpamListPayloadResolvers<ContextType>;
  AddUserAliasesPayload?: AddUserAliasesPayloadResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  Alert?: AlertResolvers<ContextType>;
  AlertConnection?: AlertConnectionResolvers<ContextType>;
  AlertEdge?: AlertEdgeResolvers<ContextType>;
  AllowFromQuarantinePayload?: AllowFromQuarantinePayloadResolvers<ContextType>;
  AllowIpRangesPayload?: AllowIpRangesPayloadResolvers<ContextType>;
  AllowedIpRange?: AllowedIpRangeResolvers<ContextType>;
  App?: AppResolvers<ContextType>;
  ApplyLabelsPayload?: ApplyLabelsPayloadResolvers<ContextType>;
  ApplyLabelsToThreadsPayload?: ApplyLabelsToThreadsPayloadResolvers<ContextType>;
  ApplyMailPolicyPayload?: ApplyMailPolicyPayloadResolvers<ContextType>;
  ArchiveMessagesPayload?: ArchiveMessagesPayloadResolvers<ContextType>;
  ArchiveThreadsPayload?: ArchiveThreadsPayloadResolvers<ContextType>;
  AssignMailRestrictionPayload?: AssignMailRestrictionPayloadResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  AuditCategory?: AuditCategoryResolvers<ContextType>;
  AuditLogConnection?: AuditLogConnectionResolvers<ContextType>;
  AuditLogEdge?: AuditLogEdgeResolvers<ContextType>;
  AuditRecord?: AuditRecordResolvers<ContextType>;
  Bookmark?: BookmarkResolvers<ContextType>;
  BookmarkCollection?: BookmarkCollectionResolvers<ContextType>;
  BookmarkConnection?: BookmarkConnectionResolvers<ContextType>;
  BookmarkEdge?: BookmarkEdgeResolvers<ContextType>;
  BookmarkGroup?: BookmarkGroupResolvers<ContextType>;
  CalendarEvent?: CalendarEventResolvers<ContextType>;
  CalendarPerson?: CalendarPersonResolvers<ContextType>;
  CalendarTime?: CalendarTimeResolvers<ContextType>;
  CancelJobPayload?: CancelJobPayloadResolvers<ContextType>;
  CancelScheduledMessagePayload?: CancelScheduledMessagePayloadResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  ChangeFilterPolicyPayload?: ChangeFilterPolicyPayloadResolvers<ContextType>;
  ChangeUserRolesPayload?: ChangeUserRolesPayloadResolvers<ContextType>;
  CheckDkimKeyPayload?: CheckDkimKeyPayloadResolvers<ContextType>;
  CheckDomainMxPayload?: CheckDomainMxPayloadResolvers<ContextType>;
  CheckDomainSpfPayload?: CheckDomainSpfPayloadResolvers<ContextType>;
  ClearFilterPolicyPayload?: ClearFilterPolicyPayloadResolvers<ContextType>;
  ConfirmForwardingPayload?: ConfirmForwardingPayloadResolvers<ContextType>;
  ConfirmQuarantinedPayload?: ConfirmQuarantinedPayloadResolvers<ContextType>;
  CoverageReport?: CoverageReportResolvers<ContextType>;
  CreateBookmarkCollectionPayload?: CreateBookmarkCollectionPayloadResolvers<ContextType>;
  CreateBookmarkPayload?: CreateBookmarkPayloadResolvers<ContextType>;
  CreateChildOrganizationPayload?: CreateChildOrganizationPayloadResolvers<ContextType>;
  CreateDkimKeyPayload?: CreateDkimKeyPayloadResolvers<ContextType>;
  CreateFolderPayload?: CreateFolderPayloadResolvers<ContextType>;
  CreateGroupPayload?: CreateGroupPayloadResolvers<ContextType>;
  CreateLabelPayload?: CreateLabelPayloadResolvers<ContextType>;
  CreateMailPolicyPayload?: CreateMailPolicyPayloadResolvers<ContextType>;
  CreateMailRestrictionPayload?: CreateMailRestrictionPayloadResolvers<ContextType>;
  CreateNoteBookPayload?: CreateNoteBookPayloadResolvers<ContextType>;
  CreateNotePayload?: CreateNotePayloadResolvers<ContextType>;
  CreateSignaturePayload?: CreateSignaturePayloadResolvers<ContextType>;
  CreateTaskPayload?: CreateTaskPayloadResolvers<ContextType>;
  CreateTaskProjectPayload?: CreateTaskProjectPayloadResolvers<ContextType>;
  CreateTaskStatusPayload?: CreateTaskStatusPayloadResolvers<ContextType>;
  CreateUserPayload?: CreateUserPayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DecisionPart?: DecisionPartResolvers<ContextType>;
  DeleteBookmarkCollectionPayload?: DeleteBookmarkCollectionPayloadResolvers<ContextType>;
  DeleteBookmarkPermanentlyPayload?: DeleteBookmarkPermanentlyPayloadResolvers<ContextType>;
  DeleteDkimKeyPayload?: DeleteDkimKeyPayloadResolvers<ContextType>;
  DeleteDomainPayload?: DeleteDomainPayloadResolvers<ContextType>;
  DeleteDraftPayload?: DeleteDraftPayloadResolvers<ContextType>;
  DeleteFolderPayload?: DeleteFolderPayloadResolvers<ContextType>;
  DeleteGroupsPayload?: DeleteGroupsPayloadResolvers<ContextType>;
  DeleteLabelPayload?: DeleteLabelPayloadResolvers<ContextType>;
  DeleteMessagesPermanentlyPayload?: DeleteMessagesPermanentlyPayloadResolvers<ContextType>;
  DeleteNoteAttachmentPayload?: DeleteNoteAttachmentPayloadResolvers<ContextType>;
  DeleteNoteBookPayload?: DeleteNoteBookPayloadResolvers<ContextType>;
  DeleteNotePermanentlyPayload?: DeleteNotePermanentlyPayloadResolvers<ContextType>;
  DeleteQuarantinedPayload?: DeleteQuarantinedPayloadResolvers<ContextType>;
  DeleteSignaturePayload?: DeleteSignaturePayloadResolvers<ContextType>;
  DeleteTaskForGoodPayload?: DeleteTaskForGoodPayloadResolvers<ContextType>;
  DeleteTaskPayload?: DeleteTaskPayloadResolvers<ContextType>;
  DeleteTaskProjectPayload?: DeleteTaskProjectPayloadResolvers<ContextType>;
  DeleteTaskStatusPayload?: DeleteTaskStatusPayloadResolvers<ContextType>;
  DeleteUsersAndTheirMailPayload?: DeleteUsersAndTheirMailPayloadResolvers<ContextType>;
  DeliveryEvent?: DeliveryEventResolvers<ContextType>;
  DeliveryRecipient?: DeliveryRecipientResolvers<ContextType>;
  DisableUserPayload?: DisableUserPayloadResolvers<ContextType>;
  DisallowIpRangesPayload?: DisallowIpRangesPayloadResolvers<ContextType>;
  DkimKey?: DkimKeyResolvers<ContextType>;
  DnsRecord?: DnsRecordResolvers<ContextType>;
  Domain?: DomainResolvers<ContextType>;
  Effect?: EffectResolvers<ContextType>;
  EmptyFolderPayload?: EmptyFolderPayloadResolvers<ContextType>;
  EnableGroupStreamsPayload?: EnableGroupStreamsPayloadResolvers<ContextType>;
  EnableUserPayload?: EnableUserPayloadResolvers<ContextType>;
  FilePiece?: FilePieceResolvers<ContextType>;
  FilterCoverage?: FilterCoverageResolvers<ContextType>;
  FilterPolicy?: FilterPolicyResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  FlagMessagesPayload?: FlagMessagesPayloadResolvers<ContextType>;
  FlagThreadsPayload?: FlagThreadsPayloadResolvers<ContextType>;
  Folder?: FolderResolvers<ContextType>;
  ForwardMessagePayload?: ForwardMessagePayloadResolvers<ContextType>;
  ForwardingAddress?: ForwardingAddressResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  GroupConnection?: GroupConnectionResolvers<ContextType>;
  GroupDetails?: GroupDetailsResolvers<ContextType>;
  GroupEdge?: GroupEdgeResolvers<ContextType>;
  GroupMember?: GroupMemberResolvers<ContextType>;
  GroupSettings?: GroupSettingsResolvers<ContextType>;
  Header?: HeaderResolvers<ContextType>;
  HeldMail?: HeldMailResolvers<ContextType>;
  HeldMailConnection?: HeldMailConnectionResolvers<ContextType>;
  HeldMailContent?: HeldMailContentResolvers<ContextType>;
  HeldMailEdge?: HeldMailEdgeResolvers<ContextType>;
  ItemResult?: ItemResultResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  Label?: LabelResolvers<ContextType>;
  LinkPreview?: LinkPreviewResolvers<ContextType>;
  ListEntry?: ListEntryResolvers<ContextType>;
  ListEntryConnection?: ListEntryConnectionResolvers<ContextType>;
  ListEntryEdge?: ListEntryEdgeResolvers<ContextType>;
  MailPolicy?: MailPolicyResolvers<ContextType>;
  MailPolicyGroup?: MailPolicyGroupResolvers<ContextType>;
  MailPolicyGroupConnection?: MailPolicyGroupConnectionResolvers<ContextType>;
  MailPolicyGroupEdge?: MailPolicyGroupEdgeResolvers<ContextType>;
  MailPolicySwitch?: MailPolicySwitchResolvers<ContextType>;
  MailPolicyUser?: MailPolicyUserResolvers<ContextType>;
  MailPolicyUserConnection?: MailPolicyUserConnectionResolvers<ContextType>;
  MailPolicyUserEdge?: MailPolicyUserEdgeResolvers<ContextType>;
  MailRestriction?: MailRestrictionResolvers<ContextType>;
  MailRestrictionRule?: MailRestrictionRuleResolvers<ContextType>;
  MailSettings?: MailSettingsResolvers<ContextType>;
  MailingList?: MailingListResolvers<ContextType>;
  MarkFolderReadPayload?: MarkFolderReadPayloadResolvers<ContextType>;
  MarkMessagesAsNotSpamPayload?: MarkMessagesAsNotSpamPayloadResolvers<ContextType>;
  MarkMessagesAsSpamPayload?: MarkMessagesAsSpamPayloadResolvers<ContextType>;
  MarkMessagesPayload?: MarkMessagesPayloadResolvers<ContextType>;
  MarkThreadsAsNotSpamPayload?: MarkThreadsAsNotSpamPayloadResolvers<ContextType>;
  MarkThreadsAsSpamPayload?: MarkThreadsAsSpamPayloadResolvers<ContextType>;
  MarkThreadsPayload?: MarkThreadsPayloadResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageArrived?: MessageArrivedResolvers<ContextType>;
  MessageBody?: MessageBodyResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  MessagePieces?: MessagePiecesResolvers<ContextType>;
  ModerateHeldMailPayload?: ModerateHeldMailPayloadResolvers<ContextType>;
  MoveFolderPayload?: MoveFolderPayloadResolvers<ContextType>;
  MoveMessagesPayload?: MoveMessagesPayloadResolvers<ContextType>;
  MoveThreadsPayload?: MoveThreadsPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Note?: NoteResolvers<ContextType>;
  NoteAttachment?: NoteAttachmentResolvers<ContextType>;
  NoteBook?: NoteBookResolvers<ContextType>;
  NoteConnection?: NoteConnectionResolvers<ContextType>;
  NoteEdge?: NoteEdgeResolvers<ContextType>;
  NoteGroup?: NoteGroupResolvers<ContextType>;
  OrderAccountsPayload?: OrderAccountsPayloadResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationDetails?: OrganizationDetailsResolvers<ContextType>;
  OrganizationSubscription?: OrganizationSubscriptionResolvers<ContextType>;
  OutgoingMessage?: OutgoingMessageResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PauseJobPayload?: PauseJobPayloadResolvers<ContextType>;
  PolicyActions?: PolicyActionsResolvers<ContextType>;
  PolicyInForce?: PolicyInForceResolvers<ContextType>;
  PolicyMovedBack?: PolicyMovedBackResolvers<ContextType>;
  PolicyOnFailure?: PolicyOnFailureResolvers<ContextType>;
  PolicyThresholds?: PolicyThresholdsResolvers<ContextType>;
  PolicyVersion?: PolicyVersionResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Price?: PriceResolvers<ContextType>;
  PriceLine?: PriceLineResolvers<ContextType>;
  Probabilities?: ProbabilitiesResolvers<ContextType>;
  ProtectedPerson?: ProtectedPersonResolvers<ContextType>;
  QuarantineChanged?: QuarantineChangedResolvers<ContextType>;
  QuarantineConnection?: QuarantineConnectionResolvers<ContextType>;
  QuarantineEdge?: QuarantineEdgeResolvers<ContextType>;
  QuarantineItem?: QuarantineItemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RateLimit?: RateLimitResolvers<ContextType>;
  RateLimitClassUse?: RateLimitClassUseResolvers<ContextType>;
  RateLimitLock?: RateLimitLockResolvers<ContextType>;
  RateLimitUse?: RateLimitUseResolvers<ContextType>;
  RegenerateDkimKeyPayload?: RegenerateDkimKeyPayloadResolvers<ContextType>;
  ReleaseFromQuarantinePayload?: ReleaseFromQuarantinePayloadResolvers<ContextType>;
  RemoveAllLabelsFromThreadsPayload?: RemoveAllLabelsFromThreadsPayloadResolvers<ContextType>;
  RemoveAllLabelsPayload?: RemoveAllLabelsPayloadResolvers<ContextType>;
  RemoveDomainAliasPayload?: RemoveDomainAliasPayloadResolvers<ContextType>;
  RemoveForwardingPayload?: RemoveForwardingPayloadResolvers<ContextType>;
  RemoveFromSpamListPayload?: RemoveFromSpamListPayloadResolvers<ContextType>;
  RemoveGroupAliasesPayload?: RemoveGroupAliasesPayloadResolvers<ContextType>;
  RemoveGroupMembersPayload?: RemoveGroupMembersPayloadResolvers<ContextType>;
  RemoveLabelsFromThreadsPayload?: RemoveLabelsFromThreadsPayloadResolvers<ContextType>;
  RemoveLabelsPayload?: RemoveLabelsPayloadResolvers<ContextType>;
  RemoveListEntryPayload?: RemoveListEntryPayloadResolvers<ContextType>;
  RemoveUserAliasesPayload?: RemoveUserAliasesPayloadResolvers<ContextType>;
  RemoveVacationReplyPayload?: RemoveVacationReplyPayloadResolvers<ContextType>;
  RenameBookmarkCollectionPayload?: RenameBookmarkCollectionPayloadResolvers<ContextType>;
  RenameDomainPayload?: RenameDomainPayloadResolvers<ContextType>;
  RenameFolderPayload?: RenameFolderPayloadResolvers<ContextType>;
  RenameGroupPayload?: RenameGroupPayloadResolvers<ContextType>;
  RenameNoteBookPayload?: RenameNoteBookPayloadResolvers<ContextType>;
  RenameTaskProjectPayload?: RenameTaskProjectPayloadResolvers<ContextType>;
  ReplyToMessagePayload?: ReplyToMessagePayloadResolvers<ContextType>;
  RescanFolderPayload?: RescanFolderPayloadResolvers<ContextType>;
  ResendForwardingCodePayload?: ResendForwardingCodePayloadResolvers<ContextType>;
  ResendReplyToConfirmationPayload?: ResendReplyToConfirmationPayloadResolvers<ContextType>;
  ResetUserPasswordPayload?: ResetUserPasswordPayloadResolvers<ContextType>;
  RestoreBookmarkPayload?: RestoreBookmarkPayloadResolvers<ContextType>;
  RestoreTaskPayload?: RestoreTaskPayloadResolvers<ContextType>;
  ResumeJobPayload?: ResumeJobPayloadResolvers<ContextType>;
  SaveDraftPayload?: SaveDraftPayloadResolvers<ContextType>;
  SaveTemplatePayload?: SaveTemplatePayloadResolvers<ContextType>;
  Scan?: ScanResolvers<ContextType>;
  ScanDecided?: ScanDecidedResolvers<ContextType>;
  ScanMessagePayload?: ScanMessagePayloadResolvers<ContextType>;
  ScheduleMessagePayload?: ScheduleMessagePayloadResolvers<ContextType>;
  SendDraftPayload?: SendDraftPayloadResolvers<ContextType>;
  SendMessagePayload?: SendMessagePayloadResolvers<ContextType>;
  SenderIdentity?: SenderIdentityResolvers<ContextType>;
  SetAccountActivePayload?: SetAccountActivePayloadResolvers<ContextType>;
  SetBookmarkFavoritePayload?: SetBookmarkFavoritePayloadResolvers<ContextType>;
  SetCatchAllAddressPayload?: SetCatchAllAddressPayloadResolvers<ContextType>;
  SetDefaultAddressPayload?: SetDefaultAddressPayloadResolvers<ContextType>;
  SetDefaultDkimKeyPayload?: SetDefaultDkimKeyPayloadResolvers<ContextType>;
  SetDomainMailHostingPayload?: SetDomainMailHostingPayloadResolvers<ContextType>;
  SetDomainNotificationAddressPayload?: SetDomainNotificationAddressPayloadResolvers<ContextType>;
  SetFolderImapVisibilityPayload?: SetFolderImapVisibilityPayloadResolvers<ContextType>;
  SetForwardedMailDeletionPayload?: SetForwardedMailDeletionPayloadResolvers<ContextType>;
  SetNoteFavoritePayload?: SetNoteFavoritePayloadResolvers<ContextType>;
  SetPrimaryDomainPayload?: SetPrimaryDomainPayloadResolvers<ContextType>;
  SetReplyToPayload?: SetReplyToPayloadResolvers<ContextType>;
  SetSpamLevelPayload?: SetSpamLevelPayloadResolvers<ContextType>;
  SetSubdomainStrippingPayload?: SetSubdomainStrippingPayloadResolvers<ContextType>;
  SetUserActiveSyncPayload?: SetUserActiveSyncPayloadResolvers<ContextType>;
  SetUserExtraStoragePayload?: SetUserExtraStoragePayloadResolvers<ContextType>;
  SetUserImapPayload?: SetUserImapPayloadResolvers<ContextType>;
  SetUserIncomingPayload?: SetUserIncomingPayloadResolvers<ContextType>;
  SetUserMailboxPayload?: SetUserMailboxPayloadResolvers<ContextType>;
  SetUserOutgoingPayload?: SetUserOutgoingPayloadResolvers<ContextType>;
  SetUserPopPayload?: SetUserPopPayloadResolvers<ContextType>;
  SetUserStoragePlanPayload?: SetUserStoragePlanPayloadResolvers<ContextType>;
  SetUserTwoFactorPayload?: SetUserTwoFactorPayloadResolvers<ContextType>;
  SetVacationReplyPayload?: SetVacationReplyPayloadResolvers<ContextType>;
  SignIn?: SignInResolvers<ContextType>;
  SignInConnection?: SignInConnectionResolvers<ContextType>;
  SignInEdge?: SignInEdgeResolvers<ContextType>;
  Signature?: SignatureResolvers<ContextType>;
  SmtpLogConnection?: SmtpLogConnectionResolvers<ContextType>;
  SmtpLogEdge?: SmtpLogEdgeResolvers<ContextType>;
  SmtpLogEntry?: SmtpLogEntryResolvers<ContextType>;
  SmtpRecipient?: SmtpRecipientResolvers<ContextType>;
  SpamListConnection?: SpamListConnectionResolvers<ContextType>;
  SpamListEdge?: SpamListEdgeResolvers<ContextType>;
  SpamListEntry?: SpamListEntryResolvers<ContextType>;
  SpentCall?: SpentCallResolvers<ContextType>;
  SpentPart?: SpentPartResolvers<ContextType>;
  StorageAddOn?: StorageAddOnResolvers<ContextType>;
  SubscribedAddOn?: SubscribedAddOnResolvers<ContextType>;
  SubscribedPlan?: SubscribedPlanResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskEdge?: TaskEdgeResolvers<ContextType>;
  TaskGroup?: TaskGroupResolvers<ContextType>;
  TaskPerson?: TaskPersonResolvers<ContextType>;
  TaskProject?: TaskProjectResolvers<ContextType>;
  TaskRecurrence?: TaskRecurrenceResolvers<ContextType>;
  TaskReminder?: TaskReminderResolvers<ContextType>;
  TaskStatus?: TaskStatusResolvers<ContextType>;
  Thread?: ThreadResolvers<ContextType>;
  TrashBookmarkPayload?: TrashBookmarkPayloadResolvers<ContextType>;
  TrashMessagesPayload?: TrashMessagesPayloadResolvers<ContextType>;
  TrashNotePayload?: TrashNotePayloadResolvers<ContextType>;
  TrashThreadsPayload?: TrashThreadsPayloadResolvers<ContextType>;
  TurnForwardingPayload?: TurnForwardingPayloadResolvers<ContextType>;
  UnarchiveMessagesPayload?: UnarchiveMessagesPayloadResolvers<ContextType>;
  UnarchiveThreadsPayload?: UnarchiveThreadsPayloadResolvers<ContextType>;
  UnscannedMessages?: UnscannedMessagesResolvers<ContextType>;
  UpdateBookmarkPayload?: UpdateBookmarkPayloadResolvers<ContextType>;
  UpdateDraftPayload?: UpdateDraftPayloadResolvers<ContextType>;
  UpdateGroupDeliveryPayload?: UpdateGroupDeliveryPayloadResolvers<ContextType>;
  UpdateGroupMembersPayload?: UpdateGroupMembersPayloadResolvers<ContextType>;
  UpdateGroupSettingsPayload?: UpdateGroupSettingsPayloadResolvers<ContextType>;
  UpdateLabelPayload?: UpdateLabelPayloadResolvers<ContextType>;
  UpdateNotePayload?: UpdateNotePayloadResolvers<ContextType>;
  UpdateSignaturePayload?: UpdateSignaturePayloadResolvers<ContextType>;
  UpdateTaskPayload?: UpdateTaskPayloadResolvers<ContextType>;
  UpdateTaskStatusPayload?: UpdateTaskStatusPayloadResolvers<ContextType>;
  UpdateUserProfilePayload?: UpdateUserProfilePayloadResolvers<ContextType>;
  Upload?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UserStorage?: UserStorageResolvers<ContextType>;
  UserStorageConnection?: UserStorageConnectionResolvers<ContextType>;
  UserStorageEdge?: UserStorageEdgeResolvers<ContextType>;
  VacationReply?: VacationReplyResolvers<ContextType>;
  VerifyDomainPayload?: VerifyDomainPayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WatchedFolder?: WatchedFolderResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = OperationContext> = {
  knownSize?: KnownSizeDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
  upstream?: UpstreamDirectiveResolver<any, any, ContextType>;
};
