/** Mail on its way: how far it got, and the way back for what waits for its time. */
import { isPosternError } from '../../errors.ts';
import type { Intent } from '../../intents/intents.ts';
import type { Mailbox } from '../../mailbox/mailboxes.ts';
import { toObservation } from '../../mailbox/observation.ts';
import { type OperationContext, requireScope } from '../context.ts';
import { decodeId, encodeId } from '../ids.ts';
import type { MessageParent } from '../parents.ts';
import { mailboxOf } from '../reach.ts';
import type { MutationResolvers, OutgoingKind, OutgoingState, Resolvers, UserError } from '../types.generated.ts';
import { conflict, notFound } from '../user-errors.ts';

type CancelScheduled = Required<Pick<MutationResolvers, 'cancelScheduledMessage'>>;

/** Where Zoho keeps what came of each kind; the second place is where it may still be on its way. */
const PLACES: Record<OutgoingKind, readonly string[]> = {
  SEND: ['SENT', 'OUTBOX'],
  REPLY: ['SENT', 'OUTBOX'],
  FORWARD: ['SENT', 'OUTBOX'],
  SCHEDULE: ['OUTBOX', 'SENT'],
  DRAFT: ['DRAFTS'],
  TEMPLATE: ['TEMPLATES'],
};

export const outgoingMessages: Pick<Resolvers, 'OutgoingMessage'> & { Mutation: CancelScheduled } = {
  OutgoingMessage: {
    id: ({ id }) => encodeId({ type: 'OutgoingMessage', dataCentre: '', accountId: '', entity: id }),
    kind: (intent) => kindOf(intent),
    state: (intent) => stateOf(intent),
    attempts: ({ calls }) => calls,
    message: async (intent, _args, context) => {
      const mailbox = await mailboxOf(intent, context);
      if (intent.resultId === null || mailbox === null) return null;
      requireScope(context, 'mail.read');
      return messageOf(intent, mailbox, intent.resultId, context);
    },
    scheduledFor: (intent) => scheduledFor(intent),
    createdAt: ({ intendedAt }) => intendedAt,
    account: (intent, _args, context) => mailboxOf(intent, context),
  },
  Mutation: {
    cancelScheduledMessage: async (_root, { input }, context) => {
      requireScope(context, 'mail.send');
      const ref = decodeId(input.outgoingId);
      const { outgoing } = context.services;
      const intent = ref?.type === 'OutgoingMessage' ? await outgoing.find(context.principal, ref.entity) : null;
      if (intent === null) return { outgoing: null, userErrors: [notFound('outgoing message', ['outgoingId'])] };
      const problem = await cancel(intent, context);
      return {
        outgoing: await outgoing.find(context.principal, intent.id),
        userErrors: problem === null ? [] : [problem],
      };
    },
  },
};

function kindOf({ kind }: Intent): OutgoingKind {
  const known = KINDS.find((one) => one === kind);
  if (known === undefined) throw new TypeError(`${kind} is no kind of mail`);
  return known;
}
const KINDS = ['SEND', 'REPLY', 'FORWARD', 'SCHEDULE', 'DRAFT', 'TEMPLATE'] as const satisfies readonly OutgoingKind[];

function stateOf({ state, doubtFrom, resultId }: Intent): OutgoingState {
  if (state !== 'INTENDED' && state !== 'LEASED') return state;
  if (resultId !== null) return 'DONE';
  return doubtFrom === null ? 'PENDING' : 'CHECKING';
}

function scheduledFor({ about }: Intent): Date | null {
  return about.scheduledFor === undefined ? null : new Date(about.scheduledFor);
}

/** As the index knows it, else as Zoho has it in one of the folders where it must be. */
async function messageOf(
  intent: Intent,
  mailbox: Mailbox,
  messageId: string,
  context: OperationContext,
): Promise<MessageParent | null> {
  const known = await context.known.load({ mailbox, messageId });
  if (known !== null) return known.goneAt === null ? { mailbox, row: known } : null;
  for (const role of PLACES[kindOf(intent)]) {
    const place = await placeIn(role, mailbox, messageId, context);
    if (place !== null) return place;
  }
  return null;
}

async function placeIn(
  role: string,
  mailbox: Mailbox,
  messageId: string,
  context: OperationContext,
): Promise<MessageParent | null> {
  const { accountId } = mailbox;
  const folders = await context.loadersOf(mailbox).folders.load(accountId);
  const folderId = folders.find((folder) => folder.role === role)?.id;
  if (folderId === undefined) return null;
  try {
    const place = { accountId, folderId, messageId };
    const row = await context.services.datasources.messages.details(context.callsFor(mailbox), place);
    return { mailbox, row: toObservation(row) };
  } catch (error) {
    if (isPosternError(error) && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

/** Where it leaves in a moment, taking it back could take back what was sent. */
const LAST_MINUTE_MS = 60_000;

async function cancel(intent: Intent, context: OperationContext): Promise<UserError | null> {
  const { outgoing, datasources } = context.services;
  const path = ['outgoingId'];
  const leavesAt = scheduledFor(intent);
  if (leavesAt === null) return conflict('This mail was not scheduled.', path);
  if (intent.state === 'CANCELLED' || (await outgoing.cancel(intent.id))) return null;
  const { resultId } = intent;
  if (intent.state !== 'DONE' || resultId === null) {
    return conflict(`The mail is ${stateOf(intent)}, so there is nothing in the outbox to call off.`, path);
  }
  if (leavesAt.getTime() - context.startedAt.getTime() < LAST_MINUTE_MS) {
    return conflict('The mail leaves within a minute, or has left.', path);
  }
  const mailbox = await mailboxOf(intent, context);
  if (mailbox === null) return conflict('The mailbox is no longer connected.', path);
  const folders = await context.loadersOf(mailbox).folders.load(mailbox.accountId);
  const outboxId = folders.find(({ role }) => role === 'OUTBOX')?.id;
  const waiting = await placeIn('OUTBOX', mailbox, resultId, context);
  if (outboxId === undefined || waiting?.row.folderId !== outboxId) {
    return conflict('The mail is no longer in the outbox.', path);
  }
  const place = { accountId: mailbox.accountId, folderId: outboxId, messageId: resultId };
  await datasources.messages.expunge(context.callsFor(mailbox), place);
  await outgoing.takenBack(intent.id);
  return null;
}
