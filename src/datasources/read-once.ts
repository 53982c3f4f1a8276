/** What was made of an answer, for as long as the answer itself is kept: one that is given out again is not read again. */
export class ReadOnce<T> {
  readonly #made = new WeakMap<object, T>();

  of(data: unknown, make: () => T): T {
    if (typeof data !== 'object' || data === null) return make();
    const known = this.#made.get(data);
    if (known !== undefined) return known;
    const made = make();
    this.#made.set(data, made);
    return made;
  }
}
