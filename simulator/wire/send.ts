/** From a reply to bytes on the connection, and the ways in which they don't get there. */
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Reply } from './envelope.ts';

const ALWAYS = { 'cache-control': 'private,no-cache,no-store,max-age=0,must-revalidate', server: 'ZGS' };

interface Encoded {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Buffer;
}

export function encode({ body, bytes, contentType = 'application/octet-stream', text, headers = {} }: Reply): Encoded {
  const [type, content] =
    text !== undefined
      ? [text.type, Buffer.from(text.content)]
      : bytes !== undefined
        ? [contentType, Buffer.from(bytes)]
        : ['application/json;charset=UTF-8', Buffer.from(JSON.stringify(body))];
  return { headers: { ...ALWAYS, ...headers, 'content-type': type }, content };
}

export function send(reply: Reply, { outgoing }: HttpBindings): Response {
  const { headers, content } = encode(reply);
  if (reply.breaks === 'unsent') {
    outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  if (reply.breaks === 'halfway') {
    outgoing.writeHead(reply.status, { ...headers, 'content-length': content.length });
    outgoing.write(content.subarray(0, Math.floor(content.length / 2)), () => outgoing.destroy());
    return RESPONSE_ALREADY_SENT;
  }
  const body = reply.breaks === 'endless' ? endless(content) : Uint8Array.from(content);
  return new Response(body, { status: reply.status, headers });
}

const BLANKS = new Uint8Array(64 * 1024).fill(0x20);

/** The answer but for its last character, and blanks until the reader has had enough: JSON that never ends. */
function endless(content: Buffer): ReadableStream<Uint8Array> {
  let begun = false;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(begun ? BLANKS : Uint8Array.from(content.subarray(0, -1)));
      begun = true;
    },
  });
}
