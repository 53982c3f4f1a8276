import { describe, expect, it } from 'vitest';
import { dataOf, mail, startWorld } from './harness.ts';
import { organiser } from './organise.ts';

describe('labels', () => {
  it('are created with 201 in the body, and listed by their place', async () => {
    const world = await startWorld();
    const answer = await world.call('POST', world.at('/labels'), { body: { displayName: 'Quarter close' } });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ status: { code: 201, description: 'Created' } });
    await world.call('POST', world.at('/labels'), { body: { displayName: 'Travel', color: '#96CCF5' } });
    const listed = [dataOf(await world.call('GET', world.at('/labels')))].flat();
    expect(listed).toEqual([
      dataOf(answer),
      expect.objectContaining({ sequence: 2, displayName: 'Travel', color: '#96CCF5' }),
    ]);
    expect(listed[0]).toMatchObject({ sequence: 1, color: '#ffd700', displayName: 'Quarter close' });
    const { labelId, tagId, URI } = Object(listed[0]);
    expect(tagId).toBe(labelId);
    expect(URI).toBe(`${world.url}/us/api/accounts/${world.mira.accountId}/labels/${labelId}`);
    expect(dataOf(await world.call('GET', world.at(`/labels/${labelId}`)))).toEqual(listed[0]);
    expect(await world.violations()).toEqual([]);
  });

  it('change their name, their colour, or both, and answer without data', async () => {
    const world = await startWorld();
    const id = await organiser(world).createLabel('Quarter close', '#00aa55');
    const answer = await world.call('PUT', world.at(`/labels/${id}`), { body: { displayName: 'Year close' } });
    expect(answer.json).toEqual({ status: { code: 200, description: 'success' } });
    await world.call('PUT', world.at(`/labels/${id}`), { body: { color: '#112233' } });
    expect(dataOf(await world.call('GET', world.at(`/labels/${id}`)))).toMatchObject({
      displayName: 'Year close',
      color: '#112233',
    });
    expect(await world.violations()).toEqual([]);
  });

  it('are taken off every message when they are deleted', async () => {
    const world = await startWorld();
    const { createLabel, update, subjects } = organiser(world);
    const [going, staying] = [await createLabel('going'), await createLabel('staying')];
    const messageId = [await world.deliver(mail('one'))];
    await update({ mode: 'applyLabel', messageId, labelId: [going, staying] });
    expect((await world.call('DELETE', world.at(`/labels/${going}`))).json).toEqual({
      status: { code: 200, description: 'success' },
    });
    expect(await subjects(`?labelid=${going}`)).toEqual([]);
    expect(await subjects(`?labelid=${staying}`)).toEqual(['one']);
    expect((await world.call('GET', world.at(`/labels/${going}`))).status).toBe(404);
    expect((await world.call('DELETE', world.at(`/labels/${going}`))).status).toBe(404);
    expect(await world.violations()).toEqual([]);
  });

  it('belong to their mailbox', async () => {
    const world = await startWorld();
    const id = await organiser(world).createLabel('mine');
    const token = await world.tokenFor(world.ivo);
    const path = `/accounts/${world.ivo.accountId}/labels`;
    expect(dataOf(await world.call('GET', path, { token }))).toEqual([]);
    expect((await world.call('DELETE', `${path}/${id}`, { token })).status).toBe(404);
  });

  it.each([
    ['a name in another key', { labelName: 'x' }, 404, { errorCode: 'EXTRA_KEY_FOUND_IN_JSON' }],
    ['no name', { color: '#ffffff' }, 400, { errorCode: 'LESS_THAN_MIN_OCCURANCE' }],
    ['a name that is no text', { displayName: 7 }, 400, { errorCode: 'PATTERN_NOT_MATCHED' }],
    ['an empty name', { displayName: ' ' }, 400, { errorCode: 'PATTERN_NOT_MATCHED' }],
    ['a colour by name', { displayName: 'x', color: 'red' }, 400, { errorCode: 'PATTERN_NOT_MATCHED' }],
    ['a name that another label has, whatever its case', { displayName: 'TAKEN' }, 500, {}],
  ])('are refused with %s', async (_name, body, status, data) => {
    const world = await startWorld();
    await organiser(world).createLabel('taken');
    const answer = await world.call('POST', world.at('/labels'), { body });
    expect(answer.status).toBe(status);
    expect(dataOf(answer)).toMatchObject(data);
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
  });

  it('are refused a change to nothing, and to the name of another', async () => {
    const world = await startWorld();
    const { createLabel } = organiser(world);
    await createLabel('taken');
    const id = await createLabel('free');
    const put = async (body: unknown) => (await world.call('PUT', world.at(`/labels/${id}`), { body })).status;
    expect(await put({})).toBe(400);
    expect(await put({ displayName: 'taken' })).toBe(500);
    expect(await put({ displayName: 'FREE' })).toBe(200);
  });

  it('need a scope of their own', async () => {
    const world = await startWorld();
    const token = await world.tokenFor(world.mira, { refresh_token: world.mira.readOnlyRefreshToken });
    expect((await world.call('POST', world.at('/labels'), { token, body: { displayName: 'x' } })).json).toEqual([
      2,
      expect.objectContaining({ errorCode: 'INVALID_OAUTHSCOPE' }),
    ]);
  });
});
