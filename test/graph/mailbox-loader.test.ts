import { expect, test } from 'vitest';
import { createKnownLoader } from '../../src/resolvers/known-loader.ts';
import { createMailboxLoader } from '../../src/resolvers/mailbox-loader.ts';

test('what several objects say of messages in one mailbox is two look-ups, not two for each', async () => {
  const mailbox = {
    tenantId: 't',
    dataCentre: 'eu',
    accountId: '1',
    grantId: 'g',
    userId: 'u',
    address: 'mira@zylker.example',
    displayName: 'Mira',
    observedAt: new Date(0),
  };
  const asked: unknown[] = [];
  const mailboxes = createMailboxLoader(
    {
      async findMany(tenantId, keys) {
        asked.push(...keys.map((key) => ({ tenantId, ...key })));
        return keys.some(({ accountId }) => accountId === '1') ? [mailbox] : [];
      },
      async list(tenantId) {
        asked.push(tenantId);
        return [mailbox];
      },
    },
    't',
  );
  const known = createKnownLoader({
    async newestOf(_, ids) {
      asked.push(ids);
      return ids.map(() => null);
    },
  });
  const objects = ['5', '6', '7'].map(async (messageId) => {
    const found = await mailboxes.load({ dataCentre: 'eu', accountId: '1' });
    if (found !== null) await known.load({ mailbox: found, messageId });
  });
  await Promise.all(objects);
  expect(await mailboxes.load({ dataCentre: 'eu', accountId: '2' })).toBeNull();
  expect(await Promise.all([mailboxes.list(), mailboxes.list()])).toEqual([[mailbox], [mailbox]]);
  expect(asked).toEqual([
    { tenantId: 't', dataCentre: 'eu', accountId: '1' },
    ['5', '6', '7'],
    { tenantId: 't', dataCentre: 'eu', accountId: '2' },
    't',
  ]);
});
