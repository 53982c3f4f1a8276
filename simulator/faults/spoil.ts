/** What a fault makes of an answer, or puts in its place. */
import { internal, type Reply } from '../wire/envelope.ts';
import { encode } from '../wire/send.ts';
import type { FaultRule } from './rules.ts';

type Spoiling = Exclude<FaultRule, { kind: 'latency' | 'expired-token' }>;

/** `reply` is null where the call did nothing. */
export function spoil(rule: Spoiling, reply: Reply | null): Reply {
  switch (rule.kind) {
    case 'error':
      return { ...internal('Internal Error').reply, status: rule.status };
    case 'html':
      return { status: rule.status, body: null, text: { type: 'text/html;charset=UTF-8', content: page(rule.status) } };
    case 'cut':
      return { status: 500, body: null, breaks: 'unsent' };
    case 'error-in-200':
      return { ...internal('Internal Error').reply, status: 200 };
    case 'array':
      return { status: 200, body: [2, { msg: 'Error while processing!', status: '500' }] };
    case 'half-body':
      return { ...real(reply), breaks: 'halfway' };
    case 'endless-body':
      return { ...real(reply), breaks: 'endless' };
    case 'bad-json':
      return { ...real(reply), text: { type: 'application/json;charset=UTF-8', content: torn(real(reply)) } };
    case 'wrong-content-type': {
      const { content } = encode(real(reply));
      return { ...real(reply), text: { type: 'text/plain;charset=UTF-8', content: content.toString() } };
    }
  }
}

/** Kinds without a choice have always done what the call says. */
function real(reply: Reply | null): Reply {
  return reply ?? internal('Internal Error').reply;
}

/** A whole answer of HTTP that breaks off in the middle of its JSON. */
function torn(reply: Reply): string {
  const text = encode(reply).content.toString();
  return text.slice(0, Math.ceil(text.length / 2));
}

function page(status: number): string {
  return `<!DOCTYPE html>
<html><head><title>Zoho Mail</title></head>
<body><h1>${status === 200 ? 'We will be back soon' : `Error ${status}`}</h1><p>The service is not available at the moment.</p></body></html>
`;
}
