/** Mail as the tests of sending need it. */
import type { MessageRow } from '../../src/datasources/messages.ts';
import type { Mail } from '../../src/mailbox/outgoing/task.ts';

export const anAddress = (address: string, name = '') => ({ name, address });

export const aMail = (changes: Partial<Mail> = {}): Mail => ({
  from: anAddress('mira@x.example', 'Mira Holm'),
  to: [anAddress('ivo@x.example')],
  cc: [],
  bcc: [],
  replyTo: null,
  subject: 'Quarter close',
  body: { format: 'text', content: 'Figures attached.' },
  askReceipt: false,
  files: [],
  ...changes,
});

/** How that mail shows in a list, unless it is changed. */
export const aRow = (changes: Partial<MessageRow> = {}): MessageRow => ({
  id: '1',
  folderId: '100',
  threadId: null,
  subject: 'Quarter close',
  summary: 'Figures attached.',
  from: anAddress('mira@x.example', 'Mira Holm'),
  to: [anAddress('ivo@x.example')],
  cc: [],
  receivedAt: null,
  size: null,
  isRead: null,
  hasAttachments: null,
  hasInlineImages: null,
  flag: null,
  answered: null,
  priority: null,
  ...changes,
});
