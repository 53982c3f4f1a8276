/** The filter in front of the application: which paths, parameters and keys there are, and what they may look like. */
import type { Outbox } from '../sending/outbox.ts';
import type { Cause, Event } from '../state/events.ts';
import type { Mailbox } from '../state/model.ts';
import type { Organisation } from '../state/organisation.ts';
import type { World } from '../state/world.ts';
import { badJson, badPattern, extraKey, extraParam, missing, type Reply } from '../wire/envelope.ts';

export interface Call {
  readonly world: World;
  readonly mailbox: Mailbox;
  /** The one that the path names; else that of the mailbox. */
  readonly organisation: Organisation;
  /** Base of the data centre, for the URI members of answers. */
  readonly base: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** Where the call comes from. */
  readonly address: string;
  readonly accept: string;
  /** The body as it came, of a rule that takes files. */
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly outbox: Outbox;
  readonly cause: Cause;
  /** Changes the state, with this call as the cause. */
  readonly record: (event: Event) => void;
}

export interface Rule {
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As the reference writes it, for example `/api/accounts/{accountId}/folders`. */
  readonly template: string;
  readonly scope: string;
  /** What is enough beside ALL. */
  readonly permission: 'READ' | 'CREATE' | 'UPDATE' | 'DELETE';
  /** For administrators of the organisation, or of one that makes others. */
  readonly admin?: 'organisation' | 'partner';
  /** Forms of the parameters in the path that are no numbers. */
  readonly forms?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, RegExp>>;
  /** Parameters of the query that must be there. */
  readonly required?: readonly string[];
  /** A mail account that is switched off answers nothing else. */
  readonly alsoWhenOff?: boolean;
  /** Its body is no JSON, and may be large. */
  readonly takesFiles?: boolean;
  readonly answer: (call: Call) => Reply | Promise<Reply>;
}

/** Reads the parameters off a path; null for another path. A parameter that is no number matches no rule. */
export function pathReader({
  template,
  forms = {},
}: Pick<Rule, 'template' | 'forms'>): (path: string) => Record<string, string> | null {
  const pattern = new RegExp(
    `^${template.replace(/\{(\w+)\}/g, (_, name) => `(?<${name}>${forms[name] ?? '[0-9]+'})`)}$`,
  );
  return (path) => {
    const match = pattern.exec(decoded(path));
    return match === null ? null : { ...match.groups };
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export const BOOLEAN = /^(true|false)$/;

export function checkQuery(
  query: Readonly<Record<string, string>>,
  { query: allowed = {}, required = [] }: Pick<Rule, 'query' | 'required'>,
): void {
  for (const [name, value] of Object.entries(query)) {
    const pattern = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    if (pattern === undefined) throw extraParam(name);
    if (!pattern.test(value)) throw badPattern(name);
  }
  for (const name of required) if (query[name] === undefined) throw missing(name);
}

/** A body with exactly these keys; the value's form is the operation's own business. */
export function checkKeys(
  body: Readonly<Record<string, unknown>>,
  required: readonly string[],
  optional: readonly string[],
): void {
  for (const key of Object.keys(body)) if (!required.includes(key) && !optional.includes(key)) throw extraKey(key);
  for (const key of required) if (body[key] === undefined) throw missing(key);
}

/** An id in a body: a string of digits or a bare number. */
export function idOf(value: unknown, key: string): string {
  const digits = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (!/^[0-9]+$/.test(digits)) throw badPattern(key);
  return digits;
}

/** A list of ids in a body, each once. */
export function idsOf(value: unknown, key: string): string[] {
  if (!Array.isArray(value) || value.length === 0) throw badPattern(key);
  return [...new Set(value.map((id) => idOf(id, key)))];
}

export function readJson(text: string): Record<string, unknown> {
  if (text === '') return {};
  try {
    // Bare long ids in a body keep their digits.
    const value: unknown = JSON.parse(text, (_key, parsed, context: { source?: string } = {}) =>
      typeof parsed === 'number' && !Number.isSafeInteger(parsed) ? context.source : parsed,
    );
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // answered below, like a body that is no object
  }
  throw badJson();
}
