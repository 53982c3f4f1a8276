/** Who signs in from where: judged by what the organisation allows, and written down either way. */
import { isWithin } from '../state/ip-ranges.ts';
import type { Mailbox } from '../state/model.ts';
import type { World } from '../state/world.ts';

export interface SignIn {
  readonly address: string;
  readonly userAgent: string;
  /** Null for a browser. */
  readonly protocol?: string | null;
  readonly service?: string;
  /** Known from elsewhere; else judged. */
  readonly failure?: string | null;
}

/** Why it failed; null where it went well. */
export function signIn(world: World, mailbox: Mailbox, given: SignIn): string | null {
  const { dataCentre, zoid, accountId } = mailbox;
  const { address, userAgent, protocol = null, service = 'ZohoAccounts' } = given;
  const failure = given.failure ?? problemOf(world, mailbox, address);
  world.record({ kind: 'sign-in.tried', dataCentre, zoid, accountId, protocol, service, address, userAgent, failure });
  return failure;
}

const ROLE_IDS = { member: 0, admin: 1, super_admin: 2 } as const;

/** Where a range is set for somebody's role, only addresses in such ranges are good. */
function problemOf(world: World, mailbox: Mailbox, address: string): string | null {
  if (!mailbox.user.isEnabled) return 'User is disabled';
  const role = ROLE_IDS[mailbox.user.role];
  const ranges = (world.organisation(mailbox)?.settings.allowedIps ?? []).filter(
    ({ roleId }) => roleId === role || roleId === -1,
  );
  const isAllowed = ranges.length === 0 || ranges.some((range) => isWithin(range, address));
  return isAllowed ? null : 'IP address is not allowed';
}
