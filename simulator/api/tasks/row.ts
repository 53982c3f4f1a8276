/** A task as Zoho shows one: in display words, and in the caller's time zone. */
import {
  type BuiltInState,
  generalProject,
  type Priority,
  type Reminder,
  type Task,
  type TaskSpace,
  type TaskState,
} from '../../state/tasks/model.ts';
import { dayOf, isoTime } from '../../wire/times.ts';
import type { Call } from '../rules.ts';
import { personRow } from './people.ts';

const STATES: Readonly<Record<BuiltInState, { readonly status: string; readonly statusValue: number }>> = {
  completed: { status: 'Completed', statusValue: 1 },
  inprogress: { status: 'In Progress', statusValue: 2 },
};
const PRIORITIES: Readonly<Record<Priority, string>> = { high: 'High', medium: 'Medium', low: 'Low' };
/** When on its day a reminder comes that names a day alone. */
const REMINDER_HOUR = 9;

export function taskRow(call: Call, space: TaskSpace, task: Task): Record<string, unknown> {
  const { timeZone } = call.mailbox.user;
  const person = (zuid: string) => personRow(call, zuid);
  const project = space.projects.get(task.projectId);
  return {
    id: task.taskId,
    title: task.title,
    description: task.description,
    ...stateRow(space, task.state),
    priority: PRIORITIES[task.priority],
    project: { name: project?.name ?? 'General', id: project?.projectId ?? generalProject(space.key) },
    owner: person(task.owner),
    assignee: task.assignee === null ? null : person(task.assignee),
    assigneeList: task.assignee === null ? [] : [person(task.assignee)],
    ...(task.dueDate === null ? {} : { dueDate: task.dueDate }),
    ...(task.reminder === null ? {} : { reminder: reminderRow(task.reminder, task, timeZone) }),
    ...task.recurrence,
    createdAt: isoTime(task.createdAt, timeZone),
    modifiedTime: isoTime(task.modifiedAt, timeZone),
    namespaceId: space.key.id,
    // Recorded answers of personal tasks have it not.
    ...(space.key.kind === 'group' ? { numberOfSubtasks: subtasksOf(space, task.taskId).length } : {}),
    subtasks: [],
    attachments: [],
    tags: [],
    followers: task.followers.map(person),
    dependency: [],
    dependents: [],
    customFields: {},
    isTaskPublished: false,
    serviceType: 0,
    resourceId: task.messageId ?? '-1',
    serviceId: '-1',
    serviceUniqId: -1,
    depUniqId: '-1',
    portalId: -1,
  };
}

/** The name of one that was added stands twice. */
function stateRow({ statuses }: TaskSpace, state: TaskState): Record<string, unknown> {
  if (typeof state !== 'number') return { ...STATES[state], statusStr: '' };
  const name = statuses.get(state)?.name ?? '';
  return { status: name, statusValue: state, statusStr: name };
}

export function subtasksOf({ tasks }: TaskSpace, taskId: string): Task[] {
  return [...tasks.values()].filter(({ parentTaskId, inTrash }) => parentTaskId === taskId && !inTrash);
}

function reminderRow(reminder: Reminder, { dueDate }: Task, timeZone: string): Record<string, unknown> {
  const { email: emailReminder, popup: popupReminder } = reminder;
  const at = 'at' in reminder ? reminder.at : beforeDue(dueDate, reminder.daysBefore, timeZone);
  return { ...(at === null ? {} : { dateTime: isoTime(at, timeZone) }), emailReminder, popupReminder };
}

function beforeDue(dueDate: string | null, days: number, timeZone: string): number | null {
  return dueDate === null ? null : dayOf(dueDate, timeZone, -days, REMINDER_HOUR);
}
