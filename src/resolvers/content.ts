/** What is inside a message: everything here comes from its source. */
import { PosternError } from '../errors.ts';
import type { MessageContent } from '../filtering/content/index.ts';
import type { MailAddress } from '../plugins/sdk/message.ts';
import { type OperationContext, requireScope } from './context.ts';
import { encodeAttachmentId } from './ids.ts';
import type { MessageParent } from './parents.ts';
import type { Address, MessageResolvers, Resolvers } from './types.generated.ts';

/** How long the images inside a text can be loaded. */
const INLINE_SECONDS = 900;
const SHORTEST_SECONDS = 10;
const LONGEST_SECONDS = 3_600;
const MAX_NAMES = 50;

type ContentField = 'to' | 'cc' | 'replyTo' | 'internetMessageId' | 'references' | 'headers' | 'body' | 'attachments';

/** The fields of Message that are read from its source. */
export const contentOfMessage: Pick<MessageResolvers, ContentField> = {
  to: async (message, _args, context) => (await contentOf(message, context)).to.map(toAddress),
  cc: async (message, _args, context) => (await contentOf(message, context)).cc.map(toAddress),
  replyTo: async (message, _args, context) => (await contentOf(message, context)).replyTo.map(toAddress),
  internetMessageId: async (message, _args, context) => (await contentOf(message, context)).messageId,
  references: async (message, _args, context) => [...(await contentOf(message, context)).references],
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

export const content: Pick<Resolvers, 'MessageBody' | 'Attachment'> = {
  MessageBody: {
    text: ({ body }) => body.text,
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
    url: ({ message, attachment }, { expiresIn }, context) => {
      if (expiresIn < SHORTEST_SECONDS || expiresIn > LONGEST_SECONDS)
        throw new PosternError(
          'BAD_USER_INPUT',
          `\`expiresIn\` must be between ${SHORTEST_SECONDS} and ${LONGEST_SECONDS} seconds, not ${expiresIn}.`,
        );
      return linkTo(message, attachment.part, expiresIn, context);
    },
  },
};

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
