/** The people of an organisation, as its administrators manage them. */
import type { Mailbox } from '../../state/model.ts';
import { badInput, invalidMode, missing, notPermitted, type Reply, success } from '../../wire/envelope.ts';
import { leaveGroups } from '../groups/find.ts';
import { type Call, checkKeys, idsOf, type Rule } from '../rules.ts';
import { change } from './change.ts';
import { createUser, roleIn } from './create.ts';
import { textsIn, userNamed } from './find.ts';
import { rowOf } from './row.ts';
import { updateUser } from './update.ts';

const FROM_ZERO = { start: /^(0|[1-9][0-9]{0,8})$/, limit: /^[1-9][0-9]{0,3}$/ };
const DEFAULT_LIMIT = 10;

function list(call: Call): Reply {
  const { world, organisation, query } = call;
  const start = Number(query.start ?? 0);
  const most = Math.min(Number(query.limit ?? DEFAULT_LIMIT), world.facts.usersPerPage);
  const page = world.peopleOf(organisation).slice(start, start + most);
  return success(page.map((one) => rowOf(call, one)));
}

function updateAll(call: Call): Reply {
  const { body } = call;
  if (body.mode === undefined) throw missing('mode');
  if (body.mode !== 'changeRole') throw invalidMode();
  checkKeys(body, ['mode', 'userList', 'role'], []);
  const role = roleIn(body, ['member', 'admin']);
  const people = idsOf(body.userList, 'userList').map((zuid) => userNamed(call, zuid));
  if (people.some(({ user }) => user.role === 'super_admin')) throw notPermitted();
  for (const one of people) change(call, one, { role });
  return success(people.map(({ zuid }) => ({ [zuid]: true })));
}

/** Their mail goes with them. Who owns the organisation stays. */
function remove(call: Call): Reply {
  const { world, body, record } = call;
  checkKeys(body, [], ['accountList', 'emailList']);
  const people = leavers(call);
  if (people.some((one) => one === call.mailbox || one.user.role === 'super_admin')) throw notPermitted();
  for (const mailbox of people) {
    const { dataCentre, zoid, accountId } = mailbox;
    for (const { token } of world.signIn.grantsOf(mailbox)) record({ kind: 'grant.revoked', refreshToken: token });
    leaveGroups(call, mailbox);
    record({ kind: 'user.deleted', dataCentre, zoid, accountId });
  }
  return success();
}

function leavers(call: Call): Mailbox[] {
  const { body } = call;
  if ((body.accountList === undefined) === (body.emailList === undefined))
    throw badInput('The input passed is invalid');
  const names = body.emailList === undefined ? idsOf(body.accountList, 'accountList') : textsIn(body, 'emailList');
  return [...new Set(names.map((name) => userNamed(call, name)))];
}

const ALL = {
  template: '/api/organization/{zoid}/accounts',
  scope: 'organization.accounts',
  admin: 'organisation',
} as const;
const ONE = { ...ALL, template: '/api/organization/{zoid}/accounts/{accountId}' } as const;

export const users: Rule[] = [
  { ...ALL, operation: 'listUsers', method: 'GET', permission: 'READ', query: FROM_ZERO, answer: list },
  { ...ALL, operation: 'createUser', method: 'POST', permission: 'CREATE', answer: createUser },
  { ...ALL, operation: 'updateUsers', method: 'PUT', permission: 'UPDATE', answer: updateAll },
  { ...ALL, operation: 'deleteUsers', method: 'DELETE', permission: 'DELETE', answer: remove },
  {
    ...ONE,
    operation: 'getUser',
    method: 'GET',
    permission: 'READ',
    forms: { accountId: '[^/]{1,320}' },
    answer: (call) => success(rowOf(call, userNamed(call, call.path.accountId ?? ''))),
  },
  { ...ONE, operation: 'adminUpdateUser', method: 'PUT', permission: 'UPDATE', answer: updateUser },
];
