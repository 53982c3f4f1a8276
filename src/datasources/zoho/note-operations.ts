/** The operations of notes, named as in Zoho's reference: each for the caller's own and for those of a group. */
import type { Right } from './scopes.ts';

const scopeOf = (right: Right) => ({ group: 'notes', right }) as const;

const read = <P extends string>(path: P) =>
  ({ method: 'GET', path, scope: scopeOf('READ'), kind: 'read', answers: 'json', size: 'normal' }) as const;

const write = <P extends string>(method: 'POST' | 'PUT' | 'DELETE', path: P, right: Right) =>
  ({ method, path, scope: scopeOf(right), kind: 'write', answers: 'json', size: 'normal' }) as const;

const create = <P extends string>(path: P) => write('POST', path, 'CREATE');
const update = <P extends string>(path: P) => write('PUT', path, 'UPDATE');
const remove = <P extends string>(path: P) => write('DELETE', path, 'DELETE');
const file = <P extends string>(path: P) => ({ ...read(path), answers: 'bytes', size: 'content' }) as const;

export const NOTE_TABLE = {
  listPersonalNotes: read('/api/notes/me'),
  createPersonalNote: create('/api/notes/me'),
  getPersonalNote: read('/api/notes/me/{noteId}'),
  updatePersonalNote: update('/api/notes/me/{noteId}'),
  deletePersonalNote: remove('/api/notes/me/{noteId}'),
  favoritePersonalNote: update('/api/notes/me/{noteId}/favorite'),
  unfavoritePersonalNote: remove('/api/notes/me/{noteId}/favorite'),
  listPersonalNoteAttachments: read('/api/notes/me/{noteId}/attachments'),
  addPersonalNoteAttachments: create('/api/notes/me/{noteId}/attachments'),
  getPersonalNoteAttachment: file('/api/notes/me/{noteId}/attachments/{attachmentId}'),
  deletePersonalNoteAttachment: remove('/api/notes/me/{noteId}/attachments/{attachmentId}'),
  listPersonalNoteBooks: read('/api/notes/me/books'),
  createPersonalNoteBook: create('/api/notes/me/books'),
  listPersonalNotesInBook: read('/api/notes/me/books/{bookId}'),
  updatePersonalNoteBook: update('/api/notes/me/books/{bookId}'),
  deletePersonalNoteBook: remove('/api/notes/me/books/{bookId}'),

  listGroupNotes: read('/api/notes/groups/{groupId}'),
  createGroupNote: create('/api/notes/groups/{groupId}'),
  getGroupNote: read('/api/notes/groups/{groupId}/{noteId}'),
  updateGroupNote: update('/api/notes/groups/{groupId}/{noteId}'),
  deleteGroupNote: remove('/api/notes/groups/{groupId}/{noteId}'),
  favoriteGroupNote: update('/api/notes/groups/{groupId}/{noteId}/favorite'),
  unfavoriteGroupNote: remove('/api/notes/groups/{groupId}/{noteId}/favorite'),
  listGroupNoteAttachments: read('/api/notes/groups/{groupId}/{noteId}/attachments'),
  addGroupNoteAttachments: create('/api/notes/groups/{groupId}/{noteId}/attachments'),
  getGroupNoteAttachment: file('/api/notes/groups/{groupId}/{noteId}/attachments/{attachmentId}'),
  deleteGroupNoteAttachment: remove('/api/notes/groups/{groupId}/{noteId}/attachments/{attachmentId}'),
  listGroupNoteBooks: read('/api/notes/groups/{groupId}/books'),
  createGroupNoteBook: create('/api/notes/groups/{groupId}/books'),
  listGroupNotesInBook: read('/api/notes/groups/{groupId}/books/{bookId}'),
  updateGroupNoteBook: update('/api/notes/groups/{groupId}/books/{bookId}'),
  deleteGroupNoteBook: remove('/api/notes/groups/{groupId}/books/{bookId}'),

  listNoteGroups: read('/api/notes/groups'),
  listFavoriteNotes: read('/api/notes/favorites'),
  listSharedNotes: read('/api/notes/sharedtome'),
} as const;
