/** Codes, refresh tokens and access tokens: how they are made, and what they are good for. */
import { createHash } from 'node:crypto';
import type { Code, Grant, Mailbox } from '../state/model.ts';
import type { World } from '../state/world.ts';

const ACCESS_LIFE_MS = 3_600_000;
const CODE_LIFE_MS = 60_000;
/** So many codes in ten minutes and client, access tokens in ten minutes and refresh token. */
const THROTTLE = { count: 10, windowMs: 600_000 };
const LIVE_ACCESS_TOKENS = 15;
const REFRESH_TOKENS = 20;

/** Null when the client has had too many of late. */
export function issueCode(
  world: World,
  wanted: Omit<Code, 'code' | 'expiresAt' | 'issuedAt' | 'used'>,
  lifeMs = CODE_LIFE_MS,
): string | null {
  const since = world.now() - world.clock.span(THROTTLE.windowMs);
  const recent = [...world.signIn.codes.values()].filter(
    ({ clientId, issuedAt }) => clientId === wanted.clientId && issuedAt > since,
  );
  if (recent.length >= THROTTLE.count) return null;
  const code = opaque(world, 'code', wanted.clientId);
  world.record({ kind: 'code.issued', code: { ...wanted, code, expiresAt: world.now() + world.clock.span(lifeMs) } });
  return code;
}

/** A grant for a code, which is used up by it. Beyond so many refresh tokens the oldest goes. */
export function grantFor(
  world: World,
  { code, clientId, dataCentre, accountId, scopes, offline, consent }: Code,
): Grant {
  const { signIn } = world;
  const held = signIn.grants.filter(
    (one) => one.clientId === clientId && one.accountId === accountId && one.dataCentre === dataCentre && one.offline,
  );
  const grant: Grant = {
    clientId,
    token: opaque(world, 'refresh', code),
    // The first time, and then only for those who ask for consent again.
    offline: offline && (consent || held.length === 0),
    dataCentre,
    accountId,
    scopes,
  };
  world.record({ kind: 'code.used', code });
  const [oldest] = held;
  if (grant.offline && held.length >= REFRESH_TOKENS && oldest !== undefined)
    world.record({ kind: 'grant.revoked', refreshToken: oldest.token });
  world.record({ kind: 'grant.made', grant });
  return grant;
}

/** Null when the grant has had too many of late. */
export function issueAccessToken(world: World, grant: Grant): { token: string; seconds: number } | null {
  const since = world.now() - world.clock.span(THROTTLE.windowMs);
  const recent = world.signIn.accessTokens.filter(
    ({ refreshToken, issuedAt }) => refreshToken === grant.token && issuedAt > since,
  );
  if (recent.length >= THROTTLE.count) return null;
  const lifeMs = world.clock.span(ACCESS_LIFE_MS);
  const token = opaque(world, 'access', grant.token);
  world.record({ kind: 'token.issued', token, refreshToken: grant.token, expiresAt: world.now() + lifeMs });
  return { token, seconds: Math.floor(lifeMs / 1_000) };
}

/** Whom an access token speaks for; null when it is unknown, expired, displaced or of another data centre. */
export function grantOf(world: World, dataCentre: string, token: string): Grant | null {
  const { accessTokens } = world.signIn;
  const access = accessTokens.findLast((one) => one.token === token);
  if (access === undefined || access.expiresAt <= world.now()) return null;
  const siblings = accessTokens.filter(({ refreshToken }) => refreshToken === access.refreshToken);
  if (!siblings.slice(-LIVE_ACCESS_TOKENS).includes(access)) return null;
  const grant = world.signIn.grant(access.refreshToken);
  return grant?.dataCentre === dataCentre && maySignIn(world, grant) ? grant : null;
}

/** Not who was disabled, nor who is gone. */
export function maySignIn(world: World, of: { dataCentre: string; accountId: string }): boolean {
  return world.mailbox(of)?.user.isEnabled === true;
}

/** Access tokens of a mailbox that are good. */
export function liveTokensOf(world: World, { dataCentre, accountId }: Mailbox): string[] {
  return world.signIn.accessTokens
    .map(({ token }) => token)
    .filter((token) => grantOf(world, dataCentre, token)?.accountId === accountId);
}

/** As Zoho's look; the same world gives the same ones, and never one twice. */
function opaque(world: World, kind: string, of: string): string {
  const digest = createHash('sha256').update(`${kind} ${of} ${world.nextSerial()} ${world.now()}`).digest('hex');
  return `1000.${digest.slice(0, 32)}.${digest.slice(32)}`;
}
