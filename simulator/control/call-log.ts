/** Every call to the mail API, refused ones too: what a client's own count is held against. */
export interface LoggedCall {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly at: number;
}

const KEPT = 5_000;

export class CallLog {
  count = 0;
  recent: LoggedCall[] = [];

  add(call: LoggedCall): void {
    this.count += 1;
    this.recent.push(call);
    if (this.recent.length > KEPT) this.recent.shift();
  }

  reset(): void {
    this.count = 0;
    this.recent = [];
  }
}
