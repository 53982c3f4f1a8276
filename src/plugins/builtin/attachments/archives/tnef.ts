/** Outlook's winmail.dat as a listing of the files in it. */
import { type Listing, type Member, stored } from './listing.ts';

const HEADER = 6;
const ATTACHMENT_LEVEL = 2;
const RENDER_DATA = 0x9002;
const TITLE = 0x8010;
const DATA = 0x800f;
const PROPERTIES = 0x9005;
/** PR_ATTACH_LONG_FILENAME as UTF-16 and as 8-bit text, in wire order. */
const LONG_NAME_16 = Buffer.from([0x1f, 0x00, 0x07, 0x37]);
const LONG_NAME_8 = Buffer.from([0x1e, 0x00, 0x07, 0x37]);

export function listTnef(bytes: Buffer, maxEntries: number): Listing {
  const files: { name: string; data: Buffer | null }[] = [];
  let position = HEADER;
  let incomplete: Listing['incomplete'] = null;
  while (position + 9 <= bytes.length) {
    const level = bytes[position];
    const id = bytes.readUInt16LE(position + 1);
    const length = bytes.readUInt32LE(position + 5);
    const value = bytes.subarray(position + 9, position + 9 + length);
    if (value.length < length) incomplete = 'damaged';
    const file = files.at(-1);
    if (level === ATTACHMENT_LEVEL && id === RENDER_DATA) {
      if (files.length >= maxEntries)
        return { members: toMembers(files), incomplete: 'too-large', inconsistent: false };
      files.push({ name: '', data: null });
    } else if (level === ATTACHMENT_LEVEL && file !== undefined) {
      if (id === TITLE) file.name ||= cString(value);
      else if (id === DATA) file.data = value;
      else if (id === PROPERTIES) file.name = longName(value) ?? file.name;
    }
    position += 9 + length + 2;
  }
  return { members: toMembers(files), incomplete, inconsistent: false };
}

function toMembers(files: readonly { name: string; data: Buffer | null }[]): Member[] {
  return files.flatMap(({ name, data }) =>
    data === null ? [] : [{ name, encrypted: false, packedSize: data.length, read: stored(data) }],
  );
}

function cString(value: Buffer): string {
  const end = value.indexOf(0);
  return value.toString('latin1', 0, Math.min(end === -1 ? value.length : end, 1_024));
}

/** A property is its tag, a count of values, and each value with its length in front. */
function longName(properties: Buffer): string | null {
  for (const [tag, label] of [
    [LONG_NAME_16, 'utf-16le'],
    [LONG_NAME_8, 'windows-1252'],
  ] as const) {
    const at = properties.indexOf(tag);
    if (at === -1 || at + 12 > properties.length) continue;
    const value = properties.subarray(at + 12, at + 12 + Math.min(properties.readUInt32LE(at + 8), 2_048));
    const text = new TextDecoder(label).decode(value);
    const end = text.indexOf('\0');
    return end === -1 ? text : text.slice(0, end);
  }
  return null;
}
