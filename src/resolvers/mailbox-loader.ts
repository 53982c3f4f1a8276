/** The mailboxes that one operation speaks of, each looked up once: what is loaded for several of its objects is asked for together. */
import DataLoader from 'dataloader';
import type { Mailbox, Mailboxes } from '../mailbox/mailboxes.ts';

interface MailboxKey {
  readonly dataCentre: string;
  readonly accountId: string;
}

export type MailboxLoader = DataLoader<MailboxKey, Mailbox | null, string>;

export function createMailboxLoader(mailboxes: Pick<Mailboxes, 'find'>, tenantId: string): MailboxLoader {
  return new DataLoader<MailboxKey, Mailbox | null, string>(
    (keys) => Promise.all(keys.map(({ dataCentre, accountId }) => mailboxes.find({ tenantId, dataCentre, accountId }))),
    { cacheKeyFn: ({ dataCentre, accountId }) => `${dataCentre}:${accountId}` },
  );
}
