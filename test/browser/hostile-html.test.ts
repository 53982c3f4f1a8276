/**
 * Hostile mail in a real browser: the HTML that the graph hands out is shown as careless readers show it, inside a
 * page without any protection of its own.
 */
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeId } from '../../src/resolvers/ids.ts';
import { BYPASSES } from '../content/bypasses.ts';
import { useMailGateway } from '../graph/mail-gateway.ts';
import { useChromium } from './chromium.ts';
import { createWitness, type Witness } from './witness.ts';

const gateway = useMailGateway();
const chromium = useChromium();

/** Ways to show the HTML of a message. */
const READERS: Readonly<Record<string, (html: string) => string>> = {
  'written into the page': (html) => `<!doctype html><title>mail</title><body><main>${html}</main></body>`,
  'put there by a script': (html) =>
    `<!doctype html><title>mail</title><main></main><script>document.querySelector('main').innerHTML = ${forScript(html)}</script>`,
  'in a frame of its own': (html) =>
    `<!doctype html><title>mail</title><iframe></iframe><script>document.querySelector('iframe').srcdoc = ${forScript(html)}</script>`,
};
const forScript = (html: string) => JSON.stringify(html).replaceAll('<', '\\u003c');

const around = (html: string) => `<p>Hello</p><table><tr><td>${html}</td></tr></table><p>Bye</p>`;

/** Many messages on a page: the browser's time goes into pages. */
const GROUPS = Object.values(Object.groupBy(BYPASSES, (_bypass, i) => Math.floor(i / 10))).map((group = []) => [
  group.map(([name]) => name),
]);

/** What the reader's server shows next. */
let shown = '';
let reader: Server;
let address = '';
let witness: Witness;
const safe = new Map<string, string>();

beforeAll(async () => {
  reader = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(shown);
  });
  await new Promise<void>((resolve) => reader.listen(0, '127.0.0.1', resolve));
  const place = reader.address();
  address = `http://127.0.0.1:${typeof place === 'object' && place !== null ? place.port : 0}/mail`;
  const context = await chromium().newContext();
  witness = await createWitness(context, (url) => url.startsWith('http://127.0.0.1:') && url.includes('/files/'));
  for (const [name, html] of [...BYPASSES, ['an image of its own', '<img src="cid:logo@x">'] as const]) {
    safe.set(name, await bodyOf(await gateway().deliver({ subject: name, ...mailWith(around(html)) })));
  }
});

afterAll(async () => {
  await witness?.[Symbol.asyncDispose]();
  reader?.close();
});

/** 1 × 1, so that a browser has something to show. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function mailWith(html: string) {
  return {
    headers: 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="cut"',
    text: [
      '--cut',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(html).toString('base64'),
      '--cut',
      'Content-Type: image/png; name="logo.png"',
      'Content-Disposition: inline; filename="logo.png"',
      'Content-ID: <logo@x>',
      'Content-Transfer-Encoding: base64',
      '',
      PIXEL,
      '--cut--',
    ].join('\r\n'),
  };
}

async function bodyOf(messageId: string): Promise<string> {
  const shape = z.object({ node: z.object({ body: z.object({ html: z.string() }) }) });
  const id = encodeId({ type: 'Message', dataCentre: 'us', accountId: '7310000000008002', entity: messageId });
  const { node } = await gateway().data(
    shape,
    'query ($id: ID!) { node(id: $id) { ... on Message { body { html } } } }',
    { id },
  );
  return node.body.html;
}

async function happens(page: string): Promise<string[]> {
  shown = page;
  return witness.show(address);
}

describe.each(Object.entries(READERS))('hostile mail %s does nothing by itself', (_how, show) => {
  it.each(GROUPS)('%s', async (names) => {
    const messages = names.map((name) => `<section>${safe.get(name) ?? ''}</section>`);
    expect(await happens(show(messages.join('')))).toEqual([]);
  });

  it('while an image that came with the message is shown', async () => {
    expect(await happens(show(safe.get('an image of its own') ?? ''))).toEqual([]);
    const image = witness.page.frames().at(-1)?.locator('img');
    await image?.evaluate((element: HTMLImageElement) => element.decode());
    expect(await image?.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(1);
  });
});

/** Run by today's Chromium as they stand: what the sanitiser has to take away is really there. */
const LIVE = [
  'script',
  'event handler',
  'event handler after a form feed',
  'event handler that fires by itself',
  'javascript:',
  'javascript: with a tab entity',
  'srcset',
  'background',
  'poster',
  'style element',
  'style with url',
  'link to a style sheet',
  'meta refresh to elsewhere',
  'iframe',
  'iframe with srcdoc',
  'svg handler',
  'svg script',
  'noscript in a paragraph',
  'comment that ends early',
];

it.each(LIVE)('and the witness sees what does: %s', async (name) => {
  const [, html = ''] = BYPASSES.find((bypass) => bypass[0] === name) ?? [];
  expect(await happens(`<!doctype html><title>mail</title><body>${html}</body>`)).not.toEqual([]);
});
