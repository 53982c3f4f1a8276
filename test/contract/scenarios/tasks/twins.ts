/** Tasks: each operation on a person's own has a twin on those of a group, which is shown in the same way. */
import { z } from 'zod';
import { change, read, type Scenario } from '../../scenario.ts';
import type { Stage, Tag } from '../../stage.ts';

/** Mira's zuid. */
export const MIRA = '809400123';
export const IVO = '809400124';

/** Where tasks are. */
export interface Space {
  /** What ids of the graph begin with. */
  readonly prefix: string;
  /** Path of Zoho's calls. */
  readonly path: string;
  /** Id of the owner in the graph. */
  readonly owner: string;
}

export interface Made {
  readonly space: Space;
  readonly taskId: string;
  readonly id: string;
}

export type OpenSpace = (stage: Stage, tag: Tag) => Promise<Space>;

export const taskOf = (stage: Stage, space: Space, taskId: string): Made => ({
  space,
  taskId,
  id: stage.id('Task', `${space.prefix}${taskId}`),
});

const make =
  (open: OpenSpace, more: Record<string, unknown> = {}) =>
  async (stage: Stage, tag: Tag): Promise<Made> => {
    const space = await open(stage, tag);
    const taskId = await stage.zohoText('id', 'POST', space.path, { title: tag, ...more });
    return taskOf(stage, space, taskId);
  };

const rows = z.object({ tasks: z.array(z.looseObject({ id: z.string(), title: z.string() })) });

/** In Zoho's list, the newest 499; null when it is not in it. */
async function listed(stage: Stage, { space, taskId }: Made): Promise<Record<string, unknown> | null> {
  const { tasks } = rows.parse(await stage.zoho('GET', `${space.path}?limit=499`));
  return tasks.find(({ id }) => id === taskId) ?? null;
}

async function named(stage: Stage, { path }: Space, title: string): Promise<Record<string, unknown> | null> {
  const { tasks } = rows.parse(await stage.zoho('GET', `${path}?limit=499`));
  return tasks.find((task) => task.title === title) ?? null;
}

export function mutation(name: string): string {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { userErrors { message } } }`;
}

const SHOWN = 'id title state creator { zohoId } assignees { zohoId account { primaryAddress } } dueOn';

function changesTask(
  open: OpenSpace,
  wanted: (tag: Tag, made: Made, stage: Stage) => Record<string, unknown>,
  becomes: (tag: Tag, made: Made) => unknown,
  more: Record<string, unknown> = {},
): Scenario {
  return change({
    given: make(open, more),
    ask: (stage, made: Made, tag) =>
      stage.graph(mutation('updateTask'), { input: { id: made.id, ...wanted(tag, made, stage) } }),
    seen: listed,
    becomes: (made: Made, tag) => becomes(tag, made),
  });
}

export interface TwinNames {
  readonly list: string;
  readonly create: string;
  readonly get: string;
  /** What stands before Title, Description, … */
  readonly change: string;
  readonly remove: string;
  readonly subtasks: string;
  readonly restore: string;
}

/** Something to file a task under that is not the general project, by Zoho's id. */
export type OtherProject = (stage: Stage, space: Space, tag: Tag) => Promise<string>;

const listQuery = (type: string) =>
  `query ($id: ID!) { node(id: $id) { ... on ${type} { tasks(first: 100) { nodes { ${SHOWN} } } } } }`;

export function twins(type: 'Account' | 'TaskGroup', open: OpenSpace, project: OtherProject, names: TwinNames) {
  const made = make(open);
  const inTrash = async (stage: Stage, tag: Tag) => {
    const task = await made(stage, tag);
    await stage.zoho('DELETE', `${task.space.path}/${task.taskId}`);
    return task;
  };
  const filed = async (stage: Stage, tag: Tag) => {
    const task = await made(stage, tag);
    return { ...task, projectId: await project(stage, task.space, tag) };
  };
  return {
    [names.list]: read({
      given: made,
      ask: (stage, { space }: Made) => stage.graph(listQuery(type), { id: space.owner }),
      answers: ({ id }: Made, tag) => ({
        node: { tasks: { nodes: [{ id, title: tag, state: 'IN_PROGRESS', creator: { zohoId: MIRA } }] } },
      }),
    }),
    [names.create]: change({
      given: open,
      ask: (stage, { owner }: Space, tag) => {
        const input = { ownerId: owner, title: tag, priority: 'HIGH', dueOn: '2027-01-23', assigneeZohoId: IVO };
        return stage.graph(mutation('createTask'), { input });
      },
      seen: (stage, space: Space, tag) => named(stage, space, tag),
      becomes: (_space: Space, tag) => ({
        title: tag,
        priority: 'High',
        dueDate: '23/01/2027',
        assignee: { id: Number(IVO) },
      }),
    }),
    [names.get]: read({
      given: made,
      ask: (stage, { id }: Made) =>
        stage.graph(`query ($id: ID!) { node(id: $id) { ... on Task { ${SHOWN} } } }`, { id }),
      answers: ({ id }: Made, tag) => ({ node: { id, title: tag } }),
    }),
    [`${names.change}Title`]: changesTask(
      open,
      (tag) => ({ title: `${tag} renamed` }),
      (tag) => ({ title: `${tag} renamed` }),
    ),
    [`${names.change}Description`]: changesTask(
      open,
      (tag) => ({ description: `About ${tag}` }),
      (tag) => ({ description: `About ${tag}` }),
    ),
    [`${names.change}Priority`]: changesTask(
      open,
      () => ({ priority: 'LOW' }),
      () => ({ priority: 'Low' }),
    ),
    [`${names.change}Status`]: changesTask(
      open,
      () => ({ state: 'COMPLETED' }),
      () => ({ status: 'Completed' }),
    ),
    [`${names.change}Project`]: change({
      given: filed,
      ask: (stage, { id, space, projectId }) =>
        stage.graph(mutation('updateTask'), {
          input: { id, projectId: stage.id('TaskProject', `${space.prefix}${projectId}`) },
        }),
      seen: listed,
      becomes: ({ projectId }) => ({ project: { id: projectId } }),
    }),
    [`${names.change}Assignee`]: changesTask(
      open,
      () => ({ assigneeZohoId: IVO }),
      () => ({ assignee: { id: Number(IVO), name: 'Ivo Brandt' } }),
    ),
    [`${names.change}DueDate`]: changesTask(
      open,
      () => ({ dueOn: '2027-01-23' }),
      () => ({ dueDate: '23/01/2027' }),
    ),
    [`${names.change}Reminder`]: changesTask(
      open,
      () => ({ reminder: { at: '2027-01-22T08:00:00Z', byEmail: true } }),
      () => ({ reminder: { dateTime: '2027-01-22T09:00:00+01:00', emailReminder: true, popupReminder: true } }),
    ),
    [`${names.change}ReminderByDueDate`]: changesTask(
      open,
      () => ({ reminderBeforeDue: { days: 2 } }),
      () => ({ reminder: { dateTime: '2027-01-21T09:00:00+01:00', emailReminder: false, popupReminder: true } }),
      { dueDate: '23/01/2027' },
    ),
    [`${names.change}Recurrence`]: changesTask(
      open,
      () => ({ recurrence: { every: 'WEEK', interval: 2, weekday: 'MONDAY', until: '2027-06-23' } }),
      () => ({ recurringType: 'Weekly', recurringFrequency: 2, recurWeeklyOn: 2, recurUntil: '23/06/2027' }),
    ),
    [names.remove]: change({
      given: made,
      ask: (stage, { id }: Made) => stage.graph(mutation('deleteTask'), { input: { id } }),
      seen: listed,
      becomes: () => null,
    }),
    [names.subtasks]: read({
      given: async (stage: Stage, tag: Tag) => {
        const task = await made(stage, tag);
        const body = { title: `${tag} part`, parentTaskId: task.taskId };
        return { ...task, part: await stage.zohoText('id', 'POST', task.space.path, body) };
      },
      ask: (stage, { id }) =>
        stage.graph('query ($id: ID!) { node(id: $id) { ... on Task { subtasks { id title } } } }', { id }),
      answers: ({ space, part }, tag, stage) => ({
        node: { subtasks: [{ id: taskOf(stage, space, part).id, title: `${tag} part` }] },
      }),
    }),
    [names.restore]: change({
      given: inTrash,
      ask: (stage, { id }: Made) => stage.graph(mutation('restoreTask'), { input: { id } }),
      seen: listed,
      becomes: (_made: Made, tag) => ({ title: tag }),
    }),
  };
}
