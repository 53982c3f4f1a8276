/** Notes, bookmarks and tasks are kept in spaces: one of each user's own, and one of each group. */

export interface Space {
  /** Null for the caller's own. */
  readonly groupId: string | null;
}

/** A group by what the lists of notes and bookmarks tell of it. */
export interface SpaceGroupRow {
  readonly id: string;
  readonly name: string;
}

/** In which order a list is read, by when its rows were made. */
export type SpaceOrder = 'newest' | 'oldest';
