/** What the demo asks of the simulated Zoho beside its API: whose mailboxes there are, and what a person does in its web pages. */
import { request } from 'undici';
import { z } from 'zod';
import { PosternError } from '../../errors.ts';

const seed = z.object({
  mailboxes: z.array(
    z.object({
      dataCentre: z.string(),
      accountId: z.string(),
      address: z.string(),
      refreshToken: z.string(),
      clientId: z.string(),
      clientSecret: z.string(),
      scopes: z.array(z.string()),
    }),
  ),
});
export type SimulatedMailbox = z.infer<typeof seed>['mailboxes'][number];

export interface SimulatorClient {
  mailboxes(): Promise<SimulatedMailbox[]>;
  /** Registers an outgoing webhook, as the mailbox's owner does in Zoho's settings. */
  registerWebhook(mailbox: { dataCentre: string; accountId: string; url: string }): Promise<void>;
  /** Lets the newest of the demo's mail arrive. */
  deliverRecentMail(): Promise<number>;
}

export function createSimulatorClient(at: { simulator: string; controlKey: string }): SimulatorClient {
  const ask = async <T>(method: 'GET' | 'POST', path: string, shape: z.ZodType<T>, body?: unknown): Promise<T> => {
    const answer = await request(`${at.simulator}/_simulator${path}`, {
      method,
      headers: { 'x-simulator-key': at.controlKey, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) {
      throw new PosternError(
        'INTERNAL',
        `The simulator answered ${answer.statusCode} to ${path}: ${text.slice(0, 200)}`,
      );
    }
    return shape.parse(JSON.parse(text));
  };
  return {
    mailboxes: async () => (await ask('GET', '/seed', seed)).mailboxes,
    registerWebhook: async (mailbox) => {
      await ask('POST', '/webhooks', z.unknown(), mailbox);
    },
    deliverRecentMail: async () => (await ask('POST', '/mail/recent', z.object({ delivered: z.number() }))).delivered,
  };
}
