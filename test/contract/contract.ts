/** What is known of each operation: is it simulated, does it conform, is it reachable, and does anything show so? */
import { z } from 'zod';
import { idle } from './mutants.ts';
import { isDue, OPERATIONS, type Operation } from './operations.ts';
import type { Scenario } from './scenario.ts';
import { SCENARIOS } from './scenarios/index.ts';
import { openStage, type Stage } from './stage.ts';

export interface OperationReport {
  readonly operation: Operation;
  readonly due: boolean;
  readonly simulated: boolean;
  readonly reachable: boolean;
  readonly tested: boolean;
  /** Why it does not count; empty when it does, or nothing was tried. */
  readonly problems: readonly string[];
}

export async function runContract(wanted: (operation: Operation) => boolean = () => true): Promise<OperationReport[]> {
  const unknown = Object.keys(SCENARIOS).filter((name) => !OPERATIONS.some((operation) => operation.name === name));
  if (unknown.length > 0) throw new Error(`scenarios for operations that the reference has not: ${unknown.join(', ')}`);
  await using stack = new AsyncDisposableStack();
  const stage = await openStage(stack);
  const reports: OperationReport[] = [];
  for (const operation of OPERATIONS.filter(wanted)) reports.push(await report(stage, operation));
  return reports;
}

async function report(stage: Stage, operation: Operation): Promise<OperationReport> {
  const due = isDue(operation);
  const simulated = await isSimulated(stage, operation);
  const scenario = SCENARIOS[operation.name];
  if (scenario === undefined) {
    const problems = due ? ['no scenario shows it'] : [];
    return { operation, due, simulated, reachable: false, tested: false, problems };
  }
  const before = (await stage.violations()).length;
  const failure = await failureOf(() => scenario.run(stage, operation.name, tag(), null));
  const violations = (await stage.violations()).slice(before).map((violation) => JSON.stringify(violation));
  const problems = [
    ...(simulated ? [] : ['the simulator does not know it']),
    ...(failure === null ? [] : [failure]),
    ...violations.map((violation) => `does not conform to the reference: ${violation}`),
  ];
  const blind = problems.length === 0 ? await blindSpots(stage, operation, scenario) : [];
  const tested = problems.length === 0 && blind.length === 0;
  return { operation, due, simulated, reachable: failure === null, tested, problems: [...problems, ...blind] };
}

/** Mutants that the scenario is content with. */
async function blindSpots(stage: Stage, { name }: Operation, scenario: Scenario): Promise<string[]> {
  const blind: string[] = [];
  for (const [does, mutant] of Object.entries(scenario.mutants)) {
    const failure = await failureOf(() => scenario.run(stage, name, tag(), mutant));
    if (failure === null) blind.push(`a simulator that ${does} is not noticed`);
  }
  return blind;
}

async function failureOf(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

let runs = 0;
/** Only letters: the strictest that any name may have to be. */
function tag(): string {
  runs += 1;
  return `Tag${String(runs).replace(/[0-9]/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;
}

const refused = z.object({ data: z.object({ errorCode: z.string().optional(), moreInfo: z.string().optional() }) });

/** Whether there is a rule for it: what it says to nonsense does not matter. */
async function isSimulated(stage: Stage, { method, path, toldApartBy }: Operation): Promise<boolean> {
  const own: Readonly<Record<string, string>> = {
    accountId: stage.accountId,
    zoid: stage.zoid,
    domainName: 'zylker.example',
  };
  const named = path.replace(/\{(\w+)\}/g, (_, name: string) => own[name] ?? '1');
  const mode = /^mode=(.*)$/.exec(toldApartBy)?.[1];
  const query = method === 'GET' && mode !== undefined ? `?mode=${mode}` : '';
  const body = method === 'GET' || mode === undefined ? undefined : { mode };
  // Some need nothing but their path to do what they do.
  const answer = await stage.bent(idle, () => stage.ask(method, named + query, body));
  const refusal = refused.safeParse(answer.json);
  if (!refusal.success) return answer.status !== 404;
  const { errorCode, moreInfo } = refusal.data.data;
  return errorCode !== 'URL_RULE_NOT_CONFIGURED' && moreInfo !== 'Invalid mode';
}
