/** DELETE of one message: into the Trash, or for good. */

import { messageIdAt } from '../../state/ids.ts';
import { bare, success } from '../../wire/envelope.ts';
import { BOOLEAN, type Call, type Rule } from '../rules.ts';
import { MESSAGE, messageOf } from './find.ts';
import { folderOf, move, remove } from './update/changes.ts';

const OPERATION = 'deleteMessage';

function deleteMessage(call: Call) {
  const message = messageOf(call);
  const { world, query } = call;
  const trash = folderOf(call, 'Trash');
  const isLast = message.folderId === trash && world.facts.deleteInTrashIsFinal;
  if (query.expunge === 'true' || isLast) remove(call, message, OPERATION);
  else move(call, message, trash, OPERATION);
  // Called the id of the delete job: longer than a double holds, and of no use.
  return success({ cId: bare(messageIdAt(world.now(), world.nextSerial())) });
}

export const deletion: Rule[] = [
  {
    operation: OPERATION,
    method: 'DELETE',
    template: MESSAGE,
    scope: 'messages',
    permission: 'DELETE',
    query: { expunge: BOOLEAN },
    answer: deleteMessage,
  },
];
