/** The users of an organisation. */
import { isPosternError, PosternError } from '../errors.ts';
import { type FetchPage, type PageStyle, readSpan, type Span } from './positions.ts';
import { elementsOf } from './rows/read-row.ts';
import { readUserRow, type UserRow } from './rows/user-row.ts';
import type { AdminCalls, SourceOptions } from './source.ts';

export type { PostalAddress, UserRow } from './rows/user-row.ts';

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

function wordsOf(user: NewUser): Readonly<Record<string, unknown>> {
  const { address, password, role, expiresAfterDays, mustChangePassword, ...named } = user;
  const words = {
    ...named,
    role: role === undefined ? undefined : ROLES[role],
    userExpiry: expiresAfterDays,
    oneTimePassword: mustChangePassword,
  };
  const given = Object.entries(words).filter(([, value]) => value !== undefined);
  return { primaryEmailAddress: address, password, ...Object.fromEntries(given) };
}
