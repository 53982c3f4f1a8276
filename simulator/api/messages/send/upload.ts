/** POST messages/attachments: files for a later mail. Two protocols on one address, with answers of two shapes. */
import { randomBytes } from 'node:crypto';
import type { Upload } from '../../../state/model.ts';
import { missing, type Reply, success } from '../../../wire/envelope.ts';
import { filesOfForm } from '../../form.ts';
import { BOOLEAN, type Call, type Rule } from '../../rules.ts';
import { fileName } from './letter.ts';

async function upload(call: Call): Promise<Reply> {
  const { query } = call;
  if (query.uploadType === undefined) return raw(call);
  const files = await filesOfForm(call);
  const handles = files.map(({ name, bytes }) => ({
    attachmentSize: String(bytes.length),
    ...store(call, name, bytes),
  }));
  return success(handles);
}

function raw(call: Call): Reply {
  const { fileName: name } = call.query;
  if (name === undefined) throw missing('fileName');
  return success(store(call, name, call.bytes));
}

/** Gives the handle. */
function store({ world, mailbox, query, record }: Call, givenName: string, bytes: Uint8Array) {
  const given = fileName(givenName);
  const isInline = query.isInline === 'true';
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(given)?.[0] ?? '';
  const name = isInline ? `${world.now()}_${world.nextSerial()}${extension}` : given;
  const path = isInline ? `/compose/${name}` : `/Mail/${randomBytes(6).toString('hex')}-${name}`;
  const { dataCentre, accountId, zuid } = mailbox;
  const storeName = `NN2:-${zuid}`;
  const url = isInline
    ? `/zm/ImageSignature?fileName=${name}&accountId=${accountId}&storeName=${storeName}&frm=c`
    : null;
  const kept: Omit<Upload, 'storedAt'> = { storeName, path, name, size: bytes.length, url };
  world.saveUpload(path, bytes);
  record({ kind: 'upload.stored', dataCentre, accountId, ...kept });
  return { storeName, attachmentName: name, attachmentPath: path, ...(url === null ? {} : { url }) };
}

export const uploading: Rule[] = [
  {
    operation: 'uploadMessageAttachment',
    method: 'POST',
    template: '/api/accounts/{accountId}/messages/attachments',
    scope: 'messages',
    permission: 'CREATE',
    query: { uploadType: /^multipart$/, fileName: /^[^/\\]{1,255}$/, isInline: BOOLEAN },
    takesFiles: true,
    answer: upload,
  },
];
