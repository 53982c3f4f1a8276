/** A group with its members, as administrators are shown it. */
import type { Group, Member } from '../../state/groups.ts';
import { bare } from '../../wire/envelope.ts';
import type { Call } from '../rules.ts';

export function rowOf(call: Call, group: Group): Record<string, unknown> {
  const { base, organisation, mailbox } = call;
  const { zgid, mailboxId, address, settings } = group;
  const { accessType, holdOrBounce, switches, moderationApprovalOption, moderationTTL } = settings;
  const members = settings.members.filter(({ status }) => status !== 'deleted');
  const isModerator = members.some((one) => one.address === mailbox.address && one.role === 'moderator');
  return {
    zgid: bare(zgid),
    name: settings.name,
    emailId: address,
    accessType,
    groupMemberCount: members.length,
    streamsEnabled: settings.streamsEnabled,
    iamGroupExist: true,
    isModerator,
    isLogoExist: false,
    blockDetails: [],
    URI: `${base}/api/organization/${organisation.zoid}/groups/${zgid}`,
    groupAdminSettings: {
      mailboxId: bare(mailboxId),
      accessType,
      holdOrBounce,
      ...switches,
      moderationApprovalOption,
      moderationTTL,
    },
    mailGroupMemberList: members.map((one) => memberRow(call, one)),
  };
}

/** What only the call for one group says. */
export function wholeRowOf(call: Call, group: Group): Record<string, unknown> {
  const pending = group.settings.members.filter(({ status }) => status === 'unconfirmed').length;
  return {
    ...rowOf(call, group),
    pendingInvitation: pending,
    policyName: call.world.policies.over(group, group.zgid).name,
    mailboxId: bare(group.mailboxId),
    accountCreationTime: group.createdAt,
  };
}

function memberRow({ world, organisation }: Call, member: Member): Record<string, unknown> {
  const { address, role, status, acknowledged, postApproval } = member;
  const found = world.mailboxOf(address);
  const isOwn = found?.dataCentre === organisation.dataCentre && found.zoid === organisation.zoid;
  const person = isOwn ? found : undefined;
  return {
    memberEmailId: address,
    ...(person === undefined ? {} : { zuid: bare(person.zuid) }),
    displayName: person?.user.displayName ?? address,
    firstName: person?.firstName ?? '',
    lastName: person?.lastName ?? '',
    role,
    postApproval,
    status,
    ackStatus: acknowledged,
    sendAsRight: false,
    memberType: person === undefined ? 'externalUser' : 'orgUser',
    deliveryOption: 'default',
    failureCount: 0,
  };
}
