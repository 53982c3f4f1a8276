/** Every rule of the sender filter. An id is never reused; a changed meaning gets a new one. */
import type { RuleSpec } from '../../sdk/contract.ts';

export const PREFIX = 'postern.sender.';

type Body = Omit<RuleSpec, 'id' | 'sign'> & { readonly sign?: RuleSpec['sign'] };

const phishing = (group: string, says: string): Body => ({ category: 'phishing', group: `sender-${group}`, says });
const bec = (group: string, says: string): Body => ({ category: 'bec', group: `sender-${group}`, says });
const spam = (group: string, says: string): Body => ({ category: 'spam', group: `sender-${group}`, says });

const BODIES = {
  // The name beside the address
  'name-brand': phishing('name', 'The sender calls itself “{name}”, but {domain} does not belong to {brand}.'),
  'name-disguised': phishing('name', 'The sender’s name is written with letters that only look like {brand}.'),
  'name-address': phishing('name', 'The sender’s name shows {shown}, but the message is from {address}.'),
  'name-own-address': bec(
    'name',
    'The sender’s name shows {shown} of your own organisation, but the message is from {address}.',
  ),
  'name-ours': phishing('name', 'The sender calls itself “{name}”, but {domain} is none of yours.'),
  'name-person': bec(
    'name',
    'The sender goes by the name of {person}, who writes from {known}; this is from {address}.',
  ),
  'name-executive': bec('name', 'Somebody with a private mailbox ({address}) signs as “{title}”.'),

  // The domain of the address
  'domain-letters': phishing('domain', '{domain} is written to be taken for {brand}.'),
  'domain-words': phishing('domain', '{domain} carries the name of {brand}, but does not belong to it.'),
  'domain-mixed': phishing('domain', '{domain} mixes letters of different scripts ({scripts}).'),
  'domain-ours': bec('domain', '{domain} is made to look like {real}.'),

  // What the receiver found
  'brand-forged': phishing(
    'proof',
    '{domain} belongs to {brand}, but the receiver found no proof that it sent this ({found}).',
  ),
  'ours-forged': phishing(
    'proof',
    'It claims to be from your own {domain}, but the receiver found no proof of it ({found}).',
  ),
  'dmarc-failed': phishing('proof', '{domain} says itself that it did not send this (DMARC).'),
  'colleague-forged': bec('proof', 'It claims to be from a colleague at {domain}, is not, and wants something of you.'),

  // The form of the fields
  'from-several': phishing('form', 'The message names {count} authors, so that readers see different ones.'),
  'from-hidden': phishing(
    'form',
    'The sender’s name is made so that {shown} is taken for the address; it is {address}.',
  ),
  'from-none': spam('form', 'The message names no author that could be answered.'),
  'null-sender': spam('form', 'It was sent the way bounces are, but it is none.'),

  // Where answers go
  'reply-lookalike': bec('reply', 'Answers go to {reply}, which is made to look like {real}.'),
  'reply-private': bec('reply', 'Answers go to the private mailbox {reply}, not to {address}.'),
  'reply-elsewhere': bec('reply', 'It claims to be from {address}, but answers go to {reply}.'),

  // What is asked, under a doubtful name
  'asks-gift-cards': bec('request', 'Under a doubtful name, it asks for gift cards.'),
  'asks-payment': bec('request', 'Under a doubtful name, it asks for a payment.'),
  'asks-new-account': bec('request', 'Under a doubtful name, it wants money to go to another account.'),
  'asks-secrecy': bec('request', 'Under a doubtful name, it asks to keep something from others.'),
  'asks-presence': bec('request', 'Under a doubtful name, it asks whether you are there, and for something quick.'),
  'asks-number': bec('request', 'Under a doubtful name, it asks for your telephone number, to go on elsewhere.'),
  'asks-ledger': bec('request', 'Under a doubtful name, it asks for lists of customers or staff.'),

  // Signs of wanted mail
  'brand-proven': {
    ...phishing('proof', '{domain} belongs to {brand}, and the receiver found proof that it sent this.'),
    sign: 'against',
  },
} as const satisfies Record<string, Body>;

export type SenderRule = keyof typeof BODIES;

export const RULES: readonly RuleSpec[] = Object.entries<Body>(BODIES).map(([name, body]) => ({
  id: PREFIX + name,
  sign: 'for',
  ...body,
}));
