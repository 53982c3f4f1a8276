/** Older Office documents and other compound files: macros, macro sheets and objects in them. */
import type { Child } from '../child.ts';
import type { Collector } from '../collector.ts';
import type { FileNode } from '../file-node.ts';
import type { CompoundFile } from '../ole/compound.ts';
import { type MacroTraits, readMacros } from '../ole/vba.ts';

/** Microsoft Equation 3.0, in file order. */
const EQUATION = '02ce020000000000c000000000000046';
const MAX_PACKAGES = 50;
/** Over all packages of a document. */
const MAX_PACKAGE_BYTES = 32 * 1024 * 1024;
const MAX_WORKBOOK_HEAD = 1024 * 1024;

/** Endings under which a reader may expect macros. */
const MACRO_ENDINGS = new Set(
  'doc dot xls xlt xla ppt pot pps docm dotm xlsm xltm xlsb xlam pptm potm ppsm ppam mdb accdb adp vsd vsdm bin msg'.split(
    ' ',
  ),
);

export function judgeCompound(file: FileNode, compound: CompoundFile, collector: Collector): Child[] {
  const macros = readMacros(compound);
  if (macros !== null) judgeMacros(file, macros, collector);
  if (hasMacroSheet(compound)) collector.add('macro-sheet', file);
  if (compound.entries.some((entry) => entry.classId === EQUATION)) collector.add('equation-object', file);
  return packages(file, compound, collector);
}

export function judgeMacros(file: FileNode, { autostart, reach }: MacroTraits, collector: Collector): void {
  const { extension } = file.name;
  if (autostart !== null && reach !== null) collector.add('macro-attack', file, 1, { autostart, reach });
  else if (autostart !== null) collector.add('macro-autostart', file, 1, { autostart });
  else collector.add('macro', file);
  if (extension !== '' && !MACRO_ENDINGS.has(extension)) collector.add('macro-hidden', file, 1, { extension });
}

/** BOUNDSHEET records at the start of a workbook name every sheet with its type; 1 is a macro sheet. */
function hasMacroSheet(compound: CompoundFile): boolean {
  const workbook = compound.entries.find(
    (entry) => entry.path.length === 1 && (entry.path[0] === 'Workbook' || entry.path[0] === 'Book'),
  );
  if (workbook === undefined) return false;
  const bytes = compound.read(workbook, MAX_WORKBOOK_HEAD);
  let position = 0;
  while (position + 4 <= bytes.length) {
    const type = bytes.readUInt16LE(position);
    const length = bytes.readUInt16LE(position + 2);
    if (type === 0x0085 && length >= 6 && bytes[position + 9] === 1) return true;
    // End of the workbook's globals: sheets are all named before it.
    if (type === 0x000a) return false;
    position += 4 + length;
  }
  return false;
}

function packages(file: FileNode, compound: CompoundFile, collector: Collector): Child[] {
  const streams = compound.entries.filter(
    (entry) => !entry.isStorage && entry.path.at(-1)?.toLowerCase() === '\u0001ole10native',
  );
  const children: Child[] = [];
  let left = MAX_PACKAGE_BYTES;
  for (const stream of streams) {
    if (left <= 0 || children.length >= MAX_PACKAGES) {
      collector.unscanned(file, 'too-large');
      break;
    }
    const bytes = compound.read(stream, left);
    left -= bytes.length;
    children.push(...readPackage(bytes));
  }
  return children;
}

/** OLE package: total size, flags, label, original path, flags, temporary path, size, content. */
function readPackage(bytes: Buffer): Child[] {
  const labelEnd = bytes.indexOf(0, 6);
  const pathEnd = labelEnd === -1 ? -1 : bytes.indexOf(0, labelEnd + 1);
  if (pathEnd === -1 || pathEnd + 9 > bytes.length) return [];
  const temporary = bytes.readUInt32LE(pathEnd + 5);
  const sizeAt = pathEnd + 9 + temporary;
  if (sizeAt + 4 > bytes.length) return [];
  const content = bytes.subarray(sizeAt + 4, sizeAt + 4 + bytes.readUInt32LE(sizeAt));
  return [{ name: bytes.toString('latin1', 6, labelEnd), bytes: content }];
}
