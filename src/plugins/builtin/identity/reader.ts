/** To whom a message goes: the reader's organisation, and those who are known to write to it. */
import type { MailMessage } from '../../sdk/message.ts';
import { hostOfAddress, isFreeMail, organisationOf } from './domains.ts';

export interface Reader {
  /** Organisational domains of the reader. */
  readonly ours: ReadonlySet<string>;
  /** Those, then the domains that write here, the longest known first. */
  readonly known: ReadonlySet<string>;
}

/** `domains` are those of the organisation besides that of the mailbox. */
export function readerOf(message: MailMessage, domains: readonly string[] = []): Reader {
  const ours = organisations([...domains, hostOfAddress(mailboxOf(message))]);
  return { ours, known: new Set([...ours, ...organisations(message.relations?.domains ?? [])]) };
}

/** The mailbox it was delivered to; without the receiver's word the one reader that the message names. */
function mailboxOf({ trust, to }: MailMessage): string {
  const [only, ...others] = to;
  return trust.recipient !== '' ? trust.recipient : others.length === 0 ? (only?.address ?? '') : '';
}

/** Mailboxes for everybody are nobody's organisation. */
const organisations = (hosts: readonly string[]): ReadonlySet<string> =>
  new Set(hosts.filter((host) => host !== '' && !isFreeMail(host)).map(organisationOf));
