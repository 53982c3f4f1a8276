/**
 * The promise of the whole product, over the wire: mail comes in by SMTP, is held with a reason, shows in the
 * graph, and goes back when a person lets it.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EXAMPLES } from '../../src/http/examples.ts';
import { FIRST_QUERY } from '../../src/http/first-query.ts';
import type { Demo, DemoFolder } from '../harness/demo.ts';
import { ask, eventually } from '../harness/graph.ts';
import { createMailSender, type MailSender } from '../harness/mail.ts';
import { callCount, conformance, folderOf, journal } from '../harness/simulator.ts';
import { useDemo } from '../harness/use-demo.ts';

const finding = z.object({ rule: z.string(), category: z.string(), explanation: z.string() });
const scan = z.object({
  verdict: z.string(),
  p: z.object({ phishing: z.number(), spam: z.number(), malware: z.number() }),
  findings: z.array(finding),
});
const message = z.object({
  id: z.string(),
  subject: z.string(),
  from: z.object({ name: z.string().nullable(), address: z.string() }),
  receivedAt: z.string().nullable(),
  hasAttachments: z.boolean().nullable(),
  scan: scan.nullable(),
});
const item = z.object({
  id: z.string(),
  state: z.string(),
  verdict: z.string(),
  message: z.object({ id: z.string(), subject: z.string() }).nullable(),
  findings: z.array(finding),
});
const page = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
const firstScreen = z.object({
  viewer: z.object({
    accounts: z.array(
      z.object({
        id: z.string(),
        zohoId: z.string(),
        primaryAddress: z.string(),
        folders: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            messages: z.object({ nodes: z.array(message), pageInfo: page }),
          }),
        ),
      }),
    ),
  }),
  quarantine: z.object({ nodes: z.array(item), pageInfo: page }),
});

let folder: DemoFolder;
let demo: Demo;
let mail: MailSender;
const begunAt = performance.now();

useDemo((started, its) => {
  demo = started;
  folder = its;
  mail = createMailSender(demo.smtp);
  console.log(`up with demo data on ${folder.database.kind} after ${seconds(begunAt)} s`);
});

afterAll(() => mail?.[Symbol.dispose]());

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);

async function readScreen() {
  const answer = await ask(demo, FIRST_QUERY);
  expect(answer.errors).toBeUndefined();
  return { screen: firstScreen.parse(answer.data), upstream: answer.extensions?.upstream };
}

describe('one message all the way', () => {
  it('shows verdicts in the first query, for no more calls than accounts × (1 + folders) + 1, and counts them truly', async () => {
    const before = await callCount(demo);
    const { screen, upstream } = await readScreen();
    const after = await callCount(demo);

    const { accounts } = screen.viewer;
    expect(accounts.map(({ primaryAddress }) => primaryAddress)).toEqual(['ivo@zylker.example', 'mira@zylker.example']);
    const bound = 1 + accounts.reduce((sum, account) => sum + 1 + account.folders.length, 0);
    expect(after - before).toBeGreaterThan(0);
    expect(after - before).toBeLessThanOrEqual(bound);
    expect(upstream?.calls).toBe(after - before);

    const messages = accounts.flatMap((account) => account.folders.flatMap(({ messages }) => messages.nodes));
    expect(messages.some(({ scan }) => scan?.verdict === 'CLEAN')).toBe(true);
    expect(messages.some(({ scan }) => scan === null)).toBe(true); // older than the grant
    expect(screen.quarantine.nodes.length).toBeGreaterThan(0);
  });

  it('holds an executable that calls itself a PDF, says why, and puts it back when released', async () => {
    const begun = performance.now();
    const subject = `Invoice ${Date.now()}`;
    await mail.sendAttack('mira@zylker.example', subject);

    const held = await eventually('the message is held', async () => {
      const { screen } = await readScreen();
      const found = screen.quarantine.nodes.find((node) => node.message?.subject === subject);
      return found?.state === 'HELD' ? found : null;
    });
    const heldAfter = seconds(begun);
    expect(held.verdict).toBe('MALWARE');
    expect(held.findings[0]).toMatchObject({ category: 'MALWARE' });
    expect(held.findings[0]?.rule).toMatch(/^postern\.attachments\./);
    expect(held.findings[0]?.explanation).toContain('invoice.pdf');

    const delivered = (await journal(demo)).find(
      (entry) => entry.kind === 'message.delivered' && entry.subject === subject,
    );
    const messageId = delivered?.messageId ?? '';
    expect(await folderOf(demo, messageId)).toMatch(/^Postern Quarantine \d{4}-\d{2}$/);

    const release = await ask(
      demo,
      `mutation ($ids: [ID!]!) { releaseFromQuarantine(input: { ids: $ids }) { results { id status } userErrors { code message path } } }`,
      { ids: [held.id] },
    );
    expect(release.errors).toBeUndefined();
    expect(release.data).toEqual({
      releaseFromQuarantine: { results: [{ id: held.id, status: 'ACCEPTED' }], userErrors: [] },
    });
    expect(await folderOf(demo, messageId)).toBe('Inbox');

    const { data } = await ask(
      demo,
      'query ($id: ID!) { node(id: $id) { ... on QuarantineItem { state message { id } } } }',
      { id: held.id },
    );
    expect(data).toEqual({ node: { state: 'RELEASED', message: { id: held.message?.id } } });
    const kept = await ask(demo, 'query ($id: ID!) { node(id: $id) { ... on Message { subject } } }', {
      id: held.message?.id,
    });
    expect(kept.data).toEqual({ node: { subject } });

    const moves = (await journal(demo)).filter(
      (entry) => entry.kind === 'message.moved' && entry.messageId === messageId,
    );
    expect(moves).toHaveLength(2);
    console.log(
      `held ${heldAfter} s after it was sent, back in the inbox after ${seconds(begun)} s, on ${folder.database.kind}`,
    );
  });

  it('pages through a folder without a gap or a repeat while nothing changes', async () => {
    const { screen } = await readScreen();
    const inbox = screen.viewer.accounts[1]?.folders.find(({ name }) => name === 'Inbox');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer = await ask(
        demo,
        'query ($id: ID!, $after: String) { node(id: $id) { ... on Folder { messages(first: 47, after: $after) { listChanged nodes { id } pageInfo { hasNextPage endCursor } } } } }',
        { id: inbox?.id, after },
      );
      const { messages } = z
        .object({
          node: z.object({
            messages: z.object({
              listChanged: z.boolean(),
              nodes: z.array(z.object({ id: z.string() })),
              pageInfo: page,
            }),
          }),
        })
        .parse(answer.data).node;
      expect(messages.listChanged).toBe(false);
      seen.push(...messages.nodes.map(({ id }) => id));
      after = messages.pageInfo.hasNextPage ? messages.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(20);
  });

  it('asks and answers as the reference says, both ways', async () => {
    const { inspected, violations } = await conformance(demo);
    expect(inspected).toBeGreaterThan(100);
    expect(violations).toEqual([]);
  });

  it('shows worked examples in GraphiQL, each of which runs as it stands', async () => {
    const page = await fetch(demo.endpoint, { headers: { accept: 'text/html' } });
    const html = await page.text();
    const { screen } = await readScreen();
    const account = screen.viewer.accounts.find(({ folders }) =>
      folders.some(({ messages }) => messages.nodes.length > 0),
    );
    const inbox = account?.folders.find(({ name }) => name === 'Inbox');
    const ids: Record<string, string | undefined> = {
      '<id of a message>': inbox?.messages.nodes[0]?.id,
      '<id of a folder>': account?.folders.find(({ name }) => name === 'Invoices')?.id,
      '<id of an account>': account?.id,
      '<id of a quarantine item>': screen.quarantine.nodes[0]?.id,
    };
    expect(EXAMPLES.length).toBeGreaterThan(5);
    for (const { query, variables } of EXAMPLES) {
      const name = /(?:query|mutation) (\w+)/.exec(query)?.[1];
      expect(html).toContain(String(name));
      const filled = JSON.stringify(variables).replace(/<id of [a-z ]+>/g, (placeholder) => ids[placeholder] ?? '');
      const answer = await ask(demo, query, z.record(z.string(), z.unknown()).parse(JSON.parse(filled)));
      expect([name, answer.errors]).toEqual([name, undefined]);
      expect([name, JSON.stringify(answer.data)]).toEqual([name, expect.not.stringMatching(/"userErrors":\[\{/)]);
    }
  });
});
