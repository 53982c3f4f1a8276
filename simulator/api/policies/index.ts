/** Mail policies and the restrictions that they use. */
import { type Policy, policyIdAt, type RestrictionKind } from '../../state/policies.ts';
import {
  badInput,
  internal,
  invalidMode,
  missing,
  type Reply,
  success,
  unknownPolicy,
  unknownUser,
} from '../../wire/envelope.ts';
import { type Call, checkKeys, idOf, idsOf, type Rule } from '../rules.ts';
import { textIn } from '../users/find.ts';
import { groupRow, groupsUnder, peopleUnder, personRow, policyRow, restrictionRow } from './rows.ts';

const PAGED = { start: /^(0|[1-9][0-9]{0,8})$/, limit: /^[1-9][0-9]{0,3}$/, searchKey: /^.{1,200}$/ };
const MOST_POLICIES = 50;
const MOST = 10;

function page<T>(
  { query }: Call,
  all: readonly T[],
  usual: number,
  namesOf: (one: T) => readonly string[],
  rowOf: (one: T) => Record<string, unknown>,
): Reply {
  const wanted = query.searchKey?.toLowerCase() ?? '';
  const found = all.filter((one) => namesOf(one).some((name) => name.toLowerCase().includes(wanted)));
  const start = Number(query.start ?? 0);
  return success(found.slice(start, start + Number(query.limit ?? usual)).map(rowOf));
}

function policyOf({ world, organisation, path }: Call): Policy {
  const wanted = path.policyId ?? '';
  const found = world.policies.of(organisation).find(({ policyId }) => policyId === wanted);
  if (found === undefined) throw unknownPolicy(wanted);
  return found;
}

function create(call: Call): Reply {
  const { world, organisation, body, record } = call;
  checkKeys(body, ['policyName'], []);
  const policyName = textIn(body, 'policyName');
  if (world.policies.of(organisation).some(({ name }) => name === policyName))
    throw internal(`Policy ${policyName} already exists`);
  const { dataCentre, zoid } = organisation;
  const policyID = policyIdAt(organisation, world.nextSerial());
  record({ kind: 'policy.created', dataCentre, zoid, policyId: policyID, name: policyName });
  return success({ policyID, policyName });
}

function createRestriction(restriction: RestrictionKind) {
  return ({ world, organisation, body, record }: Call): Reply => {
    checkKeys(body, ['restrictionName'], []);
    const restrictionName = textIn(body, 'restrictionName');
    if (world.policies.restrictions(organisation, restriction).some(({ name }) => name === restrictionName))
      throw internal(`Restriction ${restrictionName} already exists`);
    const { dataCentre, zoid } = organisation;
    const restrictionID = policyIdAt(organisation, world.nextSerial());
    const made = { restriction, restrictionId: restrictionID, name: restrictionName };
    record({ kind: 'restriction.created', dataCentre, zoid, ...made });
    return success({ restrictionID, restrictionName });
  };
}

/** The page names the one for users alone in its sample. */
const APPLY: ReadonlySet<unknown> = new Set(['applyPolicyToUsers', 'applyPolicyToUser']);

const ASSIGN: ReadonlyMap<unknown, RestrictionKind> = new Map<unknown, RestrictionKind>([
  ['changeMailRestrictionID', 'mail'],
  ['changeAccountRestrictionID', 'account'],
  ['changeAccessRestrictionID', 'access'],
  ['changeMailForwardPolicyID', 'forward'],
]);

function update(call: Call): Reply {
  const { mode } = call.body;
  if (mode === undefined) throw missing('mode');
  const restriction = ASSIGN.get(mode);
  if (restriction !== undefined) assign(call, restriction);
  else if (APPLY.has(mode)) apply(call);
  else throw invalidMode();
  return success();
}

/** Every kind of restriction goes by the name of one. */
function assign(call: Call, restriction: RestrictionKind): void {
  const { world, organisation, body, record } = call;
  checkKeys(body, ['mode', 'orgMailRestrictionID'], []);
  const { policyId, uses } = policyOf(call);
  const restrictionId = idOf(body.orgMailRestrictionID, 'orgMailRestrictionID');
  const known = world.policies.restrictions(organisation, restriction);
  if (!known.some((one) => one.restrictionId === restrictionId)) throw badInput('Restriction does not exist');
  const { dataCentre, zoid } = organisation;
  if (uses[restriction] !== restrictionId)
    record({ kind: 'policy.changed', dataCentre, zoid, policyId, restriction, restrictionId });
}

/** People and groups in one list. */
function apply(call: Call): void {
  const { world, organisation, body, record } = call;
  checkKeys(body, ['mode', 'userList'], []);
  const { policyId } = policyOf(call);
  const members = idsOf(body.userList, 'userList');
  const known = new Set([
    ...world.peopleOf(organisation).map(({ zuid }) => zuid),
    ...world.groups.of(organisation).map(({ zgid }) => zgid),
  ]);
  const stranger = members.find((one) => !known.has(one));
  if (stranger !== undefined) throw unknownUser(stranger);
  const { dataCentre, zoid } = organisation;
  record({ kind: 'policy.applied', dataCentre, zoid, policyId, members });
}

const ALL = {
  template: '/api/organization/{zoid}/policy',
  scope: 'organization.policy',
  admin: 'organisation',
} as const;
const ONE = { ...ALL, template: '/api/organization/{zoid}/policy/{policyId}' } as const;

const RESTRICTIONS = [
  ['mail', 'mailRestriction', 'EmailRestriction'],
  ['account', 'accountRestriction', 'AccountRestriction'],
  ['access', 'accessRestriction', 'AccessRestriction'],
  ['forward', 'mailForwardPolicy', 'ForwardRestriction'],
] as const;

const restrictions = RESTRICTIONS.flatMap(([kind, place, name]): Rule[] => {
  const at = { ...ALL, template: `${ALL.template}/${place}` };
  const list = (call: Call) =>
    page(
      call,
      call.world.policies.restrictions(call.organisation, kind),
      MOST,
      (one) => [one.name],
      (one) => restrictionRow(call, one),
    );
  return [
    { ...at, operation: `list${name}s`, method: 'GET', permission: 'READ', query: PAGED, answer: list },
    { ...at, operation: `create${name}`, method: 'POST', permission: 'CREATE', answer: createRestriction(kind) },
  ];
});

export const policies: Rule[] = [
  {
    ...ALL,
    operation: 'listPolicies',
    method: 'GET',
    permission: 'READ',
    query: PAGED,
    answer: (call) =>
      page(
        call,
        call.world.policies.of(call.organisation),
        MOST_POLICIES,
        ({ name }) => [name],
        (one) => policyRow(call, one),
      ),
  },
  { ...ALL, operation: 'createPolicy', method: 'POST', permission: 'CREATE', answer: create },
  ...restrictions,
  { ...ONE, operation: 'updatePolicy', method: 'PUT', permission: 'UPDATE', answer: update },
  {
    ...ONE,
    template: '/api/organization/{zoid}/policy/{policyId}/getUsers',
    operation: 'listPolicyUsers',
    method: 'GET',
    permission: 'READ',
    query: PAGED,
    answer: (call) =>
      page(call, peopleUnder(call, policyOf(call)), MOST, (one) => [one.address, one.user.displayName], personRow),
  },
  {
    ...ONE,
    template: '/api/organization/{zoid}/policy/{policyId}/getGroups',
    operation: 'listPolicyGroups',
    method: 'GET',
    permission: 'READ',
    query: PAGED,
    answer: (call) =>
      page(call, groupsUnder(call, policyOf(call)), MOST, (one) => [one.address, one.settings.name], groupRow),
  },
];
