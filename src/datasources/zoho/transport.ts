/** HTTP to Zoho: connections, timeouts and size caps. It knows nothing of Zoho's words. */
import type { Readable } from 'node:stream';
import { Agent, type Dispatcher } from 'undici';
import type { ClientLimits } from './limits.ts';

export interface TransportRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Scheme and host. */
  readonly origin: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Readable | null;
  readonly signal: AbortSignal;
  /** Called once, when the request has been handed to a connection. */
  readonly onSent?: () => void;
}

export interface Reply {
  readonly status: number;
  readonly body: Readable;
  /** A header by its lower-case name. */
  header(name: string): string | null;
}

export type FaultKind = 'unreachable' | 'cut' | 'timeout' | 'garbled' | 'too-large';

/** The answer did not come, or not whole. */
export class TransportFault extends Error {
  readonly kind: FaultKind;
  /** Whether Zoho may have got the request. */
  readonly sent: boolean;

  constructor(kind: FaultKind, sent: boolean, cause?: unknown) {
    super(`transport: ${kind}`, { cause });
    this.kind = kind;
    this.sent = sent;
  }
}

export class Transport {
  readonly #agent: Agent;

  constructor(limits: ClientLimits) {
    this.#agent = new Agent({
      connections: 64,
      pipelining: 1,
      allowH2: false,
      connect: { timeout: limits.connectMs },
      headersTimeout: limits.headersMs,
      bodyTimeout: limits.bodyMs,
    });
  }

  /** Sends a request and waits for the head of its answer; redirects are not followed. Throws TransportFault. */
  async send(request: TransportRequest): Promise<Reply> {
    let sent = false;
    const watched = this.#agent.compose(
      noticing(() => {
        sent = true;
        // The bytes are written right after this notice, in the same turn.
        queueMicrotask(() => request.onSent?.());
      }),
    );
    try {
      const { statusCode, headers, body } = await watched.request({
        origin: request.origin,
        path: request.path,
        method: request.method,
        headers: { 'user-agent': 'postern', ...request.headers },
        body: request.body,
        signal: request.signal,
      });
      // Whoever reads the body hears of its errors; nobody else has to.
      body.on('error', () => {});
      const header = (name: string) => {
        const value = headers[name];
        return (Array.isArray(value) ? value[0] : value) ?? null;
      };
      return { status: statusCode, body, header };
    } catch (error) {
      throw faultOf(error, sent);
    }
  }

  async dispose(): Promise<void> {
    await this.#agent.destroy();
  }
}

/** Reads a body to its end. Throws TransportFault, `too-large` as soon as it passes the cap. */
export async function readBody(body: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      const bytes: Buffer = Buffer.from(chunk);
      size += bytes.length;
      if (size > maxBytes) throw new TransportFault('too-large', true);
      chunks.push(bytes);
    }
  } catch (error) {
    throw faultOf(error, true);
  }
  return Buffer.concat(chunks, size);
}

/** Tells when a request goes onto a connection: before that, nothing can have happened at the other side. */
function noticing(onStart: () => void): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) =>
    dispatch(options, {
      onRequestStart(controller, context) {
        handler.onRequestStart?.(controller, context);
        if (!controller.aborted) onStart();
      },
      onResponseStart: (...event) => handler.onResponseStart?.(...event),
      onResponseData: (...event) => handler.onResponseData?.(...event),
      onResponseEnd: (...event) => handler.onResponseEnd?.(...event),
      onResponseError: (...event) => handler.onResponseError?.(...event),
    });
}

const TIMEOUTS = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

export function faultOf(error: unknown, sent: boolean): TransportFault {
  if (error instanceof TransportFault) return error;
  if (!sent) return new TransportFault('unreachable', false, error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (TIMEOUTS.has(code)) return new TransportFault('timeout', true, error);
  if (code.startsWith('HPE_') || code === 'UND_ERR_HEADERS_OVERFLOW') return new TransportFault('garbled', true, error);
  return new TransportFault('cut', true, error);
}
