/** What every data source stands on. */
import type { FolderRow } from './rows/folder-row.ts';
import type { SeenRow } from './rows/message-row.ts';
import type { RowNotes } from './rows/read-row.ts';
import type { CallContext } from './zoho/call-context.ts';
import type { ZohoClient } from './zoho/client.ts';
import type { LearntFacts } from './zoho/fact-book.ts';
import type { ZohoFacts } from './zoho/facts.ts';
import type { OperationId } from './zoho/operations.ts';

/** Where rows came from. */
export interface RowOrigin {
  readonly tenantId: string;
  readonly dataCentre: string;
  readonly accountId: string;
  readonly grantId: string;
  /** Epoch milliseconds when Zoho was asked. */
  readonly asOf: number;
  readonly source: 'list' | 'details';
  /** The label that all rows carry, where they were asked for by it; `complete` when no other message does. */
  readonly label?: { readonly id: string; readonly complete: boolean };
}

/** Hears of every message row that passes, so that what was seen once is known without a call. */
export type OnMessageRows = (origin: RowOrigin, rows: readonly SeenRow[]) => void;

/** Which mailbox a list of folders is of. */
export type FolderOrigin = Omit<RowOrigin, 'grantId' | 'source' | 'label'>;

/** Hears of every list of folders. */
export type OnFolderRows = (origin: FolderOrigin, rows: readonly FolderRow[]) => void;

export interface SourceOptions {
  readonly client: ZohoClient;
  readonly facts: ZohoFacts;
  /** To be told what a call has shown of how Zoho behaves. */
  readonly learn: (learnt: LearntFacts) => void;
  readonly notes: RowNotes;
  readonly onMessageRows: OnMessageRows;
  readonly onFolderRows: OnFolderRows;
}

/** How a call of an administrator is made: with a grant whose scopes fit it. */
export type AdminCalls = (operation: OperationId) => Promise<CallContext>;
