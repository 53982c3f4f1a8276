/** Whose a domain is, shown by what is published of it. */
import { type Ownership, ownershipProblem } from '../../dns/checks.ts';
import { domainFault, invalidMode, missing, type Reply, success } from '../../wire/envelope.ts';
import { type Call, checkKeys } from '../rules.ts';
import { change, domainOf } from './find.ts';

const OWNERSHIP = ['verifyDomainByTXT', 'verifyDomainByCName', 'verifyDomainByHTML'] as const;

export const isOwnership = (mode: unknown): mode is Ownership => OWNERSHIP.some((one) => one === mode);

export function verifyDomain(call: Call): Reply {
  const { mode } = call.body;
  if (mode === undefined) throw missing('mode');
  if (!isOwnership(mode)) throw invalidMode();
  return verifyOwnership(call, mode);
}

/** That it failed is an answer, and no fault. */
export function verifyOwnership(call: Call, mode: Ownership): Reply {
  checkKeys(call.body, ['mode'], []);
  const domain = domainOf(call);
  const { world, mailbox } = call;
  if (domain.settings.verifiedAt !== null) throw domainFault('DOMAIN_ALREADY_VERIFIED', 'Domain already verified');
  const problem = ownershipProblem(world.dns, domain, mode);
  if (problem !== null) return success({ status: false, ...problem });
  change(call, domain, { verifiedAt: world.now(), verifiedBy: mailbox.zuid });
  return success({ status: true });
}
