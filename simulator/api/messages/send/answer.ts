/** POST messages/{messageId}: answers a message, or passes it on. Whom it goes to is said, never taken from it. */
import { compose, type Letter } from '../../../sending/compose.ts';
import type { Message } from '../../../state/model.ts';
import { badInput, badPattern, escapeHtml, missing, type Reply } from '../../../wire/envelope.ts';
import { filesOf, readOff } from '../../parts.ts';
import { type Call, checkKeys, type Rule } from '../../rules.ts';
import { messageOf } from '../find.ts';
import { fileName, LETTER_KEYS, readLetter } from './letter.ts';
import { dueAt, SCHEDULE_KEYS } from './schedule.ts';
import { echo, write } from './send.ts';

async function answer(call: Call): Promise<Reply> {
  const { body, world } = call;
  const original = messageOf(call);
  const withMode = world.facts.draftBesideAction === 'refused' ? [] : ['mode'];
  checkKeys(body, ['action', 'fromAddress', 'toAddress'], [...LETTER_KEYS, ...SCHEDULE_KEYS, ...withMode]);
  const isForward = checkAction(call) === 'forward';
  if (body.mode !== undefined && body.mode !== 'draft') throw badPattern('mode');
  const { letter, recipients } = readLetter(call);
  if (letter.to.length === 0) throw badInput('Invalid toAddress');
  const due = dueAt(call);
  const source = compose({ ...(await answering(call, letter, original, isForward)), date: new Date(due) });
  if (body.mode === 'draft' && world.facts.draftBesideAction === 'saves')
    return echo(call, await write(call, { source, folderType: 'Drafts', sending: null }));
  const answers = { sourceId: original.sourceId, how: isForward ? 'forward' : 'reply' } as const;
  const sending = { dueAt: due, recipients, answers };
  return echo(call, await write(call, { source, folderType: 'Outbox', sending }));
}

function checkAction({ body: { action }, world: { facts } }: Call): string {
  const known = [
    'reply',
    ...(facts.replyAllSupported ? ['replyall'] : []),
    ...(facts.forwardSupported ? ['forward'] : []),
  ];
  if (action === undefined) throw missing('action');
  if (typeof action !== 'string' || !known.includes(action)) throw badPattern('action');
  return action;
}

/** Without a subject of its own it gets that of the message, and the message below it. */
async function answering(
  { body, world }: Call,
  letter: Letter,
  original: Message,
  isForward: boolean,
): Promise<Letter> {
  const source = world.source(original.sourceId);
  const references = [...original.references, ...(original.mailId === null ? [] : [original.mailId])];
  const files =
    isForward && world.facts.forwardCarriesFiles
      ? (await filesOf(source)).map(({ name, bytes }) => ({ name: fileName(name), bytes, shownAs: null }))
      : [];
  const linked = { ...letter, references, files: [...letter.files, ...files] };
  if (body.subject !== undefined) return linked;
  const [mark, prefix] = isForward ? [/^fwd?:/i, 'Fwd: '] : [/^re:/i, 'Re: '];
  const subject = mark.test(original.subject) ? original.subject : prefix + original.subject;
  const { html, text } = await readOff(source);
  const quoted = letter.isHtml ? quotedHtml(original, html) : quotedText(original, text);
  return { ...linked, subject: subject.replace(/[\r\n\0]+/g, ' '), content: letter.content + quoted };
}

const wrote = ({ senderName, fromAddress, receivedTime }: Message) =>
  `On ${new Date(receivedTime).toUTCString().replace('GMT', '+0000')} ${senderName} <${fromAddress}> wrote`;

const quotedHtml = (original: Message, html: string) =>
  `<div class="zmail_extra"><br><div>---- ${escapeHtml(wrote(original))} ---</div><blockquote>${html}</blockquote></div>`;

const quotedText = (original: Message, text: string) =>
  `\n\n---- ${wrote(original)} ----\n${text.replace(/^/gm, '> ')}`;

export const answeringRules: Rule[] = [
  {
    operation: 'replyToMessage',
    method: 'POST',
    template: '/api/accounts/{accountId}/messages/{messageId}',
    scope: 'messages',
    permission: 'CREATE',
    answer,
  },
];
