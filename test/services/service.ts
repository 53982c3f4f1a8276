/** A service that the suite runs against beside what the product brings itself. */

export interface Service extends AsyncDisposable {
  /** What it is and where it came from, for a person. */
  readonly description: string;
  /** What tells the tests of it. */
  readonly env: Readonly<Record<string, string>>;
}

/** There is none, and none could be started; the message says what to install. */
export class ServiceUnavailable extends Error {
  override readonly name = 'ServiceUnavailable';
}
