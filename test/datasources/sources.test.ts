import { expect, test } from 'vitest';
import type { MessageRow } from '../../src/datasources/messages.ts';
import { context, fakeZoho, json, ok, sourcesFor } from './harness.ts';

const ACCOUNT = '7310000000008002';

test('lists accounts with their ids and addresses', async () => {
  await using zoho = await fakeZoho((_, response) =>
    json(
      response,
      200,
      ok([{ accountId: ACCOUNT, zuid: 809400123, primaryEmailAddress: 'Mira@Zylker.example', type: 'ZOHO_ACCOUNT' }]),
    ),
  );
  await using sources = sourcesFor(zoho);
  const calls = context();
  const [account] = await sources.accounts.list(calls);
  expect(account).toMatchObject({ id: ACCOUNT, userId: '809400123', primaryAddress: 'mira@zylker.example' });
  expect(zoho.calls[0]).toMatchObject({ method: 'GET', url: '/eu/api/accounts' });
  expect(zoho.calls[0]?.headers).toMatchObject({
    authorization: 'Zoho-oauthtoken token-1',
    accept: 'application/json',
  });
  expect(calls.meter).toMatchObject({ calls: 1, cached: 0, remaining: 23 });
});
