/** What the rules have to know of the message around a link: whose it is, to whom, in whose name. */
import type { MailMessage } from '../../sdk/message.ts';
import { authenticityOf } from '../identity/authenticity.ts';
import { type Brand, belongsTo, brandOfHost } from '../identity/brands.ts';
import { brandInLine, claimInName } from '../identity/claims.ts';
import { hostOfAddress, isFreeMail, organisationOf } from '../identity/domains.ts';
import { type Reader, readerOf } from '../identity/reader.ts';

export interface Letter extends Reader {
  readonly message: MailMessage;
  /** Host of the author's address; empty when there is none. */
  readonly author: string;
  /** Organisations that have sent it or speak for it: author, envelope, where one leaves the list. */
  readonly senders: ReadonlySet<string>;
  readonly recipients: readonly string[];
  /** In whose name it is written, if not by themselves. */
  readonly claimed: { readonly brand: Brand; readonly strength: number } | null;
  /** The receiver found proof of the author. */
  readonly proven: boolean;
}

export function letterOf(message: MailMessage): Letter {
  const author = message.from.map(({ address }) => hostOfAddress(address)).find((host) => host !== '') ?? '';
  const addresses = new Set([message.trust.recipient, ...message.to.map(({ address }) => address)]);
  return {
    message,
    author,
    senders: sendersOf(message, author),
    recipients: [...addresses].filter((address) => address.includes('@')).slice(0, MAX_RECIPIENTS),
    ...readerOf(message),
    claimed: claimOf(message, author),
    proven: authenticityOf(message, author).is === 'proven',
  };
}

const MAX_RECIPIENTS = 20;

function sendersOf(message: MailMessage, author: string): ReadonlySet<string> {
  const hosts = [author, hostOfAddress(message.trust.envelopeFrom)];
  for (const { name, value } of message.headers) {
    if (name === 'list-unsubscribe') {
      for (const [, host = ''] of value.slice(0, 2_000).matchAll(/https?:\/\/([^/\s>:]+)/gi)) hosts.push(host);
    }
  }
  return new Set(hosts.filter((host) => host !== '' && !isFreeMail(host)).map(organisationOf));
}

/** By the sender's name plainly; by the subject less so, for people write about brands. */
function claimOf(message: MailMessage, author: string): Letter['claimed'] {
  const [first] = message.from;
  const named = claimInName(first?.name ?? '');
  if (named !== null) return belongsTo(author, named.brand) ? null : { brand: named.brand, strength: named.strength };
  const spoken = brandInLine(message.subject);
  if (spoken === null || belongsTo(author, spoken) || brandOfHost(author) !== null) return null;
  return { brand: spoken, strength: 0.4 };
}
