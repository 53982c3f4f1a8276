/** What is inside a message: everything here comes from its source. */

import { PosternError } from '../errors.ts';
import { linkPartOf, type MessageContent } from '../filtering/content/index.ts';
import type { MailAddress } from '../plugins/sdk/message.ts';
import { type OperationContext, requireScope } from './context.ts';
import { encodeAttachmentId } from './ids.ts';
import type { MessageParent } from './parents.ts';
import { dateOf } from './scalars.ts';
import type { Address, MessageResolvers, Resolvers } from './types.generated.ts';

/** How long the images inside a text can be loaded. */
const INLINE_SECONDS = 900;
const SHORTEST_SECONDS = 10;
const LONGEST_SECONDS = 3_600;
const MAX_NAMES = 50;

type ContentField =
  | 'to'
  | 'cc'
  | 'replyTo'
  | 'internetMessageId'
  | 'references'
  | 'sentAt'
  | 'readReceiptTo'
  | 'mailingList'
  | 'calendarEvents'
  | 'deliveryEvent'
  | 'headers'
  | 'body'
  | 'attachments';

/** The fields of Message that are read from its source. */
export const contentOfMessage: Pick<MessageResolvers, ContentField> = {
  to: async (message, _args, context) => (await contentOf(message, context)).to.map(toAddress),
  cc: async (message, _args, context) => (await contentOf(message, context)).cc.map(toAddress),
  replyTo: async (message, _args, context) => (await contentOf(message, context)).replyTo.map(toAddress),
  internetMessageId: async (message, _args, context) => (await contentOf(message, context)).messageId,
  references: async (message, _args, context) => [...(await contentOf(message, context)).references],
  sentAt: async (message, _args, context) => dateOf((await contentOf(message, context)).sentAt),
  readReceiptTo: async (message, _args, context) => (await contentOf(message, context)).readReceiptTo.map(toAddress),
  mailingList: async (message, _args, context) => (await contentOf(message, context)).mailingList,
  calendarEvents: async (message, _args, context) => [...(await contentOf(message, context)).calendarEvents],
  deliveryEvent: async (message, _args, context) => {
    const event = (await contentOf(message, context)).deliveryEvent;
    return event === null ? null : { message, event };
  },
  headers: async (message, { names }, context) => {
    if (names != null && names.length > MAX_NAMES)
      throw new PosternError('BAD_USER_INPUT', `At most ${MAX_NAMES} header names can be asked for at once.`);
    const wanted = names == null ? null : new Set(names.map((name) => name.toLowerCase()));
    const { headers } = await contentOf(message, context);
    return headers.filter(({ name }) => wanted === null || wanted.has(name));
  },
  body: async (message, _args, context) => ({ message, body: (await contentOf(message, context)).body }),
  attachments: async (message, _args, context) =>
    (await contentOf(message, context)).attachments.map((attachment) => ({ message, attachment })),
};

export const content: Pick<Resolvers, 'MessageBody' | 'MessagePieces' | 'FilePiece' | 'Attachment'> = {
  MessagePieces: {
    body: async (message, _args, context) => {
      const { mailbox, row } = message;
      return { message, body: await piecesOf(context).body(mailbox, row, context.callsFor(mailbox)) };
    },
    headers: async ({ mailbox, row }, _args, context) => [
      ...(await piecesOf(context).headers(mailbox, row, context.callsFor(mailbox))),
    ],
    files: async (message, _args, context) => {
      const { mailbox, row } = message;
      const files = await piecesOf(context).files(mailbox, row, context.callsFor(mailbox));
      return files.map((piece) => ({ message, piece }));
    },
  },
  FilePiece: {
    filename: ({ piece: { filename } }) => filename,
    size: ({ piece: { row } }) => row.size,
    isInline: ({ piece: { row } }) => row.isInline,
    url: ({ message, piece: file }, { expiresIn }, context) =>
      linkTo(message, linkPartOf(file), checkSeconds(expiresIn), context),
  },
  MessageBody: {
    text: ({ body }) => body.text,
    newText: ({ body }) => body.newText,
    quotedText: ({ body }) => body.quotedText,
    html: ({ message, body }, _args, context) =>
      body.html?.pieces
        .map((piece) => (typeof piece === 'string' ? piece : linkTo(message, piece.part, INLINE_SECONDS, context)))
        .join('') ?? null,
    blockedImages: ({ body }) => body.html?.blockedImages ?? 0,
    truncated: ({ body }) => body.truncated,
  },
  Attachment: {
    id: ({ message: { mailbox, row }, attachment }) =>
      encodeAttachmentId({
        dataCentre: mailbox.dataCentre,
        accountId: mailbox.accountId,
        messageId: row.messageId,
        part: attachment.part,
      }),
    filename: ({ attachment }) => attachment.filename,
    contentType: ({ attachment }) => attachment.contentType,
    detectedType: ({ attachment }) => attachment.detectedType,
    size: ({ attachment }) => attachment.size,
    sha256: ({ attachment }) => attachment.sha256,
    isInline: ({ attachment }) => attachment.isInline,
    url: ({ message, attachment }, { expiresIn }, context) =>
      linkTo(message, attachment.part, checkSeconds(expiresIn), context),
  },
};

/** Throws BAD_USER_INPUT outside what a link may last. */
export function checkSeconds(expiresIn: number): number {
  if (expiresIn >= SHORTEST_SECONDS && expiresIn <= LONGEST_SECONDS) return expiresIn;
  throw new PosternError(
    'BAD_USER_INPUT',
    `\`expiresIn\` must be between ${SHORTEST_SECONDS} and ${LONGEST_SECONDS} seconds, not ${expiresIn}.`,
  );
}

function piecesOf(context: OperationContext) {
  requireScope(context, 'mail.read');
  return context.services.pieces;
}

function contentOf({ mailbox, row }: MessageParent, context: OperationContext): Promise<MessageContent> {
  requireScope(context, 'mail.read');
  return context.contents.load({ mailbox, messageId: row.messageId });
}

function linkTo({ mailbox, row }: MessageParent, part: string, seconds: number, context: OperationContext): string {
  const { tenantId, dataCentre, accountId } = mailbox;
  return context.services.linkTo({ tenantId, dataCentre, accountId, messageId: row.messageId, part }, seconds);
}

function toAddress({ name, address }: MailAddress): Address {
  return { name: name === '' ? null : name, address };
}
