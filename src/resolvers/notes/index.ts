/** Notes, their books and the groups that share some. */
import { noteBooks } from './books.ts';
import { noteChanges } from './changes.ts';
import { noteFiles } from './files.ts';
import { noteGroups } from './groups.ts';
import { notes } from './notes.ts';

export const noteResolvers = [notes, noteBooks, noteGroups, noteChanges, noteFiles];
