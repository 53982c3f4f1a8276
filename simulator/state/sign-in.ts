/** Clients, grants, codes and tokens: what their events make of the seed. */
import type { Place, SignInEvent } from './events.ts';
import type { AccessToken, Code, Grant, Mailbox, OAuthClient } from './model.ts';
import { seedClients, seedGrants } from './seed.ts';

export class SignIn {
  readonly clients: OAuthClient[] = seedClients();
  grants: Grant[];
  /** Every code that was ever made. */
  readonly codes = new Map<string, Code>();
  accessTokens: AccessToken[] = [];

  constructor(mailboxes: readonly Mailbox[]) {
    this.grants = seedGrants(mailboxes);
  }

  client(clientId: string | null): OAuthClient | undefined {
    return this.clients.find((one) => one.clientId === clientId);
  }

  grant(token: string): Grant | undefined {
    return this.grants.find((one) => one.token === token);
  }

  grantsOf(at: { readonly dataCentre: string; readonly accountId: string }): Grant[] {
    return this.grants.filter((one) => one.dataCentre === at.dataCentre && one.accountId === at.accountId);
  }

  apply(entry: SignInEvent & Place): void {
    switch (entry.kind) {
      case 'client.registered':
        this.clients.push(entry.client);
        return;
      case 'code.issued':
        this.codes.set(entry.code.code, { ...entry.code, issuedAt: entry.at, used: false });
        return;
      case 'code.used': {
        const code = this.codes.get(entry.code);
        if (code !== undefined) code.used = true;
        return;
      }
      case 'grant.made':
        this.grants.push(entry.grant);
        return;
      case 'grant.revoked':
        this.grants = this.grants.filter(({ token }) => token !== entry.refreshToken);
        this.accessTokens = this.accessTokens.filter(({ refreshToken }) => refreshToken !== entry.refreshToken);
        return;
      case 'token.issued':
        this.accessTokens.push({ ...entry, issuedAt: entry.at });
        return;
      case 'token.revoked':
        this.#end(entry.at, ({ token }) => token === entry.token);
        return;
      case 'token.expired':
        this.#end(entry.at, ({ refreshToken }) => refreshToken === entry.refreshToken);
    }
  }

  /** They stay in the list: they were made, and count as such. */
  #end(at: number, which: (access: AccessToken) => boolean): void {
    for (const access of this.accessTokens.filter(which)) access.expiresAt = Math.min(access.expiresAt, at);
  }
}
