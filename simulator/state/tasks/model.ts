/** Tasks, as people keep them for themselves or share them in a group. */

/** Where tasks are: a person's own (by zuid), or a group's (by zgid). */
export interface TaskSpaceKey {
  readonly dataCentre: string;
  readonly kind: 'personal' | 'group';
  readonly id: string;
}

export type Priority = 'high' | 'medium' | 'low';
export type BuiltInState = 'inprogress' | 'completed';
/** One that is built in, or the id of one that people added. */
export type TaskState = BuiltInState | number;

/** At a moment (epoch ms), or some days before the task is due. */
export type ReminderTime = { readonly at: number } | { readonly daysBefore: number };
export type Reminder = ReminderTime & { readonly email: boolean; readonly popup: boolean };

/** By the words in which it was asked for. */
export type Recurrence = Readonly<Record<string, string | number | boolean>>;

export interface Task {
  readonly taskId: string;
  readonly title: string;
  readonly description: string;
  readonly state: TaskState;
  readonly priority: Priority;
  readonly projectId: string;
  /** Null for one that is no part of another. */
  readonly parentTaskId: string | null;
  /** zuid of who made it. */
  readonly owner: string;
  /** zuid; null where it is nobody's. */
  readonly assignee: string | null;
  /** zuids. */
  readonly followers: readonly string[];
  /** As `DD/MM/YYYY`. */
  readonly dueDate: string | null;
  readonly reminder: Reminder | null;
  readonly recurrence: Recurrence | null;
  /** The mail it was made from; null for none. */
  readonly messageId: string | null;
  /** Epoch ms, as is the other. */
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly inTrash: boolean;
}

export interface TaskProject {
  readonly projectId: string;
  readonly name: string;
}

export interface CustomStatus {
  readonly statusId: number;
  readonly name: string;
  readonly color: string;
  /** zuid. */
  readonly creator: string;
}

export interface TaskSpace {
  readonly key: TaskSpaceKey;
  /** In the order in which they were made. */
  readonly tasks: Map<string, Task>;
  readonly projects: Map<string, TaskProject>;
  readonly statuses: Map<number, CustomStatus>;
}

/** What tasks are in that nobody has put elsewhere. */
export const generalProject = ({ id }: TaskSpaceKey): string => projectId(id, 0);

/** As Zoho's look; the number makes it another one. */
export const projectId = (spaceId: string, number: number): string =>
  String(BigInt(spaceId) * 1_000_000n + 12_001n + BigInt(number));
