/** The files that go along with a mail: sent with the request, or taken from a message. */
import { Readable } from 'node:stream';
import type { AttachmentContent } from '../../filtering/content/index.ts';
import type { Mailbox } from '../../mailbox/mailboxes.ts';
import { filenameProblem } from '../../mailbox/outgoing/check.ts';
import type { Enclosure } from '../../mailbox/outgoing/outgoing.ts';
import { type OperationContext, requireScope } from '../context.ts';
import { decodeAttachmentId } from '../ids.ts';
import type { AttachmentInput, UserError } from '../types.generated.ts';
import { invalid, notFound } from '../user-errors.ts';

const MOST = 50;

export interface Enclosing {
  readonly enclosures: Enclosure[];
  readonly userErrors: UserError[];
}

export function enclosuresOf(
  inputs: readonly AttachmentInput[] | null | undefined,
  mailbox: Mailbox,
  context: OperationContext,
): Enclosing {
  const list = inputs ?? [];
  if (list.length > MOST)
    return { enclosures: [], userErrors: [invalid(`A mail has at most ${MOST} files.`, ['attachments'])] };
  const made = list.map((input, i) => enclosureOf(input, mailbox, context, ['attachments', String(i)]));
  return {
    enclosures: made.flatMap((one) => ('fetch' in one ? one : [])),
    userErrors: made.flatMap((one) => ('fetch' in one ? [] : one)),
  };
}

function enclosureOf(
  input: AttachmentInput,
  mailbox: Mailbox,
  context: OperationContext,
  path: readonly string[],
): Enclosure | UserError {
  if (input.file !== undefined) return uploaded(input.file, context, path);
  requireScope(context, 'mail.read');
  const place = decodeAttachmentId(input.attachmentId);
  const isHere = place?.dataCentre === mailbox.dataCentre && place.accountId === mailbox.accountId;
  if (place === null || !isHere) return notFound('attachment', [...path, 'attachmentId']);
  return fromMessage(mailbox, place.messageId, place.part, context);
}

function uploaded(token: string, { uploads }: OperationContext, path: readonly string[]): Enclosure | UserError {
  const file = uploads.get(token);
  if (file === undefined) return invalid('No file of this name came with the request.', [...path, 'file']);
  const { filename, size, open } = file;
  const problem = filenameProblem(filename);
  if (problem !== null) return invalid(problem, [...path, 'file']);
  return { fetch: async () => ({ filename, size, open }) };
}

/** An attachment of a message that the mailbox has; its bytes are fetched when they are needed. */
export function fromMessage(
  mailbox: Mailbox,
  messageId: string,
  part: AttachmentContent['part'],
  context: OperationContext,
): Enclosure {
  return {
    fetch: async () => {
      const { filename, bytes } = await context.fileOf(mailbox, messageId, part);
      return { filename, size: bytes.length, open: () => Readable.from([bytes]) };
    },
  };
}
