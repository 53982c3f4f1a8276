/** Every operation on messages and conversations. */
import type { Rule } from '../rules.ts';
import { attachments } from './attachments.ts';
import { deletion } from './delete.ts';
import { listing } from './list.ts';
import { searching } from './search/index.ts';
import { answeringRules } from './send/answer.ts';
import { sending } from './send/send.ts';
import { uploading } from './send/upload.ts';
import { messageText } from './text.ts';
import { updatemessage } from './update/updatemessage.ts';
import { updatethread } from './update/updatethread.ts';

export const messages: readonly Rule[] = [
  ...listing,
  ...searching,
  ...attachments,
  ...messageText,
  ...updatemessage,
  ...updatethread,
  ...deletion,
  ...sending,
  ...uploading,
  ...answeringRules,
];
