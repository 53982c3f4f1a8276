/** What a rule of the house holds for. */
import type { ScopeKey } from '../../storage/tables.ts';

export interface MailboxKey {
  readonly tenantId: string;
  readonly dataCentre: string;
  readonly accountId: string;
}

/** One mailbox, or null for the whole organisation. */
export type Within = { readonly dataCentre: string; readonly accountId: string } | null;

export const scopeOf = (tenantId: string, within: Within): ScopeKey => ({
  tenant_id: tenantId,
  data_centre: within?.dataCentre ?? '',
  account_id: within?.accountId ?? '',
});

export const withinOf = ({ data_centre, account_id }: Pick<ScopeKey, 'data_centre' | 'account_id'>): Within =>
  account_id === '' ? null : { dataCentre: data_centre, accountId: account_id };
