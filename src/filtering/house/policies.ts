/**
 * The policies of an organisation: one for all of it, and one for each mailbox that has its own. Every version is kept,
 * since every decision names the one that decided.
 */
import type { Database, Tx } from '../../storage/database.ts';
import type { ScopeKey } from '../../storage/tables.ts';
import {
  BUILT_IN_POLICIES,
  changePolicy,
  FIRST_POLICY,
  type Policy,
  type PolicyChange,
  readPolicy,
} from '../decide/index.ts';
import { FILTER_IDS } from '../plan.ts';
import { type MailboxKey, scopeOf, type Within, withinOf } from './scope.ts';

/** One version, as it was set. */
export interface PolicyVersion {
  /** Null for one that took an override away. */
  readonly policy: Policy | null;
  readonly within: Within;
  /** 1 for the first of its scope; 0 for the one that is built in. */
  readonly version: number;
  readonly author: string;
  readonly reason: string;
  readonly createdAt: Date | null;
}

export interface PolicyInForce extends PolicyVersion {
  readonly policy: Policy;
}

export type PolicyOutcome =
  | { readonly outcome: 'set'; readonly inForce: PolicyInForce }
  | { readonly outcome: 'changed-meanwhile'; readonly version: number }
  | { readonly outcome: 'wrong'; readonly faults: readonly { path: string; says: string }[] };

const PREFIX = 'policy-';

const BUILT_IN: PolicyInForce = {
  policy: FIRST_POLICY,
  within: null,
  version: 0,
  author: 'postern',
  reason: 'Nothing was set yet.',
  createdAt: null,
};

export class Policies {
  readonly #db: Database;
  /** Holds where nothing was set. */
  readonly builtIn = BUILT_IN;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The one that decides about a mailbox: its own, else its organisation's, else the built-in one. */
  async inForce({ tenantId, ...mailbox }: MailboxKey): Promise<PolicyInForce> {
    const [own, house] = await this.considered(tenantId, mailbox);
    return own ?? house ?? BUILT_IN;
  }

  /** What was asked, the most specific first; null where nothing was set. */
  async considered(tenantId: string, within: Within): Promise<readonly (PolicyInForce | null)[]> {
    const scopes = within === null ? [null] : [within, null];
    return Promise.all(scopes.map(async (scope) => inForceOf(await latest(this.#db, scopeOf(tenantId, scope)))));
  }

  /** By the name that a decision recorded. Throws when the organisation never had it. */
  async named(tenantId: string, id: string): Promise<Policy> {
    const builtIn = BUILT_IN_POLICIES.find((policy) => policy.id === id);
    if (builtIn !== undefined) return builtIn;
    const row = await this.#db
      .selectFrom('policies')
      .select(['id', 'content'])
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id.slice(PREFIX.length))
      .executeTakeFirstOrThrow();
    return readPolicy(id, row.content);
  }

  /** All versions of one scope, newest first. */
  async history(tenantId: string, within: Within, limit: number): Promise<PolicyVersion[]> {
    const rows = await this.#db
      .selectFrom('policies')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('data_centre', '=', scopeOf(tenantId, within).data_centre)
      .where('account_id', '=', scopeOf(tenantId, within).account_id)
      .orderBy('version', 'desc')
      .limit(limit)
      .execute();
    return rows.map(toVersion);
  }

  /**
   * Sets what is changed, and leaves the rest as it is in force for that scope. `expectedVersion` is the version that
   * the caller saw there, 0 for none: somebody else's change is not overwritten unseen.
   */
  async change(wish: {
    tenantId: string;
    within: Within;
    change: PolicyChange;
    expectedVersion: number | null;
    author: string;
    reason: string;
  }): Promise<PolicyOutcome> {
    const { tenantId, within, change, expectedVersion, author, reason } = wish;
    const scope = scopeOf(tenantId, within);
    return this.#db.transaction().execute(async (tx) => {
      const before = await latest(tx, scope);
      const version = before?.version ?? 0;
      if (expectedVersion !== null && expectedVersion !== version) return { outcome: 'changed-meanwhile', version };
      const house = within === null ? null : await latest(tx, scopeOf(tenantId, null));
      const base = before?.policy ?? house?.policy ?? FIRST_POLICY;
      const changed = changePolicy(base, change);
      if ('faults' in changed) return { outcome: 'wrong', faults: changed.faults };
      const unknown = unknownFilters(changed.policy.required, base.required);
      if (unknown.length > 0) return { outcome: 'wrong', faults: unknown };
      const row = await insert(tx, {
        scope,
        version: version + 1,
        content: JSON.stringify(changed.policy),
        author,
        reason,
      });
      if (row === null) return { outcome: 'changed-meanwhile', version: version + 1 };
      const policy = { ...changed.policy, id: PREFIX + row.id };
      return {
        outcome: 'set',
        inForce: { policy, within, version: version + 1, author, reason, createdAt: row.created_at },
      };
    });
  }

  /** Takes the policy of a scope away; what is wider holds again. False when it had none. */
  async clear(wish: { tenantId: string; within: Within; author: string; reason: string }): Promise<boolean> {
    const { tenantId, within, author, reason } = wish;
    const scope = scopeOf(tenantId, within);
    return this.#db.transaction().execute(async (tx) => {
      const before = await latest(tx, scope);
      if (before === null || before.policy === null) return false;
      return (await insert(tx, { scope, version: before.version + 1, content: null, author, reason })) !== null;
    });
  }
}

/** A filter that is not there never answers: nothing would be called clean any more. */
function unknownFilters(required: readonly string[], before: readonly string[]) {
  return required
    .filter((id) => !FILTER_IDS.includes(id) && !before.includes(id))
    .map((id) => ({ path: 'required', says: `There is no filter ${id}; there are ${FILTER_IDS.join(', ')}.` }));
}

async function latest(db: Database | Tx, scope: ScopeKey): Promise<PolicyVersion | null> {
  const row = await db
    .selectFrom('policies')
    .selectAll()
    .where('tenant_id', '=', scope.tenant_id)
    .where('data_centre', '=', scope.data_centre)
    .where('account_id', '=', scope.account_id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toVersion(row);
}

/** Null when somebody else was sooner with this version. */
async function insert(
  tx: Tx,
  { scope, ...row }: { scope: ScopeKey; version: number; content: string | null; author: string; reason: string },
) {
  const inserted = await tx
    .insertInto('policies')
    .values({ ...scope, ...row })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'data_centre', 'account_id', 'version']).doNothing())
    .returning(['id', 'created_at'])
    .executeTakeFirst();
  return inserted ?? null;
}

function toVersion(row: {
  id: string;
  data_centre: string;
  account_id: string;
  version: number;
  content: unknown;
  author: string;
  reason: string;
  created_at: Date;
}): PolicyVersion {
  return {
    policy: row.content === null ? null : readPolicy(PREFIX + row.id, row.content),
    within: withinOf(row),
    version: row.version,
    author: row.author,
    reason: row.reason,
    createdAt: row.created_at,
  };
}

function inForceOf(version: PolicyVersion | null): PolicyInForce | null {
  return version === null || version.policy === null ? null : { ...version, policy: version.policy };
}
