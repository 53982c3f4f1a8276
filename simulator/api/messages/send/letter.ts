/** The keys that say what a mail is, in the order the filter and then the application look at them. */
import { randomBytes } from 'node:crypto';
import { domainOf, readAddresses } from '../../../sending/addresses.ts';
import type { Letter, LetterFile } from '../../../sending/compose.ts';
import type { Mailbox, Recipient } from '../../../state/model.ts';
import { badInput, badPattern, extraKey } from '../../../wire/envelope.ts';
import { sendersOf } from '../../accounts/senders.ts';
import type { Call } from '../../rules.ts';

const ENCODINGS = [
  ...['Big5', 'EUC-JP', 'EUC-KR', 'GB2312', 'ISO-2022-JP', 'ISO-8859-1', 'KOI8-R', 'Shift_JIS', 'US-ASCII', 'UTF-8'],
  ...['WINDOWS-1250', 'WINDOWS-1251', 'X-WINDOWS-ISO2022JP'],
];

/** Optional keys of every body that makes a mail. */
export const LETTER_KEYS = [
  ...['ccAddress', 'bccAddress', 'subject', 'content', 'mailFormat', 'askReceipt', 'replyTo', 'encoding'],
  'attachments',
];

type Body = Call['body'];

/** What may be left out is an empty text. */
export function textIn(body: Body, key: string): string {
  const value = body[key];
  if (value !== undefined && typeof value !== 'string') throw badPattern(key);
  return value ?? '';
}

function oneOf(body: Body, key: string, words: readonly string[]): string | undefined {
  const value = body[key];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !words.includes(value)) throw badPattern(key);
  return value;
}

function addressesIn(body: Body, key: string) {
  const text = textIn(body, key);
  if (text.trim() === '') return [];
  const addresses = readAddresses(text);
  if (addresses === null) throw badInput(`Invalid ${key}`);
  return addresses;
}

export interface Read {
  readonly letter: Letter;
  readonly recipients: readonly Recipient[];
}

/** @throws Refusal */
export function readLetter(call: Call): Read {
  const { body, mailbox, world } = call;
  const [from, ...others] = addressesIn(body, 'fromAddress');
  if (from === undefined || others.length > 0 || !mayWriteAs(mailbox, from.address))
    throw badInput('Invalid fromAddress');
  const [to, cc, bcc] = [
    addressesIn(body, 'toAddress'),
    addressesIn(body, 'ccAddress'),
    addressesIn(body, 'bccAddress'),
  ];
  const [replyTo = usualReplyTo(mailbox)] = addressesIn(body, 'replyTo');
  const subject = textIn(body, 'subject');
  if (/[\r\n\0]/.test(subject)) throw badPattern('subject');
  oneOf(body, 'encoding', ENCODINGS); // what is sent is UTF-8 whatever it says
  const letter: Letter = {
    ...{ from, to, cc, subject, replyTo },
    content: textIn(body, 'content'),
    isHtml: oneOf(body, 'mailFormat', ['html', 'plaintext']) !== 'plaintext',
    wantsReceipt: oneOf(body, 'askReceipt', ['yes', 'no']) === 'yes',
    references: [],
    files: filesIn(call),
    mailId: newMailId(world.now(), from.address),
    date: new Date(world.now()),
  };
  const kinds = { to, cc, bcc };
  const all = (['to', 'cc', 'bcc'] as const).flatMap((kind) => kinds[kind].map(({ address }) => ({ address, kind })));
  // Who is named twice gets one mail.
  const byAddress = Map.groupBy(all, ({ address }) => address.toLowerCase());
  return { letter, recipients: [...byAddress.values()].flatMap((same) => same.slice(0, 1)) };
}

const usualReplyTo = ({ settings: { replyTo } }: Mailbox): Letter['replyTo'] =>
  replyTo?.isConfirmed ? { name: '', address: replyTo.address } : null;

const mayWriteAs = (mailbox: Mailbox, address: string) =>
  sendersOf(mailbox).some((one) => one.isUsable && one.address === address.toLowerCase());

/** As Zoho writes them: time, chance, chance, at the sender's domain. */
function newMailId(now: number, address: string): string {
  const chance = randomBytes(6).toString('hex');
  return `<${now.toString(16)}.${chance.slice(0, 8)}.${chance.slice(8)}@${domainOf(address)}>`;
}

const HANDLE = ['storeName', 'attachmentPath', 'attachmentName'];
/** The rest of an upload's answer may be passed on with them. */
const BESIDE = ['attachmentSize', 'url'];

function filesIn({ body, mailbox, world }: Call): LetterFile[] {
  const { attachments = [] } = body;
  if (!Array.isArray(attachments)) throw badPattern('attachments');
  return attachments.map((value: unknown): LetterFile => {
    if (typeof value !== 'object' || value === null) throw badPattern('attachments');
    const handle: Record<string, unknown> = { ...value };
    for (const key of Object.keys(handle)) if (![...HANDLE, ...BESIDE].includes(key)) throw extraKey(key);
    const [storeName, path, name] = HANDLE.map((key) => textIn(handle, key));
    const upload = mailbox.uploads.get(path ?? '');
    const isThere = upload !== undefined && world.now() < upload.storedAt + world.clock.span(world.facts.uploadKeptMs);
    if (!isThere || upload.storeName !== storeName) throw badInput('Invalid attachment');
    return { name: fileName(name || upload.name), bytes: world.upload(upload.path), shownAs: upload.url };
  });
}

/** Fit for a header field. */
export const fileName = (text: string) => text.replace(/[\p{Cc}"\\/]/gu, '_').slice(0, 200) || 'file';
