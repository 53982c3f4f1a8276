/** How much unpacking one message is worth. Counts work and not time, so that a replay stops at the same place. */

export const LIMITS = {
  /** Containers inside containers. */
  maxDepth: 6,
  /** Files looked at, over all attachments. */
  maxEntries: 2_000,
  /** Bytes read to tell what a file is. */
  headBytes: 64 * 1024,
  /** Bytes read of one file whose content matters. */
  maxMemberBytes: 24 * 1024 * 1024,
  /** Bytes unpacked over all attachments. */
  maxTotalBytes: 160 * 1024 * 1024,
  /** Growth beyond which an archive that hits a limit was made to hit it. */
  bombRatio: 100,
} as const;

export class Budget {
  #entries: number;
  #bytes: number;

  constructor(entries: number = LIMITS.maxEntries, bytes: number = LIMITS.maxTotalBytes) {
    this.#entries = entries;
    this.#bytes = bytes;
  }

  get entriesLeft(): number {
    return this.#entries;
  }

  /** False when no further file may be looked at. */
  takeEntry(): boolean {
    if (this.#entries <= 0 || this.#bytes <= 0) return false;
    this.#entries -= 1;
    return true;
  }

  /** How many of the wanted bytes may still be unpacked. */
  allow(wanted: number): number {
    return Math.max(0, Math.min(wanted, this.#bytes));
  }

  spend(bytes: number): void {
    this.#bytes -= bytes;
  }
}
