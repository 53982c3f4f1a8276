/** What the rules have to know about who claims to write, and to whom. */
import type { MailAddress, MailMessage } from '../../sdk/message.ts';
import { type Brand, brandOfHost } from '../identity/brands.ts';
import { type Domain, domainOf, hostOfAddress, isFreeMail, organisationOf } from '../identity/domains.ts';
import { type Authenticity, authenticityOf } from './authenticity.ts';
import type { SenderSettings } from './settings.ts';

export interface Sender {
  readonly message: MailMessage;
  readonly author: MailAddress;
  readonly domain: Domain;
  readonly authenticity: Authenticity;
  /** Brand that the author's domain belongs to. */
  readonly brand: Brand | null;
  readonly freeMail: boolean;
  /** Organisational domains of the reader. */
  readonly ours: ReadonlySet<string>;
  /** Those and the domains that mail was exchanged with. */
  readonly known: ReadonlySet<string>;
  readonly settings: SenderSettings;
}

/** Null when there is no author to speak of. */
export function senderOf(message: MailMessage, settings: SenderSettings): Sender | null {
  const author = message.from.find(({ address }) => hostOfAddress(address) !== '');
  if (author === undefined) return null;
  const host = hostOfAddress(author.address);
  const ours = ourDomains(message, settings);
  return {
    message,
    author,
    domain: domainOf(host),
    authenticity: authenticityOf(message, host),
    brand: brandOfHost(host),
    freeMail: isFreeMail(host),
    ours,
    known: new Set(
      [...ours, ...(message.relations?.domains ?? []).map(organisationOf)].filter((one) => !isFreeMail(one)),
    ),
    settings,
  };
}

/** The mailbox that it was delivered to tells them; without the receiver's word the one reader named in the message does. */
function ourDomains({ trust, to }: MailMessage, { domains }: SenderSettings): ReadonlySet<string> {
  const [only, ...others] = to;
  const reader = trust.recipient !== '' ? trust.recipient : others.length === 0 ? (only?.address ?? '') : '';
  return new Set(
    [...domains, hostOfAddress(reader)].filter((host) => host !== '' && !isFreeMail(host)).map(organisationOf),
  );
}

export const isOurs = ({ ours }: Sender, host: string): boolean => ours.has(organisationOf(host));
