/** The address ranges that people may sign in from: a wrapper, blocks by role in it, ranges in those. */
import { z } from 'zod';
import { flag, id, text, type Word, word } from './fields.ts';
import { elementsOf, type RowNotes, type RowSpec, readRow } from './read-row.ts';

export type IpRole = 'USERS' | 'ADMINISTRATORS' | 'SUPER_ADMINISTRATOR' | 'EVERYONE';

export interface AllowedIpRow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly role: Word<IpRole>;
  /** Whether the address that asked lies in a range of this role. */
  readonly coversCaller: boolean | null;
}

/** The first two are in a sample; how the others are named is a guess. */
const role = word<IpRole>({
  user: 'USERS',
  admin: 'ADMINISTRATORS',
  superadmin: 'SUPER_ADMINISTRATOR',
  super_admin: 'SUPER_ADMINISTRATOR',
  all: 'EVERYONE',
  everyone: 'EVERYONE',
});

const RANGE = {
  name: 'allowedIp',
  shape: { ipid: id, fromip: text, toip: text },
  ignored: new Set<string>(),
} satisfies RowSpec<Record<string, z.ZodType>>;

const wrapper = z.looseObject({ ip: z.unknown() });
const block = z.record(z.string(), z.unknown());
const CALLER = 'isipinRange';

/** Of an answer to the list, and to an addition. */
export function readAllowedIps(data: unknown, notes: RowNotes): AllowedIpRow[] {
  const wrappers = z.looseObject({ allowedIps: z.unknown() }).safeParse(data).data?.allowedIps;
  const blocks = elementsOf(wrappers, RANGE.name, notes).flatMap((one) =>
    elementsOf(wrapper.safeParse(one).data?.ip, RANGE.name, notes),
  );
  return blocks.flatMap((one) => {
    const known = block.safeParse(one).data ?? {};
    const coversCaller = flag.safeParse(known[CALLER]).data ?? null;
    return Object.entries(known)
      .filter(([name]) => name !== CALLER)
      .flatMap(([name, ranges]) => readRanges(name, ranges, coversCaller, notes));
  });
}

function readRanges(name: string, value: unknown, coversCaller: boolean | null, notes: RowNotes): AllowedIpRow[] {
  return elementsOf(value, RANGE.name, notes).flatMap((entry) => {
    const row = readRow(RANGE, entry, notes);
    if (row === null || row.ipid === null || row.fromip === null) return [];
    const { ipid, fromip: from, toip } = row;
    return [{ id: ipid, from, to: toip ?? from, role: role.parse(name), coversCaller }];
  });
}
