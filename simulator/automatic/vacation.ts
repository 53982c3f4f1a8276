/** Whoever writes to somebody who is away is told so: once an interval, and never a machine. */
import { randomBytes } from 'node:crypto';
import type { Arrival } from '../deliver.ts';
import { domainOf } from '../sending/addresses.ts';
import { compose } from '../sending/compose.ts';
import { relay } from '../sending/relay.ts';
import type { Mailbox } from '../state/model.ts';
import type { Vacation } from '../state/settings.ts';
import { addressesOf, type World } from '../state/world.ts';
import { headerOf } from './header.ts';

const BY_MACHINE = /^(auto-submitted:\s*(?!\s|no\b)|precedence:\s*(bulk|list|junk)|list-(id|unsubscribe):)/im;
const NOBODY = /^(mailer-daemon|no-?reply|postmaster)@/;

export function answerAway(
  world: World,
  { mailbox, source, sender }: Arrival,
  { mailId: answered }: { readonly mailId: string | null },
): void {
  const { vacation } = mailbox.settings;
  const to = sender.toLowerCase();
  if (vacation === null || to === '' || mailbox.user.outgoingBlocked) return;
  const now = world.now();
  if (now < vacation.from || now > vacation.to || addressesOf(mailbox).includes(to)) return;
  if (BY_MACHINE.test(headerOf(source)) || NOBODY.test(to)) return;
  if (!isMeant(world, mailbox, vacation, to) || wasTold(world, mailbox, to, now - vacation.intervalMs)) return;
  const mailId = `<${now.toString(16)}.${randomBytes(6).toString('hex')}@${domainOf(mailbox.address)}>`;
  const { subject, content } = vacation;
  const plain = { cc: [], isHtml: true, wantsReceipt: false, replyTo: null, files: [] };
  const letter = compose({
    ...plain,
    from: { name: mailbox.user.displayName, address: mailbox.address },
    to: [{ name: '', address: to }],
    subject,
    content,
    references: answered === null ? [] : [answered],
    mailId,
    date: new Date(now),
  });
  const automatic = Buffer.concat([Buffer.from('Auto-Submitted: auto-replied\r\n'), letter]);
  relay(world, { mailbox, source: automatic, mailId, from: mailbox.address, to, subject, why: 'vacation' });
}

function isMeant(world: World, mailbox: Mailbox, { sendTo }: Vacation, to: string): boolean {
  const isOfHouse = domainOf(to) === domainOf(mailbox.address);
  const isContact = () => mailOf(world, mailbox).some((one) => one.why === undefined && one.recipient === to);
  switch (sendTo) {
    case 'all':
      return true;
    case 'org':
      return isOfHouse;
    case 'nonOrgAll':
      return !isOfHouse;
    case 'contacts':
      return isContact();
    case 'noncontacts':
      return !isContact();
    case 'nonOrgContacts':
      return !isOfHouse && isContact();
    case 'nonOrgNonContacts':
      return !isOfHouse && !isContact();
  }
}

const wasTold = (world: World, mailbox: Mailbox, to: string, since: number) =>
  mailOf(world, mailbox).some(({ why, recipient, at }) => why === 'vacation' && recipient === to && at > since);

const mailOf = ({ outgoing }: World, { dataCentre, accountId }: Mailbox) =>
  outgoing.filter((one) => one.dataCentre === dataCentre && one.accountId === accountId);
