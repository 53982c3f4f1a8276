/** Files beside a note. */
import { Refusal, type Reply, success } from '../../wire/envelope.ts';
import { filesOfForm } from '../form.ts';
import { fileName } from '../messages/send/letter.ts';
import type { Call, Rule } from '../rules.ts';
import { itemOf } from '../shelves/find.ts';
import { keyOf } from '../shelves/items.ts';
import type { ShelfWords } from '../shelves/words.ts';

const rowOf = ({ attachmentId, name }: { attachmentId: string; name: string }) => ({
  fileName: name,
  attachmentID: attachmentId,
});

/** What is no form of files is answered outside the envelope. */
async function add(call: Call, words: ShelfWords): Promise<Reply> {
  const { world, record } = call;
  const { shelf, item } = itemOf(call, words);
  const files = await filesOfForm(call).catch((refusal: unknown) => {
    if (refusal instanceof Refusal) return [];
    throw refusal;
  });
  if (files.length === 0) return REFUSED;
  const stored = files.map(({ name: given, bytes }, i) => {
    const name = fileName(given);
    const attachmentId = String(139_313_400_000_000_000n + BigInt(world.nextSerial()) * 1_000n + BigInt(i));
    const path = `/notes/${item.itemId}/${attachmentId}`;
    world.saveUpload(path, bytes);
    record({
      kind: 'item.fileAdded',
      ...keyOf(shelf),
      ...{ itemId: item.itemId, attachmentId, name, size: bytes.length, path },
    });
    return rowOf({ attachmentId, name });
  });
  return success({ attachments: stored, failedFiles: [] });
}

const REFUSED: Reply = {
  status: 400,
  body: [2, { msg: 'Sorry, we are unable to process your request.', status: '400' }],
};

function list(call: Call, words: ShelfWords): Reply {
  return success({ attachments: [...itemOf(call, words).item.files.values()].map(rowOf) });
}

function get(call: Call, words: ShelfWords): Reply {
  const { path } = fileIn(call, words);
  return { status: 200, body: null, bytes: call.world.upload(path) };
}

function remove(call: Call, words: ShelfWords): Reply {
  const { shelf, item } = itemOf(call, words);
  const { attachmentId } = fileIn(call, words);
  call.record({ kind: 'item.fileRemoved', ...keyOf(shelf), itemId: item.itemId, attachmentId });
  return success();
}

/** @throws Refusal */
function fileIn(call: Call, words: ShelfWords) {
  const file = itemOf(call, words).item.files.get(call.path.attachmentId ?? '');
  if (file === undefined) throw words.refuse('Requested entity does not exist');
  return file;
}

export function noteFiles(words: ShelfWords): Rule[] {
  return (['Personal', 'Group'] as const).flatMap((owner): Rule[] => {
    const place = owner === 'Personal' ? 'me' : 'groups/{groupId}';
    const all = { template: `${words.base}/${place}/{noteId}/attachments`, scope: words.shelf };
    const one = { ...all, template: `${all.template}/{attachmentId}` };
    const name = `${owner}NoteAttachment`;
    return [
      { ...all, operation: `list${name}s`, method: 'GET', permission: 'READ', answer: (call) => list(call, words) },
      {
        ...all,
        operation: `add${name}s`,
        method: 'POST',
        permission: 'CREATE',
        takesFiles: true,
        answer: (call) => add(call, words),
      },
      { ...one, operation: `get${name}`, method: 'GET', permission: 'READ', answer: (call) => get(call, words) },
      {
        ...one,
        operation: `delete${name}`,
        method: 'DELETE',
        permission: 'DELETE',
        answer: (call) => remove(call, words),
      },
    ];
  });
}
