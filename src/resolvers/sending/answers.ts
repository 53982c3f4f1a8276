/** Mail about other mail: answers, and messages passed on. */
import type { MessageContent } from '../../filtering/content/index.ts';
import type { Mailbox } from '../../mailbox/mailboxes.ts';
import type { Letter } from '../../mailbox/outgoing/task.ts';
import { type OperationContext, requireScope } from '../context.ts';
import { decodeId } from '../ids.ts';
import { findMessage } from '../node.ts';
import type { MessageParent } from '../parents.ts';
import { mailboxOf } from '../reach.ts';
import type { ForwardMessageInput, MutationResolvers, ReplyToMessageInput, UserError } from '../types.generated.ts';
import { notFound } from '../user-errors.ts';
import { enclosuresOf, fromMessage } from './enclosures.ts';
import { letterOf, listOf } from './letters.ts';
import { once, type Prepared } from './once.ts';
import { passedOn } from './passed-on.ts';

export const answers: Required<Pick<MutationResolvers, 'replyToMessage' | 'forwardMessage'>> = {
  replyToMessage: (_root, { input }, context) =>
    once('replyToMessage', input, context, () => prepareReply(input, context)),
  forwardMessage: (_root, { input }, context) =>
    once('forwardMessage', input, context, () => prepareForward(input, context)),
};

async function prepareReply(input: ReplyToMessageInput, context: OperationContext): Promise<Prepared | UserError[]> {
  const message = await messageWithId(input.messageId, context);
  if (message === null) return [notFound('message', ['messageId'])];
  const { mailbox, row } = message;
  const { enclosures, userErrors } = enclosuresOf(input.attachments, mailbox, context);
  if (userErrors.length > 0) return userErrors;
  const content = await context.contents.load({ mailbox, messageId: row.messageId });
  const toAll = input.all ?? false;
  const named = recipientsOf(message, content, toAll);
  const letter: Letter = {
    ...letterOf({ ...input, subject: input.subject ?? prefixed('Re', row.subject) }, mailbox),
    to: input.to == null ? named.to : listOf(input.to),
    cc: input.cc == null ? named.cc : listOf(input.cc),
  };
  return { mailbox, errand: { kind: 'REPLY', letter, messageId: row.messageId, toAll, replaces: null }, enclosures };
}

async function prepareForward(input: ForwardMessageInput, context: OperationContext): Promise<Prepared | UserError[]> {
  // Whoever passes a message on to itself reads it.
  requireScope(context, 'mail.read');
  const message = await messageWithId(input.messageId, context);
  if (message === null) return [notFound('message', ['messageId'])];
  const { mailbox, row } = message;
  const { messageId } = row;
  const { enclosures, userErrors } = enclosuresOf(input.attachments, mailbox, context);
  if (userErrors.length > 0) return userErrors;
  const letter = letterOf({ ...input, subject: input.subject ?? prefixed('Fwd', row.subject) }, mailbox);
  const withFiles = input.includeAttachments ?? true;
  if (withFiles && context.services.outgoing.forwardsByCall) {
    return { mailbox, errand: { kind: 'FORWARD', letter, messageId, byCall: true }, enclosures };
  }
  const content = await context.contents.load({ mailbox, messageId });
  const files = withFiles ? content.attachments.map(({ part }) => fromMessage(mailbox, messageId, part, context)) : [];
  const whole = { ...letter, body: passedOn(letter.body, message, content) };
  const errand = { kind: 'FORWARD' as const, letter: whole, messageId, byCall: false };
  return { mailbox, errand, enclosures: [...enclosures, ...files] };
}

/** A message as it is known; null when this app reaches none by that id. */
export async function messageWithId(id: string, context: OperationContext): Promise<MessageParent | null> {
  const ref = decodeId(id);
  if (ref?.type !== 'Message') return null;
  const mailbox = await mailboxOf(ref, context);
  if (mailbox === null) return null;
  const row = await context.known.load({ mailbox, messageId: ref.entity });
  if (row !== null) return row.goneAt === null ? { mailbox, row } : null;
  return findMessage(mailbox, ref.entity, context);
}

interface Named {
  readonly name: string;
  readonly address: string;
}

/** An answer to one's own mail goes on to those it went to. */
function recipientsOf({ mailbox, row }: MessageParent, content: MessageContent, all: boolean) {
  const isOwn = (one: Named) => isSame(one, mailbox);
  const sender = { name: row.fromName, address: row.fromAddress };
  const first = isOwn(sender) ? content.to : content.replyTo.length > 0 ? content.replyTo : [sender];
  const to = all ? distinct([...first, ...content.to], isOwn) : distinct(first, () => false);
  const cc = all ? distinct(content.cc, (one) => isOwn(one) || to.some((other) => isSame(one, other))) : [];
  return { to, cc };
}

function distinct(list: readonly Named[], except: (one: Named) => boolean): Named[] {
  const byAddress = new Map(list.map(({ name, address }) => [address.toLowerCase(), { name, address }]));
  return [...byAddress.values()].filter((one) => one.address !== '' && !except(one));
}

const isSame = (one: { readonly address: string }, other: Pick<Mailbox, 'address'>): boolean =>
  one.address.toLowerCase() === other.address.toLowerCase();

const prefixed = (prefix: 'Re' | 'Fwd', subject: string): string =>
  subject.toLowerCase().startsWith(`${prefix.toLowerCase()}:`) ? subject : `${prefix}: ${subject}`.trim();
