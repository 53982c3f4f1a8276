/** The files of a message: their list and their bytes. */
import type { Attachment } from '../../state/model.ts';
import { notAcceptable, Refusal, success } from '../../wire/envelope.ts';
import { filesOf } from '../parts.ts';
import { BOOLEAN, type Call, type Rule } from '../rules.ts';
import { MESSAGE, messageOf, READS } from './find.ts';
import { rowOf } from './row.ts';

function info(call: Call) {
  const message = messageOf(call);
  const describe = ({ attachmentId, name, size, cid }: Attachment) => ({
    attachmentSize: size,
    attachmentName: name,
    attachmentId,
    ...(cid === null ? {} : { cid }),
  });
  const of = (inline: boolean) => message.attachments.filter((one) => one.inline === inline).map(describe);
  return success({
    attachments: of(false),
    ...(call.query.includeInline === 'true' ? { inline: of(true) } : {}),
    messageId: message.messageId,
  });
}

async function attachment(call: Call) {
  const { bytes } = await fileOf(call, ({ attachmentId }) => attachmentId === call.path.attachmentId, 'attachment');
  return { status: 200, body: null, bytes };
}

async function inlineImage(call: Call) {
  const { bytes, type } = await fileOf(call, ({ inline, cid }) => inline && cid === call.query.contentId, 'content');
  return { status: 200, body: null, bytes, ...(IMAGE.test(type) ? { contentType: type } : {}) };
}

const IMAGE = /^image\/[\w.+-]{1,100}$/;

async function fileOf(call: Call, isIt: (attachment: Attachment) => boolean, kind: string) {
  const message = messageOf(call);
  const index = message.attachments.findIndex(isIt);
  if (index < 0) throw new Refusal(404, 'Invalid Input', { moreInfo: `Invalid ${kind} id` });
  // `application/json` alone is refused, as observed.
  if (!/\*\/\*|octet-stream|image\//.test(call.accept)) throw notAcceptable();
  const file = (await filesOf(call.world.source(message.sourceId)))[index];
  return file ?? { type: '', bytes: new Uint8Array() };
}

export const attachments: Rule[] = [
  {
    ...READS,
    operation: 'getMessage',
    template: `${MESSAGE}/details`,
    answer: (call) => success(rowOf(call, messageOf(call))),
  },
  {
    ...READS,
    operation: 'getMessageAttachmentInfo',
    template: `${MESSAGE}/attachmentinfo`,
    query: { includeInline: BOOLEAN },
    answer: info,
  },
  {
    ...READS,
    operation: 'getMessageAttachmentContent',
    template: `${MESSAGE}/attachments/{attachmentId}`,
    answer: attachment,
  },
  {
    ...READS,
    operation: 'getInlineImage',
    template: `${MESSAGE}/inline`,
    query: { contentId: /^.{1,500}$/, fileName: /^.{1,500}$/ },
    required: ['contentId'],
    answer: inlineImage,
  },
];
