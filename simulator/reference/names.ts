/** The operations by their names in the reference: several may share a path, told apart by a mode or by their body. */
import { readFileSync } from 'node:fs';

interface Named {
  readonly operation: string;
  /** `mode=…`, `body`, or empty. */
  readonly toldApartBy: string;
}

const LINES = readFileSync(new URL('./operations.tsv', import.meta.url), 'utf8').trimEnd().split('\n').slice(1);
const BY_PLACE = read();
const SENTENCES = new Map(
  LINES.map((line) => {
    const [operation = '', module = '', , , , , , , summary = ''] = line.split('\t');
    return [operation, { module, summary }];
  }),
);

/** Null for what the reference has no name for. */
export function nameInReference(
  method: string,
  template: string,
  parameters: Readonly<Record<string, unknown>>,
): string | null {
  const candidates = BY_PLACE.get(`${method} ${template}`) ?? [];
  // An answer to a message has its mode in another key, a list of tasks in `view`.
  const mode = parameters.view ?? parameters.action ?? parameters.mode;
  const byMode = candidates.find(({ toldApartBy }) => toldApartBy === `mode=${mode}`) ?? byKey(candidates, parameters);
  // Of an operation that is alone at its place the mode says something else.
  const isAlone = candidates.length === 1 && candidates[0]?.toldApartBy === '';
  if ((mode !== undefined || byMode !== undefined) && !isAlone) return nameOf(byMode);
  const [first, ...others] = candidates.filter(({ toldApartBy }) => !toldApartBy.startsWith('mode='));
  if (others.length === 0) return nameOf(first);
  if (parameters.isSchedule === true || parameters.isSchedule === 'true') return 'scheduleMessage';
  return parameters.attachments === undefined ? 'sendMessageNow' : 'sendMessageWithAttachments';
}

/** Of a task each thing that can be changed is an operation, named by its key. */
function byKey(candidates: readonly Named[], parameters: Readonly<Record<string, unknown>>): Named | undefined {
  return candidates.find(({ operation, toldApartBy }) => {
    const key = /^mode=(.*)$/.exec(toldApartBy)?.[1];
    return /^change(Personal|Group)Task/.test(operation) && key !== undefined && parameters[key] !== undefined;
  });
}

/** Which module an operation is of and what it does, in a sentence; of an unknown one the name itself. */
export function describe(operation: string): { readonly module: string; readonly summary: string } {
  return SENTENCES.get(operation) ?? { module: '', summary: operation };
}

const nameOf = (named: Named | undefined) => named?.operation ?? null;

function read(): ReadonlyMap<string, readonly Named[]> {
  const rows = LINES.map((line) => {
    const [operation = '', , method = '', template = '', toldApartBy = ''] = line.split('\t');
    return { place: `${method} ${template}`, operation, toldApartBy };
  });
  return Map.groupBy(rows, ({ place }) => place);
}
