export { senderFilter } from './filter.ts';
