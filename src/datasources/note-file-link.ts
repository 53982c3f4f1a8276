/** How a file of a note is named in a signed link, beside the note: never as a part of a message is. */
import { z } from 'zod';
import type { Space } from './spaces.ts';

export interface LinkedNoteFile extends Space {
  readonly attachmentId: string;
  readonly filename: string;
}

const OWN = 'me';

export function notePartOf({ groupId, attachmentId, filename }: LinkedNoteFile): string {
  return ['note-file', groupId ?? OWN, attachmentId, encodeURIComponent(filename)].join('/');
}

const shape = z.tuple([z.literal('note-file'), z.string(), z.string(), z.string()]);

/** Null for the name of anything else. */
export function noteFileInLink(part: string): LinkedNoteFile | null {
  const read = shape.safeParse(part.split('/'));
  if (!read.success) return null;
  const [, owner, attachmentId, filename] = read.data;
  return { groupId: owner === OWN ? null : owner, attachmentId, filename: decodeURIComponent(filename) };
}
