/** What tasks are ordered by: the groups that share them, their projects, and the states that people add. */
import { isPosternError, PosternError } from '../errors.ts';
import { elementsOf } from './rows/read-row.ts';
import { readTaskGroupRow, readTaskStatusRow, type TaskGroupRow, type TaskStatusRow } from './rows/task-group-row.ts';
import { type PersonRow, type ProjectRow, readPersonRow, readProjectRow } from './rows/task-row.ts';
import type { SourceOptions } from './source.ts';
import type { Space } from './spaces.ts';
import type { CallContext } from './zoho/call-context.ts';

export type { TaskGroupRow, TaskStatusRow } from './rows/task-group-row.ts';
export type { PersonRow, ProjectRow } from './rows/task-row.ts';

/** What a state is to be called and look like; what is left out is Zoho's choice, or stays. */
export interface StatusLook {
  readonly name: string;
  /** `#rrggbb`. */
  readonly color?: string | undefined;
}

export class TaskGroupsSource {
  readonly #options: SourceOptions;

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** The groups in which the owner of the grant can use tasks. One call. */
  async list(context: CallContext): Promise<readonly TaskGroupRow[]> {
    const { client, notes } = this.#options;
    const { data } = await client.call('listTaskGroups', { path: {} }, context);
    return elementsOf(memberOf(data, 'groups'), 'taskGroup', notes).flatMap(
      (one) => readTaskGroupRow(one, notes) ?? [],
    );
  }

  /** Those who may be given tasks of a group. One call. */
  async members(context: CallContext, zgid: string): Promise<readonly PersonRow[]> {
    const { client, notes } = this.#options;
    const { data } = await client.call('listTaskGroupMembers', { path: { zgid } }, context);
    return elementsOf(memberOf(data, 'members'), 'taskPerson', notes).flatMap((one) => readPersonRow(one, notes) ?? []);
  }

  /** One call. */
  async projects(context: CallContext, zgid: string): Promise<readonly ProjectRow[]> {
    const { client, notes } = this.#options;
    const { data } = await client.call('listTaskProjects', { path: { zgid } }, context);
    return elementsOf(memberOf(data, 'projects'), 'taskProject', notes).flatMap(
      (one) => readProjectRow(one, notes) ?? [],
    );
  }

  /** Makes a project. Two calls: what the first answers is on no page, so that it is looked for by its name, which no other has. */
  async createProject(context: CallContext, zgid: string, name: string): Promise<ProjectRow> {
    try {
      await this.#options.client.call('createTaskProject', { path: { zgid }, body: { projectName: name } }, context);
    } catch (error) {
      if (!isPosternError(error) || error.code !== 'OUTCOME_UNKNOWN') throw error;
    }
    const made = (await this.projects(context, zgid)).find((project) => project.name === name);
    if (made !== undefined) return made;
    throw new PosternError('OUTCOME_UNKNOWN', 'Whether the project was made could not be learnt.', {
      details: { operation: 'createTaskProject' },
    });
  }

  /** One call, answered without the project. */
  async renameProject(context: CallContext, project: ProjectPlace, name: string): Promise<void> {
    await this.#options.client.call('updateTaskProject', { path: project, body: { projectName: name } }, context);
  }

  /** One call. */
  async removeProject(context: CallContext, project: ProjectPlace): Promise<void> {
    await this.#options.client.call('deleteTaskProject', { path: project }, context);
  }

  /** The states that people have added beside those that are built in. One call. */
  async statuses(context: CallContext, { groupId }: Space): Promise<readonly TaskStatusRow[]> {
    const { client, notes } = this.#options;
    const { data } =
      groupId === null
        ? await client.call('listPersonalCustomStatuses', { path: {} }, context)
        : await client.call('listGroupCustomStatuses', { path: { zgid: groupId } }, context);
    return elementsOf(data, 'taskStatus', notes).flatMap((one) => readTaskStatusRow(one, notes) ?? []);
  }

  /** Adds a state. One call; throws OUTCOME_UNKNOWN when its answer does not name it. */
  async createStatus(context: CallContext, { groupId }: Space, look: StatusLook): Promise<TaskStatusRow> {
    const { client, notes } = this.#options;
    const body = wordsOf(look);
    const { data } =
      groupId === null
        ? await client.call('createPersonalCustomStatus', { path: {}, body }, context)
        : await client.call('createGroupCustomStatus', { path: { zgid: groupId }, body }, context);
    const row = readTaskStatusRow(data, notes);
    if (row !== null) return row;
    throw new PosternError('OUTCOME_UNKNOWN', 'Zoho accepted the state but did not name it.', {
      details: { operation: groupId === null ? 'createPersonalCustomStatus' : 'createGroupCustomStatus' },
    });
  }

  /** One call. Zoho wants the name with every change. */
  async updateStatus(context: CallContext, { groupId, statusId }: StatusPlace, look: StatusLook): Promise<void> {
    const { client } = this.#options;
    const body = { status: Number(statusId), ...wordsOf(look) };
    if (groupId === null) await client.call('updatePersonalCustomStatus', { path: {}, body }, context);
    else await client.call('updateGroupCustomStatus', { path: { zgid: groupId }, body }, context);
  }

  /** One call, whose body names the state. */
  async removeStatus(context: CallContext, { groupId, statusId }: StatusPlace): Promise<void> {
    const { client } = this.#options;
    const body = { status: Number(statusId) };
    if (groupId === null) await client.call('deletePersonalCustomStatus', { path: {}, body }, context);
    else await client.call('deleteGroupCustomStatus', { path: { zgid: groupId }, body }, context);
  }
}

interface ProjectPlace {
  readonly zgid: string;
  readonly projectId: string;
}

interface StatusPlace extends Space {
  /** A small number, as text. */
  readonly statusId: string;
}

const wordsOf = ({ name, color }: StatusLook) => ({
  statusName: name,
  ...(color === undefined ? {} : { statusColour: color }),
});

function memberOf(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? new Map<string, unknown>(Object.entries(data)).get(name)
    : undefined;
}
