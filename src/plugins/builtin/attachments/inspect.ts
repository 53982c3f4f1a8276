/** Looks at one file: what it is, what it does, and, when it holds others, at each of them. */
import type { Listing } from './archives/listing.ts';
import { openContainer } from './archives/open.ts';
import { zipKind } from './archives/zip-kind.ts';
import { LIMITS } from './budget.ts';
import type { Child } from './child.ts';
import { childOf, type FileNode } from './file-node.ts';
import type { Inspection } from './inspection.ts';
import { judgeCompound } from './judge/compound.ts';
import { judgeIdentity } from './judge/identity.ts';
import { judgeHtml, judgeSvg } from './judge/markup.ts';
import { judgeOffice } from './judge/office.ts';
import { filesInOneNote } from './judge/onenote.ts';
import { judgePdf } from './judge/pdf.ts';
import { judgeRtf } from './judge/rtf.ts';
import { type CompoundFile, openCompound } from './ole/compound.ts';
import { compoundKind } from './ole/kind.ts';
import { detectKind } from './types/detect.ts';
import { familyOf, type KindId, labelOf } from './types/kinds.ts';
import { walkContainer } from './walk.ts';

/** The end record and the longest comment behind it. */
const ZIP_TAIL = 22 + 65_535;

interface Identified {
  readonly kind: KindId;
  readonly listing: Listing | null;
  readonly compound: CompoundFile | null;
}

export async function inspectFile(file: FileNode, depth: number, inspection: Inspection): Promise<void> {
  const { collector, signal } = inspection;
  if (signal.aborted) return collector.unscanned(file, 'deadline');
  const identified = identify(file);
  judgeIdentity(file, identified.kind, collector);
  if (file.read !== 'whole') return;
  const children = await judgeContent(file, identified, inspection);
  for (const child of children) await inspectChild(file, child, depth, inspection);
  if (identified.listing !== null) await walkContainer(file, identified.kind, identified.listing, depth, inspection);
}

function identify(file: FileNode): Identified {
  const base = file.read === 'unread' ? 'unknown' : detectKind(file.bytes);
  if (base === 'ole') {
    const compound = openCompound(file.bytes);
    const kind = compound === null ? base : compoundKind(compound);
    return { kind, compound, listing: listingOf(kind, file) };
  }
  const listing = listingOf(base, file) ?? hiddenZip(base, file);
  const kind = base === 'zip' && listing !== null ? zipKind(listing.members.map((member) => member.name)) : base;
  return { kind, listing, compound: null };
}

const listingOf = (kind: KindId, file: FileNode): Listing | null =>
  file.read !== 'whole' ? null : openContainer(kind, file.bytes, LIMITS.maxEntries + 1, file.name.shown);

/** ZIP archives are read from their end, so whatever stands in front, unpackers open them; so do self-extracting programs. */
function hiddenZip(kind: KindId, file: FileNode): Listing | null {
  const isHidden = file.read === 'whole' && file.bytes.subarray(-ZIP_TAIL).includes('PK\x05\x06', 0, 'latin1');
  const listing = isHidden ? openContainer('zip', file.bytes, LIMITS.maxEntries + 1, file.name.shown) : null;
  if (listing === null || listing.members.length === 0) return null;
  return { ...listing, inconsistent: familyOf(kind) !== 'program' };
}

async function judgeContent(
  file: FileNode,
  { kind, listing, compound }: Identified,
  inspection: Inspection,
): Promise<readonly Child[]> {
  const { budget, collector } = inspection;
  if (compound !== null && kind !== 'msi') {
    if (kind === 'encrypted-office') return sealed(file, inspection);
    return judgeCompound(file, compound, collector);
  }
  switch (kind) {
    case 'docx':
    case 'xlsx':
    case 'xlsb':
    case 'pptx':
      return listing === null ? [] : judgeOffice(file, listing, budget, collector);
    case 'pdf':
      return judgePdf(file, collector);
    case 'rtf':
      return judgeRtf(file, collector);
    case 'onenote':
      return filesInOneNote(file);
    case 'html':
    case 'mhtml':
    case 'hta':
      return judgeHtml(file, collector);
    case 'svg':
      return judgeSvg(file, collector);
    case 'cms-encrypted':
    case 'pgp-message':
      return sealed(file, inspection);
    default:
      return [];
  }
}

/** Documents under a password and messages under a key can't be opened here; most are honest, so it is said and no more. */
function sealed(file: FileNode, { collector, passwords }: Inspection): readonly Child[] {
  collector.add('encrypted', file);
  if (passwords.stated) collector.add('encrypted-password-given', file);
  collector.unscanned(file, 'encrypted');
  return [];
}

/** What a document carries is hidden from its reader: a program or script there has no honest reason. */
async function inspectChild(parent: FileNode, child: Child, depth: number, inspection: Inspection): Promise<void> {
  const { budget, collector } = inspection;
  const file = childOf(parent, child.name, child.bytes);
  if (depth >= LIMITS.maxDepth || !budget.takeEntry()) return collector.unscanned(file, 'too-large');
  const kind = detectKind(child.bytes);
  const family = familyOf(kind);
  if (family === 'program' || kind === 'lnk') collector.add('embedded-program', parent, 1, { real: labelOf(kind) });
  else if (family === 'script') collector.add('embedded-script', parent, 1, { real: labelOf(kind) });
  await inspection.inspect(file, depth + 1);
}
