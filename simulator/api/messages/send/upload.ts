/** POST messages/attachments: files for a later mail. Two protocols on one address, with answers of two shapes. */
import { randomBytes } from 'node:crypto';
import type { Upload } from '../../../state/model.ts';
import { badInput, missing, type Reply, success } from '../../../wire/envelope.ts';
import { BOOLEAN, type Call, type Rule } from '../../rules.ts';
import { fileName } from './letter.ts';

/** Of a form; more are refused. */
const MAX_FILES = 100;

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

/** Every part is called `attach`. @throws Refusal */
async function filesOfForm({ bytes, contentType }: Call): Promise<{ name: string; bytes: Uint8Array }[]> {
  const form = await formIn(bytes, contentType);
  const files = form?.getAll('attach').filter((part) => typeof part !== 'string') ?? [];
  const others = form === null ? [] : [...form.keys()].filter((key) => key !== 'attach');
  if (others.length > 0 || files.length > MAX_FILES) throw badInput('The input passed is invalid');
  if (files.length === 0) throw missing('attach');
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

/** Null for what is no form. */
async function formIn(bytes: Uint8Array, contentType: string): Promise<FormData | null> {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return null;
  try {
    const body = new Uint8Array(bytes);
    return await new Response(body, { headers: { 'content-type': contentType } }).formData();
  } catch {
    return null;
  }
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
