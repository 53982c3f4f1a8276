/** Mail that comes in: held or left, released, and still known by the id from before. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { eventually } from '../../harness/graph.ts';
import { deliverOld, messageAt } from '../../harness/simulator.ts';
import { data, folderNow, held, IVO, idNow, MIRA, readScreen, type Step, seenIn, TRIES } from '../asking.ts';

const QUARANTINE = /^Postern ?Quarantine/;

export const FILTERING: readonly Step[] = [
  {
    name: 'connect',
    async run({ zoho, connect }) {
      for (const hours of [3, 2, 1]) await deliverOld(zoho, MIRA, `${hours} hours old`, hours * 3_600_000);
      await connect(MIRA, { webhook: true });
      await connect(IVO, { webhook: false });
    },
  },
  {
    name: 'first query',
    async run(bench) {
      const accounts = await readScreen(bench);
      deepEqual(
        accounts.map(({ primaryAddress }) => primaryAddress),
        [IVO, MIRA],
      );
      for (const { folders } of accounts) ok(folders.some(({ name }) => name === 'Inbox'));
    },
  },
  {
    name: 'hold what a webhook announced',
    async run(bench) {
      await bench.mail.sendAttack(MIRA, 'announced');
      equal((await held(bench, 'announced')).verdict, 'MALWARE');
      match(await folderNow(bench, 'announced'), QUARANTINE);
    },
  },
  {
    name: 'hold what only a look shows',
    async run(bench) {
      await bench.mail.sendAttack(IVO, 'unannounced');
      await held(bench, 'unannounced');
      match(await folderNow(bench, 'unannounced'), QUARANTINE);
    },
  },
  {
    name: 'leave clean mail as it came',
    async run(bench) {
      await bench.mail.send({ from: 'dana@partner.example', to: MIRA, subject: 'lunch', text: 'At noon?' });
      const scan = await eventually(
        'clean mail has its verdict',
        async () => (await seenIn(bench, MIRA, 'Inbox', 'lunch')).scan,
        TRIES,
      );
      equal(scan.verdict, 'CLEAN');
      equal(await folderNow(bench, 'lunch'), 'Inbox');
      equal((await messageAt(bench.zoho, await idNow(bench, 'lunch'))).isRead, false, 'the scan has marked it as read');
    },
  },
  {
    name: 'release',
    async run(bench) {
      const { id } = await held(bench, 'announced');
      const answer = await data(
        bench,
        'mutation ($ids: [ID!]!) { releaseFromQuarantine(input: { ids: $ids }) { results { status } userErrors { code } } }',
        { ids: [id] },
      );
      deepEqual(answer, { releaseFromQuarantine: { results: [{ status: 'ACCEPTED' }], userErrors: [] } });
      equal(await folderNow(bench, 'announced'), 'Inbox');
    },
  },
  {
    name: 'read by the id from before',
    async run(bench) {
      const item = await held(bench, 'announced', 'RELEASED');
      const answer = await data(
        bench,
        'query ($id: ID!) { node(id: $id) { ... on Message { subject folder { name } body { text } attachments { filename } } } }',
        { id: item.message?.id },
      );
      deepEqual(answer, {
        node: {
          subject: 'announced',
          folder: { name: 'Inbox' },
          body: { text: 'Please find the invoice attached.' },
          attachments: [{ filename: 'invoice.pdf' }],
        },
      });
    },
  },
];
