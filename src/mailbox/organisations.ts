/** The organisations that grants reach into, and with whose grant their administrators' calls are made. */
import type { Grants } from '../access/grants.ts';
import type { AdminCalls } from '../datasources/source.ts';
import type { CallContext } from '../datasources/zoho/call-context.ts';
import { operationOf } from '../datasources/zoho/operations.ts';
import { hasScope, type Scope, scopeName } from '../datasources/zoho/scopes.ts';
import { PosternError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import type { GrantRef } from './connect.ts';

export interface Organisation {
  readonly tenantId: string;
  readonly dataCentre: string;
  /** zoid. */
  readonly organisationId: string;
  /** The partner by whose grants its calls are made, as it was made here and none of its own people has authorised us. */
  readonly partnerId?: string;
}

export class Organisations {
  readonly #grants: Grants;
  readonly #db: Database;

  constructor(grants: Grants, db: Database) {
    this.#grants = grants;
    this.#db = db;
  }

  /** Known since the grants were connected: no call. */
  async list(tenantId: string): Promise<Organisation[]> {
    return (await this.#grants.organisations(tenantId)).map((one) => ({ tenantId, ...one }));
  }

  /** Writes down that a partner has made one: Zoho has no call to list them. */
  async addChild({ tenantId, dataCentre, organisationId }: Organisation, childId: string): Promise<Organisation> {
    const made = { tenant_id: tenantId, data_centre: dataCentre, organisation_id: childId };
    await this.#db
      .insertInto('child_organisations')
      .values({ ...made, partner_id: organisationId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return { tenantId, dataCentre, organisationId: childId, partnerId: organisationId };
  }

  /** Those that it has made through this gateway, the oldest first. */
  async childrenOf({ tenantId, dataCentre, organisationId }: Organisation): Promise<Organisation[]> {
    const rows = await this.#db
      .selectFrom('child_organisations')
      .select('organisation_id')
      .where('tenant_id', '=', tenantId)
      .where('data_centre', '=', dataCentre)
      .where('partner_id', '=', organisationId)
      .orderBy('made_at')
      .orderBy('organisation_id')
      .execute();
    const ids = rows.map((row) => row.organisation_id);
    const children = await Promise.all(
      ids.map((childId) => this.find({ tenantId, dataCentre, organisationId: childId })),
    );
    return children.flatMap((one) => one ?? []);
  }

  /** Null when nobody of the organisation gave this tenant a grant, and no partner has made it here. */
  async find(wanted: Organisation): Promise<Organisation | null> {
    const known = await this.list(wanted.tenantId);
    const isWanted = ({ dataCentre, organisationId }: Organisation) =>
      dataCentre === wanted.dataCentre && organisationId === wanted.organisationId;
    return known.find(isWanted) ?? this.#child(wanted);
  }

  async #child({ tenantId, dataCentre, organisationId }: Organisation): Promise<Organisation | null> {
    const row = await this.#db
      .selectFrom('child_organisations')
      .select('partner_id')
      .where('tenant_id', '=', tenantId)
      .where('data_centre', '=', dataCentre)
      .where('organisation_id', '=', organisationId)
      .executeTakeFirst();
    return row === undefined ? null : { tenantId, dataCentre, organisationId, partnerId: row.partner_id };
  }

  /** That of who gave the grant; null when it is not known. */
  async ofGrant({ tenantId, dataCentre, grantId }: GrantRef): Promise<Organisation | null> {
    const organisationId = await this.#grants.organisationOf(grantId);
    return organisationId === null ? null : { tenantId, dataCentre, organisationId };
  }

  /** Chooses for each call; what is known of the grants is read once. */
  callsFor(organisation: Organisation, callsOf: (grant: GrantRef) => CallContext): AdminCalls {
    const { partnerId, ...own } = organisation;
    const whose = { ...own, organisationId: partnerId ?? own.organisationId };
    const candidates = lazily(() => this.#grants.ofOrganisation(whose));
    return async (operation) => {
      const { tenantId, dataCentre } = organisation;
      const grantId = chosen(await candidates(), operationOf(operation).scope);
      return callsOf({ tenantId, dataCentre, grantId });
    };
  }
}

type Candidate = Awaited<ReturnType<Grants['ofOrganisation']>>[number];

/** An administrator's before that of a person of whom it is not known; a member's never. */
function chosen(candidates: readonly Candidate[], scope: Scope): string {
  if (candidates.length === 0) {
    throw new PosternError('GRANT_REQUIRED', 'Nobody of this organisation has authorised Postern, or no longer does.');
  }
  const administrators = candidates.filter(({ role }) => role === 'ADMIN' || role === 'SUPER_ADMIN');
  const maybe = [...administrators, ...candidates.filter(({ role }) => role === null)];
  if (maybe.length === 0) {
    throw new PosternError('NOT_ADMINISTRATOR', 'Those who authorised Postern are members of this organisation only.');
  }
  const fit = maybe.find(({ scopes }) => hasScope(scopes, scope));
  if (fit !== undefined) return fit.id;
  const name = scopeName(scope);
  throw new PosternError('MISSING_SCOPE', `No administrator who authorised Postern has allowed ${name}.`, {
    details: { scope: name },
  });
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
