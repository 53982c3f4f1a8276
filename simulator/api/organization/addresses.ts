/** Addresses of an organisation: whose they are, and which are free. */
import { domainOf, readAddresses } from '../../sending/addresses.ts';
import { badInput, badPattern, internal } from '../../wire/envelope.ts';
import type { Call } from '../rules.ts';

/** An address in a domain of the organisation that nobody has. @throws Refusal */
export function checkFreeAddress({ world, organisation }: Call, address: string): void {
  if (readAddresses(address)?.length !== 1) throw badPattern('emailAddress');
  if (domainOf(address) !== organisation.primaryDomain)
    throw badInput(`${domainOf(address)} does not belong to the organization`);
  if (world.addresseeOf(address) !== undefined) throw internal(`${address} already exists`);
}
