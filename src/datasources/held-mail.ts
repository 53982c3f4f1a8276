/** Mail that groups hold until a moderator decides. */
import { PosternError } from '../errors.ts';
import type { GroupKey } from './groups.ts';
import { type FetchPage, readSpan, type Span } from './positions.ts';
import { type HeldMailContent, type HeldMailRow, readHeldMailContent, readHeldMailRow } from './rows/held-mail-row.ts';
import { elementsOf } from './rows/read-row.ts';
import type { AdminCalls, SourceOptions } from './source.ts';
import { digits } from './zoho/operations.ts';

export type { HeldMailContent, HeldMailRow } from './rows/held-mail-row.ts';

const PER_PAGE = 50;
/** As many as are looked through for one. */
const MOST_SEARCHED = 1_000;

export class HeldMailSource {
  readonly #options: SourceOptions;

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** `count` of them from a position (from 0) on. One call a page of 50; two more once, to learn how Zoho counts. */
  list(calls: AdminCalls, group: GroupKey, offset: number, count: number): Promise<Span<HeldMailRow>> {
    const pages: FetchPage<HeldMailRow> = async (start, limit) =>
      this.#page(calls, group, start === 0 ? { limit } : { start: start + (await this.#first(calls, group)), limit });
    return readSpan(pages, { from: 0, most: PER_PAGE }, offset, count);
  }

  /** Zoho has no call for one, so that the list is looked through: a call a page. Null when the group holds no such mail. */
  async find(calls: AdminCalls, group: GroupKey, messageId: string): Promise<HeldMailRow | null> {
    for (let offset = 0; offset < MOST_SEARCHED; offset += PER_PAGE) {
      const { rows, isEnd } = await this.list(calls, group, offset, PER_PAGE);
      const found = rows.find(({ id }) => id === messageId);
      if (found !== undefined || isEnd) return found ?? null;
    }
    return null;
  }

  /** One call; throws NOT_FOUND when Zoho has none. */
  async content(calls: AdminCalls, { zoid, zgid }: GroupKey, messageId: string): Promise<HeldMailContent> {
    const { client, notes } = this.#options;
    const input = { path: { zoid, zgid, messageId } };
    const { data } = await client.call('getModerationEmailContent', input, await calls('getModerationEmailContent'));
    const content = readHeldMailContent(data, notes);
    if (content === null) throw new PosternError('NOT_FOUND', 'The group holds no such mail.');
    return content;
  }

  /** Lets mail through to the members, or not. One call for all, answered without telling of each. */
  async decide(
    calls: AdminCalls,
    { zoid, zgid }: GroupKey,
    messageIds: readonly string[],
    accept: boolean,
  ): Promise<void> {
    const messageList = messageIds.map((id) => digits('messageIds', id));
    const input = { path: { zoid, zgid }, body: { messageList, status: accept ? 'accept' : 'reject' } };
    await this.#options.client.call('moderateGroupEmails', input, await calls('moderateGroupEmails'));
  }

  /** Number of the first: a list that begins with what is numbered 1 begins with 1. */
  async #first(calls: AdminCalls, group: GroupKey): Promise<0 | 1> {
    const { facts, learn } = this.#options;
    if (facts.heldMailFrom !== 'unknown') return facts.heldMailFrom;
    const [first] = (await this.#page(calls, group, { limit: 1 })).rows;
    const [numberedOne] = (await this.#page(calls, group, { start: 1, limit: 1 })).rows;
    // An empty list tells nothing, and none of it is lost.
    if (first === undefined) return 0;
    const heldMailFrom = first.id === numberedOne?.id ? 1 : 0;
    learn({ heldMailFrom });
    return heldMailFrom;
  }

  async #page(calls: AdminCalls, { zoid, zgid }: GroupKey, query: Readonly<Record<string, number>>) {
    const { client, notes } = this.#options;
    const input = { path: { zoid, zgid }, query };
    const { data } = await client.call('listModerationEmails', input, await calls('listModerationEmails'));
    const entries = elementsOf(data, 'heldMail', notes);
    return { rows: entries.flatMap((entry) => readHeldMailRow(entry, notes) ?? []), received: entries.length };
  }
}
