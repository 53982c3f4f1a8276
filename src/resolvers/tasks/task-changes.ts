/** Changes to tasks. The task is read anew for who selects it. */
import type { NewTask, TaskAspect } from '../../datasources/tasks.ts';
import { type OperationContext, requireScope } from '../context.ts';
import type { ChangedTask } from '../parents.ts';
import { type PlaceInSpace, placeWithId } from '../spaces.ts';
import type { MutationResolvers, Resolvers, UpdateTaskPayloadResolvers, UserError } from '../types.generated.ts';
import { asUserError, invalid, notFound } from '../user-errors.ts';
import { ownerWithId, taskAt } from './reach.ts';
import { type Contents, PLACES, readContents, readInGroup, readMessage } from './task-input.ts';

type Mutations = 'createTask' | 'updateTask' | 'deleteTask' | 'deleteTaskForGood' | 'restoreTask';

const changedPayload: Required<Pick<UpdateTaskPayloadResolvers, 'task'>> = {
  task: ({ changed }, _args, context) =>
    changed === null ? null : taskAt(changed, context.callsFor(changed.space.mailbox), context),
};

export const taskChanges: Pick<Resolvers, 'UpdateTaskPayload' | 'RestoreTaskPayload'> & {
  Mutation: Required<Pick<MutationResolvers, Mutations>>;
} = {
  Mutation: {
    createTask: async (_root, { input }, context) => {
      requireScope(context, 'mail.modify');
      const nothing = (fault: UserError) => ({ task: null, userErrors: [fault] });
      const owner = await ownerWithId(input.ownerId, context);
      if (owner === null) return nothing(notFound('account, task group or task', ['ownerId']));
      const { space, parentTaskId } = owner;
      const { mailbox } = space;
      const read = await readContents(input, space, context);
      if ('fault' in read) return nothing(read.fault);
      const group = readInGroup(input.inGroup ?? null, space);
      if (group !== null && 'fault' in group) return nothing(group.fault);
      const message = input.messageId == null ? undefined : await readMessage(input.messageId, mailbox, context);
      if (message === null) return nothing(notFound('message of this mailbox', ['messageId']));
      const task: NewTask = {
        ...read.contents,
        title: input.title,
        ...(parentTaskId === null ? {} : { parentTaskId }),
        ...(message === undefined ? {} : { message }),
        ...(group === null ? {} : { inGroup: group.inGroup }),
      };
      try {
        const row = await context.services.datasources.tasks.create(context.callsFor(mailbox), space, task);
        return { task: { space, row }, userErrors: [] };
      } catch (error) {
        return nothing(asUserError(error, 'task group, task or project', ['ownerId']));
      }
    },
    updateTask: async (_root, { input: { id, ...wanted } }, context) => {
      const found = await changeable(id, context);
      if (found === null) return { changed: null, userErrors: [notFound('task', ['id'])] };
      const read = await readContents(wanted, found.space, context);
      if ('fault' in read) return { changed: null, userErrors: [read.fault] };
      if (Object.keys(read.contents).length === 0)
        return { changed: null, userErrors: [invalid('Give at least one thing to change.', [])] };
      return update(found, read.contents, context);
    },
    deleteTask: (_root, { input: { id } }, context) => remove(id, false, context),
    deleteTaskForGood: (_root, { input: { id } }, context) => remove(id, true, context),
    restoreTask: async (_root, { input: { id } }, context) => {
      const found = await changeable(id, context);
      if (found === null) return { changed: null, userErrors: [notFound('task', ['id'])] };
      try {
        const { tasks } = context.services.datasources;
        await tasks.restore(context.callsFor(found.space.mailbox), placeOfTask(found));
        return { changed: found, userErrors: [] };
      } catch (error) {
        return { changed: null, userErrors: [asUserError(error, 'task', ['id'])] };
      }
    },
  },
  UpdateTaskPayload: changedPayload,
  RestoreTaskPayload: changedPayload,
};

function changeable(id: string, context: OperationContext): Promise<PlaceInSpace | null> {
  requireScope(context, 'mail.modify');
  return placeWithId(id, 'Task', context);
}

const placeOfTask = ({ space, entity }: PlaceInSpace) => ({ groupId: space.groupId, taskId: entity });

/** One call each, one after the other; what is refused does not keep the rest from being done. */
async function update(found: PlaceInSpace, contents: Contents, context: OperationContext): Promise<ChangedTask> {
  const source = context.services.datasources.tasks;
  const send = async <Aspect extends TaskAspect>(aspect: Aspect): Promise<UserError | null> => {
    const value = contents[aspect];
    if (value === undefined) return null;
    try {
      await source.change(context.callsFor(found.space.mailbox), placeOfTask(found), aspect, value);
      return null;
    } catch (error) {
      return asUserError(error, what(aspect), [PLACES[aspect]]);
    }
  };
  const wanted = aspects.filter((aspect) => contents[aspect] !== undefined);
  const userErrors: UserError[] = [];
  for (const aspect of wanted) {
    const fault = await send(aspect);
    if (fault !== null) userErrors.push(fault);
    // Without the task nothing else of it can be changed.
    if (fault?.code === 'NOT_FOUND' && aspect !== 'projectId')
      return { changed: null, userErrors: [{ ...fault, path: ['id'] }] };
  }
  return { changed: userErrors.length < wanted.length ? found : null, userErrors };
}

/** What counts from the day that a task is due comes after it. */
const aspects: readonly TaskAspect[] = [
  ...(['title', 'description', 'priority', 'projectId', 'assignee'] as const),
  ...(['dueOn', 'reminder', 'reminderBeforeDue', 'recurrence', 'state'] as const),
];

const what = (aspect: TaskAspect) => (aspect === 'projectId' ? 'task or project' : 'task');

async function remove(id: string, forGood: boolean, context: OperationContext) {
  const found = await changeable(id, context);
  if (found === null) return { deletedId: null, userErrors: [notFound('task', ['id'])] };
  try {
    const { tasks } = context.services.datasources;
    await tasks.remove(context.callsFor(found.space.mailbox), placeOfTask(found), { forGood });
    return { deletedId: id, userErrors: [] };
  } catch (error) {
    return { deletedId: null, userErrors: [asUserError(error, 'task', ['id'])] };
  }
}
