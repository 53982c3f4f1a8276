/** What queries cost at Zoho: counted where Zoho would count. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MailGateway } from '../harness/mail-gateway.ts';
import { openMailGateway } from '../harness/mail-gateway.ts';

const SCREEN = `{ viewer { accounts { primaryAddress folders { name role } } } }`;
const INBOX = `{ viewer { accounts { folders { name messages(first: 50) { nodes { subject from { address } isRead } } } } } }`;

const stack = new AsyncDisposableStack();
let gateway: MailGateway;
beforeAll(async () => {
  gateway = await openMailGateway(stack, undefined, {
    POSTERN_CACHE_BYTES: '8000000',
    POSTERN_MAX_AGE_FLOOR_SECONDS: '0',
  });
});
afterAll(() => stack.disposeAsync());

async function asked(query: string, cacheControl: string): Promise<string[]> {
  const { endpoint, apiKey } = await gateway.caller();
  return gateway.callsOf(async () => {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${apiKey}`,
        'cache-control': cacheControl,
      },
      body: JSON.stringify({ query }),
    });
    expect(await answer.json()).not.toHaveProperty('errors');
  });
}

test('what was shown a moment ago is shown again at no call, and newer where an app asks for it', async () => {
  expect(await asked(INBOX, '')).not.toEqual([]);
  expect(await asked(INBOX, '')).toEqual([]);
  expect(await asked(SCREEN, 'max-age=60')).toEqual([]);
  expect(new Set(await asked(SCREEN, 'no-cache'))).toEqual(new Set(['listFolders']));
  expect(new Set(await asked(SCREEN, 'private, max-age=0'))).toEqual(new Set(['listFolders']));
});
