/** Any object by its id. What can't be reached is answered like what does not exist. */
import type { Scope } from '../access/apps.ts';
import { PosternError } from '../errors.ts';
import type { Mailbox } from '../mailbox/mailboxes.ts';
import { toObservation } from '../mailbox/observation.ts';
import { findBookmark } from './bookmarks/changes.ts';
import { findCollection } from './bookmarks/collections.ts';
import { bookmarkGroupOf } from './bookmarks/groups.ts';
import { type OperationContext, requireScope } from './context.ts';
import { decodeId, type NodeRef, type NodeType } from './ids.ts';
import { findBook } from './notes/books.ts';
import { findNote } from './notes/changes.ts';
import { groupOf } from './notes/groups.ts';
import { dkimKeyPlaceOf, domainPlaceOf, findDkimKey, findDomain } from './organizations/domain-reach.ts';
import { findHeldMail } from './organizations/held-mail.ts';
import { findPolicy, findRestriction, policyPlaceOf, restrictionPlaceOf } from './organizations/mail-policy-reach.ts';
import { findGroup, findUser, groupPlaceOf, organisationOf, userPlaceOf } from './organizations/reach.ts';
import type { MessageParent } from './parents.ts';
import { mailboxOf } from './reach.ts';
import { findSignature, isOfMember } from './settings/signatures.ts';
import { placeOf } from './spaces.ts';
import { findProject, findStatus, findTask, findTaskGroup } from './tasks/reach.ts';
import { threadOf, threadWithNumber } from './threads.ts';
import type { Resolvers, ResolversTypes } from './types.generated.ts';

type AnyNode = Awaited<ResolversTypes['Node']>;

const MAX_IDS = 100;

export const node: Pick<Resolvers, 'Query' | 'Node'> = {
  Query: {
    viewer: () => ({}),
    node: (_root, { id }, context) => findNode(id, context),
    nodes: (_root, { ids }, context) => {
      if (ids.length > MAX_IDS)
        throw new PosternError('BAD_USER_INPUT', `At most ${MAX_IDS} ids can be asked for at once.`);
      // One that fails costs its own place, not the list.
      return ids.map((id) => findNode(id, context));
    },
  },
  Node: { __resolveType: (found) => typeOf(found) },
};

async function findNode(id: string, context: OperationContext): Promise<AnyNode | null> {
  const ref = decodeId(id);
  const scope = scopeOf(ref);
  if (scope !== null) requireScope(context, scope);
  if (ref === null) return null;
  context.allowance.spend(1);
  const found = await FINDERS[ref.type](ref, context);
  if (found !== null) NODE_TYPES.set(found, ref.type);
  return found;
}

const OF_ORGANISATIONS: ReadonlySet<NodeType> = new Set<NodeType>([
  'Organization',
  'User',
  'Group',
  'HeldMail',
  'Domain',
  'DkimKey',
  'MailPolicy',
  'MailRestriction',
]);

/** An app may always see itself, one that sends what became of it, and one for the organisation what belongs to it. */
function scopeOf(ref: NodeRef | null): Scope | null {
  if (ref?.type === 'App') return null;
  if (ref?.type === 'Signature' && isOfMember(ref)) return 'org.read';
  if (ref !== null && OF_ORGANISATIONS.has(ref.type)) return 'org.read';
  return ref?.type === 'OutgoingMessage' ? 'mail.send' : 'mail.read';
}

/** Which type an object was found as: parents of different types may have the same shape. */
const NODE_TYPES = new WeakMap<object, NodeType>();

function typeOf(found: object): NodeType {
  const type = NODE_TYPES.get(found);
  if (type === undefined) throw new Error('a node was answered that no finder has found');
  return type;
}

const FINDERS: Record<NodeType, (ref: NodeRef, context: OperationContext) => Promise<AnyNode | null>> = {
  async App({ entity }, { principal }) {
    return principal.appId === entity ? { ...principal } : null;
  },
  async Grant({ entity }, { principal, services }) {
    return (await services.grants.list(principal.tenantId)).find((grant) => grant.id === entity) ?? null;
  },
  Account: (ref, context) => mailboxOf(ref, context),
  async Folder(ref, context) {
    const mailbox = await mailboxOf(ref, context);
    if (mailbox === null) return null;
    const rows = await context.loadersOf(mailbox).folders.load(mailbox.accountId);
    const row = rows.find((folder) => folder.id === ref.entity);
    return row === undefined ? null : { mailbox, row };
  },
  async Label(ref, context) {
    const mailbox = await mailboxOf(ref, context);
    if (mailbox === null) return null;
    const rows = await context.loadersOf(mailbox).labels.load(mailbox.accountId);
    const row = rows.find((label) => label.id === ref.entity);
    return row === undefined ? null : { mailbox, row };
  },
  Signature: findSignature,
  async Message(ref, context) {
    const mailbox = await mailboxOf(ref, context);
    return mailbox === null ? null : findMessage(mailbox, ref.entity, context);
  },
  async Thread(ref, context) {
    const mailbox = await mailboxOf(ref, context);
    if (mailbox === null) return null;
    if (!ref.entity.startsWith('m')) return threadWithNumber(mailbox, ref.entity, context);
    const message = await findMessage(mailbox, ref.entity.slice(1), context);
    return message === null ? null : threadOf(message);
  },
  async Note(ref, context) {
    const place = await placeOf(ref, context);
    return place === null ? null : findNote(place, context);
  },
  async NoteBook(ref, context) {
    const place = await placeOf(ref, context);
    return place === null ? null : findBook(place, context);
  },
  async NoteGroup(ref, context) {
    const mailbox = await mailboxOf(ref, context);
    return mailbox === null ? null : groupOf({ mailbox, groupId: ref.entity }, context);
  },
  async Bookmark(ref, context) {
    const place = await placeOf(ref, context);
    return place === null ? null : findBookmark(place, context);
  },
  async BookmarkCollection(ref, context) {
    const place = await placeOf(ref, context);
    return place === null ? null : findCollection(place, context);
  },
  async BookmarkGroup(ref, context) {
    const mailbox = await mailboxOf(ref, context);
    return mailbox === null ? null : bookmarkGroupOf({ mailbox, groupId: ref.entity }, context);
  },
  QuarantineItem: ({ entity }, { principal, services }) => services.quarantine.find(principal.tenantId, entity),
  OutgoingMessage: ({ entity }, { principal, services }) => services.outgoing.find(principal, entity),
  Scan: ({ entity }, { principal, services }) => services.decisions.find(principal.tenantId, entity),
  async ListEntry({ entity }, context) {
    requireScope(context, 'admin');
    return context.services.lists.find(context.principal.tenantId, entity);
  },
  Organization: (ref, context) => organisationOf(ref, context),
  async User(ref, context) {
    const place = await userPlaceOf(ref, context);
    return place === null ? null : findUser(place, context);
  },
  async Group(ref, context) {
    const place = await groupPlaceOf(ref, context);
    return place === null ? null : findGroup(place, context);
  },
  async Domain(ref, context) {
    const place = await domainPlaceOf(ref, context);
    return place === null ? null : findDomain(place, context);
  },
  async DkimKey(ref, context) {
    const place = await dkimKeyPlaceOf(ref, context);
    return place === null ? null : findDkimKey(place, context);
  },
  async MailPolicy(ref, context) {
    const place = await policyPlaceOf(ref, context);
    return place === null ? null : findPolicy(place, context);
  },
  async MailRestriction(ref, context) {
    const place = await restrictionPlaceOf(ref, context);
    return place === null ? null : findRestriction(place, context);
  },
  HeldMail: (ref, context) => findHeldMail(ref, context),
  Task: findTask,
  TaskGroup: findTaskGroup,
  TaskProject: findProject,
  TaskStatus: findStatus,
  async Job({ entity }, context) {
    requireScope(context, 'admin');
    return context.services.folderRescans.find(context.principal.tenantId, entity);
  },
};

/** Asks Zoho for one message, wherever it is now; null when Zoho has none. */
export async function findMessage(
  mailbox: Mailbox,
  messageId: string,
  context: OperationContext,
): Promise<MessageParent | null> {
  const row = await context.services.locator.find(mailbox, messageId, context.readsFor(mailbox));
  return row === null ? null : { mailbox, row: toObservation(row) };
}
