/** The probe of a mailbox, at the simulated Zoho with each fact as it may be. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/server.ts';
import { createDatasources } from '../../src/datasources/index.ts';
import { KeptFacts } from '../../src/datasources/kept-facts.ts';
import { PROBE_CALLS } from '../../src/datasources/probe/look.ts';
import { evidenceOfEncoding } from '../../src/datasources/source-bytes.ts';
import type { LearntFacts } from '../../src/datasources/zoho/fact-book.ts';
import type { ZohoFacts } from '../../src/datasources/zoho/facts.ts';
import { setFacts } from '../harness/simulator.ts';
import { useFreshStore } from '../storage/fresh-store.ts';
import { context, FakeVault, fakeZoho, json, ok, sourcesFor } from './harness.ts';

const store = useFreshStore();
const ACCOUNT = '7310000000008002';
let simulator: Simulator;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postern-probe-'));
  simulator = await startSimulator({
    data: folder,
    port: 0,
    smtpPort: 0,
    controlKey: 'probe',
    verify: true,
    facts: { searchLagMs: 0 },
  });
});
afterAll(async () => {
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

const vault = (
  scopes: readonly string[] = ['messages', 'folders', 'accounts', 'tags'].map((one) => `ZohoMail.${one}.ALL`),
) =>
  new FakeVault({
    dataCentre: 'us',
    userId: '809400123',
    clientId: '1000.SIMULATEDCLIENT',
    clientSecret: 'simulated-client-secret',
    refreshToken: '1000.refresh.809400123.all',
    scopes,
  });

async function probed({ stated = {}, known = {} }: { stated?: Partial<ZohoFacts>; known?: LearntFacts } = {}) {
  const kept: LearntFacts[] = [];
  await using sources = createDatasources({
    vault: vault(),
    base: simulator.url,
    facts: stated,
    learnt: { known, keep: (learnt) => kept.push(learnt) },
  });
  const report = await sources.probe.run(context(), ACCOUNT);
  const states = Object.fromEntries(report.checks.map(({ name, state }) => [name, state]));
  return { report, states, facts: { ...sources.facts }, kept };
}

test('finds a mailbox in order, and makes no more calls than it said', async () => {
  const { report, states } = await probed();
  expect(states).toMatchObject({
    scopes: 'ok',
    account: 'ok',
    folders: 'ok',
    labels: 'ok',
    'list of messages': 'ok',
    'folder in the path': 'ok',
    'search for new mail': 'ok',
    'search in a folder': 'ok',
  });
  expect(report.calls).toBeGreaterThan(6);
  expect(report.calls).toBeLessThanOrEqual(report.atMost);
  expect(report.drift).toEqual([]);
});

test.each<[Record<string, string | boolean>, LearntFacts]>([
  [{ newMailsReceived: 'after' }, { newMailsReceived: 'after' }],
  [{ newMailsReceived: 'before' }, { newMailsReceived: 'before' }],
  [{ searchFolderBy: 'name' }, { searchFolderBy: 'name' }],
  [{ searchFolderBy: 'id' }, { searchFolderBy: 'id' }],
  [{ folderInPathEnforced: true }, { folderInPathEnforced: true }],
  [{ folderInPathEnforced: false }, { folderInPathEnforced: false }],
])('learns what is true where Zoho has %o', async (there, learnt) => {
  await setFacts({ simulator: simulator.url, simulatorKey: 'probe' }, there);
  const opposite: LearntFacts = {
    newMailsReceived: there.newMailsReceived === 'after' ? 'before' : 'after',
    searchFolderBy: there.searchFolderBy === 'name' ? 'id' : 'name',
  };
  const { facts, kept } = await probed({ known: opposite });
  expect(facts).toMatchObject(learnt);
  expect(kept).toMatchObject([learnt]);
});

test('leaves what an administrator states as it is', async () => {
  await setFacts({ simulator: simulator.url, simulatorKey: 'probe' }, { newMailsReceived: 'after' });
  const { report, facts } = await probed({ stated: { newMailsReceived: 'before' } });
  expect(facts.newMailsReceived).toBe('before');
  expect(report.learnt).not.toHaveProperty('newMailsReceived');
});

test('keeps what was learnt over a restart, the last word of it, and nothing that it does not understand', async () => {
  const failures: unknown[] = [];
  const kept = new KeptFacts(store(), (error) => failures.push(error));
  kept.keep({ searchFolderBy: 'id', newMailsReceived: 'before' });
  kept.keep({ searchFolderBy: 'name' });
  await kept.settle();
  await store()
    .insertInto('learnt_facts')
    .values([
      { name: 'searchLabelBy', value: '"colour"' },
      { name: 'callsPerWindow', value: '100000' },
    ])
    .execute();
  expect(await kept.load()).toEqual({ searchFolderBy: 'name', newMailsReceived: 'before' });
  expect(failures).toEqual([]);
});

test('changes nothing at Zoho, and asks in the form of the reference', async () => {
  const control = (path: string) =>
    fetch(`${simulator.url}/_simulator${path}`, { headers: { 'x-simulator-key': 'probe' } }).then((it) => it.json());
  const before = await control('/journal');
  await probed();
  const { entries } = await control(`/journal?after=${before.entries.length}`);
  expect(entries.filter(({ kind }: { kind: string }) => !kind.startsWith('token.'))).toEqual([]);
  const { calls } = await control('/calls');
  expect(calls.every(({ method }: { method: string }) => method === 'GET')).toBe(true);
  expect((await control('/violations')).violations).toEqual([]);
});

test('never makes more calls than it said, whatever Zoho answers', async () => {
  const refusals = [
    { errorCode: 'INVALID_OAUTHTOKEN' },
    { moreInfo: 'Invalid mode' },
    { errorCode: 'URL_RULE_NOT_CONFIGURED' },
    {},
  ];
  for (const data of refusals) {
    for (const status of [200, 404, 500]) {
      await using zoho = await fakeZoho((_, response) => json(response, status, { status: { code: status }, data }));
      await using sources = sourcesFor(zoho);
      const { calls, checks } = await sources.probe.run(context(), '1');
      expect(zoho.calls.length).toBe(calls);
      expect(calls).toBeLessThanOrEqual(PROBE_CALLS);
      expect(checks).toHaveLength(10);
    }
  }
});

test('stops where any further call would meet the same, and says so of each', async () => {
  await using zoho = await fakeZoho((_, response) => json(response, 429, '<html>'));
  await using sources = sourcesFor(zoho);
  const { checks } = await sources.probe.run(context(), '1');
  expect(zoho.calls).toHaveLength(1);
  expect(checks.map(({ state }) => state)).toEqual(['warn', 'fail', ...Array(8).fill('skip')]);
});

test('names the keys that it does not know, and the scopes that are missing', async () => {
  const account = { accountId: '1', zuid: 1, primaryEmailAddress: 'a@example.org', enabled: true, newThing: 1 };
  await using zoho = await fakeZoho((asked, response) =>
    json(response, 200, ok(asked.url.endsWith('/api/accounts') ? [account] : [])),
  );
  await using sources = sourcesFor(zoho, { vault: new FakeVault({ scopes: ['ZohoMail.accounts.ALL'] }) });
  const { checks, drift } = await sources.probe.run(context(), '1');
  expect(drift).toEqual([{ kind: 'unknown key', row: 'account', key: 'newThing', count: 1 }]);
  expect(checks[0]?.says).toContain('ZohoMail.messages.READ');
  expect(checks.find(({ name }) => name === 'folders')).toMatchObject({ state: 'warn' });
});

test.each<[string, string, 'utf8' | 'latin1' | null]>([
  ['plain text', 'Hello', null],
  ['a word that was read as UTF-8', 'Grüße aus Žilina', 'utf8'],
  ['bytes of UTF-8, a character each', Buffer.from('Grüße', 'utf8').toString('latin1'), 'latin1'],
  ['bytes that are no UTF-8', 'Gr\u00fc\u00dfe', null],
])('sees in %s how bytes became text', (_, text, expected) => {
  expect(evidenceOfEncoding(text)).toBe(expected);
});
