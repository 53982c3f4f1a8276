/** Bookmarks, their collections and the groups that share some. */
import { bookmarks } from './bookmarks.ts';
import { bookmarkChanges } from './changes.ts';
import { bookmarkCollections } from './collections.ts';
import { bookmarkGroups } from './groups.ts';

export const bookmarkResolvers = [bookmarks, bookmarkCollections, bookmarkGroups, bookmarkChanges];
