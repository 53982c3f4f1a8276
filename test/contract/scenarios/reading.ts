import { read } from '../scenario.ts';

const READ =
  'query ($id: ID!) { node(id: $id) { id ... on Message { subject body { text } headers(names: ["X-Tag"]) { value } } } }';

export const reading = {
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
