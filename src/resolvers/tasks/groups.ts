import type { Resolvers } from '../types.generated.ts';
import { groupOf, idInSpace, taskGroupId } from './reach.ts';
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
      const rows = await services.datasources.taskGroups.statuses(readsFor(mailbox), null);
      return rows.map((row) => ({ mailbox, space: null, row }));
    },
  },
  TaskGroup: {
    id: taskGroupId,
    zohoId: ({ row }) => row.id,
    account: ({ mailbox }) => mailbox,
    name: ({ row }) => row.name,
    ownerName: ({ row }) => row.owner,
    moderatorNames: ({ row }) => [...row.moderators],
    memberCount: ({ row }) => row.memberCount,
    members: async ({ mailbox, row }, _args, { services, readsFor }) => {
      const people = await services.datasources.taskGroups.members(readsFor(mailbox), row.id);
      return people.map((person) => ({ mailbox, row: person }));
    },
    tasks: ({ mailbox, row }, { state, ...args }, context) =>
      listTasks({ mailbox, space: row.id, projectId: null }, state ?? null, args, context),
    projects: async ({ mailbox, row: { id: space } }, _args, { services, readsFor }) => {
      const rows = await services.datasources.taskGroups.projects(readsFor(mailbox), space);
      return rows.map((row) => ({ mailbox, space, row }));
    },
    statuses: async ({ mailbox, row: { id: space } }, _args, { services, readsFor }) => {
      const rows = await services.datasources.taskGroups.statuses(readsFor(mailbox), space);
      return rows.map((row) => ({ mailbox, space, row }));
    },
  },
  TaskProject: {
    id: (project) => idInSpace('TaskProject', project),
    zohoId: ({ row }) => row.id,
    name: ({ row }) => row.name,
    group: ({ mailbox, space }, _args, context) => groupOf(mailbox, space, context),
    tasks: ({ mailbox, space, row }, { state, ...args }, context) =>
      space === null ? null : listTasks({ mailbox, space, projectId: row.id }, state ?? null, args, context),
  },
  TaskStatus: {
    id: (status) => idInSpace('TaskStatus', status),
    zohoId: ({ row }) => row.id,
    name: ({ row }) => row.name,
    color: ({ row }) => row.color,
    position: ({ row }) => row.position,
  },
};
