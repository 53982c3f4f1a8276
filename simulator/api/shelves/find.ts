/** From a path to a shelf, and what is on it. */
import type { Item, Section, Shelf } from '../../state/shelves.ts';
import type { Call } from '../rules.ts';
import { groupOfCaller } from './groups.ts';
import type { ShelfWords } from './words.ts';

/** The caller's own, or that of a group which the caller is in. @throws Refusal */
export function shelfOf(call: Call, { shelf, refuse }: ShelfWords): Shelf {
  const { world, mailbox, path } = call;
  const { dataCentre, zuid } = mailbox;
  const group = path.groupId;
  if (group !== undefined && groupOfCaller(call, group) === null) throw refuse('Operation not permitted');
  return world.shelves.of({ dataCentre, shelf, namespaceId: group ?? zuid });
}

/** What is in the trash is not found. @throws Refusal */
export function itemOf(call: Call, words: ShelfWords): { shelf: Shelf; item: Item } {
  const shelf = shelfOf(call, words);
  const item = shelf.items.get(call.path[words.item] ?? '');
  if (item === undefined || item.isBinned) throw words.refuse('Requested entity does not exist');
  return { shelf, item };
}

/** @throws Refusal */
export function sectionOf(call: Call, words: ShelfWords): { shelf: Shelf; section: Section } {
  const shelf = shelfOf(call, words);
  const section = shelf.sections.get(call.path[words.section] ?? '');
  if (section === undefined) throw words.refuse('Category Does Not Exist');
  return { shelf, section };
}

export function defaultSection({ sections }: Shelf): Section {
  const [first] = sections.values();
  if (first === undefined) throw new Error('a shelf has no default section');
  return first;
}
