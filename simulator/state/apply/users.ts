/** Folds what happens to the people of an organisation. */
import type { Mailbox } from '../model.ts';
import type { UserEvent } from '../organisation-events.ts';
import { newMailbox } from '../seed.ts';

export function applyToUsers(mailboxes: Mailbox[], event: UserEvent): void {
  if (event.kind === 'user.created') {
    mailboxes.push(newMailbox(event));
    return;
  }
  const at = mailboxes.findIndex((one) => one.dataCentre === event.dataCentre && one.accountId === event.accountId);
  const mailbox = mailboxes[at];
  if (mailbox === undefined) return;
  if (event.kind === 'user.deleted') mailboxes.splice(at, 1);
  else mailbox.user = { ...mailbox.user, ...event.change };
}
