/**
 * What an answer tells of, and what a call changes: names of counters that go up when something there may have become
 * another. Whoever has an answer from before knows by them that it holds no longer.
 */
import type { Operation } from '../operations.ts';
import type { GrantCredentials } from '../vault.ts';

/** What a call names. */
export interface Named {
  readonly operation: Pick<Operation, 'id' | 'scope'>;
  /** Null for an operation that names no account. */
  readonly accountId: string | null;
  /** The folder that its list is narrowed to; null for none. */
  readonly folderId: string | null;
}

export interface Dependencies {
  /** Once one of them has gone up, an answer from before may contradict what somebody was promised. */
  readonly written: readonly string[];
  /** Once one of them has gone up, an answer from before is merely old. */
  readonly seen: readonly string[];
}

type Owner = Pick<GrantCredentials, 'dataCentre' | 'organisationId' | 'userId'>;

const MAIL = new Set(['messages', 'folders', 'tags']);
/** What the people of an organisation have in common. */
const SHARED = new Set(['tasks', 'notes', 'links']);
const LISTS = new Set(['listMessages', 'searchMessages']);
/** A file that is handed over lies nowhere yet. */
const CHANGES_NOTHING = new Set(['uploadMessageAttachment']);

export function dependsOn(named: Named, owner: Owner): Dependencies {
  const { operation, accountId, folderId } = named;
  const { group } = operation.scope;
  const everything = everythingOf(owner);
  if (!MAIL.has(group) || accountId === null) {
    return { written: SHARED.has(group) ? [everything, sharedOf(owner, group)] : [everything], seen: [] };
  }
  const account = `${owner.dataCentre}:${accountId}`;
  const arrivals = folderId === null ? `${account} arrivals` : `${account} arrivals ${folderId}`;
  return { written: [everything, `${account} ${group}`], seen: LISTS.has(operation.id) ? [arrivals] : [] };
}

/** What may be another after a write. */
export function changedBy({ operation, accountId }: Named, owner: Owner): readonly string[] {
  const { group } = operation.scope;
  if (CHANGES_NOTHING.has(operation.id)) return [];
  if (SHARED.has(group)) return [sharedOf(owner, group)];
  // Settings reach far, and are changed seldom.
  if (!MAIL.has(group) || accountId === null) return [everythingOf(owner)];
  const account = `${owner.dataCentre}:${accountId}`;
  // A folder or label that goes takes messages with it, and searches go by its name.
  return group === 'messages' ? [`${account} messages`] : [`${account} ${group}`, `${account} messages`];
}

/** What is another after mail has come into a folder. */
export function changedByArrival(mailbox: { dataCentre: string; accountId: string }, folderId: string): string[] {
  const account = `${mailbox.dataCentre}:${mailbox.accountId}`;
  return [`${account} arrivals`, `${account} arrivals ${folderId}`];
}

const organisationOf = ({ dataCentre, organisationId, userId }: Owner) =>
  organisationId === null ? `${dataCentre}:user:${userId}` : `${dataCentre}:organisation:${organisationId}`;
const everythingOf = (owner: Owner) => `${organisationOf(owner)} everything`;
const sharedOf = (owner: Owner, group: string) => `${organisationOf(owner)} ${group}`;
