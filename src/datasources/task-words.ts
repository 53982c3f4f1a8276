/** What a task is to be, in Zoho's words. */
import type { TaskInterval, TaskPriority, TaskState } from './rows/task-row.ts';
import { digits } from './zoho/operations.ts';

export interface ReminderWays {
  readonly byEmail: boolean;
  readonly byPopup: boolean;
}

/** Days are written as `YYYY-MM-DD`. What is left out is Zoho's choice. */
export interface Recurrence {
  readonly every: TaskInterval;
  readonly interval: number;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly times?: number | undefined;
  readonly onlyOnWeekdays?: boolean | undefined;
  /** 1 is Sunday, 7 Saturday. */
  readonly weekday?: number | undefined;
  readonly weekOfMonth?: number | undefined;
  readonly dayOfMonth?: number | undefined;
}

/** Everything that can be changed of a task, each by a call of its own. */
export interface TaskContents {
  readonly title: string;
  readonly description: string;
  readonly state: TaskState;
  readonly priority: TaskPriority;
  readonly projectId: string;
  /** zuid. */
  readonly assignee: string;
  /** As `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly reminder: ReminderWays & { readonly at: Date };
  readonly reminderBeforeDue: ReminderWays & { readonly days: number };
  readonly recurrence: Recurrence;
}
export type TaskAspect = keyof TaskContents;

/** What is left out is Zoho's choice. */
export interface GroupTask {
  /** zuids. */
  readonly followers?: readonly string[] | undefined;
  readonly remindOnDueDate?: boolean | undefined;
  readonly remindCreator?: boolean | undefined;
  readonly remindAssignee?: boolean | undefined;
  readonly lockInvites?: boolean | undefined;
  readonly allowComments?: boolean | undefined;
}

export interface NewTask extends Partial<Omit<TaskContents, 'title' | 'reminderBeforeDue'>> {
  readonly title: string;
  /** Makes it a part of that one. */
  readonly parentTaskId?: string;
  /** Only for a task of a group. */
  readonly inGroup?: GroupTask;
  /** The mail that it is made from. */
  readonly message?: { readonly accountId: string; readonly messageId: string };
}

export type Words = Readonly<Record<string, unknown>>;

const EVERY: Readonly<Record<TaskInterval, string>> = {
  DAY: 'Daily',
  WEEK: 'Weekly',
  MONTH: 'Monthly',
  YEAR: 'Yearly',
};

const WORDS: { readonly [Aspect in TaskAspect]: (value: TaskContents[Aspect]) => Words } = {
  title: (title) => ({ title }),
  description: (description) => ({ description }),
  state: (state) => ({ status: state === 'COMPLETED' ? 'completed' : 'inprogress' }),
  priority: (priority) => ({ priority: priority.toLowerCase() }),
  projectId: (projectId) => ({ projectId: digits('projectId', projectId) }),
  assignee: (assignee) => ({ assignee: digits('assignee', assignee) }),
  dueOn: (day) => ({ dueDate: dayWord(day) }),
  reminder: ({ at, ...ways }) => ({ reminderDate: at.toISOString(), ...waysOf(ways) }),
  reminderBeforeDue: ({ days, ...ways }) => ({ reminderDueDate: days, ...waysOf(ways) }),
  recurrence: (recurrence) => ({
    recurringType: EVERY[recurrence.every],
    recurringFrequency: recurrence.interval,
    ...given({
      recurFrom: dayWord(recurrence.from),
      recurUntil: dayWord(recurrence.until),
      recurFor: recurrence.times,
      recurDailyOnlyOnWeekdays: recurrence.onlyOnWeekdays,
      recurWeeklyOn: recurrence.weekday,
      recurMonthlyOnDayOfWeekInMonth: recurrence.weekOfMonth,
      recurMonthlyOnDayOfMonth: recurrence.dayOfMonth,
    }),
  }),
};

export const wordsOf = <Aspect extends TaskAspect>(aspect: Aspect, value: TaskContents[Aspect]): Words =>
  WORDS[aspect](value);

export function wordsOfNew({ parentTaskId, message, inGroup, ...contents }: NewTask): Words {
  const { title, description, state, priority, projectId, assignee, dueOn, reminder, recurrence } = contents;
  return {
    title,
    ...(description === undefined ? {} : WORDS.description(description)),
    ...(state === undefined ? {} : WORDS.state(state)),
    ...(priority === undefined ? {} : WORDS.priority(priority)),
    ...(projectId === undefined ? {} : WORDS.projectId(projectId)),
    ...(assignee === undefined ? {} : WORDS.assignee(assignee)),
    ...(dueOn === undefined ? {} : WORDS.dueOn(dueOn)),
    ...(reminder === undefined ? {} : WORDS.reminder(reminder)),
    ...(recurrence === undefined ? {} : WORDS.recurrence(recurrence)),
    ...(parentTaskId === undefined ? {} : { parentTaskId: digits('parentTaskId', parentTaskId) }),
    ...(message === undefined ? {} : messageWords(message)),
    ...(inGroup === undefined ? {} : groupWords(inGroup)),
  };
}

const messageWords = ({ accountId, messageId }: NonNullable<NewTask['message']>): Words => ({
  accountId: digits('accountId', accountId),
  messageId: digits('messageId', messageId),
});

const groupWords = ({ followers, remindOnDueDate, remindCreator, remindAssignee, ...more }: GroupTask): Words =>
  given({
    followers: followers?.map((zuid) => digits('followers', zuid)),
    dueDateRemindersEnabled: remindOnDueDate,
    remindOwner: remindCreator,
    remindAssignee,
    ...more,
  });

const waysOf = ({ byEmail, byPopup }: ReminderWays): Words => ({ emailReminder: byEmail, popupReminder: byPopup });

/** `YYYY-MM-DD`, as `DD/MM/YYYY`. */
const dayWord = <T extends string | undefined>(day: T) => day?.split('-').reverse().join('/');

/** Without what was left out. */
function given(words: Words): Words {
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
}
