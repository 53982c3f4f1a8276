/** The logs of an organisation, and what they lead to. */

import type { AuditFilter, SmtpQuery } from '../../datasources/logs.ts';
import { PosternError } from '../../errors.ts';
import type { Organisation } from '../../mailbox/organisations.ts';
import { type OperationContext, requireScope } from '../context.ts';
import { logConnection } from '../log-list.ts';
import type { MessageParent, SmtpLogEntryParent, UserParent } from '../parents.ts';
import { dateOf } from '../scalars.ts';
import type { AuditLogFilter, Resolvers, SmtpLogSearch } from '../types.generated.ts';

export const logs: Pick<Resolvers, 'SignIn' | 'AuditRecord' | 'SmtpLogEntry' | 'SmtpRecipient'> & {
  Message: Pick<NonNullable<Resolvers['Message']>, 'smtpLog'>;
  Organization: Pick<NonNullable<Resolvers['Organization']>, 'signIns' | 'auditLog' | 'auditCategories' | 'smtpLog'>;
} = {
  Message: {
    smtpLog: (message, _args, context) => entriesOf(message, context),
  },
  Organization: {
    signIns: (organisation, { kind, access, from, to, ...args }, { services, adminReads }) => {
      const query = { kind, access, ...spanOf(from, to) };
      const list = {
        identity: ['signIns', ...nameOf(organisation), kind, access, query.from, query.to],
        read: (count: number, after: string | null) =>
          services.datasources.logs.signIns(adminReads(organisation), organisation.organisationId, query, count, after),
      };
      return logConnection(list, (row) => ({ organisation, row }), args);
    },
    auditLog: (organisation, { filter, ...args }, { services, adminReads }) => {
      const wanted = filterOf(filter ?? {});
      const list = {
        identity: ['auditLog', ...nameOf(organisation), ...Object.values(wanted)],
        read: (count: number, after: string | null) =>
          services.datasources.logs.audit(adminReads(organisation), organisation.organisationId, wanted, count, after),
      };
      return logConnection(list, (row) => ({ organisation, row }), args);
    },
    auditCategories: (organisation, _args, { services, adminReads }) =>
      services.datasources.logs.auditCategories(adminReads(organisation), organisation.organisationId),
    smtpLog: (organisation, { from, to, search, ...args }, { services, adminReads }) => {
      const query = { ...spanOf(from, to), search: searchOf(search ?? null) };
      const { by = null, value = null } = query.search ?? {};
      const list = {
        identity: ['smtpLog', ...nameOf(organisation), query.from, query.to, by, value],
        read: (count: number, after: string | null) =>
          services.datasources.logs.smtp(adminReads(organisation), organisation.organisationId, query, count, after),
      };
      return logConnection(list, (row) => ({ organisation, row }), args);
    },
  },
  SignIn: {
    address: ({ row }) => row.address,
    displayName: ({ row }) => row.displayName,
    user: ({ organisation, row }, _args, context) => userNamed(organisation, row.address, context),
    at: ({ row }) => dateOf(row.at),
    endedAt: ({ row }) => dateOf(row.endedAt),
    ipAddress: ({ row }) => row.ipAddress,
    location: ({ row }) => row.location,
    service: ({ row }) => row.service,
    protocol: ({ row }) => row.protocol,
    userAgent: ({ row }) => row.userAgent,
    browser: ({ row }) => row.browser,
    operatingSystem: ({ row }) => row.operatingSystem,
    device: ({ row }) => row.device,
    isSuspicious: ({ row }) => row.isSuspicious,
    failure: ({ row }) => row.failure,
  },
  AuditRecord: {
    category: ({ row }) => row.category,
    subCategory: ({ row }) => row.subCategory,
    operation: ({ row }) => row.operation,
    operationType: ({ row }) => row.operationType,
    performedBy: ({ row }) => row.performedBy,
    administrator: ({ organisation, row }, _args, context) => userNamed(organisation, row.performedBy, context),
    performedOn: ({ row }) => row.performedOn,
    at: ({ row }) => dateOf(row.at),
    ipAddress: ({ row }) => row.ipAddress,
  },
  SmtpLogEntry: {
    zohoId: ({ row }) => row.id,
    direction: ({ row }) => row.direction?.value ?? null,
    internetMessageId: ({ row }) => row.internetMessageId,
    sender: ({ row }) => row.sender,
    at: ({ row }) => dateOf(row.at),
    reason: ({ row }) => row.reason,
    recipients: ({ row }) => [...row.recipients],
    messages: (entry, _args, context) => messagesOf(entry, context),
  },
  SmtpRecipient: {
    status: ({ status }) => status?.value ?? null,
    zohoStatus: ({ status }) => status?.raw ?? '',
    at: ({ at }) => dateOf(at),
  },
};

const nameOf = ({ dataCentre, organisationId }: Organisation) => [dataCentre, organisationId];

function spanOf(from: Date, to: Date) {
  if (to < from) throw new PosternError('BAD_USER_INPUT', '`to` must not be before `from`.');
  return { from: from.getTime(), to: to.getTime() };
}

function filterOf({ from, to, category, operationType, performedBy, performedOn }: AuditLogFilter): AuditFilter {
  return {
    from: from?.getTime() ?? null,
    to: to?.getTime() ?? null,
    category: termOf('category', category),
    operationType: termOf('operationType', operationType),
    performedBy: termOf('performedBy', performedBy),
    performedOn: termOf('performedOn', performedOn),
  };
}

const LONGEST_TERM = 320;

/** One that could begin another criterion is none. */
function termOf(name: string, given: string | null | undefined): string | null {
  if (given == null) return null;
  const isTerm = given.trim() !== '' && given.length <= LONGEST_TERM && !/::|\p{Cc}/u.test(given);
  if (isTerm) return given;
  throw new PosternError(
    'BAD_USER_INPUT',
    `\`${name}\` has 1 to ${LONGEST_TERM} characters, and no two colons together.`,
  );
}

function searchOf(search: SmtpLogSearch | null): SmtpQuery['search'] {
  const { internetMessageId = null, sender = null, recipient = null } = search ?? {};
  // Zoho looks for it as it stands in the header.
  if (internetMessageId !== null)
    return { by: 'messageId', value: `<${termOf('internetMessageId', internetMessageId)?.replace(/^<|>$/g, '')}>` };
  const [by, value] = sender === null ? (['toAddr', recipient] as const) : (['fromAddr', sender] as const);
  const term = termOf(by === 'toAddr' ? 'recipient' : 'sender', value);
  return term === null ? null : { by, value: term };
}

async function userNamed(
  organisation: Organisation,
  address: string,
  { organisationLoaders }: OperationContext,
): Promise<UserParent | null> {
  const wanted = address.toLowerCase();
  if (wanted === '') return null;
  const rows = await organisationLoaders(organisation).users();
  const row = rows.find(
    ({ primaryAddress, addresses }) => primaryAddress === wanted || addresses.some((one) => one.address === wanted),
  );
  return row === undefined ? null : { organisation, row };
}

/** In those of the tenant's mailboxes that it came from or to, as far as their sources were read. */
async function messagesOf(
  { organisation, row }: SmtpLogEntryParent,
  { mailboxes, services }: OperationContext,
): Promise<MessageParent[]> {
  const { internetMessageId, sender, recipients } = row;
  const concerned = new Set([sender, ...recipients.map(({ address }) => address)]);
  if (internetMessageId === '') return [];
  const all = (await mailboxes.list()).filter(
    ({ dataCentre, address }) => dataCentre === organisation.dataCentre && concerned.has(address.toLowerCase()),
  );
  const found = await Promise.all(
    all.map(async (mailbox): Promise<MessageParent[]> => {
      const messageId = await services.index.withInternetId(mailbox, internetMessageId);
      const known = messageId === null ? [null] : await services.index.newestOf(mailbox, [messageId]);
      return known.flatMap((one) => (one === null ? [] : [{ mailbox, row: one }]));
    }),
  );
  return found.flat();
}

/** Around when it came: a mail may be under way for days, and be logged before it is seen here. */
const BEFORE_MS = 86_400_000;
const AFTER_MS = 7 * 86_400_000;
const MOST_ENTRIES = 100;

async function entriesOf({ mailbox, row }: MessageParent, context: OperationContext): Promise<SmtpLogEntryParent[]> {
  requireScope(context, 'org.read');
  const { services, contents, adminReads, startedAt } = context;
  const organisation = await services.organisations.ofGrant(mailbox);
  if (organisation === null) throw new PosternError('NOT_FOUND', 'This mailbox is of no organisation.');
  const { messageId } = await contents.load({ mailbox, messageId: row.messageId });
  if (messageId === '') return [];
  const at = row.receivedAt ?? startedAt.getTime();
  const query = {
    from: at - BEFORE_MS,
    to: at + AFTER_MS,
    search: { by: 'messageId', value: `<${messageId}>` },
  } as const;
  const calls = adminReads(organisation);
  const page = await services.datasources.logs.smtp(calls, organisation.organisationId, query, MOST_ENTRIES, null);
  return page.rows.map((entry) => ({ organisation, row: entry }));
}
