import type { Mailbox } from '../../state/model.ts';
import type { User } from '../../state/user.ts';
import type { Call } from '../rules.ts';

/** Only what really changes is a change. */
export function change({ record }: Pick<Call, 'record'>, mailbox: Mailbox, wanted: Partial<User>): void {
  const { dataCentre, zoid, accountId, user } = mailbox;
  const isNew = JSON.stringify({ ...user, ...wanted }) !== JSON.stringify(user);
  if (isNew) record({ kind: 'user.changed', dataCentre, zoid, accountId, change: wanted });
}
