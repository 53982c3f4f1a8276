/** Links to files that work for a while and for whoever has them: what they name is signed, not kept. */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { PosternError } from '../errors.ts';

/** One part of one message, in the mailbox of one tenant; or one file of a note, which then stands for the message. */
export interface FileRef {
  readonly tenantId: string;
  readonly dataCentre: string;
  readonly accountId: string;
  readonly messageId: string;
  /** MIME part path. */
  readonly part: string;
}

export interface OpenedLink extends FileRef {
  /** Epoch seconds. */
  readonly expiresAt: number;
}

const VERSION = 1;
const MAC_BYTES = 32;

const claims = z.tuple([z.literal(VERSION), z.string(), z.string(), z.string(), z.string(), z.string(), z.int()]);

export class FileLinks {
  readonly #key: Buffer;
  readonly #now: () => number;

  constructor(masterKey: Buffer, now: () => number) {
    this.#key = Buffer.from(hkdfSync('sha256', masterKey, 'postern', 'file links', MAC_BYTES));
    this.#now = now;
  }

  /** The last part of a link's path: URL-safe, good for `seconds` from now. */
  sign(file: FileRef, seconds: number): string {
    const { tenantId, dataCentre, accountId, messageId, part } = file;
    const expiresAt = Math.floor(this.#now() / 1000) + seconds;
    const payload = Buffer.from(JSON.stringify([VERSION, tenantId, dataCentre, accountId, messageId, part, expiresAt]));
    return Buffer.concat([this.#mac(payload), payload]).toString('base64url');
  }

  /** Throws FILE_LINK_INVALID for a link that was altered, made by somebody else, or has expired. */
  open(token: string): OpenedLink {
    const bytes = Buffer.from(token, 'base64url');
    const mac = bytes.subarray(0, MAC_BYTES);
    const payload = bytes.subarray(MAC_BYTES);
    if (mac.length !== MAC_BYTES || !timingSafeEqual(mac, this.#mac(payload)) || bytes.toString('base64url') !== token)
      throw new PosternError('FILE_LINK_INVALID', 'This link was not made by this gateway.');
    const [, tenantId, dataCentre, accountId, messageId, part, expiresAt] = claims.parse(
      JSON.parse(payload.toString('utf8')),
    );
    if (expiresAt * 1000 <= this.#now()) throw new PosternError('FILE_LINK_INVALID', 'This link has expired.');
    return { tenantId, dataCentre, accountId, messageId, part, expiresAt };
  }

  #mac(payload: Buffer): Buffer {
    return createHmac('sha256', this.#key).update(payload).digest();
  }
}
