/** The mail policies of an organisation, and the restrictions that they use. Zoho's, not those of the filters. */
import { isPosternError, PosternError } from '../errors.ts';
import { type FetchPage, readSpan, type Span } from './positions.ts';
import {
  type MailPolicyRow,
  type PolicyMemberRow,
  type RestrictionRow,
  readMailPolicyRow,
  readPolicyMember,
  readRestrictionRow,
} from './rows/mail-policy-row.ts';
import { elementsOf, type RowNotes } from './rows/read-row.ts';
import type { AdminCalls, SourceOptions } from './source.ts';
import { digits } from './zoho/operations.ts';

export type {
  MailPolicyRow,
  PolicyMemberRow,
  PolicySetting,
  RestrictionRow,
  RestrictionRule,
} from './rows/mail-policy-row.ts';

export interface PolicyKey {
  readonly zoid: string;
  readonly policyId: string;
}

/** Zoho keeps a list of its own for each, and answers each in a call of its own. */
const OPERATIONS = {
  EMAIL: { list: 'listEmailRestrictions', create: 'createEmailRestriction', assign: 'assignEmailRestrictionToPolicy' },
  ACCOUNT: {
    list: 'listAccountRestrictions',
    create: 'createAccountRestriction',
    assign: 'assignAccountRestrictionToPolicy',
  },
  ACCESS: {
    list: 'listAccessRestrictions',
    create: 'createAccessRestriction',
    assign: 'assignAccessRestrictionToPolicy',
  },
  FORWARD: {
    list: 'listForwardRestrictions',
    create: 'createForwardRestriction',
    assign: 'assignForwardRestrictionToPolicy',
  },
} as const;
export type RestrictionKind = keyof typeof OPERATIONS;

type Listing = 'listPolicies' | 'listPolicyUsers' | 'listPolicyGroups' | (typeof OPERATIONS)[RestrictionKind]['list'];

/** Nobody states how many a page may have. */
const STYLE = { from: 0, most: 100 } as const;
/** More policies or restrictions than these are not looked at. */
const MOST = 1_000;

export class MailPoliciesSource {
  readonly #options: SourceOptions;

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** All of them. One call for a hundred. */
  async list(calls: AdminCalls, zoid: string): Promise<readonly MailPolicyRow[]> {
    return (await readSpan(this.#pages(calls, 'listPolicies', { zoid }, readMailPolicyRow), STYLE, 0, MOST)).rows;
  }

  /** Zoho has no call for one, so that the list is read; throws NOT_FOUND when the policy is not in it. */
  async find(calls: AdminCalls, { zoid, policyId }: PolicyKey): Promise<MailPolicyRow> {
    const found = (await this.list(calls, zoid)).find(({ id }) => id === policyId);
    if (found === undefined) throw new PosternError('NOT_FOUND', 'Zoho has no such policy.');
    return found;
  }

  /** All of a kind. One call for a hundred. */
  async restrictions(calls: AdminCalls, zoid: string, kind: RestrictionKind): Promise<readonly RestrictionRow[]> {
    const pages = this.#pages(calls, OPERATIONS[kind].list, { zoid }, readRestrictionRow);
    return (await readSpan(pages, STYLE, 0, MOST)).rows;
  }

  /** Zoho has no call for one; throws NOT_FOUND when it is not in the list. */
  async restriction(calls: AdminCalls, zoid: string, kind: RestrictionKind, id: string): Promise<RestrictionRow> {
    const found = (await this.restrictions(calls, zoid, kind)).find((one) => one.id === id);
    if (found === undefined) throw new PosternError('NOT_FOUND', 'Zoho has no such restriction.');
    return found;
  }

  /** `count` of those under a policy from a position (from 0) on. */
  users(calls: AdminCalls, key: PolicyKey, offset: number, count: number): Promise<Span<PolicyMemberRow>> {
    return readSpan(this.#pages(calls, 'listPolicyUsers', key, readPolicyMember), STYLE, offset, count);
  }

  groups(calls: AdminCalls, key: PolicyKey, offset: number, count: number): Promise<Span<PolicyMemberRow>> {
    return readSpan(this.#pages(calls, 'listPolicyGroups', key, readPolicyMember), STYLE, offset, count);
  }

  /** Makes a policy; its id. One call; where its answer is lost, one more to see what became of it. */
  async create(calls: AdminCalls, zoid: string, policyName: string): Promise<string> {
    const { client, notes } = this.#options;
    try {
      const input = { path: { zoid }, body: { policyName } };
      const { data } = await client.call('createPolicy', input, await calls('createPolicy'));
      const row = readMailPolicyRow(data, notes);
      if (row !== null) return row.id;
    } catch (error) {
      if (!isLost(error)) throw error;
    }
    return idOf(policyName, () => this.list(calls, zoid), 'createPolicy');
  }

  /** The same for a restriction, which restricts nothing before that is set in Zoho's own pages. */
  async createRestriction(calls: AdminCalls, zoid: string, kind: RestrictionKind, name: string): Promise<string> {
    const { client, notes } = this.#options;
    const id = OPERATIONS[kind].create;
    try {
      const { data } = await client.call(id, { path: { zoid }, body: { restrictionName: name } }, await calls(id));
      const row = readRestrictionRow(data, notes);
      if (row !== null) return row.id;
    } catch (error) {
      if (!isLost(error)) throw error;
    }
    return idOf(name, () => this.restrictions(calls, zoid, kind), id);
  }

  /** In place of the one of its kind that the policy used. One call. Every kind goes by the name of one at Zoho. */
  async assign(
    calls: AdminCalls,
    { zoid, policyId }: PolicyKey,
    kind: RestrictionKind,
    restriction: string,
  ): Promise<void> {
    const id = OPERATIONS[kind].assign;
    const body = { orgMailRestrictionID: digits('restriction', restriction) };
    await this.#options.client.call(id, { path: { zoid, policyId }, body }, await calls(id));
  }

  /** Puts users (zuid) and groups (zgid) under a policy. One call for all. */
  async apply(calls: AdminCalls, { zoid, policyId }: PolicyKey, members: readonly string[]): Promise<void> {
    const userList = members.map((one) => digits('members', one));
    const input = { path: { zoid, policyId }, body: { userList } };
    await this.#options.client.call('applyPolicyToUsersOrGroups', input, await calls('applyPolicyToUsersOrGroups'));
  }

  #pages<T>(
    calls: AdminCalls,
    id: Listing,
    key: { readonly zoid: string; readonly policyId?: string },
    readOne: (value: unknown, notes: RowNotes) => T | null,
  ): FetchPage<T> {
    const { client, notes } = this.#options;
    return async (start, limit) => {
      const path = { zoid: key.zoid, policyId: key.policyId ?? '' };
      const { data } = await client.call(id, { path, query: { start, limit } }, await calls(id));
      const entries = elementsOf(data, id, notes);
      return { rows: entries.flatMap((entry) => readOne(entry, notes) ?? []), received: entries.length };
    };
  }
}

const isLost = (error: unknown) => isPosternError(error) && error.code === 'OUTCOME_UNKNOWN';

/** Names are different from each other. */
async function idOf(
  name: string,
  list: () => Promise<readonly { readonly id: string; readonly name: string }[]>,
  operation: string,
): Promise<string> {
  const found = (await list().catch(() => [])).find((one) => one.name === name);
  if (found !== undefined) return found.id;
  throw new PosternError('OUTCOME_UNKNOWN', 'Whether it was made could not be learnt.', { details: { operation } });
}
