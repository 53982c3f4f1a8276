/** What a scenario works with: the graph as an app sees it, and the simulated Zoho as another program does. */
import { z } from 'zod';
import type { Scope } from '../../src/access/apps.ts';
import { encodeId, type NodeType } from '../../src/resolvers/ids.ts';
import { answerShape } from '../harness/graph.ts';
import { type MailGateway, openMailGateway } from '../harness/mail-gateway.ts';
import type { Mutant } from './mutants.ts';

/** A text that only one run of one scenario has: names and subjects carry it. */
export type Tag = string;

export interface SentFile {
  readonly name: string;
  readonly content: string;
  /** Makes it an image inside the text. */
  readonly cid?: string;
}

export interface MailDraft {
  readonly subject: string;
  readonly text?: string;
  readonly from?: string;
  readonly headers?: readonly string[];
  readonly files?: readonly SentFile[];
}

const SCOPES: readonly Scope[] = ['mail.read', 'mail.modify', 'mail.send', 'admin'];

const loggedCalls = z.object({
  calls: z.array(z.object({ exact: z.string().nullable(), operation: z.string(), status: z.number() })),
});
export type LoggedCall = z.infer<typeof loggedCalls>['calls'][number];

export class Stage {
  readonly #gateway: MailGateway;
  readonly #mutation: { mutant: Mutant | null };

  constructor(gateway: MailGateway, mutation: { mutant: Mutant | null }) {
    this.#gateway = gateway;
    this.#mutation = mutation;
  }

  /** Mira's account, as Zoho names it. */
  readonly accountId = '7310000000008002';
  readonly address = 'mira@zylker.example';

  /** The organisation that she administers. */
  readonly zoid = '60700123';

  /** The id in the graph of something of Mira's. */
  id(type: NodeType, entity: string): string {
    return encodeId({ type, dataCentre: 'us', accountId: this.accountId, entity });
  }

  get account(): string {
    return this.id('Account', '');
  }

  /** The id in the graph of something of her organisation's. */
  orgId(type: NodeType, entity: string): string {
    return encodeId({ type, dataCentre: 'us', accountId: this.zoid, entity });
  }

  get organization(): string {
    return this.orgId('Organization', '');
  }

  /** Path of a call for her organisation. */
  org(path: string): string {
    return `/api/organization/${this.zoid}${path}`;
  }

  /** Data of an answer to an app for the organisation; rejects when it has errors. */
  async admin(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
    return this.#gateway.data(z.unknown(), query, variables, ['mail.read', 'mail.modify', 'org.read', 'org.manage']);
  }

  /** Data of an answer; rejects when it has errors. */
  async graph(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
    const answer = await this.#gateway.ask(query, variables, SCOPES);
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  /** The same with a file, in place of the variable at `place`. */
  async graphWithFile(
    query: string,
    variables: Record<string, unknown>,
    file: { readonly place: string; readonly name: string; readonly content: string },
  ): Promise<unknown> {
    const { endpoint, apiKey } = await this.#gateway.caller(SCOPES);
    const form = new FormData();
    form.set('operations', JSON.stringify({ query, variables }));
    form.set('map', JSON.stringify({ file: [`variables.${file.place}`] }));
    form.set('file', new Blob([file.content]), file.name);
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, accept: 'application/json' },
      body: form,
    });
    const { data, errors } = answerShape.parse(await answer.json());
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Another program's call for Mira, below her account; the `data` of the answer. */
  async zoho(method: string, path: string, body?: unknown): Promise<unknown> {
    const { status, json } = await this.#gateway.zoho(method, path, body);
    if (status !== 200) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(json)}`);
    return z.object({ data: z.unknown().optional() }).parse(json).data;
  }

  /** A call of any kind, as it is answered; the path is a whole one. */
  ask(method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }> {
    return this.#gateway.zoho(method, path, body);
  }

  /** A member of `data`. */
  async zohoText(member: string, method: string, path: string, body?: unknown): Promise<string> {
    return z.looseObject({ [member]: z.string() }).parse(await this.zoho(method, path, body))[member] ?? '';
  }

  control(method: string, path: string, body?: unknown): Promise<unknown> {
    return this.#gateway.control(method, path, body);
  }

  /** Mail for Mira from elsewhere, that no webhook tells of; Zoho's id of it. */
  async deliver(mail: MailDraft): Promise<string> {
    const sent = await this.control('POST', '/deliver', {
      address: this.address,
      source: Buffer.from(sourceOf(mail, this.address)).toString('base64'),
      sender: mail.from ?? 'dana@partner.example',
      silent: true,
    });
    return z.object({ messageId: z.string() }).parse(sent).messageId;
  }

  /** What the simulator knows of a message, wherever it is; `labels` is how many it carries. */
  async message(messageId: string): Promise<Record<string, unknown>> {
    const known = await this.control('GET', `/messages/${messageId}`);
    const { labelNames, ...message } = z.looseObject({ labelNames: z.array(z.string()) }).parse(known);
    return { ...message, labelNames, labels: labelNames.length };
  }

  /** Rows of a system folder in Zoho's own list, the newest first. */
  async rowsIn(folderType: string): Promise<readonly Record<string, unknown>[]> {
    const folders = z.array(z.looseObject({ folderId: z.string(), folderType: z.string() }));
    const found = folders.parse(await this.zoho('GET', '/folders')).find((folder) => folder.folderType === folderType);
    if (found === undefined) throw new Error(`there is no folder ${folderType}`);
    return z.array(z.looseObject({})).parse(await this.zoho('GET', `/messages/view?folderId=${found.folderId}`));
  }

  async isThere(messageId: string): Promise<boolean> {
    return this.message(messageId).then(
      () => true,
      () => false,
    );
  }

  /** Names of what was called while `work` ran, with the calls themselves. */
  async observe<T>(work: () => Promise<T>): Promise<{ value: T; calls: readonly LoggedCall[] }> {
    await this.control('DELETE', '/calls');
    const value = await work();
    return { value, calls: loggedCalls.parse(await this.control('GET', '/calls')).calls };
  }

  async violations(): Promise<readonly unknown[]> {
    return z.object({ violations: z.array(z.unknown()) }).parse(await this.control('GET', '/violations')).violations;
  }

  /** While `work` runs the simulator does something else than it is asked to. */
  async bent<T>(mutant: Mutant | null, work: () => Promise<T>): Promise<T> {
    this.#mutation.mutant = mutant;
    try {
      return await work();
    } finally {
      this.#mutation.mutant = null;
    }
  }
}

/** The stage is gone with the stack. */
export async function openStage(stack: AsyncDisposableStack): Promise<Stage> {
  const mutation: { mutant: Mutant | null } = { mutant: null };
  // Where Zoho may or may not have a call, the gateway is told that it has.
  const facts = { replyAllByCall: true, forwardByCall: true };
  const gateway = await openMailGateway(stack, (call, operation) => mutation.mutant?.(call, operation) ?? call, {
    POSTERN_ZOHO_FACTS: JSON.stringify(facts),
  });
  return new Stage(gateway, mutation);
}

function sourceOf({ subject, text = 'Hello', from, headers = [], files = [] }: MailDraft, to: string): string {
  const head = [`From: Dana <${from ?? 'dana@partner.example'}>`, `To: ${to}`, `Subject: ${subject}`, ...headers];
  if (files.length === 0) return [...head, '', text, ''].join('\r\n');
  const parts = files.map(({ name, content, cid }) => [
    `Content-Type: ${cid === undefined ? 'text/plain' : 'image/png'}; name="${name}"`,
    `Content-Disposition: ${cid === undefined ? 'attachment' : 'inline'}; filename="${name}"`,
    ...(cid === undefined ? [] : [`Content-ID: <${cid}>`]),
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(content).toString('base64'),
  ]);
  const body = ['Content-Type: text/html', '', `<p>${text}</p>`];
  return [
    ...head,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="cut"',
    '',
    ...[body, ...parts].flatMap((part) => ['--cut', ...part]),
    '--cut--',
    '',
  ].join('\r\n');
}
