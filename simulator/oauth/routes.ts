/** The accounts server of a data centre. */
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { CallLog } from '../control/call-log.ts';
import type { Faults } from '../faults/faults.ts';
import type { World } from '../state/world.ts';
import { addressOf } from '../wire/address.ts';
import { send } from '../wire/send.ts';
import { approve, decline, peopleFor, readWish } from './authorization.ts';
import { approvalPage, objectionPage } from './pages.ts';
import { revoke, revokeAsClient } from './revoke.ts';
import { signIn } from './sign-ins.ts';
import { answerTokenRequest } from './token-endpoint.ts';

export interface AccountsServerOptions {
  readonly world: World;
  readonly calls: CallLog;
  readonly faults: Faults;
  readonly dataCentre: string;
}

type Asked = Context<{ Bindings: HttpBindings }>;

export function accountsServer({ world, calls, faults, dataCentre }: AccountsServerOptions) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const nothing = () => {};

  app.post('/token', async (context) => {
    const parameters = await parametersOf(context);
    calls.refreshes += 1;
    const perform = async () => answerTokenRequest(world, dataCentre, parameters);
    const { reply } = await faults.around('oauth.token', { perform, expireTokens: nothing });
    return send(reply, context.env);
  });

  const revoking = async (context: Asked, isNewer: boolean) => {
    const token = (await parametersOf(context)).get('token');
    const authorization = context.req.header('authorization');
    const perform = async () =>
      isNewer ? revokeAsClient(world, dataCentre, authorization, token) : revoke(world, dataCentre, token);
    const { reply } = await faults.around('oauth.revoke', { perform, expireTokens: nothing });
    return send(reply, context.env);
  };
  app.post('/token/revoke', (context) => revoking(context, false));
  app.post('/revoke/token', (context) => revoking(context, true));

  /**
   * A person approves on the page. The parameters that begin with `simulator_` are none of Zoho's: a program
   * signs in with `simulator_user=<address>`, and is sent to the redirect at once.
   */
  const authorization = async (context: Asked) => {
    const parameters = await parametersOf(context);
    const wish = readWish(world, dataCentre, parameters);
    if ('error' in wish) return context.html(objectionPage(wish.error), 400);
    const user = parameters.get('simulator_user');
    if (user === null) return context.html(approvalPage(wish, peopleFor(world, wish), parameters));
    if (parameters.get('simulator_decision') === 'decline') return context.redirect(decline(wish));
    const from = { address: addressOf(context), userAgent: context.req.header('user-agent') ?? '' };
    const known = world.mailboxOf(user);
    const failure = known === undefined ? null : signIn(world, known, from);
    if (failure !== null) return context.html(objectionPage(failure), failure === 'User is disabled' ? 400 : 403);
    const mailbox = peopleFor(world, wish).find(({ address }) => address === user);
    if (mailbox === undefined) return context.html(objectionPage('no such user'), 400);
    return context.redirect(approve(world, wish, mailbox, new URL(context.req.url).origin));
  };
  app.get('/auth', authorization);
  app.post('/auth', authorization);
  return app;
}

/** From the query as well as from the body, which goes before it: both are in use. */
async function parametersOf(context: Asked): Promise<URLSearchParams> {
  const parameters = new URLSearchParams(context.req.method === 'GET' ? '' : await context.req.text());
  for (const [name, value] of new URL(context.req.url).searchParams) {
    if (!parameters.has(name)) parameters.append(name, value);
  }
  return parameters;
}
