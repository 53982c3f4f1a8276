/** Secrets from a person at a terminal, not shown while typed, or from a pipe, a line each. */
import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { PosternError } from '../errors.ts';

const MAX_LENGTH = 4_096;

export interface SecretInput extends Disposable {
  /** The next line without blanks around it, or null when there is none. Throws BAD_USER_INPUT for an endless one. */
  read(prompt: string): Promise<string | null>;
}

/** Opens `input` only with the first question, so that a command that needs none does not wait for it. */
export function openSecretInput(input: ReadStream, prompts: NodeJS.WritableStream): SecretInput {
  let lines: AsyncIterator<string> | null = null;
  let reader: Interface | null = null;
  return {
    async read(prompt) {
      reader ??= openReader(input);
      lines ??= reader[Symbol.asyncIterator]();
      if (input.isTTY) prompts.write(prompt);
      const next = await lines.next();
      if (input.isTTY) prompts.write('\n');
      return next.done === true ? null : next.value.trim();
    },
    [Symbol.dispose]() {
      reader?.close();
      input.pause();
    },
  };
}

/** At a terminal the reader does the echo, into nothing. */
function openReader(input: ReadStream): Interface {
  let length = 0;
  input.on('data', (chunk: Buffer | string) => {
    length += chunk.length;
    if (length > MAX_LENGTH) {
      input.destroy(new PosternError('BAD_USER_INPUT', `More than ${MAX_LENGTH} characters were given as secrets.`));
    }
  });
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  return createInterface({ input, output: nowhere, terminal: input.isTTY, historySize: 0 });
}
