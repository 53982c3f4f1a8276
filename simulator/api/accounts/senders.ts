/** Whom a mailbox may write as. */
import type { Mailbox } from '../../state/model.ts';
import { addressesOf } from '../../state/world.ts';

export interface Sender {
  readonly sendMailId: string;
  /** In lower case. */
  readonly address: string;
  readonly displayName: string;
  readonly signatureId: string | null;
  /** Another one's address has to be shown to be his, which no call does. */
  readonly isUsable: boolean;
}

/** The one that mail is sent from by default. */
export const primaryOf = ({ address, settings }: Mailbox) => settings.primaryAddress ?? address;

export function sendersOf(mailbox: Mailbox): Sender[] {
  const { accountId, user, settings } = mailbox;
  const own = addressesOf(mailbox);
  const first = {
    sendMailId: String(BigInt(accountId) + 1n),
    address: primaryOf(mailbox),
    displayName: user.displayName,
  };
  const others = settings.addedSenders.filter(({ address }) => address !== first.address);
  return [first, ...others].map((one) => ({
    ...one,
    signatureId: settings.signatureOf[one.address] ?? null,
    isUsable: own.includes(one.address),
  }));
}
