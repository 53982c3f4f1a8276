/** POST messages: sends, now or later, or keeps a draft or a template. Only the presence of `mode` tells them apart. */
import { compose } from '../../../sending/compose.ts';
import type { Writing } from '../../../sending/outbox.ts';
import type { Message } from '../../../state/model.ts';
import { badInput, badPattern, invalidMode, type Reply, success } from '../../../wire/envelope.ts';
import { type Call, checkKeys, type Rule } from '../../rules.ts';
import { LETTER_KEYS, readLetter, textIn } from './letter.ts';
import { dueAt, SCHEDULE_KEYS } from './schedule.ts';

const REFERENCES = ['inReplyTo', 'refHeader'];

function post(call: Call): Promise<Reply> {
  switch (call.body.mode) {
    case undefined:
      return send(call);
    case 'draft':
      return keep(call, 'Drafts');
    case 'template':
      return keep(call, 'Templates');
    default:
      throw invalidMode();
  }
}

async function send(call: Call): Promise<Reply> {
  checkKeys(call.body, ['fromAddress', 'toAddress'], [...LETTER_KEYS, ...SCHEDULE_KEYS]);
  const { letter, recipients } = readLetter(call);
  if (letter.to.length === 0) throw badInput('Invalid toAddress');
  const due = dueAt(call);
  const source = compose({ ...letter, date: new Date(due) });
  const sending = { dueAt: due, recipients, answers: null };
  return echo(call, await write(call, { source, folderType: 'Outbox', sending }));
}

async function keep(call: Call, folderType: 'Drafts' | 'Templates'): Promise<Reply> {
  const { body, world } = call;
  const isDraft = folderType === 'Drafts';
  const needed = isDraft && !world.facts.draftNeedsRecipient ? ['fromAddress'] : ['fromAddress', 'toAddress'];
  const references = isDraft && world.facts.draftTakesReferences ? REFERENCES : [];
  checkKeys(body, ['mode', ...needed], ['toAddress', ...LETTER_KEYS, ...references]);
  const { letter } = readLetter(call);
  if (letter.to.length === 0 && needed.includes('toAddress')) throw badInput('Invalid toAddress');
  const source = compose({ ...letter, references: referencesIn(body) });
  return echo(call, await write(call, { source, folderType, sending: null }));
}

/** Oldest first, the one answered last. */
function referencesIn(body: Call['body']): string[] {
  const idsIn = (key: string) => {
    const text = textIn(body, key);
    const ids: readonly string[] = text.match(/<[\x21-\x3b\x3d\x3f-\x7e]{1,500}>/g) ?? [];
    if (text.replace(/<[^<>]*>/g, '').trim() !== '' || /[\r\n]/.test(text)) throw badPattern(key);
    return ids;
  };
  const answered = idsIn('inReplyTo');
  return [...new Set([...idsIn('refHeader').filter((id) => !answered.includes(id)), ...answered])];
}

/** @throws Refusal where a limit is reached */
export async function write(
  { mailbox, cause, outbox }: Call,
  writing: Pick<Writing, 'source' | 'folderType' | 'sending'>,
): Promise<Message> {
  const written = await outbox.write({ ...writing, mailbox, cause });
  if ('refusal' in written) throw badInput(written.refusal);
  return written;
}

const ECHOED = [
  ...['mode', 'action', 'fromAddress', 'toAddress', 'ccAddress', 'bccAddress', 'subject', 'content', 'mailFormat'],
];

/** The keys that were sent, and the ids of what came of them. */
export function echo({ body }: Call, { messageId, mailId }: Message): Reply {
  const sent = ECHOED.filter((key) => body[key] !== undefined).map((key) => [key, body[key]]);
  return success({ ...Object.fromEntries(sent), messageId, mailId });
}

export const sending: Rule[] = [
  {
    operation: 'sendMessage',
    method: 'POST',
    template: '/api/accounts/{accountId}/messages',
    scope: 'messages',
    permission: 'CREATE',
    answer: post,
  },
];
