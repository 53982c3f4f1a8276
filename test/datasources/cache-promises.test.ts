/** What holds of reads, whatever they meet: writes, news, failures, other gateways, in any order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SharedEpochs } from '../../src/datasources/shared-epochs.ts';
import { type Epochs, LocalEpochs } from '../../src/datasources/zoho/cache/epochs.ts';
import { UpstreamMeter } from '../../src/datasources/zoho/call-context.ts';
import { isPosternError } from '../../src/errors.ts';
import { useFreshStore } from '../storage/fresh-store.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeVault, fakeZoho, json, ok, sourcesFor } from './harness.ts';

const store = useFreshStore();
const FOREVER = 1_000_000_000;

const step = fc.record({
  does: fc.constantFrom('read', 'read', 'read', 'write', 'hear', 'wait'),
  gateway: fc.nat({ max: 1 }),
  folder: fc.constantFrom('3', '4', null),
  /** Turns of the loop before Zoho looks at a request, and before it answers. */
  before: fc.nat({ max: 6 }),
  after: fc.nat({ max: 6 }),
  fails: fc.constantFrom(false, false, false, true),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
const story = fc.array(fc.array(step, { minLength: 2, maxLength: 8 }), { minLength: 2, maxLength: 3 });

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Someone reads while a write is under way, and the writer reads after it: chance alone comes upon it seldom. */
const reading: Step = { does: 'read', gateway: 0, folder: '3', before: 0, after: 0, fails: false };
const READ_MEANWHILE: Step[][] = [
  [{ ...reading, does: 'write', before: 6 }, reading],
  [reading, reading],
];

/** Lets programs take their steps at once, at two gateways; answers what was shown though it was older than a write. */
async function olderThanWritten(programs: readonly Step[][], epochsOf: (now: () => number) => [Epochs, Epochs]) {
  let version = 0;
  const steps = new Map<string, Step>();
  const done = new Map<string, number>();
  await using zoho = await fakeZoho(async (asked, response, request) => {
    const isWrite = asked.method === 'PUT';
    const name = isWrite ? (/"messageId":\["(\d+)"\]/.exec(asked.body)?.[1] ?? '') : '';
    const { before, after, fails } = steps.get(isWrite ? name : 'read') ?? { before: 0, after: 0, fails: false };
    await turns(before);
    if (isWrite) {
      version += 1;
      done.set(name, version);
    }
    const seen = version;
    await turns(after);
    if (fails) return request.socket.destroy();
    json(response, 200, isWrite ? ok() : ok([{ messageId: '1', folderId: '3', subject: String(seen) }]));
  });
  const clock = new FakeClock();
  let ticks = 0;
  const now = () => clock.now() + ++ticks / 1_000;
  const gateways = epochsOf(now).map((epochs) => {
    const vault = new FakeVault();
    vault.token = { value: 'kept', expiresAt: clock.now() + FOREVER };
    const limits = { attempts: 1, breakerFailures: FOREVER };
    const facts = { callsPerWindow: 10_000 };
    return sourcesFor(zoho, { vault, clock: { ...clock, now }, limits, facts, cacheBytes: 1_000_000, epochs });
  });
  await using stack = new AsyncDisposableStack();
  for (const gateway of gateways) stack.use(gateway);

  let acknowledged = 0;
  let names = 0;
  const faults: string[] = [];
  const take = async (one: Step) => {
    const sources = gateways[one.gateway];
    if (sources === undefined) throw new Error('there are two gateways');
    const calls = {
      tenantId: 'default',
      grantId: 'grant_1',
      class: 'interactive' as const,
      deadline: clock.now() + FOREVER,
      since: now(),
      meter: new UpstreamMeter(),
      cause: 'test',
    };
    if (one.does === 'wait') return clock.advance(40_000);
    if (one.does === 'hear') return sources.client.arrived({ dataCentre: 'eu', accountId: '1' }, one.folder ?? '3');
    if (one.does === 'write') {
      const name = String(++names);
      steps.set(name, one);
      await sources.messages.move(calls, { accountId: '1', messageIds: [name], folderId: '4' });
      acknowledged = Math.max(acknowledged, done.get(name) ?? 0);
      return;
    }
    steps.set('read', one);
    const least = acknowledged;
    const page = { accountId: '1', folderId: one.folder, start: 1, limit: 20 };
    const { rows } = await sources.messages.listPage({ ...calls, maxAgeMs: Number.POSITIVE_INFINITY }, page);
    const seen = Number(rows[0]?.subject);
    if (seen < least) faults.push(`${seen} was shown after ${least} had been acknowledged`);
  };
  const run = async (program: readonly Step[]) => {
    for (const one of program) {
      await take(one).catch((error) => {
        if (!isPosternError(error)) throw error;
      });
    }
  };
  await Promise.all(programs.map(run));
  return faults;
}

const shared = (now: () => number): [Epochs, Epochs] => [
  new SharedEpochs(store(), now),
  new SharedEpochs(store(), now),
];

test('nobody is shown what is older than a write that was acknowledged before he asked, at whichever gateway', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (programs) => {
      expect(await olderThanWritten(programs, shared)).toEqual([]);
    }),
    { numRuns: 25, examples: [[READ_MEANWHILE]] },
  );
});

test('the same holds of a gateway that is alone, and of one that remembers few counters', async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.boolean(), async (programs, forgets) => {
      const epochs = new LocalEpochs(forgets ? 2 : 100);
      expect(await olderThanWritten(programs, () => [epochs, epochs])).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

/** Counters that fail in one thing each. */
const BROKEN: Readonly<Record<string, (now: () => number) => [Epochs, Epochs]>> = {
  'each gateway counts for itself': () => [new LocalEpochs(), new LocalEpochs()],
  'nobody asks how they stand': (now) => {
    const deaf = () => Object.assign(new SharedEpochs(store(), now), { learn: () => {} });
    return [deaf(), deaf()];
  },
  'writes raise none': (now) => {
    const mute = () => Object.assign(new SharedEpochs(store(), now), { raise: () => {} });
    return [mute(), mute()];
  },
  'they are raised before a write only': () => {
    const epochs = new LocalEpochs();
    let times = 0;
    const raise = (names: readonly string[]) => {
      times += 1;
      if (times % 2 === 1) LocalEpochs.prototype.raise.call(epochs, names);
    };
    const half: Epochs = { learn: () => {}, known: (names) => epochs.known(names), raise };
    return [half, half];
  },
};

test.each(Object.entries(BROKEN))('these tests notice when %s', async (_, epochsOf) => {
  const result = await fc.check(
    fc.asyncProperty(story, async (programs) => (await olderThanWritten(programs, epochsOf)).length === 0),
    { numRuns: 200, endOnFailure: true, examples: [[READ_MEANWHILE]] },
  );
  expect(result.failed).toBe(true);
});
