import { z } from 'zod';
import { change, read } from '../scenario.ts';
import type { Stage } from '../stage.ts';

const rows = z.array(z.looseObject({ labelId: z.string(), displayName: z.string(), color: z.string() }));

const make = (stage: Stage, displayName: string) =>
  stage.zohoText('labelId', 'POST', '/labels', { displayName, color: '#96CCF5' });

async function rowOf(stage: Stage, labelId: string) {
  const all = rows.parse(await stage.zoho('GET', '/labels'));
  return all.find((row) => row.labelId === labelId) ?? null;
}

export const labels = {
  listLabels: read({
    given: make,
    ask: (stage) =>
      stage.graph('query ($id: ID!) { node(id: $id) { ... on Account { labels { id name } } } }', {
        id: stage.account,
      }),
    answers: (labelId, tag, stage) => ({ node: { labels: [{ id: stage.id('Label', labelId), name: tag }] } }),
  }),
  getLabel: read({
    given: make,
    ask: (stage, labelId) =>
      stage.graph(
        'mutation ($id: ID!) { updateLabel(input: { id: $id, color: "#ffb3ba" }) { label { id name color } } }',
        { id: stage.id('Label', labelId) },
      ),
    answers: (labelId, tag, stage) => ({ updateLabel: { label: { id: stage.id('Label', labelId), name: tag } } }),
  }),
  createLabel: change({
    given: async () => null,
    ask: (stage, _given, name) =>
      stage.graph('mutation ($input: CreateLabelInput!) { createLabel(input: $input) { userErrors { message } } }', {
        input: { accountId: stage.account, name, color: '#ffb3ba' },
      }),
    seen: async (stage, _given, tag) => {
      const made = rows.parse(await stage.zoho('GET', '/labels')).find(({ displayName }) => displayName === tag);
      return made?.color.toLowerCase() ?? null;
    },
    becomes: () => '#ffb3ba',
  }),
  updateLabel: change({
    given: make,
    ask: (stage, labelId, tag) =>
      stage.graph('mutation ($input: UpdateLabelInput!) { updateLabel(input: $input) { userErrors { message } } }', {
        input: { id: stage.id('Label', labelId), name: `${tag}renamed` },
      }),
    seen: rowOf,
    becomes: (_labelId, tag) => ({ displayName: `${tag}renamed` }),
  }),
  deleteLabel: change({
    given: make,
    ask: (stage, labelId) =>
      stage.graph('mutation ($input: DeleteLabelInput!) { deleteLabel(input: $input) { userErrors { message } } }', {
        input: { id: stage.id('Label', labelId) },
      }),
    seen: rowOf,
    becomes: () => null,
  }),
};
