/** Whose mailboxes there are, and with which tokens they can be read. */
import type { World } from '../state/world.ts';

export function seedOf({ mailboxes, signIn }: World) {
  return {
    clients: signIn.clients,
    mailboxes: mailboxes.map(({ dataCentre, accountId, zuid, zoid, address }) => {
      const [grant, readOnly] = ['all', 'read'].map((kind) => signIn.grant(`1000.refresh.${zuid}.${kind}`));
      const client = signIn.client(grant?.clientId ?? null);
      return {
        dataCentre,
        accountId,
        zuid,
        zoid,
        address,
        clientId: client?.clientId,
        clientSecret: client?.clientSecret,
        refreshToken: grant?.token,
        scopes: grant?.scopes,
        readOnlyRefreshToken: readOnly?.token,
        readOnlyScopes: readOnly?.scopes,
      };
    }),
  };
}
