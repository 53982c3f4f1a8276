/** Control of sign-in: what a developer does in Zoho's console, and tokens that end early. */
import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { parseScopes } from '../oauth/scopes.ts';
import { issueCode } from '../oauth/tokens.ts';
import type { World } from '../state/world.ts';
import { read } from './body.ts';

const clientWanted = z.strictObject({
  redirectUris: z.array(z.url({ protocol: /^https?$/ })).max(20),
  dataCentres: z
    .array(z.enum(['us', 'eu']))
    .min(1)
    .default(['us', 'eu']),
});
const codeWanted = z.strictObject({
  clientId: z.string(),
  mailbox: z.string(),
  scopes: z.array(z.string()).min(1).max(100),
  minutes: z.int().min(1).max(10).default(3),
});
const whoseTokens = z.strictObject({ refreshToken: z.string() });

export function oauthCalls(world: World): Hono {
  const app = new Hono();
  /** A client of its own, as the console registers one. */
  app.post('/clients', async (context) => {
    const wanted = await read(context, clientWanted);
    const digest = createHash('sha256').update(`client ${world.nextSerial()} ${world.now()}`).digest('hex');
    const client = { clientId: `1000.${digest.slice(0, 30).toUpperCase()}`, clientSecret: digest.slice(30), ...wanted };
    world.record({ kind: 'client.registered', client });
    return context.json(client);
  });

  /** The code of a self client, for the scopes and the minutes chosen. */
  app.post('/code', async (context) => {
    const { clientId, mailbox: address, scopes, minutes } = await read(context, codeWanted);
    const mailbox = world.mailboxOf(address);
    const client = world.signIn.client(clientId);
    if (mailbox === undefined || client === undefined) return context.json({ error: 'no such mailbox or client' }, 404);
    if (client.redirectUris.length > 0)
      return context.json({ error: 'only a self client has codes of the console' }, 400);
    if (parseScopes(scopes.join(',')) === null) return context.json({ error: 'invalid_scope' }, 400);
    const { dataCentre, accountId } = mailbox;
    const wanted = { clientId, redirectUri: null, dataCentre, accountId, scopes, offline: true, consent: true };
    const code = issueCode(world, wanted, minutes * 60_000);
    return code === null ? context.json({ error: 'access_denied' }, 429) : context.json({ code });
  });
  return app;
}

/** The access tokens of a grant are worth nothing from now on. */
export function tokenCalls(world: World): Hono {
  const app = new Hono();
  app.post('/expire', async (context) => {
    const { refreshToken } = await read(context, whoseTokens);
    world.record({ kind: 'token.expired', refreshToken });
    return context.json({});
  });
  return app;
}
