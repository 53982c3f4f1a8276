/** Words for tests that have tasks of Mira's, and of groups that she is in. */
import { expect } from 'vitest';
import { z } from 'zod';
import type { MailGateway } from '../harness/mail-gateway.ts';

/** zuids. */
export const MIRA = '809400123';
export const IVO = '809400124';

const any = z.record(z.string(), z.any());
type Data = z.output<typeof any>;

/** What a test sees of a task. */
export const FIELDS = `id title description state priority dueOn project { name } creator { zohoId }
  assignees { zohoId name account { primaryAddress } } followers { zohoId } reminder { at byEmail byPopup }
  recurrence { every interval weekday until times } group { id } subtaskCount`;

const userErrors = z.array(z.object({ code: z.string(), path: z.array(z.string()) }));

/** Code and place of each error of a payload. */
export const codesOf = (payload: Data): string[][] =>
  userErrors.parse(payload.userErrors).map(({ code, path }) => [code, ...path]);

const accounts = z.array(z.object({ id: z.string(), primaryAddress: z.string() }));
const groups = z.array(z.object({ id: z.string(), zohoId: z.string() }));
const made = z.object({ data: z.looseObject({ zgid: z.number() }) });

export function tasking(gateway: () => MailGateway) {
  const data = async (query: string, variables: Record<string, unknown> = {}): Promise<Data> =>
    any.parse(await gateway().data(z.unknown(), query, variables));

  /** A mutation: its payload. */
  async function mutate(name: string, input: Record<string, unknown>, fields: string): Promise<Data> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${fields} userErrors { code message path } } }`;
    return any.parse((await data(query, { input })).it);
  }

  /** Id of her account. */
  async function mira(): Promise<string> {
    const { viewer } = await data('{ viewer { accounts { id primaryAddress } } }');
    const found = accounts.parse(viewer.accounts).find((one) => one.primaryAddress === 'mira@zylker.example');
    return found?.id ?? '';
  }

  /** A task that is made; of Mira's own unless it is said otherwise. */
  async function create(input: Record<string, unknown>): Promise<Data> {
    const payload = await mutate('createTask', { ownerId: await mira(), ...input }, `task { ${FIELDS} }`);
    expect(payload.userErrors).toEqual([]);
    return any.parse(payload.task);
  }

  /** A group with Streams, as an administrator makes one: its id in the graph. */
  async function group(name: string, ...others: string[]): Promise<string> {
    const mailGroupMemberList = [
      { memberEmailId: 'mira@zylker.example', role: 'moderator' },
      ...others.map((memberEmailId) => ({ memberEmailId })),
    ];
    const body = { emailId: `${name}@zylker.example`, name, mailGroupMemberList, streamsEnabled: true };
    const { json } = await gateway().zoho('POST', '/api/organization/60700123/groups', body);
    const zgid = String(made.parse(json).data.zgid);
    const query = 'query ($id: ID!) { node(id: $id) { ... on Account { taskGroups { id zohoId } } } }';
    const { node } = await data(query, { id: await mira() });
    return groups.parse(node.taskGroups).find(({ zohoId }) => zohoId === zgid)?.id ?? '';
  }

  return { data, mutate, mira, create, group };
}
