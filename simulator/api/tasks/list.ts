/** Lists of tasks: the newest first, paged by position. */
import type { Task, TaskSpace } from '../../state/tasks/model.ts';
import { missing, type Reply, success } from '../../wire/envelope.ts';
import type { Call } from '../rules.ts';
import { groupsOf } from './groups.ts';
import { subtasksOf, taskRow } from './row.ts';
import { projectIn, spaceOf, taskIn } from './spaces.ts';

export const PAGE = { from: /^(0|[1-9][0-9]{0,8})$/, limit: /^([1-9][0-9]?|[1-3][0-9]{2}|4[0-9]{2})$/ };
export const BY_STATE = { ...PAGE, status: /^(inprogress|completed)$/ };
export const MINE = { ...PAGE, view: /^(createdbyme|assignedtome)$/, action: /^view$/ };
const DEFAULT_LIMIT = 20;

interface Place {
  readonly space: TaskSpace;
  readonly task: Task;
}

export function listSpace(call: Call): Reply {
  const space = spaceOf(call);
  return page(
    call,
    among(call, space, () => true),
  );
}

export function listProject(call: Call): Reply {
  const space = spaceOf(call);
  const { projectId } = projectIn(space, call.path.projectId ?? '');
  return page(
    call,
    among(call, space, (task) => task.projectId === projectId),
  );
}

/** What the caller made, or was given, in any group. */
export function listMine(call: Call): Reply {
  const { world, mailbox, query } = call;
  if (query.view === undefined) throw missing('view');
  const role = query.view === 'createdbyme' ? 'owner' : 'assignee';
  const places = groupsOf(call).flatMap(({ zgid }) => {
    const space = world.tasks.space({ dataCentre: mailbox.dataCentre, kind: 'group', id: zgid });
    const tasks = [...space.tasks.values()].filter((task) => !task.inTrash && task[role] === mailbox.zuid);
    return tasks.map((task) => ({ space, task }));
  });
  return page(
    call,
    places.sort((a, b) => a.task.createdAt - b.task.createdAt),
  );
}

export function listSubtasks(call: Call): Reply {
  const space = spaceOf(call);
  const { taskId } = taskIn(space, call.path.taskId ?? '');
  const tasks = subtasksOf(space, taskId).reverse();
  return success({ tasks: tasks.map((task) => taskRow(call, space, task)) });
}

export function getTask(call: Call): Reply {
  const space = spaceOf(call);
  return success({ tasks: [taskRow(call, space, taskIn(space, call.path.taskId ?? ''))] });
}

/** Those that are no part of another. */
function among({ query }: Call, space: TaskSpace, isWanted: (task: Task) => boolean): Place[] {
  const isShown = (task: Task) => !task.inTrash && task.parentTaskId === null && isWanted(task);
  const isInState = ({ state }: Task) => query.status === undefined || state === query.status;
  return [...space.tasks.values()].filter((task) => isShown(task) && isInState(task)).map((task) => ({ space, task }));
}

/** @param oldestFirst what was made last stands last */
function page(call: Call, oldestFirst: readonly Place[]): Reply {
  const { query } = call;
  const [from, limit] = [Number(query.from ?? 0), Number(query.limit ?? DEFAULT_LIMIT)];
  const all = oldestFirst.toReversed();
  const tasks = all.slice(from, from + limit).map(({ space, task }) => taskRow(call, space, task));
  const paging = from + limit < all.length ? { paging: { nextPage: nextPage(call, from + limit, limit) } } : {};
  return success({ ...paging, tasks });
}

/** Relative; of personal tasks without the beginning that the others have, as was recorded. */
function nextPage({ path, query }: Call, from: number, limit: number): string {
  const { from: _from, limit: _limit, ...filters } = query;
  const parameters = new URLSearchParams({ ...filters, from: String(from), limit: String(limit) });
  if (query.view !== undefined) return `/api/tasks?${parameters}`;
  if (path.zgid === undefined) return `tasks/me?${parameters}`;
  const project = path.projectId === undefined ? '' : `/projects/${path.projectId}`;
  return `/api/tasks/groups/${path.zgid}${project}?${parameters}`;
}
