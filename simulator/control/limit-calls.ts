/** Control of the limits: what they are, who is locked out, and a lock-out that another program has brought about. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { Limits } from '../limits/limits.ts';
import { limitChange, type Unit, unit } from '../limits/settings.ts';
import { liveTokensOf } from '../oauth/tokens.ts';
import type { World } from '../state/world.ts';
import { read } from './body.ts';

const lockWanted = z.strictObject({
  /** That of the limit when it is not said, or the user. */
  unit: unit.optional(),
  /** Address of the mailbox whose user, organisation or access tokens are meant. */
  mailbox: z.string().optional(),
  /** The address calls come from. */
  egress: z.string().default('127.0.0.1'),
  operation: z.string().optional(),
  lockMs: z.int().min(1).max(86_400_000).optional(),
});

export function limitCalls(world: World, limits: Limits): Hono {
  const app = new Hono();
  app.get('/', (context) => context.json(stateOf(limits)));
  app.put('/', async (context) => {
    limits.change(await read(context, limitChange));
    return context.json(stateOf(limits));
  });
  app.delete('/', (context) => {
    limits.forget();
    return context.json(stateOf(limits));
  });

  app.post('/lock', async (context) => {
    const { mailbox, egress, operation = null, lockMs, ...wanted } = await read(context, lockWanted);
    const { unit: counted } = limits.settings;
    const unit = wanted.unit ?? (counted === 'off' ? 'user' : counted);
    const whom = membersOf(world, unit, mailbox ?? '', egress);
    if (whom === null) return context.json({ error: 'no such mailbox' }, 404);
    for (const of of whom) limits.lockOut({ unit, of, operation }, lockMs);
    return context.json(stateOf(limits));
  });
  return app;
}

function stateOf(limits: Limits) {
  const { settings, lockOuts, forced, refused } = limits;
  return { settings, lockOuts, forced, refused, locked: limits.locked() };
}

/** Whom a unit is for a mailbox; null for a mailbox that is none. */
function membersOf(world: World, unit: Unit, address: string, egress: string): string[] | null {
  if (unit === 'address') return [egress];
  const mailbox = world.mailboxOf(address);
  if (mailbox === undefined) return null;
  if (unit === 'user') return [mailbox.zuid];
  if (unit === 'organisation') return [mailbox.zoid];
  return liveTokensOf(world, mailbox);
}
