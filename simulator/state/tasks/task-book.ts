/** All tasks, by where they are. */
import type { TaskEvent } from './events.ts';
import { generalProject, type Task, type TaskSpace, type TaskSpaceKey } from './model.ts';

export class TaskBook {
  readonly #spaces = new Map<string, TaskSpace>();

  space(key: TaskSpaceKey): TaskSpace {
    const name = `${key.dataCentre} ${key.kind} ${key.id}`;
    const known = this.#spaces.get(name);
    if (known !== undefined) return known;
    const made = emptySpace(key);
    this.#spaces.set(name, made);
    return made;
  }

  /** Where a task is that only its id is known of. */
  spaceOf(dataCentre: string, taskId: string): TaskSpace | undefined {
    return [...this.#spaces.values()].find(({ key, tasks }) => key.dataCentre === dataCentre && tasks.has(taskId));
  }

  apply(event: TaskEvent): void {
    const space = this.space(event.space);
    switch (event.kind) {
      case 'task.created':
        space.tasks.set(event.task.taskId, event.task);
        return;
      case 'task.changed':
        change(space, event.taskId, event.change);
        return;
      case 'task.trashed':
        for (const { taskId } of withSubtasks(space, event.taskId)) change(space, taskId, { inTrash: true });
        return;
      case 'task.restored':
        for (const { taskId } of withSubtasks(space, event.taskId)) change(space, taskId, { inTrash: false });
        // Alone it is a part of nothing any more.
        change(space, event.taskId, { parentTaskId: null });
        return;
      case 'task.deleted':
        for (const { taskId } of withSubtasks(space, event.taskId)) space.tasks.delete(taskId);
        return;
      case 'taskProject.created':
      case 'taskProject.renamed':
        space.projects.set(event.project.projectId, event.project);
        return;
      case 'taskProject.deleted':
        space.projects.delete(event.projectId);
        for (const task of space.tasks.values()) {
          if (task.projectId === event.projectId)
            change(space, task.taskId, { projectId: generalProject(event.space) });
        }
        return;
      case 'taskStatus.created':
      case 'taskStatus.changed':
        space.statuses.set(event.status.statusId, event.status);
        return;
      case 'taskStatus.deleted':
        space.statuses.delete(event.statusId);
        for (const { taskId, state } of space.tasks.values()) {
          if (state === event.statusId) change(space, taskId, { state: 'inprogress' });
        }
    }
  }
}

/** A task and everything below it, the task first. */
function withSubtasks({ tasks }: TaskSpace, taskId: string): Task[] {
  const found = [...tasks.values()].filter((task) => task.taskId === taskId);
  for (const { taskId: parent } of found) {
    found.push(...[...tasks.values()].filter(({ parentTaskId }) => parentTaskId === parent));
  }
  return found;
}

function change({ tasks }: TaskSpace, taskId: string, wanted: Partial<Task>): void {
  const task = tasks.get(taskId);
  if (task !== undefined) tasks.set(taskId, { ...task, ...wanted });
}

function emptySpace(key: TaskSpaceKey): TaskSpace {
  const general = { projectId: generalProject(key), name: 'General' };
  return {
    key,
    tasks: new Map(),
    projects: new Map([[general.projectId, general]]),
    statuses: new Map(),
  };
}
