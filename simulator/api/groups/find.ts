/** The groups of an organisation and their members, by what names them. */
import {
  ACCESS_TYPES,
  type AccessType,
  type Group,
  type GroupSettings,
  type Member,
  POST_APPROVALS,
} from '../../state/groups.ts';
import type { Mailbox } from '../../state/model.ts';
import { addressesOf } from '../../state/world.ts';
import { badInput, badPattern, unknownGroup } from '../../wire/envelope.ts';
import { type Call, checkKeys } from '../rules.ts';
import { textIn } from '../users/find.ts';

/** @throws Refusal */
export function groupWithId({ world, organisation }: Pick<Call, 'world' | 'organisation'>, zgid: string): Group {
  const found = world.groups.find({ dataCentre: organisation.dataCentre, zgid });
  if (found === undefined || found.zoid !== organisation.zoid) throw unknownGroup(zgid);
  return found;
}

/** Of the path. @throws Refusal */
export const groupOf = (call: Call): Group => groupWithId(call, call.path.zgid ?? '');

/** Only what really changes is a change. */
export function change({ record }: Pick<Call, 'record'>, group: Group, wanted: Partial<GroupSettings>): void {
  const { dataCentre, zoid, zgid, settings } = group;
  const isNew = JSON.stringify({ ...settings, ...wanted }) !== JSON.stringify(settings);
  if (isNew) record({ kind: 'group.changed', dataCentre, zoid, zgid, change: wanted });
}

type Keys = { readonly required?: readonly string[]; readonly optional?: readonly string[] };

/** What a body says of members: one object each, with an address and the keys that are known. @throws Refusal */
export function membersIn(body: Call['body'], { required = [], optional = [] }: Keys): Record<string, unknown>[] {
  const { mailGroupMemberList: list } = body;
  if (!Array.isArray(list)) throw badPattern('mailGroupMemberList');
  return list.map((one: unknown) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) throw badPattern('mailGroupMemberList');
    const member = { ...one };
    checkKeys(member, ['memberEmailId', ...required], optional);
    return member;
  });
}

export const addressIn = (member: Record<string, unknown>): string => {
  const address = textIn(member, 'memberEmailId', 320).toLowerCase();
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(address)) throw badPattern('memberEmailId');
  return address;
};

/** @throws Refusal where one of the addresses is no member's */
export function changeMembers(
  call: Call,
  group: Group,
  changes: ReadonlyMap<string, Partial<Omit<Member, 'address'>>>,
): void {
  const known = new Set(group.settings.members.map(({ address }) => address));
  for (const address of changes.keys()) if (!known.has(address)) throw badInput(`${address} is not a member`);
  const members = group.settings.members.map((one) => ({ ...one, ...changes.get(one.address) }));
  change(call, group, { members });
}

/** @throws Refusal */
export function wordIn<T extends string>(value: unknown, key: string, words: readonly T[]): T {
  const word = words.find((one) => one === value);
  if (word === undefined) throw badPattern(key);
  return word;
}

export const roleIn = ({ role }: Record<string, unknown>) => wordIn(role, 'role', ['member', 'moderator'] as const);
export const approvalIn = ({ postApproval }: Record<string, unknown>) =>
  wordIn(postApproval, 'postApproval', POST_APPROVALS);
export const accessTypeIn = ({ accessType }: Record<string, unknown>): AccessType =>
  wordIn(accessType, 'accessType', ACCESS_TYPES);

/** Somebody who has just been added. */
export function newMember(member: Record<string, unknown>, accessType: AccessType): Member {
  return {
    address: addressIn(member),
    role: member.role === undefined ? 'member' : roleIn(member),
    status: 'active',
    acknowledged: false,
    postApproval: accessType === 'Moderated' ? 'hold' : 'accept',
  };
}

/** A person is a member of nothing any more. */
export function leaveGroups(call: Call, mailbox: Mailbox): void {
  const own = new Set(addressesOf(mailbox));
  for (const group of call.world.groups.of(call.organisation))
    change(call, group, { members: group.settings.members.filter(({ address }) => !own.has(address)) });
}
