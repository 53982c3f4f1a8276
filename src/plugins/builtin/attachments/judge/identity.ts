/** Name and declared type against what the content is. */
import type { Collector } from '../collector.ts';
import type { FileNode } from '../file-node.ts';
import { claimOfExtension, claimOfType, type Danger, dangerOf, isLure } from '../names/extensions.ts';
import type { FileName } from '../names/file-name.ts';
import { type Family, familyOf, type KindId, labelOf } from '../types/kinds.ts';
import { judgeScript } from './script.ts';

/** Families that do something to their reader when opened under whatever name. */
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
/** Endings that Windows loads as a program whatever is in the file. */
const NATIVE = new Set(['exe', 'scr', 'com', 'pif', 'cpl', 'dll', 'ocx', 'sys', 'msi']);

export function judgeIdentity(file: FileNode, kind: KindId, collector: Collector): void {
  const names = [file.name, ...file.otherNames];
  for (const name of names) {
    if (judgeTricks(file, name, kind, collector) || judgeDoubleExtension(file, name, kind, collector)) return;
  }
  const claim = claimOf(file, names);
  if (ACTIVE.has(familyOf(kind))) judgeProgram(file, kind, claim, collector);
  else if (claim !== null) judgeMismatch(file, kind, claim, collector);
  for (const name of names) judgeEnding(file, name, kind, collector);
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
 * What happens on opening: by the ending, unless the content shows that it can't.
 * `.com` ends many host names too, so there the content has to be a program or unknown.
 */
function effectOf(extension: string, kind: KindId): Exclude<Danger, 'installs'> | null {
  const danger = dangerOf(extension);
  if (danger === null || danger === 'installs') return null;
  return NATIVE.has(extension) && kind !== 'unknown' && !ACTIVE.has(familyOf(kind)) ? null : danger;
}

function judgeTricks(file: FileNode, name: FileName, kind: KindId, collector: Collector): boolean {
  const [trick] = name.tricks;
  if (trick === undefined || name.extension === '') return false;
  if (effectOf(name.extension, kind) === null && !ACTIVE.has(familyOf(kind))) return false;
  // Blanks and invisible letters hide nothing when no other ending is shown in front of them.
  const telling = trick === 'right-to-left override' || isLure(name.inner) || isLure(name.pretended);
  if (telling) collector.add('hidden-extension', file, 1, { extension: name.extension, trick });
  return telling;
}

function judgeDoubleExtension(file: FileNode, name: FileName, kind: KindId, collector: Collector): boolean {
  const effect = effectOf(name.extension, kind);
  if (!isLure(name.inner) || effect === null || effect === 'loads') return false;
  // `page.html.js` and `table.csv.py` are names of source files; in an archive they are nothing special.
  if (effect === 'script' && file.inside.length > 0 && !ACTIVE.has(familyOf(kind))) return false;
  collector.add('double-extension', file, 1, { shown: name.inner, extension: name.extension });
  return true;
}

function judgeProgram(file: FileNode, kind: KindId, claim: KindId | null, collector: Collector): void {
  const real = labelOf(kind);
  const lies = claim !== null && HARMLESS.has(familyOf(claim)) && !isZipBased(claim, kind);
  if (kind === 'eicar') collector.add('test-virus', file);
  else if (lies) collector.add('disguised-program', file, 1, { claimed: labelOf(claim), real });
  else if (kind === 'url-shortcut') collector.add('loader', file, 0.4, { extension: file.name.extension || 'url' });
  else if (familyOf(kind) === 'launcher') collector.add('shortcut', file, 1, { real });
  else addProgram(file, real, collector);
}

function addProgram(file: FileNode, real: string, collector: Collector): void {
  if (file.inside.length === 0) collector.add('program', file, 1, { real });
  else collector.add('program-in-archive', file, 1, { real, archive: file.inside.at(-2) ?? file.topName });
}

/** Java and Android programs and app packages are ZIP archives too. */
function isZipBased(claim: KindId, kind: KindId): boolean {
  return claim === 'zip' && (kind === 'jar' || kind === 'apk' || kind === 'msix');
}

/** Lies among files that don't run: a page or an archive that passes for a document or a picture. */
function judgeMismatch(file: FileNode, kind: KindId, claim: KindId, collector: Collector): void {
  const claimed = familyOf(claim);
  const real = familyOf(kind);
  if (claimed !== 'document' && claimed !== 'image') return;
  // Programs write tables and letters as HTML or XML under .xls and .doc, and Office reads them.
  if (real === 'markup' && (claim === 'xls' || claim === 'doc')) return;
  const facts = { claimed: labelOf(claim), real: labelOf(kind) };
  if (real === 'disk-image') collector.add('type-mismatch', file, 1, facts);
  else if (real === 'archive' && kind !== 'gzip') collector.add('type-mismatch', file, 0.8, facts);
  else if ((kind === 'html' || kind === 'mhtml') && claimed === 'document')
    collector.add('type-mismatch', file, 0.6, facts);
}

/** Endings that run, where the content neither proves nor disproves it. */
function judgeEnding(file: FileNode, name: FileName, kind: KindId, collector: Collector): void {
  if (ACTIVE.has(familyOf(kind)) || kind === 'empty') return;
  const { extension } = name;
  const effect = effectOf(extension, kind);
  if (effect === null) return;
  if (NATIVE.has(extension)) addProgram(file, 'a program by its name', collector);
  else if (effect === 'loads') collector.add('loader', file, LOADER_STRENGTH.get(extension) ?? 1, { extension });
  else judgeScript(file, extension, effect, collector);
}

/** Endings that mostly are what they seem. */
const LOADER_STRENGTH = new Map([
  ['url', 0.4],
  ['website', 0.4],
  ['webloc', 0.3],
  ['desktop', 0.5],
  ['mht', 0.3],
  ['mhtml', 0.3],
  ['theme', 0.5],
  ['rdp', 0.8],
  ['hlp', 0.6],
  ['slk', 0.7],
  ['xlam', 0.5],
  ['ppam', 0.5],
]);
