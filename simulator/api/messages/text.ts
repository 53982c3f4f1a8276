/** What a message says: its source, its text, its header. */
import { bare, success } from '../../wire/envelope.ts';
import { readOff } from '../parts.ts';
import { BOOLEAN, type Call, type Rule } from '../rules.ts';
import { MESSAGE, messageOf, noteReading, READS } from './find.ts';

function original(call: Call) {
  const message = messageOf(call);
  noteReading(call, message);
  return success({ messageId: bare(message.messageId), content: textOf(call.world.source(message.sourceId)) });
}

async function content(call: Call) {
  const message = messageOf(call);
  const { html } = await readOff(call.world.source(message.sourceId));
  noteReading(call, message);
  const quoted = call.query.includeBlockContent === 'true' ? QUOTED.exec(html)?.[0] : undefined;
  const block = quoted === undefined ? {} : { blockContent: quoted };
  return success({ messageId: bare(message.messageId), content: html, ...block });
}

/** From the first mark of a quotation to the end of the last. */
const QUOTED = /<blockquote[\s>][\s\S]*<\/blockquote>/i;

/** Text with the id in quotes, or a map of lists with a bare id. */
function header(call: Call) {
  const { messageId, sourceId } = messageOf(call);
  const block = headerOf(textOf(call.world.source(sourceId)));
  if (call.query.raw !== 'false') return success({ messageId, headerContent: block });
  const fields = Map.groupBy(fieldsOf(block), ({ name }) => name);
  const values = [...fields].map(([name, all]) => [name, all.map(({ value }) => value)] as const);
  return success({ messageId: bare(messageId), headerContent: Object.fromEntries(values) });
}

/** With the line break of its last field, without the empty line. */
function headerOf(text: string): string {
  const end = /\n\r?\n/.exec(text);
  return end === null ? text : text.slice(0, end.index + 1);
}

/** In order, folded values made one line; what is no field is left out. */
function fieldsOf(block: string): { name: string; value: string }[] {
  const lines = block.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/);
  return lines.flatMap((line) => {
    const colon = line.indexOf(':');
    return colon > 0 ? [{ name: line.slice(0, colon).trimEnd(), value: line.slice(colon + 1).trim() }] : [];
  });
}

/** A source is bytes, its answer is text: what is no UTF-8 is taken byte by byte. */
function textOf(source: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(source);
  } catch {
    return source.toString('latin1');
  }
}

export const messageText: Rule[] = [
  {
    ...READS,
    operation: 'getOriginalMessage',
    template: '/api/accounts/{accountId}/messages/{messageId}/originalmessage',
    answer: original,
  },
  {
    ...READS,
    operation: 'getMessageContent',
    template: `${MESSAGE}/content`,
    query: { includeBlockContent: BOOLEAN },
    answer: content,
  },
  {
    ...READS,
    operation: 'getMessageHeader',
    template: `${MESSAGE}/header`,
    query: { raw: BOOLEAN },
    answer: header,
  },
];
