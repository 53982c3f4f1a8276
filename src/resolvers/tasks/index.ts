/** Tasks, and the groups, projects and states that they are ordered by. */
import { groupChanges } from './group-changes.ts';
import { groupFields } from './groups.ts';
import { taskChanges } from './task-changes.ts';
import { taskFields } from './tasks.ts';

export const tasks = [taskFields, taskChanges, groupFields, groupChanges];
