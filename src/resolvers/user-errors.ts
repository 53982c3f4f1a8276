/** Mistakes of a mutation's input, told apart from faults of the service. */
import { isPosternError } from '../errors.ts';
import type { UserError } from './types.generated.ts';

export const notFound = (what: string, path: readonly string[]): UserError => ({
  code: 'NOT_FOUND',
  message: `There is no such ${what}, or it is not reachable with this app.`,
  path: [...path],
});

export const invalid = (message: string, path: readonly string[]): UserError => ({
  code: 'INVALID',
  message,
  path: [...path],
});

export const conflict = (message: string, path: readonly string[]): UserError => ({
  code: 'CONFLICT',
  message,
  path: [...path],
});

/** What Zoho's no means for the caller; anything that is no answer to the input is thrown on. */
export function asUserError(error: unknown, what: string, path: readonly string[]): UserError {
  if (isPosternError(error) && error.code === 'NOT_FOUND') return notFound(what, path);
  if (isPosternError(error) && error.code === 'UPSTREAM_ERROR')
    return { code: 'REFUSED', message: error.message, path: [...path] };
  throw error;
}

const LONGEST_NAME = 100;

/** A name fit for a folder or label, or what is wrong with it. */
export function nameFault(name: string, path: readonly string[]): UserError | null {
  if (name.trim() === '') return invalid('A name needs at least one visible character.', path);
  if (name.length > LONGEST_NAME) return invalid(`A name has at most ${LONGEST_NAME} characters.`, path);
  if (/\p{Cc}/u.test(name)) return invalid('A name has no control characters.', path);
  return null;
}
