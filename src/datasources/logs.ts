/** The logs of an organisation: who signed in, what administrators did, and which mail came and went. */
import { z } from 'zod';
import { text } from './rows/fields.ts';
import {
  type AuditRow,
  readAudit,
  readCategories,
  readSignIn,
  readSmtp,
  type SignInRow,
  type SmtpRow,
} from './rows/log-row.ts';
import { elementsOf } from './rows/read-row.ts';
import type { AdminCalls, SourceOptions } from './source.ts';

export interface LogPage<Row> {
  readonly rows: readonly Row[];
  /** Where the page after it begins; null where it is the last. */
  readonly next: string | null;
}

/** A span of time in epoch milliseconds, both ends included. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

export type SignInKind = 'WEB' | 'FAILED_WEB' | 'PROTOCOL' | 'FAILED_PROTOCOL';
export type SignInAccess = 'ALL' | 'WEB' | 'MOBILE';

/** What each kind is asked for by, and what its list is called in the answer. */
const SIGN_INS = {
  WEB: { mode: 'loginActivity', list: 'loginRecords' },
  FAILED_WEB: { mode: 'failedLoginActivity', list: 'failedLoginRecords' },
  PROTOCOL: { mode: 'protocolLoginActivity', list: 'protocolLoginRecords' },
  FAILED_PROTOCOL: { mode: 'failedProtocolLoginActivity', list: 'failedProtocolLoginRecords' },
} as const;
const ACCESS = { ALL: 'all', WEB: 'web', MOBILE: 'mobile' } as const;

export interface AuditFilter {
  readonly from: number | null;
  readonly to: number | null;
  /** Number of a category. */
  readonly category: string | null;
  readonly operationType: string | null;
  readonly performedBy: string | null;
  readonly performedOn: string | null;
}

export type SmtpCriterion = 'messageId' | 'fromAddr' | 'toAddr';
export interface SmtpQuery extends TimeSpan {
  /** Null for all mail. */
  readonly search: { readonly by: SmtpCriterion; readonly value: string } | null;
}

const scroll = z.looseObject({ scrollId: text.optional() });
const auditPage = z.looseObject({ audit: z.unknown(), lastEntityId: text.optional(), lastIndexTime: text.optional() });
const smtpPage = z.looseObject({ response: z.unknown(), hnxt: text.optional(), pagekey: text.optional() });

export class LogsSource {
  readonly #options: SourceOptions;

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** Sign-ins of the last ninety days. One call a page. */
  async signIns(
    calls: AdminCalls,
    zoid: string,
    { kind, access, from, to }: TimeSpan & { kind: SignInKind; access: SignInAccess },
    count: number,
    after: string | null,
  ): Promise<LogPage<SignInRow>> {
    const { client, notes } = this.#options;
    const { mode, list } = SIGN_INS[kind];
    const place = after === null ? {} : { scrollId: after };
    const query = { mode, accessType: ACCESS[access], fromTime: from, toTime: to, batchSize: count, ...place };
    const { data } = await client.call('getLoginHistory', { path: { zoid }, query }, await calls('getLoginHistory'));
    const entries = z.record(z.string(), z.unknown()).safeParse(data).data?.[list];
    return {
      rows: elementsOf(entries, 'signIn', notes).flatMap((entry) => readSignIn(entry, notes)),
      next: scroll.safeParse(data).data?.scrollId ?? null,
    };
  }

  /** What administrators did. One call a page; the last one is known by being short. */
  async audit(
    calls: AdminCalls,
    zoid: string,
    filter: AuditFilter,
    count: number,
    after: string | null,
  ): Promise<LogPage<AuditRow>> {
    const { client, notes } = this.#options;
    // A place is two numbers, which go back together.
    const [lastEntityId = '', lastIndexTime = ''] = after?.split('.') ?? [];
    const query = {
      ...criteriaOf(filter),
      ...(filter.from === null ? {} : { startTime: filter.from }),
      ...(filter.to === null ? {} : { endTime: filter.to }),
      limit: count,
      ...(after === null ? {} : { lastEntityId, lastIndexTime }),
    };
    const { data } = await client.call('listAuditRecords', { path: { zoid }, query }, await calls('listAuditRecords'));
    const page = auditPage.safeParse(data).data;
    const entries = elementsOf(page?.audit, 'auditRecord', notes);
    const isLast = entries.length < count || page?.lastEntityId === undefined || page.lastIndexTime === undefined;
    return {
      rows: entries.flatMap((entry) => readAudit(entry, notes)),
      next: isLast ? null : `${page.lastEntityId}.${page.lastIndexTime}`,
    };
  }

  /** What the records can be about. One call. */
  async auditCategories(calls: AdminCalls, zoid: string) {
    const input = { path: { zoid }, query: { mode: 'getConstants' } };
    const { data } = await this.#options.client.call('getAuditConstants', input, await calls('getAuditConstants'));
    return readCategories(data);
  }

  /** Mail by SMTP. One call a page. */
  async smtp(
    calls: AdminCalls,
    zoid: string,
    { from, to, search }: SmtpQuery,
    count: number,
    after: string | null,
  ): Promise<LogPage<SmtpRow>> {
    const { client, notes } = this.#options;
    const body = {
      fromDateTime: from,
      toDateTime: to,
      ...(search === null ? {} : { searchCriteria: search.by, searchKey: search.value }),
      limit: count,
      isNext: after !== null,
      pageKey: after ?? '',
    };
    const { data } = await client.call('searchSmtpLogs', { path: { zoid }, body }, await calls('searchSmtpLogs'));
    const page = smtpPage.safeParse(data).data;
    return {
      rows: elementsOf(page?.response, 'smtpRecord', notes).flatMap((entry) => readSmtp(entry, notes)),
      next: page?.hnxt === 'true' ? (page.pagekey ?? null) : null,
    };
  }
}

/** Pairs with `::` between them: what would break out of its own is left for the caller to refuse. */
function criteriaOf({ category, operationType, performedBy, performedOn }: AuditFilter): { searchKey?: string } {
  const given = Object.entries({ category, operationType, performedBy, performedFor: performedOn });
  const terms = given.flatMap(([key, value]) => (value === null ? [] : [`${key}:${value}`]));
  return terms.length === 0 ? {} : { searchKey: terms.join('::') };
}
