import { expect, test } from 'vitest';
import type { FolderRole, FolderRow } from '../../src/datasources/folders.ts';
import type { MessageRow } from '../../src/datasources/messages.ts';
import { UpstreamMeter } from '../../src/datasources/zoho/call-context.ts';
import type { Work } from '../../src/intents/kind.ts';
import { lookForMail } from '../../src/mailbox/outgoing/look-for.ts';
import type { Task } from '../../src/mailbox/outgoing/task.ts';
import { aMail, anAddress, aRow } from './mails.ts';

const FROM = Date.parse('2026-11-25T12:00:00Z');
const MINUTE = 60_000;
const send: Task = { kind: 'SEND', mail: aMail(), replaces: null };

const work: Work = {
  intent: {
    id: '1',
    tenantId: 'tenant',
    appId: 'app',
    dataCentre: 'eu',
    accountId: '7',
    kind: 'SEND',
    state: 'LEASED',
    calls: 1,
    doubtFrom: new Date(FROM),
    doubtUntil: null,
    refused: null,
    resultId: null,
    about: {},
    onUnknown: 'REPORT',
    problem: null,
    interruptions: 0,
    intendedAt: new Date(FROM),
    expiresAt: new Date(FROM),
    settledAt: null,
  },
  input: '',
  calls: {
    tenantId: 'tenant',
    grantId: 'grant',
    class: 'interactive',
    deadline: FROM + MINUTE,
    meter: new UpstreamMeter(),
    cause: 'test',
  },
};

const folder = (role: FolderRole): FolderRow => ({
  id: role,
  name: role,
  path: `/${role}`,
  role,
  type: role,
  parentId: null,
  previousId: null,
  isVisibleToImap: null,
  isArchived: null,
  isHidden: null,
});

/** A mailbox whose folders hold these rows, newest first. */
function look(
  held: Partial<Record<FolderRole, MessageRow[]>>,
  task: Task = send,
  claimed: readonly string[] = [],
  elsewhere: MessageRow[] = [],
) {
  const roles: FolderRole[] = ['INBOX', 'SENT', 'OUTBOX', 'DRAFTS', 'TEMPLATES'];
  const pages: string[] = [];
  const found = lookForMail(
    task,
    work,
    { from: new Date(FROM), claimed: async () => new Set(claimed) },
    {
      folders: { list: async () => roles.map(folder) },
      messages: {
        listPage: async (_calls, { folderId, start, limit }) => {
          pages.push(`${folderId ?? 'everywhere'} ${start}`);
          const all =
            folderId === null ? elsewhere : roles.flatMap((role) => (role === folderId ? (held[role] ?? []) : []));
          const rows = all
            .slice(start - 1, start - 1 + limit)
            .map((row, i) => ({ ...row, position: start + i, asOf: 0 }));
          return { rows, received: rows.length };
        },
      },
    },
  );
  return { found, pages };
}

const earlier = aRow({ id: '900', subject: 'Earlier', receivedAt: FROM - 60 * MINUTE });

test('finds a mail among what was sent since the call began, on its way too', async () => {
  const row = aRow({ id: '5', receivedAt: FROM + 800 });
  expect(await look({ SENT: [row, earlier] }).found).toEqual({ kind: 'made', id: '5' });
  expect(await look({ SENT: [earlier], OUTBOX: [row] }).found).toEqual({ kind: 'made', id: '5' });
});

test('finds nothing where the mail is not, and leaves alone what others were found to be', async () => {
  expect(await look({ SENT: [earlier] }).found).toEqual({ kind: 'nothing' });
  const row = aRow({ id: '5', receivedAt: FROM + 800 });
  expect(await look({ SENT: [row, earlier] }, send, ['5']).found).toEqual({ kind: 'nothing' });
  const second = aRow({ id: '6', receivedAt: FROM + 900 });
  expect(await look({ SENT: [second, row, earlier] }, send, ['5']).found).toEqual({ kind: 'made', id: '6' });
});

test('leaves it open when a mail like it is a little older than the call, as the clocks may differ', async () => {
  for (const [minutes, kind] of [
    [-14, 'unclear'],
    [-1, 'unclear'],
    [-0.4, 'made'],
    [-16, 'nothing'],
  ] as const) {
    const row = aRow({ id: '5', receivedAt: FROM + minutes * MINUTE });
    expect(await look({ SENT: [row, earlier] }).found).toMatchObject({ kind });
  }
});

test('leaves it open when a mail is much like it, or its row does not say when it was sent', async () => {
  const other = aRow({ id: '5', receivedAt: FROM + 800, summary: 'Something else' });
  expect(await look({ SENT: [other, earlier] }).found).toMatchObject({ kind: 'unclear' });
  expect(await look({ SENT: [aRow({ id: '5' }), earlier] }).found).toMatchObject({ kind: 'unclear' });
});

test('does not take an empty folder of sent mail for a proof: the mailbox may keep none', async () => {
  expect(await look({}).found).toMatchObject({ kind: 'unclear' });
  expect(await look({ OUTBOX: [earlier] }).found).toEqual({ kind: 'nothing' });
});

test('finds a copy that a filter of the mailbox has put elsewhere, but not the one that somebody received', async () => {
  const row = aRow({ id: '5', receivedAt: FROM + 800 });
  expect(await look({ SENT: [earlier] }, send, [], [row]).found).toEqual({ kind: 'made', id: '5' });
  const received = aRow({ id: '5', folderId: 'INBOX', receivedAt: FROM + 800 });
  expect(await look({ SENT: [earlier] }, send, [], [received]).found).toEqual({ kind: 'nothing' });
});

test('looks for a draft among drafts, and never takes the one it replaces for it', async () => {
  const old = aRow({ id: '4', receivedAt: FROM + 100 });
  const place = { messageId: '4', folderId: 'DRAFTS' };
  const task: Task = { kind: 'DRAFT', mail: aMail(), replaces: place, threading: null };
  expect(await look({ DRAFTS: [old], SENT: [aRow({ receivedAt: FROM + 1 })] }, task).found).toEqual({
    kind: 'nothing',
  });
  const fresh = aRow({ id: '5', receivedAt: FROM + 900 });
  expect(await look({ DRAFTS: [fresh, old] }, task).found).toEqual({ kind: 'made', id: '5' });
});

test('looks for a scheduled mail where it waits, and where it is once it left', async () => {
  const task: Task = { kind: 'SCHEDULE', mail: aMail(), at: new Date(FROM + 9 * MINUTE).toISOString() };
  expect(await look({}, task).found).toEqual({ kind: 'nothing' });
  const waiting = aRow({ id: '5', receivedAt: FROM + 9 * MINUTE });
  expect(await look({ OUTBOX: [waiting] }, task).found).toEqual({ kind: 'made', id: '5' });
  expect(await look({ SENT: [waiting] }, task).found).toEqual({ kind: 'made', id: '5' });
});

test('reads as many pages as reach back to before the call, and gives up where that is too many', async () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      aRow({ id: String(i), to: [anAddress('x@x.example')], receivedAt: FROM + 1 }),
    );
  const two = look({ SENT: [...many(250), earlier] });
  expect(await two.found).toEqual({ kind: 'nothing' });
  expect(two.pages).toEqual(['SENT 1', 'SENT 201', 'OUTBOX 1', 'everywhere 1']);
  expect(await look({ SENT: many(1_200) }).found).toMatchObject({ kind: 'unclear' });
});
