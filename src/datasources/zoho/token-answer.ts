/** What an answer of the token endpoint says. Its HTTP status says nothing: refusals come with 200 too. */
import { z } from 'zod';
import { pageIsThrottle } from './codes.ts';

export type TokenAnswer =
  | { readonly kind: 'token'; readonly value: string; readonly livesMs: number }
  /** The authorisation is gone, or was never good at this data centre. */
  | { readonly kind: 'revoked'; readonly reason: string }
  | { readonly kind: 'throttled' }
  /** Something else was refused; the word is Zoho's. */
  | { readonly kind: 'refused'; readonly word: string }
  | { readonly kind: 'unreadable' };

const shape = z.object({
  access_token: z.string().min(1).max(2_000).optional().catch(undefined),
  expires_in: z.coerce.number().positive().optional().catch(undefined),
  error: z.string().optional().catch(undefined),
  error_description: z.string().optional().catch(undefined),
  status: z.string().optional().catch(undefined),
});

/** `invalid_client` also stands for the wrong data centre. */
const GONE = new Set(['invalid_code', 'invalid_client', 'invalid_client_secret', 'invalid_grant', 'invalid_token']);

/** `longestMs` bounds the life of a token, since old answers state milliseconds where new ones state seconds. */
export function readTokenAnswer({ status, text }: { status: number; text: string }, longestMs: number): TokenAnswer {
  const parsed = shape.safeParse(json(text));
  if (!parsed.success) return pageIsThrottle(status, text) ? { kind: 'throttled' } : { kind: 'unreadable' };
  const { access_token: value, expires_in: seconds, error, error_description: description, status: word } = parsed.data;
  if (value !== undefined) {
    return { kind: 'token', value, livesMs: Math.min((seconds ?? longestMs) * 1_000, longestMs) };
  }
  if (error === undefined) return status === 429 ? { kind: 'throttled' } : { kind: 'unreadable' };
  if (GONE.has(error)) return { kind: 'revoked', reason: error };
  if (status === 429 || /^access.?denied$|too.?many|throttl/i.test(error)) return { kind: 'throttled' };
  // The texts of a throttle are translated; that it says `failure` beside a description is not.
  if (word === 'failure' && description !== undefined) return { kind: 'throttled' };
  return { kind: 'refused', word: error.replace(/[^\w ]/g, '').slice(0, 60) };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
