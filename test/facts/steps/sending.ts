/** Mail that goes out: to each recipient once, as it was asked for. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { z } from 'zod';
import { advanceClock, outgoingMail } from '../../harness/simulator.ts';
import { accountOf, data, IVO, MIRA, type Step, seenIn } from '../asking.ts';
import type { Bench } from '../bench.ts';

const CUSTOMER = 'pat@customer.example';
const OUTGOING = 'outgoing { id state problem message { id subject folder { name } } } userErrors { code message }';

const outgoing = z.object({
  id: z.string(),
  state: z.string(),
  problem: z.string().nullable(),
  message: z
    .object({ id: z.string(), subject: z.string(), folder: z.object({ name: z.string() }).nullable() })
    .nullable(),
});
const payload = z.object({ outgoing: outgoing.nullable(), userErrors: z.array(z.object({ message: z.string() })) });

/** Does a mutation that sends or saves, and expects it done. */
async function done(bench: Bench, name: string, input: Record<string, unknown>) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const answer = await data(bench, `mutation ($input: ${type}) { ${name}(input: $input) { ${OUTGOING} } }`, { input });
  const { outgoing: mail, userErrors } = payload.parse(z.record(z.string(), z.unknown()).parse(answer)[name]);
  deepEqual(userErrors, []);
  if (mail === null) throw new Error(`${name} has nothing outgoing`);
  equal(mail.state, 'DONE', mail.problem ?? name);
  return mail;
}

async function recipientsOf(bench: Bench, subject: string): Promise<string[]> {
  const sent = await outgoingMail(bench.zoho);
  return sent
    .filter((one) => one.subject === subject)
    .map(({ recipient }) => recipient)
    .sort();
}

const text = (words: string) => ({ text: words });
const to = (...addresses: string[]) => addresses.map((address) => ({ address }));

export const SENDING: readonly Step[] = [
  {
    name: 'send',
    async run(bench) {
      const { id: accountId } = await accountOf(bench, MIRA);
      const mail = { accountId, to: to(IVO, CUSTOMER), subject: 'offer', body: text('Please see below.') };
      const sent = await done(bench, 'sendMessage', { ...mail, idempotencyKey: 'offer' });
      equal((await done(bench, 'sendMessage', { ...mail, idempotencyKey: 'offer' })).id, sent.id);
      deepEqual(await recipientsOf(bench, 'offer'), [IVO, CUSTOMER].sort());
      await seenIn(bench, IVO, 'Inbox', 'offer');
    },
  },
  {
    name: 'answer all',
    async run(bench) {
      const { id: messageId } = await seenIn(bench, IVO, 'Inbox', 'offer');
      await done(bench, 'replyToMessage', { messageId, all: true, body: text('Thank you.') });
      deepEqual(await recipientsOf(bench, 'Re: offer'), [MIRA, CUSTOMER].sort());
    },
  },
  {
    name: 'forward with its file',
    async run(bench) {
      const { id: messageId } = await seenIn(bench, MIRA, 'Inbox', 'announced');
      await done(bench, 'forwardMessage', {
        messageId,
        to: to(CUSTOMER),
        subject: 'passed on',
        body: text('See this.'),
      });
      const [sent, ...more] = (await outgoingMail(bench.zoho)).filter(({ subject }) => subject === 'passed on');
      deepEqual(more, []);
      ok(Buffer.from(String(sent?.source), 'base64').includes('invoice.pdf'), 'the file did not go along');
    },
  },
  {
    name: 'save, change and send a draft',
    async run(bench) {
      const { id: accountId } = await accountOf(bench, MIRA);
      const saved = await done(bench, 'saveDraft', {
        accountId,
        to: to(IVO),
        subject: 'idea',
        body: text('First words.'),
      });
      equal(saved.message?.folder?.name, 'Drafts');
      const changed = await done(bench, 'updateDraft', {
        draftId: saved.message?.id,
        to: to(CUSTOMER),
        subject: 'better idea',
      });
      await done(bench, 'sendDraft', { draftId: changed.message?.id });
      deepEqual(await recipientsOf(bench, 'better idea'), [CUSTOMER]);
    },
  },
  {
    name: 'answer from a draft',
    async run(bench) {
      const { id: accountId } = await accountOf(bench, MIRA);
      const { id: inReplyTo } = await seenIn(bench, MIRA, 'Inbox', 'Re: offer');
      const mail = { accountId, to: to(IVO), subject: 'Re: offer, again', body: text('Welcome.'), inReplyTo };
      const saved = await done(bench, 'saveDraft', mail);
      await done(bench, 'sendDraft', { draftId: saved.message?.id });
      deepEqual(await recipientsOf(bench, 'Re: offer, again'), [IVO]);
    },
  },
  {
    name: 'schedule',
    async run(bench) {
      const { id: accountId } = await accountOf(bench, MIRA);
      const sendAt = new Date(Date.now() + 600_000).toISOString();
      const mail = { accountId, to: to(CUSTOMER), subject: 'later', body: text('By now you know.'), sendAt };
      await done(bench, 'scheduleMessage', mail);
      deepEqual(await recipientsOf(bench, 'later'), []);
      await advanceClock(bench.zoho, 590_000);
      deepEqual(await recipientsOf(bench, 'later'), []);
      await advanceClock(bench.zoho, 20_000);
      deepEqual(await recipientsOf(bench, 'later'), [CUSTOMER]);
    },
  },
];
