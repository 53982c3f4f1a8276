/** Files that are put beside a note, and taken from it. */
import { filenameProblem } from '../../mailbox/outgoing/check.ts';
import { type OperationContext, requireScope, type UploadedByCaller } from '../context.ts';
import { placeWithId } from '../spaces.ts';
import type { MutationResolvers, UserError } from '../types.generated.ts';
import { asUserError, invalid, notFound } from '../user-errors.ts';
import { fileWithId } from './file-id.ts';

type Mutations = 'addNoteAttachments' | 'deleteNoteAttachment';

const MOST_FILES = 10;

export const noteFiles: { Mutation: Required<Pick<MutationResolvers, Mutations>> } = {
  Mutation: {
    addNoteAttachments: async (_root, { input }, context) => {
      requireScope(context, 'mail.modify');
      const note = await placeWithId(input.noteId, 'Note', context);
      if (note === null) return { attachments: [], userErrors: [notFound('note', ['noteId'])] };
      const { files, userErrors } = filesOf(input.files, context);
      if (userErrors.length > 0) return { attachments: [], userErrors };
      const { mailbox, groupId } = note.space;
      const place = { groupId, noteId: note.entity };
      try {
        const added = await context.services.datasources.notes.addFiles(context.callsFor(mailbox), place, files);
        return {
          attachments: added.files.map((file) => ({ note, file })),
          userErrors: added.failed === 0 ? [] : [notKept(added.failed)],
        };
      } catch (error) {
        return { attachments: [], userErrors: [asUserError(error, 'note', ['noteId'])] };
      }
    },
    deleteNoteAttachment: async (_root, { input: { id } }, context) => {
      requireScope(context, 'mail.modify');
      const found = await fileWithId(id, context);
      if (found === null) return { deletedId: null, userErrors: [notFound('file', ['id'])] };
      const { mailbox, groupId } = found.note.space;
      const place = { groupId, noteId: found.note.entity };
      try {
        await context.services.datasources.notes.removeFile(context.callsFor(mailbox), place, found.attachmentId);
        return { deletedId: id, userErrors: [] };
      } catch (error) {
        return { deletedId: null, userErrors: [asUserError(error, 'file', ['id'])] };
      }
    },
  },
};

function filesOf(
  tokens: readonly string[],
  { uploads }: OperationContext,
): { files: UploadedByCaller[]; userErrors: UserError[] } {
  if (tokens.length === 0 || tokens.length > MOST_FILES)
    return { files: [], userErrors: [invalid(`Give 1 to ${MOST_FILES} files.`, ['files'])] };
  const found = tokens.map((token) => uploads.get(token));
  const userErrors = found.flatMap((file, i) => {
    const problem = file === undefined ? 'No file of this name came with the request.' : filenameProblem(file.filename);
    return problem === null ? [] : [invalid(problem, ['files', String(i)])];
  });
  return { files: found.filter((file) => file !== undefined), userErrors };
}

const notKept = (failed: number): UserError => ({
  code: 'REFUSED',
  message: `Zoho did not keep ${failed} of the files.`,
  path: ['files'],
});
