/** Words for tests that organise Mira's mail. */
import { z } from 'zod';
import { dataOf, mail, type World } from './harness.ts';

export const INBOX = '7310000000008014';
export const SPAM = '7310000000008024';
export const TRASH = '7310000000008026';
export const INVOICES = '7310000000021005';

const rowShape = z.looseObject({ messageId: z.string(), folderId: z.string(), subject: z.string() });
const rowsShape = z.array(rowShape);
const idShape = (name: string) => z.object({ [name]: z.string() }).transform((data) => String(data[name]));

export function organiser(world: World) {
  const list = async (query = '') =>
    rowsShape.parse(dataOf(await world.call('GET', world.at(`/messages/view${query}`))));
  return {
    list,
    subjects: async (query = '') => (await list(query)).map(({ subject }) => subject),
    update: (body: unknown) => world.call('PUT', world.at('/updatemessage'), { body }),
    updateThread: (body: unknown) => world.call('PUT', world.at('/updatethread'), { body }),
    row: async (messageId: string) =>
      rowShape.parse(dataOf(await world.call('GET', world.at(`/folders/${INBOX}/messages/${messageId}/details`)))),
    createLabel: async (displayName: string, color?: string) =>
      idShape('labelId').parse(
        dataOf(await world.call('POST', world.at('/labels'), { body: { displayName, ...(color && { color }) } })),
      ),
    createFolder: async (folderName: string, parentFolderId?: string) =>
      idShape('folderId').parse(
        dataOf(
          await world.call('POST', world.at('/folders'), {
            body: { folderName, ...(parentFolderId && { parentFolderId }) },
          }),
        ),
      ),
    folders: async () =>
      z
        .array(z.looseObject({ folderId: z.string(), folderName: z.string(), path: z.string() }))
        .parse(dataOf(await world.call('GET', world.at('/folders')))),
  };
}

/** A message that says what it is called and what it answers. */
export const linked = (subject: string, id: string, answers?: string) =>
  [
    `Message-ID: <${id}@sender.example>`,
    ...(answers ? [`References: <${answers}@sender.example>`] : []),
    mail(subject),
  ].join('\r\n');
