/** Decisions for the messages of one operation, asked for together. */
import DataLoader from 'dataloader';
import type { Decisions, KeptDecision } from '../filtering/decisions.ts';
import { type Mailbox, mailboxName } from '../mailbox/mailboxes.ts';
import type { MessageIndex } from '../mailbox/message-index.ts';

interface ScanKey {
  readonly mailbox: Mailbox;
  readonly messageId: string;
}

export type ScanLoader = DataLoader<ScanKey, KeptDecision | null, string>;

export function createScanLoader(decisions: Decisions, index: Pick<MessageIndex, 'firstIds'>): ScanLoader {
  return new DataLoader<ScanKey, KeptDecision | null, string>(
    async (keys) => {
      const found = new Map<string, KeptDecision | null>();
      for (const group of Map.groupBy(keys, (key) => mailboxName(key.mailbox)).values()) {
        const [first] = group;
        if (first === undefined) continue;
        const { tenantId, dataCentre, accountId } = first.mailbox;
        const decidedAs = await index.firstIds(
          first.mailbox,
          group.map((key) => key.messageId),
        );
        const decided = await decisions.liveOf(
          { tenant_id: tenantId, data_centre: dataCentre, account_id: accountId },
          [...decidedAs.values()],
        );
        [...decidedAs.keys()].forEach((id, i) => {
          found.set(`${mailboxName(first.mailbox)}:${id}`, decided[i] ?? null);
        });
      }
      return keys.map((key) => found.get(`${mailboxName(key.mailbox)}:${key.messageId}`) ?? null);
    },
    { cacheKeyFn: (key) => `${mailboxName(key.mailbox)}:${key.messageId}`, maxBatchSize: 500 },
  );
}
