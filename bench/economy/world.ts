/** One simulated mailbox with ten folders of twenty messages, which every contestant is asked for. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createSimulatorClient } from '../../src/cli/start/simulator-client.ts';
import { type Simulator, startSimulator } from '../../test/harness/processes.ts';

export const FOLDERS = 10;
export const MESSAGES = 20;
/** What their names begin with. */
export const NAMED = 'Project ';

const LABELS = [
  ['Urgent', '#ff0000'],
  ['Later', '#00aa00'],
] as const;

export interface World extends AsyncDisposable {
  readonly simulator: Simulator;
  readonly address: string;
  readonly accountId: string;
  /** Base of the data centre. */
  readonly zoho: string;
  readonly token: string;
  /** Zoho's ids. */
  readonly folders: readonly string[];
  control<T>(shape: z.ZodType<T>, method: string, path: string, body?: unknown): Promise<T>;
}

const WORDS = 'the quick brown fox jumps over the lazy dog and asks what the offer of last week was about '.repeat(12);

export async function openWorld(options: readonly string[] = []): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'postern-economy-'));
  const simulator = await startSimulator(folder, ['--empty', ...options]);
  const client = createSimulatorClient({ simulator: simulator.simulator, controlKey: simulator.simulatorKey });
  const [mailbox] = await client.mailboxes();
  if (mailbox === undefined) throw new Error('the simulator has no mailbox');
  const { dataCentre, accountId, address, clientId, clientSecret, refreshToken } = mailbox;
  const zoho = `${simulator.simulator}/${dataCentre}`;
  const signIn = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: refreshToken,
  });
  const renewed = await fetch(`${zoho}/oauth/v2/token`, { method: 'POST', body: signIn });
  const { access_token: token } = z.object({ access_token: z.string() }).parse(await renewed.json());
  const control: World['control'] = async (shape, method, path, body) => {
    const answer = await fetch(`${simulator.simulator}/_simulator${path}`, {
      method,
      headers: { 'x-simulator-key': simulator.simulatorKey },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return shape.parse(await answer.json());
  };
  const ask = async <T>(shape: z.ZodType<T>, method: string, path: string, body: unknown): Promise<T> => {
    const answer = await fetch(`${zoho}/api/accounts/${accountId}${path}`, {
      method,
      headers: { authorization: `Zoho-oauthtoken ${token}`, accept: 'application/json' },
      body: JSON.stringify(body),
    });
    return shape.parse(await answer.json());
  };

  const made = z.object({ data: z.object({ folderId: z.string() }) });
  const sent = z.object({ messageId: z.string() });
  for (const [displayName, color] of LABELS) await ask(z.unknown(), 'POST', '/labels', { displayName, color });
  const folders: string[] = [];
  for (let i = 0; i < FOLDERS; i++) {
    const { folderId } = (await ask(made, 'POST', '/folders', { folderName: `${NAMED}${i}` })).data;
    const messageId: string[] = [];
    for (let j = 0; j < MESSAGES; j++) {
      const lines = ['From: Dana <dana@partner.example>', `To: ${address}`, `Subject: Mail ${i} ${j}`, '', WORDS, ''];
      const source = Buffer.from(lines.join('\r\n')).toString('base64');
      const delivered = { address, source, sender: 'dana@partner.example', silent: true };
      messageId.push((await control(sent, 'POST', '/deliver', delivered)).messageId);
    }
    await ask(z.unknown(), 'PUT', '/updatemessage', { mode: 'moveMessage', messageId, destfolderId: folderId });
    folders.push(folderId);
  }
  return {
    simulator,
    address,
    accountId,
    zoho,
    token,
    folders,
    control,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => simulator.child.once('exit', resolve));
      simulator.child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
