/** The groups of a caller, each with a shelf of its own. */
import type { Call } from '../rules.ts';

interface Group {
  readonly groupId: string;
  readonly name: string;
}

export function groupsOf(_call: Call): Group[] {
  return [];
}

export function groupOfCaller(call: Call, groupId: string): Group | null {
  return groupsOf(call).find((group) => group.groupId === groupId) ?? null;
}
