/** PUT updatemessage: many messages at once, told apart by mode; no word about any single one in the answer. */
import { invalidMode, missing, type Reply, success } from '../../../wire/envelope.ts';
import { type Call, checkKeys, type Rule } from '../../rules.ts';
import * as modes from './modes.ts';
import { IN_ONE_FOLDER, selected } from './selection.ts';

interface Mode {
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  readonly prepare: modes.Prepare;
}

const ANYWHERE = [...IN_ONE_FOLDER, 'isArchive'];

const MODES: ReadonlyMap<unknown, Mode> = new Map<unknown, Mode>([
  ['markAsRead', { prepare: modes.markAsRead }],
  ['markAsUnread', { prepare: modes.markAsUnread }],
  ['moveMessage', { required: ['destfolderId'], optional: ANYWHERE, prepare: modes.moveTo('destfolderId') }],
  ['setFlag', { required: ['flagid'], optional: ANYWHERE, prepare: modes.setFlag }],
  ['applyLabel', { required: ['labelId'], optional: ANYWHERE, prepare: modes.applyLabel }],
  ['removeLabel', { required: ['labelId'], optional: ANYWHERE, prepare: modes.removeLabel }],
  ['removeAllLabels', { optional: ANYWHERE, prepare: modes.removeAllLabels }],
  ['archiveMails', { prepare: modes.archiveMails }],
  ['unArchiveMails', { prepare: modes.unArchiveMails }],
  ['moveToSpam', { optional: IN_ONE_FOLDER, prepare: modes.moveToSpam }],
  ['markNotSpam', { optional: ANYWHERE, prepare: modes.markNotSpam }],
]);

function update(call: Call): Reply {
  const { mode: name } = call.body;
  if (name === undefined) throw missing('mode');
  const mode = MODES.get(name);
  if (mode === undefined) throw invalidMode();
  const { required = [], optional = [] } = mode;
  checkKeys(call.body, ['mode', ...required], ['messageId', 'threadId', ...optional]);
  const messages = selected(call, optional);
  const change = mode.prepare(call, String(name));
  for (const message of messages) change(message);
  return success();
}

export const updatemessage: Rule[] = [
  {
    operation: 'updateMessages',
    method: 'PUT',
    template: '/api/accounts/{accountId}/updatemessage',
    scope: 'messages',
    permission: 'UPDATE',
    answer: update,
  },
];
