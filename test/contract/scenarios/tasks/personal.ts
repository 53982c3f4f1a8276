/** A person's own tasks. */
import { statusTwins } from './statuses.ts';
import { MIRA, type OpenSpace, type OtherProject, twins } from './twins.ts';

const personal: OpenSpace = async (stage) => ({ prefix: '', path: '/api/tasks/me', owner: stage.account });

/** No call makes a project of them: there is one beside the general one. */
const errands: OtherProject = async () => `${MIRA}012003`;

export const personalTasks = {
  ...twins('Account', personal, errands, {
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
