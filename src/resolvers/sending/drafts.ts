/** Drafts that are there already: changed, sent, deleted. Zoho can only save a new mail and delete the old one. */
import { parseAddressList, type Threading } from '../../datasources/outgoing.ts';
import { isPosternError } from '../../errors.ts';
import type { MessageContent } from '../../filtering/content/index.ts';
import type { Mailbox } from '../../mailbox/mailboxes.ts';
import type { Letter } from '../../mailbox/outgoing/task.ts';
import { type OperationContext, requireScope } from '../context.ts';
import { decodeId } from '../ids.ts';
import { mailboxOf } from '../reach.ts';
import type { MutationResolvers, SendDraftInput, UpdateDraftInput, UserError } from '../types.generated.ts';
import { conflict, notFound } from '../user-errors.ts';
import { enclosuresOf, fromMessage } from './enclosures.ts';
import { bodyOf, letterOf, listOf } from './letters.ts';
import { once, type Prepared } from './once.ts';

export const drafts: Required<Pick<MutationResolvers, 'updateDraft' | 'sendDraft' | 'deleteDraft'>> = {
  updateDraft: async (_root, { input }, context) => {
    const answer = await once('updateDraft', input, context, () => prepareChange(input, context));
    return { ...answer, replacedId: answer.outgoing === null ? null : input.draftId };
  },

  sendDraft: async (_root, { input }, context) => {
    const answer = await once('sendDraft', input, context, () => prepareSending(input, context));
    return { ...answer, replacedId: answer.outgoing === null ? null : input.draftId };
  },

  deleteDraft: async (_root, { input }, context) => {
    requireScope(context, 'mail.send');
    const draft = await draftWithId(input.draftId, context);
    if (!('place' in draft)) return { deletedId: null, userErrors: [draft] };
    const { mailbox, place, trashId } = draft;
    const { datasources, index } = context.services;
    const { accountId } = mailbox;
    const move = { accountId, messageIds: [place.messageId], folderId: trashId };
    await datasources.messages.move(context.callsFor(mailbox), move);
    const key = {
      tenant_id: mailbox.tenantId,
      data_centre: mailbox.dataCentre,
      account_id: accountId,
      message_id: place.messageId,
    };
    await index.moved(key, trashId);
    return { deletedId: input.draftId, userErrors: [] };
  },
};

interface Draft {
  readonly mailbox: Mailbox;
  readonly place: { readonly messageId: string; readonly folderId: string };
  readonly trashId: string;
}

/** Looks at Zoho whether it is a draft still: what is sent or deleted as one must not be anything else. */
async function draftWithId(id: string, context: OperationContext): Promise<Draft | UserError> {
  const missing = notFound('draft', ['draftId']);
  const ref = decodeId(id);
  const mailbox = ref?.type === 'Message' ? await mailboxOf(ref, context) : null;
  if (ref === null || mailbox === null) return missing;
  const folders = await context.loadersOf(mailbox).folders.load(mailbox.accountId);
  const folderId = folders.find(({ role }) => role === 'DRAFTS')?.id;
  const trashId = folders.find(({ role }) => role === 'TRASH')?.id;
  if (folderId === undefined || trashId === undefined) return missing;
  const place = { messageId: ref.entity, folderId };
  const { messages } = context.services.datasources;
  try {
    const row = await messages.details(context.callsFor(mailbox), { accountId: mailbox.accountId, ...place });
    if (row.folderId !== folderId) return conflict('This message is no draft.', ['draftId']);
  } catch (error) {
    if (isPosternError(error) && error.code === 'NOT_FOUND') return missing;
    throw error;
  }
  return { mailbox, place, trashId };
}

async function prepareChange(input: UpdateDraftInput, context: OperationContext): Promise<Prepared | UserError[]> {
  // What is kept of a draft can be sent on by whoever changes whom it goes to.
  requireScope(context, 'mail.read');
  const draft = await draftWithId(input.draftId, context);
  if (!('place' in draft)) return [draft];
  const { mailbox, place } = draft;
  const content = await context.contents.load({ mailbox, messageId: place.messageId });
  const kept = await letterOfDraft(draft, content, context);
  const letter: Letter = {
    ...kept,
    ...(input.from == null ? {} : { from: letterOf({ ...input, subject: '', body: { text: '' } }, mailbox).from }),
    ...(input.to == null ? {} : { to: listOf(input.to) }),
    ...(input.cc == null ? {} : { cc: listOf(input.cc) }),
    ...(input.bcc == null ? {} : { bcc: listOf(input.bcc) }),
    ...(input.subject == null ? {} : { subject: input.subject }),
    ...(input.body == null ? {} : { body: bodyOf(input.body) }),
  };
  const given = enclosuresOf(input.attachments, mailbox, context);
  if (given.userErrors.length > 0) return given.userErrors;
  const enclosures = input.attachments == null ? filesOf(draft, content, context) : given.enclosures;
  const threading = await answeredBy(draft, content, context);
  const answers = threading === null ? null : { ...threading, references: [...threading.references] };
  return { mailbox, errand: { kind: 'DRAFT', letter, replaces: place, threading: answers }, enclosures };
}

async function prepareSending(input: SendDraftInput, context: OperationContext): Promise<Prepared | UserError[]> {
  requireScope(context, 'mail.read');
  const draft = await draftWithId(input.draftId, context);
  if (!('place' in draft)) return [draft];
  const { mailbox, place } = draft;
  const content = await context.contents.load({ mailbox, messageId: place.messageId });
  const letter = await letterOfDraft(draft, content, context);
  const enclosures = filesOf(draft, content, context);
  const threading = await answeredBy(draft, content, context);
  const answered =
    threading === null ? null : await context.services.index.withInternetId(mailbox, threading.inReplyTo);
  // Only Zoho's call for answers puts a mail into a conversation; it needs to be told which message is answered.
  const errand =
    answered === null
      ? { kind: 'SEND' as const, letter, replaces: place }
      : { kind: 'REPLY' as const, letter, replaces: place, messageId: answered, toAll: false };
  return { mailbox, errand, enclosures };
}

async function letterOfDraft(
  { mailbox, place }: Draft,
  content: MessageContent,
  context: OperationContext,
): Promise<Letter> {
  const listIn = (name: string) => parseAddressList(headerOf(content, name));
  const { messages } = context.services.datasources;
  const at = { accountId: mailbox.accountId, ...place };
  return {
    from: listIn('from')[0] ?? { name: mailbox.displayName, address: mailbox.address },
    to: [...content.to],
    cc: [...content.cc],
    bcc: listIn('bcc'),
    replyTo: content.replyTo[0] ?? null,
    subject: headerOf(content, 'subject'),
    // What was made safe to be shown is not what was written; Zoho has that.
    body:
      content.body.html === null && !content.body.truncated
        ? { format: 'text', content: content.body.text }
        : { format: 'html', content: await messages.html(context.callsFor(mailbox), at) },
    askReceipt: headerOf(content, 'disposition-notification-to') !== '',
  };
}

const filesOf = ({ mailbox, place }: Draft, content: MessageContent, context: OperationContext) =>
  content.attachments.map(({ part }) => fromMessage(mailbox, place.messageId, part, context));

const headerOf = ({ headers }: MessageContent, name: string): string =>
  headers.find((header) => header.name === name)?.value ?? '';

/** What a draft answers, by its own words or, where Zoho took none, by ours; null when it answers nothing. */
async function answeredBy(
  { mailbox, place }: Draft,
  content: MessageContent,
  context: OperationContext,
): Promise<Threading | null> {
  const inReplyTo = /<([^<>\s]+)>/.exec(headerOf(content, 'in-reply-to'))?.[1];
  if (inReplyTo !== undefined) return { inReplyTo, references: [...content.references] };
  return context.services.outgoing.answeredBy(mailbox, place.messageId);
}
