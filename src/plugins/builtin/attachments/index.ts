export { attachmentsFilter } from './filter.ts';
