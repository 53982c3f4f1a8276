/** The messages or conversations that a mutation names, by mailbox; what can't be changed is answered at once. */
import { PosternError } from '../errors.ts';
import type { Mailbox } from '../mailbox/mailboxes.ts';
import type { IndexedMessage } from '../mailbox/message-index.ts';
import { isOnTheMove } from '../mailbox/moves.ts';
import type { OperationContext } from './context.ts';
import { decodeId, type NodeRef } from './ids.ts';
import { mailboxOf } from './reach.ts';
import type { UserError } from './types.generated.ts';
import { conflict, notFound } from './user-errors.ts';

export interface Target {
  /** As it was given. */
  readonly id: string;
  /** Zoho's id of it now. */
  readonly zohoId: string;
  /** Where it was last seen; null for a conversation. */
  readonly folderId: string | null;
}

export interface TargetGroup {
  readonly mailbox: Mailbox;
  readonly targets: readonly Target[];
}

export interface Targets {
  readonly groups: readonly TargetGroup[];
  readonly refused: ReadonlyMap<string, UserError>;
}

const MOST_IDS = 500;

/** Each id once. Throws BAD_USER_INPUT for none or too many. */
export function distinctIds(ids: readonly string[], most = MOST_IDS): string[] {
  if (ids.length >= 1 && ids.length <= most) return [...new Set(ids)];
  throw new PosternError('BAD_USER_INPUT', `Between 1 and ${most} ids can be given at once.`);
}

/** `movesMail` when the change would take held mail out of the filters' hands. */
export async function messageTargets(
  ids: readonly string[],
  movesMail: boolean,
  context: OperationContext,
): Promise<Targets> {
  const { named, refused } = await byMailbox(ids, 'Message', context);
  const groups = [];
  for (const { mailbox, refs } of named) {
    const targets: Target[] = [];
    const known = await context.services.index.newestOf(
      mailbox,
      refs.map(({ ref }) => ref.entity),
    );
    for (const [i, { id, ref }] of refs.entries()) {
      const row = known[i];
      const place =
        row != null && row.goneAt === null && hasItsId(row, context)
          ? { zohoId: row.messageId, folderId: row.folderId }
          : await lookUp(mailbox, ref.entity, context);
      if (place === null) refused.set(id, notFound('message', pathOf(ids, id)));
      else targets.push({ id, ...place });
    }
    groups.push({ mailbox, targets });
  }
  if (!movesMail) return { groups, refused };
  return sparing(groups, refused, ids, ({ mailbox, targets }) =>
    context.services.held.among(
      mailbox,
      targets.map(({ zohoId }) => zohoId),
    ),
  );
}

/** Conversations as such, and messages that are conversations of their own. */
export async function threadTargets(
  ids: readonly string[],
  movesMail: boolean,
  context: OperationContext,
): Promise<{ threads: Targets; singles: Targets }> {
  const { named, refused } = await byMailbox(ids, 'Thread', context);
  const groups = [];
  const singleGroups = [];
  for (const { mailbox, refs } of named) {
    const targets: Target[] = [];
    const singles: Target[] = [];
    for (const { id, ref } of refs) {
      if (!ref.entity.startsWith('m')) {
        targets.push({ id, zohoId: ref.entity, folderId: null });
        continue;
      }
      const place = await lookUp(mailbox, ref.entity.slice(1), context);
      if (place === null) refused.set(id, notFound('conversation', pathOf(ids, id)));
      else if (place.threadId !== null) targets.push({ id, zohoId: place.threadId, folderId: null });
      else singles.push({ id, zohoId: place.zohoId, folderId: place.folderId });
    }
    groups.push({ mailbox, targets });
    singleGroups.push({ mailbox, targets: singles });
  }
  const all = {
    threads: { groups, refused },
    singles: { groups: singleGroups, refused: new Map<string, UserError>() },
  };
  if (!movesMail) return all;
  const { held, index } = context.services;
  // Which messages a conversation has may only just have been learnt.
  await index.settle();
  return {
    threads: await sparing(groups, refused, ids, ({ mailbox, targets }) =>
      held.amongThreads(
        mailbox,
        targets.map(({ zohoId }) => zohoId),
      ),
    ),
    singles: await sparing(singleGroups, new Map(), ids, ({ mailbox, targets }) =>
      held.among(
        mailbox,
        targets.map(({ zohoId }) => zohoId),
      ),
    ),
  };
}

export const pathOf = (ids: readonly string[], id: string): string[] => ['ids', String(ids.indexOf(id))];

interface Named {
  readonly mailbox: Mailbox;
  readonly refs: readonly { readonly id: string; readonly ref: NodeRef }[];
}

async function byMailbox(ids: readonly string[], type: 'Message' | 'Thread', context: OperationContext) {
  const refused = new Map<string, UserError>();
  const what = type === 'Message' ? 'message' : 'conversation';
  const decoded = new Map<string, { id: string; ref: NodeRef }[]>();
  for (const id of ids) {
    const ref = decodeId(id);
    if (ref?.type !== type) {
      refused.set(id, notFound(what, pathOf(ids, id)));
      continue;
    }
    const name = `${ref.dataCentre}:${ref.accountId}`;
    decoded.set(name, [...(decoded.get(name) ?? []), { id, ref }]);
  }
  const named: Named[] = [];
  for (const refs of decoded.values()) {
    const [first] = refs;
    const mailbox = first === undefined ? null : await mailboxOf(first.ref, context);
    if (mailbox !== null) named.push({ mailbox, refs });
    else for (const { id } of refs) refused.set(id, notFound(what, pathOf(ids, id)));
  }
  return { named, refused };
}

/** A change to an id that is not valid any more would be accepted and do nothing. */
const hasItsId = (row: IndexedMessage, { services }: OperationContext) =>
  services.datasources.facts.moveChangesId === false || !isOnTheMove(row);

/** Asks Zoho for a message that the index does not know, or not well enough. */
async function lookUp(mailbox: Mailbox, messageId: string, context: OperationContext) {
  context.allowance.spend(1);
  const row = await context.services.locator.find(mailbox, messageId, context.callsFor(mailbox));
  return row === null ? null : { zohoId: row.id, folderId: row.folderId, threadId: row.threadId };
}

async function sparing(
  groups: readonly TargetGroup[],
  refused: ReadonlyMap<string, UserError>,
  ids: readonly string[],
  heldIn: (group: TargetGroup) => Promise<Set<string>>,
): Promise<Targets> {
  const all = new Map(refused);
  const spared: TargetGroup[] = [];
  for (const group of groups) {
    const held = group.targets.length === 0 ? new Set<string>() : await heldIn(group);
    for (const { id, zohoId } of group.targets) {
      if (held.has(zohoId)) all.set(id, conflict(HELD, pathOf(ids, id)));
    }
    spared.push({ ...group, targets: group.targets.filter(({ zohoId }) => !held.has(zohoId)) });
  }
  return { groups: spared, refused: all };
}

const HELD = 'This is held in quarantine, where it stays until it is let go with `releaseFromQuarantine`.';
