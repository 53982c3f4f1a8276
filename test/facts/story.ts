/** What a user sees of the product from connecting a mailbox on; each step asserts what became of it at Zoho. */
import { deepEqual, ok } from 'node:assert/strict';
import { conformance } from '../harness/simulator.ts';
import type { Step } from './asking.ts';
import type { Flip } from './flips.ts';
import { ADMINISTERING } from './steps/administering.ts';
import { DOING } from './steps/doing.ts';
import { FILTERING } from './steps/filtering.ts';
import { FOLDERS } from './steps/folders.ts';
import { KEEPING } from './steps/keeping.ts';
import { LIMITED } from './steps/limited.ts';
import { ORGANISING } from './steps/organising.ts';
import { SEARCHING } from './steps/searching.ts';
import { SENDING } from './steps/sending.ts';

/** The last word: what was said to Zoho was what the reference allows. */
const BY_THE_REFERENCE: Step = {
  name: 'by the reference',
  async run({ zoho }) {
    const { inspected, violations } = await conformance(zoho);
    deepEqual(violations, []);
    ok(inspected > 10);
  },
};

export function storyOf({ limits }: Flip): Step[] {
  return [
    ...FILTERING,
    ...FOLDERS,
    ...KEEPING,
    ...DOING,
    ...ADMINISTERING,
    ...SENDING,
    ...ORGANISING,
    ...SEARCHING,
    ...(limits === null ? [] : LIMITED),
    BY_THE_REFERENCE,
  ];
}
