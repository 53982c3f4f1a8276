/** The operations that the product promises, as the reference lists them, and those that have to be whole by now. */
import { readFileSync } from 'node:fs';

export interface Operation {
  readonly name: string;
  readonly module: string;
  readonly method: string;
  readonly path: string;
  /** As the reference writes it: `mode=…`, `body`, or empty. */
  readonly toldApartBy: string;
  /** Whether the reference itself is not sure of it. */
  readonly unconfirmed: boolean;
}

const FILE = new URL('../../simulator/reference/operations.tsv', import.meta.url);

export const OPERATIONS: readonly Operation[] = readFileSync(FILE, 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [name = '', module = '', method = '', path = '', toldApartBy = '', , , unconfirmed = ''] = line.split('\t');
    return { name, module, method, path, toldApartBy, unconfirmed: unconfirmed === 'yes' };
  });

const WHOLE_MODULES = new Set([
  'Accounts',
  'Folders',
  'Labels',
  'Email Messages',
  'Logs',
  'Organization',
  'Signatures',
  'Tasks',
  'Threads',
  'Notes',
  'Bookmarks',
  'Users',
  'Groups',
  'Domain',
  'Mail Policy',
]);

/** Whether an operation has to be simulated, conforming, reachable and tested. */
export const isDue = ({ module }: Operation) => WHOLE_MODULES.has(module);
