import { expect, test } from 'vitest';
import type { DatasourcesOptions } from '../../src/datasources/index.ts';
import { type Answerer, codeOf, context, FakeVault, fakeZoho, json, ok, sourcesFor } from './harness.ts';

const TASK = { groupId: '61204875', taskId: '1781108259800155001' };

const tasksOf = (zoho: { readonly base: string }, options: Partial<DatasourcesOptions> = {}) =>
  sourcesFor(zoho, { vault: new FakeVault({ scopes: ['ZohoMail.tasks.ALL'] }), ...options });

const answering =
  (data: unknown): Answerer =>
  (_, response) =>
    json(response, 200, ok(data));

test.each([
  ['query', '/eu/api/tasks/me/7?forceDelete=true', ''],
  ['body', '/eu/api/tasks/me/7', '{"forceDelete":true}'],
] as const)('says in the %s that a task is to be gone for good, and nothing where it is not', async (place, url, body) => {
  await using zoho = await fakeZoho(answering({ id: '7' }));
  await using sources = tasksOf(zoho, { facts: { taskForceDeleteIn: place } });
  const task = { groupId: null, taskId: '7' };
  await sources.tasks.remove(context(), task, { forGood: true });
  await sources.tasks.remove(context(), task, { forGood: false });
  expect(zoho.calls.map((call) => [call.method, call.url, call.body])).toEqual([
    ['DELETE', url, body],
    ['DELETE', '/eu/api/tasks/me/7', ''],
  ]);
});

test('asks for pages by position, and takes Zoho at its word that there are no more', async () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => ({ id: String(i + 1), title: 't' }));
  let pages = 0;
  await using zoho = await fakeZoho((_, response) => {
    pages += 1;
    const more = pages === 1 ? { paging: { nextPage: 'tasks/me?from=20&limit=31' } } : {};
    json(response, 200, ok({ ...more, tasks: rows(20) }));
  });
  await using sources = tasksOf(zoho);
  const all = { projectId: null, state: null };
  const { rows: read, isEnd } = await sources.tasks.list(context(), { groupId: null }, all, 0, 51);
  expect([read.length, isEnd]).toEqual([40, true]);
  expect(zoho.calls.map(({ url }) => url)).toEqual([
    '/eu/api/tasks/me?from=0&limit=51',
    '/eu/api/tasks/me?from=20&limit=31',
  ]);
});

test('writes in lower case and in days first what is read otherwise', async () => {
  await using zoho = await fakeZoho(answering({ id: TASK.taskId }));
  await using sources = tasksOf(zoho);
  await sources.tasks.change(context(), TASK, 'state', 'IN_PROGRESS');
  await sources.tasks.change(context(), TASK, 'priority', 'HIGH');
  await sources.tasks.change(context(), TASK, 'dueOn', '2027-01-23');
  expect(zoho.calls.map(({ method, url, body }) => [method, url, JSON.parse(body)])).toEqual(
    [{ status: 'inprogress' }, { priority: 'high' }, { dueDate: '23/01/2027' }].map((body) => [
      'PUT',
      `/eu/api/tasks/groups/61204875/${TASK.taskId}`,
      body,
    ]),
  );
});

test('does not claim that a task, a state or a project was made when no answer names it', async () => {
  await using zoho = await fakeZoho(answering({}));
  await using sources = tasksOf(zoho);
  const space = { groupId: '61204875' };
  expect(await codeOf(sources.tasks.create(context(), space, { title: 't' }))).toBe('OUTCOME_UNKNOWN');
  expect(await codeOf(sources.taskGroups.createStatus(context(), space, { name: 's' }))).toBe('OUTCOME_UNKNOWN');
  expect(await codeOf(sources.taskGroups.createProject(context(), '61204875', 'p'))).toBe('OUTCOME_UNKNOWN');
});

test('takes the code 0 of a task that is not in the trash for the refusal it is', async () => {
  await using zoho = await fakeZoho((_, response) =>
    json(response, 200, { status: { code: 0, description: 'ENTITY_NOT_IN_TRASH' }, data: {} }),
  );
  await using sources = tasksOf(zoho);
  expect(await codeOf(sources.tasks.restore(context(), { groupId: null, taskId: '7' }))).toBe('UPSTREAM_ERROR');
});

test('gives an answer out again until anybody of the organisation writes to its tasks', async () => {
  await using zoho = await fakeZoho(answering({ id: '7', tasks: [{ id: '7', title: 't' }] }));
  const scopes = ['ZohoMail.tasks.ALL'];
  const vault = new FakeVault({ scopes, organisationId: '60700123' });
  await using sources = tasksOf(zoho, { vault, cacheBytes: 1_000_000 });
  const reads = () => context({ maxAgeMs: Number.POSITIVE_INFINITY });
  const look = async () => {
    const before = zoho.calls.length;
    await sources.tasks.subtasks(reads(), TASK);
    await sources.taskGroups.projects(reads(), TASK.groupId);
    return zoho.calls.length - before;
  };
  expect([await look(), await look()]).toEqual([2, 0]);
  await sources.tasks.change(context({ grantId: 'grant_2' }), { groupId: null, taskId: '8' }, 'title', 'Another');
  expect([await look(), await look()]).toEqual([2, 0]);
});
