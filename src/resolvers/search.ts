/** Searching a mailbox: from typed fields, or Zoho's own words, to a list like any other. */
import type { Named, Search, SearchTerms } from '../datasources/search-key.ts';
import { PosternError } from '../errors.ts';
import type { Mailbox } from '../mailbox/mailboxes.ts';
import type { OperationContext } from './context.ts';
import { connection, type PageArguments } from './message-list.ts';
import type { AllOfInput, AnyOfInput, MessageSearchInput } from './types.generated.ts';
import { entityIn } from './wishes.ts';

export async function searchMessages(
  mailbox: Mailbox,
  query: MessageSearchInput,
  args: PageArguments,
  context: OperationContext,
) {
  const search = await searchOf(mailbox, query, context);
  const { accountId } = mailbox;
  const list = {
    identity: ['search', search],
    newestFirst: true,
    fetch: (start: number, limit: number) =>
      context.services.datasources.messages.searchPage(context.readsFor(mailbox), { accountId, search, start, limit }),
  };
  return connection(mailbox, list, args);
}

async function searchOf(mailbox: Mailbox, query: MessageSearchInput, context: OperationContext): Promise<Search> {
  const { allOf, anyOf, newSince, raw } = query;
  if (raw != null) return { kind: 'raw', key: raw };
  if (newSince != null) return { kind: 'new', since: newSince.getTime() };
  if (anyOf != null) {
    const folderIds = anyOf.inFolderIds ?? [];
    return { kind: 'terms', joined: 'any', ...(await termsOf(mailbox, anyOf, folderIds, context)) };
  }
  if (allOf == null) throw new PosternError('BAD_USER_INPUT', 'A search needs something to look for.');
  const folderIds = allOf.inFolderId == null ? [] : [allOf.inFolderId];
  return {
    kind: 'terms',
    joined: 'all',
    ...(await termsOf(mailbox, allOf, folderIds, context)),
    since: allOf.since?.getTime(),
    until: allOf.until?.getTime(),
  };
}

async function termsOf(
  mailbox: Mailbox,
  input: AllOfInput | AnyOfInput,
  folderIds: readonly string[],
  context: OperationContext,
) {
  const terms: SearchTerms = {
    text: input.text ?? undefined,
    from: input.from ?? undefined,
    to: input.to ?? undefined,
    cc: input.cc ?? undefined,
    subject: input.subject ?? undefined,
    content: input.content ?? undefined,
    fileName: input.fileName ?? undefined,
    fileContent: input.fileContent ?? undefined,
    hasAttachment: input.hasAttachment ?? undefined,
    hasFlag: input.hasFlag ?? undefined,
    inConversation: input.inConversation ?? undefined,
    folders: await foldersWith(mailbox, folderIds, context),
    labels: await labelsWith(mailbox, input.labelIds ?? [], context),
  };
  const { includeSpamAndTrash, onePerConversation } = input;
  return { terms, includeSpamAndTrash, onePerConversation };
}

async function foldersWith(mailbox: Mailbox, ids: readonly string[], context: OperationContext): Promise<Named[]> {
  if (ids.length === 0) return [];
  const wanted = ids.map((id) => entityIn(mailbox, 'Folder', id));
  const known: readonly Named[] = await context.services.folderIndex.list(mailbox);
  const knowsAll = wanted.every((id) => known.some((folder) => folder.id === id));
  return named('folder', wanted, knowsAll ? known : await context.loadersOf(mailbox).folders.load(mailbox.accountId));
}

async function labelsWith(mailbox: Mailbox, ids: readonly string[], context: OperationContext): Promise<Named[]> {
  if (ids.length === 0) return [];
  const wanted = ids.map((id) => entityIn(mailbox, 'Label', id));
  return named('label', wanted, await context.loadersOf(mailbox).labels.load(mailbox.accountId));
}

function named(what: string, wanted: readonly (string | null)[], known: readonly Named[]): Named[] {
  return wanted.map((id) => {
    const found = known.find((one) => one.id === id);
    if (found === undefined) throw new PosternError('NOT_FOUND', `This mailbox has no such ${what}.`);
    return { id: found.id, name: found.name };
  });
}
