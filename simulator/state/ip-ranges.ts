/** Ranges of addresses, of either version. */
import { BlockList, isIP } from 'node:net';

const versionOf = (address: string) => (isIP(address) === 4 ? 'ipv4' : 'ipv6');

/** Whether the two ends are addresses of one version in this order. */
export function isRange(from: string, to: string): boolean {
  if (isIP(from) === 0 || isIP(from) !== isIP(to)) return false;
  try {
    new BlockList().addRange(from, to, versionOf(from));
    return true;
  } catch {
    return false;
  }
}

export function isWithin({ from, to }: { readonly from: string; readonly to: string }, address: string): boolean {
  if (isIP(address) === 0) return false;
  const list = new BlockList();
  list.addRange(from, to, versionOf(from));
  return list.check(address, versionOf(address));
}
