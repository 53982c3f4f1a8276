/** A message arrives: stamped, stored, journalled, and announced to the webhooks of its mailbox. */
import { readOff } from './api/parts.ts';
import { forward } from './automatic/forward.ts';
import { answerAway } from './automatic/vacation.ts';
import type { Authentication } from './mail/index.ts';
import { stamp } from './smtp/trace-headers.ts';
import { judge, type Verdict } from './spam/judge.ts';
import { messageIdAt } from './state/ids.ts';
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
  readonly auth: Authentication;
  /** Mail that was there before anyone watched is not announced. */
  readonly silent: boolean;
  readonly seedName?: string;
  /** Of mail from another mailbox of the simulator. */
  readonly copyOf?: { readonly sourceId: string; readonly recipient: string };
}

/** What a receiver writes that has nothing to ask about the sender. */
export const UNCHECKED: Authentication = { spf: 'none', dkim: 'none', dmarc: 'none' };

/** Where mail comes from that nobody sent by SMTP. */
export const ELSEWHERE = { clientIp: '192.0.2.25', helo: 'mail.sender.example' };

/** Not one that is switched off, or blocked for what comes in. */
export function takesMail({ user }: Mailbox): boolean {
  return user.mailboxEnabled && !user.incomingBlocked;
}

/** The id it got; null where the lists of the organisation keep it out. */
export async function deliver(world: World, webhooks: Webhooks, arrival: Arrival): Promise<string | null> {
  const { mailbox, receivedAt, sender, clientIp } = arrival;
  const { dataCentre, accountId, address } = mailbox;
  // Read off before a number is taken: nothing may wait between that and the event.
  const { html: _html, text: _text, ...facts } = await readOff(arrival.source);
  const verdict = verdictOn(world, arrival);
  if (verdict === 'reject' || verdict === 'quarantine') {
    const copy = arrival.copyOf === undefined ? {} : { copyOf: arrival.copyOf };
    const { mailId } = facts;
    const what = { dataCentre, accountId, verdict, sender, recipient: address, mailId };
    world.record({ kind: 'mail.refused', ...what, ...copy });
    return null;
  }
  const source = stamp(arrival.source, { ...arrival, dataCentre, recipient: address, author: facts.fromAddress });
  const messageId = messageIdAt(receivedAt, world.nextSerial());
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
    folderId: world.folderNamed(mailbox, verdict === 'spam' ? 'Spam' : 'Inbox').folderId,
    receivedTime: receivedAt,
    size: source.length,
    ...facts,
    attachments,
    sender,
    clientIp,
    ...(arrival.seedName === undefined ? {} : { seedName: arrival.seedName }),
    ...(arrival.copyOf === undefined ? {} : { copyOf: arrival.copyOf }),
  });
  // What the seed brings has long been seen to.
  if (arrival.seedName === undefined && verdict === 'inbox') {
    answerAway(world, arrival, facts);
    if (forward(world, arrival, facts) && mailbox.settings.deleteForwarded) {
      world.record({ kind: 'message.deleted', dataCentre, accountId, messageId, mode: 'deleteZohoMailCopy' });
      return messageId;
    }
  }
  if (!arrival.silent) webhooks.announce(mailbox, messageId);
  return messageId;
}

/** Of the seed all comes in. */
function verdictOn(world: World, { mailbox, sender, clientIp, source, seedName }: Arrival): Verdict {
  const organisation = seedName === undefined ? world.organisation(mailbox) : undefined;
  if (organisation === undefined) return 'inbox';
  return judge(organisation, { sender, recipient: mailbox.address, clientIp, source });
}
