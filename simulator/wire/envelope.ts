/** Zoho's answers: the envelope, its error shapes, and numbers longer than a double holds. */

/** An answer before it is bytes. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  /** For downloads, which have no envelope. */
  readonly bytes?: Uint8Array;
  /** In place of the body where it is no JSON. */
  readonly text?: { readonly type: string; readonly content: string };
  readonly headers?: Readonly<Record<string, string>>;
  /** How the connection fails it: nothing is sent, half of it, or more than all of it without an end. */
  readonly breaks?: 'unsent' | 'halfway' | 'endless';
  /** Of the bytes; `application/octet-stream` without it. */
  readonly contentType?: string;
}

declare global {
  interface JSON {
    /** Part of the language since ES2026; the compiler's library does not list it yet. */
    rawJSON(text: string): unknown;
  }
}

/** A bare JSON number with all its digits. */
export function bare(digits: string): unknown {
  return JSON.rawJSON(digits);
}

export function success(data?: unknown): Reply {
  return {
    status: 200,
    body: { status: { code: 200, description: 'success' }, ...(data === undefined ? {} : { data }) },
  };
}

/** A creation says 201 in its body and 200 in its status line. */
export function created(data: unknown): Reply {
  return { status: 200, body: { status: { code: 201, description: 'Created' }, data } };
}

/** A refusal; thrown from wherever it is noticed. */
export class Refusal extends Error {
  readonly reply: Reply;

  /** @param code what the envelope says of the status, where that is another */
  constructor(status: number, description: string, data: Record<string, unknown> = {}, code = status) {
    super(description);
    this.reply = { status, body: { data, status: { code, description } } };
  }
}

/** A missing scope is answered outside the envelope. */
export class ScopeRefusal extends Error {
  readonly reply: Reply = {
    status: 401,
    body: [2, { msg: 'Error while processing!', errorCode: 'INVALID_OAUTHSCOPE', authFail: 'true', status: '401' }],
  };
}

export const noCredential = () =>
  new Refusal(400, 'Invalid Input', { errorCode: 'INVALID_TICKET', moreInfo: 'Invalid ticket' });
export const badToken = () => new Refusal(401, 'Invalid Access', { errorCode: 'INVALID_OAUTHTOKEN' });
export const noRule = () => new Refusal(404, 'Invalid Input', { errorCode: 'URL_RULE_NOT_CONFIGURED' });
export const extraParam = (name: string) =>
  new Refusal(400, 'Invalid Input', { errorCode: 'EXTRA_PARAM_FOUND', moreInfo: `${name} Extra paramters given` });
export const extraKey = (name: string) =>
  new Refusal(404, 'Invalid Input', { errorCode: 'EXTRA_KEY_FOUND_IN_JSON', moreInfo: `${name} extra key found` });
export const badJson = () =>
  new Refusal(404, 'Invalid Input', { errorCode: 'JSON_PARSE_ERROR', moreInfo: 'Invalid Input Stream' });
export const missing = (name: string) =>
  new Refusal(400, 'Invalid Input', { errorCode: 'LESS_THAN_MIN_OCCURANCE', moreInfo: `${name} is missing` });
export const badPattern = (name: string) =>
  new Refusal(400, 'Invalid Input', { errorCode: 'PATTERN_NOT_MATCHED', moreInfo: name });
export const tooMany = (name: string) =>
  new Refusal(400, 'Invalid Input', { errorCode: 'MORE_THAN_MAX_OCCURANCE', moreInfo: name });
export const badInput = (moreInfo: string) => new Refusal(400, 'Invalid Input', { moreInfo });
export const unknownAccount = (id: string) =>
  new Refusal(404, 'Invalid Input', { moreInfo: `Account id ${id} is invalid` });
export const switchedOff = () => new Refusal(403, 'Forbidden', { moreInfo: 'Mail account is disabled' });
export const unknownOrganisation = (id: string) =>
  new Refusal(404, 'Invalid Input', { moreInfo: `Organization id ${id} is invalid` });
export const unknownUser = (id: string) => new Refusal(404, 'Invalid Input', { moreInfo: `User ${id} does not exist` });
export const unknownGroup = (id: string) =>
  new Refusal(404, 'Invalid Input', { moreInfo: `Group ${id} does not exist` });
export const unknownDomain = (name: string) =>
  new Refusal(404, 'Invalid Input', { moreInfo: `Domain ${name} does not exist` });
/** Calls of domains name their faults under another key than all others. */
export const domainFault = (error: string, moreInfo: string) => new Refusal(400, 'Invalid Input', { error, moreInfo });
export const unknownPolicy = (id: string) =>
  new Refusal(404, 'Invalid Input', { moreInfo: `Policy ${id} does not exist` });
export const internal = (moreInfo: string) => new Refusal(500, 'Internal Error', { moreInfo });
export const invalidMode = () => new Refusal(400, 'Invalid Input', { moreInfo: 'Invalid mode' });
export const notPermitted = () => new Refusal(500, 'Internal Error', { moreInfo: 'Operation not permitted' });
export const tooLarge = () => new Refusal(413, 'Request Entity Too Large');
export const notAcceptable = () => new Refusal(406, 'Not Acceptable');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text in rows comes HTML-escaped. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
