/**
 * How one operation is shown to be reachable and right. A read counts when its answer carries what was put there in
 * another way; a change counts when it is seen afterwards in another way, and was not so before. Both have to fail
 * when the simulator does something else.
 */
import { deepStrictEqual, partialDeepStrictEqual } from 'node:assert';
import { careless, idle, type Mutant, neighbour, only } from './mutants.ts';
import type { LoggedCall, Stage, Tag } from './stage.ts';

export interface ReadScenario<Given> {
  /** Puts there what is read. It is done twice, and what was there first is the neighbour. */
  readonly given: (stage: Stage, tag: Tag) => Promise<Given>;
  /** Asks the graph for it. */
  readonly ask: (stage: Stage, given: Given, tag: Tag) => Promise<unknown>;
  /** What the answer must have, at least. */
  readonly answers: (given: Given, tag: Tag, stage: Stage) => unknown;
}

export interface ChangeScenario<Given> {
  /** Puts there what is changed. It is done twice, and what was there first is the neighbour. */
  readonly given: (stage: Stage, tag: Tag) => Promise<Given>;
  /** Has the graph change it. */
  readonly ask: (stage: Stage, given: Given, tag: Tag) => Promise<unknown>;
  /** Looks at it in another way than the graph. */
  readonly seen: (stage: Stage, given: Given, tag: Tag) => Promise<unknown>;
  /** What is to be seen afterwards, and was not so before. */
  readonly becomes: (given: Given, tag: Tag, stage: Stage) => unknown;
  /** Puts back what other scenarios stand on. */
  readonly afterwards?: (stage: Stage) => Promise<unknown>;
}

export interface Scenario {
  /** Rejects with what was not as it should be. */
  run(stage: Stage, operation: string, tag: Tag, mutant: Mutant | null): Promise<void>;
  readonly mutants: Readonly<Record<string, Mutant>>;
}

export function read<Given>({ given, ask, answers }: ReadScenario<Given>): Scenario {
  return {
    mutants: { "answers with the neighbour's object": neighbour },
    async run(stage, operation, tag, mutant) {
      const it = await arrange(stage, operation, tag, given);
      const answer = await act(stage, operation, mutant, () => ask(stage, it, tag));
      matches(answer, answers(it, tag, stage));
    },
  };
}

export function change<Given>({
  given,
  ask,
  seen,
  becomes,
  afterwards = async () => {},
}: ChangeScenario<Given>): Scenario {
  return {
    mutants: {
      'acknowledges and does nothing': idle,
      "does it to the neighbour's object, or under another name": (call, called) =>
        careless(neighbour(call, called), called),
    },
    async run(stage, operation, tag, mutant) {
      const it = await arrange(stage, operation, tag, given);
      const before = await otherwise(stage, operation, () => seen(stage, it, tag));
      const after = await act(stage, operation, mutant, () => ask(stage, it, tag))
        .then(() => otherwise(stage, operation, () => seen(stage, it, tag)))
        .finally(() => afterwards(stage));
      const wanted = becomes(it, tag, stage);
      matches(after, wanted);
      if (doesMatch(before, wanted)) throw new Error('it was so before: the scenario shows nothing');
    },
  };
}

async function arrange<Given>(
  stage: Stage,
  operation: string,
  tag: Tag,
  given: (stage: Stage, tag: Tag) => Promise<Given>,
): Promise<Given> {
  return otherwise(stage, operation, async () => {
    await given(stage, `${tag}n`);
    return given(stage, tag);
  });
}

/** By any way but the operation itself. */
async function otherwise<T>(stage: Stage, operation: string, work: () => Promise<T>): Promise<T> {
  const { value, calls } = await stage.observe(work);
  if (calls.some(({ exact }) => exact === operation)) {
    throw new Error(`the scenario uses ${operation} to show what ${operation} does`);
  }
  return value;
}

async function act<T>(stage: Stage, operation: string, mutant: Mutant | null, ask: () => Promise<T>): Promise<T> {
  const bent = mutant === null ? null : only(operation, mutant);
  const { value, calls } = await stage.observe(() => stage.bent(bent, ask));
  if (!calls.some((call) => isServed(call, operation))) {
    throw new Error(
      `the graph did not call ${operation}, but: ${calls.map(({ exact }) => exact).join(', ') || 'nothing'}`,
    );
  }
  return value;
}

const isServed = ({ exact, status }: LoggedCall, operation: string) =>
  exact === operation && status >= 200 && status < 300;

function matches(actual: unknown, wanted: unknown): void {
  if (typeof wanted !== 'object' || wanted === null) deepStrictEqual(actual, wanted);
  else partialDeepStrictEqual(actual, wanted);
}

function doesMatch(actual: unknown, wanted: unknown): boolean {
  try {
    matches(actual, wanted);
    return true;
  } catch {
    return false;
  }
}
