/** Folds what happens to the people of an organisation. */
import type { Mailbox } from '../model.ts';
import type { UserEvent } from '../organisation-events.ts';
import { newMailbox } from '../seed.ts';

export function applyToUsers(mailboxes: Mailbox[], event: UserEvent): void {
  if (event.kind === 'user.created') {
    mailboxes.push(newMailbox(event));
    return;
  }
  if (event.kind === 'account.added') {
    const owner = mailboxes.find(
      (one) => one.dataCentre === event.dataCentre && one.accountId === event.ownerAccountId,
    );
    if (owner === undefined) return;
    const added = newMailbox({ ...owner, ...event });
    added.settings = { ...added.settings, sequence: event.sequence };
    mailboxes.push(added);
    return;
  }
  const at = mailboxes.findIndex((one) => one.dataCentre === event.dataCentre && one.accountId === event.accountId);
  const mailbox = mailboxes[at];
  if (mailbox === undefined) return;
  if (event.kind === 'user.deleted') {
    const isHis = (one: Mailbox) =>
      one.dataCentre === event.dataCentre && (one.ownerAccountId ?? one.accountId) === event.accountId;
    mailboxes.splice(0, mailboxes.length, ...mailboxes.filter((one) => !isHis(one)));
  } else mailbox.user = { ...mailbox.user, ...event.change };
}
