/** Mail that goes out through the graph before the simulated Zoho, and what of it reached whom. */
import { afterAll, beforeAll } from 'vitest';
import { z } from 'zod';
import type { Scope } from '../../src/access/apps.ts';
import { encodeId, type NodeType } from '../../src/resolvers/ids.ts';
import type { Answer } from '../harness/graph.ts';
import { type MailGateway, openMailGateway } from '../harness/mail-gateway.ts';

const MIRA = 'mira@zylker.example';
export const IVO = 'ivo@zylker.example';
const ACCOUNTS = { [MIRA]: '7310000000008002', [IVO]: '7310000000108002' } as const;

/** What every mutation of this subject is asked for. */
const OUTGOING =
  'outgoing { id kind state problem attempts scheduledFor message { id zohoId subject } } userErrors { code message path }';

const userErrors = z.array(z.object({ code: z.string(), message: z.string(), path: z.array(z.string()) }));
const outgoing = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.string(),
  problem: z.string().nullable(),
  attempts: z.number(),
  scheduledFor: z.string().nullable(),
  message: z.object({ id: z.string(), zohoId: z.string(), subject: z.string() }).nullable(),
});
const payload = z.looseObject({ outgoing: outgoing.nullable(), userErrors });
export type Payload = z.infer<typeof payload>;

const left = z.object({
  outgoing: z.array(
    z.object({
      messageId: z.string(),
      from: z.string(),
      recipient: z.string(),
      kind: z.string(),
      subject: z.string(),
      source: z.string().optional(),
    }),
  ),
});
export type Left = z.infer<typeof left>['outgoing'][number];

const received = z.object({
  id: z.string(),
  subject: z.string(),
  attachments: z.array(z.object({ id: z.string(), filename: z.string(), size: z.number(), sha256: z.string() })),
});
type Received = z.infer<typeof received>;
const folder = z.object({ name: z.string(), messages: z.object({ nodes: z.array(received) }) });
const inboxes = z.object({ node: z.object({ folders: z.array(folder) }) });

const SENDER: readonly Scope[] = ['mail.read', 'mail.modify', 'mail.send'];

export interface SendingStage {
  readonly gateway: MailGateway;
  id(type: NodeType, entity: string, address?: keyof typeof ACCOUNTS): string;
  account(address?: keyof typeof ACCOUNTS): string;
  /** Data of an answer without errors, or the errors. */
  ask(query: string, variables?: Record<string, unknown>, scopes?: readonly Scope[]): Promise<Answer>;
  /** Runs one of the mutations of sending; throws when the answer has errors. */
  mutate(name: string, input: Record<string, unknown>, more?: string): Promise<Payload>;
  /** The same with files: each stands where the input has null. Paths as in `input.attachments.0.file`. */
  upload(name: string, input: Record<string, unknown>, files: Record<string, File>): Promise<Payload>;
  /** Mail of this subject in somebody's inbox, as the graph shows it to them. */
  inbox(address: keyof typeof ACCOUNTS, subject: string): Promise<Received[]>;
  /** What left a mailbox under this subject, its source decoded. */
  left(subject: string): Promise<Left[]>;
  /** The state of an outgoing message, as it is now. */
  stateOf(id: string): Promise<z.infer<typeof outgoing>>;
}

const typeOf = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;

export function useSendingStage(settings: Record<string, string> = {}): () => SendingStage {
  const stack = new AsyncDisposableStack();
  let stage: SendingStage | undefined;
  beforeAll(async () => {
    const gateway = await openMailGateway(stack, undefined, settings);
    stage = stageOn(gateway);
  }, 60_000);
  afterAll(() => stack.disposeAsync());
  return () => {
    if (stage === undefined) throw new Error('the stage is open only while tests run');
    return stage;
  };
}

function stageOn(gateway: MailGateway): SendingStage {
  const id = (type: NodeType, entity: string, address: keyof typeof ACCOUNTS = MIRA) =>
    encodeId({ type, dataCentre: 'us', accountId: ACCOUNTS[address], entity });
  const ask: SendingStage['ask'] = (query, variables = {}, scopes = SENDER) => gateway.ask(query, variables, scopes);
  const dataOf = (answer: Answer): unknown => {
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  return {
    gateway,
    id,
    account: (address = MIRA) => id('Account', '', address),
    ask,
    async mutate(name, input, more = '') {
      const document = `mutation ($input: ${typeOf(name)}!) { it: ${name}(input: $input) { ${OUTGOING} ${more} } }`;
      return z.object({ it: payload }).parse(dataOf(await ask(document, { input }))).it;
    },
    async upload(name, input, files) {
      const query = `mutation ($input: ${typeOf(name)}!) { it: ${name}(input: $input) { ${OUTGOING} } }`;
      const { endpoint, apiKey } = await gateway.caller(SENDER);
      const form = multipart({ query, variables: { input } }, files);
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: { authorization: `Bearer ${apiKey}` },
        body: form,
      });
      const { data } = z.object({ data: z.object({ it: payload }) }).parse(await answer.json());
      return data.it;
    },
    async inbox(address, subject) {
      const mail = 'id subject attachments { id filename size sha256 }';
      const fields = `folders { name messages(first: 50) { nodes { ${mail} } } }`;
      const query = `query ($id: ID!) { node(id: $id) { ... on Account { ${fields} } } }`;
      const { node } = inboxes.parse(dataOf(await ask(query, { id: id('Account', '', address) })));
      const nodes = node.folders.find(({ name }) => name === 'Inbox')?.messages.nodes ?? [];
      return nodes.filter((one) => one.subject === subject);
    },
    async left(subject) {
      const all = left.parse(await gateway.control('GET', '/outgoing?sources=true')).outgoing;
      return all
        .filter((one) => one.subject === subject)
        .map((one) => ({ ...one, source: Buffer.from(one.source ?? '', 'base64').toString('utf8') }));
    },
    async stateOf(outgoingId) {
      const fields = 'id kind state problem attempts scheduledFor message { id zohoId subject }';
      const query = `query ($id: ID!) { node(id: $id) { ... on OutgoingMessage { ${fields} } } }`;
      return z.object({ node: outgoing }).parse(dataOf(await ask(query, { id: outgoingId }))).node;
    },
  };
}

/** A request by the GraphQL multipart request specification. */
export function multipart(operations: unknown, files: Record<string, File>): FormData {
  const form = new FormData();
  const paths = Object.keys(files).map((path, i) => [String(i), [`variables.${path}`]]);
  form.set('operations', JSON.stringify(operations));
  form.set('map', JSON.stringify(Object.fromEntries(paths)));
  Object.values(files).forEach((file, i) => {
    form.set(String(i), file);
  });
  return form;
}
