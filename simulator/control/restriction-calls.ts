/** What restrictions restrict, as administrators set it in Zoho's own pages: no call of the API does. */
import { Hono } from 'hono';
import { z } from 'zod';
import { DIRECTIONS, MAIL_RULES, RESTRICTION_KINDS } from '../state/policies.ts';
import type { World } from '../state/world.ts';
import { read } from './body.ts';

const words = z.array(z.string().max(320).toLowerCase()).max(1_000);
const listRule = z.strictObject({ status: z.enum(['noRestriction', 'restrict', 'allow']), values: words.default([]) });
const mailRule = z.enum(
  DIRECTIONS.flatMap((direction) => MAIL_RULES.map((looked) => `${direction}${looked}` as const)),
);
const rules = z.strictObject({
  mail: z.partialRecord(mailRule, listRule).optional(),
  accountModes: z.array(z.string().max(100)).max(100).optional(),
  protocols: z.array(z.enum(['imap', 'pop', 'activeSync'])).optional(),
  forward: listRule.optional(),
});

export function restrictionCalls(world: World): Hono {
  const app = new Hono();
  app.get('/', (context) => {
    const restrictions = world.organisations.flatMap(({ dataCentre, zoid }) =>
      RESTRICTION_KINDS.flatMap((kind) =>
        world.policies.restrictions({ dataCentre, zoid }, kind).map((one) => ({ dataCentre, zoid, ...one })),
      ),
    );
    const policies = world.organisations.flatMap(({ dataCentre, zoid }) =>
      world.policies.of({ dataCentre, zoid }).map((one) => ({ dataCentre, zoid, ...one })),
    );
    return context.json({ restrictions, policies });
  });
  app.put('/:id', async (context) => {
    const restrictionId = context.req.param('id');
    const holder = world.policies.holderOf(restrictionId, world.organisations);
    if (holder === undefined) return context.json({ error: 'no such restriction' }, 404);
    const { dataCentre, zoid } = holder;
    world.record({
      kind: 'restriction.changed',
      dataCentre,
      zoid,
      restrictionId,
      rules: clean(await read(context, rules)),
    });
    return context.json({});
  });
  return app;
}

/** Without what was left out. */
const clean = ({ mail, accountModes, protocols, forward }: z.output<typeof rules>) => ({
  ...(mail === undefined ? {} : { mail }),
  ...(accountModes === undefined ? {} : { accountModes }),
  ...(protocols === undefined ? {} : { protocols }),
  ...(forward === undefined ? {} : { forward }),
});
