/** Signatures: the own ones of a user, and those that administrators add to one. */
import type { Organisation } from '../../state/organisation.ts';
import type { Signature } from '../../state/settings.ts';
import { badPattern, created, internal, success } from '../../wire/envelope.ts';
import { type Call, checkKeys, idOf, type Rule } from '../rules.ts';
import { textIn, textsIn, userWithZuid } from '../users/find.ts';
import { create, type Hand, remove, update } from './change.ts';

/** Addresses are listed in one text here, and in a list there. */
const USER: Hand = {
  byAdministrator: false,
  addressesIn: (value, key) =>
    textIn({ [key]: value }, key, 10_000)
      .split(',')
      .map((one) => one.trim()),
};
const ADMINISTRATOR: Hand = { byAdministrator: true, addressesIn: (value, key) => textsIn({ [key]: value }, key) };

const rowOf = ({ signatureId, name, content, position }: Signature) => ({
  name,
  signatureType: 'USER_SIGNATURE',
  id: signatureId,
  position,
  content,
});

/** They have no position, and nobody changes them by a call. */
const sharedRows = ({ settings }: Organisation) =>
  settings.signatures.map(({ signatureId, name, content }) => ({
    name,
    signatureType: 'ORG_SIGNATURE',
    id: signatureId,
    content,
  }));

function listOwn({ mailbox, organisation, query }: Call) {
  const rows = [...mailbox.settings.signatures.map(rowOf), ...sharedRows(organisation)];
  if (query.id === undefined) return success(rows);
  const one = rows.find(({ id }) => id === query.id);
  if (one === undefined) throw internal('The input passed is invalid');
  return success(one);
}

function listOfMember(call: Call) {
  const added = userWithZuid(call).settings.signatures.filter((one) => one.byAdministrator);
  return success([...added.map(rowOf), ...sharedRows(call.organisation)]);
}

function removeOfMember(call: Call) {
  checkKeys(call.body, ['id'], []);
  remove(call, userWithZuid(call), idOf(call.body.id, 'id'), ADMINISTRATOR);
  return success();
}

function removeOwn(call: Call) {
  const { id } = call.query;
  if (id === undefined) throw badPattern('id');
  remove(call, call.mailbox, id, USER);
  return success();
}

const OWN = { template: '/api/accounts/signature', scope: 'accounts' } as const;
const MEMBER = {
  template: '/api/organization/{zoid}/accounts/{zuid}/signature',
  scope: 'organization.accounts',
  admin: 'organisation',
} as const;
const BY_ID = { id: /^[0-9]{1,20}$/ };

export const signatures: Rule[] = [
  { ...OWN, operation: 'listSignatures', method: 'GET', permission: 'READ', query: BY_ID, answer: listOwn },
  {
    ...OWN,
    operation: 'createSignature',
    method: 'POST',
    permission: 'CREATE',
    answer: (call) => created(rowOf(create(call, call.mailbox, USER))),
  },
  {
    ...OWN,
    operation: 'updateSignature',
    method: 'PUT',
    permission: 'UPDATE',
    answer: (call) => success(rowOf(update(call, call.mailbox, USER))),
  },
  {
    ...OWN,
    operation: 'deleteSignature',
    method: 'DELETE',
    permission: 'DELETE',
    query: BY_ID,
    required: ['id'],
    answer: removeOwn,
  },
  { ...MEMBER, operation: 'listMemberSignatures', method: 'GET', permission: 'READ', answer: listOfMember },
  {
    ...MEMBER,
    operation: 'createMemberSignature',
    method: 'POST',
    permission: 'CREATE',
    answer: (call) => created(rowOf(create(call, userWithZuid(call), ADMINISTRATOR))),
  },
  {
    ...MEMBER,
    operation: 'updateMemberSignature',
    method: 'PUT',
    permission: 'UPDATE',
    answer: (call) => success(rowOf(update(call, userWithZuid(call), ADMINISTRATOR))),
  },
  { ...MEMBER, operation: 'deleteMemberSignature', method: 'DELETE', permission: 'DELETE', answer: removeOfMember },
];
