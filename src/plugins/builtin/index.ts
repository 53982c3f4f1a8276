/** The filters that ship with the product, in the order in which they run. */
import type { FilterSpec } from '../sdk/contract.ts';
import { attachmentsFilter } from './attachments/index.ts';
import { linksFilter } from './links/index.ts';
import { senderFilter } from './sender/index.ts';

export const filters: readonly FilterSpec[] = [senderFilter, linksFilter, attachmentsFilter];
