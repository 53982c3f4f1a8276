import { change } from '../scenario.ts';
import type { Stage, Tag } from '../stage.ts';

/** What a mutation does to messages, or to conversations: they are the same but for their names. */
interface Target {
  /** Puts there what is changed: one message, in a conversation where it is about those. */
  readonly given: (stage: Stage, tag: Tag) => Promise<Given>;
  readonly idOf: (stage: Stage, given: Given) => string;
}

interface Given {
  readonly messageId: string;
  /** Of its conversation; empty where that does not matter. */
  readonly threadId: string;
}

async function ask(stage: Stage, mutation: string, input: Record<string, unknown>): Promise<unknown> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return stage.graph(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { results { status } userErrors { message } } }`,
    { input },
  );
}

/** As another program changes a message. */
const by =
  (mode: string, more: Record<string, unknown> = {}) =>
  (stage: Stage, { messageId }: Given) =>
    stage.zoho('PUT', '/updatemessage', { mode, messageId: [messageId], ...more });

interface Organised {
  readonly mutation: string;
  /** Brings what is given to where the change shows. */
  readonly first?: (stage: Stage, given: Given) => Promise<unknown>;
  readonly input?: Record<string, unknown>;
  readonly becomes: unknown;
}

function organised(target: Target, { mutation, first, input = {}, becomes }: Organised) {
  return change({
    given: async (stage, tag) => {
      const given = await target.given(stage, tag);
      await first?.(stage, given);
      return given;
    },
    ask: (stage, given) => ask(stage, mutation, { ids: [target.idOf(stage, given)], ...input }),
    seen: (stage, { messageId }) => stage.message(messageId),
    becomes: () => becomes,
  });
}

/** A change that names a label or a folder made for it. */
function organisedWith(
  target: Target,
  how: {
    readonly mutation: string;
    readonly make: (stage: Stage, tag: Tag) => Promise<string>;
    readonly first?: (stage: Stage, given: Given, made: string) => Promise<unknown>;
    readonly input: (stage: Stage, made: string) => Record<string, unknown>;
    readonly becomes: (tag: Tag) => unknown;
  },
) {
  return change({
    given: async (stage, tag) => {
      const made = await how.make(stage, tag);
      const given = await target.given(stage, tag);
      await how.first?.(stage, given, made);
      return { ...given, made };
    },
    ask: (stage, given) =>
      ask(stage, how.mutation, { ids: [target.idOf(stage, given)], ...how.input(stage, given.made) }),
    seen: (stage, { messageId }) => stage.message(messageId),
    becomes: (_given, tag) => how.becomes(tag),
  });
}

const makeLabel = (stage: Stage, displayName: string) =>
  stage.zohoText('labelId', 'POST', '/labels', { displayName, color: '#96CCF5' });
const makeFolder = (stage: Stage, folderName: string) => stage.zohoText('folderId', 'POST', '/folders', { folderName });

const message: Target = {
  given: async (stage, tag) => ({ messageId: await stage.deliver({ subject: tag }), threadId: '' }),
  idOf: (stage, { messageId }) => stage.id('Message', messageId),
};

const withLabel = (stage: Stage, given: Given, labelId: string) =>
  by('applyLabel', { labelId: [labelId] })(stage, given);

export const organising = {
  markMessagesRead: organised(message, { mutation: 'markMessages', input: { read: true }, becomes: { isRead: true } }),
  markMessagesUnread: organised(message, {
    mutation: 'markMessages',
    first: by('markAsRead'),
    input: { read: false },
    becomes: { isRead: false },
  }),
  flagMessages: organised(message, {
    mutation: 'flagMessages',
    input: { flag: 'FOLLOW_UP' },
    becomes: { flag: 'followup' },
  }),
  moveMessages: organisedWith(message, {
    mutation: 'moveMessages',
    make: makeFolder,
    input: (stage, made) => ({ folderId: stage.id('Folder', made) }),
    becomes: (tag) => ({ folderName: tag }),
  }),
  applyLabelsToMessages: organisedWith(message, {
    mutation: 'applyLabels',
    make: makeLabel,
    input: (stage, made) => ({ labelIds: [stage.id('Label', made)] }),
    becomes: (tag) => ({ labelNames: [tag] }),
  }),
  removeLabelsFromMessages: organisedWith(message, {
    mutation: 'removeLabels',
    make: makeLabel,
    first: withLabel,
    input: (stage, made) => ({ labelIds: [stage.id('Label', made)] }),
    becomes: () => ({ labels: 0 }),
  }),
  removeAllLabelsFromMessages: organisedWith(message, {
    mutation: 'removeAllLabels',
    make: makeLabel,
    first: withLabel,
    input: () => ({}),
    becomes: () => ({ labels: 0 }),
  }),
  archiveMessages: organised(message, { mutation: 'archiveMessages', becomes: { folderName: 'Archive' } }),
  unarchiveMessages: organised(message, {
    mutation: 'unarchiveMessages',
    first: by('archiveMails'),
    becomes: { folderName: 'Inbox' },
  }),
  markMessagesSpam: organised(message, { mutation: 'markMessagesAsSpam', becomes: { folderName: 'Spam' } }),
  markMessagesNotSpam: organised(message, {
    mutation: 'markMessagesAsNotSpam',
    first: by('moveToSpam'),
    becomes: { folderName: 'Inbox' },
  }),
  deleteMessage: change({
    given: message.given,
    ask: (stage, given) => ask(stage, 'deleteMessagesPermanently', { ids: [message.idOf(stage, given)] }),
    seen: async (stage, { messageId }) => stage.isThere(messageId),
    becomes: () => false,
  }),
};

/** A conversation of two: what becomes of the second is seen. */
const thread: Target = {
  given: async (stage, tag) => {
    const first = await stage.deliver({ subject: tag, headers: [`Message-ID: <${tag}.1@partner.example>`] });
    const messageId = await stage.deliver({
      subject: `Re: ${tag}`,
      headers: [`Message-ID: <${tag}.2@partner.example>`, `In-Reply-To: <${tag}.1@partner.example>`],
    });
    return { messageId, threadId: first };
  },
  idOf: (stage, { threadId }) => stage.id('Thread', threadId),
};

export const threads = {
  markThreadsRead: organised(thread, { mutation: 'markThreads', input: { read: true }, becomes: { isRead: true } }),
  markThreadsUnread: organised(thread, {
    mutation: 'markThreads',
    first: by('markAsRead'),
    input: { read: false },
    becomes: { isRead: false },
  }),
  flagThreads: organised(thread, {
    mutation: 'flagThreads',
    input: { flag: 'FOLLOW_UP' },
    becomes: { flag: 'followup' },
  }),
  moveThreads: organisedWith(thread, {
    mutation: 'moveThreads',
    make: makeFolder,
    input: (stage, made) => ({ folderId: stage.id('Folder', made) }),
    becomes: (tag) => ({ folderName: tag }),
  }),
  applyLabelsToThreads: organisedWith(thread, {
    mutation: 'applyLabelsToThreads',
    make: makeLabel,
    input: (stage, made) => ({ labelIds: [stage.id('Label', made)] }),
    becomes: (tag) => ({ labelNames: [tag] }),
  }),
  removeLabelsFromThreads: organisedWith(thread, {
    mutation: 'removeLabelsFromThreads',
    make: makeLabel,
    first: withLabel,
    input: (stage, made) => ({ labelIds: [stage.id('Label', made)] }),
    becomes: () => ({ labels: 0 }),
  }),
  removeAllLabelsFromThreads: organisedWith(thread, {
    mutation: 'removeAllLabelsFromThreads',
    make: makeLabel,
    first: withLabel,
    input: () => ({}),
    becomes: () => ({ labels: 0 }),
  }),
  markThreadsSpam: organised(thread, { mutation: 'markThreadsAsSpam', becomes: { folderName: 'Spam' } }),
  markThreadsNotSpam: organised(thread, {
    mutation: 'markThreadsAsNotSpam',
    first: by('moveToSpam'),
    becomes: { folderName: 'Inbox' },
  }),
};
