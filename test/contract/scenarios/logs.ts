import { z } from 'zod';
import { read } from '../scenario.ts';
import type { Stage, Tag } from '../stage.ts';

const MIRA = { dataCentre: 'us', accountId: '7310000000008002' };
const lately = () => ({
  from: new Date(Date.now() - 3_600_000).toISOString(),
  to: new Date(Date.now() + 3_600_000).toISOString(),
});

const list = z.object({ node: z.record(z.string(), z.object({ nodes: z.array(z.looseObject({})) })) });

/** The rows of a field of the organisation. */
async function rowsOf(stage: Stage, field: string, variables: Record<string, unknown>, types: string) {
  const query = `query ($id: ID!, ${types}) { node(id: $id) { ... on Organization { it: ${field} } } }`;
  const answer = await stage.admin(query, { id: stage.organization, ...variables });
  return list.parse(answer).node.it?.nodes ?? [];
}

const SPAN = '$from: DateTime!, $to: DateTime!';
const addressOf = (tag: Tag) => `${tag.toLowerCase()}@zylker.example`;

export const logs = {
  getLoginHistory: read({
    given: (stage, tag) =>
      stage.control('POST', '/console/sign-ins', { ...MIRA, address: '203.0.113.7', userAgent: tag, protocol: 'IMAP' }),
    ask: async (stage, _given, tag) => {
      const field = `signIns(kind: PROTOCOL, from: $from, to: $to, first: 100) { nodes { address ipAddress protocol userAgent } }`;
      const rows = await rowsOf(stage, field, lately(), SPAN);
      return rows.find(({ userAgent }) => userAgent === tag) ?? null;
    },
    answers: (_given, _tag, stage) => ({ address: stage.address, ipAddress: '203.0.113.7', protocol: 'IMAP' }),
  }),
  listAuditRecords: read({
    given: (stage, tag) =>
      stage.zoho('POST', stage.org('/accounts'), { primaryEmailAddress: addressOf(tag), password: 'S3cret-phrase!' }),
    ask: async (stage, _given, tag) => {
      const field = `auditLog(filter: $filter, first: 5) { nodes { category operationType performedBy performedOn } }`;
      const [first = null] = await rowsOf(
        stage,
        field,
        { filter: { performedOn: addressOf(tag), category: '1003' } },
        '$filter: AuditLogFilter',
      );
      return first;
    },
    answers: (_given, tag, stage) => ({
      category: 'Users',
      operationType: 'ADD',
      performedBy: stage.address,
      performedOn: addressOf(tag),
    }),
  }),
  getAuditConstants: read({
    given: async () => null,
    ask: async (stage) => {
      const query = 'query ($id: ID!) { node(id: $id) { ... on Organization { auditCategories { number name } } } }';
      const shape = z.object({ node: z.object({ auditCategories: z.array(z.looseObject({ number: z.string() })) }) });
      const { auditCategories } = shape.parse(await stage.admin(query, { id: stage.organization })).node;
      return Object.fromEntries(auditCategories.map(({ number, name }) => [number, name]));
    },
    // The last one is shown to partners alone.
    answers: () => ({ 1003: 'Users', 1042: 'Partner' }),
  }),
  searchSmtpLogs: read({
    given: (stage, tag) => stage.deliver({ subject: tag, headers: [`Message-ID: <${tag}@partner.example>`] }),
    ask: async (stage, _given, tag) => {
      const field = `smtpLog(from: $from, to: $to, search: { internetMessageId: $name }, first: 5) {
        nodes { direction sender internetMessageId recipients { address status } } }`;
      const [first = null] = await rowsOf(
        stage,
        field,
        { ...lately(), name: `${tag}@partner.example` },
        `${SPAN}, $name: String!`,
      );
      return first;
    },
    answers: (_given, tag, stage) => ({
      direction: 'IN',
      sender: 'dana@partner.example',
      internetMessageId: `${tag}@partner.example`,
      recipients: [{ address: stage.address, status: 'DELIVERED' }],
    }),
  }),
};
