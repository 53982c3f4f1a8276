/** The filters that decide a message which arrives now. */
import { filters } from '../plugins/builtin/index.ts';

export const FILTER_SET = filters.map(({ id, version }) => `${id}@${version}`).join(' ');
