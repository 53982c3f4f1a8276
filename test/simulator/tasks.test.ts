import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dataOf, startWorld, type World } from './harness.ts';

const ME = '/tasks/me';
const rows = z.object({
  paging: z.object({ nextPage: z.string() }).optional(),
  tasks: z.array(z.looseObject({ id: z.string(), title: z.string() })),
});

function keeper(world: World) {
  const make = async (title: string, more: Record<string, unknown> = {}) =>
    z.looseObject({ id: z.string() }).parse(dataOf(await world.call('POST', ME, { body: { title, ...more } }))).id;
  const list = async (query = '') => rows.parse(dataOf(await world.call('GET', `${ME}${query}`)));
  return {
    make,
    list,
    titles: async (query = '') => (await list(query)).tasks.map(({ title }) => title),
    row: async (id: string) => rows.parse(dataOf(await world.call('GET', `${ME}/${id}`))).tasks[0],
    put: (id: string, body: unknown) => world.call('PUT', `${ME}/${id}`, { body }),
  };
}

describe('personal tasks', () => {
  it('are answered with 200, as the whole task, in display words and the time of their owner', async () => {
    const world = await startWorld();
    const answer = await world.call('POST', ME, { body: { title: 'Renew', priority: 'high', dueDate: '23/01/2027' } });
    expect(answer.json).toMatchObject({ status: { code: 200, description: 'success' } });
    expect(dataOf(answer)).toMatchObject({
      title: 'Renew',
      status: 'In Progress',
      statusValue: 2,
      priority: 'High',
      dueDate: '23/01/2027',
      owner: { name: 'Mira Holm', id: 809400123 },
      assignee: { id: 809400123 },
      project: { name: 'General' },
      namespaceId: world.mira.zuid,
      createdAt: expect.stringMatching(/^2026-02-25T\d\d:\d\d:\d\d\+01:00$/),
      resourceId: '-1',
    });
    expect(answer.text).not.toContain('numberOfSubtasks');
    expect(await world.violations()).toEqual([]);
  });

  it('are listed from 0, the newest first, with a relative address of the next page while there is one', async () => {
    const world = await startWorld();
    const { make, list, titles } = keeper(world);
    for (let i = 0; i < 21; i += 1) await make(`task ${i}`);
    expect(await titles()).toHaveLength(20);
    const page = await list('?from=1&limit=2');
    expect(page.tasks.map(({ title }) => title)).toEqual(['task 19', 'task 18']);
    expect(page.paging).toEqual({ nextPage: 'tasks/me?from=3&limit=2' });
    expect((await list('?from=20&limit=5')).paging).toBeUndefined();
    expect((await world.call('GET', `${ME}?limit=500`)).status).toBe(400);
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
  });

  it('change one thing a call, and echo it with the id alone', async () => {
    const world = await startWorld();
    const { make, put, row } = keeper(world);
    const id = await make('One');
    world.clock.now += 60_000;
    expect(dataOf(await put(id, { title: 'Two' }))).toEqual({ id, title: 'Two' });
    expect(dataOf(await put(id, { status: 'completed' }))).toEqual({ id, status: 'Completed', statusValue: 1 });
    const weekly = { recurringType: 'Weekly', recurringFrequency: 2, recurWeeklyOn: 2 };
    expect(dataOf(await put(id, weekly))).toEqual({ id, ...weekly });
    const { createdAt, modifiedTime, ...task } = z.looseObject({}).parse(await row(id));
    expect(task).toMatchObject({ title: 'Two', status: 'Completed', ...weekly });
    expect(modifiedTime).not.toBe(createdAt);
    expect(await world.violations()).toEqual([]);
  });

  it.each([
    ['two things at once', { title: 'x', description: 'y' }, 404, { errorCode: 'EXTRA_KEY_FOUND_IN_JSON' }],
    ['a key in other letters', { duedate: '23/01/2027' }, 404, { errorCode: 'EXTRA_KEY_FOUND_IN_JSON' }],
    ['nothing', {}, 400, { errorCode: 'LESS_THAN_MIN_OCCURANCE' }],
    ['a priority in display words', { priority: 'High' }, 400, { errorCode: 'PATTERN_NOT_MATCHED' }],
    ['a day that there is not', { dueDate: '31/02/2027' }, 400, { errorCode: 'PATTERN_NOT_MATCHED' }],
    ['a project that there is not', { projectId: '1' }, 500, { moreInfo: 'Requested entity does not exist' }],
    ['somebody of nowhere', { assignee: '1' }, 400, { moreInfo: 'The input passed is invalid' }],
    [
      'a reminder that comes by nothing',
      { reminderDate: '2027-01-22T09:00:00+05:30', emailReminder: false, popupReminder: 'false' },
      400,
      { moreInfo: 'The input passed is invalid' },
    ],
    [
      'a reminder before a day that is not set',
      { reminderDueDate: 2, emailReminder: true, popupReminder: true },
      400,
      { moreInfo: 'The input passed is invalid' },
    ],
    [
      'a day of the month for what comes every week',
      { recurringType: 'Weekly', recurringFrequency: 1, recurMonthlyOnDayOfMonth: 3 },
      400,
      { moreInfo: 'The input passed is invalid' },
    ],
  ])('are not changed by %s', async (_name, body, status, data) => {
    const world = await startWorld();
    const { make, put } = keeper(world);
    const answer = await put(await make('Steady'), body);
    expect(answer.status).toBe(status);
    expect(dataOf(answer)).toMatchObject(data);
    expect(await world.journal('task.changed')).toEqual([]);
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
  });

  it('are made with a part along with them, and of a message that is there', async () => {
    const world = await startWorld();
    const { make, titles, row } = keeper(world);
    const id = await make('Whole', { subtask: { title: 'Part' } });
    expect(await titles()).toEqual(['Whole']);
    expect(await titles(`/${id}/subtasks`)).toEqual(['Part']);
    const messageId = await world.deliver('Subject: x\r\n\r\nx\r\n');
    const { accountId } = world.mira;
    expect(await row(await make('Answer it', { accountId, messageId }))).toMatchObject({ resourceId: messageId });
    for (const other of [
      { accountId, messageId: '1' },
      { accountId: '1', messageId },
    ])
      expect((await world.call('POST', ME, { body: { title: 'x', ...other } })).status).toBe(400);
  });

  it('go into the trash and come back with their parts; a part alone comes back as a task', async () => {
    const world = await startWorld();
    const { make, titles, row } = keeper(world);
    const id = await make('Whole');
    const part = await make('Part', { parentTaskId: id });
    expect(dataOf(await world.call('DELETE', `${ME}/${id}`))).toEqual({ id });
    expect(await titles()).toEqual([]);
    for (const gone of [id, part]) expect((await world.call('GET', `${ME}/${gone}`)).status).toBe(500);
    await world.call('PUT', `${ME}/${part}/restore`);
    expect(await titles()).toEqual(['Part']);
    await world.call('PUT', `${ME}/${id}/restore`);
    expect(await titles()).toEqual(['Part', 'Whole']);
    expect(await row(part)).toMatchObject({ title: 'Part' });
    const again = await world.call('PUT', `${ME}/${id}/restore`);
    expect(again.json).toEqual({ status: { code: 0, description: 'ENTITY_NOT_IN_TRASH' }, data: {} });
    expect(await world.violations()).toEqual([]);
  });

  it('are gone for good where that is asked for at the right place', async () => {
    const world = await startWorld();
    const { make } = keeper(world);
    const [one, two] = [await make('One'), await make('Two')];
    await world.call('DELETE', `${ME}/${one}`);
    await world.call('DELETE', `${ME}/${one}?forceDelete=true`);
    expect((await world.call('PUT', `${ME}/${one}/restore`)).status).toBe(500);
    await world.facts({ taskForceDeleteIn: 'body' });
    expect((await world.call('DELETE', `${ME}/${two}?forceDelete=true`)).status).toBe(400);
    expect((await world.call('DELETE', `${ME}/${two}`, { body: { forceDelete: true } })).status).toBe(200);
    expect((await world.call('PUT', `${ME}/${two}/restore`)).status).toBe(500);
  });

  it('belong to one alone, need a scope of their own, and are kept over a restart', async () => {
    const world = await startWorld();
    const { make } = keeper(world);
    const id = await make('Mine');
    const token = await world.tokenFor(world.ivo);
    expect((await world.call('GET', `${ME}/${id}`, { token })).status).toBe(500);
    const reader = await world.tokenFor(world.mira, { refresh_token: world.mira.readOnlyRefreshToken });
    expect((await world.call('GET', ME, { token: reader })).json).toEqual([
      2,
      expect.objectContaining({ errorCode: 'INVALID_OAUTHSCOPE' }),
    ]);
    await world.close();
    expect(await keeper(await startWorld({ data: world.data })).titles()).toEqual(['Mine']);
  });
});

describe('states that are added', () => {
  const STATUSES = `${ME}/customStatus`;
  const call = (world: World, method: string, body?: unknown) => world.call(method, STATUSES, { body });

  it('are numbered from 10 beside the two that are built in, which nobody may change', async () => {
    const world = await startWorld();
    expect(dataOf(await call(world, 'POST', { statusName: 'Reopened' }))).toEqual({
      statusName: 'Reopened',
      statusColour: '#2E8BD2',
      status: 10,
    });
    await call(world, 'PUT', { status: 10, statusName: 'In review', statusColour: '#112233' });
    expect(dataOf(await call(world, 'GET'))).toEqual([
      { statusId: '10', statusName: 'In review', statusColour: '#112233', statusposition: '3' },
    ]);
    for (const status of [1, 2]) {
      const answer = await call(world, 'DELETE', { status });
      expect([answer.status, dataOf(answer)]).toEqual([500, { moreInfo: 'Operation not permitted' }]);
    }
    expect((await call(world, 'DELETE', { status: 99 })).status).toBe(500);
    expect((await call(world, 'POST', { statusName: 'IN REVIEW' })).status).toBe(500);
    expect(dataOf(await call(world, 'DELETE', { status: 10 }))).toEqual({ status: 10 });
    expect(dataOf(await call(world, 'GET'))).toEqual([]);
    expect(await world.violations()).toEqual([]);
  });
});
