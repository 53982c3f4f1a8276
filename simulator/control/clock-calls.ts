/** Control of the clock: it is read, moved on, held still and let go. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Clock } from '../state/clock.ts';
import { read } from './body.ts';

/** A hundred years: times of messages keep their thirteen digits. */
const move = z.strictObject({ ms: z.int().min(0).max(3_155_760_000_000) });

export function clockCalls(clock: Clock): Hono {
  const app = new Hono();
  const tell = (context: Context) => context.json({ now: clock.now(), frozen: clock.frozen });
  app.get('/', tell);
  app.post('/advance', async (context) => {
    clock.advance((await read(context, move)).ms);
    return tell(context);
  });
  app.post('/freeze', (context) => {
    clock.freeze();
    return tell(context);
  });
  app.post('/run', (context) => {
    clock.unfreeze();
    return tell(context);
  });
  return app;
}
