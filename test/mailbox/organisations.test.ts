import { expect, test } from 'vitest';
import { Grants, type GrantUser } from '../../src/access/grants.ts';
import { createSealer } from '../../src/access/seal.ts';
import { UpstreamMeter } from '../../src/datasources/zoho/call-context.ts';
import { Organisations } from '../../src/mailbox/organisations.ts';
import { freshTenant, useFreshStore } from '../storage/fresh-store.ts';

const store = useFreshStore();

const USERS = 'ZohoMail.organization.accounts.ALL';

async function house() {
  const tenantId = await freshTenant(store());
  const grants = new Grants(store(), createSealer(Buffer.alloc(32, 3)));
  const organisations = new Organisations(grants, store());
  const zylker = { tenantId, dataCentre: 'us', organisationId: '7' };
  let users = 0;
  return {
    tenantId,
    grants,
    organisations,
    zylker,
    async connect(scopes: readonly string[], user: Partial<GrantUser> = {}) {
      const added = await grants.add({
        tenantId,
        dataCentre: 'us',
        clientId: '',
        clientSecret: '',
        refreshToken: '',
        scopes,
      });
      users += 1;
      return grants.assignUser(added, { userId: String(users), organisationId: '7', ...user });
    },
    grantFor: async () => {
      const calls = organisations.callsFor(zylker, ({ grantId }) => ({
        tenantId,
        grantId,
        class: 'interactive',
        deadline: 0,
        meter: new UpstreamMeter(),
        cause: 'test',
      }));
      return (await calls('listUsers')).grantId;
    },
  };
}

test("takes an administrator's grant that has the scope, before that of somebody of whom nothing is known", async () => {
  const { connect, grantFor } = await house();
  await connect([USERS], { role: 'MEMBER' });
  const unknown = await connect([USERS]);
  expect(await grantFor()).toBe(unknown);
  await connect(['ZohoMail.organization.groups.ALL'], { role: 'SUPER_ADMIN' });
  const fit = await connect([USERS], { role: 'ADMIN' });
  expect(await grantFor()).toBe(fit);
});

test('says what is missing: anybody, an administrator, or the scope', async () => {
  const { connect, grantFor, grants } = await house();
  await expect(grantFor()).rejects.toMatchObject({ code: 'GRANT_REQUIRED' });
  await connect([USERS], { role: 'MEMBER' });
  await expect(grantFor()).rejects.toMatchObject({ code: 'NOT_ADMINISTRATOR' });
  const administrator = await connect(['ZohoMail.accounts.READ'], { role: 'ADMIN' });
  await expect(grantFor()).rejects.toMatchObject({
    code: 'MISSING_SCOPE',
    details: { scope: 'ZohoMail.organization.accounts.READ' },
  });
  await grants.markRevoked(administrator, 'test');
  await expect(grantFor()).rejects.toMatchObject({ code: 'NOT_ADMINISTRATOR' });
});

test("knows a tenant's own organisations only", async () => {
  const [mine, theirs] = [await house(), await house()];
  await mine.connect([USERS]);
  await mine.connect([USERS], { organisationId: null });
  expect(await mine.organisations.list(mine.tenantId)).toEqual([mine.zylker]);
  expect(await theirs.organisations.find(theirs.zylker)).toBe(null);
  expect(await mine.organisations.find(mine.zylker)).toEqual(mine.zylker);
});
