import { z } from 'zod';
import { read } from '../scenario.ts';
import type { Stage, Tag } from '../stage.ts';

const READ =
  'query ($id: ID!) { node(id: $id) { id ... on Message { subject body { text } headers(names: ["X-Tag"]) { value } } } }';

/** A message whose text, header and files all carry its tag; the image has the same name in each. */
const withFiles = (stage: Stage, tag: Tag) =>
  stage.deliver({
    subject: tag,
    text: `Text of ${tag}`,
    headers: [`X-Tag: ${tag}`],
    files: [
      { name: `${tag}.txt`, content: `File of ${tag}` },
      { name: 'dot.png', content: `Image of ${tag}`, cid: 'dot@partner.example' },
    ],
  });

/** What the pieces of a message tell, each asked for by a call of its own. */
const piecesOf = async (stage: Stage, messageId: string, fields: string) => {
  const answer = await stage.graph(`query ($id: ID!) { node(id: $id) { ... on Message { pieces { ${fields} } } } }`, {
    id: stage.id('Message', messageId),
  });
  return z.object({ node: z.object({ pieces: z.unknown() }) }).parse(answer).node.pieces;
};

const files = z.object({ files: z.array(z.object({ isInline: z.boolean(), url: z.string() })) });

/** The bytes behind the link of its file, or of its image. */
async function followed(stage: Stage, messageId: string, inline: boolean): Promise<string> {
  const pieces = files.parse(await piecesOf(stage, messageId, 'files { isInline url }'));
  const answer = await fetch(pieces.files.find(({ isInline }) => isInline === inline)?.url ?? '');
  return `${answer.status} ${await answer.text()}`;
}

export const reading = {
  searchMessages: read({
    given: async (stage, tag) => {
      await stage.control('PUT', '/facts', { searchLagMs: 0 });
      return stage.deliver({ subject: tag });
    },
    ask: (stage, _messageId, tag) =>
      stage.graph(
        `query ($id: ID!, $subject: [String!]) { node(id: $id) { ... on Account {
          search(query: { allOf: { subject: $subject } }, first: 5) { nodes { id subject } } } } }`,
        { id: stage.account, subject: [tag] },
      ),
    answers: (messageId, tag, stage) => ({
      node: { search: { nodes: [{ id: stage.id('Message', messageId), subject: tag }] } },
    }),
  }),
  getMessageContent: read({
    given: withFiles,
    ask: async (stage, messageId) => {
      const pieces = await piecesOf(stage, messageId, 'body { text }');
      return z.object({ body: z.object({ text: z.string().trim() }) }).parse(pieces);
    },
    answers: (_messageId, tag) => ({ body: { text: `Text of ${tag}` } }),
  }),
  getMessageHeader: read({
    given: withFiles,
    ask: (stage, messageId) => piecesOf(stage, messageId, 'headers { name value }'),
    answers: (_messageId, tag) => ({ headers: [{ name: 'x-tag', value: tag }] }),
  }),
  getMessageAttachmentInfo: read({
    given: withFiles,
    ask: (stage, messageId) => piecesOf(stage, messageId, 'files { filename size isInline }'),
    answers: (_messageId, tag) => ({
      files: [{ filename: `${tag}.txt`, size: `File of ${tag}`.length, isInline: false }, { isInline: true }],
    }),
  }),
  getMessageAttachmentContent: read({
    given: withFiles,
    ask: (stage, messageId) => followed(stage, messageId, false),
    answers: (_messageId, tag) => `200 File of ${tag}`,
  }),
  getInlineImage: read({
    given: withFiles,
    ask: (stage, messageId) => followed(stage, messageId, true),
    answers: (_messageId, tag) => `200 Image of ${tag}`,
  }),
  listMessages: read({
    given: async (stage, tag) => {
      const folderId = await stage.zohoText('folderId', 'POST', '/folders', { folderName: tag });
      const messageId = await stage.deliver({ subject: tag });
      await stage.zoho('PUT', '/updatemessage', {
        mode: 'moveMessage',
        messageId: [messageId],
        destfolderId: folderId,
      });
      return { folderId, messageId };
    },
    ask: (stage, { folderId }) =>
      stage.graph(
        'query ($id: ID!) { node(id: $id) { ... on Folder { messages(first: 5) { nodes { id subject } } } } }',
        { id: stage.id('Folder', folderId) },
      ),
    answers: ({ messageId }, tag, stage) => ({
      node: { messages: { nodes: [{ id: stage.id('Message', messageId), subject: tag }] } },
    }),
  }),
  getMessage: read({
    given: (stage, tag) => stage.deliver({ subject: tag }),
    ask: (stage, messageId) =>
      stage.graph('query ($id: ID!) { node(id: $id) { ... on Message { subject } } }', {
        id: stage.id('Message', messageId),
      }),
    answers: (_messageId, tag) => ({ node: { subject: tag } }),
  }),
  getOriginalMessage: read({
    given: (stage, tag) => stage.deliver({ subject: tag, text: `Text of ${tag}`, headers: [`X-Tag: ${tag}`] }),
    ask: (stage, messageId) => stage.graph(READ, { id: stage.id('Message', messageId) }),
    answers: (_messageId, tag) => ({ node: { body: { text: `Text of ${tag}\n` }, headers: [{ value: tag }] } }),
  }),
};
