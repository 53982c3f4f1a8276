/** What a test sees of the simulated Zoho beside its API: its journal, its calls, its mailboxes. */
import { z } from 'zod';

const journalEntry = z.looseObject({
  seq: z.number(),
  /** Epoch milliseconds. */
  at: z.number(),
  kind: z.string(),
  messageId: z.string().optional(),
  from: z.string().nullish(),
  to: z.string().nullish(),
});
export type JournalEntry = z.infer<typeof journalEntry>;

export interface SimulatorAccess {
  readonly simulator: string;
  readonly simulatorKey: string;
}

async function control<T>(
  at: SimulatorAccess,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  shape: z.ZodType<T>,
  body?: unknown,
): Promise<T> {
  const answer = await fetch(`${at.simulator}/_simulator${path}`, {
    method,
    headers: { 'x-simulator-key': at.simulatorKey, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
  return shape.parse(JSON.parse(text));
}

export async function journal(at: SimulatorAccess): Promise<JournalEntry[]> {
  const { entries } = await control(at, 'GET', '/journal', z.object({ entries: z.array(journalEntry) }));
  return entries;
}

/** Calls to the mail API so far, refused ones too. */
export async function callCount(at: SimulatorAccess): Promise<number> {
  return (await control(at, 'GET', '/calls', z.object({ count: z.number() }))).count;
}

/** Name of the folder a message is in now. */
export async function folderOf(at: SimulatorAccess, messageId: string): Promise<string> {
  return (await control(at, 'GET', `/messages/${messageId}`, z.object({ folderName: z.string() }))).folderName;
}

/** Lets plain mail lie in a mailbox as if it had come `ageMs` ago. */
export async function deliverOld(at: SimulatorAccess, address: string, subject: string, ageMs: number): Promise<void> {
  const text = `From: Dana <dana@partner.example>\r\nTo: ${address}\r\nSubject: ${subject}\r\n\r\nHello.\r\n`;
  const source = Buffer.from(text).toString('base64');
  const receivedAt = Date.now() - ageMs;
  await control(at, 'POST', '/deliver', z.unknown(), { address, source, receivedAt, silent: true });
}

/** A message as it is at Zoho now. */
export function messageAt(at: SimulatorAccess, messageId: string) {
  return control(at, 'GET', `/messages/${messageId}`, z.looseObject({ folderName: z.string(), isRead: z.boolean() }));
}

const limitShape = z.object({ lockOuts: z.number(), forced: z.number(), refused: z.number() });

/** Lock-outs so far, those forced apart, and the calls they refused. */
export function limitState(at: SimulatorAccess): Promise<z.infer<typeof limitShape>> {
  return control(at, 'GET', '/limits', limitShape);
}

/** What another program does that uses up the limit a mailbox falls under. */
export async function lockOut(at: SimulatorAccess, mailbox: string, lockMs: number): Promise<void> {
  await control(at, 'POST', '/limits/lock', z.unknown(), { mailbox, lockMs });
}

/** What left the mailboxes: one a mail and recipient, with the source in base64. */
export async function outgoingMail(at: SimulatorAccess) {
  const sent = z.looseObject({ subject: z.string(), recipient: z.string(), source: z.string() });
  return (await control(at, 'GET', '/outgoing?sources=true', z.object({ outgoing: z.array(sent) }))).outgoing;
}

export async function advanceClock(at: SimulatorAccess, ms: number): Promise<void> {
  await control(at, 'POST', '/clock/advance', z.unknown(), { ms });
}

/** How many exchanges were held against the reference, and where they did not fit. */
export function conformance(at: SimulatorAccess): Promise<{ inspected: number; violations: unknown[] }> {
  return control(at, 'GET', '/violations', z.object({ inspected: z.number(), violations: z.array(z.unknown()) }));
}

/** The next webhooks are lost on their way. */
export async function loseWebhooks(at: SimulatorAccess, count: number): Promise<void> {
  await control(at, 'POST', '/webhooks/lose', z.unknown(), { count });
}

export async function setFacts(at: SimulatorAccess, facts: Record<string, boolean | number | string>): Promise<void> {
  await control(at, 'PUT', '/facts', z.unknown(), facts);
}

const leftEntry = z.looseObject({ messageId: z.string(), recipient: z.string(), subject: z.string() });

/** What left the mailboxes: an entry a mail and recipient. */
export async function outgoing(at: SimulatorAccess): Promise<z.infer<typeof leftEntry>[]> {
  return (await control(at, 'GET', '/outgoing', z.object({ outgoing: z.array(leftEntry) }))).outgoing;
}

const standingFaults = z.object({
  faults: z.array(
    z.object({
      rule: z.looseObject({ operation: z.string(), kind: z.string(), effect: z.boolean().optional() }),
      injected: z.number(),
    }),
  ),
});

/** These rules of faults, and no others. */
export async function setFaults(at: SimulatorAccess, rules: readonly object[]): Promise<void> {
  await control(at, 'PUT', '/faults', z.unknown(), rules);
}

/** The rules of faults, with the calls that each struck. */
export async function faultsOf(at: SimulatorAccess): Promise<z.infer<typeof standingFaults>['faults']> {
  return (await control(at, 'GET', '/faults', standingFaults)).faults;
}

/** Webhooks are lost, doubled and late with these probabilities. */
export async function disorderWebhooks(at: SimulatorAccess, settings: Record<string, number>): Promise<void> {
  await control(at, 'PUT', '/webhooks/disorder', z.unknown(), settings);
}

const disorder = z.looseObject({
  injected: z.object({ lost: z.number(), repeated: z.number(), delayed: z.number() }),
});

export function disorderOf(at: SimulatorAccess): Promise<z.infer<typeof disorder>> {
  return control(at, 'GET', '/webhooks/disorder', disorder);
}
