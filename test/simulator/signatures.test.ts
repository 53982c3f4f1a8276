import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dataOf, startWorld } from './harness.ts';

const OWN = '/accounts/signature';
const made = z.looseObject({ id: z.string() });

describe('signatures', () => {
  it('are listed, or read alone by their id; an id that there is not is bad input', async () => {
    const world = await startWorld();
    const body = { name: 'One', content: 'Mira', position: 1 };
    const { id } = made.parse(dataOf(await world.call('POST', OWN, { body })));
    expect(dataOf(await world.call('GET', OWN))).toEqual([expect.objectContaining({ id, name: 'One' })]);
    expect(dataOf(await world.call('GET', `${OWN}?id=${id}`))).toMatchObject({ id, position: 1 });
    expect(await world.call('GET', `${OWN}?id=1`)).toMatchObject({
      status: 500,
      json: { data: { moreInfo: 'The input passed is invalid' } },
    });
    expect(await world.violations()).toEqual([]);
  });

  it.each([
    ['a name that there is', { name: 'One' }, 500],
    ['no name', { name: undefined }, 400],
    ['a position that there is not', { position: 2 }, 400],
    ['an address that is not of the mailbox', { assignUsers: 'ivo@zylker.example' }, 500],
    ['a list where a text belongs', { assignUsers: ['mira@zylker.example'] }, 400],
    ['a key that there is not', { set: 'x' }, 404],
  ])('are not made with %s', async (_name, more, status) => {
    const world = await startWorld();
    await world.call('POST', OWN, { body: { name: 'One', content: 'x', position: 0 } });
    const body = { name: 'Two', content: 'x', position: 0, ...more };
    expect((await world.call('POST', OWN, { body })).status).toBe(status);
    expect(await world.journal('settings.changed')).toHaveLength(1);
  });

  it('stay with the sender they were given to, over a restart, until they go', async () => {
    const world = await startWorld();
    const body = { name: 'One', content: 'x', position: 0, assignUsers: 'mira@zylker.example' };
    const { id } = made.parse(dataOf(await world.call('POST', OWN, { body })));
    await world.close();
    const again = await startWorld({ data: world.data });
    const sender = async () =>
      z
        .looseObject({ sendMailDetails: z.array(z.looseObject({})) })
        .parse(dataOf(await again.call('GET', again.at('')))).sendMailDetails[0];
    expect(await sender()).toMatchObject({ signatureId: id });
    expect((await again.call('DELETE', `${OWN}?id=${id}`)).status).toBe(200);
    expect(await sender()).not.toHaveProperty('signatureId');
    expect(await again.violations()).toEqual([]);
  });

  it('of a member are made by administrators, in a list of addresses, and only the own hand changes them', async () => {
    const world = await startWorld();
    const path = world.org(`/accounts/${world.ivo.zuid}/signature`);
    const body = { name: 'One', content: 'x', position: 0, assignUsers: ['ivo@zylker.example'] };
    const { id } = made.parse(dataOf(await world.call('POST', path, { body })));
    const token = await world.tokenFor(world.ivo);
    expect((await world.call('DELETE', `${OWN}?id=${id}`, { token })).status).toBe(500);
    expect((await world.call('GET', path, { token })).json).toMatchObject([2, {}]);
    expect((await world.call('DELETE', path, { body: { id } })).status).toBe(200);
    expect(dataOf(await world.call('GET', path))).toEqual([]);
    expect((await world.call('GET', world.org('/accounts/1/signature'))).status).toBe(404);
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
  });
});
