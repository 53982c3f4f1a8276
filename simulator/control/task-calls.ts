/** What people do with tasks in Zoho's own pages, and no call of the API does. */
import { Hono } from 'hono';
import { z } from 'zod';
import { projectId as idOfProject } from '../state/tasks/model.ts';
import type { World } from '../state/world.ts';
import { read } from './body.ts';

const text = z.string().min(1).max(100);
const project = z.strictObject({ dataCentre: text, accountId: text, name: text });
const status = z.strictObject({ dataCentre: text, taskId: text, statusId: z.int().min(10) });

export function taskCalls(world: World): Hono {
  const app = new Hono();
  /** A project of a person's own tasks. */
  app.post('/projects', async (context) => {
    const { dataCentre, accountId, name } = await read(context, project);
    const mailbox = world.mailbox({ dataCentre, accountId });
    if (mailbox === undefined) return context.json({ error: 'no such mailbox' }, 404);
    const space = { dataCentre, kind: 'personal', id: mailbox.zuid } as const;
    const projectId = idOfProject(mailbox.zuid, world.nextSerial());
    world.record({ kind: 'taskProject.created', space, project: { projectId, name } });
    return context.json({ projectId });
  });
  /** A task is dragged into a state that was added. */
  app.post('/status', async (context) => {
    const { dataCentre, taskId, statusId } = await read(context, status);
    const space = world.tasks.spaceOf(dataCentre, taskId);
    if (space === undefined || !space.statuses.has(statusId))
      return context.json({ error: 'no such task, or no such state where it is' }, 404);
    world.record({ kind: 'task.changed', space: space.key, taskId, change: { state: statusId } });
    return context.json({});
  });
  return app;
}
