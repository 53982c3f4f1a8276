/** The control interface: what a test or a demo does beside the API, and what it may see of the inside. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { ELSEWHERE, UNCHECKED } from '../deliver.ts';
import { factsChange } from '../facts.ts';
import type { Drifting } from '../faults/drift.ts';
import type { Faults } from '../faults/faults.ts';
import { deliverTo, takesMailFrom } from '../groups/deliver.ts';
import type { Limits } from '../limits/limits.ts';
import { createRecentMail } from '../seed-mail.ts';
import { threadIdOf } from '../state/conversations.ts';
import type { World } from '../state/world.ts';
import { disorderSettings } from '../webhooks/disorder.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';
import { read } from './body.ts';
import type { CallLog } from './call-log.ts';
import { clockCalls } from './clock-calls.ts';
import { consoleCalls } from './console-calls.ts';
import { dnsCalls } from './dns-calls.ts';
import { driftCalls, faultCalls } from './fault-calls.ts';
import { groupCalls } from './group-calls.ts';
import { limitCalls } from './limit-calls.ts';
import { oauthCalls, tokenCalls } from './oauth-calls.ts';
import { outgoingCalls } from './outgoing-calls.ts';
import { restrictionCalls } from './restriction-calls.ts';
import { seedOf } from './seed-view.ts';
import { shelfCalls } from './shelf-calls.ts';
import { taskCalls } from './task-calls.ts';

export interface ControlOptions {
  readonly world: World;
  readonly webhooks: Webhooks;
  readonly calls: CallLog;
  readonly limits: Limits;
  readonly faults: Faults;
  readonly drift: Drifting;
  readonly key: string;
  readonly conformance: { readonly violations: readonly unknown[]; readonly inspected: () => number };
}

/** A message of the largest size SMTP takes, in base64. */
const MAX_BODY = 56 * 1024 * 1024;

const webhookWanted = z.strictObject({
  dataCentre: z.string(),
  accountId: z.string(),
  url: z.url({ protocol: /^https?$/ }),
});
const howMany = z.strictObject({ count: z.int().min(0).max(1_000_000) });
const ONE_WORD = /^[a-z]{1,20}$/;
const delivery = z.strictObject({
  address: z.string(),
  source: z.base64(),
  sender: z
    .string()
    .regex(/^[^\s<>]{0,320}$/)
    .default('sender@example.example'),
  clientIp: z.union([z.ipv4(), z.ipv6()]).default(ELSEWHERE.clientIp),
  /** Epoch milliseconds of today's length, which message ids begin with. */
  receivedAt: z.int().min(1_000_000_000_000).max(9_999_999_999_999).optional(),
  auth: z
    .strictObject({
      spf: z.string().regex(ONE_WORD),
      dkim: z.string().regex(ONE_WORD),
      dmarc: z.string().regex(ONE_WORD),
    })
    .default(UNCHECKED),
  silent: z.boolean().default(false),
});

export function controlInterface(options: ControlOptions): Hono {
  const { world, webhooks, calls, key, conformance } = options;
  const app = new Hono();
  app.use(async (context, next) => {
    if (context.req.header('x-simulator-key') !== key)
      return context.json({ error: 'wrong or missing X-Simulator-Key' }, 401);
    await next();
  });
  app.use(
    bodyLimit({ maxSize: MAX_BODY, onError: (context) => context.json({ error: 'the body is too large' }, 413) }),
  );

  app.get('/seed', (context) => context.json(seedOf(world)));

  /** Changes of state in order; only real ones. */
  app.get('/journal', (context) => {
    const after = context.req.query('after') ?? '0';
    if (!/^[0-9]{1,9}$/.test(after)) return context.json({ error: 'after is the number of an entry' }, 400);
    return context.json({ entries: world.entries.slice(Number(after)) });
  });

  app.get('/calls', (context) => context.json({ count: calls.count, refreshes: calls.refreshes, calls: calls.recent }));
  app.delete('/calls', (context) => {
    calls.reset();
    return context.json({});
  });
  app.get('/violations', (context) =>
    context.json({ inspected: conformance.inspected(), violations: conformance.violations }),
  );

  app.route('/oauth', oauthCalls(world));
  app.route('/tokens', tokenCalls(world));
  app.route('/limits', limitCalls(world, options.limits));
  app.route('/faults', faultCalls(options.faults));
  app.route('/drift', driftCalls(options.drift));
  app.route('/clock', clockCalls(world.clock));
  app.route('/console', consoleCalls(world));
  app.route('/console/tasks', taskCalls(world));
  app.route('/outgoing', outgoingCalls(world));
  app.route('/dns', dnsCalls(world));
  app.route('/restrictions', restrictionCalls(world));
  app.route('/groups', groupCalls(world));
  app.route('/shelves', shelfCalls(world));

  app.get('/facts', (context) => context.json(world.facts));
  app.put('/facts', async (context) => {
    Object.assign(world.facts, await read(context, factsChange));
    return context.json(world.facts);
  });

  app.get('/messages/:id', (context) => {
    for (const mailbox of world.mailboxes) {
      const message = mailbox.messages.get(context.req.param('id'));
      if (message !== undefined) {
        const { conversation: _conversation, labels, ...known } = message;
        const labelNames = [...labels].map((id) => mailbox.labels.get(id)?.displayName);
        const folderName = mailbox.folders.get(message.folderId)?.folderName;
        return context.json({ ...known, folderName, labelNames, threadId: threadIdOf(message) });
      }
    }
    return context.json({ error: 'no such message' }, 404);
  });

  app.get('/webhooks', (context) =>
    context.json({
      webhooks: [...world.webhooks.values()].map(({ secret: _secret, ...webhook }) => webhook),
      pending: world.deliveries.size,
    }),
  );
  app.post('/webhooks', async (context) => {
    const wanted = await read(context, webhookWanted);
    const mailbox = world.mailbox(wanted);
    if (mailbox === undefined) return context.json({ error: 'no such mailbox' }, 404);
    const webhook = await webhooks.register(mailbox, wanted.url);
    if (webhook === null) return context.json({ error: 'the handshake was not answered with 200' }, 409);
    return context.json({ integId: webhook.integId });
  });
  app.post('/webhooks/lose', async (context) => {
    webhooks.lose((await read(context, howMany)).count);
    return context.json({});
  });
  app.post('/webhooks/repeat', async (context) => {
    webhooks.repeat((await read(context, howMany)).count);
    return context.json({});
  });
  const disorder = () => ({ ...webhooks.disorder.settings, injected: webhooks.disorder.injected });
  app.get('/webhooks/disorder', (context) => context.json(disorder()));
  app.put('/webhooks/disorder', async (context) => {
    webhooks.disorder.change(await read(context, disorderSettings));
    return context.json(disorder());
  });
  app.post('/webhooks/hold', (context) => {
    webhooks.hold();
    return context.json({});
  });
  app.post('/webhooks/release', (context) => {
    webhooks.release();
    return context.json({});
  });

  /** A source as if it came by SMTP, with what the receiver shall have found. */
  app.post('/deliver', async (context) => {
    const { address, source, receivedAt = world.now(), ...how } = await read(context, delivery);
    const addressee = world.addresseeOf(address);
    if (addressee === undefined) return context.json({ error: 'no such mailbox' }, 404);
    if (!takesMailFrom(world, addressee, how.sender)) return context.json({ error: 'the mailbox takes no mail' }, 409);
    const mail = { ...ELSEWHERE, ...how, source: Buffer.from(source, 'base64'), receivedAt };
    return context.json({ messageId: await deliverTo(world, webhooks, addressee, mail) });
  });

  /** The newest part of the seed's mail arrives, once. */
  const recentMail = createRecentMail(world, webhooks);
  app.post('/mail/recent', async (context) => context.json({ delivered: await recentMail() }));

  app.notFound((context) => context.json({ error: 'the control interface has no such call' }, 404));
  return app;
}
