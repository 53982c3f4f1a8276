/** A mail group with its members, as the list of groups and the call for one tell it. */
import { z } from 'zod';
import { count, epochMs, flag, id, text, type Word, word } from './fields.ts';
import { elementsOf, type RowNotes, type RowSpec, readRow } from './read-row.ts';

export type GroupAccess = 'PUBLIC' | 'ORGANIZATION' | 'MEMBERS' | 'MODERATED';
export type GroupMemberRole = 'MEMBER' | 'MODERATOR';
export type GroupMemberStatus = 'ACTIVE' | 'INACTIVE' | 'UNCONFIRMED' | 'DELETED' | 'UNSUPPORTED';
export type PostApproval = 'ACCEPT' | 'HOLD' | 'REJECT';
export type RefusedMail = 'HOLD' | 'REJECT';

/** Null is "Zoho did not say"; text is empty then. */
export interface GroupMemberRow {
  /** In lower case. */
  readonly address: string;
  /** zuid; null also for whoever is outside the organisation. */
  readonly userId: string | null;
  readonly displayName: string;
  readonly role: Word<GroupMemberRole> | null;
  readonly status: Word<GroupMemberStatus> | null;
  readonly postApproval: Word<PostApproval> | null;
  readonly isAcknowledged: boolean | null;
  readonly maySendAsGroup: boolean | null;
  /** Zoho's word. */
  readonly kind: string;
  readonly failureCount: number | null;
}

/** As switches of Zoho's are called, with what each says. */
export const GROUP_SWITCHES = {
  isNotToCc: 'treatsBlindCopiesApart',
  spamApproval: 'holdsSpam',
  adminNotify: 'notifiesModerators',
  authorNotify: 'notifiesAuthor',
  mailboxSendRights: 'membersMaySendAsGroup',
  spamMarkPermission: 'spamMarksCount',
  postApprovedNotify: 'announcesApproval',
  suppressMailOnMemAdd: 'addsMembersSilently',
} as const;
export type GroupSwitch = (typeof GROUP_SWITCHES)[keyof typeof GROUP_SWITCHES];

export interface GroupSettingsRow extends Readonly<Record<GroupSwitch, boolean | null>> {
  readonly refusedMail: Word<RefusedMail> | null;
  /** Zoho's word. */
  readonly whenModerationEnds: string;
  /** In a unit that nobody states; 0 for none. */
  readonly moderationPeriod: number | null;
}

/** Null is "Zoho did not say"; text is empty then. */
export interface GroupRow {
  /** zgid. */
  readonly id: string;
  readonly name: string;
  /** In lower case. */
  readonly address: string;
  readonly access: Word<GroupAccess> | null;
  readonly memberCount: number | null;
  readonly members: readonly GroupMemberRow[];
  readonly hasStreams: boolean | null;
  readonly mailboxId: string | null;
  readonly settings: GroupSettingsRow | null;
  /** Said by the call for one group alone, as are those that follow. */
  readonly policyName: string;
  readonly pendingInvitations: number | null;
  /** Epoch milliseconds. */
  readonly createdAt: number | null;
}

const access = word<GroupAccess>({
  public: 'PUBLIC',
  organization: 'ORGANIZATION',
  group: 'MEMBERS',
  moderated: 'MODERATED',
});
const postApproval = word<PostApproval>({ accept: 'ACCEPT', hold: 'HOLD', reject: 'REJECT' });
const role = word<GroupMemberRole>({ member: 'MEMBER', moderator: 'MODERATOR' });
const status = word<GroupMemberStatus>({
  active: 'ACTIVE',
  confirmed: 'ACTIVE',
  deactive: 'INACTIVE',
  unconfirmed: 'UNCONFIRMED',
  deleted: 'DELETED',
  unsupported: 'UNSUPPORTED',
});

const MEMBER = {
  name: 'groupMember',
  shape: {
    memberEmailId: text,
    zuid: id,
    displayName: text,
    role,
    status,
    postApproval,
    ackStatus: flag,
    sendAsRight: flag,
    memberType: text,
    failureCount: count,
  },
  ignored: new Set(['firstName', 'lastName', 'deliveryOption']),
} satisfies RowSpec<Record<string, z.ZodType>>;

const SETTINGS = {
  name: 'groupSettings',
  shape: {
    mailboxId: id,
    holdOrBounce: word<RefusedMail>({ hold: 'HOLD', reject: 'REJECT', bounce: 'REJECT' }),
    isNotToCc: flag,
    spamApproval: flag,
    adminNotify: flag,
    authorNotify: flag,
    mailboxSendRights: flag,
    spamMarkPermission: flag,
    postApprovedNotify: flag,
    suppressMailOnMemAdd: flag,
    moderationApprovalOption: text,
    moderationTTL: count,
  },
  ignored: new Set(['accessType']),
} satisfies RowSpec<Record<string, z.ZodType>>;

const SPEC = {
  name: 'group',
  shape: {
    zgid: id,
    name: text,
    emailId: text,
    accessType: access,
    groupMemberCount: count,
    mailGroupMemberList: z.unknown(),
    groupAdminSettings: z.unknown(),
    streamsEnabled: flag,
    mailboxId: id,
    policyName: text,
    pendingInvitation: count,
    accountCreationTime: epochMs,
  },
  ignored: new Set(['URI', 'iamGroupExist', 'isModerator', 'isLogoExist', 'blockDetails']),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Null for a row without an id. */
export function readGroupRow(value: unknown, notes: RowNotes): GroupRow | null {
  const row = readRow(SPEC, value, notes);
  if (row === null || row.zgid === null) return null;
  const settings = row.groupAdminSettings === null ? null : readRow(SETTINGS, row.groupAdminSettings, notes);
  const members = elementsOf(row.mailGroupMemberList, MEMBER.name, notes).flatMap((one) => readMember(one, notes));
  return {
    id: row.zgid,
    name: row.name ?? '',
    address: (row.emailId ?? '').toLowerCase(),
    access: row.accessType,
    memberCount: row.groupMemberCount,
    members,
    hasStreams: row.streamsEnabled,
    mailboxId: row.mailboxId ?? settings?.mailboxId ?? null,
    settings:
      settings === null
        ? null
        : {
            refusedMail: settings.holdOrBounce,
            treatsBlindCopiesApart: settings.isNotToCc,
            holdsSpam: settings.spamApproval,
            notifiesModerators: settings.adminNotify,
            notifiesAuthor: settings.authorNotify,
            membersMaySendAsGroup: settings.mailboxSendRights,
            spamMarksCount: settings.spamMarkPermission,
            announcesApproval: settings.postApprovedNotify,
            addsMembersSilently: settings.suppressMailOnMemAdd,
            whenModerationEnds: settings.moderationApprovalOption ?? '',
            moderationPeriod: settings.moderationTTL,
          },
    policyName: row.policyName ?? '',
    pendingInvitations: row.pendingInvitation,
    createdAt: row.accountCreationTime,
  };
}

function readMember(value: unknown, notes: RowNotes): GroupMemberRow[] {
  const row = readRow(MEMBER, value, notes);
  if (row === null || row.memberEmailId === null) return [];
  return [
    {
      address: row.memberEmailId.toLowerCase(),
      userId: row.zuid,
      displayName: row.displayName ?? '',
      role: row.role,
      status: row.status,
      postApproval: row.postApproval,
      isAcknowledged: row.ackStatus,
      maySendAsGroup: row.sendAsRight,
      kind: row.memberType ?? '',
      failureCount: row.failureCount,
    },
  ];
}
