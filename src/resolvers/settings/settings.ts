import type { MailSettingsParent } from '../parents.ts';
import type { Resolvers } from '../types.generated.ts';
import { signaturesAt } from './signatures.ts';

export const settings: Pick<Resolvers, 'MailSettings' | 'SenderIdentity'> & {
  Account: Pick<NonNullable<Resolvers['Account']>, 'settings'>;
  User: Pick<NonNullable<Resolvers['User']>, 'settings'>;
} = {
  Account: {
    settings: async (mailbox, _args, { loadersOf }): Promise<MailSettingsParent | null> => {
      const row = await loadersOf(mailbox).account.load(mailbox.accountId);
      return row === null ? null : { place: { mailbox }, row: row.settings };
    },
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
    position: ({ row }) => row.position,
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
