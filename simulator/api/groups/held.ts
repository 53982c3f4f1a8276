/** Mail that a group holds: what moderators see of it, and what they decide. */
import type { Group, HeldMail } from '../../state/groups.ts';
import { badInput, badPattern, type Reply, success } from '../../wire/envelope.ts';
import { readOff } from '../parts.ts';
import { type Call, checkKeys, idsOf } from '../rules.ts';
import { groupOf, wordIn } from './find.ts';

const MOST = 50;

export function listHeld(call: Call): Reply {
  const { world, query } = call;
  const from = world.facts.heldMailFrom;
  const start = Math.max(0, Number(query.start ?? from) - from);
  const limit = Math.min(Number(query.limit ?? MOST), MOST);
  const wanted = query.searchKey?.toLowerCase() ?? '';
  const found = [...groupOf(call).held.values()].filter(({ subject, fromAddress }) =>
    [subject, fromAddress].some((text) => text.toLowerCase().includes(wanted)),
  );
  return success(found.slice(start, start + limit).map(rowOf));
}

function rowOf({ messageId, subject, fromAddress, sender, size, hasFiles, heldAt }: HeldMail) {
  return {
    messageId,
    subject,
    fromAddress,
    sender,
    returnPath: `<${sender}>`,
    sentDateInGMT: heldAt,
    size,
    hasAttachment: hasFiles ? 1 : 0,
    isSpam: false,
  };
}

function heldIn(group: Group, messageId: string): HeldMail {
  const mail = group.held.get(messageId);
  if (mail === undefined) throw badInput('Message does not exist');
  return mail;
}

/** A list of one. */
export async function heldContent(call: Call): Promise<Reply> {
  const { messageId, sender } = heldIn(groupOf(call), call.path.messageId ?? '');
  const source = call.world.source(messageId);
  const { html, attachments } = await readOff(source);
  const text = source.toString('utf8');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  return success([
    {
      mailContent: html,
      header: `Return-Path: <${sender}>\r\n${text.slice(0, end)}\r\n`,
      returnPath: `<${sender}>`,
      attachments: attachments.map(({ attachmentId, name, size }) => ({ attachmentId, name, size })),
    },
  ]);
}

/** What is rejected is gone. */
export async function moderate(call: Call): Promise<Reply> {
  const { body, record, outbox } = call;
  checkKeys(body, ['messageList', 'status'], []);
  const decision = wordIn(body.status, 'status', ['accept', 'reject'] as const);
  const ids = idsOf(body.messageList, 'messageList');
  if (ids.length > MOST) throw badPattern('messageList');
  const group = groupOf(call);
  for (const id of ids) heldIn(group, id);
  const { dataCentre, zoid, zgid } = group;
  for (const messageId of ids) {
    if (decision === 'accept') await outbox.letThrough(group, messageId);
    record({ kind: 'group.settled', dataCentre, zoid, zgid, messageId, decision });
  }
  return success();
}
