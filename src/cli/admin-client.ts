/** The command line's way to the running gateway: HTTP over its Unix socket. */
import { request } from 'node:http';
import { z } from 'zod';
import { ERRORS, type ErrorCode, PosternError } from '../errors.ts';

const MAX_ANSWER = 4 * 1024 * 1024;

const failure = z.object({
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.custom<ErrorCode>((value) => typeof value === 'string' && value in ERRORS) }),
      }),
    )
    .min(1),
});

export interface AdminClient {
  get<T>(path: string, shape: z.ZodType<T>): Promise<T>;
  post<T>(path: string, body: unknown, shape: z.ZodType<T>): Promise<T>;
}

export function createAdminClient(socketPath: string): AdminClient {
  const ask = async <T>(method: string, path: string, body: unknown, shape: z.ZodType<T>): Promise<T> => {
    const answer: unknown = JSON.parse(await exchange(socketPath, method, path, body));
    const refused = failure.safeParse(answer);
    const [error] = refused.success ? refused.data.errors : [];
    if (error !== undefined) throw new PosternError(error.extensions.code, error.message);
    return shape.parse(answer);
  };
  return {
    get: (path, shape) => ask('GET', path, undefined, shape),
    post: (path, body, shape) => ask('POST', path, body, shape),
  };
}

function exchange(socketPath: string, method: string, path: string, body: unknown): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ socketPath, method, path, timeout: 60_000 }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        text += chunk;
        if (text.length > MAX_ANSWER) answer.destroy(new Error('the answer is too long'));
      });
      answer.on('end', () => resolve(text));
      answer.on('error', reject);
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error('the gateway did not answer in time')));
    outgoing.on('error', (error) => reject(notRunning(socketPath, error)));
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const NOBODY_THERE: Readonly<Record<string, string>> = {
  ENOENT: 'no gateway runs there',
  ECONNREFUSED: 'the gateway that ran there is gone',
  EACCES: 'it belongs to another user',
};

function notRunning(socketPath: string, error: Error): PosternError {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const reason = NOBODY_THERE[code] ?? error.message;
  return new PosternError('GATEWAY_NOT_RUNNING', `The gateway does not answer at ${socketPath}: ${reason}.`, {
    cause: error,
  });
}
