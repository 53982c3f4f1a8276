/** Addresses as Zoho's rows have them: `"Mira Holm"<mira@zylker.example>,<ivo@zylker.example>`. */
import { decodeEntities } from './fields.ts';

export interface MailAddress {
  /** Display name; empty when there is none. */
  readonly name: string;
  /** In lower case; empty when there is none. */
  readonly address: string;
}

const NO_ADDRESS: MailAddress = { name: '', address: '' };
/** Zoho's word for an empty list. */
const NOT_PROVIDED = 'not provided';
const MAX_ADDRESSES = 1_000;

/** Reads a list that is escaped for HTML. Commas in quotes and in angle brackets belong to their address. */
export function parseAddressList(escaped: string): MailAddress[] {
  const list = decodeEntities(escaped).trim();
  if (list === '' || list.toLowerCase() === NOT_PROVIDED) return [];
  return splitList(list)
    .slice(0, MAX_ADDRESSES)
    .map(parseAddress)
    .filter(({ name, address }) => name !== '' || address !== '');
}

/** The first address of a text; empty when there is none. */
export function parseSender(fromAddress: string, displayName: string): MailAddress {
  const [first = NO_ADDRESS] = parseAddressList(fromAddress);
  const name = decodeEntities(displayName).trim();
  // Zoho repeats the address as the name of whoever has none.
  return { address: first.address, name: name.toLowerCase() === first.address ? first.name : name };
}

function splitList(list: string): string[] {
  const items: string[] = [];
  let item = '';
  let quoted = false;
  let bracketed = false;
  for (let index = 0; index < list.length; index += 1) {
    const char = list[index] ?? '';
    if (char === '\\' && quoted) {
      item += char + (list[index + 1] ?? '');
      index += 1;
      continue;
    }
    if (char === '"' && !bracketed) quoted = !quoted;
    else if (char === '<' && !quoted) bracketed = true;
    else if (char === '>' && !quoted) bracketed = false;
    if ((char === ',' || char === ';') && !quoted && !bracketed) {
      items.push(item);
      item = '';
    } else item += char;
  }
  items.push(item);
  return items;
}

function parseAddress(item: string): MailAddress {
  const open = item.lastIndexOf('<');
  if (open === -1) return { name: '', address: item.trim().toLowerCase() };
  const close = item.indexOf('>', open);
  const address = item.slice(open + 1, close === -1 ? undefined : close);
  return { name: unquote(item.slice(0, open).trim()), address: address.trim().toLowerCase() };
}

function unquote(name: string): string {
  const inner = name.startsWith('"') && name.endsWith('"') && name.length > 1 ? name.slice(1, -1) : name;
  return inner.replace(/\\(.)/g, '$1').trim();
}
