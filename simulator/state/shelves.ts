/**
 * What people and groups keep beside their mail: notes in books, bookmarks in collections. Both are items in sections,
 * on a shelf for each owner.
 */
import type { Place } from './events.ts';
import type { ItemContents, ItemEvent, ShelfEvent, ShelfKey } from './shelf-events.ts';

export interface Section {
  readonly sectionId: string;
  readonly name: string;
}

export interface ItemFile {
  readonly attachmentId: string;
  readonly name: string;
  readonly size: number;
  /** Handle of its bytes. */
  readonly path: string;
}

export interface Item extends ItemContents {
  readonly itemId: string;
  /** Of the shelf it is on. */
  readonly namespaceId: string;
  /** Labels put on it when it was made. */
  readonly tagIds: readonly string[];
  /** Epoch ms. */
  readonly modifiedAt: number;
  /** Who marked it (zuid): a favourite is one's own. */
  readonly favouriteOf: ReadonlySet<string>;
  /** Whom its owner shows it to (zuid). */
  readonly sharedWith: ReadonlySet<string>;
  readonly isBinned: boolean;
  readonly files: ReadonlyMap<string, ItemFile>;
}

export interface Shelf extends ShelfKey {
  /** The first is the default one. */
  readonly sections: Map<string, Section>;
  /** In the order in which they were made. */
  readonly items: Map<string, Item>;
}

const DEFAULT_NAME = 'General';
const DEFAULT_SUFFIX = { notes: '05003', links: '06003' } as const;

export class Shelves {
  readonly #shelves = new Map<string, Shelf>();

  /** Every owner has one from the beginning. */
  of({ dataCentre, shelf, namespaceId }: ShelfKey): Shelf {
    const name = `${dataCentre} ${shelf} ${namespaceId}`;
    const known = this.#shelves.get(name);
    if (known !== undefined) return known;
    const sectionId = `37${namespaceId}${DEFAULT_SUFFIX[shelf]}`;
    const sections = new Map([[sectionId, { sectionId, name: DEFAULT_NAME }]]);
    const made: Shelf = { dataCentre, shelf, namespaceId, sections, items: new Map() };
    this.#shelves.set(name, made);
    return made;
  }

  /** All of a kind in a data centre, whoever owns them. */
  all({ dataCentre, shelf }: Pick<ShelfKey, 'dataCentre' | 'shelf'>): Shelf[] {
    return [...this.#shelves.values()].filter((one) => one.dataCentre === dataCentre && one.shelf === shelf);
  }

  apply(entry: ShelfEvent & Place): void {
    const { sections, items } = this.of(entry);
    switch (entry.kind) {
      case 'section.put':
        sections.set(entry.sectionId, { sectionId: entry.sectionId, name: entry.name });
        return;
      case 'section.removed':
        sections.delete(entry.sectionId);
        return;
      case 'item.added':
        items.set(entry.itemId, newItem(entry));
        return;
      case 'item.deleted':
        items.delete(entry.itemId);
        return;
      default: {
        const item = items.get(entry.itemId);
        if (item !== undefined) items.set(entry.itemId, { ...item, ...changeOf(item, entry) });
      }
    }
  }
}

function newItem({ itemId, namespaceId, sectionId, fields, tagIds, at }: Added): Item {
  const nobody = { favouriteOf: new Set<string>(), sharedWith: new Set<string>() };
  return {
    itemId,
    namespaceId,
    sectionId,
    fields,
    tagIds,
    modifiedAt: at,
    ...nobody,
    isBinned: false,
    files: new Map(),
  };
}

type Added = Extract<ItemEvent, { kind: 'item.added' }> & Place;
type Changed = Exclude<ItemEvent, { kind: 'item.added' | 'item.deleted' }> & Place;

function changeOf({ favouriteOf, sharedWith, files }: Item, entry: Changed): Partial<Item> {
  switch (entry.kind) {
    case 'item.changed':
      return { sectionId: entry.sectionId, fields: entry.fields, modifiedAt: entry.at };
    case 'item.binned':
      return { isBinned: entry.isOn };
    case 'item.favoured': {
      const others = [...favouriteOf].filter((zuid) => zuid !== entry.zuid);
      return { favouriteOf: new Set(entry.isOn ? [...others, entry.zuid] : others) };
    }
    case 'item.shared':
      return { sharedWith: new Set([...sharedWith, entry.zuid]) };
    case 'item.fileAdded': {
      const { attachmentId, name, size, path } = entry;
      return { files: new Map([...files, [attachmentId, { attachmentId, name, size, path }]]) };
    }
    case 'item.fileRemoved':
      return { files: new Map([...files].filter(([attachmentId]) => attachmentId !== entry.attachmentId)) };
  }
}
