/** An organisation: what holds for all of its people. */
import { z } from 'zod';
import { PosternError } from '../errors.ts';
import { type FetchPage, readSpan, type Span } from './positions.ts';
import { type AllowedIpRow, type IpRole, readAllowedIps } from './rows/allowed-ip-row.ts';
import { flag, id, text } from './rows/fields.ts';
import { type OrganisationRow, readOrganisationRow, type SpamLevel } from './rows/organisation-row.ts';
import { elementsOf } from './rows/read-row.ts';
import {
  type AddOnRow,
  readStorageRow,
  readSubscription,
  type StorageRow,
  type SubscriptionRow,
} from './rows/storage-row.ts';
import type { AdminCalls, SourceOptions } from './source.ts';
import type { CallContext } from './zoho/call-context.ts';
import { digits } from './zoho/operations.ts';

export type { OrganisationRow } from './rows/organisation-row.ts';

/** Zoho's name of one of an organisation's spam lists, by ours. */
const SPAM_LISTS = {
  ALLOWED_ADDRESSES: 'whiteListEmail',
  SPAM_ADDRESSES: 'spamEmail',
  REJECTED_ADDRESSES: 'rejectEmail',
  QUARANTINED_ADDRESSES: 'quarantineEmail',
  TRUSTED_ADDRESSES: 'trustedEmail',
  ALLOWED_DOMAINS: 'whiteListDomain',
  SPAM_DOMAINS: 'spamDomain',
  REJECTED_DOMAINS: 'rejectDomain',
  QUARANTINED_DOMAINS: 'quarantineDomain',
  TRUSTED_DOMAINS: 'trustedDomain',
  ALLOWED_IPS: 'whiteListIP',
  SPAM_IPS: 'spamIP',
  REJECTED_IPS: 'rejectIP',
  QUARANTINED_IPS: 'quarantineIP',
  SPAM_TLDS: 'spamTLD',
  REJECTED_TLDS: 'rejectTLD',
  QUARANTINED_TLDS: 'quarantineTLD',
  SPAM_RECIPIENTS: 'recipientSpamEmail',
  REJECTED_RECIPIENTS: 'recipientRejectEmail',
  QUARANTINED_RECIPIENTS: 'recipientQuarantineEmail',
} as const;
export type SpamList = keyof typeof SPAM_LISTS;

const LEVELS: Readonly<Record<SpamLevel, string>> = {
  OFF: 'off',
  COMPLETE: 'complete',
  CONTENT: 'content',
  SENDER: 'sender',
  SENDER_AND_HEADER: 'sender_header',
};

const STORAGE_PLANS = {
  MAIL_5_GB: 'newMail5gb',
  MAIL_10_GB: 'newMail10gb',
  MAIL_PREMIUM: 'mailPremium',
  BASIC: 'basic',
  PROFESSIONAL: 'professional',
} as const;
export type StoragePlan = keyof typeof STORAGE_PLANS;

const CHILD_PLANS = {
  FREE: 'free',
  BASIC_TRIAL: 'basicTrial',
  PROFESSIONAL_TRIAL: 'professionalTrial',
  MAIL_PREMIUM_TRIAL: 'mailPremiumTrial',
} as const;
export type ChildPlan = keyof typeof CHILD_PLANS;

const ROLE_IDS: Readonly<Record<IpRole, number>> = {
  USERS: 0,
  ADMINISTRATORS: 1,
  SUPER_ADMINISTRATOR: 2,
  EVERYONE: -1,
};

export interface IpRange {
  readonly from: string;
  readonly to: string;
  readonly role: IpRole;
}

export interface NewOrganisation {
  readonly domain: string;
  readonly name: string;
  /** Of who owns it. */
  readonly address: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly password: string;
  readonly plan: ChildPlan;
}

/** By Zoho's page. */
const SPAM_ENTRIES_PER_PAGE = 500;

const child = z.looseObject({ zoid: id });
const removals = z.looseObject({ status: z.array(z.looseObject({ ipId: id, status: flag })) });

export class OrganisationSource {
  readonly #options: SourceOptions;

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** Its details. One call; throws NOT_FOUND when Zoho has no such organisation. */
  async details(calls: AdminCalls, zoid: string): Promise<OrganisationRow> {
    const { client } = this.#options;
    const { data } = await client.call('getOrganization', { path: { zoid } }, await calls('getOrganization'));
    return this.#detailsIn(data);
  }

  /** Those of the organisation whose administrator gave this grant. One call. */
  async current(context: CallContext): Promise<OrganisationRow> {
    const { data } = await this.#options.client.call('getCurrentOrganization', { path: {} }, context);
    return this.#detailsIn(data);
  }

  /** Makes one below this one, for a partner: its zoid. One call; throws OUTCOME_UNKNOWN when the answer does not name it. */
  async createChild(calls: AdminCalls, wanted: NewOrganisation): Promise<string> {
    const { domain, name, address, firstName, lastName, password, plan } = wanted;
    const person = { emailId: address, firstName, lastName, password };
    const body = { domainName: domain, orgName: name, ...person, planName: CHILD_PLANS[plan] };
    const context = await calls('createChildOrganization');
    const { data } = await this.#options.client.call('createChildOrganization', { path: {}, body }, context);
    const made = child.safeParse(data);
    if (made.success) return made.data.zoid;
    throw new PosternError('OUTCOME_UNKNOWN', 'Zoho accepted the organisation but did not name it.', {
      details: { operation: 'createChildOrganization' },
    });
  }

  /** How thoroughly incoming mail is checked. One call. */
  async setSpamLevel(calls: AdminCalls, zoid: string, level: SpamLevel): Promise<void> {
    const body = { spamVO: { spamProcessType: LEVELS[level] } };
    const operation = 'updateOrganizationSpamProcessType';
    await this.#options.client.call(operation, { path: { zoid }, body }, await calls(operation));
  }

  /** What `count` users from a position (from 0) on may keep. One call for every page that Zoho makes of them. */
  storage(calls: AdminCalls, zoid: string, offset: number, count: number): Promise<Span<StorageRow>> {
    const { client, facts, notes } = this.#options;
    const fetch: FetchPage<StorageRow> = async (start, limit) => {
      const input = { path: { zoid }, query: { start, limit } };
      const { data } = await client.call('listOrganizationStorage', input, await calls('listOrganizationStorage'));
      const list = z.looseObject({ userList: z.unknown() }).safeParse(data).data?.userList;
      const entries = elementsOf(list, 'userStorage', notes);
      return { rows: entries.flatMap((entry) => readStorageRow(entry, notes) ?? []), received: entries.length };
    };
    return readSpan(fetch, { from: 0, most: facts.usersPerPage }, offset, count);
  }

  /** One call; throws NOT_FOUND when the organisation has no such user. */
  async storageOf(calls: AdminCalls, zoid: string, zuid: string): Promise<StorageRow> {
    const { client, notes } = this.#options;
    const { data } = await client.call('getUserStorage', { path: { zoid, zuid } }, await calls('getUserStorage'));
    const row = readStorageRow(data, notes);
    if (row === null) throw new PosternError('NOT_FOUND', 'Zoho has no such user.');
    return row;
  }

  /** Gives a user another plan. One call. */
  async setPlan(calls: AdminCalls, zoid: string, zuid: string, plan: StoragePlan): Promise<void> {
    const body = { planType: STORAGE_PLANS[plan] };
    const input = { path: { zoid, zuid }, body };
    await this.#options.client.call('updateUserBaseStorage', input, await calls('updateUserBaseStorage'));
  }

  /** Puts these add-ons in place of what a user had. One call. */
  async setAddOns(calls: AdminCalls, zoid: string, zuid: string, addOns: readonly AddOnRow[]): Promise<void> {
    const body = { addOnType: addOns.map(({ gigabytes, units }) => `${gigabytes}gb:${units}`) };
    const input = { path: { zoid, zuid }, body };
    await this.#options.client.call('updateUserExtraStorage', input, await calls('updateUserExtraStorage'));
  }

  /** What was bought. One call. */
  async subscription(calls: AdminCalls, zoid: string): Promise<SubscriptionRow | null> {
    const operation = 'getOrganizationSubscriptionInfo';
    const { data } = await this.#options.client.call(operation, { path: { zoid } }, await calls(operation));
    return readSubscription(data, this.#options.notes);
  }

  /** `count` entries of a list from a position (from 0) on. One call for every page that Zoho makes of them. */
  spamList(calls: AdminCalls, zoid: string, list: SpamList, offset: number, count: number): Promise<Span<string>> {
    const { client, notes } = this.#options;
    const spamCategory = SPAM_LISTS[list];
    const fetch: FetchPage<string> = async (start, limit) => {
      const query = { spamCategory, mode: 'getMarkingData', start, limit };
      const operation = 'getOrganizationSpamListing';
      const { data } = await client.call(operation, { path: { zoid }, query }, await calls(operation));
      // Under the name of the list.
      const given = z.record(z.string(), z.unknown()).safeParse(data).data?.[spamCategory];
      const entries = elementsOf(given, 'spamEntry', notes);
      return { rows: entries.flatMap((entry) => text.safeParse(entry).data ?? []), received: entries.length };
    };
    return readSpan(fetch, { from: 0, most: SPAM_ENTRIES_PER_PAGE }, offset, count);
  }

  /** One call for all. */
  async addToSpamList(calls: AdminCalls, zoid: string, list: SpamList, entries: readonly string[]): Promise<void> {
    const operation = 'addOrganizationSpamListing';
    await this.#options.client.call(operation, { path: { zoid }, body: listed(list, entries) }, await calls(operation));
  }

  /** One call for all. */
  async removeFromSpamList(calls: AdminCalls, zoid: string, list: SpamList, entries: readonly string[]): Promise<void> {
    const operation = 'removeOrganizationSpamListing';
    await this.#options.client.call(operation, { path: { zoid }, body: listed(list, entries) }, await calls(operation));
  }

  /** The ranges that people may sign in from; none means from anywhere. One call. */
  async allowedIps(calls: AdminCalls, zoid: string): Promise<readonly AllowedIpRow[]> {
    const { client, notes } = this.#options;
    const { data } = await client.call('listAllowedIps', { path: { zoid } }, await calls('listAllowedIps'));
    return readAllowedIps(data, notes);
  }

  /** Adds ranges: those that Zoho took. One call for all. */
  async allowIps(calls: AdminCalls, zoid: string, ranges: readonly IpRange[]): Promise<readonly AllowedIpRow[]> {
    const { client, notes } = this.#options;
    const body = { allowedIps: ranges.map(wordsOf) };
    const { data } = await client.call('addAllowedIps', { path: { zoid }, body }, await calls('addAllowedIps'));
    return readAllowedIps(data, notes);
  }

  /** Removes ranges: ids of those that are gone. One call for all. */
  async disallowIps(
    calls: AdminCalls,
    zoid: string,
    ranges: readonly (IpRange & { readonly id: string })[],
  ): Promise<ReadonlySet<string>> {
    const { client } = this.#options;
    const allowedIps = ranges.map((range) => ({ ...wordsOf(range), ipId: digits('ids', range.id) }));
    const input = { path: { zoid }, body: { allowedIps } };
    const { data } = await client.call('deleteAllowedIps', input, await calls('deleteAllowedIps'));
    const { status = [] } = removals.safeParse(data).data ?? {};
    return new Set(status.flatMap((one) => (one.status ? [one.ipId] : [])));
  }

  #detailsIn(data: unknown): OrganisationRow {
    const row = readOrganisationRow(data, this.#options.notes);
    if (row === null) throw new PosternError('NOT_FOUND', 'Zoho has no such organisation.');
    return row;
  }
}

/** The entries go under the name of the list. */
function listed(list: SpamList, entries: readonly string[]): Readonly<Record<string, unknown>> {
  const spamCategory = SPAM_LISTS[list];
  return { spamCategory, [spamCategory]: entries };
}

/** Called otherwise than in answers. */
const wordsOf = ({ from, to, role }: IpRange) => ({ fromIpRange: from, toIpRange: to, roleId: ROLE_IDS[role] });
