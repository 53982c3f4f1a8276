/** The users of an organisation. */
import { isPosternError, PosternError } from '../errors.ts';
import { type FetchPage, type PageStyle, readSpan, type Span } from './positions.ts';
import { flag } from './rows/fields.ts';
import { elementsOf } from './rows/read-row.ts';
import { type PostalAddress, readUserRow, type UserRow } from './rows/user-row.ts';
import type { AdminCalls, SourceOptions } from './source.ts';
import { digits } from './zoho/operations.ts';

export type { UserRow } from './rows/user-row.ts';

/** What a new user is to be; what is left out is Zoho's choice. */
export interface NewUser {
  readonly address: string;
  readonly password: string;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly displayName?: string | undefined;
  readonly role?: 'MEMBER' | 'ADMIN' | 'SUPER_ADMIN' | undefined;
  readonly expiresAfterDays?: number | undefined;
  readonly country?: string | undefined;
  readonly language?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly mustChangePassword?: boolean | undefined;
}

/** A user by both names that Zoho has for one: its writes want the one or the other. */
export interface UserKey {
  readonly zoid: string;
  readonly zuid: string;
  readonly accountId: string;
}

/** What is left out stays as it is. */
export interface UserProfile {
  readonly displayName?: string | undefined;
  readonly gender?: 'MALE' | 'FEMALE' | 'NON_BINARY' | 'NOT_SPECIFIED' | undefined;
  readonly country?: string | undefined;
  readonly phone?: string | undefined;
  readonly mobile?: string | undefined;
  readonly postalAddress?:
    | { readonly [Part in Exclude<keyof PostalAddress, 'country'>]?: string | undefined }
    | undefined;
}

export interface Disabling {
  readonly blockIncoming: boolean;
  readonly removeForwarding: boolean;
  readonly leaveGroups: boolean;
  readonly removeAliases: boolean;
}

type OfUser = 'resetUserPassword' | 'updateUserTfaStatus' | 'addUserEmailAlias' | 'removeUserEmailAlias';
type OfAccount =
  | 'enableUserMailAccount'
  | 'disableUserMailAccount'
  | 'enableUser'
  | 'disableUser'
  | 'updateUserIncomingStatus'
  | 'updateUserOutgoingStatus'
  | 'updateUserImapStatus'
  | 'updateUserPopStatus'
  | 'updateUserActiveSyncStatus'
  | 'updateUserPersonalInfo';

const ROLES = { MEMBER: 'member', ADMIN: 'admin', SUPER_ADMIN: 'super_admin' } as const;

export class UsersSource {
  readonly #options: SourceOptions;

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** `count` users from a position (from 0) on. One call for every page that Zoho makes of them. */
  list(calls: AdminCalls, zoid: string, offset: number, count: number): Promise<Span<UserRow>> {
    return readSpan(this.#pages(calls, zoid), this.#style(), offset, count);
  }

  /** One user, by zuid or by any address. One call; throws NOT_FOUND when the organisation has no such user. */
  async find(calls: AdminCalls, zoid: string, userName: string): Promise<UserRow> {
    const { client, notes } = this.#options;
    const { data } = await client.call('getUser', { path: { zoid, userName } }, await calls('getUser'));
    const [entry] = elementsOf(data, 'user', notes);
    const row = entry === undefined ? null : readUserRow(entry, notes);
    if (row === null) throw new PosternError('NOT_FOUND', 'Zoho has no such user.');
    return row;
  }

  /**
   * Adds a user. One call; where its answer is lost or does not tell, one more to see what became of it. Throws
   * like ZohoClient.call.
   */
  async create(calls: AdminCalls, zoid: string, user: NewUser): Promise<UserRow> {
    const { client, notes } = this.#options;
    try {
      const input = { path: { zoid }, body: wordsOf(user) };
      const { data } = await client.call('createUser', input, await calls('createUser'));
      const row = readUserRow(data, notes);
      if (row !== null) return row;
    } catch (error) {
      if (!isPosternError(error) || error.code !== 'OUTCOME_UNKNOWN') throw error;
    }
    return this.#made(calls, zoid, user.address);
  }

  /** Gives users another role: those (zuid) that Zoho says have it now. One call for all. */
  async changeRole(
    calls: AdminCalls,
    zoid: string,
    zuids: readonly string[],
    role: 'MEMBER' | 'ADMIN',
  ): Promise<ReadonlySet<string>> {
    const { client, notes } = this.#options;
    const userList = zuids.map((zuid) => digits('zuids', zuid));
    const input = { path: { zoid }, body: { userList, role: ROLES[role] } };
    const { data } = await client.call('changeUserRole', input, await calls('changeUserRole'));
    const outcomes = elementsOf(data, 'userRole', notes).flatMap((one) => Object.entries(Object(one)));
    return new Set(outcomes.filter(([, done]) => flag.safeParse(done).data === true).map(([zuid]) => zuid));
  }

  /** Deletes users with their mailboxes, for good. One call for all, answered without telling of each. */
  async remove(calls: AdminCalls, zoid: string, zuids: readonly string[]): Promise<void> {
    const accountList = zuids.map((zuid) => digits('zuids', zuid));
    await this.#options.client.call(
      'deleteUsers',
      { path: { zoid }, body: { accountList } },
      await calls('deleteUsers'),
    );
  }

  /** One call, answered without the user, as are all that follow. */
  resetPassword(
    calls: AdminCalls,
    user: UserKey,
    { password, mustChange, endTokens }: { password: string; mustChange: boolean; endTokens: boolean },
  ): Promise<void> {
    const body = { password, oneTimePassword: mustChange, resetAuthToken: endTokens, zuid: user.zuid };
    return this.#putByUser('resetUserPassword', calls, user, body);
  }

  setTwoFactor(calls: AdminCalls, user: UserKey, tfaEnabled: boolean): Promise<void> {
    return this.#putByUser('updateUserTfaStatus', calls, user, { tfaEnabled });
  }

  addAliases(calls: AdminCalls, user: UserKey, emailAlias: readonly string[]): Promise<void> {
    return this.#putByUser('addUserEmailAlias', calls, user, { emailAlias });
  }

  removeAliases(calls: AdminCalls, user: UserKey, emailAlias: readonly string[]): Promise<void> {
    return this.#putByUser('removeUserEmailAlias', calls, user, { emailAlias });
  }

  setMailbox(calls: AdminCalls, user: UserKey, enabled: boolean): Promise<void> {
    return this.#putByAccount(enabled ? 'enableUserMailAccount' : 'disableUserMailAccount', calls, user, {});
  }

  enable(calls: AdminCalls, user: UserKey, unblockIncoming: boolean): Promise<void> {
    return this.#putByAccount('enableUser', calls, user, { unblockIncoming });
  }

  disable(calls: AdminCalls, user: UserKey, how: Disabling): Promise<void> {
    return this.#putByAccount('disableUser', calls, user, {
      blockIncoming: how.blockIncoming,
      // Spelt so by Zoho.
      removeMailforward: how.removeForwarding,
      removeGroupMembership: how.leaveGroups,
      removeAlias: how.removeAliases,
    });
  }

  blockIncoming(calls: AdminCalls, user: UserKey, incomingBlocked: boolean): Promise<void> {
    return this.#putByAccount('updateUserIncomingStatus', calls, user, { incomingBlocked });
  }

  blockOutgoing(calls: AdminCalls, user: UserKey, outgoingBlocked: boolean): Promise<void> {
    return this.#putByAccount('updateUserOutgoingStatus', calls, user, { outgoingBlocked });
  }

  setImap(calls: AdminCalls, user: UserKey, imapAccessEnabled: boolean): Promise<void> {
    return this.#putByAccount('updateUserImapStatus', calls, user, { imapAccessEnabled });
  }

  setPop(calls: AdminCalls, user: UserKey, enabled: boolean): Promise<void> {
    return this.#putByAccount('updateUserPopStatus', calls, user, { [this.#options.facts.popStatusKey]: enabled });
  }

  setActiveSync(calls: AdminCalls, user: UserKey, activeSyncEnabled: boolean): Promise<void> {
    return this.#putByAccount('updateUserActiveSyncStatus', calls, user, { activeSyncEnabled });
  }

  updateProfile(
    calls: AdminCalls,
    user: UserKey,
    { phone, mobile, postalAddress, ...named }: UserProfile,
  ): Promise<void> {
    const { street, ...place } = postalAddress ?? {};
    const address = given({ streetAddr: street, ...place });
    return this.#putByAccount('updateUserPersonalInfo', calls, user, {
      // Spelt so by Zoho.
      ...given({ ...named, phoneNumer: phone, mobileNumber: mobile }),
      ...(postalAddress === undefined ? {} : { address }),
    });
  }

  async #putByUser(id: OfUser, calls: AdminCalls, { zoid, zuid }: UserKey, body: Words): Promise<void> {
    await this.#options.client.call(id, { path: { zoid, zuid }, body }, await calls(id));
  }

  async #putByAccount(
    id: OfAccount,
    calls: AdminCalls,
    { zoid, zuid, accountId }: UserKey,
    body: Words,
  ): Promise<void> {
    await this.#options.client.call(id, { path: { zoid, accountId }, body: { zuid, ...body } }, await calls(id));
  }

  async #made(calls: AdminCalls, zoid: string, address: string): Promise<UserRow> {
    try {
      return await this.find(calls, zoid, address);
    } catch (cause) {
      throw new PosternError('OUTCOME_UNKNOWN', 'Whether the user was added could not be learnt.', {
        cause,
        details: { operation: 'createUser' },
      });
    }
  }

  #pages(calls: AdminCalls, zoid: string): FetchPage<UserRow> {
    const { client, notes } = this.#options;
    return async (start, limit) => {
      const input = { path: { zoid }, query: { start, limit } };
      const { data } = await client.call('listUsers', input, await calls('listUsers'));
      const entries = elementsOf(data, 'user', notes);
      return { rows: entries.flatMap((entry) => readUserRow(entry, notes) ?? []), received: entries.length };
    };
  }

  #style(): PageStyle {
    return { from: 0, most: this.#options.facts.usersPerPage };
  }
}

type Words = Readonly<Record<string, unknown>>;

/** Without what was left out. */
function given(words: Words): Words {
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
}

function wordsOf({ address, password, role, expiresAfterDays, mustChangePassword, ...named }: NewUser): Words {
  const more = {
    ...named,
    role: role === undefined ? undefined : ROLES[role],
    userExpiry: expiresAfterDays,
    oneTimePassword: mustChangePassword,
  };
  return { primaryEmailAddress: address, password, ...given(more) };
}
