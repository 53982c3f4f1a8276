/** Opens any container by its kind. */
import { listOutlook } from '../ole/outlook.ts';
import type { KindId } from '../types/kinds.ts';
import { listCab } from './cab.ts';
import { listCms } from './cms.ts';
import { listGzip, listZstd } from './gzip.ts';
import { listIso } from './iso.ts';
import { type Content, type Listing, type Member, UNLISTED, type Unreadable } from './listing.ts';
import { listMail } from './mail.ts';
import { listRar } from './rar.ts';
import { listSevenZip } from './seven-zip.ts';
import { listTar } from './tar.ts';
import { listTnef } from './tnef.ts';
import { listZip } from './zip.ts';

type Lister = (bytes: Buffer, maxEntries: number, name: string) => Listing;

const closed: Lister = () => UNLISTED('unsupported');

const LISTERS = new Map<KindId, Lister>([
  ['zip', listZip],
  ['gzip', (bytes, _max, name) => listGzip(bytes, name)],
  ['zstd', (bytes, _max, name) => listZstd(bytes, name)],
  ['tar', listTar],
  ['rar', listRar],
  ['7z', listSevenZip],
  ['cab', listCab],
  ['tnef', listTnef],
  ['iso', listIso],
  ['eml', listMail],
  ['mhtml', listMail],
  ['msg', listOutlook],
  ['cms-signed', listCms],
  ['bzip2', closed],
  ['xz', closed],
  ['lzip', closed],
  ['compress', closed],
  ['ace', closed],
  ['arj', closed],
  ['lzh', closed],
  ['udf', closed],
  ['vhd', closed],
  ['vhdx', closed],
  ['vmdk', closed],
  ['wim', closed],
  ['dmg', closed],
]);

/** Null when the kind is no container. Never throws: damage is a listing that says so. */
export function openContainer(kind: KindId, bytes: Buffer, maxEntries: number, name: string): Listing | null {
  const lister = LISTERS.get(kind);
  if (lister === undefined) return null;
  try {
    return lister(bytes, maxEntries, name);
  } catch (thrown) {
    // Readers check what they read; an offset that slips through is the archive's damage, not ours.
    if (thrown instanceof RangeError) return UNLISTED('damaged');
    throw thrown;
  }
}

/** Reads a member; whatever its reader stumbles over is the archive's damage. */
export async function readMember(member: Member, limit: number, password?: string): Promise<Content | Unreadable> {
  try {
    return await member.read(limit, password);
  } catch (thrown) {
    if (thrown instanceof RangeError) return 'damaged';
    throw thrown;
  }
}
