/** The mail accounts of a Zoho user. */
import { PosternError } from '../errors.ts';
import { ReadOnce } from './read-once.ts';
import { type AccountRow, readAccountRow } from './rows/account-row.ts';
import { elementsOf } from './rows/read-row.ts';
import type { SourceOptions } from './source.ts';
import type { CallContext } from './zoho/call-context.ts';

export type { AccountRow } from './rows/account-row.ts';

export class AccountsSource {
  readonly #options: SourceOptions;
  readonly #lists = new ReadOnce<readonly AccountRow[]>();

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** All accounts the grant reaches, with all their details, in Zoho's order. One call; throws like ZohoClient.call. */
  async list(context: CallContext): Promise<readonly AccountRow[]> {
    const { client, notes } = this.#options;
    const { data } = await client.call('listAccounts', { path: {} }, context);
    return this.#lists.of(data, () =>
      elementsOf(data, 'account', notes).flatMap((entry) => readAccountRow(entry, notes) ?? []),
    );
  }

  /** One account. One call; throws NOT_FOUND when the grant reaches no such account. */
  async find(context: CallContext, accountId: string): Promise<AccountRow> {
    const { client, notes } = this.#options;
    const { data } = await client.call('getAccount', { path: { accountId } }, context);
    const [entry] = elementsOf(data, 'account', notes);
    const row = entry === undefined ? null : readAccountRow(entry, notes);
    if (row === null) throw new PosternError('NOT_FOUND', 'Zoho has no such account.');
    return row;
  }

  /** Turns an account on or off, by its owner's own grant. One call. */
  async setActive(context: CallContext, accountId: string, active: boolean): Promise<void> {
    const operation = active ? 'enableOwnMailAccount' : 'disableOwnMailAccount';
    await this.#options.client.call(operation, { path: { accountId } }, context);
  }
}
