/** A mail and its answer, from one mailbox to the other and back, through filters that look at what comes in. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { eventually } from '../harness/graph.ts';
import { IVO, useSendingStage } from './stage.ts';

const stage = useSendingStage({ POSTERN_POLL_SECONDS: '1' });

const seen = z.object({
  node: z.object({
    folders: z.array(
      z.object({
        name: z.string(),
        messages: z.object({
          nodes: z.array(
            z.object({
              id: z.string(),
              subject: z.string(),
              scan: z.object({ verdict: z.string(), findings: z.array(z.object({ rule: z.string() })) }).nullable(),
              thread: z.object({ id: z.string() }).nullable(),
            }),
          ),
        }),
      }),
    ),
  }),
});

/** Mail of a subject in one of somebody's folders, once the filters have seen it, where they are to. */
async function mailIn(
  address: 'mira@zylker.example' | typeof IVO,
  folderName: string,
  subject: string,
  scanned = true,
) {
  const fields = 'id subject scan { verdict findings { rule } } thread { id }';
  const query = `query ($id: ID!) { node(id: $id) { ... on Account { folders { name messages(first: 20) { nodes { ${fields} } } } } } }`;
  return eventually(`${subject} is in ${folderName}`, async () => {
    const answer = await stage().ask(query, { id: stage().account(address) });
    const { folders } = seen.parse(answer.data).node;
    const folder = folders.find(({ name }) => name === folderName);
    const mail = folder?.messages.nodes.find((one) => one.subject === subject);
    return mail === undefined || (scanned && mail.scan === null) ? null : mail;
  });
}

test('a mail with a dangerous file is scanned where it arrives, and its answer joins the conversation', async () => {
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(62), Buffer.from('PE\0\0')]);
  const sent = await stage().upload(
    'sendMessage',
    {
      accountId: stage().account(),
      to: [{ name: 'Ivo', address: IVO }],
      subject: 'The story',
      body: { text: 'Please have a look.' },
      attachments: [{ file: null }],
    },
    { 'input.attachments.0.file': new File([program], 'invoice.pdf.exe') },
  );
  expect(sent.outgoing).toMatchObject({ state: 'DONE' });

  const received = await mailIn(IVO, 'Inbox', 'The story');
  expect(received.scan?.findings.map(({ rule }) => rule)).toContainEqual(
    expect.stringContaining('postern.attachments.'),
  );

  const answer = await stage().mutate('replyToMessage', { messageId: received.id, body: { text: 'I had one.' } });
  expect(answer.outgoing).toMatchObject({ kind: 'REPLY', state: 'DONE' });
  const answered = await mailIn('mira@zylker.example', 'Inbox', 'Re: The story');
  const original = await mailIn('mira@zylker.example', 'Sent', 'The story', false);
  expect(answered.thread?.id).toBeDefined();
  expect(answered.thread?.id).toBe(original.thread?.id);
});
