/**
 * What the receiving server vouches for. Senders can write any header, so only the fields above the
 * receiver's own topmost `Received` are believed, and whatever is doubtful becomes `unknown`.
 */
import { NO_TRUST } from '../../plugins/host/index.ts';
import { type HeaderField, stripComments } from '../../plugins/mime/index.ts';
import type { AuthResult, TrustBlock } from '../../plugins/sdk/message.ts';

const RESULTS: ReadonlySet<string> = new Set<AuthResult>([
  'pass',
  'fail',
  'softfail',
  'neutral',
  'none',
  'temperror',
  'permerror',
]);

const isResult = (word: string): word is AuthResult => RESULTS.has(word);

/**
 * Reads the trust block. `authServ` holds the authserv-ids and receiver host names of the grant's data centre.
 * The receiver adds its `Received` on top of all others, so a topmost one by anybody else means no block at all.
 */
export function readTrust(fields: readonly HeaderField[], authServ: readonly string[]): TrustBlock {
  const trusted = new Set(authServ.map((name) => name.toLowerCase()));
  const topmost = fields.findIndex((field) => field.name === 'received');
  if (topmost === -1 || !trusted.has(receivedBy(fields[topmost]?.value ?? ''))) return NO_TRUST;

  const block = fields.slice(0, topmost);
  const results = authenticationResults(block, trusted);
  const receivedSpf = onlyValue(block, 'received-spf');
  return Object.freeze({
    present: true,
    spf: resultOf(results, 'spf') ?? spfWord(receivedSpf) ?? 'unknown',
    dkim: resultOf(results, 'dkim') ?? 'unknown',
    dmarc: resultOf(results, 'dmarc') ?? 'unknown',
    arc: chainOf(onlyValue(block, 'arc-seal')),
    recipient: onlyValue(block, 'delivered-to').replace(/[<>]/g, '').trim().toLowerCase(),
    nullSender: sameReturnPath(block) === '<>',
    envelopeFrom: envelopeSender(block, receivedSpf),
    clientIp: property(receivedSpf, 'client-ip'),
  });
}

/** Host after `by` in a Received field, lower case. */
function receivedBy(value: string): string {
  const words = stripComments(value)
    .toLowerCase()
    .split(/[\s;]+/);
  const by = words.indexOf('by');
  return by === -1 ? '' : (words[by + 1] ?? '').replace(/\.$/, '');
}

/** The `method=result` words of the one field by a trusted server; null when there is none or more than one. */
function authenticationResults(block: readonly HeaderField[], trusted: ReadonlySet<string>): readonly string[] | null {
  const bodies = block
    .filter((field) => field.name === 'authentication-results')
    .map((field) => bareWords(field.value))
    .filter((words) => words === null || trusted.has(words[0] ?? ''));
  return bodies.length === 1 ? (bodies[0] ?? null) : null;
}

/**
 * Splits at blanks and semicolons outside comments and quoted strings, both of which hold the sender's words.
 * Quotes count inside comments too, or a quoted local part could close the comment and speak as the receiver.
 * Null when a quote or comment stays open.
 */
function bareWords(value: string): readonly string[] | null {
  const words: string[] = [];
  let word = '';
  let depth = 0;
  let quoted = false;
  const endWord = () => {
    if (word !== '') words.push(word.toLowerCase());
    word = '';
  };
  for (let index = 0; index < value.length; index += 1) {
    const char = value[index] ?? '';
    if (char === '\\') index += 1;
    else if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '(') {
      depth += 1;
      endWord();
    } else if (char === ')' && depth === 0) return null;
    else if (char === ')') depth -= 1;
    else if (depth > 0) continue;
    else if (char === ';' || char === ' ' || char === '\t') endWord();
    else word += char;
  }
  endWord();
  return depth === 0 && !quoted ? words : null;
}

/** One result of that method; several only when they agree. Undefined when it is not stated. */
function resultOf(words: readonly string[] | null, method: string): AuthResult | undefined {
  const stated = new Set(
    (words ?? []).filter((word) => word.startsWith(`${method}=`)).map((word) => word.slice(method.length + 1)),
  );
  if (stated.size !== 1) return stated.size === 0 ? undefined : 'unknown';
  const [word = ''] = stated;
  return isResult(word) ? word : 'unknown';
}

function onlyValue(block: readonly HeaderField[], name: string): string {
  const values = block.filter((field) => field.name === name);
  return values.length === 1 ? (values[0]?.value ?? '') : '';
}

function spfWord(value: string): AuthResult | undefined {
  const word = bareWords(value)?.[0] ?? '';
  return isResult(word) ? word : undefined;
}

function property(value: string, name: string): string {
  const stated = (bareWords(value) ?? []).filter((word) => word.startsWith(`${name}=`));
  return stated.length === 1 ? (stated[0]?.slice(name.length + 1) ?? '') : '';
}

/** The receiver seals what it found of the chain so far (RFC 8617, `cv`). */
function chainOf(seal: string): AuthResult {
  const stated = seal.split(';').map((tag) => tag.replace(/\s+/g, '').toLowerCase());
  const [word = '', ...others] = stated.filter((tag) => tag.startsWith('cv=')).map((tag) => tag.slice(3));
  return others.length === 0 && isResult(word) ? word : 'unknown';
}

/** Return-Path is seen doubled: copies that agree are one, copies that differ are none. Null when there is none. */
function sameReturnPath(block: readonly HeaderField[]): string | null {
  const paths = new Set(
    block.filter((field) => field.name === 'return-path').map((field) => field.value.trim().toLowerCase()),
  );
  const [path = null, ...others] = paths;
  return others.length === 0 ? path : '';
}

function envelopeSender(block: readonly HeaderField[], receivedSpf: string): string {
  const path = sameReturnPath(block);
  return path === null ? property(receivedSpf, 'envelope-from') : path.replace(/^<|>$/g, '').trim();
}
