/** An organisation: what holds for all of its people. */
import { PosternError } from '../errors.ts';
import { type OrganisationRow, readOrganisationRow } from './rows/organisation-row.ts';
import type { AdminCalls, SourceOptions } from './source.ts';

export type { OrganisationRow } from './rows/organisation-row.ts';

export class OrganisationSource {
  readonly #options: SourceOptions;

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** Its details. One call; throws NOT_FOUND when Zoho has no such organisation. */
  async details(calls: AdminCalls, zoid: string): Promise<OrganisationRow> {
    const { client, notes } = this.#options;
    const { data } = await client.call('getOrganization', { path: { zoid } }, await calls('getOrganization'));
    const row = readOrganisationRow(data, notes);
    if (row === null) throw new PosternError('NOT_FOUND', 'Zoho has no such organisation.');
    return row;
  }
}
