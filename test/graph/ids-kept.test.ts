/** An app keeps the id that it has once seen; whatever happens to the message, the id is as good as before. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Facts } from '../../simulator/facts.ts';
import type { Scope } from '../../src/access/apps.ts';
import { encodeId } from '../../src/resolvers/ids.ts';
import { buildMail } from '../fixtures/mail.ts';
import { windowsProgram } from '../fixtures/programs.ts';
import { eventually } from '../harness/graph.ts';
import { type MailGateway, openMailGateway } from '../harness/mail-gateway.ts';

const MIRA = { dataCentre: 'us', accountId: '7310000000008002' };
const idOf = (type: 'Account' | 'Folder' | 'Label' | 'Message', entity: string) => encodeId({ type, ...MIRA, entity });
const INBOX = idOf('Folder', '7310000000008014');
const INVOICES = idOf('Folder', '7310000000021005');
const TRASH = '7310000000008026';
const ALL: readonly Scope[] = ['mail.read', 'mail.modify', 'quarantine.release', 'admin'];

const ALL_FIELDS = 'subject folder { role name } body { text } labels { name } scan { verdict }';

class Mail {
  readonly #gateway: MailGateway;

  constructor(gateway: MailGateway) {
    this.#gateway = gateway;
  }

  async ask<T>(shape: z.ZodType<T>, query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.#gateway.ask(query, variables, ALL);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return shape.parse(data);
  }

  /** Ids as the list of the inbox gives them. */
  async delivered(...subjects: string[]): Promise<string[]> {
    const files = [{ name: 'invoice.pdf', bytes: windowsProgram(), type: 'application/pdf' }];
    for (const subject of subjects) {
      const source = buildMail({ subject, text: `Text of ${subject}`, files });
      await this.#gateway.control('POST', '/deliver', {
        address: 'mira@zylker.example',
        source: source.toString('base64'),
        sender: 'anna@sender.example',
        silent: true,
      });
    }
    const list = z.object({
      node: z.object({ messages: z.object({ nodes: z.array(z.object({ id: z.string(), subject: z.string() })) }) }),
    });
    const { node } = await this.ask(
      list,
      `{ node(id: "${INBOX}") { ... on Folder { messages(first: 50) { nodes { id subject } } } } }`,
    );
    return subjects.map((subject) => node.messages.nodes.find((one) => one.subject === subject)?.id ?? '');
  }

  async read(id: string, fields = ALL_FIELDS) {
    const shape = z.object({ node: z.unknown() });
    return (await this.ask(shape, `query ($id: ID!) { node(id: $id) { ... on Message { ${fields} } } }`, { id })).node;
  }

  /** What kind of thing each id is of; `null` where it is of nothing. */
  async typesOf(ids: readonly string[]): Promise<(string | null)[]> {
    const shape = z.object({ nodes: z.array(z.object({ __typename: z.string() }).nullable()) });
    const { nodes } = await this.ask(shape, 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }', { ids });
    return nodes.map((node) => node?.__typename ?? null);
  }

  /** Status of each id. */
  async change(mutation: string, ids: readonly string[], more: Record<string, unknown> = {}): Promise<string[]> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { results { status } } }`;
    const shape = z.object({ it: z.object({ results: z.array(z.object({ status: z.string() })) }) });
    const { it } = await this.ask(shape, query, { input: { ids, ...more } });
    return it.results.map(({ status }) => status);
  }

  /** Has a message scanned and what comes of it done. */
  async scan(id: string): Promise<void> {
    await this.ask(z.unknown(), 'mutation { scanMessage(input: { id: "ID" }) { status } }'.replace('ID', id));
  }

  /** The quarantine item of that subject, once it is in that state. */
  item(subject: string, state: string): Promise<string> {
    const shape = z.object({
      quarantine: z.object({
        nodes: z.array(
          z.object({ id: z.string(), state: z.string(), message: z.object({ subject: z.string() }).nullable() }),
        ),
      }),
    });
    return eventually(`${subject} is ${state}`, async () => {
      const { quarantine } = await this.ask(
        shape,
        '{ quarantine(first: 50) { nodes { id state message { subject } } } }',
      );
      return quarantine.nodes.find((one) => one.message?.subject === subject && one.state === state)?.id ?? null;
    });
  }
}

test.each<[string, Partial<Facts>]>([
  ['does as we take it to', {}],
  ['gives a moved message another id', { moveChangesId: true }],
  ['insists on the folder of a message', { folderInPathEnforced: true }],
])(
  'an id is valid after move, archive, quarantine, release and a new grant, where Zoho %s',
  { timeout: 60_000 },
  async (_what, facts) => {
    await using stack = new AsyncDisposableStack();
    const gateway = await openMailGateway(stack);
    await gateway.facts(facts);
    const mail = new Mail(gateway);
    await mail.ask(
      z.unknown(),
      'mutation { changeFilterPolicy(input: { shadow: false, reason: "A test." }) { userErrors { code } } }',
    );
    const [moved = '', archived = '', held = '', byOthers = '', together = ''] = await mail.delivered(
      ...['Moved', 'Archived', 'Held', 'By others', 'Together'],
    );
    const label = z.object({ createLabel: z.object({ label: z.object({ id: z.string() }) }) });
    const { createLabel } = await mail.ask(
      label,
      `mutation { createLabel(input: { accountId: "${idOf('Account', '')}", name: "Kept" }) { label { id } } }`,
    );
    await mail.change('applyLabels', [moved], { labelIds: [createLabel.label.id] });

    // One change after the other, with nothing read in between.
    expect(await mail.change('moveMessages', [moved, together], { folderId: INVOICES })).toEqual(
      Array(2).fill('ACCEPTED'),
    );
    expect(await mail.change('markMessages', [moved, together], { read: true, verify: true })).toEqual(
      Array(2).fill('VERIFIED'),
    );
    expect(await mail.read(moved)).toMatchObject({
      subject: 'Moved',
      folder: { name: 'Invoices' },
      body: { text: expect.stringContaining('Text of Moved') },
      labels: [{ name: 'Kept' }],
    });

    await mail.change('archiveMessages', [archived]);
    expect(await mail.read(archived)).toMatchObject({ subject: 'Archived', folder: { role: 'ARCHIVE' } });
    await mail.change('unarchiveMessages', [archived]);
    await mail.change('markMessagesAsSpam', [archived]);
    await mail.change('markMessagesAsNotSpam', [archived]);
    expect(await mail.read(archived)).toMatchObject({ subject: 'Archived', folder: { role: 'INBOX' } });

    await mail.scan(held);
    await mail.item('Held', 'HELD');
    expect(await mail.read(held)).toMatchObject({
      subject: 'Held',
      folder: { name: expect.stringContaining('Quarantine') },
      scan: { verdict: 'MALWARE' },
    });
    // What is held is known to be, under whatever id.
    expect(await mail.change('moveMessages', [held], { folderId: INVOICES })).toEqual(['FAILED']);
    const item = await mail.item('Held', 'HELD');
    await mail.change('releaseFromQuarantine', [item]);
    await mail.item('Held', 'RELEASED');
    expect(await mail.read(held)).toMatchObject({
      subject: 'Held',
      folder: { role: 'INBOX' },
      scan: { verdict: expect.any(String) },
    });

    const zohoId = String(JSON.parse(Buffer.from(byOthers, 'base64url').toString())[4]);
    await gateway.zoho('PUT', '/updatemessage', { mode: 'moveMessage', messageId: [zohoId], destfolderId: TRASH });
    expect(await mail.read(byOthers)).toMatchObject({ subject: 'By others', folder: { role: 'TRASH' } });

    const grants = z.object({ viewer: z.object({ grants: z.array(z.object({ id: z.string() })) }) });
    const others = z.object({ thread: z.object({ id: z.string() }).nullable(), scan: z.object({ id: z.string() }) });
    const { thread, scan } = others.parse(await mail.read(held, 'thread { id } scan { id }'));
    const kept = [item, scan.id, INVOICES, idOf('Account', '')];
    if (thread !== null) kept.push(thread.id);
    kept.push(...(await mail.ask(grants, '{ viewer { grants { id } } }')).viewer.grants.map(({ id }) => id));

    await gateway.renewGrant();
    expect(await mail.typesOf(kept)).not.toContain(null);
    for (const [id, subject] of [
      [moved, 'Moved'],
      [archived, 'Archived'],
      [held, 'Held'],
      [byOthers, 'By others'],
      [together, 'Together'],
    ] as const) {
      expect(await mail.read(id, 'subject body { text }')).toMatchObject({
        subject,
        body: { text: expect.stringContaining(subject) },
      });
    }
  },
);
