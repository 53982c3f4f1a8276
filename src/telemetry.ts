/** Logs, and the named seams of the work: what happened, never what a message said. */
import { channel } from 'node:diagnostics_channel';
import { type DestinationStream, destination, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** JSON on stderr: stdout belongs to the command's answer. */
export function createLogger(level: string, stream: DestinationStream = destination({ fd: 2, sync: true })): Logger {
  return pino(
    {
      serializers: { err: describe },
      level,
      base: null,
      redact: { paths: ['*.token', '*.secret', '*.authorization'], censor: '[hidden]' },
    },
    stream,
  );
}

/**
 * The moments between which a process may be killed. Whoever wants to interrupt the work there subscribes
 * to the channel; without a subscriber a seam costs one property read.
 */
export type Seam =
  | 'queued'
  | 'claimed'
  | 'fetched'
  | 'scanned'
  | 'decided'
  | 'poll-announced'
  | 'page-queued'
  | 'reconciled'
  | 'intent-written'
  | 'calling'
  | 'origin-kept'
  | 'call-sent'
  | 'call-answered'
  | 'labelled'
  | 'recorded';

const seams = channel('postern:seam');

/** `subject` tells seams of one kind apart, for example the Zoho operation that was sent. */
export function seam(name: Seam, subject = ''): void {
  if (seams.hasSubscribers) seams.publish({ name, subject });
}

/** Of an error only what its author wrote: drivers put values of the row, that is of the mail, into other fields. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: typeof error };
  const code = 'code' in error ? error.code : undefined;
  return { type: error.name, code, message: error.message, stack: error.stack };
}
