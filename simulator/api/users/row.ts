/** A user as administrators are shown one. */
import type { Mailbox } from '../../state/model.ts';
import { bare } from '../../wire/envelope.ts';
import { accountOf } from '../accounts/row.ts';
import type { Call } from '../rules.ts';

export function rowOf({ base, organisation, world }: Call, mailbox: Mailbox): Record<string, unknown> {
  const uri = `${base}/api/organization/${organisation.zoid}/accounts/${mailbox.accountId}`;
  const { policyId, name } = world.policies.over(organisation, mailbox.zuid);
  return {
    ...accountOf(mailbox, base),
    accountName: organisation.name.toLowerCase(),
    isCustomAdmin: false,
    policyId: { zoid: bare(organisation.zoid), [policyId]: name },
    URI: uri,
  };
}
