/** Loaders of one operation for one organisation: what several of its objects lead to is asked of Zoho together. */
import DataLoader from 'dataloader';
import { isPosternError } from '../errors.ts';
import type { DomainRow } from './domains.ts';
import type { GroupRow } from './groups.ts';
import type { Datasources } from './index.ts';
import type { MailPolicyRow } from './mail-policies.ts';
import type { AdminCalls } from './source.ts';
import type { UserRow } from './users.ts';

export interface OrganisationLoaders {
  /** By zuid; null when the organisation has no such user. A few are asked for one by one, more come from the list. */
  readonly user: DataLoader<string, UserRow | null>;
  /** All of them, up to a thousand, as of the groups. */
  readonly users: () => Promise<readonly UserRow[]>;
  readonly groups: () => Promise<readonly GroupRow[]>;
  /** All of them. */
  readonly domains: () => Promise<readonly DomainRow[]>;
  readonly mailPolicies: () => Promise<readonly MailPolicyRow[]>;
}

/** So many single calls are made rather than the list read. */
const ONE_BY_ONE = 2;
const PAGE = 100;
/** Pages of the list that are read at most; who is in none of them is asked for alone. */
const MOST_PAGES = 5;
const MOST_ROWS = 1_000;

export function createOrganisationLoaders(
  { users, groups, domains, mailPolicies }: Pick<Datasources, 'users' | 'groups' | 'domains' | 'mailPolicies'>,
  calls: AdminCalls,
  zoid: string,
): OrganisationLoaders {
  const alone = (zuid: string) => users.find(calls, zoid, zuid).catch(nullWhenMissing);
  return {
    user: new DataLoader<string, UserRow | null>(async (zuids) => {
      const known = new Map<string, UserRow>();
      if (zuids.length > ONE_BY_ONE) {
        for (let page = 0, isEnd = false; page < MOST_PAGES && !isEnd; page += 1) {
          const span = await users.list(calls, zoid, page * PAGE, PAGE);
          for (const row of span.rows) known.set(row.id, row);
          isEnd = span.isEnd || zuids.every((zuid) => known.has(zuid));
        }
      }
      return Promise.all(zuids.map((zuid) => known.get(zuid) ?? alone(zuid).catch(asError)));
    }),
    users: lazily(async () => (await users.list(calls, zoid, 0, MOST_ROWS)).rows),
    groups: lazily(async () => (await groups.list(calls, zoid, 0, MOST_ROWS)).rows),
    domains: lazily(() => domains.list(calls, zoid)),
    mailPolicies: lazily(() => mailPolicies.list(calls, zoid)),
  };
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** DataLoader wants the failure of one key as its value. */
function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('a loader failed', { cause: thrown });
}

function nullWhenMissing(error: unknown): null {
  if (isPosternError(error) && error.code === 'NOT_FOUND') return null;
  throw error;
}
