/** Folders of a mailbox. */
import { deepEqual } from 'node:assert/strict';
import { z } from 'zod';
import { accountOf, data, MIRA, type Step } from '../asking.ts';

const made = z.object({
  createFolder: z.object({ folder: z.object({ id: z.string() }), userErrors: z.array(z.unknown()) }),
});

export const FOLDERS: readonly Step[] = [
  {
    name: 'make, rename and delete a folder',
    async run(bench) {
      const { id: accountId } = await accountOf(bench, MIRA);
      const created = await data(
        bench,
        'mutation ($accountId: ID!) { createFolder(input: { accountId: $accountId, name: "Plans" }) { folder { id } userErrors { code } } }',
        { accountId },
      );
      const { id } = made.parse(created).createFolder.folder;
      const renamed = await data(
        bench,
        'mutation ($id: ID!) { renameFolder(input: { id: $id, name: "Projects" }) { folder { id name } userErrors { code } } }',
        { id },
      );
      deepEqual(renamed, { renameFolder: { folder: { id, name: 'Projects' }, userErrors: [] } });
      await data(bench, 'mutation ($id: ID!) { deleteFolder(input: { id: $id }) { userErrors { code } } }', { id });
      const { folders } = await accountOf(bench, MIRA);
      deepEqual(
        folders.filter(({ name }) => ['Plans', 'Projects'].includes(name)),
        [],
      );
    },
  },
];
