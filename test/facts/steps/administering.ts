/** What administrators do: groups with their members, and the mail that a group holds. */
import { deepEqual } from 'node:assert/strict';
import { z } from 'zod';
import { deliverOld } from '../../harness/simulator.ts';
import { data, IVO, MIRA, type Step, seenIn } from '../asking.ts';
import type { Bench } from '../bench.ts';

const organizations = z.object({
  viewer: z.object({ organizations: z.array(z.object({ id: z.string(), zohoId: z.string() })) }),
});
const made = z.object({ createGroup: z.object({ group: z.object({ id: z.string() }) }) });

async function makeGroup(bench: Bench, name: string, members: readonly string[]): Promise<string> {
  const answer = await data(bench, '{ viewer { organizations { id zohoId } } }');
  const { viewer } = organizations.parse(answer);
  const organizationId = viewer.organizations.find(({ zohoId }) => zohoId === '60700123')?.id;
  const input = {
    organizationId,
    name,
    address: `${name}@zylker.example`,
    access: 'MODERATED',
    members: members.map((address) => ({ address })),
  };
  const query = 'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id } } }';
  return made.parse(await data(bench, query, { input })).createGroup.group.id;
}

/** Of a connection: where it goes on. */
const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

async function walk<T>(read: (after: string | null) => Promise<{ nodes: T[]; pageInfo: z.output<typeof pageInfo> }>) {
  const all: T[] = [];
  for (let after: string | null = null; ; ) {
    const page = await read(after);
    all.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return all;
    after = page.pageInfo.endCursor;
  }
}

const user = z.object({ primaryAddress: z.string() }).nullable();
const groups = z.object({
  node: z.object({
    organization: z.object({
      groups: z.object({
        nodes: z.array(z.object({ name: z.string(), members: z.array(z.object({ user })) })),
        pageInfo,
      }),
    }),
  }),
});
const held = z.object({
  node: z.object({
    heldMail: z.object({ nodes: z.array(z.object({ id: z.string(), subject: z.string() })), pageInfo }),
  }),
});

export const ADMINISTERING: readonly Step[] = [
  {
    name: 'page through groups',
    async run(bench) {
      const members = [MIRA, IVO, 'dana@partner.example'];
      const id = await makeGroup(bench, 'one', members);
      await makeGroup(bench, 'two', members);
      const query = `query ($id: ID!, $after: String) { node(id: $id) { ... on Group { organization {
        groups(first: 1, after: $after) { nodes { name members { user { primaryAddress } } } pageInfo { hasNextPage endCursor } } } } } }`;
      const all = await walk(
        async (after) => groups.parse(await data(bench, query, { id, after })).node.organization.groups,
      );
      const found = all.map((group) => [group.name, ...group.members.map((one) => one.user?.primaryAddress ?? null)]);
      deepEqual(found, [
        ['one', MIRA, IVO, null],
        ['two', MIRA, IVO, null],
      ]);
    },
  },
  {
    name: 'let through what a group holds',
    async run(bench) {
      const id = await makeGroup(bench, 'held', [MIRA]);
      const subjects = ['Held 1', 'Held 2', 'Held 3'];
      for (const subject of subjects) await deliverOld(bench.zoho, 'held@zylker.example', subject, 0);
      const query = `query ($id: ID!, $after: String) { node(id: $id) { ... on Group {
        heldMail(first: 2, after: $after) { nodes { id subject } pageInfo { hasNextPage endCursor } } } } }`;
      const all = await walk(async (after) => held.parse(await data(bench, query, { id, after })).node.heldMail);
      deepEqual(
        all.map(({ subject }) => subject),
        subjects,
      );
      await data(
        bench,
        'mutation ($ids: [ID!]!) { moderateHeldMail(input: { ids: $ids, decision: ACCEPT }) { userErrors { code } } }',
        { ids: all.slice(1, 2).map((one) => one.id) },
      );
      await seenIn(bench, MIRA, 'Inbox', 'Held 2');
    },
  },
];
