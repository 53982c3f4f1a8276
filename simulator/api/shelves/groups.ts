/** The groups of a caller, each with a shelf of its own: the same as for tasks. */
import type { Call } from '../rules.ts';
import { groupsOf as groupsWithStreams } from '../tasks/groups.ts';

interface GroupRow {
  readonly groupId: string;
  readonly name: string;
}

/** Also those in which there is nothing yet. */
export function groupsOf(call: Call): GroupRow[] {
  return groupsWithStreams(call).map(({ zgid, name }) => ({ groupId: zgid, name }));
}

export function groupOfCaller(call: Call, groupId: string): GroupRow | null {
  return groupsOf(call).find((group) => group.groupId === groupId) ?? null;
}
