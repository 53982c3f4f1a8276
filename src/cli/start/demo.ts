/** The demo's own set-up, done once a data folder: apps, grants, webhooks, and the mail that arrives after them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { backlogCount } from '../../filtering/backlog.ts';
import type { AdminClient } from '../admin-client.ts';
import type { SimulatorClient } from './simulator-client.ts';

const keysShape = z.object({
  apiKey: z.string(),
  adminKey: z.string(),
  /** Where the webhooks point; other ports at the next start need other webhooks. */
  endpoint: z.string(),
});
export type DemoKeys = Pick<z.infer<typeof keysShape>, 'apiKey' | 'adminKey'>;

const createdApp = z.object({ key: z.string() });
const createdHook = z.object({ url: z.string() });

/** Whose mailboxes the demo connects; the simulator has those of others, too. */
const COMPANY = 'zylker.example';

/** How long the first start waits for the filters, so that the first query shows verdicts. */
const FILTERS_MS = 60_000;

export interface DemoOptions {
  readonly admin: AdminClient;
  readonly simulator: SimulatorClient;
  readonly keysPath: string;
  readonly endpoint: string;
}

export async function setUpDemo({ admin, simulator, keysPath, endpoint }: DemoOptions): Promise<DemoKeys> {
  const before = readKeys(keysPath);
  const mailboxes = (await simulator.mailboxes()).filter(({ address }) => address.endsWith(`@${COMPANY}`));
  if (before === null) {
    // A new organisation only watches; a demo is there to show what is done.
    await admin.post('/policy', { shadow: false, reason: 'The demo shows what is done.' }, z.unknown());
    for (const { dataCentre, clientId, clientSecret, refreshToken, scopes } of mailboxes) {
      await admin.post('/grants', { dataCentre, clientId, clientSecret, refreshToken, scopes }, z.unknown());
    }
  }
  if (before?.endpoint !== endpoint) {
    for (const { dataCentre, accountId } of mailboxes) {
      const { url } = await admin.post('/hooks', { dataCentre, accountId }, createdHook);
      await simulator.registerWebhook({ dataCentre, accountId, url });
    }
  }
  const keys = before ?? (await createKeys(admin));
  writeFileSync(keysPath, `${JSON.stringify({ ...keys, endpoint }, null, 2)}\n`, { mode: 0o600 });
  const delivered = await simulator.deliverRecentMail();
  if (delivered > 0) await filtersAreDone(admin, delivered);
  return { apiKey: keys.apiKey, adminKey: keys.adminKey };
}

function readKeys(path: string) {
  return existsSync(path) ? keysShape.parse(JSON.parse(readFileSync(path, 'utf8'))) : null;
}

async function createKeys(admin: AdminClient): Promise<DemoKeys> {
  const app = { name: 'Demo app', scopes: ['mail.read', 'mail.modify', 'mail.send', 'quarantine.release'] };
  const administration = {
    name: 'Demo administration',
    scopes: ['mail.read', 'mail.modify', 'mail.send', 'quarantine.release', 'org.read', 'org.manage', 'admin'],
  };
  return {
    apiKey: (await admin.post('/apps', app, createdApp)).key,
    adminKey: (await admin.post('/apps', administration, createdApp)).key,
  };
}

async function filtersAreDone(admin: AdminClient, delivered: number): Promise<void> {
  const deadline = Date.now() + FILTERS_MS;
  while (Date.now() < deadline) {
    const { announced, undecided, unmoved } = await admin.get('/backlog', backlogCount);
    if (announced >= delivered && undecided === 0 && unmoved === 0) return;
    await delay(100);
  }
}
