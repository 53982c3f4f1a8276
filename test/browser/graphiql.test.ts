/** The page a newcomer explores the graph with, as the gateway serves it. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { encodeId } from '../../src/resolvers/ids.ts';
import { useMailGateway } from '../graph/mail-gateway.ts';
import { useChromium } from './chromium.ts';

const gateway = useMailGateway();
const chromium = useChromium();

/** Puts a text in place of what an editor holds. */
async function write(page: Page, editor: string, text: string): Promise<void> {
  await page.locator(editor).first().click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
  // The editor closes brackets by itself.
  await page.keyboard.press('ControlOrMeta+Shift+End');
  await page.keyboard.press('Delete');
}

it('runs a subscription in GraphiQL, shows an event as it comes, and asks nobody but the gateway', async () => {
  const { endpoint, apiKey } = await gateway().caller();
  const page = await (await chromium().newContext()).newPage();
  const strangers: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(new URL(endpoint).origin) && !/^(data|blob):/.test(url)) strangers.push(url);
  });
  await page.goto(endpoint);
  await page.getByRole('button', { name: 'Headers' }).first().click();
  await write(
    page,
    '.graphiql-editor-tool .graphiql-editor:not(.hidden)',
    JSON.stringify({ authorization: `Bearer ${apiKey}` }),
  );
  await write(page, '.graphiql-query-editor', 'subscription { scanDecided { message { subject } } }');
  const subscribed = page.waitForResponse(
    (response) => response.headers()['content-type']?.startsWith('text/event-stream') === true,
  );
  await page.locator('.graphiql-execute-button').first().click();
  await subscribed;
  const messageId = await gateway().deliver({ subject: 'Heard of in a browser' });
  const id = encodeId({ type: 'Message', dataCentre: 'us', accountId: '7310000000008002', entity: messageId });
  const scan = 'mutation ($id: ID!) { scanMessage(input: { id: $id }) { userErrors { message } } }';
  const { errors } = await gateway().ask(scan, { id }, ['mail.read', 'quarantine.release']);
  expect(errors).toBeUndefined();
  await page.locator('.result-window').getByText('Heard of in a browser').waitFor();
  expect(strangers).toEqual([]);
});
