/** The operations on tasks, named as in Zoho's reference: those of a person's own have a twin for those of a group. */
import type { Right } from './scopes.ts';

const read = <P extends string>(path: P) =>
  ({
    method: 'GET',
    path,
    scope: { group: 'tasks', right: 'READ' },
    kind: 'read',
    answers: 'json',
    size: 'normal',
  }) as const;

const write = <P extends string>(method: 'POST' | 'PUT' | 'DELETE', path: P, right: Right) =>
  ({ method, path, scope: { group: 'tasks', right }, kind: 'write', answers: 'json', size: 'normal' }) as const;

const PERSONAL = '/api/tasks/me';
const PERSONAL_TASK = '/api/tasks/me/{taskId}';
const PERSONAL_STATUSES = '/api/tasks/me/customStatus';
const GROUP = '/api/tasks/groups/{zgid}';
const GROUP_TASK = '/api/tasks/groups/{zgid}/{taskId}';
const GROUP_STATUSES = '/api/tasks/groups/{zgid}/customStatus';
const PROJECTS = '/api/tasks/groups/{zgid}/projects';
const PROJECT = '/api/tasks/groups/{zgid}/projects/{projectId}';

/** Each changes what the key in its body names. */
const CHANGE_PERSONAL = write('PUT', PERSONAL_TASK, 'UPDATE');
const CHANGE_GROUP = write('PUT', GROUP_TASK, 'UPDATE');

export const TASK_TABLE = {
  listTasksCreatedByMe: read('/api/tasks'),
  listTasksAssignedToMe: read('/api/tasks'),

  listPersonalTasks: read(PERSONAL),
  createPersonalTask: write('POST', PERSONAL, 'CREATE'),
  getPersonalTask: read(PERSONAL_TASK),
  changePersonalTaskTitle: CHANGE_PERSONAL,
  changePersonalTaskDescription: CHANGE_PERSONAL,
  changePersonalTaskPriority: CHANGE_PERSONAL,
  changePersonalTaskStatus: CHANGE_PERSONAL,
  changePersonalTaskProject: CHANGE_PERSONAL,
  changePersonalTaskAssignee: CHANGE_PERSONAL,
  changePersonalTaskDueDate: CHANGE_PERSONAL,
  changePersonalTaskReminder: CHANGE_PERSONAL,
  changePersonalTaskReminderByDueDate: CHANGE_PERSONAL,
  changePersonalTaskRecurrence: CHANGE_PERSONAL,
  deletePersonalTask: write('DELETE', PERSONAL_TASK, 'DELETE'),
  listPersonalSubtasks: read(`${PERSONAL_TASK}/subtasks`),
  restorePersonalTask: write('PUT', `${PERSONAL_TASK}/restore`, 'UPDATE'),
  listPersonalCustomStatuses: read(PERSONAL_STATUSES),
  createPersonalCustomStatus: write('POST', PERSONAL_STATUSES, 'CREATE'),
  updatePersonalCustomStatus: write('PUT', PERSONAL_STATUSES, 'UPDATE'),
  deletePersonalCustomStatus: write('DELETE', PERSONAL_STATUSES, 'DELETE'),

  listTaskGroups: read('/api/tasks/groups'),
  listTaskGroupMembers: read(`${GROUP}/members`),
  listGroupTasks: read(GROUP),
  createGroupTask: write('POST', GROUP, 'CREATE'),
  getGroupTask: read(GROUP_TASK),
  changeGroupTaskTitle: CHANGE_GROUP,
  changeGroupTaskDescription: CHANGE_GROUP,
  changeGroupTaskPriority: CHANGE_GROUP,
  changeGroupTaskStatus: CHANGE_GROUP,
  changeGroupTaskProject: CHANGE_GROUP,
  changeGroupTaskAssignee: CHANGE_GROUP,
  changeGroupTaskDueDate: CHANGE_GROUP,
  changeGroupTaskReminder: CHANGE_GROUP,
  changeGroupTaskReminderByDueDate: CHANGE_GROUP,
  changeGroupTaskRecurrence: CHANGE_GROUP,
  deleteGroupTask: write('DELETE', GROUP_TASK, 'DELETE'),
  listGroupSubtasks: read(`${GROUP_TASK}/subtasks`),
  restoreGroupTask: write('PUT', `${GROUP_TASK}/restore`, 'UPDATE'),
  listGroupCustomStatuses: read(GROUP_STATUSES),
  createGroupCustomStatus: write('POST', GROUP_STATUSES, 'CREATE'),
  updateGroupCustomStatus: write('PUT', GROUP_STATUSES, 'UPDATE'),
  deleteGroupCustomStatus: write('DELETE', GROUP_STATUSES, 'DELETE'),

  listTaskProjects: read(PROJECTS),
  createTaskProject: write('POST', PROJECTS, 'CREATE'),
  listProjectTasks: read(PROJECT),
  updateTaskProject: write('PUT', PROJECT, 'UPDATE'),
  deleteTaskProject: write('DELETE', PROJECT, 'DELETE'),
} as const;
