/** What mail to a list says of the list, and of the way out of it (RFC 2369, 2919 and 8058). */
import { firstValue } from '../../plugins/mime/index.ts';
import type { MailHeader } from '../../plugins/sdk/message.ts';

export interface MailingList {
  /** The list's own name, without angle brackets; null when there is none. */
  readonly id: string | null;
  /** An https address; null when there is none. */
  readonly unsubscribeUrl: string | null;
  /** A mailto address; null when there is none. */
  readonly unsubscribeMail: string | null;
  /** Whether a POST to `unsubscribeUrl` is enough, with nobody asked anything. */
  readonly oneClick: boolean;
}

const LONGEST = 2_048;
const ONE_CLICK = /^\s*list-unsubscribe\s*=\s*one-click\s*$/i;

/** Null for a message that no list has sent. */
export function mailingListIn(headers: readonly MailHeader[]): MailingList | null {
  const id = bracketed(firstValue(headers, 'list-id') ?? '').at(-1) ?? null;
  const ways = bracketed(firstValue(headers, 'list-unsubscribe') ?? '');
  const unsubscribeUrl = ways.map(httpsIn).find((url) => url !== null) ?? null;
  const unsubscribeMail = ways.find((way) => /^mailto:[^\s<>"]{3,}$/i.test(way)) ?? null;
  if (id === null && unsubscribeUrl === null && unsubscribeMail === null) return null;
  const oneClick = unsubscribeUrl !== null && ONE_CLICK.test(firstValue(headers, 'list-unsubscribe-post') ?? '');
  return { id, unsubscribeUrl, unsubscribeMail, oneClick };
}

function bracketed(value: string): string[] {
  return [...value.slice(0, LONGEST).matchAll(/<([^<>]*)>/g)].map(([, inside = '']) => inside.replace(/\s+/g, ''));
}

function httpsIn(way: string): string | null {
  const url = URL.canParse(way) ? new URL(way) : null;
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null;
}
