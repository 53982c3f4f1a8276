/** Notes as they are read. */

import { notePartOf } from '../../datasources/note-file-link.ts';
import { safeFileName } from '../../filtering/content/index.ts';
import { checkSeconds } from '../content.ts';
import { dateOf } from '../scalars.ts';
import { idInSpace } from '../spaces.ts';
import type { AccountResolvers, Resolvers } from '../types.generated.ts';
import { encodeFileId } from './file-id.ts';
import { groupOf } from './groups.ts';
import { listNotes } from './list.ts';

export const notes: Pick<Resolvers, 'Note' | 'NoteAttachment'> & {
  Account: Required<Pick<AccountResolvers, 'notes' | 'favoriteNotes' | 'sharedNotes'>>;
} = {
  Account: {
    notes: (mailbox, args, context) => {
      const space = { mailbox, groupId: null };
      return listNotes(space, 'own', (source, calls, order) => source.list(calls, space, order), args, context);
    },
    favoriteNotes: (mailbox, args, context) => {
      const space = { mailbox, groupId: null };
      return listNotes(space, 'favorites', (source, calls, order) => source.listFavorites(calls, order), args, context);
    },
    sharedNotes: (mailbox, args, context) => {
      const space = { mailbox, groupId: null };
      return listNotes(space, 'shared', (source, calls, order) => source.listShared(calls, order), args, context);
    },
  },
  Note: {
    id: ({ space, row }) => idInSpace('Note', space, row.id),
    zohoId: ({ row }) => row.id,
    account: ({ space }) => space.mailbox,
    ownerZohoId: ({ row }) => row.namespaceId ?? '',
    group: ({ space }, _args, context) => groupOf(space, context),
    title: ({ row }) => row.title,
    content: ({ row }) => row.content,
    color: ({ row }) => row.color?.value ?? null,
    zohoColor: ({ row }) => row.color?.raw ?? '',
    isFavorite: ({ row }) => row.isFavorite,
    book: ({ space, row }) => (row.book === null ? null : { space, row: row.book, isDefault: null }),
    modifiedAt: ({ row }) => dateOf(row.modifiedAt),
    attachments: async ({ space, row }, _args, { services, readsFor }) => {
      const place = { groupId: space.groupId, noteId: row.id };
      const files = await services.datasources.notes.files(readsFor(space.mailbox), place);
      return files.map((file) => ({ note: { space, entity: row.id }, file }));
    },
  },
  NoteAttachment: {
    id: ({ note, file }) => encodeFileId(note, file.id),
    zohoId: ({ file }) => file.id,
    filename: ({ file }) => safeFileName(file.name, file.id),
    url: ({ note, file }, { expiresIn }, { services }) => {
      const { mailbox, groupId } = note.space;
      const { tenantId, dataCentre, accountId } = mailbox;
      const part = notePartOf({ groupId, attachmentId: file.id, filename: safeFileName(file.name, file.id) });
      return services.linkTo(
        { tenantId, dataCentre, accountId, messageId: note.entity, part },
        checkSeconds(expiresIn),
      );
    },
  },
};
