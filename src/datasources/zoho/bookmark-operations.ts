/** The operations of bookmarks, named as in Zoho's reference: each for the caller's own and for those of a group. */
import type { Right } from './scopes.ts';

/** Zoho's paths and scopes call them links. */
const scopeOf = (right: Right) => ({ group: 'links', right }) as const;

const read = <P extends string>(path: P) =>
  ({ method: 'GET', path, scope: scopeOf('READ'), kind: 'read', answers: 'json', size: 'normal' }) as const;

const write = <P extends string>(method: 'POST' | 'PUT' | 'DELETE', path: P, right: Right) =>
  ({ method, path, scope: scopeOf(right), kind: 'write', answers: 'json', size: 'normal' }) as const;

const create = <P extends string>(path: P) => write('POST', path, 'CREATE');
const update = <P extends string>(path: P) => write('PUT', path, 'UPDATE');
const remove = <P extends string>(path: P) => write('DELETE', path, 'DELETE');

export const BOOKMARK_TABLE = {
  listPersonalBookmarks: read('/api/links/me'),
  createPersonalBookmark: create('/api/links/me'),
  getPersonalBookmark: read('/api/links/me/{bookmarkId}'),
  updatePersonalBookmark: update('/api/links/me/{bookmarkId}'),
  deletePersonalBookmark: remove('/api/links/me/{bookmarkId}'),
  restorePersonalBookmark: update('/api/links/me/{bookmarkId}/restore'),
  favoritePersonalBookmark: update('/api/links/me/{bookmarkId}/favorite'),
  unfavoritePersonalBookmark: remove('/api/links/me/{bookmarkId}/favorite'),
  listPersonalBookmarksInTrash: read('/api/links/me/trash'),
  listPersonalBookmarkCollections: read('/api/links/me/collections'),
  createPersonalBookmarkCollection: create('/api/links/me/collections'),
  listPersonalBookmarksInCollection: read('/api/links/me/collections/{collectionId}'),
  updatePersonalBookmarkCollection: update('/api/links/me/collections/{collectionId}'),
  deletePersonalBookmarkCollection: remove('/api/links/me/collections/{collectionId}'),

  listGroupBookmarks: read('/api/links/groups/{groupId}'),
  createGroupBookmark: create('/api/links/groups/{groupId}'),
  getGroupBookmark: read('/api/links/groups/{groupId}/{bookmarkId}'),
  updateGroupBookmark: update('/api/links/groups/{groupId}/{bookmarkId}'),
  deleteGroupBookmark: remove('/api/links/groups/{groupId}/{bookmarkId}'),
  restoreGroupBookmark: update('/api/links/groups/{groupId}/{bookmarkId}/restore'),
  favoriteGroupBookmark: update('/api/links/groups/{groupId}/{bookmarkId}/favorite'),
  unfavoriteGroupBookmark: remove('/api/links/groups/{groupId}/{bookmarkId}/favorite'),
  listGroupBookmarksInTrash: read('/api/links/groups/{groupId}/trash'),
  listGroupBookmarkCollections: read('/api/links/groups/{groupId}/collections'),
  createGroupBookmarkCollection: create('/api/links/groups/{groupId}/collections'),
  listGroupBookmarksInCollection: read('/api/links/groups/{groupId}/collections/{collectionId}'),
  updateGroupBookmarkCollection: update('/api/links/groups/{groupId}/collections/{collectionId}'),
  deleteGroupBookmarkCollection: remove('/api/links/groups/{groupId}/collections/{collectionId}'),

  listBookmarkGroups: read('/api/links/groups'),
  listAllGroupBookmarkCollections: read('/api/links/groups/collections'),
  listFavoriteBookmarks: read('/api/links/favorites'),
  listSharedBookmarks: read('/api/links'),
} as const;
