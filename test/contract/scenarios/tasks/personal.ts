/** A person's own tasks. */
import { z } from 'zod';
import { statusTwins } from './statuses.ts';
import { type OpenSpace, type OtherProject, twins } from './twins.ts';

const personal: OpenSpace = async (stage) => ({ prefix: '', path: '/api/tasks/me', owner: stage.account });

/** No call makes a project of them: it is made in Zoho's own pages. */
const ownProject: OtherProject = async (stage, _space, name) => {
  const made = await stage.control('POST', '/console/tasks/projects', {
    dataCentre: 'us',
    accountId: stage.accountId,
    name,
  });
  return z.object({ projectId: z.string() }).parse(made).projectId;
};

export const personalTasks = {
  ...twins('Account', personal, ownProject, {
    list: 'listPersonalTasks',
    create: 'createPersonalTask',
    get: 'getPersonalTask',
    change: 'changePersonalTask',
    remove: 'deletePersonalTask',
    subtasks: 'listPersonalSubtasks',
    restore: 'restorePersonalTask',
  }),
  ...statusTwins('Account', personal, {
    list: 'listPersonalCustomStatuses',
    create: 'createPersonalCustomStatus',
    update: 'updatePersonalCustomStatus',
    remove: 'deletePersonalCustomStatus',
  }),
};
