/** How a call beyond the limit is answered: nobody has recorded it of Zoho Mail, so every shape of its relatives. */
import type { Reply } from '../wire/envelope.ts';
import type { LimitSettings } from './settings.ts';

const THROTTLED = 'URL_ROLLING_THROTTLES_LIMIT_EXCEEDED';

/** `untilMs` is what the lock-out still lasts. */
export function refusalOf(settings: LimitSettings, untilMs: number): Reply {
  const { answer, retryAfter } = settings;
  const headers = retryAfter ? { headers: { 'retry-after': String(Math.max(1, Math.ceil(untilMs / 1_000))) } } : {};
  const [form, status] = answer.split('-');
  return { status: Number(status), ...bodyOf(form ?? '', answer, messageOf(settings, untilMs)), ...headers };
}

function bodyOf(form: string, answer: string, message: string): Pick<Reply, 'body' | 'text'> {
  if (form === 'html') return { body: null, text: { type: 'text/html;charset=UTF-8', content: PAGE } };
  if (form === 'error') return { body: { error: { status_code: 400, title: THROTTLED, details: { message } } } };
  const [code, description] = answer === 'envelope-429' ? [429, 'Too Many Requests'] : [400, 'Invalid Input'];
  return { body: { data: { errorCode: THROTTLED, moreInfo: message }, status: { code, description } } };
}

function messageOf({ calls, windowMs }: LimitSettings, untilMs: number): string {
  const minutes = (ms: number) => Math.max(1, Math.ceil(ms / 60_000));
  return `Cannot execute more than ${calls} requests per API in ${minutes(windowMs)} minutes. Try again after ${minutes(untilMs)} minutes.`;
}

const PAGE = `<!DOCTYPE html>
<html><head><title>Zoho</title></head>
<body><h2>Too many requests</h2><p>You have made too many requests. Please try again after some time.</p></body></html>
`;
