/** How far the gateway knows what mailboxes received, and how much of it the filters have seen. */
import { REASONS } from '../filtering/intake/coverage.ts';
import { requireScope } from './context.ts';
import { encodeId } from './ids.ts';
import type { Resolvers } from './types.generated.ts';

export const coverage: Pick<Resolvers, 'AccountSync' | 'CoverageReport' | 'AccountCoverage'> & {
  Query: Pick<NonNullable<Resolvers['Query']>, 'filterCoverage'>;
} = {
  Query: {
    async filterCoverage(_root, _args, context) {
      requireScope(context, 'admin');
      const { services, principal } = context;
      const mailboxes = await services.coverage.of(principal.tenantId);
      return Promise.all(
        mailboxes.map(async (mailbox) => {
          const { policy } = await services.policies.inForce(mailbox);
          return { ...mailbox, shadow: policy.shadow };
        }),
      );
    },
  },
  AccountSync: {
    async watchedFolders({ mailbox, watchedFolderIds }, _args, { services }) {
      const { dataCentre, accountId } = mailbox;
      const names = new Map((await services.folderIndex.list(mailbox)).map(({ id, name }) => [id, name]));
      return watchedFolderIds.map((id) => ({
        id: encodeId({ type: 'Folder', dataCentre, accountId, entity: id }),
        name: names.get(id) ?? '',
      }));
    },
  },
  CoverageReport: {
    mailboxes: (mailboxes) => mailboxes.length,
    watched: (mailboxes) => mailboxes.filter(({ state }) => state === 'WATCHED').length,
    protected: (mailboxes) => mailboxes.filter(({ state, shadow }) => state === 'WATCHED' && !shadow).length,
    unscanned: (mailboxes) =>
      REASONS.map((reason) => ({
        reason,
        messages: mailboxes
          .flatMap(({ unscanned }) => unscanned.filter((one) => one.reason === reason))
          .reduce((sum, { messages }) => sum + messages, 0),
      })).filter(({ messages }) => messages > 0),
    accounts: (mailboxes) => [...mailboxes],
  },
  AccountCoverage: {
    async account(mailbox, _args, { services }) {
      const found = await services.mailboxes.find(mailbox);
      if (found === null) throw new TypeError('a mailbox that was counted is not there');
      return found;
    },
    unscanned: ({ unscanned }) => [...unscanned],
  },
};
