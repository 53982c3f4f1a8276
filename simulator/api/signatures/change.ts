/** What becomes of signatures, whoever changes them. */
import type { Mailbox } from '../../state/model.ts';
import type { Signature } from '../../state/settings.ts';
import { badPattern, internal, notPermitted, Refusal } from '../../wire/envelope.ts';
import { changeSettings } from '../accounts/change.ts';
import { sendersOf } from '../accounts/senders.ts';
import { type Call, checkKeys, idOf } from '../rules.ts';

/** Who does it, and how the two addresses lists are written then. */
export interface Hand {
  readonly byAdministrator: boolean;
  readonly addressesIn: (value: unknown, key: string) => string[];
}

const LONGEST = 20_000;

export function create(call: Call, mailbox: Mailbox, hand: Hand): Signature {
  checkNamed(call.body, ['name', 'content', 'position'], ['assignUsers']);
  const assigned = assignedIn(call, mailbox, hand, 'assignUsers');
  const signatureId = String(BigInt(mailbox.accountId) + 70_000n + BigInt(call.world.nextSerial()));
  const made = { signatureId, ...lookIn(call, mailbox, null), byAdministrator: hand.byAdministrator };
  const { signatures, signatureOf } = mailbox.settings;
  changeSettings(call, mailbox, {
    signatures: [...signatures, made],
    signatureOf: { ...signatureOf, ...Object.fromEntries(assigned.map((address) => [address, signatureId])) },
  });
  return made;
}

export function update(call: Call, mailbox: Mailbox, hand: Hand): Signature {
  checkNamed(call.body, ['id', 'name', 'content', 'position'], ['assignUsers', 'unassignUsers']);
  const before = signatureNamed(mailbox, idOf(call.body.id, 'id'), hand);
  const [assigned, unassigned] = (['assignUsers', 'unassignUsers'] as const).map((key) =>
    assignedIn(call, mailbox, hand, key),
  );
  const after = { ...before, ...lookIn(call, mailbox, before) };
  const { signatures, signatureOf } = mailbox.settings;
  const kept = Object.entries(signatureOf).filter(
    ([address, id]) => id !== before.signatureId || !unassigned?.includes(address),
  );
  changeSettings(call, mailbox, {
    signatures: signatures.map((one) => (one === before ? after : one)),
    signatureOf: Object.fromEntries([
      ...kept,
      ...(assigned ?? []).map((address) => [address, before.signatureId] as const),
    ]),
  });
  return after;
}

export function remove(call: Call, mailbox: Mailbox, id: string, hand: Hand): void {
  const gone = signatureNamed(mailbox, id, hand);
  const { signatures, signatureOf } = mailbox.settings;
  changeSettings(call, mailbox, {
    signatures: signatures.filter((one) => one !== gone),
    signatureOf: Object.fromEntries(Object.entries(signatureOf).filter(([, of]) => of !== gone.signatureId)),
  });
}

const unknownSignature = () => internal('The input passed is invalid');

/** Of whoever asks: what the one made the other does not change. */
function signatureNamed({ settings }: Mailbox, id: string, { byAdministrator }: Hand): Signature {
  const found = settings.signatures.find(({ signatureId }) => signatureId === id);
  if (found === undefined) throw unknownSignature();
  if (found.byAdministrator !== byAdministrator) throw notPermitted();
  return found;
}

/** What is missing is not named, as was recorded. */
function checkNamed(body: Call['body'], required: readonly string[], optional: readonly string[]): void {
  if (required.some((key) => body[key] === undefined || body[key] === '')) throw new Refusal(400, 'Invalid Input');
  checkKeys(body, required, optional);
}

function lookIn({ body }: Call, { settings }: Mailbox, but: Signature | null) {
  const { name, content, position } = body;
  if (typeof name !== 'string' || name.length > 100) throw badPattern('name');
  if (typeof content !== 'string' || content.length > LONGEST) throw badPattern('content');
  if (position !== 0 && position !== 1) throw badPattern('position');
  if (settings.signatures.some((one) => one !== but && one.name === name))
    throw internal('The name you have entered is already exists.');
  return { name, content, position } as const;
}

/** In lower case; only those that mail may be sent from. */
function assignedIn({ body }: Call, mailbox: Mailbox, { addressesIn }: Hand, key: string): string[] {
  if (body[key] === undefined) return [];
  const addresses = addressesIn(body[key], key).map((one) => one.toLowerCase());
  const known = sendersOf(mailbox).map(({ address }) => address);
  if (!addresses.every((one) => known.includes(one))) throw unknownSignature();
  return addresses;
}
