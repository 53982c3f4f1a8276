/** The authorization endpoint: what a client asks a person for, and where the answer goes. */
import type { Mailbox, OAuthClient } from '../state/model.ts';
import type { World } from '../state/world.ts';
import { parseScopes } from './scopes.ts';
import { issueCode, maySignIn } from './tokens.ts';

/** What was asked for, once all of it is in order. */
export interface Wish {
  readonly client: OAuthClient;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly offline: boolean;
  readonly consent: boolean;
  readonly state: string | null;
}

/** Zoho shows the word to the person, and sends nobody anywhere. */
export interface Objection {
  readonly error: string;
}

export function readWish(world: World, dataCentre: string, parameters: URLSearchParams): Wish | Objection {
  const client = world.signIn.client(parameters.get('client_id'));
  if (client === undefined || !client.dataCentres.includes(dataCentre)) return { error: 'invalid_client' };
  const redirectUri = parameters.get('redirect_uri') ?? '';
  if (!client.redirectUris.includes(redirectUri)) return { error: 'invalid_redirect_uri' };
  if (parameters.get('response_type') !== 'code') return { error: 'unsupported_response_type' };
  const scopes = parseScopes(parameters.get('scope') ?? '');
  if (scopes === null) return { error: 'invalid_scope' };
  const accessType = parameters.get('access_type') ?? 'online';
  if (accessType !== 'online' && accessType !== 'offline') return { error: 'invalid_access_type' };
  const prompt = parameters.get('prompt');
  if (prompt !== null && prompt !== 'consent') return { error: 'invalid_prompt' };
  const consent = prompt === 'consent';
  return { client, redirectUri, scopes, offline: accessType === 'offline', consent, state: parameters.get('state') };
}

/** Whoever may be asked: the client must be switched on for the data centre the person is of. */
export function peopleFor(world: World, { client }: Wish): Mailbox[] {
  return world.mailboxes.filter((one) => client.dataCentres.includes(one.dataCentre) && maySignIn(world, one));
}

/** Where the person is sent after approving: a person of another data centre has been sent on to it. */
export function approve(world: World, wish: Wish, { dataCentre, accountId }: Mailbox, origin: string): string {
  const { client, redirectUri, scopes, offline, consent } = wish;
  const wanted = { clientId: client.clientId, redirectUri, dataCentre, accountId, scopes, offline, consent };
  const code = issueCode(world, wanted);
  if (code === null) return decline(wish);
  // A client of one data centre is not told which.
  const place = { location: dataCentre, 'accounts-server': `${origin}/${dataCentre}` };
  return redirect(wish, { code, ...(client.dataCentres.length > 1 ? place : {}) });
}

export function decline(wish: Wish): string {
  return redirect(wish, { error: 'access_denied' });
}

function redirect({ redirectUri, state }: Wish, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  if (state !== null) url.searchParams.set('state', state);
  return url.href;
}
