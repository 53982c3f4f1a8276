/** Tasks that a group shares, the groups, and the projects in them. */
import { z } from 'zod';
import { change, read } from '../../scenario.ts';
import type { Stage, Tag } from '../../stage.ts';
import { statusTwins } from './statuses.ts';
import { IVO, MIRA, mutation, type OpenSpace, type Space, taskOf, twins } from './twins.ts';

const made = z.looseObject({ zgid: z.number().transform(String) });

/** A group of Mira's with Streams, and whoever else is in it. */
async function group(stage: Stage, name: string, others: readonly string[]): Promise<Space> {
  const mailGroupMemberList = [
    { memberEmailId: stage.address, role: 'moderator' },
    ...others.map((memberEmailId) => ({ memberEmailId })),
  ];
  const body = { emailId: `${name.toLowerCase()}@zylker.example`, name, mailGroupMemberList, streamsEnabled: true };
  const { zgid } = made.parse(await stage.zoho('POST', stage.org('/groups'), body));
  return { prefix: `${zgid}.`, path: `/api/tasks/groups/${zgid}`, owner: stage.id('TaskGroup', zgid) };
}

const shared = new WeakMap<Stage, Promise<Space>>();

/** One for all, beside another: what is done to the neighbour's task is done within it. */
const inGroup: OpenSpace = (stage) => {
  const known = shared.get(stage);
  if (known !== undefined) return known;
  const opened = group(stage, 'SharedTasks', ['ivo@zylker.example']).then(async (space) => {
    await group(stage, 'OtherTasks', []);
    return space;
  });
  shared.set(stage, opened);
  return opened;
};

const projects = z.object({ projects: z.array(z.object({ id: z.string(), name: z.string() })) });

const projectNamed = async (stage: Stage, { path }: Space, name: string) =>
  projects.parse(await stage.zoho('GET', `${path}/projects`)).projects.find((project) => project.name === name) ?? null;

async function makeProject(stage: Stage, space: Space, name: string): Promise<string> {
  await stage.zoho('POST', `${space.path}/projects`, { projectName: name });
  const project = await projectNamed(stage, space, name);
  if (project === null) throw new Error(`no project ${name} was made`);
  return project.id;
}

async function withProject(stage: Stage, tag: Tag) {
  const space = await inGroup(stage, tag);
  const projectId = await makeProject(stage, space, tag);
  return { space, projectId, id: stage.id('TaskProject', `${space.prefix}${projectId}`) };
}

async function mine(stage: Stage, tag: Tag, more: Record<string, unknown>) {
  const space = await inGroup(stage, tag);
  return taskOf(stage, space, await stage.zohoText('id', 'POST', space.path, { title: tag, ...more }));
}

function listsMine(field: string, more: Record<string, unknown>) {
  return read({
    given: (stage: Stage, tag: Tag) => mine(stage, tag, more),
    ask: (stage) =>
      stage.graph(
        `query ($id: ID!) { node(id: $id) { ... on Account { ${field}(first: 100) { nodes { id title } } } } }`,
        {
          id: stage.account,
        },
      ),
    answers: ({ id }, tag) => ({ node: { [field]: { nodes: [{ id, title: tag }] } } }),
  });
}

export const groupTasks = {
  ...twins('TaskGroup', inGroup, makeProject, {
    list: 'listGroupTasks',
    create: 'createGroupTask',
    get: 'getGroupTask',
    change: 'changeGroupTask',
    remove: 'deleteGroupTask',
    subtasks: 'listGroupSubtasks',
    restore: 'restoreGroupTask',
  }),
  ...statusTwins('TaskGroup', inGroup, {
    list: 'listGroupCustomStatuses',
    create: 'createGroupCustomStatus',
    update: 'updateGroupCustomStatus',
    remove: 'deleteGroupCustomStatus',
  }),
  listTasksCreatedByMe: listsMine('tasksCreated', { assignee: IVO }),
  listTasksAssignedToMe: listsMine('tasksAssigned', { assignee: MIRA }),
  listTaskGroups: read({
    given: (stage: Stage, tag: Tag) => group(stage, tag, []),
    ask: (stage) =>
      stage.graph(
        'query ($id: ID!) { node(id: $id) { ... on Account { taskGroups { id name ownerName memberCount } } } }',
        { id: stage.account },
      ),
    answers: ({ owner }: Space, tag) => ({
      node: { taskGroups: [{ id: owner, name: tag, ownerName: 'Mira Holm', memberCount: 1 }] },
    }),
  }),
  listTaskGroupMembers: read({
    given: async (stage: Stage, tag: Tag) => {
      const address = `member-${tag.toLowerCase()}@zylker.example`;
      const body = { primaryEmailAddress: address, password: 'S3cret-phrase!', displayName: tag };
      const { zuid } = z
        .looseObject({ zuid: z.number() })
        .parse(await stage.zoho('POST', stage.org('/accounts'), body));
      return { space: await group(stage, `${tag}members`, [address]), zuid: String(zuid) };
    },
    ask: (stage, { space }) =>
      stage.graph('query ($id: ID!) { node(id: $id) { ... on TaskGroup { members { zohoId name } } } }', {
        id: space.owner,
      }),
    answers: ({ zuid }, tag) => ({
      node: {
        members: [
          { zohoId: MIRA, name: 'Mira Holm' },
          { zohoId: zuid, name: tag },
        ],
      },
    }),
  }),
  listTaskProjects: read({
    given: async (stage: Stage, tag: Tag) => {
      const space = await group(stage, tag, []);
      await stage.zoho('POST', `${space.path}/projects`, { projectName: `${tag} project` });
      return space;
    },
    ask: (stage, { owner }: Space) =>
      stage.graph('query ($id: ID!) { node(id: $id) { ... on TaskGroup { projects { name group { id } } } } }', {
        id: owner,
      }),
    answers: ({ owner }: Space, tag) => ({
      node: {
        projects: [
          { name: 'General', group: { id: owner } },
          { name: `${tag} project`, group: { id: owner } },
        ],
      },
    }),
  }),
  createTaskProject: change({
    given: inGroup,
    ask: (stage, { owner }: Space, name) =>
      stage.graph(mutation('createTaskProject'), { input: { groupId: owner, name } }),
    seen: (stage, space: Space, tag) => projectNamed(stage, space, tag),
    becomes: (_space: Space, tag) => ({ name: tag }),
  }),
  listProjectTasks: read({
    given: async (stage: Stage, tag: Tag) => {
      const project = await withProject(stage, tag);
      const body = { title: tag, projectId: project.projectId };
      const taskId = await stage.zohoText('id', 'POST', project.space.path, body);
      return { ...project, task: taskOf(stage, project.space, taskId).id };
    },
    ask: (stage, { id }) =>
      stage.graph(
        'query ($id: ID!) { node(id: $id) { ... on TaskProject { name tasks(first: 5, state: IN_PROGRESS) { nodes { id title } } } } }',
        { id },
      ),
    answers: ({ task }, tag) => ({ node: { name: tag, tasks: { nodes: [{ id: task, title: tag }] } } }),
  }),
  updateTaskProject: change({
    given: withProject,
    ask: (stage, { id }, tag) => stage.graph(mutation('renameTaskProject'), { input: { id, name: `${tag} renamed` } }),
    seen: (stage, { space }, tag) => projectNamed(stage, space, `${tag} renamed`),
    becomes: ({ projectId }) => ({ id: projectId }),
  }),
  deleteTaskProject: change({
    given: withProject,
    ask: (stage, { id }) => stage.graph(mutation('deleteTaskProject'), { input: { id } }),
    seen: (stage, { space }, tag) => projectNamed(stage, space, tag),
    becomes: () => null,
  }),
};
