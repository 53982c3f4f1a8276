/**
 * Brings a message to its desired place. Every attempt reads back first, so that a call whose answer was lost
 * is recognised and not repeated: at most one state-changing move an effect, whenever we are killed.
 */
import type { MessageRow, MessagesSource } from '../../datasources/messages.ts';
import type { CallContext, UpstreamMeter } from '../../datasources/zoho/call-context.ts';
import { isPosternError } from '../../errors.ts';
import type { Locator } from '../../mailbox/locator.ts';
import type { Mailbox, Mailboxes } from '../../mailbox/mailboxes.ts';
import type { MessageIndex } from '../../mailbox/message-index.ts';
import type { Database } from '../../storage/database.ts';
import { giveBack } from '../../storage/leases.ts';
import { type Logger, seam } from '../../telemetry.ts';
import { keyOf } from '../record/message-key.ts';
import type { Effect, Effects } from './effects.ts';
import type { Labeller } from './labeller.ts';
import type { QuarantineFolders } from './quarantine-folders.ts';

export interface MoverOptions {
  readonly db: Database;
  readonly bootId: string;
  readonly effects: Effects;
  readonly folders: QuarantineFolders;
  readonly labeller: Labeller;
  readonly messages: MessagesSource;
  readonly mailboxes: Mailboxes;
  readonly index: MessageIndex;
  readonly locator: Locator;
  readonly callsFor: (mailbox: Mailbox, meter: UpstreamMeter) => CallContext;
  readonly now: () => number;
  readonly logger: Logger;
}

export class Mover {
  readonly #options: MoverOptions;

  constructor(options: MoverOptions) {
    this.#options = options;
  }

  /** Settles a leased effect, or gives it back to be tried again later. `meter` counts what that took. */
  async settle(effectId: string, meter: UpstreamMeter): Promise<void> {
    const { effects, mailboxes, callsFor } = this.#options;
    const effect = await effects.leased(effectId);
    if (effect === null) return;
    if (!effect.newest) return effects.superseded(effect);
    try {
      const mailbox = await mailboxes.find({
        tenantId: effect.tenant_id,
        dataCentre: effect.data_centre,
        accountId: effect.account_id,
      });
      if (mailbox === null) return await effects.failed(effect, 'The mailbox is no longer connected.');
      const calls = callsFor(mailbox, meter);
      await (effect.desired === 'LABEL' ? this.#label(effect, calls) : this.#bring(effect, mailbox, calls));
      seam('recorded', effect.desired);
    } catch (error) {
      await this.#interrupted(effect, error);
    }
  }

  /** Putting a label on twice, or taking it off twice, is the same as once: nothing has to be read before. */
  async #label(effect: Effect, calls: CallContext): Promise<void> {
    await this.#options.labeller.carry(effect, { wanted: effect.label, before: effect.labelBefore }, calls);
    seam('labelled');
    await this.#options.effects.labelled(effect);
  }

  async #bring(effect: Effect, mailbox: Mailbox, calls: CallContext): Promise<void> {
    const { effects, index, locator } = this.#options;
    const likely = effect.originFolderId ?? effect.fromFolderId;
    const there = await locator.find(mailbox, effect.message_id, calls, likely);
    if (there === null) {
      await index.gone(keyOf(effect));
      return effects.failed(effect, 'The message no longer exists.');
    }
    const target = await this.#targetOf(effect, calls, there.folderId);
    if (there.folderId !== target) {
      if (wasMovedByPerson(effect, there)) return effects.left(effect, there.folderId);
      // Looking may have taken long enough for the lease to pass on; whoever holds it now does the move.
      if (!(await effects.rememberOrigin(effect, there.folderId))) return;
      seam('origin-kept', effect.desired);
      await index.leaving(mailbox, [there.id]);
      const went = await this.#moveTo(target, effect, there.id, calls);
      await index.moved({ ...keyOf(effect), message_id: there.id }, went);
      return this.#record(effect, there, went);
    }
    await this.#record(effect, there, target);
  }

  /** Moves it, to the inbox where the folder it came from is gone meanwhile. Returns the folder it went to. */
  async #moveTo(target: string, effect: Effect, messageId: string, calls: CallContext): Promise<string> {
    const { messages, folders } = this.#options;
    const one = { accountId: effect.account_id, messageIds: [messageId] };
    const move = (folderId: string) => messages.move(calls, { ...one, folderId });
    try {
      // Said in this way, Zoho's own filter learns of it.
      await (effect.desired === 'SPAM' ? messages.markSpam(calls, one) : move(target));
      return target;
    } catch (error) {
      const refused = isPosternError(error) && ['UPSTREAM_ERROR', 'NOT_FOUND'].includes(error.code);
      if (!refused || effect.desired !== 'ORIGIN') throw error;
      const all = await folders.list(calls, effect.account_id);
      const inbox = all.find((folder) => folder.role === 'INBOX');
      if (inbox === undefined || all.some((folder) => folder.id === target)) throw error;
      await move(inbox.id);
      return inbox.id;
    }
  }

  async #targetOf(effect: Effect, calls: CallContext, current: string): Promise<string> {
    const place = { dataCentre: effect.data_centre, accountId: effect.account_id };
    switch (effect.desired) {
      case 'QUARANTINE':
        return this.#options.folders.idFor(calls, place, effect.decidedAt);
      case 'SPAM':
      case 'TRASH':
        return this.#options.folders.systemFolder(calls, place, effect.desired);
      default:
        return effect.originFolderId ?? current;
    }
  }

  async #record(effect: Effect, there: MessageRow, went: string): Promise<void> {
    // Already there: an attempt of ours before a kill, whose origin was kept before its call.
    const alreadyThere = there.folderId === went;
    const before = effect.desired === 'QUARANTINE' ? effect.originFolderId : effect.fromFolderId;
    await this.#options.effects.arrived(effect, {
      fromFolderId: alreadyThere ? (before ?? went) : there.folderId,
      toFolderId: went,
      at: new Date(this.#options.now()),
      wasRead: there.isRead,
    });
  }

  /** Nothing of this is the message's fault: it is tried again, later each time, and a person can see why. */
  async #interrupted(effect: Effect, error: unknown): Promise<void> {
    const { db, bootId, folders, labeller, logger } = this.#options;
    const place = { dataCentre: effect.data_centre, accountId: effect.account_id };
    folders.forget(place, effect.decidedAt);
    labeller.forget(place);
    logger.warn({ err: error, effect: effect.id }, 'a message could not be moved yet');
    await giveBack(db, 'effects', {
      id: effect.id,
      bootId,
      interruptions: effect.interruptions,
      error: isPosternError(error) ? `${error.code}: ${error.message}` : 'INTERNAL',
      waitMs: retryAfterOf(error),
    });
  }
}

/** Nobody but a person takes a message out of the folder where it was left. */
function wasMovedByPerson({ expectedFolderId }: Effect, there: MessageRow): boolean {
  return expectedFolderId !== null && expectedFolderId !== there.folderId;
}

/** Milliseconds that the error itself asks to wait, when it does. */
export function retryAfterOf(error: unknown): number | undefined {
  const seconds = isPosternError(error) ? error.details.retryAfter : undefined;
  return typeof seconds === 'number' ? seconds * 1000 : undefined;
}
