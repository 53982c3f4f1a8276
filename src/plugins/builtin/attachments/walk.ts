/** Goes through the members of a container, whatever its format, within the budget. */
import type { Content, Listing, Member, Unreadable } from './archives/listing.ts';
import { readMember } from './archives/open.ts';
import { LIMITS } from './budget.ts';
import { childOf, type FileNode } from './file-node.ts';
import type { Inspection } from './inspection.ts';
import { ACTIVE_RULES, PROGRAM_RULES, type RuleName } from './rules.ts';
import { detectKind } from './types/detect.ts';
import { familyOf, isWorthReading, type KindId, labelOf } from './types/kinds.ts';

/** Documents in ZIP form are judged as documents, programs as programs. */
const NOT_WALKED: ReadonlySet<KindId> = new Set<KindId>([
  'docx',
  'xlsx',
  'xlsb',
  'pptx',
  'odf',
  'epub',
  'jar',
  'apk',
  'msix',
]);
/** An archive with so few files was packed around one of them. */
const FEW = 3;
const PROGRAM_INSIDE: ReadonlySet<RuleName> = new Set<RuleName>(['program-in-archive', 'shortcut', 'script']);
const SCRIPT_INSIDE: ReadonlySet<RuleName> = new Set<RuleName>(['script-file']);

export async function walkContainer(
  file: FileNode,
  kind: KindId,
  listing: Listing,
  depth: number,
  inspection: Inspection,
): Promise<void> {
  if (NOT_WALKED.has(kind)) return;
  const { collector } = inspection;
  const mark = collector.mark();
  if (familyOf(kind) === 'disk-image') collector.add('disk-image', file, 1, { real: labelOf(kind) });
  if (listing.inconsistent) collector.add('archive-contradictory', file);
  judgeIncomplete(file, kind, listing, inspection);
  if (depth >= LIMITS.maxDepth) return collector.unscanned(file, 'too-large');

  const password = await findPassword(listing, inspection);
  const growth = { packed: 0, unpacked: 0 };
  for (const member of listing.members) {
    const child = await openMember(
      file,
      member,
      { password, growth, siblings: listing.members.length - 1 },
      inspection,
    );
    if (child === null) break;
    await inspection.inspect(child, depth + 1);
  }
  judgePacking(file, kind, listing, mark, inspection);
  judgeEncryption(file, listing, password, mark, inspection);
}

function judgeIncomplete(
  file: FileNode,
  kind: KindId,
  { incomplete }: Listing,
  { collector, passwords }: Inspection,
): void {
  if (incomplete === null) return;
  collector.unscanned(file, incomplete === 'damaged' ? 'unsupported' : incomplete);
  if (incomplete === 'encrypted') {
    collector.add('encrypted', file);
    if (passwords.stated) collector.add('encrypted-password-given', file);
  } else if (incomplete !== 'too-large') {
    collector.add('unopened', file, 1, { real: labelOf(kind) });
  }
}

/** Null when there is nothing encrypted or no candidate fits. */
async function findPassword(listing: Listing, { passwords }: Inspection): Promise<string | null> {
  const smallest = listing.members
    .filter((member) => member.encrypted)
    .toSorted((a, b) => a.packedSize - b.packedSize)[0];
  if (smallest === undefined) return null;
  for (const candidate of passwords.candidates) {
    const read = await readMember(smallest, LIMITS.headBytes, candidate);
    if (typeof read !== 'string') return candidate;
  }
  return null;
}

interface Growth {
  packed: number;
  unpacked: number;
}

interface Opening {
  readonly password: string | null;
  readonly growth: Growth;
  readonly siblings: number;
}

/** The member as a file to look at; null when the budget ends here. */
async function openMember(
  file: FileNode,
  member: Member,
  opening: Opening,
  inspection: Inspection,
): Promise<FileNode | null> {
  const { password, growth, siblings } = opening;
  const { budget, collector } = inspection;
  if (!budget.takeEntry()) {
    collector.unscanned(file, 'too-large');
    judgeGrowth(file, growth, inspection);
    return null;
  }
  const content = await readContent(member, password, inspection);
  if (typeof content === 'string') {
    const child = childOf(file, member.name, Buffer.alloc(0), { read: 'unread', siblings });
    collector.unscanned(child, content === 'damaged' ? 'unsupported' : content);
    return child;
  }
  growth.packed += member.packedSize;
  growth.unpacked += content.bytes.length;
  const kind = detectKind(content.bytes);
  const child = childOf(file, member.name, content.bytes, { read: content.truncated ? 'head' : 'whole', siblings });
  if (isWorthReading(kind) && content.damaged === true) collector.unscanned(child, 'unsupported');
  if (isWorthReading(kind) && content.truncated) {
    collector.unscanned(child, 'too-large');
    judgeGrowth(file, growth, inspection);
  }
  return child;
}

/** The head first; the rest only of files whose content matters. */
async function readContent(
  member: Member,
  password: string | null,
  { budget }: Inspection,
): Promise<Content | Unreadable> {
  const key = member.encrypted && password !== null ? password : undefined;
  // Decryption is work as well, and done on the whole member for every look at it.
  if (member.encrypted) budget.spend(member.packedSize);
  const head = await readMember(member, budget.allow(LIMITS.headBytes), key);
  if (typeof head === 'string') return head;
  budget.spend(head.bytes.length);
  if (!head.truncated || !isWorthReading(detectKind(head.bytes))) return head;
  const whole = await readMember(member, budget.allow(LIMITS.maxMemberBytes), key);
  if (typeof whole === 'string') return head;
  budget.spend(whole.bytes.length);
  return whole;
}

function judgeGrowth(file: FileNode, { packed, unpacked }: Growth, { collector }: Inspection): void {
  if (unpacked > Math.max(1, packed) * LIMITS.bombRatio) collector.add('archive-bomb', file);
}

function judgePacking(file: FileNode, kind: KindId, listing: Listing, mark: number, { collector }: Inspection): void {
  const family = familyOf(kind);
  if ((family !== 'archive' && family !== 'disk-image') || listing.members.length > FEW) return;
  if (collector.foundSince(mark, PROGRAM_INSIDE)) collector.add('lone-program', file);
  else if (collector.foundSince(mark, SCRIPT_INSIDE)) collector.add('lone-script', file);
}

function judgeEncryption(
  file: FileNode,
  listing: Listing,
  password: string | null,
  mark: number,
  inspection: Inspection,
): void {
  const { collector, passwords } = inspection;
  if (!listing.members.some((member) => member.encrypted)) return;
  collector.add('encrypted', file);
  if (password === null && !passwords.stated) return;
  if (collector.foundSince(mark, PROGRAM_RULES)) collector.add('encrypted-program', file);
  else if (collector.foundSince(mark, ACTIVE_RULES)) collector.add('encrypted-active', file);
  else collector.add('encrypted-password-given', file, password === null ? 1 : 0.4);
}
