/** Address lists of a header, flattened, bounded, in lower case. */
import { addressParser } from 'postal-mime';
import type { HeaderField } from '../../plugins/mime/index.ts';
import type { MailAddress } from '../../plugins/sdk/message.ts';
import type { LoadLimits } from './limits.ts';

/** Addresses of every field of that name, in order: a second From is forbidden, and therefore worth seeing. */
export function readAddresses(
  fields: readonly HeaderField[],
  name: string,
  limits: LoadLimits,
): readonly MailAddress[] {
  const found: MailAddress[] = [];
  for (const field of fields) {
    if (field.name !== name) continue;
    for (const entry of parseList(field.value.slice(0, limits.maxHeaderCharacters))) {
      if (found.length >= limits.maxAddresses) return Object.freeze(found);
      found.push(Object.freeze(entry));
    }
  }
  return Object.freeze(found);
}

function parseList(value: string): MailAddress[] {
  const entries = addressParser(value, { flatten: true });
  return entries.map((entry) => ({ name: entry.name, address: (entry.address ?? '').trim().toLowerCase() }));
}
