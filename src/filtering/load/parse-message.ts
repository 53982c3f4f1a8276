/** From an RFC 5322 source to the immutable message that every filter sees. */
import { decodeWords } from 'postal-mime';
import { firstValue, type HeaderField, readMime } from '../../plugins/mime/index.ts';
import type { MailDefect, MailHeader, MailMessage, MailRelations } from '../../plugins/sdk/message.ts';
import { readAddresses } from './addresses.ts';
import { LOAD_LIMITS, type LoadLimits } from './limits.ts';
import { readLinks } from './links/index.ts';
import { readParts } from './parts.ts';
import { readTrust } from './trust.ts';

export interface ParseOptions {
  /** Authserv-ids and receiver host names of the data centre that received the message. */
  readonly authServ: readonly string[];
  readonly relations?: MailRelations;
  readonly limits?: LoadLimits;
}

/** Never rejects: a source that can't be read as mail is a message with the defect `fatal`. */
export async function parseMessage(source: Uint8Array, options: ParseOptions): Promise<MailMessage> {
  try {
    return read(source, options, options.limits ?? LOAD_LIMITS);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return unreadable(source.length, `the parser failed: ${reason.slice(0, 200)}`);
  }
}

function read(source: Uint8Array, { authServ, relations }: ParseOptions, limits: LoadLimits): MailMessage {
  const defects: MailDefect[] = [];
  if (source.length > limits.maxSourceBytes) {
    defects.push({
      kind: 'too-large',
      detail: `only the first ${limits.maxSourceBytes} of ${source.length} bytes were read`,
    });
  }
  const bytes = withLineFeeds(
    Buffer.from(source.buffer, source.byteOffset, Math.min(source.length, limits.maxSourceBytes)),
  );
  const tree = readMime(bytes, limits);
  if (tree.fields.length === 0) return unreadable(source.length, 'no header field could be read');
  defects.push(...tree.defects);

  const { texts, attachments } = readParts(bytes, tree.leaves, limits);
  const { links, defects: linkDefects } = readLinks(texts, limits);
  defects.push(...linkDefects);
  const value = (name: string) => (firstValue(tree.fields, name) ?? '').slice(0, limits.maxHeaderCharacters);
  return Object.freeze({
    headers: Object.freeze(tree.fields.map((field) => toHeader(field, limits))),
    from: readAddresses(tree.fields, 'from', limits),
    replyTo: readAddresses(tree.fields, 'reply-to', limits),
    to: readAddresses(tree.fields, 'to', limits),
    cc: readAddresses(tree.fields, 'cc', limits),
    subject: decodeWords(value('subject')),
    messageId: messageId(value('message-id').trim()),
    references: Object.freeze(messageIds(`${value('references')} ${value('in-reply-to')}`)),
    date: readDate(value('date')),
    parts: texts,
    links,
    attachments,
    trust: readTrust(tree.fields, authServ),
    relations: relations ?? null,
    size: source.length,
    defects: Object.freeze(defects.map((defect) => Object.freeze(defect))),
  });
}

function unreadable(size: number, detail: string): MailMessage {
  const none = Object.freeze([]);
  return Object.freeze({
    headers: none,
    from: none,
    replyTo: none,
    to: none,
    cc: none,
    subject: '',
    messageId: '',
    references: none,
    date: null,
    parts: none,
    links: none,
    attachments: none,
    trust: readTrust([], []),
    relations: null,
    size,
    defects: Object.freeze([Object.freeze({ kind: 'fatal', detail } as const)]),
  });
}

/** Sources with bare carriage returns alone are rare and old, but clients still show them. */
function withLineFeeds(bytes: Buffer): Buffer {
  if (bytes.includes(0x0a)) return bytes;
  return Buffer.from(bytes.map((byte) => (byte === 0x0d ? 0x0a : byte)));
}

function toHeader(field: HeaderField, limits: LoadLimits): MailHeader {
  return Object.freeze({ name: field.name, value: decodeWords(field.value.slice(0, limits.maxHeaderCharacters)) });
}

const MAX_REFERENCES = 200;

/** Ids between angle brackets, in order, without repeats. */
function messageIds(value: string): string[] {
  const ids = new Set<string>();
  let open = value.indexOf('<');
  while (open !== -1 && ids.size < MAX_REFERENCES) {
    const close = value.indexOf('>', open);
    if (close === -1) break;
    const id = value.slice(open + 1, close).trim();
    if (id !== '' && id.length <= 998) ids.add(id);
    open = value.indexOf('<', close);
  }
  return [...ids];
}

/** Some programs leave the brackets out. */
function messageId(value: string): string {
  const [id] = messageIds(value);
  return id ?? (value.includes(' ') || value.length > 998 ? '' : value);
}

function readDate(value: string): number | null {
  if (value === '' || value.length > 200) return null;
  const time = Date.parse(value.replace(/\([^()]*\)/g, ' ').trim());
  return Number.isNaN(time) ? null : time;
}
