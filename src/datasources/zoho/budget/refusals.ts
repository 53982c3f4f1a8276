/** What a call hears that is not sent. */
import { PosternError } from '../../../errors.ts';

/** Says when to come again: `retryAfter` in whole seconds. */
export function rateLimited(waitMs: number): PosternError {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1_000));
  return new PosternError('RATE_LIMITED', `Zoho's limit for this mailbox is used up for ${retryAfter} s.`, {
    details: { retryAfter },
  });
}

export function lockedOut(waitMs: number): PosternError {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1_000));
  return new PosternError('RATE_LIMITED', `Zoho has locked this mailbox out, for another ${retryAfter} s.`, {
    details: { retryAfter, lockedOut: true },
  });
}

export const tooSlow = () =>
  new PosternError('UPSTREAM_TIMEOUT', 'Zoho was still busy with earlier calls of this mailbox.');
export const gaveUp = () => new PosternError('UPSTREAM_TIMEOUT', 'The caller gave up before the call was sent.');
export const closing = () => new PosternError('UPSTREAM_UNAVAILABLE', 'The gateway is stopping.');
