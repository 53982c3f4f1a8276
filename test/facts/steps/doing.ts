/** What is to be done, beside mail. */
import { deepEqual, equal } from 'node:assert/strict';
import { z } from 'zod';
import { accountOf, data, MIRA, type Step } from '../asking.ts';
import type { Bench } from '../bench.ts';

const made = z.object({ createTask: z.object({ task: z.object({ id: z.string() }) }) });
const gone = z.object({
  it: z.object({ deletedId: z.string().nullable(), userErrors: z.array(z.object({ code: z.string() })) }),
});

const titleOf = (bench: Bench, id: string) =>
  data(bench, 'query ($id: ID!) { node(id: $id) { ... on Task { title } } }', { id });
const restore = (bench: Bench, id: string) =>
  data(bench, 'mutation ($id: ID!) { restoreTask(input: { id: $id }) { task { title } userErrors { code } } }', { id });

export const DOING: readonly Step[] = [
  {
    name: 'delete a task and bring it back, then for good or not at all',
    async run(bench) {
      const { id: ownerId } = await accountOf(bench, MIRA);
      const create =
        'mutation ($ownerId: ID!) { createTask(input: { ownerId: $ownerId, title: "Pay" }) { task { id } } }';
      const { id } = made.parse(await data(bench, create, { ownerId })).createTask.task;
      await data(bench, 'mutation ($id: ID!) { deleteTask(input: { id: $id }) { deletedId } }', { id });
      deepEqual(await titleOf(bench, id), { node: null });
      deepEqual(await restore(bench, id), { restoreTask: { task: { title: 'Pay' }, userErrors: [] } });

      const forGood =
        'mutation ($id: ID!) { it: deleteTaskForGood(input: { id: $id }) { deletedId userErrors { code } } }';
      const { deletedId, userErrors } = gone.parse(await data(bench, forGood, { id })).it;
      equal(deletedId === null, userErrors.length > 0);
      // What is said to be gone is not in the trash, and what is said to be there is.
      if (deletedId === null) deepEqual(await titleOf(bench, id), { node: { title: 'Pay' } });
      else deepEqual(await restore(bench, id), { restoreTask: { task: null, userErrors: [{ code: 'NOT_FOUND' }] } });
    },
  },
];
