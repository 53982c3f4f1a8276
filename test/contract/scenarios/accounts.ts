import { read } from '../scenario.ts';

export const accounts = {
  listAccounts: read({
    given: async () => null,
    ask: (stage) => stage.graph('{ viewer { grants { accounts { id primaryAddress } } } }'),
    answers: (_given, _tag, stage) => ({
      viewer: { grants: [{ accounts: [{ id: stage.account, primaryAddress: stage.address }] }] },
    }),
  }),
  getAccount: read({
    given: async () => null,
    ask: (stage) =>
      stage.graph('query ($id: ID!) { node(id: $id) { ... on Account { profile { primaryAddress } } } }', {
        id: stage.account,
      }),
    answers: (_given, _tag, stage) => ({ node: { profile: { primaryAddress: stage.address } } }),
  }),
};
