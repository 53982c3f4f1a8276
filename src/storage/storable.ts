/**
 * Text that came from a stranger, made fit for the database: PostgreSQL takes no NUL and, in JSON, no half of
 * a surrogate pair, and refuses the whole row for one. What is replaced shows as U+FFFD.
 */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** A value as JSON for a jsonb column. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storableText(part) : part));
}
