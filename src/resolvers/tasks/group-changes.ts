/** Changes to what tasks are ordered by: projects of groups, and states that people add. */
import type { TaskGroupsSource } from '../../datasources/task-groups.ts';
import type { Mailbox } from '../../mailbox/mailboxes.ts';
import { type OperationContext, requireScope } from '../context.ts';
import type { MutationResolvers, Resolvers, UserError } from '../types.generated.ts';
import { asUserError, invalid, nameFault, notFound } from '../user-errors.ts';
import { ownerWithId, placeWithId, statusIn } from './reach.ts';

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
      const owner = await ownerWithId(groupId, context);
      const isGroup = owner !== null && owner.space !== null && owner.parentTaskId === null;
      const fault = isGroup ? nameFault(name, ['name']) : notFound('task group', ['groupId']);
      if (owner === null || owner.space === null || fault !== null)
        return { project: null, userErrors: fault === null ? [] : [fault] };
      const { mailbox, space } = owner;
      try {
        const row = await context.services.datasources.taskGroups.createProject(context.callsFor(mailbox), space, name);
        return { project: { mailbox, space, row }, userErrors: [] };
      } catch (error) {
        return { project: null, userErrors: [asUserError(error, 'task group', ['name'])] };
      }
    },
    renameTaskProject: async (_root, { input: { id, name } }, context) => {
      const found = await projectWithId(id, context);
      const fault = found === null ? notFound('project of a group', ['id']) : nameFault(name, ['name']);
      if (found === null || fault !== null) return { project: null, userErrors: fault === null ? [] : [fault] };
      const { mailbox, zgid, projectId } = found;
      const userErrors = await write(mailbox, context, 'project', (source, calls) =>
        source.renameProject(calls, { zgid, projectId }, name),
      );
      const project = { mailbox, space: zgid, row: { id: projectId, name } };
      return { project: userErrors.length === 0 ? project : null, userErrors };
    },
    deleteTaskProject: async (_root, { input: { id } }, context) => {
      const found = await projectWithId(id, context);
      if (found === null) return { deletedId: null, userErrors: [notFound('project of a group', ['id'])] };
      const { mailbox, zgid, projectId } = found;
      const userErrors = await write(mailbox, context, 'project', (source, calls) =>
        source.removeProject(calls, { zgid, projectId }),
      );
      return { deletedId: userErrors.length === 0 ? id : null, userErrors };
    },
    createTaskStatus: async (_root, { input: { ownerId, name, color } }, context) => {
      requireScope(context, 'mail.modify');
      const owner = await ownerWithId(ownerId, context);
      const isOwner = owner !== null && owner.parentTaskId === null;
      const fault = isOwner ? lookFault(name, color) : notFound('account or task group', ['ownerId']);
      if (owner === null || fault !== null) return { status: null, userErrors: fault === null ? [] : [fault] };
      const { mailbox, space } = owner;
      const look = { name, color: color ?? undefined };
      try {
        const source = context.services.datasources.taskGroups;
        const row = await source.createStatus(context.callsFor(mailbox), space, look);
        return { status: { mailbox, space, row }, userErrors: [] };
      } catch (error) {
        return { status: null, userErrors: [asUserError(error, 'task group', ['name'])] };
      }
    },
    updateTaskStatus: async (_root, { input: { id, name, color } }, context) => {
      const found = await statusWithId(id, context);
      const fault = found === null ? notFound('state', ['id']) : lookFault(name, color);
      if (found === null || fault !== null) return { changed: null, userErrors: fault === null ? [] : [fault] };
      const { mailbox, ...place } = found;
      const userErrors = await write(mailbox, context, 'state', (source, calls) =>
        source.updateStatus(calls, place, { name, color: color ?? undefined }),
      );
      return { changed: userErrors.length === 0 ? found : null, userErrors };
    },
    deleteTaskStatus: async (_root, { input: { id } }, context) => {
      const found = await statusWithId(id, context);
      if (found === null) return { deletedId: null, userErrors: [notFound('state', ['id'])] };
      const { mailbox, ...place } = found;
      const userErrors = await write(mailbox, context, 'state', (source, calls) => source.removeStatus(calls, place));
      return { deletedId: userErrors.length === 0 ? id : null, userErrors };
    },
  },
  UpdateTaskStatusPayload: {
    status: ({ changed }, _args, context) => (changed === null ? null : statusIn(changed, changed.statusId, context)),
  },
};

/** Those of a person's own tasks can't be changed. */
async function projectWithId(id: string, context: OperationContext) {
  requireScope(context, 'mail.modify');
  const found = await placeWithId(id, 'TaskProject', context);
  if (found === null || found.space === null) return null;
  return { mailbox: found.mailbox, zgid: found.space, projectId: found.entity };
}

async function statusWithId(id: string, context: OperationContext) {
  requireScope(context, 'mail.modify');
  const found = await placeWithId(id, 'TaskStatus', context);
  return found === null ? null : { mailbox: found.mailbox, space: found.space, statusId: found.entity };
}

async function write(
  mailbox: Mailbox,
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
