/** Opening and closing a listener: a busy port is a clear error, a close lets answers under way finish. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { PosternError } from '../errors.ts';

export interface Listener extends AsyncDisposable {
  /** The port it got; 0 for a Unix socket. */
  readonly port: number;
}

export type Place = { readonly host: string; readonly port: number } | { readonly socketPath: string };

/** How long answers under way may take once the gateway is told to stop. */
const DRAIN_MS = 5_000;

/** Throws PORT_IN_USE when another program listens there. */
export async function listen(place: Place, onRequest: RequestListener): Promise<Listener> {
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 15_000, maxHeaderSize: 16_384 }, onRequest);
  await open(server, place);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    [Symbol.asyncDispose]: () => close(server),
  };
}

function open(server: Server, place: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const busy = 'code' in error && error.code === 'EADDRINUSE';
      if (!busy || 'socketPath' in place) return reject(error);
      reject(
        new PosternError('PORT_IN_USE', `Port ${place.port} on ${place.host} is taken by another program.`, {
          details: { host: place.host, port: place.port },
        }),
      );
    });
    if ('socketPath' in place) server.listen(place.socketPath, resolve);
    else server.listen(place.port, place.host, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Throws PORT_IN_USE when something listens there now; 0 is always free. */
export async function checkFree(host: string, port: number): Promise<void> {
  if (port === 0) return;
  const probe = await listen({ host, port }, () => {});
  await probe[Symbol.asyncDispose]();
}
