/** Subscriptions as an app has them: over HTTP, on the real store. Zoho is not needed. */
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Apps } from '../../src/access/apps.ts';
import { createAppGate } from '../../src/http/credentials.ts';
import { createGraphqlHandler } from '../../src/http/graphql.ts';
import { listen } from '../../src/http/listen.ts';
import { createRequestListener } from '../../src/http/router.ts';
import { graphqlRoutes } from '../../src/http/routes/graphql-route.ts';
import { MAX_STREAMS } from '../../src/http/subscriptions.ts';
import { encodeId } from '../../src/resolvers/ids.ts';
import { createSchema } from '../../src/resolvers/index.ts';
import { appendChange } from '../../src/storage/changes.ts';
import { heldItem } from '../filtering-queue/decided.ts';
import { type EventStream, follow } from '../harness/event-stream.ts';
import { type Answer, ask, type Caller } from '../harness/graph.ts';
import { freshTenant, silent, useFreshStore } from '../storage/fresh-store.ts';
import { ALL, parts } from './parts.ts';

const store = useFreshStore();
const stack = new AsyncDisposableStack();
let endpoint = '';
let gateway: ReturnType<typeof parts>;

beforeAll(async () => {
  gateway = parts(store());
  const apps = new Apps(store());
  const routes = graphqlRoutes({
    gate: createAppGate(apps, 10_000),
    yoga: createGraphqlHandler({
      schema: createSchema(),
      logger: silent,
      createContext: gateway.contextFor,
      renew: (principal) => apps.renew(principal),
    }),
    createContext: gateway.contextFor,
    uploads: { folder: tmpdir(), bytes: 0, files: 0 },
  });
  const listener = await listen({ host: '127.0.0.1', port: 0 }, createRequestListener(routes, silent));
  stack.defer(() => listener[Symbol.asyncDispose]());
  stack.use(gateway.changes);
  endpoint = `http://127.0.0.1:${listener.port}/graphql`;
});
afterAll(() => stack.disposeAsync());

interface App extends Caller {
  readonly tenantId: string;
  readonly appId: string;
}

async function app(tenantId?: string): Promise<App> {
  const tenant = tenantId ?? (await freshTenant(store()));
  const { appId, key } = await new Apps(store()).create({ tenantId: tenant, name: 'App', scopes: [...ALL] });
  return { endpoint, apiKey: key, tenantId: tenant, appId };
}

const ARRIVALS = 'subscription ($after: String) { messageArrived(after: $after) { cursor messageId } }';

const arrive = ({ tenantId }: App, ...ids: string[]) =>
  store()
    .transaction()
    .execute(async (tx) => {
      for (const messageId of ids) {
        await appendChange(tx, tenantId, { kind: 'message.arrived', dataCentre: 'eu', accountId: '1', messageId });
      }
    });

async function endOf(caller: Caller): Promise<string> {
  const { data } = await ask(caller, '{ changesCursor }');
  return (data as { changesCursor: string }).changesCursor;
}

const messageId = (entity: string) => encodeId({ type: 'Message', dataCentre: 'eu', accountId: '1', entity });

const arrivalIn = (answer: Answer | null) =>
  (answer?.data as { messageArrived: { cursor: string; messageId: string } }).messageArrived;

async function take(stream: EventStream, count: number) {
  const taken: { cursor: string; messageId: string }[] = [];
  while (taken.length < count) taken.push(arrivalIn(await stream.next()));
  return taken;
}

test('goes on after a cut exactly where the last cursor stands', async () => {
  const caller = await app();
  const start = await endOf(caller);
  const first = await follow(caller, ARRIVALS, { after: start });
  await arrive(caller, '1', '2');
  const [one] = await take(first, 1);
  first.cut();
  await arrive(caller, '3');
  await using second = await follow(caller, ARRIVALS, { after: one?.cursor });
  await arrive(caller, '4');
  expect((await take(second, 3)).map((event) => event.messageId)).toEqual(['2', '3', '4'].map(messageId));
});

test('loses nothing for who reads slowly, and keeps nothing for him meanwhile', async () => {
  const caller = await app();
  const start = await endOf(caller);
  await using stream = await follow(caller, ARRIVALS, { after: start });
  const ids = Array.from({ length: 300 }, (_, i) => String(i));
  await arrive(caller, ...ids);
  // As much as goes into the connection's own buffers, and the rest when that is read.
  await new Promise(setImmediate);
  expect((await take(stream, ids.length)).map((event) => event.messageId)).toEqual(ids.map(messageId));
});

test('shows decisions and quarantine with what is known of them, in the order in which they were made', async () => {
  const caller = await app();
  const start = await endOf(caller);
  await using decided = await follow(
    caller,
    'subscription ($after: String) { scanDecided(after: $after) { observedAt scan { verdict action } message { id } } }',
    { after: start },
  );
  const key = { tenant_id: caller.tenantId, data_centre: 'eu', account_id: '1', message_id: '7' };
  const itemId = await heldItem(store(), gateway.decisions, key);
  await gateway.quarantine.intendRelease({ tenantId: caller.tenantId, id: itemId, by: caller.appId, now: new Date() });
  await using changed = await follow(
    caller,
    'subscription ($after: String) { quarantineChanged(after: $after) { state item { state verdict } } }',
    { after: start },
  );
  const decision = await decided.next();
  expect(decision?.data).toMatchObject({
    scanDecided: { scan: { verdict: 'MALWARE', action: 'QUARANTINE' }, message: null },
  });
  expect(decision?.extensions?.upstream).toMatchObject({ calls: 0 });
  const item = { state: 'RELEASING', verdict: 'MALWARE' };
  expect((await changed.next())?.data).toEqual({ quarantineChanged: { state: 'PENDING', item } });
  expect((await changed.next())?.data).toEqual({ quarantineChanged: { state: 'RELEASING', item } });
  const list = await ask(
    caller,
    'query ($after: String) { changes(first: 3, after: $after) { nodes { __typename } endCursor } }',
    {
      after: start,
    },
  );
  expect(list.data).toMatchObject({
    changes: { nodes: ['MessageArrived', 'ScanDecided', 'QuarantineChanged'].map((__typename) => ({ __typename })) },
  });
});

test('tells a tenant nothing of what happens to another', async () => {
  const [mine, theirs] = [await app(), await app()];
  await using stream = await follow(mine, ARRIVALS, { after: await endOf(theirs) });
  await arrive(theirs, '1');
  await arrive(mine, '2');
  expect((await take(stream, 1)).map((event) => event.messageId)).toEqual([messageId('2')]);
});

test('ends with an error, and without the event, when the key was revoked', async () => {
  const caller = await app();
  await using stream = await follow(caller, ARRIVALS, { after: await endOf(caller) });
  await arrive(caller, '1');
  await take(stream, 1);
  await store().updateTable('app_keys').set({ revoked_at: new Date() }).where('app_id', '=', caller.appId).execute();
  await arrive(caller, '2');
  const last = await stream.next();
  expect(last?.data ?? null).toBeNull();
  expect(last?.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', requestId: expect.any(String) });
  expect(await stream.next()).toBeNull();
});

test('ends with an error, and without the event, when the app lost the scope', async () => {
  const caller = await app();
  await using stream = await follow(caller, ARRIVALS, { after: await endOf(caller) });
  await store()
    .updateTable('apps')
    .set({ scopes: ['quarantine.release'] })
    .where('id', '=', caller.appId)
    .execute();
  await arrive(caller, '1');
  const last = await stream.next();
  expect(last?.data ?? null).toBeNull();
  expect(last?.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'mail.read' });
  expect(await stream.next()).toBeNull();
});

test('refuses a subscription to an app that may not read, and cursors that are none', async () => {
  const caller = await app();
  await using foreign = await follow(caller, ARRIVALS, { after: 'nonsense' });
  expect((await foreign.next())?.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  await store().updateTable('apps').set({ scopes: [] }).where('id', '=', caller.appId).execute();
  await using stream = await follow(caller, ARRIVALS);
  expect((await stream.next())?.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('opens no more streams than an app may have, and another one as soon as one is left', async () => {
  const caller = await app();
  const after = await endOf(caller);
  const streams = await Promise.all(Array.from({ length: MAX_STREAMS }, () => follow(caller, ARRIVALS, { after })));
  await using beyond = await follow(caller, ARRIVALS, { after });
  expect((await beyond.next())?.errors?.[0]?.extensions.code).toBe('TOO_MANY_SUBSCRIPTIONS');
  await using neighbour = await follow(await app(caller.tenantId), ARRIVALS, { after });
  await arrive(caller, '1');
  await take(neighbour, 1);

  streams.pop()?.cut();
  let again = await follow(caller, ARRIVALS, { after });
  for (let first = await again.next(); first?.errors !== undefined; first = await again.next()) {
    again = await follow(caller, ARRIVALS, { after });
  }
  for (const stream of [...streams, again]) stream.cut();
});

/** The last test of this file: nothing can be followed afterwards. */
test('says that the stream is complete when the gateway stops', async () => {
  const caller = await app();
  await using stream = await follow(caller, ARRIVALS, { after: await endOf(caller) });
  gateway.changes[Symbol.dispose]();
  expect(await stream.next()).toBeNull();
});
