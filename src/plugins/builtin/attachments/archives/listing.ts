/** What every container looks like to the walker, whatever its format. */

export type Unreadable = 'encrypted' | 'unsupported' | 'damaged';

export interface Content {
  readonly bytes: Buffer;
  /** There is more than was asked for. */
  readonly truncated: boolean;
  /** It broke off or did not fit: this is what could be saved. */
  readonly damaged?: boolean;
}

export interface Member {
  /** As written in the container; never to be used as a path. */
  readonly name: string;
  readonly encrypted: boolean;
  /** Bytes it takes in the container; what it grows from. */
  readonly packedSize: number;
  /** At most `limit` bytes of content. Never throws. */
  read(limit: number, password?: string): Promise<Content | Unreadable>;
}

export interface Listing {
  readonly members: readonly Member[];
  /** Not everything is listed: counts, damage, or a format that hides its names. */
  readonly incomplete: Unreadable | 'too-large' | null;
  /** The container contradicts itself, so that two programs may see different files in it. */
  readonly inconsistent: boolean;
}

export const UNLISTED = (why: Unreadable): Listing => ({ members: [], incomplete: why, inconsistent: false });

/** Content that lies in the container as it is. */
export function stored(bytes: Buffer): Member['read'] {
  return async (limit) => ({ bytes: bytes.subarray(0, limit), truncated: bytes.length > limit });
}
