/** Calls about tasks that are answered for something else than they name. */

import type { Call } from '../../simulator/api/rules.ts';
import { groupsOf } from '../../simulator/api/tasks/groups.ts';
import { spaceOf } from '../../simulator/api/tasks/spaces.ts';

/** The newest other one of its kind at the same place; of a group another group. Null for a call that names nothing of tasks. */
export function neighbourOfTask(call: Call): Call | null {
  const { path, body } = call;
  if (path.taskId !== undefined) {
    const taskId = newest(spaceOf(call).tasks.keys(), path.taskId);
    return taskId === undefined ? call : { ...call, path: { ...path, taskId } };
  }
  if (path.projectId !== undefined) {
    const projectId = newest(spaceOf(call).projects.keys(), path.projectId);
    return projectId === undefined ? call : { ...call, path: { ...path, projectId } };
  }
  if (typeof body.status === 'number') {
    const status = newest(spaceOf(call).statuses.keys(), body.status);
    return status === undefined ? call : { ...call, body: { ...body, status } };
  }
  if (path.zgid === undefined) return null;
  const zgid = newest(
    groupsOf(call).map((group) => group.zgid),
    path.zgid,
  );
  return zgid === undefined ? call : { ...call, path: { ...path, zgid } };
}

const newest = <T>(ids: Iterable<T>, but: T): T | undefined => [...ids].filter((one) => one !== but).at(-1);
