/** Whose mailboxes there were from the start, and with which tokens they can be read. */
import type { World } from '../state/world.ts';

export function seedOf({ mailboxes, signIn }: World) {
  return {
    clients: signIn.clients,
    mailboxes: mailboxes.flatMap(({ dataCentre, accountId, zuid, zoid, address, user }) => {
      const [grant, readOnly] = ['all', 'read'].map((kind) => signIn.grant(`1000.refresh.${zuid}.${kind}`));
      if (grant === undefined && readOnly === undefined) return [];
      const client = signIn.client(grant?.clientId ?? null);
      const seeded = {
        dataCentre,
        accountId,
        zuid,
        zoid,
        address,
        role: user.role,
        clientId: client?.clientId,
        clientSecret: client?.clientSecret,
        refreshToken: grant?.token,
        scopes: grant?.scopes,
        readOnlyRefreshToken: readOnly?.token,
        readOnlyScopes: readOnly?.scopes,
      };
      return [seeded];
    }),
  };
}
