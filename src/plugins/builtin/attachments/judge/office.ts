/** Office documents in ZIP form: macros, macro sheets, remote templates and embedded objects. */

import type { Listing, Member } from '../archives/listing.ts';
import { readMember } from '../archives/open.ts';
import { type Budget, LIMITS } from '../budget.ts';
import type { Child } from '../child.ts';
import type { Collector } from '../collector.ts';
import type { FileNode } from '../file-node.ts';
import { dangerOf } from '../names/extensions.ts';
import { readFileName } from '../names/file-name.ts';
import { openCompound } from '../ole/compound.ts';
import { readMacros } from '../ole/vba.ts';
import { judgeMacros } from './compound.ts';

const MAX_READ = 400;

export async function judgeOffice(
  file: FileNode,
  listing: Listing,
  budget: Budget,
  collector: Collector,
): Promise<Child[]> {
  const children: Child[] = [];
  let read = 0;
  for (const member of listing.members) {
    const role = roleOf(member.name);
    if (role === 'macro-sheet') collector.add('macro-sheet', file);
    if (role === null || role === 'macro-sheet') continue;
    if (read >= MAX_READ || !budget.takeEntry()) {
      collector.unscanned(file, 'too-large');
      break;
    }
    read += 1;
    const bytes = await content(member, budget);
    if (role === 'relations') judgeRelations(file, bytes, collector);
    else if (role !== 'project' || !judgeProject(file, bytes, collector)) children.push({ name: member.name, bytes });
  }
  return children;
}

type Role = 'project' | 'macro-sheet' | 'relations' | 'object';

/** Only what can act is read; the pages of the document itself are left alone. */
function roleOf(name: string): Role | null {
  const path = name.toLowerCase();
  if (path.includes('/macrosheets/') || path.includes('/intlmacrosheets/')) return 'macro-sheet';
  if (path.endsWith('.rels')) return 'relations';
  if (path.includes('/embeddings/') || path.includes('/activex/')) return 'object';
  // The project part can have any name; .bin is what Office itself writes.
  if (path.endsWith('.bin') && !path.includes('printersettings')) return 'project';
  return dangerOf(readFileName(name).extension) === null ? null : 'object';
}

async function content(member: Member, budget: Budget): Promise<Buffer> {
  const read = await readMember(member, budget.allow(LIMITS.maxMemberBytes));
  if (typeof read === 'string') return Buffer.alloc(0);
  budget.spend(read.bytes.length);
  return read.bytes;
}

function judgeProject(file: FileNode, bytes: Buffer, collector: Collector): boolean {
  const compound = openCompound(bytes);
  const macros = compound === null ? null : readMacros(compound);
  if (macros === null) return false;
  judgeMacros(file, macros, collector);
  return true;
}

/** A relationship to an outside template, frame or object is fetched on opening; hyperlinks only on a click. */
function judgeRelations(file: FileNode, bytes: Buffer, collector: Collector): void {
  for (const relation of bytes.toString('utf8').split('<Relationship ').slice(1, 2_000)) {
    const loads = ['/attachedTemplate"', '/oleObject"', '/frame"', '/subDocument"', '/externalLinkPath"'].some((type) =>
      relation.includes(type),
    );
    const target = attribute(relation, 'Target');
    if (loads && relation.includes('"External"') && isRemote(target))
      collector.add('remote-template', file, 1, { target });
  }
}

function attribute(relation: string, name: string): string {
  const start = relation.indexOf(`${name}="`);
  if (start === -1) return '';
  const from = start + name.length + 2;
  return relation.slice(from, Math.max(from, relation.indexOf('"', from)));
}

function isRemote(target: string): boolean {
  const lower = target.toLowerCase();
  return ['http:', 'https:', 'ftp:', 'mhtml:', '\\\\', 'file:////', 'file://\\\\'].some((scheme) =>
    lower.startsWith(scheme),
  );
}
