/** What tests of an organisation's people do again and again. */
import { z } from 'zod';
import { type Answer, dataOf, type World } from './harness.ts';

const madeShape = z.looseObject({ zuid: z.union([z.string(), z.number()]).transform(String), accountId: z.string() });

export type Made = z.infer<typeof madeShape> & { readonly address: string };

export function people(world: World) {
  const accounts = world.org('/accounts');
  return {
    async create(local: string, more: Record<string, unknown> = {}): Promise<Made> {
      const address = `${local}@zylker.example`;
      const body = { primaryEmailAddress: address, password: 'S3cret-phrase!', ...more };
      return { ...madeShape.parse(dataOf(await world.call('POST', accounts, { body }))), address };
    },
    row: async ({ zuid }: { zuid: string }) => dataOf(await world.call('GET', `${accounts}/${zuid}`)),
    /** A mode that names the account. */
    put: (mode: string, { zuid, accountId }: { zuid: string; accountId: string }, more: Record<string, unknown> = {}) =>
      world.call('PUT', `${accounts}/${accountId}`, { body: { mode, zuid, ...more } }),
    /** A mode that names the user. */
    putOf: (mode: string, { zuid }: { zuid: string }, more: Record<string, unknown> = {}) =>
      world.call('PUT', `${accounts}/${zuid}`, { body: { mode, ...more } }),
    /** An access token of a new grant, by a code of the console; the answer where there is none. */
    async signIn(address: string, scopes: string[]): Promise<string | Answer> {
      const { clientId, clientSecret } = world.mira;
      const made = await world.control('POST', '/oauth/code', { clientId, mailbox: address, scopes });
      const code = z.object({ code: z.string() }).parse(made.json).code;
      const body = new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: clientId,
        client_secret: clientSecret,
        code,
      });
      const response = await fetch(`${world.url}/us/oauth/v2/token`, { method: 'POST', body });
      const json: unknown = await response.json();
      const token = z.object({ access_token: z.string() }).safeParse(json);
      if (token.success) return token.data.access_token;
      return { status: response.status, headers: response.headers, text: JSON.stringify(json), json };
    },
  };
}
