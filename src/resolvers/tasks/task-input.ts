/** What a mutation says of a task, checked and in the words of the source. */
import type { GroupTask, NewTask, Recurrence, TaskAspect, TaskContents } from '../../datasources/tasks.ts';
import type { Mailbox } from '../../mailbox/mailboxes.ts';
import type { OperationContext } from '../context.ts';
import { decodeId } from '../ids.ts';
import { isSameSpace, type MailboxSpace, placeWithId } from '../spaces.ts';
import type {
  CreateTaskInput,
  TaskInGroupInput,
  TaskRecurrenceInput,
  UpdateTaskInput,
  UserError,
} from '../types.generated.ts';
import { invalid, notFound } from '../user-errors.ts';
import { WEEKDAYS } from './tasks.ts';

export type Contents = { -readonly [Aspect in TaskAspect]?: TaskContents[Aspect] };

/** Where each thing stands in the input. */
export const PLACES: { readonly [Aspect in TaskAspect]: string } = {
  title: 'title',
  description: 'description',
  priority: 'priority',
  projectId: 'projectId',
  assignee: 'assigneeZohoId',
  dueOn: 'dueOn',
  reminder: 'reminder',
  reminderBeforeDue: 'reminderBeforeDue',
  recurrence: 'recurrence',
  state: 'state',
};

type Input = Partial<Omit<UpdateTaskInput, 'id'>>;
type Read = { readonly contents: Contents } | { readonly fault: UserError };

/** What was given, or the first thing that is wrong with it. */
export async function readContents(
  input: Omit<CreateTaskInput, 'ownerId'> | Omit<UpdateTaskInput, 'id'>,
  space: MailboxSpace,
  context: OperationContext,
): Promise<Read> {
  const given: Input = input;
  const fault = faultOf(given);
  if (fault !== null) return { fault };
  const { title, description, state, priority, assigneeZohoId, dueOn, reminder, reminderBeforeDue, recurrence } = given;
  const contents: Contents = {};
  if (title != null) contents.title = title;
  if (description != null) contents.description = description;
  if (state === 'IN_PROGRESS' || state === 'COMPLETED') contents.state = state;
  if (priority != null) contents.priority = priority;
  if (assigneeZohoId != null) contents.assignee = assigneeZohoId;
  if (dueOn != null) contents.dueOn = dueOn;
  if (reminder != null) contents.reminder = reminder;
  if (reminderBeforeDue != null) contents.reminderBeforeDue = reminderBeforeDue;
  if (recurrence != null) contents.recurrence = recurrenceOf(recurrence);
  if (given.projectId != null) {
    const project = await placeWithId(given.projectId, 'TaskProject', context);
    if (project === null) return { fault: notFound('project', ['projectId']) };
    if (!isSameSpace(project.space, space)) return { fault: invalid('The project is of other tasks.', ['projectId']) };
    contents.projectId = project.entity;
  }
  return { contents };
}

/** The message, under the id that it has now; null for one of another mailbox. */
export async function readMessage(
  messageId: string,
  mailbox: Mailbox,
  { services }: OperationContext,
): Promise<NonNullable<NewTask['message']> | null> {
  const ref = decodeId(messageId);
  if (ref?.type !== 'Message' || ref.dataCentre !== mailbox.dataCentre || ref.accountId !== mailbox.accountId)
    return null;
  const [row] = await services.index.newestOf(mailbox, [ref.entity]);
  return { accountId: mailbox.accountId, messageId: row?.messageId ?? ref.entity };
}

/** Null where nothing of it was given. */
export function readInGroup(
  given: TaskInGroupInput | null,
  { groupId }: MailboxSpace,
): { readonly inGroup: GroupTask } | { readonly fault: UserError } | null {
  if (given === null) return null;
  if (groupId === null) return { fault: invalid('This is only for a task of a group.', ['inGroup']) };
  const { followerZohoIds, remindOnDueDate, remindCreator, remindAssignee, lockInvites, allowComments } = given;
  const strange = followerZohoIds?.findIndex((zuid) => !ZUID.test(zuid)) ?? -1;
  if (strange !== -1) return { fault: invalid(NO_ZUID, ['inGroup', 'followerZohoIds', String(strange)]) };
  return {
    inGroup: {
      followers: followerZohoIds ?? undefined,
      remindOnDueDate: remindOnDueDate ?? undefined,
      remindCreator: remindCreator ?? undefined,
      remindAssignee: remindAssignee ?? undefined,
      lockInvites: lockInvites ?? undefined,
      allowComments: allowComments ?? undefined,
    },
  };
}

const ZUID = /^[0-9]{1,20}$/;
const NO_ZUID = 'A zuid is made of digits: `zohoId` of a person.';
const LONGEST_TITLE = 500;
const LONGEST_DESCRIPTION = 10_000;

function faultOf(given: Input): UserError | null {
  const { title, description, state, assigneeZohoId, reminder, reminderBeforeDue, recurrence } = given;
  if (title != null && (title.trim() === '' || title.length > LONGEST_TITLE))
    return invalid(`A title has 1 to ${LONGEST_TITLE} characters.`, ['title']);
  if (description != null && description.length > LONGEST_DESCRIPTION)
    return invalid(`A description has at most ${LONGEST_DESCRIPTION} characters.`, ['description']);
  if (state === 'CUSTOM') return invalid('Zoho has no call for the states that people have added.', ['state']);
  if (assigneeZohoId != null && !ZUID.test(assigneeZohoId)) return invalid(NO_ZUID, ['assigneeZohoId']);
  if (reminder != null && reminderBeforeDue != null)
    return invalid('Give one of `reminder` and `reminderBeforeDue`.', ['reminderBeforeDue']);
  for (const [place, ways] of Object.entries({ reminder, reminderBeforeDue })) {
    if (ways != null && !ways.byEmail && !ways.byPopup)
      return invalid('A reminder comes by mail, as a notification, or both.', [place]);
  }
  if (reminderBeforeDue != null && (reminderBeforeDue.days < 1 || reminderBeforeDue.days > 365))
    return invalid('A reminder comes 1 to 365 days before.', ['reminderBeforeDue', 'days']);
  return recurrence == null ? null : recurrenceFault(recurrence);
}

const RANGES = [
  ['interval', 999],
  ['times', 999],
  ['weekOfMonth', 4],
  ['dayOfMonth', 31],
] as const;
const ONLY = [
  ['onlyOnWeekdays', 'DAY'],
  ['weekday', 'WEEK'],
  ['weekOfMonth', 'MONTH'],
  ['dayOfMonth', 'MONTH'],
] as const;

function recurrenceFault(recurrence: TaskRecurrenceInput): UserError | null {
  for (const [name, every] of ONLY) {
    if (recurrence[name] != null && recurrence.every !== every)
      return invalid(`This is only for what comes every \`${every}\`.`, ['recurrence', name]);
  }
  for (const [name, most] of RANGES) {
    const value = recurrence[name];
    if (value != null && (value < 1 || value > most)) return invalid(`This is 1 to ${most}.`, ['recurrence', name]);
  }
  return null;
}

function recurrenceOf({ every, interval, weekday, ...more }: TaskRecurrenceInput): Recurrence {
  const { from, until, times, onlyOnWeekdays, weekOfMonth, dayOfMonth } = more;
  return {
    every,
    interval,
    from: from ?? undefined,
    until: until ?? undefined,
    times: times ?? undefined,
    onlyOnWeekdays: onlyOnWeekdays ?? undefined,
    weekday: weekday == null ? undefined : WEEKDAYS.indexOf(weekday) + 1,
    weekOfMonth: weekOfMonth ?? undefined,
    dayOfMonth: dayOfMonth ?? undefined,
  };
}
