import { MIME_LIMITS, type MimeLimits } from '../../plugins/mime/index.ts';

/** How much of a message is taken in; what lies beyond is a defect of the message, never an error. */
export interface LoadLimits extends MimeLimits {
  /** Bytes of source read; the rest is ignored and noted. */
  readonly maxSourceBytes: number;
  /** UTF-16 units kept of one text part. */
  readonly maxTextCharacters: number;
  /** UTF-16 units kept of one header value. */
  readonly maxHeaderCharacters: number;
  readonly maxAddresses: number;
  /** Links of a message, and among them of those that only load something. */
  readonly maxLinks: number;
  readonly maxPassiveLinks: number;
}

/** Zoho takes in messages up to 40 MB with attachments; base64 adds a third. */
export const LOAD_LIMITS: LoadLimits = {
  ...MIME_LIMITS,
  maxSourceBytes: 64 * 1024 * 1024,
  maxTextCharacters: 2 * 1024 * 1024,
  maxHeaderCharacters: 32 * 1024,
  maxAddresses: 500,
  maxLinks: 5_000,
  maxPassiveLinks: 1_000,
};
