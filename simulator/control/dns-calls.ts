/** What is published of domains, as their owners publish it. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { World } from '../state/world.ts';
import { read } from './body.ts';

const published = z.strictObject({
  /** A name of any depth, for example `zmail._domainkey.zylker.example`. */
  name: z
    .string()
    .regex(/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/i)
    .max(253),
  records: z
    .array(z.strictObject({ type: z.enum(['MX', 'TXT', 'CNAME', 'HTML']), value: z.string().max(4_000) }))
    .max(100),
});

export function dnsCalls(world: World): Hono {
  const app = new Hono();
  app.get('/', (context) => context.json({ names: world.dns.all }));
  app.put('/', async (context) => {
    const { name, records } = await read(context, published);
    world.record({ kind: 'dns.published', name: name.toLowerCase(), records });
    return context.json({});
  });
  return app;
}
