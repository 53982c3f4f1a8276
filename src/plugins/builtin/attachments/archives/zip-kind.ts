/** ZIP is also the shell of documents and programs: which one, by the names of its members. */
import type { KindId } from '../types/kinds.ts';

export function zipKind(names: readonly string[]): KindId {
  const all = new Set(names);
  const under = (folder: string) => names.some((name) => name.startsWith(folder));
  if (all.has('AppxManifest.xml') || all.has('AppxMetadata/AppxBundleManifest.xml')) return 'msix';
  if (all.has('[Content_Types].xml')) {
    if (under('word/')) return 'docx';
    if (under('xl/')) return all.has('xl/workbook.bin') ? 'xlsb' : 'xlsx';
    if (under('ppt/')) return 'pptx';
  }
  if (all.has('AndroidManifest.xml') && all.has('classes.dex')) return 'apk';
  if (all.has('mimetype') && all.has('META-INF/container.xml')) return 'epub';
  if (all.has('mimetype') && all.has('META-INF/manifest.xml')) return 'odf';
  if (all.has('META-INF/MANIFEST.MF') && names.some((name) => name.endsWith('.class'))) return 'jar';
  return 'zip';
}
