/** The control interface: what a test or a demo does beside the API, and what it may see of the inside. */
import { Hono } from 'hono';
import { deliver } from '../deliver.ts';
import { DEFAULT_FACTS } from '../facts.ts';
import { loadSeedMail } from '../mail/index.ts';
import type { Mailbox } from '../state/model.ts';
import type { World } from '../state/world.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';
import type { CallLog } from './call-log.ts';

export interface ControlOptions {
  readonly world: World;
  readonly webhooks: Webhooks;
  readonly calls: CallLog;
  readonly key: string;
  readonly conformance: { readonly violations: readonly unknown[]; readonly inspected: () => number };
}

export function controlInterface({ world, webhooks, calls, key, conformance }: ControlOptions): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    if (context.req.header('x-simulator-key') !== key)
      return context.json({ error: 'wrong or missing X-Simulator-Key' }, 401);
    await next();
  });

  app.get('/seed', (context) =>
    context.json({
      mailboxes: world.mailboxes.map(({ dataCentre, accountId, zuid, address }) => {
        const [grant, readOnly] = world.refreshTokens.filter((one) => one.accountId === accountId);
        return {
          dataCentre,
          accountId,
          zuid,
          address,
          clientId: grant?.clientId,
          clientSecret: grant?.clientSecret,
          refreshToken: grant?.token,
          scopes: grant?.scopes,
          readOnlyRefreshToken: readOnly?.token,
          readOnlyScopes: readOnly?.scopes,
        };
      }),
    }),
  );

  /** Changes of state in order; only real ones. */
  app.get('/journal', (context) => {
    const after = Number(context.req.query('after') ?? 0);
    return context.json({ entries: world.entries.filter(({ seq }) => seq > after) });
  });

  app.get('/calls', (context) => context.json({ count: calls.count, calls: calls.recent }));
  app.delete('/calls', (context) => {
    calls.reset();
    return context.json({});
  });
  app.get('/violations', (context) =>
    context.json({ inspected: conformance.inspected(), violations: conformance.violations }),
  );

  app.get('/facts', (context) => context.json(world.facts));
  app.put('/facts', async (context) => {
    const wanted: Record<string, unknown> = await context.req.json();
    for (const [name, value] of Object.entries(wanted)) {
      if (!(name in DEFAULT_FACTS) || typeof value !== typeof DEFAULT_FACTS[name as keyof typeof DEFAULT_FACTS]) {
        return context.json({ error: `no such fact, or not its kind of value: ${name}` }, 400);
      }
    }
    Object.assign(world.facts, wanted);
    return context.json(world.facts);
  });

  app.get('/messages/:id', (context) => {
    for (const mailbox of world.mailboxes) {
      const message = mailbox.messages.get(context.req.param('id'));
      if (message !== undefined) {
        return context.json({ ...message, folderName: mailbox.folders.get(message.folderId)?.folderName });
      }
    }
    return context.json({ error: 'no such message' }, 404);
  });

  app.post('/webhooks', async (context) => {
    const wanted: { dataCentre: string; accountId: string; url: string } = await context.req.json();
    const mailbox = world.mailbox(wanted);
    if (mailbox === undefined) return context.json({ error: 'no such mailbox' }, 404);
    const webhook = await webhooks.register(mailbox, wanted.url);
    if (webhook === null) return context.json({ error: 'the handshake was not answered with 200' }, 409);
    return context.json({ integId: webhook.integId });
  });
  app.post('/webhooks/lose', async (context) => {
    const { count }: { count: number } = await context.req.json();
    webhooks.lose(count);
    return context.json({});
  });

  /** A source as if it came by SMTP, with what the receiver shall have found. */
  app.post('/deliver', async (context) => {
    const wanted: {
      address: string;
      source: string;
      sender?: string;
      receivedAt?: number;
      auth?: Auth;
      silent?: boolean;
    } = await context.req.json();
    const mailbox = world.mailboxOf(wanted.address);
    if (mailbox === undefined) return context.json({ error: 'no such mailbox' }, 404);
    const messageId = await arrive(mailbox, Buffer.from(wanted.source, 'base64'), {
      sender: wanted.sender ?? 'sender@example.example',
      receivedAt: wanted.receivedAt ?? world.now(),
      auth: wanted.auth ?? NO_AUTH,
      silent: wanted.silent ?? false,
    });
    return context.json({ messageId });
  });

  /** The newest part of the seed's mail arrives, once. */
  app.post('/mail/recent', async (context) => {
    if (world.recentMailArrived) return context.json({ delivered: 0 });
    const recent = (await loadSeedMail()).filter((message) => message.recent);
    for (const message of recent) {
      const mailbox = world.mailboxOf(`${message.mailbox}@zylker.example`);
      if (mailbox === undefined) continue;
      await arrive(mailbox, message.source, {
        sender: 'sender@seed.example',
        receivedAt: world.now(),
        auth: message.auth ?? NO_AUTH,
        silent: false,
      });
    }
    world.record({ kind: 'mail.recent' });
    return context.json({ delivered: recent.length });
  });

  const arrive = (
    mailbox: Mailbox,
    source: Buffer,
    how: { sender: string; receivedAt: number; auth: Auth; silent: boolean },
  ) => deliver(world, webhooks, { mailbox, source, clientIp: '192.0.2.25', helo: 'mail.sender.example', ...how });

  return app;
}

interface Auth {
  readonly spf: string;
  readonly dkim: string;
  readonly dmarc: string;
}
const NO_AUTH: Auth = { spf: 'none', dkim: 'none', dmarc: 'none' };
