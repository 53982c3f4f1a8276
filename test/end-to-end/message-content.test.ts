/** Reading a message through the graph: everything in it from what the filters have read, and links to its files. */
import { expect, it } from 'vitest';
import { z } from 'zod';
import { liveIn } from '../content/inert.ts';
import type { Demo } from '../harness/demo.ts';
import { ask, eventually } from '../harness/graph.ts';
import { createMailSender } from '../harness/mail.ts';
import { callCount } from '../harness/simulator.ts';
import { useDemo } from '../harness/use-demo.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

const inbox = z.object({
  viewer: z.object({
    accounts: z.array(
      z.object({
        folders: z.array(
          z.object({
            messages: z.object({
              nodes: z.array(z.object({ id: z.string(), subject: z.string(), scan: z.unknown() })),
            }),
          }),
        ),
      }),
    ),
  }),
});
const opened = z.object({
  node: z.object({
    to: z.array(z.object({ name: z.string().nullable(), address: z.string() })),
    internetMessageId: z.string(),
    references: z.array(z.string()),
    headers: z.array(z.object({ name: z.string(), value: z.string() })),
    body: z.object({ text: z.string(), html: z.string(), blockedImages: z.number(), truncated: z.boolean() }),
    attachments: z.array(
      z.object({ id: z.string(), filename: z.string(), isInline: z.boolean(), size: z.number(), url: z.string() }),
    ),
  }),
});

let demo: Demo;

useDemo((started) => {
  demo = started;
});

async function send(subject: string): Promise<void> {
  using mail = createMailSender(demo.smtp);
  await mail.send({
    from: 'Anna <anna@sender.example>',
    to: 'Mira Holm <mira@zylker.example>',
    subject,
    messageId: '<content-1@sender.example>',
    references: ['<a@sender.example>', '<b@sender.example>'],
    headers: { 'X-Note': 'Grüße' },
    html: '<p onclick=x>Hi <a href="https://x.example/">there</a><script>x</script><img src="cid:logo@x"><img src="https://t.example/p.gif"></p>',
    attachments: [
      { filename: 'logo.png', content: PNG, cid: 'logo@x' },
      { filename: 'notes.txt', content: 'Notes' },
    ],
  });
}

it('costs no call for what the filters have read, and none for its files', async () => {
  const subject = 'Something to read';
  await send(subject);
  const id = await eventually('the message is scanned', async () => {
    const answer = await ask(
      demo,
      '{ viewer { accounts { folders { messages(first: 20) { nodes { id subject scan { id } } } } } } }',
    );
    const { accounts } = inbox.parse(answer.data).viewer;
    const messages = accounts.flatMap(({ folders }) => folders.flatMap(({ messages }) => messages.nodes));
    return messages.find((message) => message.subject === subject && message.scan !== null)?.id ?? null;
  });

  const answer = await ask(
    demo,
    `query ($id: ID!) { node(id: $id) { ... on Message { to { name address } cc { address } replyTo { address }
      internetMessageId references headers(names: ["X-Note"]) { name value }
      body { text html blockedImages truncated }
      attachments { id filename contentType detectedType size sha256 isInline url(expiresIn: 60) } } } }`,
    { id },
  );
  expect(answer.errors).toBeUndefined();
  // It finds the message by its id.
  expect(answer.extensions?.upstream.calls).toBe(1);
  const message = opened.parse(answer.data).node;
  expect(message).toMatchObject({
    to: [{ name: 'Mira Holm', address: 'mira@zylker.example' }],
    internetMessageId: 'content-1@sender.example',
    references: ['a@sender.example', 'b@sender.example'],
    headers: [{ name: 'x-note', value: 'Grüße' }],
    body: { blockedImages: 1, truncated: false },
    attachments: [
      { filename: 'logo.png', isInline: true, size: 16 },
      { filename: 'notes.txt', isInline: false, size: 5 },
    ],
  });
  expect(message.body.text).toBe('Hi there <https://x.example/>');
  const origin = new URL(demo.endpoint).origin;
  expect(liveIn(message.body.html, `${origin}/files/`)).toEqual([]);

  const before = await callCount(demo);
  const shown = /src="([^"]+)"/.exec(message.body.html)?.[1] ?? '';
  const image = await fetch(shown);
  expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect(Buffer.from(await image.arrayBuffer()).equals(PNG)).toBe(true);
  const notes = await fetch(message.attachments[1]?.url ?? '');
  expect(await notes.text()).toBe('Notes');
  expect(notes.headers.get('content-disposition')).toContain('notes.txt');
  expect(await callCount(demo)).toBe(before);
});
