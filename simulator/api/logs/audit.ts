/** What administrators did: written down call by call, and told page by page, the newest first. */
import { describe } from '../../reference/names.ts';
import type { Entry } from '../../state/events.ts';
import type { Audited } from '../../state/log-events.ts';
import type { Organisation } from '../../state/organisation.ts';
import type { World } from '../../state/world.ts';
import { badPattern, success } from '../../wire/envelope.ts';
import type { Call, Rule } from '../rules.ts';

/** Those that the reference names; there are more. */
const CATEGORIES: Readonly<Record<string, string>> = {
  1001: 'Organization',
  1002: 'Domains',
  1003: 'Users',
  1004: 'Groups',
  1005: 'Email policy',
};

/** Partners have one more. */
export const categoriesOf = ({ isPartner }: Organisation): Readonly<Record<string, string>> =>
  isPartner ? { ...CATEGORIES, 1042: 'Partner' } : CATEGORIES;

const BY_MODULE: Readonly<Record<string, string>> = {
  Organization: '1001',
  Domain: '1002',
  Users: '1003',
  Accounts: '1003',
  Signatures: '1003',
  Groups: '1004',
  'Mail Policy': '1005',
};

const TYPES = { CREATE: 'ADD', UPDATE: 'UPDATE', DELETE: 'DELETE' } as const;

/** Of a call that went well. Reading leaves no trace. */
export function writeDown(
  { world, mailbox, organisation, address, path, body, cause }: Call,
  rule: Rule,
  exact: string | null,
): void {
  if (rule.admin === undefined || rule.permission === 'READ') return;
  const { module, summary } = describe(exact ?? rule.operation);
  const { dataCentre, zoid } = organisation;
  world.record(
    {
      kind: 'audit.recorded',
      ...{ dataCentre, zoid },
      category: BY_MODULE[module] ?? '1001',
      subCategory: module,
      operation: summary,
      operationType: TYPES[rule.permission],
      performedBy: mailbox.address,
      performedOn: objectOf(world, path, body) ?? organisation.name,
      clientIp: address,
    },
    cause,
  );
}

/** Whom or what it was done to, as far as the call says. */
function objectOf(world: World, path: Call['path'], body: Call['body']): string | null {
  const id = path.zuid ?? path.accountId;
  const person = world.mailboxes.find((one) => one.zuid === id || one.accountId === id);
  const names = [body.primaryEmailAddress, body.emailId, body.domainName, path.domainName, path.zgid, path.policyId];
  return person?.address ?? names.find((one) => typeof one === 'string') ?? null;
}

const DEFAULT_LIMIT = 10;

export function searchAudit({ world, organisation, query }: Call) {
  const wanted = criteriaIn(query.searchKey);
  const [from, to] = [Number(query.startTime ?? 0), Number(query.endTime ?? Number.MAX_SAFE_INTEGER)];
  const isAudited = (entry: Entry): entry is Entry & Audited => entry.kind === 'audit.recorded';
  const found = world.entries
    .filter(isAudited)
    .filter((one) => one.dataCentre === organisation.dataCentre && one.zoid === organisation.zoid)
    .filter(({ at }) => at >= from && at <= to)
    .filter((one) => wanted.every(([key, value]) => memberOf(one, key) === value))
    .toReversed();
  const before = query.lastEntityId === undefined ? Number.MAX_SAFE_INTEGER : Number(query.lastEntityId);
  const page = found.filter(({ seq }) => seq < before).slice(0, Number(query.limit ?? DEFAULT_LIMIT));
  const last = page.at(-1);
  return success({
    audit: page.map(rowOf),
    ...(last === undefined ? {} : { lastEntityId: String(last.seq), lastIndexTime: String(last.at) }),
  });
}

const rowOf = ({
  category,
  subCategory,
  operation,
  operationType,
  performedBy,
  performedOn,
  clientIp,
  at,
}: Entry & Audited) => ({
  category: CATEGORIES[category] ?? category,
  subCategory,
  operation,
  operationType,
  performedBy,
  performedOn,
  requestTime: at,
  clientIp,
  auditLogType: 'ORGADMIN_AUDIT',
  data: {},
});

const KEYS = ['category', 'subCategory', 'operationType', 'performedBy', 'performedFor', 'performedOn'] as const;
type Key = (typeof KEYS)[number];

const memberOf = (one: Audited, key: Key) => (key === 'performedFor' ? one.performedOn : one[key]);

function criteriaIn(searchKey = ''): [Key, string][] {
  if (searchKey === '') return [];
  return searchKey.split('::').map((term): [Key, string] => {
    const end = term.indexOf(':');
    const key = KEYS.find((one) => one === term.slice(0, end));
    if (key === undefined) throw badPattern('searchKey');
    return [key, term.slice(end + 1)];
  });
}
