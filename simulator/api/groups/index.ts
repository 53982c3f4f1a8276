/** The mail groups of an organisation. */
import { extraParam, type Reply, success } from '../../wire/envelope.ts';
import { type Call, checkKeys, idsOf, type Rule } from '../rules.ts';
import { createGroup } from './create.ts';
import { groupOf, groupWithId } from './find.ts';
import { heldContent, listHeld, moderate } from './held.ts';
import { rowOf, wholeRowOf } from './row.ts';
import { updateGroup } from './update.ts';

const MOST = 25;
const FROM_ONE = { start: /^[1-9][0-9]{0,8}$/, limit: /^[1-9][0-9]{0,3}$/, searchKey: /^.{1,200}$/ };
const HELD = { start: /^(0|[1-9][0-9]{0,8})$/, limit: /^[1-9][0-9]{0,3}$/, searchKey: /^.{1,200}$/ };
const FIELDS = /^[A-Za-z]+(,[A-Za-z]+)*$/;

/** The newest page of the reference has none of its parameters. */
function list(call: Call): Reply {
  const { world, organisation, query } = call;
  const [first] = Object.keys(query);
  if (!world.facts.groupsPaged && first !== undefined) throw extraParam(first);
  const wanted = query.searchKey?.toLowerCase() ?? '';
  const found = world.groups
    .of(organisation)
    .filter(({ address, settings }) => `${settings.name}\n${address}`.toLowerCase().includes(wanted));
  const start = Number(query.start ?? 1) - 1;
  const most = Math.min(Number(query.limit ?? MOST), MOST);
  const page = world.facts.groupsPaged ? found.slice(start, start + most) : found;
  const rows = page.map((one) => only(rowOf(call, one), query.fields));
  return success({ count: found.length, groups: rows });
}

function only(row: Record<string, unknown>, fields: string | undefined): Record<string, unknown> {
  if (fields === undefined) return row;
  const wanted = ['zgid', ...fields.split(',')];
  return Object.fromEntries(Object.entries(row).filter(([key]) => wanted.includes(key)));
}

function remove(call: Call, ids: readonly string[]): Reply {
  for (const { dataCentre, zoid, zgid } of ids.map((id) => groupWithId(call, id)))
    call.record({ kind: 'group.deleted', dataCentre, zoid, zgid });
  return success();
}

function removeMany(call: Call): Reply {
  checkKeys(call.body, ['groupList'], []);
  return remove(call, idsOf(call.body.groupList, 'groupList'));
}

const ALL = {
  template: '/api/organization/{zoid}/groups',
  scope: 'organization.groups',
  admin: 'organisation',
} as const;
const ONE = { ...ALL, template: '/api/organization/{zoid}/groups/{zgid}' } as const;
const MAIL = { ...ALL, template: '/api/organization/{zoid}/groups/{zgid}/messages' } as const;
const GET = { method: 'GET', permission: 'READ' } as const;
const PUT = { method: 'PUT', permission: 'UPDATE' } as const;
const DELETE = { method: 'DELETE', permission: 'DELETE' } as const;

export const groups: Rule[] = [
  { ...ALL, ...GET, operation: 'listGroups', query: { ...FROM_ONE, fields: FIELDS }, answer: list },
  { ...ALL, operation: 'createGroup', method: 'POST', permission: 'CREATE', answer: createGroup },
  { ...ALL, ...DELETE, operation: 'deleteGroups', answer: removeMany },
  { ...ONE, ...GET, operation: 'getGroup', answer: (call) => success(wholeRowOf(call, groupOf(call))) },
  { ...ONE, ...PUT, operation: 'updateGroup', answer: updateGroup },
  { ...ONE, ...DELETE, operation: 'deleteGroup', answer: (call) => remove(call, [call.path.zgid ?? '']) },
  { ...MAIL, ...GET, operation: 'listModerationEmails', query: HELD, answer: listHeld },
  { ...MAIL, ...PUT, operation: 'moderateGroupEmails', answer: moderate },
  {
    ...MAIL,
    ...GET,
    operation: 'getModerationEmailContent',
    template: '/api/organization/{zoid}/groups/{zgid}/messages/{messageId}',
    answer: heldContent,
  },
];
