/** Labels, which the scopes call tags. */
import type { Label, Mailbox } from '../state/model.ts';
import { badPattern, created, internal, missing, Refusal, type Reply, success } from '../wire/envelope.ts';
import { type Call, checkKeys, type Rule } from './rules.ts';

const COLOR = /^#[0-9A-Fa-f]{6}$/;
const DEFAULT_COLOR = '#ffd700';
const MAX_NAME = 100;

function rowsOf({ mailbox, base }: Call): Record<string, unknown>[] {
  return [...mailbox.labels.values()].map(({ labelId, displayName, color }, i) => ({
    sequence: i + 1,
    labelId,
    color,
    tagId: labelId,
    displayName,
    URI: `${base}/api/accounts/${mailbox.accountId}/labels/${labelId}`,
  }));
}

const rowOf = (call: Call, labelId: string) => rowsOf(call).find((row) => row.labelId === labelId);

/** @throws Refusal */
function labelIn({ mailbox, path }: Call): Label {
  const label = mailbox.labels.get(path.labelId ?? '');
  if (label === undefined) throw new Refusal(404, 'Invalid Input', { moreInfo: 'Label id is invalid' });
  return label;
}

function create(call: Call): Reply {
  const { world, mailbox, body, record } = call;
  checkKeys(body, ['displayName'], ['color']);
  const displayName = nameOf(body, mailbox);
  const color = body.color === undefined ? DEFAULT_COLOR : colorOf(body);
  const labelId = String(BigInt(mailbox.accountId) + 50_000n + BigInt(world.nextSerial()));
  const { dataCentre, accountId } = mailbox;
  record({ kind: 'label.created', dataCentre, accountId, labelId, displayName, color });
  return created(rowOf(call, labelId));
}

function update(call: Call): Reply {
  const { mailbox, body, record } = call;
  const label = labelIn(call);
  checkKeys(body, [], ['displayName', 'color']);
  if (body.displayName === undefined && body.color === undefined) throw missing('displayName');
  const displayName = body.displayName === undefined ? label.displayName : nameOf(body, mailbox, label);
  const color = body.color === undefined ? label.color : colorOf(body);
  const { dataCentre, accountId } = mailbox;
  if (displayName !== label.displayName || color !== label.color) {
    record({ kind: 'label.changed', dataCentre, accountId, labelId: label.labelId, displayName, color });
  }
  return success();
}

function remove(call: Call): Reply {
  const { labelId } = labelIn(call);
  const { dataCentre, accountId } = call.mailbox;
  call.record({ kind: 'label.deleted', dataCentre, accountId, labelId });
  return success();
}

/** One that no other label of the mailbox has. */
function nameOf({ displayName }: Call['body'], { labels }: Mailbox, own?: Label): string {
  if (typeof displayName !== 'string' || displayName.trim() === '' || displayName.length > MAX_NAME)
    throw badPattern('displayName');
  const others = [...labels.values()].filter((label) => label !== own);
  if (others.some((label) => label.displayName.toLowerCase() === displayName.toLowerCase()))
    throw internal('Label name already exists');
  return displayName;
}

function colorOf({ color }: Call['body']): string {
  if (typeof color !== 'string' || !COLOR.test(color)) throw badPattern('color');
  return color;
}

const ALL = { template: '/api/accounts/{accountId}/labels', scope: 'tags' };
const ONE = { template: '/api/accounts/{accountId}/labels/{labelId}', scope: 'tags' };

export const labels: Rule[] = [
  {
    ...ALL,
    operation: 'listLabels',
    method: 'GET',
    permission: 'READ',
    answer: (call) => success(rowsOf(call)),
  },
  { ...ALL, operation: 'createLabel', method: 'POST', permission: 'CREATE', answer: create },
  {
    ...ONE,
    operation: 'getLabel',
    method: 'GET',
    permission: 'READ',
    answer: (call) => success(rowOf(call, labelIn(call).labelId)),
  },
  { ...ONE, operation: 'updateLabel', method: 'PUT', permission: 'UPDATE', answer: update },
  { ...ONE, operation: 'deleteLabel', method: 'DELETE', permission: 'DELETE', answer: remove },
];
