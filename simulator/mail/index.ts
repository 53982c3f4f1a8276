import { loadCorpus } from './corpus.ts';
import { interleave } from './interleave.ts';
import type { SeedDraft, SeedMessage } from './message.ts';
import { OWN_MAIL } from './own/index.ts';
import { spreadOver } from './schedule.ts';

export type { Authentication, SeedMailbox, SeedMessage } from './message.ts';

const MINUTE = 60_000;
/** Delivered when the demo is set up, so that it is scanned. */
const RECENT = 40;
const OCTOBER = { from: Date.UTC(2026, 9, 1), until: Date.UTC(2026, 10, 1) };

/**
 * The mail both demo mailboxes hold at the first start, oldest first: 510 messages of the SpamAssassin corpus,
 * where its package is installed, and 31 of our own. The same bytes and times on every load. The older ones are
 * spread over October 2026; the recent ones follow, a minute apart.
 */
export async function loadSeedMail(): Promise<SeedMessage[]> {
  const ownRecent = OWN_MAIL.filter(({ recent }) => recent).length;
  const drafts = interleave(await loadCorpus(RECENT - ownRecent), OWN_MAIL);
  const older = drafts.filter(({ recent }) => !recent);
  const recent = drafts.filter((draft) => draft.recent);
  return [
    ...dated(older, spreadOver(OCTOBER, older.length)),
    ...dated(recent, minutesFrom(OCTOBER.until, recent.length)),
  ];
}

/** Each message at its moment, both in order. */
function dated(drafts: SeedDraft[], times: number[]): SeedMessage[] {
  return drafts.map(({ compose, ...draft }, index) => {
    const receivedAt = times[index];
    if (receivedAt === undefined) throw new RangeError('fewer moments than messages');
    return { ...draft, receivedAt, source: compose(new Date(receivedAt)) };
  });
}

function minutesFrom(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => start + index * MINUTE);
}
