/** A running simulator: Zoho's data centres, SMTP in, webhooks out, and the control interface beside them. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type Bend, dataCentre } from './api/app.ts';
import { CallLog } from './control/call-log.ts';
import { controlInterface } from './control/control.ts';
import type { Facts } from './facts.ts';
import { Drifting } from './faults/drift.ts';
import { Faults } from './faults/faults.ts';
import { Limits } from './limits/limits.ts';
import type { LimitSettings } from './limits/settings.ts';
import { fillMailboxes } from './seed-mail.ts';
import { Outbox } from './sending/outbox.ts';
import { listenSmtp } from './smtp/server.ts';
import { Clock } from './state/clock.ts';
import { World } from './state/world.ts';
import { Webhooks } from './webhooks/webhooks.ts';
import { internal } from './wire/envelope.ts';

export interface SimulatorOptions {
  /** Folder of the state; made when it is not there. */
  readonly data: string;
  readonly port: number;
  readonly smtpPort: number;
  readonly controlKey: string;
  /** Holds every exchange against the reference; needs the development dependencies. */
  readonly verify?: boolean;
  /** Begin without the seed's mail. */
  readonly empty?: boolean;
  readonly facts?: Partial<Facts>;
  readonly limits?: Partial<LimitSettings>;
  /** How many times shorter windows, lock-outs and the lives of tokens are than Zoho's. */
  readonly timeScale?: number;
  /** Epoch ms. */
  readonly now?: () => number;
  readonly bend?: Bend;
}

export interface Simulator {
  /** Base of all data centres: a path prefix each. */
  readonly url: string;
  readonly smtp: string;
  readonly smtpPort: number;
  readonly controlKey: string;
  close(): Promise<void>;
}

const DATA_CENTRES = ['us', 'eu'] as const;

export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  await using opened = new AsyncDisposableStack();
  const clock = new Clock(options.now ?? Date.now, options.timeScale ?? 1);
  const world = new World(options.data, options.facts ?? {}, clock);
  opened.defer(() => world.close());
  const webhooks = new Webhooks(world);
  if (options.empty !== true) await fillMailboxes(world, webhooks);

  const calls = new CallLog(world.now());
  const conformance = options.verify
    ? (await import('./verify/conformance.ts')).createConformance()
    : { inspect: () => {}, violations: [], inspected: () => 0 };
  const limits = new Limits(clock, options.limits ?? {});
  const faults = new Faults();
  const drift = new Drifting();
  const outbox = new Outbox(world, webhooks);
  const bend = options.bend === undefined ? {} : { bend: options.bend };
  const parts = { world, outbox, calls, limits, faults, drift, ...bend };
  const app = new Hono();
  for (const id of DATA_CENTRES)
    app.route(`/${id}`, dataCentre({ ...parts, dataCentre: id, inspect: conformance.inspect }));
  app.route('/_simulator', controlInterface({ ...parts, webhooks, key: options.controlKey, conformance }));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    process.stderr.write(`simulator: ${error.stack ?? error.message}\n`);
    return context.json(internal('Internal Error').reply.body, 500);
  });

  const http = await listenHttp(app, options.port);
  opened.defer(http.close);
  opened.defer(() => faults.close());
  const smtp = await listenSmtp(world, webhooks, options.smtpPort);
  opened.defer(smtp.close);
  webhooks.start();
  opened.defer(() => webhooks.close());
  outbox.start();
  opened.defer(() => outbox.close());
  const resources = opened.move();
  return {
    url: `http://127.0.0.1:${http.port}`,
    smtp: `smtp://127.0.0.1:${smtp.port}`,
    smtpPort: smtp.port,
    controlKey: options.controlKey,
    close: () => resources.disposeAsync(),
  };
}

function listenHttp(app: Hono, port: number): Promise<{ port: number; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address) =>
      resolve({
        port: address.port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
    server.once('error', reject);
  });
}
