/**
 * Leaving a mail with Zoho until a time. In which order Zoho reads day and month has to be known: a mail for the 3rd of
 * February must not leave on the 2nd of March. A date that reads one way only tells it, by being refused in the other;
 * before the first date that reads both ways a mail to oneself is scheduled for such a day, and taken back.
 */
import { isPosternError } from '../errors.ts';
import type { OutgoingMail } from './outgoing-body.ts';
import type { SentRow } from './rows/sent-row.ts';
import { type DateOrder, isAmbiguous, otherOrder, plainTimeAfter, scheduleOf } from './schedule-time.ts';
import type { CallContext } from './zoho/call-context.ts';
import type { ZohoFacts } from './zoho/facts.ts';

export interface SchedulingOptions {
  /** As they stand now: what was learnt shows in them. */
  readonly facts: Pick<ZohoFacts, 'scheduleDateOrder'>;
  readonly learn: (learnt: { readonly scheduleDateOrder: DateOrder }) => void;
  readonly send: (
    context: CallContext,
    accountId: string,
    mail: OutgoingMail,
    schedule: Readonly<Record<string, unknown>>,
  ) => Promise<SentRow>;
  /** Deletes a mail that waits. */
  readonly takeBack: (context: CallContext, accountId: string, messageId: string) => Promise<void>;
  readonly now: () => number;
}

/** Where neither is known: by a client that tested it. */
const LIKELIER: DateOrder = 'DMY';

export class Scheduling {
  readonly #options: SchedulingOptions;
  /** As found out since the start; what was stated may be found to be wrong. */
  #found: DateOrder | null = null;
  #finding: Promise<unknown> | null = null;

  constructor(options: SchedulingOptions) {
    this.#options = options;
  }

  /** One call; two where the order is found out by the date itself, five where it has to be found out before. */
  async schedule(context: CallContext, accountId: string, mail: OutgoingMail, at: Date): Promise<SentRow> {
    const { facts, send } = this.#options;
    if (!isAmbiguous(at)) return this.#schedulePlain(context, accountId, mail, at);
    if (this.#found === null && facts.scheduleDateOrder === 'unknown') await this.#findOut(context, accountId, mail);
    return send(context, accountId, mail, scheduleOf(at, this.#order));
  }

  get #order(): DateOrder {
    const { scheduleDateOrder } = this.#options.facts;
    return this.#found ?? (scheduleDateOrder === 'unknown' ? LIKELIER : scheduleDateOrder);
  }

  async #schedulePlain(context: CallContext, accountId: string, mail: OutgoingMail, at: Date): Promise<SentRow> {
    const { send } = this.#options;
    const order = this.#order;
    try {
      const sent = await send(context, accountId, mail, scheduleOf(at, order));
      this.#know(order);
      return sent;
    } catch (refusal) {
      // A 25th month is refused for sure: nothing was taken, and the other order is worth a try.
      if (this.#found !== null || !isRefusal(refusal)) throw refusal;
      const sent = await send(context, accountId, mail, scheduleOf(at, otherOrder(order))).catch((error) => {
        throw isRefusal(error) ? refusal : error;
      });
      this.#know(otherOrder(order));
      return sent;
    }
  }

  #know(scheduleDateOrder: DateOrder): void {
    this.#found = scheduleDateOrder;
    this.#options.learn({ scheduleDateOrder });
  }

  async #findOut(context: CallContext, accountId: string, { from }: OutgoingMail): Promise<void> {
    this.#finding ??= this.#probe(context, accountId, from).finally(() => {
      this.#finding = null;
    });
    await this.#finding;
  }

  async #probe(context: CallContext, accountId: string, from: OutgoingMail['from']): Promise<void> {
    const { now, takeBack } = this.#options;
    const sent = await this.#schedulePlain(context, accountId, probeFor(from), plainTimeAfter(now()));
    // One that stays comes to its own sender some day, and says what it was for.
    if (sent.messageId !== null) await takeBack(context, accountId, sent.messageId).catch(() => {});
  }
}

const probeFor = (from: OutgoingMail['from']): OutgoingMail => ({
  from,
  to: [from],
  cc: [],
  bcc: [],
  replyTo: null,
  subject: 'Postern: how dates of scheduled mail are read',
  body: {
    format: 'text',
    content: 'This mail was scheduled to find out in which order day and month are read, and should have been deleted.',
  },
  askReceipt: false,
  files: [],
});

const isRefusal = (error: unknown): boolean => isPosternError(error) && error.code === 'UPSTREAM_ERROR';
