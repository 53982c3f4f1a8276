/** Control of the faults and of drift. */
import { Hono } from 'hono';
import { z } from 'zod';
import { type Drifting, driftSettings } from '../faults/drift.ts';
import type { Faults } from '../faults/faults.ts';
import { faultRule } from '../faults/rules.ts';
import { read } from './body.ts';

export function faultCalls(faults: Faults): Hono {
  const app = new Hono();
  app.get('/', (context) => context.json({ faults: faults.list() }));
  app.post('/', async (context) => context.json({ id: faults.add(await read(context, faultRule)) }));
  app.put('/', async (context) => {
    faults.replace(await read(context, z.array(faultRule).max(1_000)));
    return context.json({ faults: faults.list() });
  });
  app.delete('/', (context) => {
    faults.replace([]);
    return context.json({});
  });
  return app;
}

export function driftCalls(drift: Drifting): Hono {
  const app = new Hono();
  app.get('/', (context) => context.json({ ...drift.settings, injected: drift.injected }));
  app.put('/', async (context) => {
    drift.change(await read(context, driftSettings));
    return context.json({ ...drift.settings, injected: drift.injected });
  });
  return app;
}
