/** What decides a message that arrives now. */
import { filters } from '../plugins/builtin/index.ts';
import { DEFAULT_POLICY } from './decide/index.ts';
import type { FilterPlan } from './intake/intake.ts';

export const FILTER_PLAN: FilterPlan = {
  filterSet: filters.map(({ id, version }) => `${id}@${version}`).join(' '),
  policy: DEFAULT_POLICY.id,
};
