/** Our labels on messages: each made once a mailbox, whoever needs it first. */
import { LRUCache } from 'lru-cache';
import type { LabelsSource } from '../../datasources/labels.ts';
import type { CallContext } from '../../datasources/zoho/call-context.ts';
import type { MessageKey } from '../../storage/tables.ts';

interface Place {
  readonly dataCentre: string;
  readonly accountId: string;
}

export class Labeller {
  readonly #labels: LabelsSource;
  /** Ids of a mailbox's labels by name; one search at a time serves everyone who waits and comes after. */
  readonly #known = new LRUCache<string, Promise<ReadonlyMap<string, string>>>({ max: 10_000 });

  constructor(labels: LabelsSource) {
    this.#labels = labels;
  }

  /** Takes the label from before off and puts the wanted one on. One call each, and one or two more the first time. */
  async carry(
    message: MessageKey,
    { wanted, before }: { wanted: string | null; before: string | null },
    calls: CallContext,
  ): Promise<void> {
    const place = { dataCentre: message.data_centre, accountId: message.account_id };
    const one = { accountId: message.account_id, messageIds: [message.message_id] };
    if (before !== null && before !== wanted) {
      const labelId = (await this.#idsOf(calls, place)).get(before);
      // Somebody may have deleted the label, and with that taken it off every message.
      if (labelId !== undefined) await this.#labels.takeOff(calls, { ...one, labelIds: [labelId] });
    }
    if (wanted === null) return;
    const labelId = await this.#idFor(calls, place, wanted);
    await this.#labels.putOn(calls, { ...one, labelIds: [labelId] });
  }

  /** Somebody may have deleted a label: look again before the next use. */
  forget(place: Place): void {
    this.#known.delete(keyOf(place));
  }

  async #idFor(calls: CallContext, place: Place, name: string): Promise<string> {
    const there = (await this.#idsOf(calls, place)).get(name);
    if (there !== undefined) return there;
    try {
      return (await this.#labels.create(calls, { accountId: place.accountId, name })).id;
    } catch (error) {
      this.forget(place);
      const meanwhile = (await this.#idsOf(calls, place)).get(name); // another instance, or a call of ours whose answer was lost
      if (meanwhile !== undefined) return meanwhile;
      throw error;
    } finally {
      this.forget(place);
    }
  }

  async #idsOf(calls: CallContext, place: Place): Promise<ReadonlyMap<string, string>> {
    const key = keyOf(place);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const wanted = this.#labels
      .list(calls, place.accountId)
      .then((labels) => new Map(labels.map(({ name, id }) => [name, id])));
    this.#known.set(key, wanted);
    try {
      return await wanted;
    } catch (error) {
      this.#known.delete(key);
      throw error;
    }
  }
}

const keyOf = ({ dataCentre, accountId }: Place) => `${dataCentre}:${accountId}`;
