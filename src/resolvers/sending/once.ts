/**
 * The way of every mutation that sends or saves: recognised by its key before anything is read, checked, written down,
 * and waited for a little.
 */
import { randomUUID } from 'node:crypto';
import type { Intended, Intent, OnUnknown } from '../../intents/intents.ts';
import type { Mailbox } from '../../mailbox/mailboxes.ts';
import type { Enclosure, Wish } from '../../mailbox/outgoing/outgoing.ts';
import type { Errand } from '../../mailbox/outgoing/task.ts';
import { type OperationContext, requireScope } from '../context.ts';
import type { UserError } from '../types.generated.ts';
import { conflict, invalid } from '../user-errors.ts';

export interface OutgoingAnswer {
  outgoing: Intent | null;
  userErrors: UserError[];
}

export interface Prepared {
  readonly mailbox: Mailbox;
  readonly errand: Errand;
  readonly enclosures: readonly Enclosure[];
}

interface Keyed {
  readonly idempotencyKey?: string | null | undefined;
  readonly onUnknown?: OnUnknown;
  readonly waitSeconds?: number;
}

const LONGEST_WAIT = 25;

/** `prepare` reads what it needs and says what the mail is, or what is wrong with the input. */
export async function once(
  mutation: string,
  input: Keyed,
  context: OperationContext,
  prepare: () => Promise<Prepared | UserError[]>,
): Promise<OutgoingAnswer> {
  requireScope(context, 'mail.send');
  const { outgoing } = context.services;
  const wait = input.waitSeconds ?? 0;
  const fault = faultOfKey(input.idempotencyKey ?? null) ?? faultOfWait(wait);
  if (fault !== null) return refused([fault]);
  const wish = wishOf(mutation, input, context);
  const known = input.idempotencyKey == null ? null : await outgoing.recall(wish);
  if (known !== null) return answerOf(known, wait, context);

  const prepared = await prepare();
  if (Array.isArray(prepared)) return refused(prepared);
  const { mailbox, errand } = prepared;
  const faults = outgoing.check(errand, await sendersOf(mailbox, errand.letter.from.address, context));
  if (faults.length > 0) return refused(faults.map(({ message, path }) => invalid(message, path)));
  const submitted = await outgoing.submit({ ...prepared, wish, calls: context.callsFor(mailbox) });
  if (submitted.outcome !== 'too-large') return answerOf(submitted, wait, context);
  const path = ['attachments', String(submitted.index)];
  return refused([invalid('The files are larger together than those of a mail may be.', path)]);
}

const refused = (userErrors: UserError[]): OutgoingAnswer => ({ outgoing: null, userErrors });

async function answerOf(intended: Intended, wait: number, context: OperationContext): Promise<OutgoingAnswer> {
  const { principal, services, meter } = context;
  if (intended.outcome === 'conflict') {
    return refused([conflict('This key stands for something else; a new wish needs a new key.', ['idempotencyKey'])]);
  }
  await services.outgoing.settled(intended.id, wait * 1000, (calls) => meter.add(calls));
  return { outgoing: await services.outgoing.find(principal, intended.id), userErrors: [] };
}

function wishOf(mutation: string, input: Keyed, { principal, uploads }: OperationContext): Wish {
  const { idempotencyKey, onUnknown = 'REPORT', waitSeconds: _, ...asked } = input;
  const request = JSON.stringify([mutation, asked], (key, value: unknown) => {
    // The same file sent again is the same wish, whatever its variable is called this time.
    const file = key === 'file' && typeof value === 'string' ? uploads.get(value) : undefined;
    return file === undefined ? value : `${file.sha256} ${file.filename}`;
  });
  const { tenantId, appId } = principal;
  return { tenantId, appId, key: idempotencyKey ?? randomUUID(), request, onUnknown };
}

function faultOfKey(key: string | null): UserError | null {
  if (key === null || (/^\P{Cc}{1,200}$/u.test(key) && key.isWellFormed())) return null;
  return invalid('A key has between 1 and 200 characters, none of them a control character.', ['idempotencyKey']);
}

function faultOfWait(seconds: number): UserError | null {
  if (seconds >= 0 && seconds <= LONGEST_WAIT) return null;
  return invalid(`The answer can wait from 0 to ${LONGEST_WAIT} seconds.`, ['waitSeconds']);
}

/** The mailbox's own main address is known; for any other Zoho is asked. */
async function sendersOf(mailbox: Mailbox, from: string, context: OperationContext): Promise<ReadonlySet<string>> {
  const main = mailbox.address.toLowerCase();
  if (from.toLowerCase() === main) return new Set([main]);
  const account = await context.loadersOf(mailbox).account.load(mailbox.accountId);
  const others = account === null ? [] : [...account.senders, ...account.addresses.map(({ address }) => address)];
  return new Set([main, ...others]);
}
