/** The filters that a message was queued for, among those that are installed now. */
import type { FilterName } from './protocol.ts';

export interface Pinned {
  readonly wanted: readonly FilterName[];
  /** No longer installed; the decision says so. */
  readonly missing: readonly FilterName[];
}

/** By their ids: what is installed in another version runs in that one, and is named so. `null` wants all. */
export function pinned(installed: readonly FilterName[], names: readonly string[] | null): Pinned {
  if (names === null) return { wanted: installed, missing: [] };
  const pins = names.filter((name) => name !== '').map(parsed);
  return {
    wanted: installed.filter((filter) => pins.some((pin) => pin.id === filter.id)),
    missing: pins.filter((pin) => !installed.some((filter) => filter.id === pin.id)),
  };
}

function parsed(name: string): FilterName {
  const at = name.lastIndexOf('@');
  return at < 0 ? { id: name, version: '' } : { id: name.slice(0, at), version: name.slice(at + 1) };
}
