/** PUT of one task: each call changes one thing, which its key names. */
import type { Task, TaskSpace } from '../../state/tasks/model.ts';
import { missing, type Reply, success } from '../../wire/envelope.ts';
import { type Call, checkKeys, idOf } from '../rules.ts';
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

interface Aspect {
  /** What must come with its key. */
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  /** Members of the task that show it. */
  readonly shows: readonly string[];
  readonly change: (call: Call, space: TaskSpace, task: Task) => Partial<Task>;
}

const WAYS = ['emailReminder', 'popupReminder'];
const reminder: Aspect['change'] = ({ body }, _space, { dueDate }) => ({ reminder: reminderIn(body, dueDate) });

const ASPECTS: readonly (readonly [key: string, aspect: Aspect])[] = [
  ['title', { shows: ['title'], change: ({ body }) => ({ title: titleIn(body) }) }],
  ['description', { shows: ['description'], change: ({ body }) => ({ description: descriptionIn(body) }) }],
  ['priority', { shows: ['priority'], change: ({ body }) => ({ priority: priorityIn(body) }) }],
  ['status', { shows: ['status', 'statusValue'], change: ({ body }) => ({ state: stateIn(body) }) }],
  [
    'projectId',
    {
      shows: ['project'],
      change: ({ body }, space) => ({ projectId: projectIn(space, idOf(body.projectId, 'projectId')).projectId }),
    },
  ],
  [
    'assignee',
    {
      shows: ['assignee'],
      change: (call, space) => ({ assignee: assigneeIn(call, space, idOf(call.body.assignee, 'assignee')) }),
    },
  ],
  ['dueDate', { shows: ['dueDate'], change: ({ body }) => ({ dueDate: dayIn(body, 'dueDate') }) }],
  ['reminderDate', { required: WAYS, shows: ['reminder'], change: reminder }],
  ['reminderDueDate', { required: WAYS, shows: ['reminder'], change: reminder }],
  [
    'recurringType',
    {
      required: ['recurringFrequency'],
      optional: RECURRENCE_KEYS,
      shows: RECURRENCE_KEYS,
      change: ({ body }) => ({ recurrence: recurrenceIn(body) }),
    },
  ],
];

/** Echoes the id and what was changed. */
export function updateTask(call: Call): Reply {
  const { body, path, world, record } = call;
  const space = spaceOf(call);
  const task = taskIn(space, path.taskId ?? '');
  const [key, aspect] = ASPECTS.find(([name]) => body[name] !== undefined) ?? [];
  if (key === undefined || aspect === undefined) {
    checkKeys(body, [], []);
    throw missing('title');
  }
  checkKeys(body, [key, ...(aspect.required ?? [])], aspect.optional ?? []);
  const change = { ...aspect.change(call, space, task), modifiedAt: world.now() };
  record({ kind: 'task.changed', space: space.key, taskId: task.taskId, change });
  const row = taskRow(call, space, { ...task, ...change });
  return success(
    Object.fromEntries(['id', ...aspect.shows].flatMap((name) => (name in row ? [[name, row[name]]] : []))),
  );
}
