import type { Span } from '../../datasources/positions.ts';
import type { TaskFilter, TaskRow, TaskSpace, TaskState } from '../../datasources/tasks.ts';
import { PosternError } from '../../errors.ts';
import type { Mailbox } from '../../mailbox/mailboxes.ts';
import type { OperationContext } from '../context.ts';
import type { PageArguments } from '../message-list.ts';
import type { TaskParent } from '../parents.ts';
import { positionConnection } from '../position-list.ts';
import type { Resolvers, TaskState as State } from '../types.generated.ts';
import { groupOf, idInSpace, mailboxOfPerson } from './reach.ts';

export const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;

const dateOf = (time: number | null) => (time === null ? null : new Date(time));
const known = <T extends string>(word: { readonly value: T | 'UNKNOWN' } | null): T | null =>
  word === null || word.value === 'UNKNOWN' ? null : word.value;

export const taskFields: Pick<Resolvers, 'Task' | 'TaskPerson' | 'TaskReminder' | 'TaskRecurrence'> & {
  Account: Pick<NonNullable<Resolvers['Account']>, 'tasks' | 'tasksCreated' | 'tasksAssigned'>;
} = {
  Account: {
    tasks: (mailbox, args, context) => listTasks({ mailbox, space: null, projectId: null }, null, args, context),
    tasksCreated: (mailbox, args, context) => listMine(mailbox, 'created', args, context),
    tasksAssigned: (mailbox, args, context) => listMine(mailbox, 'assigned', args, context),
  },
  Task: {
    id: (task) => idInSpace('Task', task),
    zohoId: ({ row }) => row.id,
    account: ({ mailbox }) => mailbox,
    group: ({ mailbox, space }, _args, context) => groupOf(mailbox, space, context),
    title: ({ row }) => row.title,
    description: ({ row }) => row.description,
    state: ({ row }) => (row.customStatus === '' ? known(row.state) : 'CUSTOM'),
    customStatusName: ({ row }) => row.customStatus,
    priority: ({ row }) => known(row.priority),
    project: ({ mailbox, space, row }) => (row.project === null ? null : { mailbox, space, row: row.project }),
    creator: ({ mailbox, row }) => (row.creator === null ? null : { mailbox, row: row.creator }),
    assignees: ({ mailbox, row }) => row.assignees.map((person) => ({ mailbox, row: person })),
    dueOn: ({ row }) => row.dueOn,
    reminder: ({ row }) => row.reminder,
    recurrence: ({ row }) => row.recurrence,
    subtaskCount: ({ row }) => row.subtaskCount,
    subtasks: async ({ mailbox, space, row }, _args, { services, readsFor }) => {
      const parts = await services.datasources.tasks.subtasks(readsFor(mailbox), { space, taskId: row.id });
      return parts.map((part) => ({ mailbox, space, row: part }));
    },
    createdAt: ({ row }) => dateOf(row.createdAt),
    changedAt: ({ row }) => dateOf(row.changedAt),
  },
  TaskPerson: {
    zohoId: ({ row }) => row.id,
    name: ({ row }) => row.name,
    account: (person, _args, context) => mailboxOfPerson(person, person.row.id, context),
  },
  TaskReminder: {
    at: ({ at }) => dateOf(at),
  },
  TaskRecurrence: {
    every: ({ every }) => known(every),
    weekday: ({ weekday }) => (weekday === null ? null : (WEEKDAYS[weekday - 1] ?? null)),
  },
};

export interface TaskList {
  readonly mailbox: Mailbox;
  readonly space: TaskSpace;
  readonly projectId: string | null;
}

/** Throws BAD_USER_INPUT for a state that Zoho does not list by. */
export function listTasks(
  { mailbox, space, projectId }: TaskList,
  wanted: State | null,
  args: PageArguments,
  { services, readsFor }: OperationContext,
) {
  const filter: TaskFilter = { projectId, state: builtIn(wanted) };
  const read = (offset: number, count: number) =>
    services.datasources.tasks.list(readsFor(mailbox), space, filter, offset, count);
  const identity = ['tasks', mailbox.dataCentre, space ?? mailbox.accountId, projectId ?? '', filter.state ?? ''];
  return connection(identity, read, (row) => ({ mailbox, space, row }), args);
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
  // One of a person's own, should Zoho list it, is under the name of the person.
  const spaceOf = ({ spaceId }: TaskRow) => (spaceId === mailbox.userId ? null : spaceId);
  const identity = ['tasks', which, mailbox.dataCentre, mailbox.accountId];
  return connection(identity, read, (row) => ({ mailbox, space: spaceOf(row), row }), args);
}

const connection = (
  identity: readonly string[],
  read: (offset: number, count: number) => Promise<Span<TaskRow>>,
  toNode: (row: TaskRow) => TaskParent,
  args: PageArguments,
) => positionConnection({ identity, read, keyOf: ({ id }: TaskRow) => id }, toNode, args);
