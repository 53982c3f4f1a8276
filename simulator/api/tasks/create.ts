/** A task is made, alone or as a part of another. */
import { generalProject, type Task, type TaskSpace } from '../../state/tasks/model.ts';
import { badInput, badPattern, missing, type Reply, success } from '../../wire/envelope.ts';
import { type Call, checkKeys, idOf } from '../rules.ts';
import { booleanIn } from '../users/find.ts';
import { taskRow } from './row.ts';
import { assigneeIn, projectIn, spaceOf, taskIn } from './spaces.ts';
import {
  dayIn,
  descriptionIn,
  priorityIn,
  RECURRENCE_KEYS,
  recurrenceIn,
  reminderIn,
  stateIn,
  titleIn,
} from './words.ts';

const OPTIONAL = [
  ...['description', 'status', 'priority', 'projectId', 'parentTaskId', 'dueDate', 'reminderDate', 'emailReminder'],
  ...['popupReminder', 'assignee', 'subtask', 'accountId', 'messageId', ...RECURRENCE_KEYS],
];
const GROUP_SWITCHES = ['dueDateRemindersEnabled', 'remindOwner', 'remindAssignee', 'lockInvites', 'allowComments'];

export function createTask(call: Call): Reply {
  const space = spaceOf(call);
  const task = taskFrom(call, space, call.body, null);
  const { subtask } = call.body;
  if (subtask !== undefined && !isObject(subtask)) throw badPattern('subtask');
  const part = subtask === undefined ? null : taskFrom(call, space, subtask, task.taskId);
  for (const one of part === null ? [task] : [task, part])
    call.record({ kind: 'task.created', space: space.key, task: one });
  return success(taskRow(call, space, task));
}

function taskFrom(call: Call, space: TaskSpace, body: Call['body'], parent: string | null): Task {
  const { world, mailbox } = call;
  const isGroup = space.key.kind === 'group';
  checkKeys(body, ['title'], isGroup ? [...OPTIONAL, ...GROUP_SWITCHES, 'followers'] : OPTIONAL);
  for (const key of GROUP_SWITCHES) if (body[key] !== undefined) booleanIn(body, key);
  const dueDate = body.dueDate === undefined ? null : dayIn(body, 'dueDate');
  const assignee = body.assignee === undefined ? null : assigneeIn(call, space, idOf(body.assignee, 'assignee'));
  const now = world.now();
  return {
    // Its part comes with the same call.
    taskId: `${now}${155_000 + world.nextSerial() + (parent === null ? 0 : 1)}`,
    title: titleIn(body),
    description: body.description === undefined ? '' : descriptionIn(body),
    state: body.status === undefined ? 'inprogress' : stateIn(body),
    priority: body.priority === undefined ? 'medium' : priorityIn(body),
    projectId: projectFor(space, body),
    parentTaskId: parent ?? parentFor(space, body),
    owner: mailbox.zuid,
    assignee: assignee ?? (isGroup ? null : mailbox.zuid),
    followers: followersFor(call, space, body),
    dueDate,
    reminder: reminderIn(body, dueDate),
    recurrence: recurrenceIn(body),
    messageId: messageFor(call, body),
    createdAt: now,
    modifiedAt: now,
    inTrash: false,
  };
}

function projectFor(space: TaskSpace, { projectId }: Call['body']): string {
  if (projectId === undefined) return generalProject(space.key);
  return projectIn(space, idOf(projectId, 'projectId')).projectId;
}

function parentFor(space: TaskSpace, { parentTaskId }: Call['body']): string | null {
  return parentTaskId === undefined ? null : taskIn(space, idOf(parentTaskId, 'parentTaskId')).taskId;
}

function followersFor(call: Call, space: TaskSpace, { followers }: Call['body']): string[] {
  if (followers === undefined) return [];
  if (!Array.isArray(followers)) throw badPattern('followers');
  return followers.map((one) => assigneeIn(call, space, idOf(one, 'followers')));
}

/** One of the caller's own. */
function messageFor({ mailbox }: Call, { accountId, messageId }: Call['body']): string | null {
  if (messageId === undefined && accountId === undefined) return null;
  if (messageId === undefined) throw missing('messageId');
  const id = idOf(messageId, 'messageId');
  if (idOf(accountId, 'accountId') !== mailbox.accountId || !mailbox.messages.has(id))
    throw badInput('The input passed is invalid');
  return id;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
