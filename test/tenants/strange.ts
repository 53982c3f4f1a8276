/** Ids of the other tenant, put wherever an id can be put: each is answered like one that never was. */
import { decodeAttachmentId, decodeId, encodeAttachmentId, encodeId, type NodeType } from '../../src/resolvers/ids.ts';
import type { Answer } from '../harness/graph.ts';
import type { Tenant } from './tenant.ts';

const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const NODES = 'query ($id: ID!) { nodes(ids: [$id, $id]) { __typename id } }';
const RESULTS = 'results { id status problem } userErrors { code message path }';
const ERRORS = 'userErrors { code message path }';
const mutation = (call: string, fields: string) => `mutation ($id: ID!) { it: ${call} { ${fields} } }`;
const outgoing = (call: string) => mutation(call, `outgoing { id } ${ERRORS}`);
const LETTER = 'to: [{ address: "x@else.example" }], subject: "s", body: { text: "t" }';

const ORGANISING = [
  mutation('markMessages(input: { ids: [$id], read: true, verify: true })', RESULTS),
  mutation('trashMessages(input: { ids: [$id], verify: true })', RESULTS),
  mutation('deleteMessagesPermanently(input: { ids: [$id] })', RESULTS),
];

/** Besides being asked for as a node. */
const USES: Readonly<Partial<Record<NodeType | 'Attachment', readonly string[]>>> = {
  QuarantineItem: [
    mutation('releaseFromQuarantine(input: { ids: [$id] })', `${RESULTS} items { id }`),
    mutation('confirmQuarantined(input: { ids: [$id] })', `${RESULTS} items { id }`),
    mutation('deleteQuarantined(input: { ids: [$id] })', `${RESULTS} items { id }`),
    mutation('allowFromQuarantine(input: { ids: [$id], reason: "r" })', `${RESULTS} items { id } entries { id }`),
  ],
  ListEntry: [mutation('removeListEntry(input: { id: $id })', `entry { id } ${ERRORS}`)],
  Job: ['pauseJob', 'resumeJob', 'cancelJob'].map((name) =>
    mutation(`${name}(input: { id: $id })`, `job { id state } ${ERRORS}`),
  ),
  OutgoingMessage: [outgoing('cancelScheduledMessage(input: { outgoingId: $id })')],
  Message: [
    ...ORGANISING,
    mutation('scanMessage(input: { id: $id })', `status scan { id } ${ERRORS}`),
    outgoing('replyToMessage(input: { messageId: $id, body: { text: "t" } })'),
    outgoing('forwardMessage(input: { messageId: $id, to: [{ address: "x@else.example" }], body: { text: "t" } })'),
    outgoing('sendDraft(input: { draftId: $id })'),
  ],
  Task: [
    mutation('updateTask(input: { id: $id, title: "t" })', `task { id } ${ERRORS}`),
    mutation('deleteTask(input: { id: $id })', `deletedId ${ERRORS}`),
  ],
  Note: [
    mutation('updateNote(input: { id: $id, title: "t" })', `note { id } ${ERRORS}`),
    mutation('deleteNotePermanently(input: { id: $id })', `deletedId ${ERRORS}`),
  ],
  NoteBook: [mutation('renameNoteBook(input: { id: $id, name: "n" })', `book { id } ${ERRORS}`)],
  Bookmark: [
    mutation('setBookmarkFavorite(input: { id: $id, favorite: true })', `bookmark { id } ${ERRORS}`),
    mutation('deleteBookmarkPermanently(input: { id: $id })', `deletedId ${ERRORS}`),
  ],
  BookmarkCollection: [
    mutation('renameBookmarkCollection(input: { id: $id, name: "n" })', `collection { id } ${ERRORS}`),
  ],
  Group: [
    mutation('renameGroup(input: { id: $id, name: "n" })', `group { id } ${ERRORS}`),
    mutation('deleteGroups(input: { ids: [$id] })', RESULTS),
  ],
  HeldMail: [mutation('moderateHeldMail(input: { ids: [$id], decision: ACCEPT })', RESULTS)],
  Domain: [
    mutation('setPrimaryDomain(input: { id: $id })', `domain { id } ${ERRORS}`),
    mutation('deleteDomain(input: { id: $id })', `deletedId ${ERRORS}`),
  ],
  DkimKey: [mutation('deleteDkimKey(input: { id: $id })', `deletedId ${ERRORS}`)],
  MailPolicy: [mutation('applyMailPolicy(input: { id: $id, userIds: [$id] })', `policy { id } ${ERRORS}`)],
  Thread: [mutation('trashThreads(input: { ids: [$id] })', RESULTS)],
  Signature: [
    mutation('updateSignature(input: { id: $id, name: "n" })', `signature { id } ${ERRORS}`),
    mutation('deleteSignature(input: { id: $id })', `deletedId ${ERRORS}`),
  ],
  Folder: [
    `query ($id: ID!) { node(id: "ACCOUNT") { ... on Account {
      search(query: { anyOf: { inFolderIds: [$id] } }, first: 1) { nodes { id } } } } }`,
    mutation('rescanFolder(input: { folderId: $id })', `job { state } ${ERRORS}`),
    mutation('renameFolder(input: { id: $id, name: "n" })', `folder { id } ${ERRORS}`),
    mutation('deleteFolder(input: { id: $id })', `deletedId ${ERRORS}`),
  ],
  Account: [
    mutation('changeFilterPolicy(input: { accountId: $id, reason: "r", shadow: true })', `policy { wonAs } ${ERRORS}`),
    mutation('clearFilterPolicy(input: { accountId: $id, reason: "r" })', `policy { wonAs } ${ERRORS}`),
    mutation(
      'addListEntry(input: { accountId: $id, kind: DENY, subject: DOMAIN, value: "d.example", reason: "r" })',
      `entry { id } ${ERRORS}`,
    ),
    mutation('createLabel(input: { accountId: $id, name: "n" })', `label { id } ${ERRORS}`),
    mutation('addForwarding(input: { id: $id, address: "f@else.example" })', `settings { position } ${ERRORS}`),
    mutation('createSignature(input: { ownerId: $id, name: "n", content: "c" })', `signature { id } ${ERRORS}`),
    mutation('createTask(input: { ownerId: $id, title: "t" })', `task { id } ${ERRORS}`),
    mutation('createNote(input: { ownerId: $id, content: "c" })', `note { id } ${ERRORS}`),
    mutation(
      'createBookmark(input: { ownerId: $id, url: "https://b.example", title: "t" })',
      `bookmark { id } ${ERRORS}`,
    ),
    mutation('createFolder(input: { accountId: $id, name: "n" })', `folder { id } ${ERRORS}`),
    outgoing(`sendMessage(input: { accountId: $id, ${LETTER} })`),
  ],
  Attachment: [
    outgoing(
      `sendMessage(input: { accountId: "ACCOUNT", ${LETTER}, attachments: [{ attachmentId: $id }], waitSeconds: 10 })`,
    ),
  ],
};

/** Everything of that type that the other knows and this tenant can not reach. */
export function strangeIds(tenant: Tenant): { type: NodeType | 'Attachment'; id: string }[] {
  const found: { type: NodeType | 'Attachment'; id: string }[] = [];
  for (const [type, ids] of tenant.other.given)
    for (const id of ids) if (tenant.given.get(type)?.has(id) !== true) found.push({ type, id });
  return found;
}

/** All that can be done with it is answered as for an id that never was. */
export async function usesStrange(tenant: Tenant, type: NodeType | 'Attachment', id: string, account: string) {
  const never = neverSeen(type, id);
  const uses = [...(type === 'Attachment' ? [] : [NODE, NODES]), ...(USES[type] ?? [])];
  for (const use of uses.map((text) => text.replace('ACCOUNT', account))) {
    const theirs = said(await tenant.asks(use, { id }), id);
    const nobodys = said(await tenant.asks(use, { id: never }), never);
    tenant.sees(`what ${use} does with ${type} ${id} of another`, theirs, nobodys);
    if (use === NODE) tenant.sees(`a ${type} of another`, theirs.data, { node: null });
  }
}

function said({ data, errors }: Answer, id: string): { data: unknown; errors: unknown } {
  const text = JSON.stringify({
    data,
    errors: errors?.map(({ message, path, extensions: { code } }) => ({ message, path, code })),
  });
  return JSON.parse(text.replaceAll(id, 'ID')) as { data: unknown; errors: unknown };
}

/** An id of the same look that was never given to anybody: of the same mailbox, or of another where that is the object. */
function neverSeen(type: NodeType | 'Attachment', id: string): string {
  if (type === 'Attachment') {
    const ref = decodeAttachmentId(id);
    if (ref === null) throw new Error(`${id} is no id`);
    return encodeAttachmentId({ ...ref, messageId: other(ref.messageId) });
  }
  const ref = decodeId(id);
  if (ref === null) throw new Error(`${id} is no id`);
  if (type === 'Account' || type === 'Organization') return encodeId({ ...ref, accountId: other(ref.accountId) });
  return encodeId({ ...ref, entity: other(ref.entity) });
}

/** Changed in its digits, which are all that an id of Zoho's and a number of ours consist of. */
function other(entity: string): string {
  const digits = /\d+$/.exec(entity)?.[0] ?? '';
  if (digits.length < 6) return `${entity.slice(0, entity.length - digits.length)}9${digits.padStart(8, '7')}`;
  const half = Math.floor(digits.length / 2);
  return entity.slice(0, entity.length - digits.length) + digits.slice(0, half) + '9'.repeat(digits.length - half);
}
