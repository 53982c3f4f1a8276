import { encodeId } from './ids.ts';
import type { Resolvers } from './types.generated.ts';

export const accounts: Pick<Resolvers, 'Account'> = {
  Account: {
    id: ({ dataCentre, accountId }) => encodeId({ type: 'Account', dataCentre, accountId, entity: '' }),
    zohoId: ({ accountId }) => accountId,
    primaryAddress: ({ address }) => address,
    asOf: ({ observedAt }) => observedAt,
    sync: (mailbox, _args, { services }) => services.watch.stateOf(mailbox),
    folders: async (mailbox, _args, { loadersOf }) => {
      const rows = await loadersOf(mailbox).folders.load(mailbox.accountId);
      return rows.map((row) => ({ mailbox, row }));
    },
  },
};
