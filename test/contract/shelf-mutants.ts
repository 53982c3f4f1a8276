/** Calls for notes and bookmarks that are answered for something else than they name. */
import type { Call } from '../../simulator/api/rules.ts';
import type { ShelfKind } from '../../simulator/state/shelf-events.ts';
import type { Shelf } from '../../simulator/state/shelves.ts';

const KINDS: readonly { shelf: ShelfKind; item: string; section: string }[] = [
  { shelf: 'notes', item: 'noteId', section: 'bookId' },
  { shelf: 'links', item: 'bookmarkId', section: 'collectionId' },
];

/** The newest other one of its kind with the same owner; of a list, that of another group. Null where nothing is named. */
export function neighbourOnShelf(call: Call): Call | null {
  const { world, mailbox, path } = call;
  for (const { shelf: kind, item, section } of KINDS) {
    const namespaceId = path.groupId ?? mailbox.zuid;
    const shelf = world.shelves.of({ dataCentre: mailbox.dataCentre, shelf: kind, namespaceId });
    if (path[item] !== undefined) return { ...call, path: { ...path, ...otherItem(shelf, item, path) } };
    const other = [...shelf.sections.keys()].filter((id) => id !== path[section]).at(-1);
    if (path[section] !== undefined && other !== undefined) return { ...call, path: { ...path, [section]: other } };
  }
  if (path.groupId === undefined) return null;
  const others = world.groups.of(mailbox).filter(({ zgid }) => zgid !== path.groupId);
  const beside = others.filter(({ settings }) => settings.members.some(({ address }) => address === mailbox.address));
  return { ...call, path: { ...path, groupId: beside.at(-1)?.zgid ?? '' } };
}

function otherItem(shelf: Shelf, name: string, path: Call['path']): Record<string, string> {
  const others = [...shelf.items.values()].filter(({ itemId }) => itemId !== path[name]);
  if (path.attachmentId === undefined) return { [name]: others.at(-1)?.itemId ?? '' };
  const withFile = others.filter(({ files }) => files.size > 0).at(-1);
  return { [name]: withFile?.itemId ?? '', attachmentId: [...(withFile?.files.keys() ?? [])][0] ?? '' };
}
