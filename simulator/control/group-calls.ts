/** Groups with what no call of the API shows. */
import { Hono } from 'hono';
import type { World } from '../state/world.ts';

export function groupCalls(world: World): Hono {
  const app = new Hono();
  app.get('/', (context) =>
    context.json({ groups: world.groups.all.map(({ held, ...group }) => ({ ...group, held: [...held.values()] })) }),
  );
  return app;
}
