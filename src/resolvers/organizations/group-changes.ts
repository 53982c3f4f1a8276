/** Changes that administrators make to mail groups. The group is read anew for who selects it. */
import type { GroupKey, GroupsSource, MemberChange, NewMember, SettingsChange } from '../../datasources/groups.ts';
import type { AdminCalls } from '../../datasources/source.ts';
import { type OperationContext, requireScope } from '../context.ts';
import { decodeId } from '../ids.ts';
import type { ChangedGroup } from '../parents.ts';
import type {
  MutationResolvers,
  NewGroupMemberInput,
  RenameGroupPayloadResolvers,
  Resolvers,
  UpdateGroupDeliveryInput,
  UpdateGroupMembersInput,
  UpdateGroupSettingsInput,
  UserError,
} from '../types.generated.ts';
import { asUserError, invalid, notFound } from '../user-errors.ts';
import { addressesFault, addressFault } from './addresses.ts';
import { changeTogether } from './bulk.ts';
import { findGroup, type GroupPlace, groupKey, groupPlaceOf, organisationWithId } from './reach.ts';
import { textFault } from './texts.ts';

type OneGroup =
  | 'renameGroup'
  | 'enableGroupStreams'
  | 'addGroupMembers'
  | 'removeGroupMembers'
  | 'updateGroupMembers'
  | 'updateGroupSettings'
  | 'updateGroupDelivery'
  | 'addGroupAliases'
  | 'removeGroupAliases';
type Mutations = OneGroup | 'createGroup' | 'deleteGroups';

/** They have the same fields; each mutation has one of its own, so that it can grow alone. */
type ChangedPayload = `${Capitalize<OneGroup | 'createGroup'>}Payload`;

const changedPayload: Required<Pick<RenameGroupPayloadResolvers, 'group'>> = {
  group: ({ changed, userErrors }, _args, context) =>
    changed === null || userErrors.length > 0 ? null : findGroup(changed, context),
};

export const groupChanges: Pick<Resolvers, ChangedPayload> & {
  Mutation: Required<Pick<MutationResolvers, Mutations>>;
} = {
  Mutation: {
    createGroup: async (_root, { input }, context) => {
      requireScope(context, 'org.manage');
      const { organizationId, access, address, name, description, streams } = input;
      const organisation = await organisationWithId(organizationId, context);
      if (organisation === null) return { changed: null, userErrors: [notFound('organization', ['organizationId'])] };
      const members = membersOf(input.members);
      if (access === 'UNKNOWN') return refused(invalid('No group can have `UNKNOWN`.', ['access']));
      if (members === null) return refused(NO_ROLE);
      const fault =
        addressFault(address, ['address']) ??
        textFault(name, ['name']) ??
        (description == null ? null : textFault(description, ['description'])) ??
        membersFault(members, 0);
      if (fault !== null) return refused(fault);
      try {
        const group = { address, name, description: description ?? undefined, access, streams, members };
        const calls = context.adminCalls(organisation);
        const zgid = await context.services.datasources.groups.create(calls, organisation.organisationId, group);
        return { changed: { organisation, zgid }, userErrors: [] };
      } catch (error) {
        return refused(asUserError(error, 'organization', ['address']));
      }
    },
    deleteGroups: (_root, { input: { ids } }, context) => {
      requireScope(context, 'org.manage');
      const { groups } = context.services.datasources;
      return changeTogether(ids, {
        what: 'group',
        find: async (id) => {
          const place = await groupWithId(id, context);
          return place === null ? null : { organisation: place.organisation, key: place.zgid };
        },
        send: (organisation, zgids) =>
          groups.remove(context.adminCalls(organisation), organisation.organisationId, zgids),
      });
    },
    renameGroup: (_root, { input: { id, name } }, context) =>
      change(id, context, (source, calls, group) => source.rename(calls, group, name), textFault(name, ['name'])),
    enableGroupStreams: (_root, { input: { id } }, context) =>
      change(id, context, (source, calls, group) => source.enableStreams(calls, group)),
    addGroupMembers: (_root, { input }, context) => {
      const members = membersOf(input.members) ?? [];
      const fault = members.length < input.members.length ? NO_ROLE : membersFault(members, 1);
      return change(input.id, context, (source, calls, group) => source.addMembers(calls, group, members), fault);
    },
    removeGroupMembers: (_root, { input: { id, addresses } }, context) =>
      change(
        id,
        context,
        (source, calls, group) => source.removeMembers(calls, group, addresses),
        addressesFault(addresses),
      ),
    updateGroupMembers: (_root, { input }, context) => {
      const { id, addresses } = input;
      const wanted = memberChangeOf(input);
      if ('code' in wanted) return change(id, context, async () => {}, wanted);
      const fault = addressesFault(addresses) ?? nothingFault(wanted);
      return change(
        id,
        context,
        (source, calls, group) => source.changeMembers(calls, group, addresses, wanted),
        fault,
      );
    },
    updateGroupSettings: (_root, { input }, context) => {
      const wanted = settingsOf(input);
      if ('code' in wanted) return change(input.id, context, async () => {}, wanted);
      return change(
        input.id,
        context,
        (source, calls, group) => source.changeSettings(calls, group, wanted),
        nothingFault(wanted),
      );
    },
    updateGroupDelivery: (_root, { input }, context) => {
      const wanted = {
        bounceThreshold: input.bounceThreshold ?? undefined,
        subjectPrefix: input.subjectPrefix ?? undefined,
        replyTo: input.replyTo ?? undefined,
      };
      const fault = nothingFault(wanted) ?? deliveryFault(input);
      return change(input.id, context, (source, calls, group) => source.changeDelivery(calls, group, wanted), fault);
    },
    addGroupAliases: (_root, { input: { id, addresses } }, context) =>
      change(
        id,
        context,
        (source, calls, group) => source.addAliases(calls, group, addresses),
        addressesFault(addresses),
      ),
    removeGroupAliases: (_root, { input: { id, addresses } }, context) =>
      change(
        id,
        context,
        (source, calls, group) => source.removeAliases(calls, group, addresses),
        addressesFault(addresses),
      ),
  },
  CreateGroupPayload: changedPayload,
  RenameGroupPayload: changedPayload,
  EnableGroupStreamsPayload: changedPayload,
  AddGroupMembersPayload: changedPayload,
  RemoveGroupMembersPayload: changedPayload,
  UpdateGroupMembersPayload: changedPayload,
  UpdateGroupSettingsPayload: changedPayload,
  UpdateGroupDeliveryPayload: changedPayload,
  AddGroupAliasesPayload: changedPayload,
  RemoveGroupAliasesPayload: changedPayload,
};

const refused = (error: UserError): ChangedGroup => ({ changed: null, userErrors: [error] });

async function change(
  id: string,
  context: OperationContext,
  send: (source: GroupsSource, calls: AdminCalls, group: GroupKey) => Promise<void>,
  fault: UserError | null = null,
): Promise<ChangedGroup> {
  requireScope(context, 'org.manage');
  const changed = await groupWithId(id, context);
  if (changed === null) return refused(notFound('group', ['id']));
  if (fault !== null) return refused(fault);
  try {
    await send(context.services.datasources.groups, context.adminCalls(changed.organisation), groupKey(changed));
    return { changed, userErrors: [] };
  } catch (error) {
    return refused(asUserError(error, 'group', ['id']));
  }
}

async function groupWithId(id: string, context: OperationContext): Promise<GroupPlace | null> {
  const ref = decodeId(id);
  return ref?.type === 'Group' ? groupPlaceOf(ref, context) : null;
}

const MOST_MEMBERS = 100;
const NO_ROLE = invalid('A role that can be given is `MEMBER` or `MODERATOR`.', ['members']);

/** Null where one of them has a role that nobody can be given. */
function membersOf(members: readonly NewGroupMemberInput[]): NewMember[] | null {
  const known = members.flatMap(({ address, role }) => (role === 'UNKNOWN' ? [] : [{ address, role }]));
  return known.length === members.length ? known : null;
}

function membersFault(members: readonly NewMember[], least: number): UserError | null {
  if (members.length < least || members.length > MOST_MEMBERS)
    return invalid(`Give ${least} to ${MOST_MEMBERS} members.`, ['members']);
  const faults = members.map(({ address }, i) => addressFault(address, ['members', String(i), 'address']));
  return faults.find((fault) => fault !== null) ?? null;
}

function nothingFault(wanted: object): UserError | null {
  const isSomething = Object.values(wanted).some((value) => value !== undefined);
  return isSomething ? null : invalid('Say at least one thing that is to change.', []);
}

function memberChangeOf({
  role,
  status,
  acknowledged,
  postApproval,
}: UpdateGroupMembersInput): MemberChange | UserError {
  if (role === 'UNKNOWN') return invalid('A role that can be given is `MEMBER` or `MODERATOR`.', ['role']);
  if (postApproval === 'UNKNOWN') return invalid('Nobody can be given `UNKNOWN`.', ['postApproval']);
  if (status === 'DELETED' || status === 'UNSUPPORTED' || status === 'UNKNOWN')
    return invalid('A status that can be given is `ACTIVE`, `INACTIVE` or `UNCONFIRMED`.', ['status']);
  const others = [role, acknowledged, postApproval].some((value) => value != null);
  if (status === 'UNCONFIRMED' && others)
    return invalid('`UNCONFIRMED` is given by a call of its own: change the rest in another mutation.', ['status']);
  return {
    role: role ?? undefined,
    status: status ?? undefined,
    acknowledged: acknowledged ?? undefined,
    postApproval: postApproval ?? undefined,
  };
}

function settingsOf({
  id: _id,
  access,
  refusedMail,
  ...switches
}: UpdateGroupSettingsInput): SettingsChange | UserError {
  if (access === 'UNKNOWN') return invalid('No group can have `UNKNOWN`.', ['access']);
  if (refusedMail === 'UNKNOWN' || refusedMail === 'ACCEPT')
    return invalid('Mail from those who may not write is held or refused: `HOLD` or `REJECT`.', ['refusedMail']);
  const given = Object.fromEntries(Object.entries(switches).filter(([, value]) => value != null));
  return { ...given, access: access ?? undefined, refusedMail: refusedMail ?? undefined };
}

function deliveryFault({ bounceThreshold, subjectPrefix, replyTo }: UpdateGroupDeliveryInput): UserError | null {
  if (bounceThreshold != null && (bounceThreshold < 1 || bounceThreshold > 100))
    return invalid('`bounceThreshold` is 1 to 100.', ['bounceThreshold']);
  if (replyTo != null && addressFault(replyTo, ['replyTo']) !== null) return addressFault(replyTo, ['replyTo']);
  return subjectPrefix == null ? null : textFault(subjectPrefix, ['subjectPrefix']);
}
