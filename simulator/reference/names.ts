/** The operations by their names in the reference: several may share a path, told apart by a mode or by their body. */
import { readFileSync } from 'node:fs';

interface Named {
  readonly operation: string;
  /** `mode=…`, `body`, or empty. */
  readonly toldApartBy: string;
}

const BY_PLACE = read();

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

const nameOf = (named: Named | undefined) => named?.operation ?? null;

function read(): ReadonlyMap<string, readonly Named[]> {
  const text = readFileSync(new URL('./operations.tsv', import.meta.url), 'utf8');
  const [, ...lines] = text.trimEnd().split('\n');
  const rows = lines.map((line) => {
    const [operation = '', , method = '', template = '', toldApartBy = ''] = line.split('\t');
    return { place: `${method} ${template}`, operation, toldApartBy };
  });
  return Map.groupBy(rows, ({ place }) => place);
}
