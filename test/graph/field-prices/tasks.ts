/** Tasks, and what that takes: a person's own, and those of a group. */
import { encodeId, type NodeType } from '../../../src/resolvers/ids.ts';
import type { MailGateway } from '../../harness/mail-gateway.ts';
import type { Change, Check } from './settings.ts';

type Outside = Pick<MailGateway, 'zoho' | 'control'>;

const id = (type: NodeType, entity: string) =>
  encodeId({ type, dataCentre: 'us', accountId: '7310000000008002', entity });
const ACCOUNT = id('Account', '');
const IVO = '809400124';

const PAGE = 'nodes { title assignees { account { id } } project { name } } pageInfo { endCursor }';

export async function pricedTasks(check: Check, change: Change, { zoho, control }: Outside): Promise<void> {
  const project = { dataCentre: 'us', accountId: '7310000000008002', name: 'Errands' };
  const errands = id(
    'TaskProject',
    String(Object(await control('POST', '/console/tasks/projects', project)).projectId),
  );
  await priced(check, change, ACCOUNT, errands);
  await paged(check, 'Account', ACCOUNT, 'tasks', () => change('createTask', { ownerId: ACCOUNT, title: 'New' }));
  await check(`{ node(id: "${ACCOUNT}") { ... on Account { taskStatuses { name } } } }`, {}, 1);
  await check(
    `{ node(id: "${errands}") { ... on TaskProject { name group { name } tasks(first: 1) { nodes { id } } } } }`,
    {},
    1,
  );

  const group = id('TaskGroup', await sharedBy(zoho));
  const made = await change('createTaskProject', { groupId: group, name: 'Priced' }, 'project { id }', 2);
  const filed = made.project.id;
  await priced(check, change, group, filed);
  await check(
    `{ node(id: "${group}") { ... on TaskGroup { name mailGroup { name } members { name user { displayName } } projects { name } statuses { name } } } }`,
    {},
    7,
  );
  await check(`{ node(id: "${ACCOUNT}") { ... on Account { taskGroups { name } again: taskGroups { id } } } }`, {}, 1);
  for (const [type, owner, field] of [
    ['TaskGroup', group, 'tasks'],
    ['TaskProject', filed, 'tasks'],
    ['Account', ACCOUNT, 'tasksCreated'],
    ['Account', ACCOUNT, 'tasksAssigned'],
  ] as const) {
    const input = { ownerId: group, projectId: filed, assigneeZohoId: '809400123' };
    const make = (title: string) => change('createTask', { ...input, title });
    for (const title of ['One', 'Two']) await make(title);
    await paged(check, type, owner, field, () => make('New'));
  }
  await check(`{ node(id: "${filed}") { ... on TaskProject { name group { name } } } }`, {}, 2);
  await change('renameTaskProject', { id: filed, name: 'Repriced' }, 'project { name group { name } }', 2);
  await change('deleteTaskProject', { id: filed }, 'deletedId', 1);
}

/** A task of an owner's from the beginning to the end, and a state. */
async function priced(check: Check, change: Change, ownerId: string, projectId: string): Promise<void> {
  const { task } = await change(
    'createTask',
    { ownerId, title: 'Priced', projectId },
    'task { id followers { account { id } } }',
    1,
  );
  const it = { id: task.id };
  await check(`{ node(id: "${task.id}") { ... on Task { title group { name } subtasks { title } } } }`);
  const all = {
    title: 'Repriced',
    description: 'All of it',
    priority: 'HIGH',
    projectId,
    assigneeZohoId: IVO,
    dueOn: '2027-01-23',
    reminder: { at: '2027-01-22T08:00:00Z' },
    recurrence: { every: 'DAY' },
    state: 'COMPLETED',
  };
  await change('updateTask', { ...it, ...all }, 'task { title }', 10);
  await change('updateTask', { ...it, reminderBeforeDue: { days: 1 } }, '', 1);
  await change('deleteTask', it, 'deletedId', 1);
  await change('restoreTask', it, 'task { title }', 2);
  await change('deleteTaskForGood', it, 'deletedId', 1);
  const { status } = await change('createTaskStatus', { ownerId, name: 'Priced' }, 'status { id }', 1);
  await check(`{ node(id: "${status.id}") { ... on TaskStatus { name } } }`, {}, 1);
  await change('updateTaskStatus', { id: status.id, name: 'Repriced' }, 'status { name }', 2);
  await change('deleteTaskStatus', { id: status.id }, 'deletedId', 1);
}

/** One page after the other, while the list shifts. */
async function paged(check: Check, type: string, owner: string, field: string, shift: () => Promise<unknown>) {
  const ask = (after: string) =>
    check(`{ node(id: "${owner}") { ... on ${type} { ${field}(first: 1${after}) { ${PAGE} } } } }`);
  await shift();
  const { node } = await ask('');
  const after = `, after: "${node[field].pageInfo.endCursor}"`;
  await ask(after);
  await shift();
  await shift();
  await ask(after);
}

/** A group with Streams of Mira's and Ivo's: its zgid. */
async function sharedBy(zoho: MailGateway['zoho']): Promise<string> {
  const mailGroupMemberList = [
    { memberEmailId: 'mira@zylker.example', role: 'moderator' },
    { memberEmailId: 'ivo@zylker.example' },
  ];
  const body = { emailId: 'tasks@zylker.example', name: 'Tasks', mailGroupMemberList, streamsEnabled: true };
  const { json } = await zoho('POST', '/api/organization/60700123/groups', body);
  return String(Object(Object(json).data).zgid);
}
