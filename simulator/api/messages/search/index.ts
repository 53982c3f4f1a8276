/** GET messages/search: an index that lags, and by default leaves out what has just come. */
import type { Message } from '../../../state/model.ts';
import type { World } from '../../../state/world.ts';
import { badPattern, success } from '../../../wire/envelope.ts';
import type { Call, Rule } from '../../rules.ts';
import { READS } from '../find.ts';
import { newestFirst } from '../order.ts';
import { PAGE, pageOf } from '../page.ts';
import { isIncoming, matches } from './match.ts';
import { parseSearch, type Search } from './parse.ts';
import { Index } from './words.ts';

/** Mail of the last two minutes is left out unless `receivedTime` asks for it. */
const DEFAULT_AGE_MS = 120_000;

const QUERY = { ...PAGE, searchKey: /^[\s\S]{1,4000}$/, receivedTime: /^[0-9]{1,15}$/ };

async function search(call: Call) {
  const { world, query } = call;
  const searchKey = query.searchKey ?? '';
  const bound = query.receivedTime === undefined ? world.now() - DEFAULT_AGE_MS : Number(query.receivedTime);
  const found = searchKey === 'newMails' ? newMails(call, bound) : await hits(call, searchKey, bound);
  return success(pageOf(call, found.sort(newestFirst)));
}

function indexed({ world, mailbox }: Call): Message[] {
  const known = world.now() - world.facts.searchLagMs;
  return [...mailbox.messages.values()].filter(({ storedAt }) => storedAt <= known);
}

function newMails(call: Call, bound: number): Message[] {
  const isNew =
    call.world.facts.newMailsReceived === 'after'
      ? ({ receivedTime }: Message) => receivedTime > bound
      : ({ receivedTime }: Message) => receivedTime < bound;
  return indexed(call).filter((message) => isNew(message) && isIncoming(call.mailbox, message));
}

async function hits(call: Call, searchKey: string, bound: number): Promise<Message[]> {
  const wanted = parseSearch(searchKey);
  if (wanted === null) throw badPattern('searchKey');
  const { world, mailbox } = call;
  const index = indexOf(world);
  const found: Message[] = [];
  for (const message of indexed(call)) {
    const type = mailbox.folders.get(message.folderId)?.folderType;
    if (!wanted.inSpamAndTrash && (type === 'Spam' || type === 'Trash')) continue;
    if (message.receivedTime > bound) continue;
    if (await matches(call, index, message, wanted.terms)) found.push(message);
  }
  return grouped(found, wanted);
}

/** The newest hit stands for its conversation. */
function grouped(found: readonly Message[], { isGrouped }: Search): Message[] {
  if (!isGrouped) return [...found];
  const newest = [...found].sort(newestFirst);
  return [...new Map(newest.toReversed().map((message) => [message.conversation, message])).values()];
}

const indexes = new WeakMap<World, Index>();

function indexOf(world: World): Index {
  const index = indexes.get(world) ?? new Index(world);
  indexes.set(world, index);
  return index;
}

export const searching: Rule[] = [
  {
    ...READS,
    operation: 'searchMessages',
    template: '/api/accounts/{accountId}/messages/search',
    query: QUERY,
    required: ['searchKey'],
    answer: search,
  },
];
