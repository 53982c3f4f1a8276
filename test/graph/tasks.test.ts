import { expect, test } from 'vitest';
import { z } from 'zod';
import { useMailGateway } from './mail-gateway.ts';
import { codesOf, FIELDS, IVO, MIRA, tasking } from './tasking.ts';

const gateway = useMailGateway();
const { data, mutate, mira, create, group } = tasking(gateway);

test("takes a task of one's own from the first thought to the end", async () => {
  const task = await create({
    title: 'Renew zylker.example',
    description: "The registrar's bill",
    dueOn: '2027-01-23',
  });
  expect(task).toMatchObject({
    title: 'Renew zylker.example',
    description: "The registrar's bill",
    state: 'IN_PROGRESS',
    priority: 'MEDIUM',
    dueOn: '2027-01-23',
    project: { name: 'General' },
    creator: { zohoId: MIRA },
    assignees: [{ zohoId: MIRA, name: 'Mira Holm', account: { primaryAddress: 'mira@zylker.example' } }],
    reminder: null,
    recurrence: null,
    group: null,
  });
  const { id } = task;
  const part = await create({ ownerId: id, title: 'Ask for the new card' });
  const shown = await data('query ($id: ID!) { node(id: $id) { ... on Task { subtasks { id title } } } }', { id });
  expect(shown.node.subtasks).toEqual([{ id: part.id, title: 'Ask for the new card' }]);

  const changed = await mutate(
    'updateTask',
    {
      id,
      title: 'Renew zylker.example for two years',
      priority: 'HIGH',
      assigneeZohoId: IVO,
      reminderBeforeDue: { days: 2, byEmail: true },
      recurrence: { every: 'YEAR', interval: 2, times: 5 },
    },
    `task { ${FIELDS} }`,
  );
  expect(changed).toMatchObject({
    userErrors: [],
    task: {
      title: 'Renew zylker.example for two years',
      priority: 'HIGH',
      assignees: [{ zohoId: IVO, account: { primaryAddress: 'ivo@zylker.example' } }],
      reminder: { at: '2027-01-21T08:00:00.000Z', byEmail: true, byPopup: true },
      recurrence: { every: 'YEAR', interval: 2, weekday: null, until: null, times: 5 },
    },
  });
  expect(await mutate('updateTask', { id, state: 'COMPLETED' }, 'task { state }')).toMatchObject({
    task: { state: 'COMPLETED' },
  });

  expect(await mutate('deleteTask', { id }, 'deletedId')).toEqual({ deletedId: id, userErrors: [] });
  expect((await data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [id, part.id] })).nodes).toEqual([
    null,
    null,
  ]);
  const restored = await mutate('restoreTask', { id }, 'task { title subtasks { title } }');
  expect(restored).toMatchObject({
    task: { title: 'Renew zylker.example for two years', subtasks: [{ title: 'Ask for the new card' }] },
  });
  expect(await mutate('deleteTaskForGood', { id }, 'deletedId')).toEqual({ deletedId: id, userErrors: [] });
  expect(codesOf(await mutate('restoreTask', { id }, 'task { id }'))).toEqual([['NOT_FOUND', 'id']]);
});

test('deletes for good by either word for it', async () => {
  const { id } = await create({ title: 'Once and for all' });
  await gateway().facts({ taskForceDeleteIn: 'body' });
  // Told of the other place the gateway would be right; told of none it is refused, and the task is kept.
  expect(codesOf(await mutate('deleteTaskForGood', { id }, 'deletedId'))).toEqual([['REFUSED', 'id']]);
  await gateway().facts({ taskForceDeleteIn: 'query' });
  expect((await data('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toEqual({ id });
});

test('changes each thing by a call of its own, and keeps what Zoho refuses apart from the rest', async () => {
  const { id } = await create({ title: 'Half right' });
  const calls = await gateway().callsOf(async () => {
    const input = { id, title: 'Right', assigneeZohoId: '1', reminderBeforeDue: { days: 3 } };
    const answer = await mutate('updateTask', input, 'task { title }');
    expect(answer.task).toEqual({ title: 'Right' });
    expect(codesOf(answer)).toEqual([
      ['REFUSED', 'assigneeZohoId'],
      ['REFUSED', 'reminderBeforeDue'],
    ]);
  });
  expect(calls).toEqual([
    'changePersonalTaskTitle',
    'changePersonalTaskAssignee',
    'changePersonalTaskReminderByDueDate',
    'getPersonalTask',
  ]);
});

test('makes a task of a message, under the id that it has now', async () => {
  const messageId = await gateway().deliver({ subject: 'Invoice 7' });
  const id = Buffer.from(JSON.stringify([1, 'Message', 'us', '7310000000008002', messageId])).toString('base64url');
  await create({ title: 'Pay invoice 7', messageId: id });
  const listed = z
    .object({ data: z.object({ tasks: z.array(z.looseObject({ title: z.string(), resourceId: z.string() })) }) })
    .parse((await gateway().zoho('GET', '/api/tasks/me')).json);
  expect(listed.data.tasks[0]).toMatchObject({ title: 'Pay invoice 7', resourceId: messageId });
});

const page = z.object({
  node: z.object({
    tasks: z.object({
      nodes: z.array(z.object({ title: z.string() })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      listChanged: z.boolean(),
    }),
  }),
});

test('pages through all tasks, the newest first, and says when one has come in between', async () => {
  const id = await mira();
  for (const title of ['one', 'two', 'three', 'four', 'five']) await create({ title: `page ${title}` });
  const query = `query ($id: ID!, $after: String) { node(id: $id) { ... on Account { tasks(first: 2, after: $after) {
    nodes { title } pageInfo { hasNextPage endCursor } listChanged } } } }`;
  const next = async (after: string | null) => (await gateway().data(page, query, { id, after })).node.tasks;
  const first = await next(null);
  expect(first.nodes).toEqual([{ title: 'page five' }, { title: 'page four' }]);
  await create({ title: 'page six' });
  const second = await next(first.pageInfo.endCursor);
  expect(second).toMatchObject({ nodes: [{ title: 'page three' }, { title: 'page two' }], listChanged: true });
  expect(second.pageInfo.hasNextPage).toBe(true);
});

test("keeps states of one's own beside those that are built in", async () => {
  const ownerId = await mira();
  const status = 'status { id name color position }';
  const made = await mutate('createTaskStatus', { ownerId, name: 'Waiting', color: '#00AA55' }, status);
  expect(made).toMatchObject({ status: { name: 'Waiting', color: '#00aa55' }, userErrors: [] });
  const again = await mutate('createTaskStatus', { ownerId, name: 'Waiting' }, status);
  expect(again).toMatchObject({ status: null, userErrors: [{ code: 'REFUSED', path: ['name'] }] });
  expect(again.userErrors[0].message).toContain('Already Exists');
  const { id } = made.status;
  const task = await create({ title: 'With the registrar' });
  const [, , dataCentre, , taskId] = z
    .tuple([z.number(), z.string(), z.string(), z.string(), z.string()])
    .parse(JSON.parse(Buffer.from(String(task.id), 'base64url').toString()));
  await gateway().control('POST', '/console/tasks/status', { dataCentre, taskId, statusId: 10 });
  const waiting = 'query ($id: ID!) { node(id: $id) { ... on Task { state customStatus { id name } } } }';
  expect((await data(waiting, { id: task.id })).node).toEqual({
    state: 'CUSTOM',
    customStatus: { id, name: 'Waiting' },
  });
  const renamed = await mutate('updateTaskStatus', { id, name: 'Waiting for others' }, status);
  expect(renamed.status).toMatchObject({ id, name: 'Waiting for others', color: '#00aa55' });
  const list = 'query ($id: ID!) { node(id: $id) { ... on Account { taskStatuses { id } } } }';
  expect((await data(list, { id: ownerId })).node.taskStatuses).toEqual([{ id }]);
  expect(await mutate('deleteTaskStatus', { id }, 'deletedId')).toEqual({ deletedId: id, userErrors: [] });
  expect(codesOf(await mutate('deleteTaskStatus', { id }, 'deletedId'))).toEqual([['NOT_FOUND', 'id']]);
  expect((await data('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toBeNull();
  expect((await data(waiting, { id: task.id })).node).toEqual({ state: 'IN_PROGRESS', customStatus: null });
});

test('sends nothing for what can not be right', async () => {
  const ownerId = await mira();
  const { id, project } = await create({ title: 'Steady' });
  expect(project).toEqual({ name: 'General' });
  const update = async (input: Record<string, unknown>) =>
    codesOf(await mutate('updateTask', { id, ...input }, 'task { id }'));
  const reminder = { at: '2027-01-22T08:00:00Z' };
  const calls = await gateway().callsOf(async () => {
    expect(await update({})).toEqual([['INVALID']]);
    expect(await update({ title: ' ' })).toEqual([['INVALID', 'title']]);
    expect(await update({ state: 'CUSTOM' })).toEqual([['INVALID', 'state']]);
    expect(await update({ assigneeZohoId: 'ivo' })).toEqual([['INVALID', 'assigneeZohoId']]);
    expect(await update({ reminder: { ...reminder, byPopup: false } })).toEqual([['INVALID', 'reminder']]);
    expect(await update({ reminder, reminderBeforeDue: { days: 1 } })).toEqual([['INVALID', 'reminderBeforeDue']]);
    expect(await update({ recurrence: { every: 'DAY', weekday: 'MONDAY' } })).toEqual([
      ['INVALID', 'recurrence', 'weekday'],
    ]);
    expect(await update({ recurrence: { every: 'MONTH', dayOfMonth: 32 } })).toEqual([
      ['INVALID', 'recurrence', 'dayOfMonth'],
    ]);
    expect(await update({ projectId: id })).toEqual([['NOT_FOUND', 'projectId']]);
    const alone = { ownerId, title: 'x', inGroup: { lockInvites: true } };
    expect(codesOf(await mutate('createTask', alone, 'task { id }'))).toEqual([['INVALID', 'inGroup']]);
    const strange = [['NOT_FOUND', 'id']];
    expect(codesOf(await mutate('updateTask', { id: ownerId, title: 'x' }, 'task { id }'))).toEqual(strange);
    expect(codesOf(await mutate('deleteTask', { id: 'nonsense' }, 'deletedId'))).toEqual(strange);
    expect(codesOf(await mutate('createTaskStatus', { ownerId, name: 'x', color: 'red' }, 'status { id }'))).toEqual([
      ['INVALID', 'color'],
    ]);
    const wrong = await gateway().ask(
      'mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { task { id } } }',
      {
        input: { id, dueOn: '23/01/2027' },
      },
    );
    expect(wrong.errors?.[0]?.message).toContain('2026-11-24');
  });
  expect(calls).toEqual([]);
});

test('needs the scopes of the app, and of Zoho, and names the one that is missing', async () => {
  const { id } = await create({ title: 'Scoped' });
  const write = 'mutation ($id: ID!) { deleteTask(input: { id: $id }) { deletedId } }';
  const forbidden = await gateway().ask(write, { id }, ['mail.read']);
  expect(forbidden.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'mail.modify' });
  await gateway().connect('rosa@brightmoor.example', ['ZohoMail.accounts.READ', 'ZohoMail.tasks.READ']);
  const account = Buffer.from(JSON.stringify([1, 'Account', 'us', '7310000000208002', ''])).toString('base64url');
  const calls = await gateway().callsOf(async () => {
    const made = await gateway().ask(
      'mutation ($id: ID!) { createTask(input: { ownerId: $id, title: "x" }) { task { id } } }',
      { id: account },
    );
    expect(made.errors).toMatchObject([
      { path: ['createTask'], extensions: { code: 'MISSING_SCOPE', scope: 'ZohoMail.tasks.CREATE' } },
    ]);
  });
  expect(calls).toEqual([]);
});

test('says that nobody knows whether a task was made whose answer is lost', async () => {
  await gateway().control('POST', '/faults', { operation: 'createPersonalTask', kind: 'cut', effect: true });
  const answer = await gateway().ask(
    'mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } } }',
    { input: { ownerId: await mira(), title: 'Lost' } },
  );
  await gateway().control('DELETE', '/faults');
  expect(answer.errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
});

test('plans a launch in a group: who is in it, what for, and what is left to do', async () => {
  const id = await group('launch', 'ivo@zylker.example');
  const { node } = await data(
    `query ($id: ID!) { node(id: $id) { ... on TaskGroup { name ownerName moderatorNames memberCount
      members { zohoId name account { primaryAddress } } projects { name } } } }`,
    { id },
  );
  expect(node).toEqual({
    name: 'launch',
    ownerName: 'Mira Holm',
    moderatorNames: ['Mira Holm'],
    memberCount: 2,
    members: [
      { zohoId: MIRA, name: 'Mira Holm', account: { primaryAddress: 'mira@zylker.example' } },
      { zohoId: IVO, name: 'Ivo Brandt', account: { primaryAddress: 'ivo@zylker.example' } },
    ],
    projects: [{ name: 'General' }],
  });
  // Whoever may see the organisation sees its people and its groups behind them.
  const behind = `query ($id: ID!) { node(id: $id) { ... on TaskGroup { mailGroup { address hasStreams } members { user { role } } } } }`;
  const { data: seen } = await gateway().ask(behind, { id }, ['mail.read', 'org.read']);
  expect(seen).toEqual({
    node: {
      mailGroup: { address: 'launch@zylker.example', hasStreams: true },
      members: [{ user: { role: 'SUPER_ADMIN' } }, { user: { role: 'MEMBER' } }],
    },
  });
  const unseen = await gateway().ask(behind, { id }, ['mail.read']);
  expect(unseen.data).toEqual({ node: { mailGroup: null, members: [{ user: null }, { user: null }] } });
  expect(unseen.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'org.read' });
  const { project } = await mutate('createTaskProject', { groupId: id, name: 'Press' }, 'project { id name }');
  const post = await create({ ownerId: id, title: 'Write the post', projectId: project.id, assigneeZohoId: IVO });
  expect(post).toMatchObject({
    project: { name: 'Press' },
    group: { id },
    subtaskCount: 0,
    assignees: [{ zohoId: IVO }],
  });
  const inGroup = { followerZohoIds: [MIRA], remindOnDueDate: true, allowComments: false };
  const nobodys = await create({ ownerId: id, title: 'Find a room', inGroup });
  expect(nobodys).toMatchObject({ project: { name: 'General' }, assignees: [], followers: [{ zohoId: MIRA }] });
  await create({ ownerId: nobodys.id, title: 'Ask in the house' });
  await mutate('updateTask', { id: post.id, state: 'COMPLETED' }, 'task { id }');

  const left = await data(
    `query ($id: ID!, $account: ID!) {
      node(id: $id) { ... on TaskGroup { tasks(first: 5, state: IN_PROGRESS) { nodes { title subtaskCount } } } }
      mine: node(id: $account) { ... on Account { tasksCreated(first: 2) { nodes { title group { name } } } } } }`,
    { id, account: await mira() },
  );
  expect(left).toEqual({
    node: { tasks: { nodes: [{ title: 'Find a room', subtaskCount: 1 }] } },
    mine: {
      tasksCreated: {
        nodes: [
          { title: 'Ask in the house', group: { name: 'launch' } },
          { title: 'Find a room', group: { name: 'launch' } },
        ],
      },
    },
  });

  const renamed = await mutate(
    'renameTaskProject',
    { id: project.id, name: 'The press' },
    'project { id name group { id } }',
  );
  expect(renamed.project).toEqual({ id: project.id, name: 'The press', group: { id } });
  expect(await mutate('deleteTaskProject', { id: project.id }, 'deletedId')).toMatchObject({ deletedId: project.id });
  const filed =
    'query ($id: ID!) { node(id: $id) { ... on Task { project { name tasks(first: 5) { nodes { title } } } } } }';
  expect((await data(filed, { id: post.id })).node.project).toEqual({
    name: 'General',
    tasks: { nodes: [{ title: 'Find a room' }, { title: 'Write the post' }] },
  });
});

test("passes on Zoho's reasons in a group: of what others own, what is taken, and what can not go", async () => {
  const id = await group('board');
  const other = await group('annex');
  const { project } = await mutate('createTaskProject', { groupId: id, name: 'Budget' }, 'project { id }');
  const taken = await mutate('createTaskProject', { groupId: id, name: 'Budget' }, 'project { id }');
  expect(codesOf(taken)).toEqual([['REFUSED', 'name']]);
  const wrong = { ownerId: other, title: 'x', projectId: project.id };
  expect(codesOf(await mutate('createTask', wrong, 'task { id }'))).toEqual([['INVALID', 'projectId']]);
  // Ivo is in neither.
  const stranger = await mutate('createTask', { ownerId: id, title: 'x', assigneeZohoId: IVO }, 'task { id }');
  expect(codesOf(stranger)).toEqual([['REFUSED', 'ownerId']]);
  const ivo = Buffer.from(
    JSON.stringify([1, 'TaskGroup', 'us', '7310000000108002', String(Buffer.from(id, 'base64url')).split('"').at(-2)]),
  );
  const outside = await mutate('createTask', { ownerId: ivo.toString('base64url'), title: 'x' }, 'task { id }');
  expect(codesOf(outside)).toEqual([['REFUSED', 'ownerId']]);
  expect(outside.userErrors[0].message).toContain('not permitted');
  const general = await data('query ($id: ID!) { node(id: $id) { ... on TaskGroup { projects { id name } } } }', {
    id,
  });
  const [first] = general.node.projects;
  expect(codesOf(await mutate('deleteTaskProject', { id: first.id }, 'deletedId'))).toEqual([['REFUSED', 'id']]);
  const custom = await gateway().ask(
    'query ($id: ID!) { node(id: $id) { ... on TaskGroup { tasks(first: 1, state: CUSTOM) { nodes { id } } } } }',
    { id },
  );
  expect(custom.errors).toMatchObject([{ path: ['node', 'tasks'], extensions: { code: 'BAD_USER_INPUT' } }]);
});
