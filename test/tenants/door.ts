/**
 * One door before two simulated Zohos. Both begin as the same world, so that accounts, folders and messages of two
 * tenants have the same ids and only the tokens say whose they are: whatever the gateway keeps under a key without
 * the tenant in it gets into the wrong hands. The real Zoho gives no id twice; nothing here may rely on that.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What tokens of the second world begin with, outside of it. */
export const SECOND = 'second.';

export interface Door extends AsyncDisposable {
  readonly url: string;
}

export async function openDoor(first: string, second: string): Promise<Door> {
  const server = createServer((incoming, answer) => {
    pass(incoming, answer, first, second).catch((error: unknown) => answer.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function pass(incoming: IncomingMessage, answer: ServerResponse, first: string, second: string): Promise<void> {
  const { url = '/', headers, method } = incoming;
  const body = await bytesOf(incoming);
  const signIn = url.includes('/oauth/');
  const said = signIn ? `${url} ${body}` : (headers.authorization ?? '');
  const isSecond = said.includes(SECOND);
  const { authorization, ...others } = headers;
  const inside = request(`${isSecond ? second : first}${signIn ? plain(url) : url}`, {
    method,
    headers: {
      ...others,
      ...(authorization === undefined ? {} : { authorization: plain(authorization) }),
      ...(signIn && body.length > 0 ? { 'content-length': plain(body.toString()).length } : {}),
    },
  });
  inside.end(signIn ? plain(body.toString()) : body);
  const came = await new Promise<IncomingMessage>((resolve, reject) => {
    inside.once('response', resolve).once('error', reject);
  });
  const bytes = await bytesOf(came);
  const given =
    signIn && isSecond ? Buffer.from(bytes.toString().replace('"access_token":"', `"access_token":"${SECOND}`)) : bytes;
  const { 'transfer-encoding': _chunked, connection: _connection, ...kept } = came.headers;
  answer.writeHead(came.statusCode ?? 502, { ...kept, 'content-length': given.length }).end(given);
}

const plain = (text: string) => text.replaceAll(SECOND, '');

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}
