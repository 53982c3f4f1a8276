/** Tasks: a person's own and those of groups, which have the same calls at two places. */
import { BOOLEAN, type Rule } from '../rules.ts';
import { createTask } from './create.ts';
import { listGroups, listMembers } from './groups.ts';
import { BY_STATE, getTask, listMine, listProject, listSpace, listSubtasks, MINE, PAGE } from './list.ts';
import { createProject, deleteProject, listProjects, renameProject } from './projects.ts';
import { createStatus, deleteStatus, listStatuses, updateStatus } from './statuses.ts';
import { deleteTask, restoreTask } from './trash.ts';
import { updateTask } from './update.ts';

const ME = '/api/tasks/me';
const GROUPS = '/api/tasks/groups';
const GROUP = '/api/tasks/groups/{zgid}';
const PROJECTS = '/api/tasks/groups/{zgid}/projects';
const PROJECT = '/api/tasks/groups/{zgid}/projects/{projectId}';

const READ = { scope: 'tasks', method: 'GET', permission: 'READ' } as const;
const CREATE = { scope: 'tasks', method: 'POST', permission: 'CREATE' } as const;
const UPDATE = { scope: 'tasks', method: 'PUT', permission: 'UPDATE' } as const;
const DELETE = { scope: 'tasks', method: 'DELETE', permission: 'DELETE' } as const;

/** Of personal tasks, and of those of a group. */
function twins(
  suffix: string,
  [personal, group]: readonly [string, string],
  rule: Omit<Rule, 'template' | 'operation'>,
): Rule[] {
  return [
    { ...rule, template: ME + suffix, operation: personal },
    { ...rule, template: GROUP + suffix, operation: group },
  ];
}

export const tasks: Rule[] = [
  {
    ...READ,
    template: '/api/tasks',
    operation: 'listMyTasks',
    query: MINE,
    required: ['view', 'action'],
    answer: listMine,
  },
  { ...READ, template: ME, operation: 'listPersonalTasks', query: PAGE, answer: listSpace },
  { ...CREATE, template: ME, operation: 'createPersonalTask', answer: createTask },
  { ...READ, template: GROUPS, operation: 'listTaskGroups', answer: listGroups },
  { ...READ, template: GROUP, operation: 'listGroupTasks', query: BY_STATE, answer: listSpace },
  { ...CREATE, template: GROUP, operation: 'createGroupTask', answer: createTask },
  { ...READ, template: `${GROUP}/members`, operation: 'listTaskGroupMembers', answer: listMembers },
  { ...READ, template: PROJECTS, operation: 'listTaskProjects', answer: listProjects },
  { ...CREATE, template: PROJECTS, operation: 'createTaskProject', answer: createProject },
  { ...READ, template: PROJECT, operation: 'listProjectTasks', query: BY_STATE, answer: listProject },
  { ...UPDATE, template: PROJECT, operation: 'updateTaskProject', answer: renameProject },
  { ...DELETE, template: PROJECT, operation: 'deleteTaskProject', answer: deleteProject },
  ...twins('/customStatus', ['listPersonalCustomStatuses', 'listGroupCustomStatuses'], {
    ...READ,
    answer: listStatuses,
  }),
  ...twins('/customStatus', ['createPersonalCustomStatus', 'createGroupCustomStatus'], {
    ...CREATE,
    answer: createStatus,
  }),
  ...twins('/customStatus', ['updatePersonalCustomStatus', 'updateGroupCustomStatus'], {
    ...UPDATE,
    answer: updateStatus,
  }),
  ...twins('/customStatus', ['deletePersonalCustomStatus', 'deleteGroupCustomStatus'], {
    ...DELETE,
    answer: deleteStatus,
  }),
  ...twins('/{taskId}', ['getPersonalTask', 'getGroupTask'], { ...READ, answer: getTask }),
  ...twins('/{taskId}', ['updatePersonalTask', 'updateGroupTask'], { ...UPDATE, answer: updateTask }),
  ...twins('/{taskId}', ['deletePersonalTask', 'deleteGroupTask'], {
    ...DELETE,
    query: { forceDelete: BOOLEAN },
    answer: deleteTask,
  }),
  ...twins('/{taskId}/subtasks', ['listPersonalSubtasks', 'listGroupSubtasks'], { ...READ, answer: listSubtasks }),
  ...twins('/{taskId}/restore', ['restorePersonalTask', 'restoreGroupTask'], { ...UPDATE, answer: restoreTask }),
];
