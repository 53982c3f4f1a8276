/** What is set for a mailbox, and what that takes. */
import { encodeId } from '../../../src/resolvers/ids.ts';

type Input = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: answers of documents that are written here
type Data = Record<string, any>;
export type Check = (query: string, variables?: Input, exactly?: number) => Promise<Data>;
export type Change = (name: string, input: Input, fields?: string, exactly?: number) => Promise<Data>;

const ACCOUNT = encodeId({ type: 'Account', dataCentre: 'us', accountId: '7310000000008002', entity: '' });
const IVO = encodeId({ type: 'User', dataCentre: 'us', accountId: '60700123', entity: '809400124.7310000000108002' });

export async function pricedSettings(check: Check, change: Change): Promise<void> {
  for (const [type, ownerId, address] of [
    ['Account', ACCOUNT, 'mira@zylker.example'],
    ['User', IVO, 'ivo@zylker.example'],
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
  }
}
