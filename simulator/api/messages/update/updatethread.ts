/** PUT updatethread: all messages of conversations at once. The pages of the reference leave much of it open. */
import { invalidMode, missing, type Reply, success } from '../../../wire/envelope.ts';
import { type Call, checkKeys, type Rule } from '../../rules.ts';
import * as modes from './modes.ts';
import { IN_ONE_FOLDER, selected } from './selection.ts';

interface Mode {
  readonly required?: readonly string[];
  readonly prepare: modes.Prepare;
}

const OPTIONAL = [...IN_ONE_FOLDER, 'isArchive'];
const SWITCHES = ['isFolderSpecific', 'isArchive'];

function modeOf({ world: { facts }, body }: Call): Mode | undefined {
  switch (body.mode) {
    case 'setFlag':
      return { required: ['flagid'], prepare: facts.threadFlagsByName ? modes.setFlag : modes.setFlagByNumber };
    case 'applyLabel':
      return { required: ['labelId'], prepare: modes.applyLabel };
    case 'removeLabel':
      return { required: ['labelId'], prepare: modes.removeLabel };
    case 'removeAllLabels':
      return { prepare: modes.removeAllLabels };
    case 'moveMessage': {
      const key = facts.threadsMoveByDestfolderId ? 'destfolderId' : 'folderId';
      return { required: [key], prepare: modes.moveTo(key) };
    }
    case 'markAsRead':
      return facts.threadsMarkedRead ? { prepare: modes.markAsRead } : undefined;
    case 'markAsUnread':
      return { prepare: modes.markAsUnread };
    case 'moveToSpam':
      return { prepare: modes.moveToSpam };
    case 'markNotSpam':
      return { prepare: modes.markNotSpam };
    default:
      return undefined;
  }
}

function update(sent: Call): Reply {
  const { mode: name } = sent.body;
  if (name === undefined) throw missing('mode');
  const mode = modeOf(sent);
  if (mode === undefined) throw invalidMode();
  const { required = [] } = mode;
  checkKeys(sent.body, ['mode', 'threadId', ...required], OPTIONAL);
  const call = { ...sent, body: withTruths(sent.body) };
  const messages = selected(call, OPTIONAL);
  const change = mode.prepare(call, String(name));
  for (const message of messages) change(message);
  return success();
}

/** A page of the reference sends its switches as text. */
function withTruths(body: Call['body']): Call['body'] {
  const read = (value: unknown) => (value === 'true' ? true : value === 'false' ? false : value);
  const entries = Object.entries(body).map(([key, value]) => [key, SWITCHES.includes(key) ? read(value) : value]);
  return Object.fromEntries(entries);
}

export const updatethread: Rule[] = [
  {
    operation: 'updateThreads',
    method: 'PUT',
    template: '/api/accounts/{accountId}/updatethread',
    scope: 'messages',
    permission: 'UPDATE',
    answer: update,
  },
];
