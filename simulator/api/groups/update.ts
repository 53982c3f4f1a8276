/** PUT of one group, told apart by mode. */
import {
  GROUP_SWITCHES,
  GROUP_TEXTS,
  type Group,
  type GroupSettings,
  type GroupSwitches,
  type Member,
} from '../../state/groups.ts';
import { badInput, badPattern, internal, invalidMode, missing, type Reply, success } from '../../wire/envelope.ts';
import { checkFreeAddress } from '../organization/addresses.ts';
import { type Call, checkKeys, idOf } from '../rules.ts';
import { booleanIn, textIn, textsIn } from '../users/find.ts';
import { freeName } from './create.ts';
import {
  accessTypeIn,
  addressIn,
  approvalIn,
  change,
  changeMembers,
  groupOf,
  membersIn,
  newMember,
  roleIn,
  wordIn,
} from './find.ts';

interface Mode {
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  readonly apply: (call: Call, group: Group) => void;
}

const STATUSES = ['active', 'deactive'] as const;
const OLD_STATUSES = ['unconfirmed', 'active', 'deactive', 'deleted', 'unsupported'] as const;
const MEMBERS = { required: ['mailGroupMemberList'] };
const ALIASES = { required: ['aliasList'] };

const MODES: ReadonlyMap<unknown, Mode> = new Map<unknown, Mode>([
  [
    'updateGroupName',
    {
      required: ['name'],
      apply: (call, group) => change(call, group, { name: freeName(call, textIn(call.body, 'name'), group.zgid) }),
    },
  ],
  ['enableStreams', { apply: (call, group) => change(call, group, { streamsEnabled: true }) }],
  ['addMailGroupMember', { ...MEMBERS, apply: addMembers }],
  ['deleteMailGroupMember', { ...MEMBERS, apply: removeMembers }],
  ['updateMailGroupMember', { ...MEMBERS, apply: setStatus(STATUSES, []) }],
  ['updateMemberStatus', { ...MEMBERS, apply: setStatus(OLD_STATUSES, ['zuid']) }],
  ['changeMemberRole', { ...MEMBERS, apply: changeRole }],
  ['updateGroupMemberDetails', { ...MEMBERS, apply: changeDetails }],
  [
    'updateMailGroupOptions',
    { required: ['groupGeneralSettings'], optional: ['groupTextSettings'], apply: changeOptions },
  ],
  ['updateMailGroupAdvOptions', { required: ['accessType', 'groupAdminSettings'], apply: changeAdvanced }],
  ['addGroupAlias', { ...ALIASES, apply: addAliases }],
  ['deleteGroupAlias', { ...ALIASES, apply: removeAliases }],
]);

export function updateGroup(call: Call): Reply {
  const { mode: name } = call.body;
  if (name === undefined) throw missing('mode');
  const mode = MODES.get(name);
  if (mode === undefined) throw invalidMode();
  checkKeys(call.body, ['mode', ...(mode.required ?? [])], mode.optional ?? []);
  mode.apply(call, groupOf(call));
  return success();
}

function someMembersIn(call: Call, keys: Parameters<typeof membersIn>[1]): Record<string, unknown>[] {
  const members = membersIn(call.body, keys);
  if (members.length === 0) throw badPattern('mailGroupMemberList');
  return members;
}

function addMembers(call: Call, group: Group): void {
  const { members, accessType } = group.settings;
  const added = someMembersIn(call, { optional: ['role', 'zuid'] }).map((one) => newMember(one, accessType));
  const known = new Set(members.map(({ address }) => address));
  const again = added.find(({ address }) => known.has(address) || address === group.address);
  if (again !== undefined) throw internal(`${again.address} already exists in the group`);
  change(call, group, { members: [...members, ...new Map(added.map((one) => [one.address, one])).values()] });
}

function removeMembers(call: Call, group: Group): void {
  const { members } = group.settings;
  const unwanted = new Set(someMembersIn(call, {}).map(addressIn));
  const stranger = [...unwanted].find((address) => !members.some((one) => one.address === address));
  if (stranger !== undefined) throw badInput(`${stranger} is not a member`);
  change(call, group, { members: members.filter(({ address }) => !unwanted.has(address)) });
}

function setStatus(words: readonly Member['status'][], optional: readonly string[]): Mode['apply'] {
  return (call, group) => {
    const members = someMembersIn(call, { required: ['status'], optional });
    const changes = members.map((one) => [addressIn(one), { status: wordIn(one.status, 'status', words) }] as const);
    changeMembers(call, group, new Map(changes));
  };
}

function changeRole(call: Call, group: Group): void {
  const members = someMembersIn(call, { required: ['role'] });
  changeMembers(call, group, new Map(members.map((one) => [addressIn(one), { role: roleIn(one) }])));
}

function changeDetails(call: Call, group: Group): void {
  const members = someMembersIn(call, { optional: ['role', 'status', 'ackStatus', 'postApproval'] });
  const changes = members.map((one) => {
    const wanted = {
      ...(one.role === undefined ? {} : { role: roleIn(one) }),
      ...(one.status === undefined ? {} : { status: wordIn(one.status, 'status', STATUSES) }),
      ...(one.ackStatus === undefined ? {} : { acknowledged: booleanIn(one, 'ackStatus') }),
      ...(one.postApproval === undefined ? {} : { postApproval: approvalIn(one) }),
    };
    return [addressIn(one), wanted] as const;
  });
  changeMembers(call, group, new Map(changes));
}

function objectIn(value: unknown, key: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badPattern(key);
  return { ...value };
}

const GENERAL = ['bounceThreshold', 'mailboxId', 'subjectPrefix', 'replyTo', 'notifSubscription'];

function changeOptions(call: Call, group: Group): void {
  const general = objectIn(call.body.groupGeneralSettings, 'groupGeneralSettings');
  checkKeys(general, [], GENERAL);
  checkMailbox(general, group);
  const texts = objectIn(call.body.groupTextSettings ?? {}, 'groupTextSettings');
  checkKeys(texts, [], ['mailboxId', ...GROUP_TEXTS]);
  const told = Object.keys(texts).filter((key) => key !== 'mailboxId');
  change(call, group, {
    ...(general.bounceThreshold === undefined ? {} : { bounceThreshold: thresholdIn(general) }),
    ...(general.subjectPrefix === undefined ? {} : { subjectPrefix: textIn(general, 'subjectPrefix') }),
    ...(general.replyTo === undefined ? {} : { replyTo: textIn(general, 'replyTo') }),
    ...(general.notifSubscription === undefined ? {} : { notifSubscription: booleanIn(general, 'notifSubscription') }),
    texts: { ...group.settings.texts, ...Object.fromEntries(told.map((key) => [key, textIn(texts, key, 4_000)])) },
  });
}

function thresholdIn({ bounceThreshold: value }: Record<string, unknown>): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 100)
    throw badPattern('bounceThreshold');
  return value;
}

/** A settings object may name its group's mailbox, and no other. */
function checkMailbox({ mailboxId }: Record<string, unknown>, group: Group): void {
  if (mailboxId !== undefined && idOf(mailboxId, 'mailboxId') !== group.mailboxId)
    throw badInput('The input passed is invalid');
}

const OTHERS = ['mailboxId', 'accessType', 'holdOrBounce', 'moderationApprovalOption', 'moderationTTL'];

/** Switches that are left out are off from then on. */
function changeAdvanced(call: Call, group: Group): void {
  const given = objectIn(call.body.groupAdminSettings, 'groupAdminSettings');
  checkKeys(given, [], [...OTHERS, ...GROUP_SWITCHES]);
  checkMailbox(given, group);
  const accessType = accessTypeIn(call.body);
  if (given.accessType !== undefined && accessTypeIn(given) !== accessType) throw badPattern('accessType');
  change(call, group, {
    accessType,
    switches: switchesIn(given),
    ...(given.holdOrBounce === undefined
      ? {}
      : { holdOrBounce: wordIn(given.holdOrBounce, 'holdOrBounce', ['hold', 'reject'] as const) }),
    ...moderationIn(given),
  });
}

function switchesIn(given: Record<string, unknown>): GroupSwitches {
  const on = (key: (typeof GROUP_SWITCHES)[number]) => given[key] !== undefined && booleanIn(given, key);
  return {
    isNotToCc: on('isNotToCc'),
    spamApproval: on('spamApproval'),
    adminNotify: on('adminNotify'),
    authorNotify: on('authorNotify'),
    mailboxSendRights: on('mailboxSendRights'),
    spamMarkPermission: on('spamMarkPermission'),
    postApprovedNotify: on('postApprovedNotify'),
    suppressMailOnMemAdd: on('suppressMailOnMemAdd'),
  };
}

function moderationIn(given: Record<string, unknown>): Partial<GroupSettings> {
  const { moderationTTL: period } = given;
  if (period !== undefined && (typeof period !== 'number' || !Number.isInteger(period) || period < 0))
    throw badPattern('moderationTTL');
  const option = given.moderationApprovalOption;
  return {
    ...(period === undefined ? {} : { moderationTTL: period }),
    ...(option === undefined ? {} : { moderationApprovalOption: textIn(given, 'moderationApprovalOption') }),
  };
}

function addAliases(call: Call, group: Group): void {
  const wanted = textsIn(call.body, 'aliasList').map((one) => one.toLowerCase());
  for (const address of wanted) checkFreeAddress(call, address);
  change(call, group, { aliases: [...group.settings.aliases, ...wanted] });
}

function removeAliases(call: Call, group: Group): void {
  const unwanted = textsIn(call.body, 'aliasList').map((one) => one.toLowerCase());
  if (!unwanted.every((one) => group.settings.aliases.includes(one))) throw badInput('The email alias does not exist');
  change(call, group, { aliases: group.settings.aliases.filter((one) => !unwanted.includes(one)) });
}
