/** Mutations that organise mail: messages and whole conversations, in bulk, with what is known of each. */
import type { MailChange } from '../datasources/message-changes.ts';
import type { Mailbox } from '../mailbox/mailboxes.ts';
import { Bulk, type Done, type ReadBack, type Work } from './bulk.ts';
import { type OperationContext, requireScope } from './context.ts';
import type { MessageParent, ThreadParent } from './parents.ts';
import { distinctIds, messageTargets, threadTargets } from './targets.ts';
import type { MutationResolvers, Resolvers } from './types.generated.ts';
import { notFound } from './user-errors.ts';
import * as wishes from './wishes.ts';

type MessageMutation =
  | 'markMessages'
  | 'flagMessages'
  | 'applyLabels'
  | 'removeLabels'
  | 'removeAllLabels'
  | 'moveMessages'
  | 'archiveMessages'
  | 'unarchiveMessages'
  | 'markMessagesAsSpam'
  | 'markMessagesAsNotSpam'
  | 'trashMessages'
  | 'deleteMessagesPermanently';

type ThreadMutation =
  | 'markThreads'
  | 'flagThreads'
  | 'applyLabelsToThreads'
  | 'removeLabelsFromThreads'
  | 'removeAllLabelsFromThreads'
  | 'moveThreads'
  | 'archiveThreads'
  | 'unarchiveThreads'
  | 'markThreadsAsSpam'
  | 'markThreadsAsNotSpam'
  | 'trashThreads';

export const organising: Pick<Resolvers, 'ItemResult'> & {
  Mutation: Required<Pick<MutationResolvers, MessageMutation | ThreadMutation>>;
} = {
  Mutation: {
    markMessages: (_root, { input }, context) => changeMessages(input, wishes.read(input.read), context),
    flagMessages: (_root, { input }, context) => changeMessages(input, wishes.flagged(input.flag), context),
    applyLabels: (_root, { input }, context) =>
      changeMessages(input, wishes.labelled('LABELLED', input.labelIds), context),
    removeLabels: (_root, { input }, context) =>
      changeMessages(input, wishes.labelled('UNLABELLED', input.labelIds), context),
    removeAllLabels: (_root, { input }, context) => changeMessages(input, wishes.withoutLabels, context),
    moveMessages: (_root, { input }, context) => changeMessages(input, wishes.inFolder(input.folderId), context),
    archiveMessages: (_root, { input }, context) => changeMessages(input, wishes.archived, context),
    unarchiveMessages: (_root, { input }, context) => changeMessages(input, wishes.unarchived, context),
    markMessagesAsSpam: (_root, { input }, context) => changeMessages(input, wishes.spam, context),
    markMessagesAsNotSpam: (_root, { input }, context) => changeMessages(input, wishes.notSpam, context),
    trashMessages: (_root, { input }, context) => changeMessages(input, wishes.trashed, context),
    deleteMessagesPermanently: (_root, { input }, context) => deleteMessages(input, context),

    markThreads: (_root, { input }, context) => changeThreads(input, wishes.read(input.read), context),
    flagThreads: (_root, { input }, context) => changeThreads(input, wishes.flagged(input.flag), context),
    applyLabelsToThreads: (_root, { input }, context) =>
      changeThreads(input, wishes.labelled('LABELLED', input.labelIds), context),
    removeLabelsFromThreads: (_root, { input }, context) =>
      changeThreads(input, wishes.labelled('UNLABELLED', input.labelIds), context),
    removeAllLabelsFromThreads: (_root, { input }, context) => changeThreads(input, wishes.withoutLabels, context),
    moveThreads: (_root, { input }, context) => changeThreads(input, wishes.inFolder(input.folderId), context),
    archiveThreads: (_root, { input }, context) => changeThreads(input, wishes.archived, context),
    unarchiveThreads: (_root, { input }, context) => changeThreads(input, wishes.unarchived, context),
    markThreadsAsSpam: (_root, { input }, context) => changeThreads(input, wishes.spam, context),
    markThreadsAsNotSpam: (_root, { input }, context) => changeThreads(input, wishes.notSpam, context),
    trashThreads: (_root, { input }, context) => changeThreads(input, wishes.trashed, context),
  },
  ItemResult: { problem: ({ problem }) => problem ?? null },
};

/** Ids that can be deleted at once: each costs a call. */
const MOST_DELETIONS = 50;

interface MessagesInput {
  readonly ids: readonly string[];
  readonly verify?: boolean;
}

async function changeMessages({ ids, verify = false }: MessagesInput, wish: wishes.Wish, context: OperationContext) {
  requireScope(context, 'mail.modify');
  const { organiser } = context.services;
  const changes = new Map<Mailbox, MailChange>();
  const work: Work = async ({ mailbox, targets }) => {
    const change = await wish.in(mailbox, context);
    if ('code' in change) return change;
    changes.set(mailbox, change);
    return organiser.changeMessages(mailbox, zohoIdsOf(targets), change, context.callsFor(mailbox));
  };
  const readBack: ReadBack = async (mailbox, zohoIds) => {
    const change = changes.get(mailbox);
    return change === undefined ? new Map() : organiser.verify(mailbox, zohoIds, change, context.callsFor(mailbox));
  };
  const bulk = new Bulk('message');
  const targets = await messageTargets(distinctIds(ids), wish.moves, context);
  await bulk.carryOut(targets, ids, work, verify ? readBack : null);
  const { results, done, userErrors } = bulk.answer(ids);
  return { results, messages: await knownMessages(done, context), userErrors };
}

async function deleteMessages({ ids, verify = false }: MessagesInput, context: OperationContext) {
  requireScope(context, 'mail.modify');
  const { organiser } = context.services;
  const work: Work = ({ mailbox, targets }) => {
    const places = targets.map(({ zohoId, folderId }) => ({ id: zohoId, folderId: folderId ?? '0' }));
    return organiser.expunge(mailbox, places, context.callsFor(mailbox));
  };
  const readBack: ReadBack = (mailbox, zohoIds) => organiser.verifyGone(mailbox, zohoIds, context.callsFor(mailbox));
  const bulk = new Bulk('message');
  const targets = await messageTargets(distinctIds(ids, MOST_DELETIONS), true, context);
  await bulk.carryOut(targets, ids, work, verify ? readBack : null);
  const { results, userErrors } = bulk.answer(ids);
  return { results, userErrors };
}

interface ThreadsInput {
  readonly ids: readonly string[];
  readonly onlyInFolderId?: string | null | undefined;
}

async function changeThreads({ ids, onlyInFolderId }: ThreadsInput, wish: wishes.Wish, context: OperationContext) {
  requireScope(context, 'mail.modify');
  const { organiser } = context.services;
  const onlyIn = (mailbox: Mailbox) =>
    onlyInFolderId == null ? null : (wishes.entityIn(mailbox, 'Folder', onlyInFolderId) ?? undefined);
  const ofThreads: Work = async ({ mailbox, targets }) => {
    const onlyInFolder = onlyIn(mailbox);
    if (onlyInFolder === undefined) return notFound('folder', ['onlyInFolderId']);
    const change = await wish.in(mailbox, context);
    if ('code' in change) return change;
    const threads = { ids: zohoIdsOf(targets), onlyInFolder };
    return organiser.changeThreads(mailbox, threads, change, context.callsFor(mailbox));
  };
  const ofSingles: Work = async ({ mailbox, targets }) => {
    const folderId = onlyIn(mailbox);
    if (folderId === undefined) return notFound('folder', ['onlyInFolderId']);
    const change = await wish.in(mailbox, context);
    if ('code' in change) return change;
    const there = targets.filter((target) => folderId === null || target.folderId === folderId);
    const outcomes = await organiser.changeMessages(mailbox, zohoIdsOf(there), change, context.callsFor(mailbox));
    // Of a conversation that has nothing in the folder there was nothing to change.
    for (const { zohoId } of targets) if (!outcomes.has(zohoId)) outcomes.set(zohoId, { status: 'ACCEPTED' });
    return outcomes;
  };
  const bulk = new Bulk('conversation');
  const { threads, singles } = await threadTargets(distinctIds(ids), wish.moves, context);
  await bulk.carryOut(threads, ids, ofThreads, null);
  await bulk.carryOut(singles, ids, ofSingles, null);
  const { results, done, userErrors } = bulk.answer(ids);
  return { results, threads: await knownThreads(done, context), userErrors };
}

const zohoIdsOf = (targets: readonly { readonly zohoId: string }[]) => targets.map(({ zohoId }) => zohoId);

/** As the index knows them now: no call. */
async function knownMessages(done: readonly Done[], { services }: OperationContext): Promise<MessageParent[]> {
  const messages: MessageParent[] = [];
  for (const [mailbox, some] of Map.groupBy(done, (one) => one.mailbox)) {
    const rows = await services.index.knownOf(mailbox, zohoIdsOf(some.map(({ target }) => target)));
    messages.push(...rows.flatMap((row) => (row === null ? [] : [{ mailbox, row }])));
  }
  return messages;
}

async function knownThreads(done: readonly Done[], context: OperationContext): Promise<ThreadParent[]> {
  const [threads, singles] = [
    done.filter(({ target }) => target.folderId === null),
    done.filter(({ target }) => target.folderId !== null),
  ];
  const messages = await knownMessages(singles, context);
  return [
    ...threads.map(({ mailbox, target }) => ({ mailbox, zohoId: target.zohoId })),
    ...messages.map(({ mailbox, row }) => ({ mailbox, single: row })),
  ];
}
