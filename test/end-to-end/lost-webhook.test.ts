/** Webhooks get lost, come twice and come late; no message may be lost, or decided twice, for that. */
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Demo } from '../harness/demo.ts';
import { ask, eventually } from '../harness/graph.ts';
import { createMailSender, type MailSender } from '../harness/mail.ts';
import { journal, loseWebhooks, setFacts } from '../harness/simulator.ts';
import { useDemo } from '../harness/use-demo.ts';

let demo: Demo;
let mail: MailSender;

useDemo(
  (started) => {
    demo = started;
    mail = createMailSender(demo.smtp);
  },
  { POSTERN_POLL_SECONDS: '1' },
);

afterAll(() => mail?.[Symbol.dispose]());

const quarantine = z.object({
  quarantine: z.object({
    nodes: z.array(z.object({ state: z.string(), message: z.object({ subject: z.string() }).nullable() })),
  }),
});

/** Waits until as many items with the subject are held as were expected, and returns all there are. */
async function held(subject: string) {
  return eventually(`${subject} is held`, async () => {
    const { data } = await ask(demo, '{ quarantine(first: 100) { nodes { state message { subject } } } }');
    const items = quarantine.parse(data).quarantine.nodes.filter((node) => node.message?.subject === subject);
    return items.some(({ state }) => state === 'HELD') ? items : null;
  });
}

it('holds a message whose webhook was lost, by looking into the mailbox', { timeout: 60_000 }, async () => {
  await loseWebhooks(demo, 1);
  await mail.sendAttack('mira@zylker.example', 'lost on the way');
  expect(await held('lost on the way')).toHaveLength(1);
});

it('decides a message once that was announced three times', async () => {
  await setFacts(demo, { webhookCopies: 3 });
  await mail.sendAttack('mira@zylker.example', 'told thrice');
  expect(await held('told thrice')).toHaveLength(1);
  const moves = (await journal(demo)).filter(({ kind }) => kind === 'message.moved');
  expect(new Set(moves.map(({ messageId }) => messageId)).size).toBe(moves.length);
});

it('says until when everything received has been seen', async () => {
  const { data } = await ask(demo, '{ viewer { accounts { sync { completeAsOf nextPollAt } } } }');
  const instant = z.iso.datetime();
  const shape = z.object({
    viewer: z.object({
      accounts: z.array(z.object({ sync: z.object({ completeAsOf: instant, nextPollAt: instant }) })).min(2),
    }),
  });
  expect(shape.safeParse(data).success).toBe(true);
});
