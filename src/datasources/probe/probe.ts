/**
 * The probe of a connected mailbox: read only, within a number of calls that is known before, and with what it shows
 * of Zoho kept for the client.
 */
import { isPosternError } from '../../errors.ts';
import { Drift, type DriftNote } from '../drift.ts';
import type { CallContext } from '../zoho/call-context.ts';
import type { ZohoClient } from '../zoho/client.ts';
import type { FactBook, LearntFacts } from '../zoho/fact-book.ts';
import { checkFolderInPath, checkNewMails, checkSearchByFolder, checkSearchByLabel } from './behaviour-checks.ts';
import { Look, PROBE_CALLS, type ProbeCheck } from './look.ts';
import { checkAccount, checkFolders, checkLabels, checkList, checkScopes, checkSource } from './mailbox-checks.ts';

export type { ProbeCheck } from './look.ts';

export interface ProbeReport {
  /** Calls made, and the most it could have made. */
  readonly calls: number;
  readonly atMost: number;
  readonly checks: readonly ProbeCheck[];
  /** What is known of Zoho from now on that was not before. */
  readonly learnt: LearntFacts;
  readonly drift: readonly DriftNote[];
}

const CHECKS: readonly (readonly [name: string, check: (look: Look) => Promise<ProbeCheck>])[] = [
  ['scopes', checkScopes],
  ['account', checkAccount],
  ['folders', checkFolders],
  ['labels', checkLabels],
  ['list of messages', checkList],
  ['folder in the path', checkFolderInPath],
  ['search for new mail', checkNewMails],
  ['search in a folder', checkSearchByFolder],
  ['search by label', checkSearchByLabel],
  ['source of a message', checkSource],
];

export interface ProbeOptions {
  readonly client: ZohoClient;
  readonly book: FactBook;
  readonly now: () => number;
}

export class Probe {
  readonly #options: ProbeOptions;

  constructor(options: ProbeOptions) {
    this.#options = options;
  }

  /** Never throws: what fails is part of what was seen. */
  async run(context: CallContext, accountId: string): Promise<ProbeReport> {
    const { client, book, now } = this.#options;
    const look = new Look({ client, context, accountId, drift: new Drift(), now: now() });
    const checks: ProbeCheck[] = [];
    let stopped: string | null = null;
    for (const [name, check] of CHECKS) {
      if (stopped !== null) {
        checks.push({ name, state: 'skip', says: `not looked at: ${stopped}` });
        continue;
      }
      try {
        checks.push(await check(look));
      } catch (error) {
        if (!isPosternError(error)) throw error;
        const state = error.code === 'MISSING_SCOPE' ? 'warn' : 'fail';
        checks.push({ name, state, says: error.message, fix: error.fix });
        if (STOPPING.has(error.code)) stopped = error.code;
      }
    }
    const seen: LearntFacts = Object.assign({}, ...checks.map(({ learnt = {} }) => learnt));
    const { calls } = look.context.meter;
    return { calls, atMost: PROBE_CALLS, checks, learnt: book.learn(seen), drift: look.drift.list() };
  }
}

/** What any further call would meet as well. */
const STOPPING: ReadonlySet<string> = new Set([
  'RATE_LIMITED',
  'GRANT_REQUIRED',
  'GRANT_REVOKED',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_TIMEOUT',
]);
