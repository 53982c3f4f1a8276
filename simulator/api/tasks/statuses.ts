/** States of tasks that people add to the two that are built in. */
import type { CustomStatus, TaskSpace } from '../../state/tasks/model.ts';
import { badPattern, internal, notPermitted, type Reply, success } from '../../wire/envelope.ts';
import { type Call, checkKeys } from '../rules.ts';
import { textIn } from '../users/find.ts';
import { unknownEntity } from './groups.ts';
import { spaceOf } from './spaces.ts';
import { numberIn } from './words.ts';

const COLOR = /^#[0-9A-Fa-f]{6}$/;
const DEFAULT_COLOR = '#2E8BD2';
const FIRST_CUSTOM = 10;
/** The built-in ones come before. */
const BUILT_IN = 2;
const LONGEST_NAME = 100;

export function listStatuses(call: Call): Reply {
  return success(
    [...spaceOf(call).statuses.values()].map(({ statusId, name, color }, i) => ({
      statusColour: color,
      statusId: String(statusId),
      statusName: name,
      statusposition: String(BUILT_IN + 1 + i),
    })),
  );
}

export function createStatus(call: Call): Reply {
  const { body, mailbox, world, record } = call;
  const space = spaceOf(call);
  checkKeys(body, ['statusName'], ['statusColour']);
  const status = {
    statusId: Math.max(FIRST_CUSTOM - 1, ...space.statuses.keys()) + 1,
    name: nameIn(call, space),
    color: body.statusColour === undefined ? DEFAULT_COLOR : colorIn(body),
    creator: mailbox.zuid,
  };
  record({ kind: 'taskStatus.created', space: space.key, status });
  return success(written(world.tasks.space(space.key).statuses.get(status.statusId) ?? status));
}

export function updateStatus(call: Call): Reply {
  const { body, record } = call;
  const space = spaceOf(call);
  checkKeys(body, ['status', 'statusName'], ['statusColour']);
  const before = statusIn(call, space);
  const color = body.statusColour === undefined ? before.color : colorIn(body);
  const status = { ...before, name: nameIn(call, space, before), color };
  record({ kind: 'taskStatus.changed', space: space.key, status });
  return success(written(status));
}

export function deleteStatus(call: Call): Reply {
  const { body, mailbox, record } = call;
  const space = spaceOf(call);
  checkKeys(body, ['status'], []);
  const { statusId, creator } = statusIn(call, space);
  if (creator !== mailbox.zuid) throw notPermitted();
  record({ kind: 'taskStatus.deleted', space: space.key, statusId });
  return success({ status: statusId });
}

const written = ({ statusId, name, color }: CustomStatus) => ({
  statusColour: color,
  statusName: name,
  status: statusId,
});

/** The built-in ones are nobody's to change. */
function statusIn({ body }: Call, { statuses }: TaskSpace): CustomStatus {
  const id = numberIn(body, 'status', 0, 1_000_000);
  if (id <= BUILT_IN) throw notPermitted();
  const status = statuses.get(id);
  if (status === undefined) throw unknownEntity();
  return status;
}

function nameIn({ body }: Call, { statuses }: TaskSpace, own?: CustomStatus): string {
  const name = textIn(body, 'statusName', LONGEST_NAME);
  const others = [...statuses.values()].filter((status) => status !== own);
  if (others.some((status) => status.name.toLowerCase() === name.toLowerCase()))
    throw internal('Status Already Exists.');
  return name;
}

function colorIn({ statusColour }: Call['body']): string {
  if (typeof statusColour !== 'string' || !COLOR.test(statusColour)) throw badPattern('statusColour');
  return statusColour;
}
