/** What Zoho sent that did not fit, counted: the first sign that its interface changes. */
import type { RowNotes } from './rows/read-row.ts';

export interface DriftNote {
  readonly kind: 'unknown key' | 'bad value';
  /** The kind of row, and Zoho's word for the key; empty for the row itself. */
  readonly row: string;
  readonly key: string;
  readonly count: number;
}

/** More different ones are not told apart. */
const MOST = 500;
const LONGEST_KEY = 80;

export class Drift implements RowNotes {
  readonly #notes = new Map<string, DriftNote>();
  readonly #onFirst: (note: DriftNote) => void;

  constructor(onFirst: (note: DriftNote) => void = () => {}) {
    this.#onFirst = onFirst;
  }

  unknownKey(row: string, key: string): void {
    this.#count('unknown key', row, key);
  }

  badValue(row: string, key: string): void {
    this.#count('bad value', row, key);
  }

  list(): DriftNote[] {
    return [...this.#notes.values()];
  }

  #count(kind: DriftNote['kind'], row: string, key: string): void {
    const name = `${kind} ${row} ${key}`;
    const before = this.#notes.get(name);
    if (before === undefined && this.#notes.size >= MOST) return;
    const note = { kind, row, key: key.slice(0, LONGEST_KEY), count: (before?.count ?? 0) + 1 };
    this.#notes.set(name, note);
    if (before === undefined) this.#onFirst(note);
  }
}
