/** Who may do what administrators do, and in which organisation. */
import type { Mailbox } from '../state/model.ts';
import type { Organisation } from '../state/organisation.ts';
import type { World } from '../state/world.ts';
import { Refusal, unknownOrganisation } from '../wire/envelope.ts';
import type { Rule } from './rules.ts';

/** The organisation that a call is about. @throws Refusal */
export function organisationFor(
  world: World,
  caller: Mailbox,
  { admin }: Pick<Rule, 'admin'>,
  path: Readonly<Record<string, string>>,
): Organisation {
  const own = world.organisation(caller);
  if (own === undefined) throw new Error('a mailbox belongs to no organisation');
  if (admin === undefined) return own;
  const isPartner = own.isPartner && caller.user.role === 'super_admin';
  if (caller.user.role === 'member' || (admin === 'partner' && !isPartner)) throw notAdministrator(world);
  if (path.zoid === undefined || path.zoid === own.zoid) return own;
  const named = world.organisation({ dataCentre: caller.dataCentre, zoid: path.zoid });
  // A partner manages what it made.
  if (named !== undefined && isPartner && named.parentZoid === own.zoid) return named;
  throw unknownOrganisation(path.zoid);
}

function notAdministrator({ facts }: World): Refusal {
  return facts.notAdministratorStatus === 403
    ? new Refusal(403, 'Forbidden', { moreInfo: 'Permission denied' })
    : new Refusal(500, 'Internal Error', { moreInfo: 'Operation not permitted' });
}
