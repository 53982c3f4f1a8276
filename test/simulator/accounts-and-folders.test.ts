import { describe, expect, it } from 'vitest';
import { dataOf, startWorld } from './harness.ts';

describe('accounts', () => {
  it('lists the one account of the token, times and ids as numbers', async () => {
    const world = await startWorld();
    const answer = await world.call('GET', '/accounts');
    expect(dataOf(answer)).toEqual([
      expect.objectContaining({
        accountId: world.mira.accountId,
        zuid: Number(world.mira.zuid),
        primaryEmailAddress: world.mira.address,
        lastPasswordReset: -1,
        enabled: true,
      }),
    ]);
    expect(await world.violations()).toEqual([]);
  });

  it('reads the same account by its id, with its address at this data centre; only the list names the default', async () => {
    const world = await startWorld();
    const [listed] = [dataOf(await world.call('GET', '/accounts'))].flat();
    const one = dataOf(await world.call('GET', world.at('')));
    expect({ ...Object(one), isDefaultAccount: true }).toEqual(listed);
    expect(one).not.toHaveProperty('isDefaultAccount');
    expect(one).toMatchObject({ sendMailDetails: [{ fromAddress: world.mira.address, displayName: 'Mira Holm' }] });
    expect(listed).toHaveProperty('URI', `${world.url}/us/api/accounts/${world.mira.accountId}`);
  });

  it('refuses the account of another person, and a zuid in place of an account id', async () => {
    const world = await startWorld();
    for (const id of [world.ivo.accountId, world.mira.zuid]) {
      const answer = await world.call('GET', `/accounts/${id}/folders`);
      expect(answer.status).toBe(404);
      expect(dataOf(answer)).toEqual({ moreInfo: `Account id ${id} is invalid` });
    }
  });

  it('counts the storage of the messages in kilobytes', async () => {
    const world = await startWorld();
    await world.deliver(`Subject: large\r\n\r\n${'x'.repeat(10_240)}`);
    expect(dataOf(await world.call('GET', world.at('')))).toHaveProperty(
      'usedStorage',
      expect.toSatisfy((kb) => kb >= 10 && kb <= 12),
    );
  });
});

describe('folders', () => {
  const INBOX = '7310000000008014';

  it('lists the system folders and the own one in a chain of siblings', async () => {
    const world = await startWorld();
    const rows = [dataOf(await world.call('GET', world.at('/folders')))].flat();
    expect(rows).toHaveLength(9);
    expect(rows[0]).toMatchObject({ folderId: INBOX, folderName: 'Inbox', path: '/Inbox', isArchived: 0 });
    expect(rows[0]).not.toHaveProperty('previousFolderId');
    expect(rows[1]).toMatchObject({ folderName: 'Drafts', previousFolderId: INBOX });
    expect(rows[8]).toMatchObject({ folderName: 'Invoices', folderType: 'Inbox', parentFolderId: INBOX });
    expect(rows[8]).not.toHaveProperty('previousFolderId');
    expect(await world.violations()).toEqual([]);
  });

  it('creates a folder: 201 in the body, 200 in the status line, and a type that says Inbox', async () => {
    const world = await startWorld();
    const answer = await world.call('POST', world.at('/folders'), { body: { folderName: 'Quarantine' } });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      status: { code: 201, description: 'Created' },
      data: { folderName: 'Quarantine', folderType: 'Inbox', path: '/Quarantine' },
    });
    expect([dataOf(await world.call('GET', world.at('/folders')))].flat()).toContainEqual(dataOf(answer));
    expect(await world.violations()).toEqual([]);
  });

  it.each([
    ['its id as text', { parentFolderId: INBOX }],
    ['its id as a bare number', { parentFolderId: Number(INBOX) }],
    ['its path', { parentFolderPath: '/Inbox' }],
  ])('creates under a parent named by %s', async (_name, parent) => {
    const world = await startWorld();
    const answer = await world.call('POST', world.at('/folders'), { body: { folderName: 'Paid', ...parent } });
    expect(dataOf(answer)).toMatchObject({ path: '/Inbox/Paid', parentFolderId: INBOX });
    expect(await world.violations()).toEqual([]);
  });

  it('refuses a name that its parent has already, whatever its case', async () => {
    const world = await startWorld();
    await world.call('POST', world.at('/folders'), { body: { folderName: 'Quarantine' } });
    const again = await world.call('POST', world.at('/folders'), { body: { folderName: 'quarantine' } });
    expect(again.status).toBe(500);
    expect(await world.journal('folder.created')).toHaveLength(1);
    const elsewhere = { folderName: 'Quarantine', parentFolderId: INBOX };
    expect((await world.call('POST', world.at('/folders'), { body: elsewhere })).status).toBe(200);
  });

  it('gives folders ids of their own when many are made at once', async () => {
    const world = await startWorld();
    const names = Array.from({ length: 20 }, (_, i) => `Folder ${i}`);
    await Promise.all(names.map((folderName) => world.call('POST', world.at('/folders'), { body: { folderName } })));
    const ids = (await world.journal('folder.created')).map(({ folderId }) => folderId);
    expect(new Set(ids).size).toBe(20);
  });

  it('hides a folder from IMAP and shows it again', async () => {
    const world = await startWorld();
    for (const [mode, imapAccess] of [
      ['removeViewableInIMAP', false],
      ['setViewableInIMAP', true],
    ] as const) {
      const answer = await world.call('PUT', world.at(`/folders/${INBOX}`), { body: { mode } });
      expect(answer.json).toEqual({ status: { code: 200, description: 'success' } });
      expect(dataOf(await world.call('GET', world.at(`/folders/${INBOX}`)))).toHaveProperty('imapAccess', imapAccess);
    }
    expect(await world.violations()).toEqual([]);
  });

  it('refuses an unknown mode', async () => {
    const world = await startWorld();
    const put = (body: unknown) => world.call('PUT', world.at(`/folders/${INBOX}`), { body });
    for (const mode of ['renameFolder', 'constructor', ['setViewableInIMAP'], null]) {
      expect(dataOf(await put({ mode }))).toEqual({ moreInfo: 'Invalid mode' });
    }
  });
});
