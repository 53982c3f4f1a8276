/** The commands that go through a running gateway, against a real one. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createSimulatorClient } from '../../src/cli/start/simulator-client.ts';
import type { Demo, DemoFolder } from '../harness/demo.ts';
import { ask } from '../harness/graph.ts';
import { useDemo } from '../harness/use-demo.ts';
import { postern } from './postern.ts';

let folder: DemoFolder;
let demo: Demo;

useDemo((started, its) => {
  demo = started;
  folder = its;
});

const run = (args: readonly string[], stdin = '', env: Record<string, string> = {}) =>
  postern(args, { env: { ...folder.env, ...env }, stdin });

async function europeanMailbox() {
  const simulator = createSimulatorClient({ simulator: demo.simulator, controlKey: demo.simulatorKey });
  const mailbox = (await simulator.mailboxes()).find((one) => one.dataCentre === 'eu');
  if (mailbox === undefined) throw new Error('the simulator has no mailbox in Europe');
  return mailbox;
}

test('connects a mailbox with one secret from the environment and one from stdin, and shows neither', async () => {
  const { address, clientId, clientSecret, refreshToken, accountId } = await europeanMailbox();
  const args = ['connect', '--data-centre', 'eu', '--client-id', clientId];
  const both = await run([...args, '--json'], `${clientSecret}\n${refreshToken}\n`);
  expect(both.stderr).toBe('');
  expect(JSON.parse(both.stdout)).toEqual({ mailboxes: [{ dataCentre: 'eu', accountId, address }] });
  expect(both.code).toBe(0);

  const mixed = await run(args, `${refreshToken}\n`, { ZOHO_CLIENT_SECRET: clientSecret });
  expect(mixed.stdout).toContain(address);
  expect(mixed.code).toBe(0);
  for (const { stdout, stderr } of [both, mixed]) {
    expect(stdout + stderr).not.toContain(clientSecret);
    expect(stdout + stderr).not.toContain(refreshToken);
  }
});

test('refuses to connect without a secret, and with one that Zoho does not know', async () => {
  const { clientId, clientSecret } = await europeanMailbox();
  const args = ['connect', '--data-centre', 'eu', '--client-id', clientId];
  const missing = await run(args, `${clientSecret}\n`);
  expect(missing.stderr).toMatch(/^BAD_USER_INPUT: Refresh token is missing: neither in ZOHO_REFRESH_TOKEN/);
  expect(missing.code).toBe(1);
  const endless = await run(args, 'x'.repeat(100_000));
  expect(endless.stderr).toMatch(/^BAD_USER_INPUT: More than 4096 characters/);
  expect(endless.code).toBe(1);
  const wrong = await run(args, `${clientSecret}\n1000.nobody\n`);
  expect(wrong.stderr).toMatch(/^[A-Z_]+: /);
  expect(wrong.stderr).not.toContain('INTERNAL');
  expect(wrong.code).toBe(1);
});

test('probes a connected mailbox within the calls it names before, and keeps what it learns', async () => {
  const [mailbox] = z
    .object({ data: z.object({ viewer: z.object({ accounts: z.array(z.object({ primaryAddress: z.string() })) }) }) })
    .parse(await ask(demo, '{ viewer { accounts { primaryAddress } } }')).data.viewer.accounts;
  const address = mailbox?.primaryAddress ?? '';
  const readable = await run(['doctor', '--probe', address]);
  expect(readable.stderr).toBe(`Probing ${address}: at most 14 calls at Zoho, which change nothing.\n`);
  expect(readable.stdout).toMatch(/\n\d+ calls at Zoho, of at most 14\./);
  const { stdout, code } = await run(['doctor', '--probe', address, '--json']);
  const { ok, checks, probe } = JSON.parse(stdout);
  expect({ ok, code }).toEqual({ ok: true, code: 0 });
  expect(checks.map(({ name }: { name: string }) => name)).toContain('search in a folder');
  // What the first one learnt is no news to the second.
  expect(probe).toMatchObject({ address, atMost: 14, learnt: {}, drift: [] });
  const nobody = await run(['doctor', '--probe', 'nobody@example.com']);
  expect(nobody.stderr).toMatch(/^NOT_FOUND: No mailbox nobody@example.com is connected/);
  expect(nobody.code).toBe(1);
});

test('makes an app whose key, alone on stdout, opens the graph', async () => {
  const { code, stdout, stderr } = await run(['app', 'create', 'Help desk', '--scope', 'mail.read']);
  expect(stdout).toMatch(/^pk_\S+\n$/);
  expect(stderr).toContain('shown this once');
  expect(code).toBe(0);
  const answer = await ask({ ...demo, apiKey: stdout.trim() }, '{ viewer { accounts { primaryAddress } } }');
  expect(answer.errors).toBeUndefined();
});

test('tells what a document would take before anybody runs it, and holds an app to its limit', async () => {
  const made = await run(['app', 'create', 'Widget', '--scope', 'mail.read', '--max-price', '5', '--json']);
  const { appId, key } = z.object({ appId: z.string(), key: z.string() }).parse(JSON.parse(made.stdout));
  const document = 'query ($n: Int!) { viewer { accounts { messages(first: $n) { nodes { body { text } } } } } }';
  const explain = (n: number, ...more: string[]) =>
    run(['explain', '-', '--variables', JSON.stringify({ n }), ...more], document);

  const usual = await explain(10);
  expect(usual.stdout).toMatch(/^\d+ calls at Zoho at most, \d+ at least\. Allowed: up to 1000/);
  expect(usual.stdout).toMatch(
    / viewer\.accounts\.messages\.nodes\.body \(Message\.body\): \d+ accounts × 10 messages × 1 call\n/,
  );
  expect(usual.code).toBe(0);
  const limited = await explain(10, '--app', appId, '--json');
  expect(JSON.parse(limited.stdout)).toMatchObject({ ceiling: 5, cap: 5, allowed: false });
  expect(limited.code).toBe(1);
  expect((await explain(10, '--app', 'app_nobody')).stderr).toMatch(/^NOT_FOUND/);
  expect((await run(['explain', '-'], '{ nothing }')).stderr).toMatch(/^GRAPHQL_VALIDATION_FAILED/);

  const asking = () => ask({ ...demo, apiKey: key }, document, { n: 10 });
  expect((await asking()).errors).toMatchObject([{ extensions: { code: 'COST_LIMIT', ceiling: 5 } }]);
  expect((await run(['app', 'limit', appId])).code).toBe(2);
  expect((await run(['app', 'limit', appId, '--usual'])).stdout).toContain('what is usual');
  expect((await asking()).errors).toBeUndefined();
  expect((await run(['app', 'limit', 'app_nobody', '--max-price', '1'])).stderr).toMatch(/^NOT_FOUND/);
}, 180_000);

test('shows whether the filters act, and lets them only watch, and act again', async () => {
  const shown = await run(['policy']);
  expect(shown.stdout).toMatch(/^policy-\d+: the filters act on what they decide\n$/); // as the demo has it
  const watching = await run(['policy', '--watch', '--reason', 'A test.', '--json']);
  expect(JSON.parse(watching.stdout)).toEqual({ policy: expect.stringMatching(/^policy-\d+$/), shadow: true });
  const both = await run(['policy', '--watch', '--enforce']);
  expect(both.code).toBe(2);
  expect((await run(['policy', '--enforce'])).stdout).toContain('the filters act');
});

test('prepares a webhook that takes a handshake, for a connected mailbox only', async () => {
  const { code, stdout, stderr } = await run(['hook', 'prepare', 'Mira@zylker.example']);
  expect(stderr).toContain('within 15 minutes');
  expect(stderr).toContain('POSTERN_PUBLIC_URL');
  expect(code).toBe(0);
  const handshake = await fetch(stdout.trim(), {
    method: 'POST',
    headers: { 'x-hook-secret': 'a-secret-of-some-length' },
  });
  expect(handshake.status).toBe(200);

  const nobody = await run(['hook', 'prepare', 'nobody@zylker.example']);
  expect(nobody.stderr).toMatch(/^NOT_FOUND: No mailbox nobody@zylker\.example is connected/);
  expect(nobody.stdout).toBe('');
  expect(nobody.code).toBe(1);
});

test('the doctor knows the running gateway, its folder and its port', async () => {
  const env = { POSTERN_PORT: new URL(demo.endpoint).port };
  const { code, stdout } = await run(['doctor', '--json'], '', env);
  const { checks } = z
    .object({ checks: z.array(z.object({ name: z.string(), state: z.string(), says: z.string() })) })
    .parse(JSON.parse(stdout));
  expect(checks.filter(({ state }) => state !== 'ok')).toEqual([]);
  expect(checks.find(({ name }) => name === 'gateway port')?.says).toContain('where the gateway answers');
  expect(code).toBe(0);
});
