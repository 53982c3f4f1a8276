/** Who gets mail for an address: by its own domain, an alias of it, a sub-domain of it, or whoever gets what nobody has. */
import { domainOf } from '../sending/addresses.ts';
import type { Domain } from './domains.ts';
import type { Addressee, World } from './world.ts';

type Directory = Pick<World, 'domains' | 'groups' | 'mailboxOf'>;

export function addresseeOf(world: Directory, address: string): Addressee | undefined {
  const wanted = address.toLowerCase();
  const domain = domainFor(world, domainOf(wanted));
  if (domain === undefined || !domain.settings.isHosted) return undefined;
  const local = wanted.slice(0, wanted.lastIndexOf('@'));
  const { catchAll } = domain.settings;
  return (
    exact(world, wanted) ??
    exact(world, `${local}@${domain.name}`) ??
    (catchAll === null ? undefined : exact(world, catchAll))
  );
}

/** By an address that is its own, whatever becomes of mail for it. */
export function exact(world: Pick<Directory, 'groups' | 'mailboxOf'>, address: string): Addressee | undefined {
  const mailbox = world.mailboxOf(address);
  if (mailbox !== undefined) return { mailbox };
  const group = world.groups.withAddress(address);
  return group === undefined ? undefined : { group };
}

/** The one whose people get the mail. */
function domainFor({ domains }: Pick<Directory, 'domains'>, name: string): Domain | undefined {
  const own = domains.named(name) ?? domains.above(name);
  if (own === undefined || own.settings.verifiedAt === null) return undefined;
  const { aliasOf } = own.settings;
  return aliasOf === null ? own : domains.named(aliasOf);
}
