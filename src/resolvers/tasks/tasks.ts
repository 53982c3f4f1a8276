import type { Span } from '../../datasources/positions.ts';
import type { TaskFilter, TaskRow, TaskState } from '../../datasources/tasks.ts';
import { PosternError } from '../../errors.ts';
import type { Mailbox } from '../../mailbox/mailboxes.ts';
import type { OperationContext } from '../context.ts';
import type { PageArguments } from '../message-list.ts';
import type { TaskParent } from '../parents.ts';
import { positionConnection } from '../position-list.ts';
import { dateOf } from '../scalars.ts';
import { idInSpace, type MailboxSpace, spaceOfRow } from '../spaces.ts';
import type { Resolvers, TaskState as State } from '../types.generated.ts';
import { groupOf, mailboxOfPerson, organisationOfMailbox } from './reach.ts';

export const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;

const known = <T extends string>(word: { readonly value: T | 'UNKNOWN' } | null): T | null =>
  word === null || word.value === 'UNKNOWN' ? null : word.value;

export const taskFields: Pick<Resolvers, 'Task' | 'TaskPerson' | 'TaskReminder' | 'TaskRecurrence'> & {
  Account: Pick<NonNullable<Resolvers['Account']>, 'tasks' | 'tasksCreated' | 'tasksAssigned'>;
} = {
  Account: {
    tasks: (mailbox, args, context) => listTasks({ mailbox, groupId: null }, null, null, args, context),
    tasksCreated: (mailbox, args, context) => listMine(mailbox, 'created', args, context),
    tasksAssigned: (mailbox, args, context) => listMine(mailbox, 'assigned', args, context),
  },
  Task: {
    id: ({ space, row }) => idInSpace('Task', space, row.id),
    zohoId: ({ row }) => row.id,
    account: ({ space }) => space.mailbox,
    group: ({ space }, _args, context) => groupOf(space, context),
    title: ({ row }) => row.title,
    description: ({ row }) => row.description,
    state: ({ row }) => (row.customStatus === null ? known(row.state) : 'CUSTOM'),
    customStatus: ({ space, row: { customStatus } }) =>
      customStatus === null ? null : { space, row: { ...customStatus, color: '', position: null } },
    priority: ({ row }) => known(row.priority),
    project: ({ space, row }) => (row.project === null ? null : { space, row: row.project }),
    creator: ({ space: { mailbox }, row }) => (row.creator === null ? null : { mailbox, row: row.creator }),
    assignees: ({ space: { mailbox }, row }) => row.assignees.map((person) => ({ mailbox, row: person })),
    followers: ({ space: { mailbox }, row }) => row.followers.map((person) => ({ mailbox, row: person })),
    dueOn: ({ row }) => row.dueOn,
    reminder: ({ row }) => row.reminder,
    recurrence: ({ row }) => row.recurrence,
    subtaskCount: ({ row }) => row.subtaskCount,
    subtasks: async ({ space, row }, _args, { services, readsFor }) => {
      const place = { groupId: space.groupId, taskId: row.id };
      const parts = await services.datasources.tasks.subtasks(readsFor(space.mailbox), place);
      return parts.map((part) => ({ space, row: part }));
    },
    createdAt: ({ row }) => dateOf(row.createdAt),
    changedAt: ({ row }) => dateOf(row.changedAt),
  },
  TaskPerson: {
    zohoId: ({ row }) => row.id,
    name: ({ row }) => row.name,
    account: ({ mailbox, row }, _args, context) => mailboxOfPerson(mailbox, row.id, context),
    user: async ({ mailbox, row: { id } }, _args, context) => {
      const organisation = await organisationOfMailbox(mailbox, context);
      const row = organisation === null ? null : await context.organisationLoaders(organisation).user.load(id);
      return organisation === null || row === null ? null : { organisation, row };
    },
  },
  TaskReminder: {
    at: ({ at }) => dateOf(at),
  },
  TaskRecurrence: {
    every: ({ every }) => known(every),
    weekday: ({ weekday }) => (weekday === null ? null : (WEEKDAYS[weekday - 1] ?? null)),
  },
};

/** Throws BAD_USER_INPUT for a state that Zoho does not list by. */
export function listTasks(
  space: MailboxSpace,
  projectId: string | null,
  wanted: State | null,
  args: PageArguments,
  { services, readsFor }: OperationContext,
) {
  const { mailbox, groupId } = space;
  const filter: TaskFilter = { projectId, state: builtIn(wanted) };
  const read = (offset: number, count: number) =>
    services.datasources.tasks.list(readsFor(mailbox), space, filter, offset, count);
  const identity = ['tasks', mailbox.dataCentre, groupId ?? mailbox.accountId, projectId ?? '', filter.state ?? ''];
  return connection(identity, read, (row) => ({ space, row }), args);
}

function builtIn(state: State | null): TaskState | null {
  if (state !== 'CUSTOM') return state;
  throw new PosternError('BAD_USER_INPUT', 'Zoho lists tasks that are `IN_PROGRESS` or `COMPLETED`, and no others.');
}

function listMine(
  mailbox: Mailbox,
  which: 'created' | 'assigned',
  args: PageArguments,
  { services, readsFor }: OperationContext,
) {
  const read = (offset: number, count: number) =>
    services.datasources.tasks.mine(readsFor(mailbox), which, offset, count);
  const identity = ['tasks', which, mailbox.dataCentre, mailbox.accountId];
  return connection(identity, read, (row) => ({ space: spaceOfRow(mailbox, row), row }), args);
}

const connection = (
  identity: readonly string[],
  read: (offset: number, count: number) => Promise<Span<TaskRow>>,
  toNode: (row: TaskRow) => TaskParent,
  args: PageArguments,
) => positionConnection({ identity, read, keyOf: ({ id }: TaskRow) => id }, toNode, args);
