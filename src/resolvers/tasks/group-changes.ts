/** Changes to what tasks are ordered by: projects of groups, and states that people add. */
import type { TaskGroupsSource } from '../../datasources/task-groups.ts';
import { type OperationContext, requireScope } from '../context.ts';
import { type MailboxSpace, placeWithId, spaceWithId } from '../spaces.ts';
import type { MutationResolvers, Resolvers, UserError } from '../types.generated.ts';
import { asUserError, invalid, nameFault, notFound } from '../user-errors.ts';
import { statusAt } from './reach.ts';

type Mutations =
  | 'createTaskProject'
  | 'renameTaskProject'
  | 'deleteTaskProject'
  | 'createTaskStatus'
  | 'updateTaskStatus'
  | 'deleteTaskStatus';

export const groupChanges: Pick<Resolvers, 'UpdateTaskStatusPayload'> & {
  Mutation: Required<Pick<MutationResolvers, Mutations>>;
} = {
  Mutation: {
    createTaskProject: async (_root, { input: { groupId, name } }, context) => {
      requireScope(context, 'mail.modify');
      const space = await spaceWithId(groupId, 'TaskGroup', context);
      const zgid = space?.groupId ?? null;
      const fault = zgid === null ? notFound('task group', ['groupId']) : nameFault(name, ['name']);
      if (space === null || zgid === null || fault !== null)
        return { project: null, userErrors: fault === null ? [] : [fault] };
      try {
        const source = context.services.datasources.taskGroups;
        const row = await source.createProject(context.callsFor(space.mailbox), zgid, name);
        return { project: { space, row }, userErrors: [] };
      } catch (error) {
        return { project: null, userErrors: [asUserError(error, 'task group', ['name'])] };
      }
    },
    renameTaskProject: async (_root, { input: { id, name } }, context) => {
      const found = await projectWithId(id, context);
      const fault = found === null ? notFound('project of a group', ['id']) : nameFault(name, ['name']);
      if (found === null || fault !== null) return { project: null, userErrors: fault === null ? [] : [fault] };
      const { space, zgid, projectId } = found;
      const userErrors = await write(space, context, 'project', (source, calls) =>
        source.renameProject(calls, { zgid, projectId }, name),
      );
      const project = { space, row: { id: projectId, name } };
      return { project: userErrors.length === 0 ? project : null, userErrors };
    },
    deleteTaskProject: async (_root, { input: { id } }, context) => {
      const found = await projectWithId(id, context);
      if (found === null) return { deletedId: null, userErrors: [notFound('project of a group', ['id'])] };
      const { space, zgid, projectId } = found;
      const userErrors = await write(space, context, 'project', (source, calls) =>
        source.removeProject(calls, { zgid, projectId }),
      );
      return { deletedId: userErrors.length === 0 ? id : null, userErrors };
    },
    createTaskStatus: async (_root, { input: { ownerId, name, color } }, context) => {
      requireScope(context, 'mail.modify');
      const space = await spaceWithId(ownerId, 'TaskGroup', context);
      const fault = space === null ? notFound('account or task group', ['ownerId']) : lookFault(name, color);
      if (space === null || fault !== null) return { status: null, userErrors: fault === null ? [] : [fault] };
      const look = { name, color: color ?? undefined };
      try {
        const source = context.services.datasources.taskGroups;
        const row = await source.createStatus(context.callsFor(space.mailbox), space, look);
        return { status: { space, row }, userErrors: [] };
      } catch (error) {
        return { status: null, userErrors: [asUserError(error, 'task group', ['name'])] };
      }
    },
    updateTaskStatus: async (_root, { input: { id, name, color } }, context) => {
      const found = await statusWithId(id, context);
      const fault = found === null ? notFound('state', ['id']) : lookFault(name, color);
      if (found === null || fault !== null) return { changed: null, userErrors: fault === null ? [] : [fault] };
      const { space, entity: statusId } = found;
      const userErrors = await write(space, context, 'state', (source, calls) =>
        source.updateStatus(calls, { groupId: space.groupId, statusId }, { name, color: color ?? undefined }),
      );
      return { changed: userErrors.length === 0 ? found : null, userErrors };
    },
    deleteTaskStatus: async (_root, { input: { id } }, context) => {
      const found = await statusWithId(id, context);
      if (found === null) return { deletedId: null, userErrors: [notFound('state', ['id'])] };
      const { space, entity: statusId } = found;
      const userErrors = await write(space, context, 'state', (source, calls) =>
        source.removeStatus(calls, { groupId: space.groupId, statusId }),
      );
      return { deletedId: userErrors.length === 0 ? id : null, userErrors };
    },
  },
  UpdateTaskStatusPayload: {
    status: ({ changed }, _args, context) => (changed === null ? null : statusAt(changed, context)),
  },
};

/** Those of a person's own tasks can't be changed. */
async function projectWithId(id: string, context: OperationContext) {
  requireScope(context, 'mail.modify');
  const found = await placeWithId(id, 'TaskProject', context);
  if (found === null || found.space.groupId === null) return null;
  return { space: found.space, zgid: found.space.groupId, projectId: found.entity };
}

function statusWithId(id: string, context: OperationContext) {
  requireScope(context, 'mail.modify');
  return placeWithId(id, 'TaskStatus', context);
}

async function write(
  { mailbox }: MailboxSpace,
  { services, callsFor }: OperationContext,
  what: string,
  call: (source: TaskGroupsSource, calls: ReturnType<OperationContext['callsFor']>) => Promise<void>,
): Promise<UserError[]> {
  try {
    await call(services.datasources.taskGroups, callsFor(mailbox));
    return [];
  } catch (error) {
    return [asUserError(error, what, ['id'])];
  }
}

const COLOR = /^#[0-9a-f]{6}$/i;

function lookFault(name: string, color: string | null | undefined): UserError | null {
  const fault = nameFault(name, ['name']);
  if (fault !== null || color == null || COLOR.test(color)) return fault;
  return invalid('A colour is written as `#rrggbb`.', ['color']);
}
