/** Serves a PGlite on a Unix socket: a round of messages is one call into it, and its answer one write. */
import { createServer, type Server, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { Rounds } from './rounds.ts';

const NOT_ENCRYPTED = Buffer.from('N');

interface Waiting {
  readonly client: Socket;
  readonly run: () => Promise<void>;
}

export class EmbeddedServer implements AsyncDisposable {
  readonly #database: PGlite;
  readonly #server: Server;
  readonly #clients = new Set<Socket>();
  #waiting: Waiting[] = [];
  #busy = false;
  #closed = false;
  #running: Promise<void> = Promise.resolve();
  /** Whose round ran last: a transaction that is open is its own. */
  #last: Socket | null = null;

  constructor(database: PGlite) {
    this.#database = database;
    this.#server = createServer((client) => this.#serve(client));
  }

  listen(path: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(path, () => resolve());
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const client of this.#clients) client.destroy();
    await closed;
    await this.#running;
  }

  #serve(client: Socket): void {
    const rounds = new Rounds();
    this.#clients.add(client);
    client.on('data', (chunk) => {
      try {
        for (const round of rounds.take(chunk)) {
          if (round.kind === 'end') client.end();
          else if (round.kind === 'encryption') client.write(NOT_ENCRYPTED);
          else this.#enqueue({ client, run: () => this.#answer(client, round.bytes) });
        }
      } catch {
        client.destroy();
      }
    });
    // Its end follows, and says all there is to know.
    client.on('error', () => {});
    client.on('close', () => {
      this.#clients.delete(client);
      this.#waiting = this.#waiting.filter((one) => one.client !== client);
      this.#enqueue({ client, run: () => this.#leave(client) });
    });
  }

  #enqueue(waiting: Waiting): void {
    if (this.#closed) return;
    this.#waiting.push(waiting);
    if (!this.#busy) this.#running = this.#run();
  }

  async #run(): Promise<void> {
    this.#busy = true;
    for (let next = this.#take(); next !== undefined; next = this.#take()) {
      // One that can't be answered has lost its place in the protocol.
      await next.run().catch(() => next.client.destroy());
    }
    this.#busy = false;
  }

  /** While a transaction is open, only its own client comes next. */
  #take(): Waiting | undefined {
    const owner = this.#database.isInTransaction() ? this.#last : null;
    const at = owner === null ? 0 : this.#waiting.findIndex(({ client }) => client === owner);
    return at < 0 ? undefined : this.#waiting.splice(at, 1)[0];
  }

  async #answer(client: Socket, bytes: Uint8Array): Promise<void> {
    this.#last = client;
    const parts: Uint8Array[] = [];
    const onRawData = (part: Uint8Array) => void parts.push(part.slice());
    await this.#database.runExclusive(() => this.#database.execProtocolRawStream(bytes, { onRawData }));
    client.write(Buffer.concat(parts));
  }

  /** A transaction that its client left behind would hold up all others for ever. */
  async #leave(client: Socket): Promise<void> {
    if (this.#last !== client) return;
    this.#last = null;
    if (this.#database.isInTransaction()) await this.#database.exec('rollback');
  }
}
