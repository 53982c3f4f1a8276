/** What the rules have to know about who claims to write, and to whom. */
import type { MailAddress, MailMessage } from '../../sdk/message.ts';
import { type Authenticity, authenticityOf } from '../identity/authenticity.ts';
import { type Brand, brandOfHost } from '../identity/brands.ts';
import { type Domain, domainOf, hostOfAddress, isFreeMail, organisationOf } from '../identity/domains.ts';
import { type Reader, readerOf } from '../identity/reader.ts';
import type { SenderSettings } from './settings.ts';

export interface Sender extends Reader {
  readonly message: MailMessage;
  readonly author: MailAddress;
  readonly domain: Domain;
  readonly authenticity: Authenticity;
  /** Brand that the author's domain belongs to. */
  readonly brand: Brand | null;
  readonly freeMail: boolean;
  readonly settings: SenderSettings;
}

/** Null when there is no author to speak of. */
export function senderOf(message: MailMessage, settings: SenderSettings): Sender | null {
  const author = message.from.find(({ address }) => hostOfAddress(address) !== '');
  if (author === undefined) return null;
  const host = hostOfAddress(author.address);
  return {
    message,
    author,
    domain: domainOf(host),
    authenticity: authenticityOf(message, host),
    brand: brandOfHost(host),
    freeMail: isFreeMail(host),
    ...readerOf(message, settings.domains),
    settings,
  };
}

export const isOurs = ({ ours }: Sender, host: string): boolean => ours.has(organisationOf(host));
