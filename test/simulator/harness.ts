/** A simulator in this process, and what a client of Zoho's would say to it over real HTTP. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import type { Facts } from '../../simulator/facts.ts';
import { type SimulatorOptions, startSimulator } from '../../simulator/server.ts';

const KEY = 'the-control-key';

const seedShape = z.object({
  mailboxes: z.array(
    z.object({
      dataCentre: z.string(),
      accountId: z.string(),
      zuid: z.string(),
      zoid: z.string(),
      address: z.string(),
      clientId: z.string(),
      clientSecret: z.string(),
      refreshToken: z.string(),
      readOnlyRefreshToken: z.string(),
    }),
  ),
});
export type SeededMailbox = z.infer<typeof seedShape>['mailboxes'][number];

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed, long numbers kept as text; undefined when it is no JSON. */
  readonly json: unknown;
}

export interface CallOptions {
  readonly token?: string | null;
  readonly scheme?: string;
  readonly dataCentre?: string;
  readonly body?: unknown;
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type World = Awaited<ReturnType<typeof startWorld>>;

/** Ends with the test. Begins empty and holds every exchange against the reference. */
export async function startWorld(options: Partial<SimulatorOptions> = {}) {
  const data = options.data ?? temporaryFolder();
  const clock = { now: 1_772_000_000_000 };
  const simulator = await startSimulator({
    data,
    port: 0,
    smtpPort: 0,
    controlKey: KEY,
    empty: true,
    verify: true,
    now: () => clock.now,
    ...options,
  });
  let open = true;
  const close = async () => {
    if (open) await simulator.close();
    open = false;
  };
  onTestFinished(close);

  const control = async (method: string, path: string, body?: unknown, key = KEY): Promise<Answer> => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const headers = { 'x-simulator-key': key };
    return read(
      await fetch(`${simulator.url}/_simulator${path}`, {
        method,
        headers,
        ...(text === undefined ? {} : { body: text }),
      }),
    );
  };
  const seed = seedShape.parse((await control('GET', '/seed')).json).mailboxes;
  const [mira, ivo, lena, rosa] = seed;
  if (mira === undefined || ivo === undefined || lena === undefined || rosa === undefined)
    throw new Error('the seed has four mailboxes');

  const refresh = async (mailbox: SeededMailbox, changes: Record<string, string> = {}, dataCentre?: string) => {
    const { clientId, clientSecret, refreshToken } = mailbox;
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: refreshToken,
      ...changes,
    });
    const url = `${simulator.url}/${dataCentre ?? mailbox.dataCentre}/oauth/v2/token`;
    return read(await fetch(url, { method: 'POST', body }));
  };
  const tokenFor = async (mailbox: SeededMailbox, changes: Record<string, string> = {}) =>
    z.object({ access_token: z.string() }).parse((await refresh(mailbox, changes)).json).access_token;
  const token = await tokenFor(mira);

  /** A call to the mail API as Mira, or with another token, or (null) with none. */
  const call = async (method: string, path: string, given: CallOptions = {}): Promise<Answer> => {
    const { scheme = 'Zoho-oauthtoken', dataCentre = 'us', body, accept = '*/*' } = given;
    const sent = given.token === undefined ? token : given.token;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return read(
      await fetch(`${simulator.url}/${dataCentre}/api${path}`, {
        method,
        headers: { accept, ...(sent === null ? {} : { authorization: `${scheme} ${sent}` }), ...given.headers },
        ...(text === undefined ? {} : { body: text }),
      }),
    );
  };

  return {
    ...simulator,
    data,
    clock,
    mira,
    ivo,
    lena,
    rosa,
    call,
    control,
    refresh,
    tokenFor,
    close,
    /** Path of a call of Mira's account. */
    at: (path: string) => `/accounts/${mira.accountId}${path}`,
    /** Path of a call for Mira's organisation. */
    org: (path: string) => `/organization/${mira.zoid}${path}`,
    facts: async (facts: Partial<Facts>) => control('PUT', '/facts', facts),
    /** Its entries, or those of one kind. */
    journal: async (kind?: string) =>
      z
        .object({ entries: z.array(z.looseObject({ seq: z.number(), kind: z.string() })) })
        .parse((await control('GET', '/journal')).json)
        .entries.filter((entry) => kind === undefined || entry.kind === kind),
    violations: async () =>
      z
        .object({ violations: z.array(z.object({ side: z.string(), operation: z.string(), problem: z.string() })) })
        .parse((await control('GET', '/violations')).json).violations,
    /** Lets a source arrive at Mira's; gives its message id. */
    deliver: async (source: string | Buffer, how: Record<string, unknown> = {}) =>
      z.object({ messageId: z.string() }).parse(
        (
          await control('POST', '/deliver', {
            address: mira.address,
            source: Buffer.from(source).toString('base64'),
            ...how,
          })
        ).json,
      ).messageId,
  };
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'postern-simulator-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const envelope = z.object({ status: z.object({ code: z.number(), description: z.string() }), data: z.unknown() });
export const dataOf = (answer: Answer): unknown => envelope.parse(answer.json).data;

export const mail = (subject: string, ...body: string[]) =>
  [
    `From: Dana <dana@sender.example>`,
    'To: Mira Holm <mira@zylker.example>',
    `Subject: ${subject}`,
    '',
    ...body,
    '',
  ].join('\r\n');

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: tryJson(text) };
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value, context: { source?: string } = {}) =>
      typeof value === 'number' && !Number.isSafeInteger(value) ? context.source : value,
    );
  } catch {
    return undefined;
  }
}
