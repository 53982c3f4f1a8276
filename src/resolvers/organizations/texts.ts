/** Texts that a mutation gives. */
import type { UserError } from '../types.generated.ts';
import { invalid } from '../user-errors.ts';

const LONGEST = 200;

export function textFault(text: string, path: readonly string[]): UserError | null {
  const fits = text.trim() !== '' && text.length <= LONGEST;
  return fits ? null : invalid(`A text has 1 to ${LONGEST} characters.`, path);
}
