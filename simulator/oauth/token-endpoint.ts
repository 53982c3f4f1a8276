/** The accounts server: the refresh grant, with its limits. Judged by `error`, not by the HTTP status. */
import { createHash } from 'node:crypto';
import type { Mailbox } from '../state/model.ts';
import type { World } from '../state/world.ts';
import type { Reply } from '../wire/envelope.ts';

const LIFETIME_MS = 3_600_000;
const REFRESHES = { count: 10, windowMs: 600_000 };
const LIVE_TOKENS = 15;

const ok = (body: unknown): Reply => ({ status: 200, body });

export function refresh(world: World, dataCentre: string, parameters: URLSearchParams): Reply {
  if (parameters.get('grant_type') !== 'refresh_token') return ok({ error: 'unsupported_grant_type' });
  const client = world.refreshTokens.filter(({ clientId }) => clientId === parameters.get('client_id'));
  if (client.length === 0) return ok({ error: 'invalid_client' });
  if (client[0]?.clientSecret !== parameters.get('client_secret')) return ok({ error: 'invalid_client_secret' });
  const grant = client.find((one) => one.token === parameters.get('refresh_token') && one.dataCentre === dataCentre);
  if (grant === undefined) return ok({ error: 'invalid_code' });

  const issued = world.accessTokens.filter(({ refreshToken }) => refreshToken === grant.token);
  const now = world.now();
  const recent = issued.filter(({ issuedAt }) => issuedAt > now - world.clock.span(REFRESHES.windowMs));
  if (recent.length >= REFRESHES.count) {
    return {
      status: world.facts.refreshThrottleStatus,
      body: {
        error_description: 'You have made too many requests continuously. Please try again after some time.',
        error: 'Access Denied',
        status: 'failure',
      },
    };
  }
  const lifetimeMs = world.clock.span(LIFETIME_MS);
  const digest = createHash('sha256').update(`${grant.token} ${issued.length} ${now}`).digest('hex');
  const token = `1000.${digest.slice(0, 32)}.${digest.slice(32)}`;
  world.record({ kind: 'token.issued', token, refreshToken: grant.token, expiresAt: now + lifetimeMs });
  return ok({
    access_token: token,
    // By their inner names, as Zoho gives them back.
    scope: grant.scopes.map((scope) => scope.replace('ZohoMail.', 'VirtualOffice.')).join(' '),
    api_domain: 'https://www.zohoapis.com',
    token_type: 'Bearer',
    expires_in: Math.floor(lifetimeMs / 1_000),
  });
}

/** Whom an access token speaks for; null when it is unknown, expired, displaced or of another data centre. */
export function grantOf(world: World, dataCentre: string, token: string) {
  const access = world.accessTokens.findLast((one) => one.token === token);
  if (access === undefined || access.expiresAt <= world.now()) return null;
  const siblings = world.accessTokens.filter(({ refreshToken }) => refreshToken === access.refreshToken);
  if (!siblings.slice(-LIVE_TOKENS).includes(access)) return null;
  const grant = world.refreshTokens.find((one) => one.token === access.refreshToken);
  return grant?.dataCentre === dataCentre ? grant : null;
}

/** Access tokens of a mailbox that are good. */
export function liveTokensOf(world: World, { dataCentre, accountId }: Mailbox): string[] {
  return world.accessTokens
    .map(({ token }) => token)
    .filter((token) => grantOf(world, dataCentre, token)?.accountId === accountId);
}
