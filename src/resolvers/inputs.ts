/** Checks that several mutations make of what they are given. */
import type { Within } from '../filtering/house/scope.ts';
import type { OperationContext } from './context.ts';
import { decodeId } from './ids.ts';
import type { UserError } from './types.generated.ts';

const LONGEST_REASON = 500;

/** The reason, trimmed; a fault is added when there is none, or too much of it. */
export function checkReason(reason: string, faults: UserError[]): string {
  const text = reason.trim();
  if (text === '' || text.length > LONGEST_REASON) {
    faults.push({ code: 'INVALID', message: `A reason has 1 to ${LONGEST_REASON} characters.`, path: ['reason'] });
  }
  return text;
}

/** The mailbox of an id, or null for the whole organisation; undefined, with a fault, for one that can't be reached. */
export async function checkScope(
  accountId: string | null | undefined,
  { principal, services }: OperationContext,
  faults: UserError[],
): Promise<Within | undefined> {
  if (accountId == null) return null;
  const ref = decodeId(accountId);
  const { tenantId } = principal;
  const mailbox = ref?.type === 'Account' ? await services.mailboxes.find({ ...ref, tenantId }) : null;
  if (mailbox !== null) return { dataCentre: mailbox.dataCentre, accountId: mailbox.accountId };
  faults.push({
    code: 'NOT_FOUND',
    message: 'There is no such mailbox, or it is not reachable with this app.',
    path: ['accountId'],
  });
  return undefined;
}

/** An expiry that lies behind is a mistake. */
export function checkExpiry(expiresAt: Date | null | undefined, now: number, faults: UserError[]): Date | null {
  if (expiresAt == null) return null;
  if (expiresAt.getTime() <= now) {
    faults.push({ code: 'INVALID', message: 'An entry can not end in the past.', path: ['expiresAt'] });
  }
  return expiresAt;
}
