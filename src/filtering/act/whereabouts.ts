/** Where a message is now, by Zoho's own word. */
import { LONGEST_PAGE, type MessagesSource } from '../../datasources/messages.ts';
import type { CallContext } from '../../datasources/zoho/call-context.ts';
import { isPosternError, PosternError } from '../../errors.ts';
import type { MessageIndex } from '../../mailbox/message-index.ts';
import type { MessageKey } from '../../storage/tables.ts';

export interface Whereabouts {
  readonly folderId: string;
  readonly isRead: boolean | null;
}

export interface WhereaboutsOptions {
  readonly index: MessageIndex;
  readonly messages: MessagesSource;
}

/** Null when Zoho has no such message any more. One call, or up to three where the hint is wrong. */
export async function whereNow(
  message: MessageKey,
  hint: string | null,
  calls: CallContext,
  options: WhereaboutsOptions,
): Promise<Whereabouts | null> {
  const known = await options.index.find(message);
  try {
    return await options.messages.details(calls, {
      accountId: message.account_id,
      folderId: known?.folderId ?? hint ?? '0',
      messageId: message.message_id,
    });
  } catch (error) {
    if (!isPosternError(error) || error.code !== 'NOT_FOUND') throw error;
    return lookFor(message, calls, options.messages);
  }
}

/** Not where it was last seen, which Zoho may insist on: among the newest of all folders, or nowhere. */
async function lookFor(message: MessageKey, calls: CallContext, messages: MessagesSource): Promise<Whereabouts | null> {
  const newest = { accountId: message.account_id, folderId: null, start: 1, limit: LONGEST_PAGE };
  const found = (await messages.listPage(calls, newest)).rows.find((row) => row.id === message.message_id);
  if (found !== undefined) return found;
  try {
    await messages.source(calls, { accountId: message.account_id, messageId: message.message_id });
  } catch (error) {
    if (isPosternError(error) && error.code === 'NOT_FOUND') return null;
    throw error;
  }
  throw new PosternError('UPSTREAM_ERROR', 'The message exists, but not in the folder where it was last seen.');
}
