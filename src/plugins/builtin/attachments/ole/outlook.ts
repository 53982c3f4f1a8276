/** Outlook messages (.msg) as listings of their attachments. */
import { type Listing, type Member, UNLISTED } from '../archives/listing.ts';
import { openCompound } from './compound.ts';

const ATTACHMENT = '__attach_version1.0_';
const DATA = '__substg1.0_37010102';
const NAMES = ['__substg1.0_3707001F', '__substg1.0_3704001F', '__substg1.0_3707001E', '__substg1.0_3704001E'];
const MAX_NAME = 2_048;

export function listOutlook(bytes: Buffer, maxEntries: number): Listing {
  const file = openCompound(bytes);
  if (file === null) return UNLISTED('damaged');
  const members: Member[] = [];
  for (const data of file.entries) {
    const folder = data.path.at(-2) ?? '';
    if (data.path.at(-1) !== DATA || !folder.startsWith(ATTACHMENT)) continue;
    if (members.length >= maxEntries) return { members, incomplete: 'too-large', inconsistent: false };
    const siblings = file.entries.filter(
      (entry) => entry.path.length === data.path.length && entry.path.at(-2) === folder,
    );
    const nameEntry = NAMES.map((name) => siblings.find((entry) => entry.path.at(-1) === name)).find(
      (entry) => entry !== undefined,
    );
    const wide = nameEntry?.path.at(-1)?.endsWith('F') === true;
    members.push({
      name: nameEntry === undefined ? '' : file.read(nameEntry, MAX_NAME).toString(wide ? 'utf16le' : 'latin1'),
      encrypted: false,
      packedSize: data.size,
      read: async (limit) => ({ bytes: file.read(data, limit), truncated: data.size > limit }),
    });
  }
  return { members, incomplete: null, inconsistent: false };
}
