/**
 * `npm run bench:differential [-- --json]`: the same questions to Postern and to Hive Gateway over the OpenAPI file,
 * before the same simulated Zoho. Exits 1 where they do not answer the same. Hive Gateway is heavy and installed apart:
 * `npm ci --prefix bench/peers/hive`.
 */
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { z } from 'zod';
import { startPostern } from '../economy/contestants.ts';
import { FOLDERS, MESSAGES, openWorld } from '../economy/world.ts';
import { startHive } from './hive.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

await using world = await openWorld();
await using postern = await startPostern(world, ['mail.read', 'org.read']);
await using hive = await startHive(world);
const { accountId } = world;
const [folder = ''] = world.folders;

/** What both are asked for, each in its own words, made alike: text for what Zoho gives as text or as number. */
interface Question {
  readonly what: string;
  readonly postern: () => Promise<unknown>;
  readonly hive: () => Promise<unknown>;
}

const text = z.union([z.string(), z.number()]).transform(String);
const rows = <Row extends z.ZodType>(row: Row) => z.array(row);
const inHive = async <Row extends z.ZodType>(field: string, row: Row, selection: string): Promise<z.output<Row>[]> => {
  const { data, errors } = await hive.ask(`{ it: ${field} { data { ${selection} } } }`);
  if (errors !== undefined) throw new Error(`Hive Gateway: ${JSON.stringify(errors).slice(0, 500)}`);
  return z.object({ it: z.object({ data: rows(row) }) }).parse(data).it.data;
};
const byId = <Row extends { id: string }>(list: readonly Row[]) => list.toSorted((a, b) => a.id.localeCompare(b.id));
const node = (id: string, fields: string) => postern.data(`{ node(id: "${id}") { ${fields} } }`);

const account = postern.idOf('Account', '');
const place = `accountId: "${accountId}"`;
const QUESTIONS: readonly Question[] = [
  {
    what: 'folders',
    postern: async () => {
      const shape = z.object({
        node: z.object({ folders: rows(z.object({ id: z.string(), name: z.string(), path: z.string() })) }),
      });
      const { node: found } = shape.parse(await node(account, '... on Account { folders { id: zohoId name path } }'));
      return byId(found.folders);
    },
    hive: async () => {
      const row = z
        .object({ folderId: text, folderName: z.string(), path: z.string() })
        .transform(({ folderId: id, folderName: name, path }) => ({ id, name, path }));
      return byId(await inHive(`listFolders(${place})`, row, 'folderId folderName path'));
    },
  },
  {
    what: 'labels',
    postern: async () => {
      const shape = z.object({
        node: z.object({ labels: rows(z.object({ id: z.string(), name: z.string(), color: z.string() })) }),
      });
      const { node: found } = shape.parse(await node(account, '... on Account { labels { id: zohoId name color } }'));
      return byId(found.labels);
    },
    hive: async () => {
      const row = z
        .object({ labelId: text, displayName: z.string(), color: z.string() })
        .transform(({ labelId: id, displayName: name, color }) => ({ id, name, color: color.toLowerCase() }));
      return byId(await inHive(`listLabels(${place})`, row, 'labelId displayName color'));
    },
  },
  {
    what: `${MESSAGES} messages of a folder`,
    postern: async () => {
      const message = z
        .object({
          id: z.string(),
          subject: z.string(),
          from: z.object({ address: z.string() }),
          receivedAt: z.string(),
          size: z.number(),
        })
        .transform(({ from, receivedAt, ...row }) => ({
          ...row,
          from: from.address,
          receivedAt: Date.parse(receivedAt),
        }));
      const shape = z.object({ node: z.object({ messages: z.object({ nodes: rows(message) }) }) });
      const fields = 'id: zohoId subject from { address } receivedAt size';
      const { node: found } = shape.parse(
        await node(
          postern.idOf('Folder', folder),
          `... on Folder { messages(first: ${MESSAGES}) { nodes { ${fields} } } }`,
        ),
      );
      return found.messages.nodes;
    },
    hive: async () => {
      const row = z
        .object({ messageId: text, subject: z.string(), fromAddress: z.string(), receivedTime: text, size: text })
        .transform(({ messageId: id, subject, fromAddress: from, receivedTime, size }) => ({
          id,
          subject,
          from,
          receivedAt: Number(receivedTime),
          size: Number(size),
        }));
      const list = `listMessages(${place}, folderId: "${folder}", start: 1, limit: ${MESSAGES})`;
      return inHive(list, row, 'messageId subject fromAddress receivedTime size');
    },
  },
  {
    what: 'users of the organisation',
    postern: async () => {
      const user = z.object({ id: z.string(), address: z.string(), name: z.string() });
      const organization = z.object({ users: z.object({ nodes: rows(user) }) });
      const shape = z.object({ viewer: z.object({ organizations: rows(organization) }) });
      const fields = 'users(first: 100) { nodes { id: zohoId address: primaryAddress name: displayName } }';
      const { viewer } = shape.parse(await postern.data(`{ viewer { organizations { ${fields} } } }`));
      return byId(viewer.organizations.flatMap(({ users }) => users.nodes));
    },
    hive: async () => {
      const row = z
        .object({ zuid: text, primaryEmailAddress: z.string(), displayName: z.string() })
        .transform(({ zuid: id, primaryEmailAddress: address, displayName: name }) => ({ id, address, name }));
      const { data } = await hive.ask('{ getCurrentOrganization { data { zoid } } }');
      const { zoid } = z.object({ getCurrentOrganization: z.object({ data: z.object({ zoid: text }) }) }).parse(data)
        .getCurrentOrganization.data;
      return byId(
        await inHive(`listUsers(zoid: "${zoid}", start: 0, limit: 100)`, row, 'zuid primaryEmailAddress displayName'),
      );
    },
  },
];

let differ = 0;
for (const { what, ...ask } of QUESTIONS) {
  const [ours, theirs] = [await ask.postern(), await ask.hive()];
  const agree = isDeepStrictEqual(ours, theirs);
  if (!agree) differ += 1;
  console.log(`${what}: ${agree ? 'the same' : 'DIFFERENT'} (${Array.isArray(ours) ? ours.length : 1} rows)`);
  if (!agree || values.json) console.log(JSON.stringify({ what, ours, theirs }).slice(0, 2_000));
}
console.log(
  `${QUESTIONS.length - differ} of ${QUESTIONS.length} questions answered alike, over a mailbox of ${FOLDERS} folders of its own`,
);
process.exitCode = differ === 0 ? 0 : 1;
