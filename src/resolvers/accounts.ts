import { isPosternError } from '../errors.ts';
import { encodeId } from './ids.ts';
import { listMessages } from './message-list.ts';
import { searchMessages } from './search.ts';
import type { Resolvers } from './types.generated.ts';

export const accounts: Pick<Resolvers, 'Account' | 'AccountProfile'> = {
  Account: {
    id: ({ dataCentre, accountId }) => encodeId({ type: 'Account', dataCentre, accountId, entity: '' }),
    zohoId: ({ accountId }) => accountId,
    primaryAddress: ({ address }) => address,
    asOf: ({ observedAt }) => observedAt,
    sync: async (mailbox, _args, { services }) => ({ ...(await services.watch.stateOf(mailbox)), mailbox }),
    rateLimit: async ({ grantId, tenantId }, _args, { services }) => {
      const { client } = services.datasources;
      try {
        return { ...(await client.rateLimitOf(grantId)), spending: await client.spendingOf(grantId, tenantId) };
      } catch (error) {
        if (isPosternError(error) && (error.code === 'GRANT_REVOKED' || error.code === 'GRANT_REQUIRED')) return null;
        throw error;
      }
    },
    folders: async (mailbox, _args, { loadersOf }) => {
      const rows = await loadersOf(mailbox).folders.load(mailbox.accountId);
      return rows.map((row) => ({ mailbox, row }));
    },
    labels: async (mailbox, _args, { loadersOf }) => {
      const rows = await loadersOf(mailbox).labels.load(mailbox.accountId);
      return rows.map((row) => ({ mailbox, row }));
    },
    messages: (mailbox, { includeSent, includeArchived, ...args }, context) =>
      listMessages(mailbox, { folderId: null, includeSent, includeArchived }, args, context),
    search: (mailbox, { query, ...args }, context) => searchMessages(mailbox, query, args, context),
    profile: (mailbox, _args, { loadersOf }) => loadersOf(mailbox).account.load(mailbox.accountId),
  },
  AccountProfile: {
    zohoType: ({ type }) => type,
    createdAt: ({ createdAt }) => (createdAt === null ? null : new Date(createdAt)),
  },
};
