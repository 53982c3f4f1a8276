/** Mail groups: an address of an organisation that stands for several, and what waits to be let through to them. */
import type { GroupEvent } from './group-events.ts';
import type { OrganisationKey } from './organisation.ts';

export const ACCESS_TYPES = ['Public', 'Organization', 'Group', 'Moderated'] as const;
/** Who may write to a group; `Moderated` is anyone, and all of it is held. */
export type AccessType = (typeof ACCESS_TYPES)[number];

export const POST_APPROVALS = ['accept', 'hold', 'reject'] as const;
/** What becomes of mail from a member. */
export type PostApproval = (typeof POST_APPROVALS)[number];

export type MemberRole = 'member' | 'moderator';
/** Only who is `active` gets the group's mail. */
export type MemberStatus = 'active' | 'deactive' | 'unconfirmed' | 'deleted' | 'unsupported';

export interface Member {
  /** In lower case. */
  readonly address: string;
  readonly role: MemberRole;
  readonly status: MemberStatus;
  readonly acknowledged: boolean;
  readonly postApproval: PostApproval;
}

/** Switches of the advanced settings, named as on the wire. */
export const GROUP_SWITCHES = [
  ...(['isNotToCc', 'spamApproval', 'adminNotify', 'authorNotify', 'mailboxSendRights'] as const),
  ...(['spamMarkPermission', 'postApprovedNotify', 'suppressMailOnMemAdd'] as const),
];
export type GroupSwitches = Readonly<Record<(typeof GROUP_SWITCHES)[number], boolean>>;

/** Texts that a group sends, by their names on the wire. */
export const GROUP_TEXTS = [
  ...['subscriptionText', 'unSubscriptionText', 'rejectText', 'autoResponseText', 'memberApprovalText'],
  ...['adminMemberApprovalText', 'ackStatusText', 'bounceText', 'isNotToOrCcText', 'spamApprovalText'],
];

export interface GroupSettings {
  readonly name: string;
  readonly description: string;
  readonly accessType: AccessType;
  readonly streamsEnabled: boolean;
  /** In lower case, in the order they were given. */
  readonly aliases: readonly string[];
  readonly members: readonly Member[];
  /** What becomes of mail from those who may not write to it. */
  readonly holdOrBounce: 'hold' | 'reject';
  readonly switches: GroupSwitches;
  readonly moderationApprovalOption: string;
  readonly moderationTTL: number;
  /** Failures after which a member outside the organisation gets nothing more. */
  readonly bounceThreshold: number;
  readonly subjectPrefix: string;
  readonly replyTo: string;
  readonly notifSubscription: boolean;
  readonly texts: Readonly<Record<string, string>>;
}

/** Mail that waits for a moderator. */
export interface HeldMail {
  readonly messageId: string;
  readonly subject: string;
  readonly fromAddress: string;
  /** Of the envelope. */
  readonly sender: string;
  readonly size: number;
  readonly hasFiles: boolean;
  /** Epoch ms. */
  readonly heldAt: number;
  readonly clientIp: string;
  readonly helo: string;
  readonly auth: { readonly spf: string; readonly dkim: string; readonly dmarc: string };
}

export interface Group extends OrganisationKey {
  readonly zgid: string;
  readonly mailboxId: string;
  /** In lower case. */
  readonly address: string;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly settings: GroupSettings;
  /** By message id, oldest first. */
  readonly held: ReadonlyMap<string, HeldMail>;
}

const SWITCHED_OFF: GroupSwitches = {
  isNotToCc: false,
  spamApproval: false,
  adminNotify: false,
  authorNotify: false,
  mailboxSendRights: false,
  spamMarkPermission: false,
  postApprovedNotify: false,
  suppressMailOnMemAdd: false,
};

/** What a group is that was told its name and nothing else. */
export const PLAIN_GROUP: GroupSettings = {
  name: '',
  description: '',
  accessType: 'Public',
  streamsEnabled: false,
  aliases: [],
  members: [],
  holdOrBounce: 'hold',
  switches: SWITCHED_OFF,
  moderationApprovalOption: 'APPROVE',
  moderationTTL: 0,
  bounceThreshold: 50,
  subjectPrefix: '',
  replyTo: '',
  notifSubscription: false,
  texts: {},
};

export class Groups {
  readonly #groups: Group[] = [];

  get all(): readonly Group[] {
    return this.#groups;
  }

  /** In the order in which they were made. */
  of({ dataCentre, zoid }: OrganisationKey): readonly Group[] {
    return this.#groups.filter((one) => one.dataCentre === dataCentre && one.zoid === zoid);
  }

  find({ dataCentre, zgid }: Pick<Group, 'dataCentre' | 'zgid'>): Group | undefined {
    return this.#groups.find((one) => one.dataCentre === dataCentre && one.zgid === zgid);
  }

  /** By its own address or another, in lower case. */
  withAddress(address: string): Group | undefined {
    return this.#groups.find((one) => one.address === address || one.settings.aliases.includes(address));
  }

  apply(event: GroupEvent & { readonly at: number }): void {
    if (event.kind === 'group.created') {
      const { dataCentre, zoid, zgid, mailboxId, address, settings, at } = event;
      this.#groups.push({ dataCentre, zoid, zgid, mailboxId, address, settings, createdAt: at, held: new Map() });
      return;
    }
    const at = this.#groups.findIndex((one) => one.dataCentre === event.dataCentre && one.zgid === event.zgid);
    const group = this.#groups[at];
    if (group === undefined) return;
    const changed = after(group, event);
    if (changed === null) this.#groups.splice(at, 1);
    else this.#groups[at] = changed;
  }
}

function after(group: Group, event: Exclude<GroupEvent, { kind: 'group.created' }>): Group | null {
  switch (event.kind) {
    case 'group.changed':
      return { ...group, settings: { ...group.settings, ...event.change } };
    case 'group.held':
      return { ...group, held: new Map([...group.held, [event.mail.messageId, event.mail]]) };
    case 'group.settled':
      return { ...group, held: new Map([...group.held].filter(([messageId]) => messageId !== event.messageId)) };
    case 'group.deleted':
      return null;
    case 'group.passed':
      return group;
  }
}
