/** Messages put in order, singly and as conversations. */
import { deepEqual, equal, match } from 'node:assert/strict';
import { z } from 'zod';
import { messageAt } from '../../harness/simulator.ts';
import { accountOf, data, folderNow, IVO, idNow, MIRA, type Step, seenIn } from '../asking.ts';
import type { Bench } from '../bench.ts';

const payload = z.object({
  results: z.array(z.object({ status: z.string() })),
  userErrors: z.array(z.object({ message: z.string() })),
});

/** Does a mutation of one message or conversation, and expects Zoho to have taken it. */
async function accepted(bench: Bench, name: string, id: unknown, more: Record<string, unknown> = {}): Promise<void> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { ${name}(input: $input) { results { status } userErrors { message } } }`;
  const answer = await data(bench, document, { input: { ids: [id], ...more } });
  const { results, userErrors } = payload.parse(z.record(z.string(), z.unknown()).parse(answer)[name]);
  deepEqual(userErrors, []);
  deepEqual(results, [{ status: 'ACCEPTED' }], name);
}

const label = z.object({ createLabel: z.object({ label: z.object({ id: z.string() }) }) });
const thread = z.object({ node: z.object({ thread: z.object({ id: z.string() }) }) });

export const ORGANISING: readonly Step[] = [
  {
    name: 'mark, flag and label a message',
    async run(bench) {
      const { id: accountId } = await accountOf(bench, MIRA);
      const made = await data(
        bench,
        'mutation ($accountId: ID!) { createLabel(input: { accountId: $accountId, name: "urgent" }) { label { id } } }',
        { accountId },
      );
      const labelId = label.parse(made).createLabel.label.id;
      const { id } = await seenIn(bench, MIRA, 'Inbox', 'lunch');
      await accepted(bench, 'markMessages', id, { read: true });
      await accepted(bench, 'flagMessages', id, { flag: 'FOLLOW_UP' });
      await accepted(bench, 'applyLabels', id, { labelIds: [labelId] });
      const { id: older } = await seenIn(bench, MIRA, 'Inbox', '2 hours old');
      await accepted(bench, 'applyLabels', older, { labelIds: [labelId] });
      const { isRead, flag, labelNames } = await messageAt(bench.zoho, await idNow(bench, 'lunch'));
      deepEqual({ isRead, flag, labelNames }, { isRead: true, flag: 'followup', labelNames: ['urgent'] });
    },
  },
  {
    name: 'move a message, and reach it by the id from before',
    async run(bench) {
      const { folders } = await accountOf(bench, MIRA);
      const { id } = await seenIn(bench, MIRA, 'Inbox', 'lunch');
      await accepted(bench, 'moveMessages', id, { folderId: folders.find(({ name }) => name === 'Invoices')?.id });
      equal(await folderNow(bench, 'lunch'), 'Invoices');
      const there = await data(
        bench,
        'query ($id: ID!) { node(id: $id) { ... on Message { subject isRead folder { name } } } }',
        { id },
      );
      deepEqual(there, { node: { subject: 'lunch', isRead: true, folder: { name: 'Invoices' } } });
      await accepted(bench, 'trashMessages', id);
      equal(await folderNow(bench, 'lunch'), 'Trash');
    },
  },
  {
    name: 'archive, mark as spam and back',
    async run(bench) {
      await bench.mail.send({ from: 'dana@partner.example', to: IVO, subject: 'notes', text: 'Of yesterday.' });
      const { id } = await seenIn(bench, IVO, 'Inbox', 'notes');
      await accepted(bench, 'archiveMessages', id);
      await accepted(bench, 'unarchiveMessages', id);
      equal(await folderNow(bench, 'notes'), 'Inbox');
      await accepted(bench, 'markMessagesAsSpam', id);
      equal(await folderNow(bench, 'notes'), 'Spam');
      await accepted(bench, 'markMessagesAsNotSpam', id);
      equal(await folderNow(bench, 'notes'), 'Inbox');
    },
  },
  {
    name: 'put a conversation in order',
    async run(bench) {
      const { id: messageId } = await seenIn(bench, MIRA, 'Inbox', 'Re: offer');
      const answer = await data(bench, 'query ($id: ID!) { node(id: $id) { ... on Message { thread { id } } } }', {
        id: messageId,
      });
      const { id } = thread.parse(answer).node.thread;
      const { folders } = await accountOf(bench, MIRA);
      await accepted(bench, 'markThreads', id, { read: true });
      await accepted(bench, 'flagThreads', id, { flag: 'IMPORTANT' });
      const { isRead, flag } = await messageAt(bench.zoho, await idNow(bench, 'Re: offer'));
      deepEqual({ isRead, flag }, { isRead: true, flag: 'important' });
      await accepted(bench, 'moveThreads', id, { folderId: folders.find(({ name }) => name === 'Invoices')?.id });
      match(await folderNow(bench, 'Re: offer'), /^Invoices$/);
    },
  },
];
