/**
 * Brings a message to its desired place. Every attempt reads back first, so that a call whose answer was lost
 * is recognised and not repeated: at most one state-changing move an effect, whenever we are killed.
 */
import { LONGEST_PAGE, type MessagesSource } from '../../datasources/messages.ts';
import type { CallContext, UpstreamMeter } from '../../datasources/zoho/call-context.ts';
import { isPosternError, PosternError } from '../../errors.ts';
import type { Mailbox, Mailboxes } from '../../mailbox/mailboxes.ts';
import type { MessageIndex } from '../../mailbox/message-index.ts';
import type { Database } from '../../storage/database.ts';
import { giveBack } from '../../storage/leases.ts';
import { type Logger, seam } from '../../telemetry.ts';
import { type Effect, type Effects, keyOf } from './effects.ts';
import type { QuarantineFolders } from './quarantine-folders.ts';

export interface MoverOptions {
  readonly db: Database;
  readonly bootId: string;
  readonly effects: Effects;
  readonly folders: QuarantineFolders;
  readonly messages: MessagesSource;
  readonly mailboxes: Mailboxes;
  readonly index: MessageIndex;
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
    const { effects, mailboxes } = this.#options;
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
      await this.#bring(effect, mailbox, meter);
      seam('recorded', effect.desired);
    } catch (error) {
      await this.#interrupted(effect, error);
    }
  }

  async #bring(effect: Effect, mailbox: Mailbox, meter: UpstreamMeter): Promise<void> {
    const { effects, index, callsFor } = this.#options;
    const calls = callsFor(mailbox, meter);
    const there = await this.#whereNow(effect, calls);
    if (there === null) {
      await index.gone(keyOf(effect));
      return effects.failed(effect, 'The message no longer exists.');
    }
    const target = await this.#targetOf(effect, calls, there.folderId);
    if (there.folderId !== target) {
      if (!(await this.#mayMove(effect, there.folderId))) return;
      const went = await this.#moveTo(target, effect, calls);
      await index.moved(keyOf(effect), went);
    }
    await this.#record(effect, there, target);
  }

  /** Looking may have taken long enough for the lease to pass on; whoever holds it now does the move. */
  async #mayMove(effect: Effect, from: string): Promise<boolean> {
    const { effects } = this.#options;
    if (effect.desired === 'QUARANTINE') return effects.rememberOrigin(effect, from);
    return (await effects.leased(effect.id)) !== null;
  }

  /** Zoho's own word on the message; null when it has no such message any more. */
  async #whereNow(effect: Effect, calls: CallContext): Promise<{ folderId: string; isRead: boolean | null } | null> {
    const hint = await this.#options.index.find(keyOf(effect));
    try {
      return await this.#options.messages.details(calls, {
        accountId: effect.account_id,
        folderId: hint?.folderId ?? effect.originFolderId ?? '0',
        messageId: effect.message_id,
      });
    } catch (error) {
      if (!isPosternError(error) || error.code !== 'NOT_FOUND') throw error;
      return this.#lookFor(effect, calls);
    }
  }

  /** Not where it was last seen, which Zoho may insist on: among the newest of all folders, or nowhere. */
  async #lookFor(effect: Effect, calls: CallContext): Promise<{ folderId: string; isRead: boolean | null } | null> {
    const { messages } = this.#options;
    const newest = { accountId: effect.account_id, folderId: null, start: 1, limit: LONGEST_PAGE };
    const found = (await messages.listPage(calls, newest)).rows.find((row) => row.id === effect.message_id);
    if (found !== undefined) return found;
    try {
      await messages.source(calls, { accountId: effect.account_id, messageId: effect.message_id });
    } catch (error) {
      if (isPosternError(error) && error.code === 'NOT_FOUND') return null;
      throw error;
    }
    throw new PosternError('UPSTREAM_ERROR', 'The message exists, but not in the folder where it was last seen.');
  }

  /** Moves it, to the inbox where the folder it came from is gone meanwhile. Returns the folder it went to. */
  async #moveTo(target: string, effect: Effect, calls: CallContext): Promise<string> {
    const move = (folderId: string) =>
      this.#options.messages.move(calls, { accountId: effect.account_id, messageIds: [effect.message_id], folderId });
    try {
      await move(target);
      return target;
    } catch (error) {
      const refused = isPosternError(error) && ['UPSTREAM_ERROR', 'NOT_FOUND'].includes(error.code);
      if (!refused || effect.desired !== 'ORIGIN') throw error;
      const folders = await this.#options.folders.list(calls, effect.account_id);
      const inbox = folders.find((folder) => folder.role === 'INBOX');
      if (inbox === undefined || folders.some((folder) => folder.id === target)) throw error;
      await move(inbox.id);
      return inbox.id;
    }
  }

  async #targetOf(effect: Effect, calls: CallContext, current: string): Promise<string> {
    if (effect.desired === 'ORIGIN') return effect.originFolderId ?? current;
    const place = { dataCentre: effect.data_centre, accountId: effect.account_id };
    return this.#options.folders.idFor(calls, place, effect.decidedAt);
  }

  async #record(effect: Effect, there: { folderId: string; isRead: boolean | null }, target: string): Promise<void> {
    const { effects, now } = this.#options;
    const at = new Date(now());
    if (effect.desired === 'ORIGIN') return effects.released(effect, at);
    // Already there: an attempt of ours before a kill, whose origin was kept before its call.
    const originFolderId = there.folderId === target ? (effect.originFolderId ?? target) : there.folderId;
    await effects.held(effect, {
      originFolderId,
      folderId: target,
      heldAt: at,
      exposureMs: effect.receivedAt === null ? null : Math.max(0, at.getTime() - effect.receivedAt.getTime()),
      readBeforeHeld: there.isRead,
    });
  }

  /** Nothing of this is the message's fault: it is tried again, later each time, and a person can see why. */
  async #interrupted(effect: Effect, error: unknown): Promise<void> {
    const { db, bootId, folders, logger } = this.#options;
    folders.forget({ dataCentre: effect.data_centre, accountId: effect.account_id }, effect.decidedAt);
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

/** Milliseconds that the error itself asks to wait, when it does. */
export function retryAfterOf(error: unknown): number | undefined {
  const seconds = isPosternError(error) ? error.details.retryAfter : undefined;
  return typeof seconds === 'number' ? seconds * 1000 : undefined;
}
