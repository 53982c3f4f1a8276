/** Words for tests that send from Mira's mailbox. */
import { z } from 'zod';
import { dataOf, type World } from './harness.ts';
import { organiser } from './organise.ts';

export const DRAFTS = '7310000000008016';
export const TEMPLATES = '7310000000008018';
export const SENT = '7310000000008022';
export const OUTBOX = '7310000000008028';

export const LETTER = {
  fromAddress: 'mira@zylker.example',
  toAddress: 'dana@sender.example',
  subject: 'Quarter close',
  content: '<p>Figures attached.</p>',
};

const sentShape = z.looseObject({ messageId: z.string(), mailId: z.string() });
const outgoingShape = z.object({
  outgoing: z.array(
    z.looseObject({
      recipient: z.string(),
      kind: z.string(),
      subject: z.string(),
      call: z.string().nullable(),
      messageId: z.string(),
      isLocal: z.boolean(),
      sha256: z.string(),
    }),
  ),
});

export function sender(world: World) {
  const post = (path: string, body: unknown) => world.call('POST', world.at(path), { body });
  const source = async (messageId: string) =>
    z
      .object({ content: z.string() })
      .parse(dataOf(await world.call('GET', world.at(`/messages/${messageId}/originalmessage`)))).content;
  return {
    ...organiser(world),
    post,
    source,
    /** Sends the letter, or another one; gives its ids. */
    send: async (changes: Record<string, unknown> = {}) =>
      sentShape.parse(dataOf(await post('/messages', { ...LETTER, ...changes }))),
    answer: async (messageId: string, body: Record<string, unknown>) =>
      sentShape.parse(dataOf(await post(`/messages/${messageId}`, body))),
    outgoing: async () => outgoingShape.parse((await world.control('GET', '/outgoing')).json).outgoing,
    /** What arrived at the other mailbox of the organisation. */
    atIvo: async () => {
      const token = await world.tokenFor(world.ivo);
      const answer = await world.call('GET', `/accounts/${world.ivo.accountId}/messages/view?limit=200`, { token });
      return z.array(z.looseObject({ subject: z.string(), messageId: z.string() })).parse(dataOf(answer));
    },
  };
}
