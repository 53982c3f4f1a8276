/** Carries out a change to many: what can't be done is answered an item, and what was done is never lost to a fault. */
import { isPosternError, PosternError } from '../errors.ts';
import type { Mailbox } from '../mailbox/mailboxes.ts';
import type { Outcome } from '../mailbox/split.ts';
import type { ItemResultParent } from './parents.ts';
import { pathOf, type Target, type TargetGroup, type Targets } from './targets.ts';
import type { ItemStatus, UserError } from './types.generated.ts';
import { asUserError } from './user-errors.ts';

/** What became of one target. */
interface Settled {
  readonly status: ItemStatus;
  readonly problem: string | null;
}

export interface Done {
  readonly mailbox: Mailbox;
  readonly target: Target;
}

export interface BulkAnswer {
  readonly results: ItemResultParent[];
  /** What was not refused. */
  readonly done: readonly Done[];
  readonly userErrors: UserError[];
}

/** What is to be done in one mailbox; a UserError says why nothing is. */
export type Work = (group: TargetGroup) => Promise<Map<string, Outcome> | UserError>;
/** Reads back: as wanted, not as wanted, or no way to tell. */
export type ReadBack = (mailbox: Mailbox, zohoIds: readonly string[]) => Promise<Map<string, boolean | null>>;

export class Bulk {
  readonly #what: string;
  readonly #settled = new Map<string, Settled>();
  readonly #done: Done[] = [];
  readonly #userErrors: UserError[] = [];
  #fault: PosternError | null = null;

  /** `what` is being changed: a message, a conversation. */
  constructor(what: string) {
    this.#what = what;
  }

  async carryOut(
    { groups, refused }: Targets,
    ids: readonly string[],
    work: Work,
    readBack: ReadBack | null,
  ): Promise<void> {
    for (const [id, error] of refused) this.#refuse([id], error);
    for (const group of groups) {
      if (group.targets.length === 0) continue;
      await this.#inMailbox(group, ids, work, readBack);
    }
  }

  /** One result a given id, in the same order. Throws the fault that kept everything from being done. */
  answer(ids: readonly string[]): BulkAnswer {
    if (this.#fault !== null && this.#done.length === 0 && this.#userErrors.length === 0) throw this.#fault;
    const results = ids.map((id) => ({
      id,
      ...(this.#settled.get(id) ?? { status: 'FAILED' as const, problem: null }),
    }));
    return { results, done: this.#done, userErrors: this.#userErrors };
  }

  async #inMailbox(group: TargetGroup, ids: readonly string[], work: Work, readBack: ReadBack | null): Promise<void> {
    const { mailbox, targets } = group;
    try {
      const outcomes = await work(group);
      if ('code' in outcomes)
        return this.#refuse(
          targets.map(({ id }) => id),
          outcomes,
        );
      for (const target of targets) this.#settle(mailbox, target, outcomes.get(target.zohoId), ids);
      if (readBack !== null) await this.#readBack(group, readBack);
    } catch (error) {
      if (!isPosternError(error)) throw error;
      this.#fault ??= error;
      for (const { id } of targets) {
        if (!this.#settled.has(id)) this.#settled.set(id, { status: 'FAILED', problem: wordsOf(error) });
      }
    }
  }

  #settle(mailbox: Mailbox, target: Target, outcome: Outcome | undefined, ids: readonly string[]): void {
    if (outcome === undefined || outcome.status === 'FAILED') {
      const error = outcome?.error ?? new PosternError('INTERNAL', 'This was not tried.');
      this.#settled.set(target.id, { status: 'FAILED', problem: wordsOf(error) });
      if (error.code === 'NOT_FOUND' || error.code === 'UPSTREAM_ERROR')
        this.#userErrors.push(asUserError(error, this.#what, pathOf(ids, target.id)));
      return;
    }
    const problem = outcome.status === 'UNKNOWN' ? wordsOf(outcome.error) : null;
    this.#settled.set(target.id, { status: outcome.status, problem });
    this.#done.push({ mailbox, target });
  }

  async #readBack({ mailbox, targets }: TargetGroup, readBack: ReadBack): Promise<void> {
    const sent = targets.filter(({ id }) => ['ACCEPTED', 'UNKNOWN'].includes(this.#settled.get(id)?.status ?? ''));
    try {
      const seen = await readBack(
        mailbox,
        sent.map(({ zohoId }) => zohoId),
      );
      for (const { id, zohoId } of sent) {
        if (seen.get(zohoId) === true) this.#settled.set(id, { status: 'VERIFIED', problem: null });
        else if (seen.get(zohoId) === false) this.#notSeen(id);
      }
    } catch (error) {
      if (!isPosternError(error)) throw error;
      // What was done stays done, and is answered as far as it is known.
      for (const { id } of sent) {
        const before = this.#settled.get(id);
        if (before !== undefined && before.status !== 'VERIFIED')
          this.#settled.set(id, { ...before, problem: `It could not be read back: ${wordsOf(error)}` });
      }
    }
  }

  /** A call whose answer was lost may still take effect; one that was answered has had its time. */
  #notSeen(id: string): void {
    const before = this.#settled.get(id);
    if (before?.status === 'UNKNOWN') return;
    this.#settled.set(id, {
      status: 'FAILED',
      problem: 'Zoho accepted the change, and reading it back does not show it.',
    });
  }

  #refuse(ids: readonly string[], error: UserError): void {
    for (const id of ids) this.#settled.set(id, { status: 'FAILED', problem: error.message });
    this.#userErrors.push(error);
  }
}

const wordsOf = (error: PosternError) => `${error.code}: ${error.message}`;
