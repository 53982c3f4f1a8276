/** What left the simulated mailboxes: one entry a mail and recipient. */
import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { World } from '../state/world.ts';

export function outgoingCalls(world: World): Hono {
  const app = new Hono();
  app.get('/', (context) => {
    const withSources = context.req.query('sources') === 'true';
    const outgoing = world.outgoing.map((sent) => {
      const source = world.source(sent.sourceId);
      return {
        ...sent,
        isLocal: world.addresseeOf(sent.recipient) !== undefined,
        sha256: createHash('sha256').update(source).digest('hex'),
        ...(withSources ? { source: source.toString('base64') } : {}),
      };
    });
    return context.json({ outgoing });
  });
  return app;
}
