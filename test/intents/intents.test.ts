import { expect, test } from 'vitest';
import { createSealer } from '../../src/access/seal.ts';
import { Intents } from '../../src/intents/intents.ts';
import { freshTenant, useFreshStore } from '../storage/fresh-store.ts';
import { scripted } from './scripted.ts';

const store = useFreshStore();

test('takes the same key and wish for one, also after a restart and by two at once', async () => {
  const it = await scripted(store());
  const restarted = new Intents(store(), createSealer(Buffer.alloc(32, 7)));
  const answers = await Promise.all([it.intents, restarted, it.intents].map((one) => one.intend(it.wish())));
  const later = await restarted.intend(it.wish());
  expect(new Set([...answers, later].map((answer) => ('id' in answer ? answer.id : 'none'))).size).toBe(1);
  expect(answers.filter(({ outcome }) => outcome === 'new')).toHaveLength(1);
  expect(await it.own()).toHaveLength(1);
});

test('refuses a key that stands for another wish, and leaves it alone for other apps and tenants', async () => {
  const it = await scripted(store());
  await it.intents.intend(it.wish());
  expect(await it.intents.intend(it.wish({ request: 'another book' }))).toEqual({ outcome: 'conflict' });
  expect(await it.intents.intend(it.wish({ appId: 'other', request: 'another book' }))).toMatchObject({
    outcome: 'new',
  });
  const tenantId = await freshTenant(store());
  expect(await it.intents.intend(it.wish({ tenantId }))).toMatchObject({ outcome: 'new' });
});

test('shows an intent to the app that has it and to nobody else', async () => {
  const it = await scripted(store());
  const made = await it.intents.intend(it.wish());
  if (!('id' in made)) throw new Error('it was not written down');
  const { tenantId } = it;
  expect(await it.intents.find({ tenantId, appId: 'app' }, made.id)).toMatchObject({ state: 'INTENDED', calls: 0 });
  expect(await it.intents.find({ tenantId, appId: 'other' }, made.id)).toBeNull();
  expect(await it.intents.find({ tenantId: 'other', appId: 'app' }, made.id)).toBeNull();
  expect(await it.intents.find({ tenantId, appId: 'app' }, '1; drop table intents')).toBeNull();
});

test('keeps what is to be sent sealed, and removes it some time after it is settled', async () => {
  const it = await scripted(store());
  const made = await it.intents.intend(it.wish({ input: 'the secret of the book' }));
  const id = 'id' in made ? made.id : '';
  const [row] = await it.own();
  expect(JSON.stringify(row)).not.toContain('secret');
  expect(await it.intents.inputOf(id)).toBe('the secret of the book');
  await it.round();
  await it.intents.forgetInputs(new Date(it.clock.now));
  expect(await it.intents.inputOf(id)).not.toBeNull();
  await it.intents.forgetInputs(new Date(it.clock.now + 1));
  expect(await it.intents.inputOf(id)).toBeNull();
  expect(await it.intents.intend(it.wish({ input: 'the secret of the book' }))).toMatchObject({ outcome: 'known', id });
});

test('calls off what was not called yet, and only that', async () => {
  const it = await scripted(store());
  const made = await it.intents.intend(it.wish());
  const id = 'id' in made ? made.id : '';
  const [leased = ''] = await it.claimOwn('boot');
  expect(leased).toBe(id);
  expect(await it.intents.cancel(id, new Date())).toBe(false);
  await it.dies('boot');
  expect(await it.intents.cancel(id, new Date())).toBe(true);
  await it.round();
  expect(it.shelf.calls).toBe(0);
  expect(await it.own()).toMatchObject([{ state: 'CANCELLED' }]);
});
