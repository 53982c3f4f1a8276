/** Keys that sign the mail of domains, and their changes. */
import type { DkimKeyRow, DomainKey, DomainsSource } from '../../datasources/domains.ts';
import type { AdminCalls } from '../../datasources/source.ts';
import { type OperationContext, requireScope } from '../context.ts';
import type { ChangedDkimKey, DkimKeyParent } from '../parents.ts';
import type { CheckDkimKeyPayloadResolvers, MutationResolvers, Resolvers, UserError } from '../types.generated.ts';
import { asUserError, invalid, notFound } from '../user-errors.ts';
import {
  type DomainPlace,
  dkimKeyId,
  dkimKeyWithId,
  domainKey,
  domainWithId,
  findDkimKey,
  findDomain,
} from './domain-reach.ts';

type Mutations = 'createDkimKey' | 'regenerateDkimKey' | 'checkDkimKey' | 'setDefaultDkimKey' | 'deleteDkimKey';

const SELECTOR = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;
const BITS = { BITS_1024: 1024, BITS_2048: 2048 } as const;

const key: NonNullable<CheckDkimKeyPayloadResolvers['key']> = ({ changed, userErrors }, _args, context) =>
  changed === null || userErrors.length > 0 ? null : findDkimKey(changed, context);

export const dkimKeys: Pick<Resolvers, 'DkimKey' | 'CheckDkimKeyPayload' | 'SetDefaultDkimKeyPayload'> & {
  Mutation: Required<Pick<MutationResolvers, Mutations>>;
} = {
  DkimKey: {
    id: ({ place, row }) => dkimKeyId({ ...place, dkimId: row.id }),
    zohoId: ({ row }) => row.id,
    domain: ({ place, domain }, _args, context) =>
      domain === null ? findDomain(place, context) : { organisation: place.organisation, row: domain },
    selector: ({ row }) => row.selector,
    publicKey: ({ row }) => row.publicKey,
    hashType: ({ row }) => row.hashType,
    isDefault: ({ row }) => row.isDefault,
    isVerified: ({ row }) => row.isVerified,
  },
  CheckDkimKeyPayload: { key, isFound: ({ check }) => check?.isFound ?? null },
  SetDefaultDkimKeyPayload: { key },
  Mutation: {
    createDkimKey: async (_root, { input: { domainId, selector, size } }, context) => {
      requireScope(context, 'org.manage');
      const domain = await domainWithId(domainId, context);
      if (domain === null) return { key: null, userErrors: [notFound('domain', ['domainId'])] };
      if (!SELECTOR.test(selector)) return { key: null, userErrors: [NO_SELECTOR] };
      const { domains } = context.services.datasources;
      const calls = context.adminCalls(domain.organisation);
      return made(domain, ['domainId'], () => domains.createKey(calls, domainKey(domain), selector, BITS[size]));
    },
    regenerateDkimKey: async (_root, { input: { id } }, context) => {
      requireScope(context, 'org.manage');
      const place = await dkimKeyWithId(id, context);
      if (place === null) return { key: null, userErrors: [notFound('key', ['id'])] };
      const { domains } = context.services.datasources;
      const calls = context.adminCalls(place.organisation);
      return made(place, ['id'], () => domains.regenerateKey(calls, domainKey(place), place.dkimId));
    },
    checkDkimKey: (_root, { input: { id } }, context) =>
      change(id, context, (source, calls, domain, dkimId) => source.checkKey(calls, domain, dkimId)),
    setDefaultDkimKey: (_root, { input: { id } }, context) =>
      change(id, context, async (source, calls, domain, dkimId) => {
        await source.makeKeyDefault(calls, domain, dkimId);
        return null;
      }),
    deleteDkimKey: async (_root, { input: { id } }, context) => {
      const { userErrors } = await change(id, context, async (source, calls, domain, dkimId) => {
        await source.deleteKey(calls, domain, dkimId);
        return null;
      });
      return { deletedId: userErrors.length === 0 ? id : null, userErrors };
    },
  },
};

const NO_SELECTOR = invalid('A selector has 1 to 63 letters, digits and hyphens, no hyphen at its ends.', ['selector']);

/** A key as the call that made it tells it. */
async function made(
  { organisation, name }: DomainPlace,
  path: readonly string[],
  send: () => Promise<DkimKeyRow>,
): Promise<{ key: DkimKeyParent | null; userErrors: UserError[] }> {
  try {
    const row = await send();
    return { key: { place: { organisation, name }, domain: null, row }, userErrors: [] };
  } catch (error) {
    return { key: null, userErrors: [asUserError(error, 'domain', path)] };
  }
}

async function change(
  id: string,
  context: OperationContext,
  send: (
    source: DomainsSource,
    calls: AdminCalls,
    domain: DomainKey,
    dkimId: string,
  ) => Promise<NonNullable<ChangedDkimKey['check']> | null>,
): Promise<ChangedDkimKey> {
  requireScope(context, 'org.manage');
  const changed = await dkimKeyWithId(id, context);
  if (changed === null) return { changed, userErrors: [notFound('key', ['id'])] };
  const { domains } = context.services.datasources;
  try {
    const check = await send(domains, context.adminCalls(changed.organisation), domainKey(changed), changed.dkimId);
    return { changed, check, userErrors: [] };
  } catch (error) {
    return { changed: null, userErrors: [asUserError(error, 'key', ['id'])] };
  }
}
