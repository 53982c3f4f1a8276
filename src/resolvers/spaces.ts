/** Spaces of notes, bookmarks and tasks in the graph: a person's own, or a group's, as the owner of a mailbox sees them. */
import type { Space } from '../datasources/spaces.ts';
import type { Mailbox } from '../mailbox/mailboxes.ts';
import type { OperationContext } from './context.ts';
import { decodeId, encodeId, type NodeRef, type NodeType } from './ids.ts';
import { mailboxOf } from './reach.ts';

export interface MailboxSpace extends Space {
  readonly mailbox: Mailbox;
}

/** Something in a space, by Zoho's id. */
export interface PlaceInSpace {
  readonly space: MailboxSpace;
  readonly entity: string;
}

/** The id of something in a space. */
export function idInSpace(type: NodeType, { mailbox, groupId }: MailboxSpace, entity: string): string {
  const { dataCentre, accountId } = mailbox;
  return encodeId({ type, dataCentre, accountId, entity: groupId === null ? entity : `${groupId}.${entity}` });
}

/** Where an id of that type leads, without asking Zoho; null where this app does not reach. */
export async function placeWithId(id: string, type: NodeType, context: OperationContext): Promise<PlaceInSpace | null> {
  const ref = decodeId(id);
  return ref?.type === type ? placeOf(ref, context) : null;
}

export async function placeOf(ref: NodeRef, context: OperationContext): Promise<PlaceInSpace | null> {
  const mailbox = await mailboxOf(ref, context);
  if (mailbox === null) return null;
  const [entity = '', groupId = null] = ref.entity.split('.').reverse();
  return { space: { mailbox, groupId }, entity };
}

/** The space of an owner: an account stands for its owner's own, a group for its. */
export async function spaceWithId(
  ownerId: string,
  group: 'NoteGroup' | 'BookmarkGroup' | 'TaskGroup',
  context: OperationContext,
): Promise<MailboxSpace | null> {
  const ref = decodeId(ownerId);
  if (ref?.type !== 'Account' && ref?.type !== group) return null;
  const mailbox = await mailboxOf(ref, context);
  return mailbox === null ? null : { mailbox, groupId: ref.type === group ? ref.entity : null };
}

/** The space of what a list over all of them tells: what is not the owner's belongs to a group, or to somebody else. */
export function spaceOfRow(mailbox: Mailbox, { namespaceId }: { readonly namespaceId: string | null }): MailboxSpace {
  return { mailbox, groupId: namespaceId === mailbox.userId ? null : namespaceId };
}

export const isSameSpace = (one: MailboxSpace, other: MailboxSpace): boolean =>
  one.mailbox.dataCentre === other.mailbox.dataCentre &&
  one.mailbox.accountId === other.mailbox.accountId &&
  one.groupId === other.groupId;
