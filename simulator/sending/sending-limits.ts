/** How much Zoho lets a mailbox send: recipients a mail, mails an hour; more to its own organisation than outside. */
import { mailRestriction } from '../policies/restrictions.ts';
import type { Mailbox, Recipient } from '../state/model.ts';
import type { World } from '../state/world.ts';
import { domainOf } from './addresses.ts';

const HOUR_MS = 3_600_000;

/** Why the mail is not taken; null where it is. */
export function sendingRefusal(
  world: World,
  mailbox: Mailbox,
  recipients: readonly Recipient[],
  { subject, files }: { readonly subject: string; readonly files: readonly { readonly name: string }[] },
): string | null {
  const { facts } = world;
  if (mailbox.user.outgoingBlocked) return 'Outgoing mail is blocked for this account';
  const mail = { addresses: recipients.map(({ address }) => address), subject, files: files.map(({ name }) => name) };
  const restricted = mailRestriction(world, { ...mailbox, id: mailbox.zuid }, 'outgoing', mail);
  if (restricted !== null) return restricted;
  const isInternal = ({ address }: { address: string }) => domainOf(address) === domainOf(mailbox.address);
  const external = recipients.filter((one) => !isInternal(one)).length;
  if (external > facts.externalRecipientsPerMail || recipients.length - external > facts.internalRecipientsPerMail)
    return 'Maximum number of recipients exceeded';
  const sent = Map.groupBy(sentLately(world, mailbox), ({ messageId }) => messageId);
  const kinds = [...sent.values()].map((copies) => copies.every(({ recipient }) => isInternal({ address: recipient })));
  const alike = kinds.filter((internal) => internal === (external === 0)).length;
  const limit = external === 0 ? facts.internalMailsPerHour : facts.externalMailsPerHour;
  return alike >= limit ? 'Unusual sending activity detected. Please try after sometime' : null;
}

function sentLately({ outgoing, clock }: World, { dataCentre, accountId }: Mailbox) {
  const since = clock.now() - clock.span(HOUR_MS);
  return outgoing.filter(
    (one) => one.dataCentre === dataCentre && one.accountId === accountId && one.why === undefined && one.at > since,
  );
}
