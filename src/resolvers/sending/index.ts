/** Everything of the graph that makes mail. */
import type { MutationResolvers, Resolvers } from '../types.generated.ts';
import { answers } from './answers.ts';
import { compositions } from './compositions.ts';
import { drafts } from './drafts.ts';
import { outgoingMessages } from './outgoing-messages.ts';

export const sending: Pick<Resolvers, 'OutgoingMessage'> & { Mutation: MutationResolvers } = {
  ...outgoingMessages,
  Mutation: { ...outgoingMessages.Mutation, ...compositions, ...answers, ...drafts },
};
