/** Changes that administrators make to domains. The domain is read anew for who selects it. */
import type { DomainKey, DomainsSource } from '../../datasources/domains.ts';
import type { AdminCalls } from '../../datasources/source.ts';
import { isPosternError } from '../../errors.ts';
import { type OperationContext, requireScope } from '../context.ts';
import type { ChangedDomain } from '../parents.ts';
import type { MutationResolvers, Resolvers, SetPrimaryDomainPayloadResolvers, UserError } from '../types.generated.ts';
import { asUserError, conflict, invalid, notFound } from '../user-errors.ts';
import { addressFault } from './addresses.ts';
import { type DomainPlace, domainKey, domainWithId, findDomain } from './domain-reach.ts';
import { organisationWithId } from './reach.ts';

type OneDomain =
  | 'verifyDomain'
  | 'setPrimaryDomain'
  | 'setDomainMailHosting'
  | 'addDomainAlias'
  | 'removeDomainAlias'
  | 'checkDomainMx'
  | 'checkDomainSpf'
  | 'setSubdomainStripping'
  | 'setCatchAllAddress'
  | 'setDomainNotificationAddress'
  | 'renameDomain';
type Mutations = OneDomain | 'addDomain' | 'deleteDomain';

/** They have the same field; each mutation has one of its own, so that it can grow alone. */
type ChangedPayload = `${Capitalize<OneDomain | 'addDomain'>}Payload`;

const changedPayload: Required<Pick<SetPrimaryDomainPayloadResolvers, 'domain'>> = {
  domain: ({ changed, userErrors }, _args, context) =>
    changed === null || userErrors.length > 0 ? null : findDomain(changed, context),
};

export const domainChanges: Pick<Resolvers, ChangedPayload> & {
  Mutation: Required<Pick<MutationResolvers, Mutations>>;
} = {
  Mutation: {
    addDomain: async (_root, { input: { organizationId, name } }, context) => {
      requireScope(context, 'org.manage');
      const organisation = await organisationWithId(organizationId, context);
      if (organisation === null) return refused(notFound('organization', ['organizationId']));
      const fault = nameFault(name);
      if (fault !== null) return refused(fault);
      const place = { organisation, name: name.toLowerCase() };
      try {
        await context.services.datasources.domains.add(context.adminCalls(organisation), domainKey(place));
        return { changed: place, userErrors: [] };
      } catch (error) {
        return refused(asUserError(error, 'organization', ['name']));
      }
    },
    deleteDomain: async (_root, { input: { id } }, context) => {
      const { userErrors } = await change(id, context, (source, calls, domain) => source.remove(calls, domain));
      return { deletedId: userErrors.length === 0 ? id : null, userErrors };
    },
    verifyDomain: async (_root, { input: { id, proof } }, context) => {
      const { answer: verification, ...changed } = await ask(id, context, (source, calls, domain) =>
        source.verify(calls, domain, proof),
      );
      return { ...changed, verification };
    },
    checkDomainMx: async (_root, { input: { id } }, context) => {
      const { answer: check, ...changed } = await ask(id, context, (source, calls, domain) =>
        source.checkMx(calls, domain),
      );
      return { ...changed, check };
    },
    checkDomainSpf: async (_root, { input: { id } }, context) => {
      const { answer: check, ...changed } = await ask(id, context, (source, calls, domain) =>
        source.checkSpf(calls, domain),
      );
      return { ...changed, check };
    },
    setPrimaryDomain: (_root, { input: { id } }, context) =>
      change(id, context, (source, calls, domain) => source.setPrimary(calls, domain)),
    setDomainMailHosting: (_root, { input: { id, enabled } }, context) =>
      change(id, context, (source, calls, domain) => source.setHosting(calls, domain, enabled)),
    addDomainAlias: (_root, { input: { id, aliasId } }, context) =>
      changeAlias(id, aliasId, context, (source, calls, domain, alias) => source.addAlias(calls, domain, alias)),
    removeDomainAlias: (_root, { input: { id, aliasId } }, context) =>
      changeAlias(id, aliasId, context, (source, calls, domain, alias) => source.removeAlias(calls, domain, alias)),
    setSubdomainStripping: (_root, { input: { id, enabled } }, context) =>
      change(id, context, (source, calls, domain) => source.setSubdomainStripping(calls, domain, enabled)),
    setCatchAllAddress: (_root, { input: { id, address } }, context) =>
      change(
        id,
        context,
        (source, calls, domain) => source.setCatchAll(calls, domain, address ?? null),
        optionalAddressFault(address),
      ),
    setDomainNotificationAddress: (_root, { input: { id, address } }, context) =>
      change(
        id,
        context,
        (source, calls, domain) => source.setNotification(calls, domain, address ?? null),
        optionalAddressFault(address),
      ),
    renameDomain: async (_root, { input: { id, name } }, context) => {
      const fault = nameFault(name);
      const { changed, userErrors } = await change(
        id,
        context,
        (source, calls, domain) => source.rename(calls, domain, name.toLowerCase()),
        fault,
      );
      return { changed: changed === null ? null : { ...changed, name: name.toLowerCase() }, userErrors };
    },
  },
  AddDomainPayload: changedPayload,
  VerifyDomainPayload: {
    ...changedPayload,
    isVerified: ({ verification }) => verification?.isVerified ?? null,
    problem: ({ verification }) => verification?.message ?? '',
    zohoProblem: ({ verification }) => verification?.reason ?? '',
    foundRecords: ({ verification }) => [...(verification?.found ?? [])],
  },
  CheckDomainMxPayload: {
    ...changedPayload,
    isFound: ({ check }) => check?.isFound ?? null,
    hosts: ({ check }) => [...(check?.hosts ?? [])],
  },
  CheckDomainSpfPayload: { ...changedPayload, isFound: ({ check }) => check?.isFound ?? null },
  SetPrimaryDomainPayload: changedPayload,
  SetDomainMailHostingPayload: changedPayload,
  AddDomainAliasPayload: changedPayload,
  RemoveDomainAliasPayload: changedPayload,
  SetSubdomainStrippingPayload: changedPayload,
  SetCatchAllAddressPayload: changedPayload,
  SetDomainNotificationAddressPayload: changedPayload,
  RenameDomainPayload: changedPayload,
};

const refused = (error: UserError): ChangedDomain => ({ changed: null, userErrors: [error] });

type Send<T> = (source: DomainsSource, calls: AdminCalls, domain: DomainKey) => Promise<T>;

async function change(
  id: string,
  context: OperationContext,
  send: Send<void>,
  fault: UserError | null = null,
): Promise<ChangedDomain> {
  const { changed, userErrors } = await ask(id, context, send, fault);
  return { changed, userErrors };
}

async function ask<T>(
  id: string,
  context: OperationContext,
  send: Send<T>,
  fault: UserError | null = null,
): Promise<ChangedDomain & { readonly answer: T | null }> {
  requireScope(context, 'org.manage');
  const changed = await domainWithId(id, context);
  if (changed === null) return { ...refused(notFound('domain', ['id'])), answer: null };
  if (fault !== null) return { ...refused(fault), answer: null };
  try {
    const { domains } = context.services.datasources;
    const answer = await send(domains, context.adminCalls(changed.organisation), domainKey(changed));
    return { changed, userErrors: [], answer };
  } catch (error) {
    return { ...refused(hostedFault(error) ?? asUserError(error, 'domain', ['id'])), answer: null };
  }
}

/** The one word of Zoho's that tells what to do before. */
function hostedFault(error: unknown): UserError | null {
  const isHosted = isPosternError(error) && error.details.zohoCode === 'RMV_HOSTING_BEFORE_DLT_DOMAIN';
  return isHosted ? conflict('Zoho takes its mail: turn that off before, with `setDomainMailHosting`.', ['id']) : null;
}

async function changeAlias(
  id: string,
  aliasId: string,
  context: OperationContext,
  send: (source: DomainsSource, calls: AdminCalls, domain: DomainKey, alias: string) => Promise<void>,
): Promise<ChangedDomain> {
  requireScope(context, 'org.manage');
  const [domain, alias] = await Promise.all([domainWithId(id, context), domainWithId(aliasId, context)]);
  const isThere = alias !== null && (domain === null || isOfOne(domain, alias));
  const fault = isThere ? null : notFound('domain', ['aliasId']);
  return change(id, context, (source, calls, key) => send(source, calls, key, alias?.name ?? ''), fault);
}

const isOfOne = ({ organisation: one }: DomainPlace, { organisation: other }: DomainPlace) =>
  one.dataCentre === other.dataCentre && one.organisationId === other.organisationId;

const NAME = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/i;
const LONGEST_NAME = 253;

function nameFault(name: string): UserError | null {
  const isName = NAME.test(name) && name.length <= LONGEST_NAME;
  return isName ? null : invalid('This is no name of a domain, such as `zylker.example`.', ['name']);
}

const optionalAddressFault = (address: string | null | undefined) =>
  address == null ? null : addressFault(address, ['address']);
