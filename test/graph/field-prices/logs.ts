/** The logs of an organisation, and what they take. */
import { encodeId } from '../../../src/resolvers/ids.ts';
import type { Check } from './settings.ts';

const ZYLKER = encodeId({ type: 'Organization', dataCentre: 'us', accountId: '60700123', entity: '' });

const INBOX = encodeId({
  type: 'Folder',
  dataCentre: 'us',
  accountId: '7310000000008002',
  entity: '7310000000008014',
});

interface Logged {
  readonly check: Check;
  readonly deliver: (mail: { subject: string; headers: string }) => Promise<string>;
  readonly control: (method: string, path: string, body: unknown) => Promise<unknown>;
}

export async function pricedLogs({ check, control, deliver }: Logged): Promise<void> {
  const account = { dataCentre: 'us', accountId: '7310000000008002' };
  await control('POST', '/console/sign-ins', { ...account, address: '203.0.113.7' });
  const span = `from: "${new Date(0).toISOString()}", to: "${new Date(Date.now() + 3_600_000).toISOString()}"`;
  const of = (fields: string, calls?: number) =>
    check(`{ node(id: "${ZYLKER}") { ... on Organization { ${fields} } } }`, {}, calls);
  await of(`signIns(${span}, first: 3) { nodes { address user { displayName } } }`, 2);
  await of(`auditLog(first: 3) { nodes { performedBy administrator { displayName } } } auditCategories { name }`);
  await deliver({ subject: 'Logged', headers: 'Message-ID: <logged@customer.example>' });
  const { node } = await check(
    `{ node(id: "${INBOX}") { ... on Folder { messages(first: 1) { nodes { smtpLog { sender } internetMessageId } } } } }`,
    {},
    4,
  );
  if (node.messages.nodes.length !== 1) throw new Error('there is no message');
  await of(`smtpLog(${span}, first: 3) { nodes { sender messages { subject } recipients { status } } }`, 1);
}
