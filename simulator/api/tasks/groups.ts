/** The groups in which the caller can use tasks: those with Streams that he is a member of. */
import type { Group } from '../../state/groups.ts';
import { addressesOf } from '../../state/world.ts';
import { bare, internal, notPermitted, type Reply, success } from '../../wire/envelope.ts';
import type { Call } from '../rules.ts';
import { personRow } from './people.ts';

export const unknownEntity = () => internal('Requested entity does not exist');

export interface TaskGroup {
  readonly zgid: string;
  readonly name: string;
  /** zuids, of those whose mailbox is in the organisation. */
  readonly members: readonly string[];
  readonly moderators: readonly string[];
}

export function groupsOf(call: Call): TaskGroup[] {
  const { world, organisation, mailbox } = call;
  return world.groups
    .of(organisation)
    .filter(({ settings }) => settings.streamsEnabled)
    .map((group) => peopleIn(call, group))
    .filter(({ members }) => members.includes(mailbox.zuid));
}

/** @throws Refusal */
export function groupNamed(call: Call, zgid: string): TaskGroup {
  const found = groupsOf(call).find((group) => group.zgid === zgid);
  if (found !== undefined) return found;
  const isThere = call.world.groups.of(call.organisation).some((group) => group.zgid === zgid);
  throw isThere ? notPermitted() : unknownEntity();
}

export function listGroups(call: Call): Reply {
  const nameOf = (zuid: string) => personRow(call, zuid).name;
  const rows = groupsOf(call).map(({ zgid, name, members, moderators }) => ({
    // Who made it is on no page of groups: the first who moderates it.
    ...(moderators[0] === undefined ? {} : { owner: nameOf(moderators[0]) }),
    numberOfMembers: members.length,
    name,
    id: bare(zgid),
    moderators: moderators.map(nameOf),
  }));
  return success({ groups: rows });
}

export function listMembers(call: Call): Reply {
  const { members } = groupNamed(call, call.path.zgid ?? '');
  return success({ members: members.map((zuid) => personRow(call, zuid)) });
}

function peopleIn({ world, organisation }: Call, { zgid, settings }: Group): TaskGroup {
  const people = world.peopleOf(organisation);
  const found = settings.members
    .filter(({ status }) => status === 'active')
    .flatMap(({ address, role }) => {
      const person = people.find((one) => addressesOf(one).includes(address));
      return person === undefined ? [] : [{ zuid: person.zuid, role }];
    });
  return {
    zgid,
    name: settings.name,
    members: found.map(({ zuid }) => zuid),
    moderators: found.filter(({ role }) => role === 'moderator').map(({ zuid }) => zuid),
  };
}
