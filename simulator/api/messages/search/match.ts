/** Whether a message is what a search expression describes. */
import { threadIdOf } from '../../../state/conversations.ts';
import type { Mailbox, Message } from '../../../state/model.ts';
import type { Call } from '../../rules.ts';
import { hasAttachment } from '../row.ts';
import type { Search, Term } from './parse.ts';
import { hasWords, type Index } from './words.ts';

type Bound = Search['terms'][number];
type TextTerm = Extract<Term, { value: string }>;
type Truth = { readonly isTrue: boolean; readonly bind: Bound['bind'] };

export async function matches(call: Call, index: Index, message: Message, terms: Search['terms']): Promise<boolean> {
  const needsAll = terms.every(({ bind }) => bind === 'and');
  const truths: Truth[] = [];
  for (const { term, bind } of terms) {
    const truth = await isTrue(call, index, message, term);
    if (needsAll && !truth) return false;
    truths.push({ isTrue: truth, bind });
  }
  return resolve(truths, call.world.facts.searchBindsFirst);
}

/** No brackets: which of the two binds more tightly is a fact. */
function resolve(truths: readonly Truth[], first: 'and' | 'or'): boolean {
  const groups: boolean[] = [];
  for (const { isTrue, bind } of truths) {
    const last = groups.at(-1);
    if (last === undefined || bind !== first) groups.push(isTrue);
    else groups[groups.length - 1] = first === 'and' ? last && isTrue : last || isTrue;
  }
  return first === 'and' ? groups.length === 0 || groups.includes(true) : !groups.includes(false);
}

async function isTrue({ world, mailbox }: Call, index: Index, message: Message, term: Term): Promise<boolean> {
  switch (term.key) {
    case 'has':
      return THINGS[term.thing](message);
    case 'in': {
      const folder = mailbox.folders.get(message.folderId);
      const names = folder === undefined ? [] : [folder.folderName, folder.path, folder.path.slice(1)];
      return isNamed(term.name, names, message.folderId, world.facts.searchFolderBy);
    }
    case 'label':
      return [...message.labels].some((labelId) => {
        const name = mailbox.labels.get(labelId)?.displayName;
        return isNamed(term.name, name === undefined ? [] : [name], labelId, world.facts.searchLabelBy);
      });
    case 'from':
      return message.receivedTime >= term.time;
    case 'before':
      return message.receivedTime < term.time;
    default:
      return isSaid(message, index, term);
  }
}

const THINGS = {
  attachment: hasAttachment,
  flags: ({ flag }: Message) => flag !== 'flag_not_set',
  convo: (message: Message) => threadIdOf(message) !== null,
};

function isNamed(wanted: string, names: readonly string[], id: string, by: 'name' | 'id' | 'both'): boolean {
  if (by !== 'name' && wanted === id) return true;
  return by !== 'id' && names.some((name) => name.toLowerCase() === wanted.toLowerCase());
}

async function isSaid(message: Message, index: Index, { key, value, isPhrase }: TextTerm): Promise<boolean> {
  if (key === 'sender') return isAddressed([message.fromAddress], value);
  if (key === 'to') return isAddressed(addressesIn(message.toAddress), value);
  if (key === 'cc') return isAddressed(addressesIn(message.ccAddress), value);
  const text = await textOf(message, index, key);
  return (isPhrase ? [value] : value.split(/\s+/)).every((part) => hasWords(text, part));
}

async function textOf(message: Message, index: Index, key: TextTerm['key']): Promise<string> {
  const { subject, fromAddress, senderName, toAddress, ccAddress, attachments } = message;
  const fileNames = attachments.map(({ name }) => name).join('\n');
  if (key === 'subject') return subject;
  if (key === 'fileName') return fileNames;
  const { body, files } = await index.wordsOf(message);
  if (key === 'content') return body;
  if (key === 'fileContent') return files;
  return [subject, senderName, fromAddress, toAddress, ccAddress, body, fileNames, files].join('\n');
}

/** A full address is meant exactly; a word may stand in the user or in the domain part. */
function isAddressed(addresses: readonly string[], value: string): boolean {
  const isIt = /.@./.test(value)
    ? (address: string) => address.toLowerCase() === value.toLowerCase()
    : (address: string) => hasWords(address, value);
  return addresses.some(isIt);
}

const addressesIn = (list: string) => [...list.matchAll(/<([^<>]*)>(?:,|$)/g)].map(([, address = '']) => address);

/** Folders that only mail from outside, wanted or sorted, comes into. */
export function isIncoming({ folders }: Mailbox, { folderId }: Message): boolean {
  const type = folders.get(folderId)?.folderType;
  return type === 'Inbox' || type === 'Archive' || type === 'Snoozed';
}
