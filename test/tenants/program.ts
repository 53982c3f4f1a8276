/** Programs of what two tenants do, one after the other and at once; after each step both look at all they have. */
import fc from 'fast-check';
import { z } from 'zod';
import { follow } from '../harness/event-stream.ts';
import { openHouse } from './house.ts';
import { ACCOUNT, KINDS, Life, type MailKind } from './life.ts';
import { strangeIds, usesStrange } from './strange.ts';
import { Crossed, type Tenant } from './tenant.ts';
import { TWIN } from './world.ts';

const WHO = ['amber', 'basil', 'both'] as const;
type Who = (typeof WHO)[number];

const NUMBERED = ['scan', 'release', 'move', 'mark', 'label', 'send'] as const;
const PLAIN = ['deny', 'rescan', 'look', 'strange', 'follow', 'folder'] as const;

type Step =
  | { readonly do: 'deliver'; readonly who: Who; readonly kind: MailKind }
  | {
      readonly do: (typeof NUMBERED)[number];
      readonly who: Who;
      readonly nth: number;
    }
  | { readonly do: 'policy'; readonly who: Who; readonly shadow: boolean }
  | { readonly do: (typeof PLAIN)[number]; readonly who: Who };

const who = fc.constantFrom(...WHO);
const nth = fc.nat({ max: 5 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('deliver'), who, kind: fc.constantFrom(...KINDS) }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom(...NUMBERED), who, nth }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('policy'), who, shadow: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom(...PLAIN), who }) },
);

/** Each step in the order in which it can do most harm: first the one, then the other, then both. */
const EACH_STEP: readonly Step[] = [
  { do: 'deliver', who: 'both', kind: 'plain' },
  { do: 'deliver', who: 'amber', kind: 'plain' },
  { do: 'deny', who: 'amber' },
  { do: 'deliver', who: 'both', kind: 'denied' },
  { do: 'deliver', who: 'both', kind: 'attack' },
  { do: 'policy', who: 'basil', shadow: true },
  { do: 'deliver', who: 'both', kind: 'attack' },
  // What the one holds, the other may move about; what the one has released, the other holds.
  { do: 'move', who: 'basil', nth: 0 },
  { do: 'move', who: 'basil', nth: 0 },
  { do: 'mark', who: 'basil', nth: 0 },
  { do: 'release', who: 'amber', nth: 0 },
  { do: 'policy', who: 'basil', shadow: false },
  { do: 'scan', who: 'basil', nth: 0 },
  { do: 'move', who: 'basil', nth: 1 },
  { do: 'scan', who: 'amber', nth: 1 },
  { do: 'mark', who: 'amber', nth: 1 },
  { do: 'label', who: 'amber', nth: 0 },
  { do: 'label', who: 'basil', nth: 1 },
  { do: 'folder', who: 'amber' },
  { do: 'send', who: 'both', nth: 0 },
  { do: 'send', who: 'amber', nth: 0 },
  { do: 'rescan', who: 'both' },
  { do: 'follow', who: 'both' },
  { do: 'strange', who: 'both' },
  { do: 'look', who: 'both' },
];

const STRANGE_AT_ONCE = 2;

/** Mail comes in the order of time, a minute apart, so that ids are the same in both worlds. */
const FIRST_MAIL = Date.UTC(2026, 10, 1);

class House {
  readonly #lives: readonly [Life, Life];
  #mails = 0;
  readonly #tried = new Set<string>();

  constructor(tenants: readonly [Tenant, Tenant]) {
    this.#lives = [new Life(tenants[0]), new Life(tenants[1])];
  }

  async begin(): Promise<void> {
    for (const life of this.#lives) await life.begin();
  }

  async takes(step: Step): Promise<void> {
    await this.#does(step);
    // At once, so that one flight, one cache entry or one batch can serve both.
    await Promise.all(this.#lives.map((life) => life.reads(0)));
    await Promise.all(this.#lives.map((life) => life.looks(true)));
  }

  async #does(step: Step): Promise<void> {
    const lives = this.#lives.filter(({ tenant }) => step.who === 'both' || step.who === tenant.name);
    if (step.do === 'deliver') return void (await this.#deliver(lives, step.kind));
    if (step.do === 'follow') return this.#follow();
    for (const life of lives) {
      if (step.do === 'policy') await life.policy(step.shadow);
      else if (step.do === 'deny') await life.deny();
      else if (step.do === 'rescan') await life.rescan();
      else if (step.do === 'folder') await life.folder();
      else if (step.do === 'look') for (let i = 0; i < 8; i++) await life.reads(i);
      else if (step.do === 'strange') await this.#strange(life);
      else if ('nth' in step) await life[step.do](step.nth);
    }
  }

  /** To both under one id and to one alone under an id that the other has not. */
  async #deliver(lives: readonly Life[], kind: MailKind): Promise<string[]> {
    await this.#align();
    const at = FIRST_MAIL + ++this.#mails * 60_000;
    const letters = lives.map((life) => ({ life, ...life.compose(kind) }));
    const sent = await Promise.all(
      letters.map(async ({ life, source, subject }) => ({
        life,
        subject,
        id: await life.tenant.world.deliver(TWIN.address, source, at, false),
      })),
    );
    if (new Set(sent.map(({ id }) => id)).size !== 1) throw new Error('twins have different ids');
    for (const { life, id, subject } of sent) await life.arrives(id, subject, kind);
    return sent.map(({ subject }) => subject);
  }

  /** The next message gets the same number in both worlds. */
  async #align(): Promise<void> {
    const filler = async ({ tenant }: Life) => {
      const id = await tenant.world.deliver(
        'tom@brightmoor.example',
        Buffer.from('Subject: -\r\n\r\n-'),
        FIRST_MAIL,
        true,
      );
      return Number(id.slice(String(FIRST_MAIL).length));
    };
    const [amber, basil] = this.#lives;
    let [a, b] = [await filler(amber), await filler(basil)];
    while (a !== b) {
      if (a < b) a = await filler(amber);
      else b = await filler(basil);
    }
  }

  /** A few of each type that were not tried before. */
  async #strange({ tenant }: Life): Promise<void> {
    const taken = new Map<string, number>();
    for (const { type, id } of strangeIds(tenant)) {
      const nth = taken.get(type) ?? 0;
      if (nth === STRANGE_AT_ONCE || this.#tried.has(`${tenant.name} ${id}`)) continue;
      taken.set(type, nth + 1);
      this.#tried.add(`${tenant.name} ${id}`);
      await usesStrange(tenant, type, id, ACCOUNT);
    }
  }

  /** Both follow the log from one place: each hears of its own mail, and of all of it. */
  async #follow(): Promise<void> {
    const [{ tenant }] = this.#lives;
    const { changesCursor } = await tenant.data(z.object({ changesCursor: z.string() }), '{ changesCursor }');
    const query = `subscription ($after: String) { messageArrived(after: $after) { messageId message { subject } } }`;
    const variables = { after: changesCursor };
    const streams = await Promise.all(this.#lives.map((life) => follow(life.tenant.caller, query, variables)));
    const alone = await this.#deliver(this.#lives.slice(0, 1), 'plain');
    const together = await this.#deliver(this.#lives, 'plain');
    const expected = [[...alone, together[0]], [together[1]]];
    for (const [index, stream] of streams.entries()) {
      const { tenant } = this.#lives[index] ?? this.#lives[0];
      for (const subject of expected[index] ?? []) {
        const heard = await stream.next();
        tenant.hears(heard, 'a subscription');
        if (!JSON.stringify(heard).includes(`"${subject}"`))
          throw new Crossed(`${tenant.name} heard ${JSON.stringify(heard)}, and not of ${subject}`);
      }
      stream.cut();
    }
  }
}

export interface Wanted {
  /** Random programs after that of each step. */
  readonly runs: number;
  readonly seed: number;
}

export interface Ran {
  readonly steps: number;
  /** What crossed, if anything did. */
  readonly crossed: string | null;
}

/**
 * Each step once, then random programs. All run in one house, one upon the other, as a gateway lives too: so a
 * program that fails is not made smaller, but told with all that went before it.
 */
export async function runPrograms(mutant: string | null, { runs, seed }: Wanted): Promise<Ran> {
  await using stack = new AsyncDisposableStack();
  const done: Step[] = [];
  let house: House | null = null;
  const program = async (steps: readonly Step[]) => {
    for (const step of steps) {
      done.push(step);
      await house?.takes(step);
    }
  };
  try {
    house = new House(await openHouse(stack, mutant));
    await house.begin();
    await program(EACH_STEP);
    if (runs > 0) {
      const property = fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 20 }), program);
      await fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
    }
    return { steps: done.length, crossed: null };
  } catch (error) {
    const found = error instanceof Error ? (error.cause ?? error) : error;
    // What went wrong otherwise proves nothing, neither for the gateway nor against a mutant.
    if (!(found instanceof Crossed)) throw error;
    return { steps: done.length, crossed: `${found.message}\nat step ${done.length}: ${JSON.stringify(done.at(-1))}` };
  }
}
