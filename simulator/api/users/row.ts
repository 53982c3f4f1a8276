/** A user as administrators are shown one. */
import type { Mailbox } from '../../state/model.ts';
import { accountOf } from '../accounts/row.ts';
import type { Call } from '../rules.ts';

export function rowOf({ base, organisation }: Call, mailbox: Mailbox): Record<string, unknown> {
  const uri = `${base}/api/organization/${organisation.zoid}/accounts/${mailbox.accountId}`;
  return { ...accountOf(mailbox, base), accountName: organisation.name.toLowerCase(), isCustomAdmin: false, URI: uri };
}
