/** OneNote sections carry any file behind a picture of a button. */
import type { Child } from '../child.ts';
import type { FileNode } from '../file-node.ts';

/** FileDataStoreObject, in file order; its length and twelve reserved bytes follow. */
const FILE_DATA = Buffer.from('e716e3bd65261145a4c48d4d0b7a9eac', 'hex');
const MAX_FILES = 100;

export function filesInOneNote(file: FileNode): Child[] {
  const children: Child[] = [];
  let position = file.bytes.indexOf(FILE_DATA);
  while (position !== -1 && children.length < MAX_FILES && position + 36 <= file.bytes.length) {
    const length = file.bytes.readUInt32LE(position + 16);
    const start = position + 36;
    children.push({ name: `embedded file ${children.length + 1}`, bytes: file.bytes.subarray(start, start + length) });
    position = file.bytes.indexOf(FILE_DATA, start);
  }
  return children;
}
