/** From where the people of an organisation may sign in, by what they may do in it. */
import { isRange, isWithin } from '../../state/ip-ranges.ts';
import { type IpRange, ROLE_IDS, type RoleId } from '../../state/spam-lists.ts';
import { badPattern, bare, type Reply, success } from '../../wire/envelope.ts';
import { type Call, checkKeys, idOf } from '../rules.ts';
import { changeOrganisation } from './change.ts';

/** How answers name the roles; the last two are a guess. */
const ROLES: Readonly<Record<RoleId, string>> = { 0: 'user', 1: 'admin', 2: 'superAdmin', [-1]: 'all' };

const MOST = 50;

export function listAllowed(call: Call): Reply {
  return success({ allowedIps: blocksOf(call, call.organisation.settings.allowedIps) });
}

/** What is no range is not added, and is said; the rest is added all the same. */
export function allow(call: Call): Reply {
  const { organisation, world } = call;
  const wanted = rangesIn(call, []);
  const known = organisation.settings.allowedIps;
  const isNew = (one: Given) => !known.some((other) => isSame(one, other));
  const good = wanted.filter((one) => isRange(one.from, one.to) && isNew(one));
  const first = 700_770_000n + BigInt(world.nextSerial()) * 10n;
  const added = good.map(({ from, to, roleId }, i): IpRange => ({ ipId: String(first + BigInt(i)), from, to, roleId }));
  if (added.length > 0) changeOrganisation(call, { allowedIps: [...known, ...added] });
  const failed = wanted.filter((one) => !good.includes(one));
  const failedList = failed.map(({ from, to, roleId }) => ({ fromIpRange: from, toIpRange: to, roleId }));
  // As the sample has it: one that says nothing where nothing failed.
  return success({ allowedIps: blocksOf(call, added), failedList: failedList.length === 0 ? [{}] : failedList });
}

export function disallow(call: Call): Reply {
  const known = call.organisation.settings.allowedIps;
  const wanted = rangesIn(call, ['ipId']);
  const gone = wanted.map((one) =>
    known.find((other) => isSame(one, other) && other.ipId === (one.ipId ?? other.ipId)),
  );
  const allowedIps = known.filter((one) => !gone.includes(one));
  if (allowedIps.length < known.length) changeOrganisation(call, { allowedIps });
  const status = wanted.flatMap(({ ipId }, i) => {
    const id = gone[i]?.ipId ?? ipId;
    return id === undefined ? [] : [{ ipId: bare(id), status: gone[i] !== undefined }];
  });
  return success({ status });
}

interface Given extends Omit<IpRange, 'ipId'> {
  readonly ipId: string | undefined;
}

const isSame = (one: Omit<IpRange, 'ipId'>, other: IpRange) =>
  one.from === other.from && one.to === other.to && one.roleId === other.roleId;

/** A block a role, in the one wrapper. */
function blocksOf({ address }: Call, ranges: readonly IpRange[]) {
  const byRole = Map.groupBy(ranges, ({ roleId }) => roleId);
  const ip = [...byRole].map(([roleId, of]) => ({
    isipinRange: String(of.some((range) => isWithin(range, address))),
    [ROLES[roleId]]: of.map(({ ipId, from, to }) => ({ ipid: bare(ipId), fromip: from, toip: to })),
  }));
  return ip.length === 0 ? [] : [{ ip }];
}

function rangesIn({ body }: Call, optional: readonly string[]): Given[] {
  checkKeys(body, ['allowedIps'], []);
  const { allowedIps } = body;
  if (!Array.isArray(allowedIps) || allowedIps.length === 0 || allowedIps.length > MOST) throw badPattern('allowedIps');
  return allowedIps.map((value: unknown) => {
    if (typeof value !== 'object' || value === null) throw badPattern('allowedIps');
    const range: Record<string, unknown> = { ...value };
    checkKeys(range, ['fromIpRange', 'toIpRange', 'roleId'], optional);
    const roleId = ROLE_IDS.find((one) => one === range.roleId);
    if (roleId === undefined) throw badPattern('roleId');
    const ipId = range.ipId === undefined ? undefined : idOf(range.ipId, 'ipId');
    return { from: String(range.fromIpRange), to: String(range.toIpRange), roleId, ipId };
  });
}
