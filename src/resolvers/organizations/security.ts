/** Zoho's own spam lists of an organisation, and from where its people may sign in. */
import { isIP } from 'node:net';
import type { IpRange } from '../../datasources/organisation.ts';
import { positionConnection } from '../position-list.ts';
import type { IpRangeInput, MutationResolvers, Resolvers, UserError } from '../types.generated.ts';
import { invalid, notFound } from '../user-errors.ts';
import { changeOrganisation } from './changes.ts';

type Mutations = 'addToSpamList' | 'removeFromSpamList' | 'allowIpRanges' | 'disallowIpRanges';

const MOST_ENTRIES = 100;
const LONGEST_ENTRY = 320;
const MOST_RANGES = 50;

export const security: Pick<Resolvers, 'AllowedIpRange'> & {
  Organization: Pick<NonNullable<Resolvers['Organization']>, 'spamList' | 'allowedIpRanges'>;
  Mutation: Required<Pick<MutationResolvers, Mutations>>;
} = {
  Organization: {
    spamList: (organisation, { list, ...args }, { services, adminReads }) => {
      const { dataCentre, organisationId } = organisation;
      const source = services.datasources.organisation;
      const pages = {
        identity: ['spamList', dataCentre, organisationId, list],
        read: (offset: number, count: number) =>
          source.spamList(adminReads(organisation), organisationId, list, offset, count),
        keyOf: (entry: string) => entry,
      };
      return positionConnection(pages, (value) => ({ value }), args);
    },
    allowedIpRanges: async (organisation, _args, { services, adminReads }) => [
      ...(await services.datasources.organisation.allowedIps(adminReads(organisation), organisation.organisationId)),
    ],
  },
  Mutation: {
    addToSpamList: (_root, { input: { organizationId, list, entries } }, context) =>
      changeOrganisation(
        {
          organizationId,
          fault: entriesFault(entries),
          path: ['entries'],
          send: (source, calls, { organisationId }) => source.addToSpamList(calls, organisationId, list, entries),
        },
        context,
      ),
    removeFromSpamList: (_root, { input: { organizationId, list, entries } }, context) =>
      changeOrganisation(
        {
          organizationId,
          fault: entriesFault(entries),
          path: ['entries'],
          send: (source, calls, { organisationId }) => source.removeFromSpamList(calls, organisationId, list, entries),
        },
        context,
      ),
    allowIpRanges: async (_root, { input: { organizationId, ranges } }, context) => {
      const wanted = ranges.flatMap((range) => rangeOf(range) ?? []);
      const { answer, userErrors } = await changeOrganisation(
        {
          organizationId,
          fault: rangesFault(ranges),
          path: ['ranges'],
          send: (source, calls, { organisationId }) => source.allowIps(calls, organisationId, wanted),
        },
        context,
      );
      const added = answer ?? [];
      const isThere = ({ from, to }: IpRange) => added.some((one) => one.from === from && one.to === to);
      const left = answer === null ? [] : wanted.flatMap((range, i) => (isThere(range) ? [] : [notTaken('ranges', i)]));
      return { ranges: [...added], userErrors: [...userErrors, ...left] };
    },
    disallowIpRanges: async (_root, { input: { organizationId, zohoIds } }, context) => {
      const { answer, userErrors } = await changeOrganisation(
        {
          organizationId,
          fault:
            zohoIds.length === 0 || zohoIds.length > MOST_RANGES
              ? invalid(`Give 1 to ${MOST_RANGES} ids.`, ['zohoIds'])
              : null,
          path: ['zohoIds'],
          send: async (source, calls, { organisationId }) => {
            const known = await source.allowedIps(calls, organisationId);
            const gone = known.flatMap(({ id, from, to, role: { value: role } }) =>
              zohoIds.includes(id) && role !== 'UNKNOWN' ? [{ id, from, to, role }] : [],
            );
            return gone.length === 0 ? new Set<string>() : source.disallowIps(calls, organisationId, gone);
          },
        },
        context,
      );
      const left = answer === null ? [] : zohoIds.flatMap((id, i) => (answer.has(id) ? [] : [notThere(i)]));
      return { zohoIds: zohoIds.filter((id) => answer?.has(id)), userErrors: [...userErrors, ...left] };
    },
  },
  AllowedIpRange: {
    zohoId: ({ id }) => id,
    appliesTo: ({ role }) => role.value,
    zohoRole: ({ role }) => role.raw,
    coversGateway: ({ coversCaller }) => coversCaller,
  },
};

const notThere = (index: number) => notFound('range', ['zohoIds', String(index)]);
const notTaken = (key: string, index: number): UserError => ({
  code: 'REFUSED',
  message: 'Zoho did not take this range: it may be there already.',
  path: [key, String(index)],
});

function entriesFault(entries: readonly string[]): UserError | null {
  if (entries.length === 0 || entries.length > MOST_ENTRIES)
    return invalid(`Give 1 to ${MOST_ENTRIES} entries.`, ['entries']);
  const wrong = entries.findIndex((entry) => entry.length > LONGEST_ENTRY || !/^\S+$/.test(entry));
  return wrong === -1 ? null : invalid('An entry has no spaces and is not empty.', ['entries', String(wrong)]);
}

function rangesFault(ranges: readonly IpRangeInput[]): UserError | null {
  if (ranges.length === 0 || ranges.length > MOST_RANGES)
    return invalid(`Give 1 to ${MOST_RANGES} ranges.`, ['ranges']);
  const wrong = ranges.findIndex((range) => rangeOf(range) === null);
  return wrong === -1
    ? null
    : invalid('A range has two addresses of one version, and is for somebody known.', ['ranges', String(wrong)]);
}

function rangeOf({ from, to: last, appliesTo: role }: IpRangeInput): IpRange | null {
  const to = last ?? from;
  return role === 'UNKNOWN' || isIP(from) === 0 || isIP(from) !== isIP(to) ? null : { from, to, role };
}
