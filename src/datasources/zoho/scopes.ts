/** What a grant lets its holder do, so that a call that Zoho would refuse is not made. */
import { PosternError } from '../../errors.ts';
import type { GrantCredentials } from './vault.ts';

export type Right = 'READ' | 'CREATE' | 'UPDATE' | 'DELETE';
export interface Scope {
  /** For example `messages`, or `organization.accounts`. */
  readonly group: string;
  readonly right: Right;
}

/** Zoho grants under an inner name what was asked for under the outer one, and takes both. */
const SERVICES = ['zohomail', 'virtualoffice'];

export const scopeName = (scope: Scope): string => `ZohoMail.${scope.group}.${scope.right}`;

/** True also for a grant whose scopes are not known: Zoho will say. */
export function hasScope(granted: readonly string[], scope: Scope): boolean {
  if (granted.length === 0) return true;
  const names = new Set(granted.map((name) => name.toLowerCase()));
  const group = scope.group.toLowerCase();
  return SERVICES.some(
    (service) => names.has(`${service}.${group}.all`) || names.has(`${service}.${group}.${scope.right.toLowerCase()}`),
  );
}

/** Throws MISSING_SCOPE naming the scope that is needed. */
export function requireScope(grant: GrantCredentials, scope: Scope): void {
  if (!hasScope(grant.scopes, scope)) throw missingScope(scope);
}

export function missingScope(scope: Scope): PosternError {
  const name = scopeName(scope);
  return new PosternError('MISSING_SCOPE', `The owner of the mailbox has not allowed ${name}.`, {
    details: { scope: name },
  });
}
