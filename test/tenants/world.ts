/** A simulated Zoho from outside. */
import { z } from 'zod';

export const CONTROL_KEY = 'the-control-key';

/** Where both tenants have a mailbox: the same ids in both worlds. */
export const TWIN = { dataCentre: 'us', accountId: '7310000000008002', address: 'mira@zylker.example' };

export class World {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async control<T>(shape: z.ZodType<T>, method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.#url}/_simulator${path}`, {
      method,
      headers: { 'x-simulator-key': CONTROL_KEY },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return shape.parse(await answer.json());
  }

  /** Zoho's id of what is delivered. */
  async deliver(address: string, source: Buffer, receivedAt: number, silent: boolean): Promise<string> {
    const mail = { address, source: source.toString('base64'), receivedAt, sender: 'anna@sender.example', silent };
    return (await this.control(z.object({ messageId: z.string() }), 'POST', '/deliver', mail)).messageId;
  }
}
