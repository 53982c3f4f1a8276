/** What a person sets for the own mail account, and administrators may set for it. */

export interface Signature {
  readonly signatureId: string;
  readonly name: string;
  readonly content: string;
  /** 0 below what is quoted, 1 above. */
  readonly position: 0 | 1;
  /** An administrator made it, and nobody else changes it. */
  readonly byAdministrator: boolean;
}

export interface Settings {
  readonly signatures: readonly Signature[];
  /** Which signature a sender's address has, in lower case. */
  readonly signatureOf: Readonly<Record<string, string>>;
}

/** What holds before anyone has set anything. */
export const PLAIN_SETTINGS: Settings = {
  signatures: [],
  signatureOf: {},
};
