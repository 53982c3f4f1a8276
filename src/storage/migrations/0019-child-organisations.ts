import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const childOrganisations: Migration = {
  async up(db) {
    await sql
      .raw(`create table child_organisations (
        tenant_id text not null references tenants,
        data_centre text not null,
        organisation_id text not null,
        partner_id text not null,
        made_at timestamptz not null default now(),
        primary key (tenant_id, data_centre, organisation_id)
      )`)
      .execute(db);
  },
};
