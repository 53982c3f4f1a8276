/** A message arrives: stamped, stored, journalled, and announced to the webhooks of its mailbox. */
import { readOff } from './api/parts.ts';
import { stamp } from './smtp/trace-headers.ts';
import type { Mailbox } from './state/model.ts';
import type { World } from './state/world.ts';
import type { Webhooks } from './webhooks/webhooks.ts';

export interface Arrival {
  readonly mailbox: Mailbox;
  readonly source: Buffer;
  readonly sender: string;
  readonly clientIp: string;
  readonly helo: string;
  readonly receivedAt: number;
  readonly auth: { readonly spf: string; readonly dkim: string; readonly dmarc: string };
  /** Mail that was there before anyone watched is not announced. */
  readonly silent: boolean;
}

export async function deliver(world: World, webhooks: Webhooks, arrival: Arrival): Promise<string> {
  const { mailbox, receivedAt } = arrival;
  const { dataCentre, accountId, address } = mailbox;
  const source = stamp(arrival.source, { ...arrival, dataCentre, recipient: address });
  // Read off before a number is taken: nothing may wait between the two.
  const { html: _html, ...facts } = await readOff(source);
  const messageId = `${receivedAt}${String(110_000 + world.nextSerial()).padStart(6, '0')}`;
  const attachments = facts.attachments.map((one, i) => ({
    ...one,
    attachmentId: `${messageId.slice(-13)}${String(i + 1).padStart(5, '0')}`,
  }));
  world.saveSource(messageId, source);
  world.record({
    kind: 'message.delivered',
    dataCentre,
    accountId,
    messageId,
    folderId: world.folderNamed(mailbox, 'Inbox').folderId,
    receivedTime: receivedAt,
    size: source.length,
    ...facts,
    attachments,
  });
  if (!arrival.silent) webhooks.announce(mailbox, messageId);
  return messageId;
}
