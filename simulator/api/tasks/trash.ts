/** Where tasks go, and how they come back. */
import { badPattern, extraParam, Refusal, type Reply, success } from '../../wire/envelope.ts';
import { type Call, checkKeys } from '../rules.ts';
import { booleanIn } from '../users/find.ts';
import { unknownEntity } from './groups.ts';
import { spaceOf, taskIn } from './spaces.ts';

/** To the trash, and for good where that is asked for: of what is in the trash, too. */
export function deleteTask(call: Call): Reply {
  const { path, record } = call;
  const isForced = forced(call);
  const space = spaceOf(call);
  const task = isForced ? space.tasks.get(path.taskId ?? '') : taskIn(space, path.taskId ?? '');
  if (task === undefined) throw unknownEntity();
  const { taskId } = task;
  record({ kind: isForced ? 'task.deleted' : 'task.trashed', space: space.key, taskId });
  return success({ id: taskId });
}

/** A parameter of the address, or a key of the body. */
function forced({ world, query, body }: Call): boolean {
  const inBody = world.facts.taskForceDeleteIn === 'body';
  if (inBody && query.forceDelete !== undefined) throw extraParam('forceDelete');
  checkKeys(body, [], inBody ? ['forceDelete'] : []);
  if (inBody) return body.forceDelete !== undefined && booleanIn(body, 'forceDelete');
  if (query.forceDelete !== undefined && !/^(true|false)$/.test(query.forceDelete)) throw badPattern('forceDelete');
  return query.forceDelete === 'true';
}

export function restoreTask(call: Call): Reply {
  const { path, record } = call;
  const space = spaceOf(call);
  const task = space.tasks.get(path.taskId ?? '');
  if (task === undefined) throw unknownEntity();
  if (!task.inTrash) throw new Refusal(500, 'ENTITY_NOT_IN_TRASH', {}, 0);
  record({ kind: 'task.restored', space: space.key, taskId: task.taskId });
  return success({ id: task.taskId });
}
