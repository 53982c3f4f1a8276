/** Books of notes, collections of bookmarks. */
import type { Section, Shelf } from '../../state/shelves.ts';
import { badPattern, type Reply, success } from '../../wire/envelope.ts';
import { type Call, checkKeys } from '../rules.ts';
import { defaultSection, sectionOf, shelfOf } from './find.ts';
import { keyOf } from './items.ts';
import type { ShelfWords } from './words.ts';

const LONGEST_NAME = 100;

export const sectionRow = ({ section, sectionName }: ShelfWords, { sectionId, name }: Section) => ({
  [sectionName]: name,
  [section]: sectionId,
});

export function listSections(call: Call, words: ShelfWords): Reply {
  const shelf = shelfOf(call, words);
  const rows = [...shelf.sections.values()].map((section) => sectionRow(words, section));
  return success(words.sectionsAnswer(call, rows));
}

export function addSection(call: Call, words: ShelfWords): Reply {
  const { world, body, record } = call;
  const shelf = shelfOf(call, words);
  checkKeys(body, [words.sectionName], []);
  const name = nameIn(call, words, shelf);
  const sectionId = String(3_764_869_000_000_000_001n + BigInt(world.nextSerial()) * 1_000n);
  record({ kind: 'section.put', ...keyOf(shelf), sectionId, name });
  return words.made(sectionRow(words, { sectionId, name }));
}

export function renameSection(call: Call, words: ShelfWords): Reply {
  const { shelf, section } = ownSection(call, words);
  checkKeys(call.body, [words.sectionName], []);
  const name = nameIn(call, words, shelf, section);
  const { sectionId } = section;
  if (name !== section.name) call.record({ kind: 'section.put', ...keyOf(shelf), sectionId, name });
  return success();
}

/** What is in it goes to the default one, or with it: no page says which. */
export function removeSection(call: Call, words: ShelfWords): Reply {
  const { world, record } = call;
  const { shelf, section } = ownSection(call, words);
  const to = defaultSection(shelf).sectionId;
  for (const { itemId, sectionId, fields } of [...shelf.items.values()]) {
    if (sectionId !== section.sectionId) continue;
    const of = { ...keyOf(shelf), itemId };
    if (world.facts.deletedSectionKeepsItems) record({ kind: 'item.changed', ...of, sectionId: to, fields });
    else record({ kind: 'item.deleted', ...of });
  }
  record({ kind: 'section.removed', ...keyOf(shelf), sectionId: section.sectionId });
  return success();
}

/** The default one stays as it is. */
function ownSection(call: Call, words: ShelfWords): { shelf: Shelf; section: Section } {
  const found = sectionOf(call, words);
  if (found.section === defaultSection(found.shelf)) throw words.refuse('Operation not permitted');
  return found;
}

function nameIn({ body }: Call, { sectionName, refuse }: ShelfWords, { sections }: Shelf, own?: Section): string {
  const name = body[sectionName];
  if (typeof name !== 'string' || name.trim() === '' || name.length > LONGEST_NAME) throw badPattern(sectionName);
  const others = [...sections.values()].filter((one) => one !== own);
  if (others.some((one) => one.name.toLowerCase() === name.toLowerCase())) throw refuse('Category Already Exists.');
  return name;
}
