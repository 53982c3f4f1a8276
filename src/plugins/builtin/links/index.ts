export { linksFilter } from './filter.ts';
