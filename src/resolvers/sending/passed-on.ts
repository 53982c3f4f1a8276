/** A message quoted below what its forwarder says, in the form that the forwarder chose. */
import type { MessageContent } from '../../filtering/content/index.ts';
import type { Letter } from '../../mailbox/outgoing/task.ts';
import type { MailAddress } from '../../plugins/sdk/message.ts';
import type { MessageParent } from '../parents.ts';

const RULE = '---------- Forwarded message ----------';

export function passedOn(said: Letter['body'], message: MessageParent, content: MessageContent): Letter['body'] {
  const head = headOf(message, content);
  if (said.format === 'text') {
    const lines = [RULE, ...head.map(([name, value]) => `${name}: ${value}`)];
    return { format: 'text', content: `${said.content}\n\n${lines.join('\n')}\n\n${content.body.text}` };
  }
  const lines = [escaped(RULE), ...head.map(([name, value]) => `<b>${name}:</b> ${escaped(value)}`)];
  return { format: 'html', content: `${said.content}<br><div>${lines.join('<br>')}</div><br>${quoted(content)}` };
}

function headOf({ row }: MessageParent, content: MessageContent): [name: string, value: string][] {
  const from = written([{ name: row.fromName, address: row.fromAddress }]);
  const date = row.receivedAt === null ? '' : new Date(row.receivedAt).toUTCString();
  const fields: [string, string][] = [
    ['From', from],
    ['Date', date],
    ['Subject', row.subject],
    ['To', written(content.to)],
    ['Cc', written(content.cc)],
  ];
  return fields.filter(([, value]) => value !== '');
}

/** Images that came with the message go along as files: an address that only works here would be broken there. */
function quoted({ body }: MessageContent): string {
  if (body.html === null) return `<pre>${escaped(body.text)}</pre>`;
  return body.html.pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('');
}

const written = (addresses: readonly MailAddress[]): string =>
  addresses.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`)).join(', ');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
