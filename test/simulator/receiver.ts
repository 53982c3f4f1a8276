/** The other end of a webhook: keeps what it is sent, and answers as it is told. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export async function startReceiver() {
  const received: Received[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const receiver = {
    url: '',
    received,
    /** HTTP status of the next answers. */
    status: 200,
    /** The messages so far: what came without a secret. */
    messages: () => received.filter(({ headers }) => headers['x-hook-secret'] === undefined),
    secret: () =>
      String(received.find(({ headers }) => headers['x-hook-secret'] !== undefined)?.headers['x-hook-secret']),
    /** Until so many messages have come. */
    hasMessages: (count: number) =>
      new Promise<void>((resolve) => {
        waiting.push({ count, resolve });
        tell();
      }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const tell = () => {
    for (const one of waiting) if (receiver.messages().length >= one.count) one.resolve();
  };
  const server = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: await text(request) });
    response.writeHead(receiver.status).end();
    tell();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the receiver has no port');
  receiver.url = `http://127.0.0.1:${address.port}/hook`;
  onTestFinished(() => receiver.close());
  return receiver;
}
