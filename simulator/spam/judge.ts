/** What an organisation's lists, and then its level of checks, make of a mail before it comes into a mailbox. */
import { headerOf } from '../automatic/header.ts';
import { domainOf } from '../sending/addresses.ts';
import type { Organisation, SpamLevel } from '../state/organisation.ts';

export type Verdict = 'inbox' | 'spam' | 'quarantine' | 'reject';

export interface Judged {
  /** Of the envelope. */
  readonly sender: string;
  readonly recipient: string;
  readonly clientIp: string;
  /** Null at the door, where nothing of it is there yet. */
  readonly source: Buffer | null;
}

/** What is more exact goes before what is less; on one level who is let in goes before who is not. */
export function judge({ settings }: Organisation, mail: Judged): Verdict {
  const { sender, recipient, clientIp } = mail;
  const domain = domainOf(sender);
  const levels: readonly (readonly [string, readonly string[]])[] = [
    ['Email', [sender.toLowerCase()]],
    ['Domain', parentsOf(domain)],
    ['TLD', [`.${domain.slice(domain.lastIndexOf('.') + 1)}`]],
    ['IP', [clientIp]],
  ];
  const isOn = (list: string, names: readonly string[]) =>
    (settings.spamLists[list] ?? []).some((entry) => names.includes(entry));
  for (const [kind, names] of levels) {
    if (isOn(`trusted${kind}`, names) || isOn(`whiteList${kind}`, names)) return 'inbox';
    if (isOn(`reject${kind}`, names)) return 'reject';
    if (isOn(`quarantine${kind}`, names)) return 'quarantine';
    if (isOn(`spam${kind}`, names)) return 'spam';
  }
  const to = [recipient.toLowerCase()];
  if (isOn('recipientRejectEmail', to)) return 'reject';
  if (isOn('recipientQuarantineEmail', to)) return 'quarantine';
  return isOn('recipientSpamEmail', to) || isSuspect(settings.spamLevel, mail) ? 'spam' : 'inbox';
}

/** The domain itself first. */
const parentsOf = (domain: string) => {
  const labels = domain.split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
};

/** Stand in for what Zoho knows of senders, headers and texts: nothing but a test looks like this. */
const KNOWN_SPAMMER = 'spammer.example';
const SPAM_HEADER = /^x-simulated-spam:/im;
/** The text that every spam filter takes for spam (GTUBE), in parts so that this file is none. */
const SPAM_TEXT = ['XJS*C4JDBQADN1.NSBN3*2IDNEN', 'GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X'].join('*');

const CHECKS: Readonly<Record<SpamLevel, { bySender: boolean; byHeader: boolean; byContent: boolean }>> = {
  off: { bySender: false, byHeader: false, byContent: false },
  complete: { bySender: true, byHeader: true, byContent: true },
  content: { bySender: false, byHeader: false, byContent: true },
  sender: { bySender: true, byHeader: false, byContent: false },
  sender_header: { bySender: true, byHeader: true, byContent: false },
};

function isSuspect(level: SpamLevel, { sender, source }: Judged): boolean {
  const { bySender, byHeader, byContent } = CHECKS[level];
  if (bySender && domainOf(sender) === KNOWN_SPAMMER) return true;
  if (source === null) return false;
  return (byHeader && SPAM_HEADER.test(headerOf(source))) || (byContent && source.includes(SPAM_TEXT));
}
