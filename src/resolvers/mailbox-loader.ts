/** The mailboxes that one operation speaks of, each looked up once: what is loaded for several of its objects is asked for together. */
import DataLoader from 'dataloader';
import { type Mailbox, type Mailboxes, mailboxName } from '../mailbox/mailboxes.ts';

interface MailboxKey {
  readonly dataCentre: string;
  readonly accountId: string;
}

export interface MailboxLoader {
  /** Null where the tenant has none of that name. */
  load(key: MailboxKey): Promise<Mailbox | null>;
  /** All of the tenant's, by address; none of them is then looked up again. */
  list(): Promise<readonly Mailbox[]>;
}

export function createMailboxLoader(mailboxes: Pick<Mailboxes, 'findMany' | 'list'>, tenantId: string): MailboxLoader {
  const loader = new DataLoader<MailboxKey, Mailbox | null, string>(
    async (keys) => {
      const found = new Map(
        (await mailboxes.findMany(tenantId, keys)).map((mailbox) => [mailboxName(mailbox), mailbox]),
      );
      return keys.map((key) => found.get(mailboxName(key)) ?? null);
    },
    { cacheKeyFn: mailboxName },
  );
  let listed: Promise<readonly Mailbox[]> | null = null;
  const list = async () => {
    const all = await mailboxes.list(tenantId);
    for (const mailbox of all) loader.prime(mailbox, mailbox);
    return all;
  };
  return {
    load: (key) => loader.load(key),
    list: () => {
      listed ??= list();
      return listed;
    },
  };
}
