import { expect, test } from 'vitest';
import { z } from 'zod';
import { useMailGateway } from './mail-gateway.ts';

const gateway = useMailGateway();

const label = z.object({ id: z.string(), name: z.string(), color: z.string(), position: z.number().nullable() });
const userErrors = z.array(z.object({ code: z.string(), message: z.string(), path: z.array(z.string()) }));
const codes = (errors: z.output<typeof userErrors>) => errors.map(({ code, path }) => [code, ...path]);
const FIELDS = 'id name color position';

async function mira() {
  const shape = z.object({
    viewer: z.object({
      accounts: z.array(z.object({ id: z.string(), primaryAddress: z.string(), labels: z.array(label) })),
    }),
  });
  const { viewer } = await gateway().data(shape, `{ viewer { accounts { id primaryAddress labels { ${FIELDS} } } } }`);
  const found = viewer.accounts.find(({ primaryAddress }) => primaryAddress === 'mira@zylker.example');
  if (found === undefined) throw new Error('Mira is not connected');
  return found;
}

async function create(name: string, color: string | null = null) {
  const { createLabel } = await gateway().data(
    z.object({ createLabel: z.object({ label: label.nullable(), userErrors }) }),
    `mutation ($input: CreateLabelInput!) { createLabel(input: $input) {
      label { ${FIELDS} } userErrors { code message path } } }`,
    { input: { accountId: (await mira()).id, name, color } },
  );
  return createLabel;
}

async function made(name: string) {
  const { label: row } = await create(name);
  if (row === null) throw new Error(`no label ${name} was made`);
  return row;
}

async function update(input: Record<string, unknown>) {
  const { updateLabel } = await gateway().data(
    z.object({ updateLabel: z.object({ label: label.nullable(), userErrors }) }),
    `mutation ($input: UpdateLabelInput!) { updateLabel(input: $input) {
      label { ${FIELDS} } userErrors { code message path } } }`,
    { input },
  );
  return updateLabel;
}

async function remove(id: string) {
  const { deleteLabel } = await gateway().data(
    z.object({ deleteLabel: z.object({ deletedId: z.string().nullable(), userErrors }) }),
    'mutation ($input: DeleteLabelInput!) { deleteLabel(input: $input) { deletedId userErrors { code message path } } }',
    { input: { id } },
  );
  return deleteLabel;
}

test('makes a label, which the next list shows as it was asked for', async () => {
  const { label: row, userErrors } = await create('Quarter close', '#96CCF5');
  expect(userErrors).toEqual([]);
  expect(row).toMatchObject({ name: 'Quarter close', color: '#96ccf5' });
  expect((await mira()).labels).toContainEqual(row);
});

test('renames and recolours a label, each alone, and reads it back', async () => {
  const { id, color } = await made('Travel');
  expect((await update({ id, name: 'Journeys' })).label).toMatchObject({ id, name: 'Journeys', color });
  expect((await update({ id, color: '#00aa55' })).label).toMatchObject({ id, name: 'Journeys', color: '#00aa55' });
  expect((await mira()).labels).toContainEqual(expect.objectContaining({ id, name: 'Journeys', color: '#00aa55' }));
});

test('reads a changed label back only for who selects it', async () => {
  const { id } = await made('Silent');
  const calls = await gateway().callsOf(() =>
    gateway().ask(`mutation { updateLabel(input: { id: "${id}", name: "Quiet" }) { userErrors { code } } }`),
  );
  expect(calls).toEqual(['updateLabel']);
});

test('deletes a label, which is then found nowhere', async () => {
  const { id } = await made('Passing');
  expect(await remove(id)).toEqual({ deletedId: id, userErrors: [] });
  expect((await mira()).labels.map((row) => row.id)).not.toContain(id);
  expect(await gateway().data(z.unknown(), `{ node(id: "${id}") { id } }`)).toEqual({ node: null });
});

test('sends nothing for a name or colour that no label can have', async () => {
  const { id } = await made('Steady');
  const calls = await gateway().callsOf(async () => {
    expect(codes((await update({ id })).userErrors)).toEqual([['INVALID']]);
    expect(codes((await update({ id, name: ' ' })).userErrors)).toEqual([['INVALID', 'name']]);
    expect(codes((await update({ id, color: 'red' })).userErrors)).toEqual([['INVALID', 'color']]);
  });
  expect(calls).toEqual([]);
});

test("passes on Zoho's reason for refusing a second label of one name", async () => {
  await made('Once');
  expect(await create('Once')).toMatchObject({ label: null, userErrors: [{ code: 'REFUSED' }] });
});

test('answers an id of anything else, or of another mailbox, like one of no label', async () => {
  const { id } = await mira();
  const answers = [await update({ id, name: 'Mine' }), await update({ id: 'nonsense', name: 'Mine' })];
  expect(answers[0]).toMatchObject({ label: null, userErrors: [{ code: 'NOT_FOUND', path: ['id'] }] });
  expect(answers[1]).toEqual(answers[0]);
});

test('asks for all labels of a mailbox once, however many fields need them', async () => {
  await made('Shared');
  const { id } = await mira();
  const calls = await gateway().callsOf(() =>
    gateway().data(
      z.unknown(),
      `{ a: node(id: "${id}") { ... on Account { labels { name } more: labels { color } } } }`,
    ),
  );
  expect(calls).toEqual(['listLabels']);
});
