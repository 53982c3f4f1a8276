/** The mail groups of an organisation. */
import { isPosternError, PosternError } from '../errors.ts';
import { type FetchPage, readSpan, type Span } from './positions.ts';
import {
  GROUP_SWITCHES,
  type GroupAccess,
  type GroupMemberRole,
  type GroupRow,
  type GroupSwitch,
  type PostApproval,
  type RefusedMail,
  readGroupRow,
} from './rows/group-row.ts';
import { elementsOf } from './rows/read-row.ts';
import type { AdminCalls, SourceOptions } from './source.ts';
import { digits } from './zoho/operations.ts';

export type { GroupMemberRow, GroupRow, GroupSettingsRow } from './rows/group-row.ts';

export interface GroupKey {
  readonly zoid: string;
  readonly zgid: string;
}

export interface NewMember {
  readonly address: string;
  readonly role: GroupMemberRole;
}

export interface NewGroup {
  readonly address: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly access: GroupAccess;
  readonly streams: boolean;
  readonly members: readonly NewMember[];
}

/** What is left out stays as it is. */
export interface MemberChange {
  readonly role?: GroupMemberRole | undefined;
  readonly status?: 'ACTIVE' | 'INACTIVE' | 'UNCONFIRMED' | undefined;
  readonly acknowledged?: boolean | undefined;
  readonly postApproval?: PostApproval | undefined;
}

/** What is left out stays as it is. */
export type SettingsChange = Partial<Record<GroupSwitch, boolean | undefined>> & {
  readonly access?: GroupAccess | undefined;
  readonly refusedMail?: RefusedMail | undefined;
};

/** What is left out stays as it is. */
export interface DeliveryChange {
  /** 1 to 100. */
  readonly bounceThreshold?: number | undefined;
  readonly subjectPrefix?: string | undefined;
  readonly replyTo?: string | undefined;
}

type Simple = 'updateGroupName' | 'enableGroupStreams' | 'addGroupAliases' | 'removeGroupAliases';
type OfMembers =
  | 'addGroupMembers'
  | 'deleteGroupMembers'
  | 'updateGroupMemberStatus'
  | 'updateGroupMemberStatusLegacy'
  | 'changeGroupMemberRole'
  | 'updateGroupMemberSettings';

const PER_PAGE = 25;
const ACCESS = { PUBLIC: 'Public', ORGANIZATION: 'Organization', MEMBERS: 'Group', MODERATED: 'Moderated' } as const;
const ROLES = { MEMBER: 'member', MODERATOR: 'moderator' } as const;
const STATUSES = { ACTIVE: 'active', INACTIVE: 'deactive', UNCONFIRMED: 'unconfirmed' } as const;
const APPROVALS = { ACCEPT: 'accept', HOLD: 'hold', REJECT: 'reject' } as const;
/** Pages that a group whose making was not answered is looked for in. */
const PAGES_TO_SEARCH = 20;

export class GroupsSource {
  readonly #options: SourceOptions;

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** `count` groups from a position (from 0) on, each with its members. One call a page of 25; one for all, and one to learn so, where Zoho does not page them. */
  async list(calls: AdminCalls, zoid: string, offset: number, count: number): Promise<Span<GroupRow>> {
    const { facts, learn } = this.#options;
    try {
      if (facts.groupsPaged)
        return await readSpan(this.#pages(calls, zoid), { from: 1, most: PER_PAGE }, offset, count);
    } catch (error) {
      if (!isPosternError(error) || error.details.zohoCode !== 'EXTRA_PARAM_FOUND') throw error;
      learn({ groupsPaged: false });
    }
    const { rows } = await this.#page(calls, zoid, {});
    return { rows: rows.slice(offset, offset + count), isEnd: rows.length <= offset + count };
  }

  /** One call; throws NOT_FOUND when the organisation has no such group. */
  async find(calls: AdminCalls, { zoid, zgid }: GroupKey): Promise<GroupRow> {
    const { client, notes } = this.#options;
    const { data } = await client.call('getGroup', { path: { zoid, zgid } }, await calls('getGroup'));
    const row = readGroupRow(data, notes);
    if (row === null) throw new PosternError('NOT_FOUND', 'Zoho has no such group.');
    return row;
  }

  /**
   * Makes a group; its zgid. One call; where the answer is lost or does not tell, as many more as it takes to see what
   * became of it. Throws like ZohoClient.call.
   */
  async create(calls: AdminCalls, zoid: string, group: NewGroup): Promise<string> {
    const { client, notes } = this.#options;
    const body = {
      emailId: group.address,
      name: group.name,
      ...(group.description === undefined ? {} : { groupDescription: group.description }),
      accessType: ACCESS[group.access],
      streamsEnabled: group.streams,
      mailGroupMemberList: group.members.map(wordsOf),
    };
    try {
      const { data } = await client.call('createGroup', { path: { zoid }, body }, await calls('createGroup'));
      const row = readGroupRow(data, notes);
      if (row !== null) return row.id;
    } catch (error) {
      if (!isPosternError(error) || error.code !== 'OUTCOME_UNKNOWN') throw error;
    }
    return this.#made(calls, zoid, group.address.toLowerCase());
  }

  /** Deletes groups (zgid) with what they hold. One call for all, answered without telling of each. */
  async remove(calls: AdminCalls, zoid: string, zgids: readonly string[]): Promise<void> {
    const { client } = this.#options;
    const [zgid = '', ...more] = zgids;
    if (more.length === 0) {
      await client.call('deleteGroup', { path: { zoid, zgid } }, await calls('deleteGroup'));
      return;
    }
    const groupList = zgids.map((one) => digits('zgids', one));
    await client.call('deleteGroups', { path: { zoid }, body: { groupList } }, await calls('deleteGroups'));
  }

  /** One call, answered without the group, as are all that follow. */
  rename(calls: AdminCalls, group: GroupKey, name: string): Promise<void> {
    return this.#put('updateGroupName', calls, group, { name });
  }

  /** Zoho has no call that turns them off again. */
  enableStreams(calls: AdminCalls, group: GroupKey): Promise<void> {
    return this.#put('enableGroupStreams', calls, group, {});
  }

  addAliases(calls: AdminCalls, group: GroupKey, aliasList: readonly string[]): Promise<void> {
    return this.#put('addGroupAliases', calls, group, { aliasList });
  }

  removeAliases(calls: AdminCalls, group: GroupKey, aliasList: readonly string[]): Promise<void> {
    return this.#put('removeGroupAliases', calls, group, { aliasList });
  }

  addMembers(calls: AdminCalls, group: GroupKey, members: readonly NewMember[]): Promise<void> {
    return this.#putMembers('addGroupMembers', calls, group, members.map(wordsOf));
  }

  removeMembers(calls: AdminCalls, group: GroupKey, addresses: readonly string[]): Promise<void> {
    const members = addresses.map((memberEmailId) => ({ memberEmailId }));
    return this.#putMembers('deleteGroupMembers', calls, group, members);
  }

  /** The same change for several. Zoho has a call for the role, one for the state, and one for all; `UNCONFIRMED` is known to its older one. */
  changeMembers(
    calls: AdminCalls,
    group: GroupKey,
    addresses: readonly string[],
    { role, status, acknowledged, postApproval }: MemberChange,
  ): Promise<void> {
    const words = {
      ...(role === undefined ? {} : { role: ROLES[role] }),
      ...(status === undefined ? {} : { status: STATUSES[status] }),
      ...(acknowledged === undefined ? {} : { ackStatus: acknowledged }),
      ...(postApproval === undefined ? {} : { postApproval: APPROVALS[postApproval] }),
    };
    const members = addresses.map((memberEmailId) => ({ memberEmailId, ...words }));
    const keys = Object.keys(words).join();
    const ofStatus = status === 'UNCONFIRMED' ? 'updateGroupMemberStatusLegacy' : 'updateGroupMemberStatus';
    const id = keys === 'role' ? 'changeGroupMemberRole' : keys === 'status' ? ofStatus : 'updateGroupMemberSettings';
    return this.#putMembers(id, calls, group, members);
  }

  async changeDelivery(calls: AdminCalls, { zoid, zgid }: GroupKey, wanted: DeliveryChange): Promise<void> {
    const groupGeneralSettings = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    const input = { path: { zoid, zgid }, body: { groupGeneralSettings } };
    await this.#options.client.call('updateGroupThresholdLimit', input, await calls('updateGroupThresholdLimit'));
  }

  /** Two calls: what is not named in the one that changes is reset, so that all of it is read before. */
  async changeSettings(calls: AdminCalls, group: GroupKey, wanted: SettingsChange): Promise<void> {
    const before = await this.find(calls, group);
    const access = wanted.access ?? knownWord(before.access);
    const refusedMail = wanted.refusedMail ?? knownWord(before.settings?.refusedMail ?? null);
    if (access === null || refusedMail === null || before.settings === null)
      throw new PosternError('UPSTREAM_ERROR', 'Zoho did not say how the group is set, so nothing was changed.');
    const { settings } = before;
    const switches = Object.entries(GROUP_SWITCHES).map(([key, name]) => [
      key,
      wanted[name] ?? settings[name] ?? false,
    ]);
    const body = {
      accessType: ACCESS[access],
      groupAdminSettings: {
        ...(before.mailboxId === null ? {} : { mailboxId: before.mailboxId }),
        accessType: ACCESS[access],
        holdOrBounce: refusedMail === 'HOLD' ? 'hold' : 'reject',
        ...Object.fromEntries(switches),
        ...(settings.whenModerationEnds === '' ? {} : { moderationApprovalOption: settings.whenModerationEnds }),
        ...(settings.moderationPeriod === null ? {} : { moderationTTL: settings.moderationPeriod }),
      },
    };
    const input = { path: { zoid: group.zoid, zgid: group.zgid }, body };
    await this.#options.client.call('updateGroupAdvancedSettings', input, await calls('updateGroupAdvancedSettings'));
  }

  async #put(
    id: Simple,
    calls: AdminCalls,
    { zoid, zgid }: GroupKey,
    body: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.#options.client.call(id, { path: { zoid, zgid }, body }, await calls(id));
  }

  async #putMembers(
    id: OfMembers,
    calls: AdminCalls,
    { zoid, zgid }: GroupKey,
    mailGroupMemberList: readonly Readonly<Record<string, unknown>>[],
  ): Promise<void> {
    await this.#options.client.call(id, { path: { zoid, zgid }, body: { mailGroupMemberList } }, await calls(id));
  }

  async #made(calls: AdminCalls, zoid: string, address: string): Promise<string> {
    try {
      const { rows } = await this.list(calls, zoid, 0, PAGES_TO_SEARCH * PER_PAGE);
      const found = rows.find((row) => row.address === address);
      if (found !== undefined) return found.id;
    } catch (cause) {
      throw unknownOutcome({ cause });
    }
    throw unknownOutcome({});
  }

  #pages(calls: AdminCalls, zoid: string): FetchPage<GroupRow> {
    return (start, limit) => this.#page(calls, zoid, { start, limit });
  }

  async #page(calls: AdminCalls, zoid: string, query: Readonly<Record<string, number>>) {
    const { client, notes } = this.#options;
    const { data } = await client.call('listGroups', { path: { zoid }, query }, await calls('listGroups'));
    const groups = typeof data === 'object' && data !== null && 'groups' in data ? data.groups : data;
    const entries = elementsOf(groups, 'group', notes);
    return { rows: entries.flatMap((entry) => readGroupRow(entry, notes) ?? []), received: entries.length };
  }
}

const wordsOf = ({ address, role }: NewMember) => ({ memberEmailId: address, role: ROLES[role] });

function knownWord<T extends string>(word: { readonly value: T | 'UNKNOWN' } | null): T | null {
  return word !== null && isKnown(word.value) ? word.value : null;
}

const isKnown = <T extends string>(value: T | 'UNKNOWN'): value is T => value !== 'UNKNOWN';

const unknownOutcome = (options: { cause?: unknown }) =>
  new PosternError('OUTCOME_UNKNOWN', 'Whether the group was made could not be learnt.', {
    ...options,
    details: { operation: 'createGroup' },
  });
