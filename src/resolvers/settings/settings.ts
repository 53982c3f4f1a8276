import type { OperationContext } from '../context.ts';
import { findUser } from '../organizations/reach.ts';
import type { MailSettingsParent } from '../parents.ts';
import { dateOf } from '../scalars.ts';
import type { Resolvers } from '../types.generated.ts';
import type { SettingsPlace } from './owner.ts';
import { signaturesAt } from './signatures.ts';

/** Null when Zoho has no such mailbox. */
export async function settingsAt(place: SettingsPlace, context: OperationContext): Promise<MailSettingsParent | null> {
  const found =
    'mailbox' in place
      ? await context.loadersOf(place.mailbox).account.load(place.mailbox.accountId)
      : (await findUser(place.user, context))?.row;
  return found == null ? null : { place, row: found.settings };
}

export const settings: Pick<Resolvers, 'MailSettings' | 'SenderIdentity' | 'ForwardingAddress' | 'VacationReply'> & {
  Account: Pick<NonNullable<Resolvers['Account']>, 'settings'>;
  User: Pick<NonNullable<Resolvers['User']>, 'settings'>;
} = {
  Account: {
    settings: (mailbox, _args, context) => settingsAt({ mailbox }, context),
  },
  User: {
    settings: ({ organisation, row }) => ({
      place: { user: { organisation, zuid: row.id, accountId: row.accountId } },
      row: row.settings,
    }),
  },
  MailSettings: {
    senders: (of) => {
      const { place, row } = of;
      return row.senders.map((sender) => ({ place, row: sender, of }));
    },
    replyTo: ({ row }) => row.replyTo,
    forwarding: ({ row }) => [...row.forwarding],
    vacationReply: ({ row }) => row.vacation,
    position: ({ row }) => row.position,
  },
  ForwardingAddress: {
    status: ({ status }) => status?.value ?? null,
    zohoStatus: ({ status }) => status?.raw ?? '',
  },
  VacationReply: {
    from: ({ from }) => dateOf(from),
    until: ({ until }) => dateOf(until),
  },
  SenderIdentity: {
    zohoId: ({ row }) => row.id ?? '',
    address: ({ row }) => row.address,
    displayName: ({ row }) => row.displayName,
    isUsable: ({ row }) => row.isUsable,
    isValidated: ({ row }) => row.isValidated,
    signature: async ({ place, row: { signatureId }, of }, _args, context) => {
      if (signatureId === null) return null;
      of.signatures ??= signaturesAt(place, context);
      return (await of.signatures).find(({ row }) => row.id === signatureId) ?? null;
    },
  },
};
