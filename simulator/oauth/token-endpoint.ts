/** The token endpoint. Its answers are judged by `error`, not by the HTTP status. */
import type { Grant, OAuthClient } from '../state/model.ts';
import type { World } from '../state/world.ts';
import type { Reply } from '../wire/envelope.ts';
import { innerName } from './scopes.ts';
import { grantFor, issueAccessToken, maySignIn } from './tokens.ts';

export function answerTokenRequest(world: World, dataCentre: string, parameters: URLSearchParams): Reply {
  const grantType = parameters.get('grant_type');
  const exchange = grantType === 'authorization_code' ? exchangeCode : grantType === 'refresh_token' ? refresh : null;
  if (exchange === null) return refused(world, 'unsupported_grant_type');
  const client = world.signIn.client(parameters.get('client_id'));
  if (client === undefined || !client.dataCentres.includes(dataCentre)) return refused(world, 'invalid_client');
  if (client.clientSecret !== parameters.get('client_secret')) return refused(world, 'invalid_client_secret');
  return exchange(world, dataCentre, client, parameters);
}

function exchangeCode(world: World, dataCentre: string, client: OAuthClient, parameters: URLSearchParams): Reply {
  const code = world.signIn.codes.get(parameters.get('code') ?? '');
  const isGood =
    code?.clientId === client.clientId && code.dataCentre === dataCentre && !code.used && code.expiresAt > world.now();
  if (!isGood || !maySignIn(world, code)) return refused(world, 'invalid_code');
  if (code.redirectUri !== null && code.redirectUri !== parameters.get('redirect_uri'))
    return refused(world, 'invalid_redirect_uri');
  const grant = grantFor(world, code);
  return tokenAnswer(world, grant, grant.offline ? { refresh_token: grant.token } : {});
}

function refresh(world: World, dataCentre: string, client: OAuthClient, parameters: URLSearchParams): Reply {
  const grant = world.signIn.grant(parameters.get('refresh_token') ?? '');
  const isGood =
    grant?.clientId === client.clientId && grant.dataCentre === dataCentre && grant.offline && maySignIn(world, grant);
  // No rotation: the refresh token stays what it is.
  return isGood ? tokenAnswer(world, grant, {}) : refused(world, 'invalid_code');
}

function tokenAnswer(world: World, grant: Grant, more: Readonly<Record<string, string>>): Reply {
  const access = issueAccessToken(world, grant);
  if (access === null) return throttled(world);
  return {
    status: 200,
    body: {
      access_token: access.token,
      ...more,
      scope: grant.scopes.map(innerName).join(' '),
      // Of other products; the mail API is not there.
      api_domain: 'https://www.zohoapis.com',
      token_type: 'Bearer',
      expires_in: access.seconds,
    },
  };
}

function refused(world: World, error: string): Reply {
  return { status: world.facts.tokenErrorStatus, body: { error } };
}

function throttled(world: World): Reply {
  return {
    status: world.facts.refreshThrottleStatus,
    body: {
      error_description: 'You have made too many requests continuously. Please try again after some time.',
      error: 'Access Denied',
      status: 'failure',
    },
  };
}
