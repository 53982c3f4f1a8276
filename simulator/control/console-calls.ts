/** What people do in Zoho's own pages, and no call of the API does. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { World } from '../state/world.ts';
import { read } from './body.ts';

const text = z.string().min(1).max(1_000);
const sharedSignature = z.strictObject({ dataCentre: text, zoid: text, name: text, content: text });

export function consoleCalls(world: World): Hono {
  const app = new Hono();
  /** A signature for everybody of an organisation. */
  app.post('/signatures', async (context) => {
    const { dataCentre, zoid, name, content } = await read(context, sharedSignature);
    const organisation = world.organisation({ dataCentre, zoid });
    if (organisation === undefined) return context.json({ error: 'no such organisation' }, 404);
    const signatureId = String(53_700_000 + world.nextSerial());
    const signatures = [...organisation.settings.signatures, { signatureId, name, content }];
    world.record({ kind: 'organisation.changed', dataCentre, zoid, change: { signatures } });
    return context.json({ signatureId });
  });
  return app;
}
