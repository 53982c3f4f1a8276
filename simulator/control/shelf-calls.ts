/** What people do with notes and bookmarks in Zoho's own pages, and no call does. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { World } from '../state/world.ts';
import { read } from './body.ts';

const sharing = z.strictObject({
  dataCentre: z.string(),
  shelf: z.enum(['notes', 'links']),
  itemId: z.string(),
  /** Of who is let see it. */
  address: z.string(),
});

export function shelfCalls(world: World): Hono {
  const app = new Hono();
  app.post('/share', async (context) => {
    const { itemId, address, ...where } = await read(context, sharing);
    const reader = world.mailboxOf(address);
    const shelf = world.shelves.all(where).find(({ items }) => items.has(itemId));
    if (reader === undefined || shelf === undefined) return context.json({ error: 'no such mailbox or item' }, 404);
    const { namespaceId } = shelf;
    world.record({ kind: 'item.shared', ...where, namespaceId, itemId, zuid: reader.zuid });
    return context.json({});
  });
  return app;
}
