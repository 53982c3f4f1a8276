/** Mail for an address: into its mailbox, or to a group, which brings it to its members, holds it or refuses it. */
import { readOff } from '../api/parts.ts';
import { type Arrival, deliver, takesMail } from '../deliver.ts';
import { mailRestriction } from '../policies/restrictions.ts';
import type { Group } from '../state/groups.ts';
import { messageIdAt } from '../state/ids.ts';
import type { Addressee, World } from '../state/world.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';
import { fateOf } from './fate.ts';

type GroupMail = Omit<Arrival, 'mailbox'>;

/** Whether mail from this sender is taken at all. */
export function takesMailFrom(world: World, addressee: Addressee, sender: string): boolean {
  const member = 'mailbox' in addressee ? addressee.mailbox : addressee.group;
  const id = 'mailbox' in addressee ? addressee.mailbox.zuid : addressee.group.zgid;
  const { dataCentre, zoid } = member;
  if (mailRestriction(world, { dataCentre, zoid, id }, 'incoming', { addresses: [sender] }) !== null) return false;
  if ('mailbox' in addressee) return takesMail(addressee.mailbox);
  return fateOf(world, addressee.group, sender) !== 'reject';
}

/** The id it got where it came into a mailbox, or is held under; null where nothing keeps it. */
export async function deliverTo(
  world: World,
  webhooks: Webhooks,
  addressee: Addressee,
  mail: GroupMail,
): Promise<string | null> {
  if ('mailbox' in addressee) {
    const { mailbox } = addressee;
    return (await isRestricted(world, mailbox, mail)) ? null : deliver(world, webhooks, { ...mail, mailbox });
  }
  const { group } = addressee;
  const fate = fateOf(world, group, mail.sender);
  if (fate === 'hold') return hold(world, group, mail);
  const members = fate === 'accept' ? membersOf(world, group) : { here: [], elsewhere: [] };
  return pass(world, webhooks, group, mail, members, fate === 'reject');
}

/** By what it says, and by what comes with it. */
async function isRestricted(
  world: World,
  mailbox: Arrival['mailbox'],
  { source, sender }: GroupMail,
): Promise<boolean> {
  const { mail } = world.policies.rulesOver(mailbox, mailbox.zuid, 'mail');
  if (mail === undefined) return false;
  const { subject, attachments } = await readOff(source);
  const files = attachments.map(({ name }) => name);
  const known = { addresses: [sender], subject, files };
  return mailRestriction(world, { ...mailbox, id: mailbox.zuid }, 'incoming', known) !== null;
}

/** Brings held mail to the members. */
export async function letThrough(world: World, webhooks: Webhooks, group: Group, messageId: string): Promise<void> {
  const mail = group.held.get(messageId);
  if (mail === undefined) return;
  const { sender, clientIp, helo, auth } = mail;
  const source = world.source(messageId);
  const arrival = { source, sender, clientIp, helo, auth, receivedAt: world.now(), silent: false };
  await pass(world, webhooks, group, arrival, membersOf(world, group), false);
}

interface Members {
  readonly here: readonly Arrival['mailbox'][];
  readonly elsewhere: readonly string[];
}

/** Those of groups within the group are its own; nobody twice. */
function membersOf(world: World, group: Group): Members {
  const here = new Set<Arrival['mailbox']>();
  const elsewhere = new Set<string>();
  const seen = new Set<string>();
  const enter = ({ zgid, settings }: Group) => {
    if (seen.has(zgid)) return;
    seen.add(zgid);
    for (const { address, status } of settings.members) {
      if (status !== 'active') continue;
      const found = world.addresseeOf(address);
      if (found === undefined) elsewhere.add(address);
      else if ('group' in found) enter(found.group);
      else if (takesMail(found.mailbox)) here.add(found.mailbox);
    }
  };
  enter(group);
  return { here: [...here], elsewhere: [...elsewhere] };
}

async function pass(
  world: World,
  webhooks: Webhooks,
  { dataCentre, zoid, zgid, mailboxId, settings }: Group,
  { copyOf, ...mail }: GroupMail,
  { here, elsewhere }: Members,
  refused: boolean,
): Promise<string | null> {
  const source = prefixed(mail.source, settings.subjectPrefix);
  let first: string | null = null;
  for (const mailbox of here) {
    const messageId = await deliver(world, webhooks, { ...mail, source, mailbox });
    first ??= messageId;
  }
  const { fromAddress: from, subject, mailId } = await readOff(source);
  const messageId = messageIdAt(mail.receivedAt, world.nextSerial());
  if (elsewhere.length > 0) world.saveSource(messageId, source);
  const what = { messageId, mailboxId, mailId, from, subject, left: elsewhere, refused };
  const copy = copyOf === undefined ? {} : { copyOf };
  world.record({ kind: 'group.passed', dataCentre, zoid, zgid, ...what, ...copy });
  return first;
}

async function hold(world: World, { dataCentre, zoid, zgid }: Group, mail: GroupMail): Promise<string> {
  const { source, sender, clientIp, helo, auth, copyOf } = mail;
  const { subject, fromAddress, attachments } = await readOff(source);
  const messageId = messageIdAt(mail.receivedAt, world.nextSerial());
  world.saveSource(messageId, source);
  const read = { messageId, subject, fromAddress, size: source.length, hasFiles: attachments.length > 0 };
  const held = { ...read, sender, clientIp, helo, auth, heldAt: mail.receivedAt };
  const copy = copyOf === undefined ? {} : { copyOf };
  world.record({ kind: 'group.held', dataCentre, zoid, zgid, mail: held, ...copy });
  return messageId;
}

function prefixed(source: Buffer, prefix: string): Buffer {
  if (prefix === '') return source;
  const text = source.toString('latin1');
  return Buffer.from(text.replace(/^(Subject:[ \t]*)/im, `$1${prefix.replaceAll('$', '$$$$')} `), 'latin1');
}
