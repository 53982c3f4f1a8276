/** Taking back a token: both addresses the documentation has. */
import type { World } from '../state/world.ts';
import type { Reply } from '../wire/envelope.ts';

/** A refresh token takes its access tokens with it. */
export function revoke(world: World, dataCentre: string, token: string | null): Reply {
  const { signIn } = world;
  const grant = signIn.grant(token ?? '');
  if (grant?.dataCentre === dataCentre && grant.offline) {
    world.record({ kind: 'grant.revoked', refreshToken: grant.token });
    return { status: 200, body: { status: 'success' } };
  }
  const access = signIn.accessTokens.find((one) => one.token === token);
  if (access === undefined || signIn.grant(access.refreshToken)?.dataCentre !== dataCentre)
    return { status: 400, body: { error: 'invalid_token' } };
  world.record({ kind: 'token.revoked', token: access.token });
  return { status: 200, body: { status: 'success' } };
}

/** The newer one, which asks who the client is. */
export function revokeAsClient(
  world: World,
  dataCentre: string,
  authorization: string | undefined,
  token: string | null,
): Reply {
  const [, encoded = ''] = /^Basic ([A-Za-z0-9+/=]+)$/.exec(authorization ?? '') ?? [];
  const credentials = Buffer.from(encoded, 'base64').toString();
  const isClient = world.signIn.clients.some(
    ({ clientId, clientSecret }) => credentials === `${clientId}:${clientSecret}`,
  );
  if (!isClient) return { status: 401, body: { error: 'invalid_client' } };
  return revoke(world, dataCentre, token);
}
