/** Addresses of an organisation: whose they are, and which are free. */
import { domainOf, readAddresses } from '../../sending/addresses.ts';
import { exact } from '../../state/addressing.ts';
import { badInput, badPattern, internal } from '../../wire/envelope.ts';
import type { Call } from '../rules.ts';

/** An address in a domain of the organisation that nobody has. @throws Refusal */
export function checkFreeAddress({ world, organisation }: Call, address: string): void {
  if (readAddresses(address)?.length !== 1) throw badPattern('emailAddress');
  const domain = world.domains.of(organisation).find(({ name }) => name === domainOf(address));
  if (domain === undefined) throw badInput(`${domainOf(address)} does not belong to the organization`);
  if (domain.settings.verifiedAt === null) throw badInput(`${domain.name} is not verified`);
  if (exact(world, address.toLowerCase()) !== undefined) throw internal(`${address} already exists`);
}
