/**
 * The bytes of a message whose source came as text inside JSON. How Zoho made text of bytes above 127 is not
 * known: either one character a byte (latin1), or by reading them as UTF-8. So an own check of a signature on a
 * source with such bytes proves nothing.
 */
import { isUtf8 } from 'node:buffer';

export function sourceBytes(text: string, assumed: 'utf8' | 'latin1'): Buffer {
  const highest = highestCharacter(text);
  if (highest < 0x80) return Buffer.from(text, 'latin1');
  // A character that is no byte can only have come from UTF-8.
  if (highest > 0xff) return Buffer.from(text, 'utf8');
  const asBytes = Buffer.from(text, 'latin1');
  // Bytes that make sense as UTF-8 were hardly put next to each other by chance.
  return isUtf8(asBytes) ? asBytes : Buffer.from(text, assumed);
}

/** How Zoho made text of the bytes of this source, where it shows; null where both ways would give the same. */
export function evidenceOfEncoding(text: string): 'utf8' | 'latin1' | null {
  const highest = highestCharacter(text);
  if (highest > 0xff) return 'utf8';
  return highest >= 0x80 && isUtf8(Buffer.from(text, 'latin1')) ? 'latin1' : null;
}

function highestCharacter(text: string): number {
  let highest = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > highest) highest = unit;
  }
  return highest;
}
