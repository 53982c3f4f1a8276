import { idInSpace } from '../spaces.ts';
import type { Resolvers } from '../types.generated.ts';
import { groupOf, organisationOfMailbox, taskGroupId } from './reach.ts';
import { listTasks } from './tasks.ts';

export const groupFields: Pick<Resolvers, 'TaskGroup' | 'TaskProject' | 'TaskStatus'> & {
  Account: Pick<NonNullable<Resolvers['Account']>, 'taskGroups' | 'taskStatuses'>;
} = {
  Account: {
    taskGroups: async (mailbox, _args, { loadersOf }) => {
      const rows = await loadersOf(mailbox).taskGroups.load(mailbox.accountId);
      return rows.map((row) => ({ mailbox, row }));
    },
    taskStatuses: async (mailbox, _args, { services, readsFor }) => {
      const space = { mailbox, groupId: null };
      const rows = await services.datasources.taskGroups.statuses(readsFor(mailbox), space);
      return rows.map((row) => ({ space, row }));
    },
  },
  TaskGroup: {
    id: taskGroupId,
    zohoId: ({ row }) => row.id,
    account: ({ mailbox }) => mailbox,
    mailGroup: async ({ mailbox, row: { id } }, _args, context) => {
      const organisation = await organisationOfMailbox(mailbox, context);
      if (organisation === null) return null;
      const row = (await context.organisationLoaders(organisation).groups()).find((group) => group.id === id);
      return row === undefined ? null : { organisation, row };
    },
    name: ({ row }) => row.name,
    ownerName: ({ row }) => row.owner,
    moderatorNames: ({ row }) => [...row.moderators],
    memberCount: ({ row }) => row.memberCount,
    members: async ({ mailbox, row }, _args, { services, readsFor }) => {
      const people = await services.datasources.taskGroups.members(readsFor(mailbox), row.id);
      return people.map((person) => ({ mailbox, row: person }));
    },
    tasks: ({ mailbox, row }, { state, ...args }, context) =>
      listTasks({ mailbox, groupId: row.id }, null, state ?? null, args, context),
    projects: async ({ mailbox, row: { id: groupId } }, _args, { services, readsFor }) => {
      const rows = await services.datasources.taskGroups.projects(readsFor(mailbox), groupId);
      return rows.map((row) => ({ space: { mailbox, groupId }, row }));
    },
    statuses: async ({ mailbox, row: { id: groupId } }, _args, { services, readsFor }) => {
      const space = { mailbox, groupId };
      const rows = await services.datasources.taskGroups.statuses(readsFor(mailbox), space);
      return rows.map((row) => ({ space, row }));
    },
  },
  TaskProject: {
    id: ({ space, row }) => idInSpace('TaskProject', space, row.id),
    zohoId: ({ row }) => row.id,
    name: ({ row }) => row.name,
    group: ({ space }, _args, context) => groupOf(space, context),
    tasks: ({ space, row }, { state, ...args }, context) =>
      space.groupId === null ? null : listTasks(space, row.id, state ?? null, args, context),
  },
  TaskStatus: {
    id: ({ space, row }) => idInSpace('TaskStatus', space, row.id),
    zohoId: ({ row }) => row.id,
    name: ({ row }) => row.name,
    color: ({ row }) => row.color,
    position: ({ row }) => row.position,
  },
};
