/** Every call to the mail API, refused ones too: what a client's own count is held against. */
export interface LoggedCall {
  /** As the journal names it in `cause.call`. */
  readonly id: string;
  readonly dataCentre: string;
  /** Null without a valid token. */
  readonly accountId: string | null;
  /** Name in the reference; `unknown` for a path without a rule. */
  readonly operation: string;
  /** The same with modes told apart; null where the reference has no name for it. */
  readonly exact: string | null;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Epoch ms of its arrival. */
  readonly at: number;
  /** What made the answer something else than Zoho's own, or came before it: `limit`, `drift` or a kind of fault. */
  readonly injected: string | null;
}

const KEPT = 5_000;

export class CallLog {
  readonly #process: string;
  #begun = 0;
  count = 0;
  /** Answers of the token endpoint, which are no calls of the mail API. */
  refreshes = 0;
  recent: LoggedCall[] = [];

  /** @param startedAt keeps the ids of this process apart from those of the one before it */
  constructor(startedAt: number) {
    this.#process = startedAt.toString(36);
  }

  /** Gives the id of a call that comes in. */
  begin(): string {
    this.#begun += 1;
    return `${this.#process}-${this.#begun}`;
  }

  add(call: LoggedCall): void {
    this.count += 1;
    this.recent.push(call);
    if (this.recent.length > KEPT) this.recent.shift();
  }

  reset(): void {
    this.count = 0;
    this.refreshes = 0;
    this.recent = [];
  }
}
