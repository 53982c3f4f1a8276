/** What a mail must be like before Zoho is asked to send it: what would be refused costs no call, and no header is smuggled in. */
import type { ZohoFacts } from '../../datasources/zoho/facts.ts';
import type { Letter, Mail } from './task.ts';

export interface Problem {
  readonly message: string;
  /** Where in the letter, for example `['to', '0', 'address']`. */
  readonly path: readonly string[];
}

export interface LetterRules {
  /** Addresses that the mailbox may send from, in lower case. */
  readonly senders: ReadonlySet<string>;
  /** A draft may be addressed to nobody yet. */
  readonly needsRecipient: boolean;
  readonly facts: Pick<ZohoFacts, 'recipientsPerMail'>;
}

const LONGEST_SUBJECT = 1_000;
const LONGEST_NAME = 200;
const LONGEST_BODY = 4_000_000;
/** The parts of an address by RFC 5321, without quoted forms: what is in doubt is not sent. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,252}[\p{L}\p{N}])?$/u;
/** Line breaks would begin another header; nothing else of the kind belongs into one either. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u;

export function problemsOf(letter: Letter, { senders, needsRecipient, facts }: LetterRules): Problem[] {
  const { from, to, cc, bcc, replyTo, subject, body } = letter;
  const lists = Object.entries({ to, cc, bcc });
  const recipients = to.length + cc.length + bcc.length;
  return [
    ...addressProblems(from, ['from']),
    ...(senders.has(from.address.toLowerCase())
      ? []
      : [problem(`The mailbox may not send from ${shown(from.address)}.`, ['from', 'address'])]),
    ...lists.flatMap(([name, list]) => list.flatMap((one, i) => addressProblems(one, [name, String(i)]))),
    ...(replyTo === null ? [] : addressProblems(replyTo, ['replyTo'])),
    ...(needsRecipient && to.length === 0 ? [problem('At least one address must be in `to`.', ['to'])] : []),
    ...(recipients > facts.recipientsPerMail
      ? [problem(`A mail has at most ${facts.recipientsPerMail} recipients, not ${recipients}.`, [])]
      : []),
    ...textProblems('The subject', subject, LONGEST_SUBJECT, ['subject']),
    ...(body.content.length > LONGEST_BODY
      ? [problem(`The text is longer than ${LONGEST_BODY} characters.`, ['body'])]
      : []),
  ];
}

function addressProblems({ name, address }: Mail['from'], path: readonly string[]): Problem[] {
  const isAddress = ADDRESS.test(address) && address.length <= 254 && !address.includes('..');
  return [
    ...(isAddress ? [] : [problem(`${shown(address)} is not an e-mail address.`, [...path, 'address'])]),
    ...textProblems('The name', name, LONGEST_NAME, [...path, 'name']),
  ];
}

function textProblems(what: string, text: string, longest: number, path: readonly string[]): Problem[] {
  if (CONTROL.test(text)) return [problem(`${what} holds a line break or another control character.`, path)];
  if (text.length > longest) return [problem(`${what} is longer than ${longest} characters.`, path)];
  return [];
}

/** What is wrong with the name of a file; null when nothing is. */
export function filenameProblem(name: string): string | null {
  if (name === '' || name.length > 200) return 'The name of a file has between 1 and 200 characters.';
  if (CONTROL.test(name) || /[/\\]/.test(name)) return 'The name of a file holds a slash or a control character.';
  return null;
}

const problem = (message: string, path: readonly string[]): Problem => ({ message, path });

/** What a caller wrote, fit for a message: quoted, short, on one line. */
const shown = (text: string): string => JSON.stringify(text.slice(0, 100));
