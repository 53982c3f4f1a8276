import { z } from 'zod';
import { change, read } from '../scenario.ts';
import type { Stage, Tag } from '../stage.ts';

interface Made {
  readonly id: string;
  readonly name: string;
}

const nameOf = (tag: Tag) => `${tag.toLowerCase()}.example`;
const at = (stage: Stage, name: string) => stage.org(`/domains/${name}`);
const put = (stage: Stage, name: string, mode: string, more: Record<string, unknown> = {}) =>
  stage.zoho('PUT', at(stage, name), { mode, ...more });
const publish = (stage: Stage, name: string, type: string, value: string) =>
  stage.control('PUT', '/dns', { name, records: [{ type, value }] });

const codes = z.looseObject({ CNAMEVerificationCode: z.string() });

/** One whose owner is not shown yet, though what shows it is published. */
async function added(stage: Stage, tag: Tag): Promise<Made> {
  const name = nameOf(tag);
  const { CNAMEVerificationCode: code } = codes.parse(
    await stage.zoho('POST', stage.org('/domains'), { domainName: name }),
  );
  await publish(stage, name, 'TXT', `zoho-verification=${code}.zmverify.zoho.com`);
  return { name, id: stage.orgId('Domain', name) };
}

async function verified(stage: Stage, tag: Tag): Promise<Made> {
  const domain = await added(stage, tag);
  await stage.zoho('PUT', at(stage, `${domain.name}/verifyDomain`), { mode: 'verifyDomainByTXT' });
  return domain;
}

const after =
  (mode: string, more: Record<string, unknown> = {}) =>
  async (stage: Stage, tag: Tag): Promise<Made> => {
    const domain = await verified(stage, tag);
    await put(stage, domain.name, mode, more);
    return domain;
  };

const rows = z.object({ domainVO: z.array(z.looseObject({ domainName: z.string() })) });

/** The same in Zoho's own list; null when it is not in it. */
async function listed(stage: Stage, name: string): Promise<unknown> {
  const { domainVO } = rows.parse(await stage.zoho('GET', stage.org('/domains')));
  return domainVO.find(({ domainName }) => domainName === name) ?? null;
}
const seen = (stage: Stage, { name }: Made) => listed(stage, name);

function mutation(name: string): string {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { userErrors { message } } }`;
}

/** One domain, as Zoho then shows it. */
function changesDomain(
  name: string,
  more: Record<string, unknown>,
  becomes: unknown,
  given: (stage: Stage, tag: Tag) => Promise<Made> = verified,
) {
  return change({
    given,
    ask: (stage: Stage, { id }: Made) => stage.admin(mutation(name), { input: { id, ...more } }),
    seen,
    becomes: () => becomes,
  });
}

const key = z.looseObject({ dkimId: z.string(), publicKey: z.string() });
type Keyed = Made & z.output<typeof key> & { readonly keyId: string };

async function keyed(stage: Stage, tag: Tag): Promise<Keyed> {
  const domain = await verified(stage, tag);
  const row = key.parse(await put(stage, domain.name, 'addDkimDetail', { selector: 'zmail' }));
  return { ...domain, ...row, keyId: stage.orgId('DkimKey', `${row.dkimId}:${domain.name}`) };
}

async function published(stage: Stage, tag: Tag): Promise<Keyed> {
  const domain = await keyed(stage, tag);
  await publish(stage, `zmail._domainkey.${domain.name}`, 'TXT', domain.publicKey);
  return domain;
}

async function keyFound(stage: Stage, tag: Tag): Promise<Keyed> {
  const domain = await published(stage, tag);
  await put(stage, domain.name, 'verifyDkimKey', { dkimId: domain.dkimId });
  return domain;
}

const keyIn = async (stage: Stage, domain: Keyed): Promise<unknown> => {
  const shape = z.looseObject({ dkimDetailList: z.array(key) });
  const { dkimDetailList } = shape.parse(await seen(stage, domain));
  return dkimDetailList.find(({ dkimId }) => dkimId === domain.dkimId) ?? null;
};

function changesKey(name: string, becomes: unknown, given: (stage: Stage, tag: Tag) => Promise<Keyed>) {
  return change({
    given,
    ask: (stage: Stage, { keyId }: Keyed) => stage.admin(mutation(name), { input: { id: keyId } }),
    seen: keyIn,
    becomes: () => becomes,
  });
}

/** Two, the second to be an alias, or one already. */
const withOther =
  (isAlias: boolean) =>
  async (stage: Stage, tag: Tag): Promise<Made & { readonly alias: Made }> => {
    const [domain, alias] = [await verified(stage, tag), await verified(stage, `${tag}Alias`)];
    if (isAlias) await put(stage, domain.name, 'makeDomainAsAlias', { domainAlias: alias.name });
    return { ...domain, alias };
  };

const changesAlias = (name: string, isAlias: boolean) =>
  change({
    given: withOther(isAlias),
    ask: (stage, { id, alias }) => stage.admin(mutation(name), { input: { id, aliasId: alias.id } }),
    seen,
    becomes: ({ alias }) => ({ domainAlias: isAlias ? '' : alias.name }),
  });

const backToZylker = (stage: Stage) => put(stage, 'zylker.example', 'setPrimaryDomain');
const CATCHER = 'mira@zylker.example';

export const domains = {
  listDomains: read({
    given: added,
    ask: (stage) =>
      stage.admin('query ($id: ID!) { node(id: $id) { ... on Organization { domains { id name } } } }', {
        id: stage.organization,
      }),
    answers: ({ id, name }) => ({ node: { domains: [{ id, name }] } }),
  }),
  getDomain: read({
    given: added,
    ask: (stage, { id }) =>
      stage.admin('query ($id: ID!) { node(id: $id) { id ... on Domain { name isVerified } } }', { id }),
    answers: ({ id, name }) => ({ node: { id, name, isVerified: false } }),
  }),
  addDomain: change({
    given: async () => null,
    ask: (stage, _given, tag) =>
      stage.admin(mutation('addDomain'), { input: { organizationId: stage.organization, name: nameOf(tag) } }),
    seen: (stage, _given, tag) => listed(stage, nameOf(tag)),
    becomes: (_given, tag) => ({ domainName: nameOf(tag), verificationStatus: false }),
  }),
  deleteDomain: changesDomain('deleteDomain', {}, null, added),
  verifyDomain: changesDomain('verifyDomain', { proof: 'TXT' }, { verificationStatus: true }, added),
  setPrimaryDomain: change({
    given: verified,
    ask: (stage, { id }) => stage.admin(mutation('setPrimaryDomain'), { input: { id } }),
    seen,
    becomes: () => ({ primary: true }),
    afterwards: backToZylker,
  }),
  enableDomainMailHosting: changesDomain('setDomainMailHosting', { enabled: true }, { mailHostingEnabled: true }),
  disableDomainMailHosting: changesDomain(
    'setDomainMailHosting',
    { enabled: false },
    { mailHostingEnabled: false },
    after('enableMailHosting'),
  ),
  addDomainAlias: changesAlias('addDomainAlias', false),
  removeDomainAlias: changesAlias('removeDomainAlias', true),
  verifyDomainMxRecord: changesDomain('checkDomainMx', {}, { mxstatus: 'verified' }, async (stage, tag) => {
    const domain = await verified(stage, tag);
    await publish(stage, domain.name, 'MX', 'mx.zoho.com');
    return domain;
  }),
  verifyDomainSpfRecord: changesDomain('checkDomainSpf', {}, { spfstatus: true }, async (stage, tag) => {
    const domain = await verified(stage, tag);
    await publish(stage, domain.name, 'TXT', 'v=spf1 include:zohomail.com ~all');
    return domain;
  }),
  addDomainDkimDetail: change({
    given: verified,
    ask: (stage, { id }, tag) =>
      stage.admin(mutation('createDkimKey'), { input: { domainId: id, selector: tag.toLowerCase() } }),
    seen,
    becomes: (_domain, tag) => ({ dkimDetailList: [{ selector: tag.toLowerCase(), isVerified: false }] }),
  }),
  makeDomainDkimDefault: changesKey('setDefaultDkimKey', { isDefault: true }, keyFound),
  regenerateDomainDkimKey: change({
    given: keyed,
    ask: (stage, { keyId }) => stage.admin(mutation('regenerateDkimKey'), { input: { id: keyId } }),
    seen: async (stage, domain) => key.parse(await keyIn(stage, domain)).publicKey === domain.publicKey,
    becomes: () => false,
  }),
  verifyDomainDkimKey: changesKey('checkDkimKey', { isVerified: true }, published),
  deleteDomainDkimDetail: changesKey('deleteDkimKey', null, keyed),
  enableSubDomainStripping: changesDomain('setSubdomainStripping', { enabled: true }, { subDomainStripping: 1 }),
  disableSubDomainStripping: changesDomain(
    'setSubdomainStripping',
    { enabled: false },
    { subDomainStripping: 0 },
    after('enableSubDomainStripping'),
  ),
  addCatchAllAddress: changesDomain('setCatchAllAddress', { address: CATCHER }, { catchAllAddress: CATCHER }),
  deleteCatchAllAddress: change({
    given: after('addCatchAllAddress', { catchAllAddress: CATCHER }),
    ask: (stage, { id }) => stage.admin(mutation('setCatchAllAddress'), { input: { id, address: null } }),
    seen: async (stage, domain) => 'catchAllAddress' in z.looseObject({}).parse(await seen(stage, domain)),
    becomes: () => false,
  }),
  addNotificationAddress: changesDomain(
    'setDomainNotificationAddress',
    { address: 'alerts@partner.example' },
    { notificationAddress: 'alerts@partner.example' },
  ),
  deleteNotificationAddress: change({
    given: after('addNotificationAddress', { notificationAddress: CATCHER }),
    ask: (stage, { id }) => stage.admin(mutation('setDomainNotificationAddress'), { input: { id, address: null } }),
    seen: async (stage, domain) => 'notificationAddress' in z.looseObject({}).parse(await seen(stage, domain)),
    becomes: () => false,
  }),
  renameDomain: change({
    given: added,
    ask: (stage, { id, name }) => stage.admin(mutation('renameDomain'), { input: { id, name: `new-${name}` } }),
    seen: async (stage, { name }) => [await listed(stage, name), await listed(stage, `new-${name}`)],
    becomes: ({ name }) => [null, { domainName: `new-${name}` }],
  }),
};
