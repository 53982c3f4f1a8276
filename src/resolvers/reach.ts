/** From ids to what they name, as far as this app reaches: what it can't reach is like what is not there. */
import type { Mailbox } from '../mailbox/mailboxes.ts';
import type { OperationContext } from './context.ts';
import { decodeId, type NodeRef } from './ids.ts';

export function mailboxOf(
  ref: Pick<NodeRef, 'dataCentre' | 'accountId'>,
  { mailboxes }: OperationContext,
): Promise<Mailbox | null> {
  return mailboxes.load({ dataCentre: ref.dataCentre, accountId: ref.accountId });
}

/** The mailbox that an id of type Account names; null for any other id. */
export async function mailboxWithId(id: string, context: OperationContext): Promise<Mailbox | null> {
  const ref = decodeId(id);
  return ref?.type === 'Account' ? mailboxOf(ref, context) : null;
}
