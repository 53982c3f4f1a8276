/** Whom a mailbox may write as. */
import type { Mailbox } from '../../state/model.ts';

export interface Sender {
  readonly sendMailId: string;
  /** In lower case. */
  readonly address: string;
  readonly displayName: string;
  readonly signatureId: string | null;
}

export function sendersOf({ accountId, address, user, settings }: Mailbox): Sender[] {
  const own = { sendMailId: String(BigInt(accountId) + 1n), address, displayName: user.displayName };
  return [own].map((one) => ({ ...one, signatureId: settings.signatureOf[one.address] ?? null }));
}
