/** What is set for a mailbox, and what that takes. */
import { z } from 'zod';
import { encodeId } from '../../../src/resolvers/ids.ts';

type Input = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: answers of documents that are written here
type Data = Record<string, any>;
export type Check = (query: string, variables?: Input, exactly?: number) => Promise<Data>;
type Control = (method: string, path: string) => Promise<unknown>;
export type Change = (name: string, input: Input, fields?: string, exactly?: number) => Promise<Data>;

const ACCOUNT = encodeId({ type: 'Account', dataCentre: 'us', accountId: '7310000000008002', entity: '' });
const IVO_ACCOUNT = encodeId({ type: 'Account', dataCentre: 'us', accountId: '7310000000108002', entity: '' });
const IVO = encodeId({ type: 'User', dataCentre: 'us', accountId: '60700123', entity: '809400124.7310000000108002' });

export async function pricedSettings(check: Check, change: Change, control: Control): Promise<void> {
  for (const [type, ownerId, accountId, address] of [
    ['Account', ACCOUNT, ACCOUNT, 'mira@zylker.example'],
    ['User', IVO, IVO_ACCOUNT, 'ivo@zylker.example'],
  ] as const) {
    const { signature } = await change(
      'createSignature',
      { ownerId, name: 'Priced', content: 'x', useFor: [address] },
      'signature { id }',
      1,
    );
    await check(`{ node(id: "${ownerId}") { ... on ${type} { signatures { name } } } }`);
    await check(`{ node(id: "${ownerId}") { ... on ${type} { settings { senders { signature { name } } } } } }`, {}, 2);
    await check(`{ node(id: "${signature.id}") { id } }`, {}, 1);
    await change('updateSignature', { id: signature.id, name: 'Repriced' }, 'signature { name }', 2);
    const whole = { id: signature.id, name: 'A', content: 'y', position: 'BELOW_QUOTED_TEXT' };
    await change('updateSignature', whole, 'signature { name }', 1);
    await change('deleteSignature', { id: signature.id }, 'deletedId', 1);
    await change('orderAccounts', { id: ownerId, accountIds: [accountId] }, 'settings { position }', 2);
    await pricedChanges(change, ownerId, address, () => codeIn(control));
  }
}

const AWAY = { subject: 'Away', content: 'x', from: '2026-01-13T00:00:00Z', until: '2026-01-20T00:00:00Z' };

/** That was mailed last. */
async function codeIn(control: Control): Promise<string> {
  const mails = z.object({ outgoing: z.array(z.object({ source: z.base64() })) });
  const { outgoing } = mails.parse(await control('GET', '/outgoing?sources=true'));
  return /code: ([0-9a-f]+)/.exec(Buffer.from(outgoing.at(-1)?.source ?? '', 'base64').toString())?.[1] ?? '';
}

async function pricedChanges(
  change: Change,
  id: string,
  address: string,
  codeMailed: () => Promise<string>,
): Promise<void> {
  const settings = 'settings { replyTo forwarding { status } }';
  const elsewhere = { id, address: `${address.split('@')[0]}@customer.example` };
  const cases: [name: string, input: Input, calls: number][] = [
    ['setDefaultAddress', { id, address }, 2],
    ['setDefaultAddress', { id, address, displayName: 'Priced' }, 2],
    ['addSenderIdentity', { ...elsewhere, displayName: 'Priced' }, 2],
    ['setReplyTo', elsewhere, 2],
    ['resendReplyToConfirmation', { id }, 2],
    ['addForwarding', elsewhere, 2],
    ['resendForwardingCode', elsewhere, 2],
    ['confirmForwarding', { ...elsewhere, code: codeMailed }, 2],
    ['turnForwarding', { ...elsewhere, on: false }, 2],
    ['turnForwarding', { ...elsewhere, on: true }, 2],
    ['setForwardedMailDeletion', { id, deleteCopy: false }, 2],
    ['removeForwarding', elsewhere, 2],
    ['setVacationReply', { id, ...AWAY }, 3],
    ['setVacationReply', { id, ...AWAY }, 3],
    ['removeVacationReply', { id }, 2],
  ];
  const swapped = { ...AWAY, from: '2026-03-04T12:00:00Z', until: '2026-05-06T12:00:00Z' };
  await change('setVacationReply', { id, ...swapped }, settings, 4);
  await change('removeVacationReply', { id }, settings, 2);
  for (const [name, input, calls] of cases) {
    const code = input.code === codeMailed ? { code: await codeMailed() } : {};
    await change(name, { ...input, ...code }, settings, calls);
  }
}
