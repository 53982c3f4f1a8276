/**
 * The ids of the graph: version, type, data centre, account, entity. Opaque and URL-safe, and without
 * anything that changes while the object stays the same: no folder, no grant, no tenant.
 */
import { z } from 'zod';

const VERSION = 1;

export type NodeType =
  | 'App'
  | 'Grant'
  | 'Account'
  | 'Folder'
  | 'Label'
  | 'Signature'
  | 'Message'
  | 'Thread'
  | 'Note'
  | 'NoteBook'
  | 'NoteGroup'
  | 'Bookmark'
  | 'BookmarkCollection'
  | 'BookmarkGroup'
  | 'QuarantineItem'
  | 'OutgoingMessage'
  | 'Scan'
  | 'ListEntry'
  | 'Job'
  | 'Organization'
  | 'User'
  | 'Task'
  | 'TaskGroup'
  | 'TaskProject'
  | 'TaskStatus'
  | 'Group'
  | 'Domain'
  | 'DkimKey'
  | 'MailPolicy'
  | 'MailRestriction'
  | 'HeldMail';

/**
 * An object as its id names it. Of what belongs to an organisation `accountId` is the organisation (zoid); `entity` is
 * empty where that, or the account, is the object.
 */
export interface NodeRef {
  readonly type: NodeType;
  readonly dataCentre: string;
  readonly accountId: string;
  readonly entity: string;
}

const zohoId = z.string().regex(/^[0-9]{1,20}$/);
const dataCentre = z.string().regex(/^[a-z]{2}$/);
const own = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** A conversation, or (with `m`) a message that is a conversation of its own. */
const thread = z.string().regex(/^m?[0-9]{1,20}$/);
/** Of the owner, or (with zuid and account before it) as administrators of the organisation see it. */
const signature = z.string().regex(/^([0-9]{1,20}\.[0-9]{1,20}\.)?[0-9]{1,20}$/);
/** zuid and account; group and mail. */
const pair = z.string().regex(/^[0-9]{1,20}\.[0-9]{1,20}$/);
/** Of a person's space, or of a group's. */
const inSpace = z.string().regex(/^([0-9]{1,20}\.)?[0-9]{1,20}$/);
/** The name of a domain; of a key after its number. */
const domain = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,252}$/);
const dkimKey = z.string().regex(/^[0-9]{1,20}:[a-z0-9][a-z0-9.-]{0,252}$/);
/** Of its kind. */
const restriction = z.string().regex(/^(EMAIL|ACCOUNT|ACCESS|FORWARD)\.[0-9]{1,20}$/);
const none = z.literal('');

const shape = z.union([
  z.tuple([
    z.literal(VERSION),
    z.enum(['Folder', 'Label', 'Message', 'TaskGroup', 'Group', 'MailPolicy', 'NoteGroup', 'BookmarkGroup']),
    dataCentre,
    zohoId,
    zohoId,
  ]),
  z.tuple([
    z.literal(VERSION),
    z.enum(['Note', 'NoteBook', 'Bookmark', 'BookmarkCollection', 'Task', 'TaskProject', 'TaskStatus']),
    dataCentre,
    zohoId,
    inSpace,
  ]),
  z.tuple([z.literal(VERSION), z.literal('Thread'), dataCentre, zohoId, thread]),
  z.tuple([z.literal(VERSION), z.enum(['Account', 'Organization']), dataCentre, zohoId, none]),
  z.tuple([z.literal(VERSION), z.literal('Signature'), dataCentre, zohoId, signature]),
  z.tuple([z.literal(VERSION), z.literal('MailRestriction'), dataCentre, zohoId, restriction]),
  z.tuple([z.literal(VERSION), z.literal('Domain'), dataCentre, zohoId, domain]),
  z.tuple([z.literal(VERSION), z.literal('DkimKey'), dataCentre, zohoId, dkimKey]),
  z.tuple([z.literal(VERSION), z.enum(['User', 'HeldMail']), dataCentre, zohoId, pair]),
  z.tuple([
    z.literal(VERSION),
    z.enum(['App', 'Grant', 'QuarantineItem', 'OutgoingMessage', 'Scan', 'ListEntry', 'Job']),
    none,
    none,
    own,
  ]),
]);

/** That of a domain whose name is as long as a name can be. */
const MAX_LENGTH = 450;

export function encodeId(ref: NodeRef): string {
  return Buffer.from(JSON.stringify([VERSION, ref.type, ref.dataCentre, ref.accountId, ref.entity])).toString(
    'base64url',
  );
}

/** Null for anything this gateway did not write itself; the caller answers it like an unknown id. */
export function decodeId(id: string): NodeRef | null {
  if (id.length > MAX_LENGTH) return null;
  const parsed = shape.safeParse(parseJson(Buffer.from(id, 'base64url').toString('utf8')));
  if (!parsed.success) return null;
  const [, type, dataCentre, accountId, entity] = parsed.data;
  const ref = { type, dataCentre, accountId, entity };
  return encodeId(ref) === id ? ref : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A file of a message: no node, as it is nothing without its message. */
export interface AttachmentRef {
  readonly dataCentre: string;
  readonly accountId: string;
  readonly messageId: string;
  readonly part: string;
}

const part = z.string().regex(/^[0-9A-Za-z.]{1,100}$/);
const attachment = z.tuple([z.literal(VERSION), z.literal('Attachment'), dataCentre, zohoId, zohoId, part]);

export function encodeAttachmentId(ref: AttachmentRef): string {
  return Buffer.from(
    JSON.stringify([VERSION, 'Attachment', ref.dataCentre, ref.accountId, ref.messageId, ref.part]),
  ).toString('base64url');
}

/** Null for anything this gateway did not write itself. */
export function decodeAttachmentId(id: string): AttachmentRef | null {
  if (id.length > MAX_LENGTH) return null;
  const parsed = attachment.safeParse(parseJson(Buffer.from(id, 'base64url').toString('utf8')));
  if (!parsed.success) return null;
  const [, , dataCentre, accountId, messageId, part] = parsed.data;
  const ref = { dataCentre, accountId, messageId, part };
  return encodeAttachmentId(ref) === id ? ref : null;
}
