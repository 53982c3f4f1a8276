/** What data sources make of what administrators are answered, as Zoho has written it at one time or another. */
import { expect, test } from 'vitest';
import { createOrganisationLoaders } from '../../src/datasources/organisation-loaders.ts';
import { readDomainRow, readRecordCheck, readVerification } from '../../src/datasources/rows/domain-row.ts';
import { readGroupRow } from '../../src/datasources/rows/group-row.ts';
import { readHeldMailContent, readHeldMailRow } from '../../src/datasources/rows/held-mail-row.ts';
import { readMailPolicyRow, readPolicyMember, readRestrictionRow } from '../../src/datasources/rows/mail-policy-row.ts';
import { noNotes } from '../../src/datasources/rows/read-row.ts';
import { context, FakeVault, fakeZoho, json, ok, sourcesFor } from './harness.ts';

test('reads groups with words that are new and values that are missing, each at the cost of its field', () => {
  const member = { memberEmailId: 'Dana@Zylker.example', status: 'confirmed', role: 'owner', ackStatus: 'maybe' };
  const row = readGroupRow(
    {
      zgid: '7',
      accessType: 'Secret',
      groupMemberCount: '2',
      mailGroupMemberList: [member, { zuid: 1 }, 'nobody'],
      groupAdminSettings: { mailboxId: '7004100000000420017', holdOrBounce: 'bounce', isNotToCc: 'true' },
    },
    noNotes,
  );
  expect(row).toMatchObject({
    access: { value: 'UNKNOWN', raw: 'Secret' },
    memberCount: 2,
    name: '',
    mailboxId: '7004100000000420017',
    settings: { refusedMail: { value: 'REJECT' }, treatsBlindCopiesApart: true, holdsSpam: null },
    members: [
      { address: 'dana@zylker.example', status: { value: 'ACTIVE' }, role: { value: 'UNKNOWN' }, isAcknowledged: null },
    ],
  });
  expect(readGroupRow({ name: 'x' }, noNotes)).toBeNull();
});

test('reads held mail by the names of the newest page and of an older one', () => {
  const older = { messageId: '1', from: 'a@b.example', date: '1736155800000', isspam: 1, hasAttachment: 0 };
  expect(readHeldMailRow(older, noNotes)).toMatchObject({
    from: 'a@b.example',
    sentAt: 1_736_155_800_000,
    isSpam: true,
    hasAttachments: false,
  });
  expect(readHeldMailContent([{ mailContent: 'x'.repeat(10_000) }], noNotes)?.body).toHaveLength(10_000);
  expect(readHeldMailContent([], noNotes)).toBeNull();
});

test('reads domains and what looks for records came to, and takes no other answer for one', () => {
  const row = readDomainRow(
    { domainName: 'Zylker.example', domainAlias: 'A.example, b.example', mxstatus: true, subDomainStripping: 1 },
    noNotes,
  );
  expect(row).toMatchObject({
    name: 'zylker.example',
    aliases: ['a.example', 'b.example'],
    mxStatus: 'true',
    stripsSubDomains: true,
    dkimKeys: [],
    isPrimary: null,
  });
  expect(readRecordCheck({ mxstatus: 'false', mxRecords: ['mx.other.example', {}] })).toEqual({
    isFound: false,
    hosts: ['mx.other.example'],
  });
  expect([readRecordCheck({}), readRecordCheck(null), readVerification({ ok: true })]).toEqual([null, null, null]);
});

test('reads policies, restrictions and who is under them, counts as text too', () => {
  const policy = { policyID: 7, usersCount: '12', junkCleanup: { restricted: 'true' }, strictTLS: {} };
  expect(readMailPolicyRow(policy, noNotes)).toMatchObject({
    id: '7',
    users: 12,
    groups: null,
    junkCleanup: { value: null, isLocked: true },
    pop: { value: null, isLocked: null },
    strictTls: null,
  });
  const restriction = { restrictionID: '8', outgoingEmailRestrictionStatus: 'odd' };
  expect(readRestrictionRow(restriction, noNotes)?.rules).toEqual([
    { direction: 'OUTGOING', looksAt: 'ADDRESS', status: 'odd' },
  ]);
  expect(readPolicyMember({ zgid: 5 }, noNotes)).toEqual({ id: '5', address: '', displayName: '' });
  expect(readPolicyMember({ displayName: 'x' }, noNotes)).toBeNull();
});

/** Administrators' calls of a Zoho that has a list of users and one of groups. */
async function organisation(stack: AsyncDisposableStack, users: number) {
  const rows = Array.from({ length: users }, (_, i) => ({ zuid: i + 1, accountId: String(i + 1) }));
  const zoho = stack.use(
    await fakeZoho(({ url }, response) => {
      const { pathname, searchParams } = new URL(url, 'http://zoho');
      const one = /accounts\/(\d+)$/.exec(pathname)?.[1];
      if (one !== undefined) return json(response, 200, ok(rows[Number(one) - 1]));
      const [start, limit] = [Number(searchParams.get('start')), Number(searchParams.get('limit'))];
      return json(response, 200, ok(pathname.endsWith('groups') ? { groups: [] } : rows.slice(start, start + limit)));
    }),
  );
  const scopes = ['ZohoMail.organization.accounts.ALL', 'ZohoMail.organization.groups.ALL'];
  const vault = new FakeVault({ scopes, organisationId: '60700123' });
  const sources = stack.use(sourcesFor(zoho, { vault, cacheBytes: 1_000_000 }));
  return { zoho, sources };
}

test('asks for one user or two alone, and for more by their list, as far as it takes', async () => {
  await using stack = new AsyncDisposableStack();
  const { zoho, sources } = await organisation(stack, 250);
  const load = async (...zuids: string[]) => {
    const before = zoho.calls.length;
    const loaders = createOrganisationLoaders(sources, async () => context(), '60700123');
    const found = await loaders.user.loadMany(zuids);
    return [found.map((row) => (row instanceof Error ? row : (row?.id ?? null))), zoho.calls.length - before];
  };
  expect(await load('7', '8')).toEqual([['7', '8'], 2]);
  expect(await load('7', '8', '9')).toEqual([['7', '8', '9'], 1]);
  expect(await load('7', '8', '150')).toEqual([['7', '8', '150'], 2]);
});

test('keeps what administrators read until one of them writes', async () => {
  await using stack = new AsyncDisposableStack();
  const { zoho, sources } = await organisation(stack, 3);
  const reads = async () => context({ maxAgeMs: Number.POSITIVE_INFINITY });
  const look = async () => {
    const before = zoho.calls.length;
    await sources.groups.list(reads, '60700123', 0, 10);
    await sources.users.list(reads, '60700123', 0, 10);
    return zoho.calls.length - before;
  };
  expect([await look(), await look()]).toEqual([2, 0]);
  await sources.groups.rename(async () => context({ grantId: 'grant_2' }), { zoid: '60700123', zgid: '7' }, 'Other');
  expect([await look(), await look()]).toEqual([2, 0]);
});
