/** What the gateway knows without a call that a price depends on: how many mailboxes there are, and where an id leads. */
import { type Mailbox, mailboxName } from '../../mailbox/mailboxes.ts';
import { isOnTheMove } from '../../mailbox/moves.ts';
import type { OperationContext } from '../context.ts';
import { decodeId, type NodeRef, type NodeType } from '../ids.ts';
import type { IdKind, KnownSize } from './price-list.ts';

/** What an id means for the price. */
export interface PricedId {
  /** Null for what takes no call to find. */
  readonly kind: IdKind | null;
  readonly type: NodeType;
  /** Names its mailbox. */
  readonly mailbox: string;
}

export interface Sizes {
  /** Null where it is not known. */
  readonly sizeOf: (what: KnownSize) => number | null;
  /** Null for an id that leads nowhere with this app, at no call. */
  readonly idOf: (id: string) => PricedId | null;
}

interface Known {
  readonly principal: Pick<OperationContext['principal'], 'tenantId'>;
  readonly services: OperationContext['services'];
  readonly mailboxes: Pick<OperationContext['mailboxes'], 'list'>;
}

/** What a price asks for while it is reckoned. */
export interface Needs {
  readonly sizes: ReadonlySet<KnownSize>;
  readonly ids: ReadonlySet<string>;
}

/** Asks the database for what is needed and for nothing else. */
export async function readSizes(
  { sizes, ids }: Needs,
  { principal, services, mailboxes: known }: Known,
): Promise<Sizes> {
  const { tenantId } = principal;
  const needsMailboxes = sizes.has('MAILBOXES') || ids.size > 0;
  const [mailboxes, grants, folders] = await Promise.all([
    needsMailboxes ? known.list() : [],
    sizes.has('GRANTS') ? services.grants.list(tenantId) : [],
    sizes.has('FOLDERS') ? services.folderIndex.most(tenantId) : null,
  ]);
  const sizesKnown: Record<KnownSize, number | null> = {
    MAILBOXES: needsMailboxes ? mailboxes.length : null,
    GRANTS: sizes.has('GRANTS') ? grants.length : null,
    FOLDERS: folders,
  };
  const priced = ids.size === 0 ? new Map<string, PricedId>() : await readIds(ids, mailboxes, services);
  return { sizeOf: (what) => sizesKnown[what], idOf: (id) => priced.get(id) ?? null };
}

async function readIds(
  ids: ReadonlySet<string>,
  mailboxes: readonly Mailbox[],
  { index }: OperationContext['services'],
): Promise<Map<string, PricedId>> {
  const reached = new Map(mailboxes.map((mailbox) => [mailboxName(mailbox), mailbox]));
  const priced = new Map<string, PricedId>();
  const messages = new Map<Mailbox, { id: string; ref: NodeRef; messageId: string }[]>();
  for (const id of ids) {
    const ref = decodeId(id);
    if (ref === null) continue;
    const name = mailboxName(ref);
    const mailbox = reached.get(name);
    const messageId = messageIn(ref);
    if (messageId === null) {
      if (OF_MAILBOX.has(ref.type) && mailbox === undefined) continue;
      priced.set(id, {
        kind: KINDS[ref.type] ?? null,
        type: ref.type,
        mailbox: name,
      });
    } else if (mailbox !== undefined) {
      messages.set(mailbox, [...(messages.get(mailbox) ?? []), { id, ref, messageId }]);
    }
  }
  for (const [mailbox, named] of messages) {
    const rows = await index.newestOf(
      mailbox,
      named.map(({ messageId }) => messageId),
    );
    for (const [i, { id, ref }] of named.entries()) {
      const row = rows[i];
      const isThere = row != null && row.goneAt === null && !isOnTheMove(row);
      priced.set(id, {
        kind: isThere ? 'KNOWN_MESSAGE' : 'UNKNOWN_MESSAGE',
        type: ref.type,
        mailbox: mailboxName(mailbox),
      });
    }
  }
  return priced;
}

/** A conversation of one message is named after that. */
function messageIn({ type, entity }: NodeRef): string | null {
  if (type === 'Message') return entity;
  return type === 'Thread' && entity.startsWith('m') ? entity.slice(1) : null;
}

const OF_MAILBOX: ReadonlySet<NodeType> = new Set<NodeType>([
  'Account',
  'Folder',
  'Label',
  'Thread',
  'Task',
  'TaskGroup',
  'TaskProject',
  'TaskStatus',
  'Note',
  'NoteBook',
  'NoteGroup',
  'Bookmark',
  'BookmarkCollection',
  'BookmarkGroup',
]);
const KINDS: Partial<Record<NodeType, IdKind>> = {
  Folder: 'FOLDER',
  Label: 'LABEL',
  Thread: 'THREAD',
  Signature: 'SIGNATURE',
  User: 'USER',
  Task: 'TASK',
  TaskGroup: 'TASK_GROUP',
  TaskProject: 'TASK_PROJECT',
  TaskStatus: 'TASK_STATUS',
  Group: 'GROUP',
  Domain: 'DOMAIN',
  DkimKey: 'DKIM_KEY',
  MailPolicy: 'MAIL_POLICY',
  MailRestriction: 'MAIL_RESTRICTION',
  HeldMail: 'HELD_MAIL',
  Note: 'NOTE',
  NoteBook: 'NOTE_BOOK',
  NoteGroup: 'NOTE_GROUP',
  Bookmark: 'BOOKMARK',
  BookmarkCollection: 'BOOKMARK_COLLECTION',
  BookmarkGroup: 'BOOKMARK_GROUP',
};
