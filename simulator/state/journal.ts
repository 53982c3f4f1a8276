/** The journal on disk: one JSON line an event, appended before the change is answered. */
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from './events.ts';

export class Journal {
  readonly #file: number;
  #open = true;

  /** Reads what is there; a last line that a kill has torn is cut off. */
  static open(folder: string): { journal: Journal; entries: Entry[] } {
    mkdirSync(join(folder, 'sources'), { recursive: true });
    const path = join(folder, 'journal.jsonl');
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole.length < text.length) truncateSync(path, Buffer.byteLength(whole));
    const entries = whole
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Entry => JSON.parse(line));
    return { journal: new Journal(path), entries };
  }

  private constructor(path: string) {
    this.#file = openSync(path, 'a');
  }

  append(entry: Entry): void {
    // The number of a closed file soon belongs to another.
    if (!this.#open) throw new Error('the journal is closed');
    appendFileSync(this.#file, `${JSON.stringify(entry)}\n`);
  }

  close(): void {
    this.#open = false;
    closeSync(this.#file);
  }
}
