/** A gateway with two tenants: each has Mira's mailbox, in a world of its own, and one that the other has not. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { startSimulator } from '../../simulator/server.ts';
import type { Config } from '../../src/config.ts';
import { createTestDatabase } from '../harness/database.ts';
import { type Build, loadBuild } from './build.ts';
import { openDoor, SECOND } from './door.ts';
import { Tenant } from './tenant.ts';
import { CONTROL_KEY, TWIN, World } from './world.ts';

const seedShape = z.object({
  mailboxes: z.array(
    z.object({
      dataCentre: z.string(),
      accountId: z.string(),
      address: z.string(),
      clientId: z.string(),
      clientSecret: z.string(),
      refreshToken: z.string(),
      scopes: z.array(z.string()),
    }),
  ),
});

/** Their names are their marks: all that one has carries its name, and nothing of the other's does. */
const NAMES = ['amber', 'basil'] as const;
const OTHERS = { amber: 'lena@zylker-eu.example', basil: 'anke@nordlicht.example' };

/** What it opens is closed with the stack. */
export async function openHouse(stack: AsyncDisposableStack, mutant: string | null): Promise<[Tenant, Tenant]> {
  const build = await loadBuild(mutant);
  const folder = mkdtempSync(join(tmpdir(), 'postern-tenants-'));
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));
  const [first, second] = await Promise.all(
    NAMES.map((name) =>
      startSimulator({ data: join(folder, name), port: 0, smtpPort: 0, controlKey: CONTROL_KEY, empty: true }),
    ),
  );
  if (first === undefined || second === undefined) throw new Error('both worlds are open');
  stack.defer(() => first.close());
  stack.defer(() => second.close());
  const door = stack.use(await openDoor(first.url, second.url));
  const dataDir = join(folder, 'gateway');
  const database = stack.use(await createTestDatabase(dataDir));
  const env = {
    ...database.env,
    POSTERN_DATA_DIR: dataDir,
    POSTERN_PORT: '0',
    POSTERN_ZOHO_URL: door.url,
    POSTERN_ZOHO_CALLS_PER_MINUTE: '60000',
    POSTERN_APP_REQUESTS_PER_MINUTE: '60000',
    POSTERN_POLL_SECONDS: '0',
    // Who says so reads what is so now; all others may be answered from the cache.
    POSTERN_MAX_AGE_FLOOR_SECONDS: '0',
    POSTERN_SCAN_WORKERS: '1',
  };
  const config = await build.loadConfig({ env, cwd: folder });
  const worlds = { amber: new World(first.url), basil: new World(second.url) };
  const known = await move(build, config, door.url, worlds);
  const gateway = stack.use(await build.startGateway({ config, logger: build.createLogger('silent') }));
  for (const { name, hookId } of known) {
    const hook = { dataCentre: TWIN.dataCentre, accountId: TWIN.accountId };
    const url = `http://127.0.0.1:${gateway.port}/hooks/${hookId}`;
    await worlds[name].control(z.unknown(), 'POST', '/webhooks', { ...hook, url });
  }
  const [amber, basil] = known.map(
    ({ name, apiKey }) => new Tenant(name, { endpoint: gateway.endpoint, apiKey }, worlds[name]),
  );
  if (amber === undefined || basil === undefined) throw new Error('there are two tenants');
  amber.faces(basil);
  return [amber, basil];
}

/** Writes the tenants down before the gateway starts, with its own parts: its administration knows one tenant only. */
async function move(build: Build, config: Config, zoho: string, worlds: Record<string, World>) {
  await using stack = new AsyncDisposableStack();
  const { db } = stack.use(await build.openStorage({ config, servedPort: 0, logger: build.createLogger('silent') }));
  const sealer = build.createSealer(build.readMasterKey(config.secretKey, config.dataDir));
  const [apps, grants, mailboxes] = [new build.Apps(db), new build.Grants(db, sealer), new build.Mailboxes(db)];
  const hooks = new build.Hooks(db, sealer, Date.now);
  const datasources = build.createDatasources({ vault: grants, base: zoho });
  stack.defer(() => datasources.dispose());
  const known: { name: (typeof NAMES)[number]; apiKey: string; hookId: string }[] = [];
  for (const name of NAMES) {
    await apps.ensureTenant(name, name);
    const seed = await worlds[name]?.control(seedShape, 'GET', '/seed');
    for (const { address, accountId: _accountId, refreshToken, ...grant } of seed?.mailboxes ?? []) {
      if (address !== TWIN.address && address !== OTHERS[name]) continue;
      const token = name === 'basil' ? `${SECOND}${refreshToken}` : refreshToken;
      await build.connectGrant(
        { tenantId: name, ...grant, refreshToken: token },
        {
          grants,
          mailboxes,
          accounts: datasources.accounts,
          callsFor: (place) => ({
            ...place,
            class: 'interactive',
            deadline: Date.now() + 30_000,
            meter: new build.UpstreamMeter(),
            cause: 'test',
          }),
          now: Date.now,
        },
      );
    }
    const { key } = await apps.create({ tenantId: name, name: `App of ${name}`, scopes: [...build.SCOPES] });
    known.push({ name, apiKey: key, hookId: await hooks.prepare({ tenantId: name, ...TWIN }) });
  }
  return known;
}
