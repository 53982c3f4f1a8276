/**
 * Holding what could not be scanned is for exceptions. When many messages of an organisation can't be scanned, the
 * fault is ours, and its mail must not stop for it: from then on they are left where they are, and somebody is told.
 */
import type { Database } from '../storage/database.ts';
import type { Logger } from '../telemetry.ts';
import type { Alerts } from './alerts.ts';

const WITHIN_MS = 60 * 60_000;
const MOST_UNDETERMINED = 0.2;
/** Of so few messages no share can be told. */
const LEAST_MESSAGES = 10;

export class HoldGuard {
  readonly #db: Database;
  readonly #alerts: Alerts;
  readonly #logger: Logger;

  constructor(db: Database, alerts: Alerts, logger: Logger) {
    this.#db = db;
    this.#alerts = alerts;
    this.#logger = logger;
  }

  /** Asked before each message that would be held for want of a scan. */
  async mayHold(tenantId: string, now: Date): Promise<boolean> {
    const { decided, undetermined } = await this.#lately(tenantId, now);
    const share = (undetermined + 1) / (decided + 1);
    if (decided + 1 < LEAST_MESSAGES || share <= MOST_UNDETERMINED) {
      await this.#alerts.clear(tenantId, 'HOLDING_SUSPENDED', now);
      return true;
    }
    const percent = Math.round(share * 100);
    const says = `${percent} % of the messages of the last hour could not be scanned: those are no longer held, but left where they are.`;
    if (await this.#alerts.raise(tenantId, 'HOLDING_SUSPENDED', says, now)) {
      this.#logger.error({ tenant: tenantId, percent }, 'holding messages that could not be scanned is suspended');
    }
    return false;
  }

  /** Clears the alert once the scans succeed again. */
  async review(tenantId: string, now: Date): Promise<void> {
    if (!(await this.#alerts.stands(tenantId, 'HOLDING_SUSPENDED'))) return;
    const { decided, undetermined } = await this.#lately(tenantId, now);
    if (undetermined <= decided * MOST_UNDETERMINED) await this.#alerts.clear(tenantId, 'HOLDING_SUSPENDED', now);
  }

  async #lately(tenantId: string, now: Date): Promise<{ decided: number; undetermined: number }> {
    const row = await this.#db
      .selectFrom('decisions')
      .select((eb) => [
        eb.fn.countAll<string>().as('decided'),
        eb.fn.countAll<string>().filterWhere('verdict', '=', 'UNDETERMINED').as('undetermined'),
      ])
      .where('tenant_id', '=', tenantId)
      .where('cause', '=', 'arrival')
      .where('decided_at', '>', new Date(now.getTime() - WITHIN_MS))
      .executeTakeFirstOrThrow();
    return { decided: Number(row.decided), undetermined: Number(row.undetermined) };
  }
}
