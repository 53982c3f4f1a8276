/** A message that another object speaks of: from the index at no call, and from Zoho where the index has never met it. */
import { type OperationContext, requireScope } from './context.ts';
import { findMessage } from './node.ts';
import type { MessageParent } from './parents.ts';

/** Null when its mailbox is not connected any more, or the message is gone. */
export async function knownMessage(
  { dataCentre, accountId, messageId }: { dataCentre: string; accountId: string; messageId: string },
  context: OperationContext,
): Promise<MessageParent | null> {
  const mailbox = await context.mailboxes.load({ dataCentre, accountId });
  if (mailbox === null) return null;
  requireScope(context, 'mail.read');
  const known = await context.known.load({ mailbox, messageId });
  if (known !== null && known.goneAt !== null) return null;
  return known === null ? findMessage(mailbox, messageId, context) : { mailbox, row: known };
}
