/** What a message says of lists, of meetings, and of other mail. */

import { knownMessage } from './known-message.ts';
import { dateOf } from './scalars.ts';
import type { CalendarAnswer, CalendarMethod, Resolvers } from './types.generated.ts';

const METHODS: readonly CalendarMethod[] = [
  'PUBLISH',
  'REQUEST',
  'REPLY',
  'ADD',
  'CANCEL',
  'REFRESH',
  'COUNTER',
  'DECLINECOUNTER',
];
const ANSWERS: readonly CalendarAnswer[] = ['NEEDS_ACTION', 'ACCEPTED', 'DECLINED', 'TENTATIVE', 'DELEGATED'];

export const contentParts: Pick<
  Resolvers,
  'MailingList' | 'CalendarEvent' | 'CalendarTime' | 'CalendarPerson' | 'DeliveryEvent'
> = {
  MailingList: {
    listId: ({ id }) => id,
  },
  CalendarEvent: {
    method: ({ method }) => METHODS.find((one) => one === method) ?? 'UNKNOWN',
    attendees: ({ attendees }) => [...attendees],
  },
  CalendarTime: {
    at: ({ at }) => dateOf(at),
  },
  CalendarPerson: {
    answer: ({ status }) => ANSWERS.find((one) => one === status?.replaceAll('-', '_')) ?? 'UNKNOWN',
  },
  DeliveryEvent: {
    kind: ({ event }) => event.kind,
    recipients: ({ event }) => [...event.recipients],
    reporter: ({ event }) => event.reporter,
    internetMessageId: ({ event }) => event.about,
    about: async ({ message: { mailbox }, event }, _args, context) => {
      if (event.about === null) return null;
      const messageId = await context.services.index.withInternetId(mailbox, event.about);
      return messageId === null ? null : knownMessage({ ...mailbox, messageId }, context);
    },
  },
};
