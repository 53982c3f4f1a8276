/** What becomes of mail that is sent to a group: who may write to it, and what is let through unseen. */
import type { Group } from '../state/groups.ts';
import type { World } from '../state/world.ts';

export type Fate = 'accept' | 'hold' | 'reject';

/** `sender` is that of the envelope. */
export function fateOf(world: World, { dataCentre, zoid, settings }: Group, sender: string): Fate {
  const address = sender.toLowerCase();
  const member = settings.members.find((one) => one.address === address && one.status === 'active');
  if (member !== undefined) return member.postApproval;
  if (settings.accessType === 'Moderated') return 'hold';
  if (settings.accessType === 'Public') return 'accept';
  const author = world.mailboxOf(address);
  const isOwn = author?.dataCentre === dataCentre && author.zoid === zoid;
  return settings.accessType === 'Organization' && isOwn ? 'accept' : settings.holdOrBounce;
}
