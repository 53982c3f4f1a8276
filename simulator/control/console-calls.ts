/** What people do in Zoho's own pages, and no call of the API does. */
import { Hono } from 'hono';
import { z } from 'zod';
import { signIn } from '../oauth/sign-ins.ts';
import type { World } from '../state/world.ts';
import { read } from './body.ts';

const text = z.string().min(1).max(1_000);
const sharedSignature = z.strictObject({ dataCentre: text, zoid: text, name: text, content: text });

const addedAccount = z.strictObject({ dataCentre: text, accountId: text, address: z.email() });
const whose = z.strictObject({ dataCentre: text, accountId: text });

const signInWanted = z.strictObject({
  dataCentre: text,
  accountId: text,
  protocol: z.enum(['IMAP', 'POP', 'SMTP']).nullable().default(null),
  address: z.union([z.ipv4(), z.ipv6()]),
  userAgent: z.string().max(500).default(''),
  failure: text.nullable().default(null),
});

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
  /** An account of elsewhere, whose mail a person reads with the own. */
  app.post('/accounts', async (context) => {
    const { dataCentre, accountId: ownerAccountId, address } = await read(context, addedAccount);
    const owner = world.mailbox({ dataCentre, accountId: ownerAccountId });
    if (owner === undefined) return context.json({ error: 'no such mailbox' }, 404);
    const accountId = String(BigInt(ownerAccountId) + 1_000_000n * BigInt(world.nextSerial()));
    const sequence = world.accountsOf(owner).length + 1;
    const { zoid } = owner;
    world.record({ kind: 'account.added', dataCentre, zoid, accountId, ownerAccountId, address, sequence });
    return context.json({ accountId });
  });

  /** Somebody signs in, with a browser or a mail program, from somewhere. */
  app.post('/sign-ins', async (context) => {
    const { dataCentre, accountId, ...how } = await read(context, signInWanted);
    const mailbox = world.mailbox({ dataCentre, accountId });
    if (mailbox === undefined) return context.json({ error: 'no such mailbox' }, 404);
    return context.json({ failure: signIn(world, mailbox, { ...how, service: 'ZohoMail' }) });
  });

  /** Whose address answers shall go to follows the link of the mail that asks. */
  app.post('/reply-to/confirm', async (context) => {
    const mailbox = world.mailbox(await read(context, whose));
    const { replyTo = null } = mailbox?.settings ?? {};
    if (mailbox === undefined || replyTo === null) return context.json({ error: 'nothing to confirm' }, 404);
    const { dataCentre, accountId } = mailbox;
    const change = { replyTo: { ...replyTo, isConfirmed: true } };
    world.record({ kind: 'settings.changed', dataCentre, accountId, change });
    return context.json({});
  });
  return app;
}
