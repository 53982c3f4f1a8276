/** Name and declared type against what the content is. */
import type { Collector } from '../collector.ts';
import type { FileNode } from '../file-node.ts';
import { claimOfExtension, claimOfType, type Danger, dangerOf, isLure } from '../names/extensions.ts';
import type { FileName } from '../names/file-name.ts';
import { type Family, familyOf, type KindId, labelOf } from '../types/kinds.ts';

/** Kinds that do something to their reader when opened under whatever name. */
const ACTIVE: ReadonlySet<Family> = new Set<Family>(['program', 'launcher']);
/** Families that pass for harmless. */
const HARMLESS: ReadonlySet<Family> = new Set<Family>([
  'document',
  'image',
  'media',
  'text',
  'mail',
  'markup',
  'archive',
]);

export function judgeIdentity(file: FileNode, kind: KindId, collector: Collector): void {
  const names = [file.name, ...file.otherNames];
  for (const name of names) {
    if (judgeTricks(file, name, kind, collector) || judgeDoubleExtension(file, name, kind, collector)) return;
  }
  const claim = claimOf(file, names);
  if (ACTIVE.has(familyOf(kind))) judgeProgram(file, kind, claim, collector);
  else if (claim !== null) judgeMismatch(file, kind, claim, collector);
}

/** The first thing that a name, or else the declared type, makes its reader expect. */
function claimOf(file: FileNode, names: readonly FileName[]): KindId | null {
  for (const name of names) {
    const claim = claimOfExtension(name.extension);
    if (claim !== null) return claim;
  }
  return names.every((name) => dangerOf(name.extension) === null) ? claimOfType(file.declaredType) : null;
}

/**
 * What really runs: by its ending, unless the content shows that it can't.
 * `.com` ends many host names too, so there the content has to be a program or unknown.
 */
function runs(extension: string, kind: KindId): Danger | null {
  const danger = dangerOf(extension);
  if (danger === null || danger === 'installs') return null;
  const native = ['exe', 'scr', 'com', 'pif', 'cpl', 'dll', 'msi'].includes(extension);
  if (native && kind !== 'unknown' && !ACTIVE.has(familyOf(kind))) return null;
  return danger;
}

function judgeTricks(file: FileNode, name: FileName, kind: KindId, collector: Collector): boolean {
  const [trick] = name.tricks;
  if (trick === undefined) return false;
  const hidden = runs(name.extension, kind) !== null || ACTIVE.has(familyOf(kind));
  if (!hidden || name.extension === '') return false;
  // Blanks and invisible letters hide nothing when no other ending is shown in front of them.
  const telling = trick === 'right-to-left override' || isLure(name.inner) || isLure(name.pretended);
  if (telling) collector.add('hidden-extension', file, 1, { extension: name.extension, trick });
  return telling;
}

function judgeDoubleExtension(file: FileNode, name: FileName, kind: KindId, collector: Collector): boolean {
  const danger = runs(name.extension, kind);
  if (!isLure(name.inner) || danger === null || danger === 'loads') return false;
  // `page.html.js` and `table.csv.py` are names of source files; in an archive they are nothing special.
  if (danger === 'script' && file.inside.length > 0 && !ACTIVE.has(familyOf(kind))) return false;
  collector.add('double-extension', file, 1, { shown: name.inner, extension: name.extension });
  return true;
}

function judgeProgram(file: FileNode, kind: KindId, claim: KindId | null, collector: Collector): void {
  const real = labelOf(kind);
  if (claim !== null && HARMLESS.has(familyOf(claim)) && !isHonest(claim, kind)) {
    collector.add('disguised-program', file, 1, { claimed: labelOf(claim), real });
  } else {
    collector.add(file.inside.length === 0 ? 'program' : 'program-in-archive', file, 1, { real });
  }
}

/** A self-extracting archive is a program and an archive; a Java or Android program is a ZIP archive. */
function isHonest(claim: KindId, kind: KindId): boolean {
  return (kind === 'jar' || kind === 'apk' || kind === 'msix') && claim === 'zip';
}

/** Lies among files that don't run: a page or an archive that passes for a document or a picture. */
function judgeMismatch(file: FileNode, kind: KindId, claim: KindId, collector: Collector): void {
  const claimed = familyOf(claim);
  const real = familyOf(kind);
  if (claimed !== 'document' && claimed !== 'image') return;
  // Programs write tables and letters as HTML, XML or text under .xls and .doc, and Office reads them.
  if (real === 'markup' && (claim === 'xls' || claim === 'doc')) return;
  const facts = { claimed: labelOf(claim), real: labelOf(kind) };
  if (real === 'disk-image') collector.add('type-mismatch', file, 1, facts);
  else if (real === 'archive' && kind !== 'gzip') collector.add('type-mismatch', file, 0.8, facts);
  else if ((kind === 'html' || kind === 'mhtml') && claimed === 'document')
    collector.add('type-mismatch', file, 0.6, facts);
}
