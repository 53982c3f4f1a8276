/** Mail found again, by what is said of it. */
import { deepEqual } from 'node:assert/strict';
import { z } from 'zod';
import { eventually } from '../../harness/graph.ts';
import { advanceClock } from '../../harness/simulator.ts';
import { accountOf, data, MIRA, type Step, TRIES } from '../asking.ts';
import type { Bench } from '../bench.ts';

const found = z.object({
  node: z.object({ search: z.object({ nodes: z.array(z.object({ subject: z.string() })) }).nullable() }),
});
const labels = z.object({ node: z.object({ labels: z.array(z.object({ id: z.string(), name: z.string() })) }) });

async function search(bench: Bench, query: Record<string, unknown>): Promise<string[]> {
  const { id } = await accountOf(bench, MIRA);
  const document =
    'query ($id: ID!, $query: MessageSearchInput!) { node(id: $id) { ... on Account { search(query: $query, first: 50) { nodes { subject } } } } }';
  const answer = found.parse(await data(bench, document, { id, query }));
  return (answer.node.search?.nodes ?? []).map(({ subject }) => subject).sort();
}

export const SEARCHING: readonly Step[] = [
  {
    name: 'learn by a probe',
    async run(bench) {
      // Zoho's index lags behind, and nobody knows by how much.
      await advanceClock(bench.zoho, 60_000);
      await bench.probe(MIRA);
    },
  },
  {
    name: 'search by subject',
    async run(bench) {
      await eventually(
        'the index knows the mail',
        async () => ((await search(bench, { allOf: { subject: ['announced'] } })).length > 0 ? true : null),
        TRIES,
      );
      deepEqual(await search(bench, { allOf: { subject: ['announced'] } }), ['announced']);
    },
  },
  {
    name: 'search in a folder, and by label',
    async run(bench) {
      const { id, folders } = await accountOf(bench, MIRA);
      const inFolderId = folders.find(({ name }) => name === 'Invoices')?.id;
      deepEqual(await search(bench, { allOf: { inFolderId } }), ['Re: offer', 'Re: offer, again', 'offer']);
      const answer = await data(bench, 'query ($id: ID!) { node(id: $id) { ... on Account { labels { id name } } } }', {
        id,
      });
      const urgent = labels.parse(answer).node.labels.find(({ name }) => name === 'urgent');
      const labelIds = [urgent?.id];
      deepEqual(await search(bench, { allOf: { labelIds } }), ['2 hours old']);
      deepEqual(await search(bench, { allOf: { labelIds, includeSpamAndTrash: true } }), ['2 hours old', 'lunch']);
    },
  },
  {
    name: 'search for what is new',
    async run(bench) {
      const newSince = new Date(Date.now() - 3_600_000).toISOString();
      const subjects = await search(bench, { newSince });
      deepEqual(
        ['announced', 'Re: offer'].filter((subject) => !subjects.includes(subject)),
        [],
      );
      deepEqual(await search(bench, { newSince: new Date(Date.now() + 30 * 60_000).toISOString() }), []);
    },
  },
];
