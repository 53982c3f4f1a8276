const BEHIND_MS = 7 * 3_600_000;

/** The clock of `sentDateInGMT` runs seven hours behind, as recorded, in rows and in webhooks. */
export function sentDateInGmt(receivedTime: number): number {
  return receivedTime - BEHIND_MS;
}
