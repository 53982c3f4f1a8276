/** A request that turns out to take more than any may: what it got is answered and kept, and asking again goes on. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { buildMail } from '../fixtures/mail.ts';
import { type MailGateway, openMailGateway } from '../harness/mail-gateway.ts';

const CAP = 300;
const EACH = 90;
const MAILBOXES = ['mira@zylker.example', 'ivo@zylker.example', 'rosa@brightmoor.example', 'tom@brightmoor.example'];
const QUERY = `{ viewer { accounts { primaryAddress messages(first: ${EACH}) { nodes { subject body { text } } } } } }`;

const shape = z.object({
  viewer: z.object({
    accounts: z.array(
      z.object({
        messages: z
          .object({ nodes: z.array(z.object({ body: z.object({ text: z.string() }).nullable() })) })
          .nullable(),
      }),
    ),
  }),
});

const stack = new AsyncDisposableStack();
let gateway: MailGateway;
beforeAll(async () => {
  gateway = await openMailGateway(stack, undefined, {
    POSTERN_CACHE_BYTES: '64000000',
    POSTERN_REQUEST_SECONDS: '120',
  });
  for (const address of MAILBOXES) {
    for (let i = 0; i < EACH; i++) {
      const source = buildMail({ subject: `Number ${i}` }).toString('base64');
      await gateway.control('POST', '/deliver', { address, source, sender: 'anna@sender.example', silent: true });
    }
  }
}, 180_000);
afterAll(() => stack.disposeAsync());

test('stops at the cap, says what is left, and gets the rest when it is asked for again', async () => {
  const first = await asked();
  expect(first.calls).toHaveLength(CAP);
  expect(first.price).toMatchObject({ cap: CAP, ceiling: 1000 });
  expect(first.price?.most).toBeGreaterThan(CAP);
  expect(first.bodies.got).toBeGreaterThan(0);
  expect(first.bodies.left).toBeGreaterThan(0);
  // Each place that is left is named, and how many there are in all.
  expect(first.errors).toHaveLength(first.bodies.left);
  expect(first.price?.refused).toBe(first.bodies.left);
  for (const { message, path, extensions } of first.errors) {
    expect(extensions).toMatchObject({ code: 'COST_LIMIT', cap: CAP });
    expect(message).toContain('Ask for the same again');
    expect(path?.at(-1)).toBe('body');
  }

  const second = await asked();
  expect(second.errors).toEqual([]);
  expect(second.bodies).toEqual({ got: first.bodies.got + first.bodies.left, left: 0 });
  expect(second.price).not.toHaveProperty('refused');
}, 240_000);

async function asked() {
  let answer: Awaited<ReturnType<MailGateway['ask']>> | undefined;
  const calls = await gateway.callsOf(async () => {
    answer = await gateway.ask(QUERY);
  });
  const { viewer } = shape.parse(answer?.data);
  const bodies = viewer.accounts.flatMap(({ messages }) => messages?.nodes ?? []).map(({ body }) => body);
  const got = bodies.filter((body) => body !== null).length;
  const { price } = answer?.extensions ?? {};
  return { calls, price, errors: answer?.errors ?? [], bodies: { got, left: bodies.length - got } };
}
