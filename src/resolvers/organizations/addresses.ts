/** Addresses that a mutation names. */
import type { UserError } from '../types.generated.ts';
import { invalid } from '../user-errors.ts';

const MOST = 100;

export function addressesFault(addresses: readonly string[]): UserError | null {
  if (addresses.length === 0 || addresses.length > MOST) return invalid(`Give 1 to ${MOST} addresses.`, ['addresses']);
  const wrong = addresses.findIndex((address) => !isAddress(address));
  return wrong === -1 ? null : notWhole(['addresses', String(wrong)]);
}

export function addressFault(address: string, path: readonly string[]): UserError | null {
  return isAddress(address) ? null : notWhole(path);
}

const isAddress = (address: string) => /^[^\s@]{1,64}@[^\s@]{1,255}$/.test(address);

const notWhole = (path: readonly string[]) => invalid('This is no whole address.', path);
