import { readOff } from '../api/parts.ts';
import type { Arrived } from '../state/events.ts';
import type { Webhook } from '../state/model.ts';
import type { World } from '../state/world.ts';
import { bare } from '../wire/envelope.ts';
import { sentDateInGmt } from '../wire/times.ts';

/** The body of a webhook: the message as it arrived, so that every try and every copy says the same. */
export async function bodyOf(world: World, message: Arrived, webhook: Webhook): Promise<string> {
  const { html } = await readOff(world.source(message.messageId));
  return JSON.stringify({
    summary: message.summary,
    sentDateInGMT: sentDateInGmt(message.receivedTime),
    subject: message.subject,
    Mode: 0,
    messageId: bare(message.messageId),
    messageIdString: message.messageId,
    toAddress: message.toAddress,
    ...(message.ccAddress === '' ? {} : { ccAddress: message.ccAddress }),
    folderId: bare(message.folderId),
    zuid: bare(world.mailbox(message)?.zuid ?? '0'),
    size: message.size,
    sender: message.senderName,
    receivedTime: message.receivedTime,
    fromAddress: message.fromAddress,
    html,
    IntegIdList: `${webhook.integId},`,
  });
}
