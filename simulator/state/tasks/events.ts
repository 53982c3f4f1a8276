/** Changes of tasks and of what they are ordered by. */
import type { CustomStatus, Task, TaskProject, TaskSpaceKey } from './model.ts';

interface In {
  readonly space: TaskSpaceKey;
}

export type TaskEvent =
  | (In & { readonly kind: 'task.created'; readonly task: Task })
  | (In & { readonly kind: 'task.changed'; readonly taskId: string; readonly change: Partial<Task> })
  /** With its subtasks, as the two that follow. */
  | (In & { readonly kind: 'task.trashed' | 'task.restored'; readonly taskId: string })
  /** For good. */
  | (In & { readonly kind: 'task.deleted'; readonly taskId: string })
  | (In & { readonly kind: 'taskProject.created' | 'taskProject.renamed'; readonly project: TaskProject })
  | (In & { readonly kind: 'taskProject.deleted'; readonly projectId: string })
  | (In & { readonly kind: 'taskStatus.created' | 'taskStatus.changed'; readonly status: CustomStatus })
  | (In & { readonly kind: 'taskStatus.deleted'; readonly statusId: number });
