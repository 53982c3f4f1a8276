/** Files on their way to Zoho in one form, streamed. */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Upload } from './zoho/operations.ts';

export interface FileOfForm {
  readonly filename: string;
  /** Bytes, exactly. */
  readonly size: number;
  /** From the start each time. */
  readonly open: () => Readable;
}

/** A form in which every file has the same name. */
export function formOf(name: string, files: readonly FileOfForm[]): Upload {
  const boundary = `postern-${randomUUID()}`;
  const parts = files.map((file) => ({ file, head: headOf(boundary, name, file.filename) }));
  const end = Buffer.from(`--${boundary}--\r\n`);
  const size = parts.reduce((sum, { file, head }) => sum + head.length + file.size + LINE.length, end.length);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    size,
    open: () => Readable.from(bytesOf(parts, end), { objectMode: false }),
  };
}

const LINE = Buffer.from('\r\n');

interface Part {
  readonly file: FileOfForm;
  readonly head: Buffer;
}

/** Names are escaped as browsers do. */
function headOf(boundary: string, name: string, filename: string): Buffer {
  const escaped = filename.replace(/["\r\n]/g, (char) => encodeURIComponent(char));
  return Buffer.from(
    [
      `--${boundary}`,
      `Content-Disposition: form-data; name="${name}"; filename="${escaped}"`,
      'Content-Type: application/octet-stream',
      '',
      '',
    ].join('\r\n'),
  );
}

async function* bytesOf(parts: readonly Part[], end: Buffer): AsyncGenerator<Buffer> {
  for (const { file, head } of parts) {
    yield head;
    for await (const chunk of file.open()) yield Buffer.from(chunk);
    yield LINE;
  }
  yield end;
}
