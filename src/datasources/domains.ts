/** The domains of an organisation. */
import { isPosternError, PosternError } from '../errors.ts';
import {
  type DkimKeyRow,
  type DomainRow,
  type RecordCheck,
  readDkimKey,
  readDomainRow,
  readRecordCheck,
  readVerification,
  type Verification,
} from './rows/domain-row.ts';
import { elementsOf } from './rows/read-row.ts';
import type { AdminCalls, SourceOptions } from './source.ts';

export type { DkimKeyRow, DomainRow, RecordCheck, Verification } from './rows/domain-row.ts';

export interface DomainKey {
  readonly zoid: string;
  readonly domainName: string;
}

export type Proof = 'TXT' | 'CNAME' | 'HTML';

type Plain =
  | 'setPrimaryDomain'
  | 'addDomainAlias'
  | 'removeDomainAlias'
  | 'makeDomainDkimDefault'
  | 'deleteDomainDkimDetail'
  | 'enableSubDomainStripping'
  | 'disableSubDomainStripping'
  | 'addCatchAllAddress'
  | 'deleteCatchAllAddress'
  | 'addNotificationAddress'
  | 'deleteNotificationAddress'
  | 'renameDomain';
type Answered =
  | 'verifyDomainMxRecord'
  | 'verifyDomainSpfRecord'
  | 'addDomainDkimDetail'
  | 'regenerateDomainDkimKey'
  | 'verifyDomainDkimKey';
type Words = Readonly<Record<string, unknown>>;

const MODES = { TXT: 'verifyDomainByTXT', CNAME: 'verifyDomainByCName', HTML: 'verifyDomainByHTML' } as const;

export class DomainsSource {
  readonly #options: SourceOptions;

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** All of them, each with its keys. One call. */
  async list(calls: AdminCalls, zoid: string): Promise<readonly DomainRow[]> {
    const { client, notes } = this.#options;
    const { data } = await client.call('listDomains', { path: { zoid } }, await calls('listDomains'));
    const rows = typeof data === 'object' && data !== null && 'domainVO' in data ? data.domainVO : data;
    return elementsOf(rows, 'domain', notes).flatMap((one) => readDomainRow(one, notes) ?? []);
  }

  /** One call; throws NOT_FOUND when the organisation has no such domain. */
  async find(calls: AdminCalls, { zoid, domainName }: DomainKey): Promise<DomainRow> {
    const { client, notes } = this.#options;
    const { data } = await client.call('getDomain', { path: { zoid, domainName } }, await calls('getDomain'));
    const row = readDomainRow(data, notes);
    if (row === null) throw new PosternError('NOT_FOUND', 'Zoho has no such domain.');
    return row;
  }

  /** One call, answered with little of the domain; where the answer is lost, one more to see what became of it. */
  async add(calls: AdminCalls, domain: DomainKey): Promise<void> {
    const input = { path: { zoid: domain.zoid }, body: { domainName: domain.domainName } };
    try {
      await this.#options.client.call('addDomain', input, await calls('addDomain'));
    } catch (error) {
      if (!isPosternError(error) || error.code !== 'OUTCOME_UNKNOWN') throw error;
      await this.find(calls, domain).catch(() => {
        throw error;
      });
    }
  }

  async remove(calls: AdminCalls, { zoid, domainName }: DomainKey): Promise<void> {
    await this.#options.client.call('deleteDomain', { path: { zoid, domainName } }, await calls('deleteDomain'));
  }

  /** Has Zoho look for what shows whose the domain is. One call. */
  async verify(calls: AdminCalls, { zoid, domainName }: DomainKey, proof: Proof): Promise<Verification> {
    const input = { path: { zoid, domainName }, body: { mode: MODES[proof] } };
    try {
      const { data } = await this.#options.client.call('verifyDomain', input, await calls('verifyDomain'));
      return readVerification(data) ?? untold('verifyDomain');
    } catch (error) {
      if (!isRefusal(error, /^DOMAIN_ALREADY_VERIFIED$/)) throw error;
      return { isVerified: true, message: '', reason: '', found: [] };
    }
  }

  /** That it is so already is as good. One call. */
  async setHosting(calls: AdminCalls, { zoid, domainName }: DomainKey, enabled: boolean): Promise<void> {
    const id = enabled ? 'enableDomainMailHosting' : 'disableDomainMailHosting';
    try {
      await this.#options.client.call(id, { path: { zoid, domainName }, body: {} }, await calls(id));
    } catch (error) {
      const isSo = enabled ? /^MAILHOSTING_ALREADY_ENABLED$/ : /NOT.ENABLED|ALREADY.DISABLED/;
      if (!isRefusal(error, isSo)) throw error;
    }
  }

  /** One call, answered without the domain, as are most that follow. */
  setPrimary(calls: AdminCalls, domain: DomainKey): Promise<void> {
    return this.#put('setPrimaryDomain', calls, domain, {});
  }

  addAlias(calls: AdminCalls, domain: DomainKey, domainAlias: string): Promise<void> {
    return this.#put('addDomainAlias', calls, domain, { domainAlias });
  }

  removeAlias(calls: AdminCalls, domain: DomainKey, domainAlias: string): Promise<void> {
    return this.#put('removeDomainAlias', calls, domain, { domainAlias });
  }

  setSubdomainStripping(calls: AdminCalls, domain: DomainKey, enabled: boolean): Promise<void> {
    return this.#put(enabled ? 'enableSubDomainStripping' : 'disableSubDomainStripping', calls, domain, {});
  }

  /** Null takes it away. */
  setCatchAll(calls: AdminCalls, domain: DomainKey, address: string | null): Promise<void> {
    if (address === null) return this.#put('deleteCatchAllAddress', calls, domain, {});
    return this.#put('addCatchAllAddress', calls, domain, { catchAllAddress: address });
  }

  /** Null takes it away. */
  setNotification(calls: AdminCalls, domain: DomainKey, address: string | null): Promise<void> {
    if (address === null) return this.#put('deleteNotificationAddress', calls, domain, {});
    return this.#put('addNotificationAddress', calls, domain, { notificationAddress: address });
  }

  rename(calls: AdminCalls, domain: DomainKey, newDomainName: string): Promise<void> {
    return this.#put('renameDomain', calls, domain, { newDomainName });
  }

  /** Has Zoho look for its mail servers. */
  async checkMx(calls: AdminCalls, domain: DomainKey): Promise<RecordCheck> {
    const data = await this.#ask('verifyDomainMxRecord', calls, domain, {});
    return readRecordCheck(data) ?? untold('verifyDomainMxRecord');
  }

  async checkSpf(calls: AdminCalls, domain: DomainKey): Promise<RecordCheck> {
    const data = await this.#ask('verifyDomainSpfRecord', calls, domain, {});
    return readRecordCheck(data) ?? untold('verifyDomainSpfRecord');
  }

  /** The new key; it signs nothing before it is published and verified. */
  async createKey(calls: AdminCalls, domain: DomainKey, selector: string, keySize: 1024 | 2048): Promise<DkimKeyRow> {
    const data = await this.#ask('addDomainDkimDetail', calls, domain, { selector, keySize });
    return readDkimKey(data, this.#options.notes) ?? untold('addDomainDkimDetail');
  }

  /** The key that is to be published in place of the one before. */
  async regenerateKey(calls: AdminCalls, domain: DomainKey, dkimId: string): Promise<DkimKeyRow> {
    const data = await this.#ask('regenerateDomainDkimKey', calls, domain, { dkimId });
    return readDkimKey(data, this.#options.notes) ?? untold('regenerateDomainDkimKey');
  }

  async checkKey(calls: AdminCalls, domain: DomainKey, dkimId: string): Promise<RecordCheck> {
    const data = await this.#ask('verifyDomainDkimKey', calls, domain, { dkimId });
    return readRecordCheck(data) ?? untold('verifyDomainDkimKey');
  }

  makeKeyDefault(calls: AdminCalls, domain: DomainKey, dkimId: string): Promise<void> {
    return this.#put('makeDomainDkimDefault', calls, domain, { dkimId });
  }

  deleteKey(calls: AdminCalls, domain: DomainKey, dkimId: string): Promise<void> {
    return this.#put('deleteDomainDkimDetail', calls, domain, { dkimId });
  }

  async #put(id: Plain, calls: AdminCalls, { zoid, domainName }: DomainKey, body: Words): Promise<void> {
    await this.#options.client.call(id, { path: { zoid, domainName }, body }, await calls(id));
  }

  async #ask(id: Answered, calls: AdminCalls, { zoid, domainName }: DomainKey, body: Words): Promise<unknown> {
    return (await this.#options.client.call(id, { path: { zoid, domainName }, body }, await calls(id))).data;
  }
}

/** By Zoho's word for it, or, where that is missing, by its text. */
const isRefusal = (error: unknown, pattern: RegExp) =>
  isPosternError(error) &&
  error.code === 'UPSTREAM_ERROR' &&
  (pattern.test(String(error.details.zohoCode)) || pattern.test(error.message));

function untold(operation: string): never {
  throw new PosternError('UPSTREAM_MALFORMED', `Zoho's answer to ${operation} does not tell what came of it.`, {
    details: { operation },
  });
}
