/** Mail that has come in goes on to where its owner wants it. */
import type { Arrival } from '../deliver.ts';
import { mayForward } from '../policies/restrictions.ts';
import { relay } from '../sending/relay.ts';
import type { World } from '../state/world.ts';
import { headerOf } from './header.ts';

/** Says which mailboxes a mail has been through, so that it does not go round. */
const PASSED = 'X-Zoho-Forwarded-By';

/** Whether it went anywhere. */
export function forward(
  world: World,
  { mailbox, source }: Arrival,
  { mailId, subject }: { readonly mailId: string | null; readonly subject: string },
): boolean {
  const targets = mailbox.settings.forwards.filter(
    ({ state, address }) => state === 'CONFIRMED' && mayForward(world, mailbox, address),
  );
  if (targets.length === 0 || mailbox.user.outgoingBlocked) return false;
  const header = headerOf(source).toLowerCase();
  if (header.includes(`${PASSED}: ${mailbox.address}`.toLowerCase())) return false;
  const marked = Buffer.concat([Buffer.from(`${PASSED}: ${mailbox.address}\r\n`), source]);
  for (const { address: to } of targets)
    relay(world, { mailbox, source: marked, mailId, from: mailbox.address, to, subject, why: 'forward' });
  return true;
}
