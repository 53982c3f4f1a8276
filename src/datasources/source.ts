/** What every data source stands on. */
import type { MessageRow } from './rows/message-row.ts';
import type { RowNotes } from './rows/read-row.ts';
import type { ZohoClient } from './zoho/client.ts';
import type { ZohoFacts } from './zoho/facts.ts';

/** Where rows came from. */
export interface RowOrigin {
  readonly tenantId: string;
  readonly dataCentre: string;
  readonly accountId: string;
  readonly grantId: string;
  readonly source: 'list' | 'details';
}

/** Hears of every message row that passes, so that what was seen once is known without a call. */
export type OnMessageRows = (origin: RowOrigin, rows: readonly MessageRow[]) => void;

export interface SourceOptions {
  readonly client: ZohoClient;
  readonly facts: ZohoFacts;
  readonly notes: RowNotes;
  readonly onMessageRows: OnMessageRows;
}
