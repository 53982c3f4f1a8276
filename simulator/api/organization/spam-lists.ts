/** The spam lists of an organisation and its level of checks. */
import { SPAM_LEVELS } from '../../state/organisation.ts';
import { SPAM_CATEGORIES } from '../../state/spam-lists.ts';
import { badInput, badPattern, invalidMode, missing, type Reply, success } from '../../wire/envelope.ts';
import { type Call, checkKeys } from '../rules.ts';
import { textsIn } from '../users/find.ts';
import { changeOrganisation } from './change.ts';

const DEFAULT_LIMIT = 100;
const MOST = 500;

export function updateOrganization(call: Call): Reply {
  const { body } = call;
  if (body.mode === undefined) throw missing('mode');
  if (body.mode !== 'updateSpamProcessType') throw invalidMode();
  checkKeys(body, ['mode', 'spamVO'], []);
  if (typeof body.spamVO !== 'object' || body.spamVO === null) throw badPattern('spamVO');
  const given: Record<string, unknown> = { ...body.spamVO };
  checkKeys(given, ['spamProcessType'], []);
  const word = String(given.spamProcessType).toLowerCase();
  const spamLevel = SPAM_LEVELS.find((one) => one === word);
  if (spamLevel === undefined) throw badPattern('spamProcessType');
  changeOrganisation(call, { spamLevel });
  return success();
}

export function readList({ organisation, query }: Call): Reply {
  const { spamCategory = '' } = query;
  const start = Number(query.start ?? 0);
  const most = Math.min(Number(query.limit ?? DEFAULT_LIMIT), MOST);
  const entries = organisation.settings.spamLists[spamCategory] ?? [];
  return success({ [spamCategory]: entries.slice(start, start + most) });
}

/** One that is there is not there twice. */
export function addToList(call: Call): Reply {
  const { category, entries } = changeIn(call);
  const known = call.organisation.settings.spamLists[category] ?? [];
  save(call, category, [...new Set([...known, ...entries])]);
  return success();
}

export function removeFromList(call: Call): Reply {
  const { category, entries } = changeIn(call);
  const known = call.organisation.settings.spamLists[category] ?? [];
  if (!entries.every((one) => known.includes(one))) throw badInput('The input passed is invalid');
  save(
    call,
    category,
    known.filter((one) => !entries.includes(one)),
  );
  return success();
}

function save(call: Call, category: string, entries: readonly string[]): void {
  changeOrganisation(call, { spamLists: { ...call.organisation.settings.spamLists, [category]: entries } });
}

const FORMS: readonly (readonly [ending: RegExp, form: RegExp])[] = [
  [/Email$/, /^[^\s@]{1,64}@[^\s@]{1,255}$/],
  [/Domain$/, /^([a-z0-9-]{1,63}\.)+[a-z]{2,63}$/],
  [/IP$/, /^(\d{1,3}(\.\d{1,3}){3}|[0-9a-f:]{2,39})$/],
  [/TLD$/, /^\.[a-z]{2,63}$/],
];

/** The entries stand under the name of their list. */
function changeIn({ body }: Call): { category: string; entries: string[] } {
  const category = SPAM_CATEGORIES.find((one) => one === body.spamCategory);
  if (category === undefined)
    throw body.spamCategory === undefined ? missing('spamCategory') : badPattern('spamCategory');
  checkKeys(body, ['spamCategory', category], []);
  const entries = textsIn(body, category).map((one) => one.toLowerCase());
  const form = FORMS.find(([ending]) => ending.test(category))?.[1];
  if (!entries.every((one) => form?.test(one))) throw badPattern(category);
  return { category, entries };
}
