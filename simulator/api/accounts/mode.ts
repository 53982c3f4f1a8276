/** One way to change a mail account, and what several of them read alike. */
import type { Mailbox } from '../../state/model.ts';
import { badPattern, missing } from '../../wire/envelope.ts';
import type { Call } from '../rules.ts';

export interface SettingsMode {
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  readonly apply: (call: Call, mailbox: Mailbox) => void | Promise<void>;
}

const ADDRESS = /^[^\s@<>(),;:\\"[\]]{1,64}@[^\s@<>(),;:\\"[\]]{1,255}$/;

/** In lower case. @throws Refusal */
export function addressIn(body: Readonly<Record<string, unknown>>, key: string): string {
  const text = body[key];
  if (text === undefined) throw missing(key);
  if (typeof text !== 'string' || !ADDRESS.test(text)) throw badPattern(key);
  return text.toLowerCase();
}
