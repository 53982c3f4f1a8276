/** Which program a compound file belongs to. */
import type { KindId } from '../types/kinds.ts';
import type { CompoundFile } from './compound.ts';

/** Windows Installer packages, patches and transforms, in file order. */
const INSTALLER = new Set([
  '84100c0000000000c000000000000046',
  '86100c0000000000c000000000000046',
  '82100c0000000000c000000000000046',
]);

export function compoundKind(file: CompoundFile): KindId {
  if (INSTALLER.has(file.rootClassId)) return 'msi';
  const top = new Set(file.entries.filter((entry) => entry.path.length === 1).map((entry) => entry.path[0]));
  if (top.has('EncryptedPackage')) return 'encrypted-office';
  if (top.has('__properties_version1.0')) return 'msg';
  if (top.has('WordDocument')) return 'doc';
  if (top.has('Workbook') || top.has('Book')) return 'xls';
  if (top.has('PowerPoint Document')) return 'ppt';
  return 'ole';
}
