/** What is done with one item. */

import { messageIdAt } from '../../state/ids.ts';
import type { ShelfKey } from '../../state/shelf-events.ts';
import type { Item, Shelf } from '../../state/shelves.ts';
import { badInput, badPattern, type Reply, success } from '../../wire/envelope.ts';
import { type Call, checkKeys, idOf } from '../rules.ts';
import { defaultSection, itemOf, shelfOf } from './find.ts';
import { chosen } from './list.ts';
import type { ShelfWords } from './words.ts';

export function addItem(call: Call, words: ShelfWords): Reply {
  const { world, body, record, base } = call;
  const shelf = shelfOf(call, words);
  checkKeys(body, words.required, [...words.optional, words.section]);
  const fields = words.fieldsOf(body, null);
  const sectionId = body[words.section] === undefined ? defaultSection(shelf).sectionId : sectionIn(call, words, shelf);
  const itemId = messageIdAt(world.now(), world.nextSerial());
  record({ kind: 'item.added', ...keyOf(shelf), itemId, sectionId, fields, tagIds: tagsIn(call) });
  const owner = call.path.groupId === undefined ? 'me' : `groups/${call.path.groupId}`;
  return words.made({ entityId: itemId, URI: `${base}${words.base}/${owner}/${itemId}` });
}

export function getItem(call: Call, words: ShelfWords): Reply {
  const { shelf, item } = itemOf(call, words);
  return success(chosen(call, words, words.row(item, shelf, call)));
}

export function updateItem(call: Call, words: ShelfWords): Reply {
  const { body, record } = call;
  const { shelf, item } = itemOf(call, words);
  const changeable = [...words.required, ...words.optional].filter((key) => key !== 'tagId');
  checkKeys(body, words.stays, [...changeable, words.section]);
  const fields = words.fieldsOf(body, item.fields);
  const sectionId = body[words.section] === undefined ? item.sectionId : sectionIn(call, words, shelf);
  const isNew = sectionId !== item.sectionId || JSON.stringify(fields) !== JSON.stringify(item.fields);
  if (isNew) record({ kind: 'item.changed', ...keyOf(shelf), itemId: item.itemId, sectionId, fields });
  return success();
}

/** For good, unless it is said that it shall only be binned. */
export function removeItem(call: Call, words: ShelfWords): Reply {
  const shelf = shelfOf(call, words);
  const item = shelf.items.get(call.path[words.item] ?? '');
  const keeps = words.keeps(call);
  if (item === undefined || (keeps && item.isBinned)) throw words.refuse('Requested entity does not exist');
  const of = { ...keyOf(shelf), itemId: item.itemId };
  call.record(keeps ? { kind: 'item.binned', ...of, isOn: true } : { kind: 'item.deleted', ...of });
  return success();
}

export function restoreItem(call: Call, words: ShelfWords): Reply {
  const shelf = shelfOf(call, words);
  const item = shelf.items.get(call.path[words.item] ?? '');
  if (item === undefined) throw words.refuse('Requested entity does not exist');
  if (!item.isBinned) throw words.refuse('ENTITY_NOT_IN_TRASH');
  call.record({ kind: 'item.binned', ...keyOf(shelf), itemId: item.itemId, isOn: false });
  return success();
}

export function favourItem(call: Call, words: ShelfWords, isOn: boolean): Reply {
  const { shelf, item } = itemOf(call, words);
  const { zuid } = call.mailbox;
  const of = { ...keyOf(shelf), itemId: item.itemId };
  if (item.favouriteOf.has(zuid) !== isOn) call.record({ kind: 'item.favoured', ...of, zuid, isOn });
  return success();
}

export const keyOf = ({ dataCentre, shelf, namespaceId }: Shelf): ShelfKey => ({ dataCentre, shelf, namespaceId });

function sectionIn({ body }: Call, { section, refuse }: ShelfWords, { sections }: Shelf): string {
  const sectionId = idOf(body[section], section);
  if (!sections.has(sectionId)) throw refuse('Category Does Not Exist');
  return sectionId;
}

/** Labels of the caller, as bare numbers. @throws Refusal */
function tagsIn({ body, bytes, mailbox }: Call): string[] {
  if (body.tagId === undefined) return [];
  if (!Array.isArray(body.tagId) || QUOTED_TAG.test(new TextDecoder().decode(bytes))) throw badPattern('tagId');
  const tagIds = body.tagId.map((one) => idOf(one, 'tagId'));
  if (!tagIds.every((one) => mailbox.labels.has(one))) throw badInput('The input passed is invalid');
  return tagIds;
}

const QUOTED_TAG = /"tagId"\s*:\s*\[[^\]]*"/;

export const isFavourite = ({ favouriteOf }: Item, { mailbox }: Call): string => String(favouriteOf.has(mailbox.zuid));
