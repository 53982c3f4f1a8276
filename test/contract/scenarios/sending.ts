import PostalMime from 'postal-mime';
import { z } from 'zod';
import { change } from '../scenario.ts';
import type { Stage, Tag } from '../stage.ts';

const IVO = 'ivo@zylker.example';

const ask = (stage: Stage, mutation: string, input: Record<string, unknown>) =>
  stage.graph(documentOf(mutation), { input });

function documentOf(mutation: string): string {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${mutation}(input: $input) { outgoing { state problem } userErrors { message } } }`;
}

const mailOf = (stage: Stage, subject: string) => ({
  accountId: stage.account,
  to: [{ address: IVO }],
  subject,
  body: { text: `Text of ${subject}` },
});

const outgoing = z.object({
  outgoing: z.array(z.object({ subject: z.string(), recipient: z.string(), kind: z.string(), source: z.base64() })),
});

/** What left Zoho under a subject, as its reader would have it. */
async function sent(stage: Stage, subject: string) {
  const all = outgoing.parse(await stage.control('GET', '/outgoing?sources=true')).outgoing;
  const own = all.filter((mail) => mail.subject === subject);
  return Promise.all(
    own.map(async ({ recipient, kind, source }) => {
      const { text = '', html = '', attachments, inReplyTo } = await PostalMime.parse(Buffer.from(source, 'base64'));
      const words = `${text} ${html}`.match(/Text of \w+|Answer to \w+/g) ?? [];
      return { recipient, kind, words, files: attachments.map(({ filename }) => filename), inReplyTo };
    }),
  );
}

const received = (stage: Stage, tag: Tag) =>
  stage.deliver({
    subject: tag,
    headers: ['Cc: Ivo <ivo@zylker.example>', `Message-ID: <${tag}@partner.example>`],
  });

const answerTo = (recipient: string, kind: string, tag: Tag) => ({
  recipient,
  kind,
  words: [`Answer to ${tag}`],
  inReplyTo: `<${tag}@partner.example>`,
});

const nothing = async () => null;

export const sending = {
  sendMessageNow: change({
    given: nothing,
    ask: (stage, _given, tag) => ask(stage, 'sendMessage', mailOf(stage, tag)),
    seen: (stage, _given, tag) => sent(stage, tag),
    becomes: (_given, tag) => [{ recipient: IVO, kind: 'to', words: [`Text of ${tag}`] }],
  }),
  sendMessageWithAttachments: change({
    given: nothing,
    ask: (stage, _given, tag) =>
      stage.graphWithFile(
        documentOf('sendMessage'),
        { input: { ...mailOf(stage, tag), attachments: [{ file: null }] } },
        { place: 'input.attachments.0.file', name: `${tag}.txt`, content: `File of ${tag}` },
      ),
    seen: (stage, _given, tag) => sent(stage, tag),
    becomes: (_given, tag) => [{ recipient: IVO, kind: 'to', files: [`${tag}.txt`] }],
  }),
  uploadMessageAttachment: change({
    given: nothing,
    ask: (stage, _given, tag) =>
      stage.graphWithFile(
        documentOf('sendMessage'),
        { input: { ...mailOf(stage, tag), attachments: [{ file: null }] } },
        { place: 'input.attachments.0.file', name: `${tag}.txt`, content: `File of ${tag}` },
      ),
    seen: async (stage, _given, tag) => {
      const shape = z.object({ entries: z.array(z.looseObject({ kind: z.string() })) });
      const { entries } = shape.parse(await stage.control('GET', '/journal'));
      return entries
        .filter(({ kind, name }) => kind === 'upload.stored' && name === `${tag}.txt`)
        .map(({ size }) => size);
    },
    becomes: (_given, tag) => [`File of ${tag}`.length],
  }),
  scheduleMessage: change({
    given: nothing,
    ask: (stage, _given, tag) =>
      ask(stage, 'scheduleMessage', { ...mailOf(stage, tag), sendAt: new Date(Date.now() + 3_600_000).toISOString() }),
    seen: async (stage, _given, tag) => (await stage.rowsIn('Outbox')).filter(({ subject }) => subject === tag).length,
    becomes: () => 1,
  }),
  saveDraft: change({
    given: nothing,
    ask: (stage, _given, tag) => ask(stage, 'saveDraft', mailOf(stage, tag)),
    seen: async (stage, _given, tag) => (await stage.rowsIn('Drafts')).filter(({ subject }) => subject === tag).length,
    becomes: () => 1,
  }),
  saveTemplate: change({
    given: nothing,
    ask: (stage, _given, tag) => ask(stage, 'saveTemplate', mailOf(stage, tag)),
    seen: async (stage, _given, tag) =>
      (await stage.rowsIn('Templates')).filter(({ subject }) => subject === tag).length,
    becomes: () => 1,
  }),
  replyToMessageSender: change({
    given: received,
    ask: (stage, messageId, tag) =>
      ask(stage, 'replyToMessage', { messageId: stage.id('Message', messageId), body: { text: `Answer to ${tag}` } }),
    seen: (stage, _messageId, tag) => sent(stage, `Re: ${tag}`),
    becomes: (_messageId, tag) => [answerTo('dana@partner.example', 'to', tag)],
  }),
  replyAllToMessage: change({
    given: received,
    ask: (stage, messageId, tag) =>
      ask(stage, 'replyToMessage', {
        messageId: stage.id('Message', messageId),
        all: true,
        body: { text: `Answer to ${tag}` },
      }),
    seen: (stage, _messageId, tag) => sent(stage, `Re: ${tag}`),
    becomes: (_messageId, tag) => [answerTo('dana@partner.example', 'to', tag), answerTo(IVO, 'cc', tag)],
  }),
  forwardMessage: change({
    given: (stage, tag) => stage.deliver({ subject: tag, files: [{ name: `${tag}.txt`, content: `File of ${tag}` }] }),
    ask: (stage, messageId, tag) =>
      ask(stage, 'forwardMessage', {
        messageId: stage.id('Message', messageId),
        to: [{ address: IVO }],
        body: { text: `Text of ${tag}` },
      }),
    seen: (stage, _messageId, tag) => sent(stage, `Fwd: ${tag}`),
    becomes: (_messageId, tag) => [{ recipient: IVO, kind: 'to', words: [`Text of ${tag}`], files: [`${tag}.txt`] }],
  }),
};
