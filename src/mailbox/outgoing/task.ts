/** What is to be done with a mail, as it is kept sealed until it is done. */
import { z } from 'zod';
import { uploadedFile } from '../../datasources/outgoing.ts';

const address = z.object({ name: z.string(), address: z.string() });

const mail = z.object({
  from: address,
  to: z.array(address),
  cc: z.array(address),
  bcc: z.array(address),
  replyTo: address.nullable(),
  subject: z.string(),
  body: z.object({ format: z.enum(['html', 'text']), content: z.string() }),
  askReceipt: z.boolean(),
  files: z.array(uploadedFile),
});
export type Mail = z.infer<typeof mail>;
/** A mail whose files are not with Zoho yet. */
export type Letter = Omit<Mail, 'files'>;

/** A draft that the mail takes the place of: Zoho has no call to change or send one. */
const replaces = z.object({ messageId: z.string(), folderId: z.string() }).nullable();

const shape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('SEND'), mail, replaces }),
  z.object({ kind: z.literal('REPLY'), mail, replaces, messageId: z.string(), toAll: z.boolean() }),
  // Without a call of Zoho's for it, the mail holds all there is to pass on.
  z.object({ kind: z.literal('FORWARD'), mail, messageId: z.string(), byCall: z.boolean() }),
  z.object({ kind: z.literal('SCHEDULE'), mail, at: z.iso.datetime() }),
  z.object({
    kind: z.literal('DRAFT'),
    mail,
    replaces,
    threading: z.object({ inReplyTo: z.string(), references: z.array(z.string()) }).nullable(),
  }),
  z.object({ kind: z.literal('TEMPLATE'), mail }),
]);

export type Task = z.infer<typeof shape>;
export type TaskKind = Task['kind'];
/** A task whose files are not with Zoho yet. */
export type Errand = {
  [K in TaskKind]: Omit<Extract<Task, { kind: K }>, 'mail'> & { readonly letter: Letter };
}[TaskKind];

export const TASK_KINDS = [
  'SEND',
  'REPLY',
  'FORWARD',
  'SCHEDULE',
  'DRAFT',
  'TEMPLATE',
] as const satisfies readonly TaskKind[];

export const readTask = (input: string): Task => shape.parse(JSON.parse(input));
export const writeTask = (task: Task): string => JSON.stringify(task);
