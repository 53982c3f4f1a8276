/** How much of a message the MIME reader takes in before it stops and says so. Sizes in bytes. */
export interface MimeLimits {
  readonly maxHeaderFields: number;
  /** Header bytes kept for one part; the rest of that header is skipped. */
  readonly maxHeaderBytes: number;
  readonly maxDepth: number;
  readonly maxParts: number;
}

export const MIME_LIMITS: MimeLimits = {
  maxHeaderFields: 1_000,
  maxHeaderBytes: 512 * 1024,
  maxDepth: 24,
  maxParts: 500,
};
