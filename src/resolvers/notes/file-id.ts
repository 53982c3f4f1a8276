/** The id of a file of a note: no node, as it is nothing without its note. */
import type { OperationContext } from '../context.ts';
import { idInSpace, type PlaceInSpace, placeWithId } from '../spaces.ts';

/** The id of its note, which has no dot in it, and Zoho's of the file. */
const SHAPE = /^([A-Za-z0-9_-]{1,200})\.([0-9]{1,20})$/;

export function encodeFileId({ space, entity }: PlaceInSpace, attachmentId: string): string {
  return Buffer.from(`${idInSpace('Note', space, entity)}.${attachmentId}`).toString('base64url');
}

/** Null for anything this gateway did not write itself, and where this app does not reach. */
export async function fileWithId(
  id: string,
  context: OperationContext,
): Promise<{ readonly note: PlaceInSpace; readonly attachmentId: string } | null> {
  const text = id.length > MAX_LENGTH ? '' : Buffer.from(id, 'base64url').toString('utf8');
  const [, noteId = '', attachmentId = ''] = SHAPE.exec(text) ?? [];
  const note = await placeWithId(noteId, 'Note', context);
  return note === null || encodeFileId(note, attachmentId) !== id ? null : { note, attachmentId };
}

const MAX_LENGTH = 400;
