/** The groups of a caller, each with a shelf of its own. */
import type { Call } from '../rules.ts';

interface GroupRow {
  readonly groupId: string;
  readonly name: string;
}

/** Also those in which there is nothing yet. */
export function groupsOf({ world, mailbox }: Call): GroupRow[] {
  const groups = world.groups
    .of(mailbox)
    .filter(({ settings: { members } }) =>
      members.some(({ address, status }) => address === mailbox.address.toLowerCase() && status === 'active'),
    );
  return groups.map(({ zgid, settings }) => ({ groupId: zgid, name: settings.name }));
}

export function groupOfCaller(call: Call, groupId: string): GroupRow | null {
  return groupsOf(call).find((group) => group.groupId === groupId) ?? null;
}
