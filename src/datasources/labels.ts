/** The labels of a mail account. */
import { PosternError } from '../errors.ts';
import { ReadOnce } from './read-once.ts';
import { type LabelRow, readLabelRow } from './rows/label-row.ts';
import { elementsOf } from './rows/read-row.ts';
import type { SourceOptions } from './source.ts';
import type { CallContext } from './zoho/call-context.ts';
import { digits } from './zoho/operations.ts';

export type { LabelRow } from './rows/label-row.ts';

/** What a label is to be called and look like; what is left out stays as it is. */
export interface LabelLook {
  readonly name?: string | undefined;
  /** `#rrggbb`. */
  readonly color?: string | undefined;
}

export interface LabelledMessages {
  readonly accountId: string;
  readonly messageIds: readonly string[];
  readonly labelIds: readonly string[];
}

interface LabelPlace {
  readonly accountId: string;
  readonly labelId: string;
}

export class LabelsSource {
  readonly #options: SourceOptions;
  readonly #lists = new ReadOnce<readonly LabelRow[]>();

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** Every label, in Zoho's order. One call; throws like ZohoClient.call. */
  async list(context: CallContext, accountId: string): Promise<readonly LabelRow[]> {
    const { client, notes } = this.#options;
    const { data } = await client.call('listLabels', { path: { accountId } }, context);
    return this.#lists.of(data, () =>
      elementsOf(data, 'label', notes).flatMap((entry) => readLabelRow(entry, notes) ?? []),
    );
  }

  /** One label. One call; throws NOT_FOUND when Zoho has no such label. */
  async find(context: CallContext, label: LabelPlace): Promise<LabelRow> {
    const { client, notes } = this.#options;
    const { data } = await client.call('getLabel', { path: label }, context);
    const [entry] = elementsOf(data, 'label', notes);
    const row = entry === undefined ? null : readLabelRow(entry, notes);
    if (row === null) throw new PosternError('NOT_FOUND', 'Zoho has no such label.');
    return row;
  }

  /** Makes a label. One call; throws OUTCOME_UNKNOWN when Zoho's answer does not name it. */
  async create(
    context: CallContext,
    label: { accountId: string; name: string; color?: string | undefined },
  ): Promise<LabelRow> {
    const { client, notes } = this.#options;
    const { accountId, ...look } = label;
    const { data } = await client.call('createLabel', { path: { accountId }, body: wordsOf(look) }, context);
    const row = readLabelRow(data, notes);
    if (row !== null) return row;
    throw new PosternError('OUTCOME_UNKNOWN', 'Zoho accepted the label but did not name it.', {
      details: { operation: 'createLabel' },
    });
  }

  /** Renames or recolours a label. One call, answered without the label. */
  async update(context: CallContext, label: LabelPlace & LabelLook): Promise<void> {
    const { accountId, labelId, ...look } = label;
    await this.#options.client.call('updateLabel', { path: { accountId, labelId }, body: wordsOf(look) }, context);
  }

  /** Deletes a label and takes it off every message. One call. */
  async remove(context: CallContext, label: LabelPlace): Promise<void> {
    await this.#options.client.call('deleteLabel', { path: label }, context);
  }

  /** Puts labels on messages, wherever they are. One call; the same again changes nothing. */
  async putOn(context: CallContext, change: LabelledMessages): Promise<void> {
    await this.#change('applyLabelsToMessages', context, change);
  }

  /** Takes labels off messages. One call; the same again changes nothing. */
  async takeOff(context: CallContext, change: LabelledMessages): Promise<void> {
    await this.#change('removeLabelsFromMessages', context, change);
  }

  async #change(
    operation: 'applyLabelsToMessages' | 'removeLabelsFromMessages',
    context: CallContext,
    { accountId, messageIds, labelIds }: LabelledMessages,
  ): Promise<void> {
    const messageId = messageIds.map((id) => digits('messageIds', id));
    const labelId = labelIds.map((id) => digits('labelIds', id));
    // Archived messages are left alone unless that is said; one that is named is meant there, too.
    const body = { messageId, labelId, isArchive: true };
    await this.#options.client.call(operation, { path: { accountId }, body }, context);
  }
}

function wordsOf({ name, color }: LabelLook): Readonly<Record<string, string>> {
  return { ...(name === undefined ? {} : { displayName: name }), ...(color === undefined ? {} : { color }) };
}
