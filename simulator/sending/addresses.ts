/** Addresses as a request writes them, and as a header does. */
import { addressParser } from 'postal-mime';
import { headerText } from '../mail/build/encoding.ts';

export interface Address {
  readonly name: string;
  readonly address: string;
}

const ADDRESS = /^[^\s@<>(),;:\\"[\]]{1,64}@[^\s@<>(),;:\\"[\]]{1,255}$/;

/** Several in one text, between commas; null where one of them is none. */
export function readAddresses(text: string): Address[] | null {
  // A line break would begin a header field of its own.
  if (/[\r\n\0]/.test(text)) return null;
  const parsed = addressParser(text, { flatten: true });
  const addresses = parsed.flatMap(({ name, address }) => (address === undefined ? [] : [{ name, address }]));
  const isWhole = addresses.length === parsed.length && addresses.every(({ address }) => ADDRESS.test(address));
  return isWhole && addresses.length > 0 ? addresses : null;
}

export function writeAddress({ name, address }: Address): string {
  if (name === '') return `<${address}>`;
  const isPlain = /^[\x20-\x7e]*$/.test(name);
  return `${isPlain ? `"${name.replace(/["\\]/g, '\\$&')}"` : headerText(name)} <${address}>`;
}

export const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
