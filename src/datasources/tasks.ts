/** Tasks: a person's own, and those that a group shares. The same calls stand at two addresses. */
import { PosternError } from '../errors.ts';
import { type FetchPage, readSpan, type Span } from './positions.ts';
import { elementsOf } from './rows/read-row.ts';
import { readTaskRow, type TaskRow, type TaskState } from './rows/task-row.ts';
import type { SourceOptions } from './source.ts';
import type { Space } from './spaces.ts';
import { type NewTask, type TaskAspect, type TaskContents, wordsOf, wordsOfNew } from './task-words.ts';
import type { CallContext } from './zoho/call-context.ts';
import type { OperationId } from './zoho/operations.ts';

export type { RecurrenceRow, ReminderRow, TaskInterval, TaskRow, TaskState } from './rows/task-row.ts';
export type { GroupTask, NewTask, Recurrence, TaskAspect, TaskContents } from './task-words.ts';

export interface TaskPlace extends Space {
  readonly taskId: string;
}

/** Which tasks of a group are listed. */
export interface TaskFilter {
  readonly projectId: string | null;
  readonly state: TaskState | null;
}

type Twins<A extends OperationId, B extends OperationId> = readonly [personal: A, group: B];

const CHANGES = {
  title: ['changePersonalTaskTitle', 'changeGroupTaskTitle'],
  description: ['changePersonalTaskDescription', 'changeGroupTaskDescription'],
  state: ['changePersonalTaskStatus', 'changeGroupTaskStatus'],
  priority: ['changePersonalTaskPriority', 'changeGroupTaskPriority'],
  projectId: ['changePersonalTaskProject', 'changeGroupTaskProject'],
  assignee: ['changePersonalTaskAssignee', 'changeGroupTaskAssignee'],
  dueOn: ['changePersonalTaskDueDate', 'changeGroupTaskDueDate'],
  reminder: ['changePersonalTaskReminder', 'changeGroupTaskReminder'],
  reminderBeforeDue: ['changePersonalTaskReminderByDueDate', 'changeGroupTaskReminderByDueDate'],
  recurrence: ['changePersonalTaskRecurrence', 'changeGroupTaskRecurrence'],
} as const satisfies Record<TaskAspect, Twins<OperationId, OperationId>>;

const MINE = {
  created: { operation: 'listTasksCreatedByMe', view: 'createdbyme' },
  assigned: { operation: 'listTasksAssignedToMe', view: 'assignedtome' },
} as const;

const STATES: Readonly<Record<TaskState, string>> = { IN_PROGRESS: 'inprogress', COMPLETED: 'completed' };
/** Zoho's own limit. */
const PAGES = { from: 0, most: 499 } as const;

export class TasksSource {
  readonly #options: SourceOptions;

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** `count` tasks from a position (from 0) on, the newest first, without those that are parts of others. One call a page of 499. */
  list(
    context: CallContext,
    { groupId }: Space,
    { projectId, state }: TaskFilter,
    offset: number,
    count: number,
  ): Promise<Span<TaskRow>> {
    const { client } = this.#options;
    const filter = state === null ? {} : { status: STATES[state] };
    const fetch = (page: Page) => {
      const query = { ...filter, ...page };
      if (groupId === null) return client.call('listPersonalTasks', { path: {}, query: page }, context);
      if (projectId === null) return client.call('listGroupTasks', { path: { zgid: groupId }, query }, context);
      return client.call('listProjectTasks', { path: { zgid: groupId, projectId }, query }, context);
    };
    return readSpan(this.#pages(fetch), PAGES, offset, count);
  }

  /** What the owner of the grant has made, or was given, in any group. Like `list`. */
  mine(context: CallContext, which: keyof typeof MINE, offset: number, count: number): Promise<Span<TaskRow>> {
    const { operation, view } = MINE[which];
    const fetch = (page: Page) =>
      this.#options.client.call(operation, { path: {}, query: { view, action: 'view', ...page } }, context);
    return readSpan(this.#pages(fetch), PAGES, offset, count);
  }

  /** One task. One call; throws NOT_FOUND when there is no such task there, or it is in the trash. */
  async find(context: CallContext, place: TaskPlace): Promise<TaskRow> {
    const { data } = await this.#call(['getPersonalTask', 'getGroupTask'], context, place);
    const [row] = this.#rowsOf(data).rows;
    if (row === undefined) throw new PosternError('NOT_FOUND', 'Zoho has no such task.');
    return row;
  }

  /** The parts of a task. One call for all. */
  async subtasks(context: CallContext, place: TaskPlace): Promise<readonly TaskRow[]> {
    const { data } = await this.#call(['listPersonalSubtasks', 'listGroupSubtasks'], context, place);
    return this.#rowsOf(data).rows;
  }

  /** Makes a task. One call; throws OUTCOME_UNKNOWN where its answer is lost, or does not name it. */
  async create(context: CallContext, { groupId }: Space, task: NewTask): Promise<TaskRow> {
    const { client, notes } = this.#options;
    const body = wordsOfNew(task);
    const { data } =
      groupId === null
        ? await client.call('createPersonalTask', { path: {}, body }, context)
        : await client.call('createGroupTask', { path: { zgid: groupId }, body }, context);
    const row = readTaskRow(data, notes);
    if (row !== null) return row;
    throw new PosternError('OUTCOME_UNKNOWN', 'Zoho accepted the task but did not name it.', {
      details: { operation: groupId === null ? 'createPersonalTask' : 'createGroupTask' },
    });
  }

  /** Changes one thing of a task. One call; the same again changes nothing. */
  async change<Aspect extends TaskAspect>(
    context: CallContext,
    place: TaskPlace,
    aspect: Aspect,
    value: TaskContents[Aspect],
  ): Promise<void> {
    await this.#call(CHANGES[aspect], context, place, { body: wordsOf(aspect, value) });
  }

  /** With its parts into the trash, or for good. One call. */
  async remove(context: CallContext, place: TaskPlace, { forGood }: { readonly forGood: boolean }): Promise<void> {
    const word = { forceDelete: true };
    // Where it stands differs between pages of the vendor.
    const said = this.#options.facts.taskForceDeleteIn === 'query' ? { query: word } : { body: word };
    await this.#call(['deletePersonalTask', 'deleteGroupTask'], context, place, forGood ? said : {});
  }

  /** Out of the trash, with its parts. One call. */
  async restore(context: CallContext, place: TaskPlace): Promise<void> {
    await this.#call(['restorePersonalTask', 'restoreGroupTask'], context, place);
  }

  #call(
    [personal, group]: Twins<OneOfPersonal, OneOfGroup>,
    context: CallContext,
    { groupId, taskId }: TaskPlace,
    more: {
      readonly query?: { readonly [name: string]: boolean };
      readonly body?: Readonly<Record<string, unknown>>;
    } = {},
  ) {
    const { client } = this.#options;
    if (groupId === null) return client.call(personal, { path: { taskId }, ...more }, context);
    return client.call(group, { path: { zgid: groupId, taskId }, ...more }, context);
  }

  #pages(fetch: (page: Page) => Promise<{ readonly data: unknown }>): FetchPage<TaskRow> {
    return async (from, limit) => {
      const { data } = await fetch({ from, limit });
      const hasMore = typeof data === 'object' && data !== null && 'paging' in data && data.paging != null;
      return { ...this.#rowsOf(data), hasMore };
    };
  }

  #rowsOf(data: unknown): { rows: TaskRow[]; received: number } {
    const { notes } = this.#options;
    const tasks = typeof data === 'object' && data !== null && 'tasks' in data ? data.tasks : undefined;
    const entries = elementsOf(tasks, 'task', notes);
    return { rows: entries.flatMap((entry) => readTaskRow(entry, notes) ?? []), received: entries.length };
  }
}

type Page = Readonly<Record<'from' | 'limit', number>>;

type Changes = (typeof CHANGES)[TaskAspect];
type OneOfPersonal =
  | Changes[0]
  | 'getPersonalTask'
  | 'listPersonalSubtasks'
  | 'deletePersonalTask'
  | 'restorePersonalTask';
type OneOfGroup = Changes[1] | 'getGroupTask' | 'listGroupSubtasks' | 'deleteGroupTask' | 'restoreGroupTask';
