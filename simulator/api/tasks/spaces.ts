/** Where the tasks of a call are, and which of them it names. */
import type { Task, TaskProject, TaskSpace } from '../../state/tasks/model.ts';
import { badInput } from '../../wire/envelope.ts';
import type { Call } from '../rules.ts';
import { groupNamed, unknownEntity } from './groups.ts';
import { personNamed } from './people.ts';

/** The caller's own, or those of the group in the path. @throws Refusal */
export function spaceOf(call: Call): TaskSpace {
  const { world, mailbox, path } = call;
  const { dataCentre, zuid } = mailbox;
  if (path.zgid === undefined) return world.tasks.space({ dataCentre, kind: 'personal', id: zuid });
  const { zgid } = groupNamed(call, path.zgid);
  return world.tasks.space({ dataCentre, kind: 'group', id: zgid });
}

/** One that is not in the trash. @throws Refusal */
export function taskIn({ tasks }: TaskSpace, taskId: string): Task {
  const task = tasks.get(taskId);
  if (task === undefined || task.inTrash) throw unknownEntity();
  return task;
}

/** @throws Refusal */
export function projectIn({ projects }: TaskSpace, projectId: string): TaskProject {
  const project = projects.get(projectId);
  if (project === undefined) throw unknownEntity();
  return project;
}

/** Who may get a task of a space: a member of the group; of a person's tasks whoever is in the organisation. @throws Refusal */
export function assigneeIn(call: Call, { key }: TaskSpace, zuid: string): string {
  const isIn =
    key.kind === 'personal' ? personNamed(call, zuid) !== null : groupNamed(call, key.id).members.includes(zuid);
  if (!isIn) throw badInput('The input passed is invalid');
  return zuid;
}
