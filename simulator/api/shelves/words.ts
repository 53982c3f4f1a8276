/** What one kind of shelf calls its things, and how it differs from the other. */

import type { ShelfKind } from '../../state/shelf-events.ts';
import type { Item, Shelf } from '../../state/shelves.ts';
import type { Refusal, Reply } from '../../wire/envelope.ts';
import type { Call, Rule } from '../rules.ts';

export interface ShelfWords {
  readonly shelf: ShelfKind;
  /** Beginning of its paths, for example `/api/notes`. */
  readonly base: string;
  /** Parameters in the path. */
  readonly item: 'noteId' | 'bookmarkId';
  readonly section: 'bookId' | 'collectionId';
  /** The sections in the path. */
  readonly sections: 'books' | 'collections';
  readonly sectionName: 'bookName' | 'collectionName';
  /** As operations call them. */
  readonly names: {
    readonly one: 'Note' | 'Bookmark';
    readonly section: 'NoteBook' | 'BookmarkCollection';
    readonly inSection: 'NotesInBook' | 'BookmarksInCollection';
  };
  readonly defaultLimit: number;
  /** Fields that a reader can choose; others come in any case. */
  readonly fields: readonly string[];
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Those that an update must give, too. */
  readonly stays: readonly string[];
  /** A refusal with its reason where this kind has it. */
  readonly refuse: (reason: string) => Refusal;
  /** The answer to something made. */
  readonly made: (data: unknown) => Reply;
  /** What a body says of an item, in the words that the rows have. @throws Refusal */
  readonly fieldsOf: (body: Call['body'], before: Item['fields'] | null) => Item['fields'];
  readonly row: (item: Item, shelf: Shelf, call: Call) => Record<string, unknown>;
  /** Where what others share is listed. */
  readonly sharedAt: {
    readonly path: string;
    /** Parameters that it must be asked with. */
    readonly query: Readonly<Record<string, RegExp>>;
    readonly row?: (row: Record<string, unknown>, item: Item) => Record<string, unknown>;
  };
  /** What the list of sections takes, and what the removal of an item does. */
  readonly sectionsQuery: Pick<Rule, 'query' | 'required'>;
  readonly removal: Pick<Rule, 'query'>;
  readonly sectionsAnswer: (call: Call, rows: readonly Record<string, unknown>[]) => unknown;
  /** Where a delete says that it shall only bin. */
  readonly keeps: (call: Call) => boolean;
}
