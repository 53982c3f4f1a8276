/**
 * Requests by the GraphQL multipart request specification: `operations` and `map` first, then the files. The files are
 * spooled to disk as they come, and the request goes on as an ordinary one whose variables name them.
 */
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import { z } from 'zod';
import { isPosternError, PosternError } from '../../errors.ts';
import type { UploadedByCaller } from '../../resolvers/context.ts';
import { type SpooledFile, spool } from './spool.ts';

export interface UploadLimits {
  readonly folder: string;
  /** Bytes of all files together. */
  readonly bytes: number;
  readonly files: number;
}

export interface MultipartRequest extends AsyncDisposable {
  /** The request without its files, as JSON. */
  readonly operations: string;
  readonly uploads: ReadonlyMap<string, UploadedByCaller>;
}

/** Characters of `operations` and of `map`: room for a long mail. */
const FIELD_BYTES = 10 * 1024 * 1024;
const MOST_HEADERS = 20;

const operationsShape = z.record(z.string(), z.unknown());
const mapShape = z.record(z.string(), z.array(z.string().max(200)).max(100));

export const isMultipart = (request: IncomingMessage): boolean =>
  /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');

/** Throws BAD_USER_INPUT for what is no such request, and BODY_TOO_LARGE. */
export async function readMultipart(request: IncomingMessage, limits: UploadLimits): Promise<MultipartRequest> {
  const reading = new Reading(limits);
  try {
    await reading.take(request);
    return reading.result();
  } catch (error) {
    await reading.dispose();
    request.unpipe();
    throw isPosternError(error) ? error : malformed('its parts can not be told apart');
  }
}

class Reading {
  readonly #limits: UploadLimits;
  readonly #spooled = new Map<string, UploadedByCaller & SpooledFile>();
  #operations: Record<string, unknown> | null = null;
  #map: Record<string, string[]> | null = null;
  #left: number;
  /** One file after the other: the next may begin to come before the last is written. */
  #taking: Promise<void> = Promise.resolve();
  readonly #contents: Readable[] = [];

  constructor(limits: UploadLimits) {
    this.#limits = limits;
    this.#left = limits.bytes;
  }

  take(request: IncomingMessage): Promise<void> {
    const contentType = request.headers['content-type'] ?? '';
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const parts = new Busboy({
      headers: { ...request.headers, 'content-type': contentType },
      limits: {
        fields: 2,
        fieldNameSize: 100,
        fieldSize: FIELD_BYTES,
        files: this.#limits.files + 1,
        headerPairs: MOST_HEADERS,
      },
    });
    parts.on('field', (name, value, _nameCut, valueCut) => {
      try {
        this.#field(name, value, valueCut);
      } catch (error) {
        reject(error);
      }
    });
    parts.on('file', (name, content, filename) => {
      this.#contents.push(content);
      // What fails is heard of where it is awaited.
      content.on('error', () => {});
      if (this.#map === null) return reject(outOfOrder());
      this.#taking = this.#taking.then(() => this.#file(name, content, filename));
      this.#taking.catch(reject);
    });
    parts.on('fieldsLimit', () => reject(malformed('it has other fields than `operations` and `map`')));
    parts.on('error', reject);
    parts.on('finish', () => this.#taking.then(resolve, reject));
    request.on('error', reject);
    request.on('close', () => {
      if (!request.complete) reject(malformed('it was cut short'));
    });
    request.pipe(parts);
    return promise;
  }

  #field(name: string, value: string, isCut: boolean): void {
    if (isCut) throw tooLarge(FIELD_BYTES);
    if (name === 'operations') this.#operations = parsed(operationsShape, value, '`operations` is no JSON object');
    else if (name === 'map' && this.#operations !== null)
      this.#map = parsed(mapShape, value, '`map` is not as specified');
    else throw outOfOrder();
  }

  async #file(name: string, content: Readable, filename: string): Promise<void> {
    const isNamed = this.#map !== null && Object.hasOwn(this.#map, name);
    if (!isNamed || this.#spooled.has(name)) throw malformed('a file comes that `map` does not name');
    if (this.#spooled.size >= this.#limits.files) throw malformed(`it has more than ${this.#limits.files} files`);
    const spooled = await spool(this.#limits.folder, content, this.#left);
    if (spooled === null) throw tooLarge(this.#limits.bytes);
    this.#left -= spooled.size;
    this.#spooled.set(name, { ...spooled, filename });
  }

  result(): MultipartRequest {
    const operations = this.#operations;
    const map = this.#map;
    if (operations === null || map === null) throw malformed('`operations` or `map` is missing');
    const uploads = new Map<string, UploadedByCaller>();
    for (const [name, paths] of Object.entries(map)) {
      const file = this.#spooled.get(name);
      if (file === undefined) throw malformed('a file is missing that `map` names');
      const token = `upload-${uploads.size}`;
      uploads.set(token, file);
      for (const path of paths) put(operations, path.split('.'), token);
    }
    return {
      operations: JSON.stringify(operations),
      uploads,
      [Symbol.asyncDispose]: () => this.dispose(),
    };
  }

  async dispose(): Promise<void> {
    // One that was cut short would be waited for for ever.
    for (const content of this.#contents) content.destroy();
    await this.#taking.catch(() => {});
    await Promise.allSettled([...this.#spooled.values()].map((file) => file.close()));
  }
}

/** Puts the name of a file where the operations hold null for it, as is specified. */
function put(holder: unknown, path: readonly string[], token: string): void {
  const [key, ...rest] = path;
  if (key === undefined || typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) {
    throw notNull();
  }
  const value: unknown = Reflect.get(holder, key);
  if (rest.length > 0) put(value, rest, token);
  else if (value !== null) throw notNull();
  else Reflect.set(holder, key, token);
}

function parsed<T>(shape: z.ZodType<T>, text: string, problem: string): T {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    throw malformed(problem);
  }
}

const malformed = (why: string) => new PosternError('BAD_USER_INPUT', `This is no GraphQL multipart request: ${why}.`);
const outOfOrder = () => malformed('`operations` comes first, then `map`, then the files');
const notNull = () => malformed('`map` names a place that is not null in `operations`');
const tooLarge = (limit: number) =>
  new PosternError('BODY_TOO_LARGE', `The request is larger than ${limit} bytes.`, { details: { limit } });
