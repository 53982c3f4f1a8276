import { read } from '../scenario.ts';

export const accounts = {
  getAccount: read({
    given: async () => null,
    ask: (stage) =>
      stage.graph('query ($id: ID!) { node(id: $id) { ... on Account { profile { primaryAddress } } } }', {
        id: stage.account,
      }),
    answers: (_given, _tag, stage) => ({ node: { profile: { primaryAddress: stage.address } } }),
  }),
};
