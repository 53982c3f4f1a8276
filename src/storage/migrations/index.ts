/** Migrations in order; one that has landed is never edited: expand first, contract in a later one. */
import type { Migration } from 'kysely/migration';
import { firstTables } from './0001-first-tables.ts';
import { mailboxPolling } from './0002-mailbox-polling.ts';
import { rateLimits } from './0003-rate-limits.ts';
import { mailOrganised } from './0004-mail-organised.ts';
import { changeLog } from './0005-change-log.ts';
import { intents } from './0006-intents.ts';
import { filterWay } from './0007-filter-way.ts';
import { learntFacts } from './0008-learnt-facts.ts';
import { knownSenders } from './0009-known-senders.ts';
import { intakeReconciled } from './0010-intake-reconciled.ts';
import { callMarks } from './0011-call-marks.ts';
import { workOnceAMessage } from './0012-work-once-a-message.ts';
import { epochs } from './0013-epochs.ts';
import { organisations } from './0014-organisations.ts';
import { movedByUs } from './0015-moved-by-us.ts';
import { movesFollowed } from './0016-moves-followed.ts';
import { appPrices } from './0017-app-prices.ts';
import { callLog } from './0018-call-log.ts';
import { childOrganisations } from './0019-child-organisations.ts';

export const migrations: Record<string, Migration> = {
  '0001-first-tables': firstTables,
  '0002-mailbox-polling': mailboxPolling,
  '0003-rate-limits': rateLimits,
  '0004-mail-organised': mailOrganised,
  '0005-change-log': changeLog,
  '0006-intents': intents,
  '0007-filter-way': filterWay,
  '0008-learnt-facts': learntFacts,
  '0009-known-senders': knownSenders,
  '0010-intake-reconciled': intakeReconciled,
  '0011-call-marks': callMarks,
  '0012-work-once-a-message': workOnceAMessage,
  '0013-epochs': epochs,
  '0014-organisations': organisations,
  '0015-moved-by-us': movedByUs,
  '0016-moves-followed': movesFollowed,
  '0017-app-prices': appPrices,
  '0018-call-log': callLog,
  '0019-child-organisations': childOrganisations,
};
