/** The filters that decide a message which arrives now. */
import { filters } from '../plugins/builtin/index.ts';
import { LOADER } from './scan/loader-outcome.ts';

export const FILTER_SET = filters.map(({ id, version }) => `${id}@${version}`).join(' ');

/** What a policy can require: the reading of a message is reported like a filter. */
export const FILTER_IDS: readonly string[] = [LOADER, ...filters.map(({ id }) => id)];
