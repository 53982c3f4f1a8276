/** What the checks of a probe share: the calls they may make, and what they have seen so far. */
import { PosternError } from '../../errors.ts';
import type { Drift } from '../drift.ts';
import type { FolderRow } from '../rows/folder-row.ts';
import type { LabelRow } from '../rows/label-row.ts';
import { type MessageRow, readMessageRow } from '../rows/message-row.ts';
import { elementsOf } from '../rows/read-row.ts';
import type { CallContext } from '../zoho/call-context.ts';
import type { ZohoClient } from '../zoho/client.ts';
import type { LearntFacts } from '../zoho/fact-book.ts';
import type { OperationId, OperationInput } from '../zoho/operations.ts';

export interface ProbeCheck {
  readonly name: string;
  /** `skip`: could not be looked at in this mailbox. */
  readonly state: 'ok' | 'warn' | 'fail' | 'skip';
  readonly says: string;
  readonly fix?: string;
  /** What it shows of how Zoho behaves. */
  readonly learnt?: LearntFacts;
}

/** The most calls that a probe makes, repeated ones included. */
export const PROBE_CALLS = 14;
/** A call whose access token is refused is made twice. */
const CALLS_OF_ONE = 2;

export interface LookOptions {
  readonly client: ZohoClient;
  readonly context: CallContext;
  readonly accountId: string;
  readonly drift: Drift;
  /** Epoch milliseconds. */
  readonly now: number;
}

export class Look {
  readonly accountId: string;
  readonly drift: Drift;
  readonly client: ZohoClient;
  readonly context: CallContext;
  readonly now: number;
  folders: readonly FolderRow[] = [];
  labels: readonly LabelRow[] = [];
  /** The newest of the whole mailbox, newest first. */
  rows: readonly MessageRow[] = [];

  constructor({ client, context, accountId, drift, now }: LookOptions) {
    this.client = client;
    this.context = { ...context, attempts: 1 };
    this.accountId = accountId;
    this.drift = drift;
    this.now = now;
  }

  /** Throws COST_LIMIT rather than go beyond the number of calls that was promised. */
  async call<Id extends OperationId>(id: Id, input: OperationInput<Id>): Promise<unknown> {
    if (this.context.meter.calls + CALLS_OF_ONE > PROBE_CALLS) {
      throw new PosternError('COST_LIMIT', `The probe has made as many of its ${PROBE_CALLS} calls as it may.`);
    }
    return (await this.client.call(id, input, this.context)).data;
  }

  async search(searchKey: string, query: { receivedTime?: number } = {}): Promise<MessageRow[]> {
    const page = { start: 1, limit: 20, searchKey, ...query };
    return this.readRows(await this.call('searchMessages', { path: { accountId: this.accountId }, query: page }));
  }

  readRows(data: unknown): MessageRow[] {
    return elementsOf(data, 'message', this.drift).flatMap((entry) => readMessageRow(entry, this.drift) ?? []);
  }
}
