/** Mail that is written anew: sent now or at a time, saved as draft or template. */
import type { Mailbox } from '../../mailbox/mailboxes.ts';
import type { Errand, Letter } from '../../mailbox/outgoing/task.ts';
import type { OperationContext } from '../context.ts';
import { mailboxWithId } from '../reach.ts';
import type { AttachmentInput, MutationResolvers, SaveDraftInput, UserError } from '../types.generated.ts';
import { invalid, notFound } from '../user-errors.ts';
import { messageWithId } from './answers.ts';
import { enclosuresOf } from './enclosures.ts';
import { type LetterInput, letterOf } from './letters.ts';
import { once, type Prepared } from './once.ts';

type Composition = 'sendMessage' | 'scheduleMessage' | 'saveDraft' | 'saveTemplate';

/** Zoho has to be asked before, and a mail that is called off has to be reached in time. */
const SOONEST_MS = 2 * 60_000;
const LATEST_MS = 366 * 24 * 3_600_000;

export const compositions: Required<Pick<MutationResolvers, Composition>> = {
  sendMessage: (_root, { input }, context) =>
    once('sendMessage', input, context, () =>
      compose(input, context, (letter) => ({ kind: 'SEND', letter, replaces: null })),
    ),

  scheduleMessage: (_root, { input }, context) =>
    once('scheduleMessage', input, context, async () => {
      const at = new Date(Math.floor(input.sendAt.getTime() / 1000) * 1000);
      const wait = at.getTime() - context.startedAt.getTime();
      if (wait < SOONEST_MS || wait > LATEST_MS) {
        return [invalid('A mail can be scheduled from two minutes to a year ahead.', ['sendAt'])];
      }
      return compose(input, context, (letter) => ({ kind: 'SCHEDULE', letter, at: at.toISOString() }));
    }),

  saveDraft: (_root, { input }, context) => once('saveDraft', input, context, () => prepareDraft(input, context)),

  saveTemplate: (_root, { input }, context) =>
    once('saveTemplate', input, context, () => compose(input, context, (letter) => ({ kind: 'TEMPLATE', letter }))),
};

type CompositionInput = LetterInput & {
  readonly accountId: string;
  readonly attachments?: readonly AttachmentInput[] | null | undefined;
};

async function compose(
  input: CompositionInput,
  context: OperationContext,
  errandOf: (letter: Letter) => Errand,
): Promise<Prepared | UserError[]> {
  const mailbox = await mailboxWithId(input.accountId, context);
  if (mailbox === null) return [notFound('account', ['accountId'])];
  const { enclosures, userErrors } = enclosuresOf(input.attachments, mailbox, context);
  if (userErrors.length > 0) return userErrors;
  return { mailbox, errand: errandOf(letterOf(input, mailbox)), enclosures };
}

async function prepareDraft(input: SaveDraftInput, context: OperationContext): Promise<Prepared | UserError[]> {
  const answered = input.inReplyTo == null ? null : await messageWithId(input.inReplyTo, context);
  if (input.inReplyTo != null && answered === null) return [notFound('message', ['inReplyTo'])];
  const threading = answered === null ? null : await threadingTo(answered.mailbox, answered.row.messageId, context);
  const prepared = await compose(input, context, (letter) => ({ kind: 'DRAFT', letter, replaces: null, threading }));
  if (Array.isArray(prepared) || answered === null) return prepared;
  const isHere = answered.mailbox.accountId === prepared.mailbox.accountId;
  return isHere ? prepared : [invalid('The message is in another mailbox.', ['inReplyTo'])];
}

/** What makes a draft the answer to a message; nothing does where the message has no Message-ID. */
async function threadingTo(mailbox: Mailbox, messageId: string, context: OperationContext) {
  const { messageId: inReplyTo, references } = await context.contents.load({ mailbox, messageId });
  return inReplyTo === '' ? null : { inReplyTo, references: [...references] };
}
